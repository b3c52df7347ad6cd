"""Tables that stand side by side on a sheet, a blank column between them, each with a heading that names its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tongket.language.normal import fold_phrase
from tongket.lexicon import load

__all__ = ["parted"]

_HEAD = 5  # rows: within so many, a table has said what its rows are
_LEAST = 2  # rows with a name and a number

Place = tuple[int, int]
Rows = Mapping[int, Sequence[int]]


def parted(rows: Rows, words: Mapping[Place, str], merged: Mapping[Place, tuple[int, int]]) -> list[Rows]:
    """The tables that these rows (the filled columns of each) are, from the left; the rows themselves where it is one.

    `words` are the cells', `merged` the rows and columns that a merged cell takes in. A blank column alone parts
    nothing: each side must be a table by itself, which says at its head what its rows are.
    """
    parts = [
        {row: inside for row, columns in rows.items() if (inside := [one for one in columns if first <= one <= last])}
        for first, last in _stretches(rows, merged)
    ]
    return list(parts) if len(parts) > 1 and all(_is_table(part, words) for part in parts) else [rows]


def _stretches(rows: Rows, merged: Mapping[Place, tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """First and last column of each stretch without a blank one."""
    filled = {
        column + more
        for row, columns in rows.items()
        for column in columns
        for more in range(merged.get((row, column), (1, 1))[1])
    }
    first = last = min(filled)
    for column in sorted(filled):
        if column > last + 1:
            yield first, last
            first = column
        last = column
    yield first, last


def _is_table(rows: Rows, words: Mapping[Place, str]) -> bool:
    head = [words[row, column] for row in sorted(rows)[:_HEAD] for column in rows[row]]
    if not any(fold_phrase(cell).strip(" :.") in _naming() for cell in head):
        return False
    told = [[words[row, column] for column in columns] for row, columns in rows.items()]
    numbered = [cells for cells in told if len(cells) > 1 and any(c.isdecimal() for cell in cells[1:] for c in cell)]
    return len(numbered) >= _LEAST


@cache
def _naming() -> frozenset[str]:
    columns = load("grids")["columns"]
    return frozenset(map(fold_phrase, [*columns["label"], *columns["place"]]))
