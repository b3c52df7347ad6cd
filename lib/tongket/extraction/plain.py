"""Tables in plain text: rows whose cells are parted by bars or tabs, as a copied or converted table has them.

Semicolons, dashes and commas part cells too, below a line of known headings: elsewhere they part clauses.
"""

from __future__ import annotations

import re

from tongket.documents.model import Grid, GridCell
from tongket.extraction.flat import role_of
from tongket.language.normal import fold_phrase

__all__ = ["plain_grids"]

_LINE = re.compile(r"[^\r\n]+")
_RULE = re.compile(r"[|+\s:=_-]*\Z")
_FEWEST_ROWS, _FEWEST_COLUMNS, _MOST_COLUMNS, _LONGEST = 3, 3, 40, 48
_DIGIT = re.compile(r"\d")
_BELOW_HEADINGS = (";", " - ", " – ", ", ", " / ")
# Lao động - việc làm - 9.500 - 10.241: how often a label may hold the mark itself.
_MARKS_IN_LABEL = 2


def plain_grids(text: str) -> tuple[Grid, ...]:
    """The tables among the lines of a text, in its own offsets; quick where it has neither bars nor tabs."""
    for mark in ("|", "\t"):
        if text.count(mark) >= _FEWEST_ROWS * (_FEWEST_COLUMNS - 1) and (found := _grids(text, mark)):
            return found
    for mark in _BELOW_HEADINGS:
        if text.count(mark) >= _FEWEST_ROWS * (_FEWEST_COLUMNS - 1) and (found := _below_headings(text, mark)):
            return found
    return ()


def _below_headings(text: str, mark: str) -> tuple[Grid, ...]:
    """The tables whose cells a mark of prose parts: a line of known headings, and the lines of as many cells below."""
    found: list[Grid] = []
    rows: list[list[tuple[int, int]]] = []
    label = 0
    for line in _LINE.finditer(text):
        cells = _cells(text, line.start(), line.end(), mark)
        extra = len(cells) - len(rows[0]) if rows else 0
        if cells and rows and 0 <= extra <= _MARKS_IN_LABEL:
            rows.append([*cells[:label], (cells[label][0], cells[label + extra][1]), *cells[label + extra + 1 :]])
            continue
        found += _grid(text, rows, mark)
        roles = [role_of(fold_phrase(text[at:end])) if end - at < _LONGEST else None for at, end in cells]
        heads = "label" in roles and sum(role is not None for role in roles) >= _FEWEST_COLUMNS
        rows, label = ([cells], roles.index("label")) if heads else ([], 0)
    return (*found, *_grid(text, rows, mark))


def _grids(text: str, mark: str) -> tuple[Grid, ...]:
    found: list[Grid] = []
    rows: list[list[tuple[int, int]]] = []
    last = 0
    for line in _LINE.finditer(text):
        cells = _cells(text, line.start(), line.end(), mark)
        apart = text.count("\n", last, line.start()) > 2
        last = line.end()
        if rows and (apart or len(cells) < _FEWEST_COLUMNS or abs(len(cells) - len(rows[0])) > 1):
            found += _grid(text, rows, mark)
            rows = []
        if len(cells) >= _FEWEST_COLUMNS and not _RULE.match(line.group()):
            rows.append(cells)
    return (*found, *_grid(text, rows, mark))


def _grid(text: str, rows: list[list[tuple[int, int]]], mark: str) -> list[Grid]:
    if len(rows) < _FEWEST_ROWS:
        return []
    if mark == "|" and all(row[0][0] == row[0][1] for row in rows) and all(row[-1][0] == row[-1][1] for row in rows):
        rows = [row[1:-1] for row in rows]  # bars at both ends of every line
    numbers = sum(bool(_DIGIT.search(text, start, end)) for row in rows for start, end in row)
    if numbers < _FEWEST_ROWS:
        return []
    cells = tuple(GridCell(at, column, *span) for at, row in enumerate(rows) for column, span in enumerate(row))
    return [Grid(cells)] if cells else []


def _cells(text: str, start: int, end: int, mark: str) -> list[tuple[int, int]]:
    """The cells of a line, without blanks at their ends."""
    if not _FEWEST_COLUMNS - 1 <= text.count(mark, start, end) < _MOST_COLUMNS:
        return []
    found = []
    at = start
    for piece in text[start:end].split(mark):
        bare = piece.strip()
        left = at + len(piece) - len(piece.lstrip()) if bare else at
        found.append((left, left + len(bare)))
        at += len(piece) + len(mark)
    return found
