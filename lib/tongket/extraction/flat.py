"""Tables that a page or a converter flattened to one cell a line.

A run of column headings (chỉ tiêu, đơn vị, kế hoạch, thực hiện, %) makes a table; the lines after it are its cells, row
by row, as long as each stands where its column says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tongket import lexicon
from tongket.language.normal import fold_phrase
from tongket.language.quantities import Spans, scan
from tongket.language.segments import Line

__all__ = ["Cell", "flat_cells"]

_VALUES = frozenset(("plan", "actual", "estimate", "ratio_to_target", "ratio_to_previous"))
_NUMBER = re.compile(r"[\d.,]+\s?%?\Z")
_BLANK = re.compile(r"[-–x.…]{1,3}\Z")
_INDEX = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])[.)]?\Z")
_LEADING_YEAR = re.compile(r"(?:năm )?(?:19|20)\d\d ?(?=so|/)")
_NUMBERED = re.compile(r"\((?:\d{1,2}|[a-e])\)(?: ?= ?\S.{0,30})?\Z|\d{1,2}=\S{1,12}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with a number: its role, the row's label (a span of the text), the row's unit and the column's year."""

    role: str
    label: tuple[int, int]
    unit: str | None
    scale: float
    year: int | None
    status: str = "actual"


@cache
def _roles() -> dict[str, list[tuple[str, str]]]:
    """What column headings say, by their first letter, the longest first."""
    found = [
        (fold_phrase(words), role) for role, listed in lexicon.load("columns")["roles"].items() for words in listed
    ]
    roles: dict[str, list[tuple[str, str]]] = {}
    for words, role in sorted(found, key=lambda entry: -len(entry[0])):
        roles.setdefault(words[0], []).append((words, role))
    return roles


def _role(heading: str) -> str | None:
    if len(heading) > 48:
        return None
    heading = _LEADING_YEAR.sub("", heading)
    for words, role in _roles().get(heading[:1], ()):
        if heading.startswith(words) and not (words[-1].isalpha() and heading[len(words) : len(words) + 1].isalpha()):
            return role
    return None


def flat_cells(text: str, lines: Sequence[Line]) -> dict[int, Cell]:
    """The cells with numbers of the flattened tables among the lines, by the line's index."""
    found: dict[int, Cell] = {}
    at = 0
    while at < len(lines):
        columns = _heading(text, lines, at)
        if columns is None:
            at += 1
            continue
        at += len(columns)
        while at < len(lines) and _NUMBERED.match(text[lines[at].start : lines[at].end]):
            at += 1  # (A) (B) (1) (2): the columns' numbers
        at = _rows(text, lines, at, columns, found)
    return found


def _heading(text: str, lines: Sequence[Line], at: int) -> list[tuple[str, int | None]] | None:
    columns: list[tuple[str, int | None]] = []
    for line in lines[at : at + MOST_COLUMNS]:
        heading = text[line.start : line.end]
        role = _role(heading)
        if role is None:
            break
        year = _YEAR.search(heading)
        columns.append((role, int(year.group()) if year else None))
    roles = [role for role, _ in columns]
    whole = "label" in roles and sum(role in _VALUES for role in roles) >= 2 and roles.count("label") == 1
    return columns if whole else None


def _rows(
    text: str, lines: Sequence[Line], at: int, columns: list[tuple[str, int | None]], found: dict[int, Cell]
) -> int:
    while at < len(lines):
        shapes = [columns, columns[1:]] if columns[0][0] == "index" else [columns]
        for shape in shapes:  # a part's row may have no number of its own
            row = _row(text, lines[at : at + len(shape)], shape) if at + len(shape) <= len(lines) else None
            if row is not None:
                found.update({at + offset: cell for offset, cell in row.items()})
                at += len(shape)
                break
        else:
            return at
    return at


def _row(text: str, lines: Sequence[Line], columns: list[tuple[str, int | None]]) -> dict[int, Cell] | None:
    label = (0, 0)
    unit: str | None = None
    scale = 1.0
    cells: dict[int, Cell] = {}
    for offset, (line, (role, year)) in enumerate(zip(lines, columns, strict=True)):
        words = text[line.start : line.end]
        if role == "index":
            if not _INDEX.match(words):
                return None
            cells[offset] = Cell("index", (line.start, line.end), None, 1.0, None)
        elif role == "label":
            if not any(char.isalpha() for char in words) or len(words) > 160:
                return None
            label = (line.start, line.end)
        elif role == "unit":
            unit, scale = _unit(words)
        elif role in _VALUES:
            if _NUMBER.match(words):
                cells[offset] = Cell(role, label, unit, scale, year, _status(role, columns))
            elif not _BLANK.match(words):
                return None
    return cells


def _status(role: str, columns: list[tuple[str, int | None]]) -> str:
    """The status of a column's numbers; a ratio has that of its numerator."""
    if role == "plan":
        return "target"
    years = [year for name, year in columns if name == "estimate"]
    if role == "estimate" or (
        role.startswith("ratio")
        and years
        and not any(name == "actual" and year in (None, *years) for name, year in columns)
    ):
        return "estimate"
    return "actual"


def _unit(words: str) -> tuple[str | None, float]:
    read = scan(f"1 {words}", Spans(()))
    return (read[0].unit, read[0].value) if read else (None, 1.0)
