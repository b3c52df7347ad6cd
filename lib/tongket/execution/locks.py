"""Locks that go with the process that holds them, however it ends."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

__all__ = ["lock", "lockable", "still_there"]


def lockable() -> bool:
    """Whether this system has such locks."""
    try:
        import fcntl
    except ImportError:
        return False
    return fcntl is not None


def lock(handle: IO[str]) -> bool:
    """Whether the file's lock is ours now, and no other process has it. Where there are no such locks, it always is."""
    if not lockable():
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def still_there(handle: IO[str], path: Path) -> bool:
    """Whether the open file is the one that lies there: whoever held its lock before may have taken it away."""
    try:
        return os.path.samestat(os.fstat(handle.fileno()), path.stat())
    except FileNotFoundError:
        return False
