"""Tables of a PDF page without rules: their columns are told by the white between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tongket.documents.formats.flow import Row, Stretch, pieces
from tongket.documents.formats.glyphs import Word
from tongket.documents.formats.written import Cell, Piece

__all__ = ["Band", "banded", "extent"]

Band = tuple[float, float]

_NUMERIC = re.compile(r"[-+(]?\d[\d.,]*\s?%?\)?\Z")
_WHITE = 0.6  # of the letters' height: the least between two columns
_CLOSE = 0.6  # so near each other, two lines are of one cell
_MOST_WRAPPED = 4


def extent(rows: Sequence[Row], at: int, stop: int) -> int:
    """The index behind the lines from `at` on that may be a table: lines of several stretches, and what they wrap."""
    end, last, wrapped = at, at, 0
    while end < stop:
        if len(rows[end].stretches) > 1:
            last, wrapped = end, 0
        elif end == at or wrapped >= _MOST_WRAPPED or not _within(rows[end], rows[last]):
            break
        else:
            wrapped += 1
        end += 1
    return end if end > last + 1 and wrapped else last + 1


def _within(row: Row, above: Row) -> bool:
    """Whether a line of one stretch stands below a stretch of the line above, as the rest of a cell does."""
    left, right = row.stretches[0].left, row.stretches[0].right
    slack = row.height
    if row.top - above.bottom > 2.5 * row.height:
        return False
    if len(_parts(row)) > 1 and left >= above.words[0].left and right <= above.words[-1].right + slack:
        return True  # headings of the second line, over narrow columns
    return any(s.left - 3 <= left and right <= s.right + 6 * slack for s in above.stretches)


def banded(rows: Sequence[Row]) -> tuple[list[Cell], list[Band], int] | None:
    """Cells, columns and number of rows of these lines; None where they are no table.

    A table has a number alone in a stretch on three lines at least, and white between its columns on all of these.
    """
    numeric = [row for row in rows if any(_NUMERIC.match(stretch.text) for stretch in row.stretches)]
    several = [row for row in rows if len(row.stretches) > 1]
    if len(numeric) < 3 or 2 * len(numeric) < len(several):
        return None
    height = max(row.height for row in numeric)
    bands = _bands([word for row in numeric for word in row.words], _WHITE * height)
    if len(bands) < 2:
        return None
    groups = _groups(rows)
    cells: list[Cell] = []
    for at, group in enumerate(groups):
        held: dict[tuple[int, int], list[Piece]] = {}
        for row in group:
            for part in _parts(row):
                held.setdefault(_covered(bands, part), []).extend(pieces([Row(row.page, [part])]))
        taken = {column for first, count in held for column in range(first, first + count)}
        cells += [Cell(at, first, tuple(found), 1, count) for (first, count), found in held.items()]
        cells += [Cell(at, column, ()) for column in range(len(bands)) if column not in taken]
    return sorted(cells, key=lambda cell: (cell.row, cell.column)), bands, len(groups)


def _bands(words: Sequence[Word], white: float) -> list[Band]:
    found: list[Band] = []
    for word in sorted(words, key=lambda word: word.left):
        if found and word.left - found[-1][1] < white:
            found[-1] = (found[-1][0], max(found[-1][1], word.right))
        else:
            found.append((word.left, word.right))
    return found


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Lines that are one row of the table: one of a single cell belongs to the nearer of its neighbours, if it wraps."""
    gaps = [below.top - above.bottom for above, below in pairwise(rows)]
    groups: list[list[Row]] = []
    joins = False  # the line above waits for this one
    for at, row in enumerate(rows):
        alone = len(_parts(row)) == 1
        above = gaps[at - 1] if at else float("inf")
        below = gaps[at] if at < len(gaps) else float("inf")
        near = above < _CLOSE * row.height and (above <= below + 0.5)
        if groups and (joins or (alone and near)):
            groups[-1].append(row)
        else:
            groups.append([row])
        joins = alone and not near and below < _CLOSE * row.height and below < above
    return groups


def _parts(row: Row) -> list[Stretch]:
    """The stretches of a line, parted where there is the white of a column within them."""
    found: list[Stretch] = []
    for stretch in row.stretches:
        part = [stretch.words[0]]
        for before, word in pairwise(stretch.words):
            if word.left - before.right > _WHITE * row.height:
                found.append(Stretch(part))
                part = []
            part.append(word)
        found.append(Stretch(part))
    return found


def _covered(bands: Sequence[Band], part: Stretch) -> tuple[int, int]:
    """The first column that some words stand in, and how many they cover: the heading of several stands over them."""
    shared = [min(right, part.right) - max(left, part.left) for left, right in bands]
    held = [at for at, width in enumerate(shared) if width > 0]
    if not held:
        return max(range(len(bands)), key=lambda at: shared[at]), 1
    return held[0], held[-1] - held[0] + 1
