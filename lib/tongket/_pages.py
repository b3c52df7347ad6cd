"""Where a person waits for scans to be recognised: a line when a long one begins, and one from time to time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

__all__ = ["told_pages"]

_FROM = 3  # pages: fewer are no wait
_BETWEEN = 15.0  # seconds


@contextmanager
def told_pages(say: Callable[[str], object]) -> Iterator[None]:
    """Within it, `say` is given a line about the pages of scans as they are recognised."""
    from tongket.documents.formats.pool import shared

    last: dict[str, float] = {}

    def tell(shown: str, done: int, of: int) -> None:
        now = monotonic()
        if of < _FROM or done == of or now - last.get(shown, float("-inf")) < _BETWEEN:
            return
        last[shown] = now
        say(f"{shown}: a scan, page {done} of {of} is recognised")

    before, shared.watch = shared.watch, tell
    try:
        yield
    finally:
        shared.watch = before
