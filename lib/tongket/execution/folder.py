"""The output folder as a run's own: one run at a time, unfinished files out of sight, nothing half-written left."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tongket.execution.locks import lock, still_there
from tongket.execution.state import DRAFTS, JOURNAL

__all__ = ["OutputError", "drafts", "unwritable"]

_LOCK = "lock"
_OURS = ("tables", "texts", "validation", "notebooks", "site")


class OutputError(OSError):
    """The output folder cannot be written; the message names it and says what to do."""


def unwritable(folder: Path, error: OSError) -> OutputError:
    """What to say of a folder that refused to be written."""
    return OutputError(f"{folder}: cannot be written ({error.strerror or error}); name another folder with -o")


@contextmanager
def drafts(folder: Path) -> Iterator[Path]:
    """A folder for unfinished files inside the output folder, both made if need be.

    It is this run's alone: OutputError where another run is at work in the output folder. Afterwards it is gone, but
    where the run was stopped: then the journal stays in it, from which the next one goes on.
    """
    new = not folder.exists()
    try:
        with _lock(folder) as here:
            try:
                _clear(folder)
                yield here
            except BaseException:
                _stop(here)
                raise
            else:
                shutil.rmtree(here, ignore_errors=True)
    finally:
        with suppress(OSError):
            if new and not any(folder.iterdir()):
                folder.rmdir()


@contextmanager
def _lock(folder: Path) -> Iterator[Path]:
    here = folder / DRAFTS
    while True:
        try:
            here.mkdir(parents=True, exist_ok=True)
            held = (here / _LOCK).open("w")
        except FileNotFoundError:  # a run that ended just now took it away
            continue
        except OSError as error:
            raise unwritable(folder, error) from None
        with held:
            if not lock(held):
                raise OutputError(f"{folder}: another run is at work here; wait for it, or name another folder with -o")
            if not still_there(held, here / _LOCK):
                continue
            yield here
            return


def _clear(folder: Path) -> None:
    """Take away what a run that was killed left half-written."""
    for left in (folder / DRAFTS).glob("*.ipynb"):
        left.unlink()
    for place in (folder.glob(".*.part"), *((folder / name).rglob(".*.part") for name in _OURS)):
        for left in place:
            left.unlink()


def _stop(here: Path) -> None:
    """Leave the journal, where there is one; all else goes."""
    if not (here / JOURNAL).is_file():
        shutil.rmtree(here, ignore_errors=True)
        return
    for left in [*here.glob("*.ipynb"), here / _LOCK]:
        left.unlink(missing_ok=True)
