"""How far a long document is: each page that was recognised is told to whoever listens."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Tell", "listen", "step"]

Tell = Callable[[int, int], None]


class _Listener:
    tell: Tell | None = None


def listen(tell: Tell | None) -> None:
    """From now on `tell` is told how many pages are done, and of how many."""
    _Listener.tell = tell


def step(done: int, of: int) -> None:
    """So many pages are done."""
    if _Listener.tell is not None:
        _Listener.tell(done, of)
