"""Ink of a page that no recognised word covers: a digit that stands apart, as in a table, is easily overlooked.

What is as large as letters is cut out, set one below the other and recognised by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Any

from tongket.documents.formats.pictures import inked
from tongket.documents.formats.tesseract import Seen

if TYPE_CHECKING:
    import numpy as np

    Grey = np.ndarray[Any, np.dtype[np.uint8]]

__all__ = ["overlooked"]

Box = tuple[int, int, int, int]
_CELL = 4  # dots: ink is looked at in squares of so many
_MOST_CELLS, _MOST_CUTS = 30_000, 80  # more is a drawing, or noise
_LOW, _TALL, _WIDE = 0.55, 1.7, 8.0  # of the letters' height


def overlooked(grey: Grey, words: Sequence[Seen], read: Callable[[Grey], list[Seen]]) -> list[Seen]:
    """The words that `read` sees in the ink of a page that none of these words covers; `grey` is its clean picture."""
    if not words:
        return []
    high = median(word.bottom - word.top for word in words)
    cuts = [box for box in _clusters(_uncovered(grey, words, high), high) if _is_letters(box, high)]
    return _recognised(grey, cuts, high, read) if 0 < len(cuts) <= _MOST_CUTS else []


def _uncovered(grey: Grey, words: Sequence[Seen], high: float) -> Any:
    """Squares with ink that lie in no word."""
    import numpy as np

    ink = inked(grey)
    around = round(high / 4)
    for word in words:
        top, left = max(int(word.top) - around, 0), max(int(word.left) - around, 0)
        ink[top : int(word.bottom) + around, left : int(word.right) + around] = False
    rows, columns = ink.shape[0] // _CELL, ink.shape[1] // _CELL
    squares = ink[: rows * _CELL, : columns * _CELL].reshape(rows, _CELL, columns, _CELL).sum(axis=(1, 3))
    return np.asarray(squares >= _CELL)


def _clusters(cells: Any, high: float) -> list[Box]:
    """Boxes in dots of squares that are near each other, along a line nearer than across it."""
    import numpy as np

    left = set(zip(*(found.tolist() for found in np.nonzero(cells)), strict=True))
    if len(left) > _MOST_CELLS:
        return []
    across = max(round(high / 2 / _CELL), 1)
    boxes = []
    while left:
        row, column = first = min(left)
        left.discard(first)
        top, bottom, begin, end = row, row, column, column
        waiting = [first]
        while waiting:
            y, x = waiting.pop()
            top, bottom, begin, end = min(top, y), max(bottom, y), min(begin, x), max(end, x)
            near = ((y + dy, x + dx) for dy in (-2, -1, 0, 1, 2) for dx in range(-across, across + 1))
            for one in near:
                if one in left:
                    left.discard(one)
                    waiting.append(one)
        boxes.append((begin * _CELL, top * _CELL, (end + 1) * _CELL, (bottom + 1) * _CELL))
    return boxes


def _is_letters(box: Box, high: float) -> bool:
    wide, tall = box[2] - box[0], box[3] - box[1]
    return _LOW * high < tall < _TALL * high and wide < _WIDE * high


def _recognised(grey: Grey, cuts: Sequence[Box], high: float, read: Callable[[Grey], list[Seen]]) -> list[Seen]:
    """The words of the cut-outs, where they stand on the page."""
    import numpy as np

    edge, step = round(high / 4), round(3 * high)
    strip = np.full((step * (len(cuts) + 1), round((_WIDE + 4) * high)), 255, dtype=np.uint8)
    for at, (left, top, right, bottom) in enumerate(cuts):
        cut = grey[max(top - edge, 0) : bottom + edge, max(left - edge, 0) : right + edge]
        y = step * at + step // 2
        strip[y : y + cut.shape[0], step : step + cut.shape[1]] = cut[:, : strip.shape[1] - step]
    found = []
    for word in read(strip):
        at = int((word.top + word.bottom) / 2 - step / 2 + edge) // step
        if 0 <= at < len(cuts):
            x, y = max(cuts[at][0] - edge, 0) - step, max(cuts[at][1] - edge, 0) - step * at - step // 2
            found.append(
                replace(word, left=word.left + x, right=word.right + x, top=word.top + y, bottom=word.bottom + y)
            )
    return found
