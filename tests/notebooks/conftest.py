"""The notebooks as they are committed, and a way to run one with the plain papermill command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lent_workers import Lent
from tongket.execution.pool import Workers
from tongket.execution.worker import Task, execute

NAMES = ("comparison", "explore", "province_year", "quality", "tutorial")
Warmly = Callable[..., str]
Papermill = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `name` is run for each notebook."""
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", NAMES)


@pytest.fixture(scope="session")
def books(top: Path) -> dict[str, dict[str, Any]]:
    """Each notebook as JSON."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (top / "notebooks").glob("*.ipynb")}


@pytest.fixture(scope="session")
def few(top: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some reports of the sample, for tests that need a corpus and not this one."""
    folder = tmp_path_factory.mktemp("few")
    for name in ("an-giang-2024-h1.txt", "hai-duong-2021.txt", "kon-tum-2017.txt", "unnamed-2021-m8.txt", "index.csv"):
        (folder / name).write_bytes((top / "corpus" / name).read_bytes())
    return folder


@pytest.fixture
def warmly(top: Path, warm: Workers) -> Warmly:
    """Runs a notebook by papermill in a warm kernel, with the data that lies `at`; what went wrong in a line."""

    def run(name: str, out: Path, at: Path, /, **given: Any) -> str:
        source, cwd = top / "notebooks" / f"{name}.ipynb", out.parent
        task = Task(source, out.with_suffix(".part"), out, cwd, given)
        [problem] = Lent(warm, at).each("notebooks", [(name, task)], execute)
        return problem

    return run


@pytest.fixture
def papermill(top: Path, tmp_path: Path) -> Papermill:
    """Runs ``papermill notebooks/NAME.ipynb OUT -p ...`` as a person would, with the data at `data`."""

    def run(name: str, out: Path, *given: str, data: Path = top / "corpus") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "papermill", "--no-progress-bar", f"notebooks/{name}.ipynb", str(out), *given]
        runtime = {"TONGKET_DATA": str(data), "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime")}
        return subprocess.run(
            command, cwd=top, env={**os.environ, **runtime}, timeout=300, capture_output=True, text=True,
            encoding="utf-8", check=False,
        )  # fmt: skip

    return run
