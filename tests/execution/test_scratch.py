"""A run's scratch folder: its own, gone at the end, and where it was killed taken away by the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import tongket
from tongket.execution.locks import lock, lockable
from tongket.execution.scratch import PREFIX, scratch, sweep

HOLDER = """
import sys
sys.path.insert(0, sys.argv[1])
from tongket.execution.scratch import scratch
with scratch() as place:
    (place / "left").write_text("left")
    print(place, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def holder(place: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Another process that has a folder."""
    command = [sys.executable, "-c", HOLDER, str(Path(tongket.__file__).parents[1])]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(place)}
    )
    assert process.stdin and process.stdout
    with process.stdin, process.stdout:
        yield process, Path(process.stdout.readline().strip())
    process.wait(30)


def test_it_is_of_its_own_and_goes_at_the_end(place: Path) -> None:
    with scratch() as one, scratch() as two:
        assert one != two and one.parent == two.parent == place
        assert one.is_dir() and two.is_dir()
    assert list(place.iterdir()) == []
    with pytest.raises(KeyboardInterrupt), scratch():
        raise KeyboardInterrupt
    assert list(place.iterdir()) == []


@pytest.mark.skipif(not lockable(), reason="no such locks here")
def test_that_of_a_killed_process_is_taken_away_by_the_next(holder: tuple[subprocess.Popen[str], Path]) -> None:
    process, left = holder
    with scratch():
        assert (left / "left").exists(), "its owner lives"
    process.send_signal(signal.SIGKILL)
    process.wait(30)
    assert (left / "left").exists()
    with scratch() as own:
        assert not left.exists() and own.is_dir()


@pytest.mark.skipif(not lockable(), reason="no such locks here")
def test_nothing_else_is_touched(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    others = [place / name for name in ("tongket-mine", f"{PREFIX}begun", f"{PREFIX}foreign", "elsewhere")]
    for folder in others:
        folder.mkdir()
    (place / "elsewhere" / "lock").touch()
    (place / f"{PREFIX}link").symlink_to(place / "elsewhere")
    sweep()
    assert all(folder.is_dir() for folder in others)
    (place / f"{PREFIX}foreign" / "lock").touch()
    user = os.geteuid()
    monkeypatch.setattr("tongket.execution.scratch.os.geteuid", lambda: user + 1)
    sweep()
    assert (place / f"{PREFIX}foreign").is_dir(), "another user's"


@pytest.mark.skipif(not lockable(), reason="no such locks here")
def test_what_could_not_be_taken_away_is_taken_the_next_time(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = place / f"{PREFIX}left"
    left.mkdir()
    (left / "lock").touch()
    with monkeypatch.context() as patch:
        patch.setattr("tongket.execution.scratch.shutil.rmtree", lambda *_, **__: (left / "lock").unlink())
        sweep()
    assert (left / "lock").exists()
    sweep()
    assert not left.exists()


@pytest.mark.skipif(not lockable(), reason="no such locks here")
def test_a_new_one_that_is_swept_at_once_is_made_again(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Path] = []

    def late(held: object) -> bool:
        if not taken:
            taken.extend(place.glob(f"{PREFIX}*"))
            sweep()
        return lock(held)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr("tongket.execution.scratch.lock", late)
        with scratch() as own:
            assert own not in taken and own.is_dir()
    assert list(place.iterdir()) == []
