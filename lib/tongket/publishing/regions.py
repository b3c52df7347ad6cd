"""Stretches of a text that lints speak of, fitted to the marks of its figures so that neither cuts the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .doubts import Doubt

__all__ = ["Region", "regions"]


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text and the lints about it, the one that is told of first in front."""

    start: int
    end: int
    lints: tuple[Doubt, ...]

    @property
    def is_warning(self) -> bool:
        """Whether a number or its meaning is in doubt, not only how it is written."""
        return any(lint.severity == "warning" for lint in self.lints)

    @property
    def line(self) -> str:
        """What all of them say."""
        return " ".join(dict.fromkeys(lint.line for lint in self.lints))


def regions(lints: Iterable[Doubt], marks: Sequence[tuple[int, int]], length: int) -> list[Region]:
    """The stretches in order, without overlaps: each widened to the `marks` that it touches, one for what overlaps.

    `marks` are the spans of the figures in order, `length` the text's.
    """
    found: list[Region] = []
    inside = [lint for lint in lints if 0 <= lint.start < lint.end <= length]
    placed = [(*_widened(lint, marks), lint) for lint in inside]
    for start, end, lint in sorted(placed, key=lambda p: (p[0], -p[1], p[2].line)):
        if found and start < found[-1].end:
            last = found[-1]
            found[-1] = Region(last.start, max(last.end, end), (*last.lints, lint))
        else:
            found.append(Region(start, end, (lint,)))
    return found


def _widened(lint: Doubt, marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The lint's span, each end put to that of the mark that it would cut."""
    start, end = lint.start, lint.end
    low, high = _around(start, marks)
    start = low if low < start < high else start
    low, high = _around(end, marks)
    return start, high if low < end < high else end


def _around(at: int, marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The last mark that begins before an offset."""
    place = bisect_left(marks, (at, 0)) - 1
    return marks[place] if place >= 0 else (at, at)
