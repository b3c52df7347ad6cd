"""Spans of a text, and whether a position lies in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

__all__ = ["Spans"]


class Spans:
    """Spans in order, to ask whether a position lies in one."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends: list[int] = []
        reach = 0
        for _, end in ordered:
            reach = max(reach, end)
            self._ends.append(reach)

    def __contains__(self, position: int) -> bool:
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position < self._ends[at]

    def cover(self, start: int, end: int) -> bool:
        """Whether all of ``start:end`` lies in spans."""
        while start < end:
            at = bisect_right(self._starts, start) - 1
            if at < 0 or self._ends[at] <= start:
                return False
            start = self._ends[at]
        return True
