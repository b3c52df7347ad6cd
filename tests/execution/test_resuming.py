"""A run that is killed at any moment, and what the next one makes of what it left."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import small_corpus
import tongket

KILLS, EACH, MOST = 20, 5, 80
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drivers and kernels are forked")


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class Nursery:
    """Drivers, one after the other, each a process of its own with workers and kernels (nursery.py)."""

    def __init__(self, notebooks: Path) -> None:
        self._log = notebooks / "log"
        lib, tests = Path(tongket.__file__).parents[1], Path(small_corpus.__file__).parent
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("nursery.py")), str(notebooks)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join([str(lib), str(tests)])},
            )  # fmt: skip

    def _told(self) -> list[Any]:
        assert self._process.stdout is not None
        told: list[Any] = json.loads(self._process.stdout.readline())
        return told

    def start(self, out: Path) -> None:
        """Start a run."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{out}\n")
        self._process.stdin.flush()
        self._driver = os.pidfd_open(self._told()[0])

    def kill(self) -> bool:
        """Kill the driver, where it is still at work."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._driver, signal.SIGKILL)
        return self.end()[0] == -signal.SIGKILL

    def end(self) -> tuple[int, str]:
        """Wait until the driver and its workers are gone; how it ended and what it told."""
        _, status, words = self._told()
        os.close(self._driver)
        return status, words

    def finish(self, out: Path) -> str:
        """A run that nobody disturbs."""
        self.start(out)
        status, words = self.end()
        assert status == 0, self._log.read_text(encoding="utf-8")
        return words

    def close(self) -> None:
        assert self._process.stdin and self._process.stdout
        with self._process.stdin, self._process.stdout:
            pass
        self._process.wait(30)


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    few = small_corpus.notebooks(tmp_path_factory.mktemp("small"), ("print(province, year)", "print(language)"))
    made = Nursery(few)
    yield made
    made.close()


@pytest.fixture(scope="module")
def undisturbed(nursery: Nursery, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], float]:
    """What a run leaves that nobody disturbs, and how long one lasts."""
    out = tmp_path_factory.mktemp("undisturbed")
    nursery.finish(out / "first")
    began = time.monotonic()
    nursery.finish(out / "second")
    lasts = time.monotonic() - began
    expected = _files(out / "first")
    assert expected == _files(out / "second")
    assert "ro-crate-metadata.json" in expected and "site/pages/lao-cai-2019.html" in expected
    return expected, lasts


def test_a_run_that_was_killed_goes_on_where_it_was(
    nursery: Nursery, undisturbed: tuple[dict[str, bytes], float], tmp_path: Path
) -> None:
    """Killed at random moments, at most so many times in a folder; then a run comes to its end there."""
    expected, lasts = undisturbed
    moments, killed, folder, here = random.Random(6), 0, tmp_path / "0", 0
    for number in range(MOST):
        nursery.start(folder)
        time.sleep(moments.uniform(0, lasts))
        if nursery.kill():
            killed, here = killed + 1, here + 1
        else:
            lasts *= 0.9  # the machine is less busy than it was, or most had been done
            here = EACH
        if here == EACH or killed == KILLS:
            nursery.finish(folder)
            assert _files(folder) == expected, folder
            folder, here = tmp_path / str(number + 1), 0
        if killed == KILLS:
            return
    raise AssertionError(f"only {killed} runs were killed at work")


def test_what_was_finished_is_not_made_again(nursery: Nursery, tmp_path: Path) -> None:
    out = tmp_path / "out"
    nursery.start(out)
    deadline = time.monotonic() + 240
    while not list(out.glob("notebooks/hai-duong*.ipynb")) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)  # the journal's line follows the file
    assert nursery.kill()
    assert (out / ".drafts" / "journal.jsonl").is_file()
    assert "skipped 0" not in nursery.finish(out)
    assert not (out / ".drafts").exists()
