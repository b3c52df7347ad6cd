"""A run that is killed at any moment, and what the next one makes of what it left."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import small_corpus
import tongket

KILLS, FOLDERS = 20, 4
# Three province-years; with "stop" the driver only says that it is ready, and is killed while it works.
DRIVER = """
import sys
sys.path[:0] = {paths!r}
import small_corpus, sample_rows
from tongket.execution import batch, run
from pathlib import Path

PLACES = dict(small_corpus.PLACES)
small_corpus.PLACES["lao-cai-2019"] = ("Lào Cai", "province", "lao-cai", 2019)

if __name__ == "__main__":
    batch.shipped = lambda name: Path({notebooks!r})
    print("ready", flush=True)
    out = run(lambda: small_corpus.corpus(tuple(small_corpus.PLACES)), sys.argv[1], jobs=2, warm=False)
    print(out.summary().partition(":")[0], f"skipped {{out.skipped}}")
"""


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def driver(tmp_path: Path) -> list[str]:
    few = small_corpus.notebooks(tmp_path / "small", ("print(province, year)", "print(language)"))
    lib, tests = Path(tongket.__file__).parents[1], Path(small_corpus.__file__).parent
    script = tmp_path / "driver.py"
    script.write_text(DRIVER.format(paths=[str(lib), str(tests)], notebooks=str(few)), encoding="utf-8")
    return [sys.executable, str(script)]


def _start(driver: list[str], out: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [*driver, str(out)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    )
    assert process.stdout is not None and process.stdout.readline() == "ready\n"
    return process


def _finish(driver: list[str], out: Path) -> str:
    process = _start(driver, out)
    told, _ = process.communicate(timeout=300)
    assert process.returncode == 0, told
    return told


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_run_that_was_killed_goes_on_where_it_was(driver: list[str], tmp_path: Path) -> None:
    began = time.monotonic()
    _finish(driver, tmp_path / "undisturbed")
    lasts = time.monotonic() - began
    expected = _files(tmp_path / "undisturbed")
    assert "ro-crate-metadata.json" in expected and "site/pages/lao-cai-2019.html" in expected
    moments, killed = random.Random(6), 0
    for number in range(FOLDERS):
        out = tmp_path / f"killed-{number}"
        for _ in range(KILLS // FOLDERS):
            process = _start(driver, out)
            time.sleep(moments.uniform(0, lasts))
            killed += process.poll() is None
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=60)
        _finish(driver, out)
        assert _files(out) == expected, number
    assert killed >= KILLS // 4, "most were to be killed at work"


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_what_was_finished_is_not_made_again(driver: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = _start(driver, out)
    deadline = time.monotonic() + 240
    while not list(out.glob("notebooks/hai-duong*.ipynb")) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)  # the journal's line follows the file
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert (out / ".drafts" / "journal.jsonl").is_file()
    assert "skipped 0" not in _finish(driver, out)
    assert not (out / ".drafts").exists()
