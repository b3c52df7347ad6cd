"""A run's folder for what nobody is to see, where the system keeps such: gone with the run, however that ends.

Nothing can be done by a process that is killed at once, so the next one does it: whoever needs a folder first takes
away those that were left behind. A folder whose lock is held is at work, and no other is touched than those of the
same user that bear our name and have a lock.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tongket.execution.locks import lock, lockable, still_there

__all__ = ["PREFIX", "scratch", "sweep"]

PREFIX = "tongket-run-"
_LOCK = "lock"


@contextmanager
def scratch() -> Iterator[Path]:
    """A new folder of this process's own; what killed processes left of theirs is taken away first."""
    sweep()
    folder, held = _new()
    with held:
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _new() -> tuple[Path, IO[str]]:
    """A folder, and its lock, which is ours."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        with suppress(FileNotFoundError):
            held = (folder / _LOCK).open("w", encoding="utf-8")
            if lock(held) and still_there(held, folder / _LOCK):
                return folder, held
            held.close()  # one that sweeps was faster: it takes this folder away


def sweep() -> None:
    """Take away the folders of processes that are no more."""
    if not lockable():
        return
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):  # another is at it, or it is not ours to take
            if not folder.is_symlink() and folder.stat().st_uid == os.geteuid():
                _take(folder)


def _take(folder: Path) -> None:
    with (folder / _LOCK).open("r+", encoding="utf-8") as held:  # without a lock it is being made just now
        if not lock(held):
            return
        shutil.rmtree(folder, ignore_errors=True)
        if folder.is_dir():  # one that dies just now wrote into it: the next time, then
            (folder / _LOCK).touch()
