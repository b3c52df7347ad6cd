"""Tables in plain text: rows whose cells are parted by bars or tabs, as a copied or converted table has them.

Semicolons, dashes and commas part cells too, below a line of known headings: elsewhere they part clauses.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from tongket import lexicon
from tongket.documents.model import Grid, GridCell
from tongket.extraction.flat import role_of
from tongket.language.normal import fold_phrase

__all__ = ["plain_grids"]

_LINE = re.compile(r"[^\r\n]+")
_RULE = re.compile(r"[|+\s:=_-]*\Z")
_FEWEST_ROWS, _FEWEST_COLUMNS, _MOST_COLUMNS, _LONGEST = 3, 3, 40, 48
# Phụ lục (chỉ tiêu; đơn vị; kế hoạch; thực hiện)
_HELD = re.compile(r"[(:]\s*(?P<held>[^():\r\n]+?)\s*\)?\s*:?\s*(?=[\r\n]|\Z)")
_DIGIT = re.compile(r"\d")
_BELOW_HEADINGS = (";", " - ", " – ", ", ", " / ")
# Lao động - việc làm - 9.500 - 10.241: how often a label may hold the mark itself.
_MARKS_IN_LABEL, _BLANK_AT_END, _LONGEST_LINE = 2, 2, 300


def plain_grids(text: str) -> tuple[Grid, ...]:
    """The tables among the lines of a text, in its own offsets: by bars or tabs, else below headings."""
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
        start, end = _headings(text, line.start(), line.end(), mark)
        opens = start < end
        cells = _cells(text, *((start, end) if opens else line.span()), mark) if rows or opens else []
        row = _as_wide(text, cells, rows[0], label) if rows and cells else []
        if row:
            rows.append(row)
            continue
        found += _grid(text, rows, mark)
        roles = (
            [role_of(fold_phrase(text[at:end])) if end - at < _LONGEST else None for at, end in cells] if opens else []
        )
        heads = "label" in roles and sum(role is not None for role in roles) >= _FEWEST_COLUMNS
        rows, label = ([cells], roles.index("label")) if heads else ([], 0)
    return (*found, *_grid(text, rows, mark))


@cache
def _openers() -> re.Pattern[str]:
    """What a line of headings begins with: that of the row's number, or of its label."""
    roles = lexicon.load("columns")["roles"]
    words = sorted({fold_phrase(words) for name in ("index", "label") for words in roles[name]}, key=len, reverse=True)
    return re.compile(rf"[\s*]*(?:{'|'.join(map(re.escape, words))})(?![^\W\d_])")


def _headings(text: str, start: int, end: int, mark: str) -> tuple[int, int]:
    """Where in a line headings can stand: all of it, what a bracket holds at its end, what follows a colon.

    Asked of every line, so that it must not cost much; nothing where none can.
    """
    if text.count(mark, start, end) < _FEWEST_COLUMNS - 1:
        return end, end
    parted = text.find("(", start, end) >= 0 or text.find(":", start, end) >= 0
    held = _HELD.search(text, start, end) if parted and end - start < _LONGEST_LINE else None
    for first, last in ((start, end), held.span("held") if held else (end, end)):
        line = unicodedata.normalize("NFC", text[first : min(last, first + _LONGEST)]).lower()
        if first < last and _openers().match(line):
            return first, last
    return end, end


def _as_wide(text: str, cells: list[tuple[int, int]], head: list[tuple[int, int]], label: int) -> list[tuple[int, int]]:
    """A row with a cell for each heading; empty where it cannot be one.

    A mark may stand within the label; a part's row may lack its own number, and blanks at the end may be left out.
    """
    extra = len(cells) - len(head)
    if 0 <= extra <= _MARKS_IN_LABEL:
        return [*cells[:label], (cells[label][0], cells[label + extra][1]), *cells[label + extra + 1 :]]
    if extra < 0 and label and not _DIGIT.match(text, *cells[0]):
        cells = [(cells[0][0], cells[0][0]), *cells]
    missing = len(head) - len(cells)
    if not 0 <= missing <= _BLANK_AT_END or len(cells) < _FEWEST_COLUMNS:
        return []
    end = cells[-1][1]
    return [*cells, *[(end, end)] * missing]


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
