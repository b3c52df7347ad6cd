"""What all tests share: where things lie, and a machine that is nobody's in particular."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

if TYPE_CHECKING:
    from tongket.execution.pool import Workers

TOP = Path(__file__).resolve().parents[1]

Run = Callable[..., "subprocess.CompletedProcess[str]"]

# The same examples every time, and none kept on disk; a shared machine is no ground for a deadline.
hypothesis.settings.register_profile("same", derandomize=True, database=None, deadline=None)
hypothesis.settings.load_profile("same")


@pytest.fixture(scope="session", autouse=True)
def nobodys_machine() -> Iterator[None]:
    """No setting of the person or the calling make reaches a test or what it starts."""
    with tempfile.TemporaryDirectory(prefix="tongket-ipython-") as folder, pytest.MonkeyPatch.context() as patch:
        for name in ("TONGKET_DATA", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHONPATH", "PYTHONWARNINGS"):
            patch.delenv(name, raising=False)
        patch.setenv("IPYTHONDIR", folder)
        patch.setenv("MPLBACKEND", "Agg")
        patch.setenv("PYTHONUTF8", "1")
        yield


@pytest.fixture(scope="session")
def top() -> Path:
    """The clone's top level."""
    return TOP


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The sample reports that ship."""
    return TOP / "corpus"


@pytest.fixture(scope="session")
def tongket() -> Run:
    """Runs the command line in a process of its own: `tongket("extract", path, cwd=folder)`."""

    def run(*arguments: object, cwd: Path | None = None, timeout: float = 300) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tongket", *map(str, arguments)]
        return subprocess.run(
            command, cwd=cwd, timeout=timeout, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workers]:
    """One worker process with warm kernels, to lend (lent_workers.py)."""
    from tongket.execution.pool import workers

    with workers(1, tmp_path_factory.mktemp("nobody")) as lender:
        yield lender


def pytest_report_header() -> str:
    """Says which cores and Python a run had: timings in a log mean nothing without."""
    return f"tongket: {os.cpu_count()} cores, Python {sys.version.split()[0]}"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's chromium without a window; without it, a reason to skip. Of one module: a process can have but one."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no chromium on this machine (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        started = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield started
        started.close()
