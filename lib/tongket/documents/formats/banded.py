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
_MUCH = 0.3  # of some words: so much stands in a column that they are over


def extent(rows: Sequence[Row], at: int, stop: int) -> int:
    """The index behind the lines from `at` on that may be a table: lines of several stretches, and what they wrap."""
    end, last, wrapped = at, at, 0
    held: list[Row] = []
    while end < stop:
        row = rows[end]
        if len(row.stretches) > 1:
            held.append(row)
            last, wrapped = end, 0
        elif end == at or wrapped >= _MOST_WRAPPED or not _within(row, rows[end - 1], held):
            break
        else:
            wrapped += 1
        end += 1
    return end if wrapped else last + 1


def _within(row: Row, above: Row, held: Sequence[Row]) -> bool:
    """Whether a line of one stretch is close below, and stands under a stretch of the table as the rest of a cell."""
    left, right = row.words[0].left, row.words[-1].right
    if row.top - above.bottom > 2.5 * row.height:
        return False
    first, last = min(one.words[0].left for one in held), max(one.words[-1].right for one in held)
    if len(_parts(row)) > 1 and first <= left and right <= last + row.height:
        return True  # headings of the second line, over narrow columns
    return any(_under(left, right, one, row.height) for one in held)


def _under(left: float, right: float, row: Row, height: float) -> bool:
    """Whether words stand in the column of one of a line's stretches: they end before the next one begins."""
    ends = [following.left - 2 for following in row.stretches[1:]] + [row.words[-1].right + 6 * height]
    return any(s.left - 3 <= left and right <= end for s, end in zip(row.stretches, ends, strict=True))


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
    groups = _groups(rows, bands)
    cells: list[Cell] = []
    for at, group in enumerate(groups):
        held: dict[tuple[int, int], list[Piece]] = {}
        for row in group:
            for part in _cells(row, bands):
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


def _groups(rows: Sequence[Row], bands: Sequence[Band]) -> list[list[Row]]:
    """Lines that are one row of the table: those of a single cell go with the full line that they are nearer to."""
    groups: list[list[Row]] = []
    waiting: list[Row] = []
    for row in rows:
        if len(row.stretches) == 1 and _covered(bands, row.stretches[0])[1] == 1:
            waiting.append(row)
            continue
        own = _given(groups, waiting, row)
        groups.append([*own, row])
        waiting = []
    _given(groups, waiting, None)
    return groups


def _given(groups: list[list[Row]], waiting: list[Row], below: Row | None) -> list[Row]:
    """What of the lines that wait goes with the full line below them; the others are given to the rows above."""
    if not waiting:
        return []
    over = waiting[0].top - groups[-1][-1].bottom if groups else float("inf")
    under = below.top - waiting[-1].bottom if below is not None else float("inf")
    close = _CLOSE * waiting[0].height
    if over <= under + 0.5 and over < close:
        groups[-1].extend(waiting)
        return []
    if under < close:
        return waiting
    groups += [[row] for row in waiting]
    return []


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


def _cells(row: Row, bands: Sequence[Band]) -> list[Stretch]:
    """The words of a line by cells: a stretch is parted only where it stands in several columns."""
    parts = _parts(row)
    whole = [stretch for stretch in row.stretches if _covered(bands, stretch)[1] == 1]
    return whole + [part for part in parts if not any(stretch.left <= part.left < stretch.right for stretch in whole)]


def _covered(bands: Sequence[Band], part: Stretch) -> tuple[int, int]:
    """The first column that some words stand in, and how many they cover: the heading of several stands over them."""
    edges = [float("-inf"), *((a[1] + b[0]) / 2 for a, b in pairwise(bands)), float("inf")]
    shared = [min(right, part.right) - max(left, part.left) for left, right in pairwise(edges)]
    held = [at for at, width in enumerate(shared) if width > _MUCH * (part.right - part.left)]
    return held[0], held[-1] - held[0] + 1
