"""Which way a page is to be turned so that its words stand upright, told from where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

__all__ = ["turn_of", "turned"]

Box = tuple[float, float, float, float]

_LONG = 1.6  # so much longer than thick, and a box tells along which side its word runs
_NEXT = 6.0  # times as thick as a line: so near, and the next word follows in the same one
_MOST_ON_THEIR_HEAD = 0.8


def turn_of(words: Sequence[Box]) -> int:
    """By how many degrees clockwise (0, 90, 180, 270) the page of these words, in reading order, is to be turned."""
    flat = sum(right - left > _LONG * (bottom - top) for left, top, right, bottom in words)
    tall = sum(bottom - top > _LONG * (right - left) for left, top, right, bottom in words)
    if tall > flat:
        return 90 if _forward([(-bottom, left, -top, right) for left, top, right, bottom in words]) else 270
    return 0 if _forward(words) else 180


def _forward(words: Sequence[Box]) -> bool:
    """Whether words follow one another to the right rather than to the left, were the page as it is."""
    right = left = 0
    for (a, b, c, d), (e, f, g, h) in pairwise(words):
        thick = min(d - b, h - f)
        if min(d, h) - max(b, f) > 0.5 * thick:  # in one line
            right += 0 <= e - c + 0.5 * thick < _NEXT * thick
            left += 0 <= a - g + 0.5 * thick < _NEXT * thick
    return left <= _MOST_ON_THEIR_HEAD * (right + left)


def turned(box: Box, width: float, height: float, turn: int) -> Box:
    """The box on a page that stands upright at that size, of one on the page before it was turned."""
    left, top, right, bottom = box
    if turn == 90:
        return width - bottom, left, width - top, right
    if turn == 180:
        return width - right, height - bottom, width - left, height - top
    if turn == 270:
        return top, height - right, bottom, height - left
    return box
