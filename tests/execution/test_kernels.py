"""Warm kernels: as good as plain ones, and none of them outlives the process that it serves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import small_corpus

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="warm kernels need Linux's fork server")

# A driver that runs a notebook, whose kernel writes down its own process and then sleeps. What is imported ahead is
# what kernels need, not what notebooks do.
_DRIVER = """
import sys
from pathlib import Path
from tongket.execution import template

template.PRELOAD = "ipykernel.kernelapp"

if __name__ == "__main__":
    from tongket.execution.pool import workers
    from tongket.execution.worker import Task, execute

    folder, warm = Path(sys.argv[1]), sys.argv[2] == "warm"
    with workers(1, folder, warm) as pool:
        task = Task(folder / "in.ipynb", folder / "draft.ipynb", folder / "out.ipynb", folder, {}, warm)
        pool.each("notebooks", [("out", task)], execute)
"""
_PIDS = """
import json, os, pathlib, time
stat = lambda pid: pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
above = [os.getpid()]
while above[-1] > 1:
    above.append(int(stat(above[-1])[1]))
pathlib.Path("pids.part").write_text(json.dumps(above)); os.rename("pids.part", "pids.json")
time.sleep(float(pathlib.Path("sleep").read_text()))
"""


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _session(leader: int) -> list[int]:
    """Processes of the session that the driver leads: trackers of the standard library among them."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and _alive(int(entry.name)):
            try:
                stat = (entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            found += [int(entry.name)] * (int(stat[3]) == leader)
    return found


def _wait(done: Callable[[], bool], seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if done():
            return True
        time.sleep(0.05)
    return done()


Driver = Callable[[str, float], tuple["subprocess.Popen[bytes]", list[int]]]


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[Driver]:
    """Starts a driver whose kernel is in the middle of a cell of so many seconds; and the processes below it."""
    started = []

    def start(kernels: str, seconds: float) -> tuple[subprocess.Popen[bytes], list[int]]:
        (tmp_path / "sleep").write_text(str(seconds), encoding="utf-8")
        small_corpus.notebook(tmp_path / "in.ipynb", "x = 1", _PIDS)
        (tmp_path / "driver.py").write_text(_DRIVER, encoding="utf-8")
        command = [sys.executable, str(tmp_path / "driver.py"), str(tmp_path), kernels]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
        started.append(process)
        assert _wait((tmp_path / "pids.json").exists, 60), "no kernel came up"
        above: list[int] = json.loads((tmp_path / "pids.json").read_text(encoding="utf-8"))
        return process, above[: above.index(process.pid)] if process.pid in above else above[:1]

    yield start
    for process in started:
        process.kill()
        process.wait(30)


def _gone(process: subprocess.Popen[bytes], below: list[int]) -> None:
    assert _wait(lambda: not _session(process.pid)), f"still there: {_session(process.pid)}"
    assert _wait(lambda: not any(_alive(pid) for pid in below)), f"still there: {[p for p in below if _alive(p)]}"


@pytest.mark.parametrize("kernels", ["warm", "plain"])
@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_outlives_the_driver(driver: Driver, kernels: str, by: signal.Signals) -> None:
    process, below = driver(kernels, 600)
    assert all(_alive(pid) for pid in below)
    os.kill(process.pid, by)
    process.wait(30)
    _gone(process, below)


def test_a_worker_and_its_kernel_end_with_the_run(driver: Driver, tmp_path: Path) -> None:
    process, below = driver("warm", 0)
    assert process.wait(60) == 0
    _gone(process, below)
    assert (tmp_path / "out.ipynb").exists()
    assert not (tmp_path / "draft.ipynb").exists()


def test_what_is_imported_ahead_is_there_to_import() -> None:
    """The fork server passes over an import that fails, and every kernel would then be slow without a word."""
    from importlib import import_module

    from tongket.execution.preload import NAMES

    for name in NAMES:
        import_module(name)
