"""Tables that a page or a converter flattened to one cell a line.

A run of column headings (chỉ tiêu, đơn vị, kế hoạch, thực hiện, %) makes a table; the lines after it are its cells, row
by row, as long as each stands where its column says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tongket import lexicon
from tongket.documents.model import Grid, GridCell
from tongket.language.normal import Folded, fold_phrase
from tongket.language.segments import Line

__all__ = ["flat_grids", "role_of"]

_VALUES = frozenset(("plan", "actual", "estimate", "ratio_to_target", "ratio_to_previous"))
_NUMBER = re.compile(r"[\d.,]+\s?%?\Z")
_BLANK = re.compile(r"[-–x.…]{1,3}\Z")
_INDEX = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])[.)]?\Z")
_LEADING_YEAR = re.compile(r"(?:năm )?(?:19|20)\d\d ?(?=so|/)")
_NUMBERED = re.compile(r"\((?:\d{1,2}|[a-e])\)(?: ?= ?\S.{0,30})?\Z|\d{1,2}=\S{1,12}\Z|[a-e]\Z|\d\Z")
MOST_COLUMNS = 12


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


def role_of(heading: str) -> str | None:
    """What the folded heading of a column says of the numbers beneath it; None where the lexicon does not know it."""
    if len(heading) > 48:
        return None
    heading = _LEADING_YEAR.sub("", heading)
    for words, role in _roles().get(heading[:1], ()):
        if heading.startswith(words) and not (words[-1].isalpha() and heading[len(words) : len(words) + 1].isalpha()):
            return role
    return None


def flat_grids(folded: Folded, lines: Sequence[Line]) -> list[Grid]:
    """The flattened tables among the lines of a folded text, in the offsets of its source."""
    found: list[Grid] = []
    text = folded.text
    at = 0
    while at < len(lines):
        columns = _heading(text, lines, at)
        if columns is None:
            at += 1
            continue
        rows = [list(enumerate(lines[at : at + len(columns)]))]
        at += len(columns)
        numbering: list[Line] = []
        while at < len(lines) and _numbers_column(text, lines[at], columns, len(numbering)):
            numbering.append(lines[at])  # (A) (B) (1) (2): the columns' numbers
            at += 1
        if len(numbering) == 1:  # A, and what it heads: a section
            numbering, at = [], at - 1
        if numbering:
            first = max(0, len(columns) - len(numbering))
            rows.append(list(enumerate(numbering[: len(columns)], first)))
        at = _rows(text, lines, at, columns, rows)
        if len(rows) > 1 + bool(numbering):
            cells = [
                GridCell(row, column, *folded.span(line.start, line.end))
                for row, listed in enumerate(rows)
                for column, line in listed
            ]
            found.append(Grid(tuple(cells)))
    return found


def _numbers_column(text: str, line: Line, columns: Sequence[str], count: int) -> bool:
    words = text[line.start : line.end]
    if count >= len(columns) or not _NUMBERED.match(words):
        return False
    return bool(count) or not words.isdigit() or words == "0" or columns[0] != "index"


def _heading(text: str, lines: Sequence[Line], at: int) -> list[str] | None:
    columns: list[str] = []
    for line in lines[at : at + MOST_COLUMNS]:
        role = role_of(text[line.start : line.end])
        if role is None:
            break
        columns.append(role)
    whole = "label" in columns and sum(role in _VALUES for role in columns) >= 2 and columns.count("label") == 1
    return columns if whole else None


def _rows(text: str, lines: Sequence[Line], at: int, columns: list[str], rows: list[list[tuple[int, Line]]]) -> int:
    while at < len(lines):
        shapes = [(0, columns), (1, columns[1:])] if columns[0] == "index" else [(0, columns)]
        for skipped, shape in shapes:  # a part's row may have no number of its own
            own = lines[at : at + len(shape)]
            if len(own) == len(shape) and _fits(text, own, shape):
                rows.append(list(enumerate(own, skipped)))
                at += len(shape)
                break
        else:
            if not _heads_section(text, lines, at, columns):
                return at
            rows.append([(0, lines[at]), (columns.index("label"), lines[at + 1])])
            at += 2
    return at


def _heads_section(text: str, lines: Sequence[Line], at: int, columns: Sequence[str]) -> bool:
    """Whether two lines are the number and the name of a section, and a row of its own follows: ``I``, ``Việc làm``, ``1``."""
    if columns[0] != "index" or at + 2 >= len(lines):
        return False
    index, label, then = (text[line.start : line.end] for line in lines[at : at + 3])
    return bool(_INDEX.match(index) and _INDEX.match(then)) and label[:1].isalpha() and len(label) < 160


def _fits(text: str, lines: Sequence[Line], columns: Sequence[str]) -> bool:
    """Whether each of the lines is what stands in its column."""
    for line, role in zip(lines, columns, strict=True):
        words = text[line.start : line.end]
        if role == "index" and not _INDEX.match(words):
            return False
        if role == "label" and (not any(char.isalpha() for char in words) or len(words) > 160):
            return False
        if role in _VALUES and not _NUMBER.match(words) and not _BLANK.match(words):
            return False
    return True
