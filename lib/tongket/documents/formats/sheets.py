"""Workbooks: each sheet that is shown, its lines of words and its tables; values as the sheet shows them (`shown`).

Excel files of both kinds come to one form here, a sheet of cells. Hidden sheets, rows and columns are left out. The
name of a sheet is a heading where there are several and somebody named it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tongket.documents.formats.beside import parted
from tongket.documents.formats.shown import shown
from tongket.documents.formats.written import Cell, Made, Piece, Writer, kind_of_line, tidy
from tongket.documents.tongues import tongue_of

__all__ = ["Sheet", "Value", "written"]

_UNNAMED = re.compile(r"(?:sheet|trang ?tính|bảng|sheet ?name)\s*\d*\Z", re.IGNORECASE)
_MOST_CELLS = 500_000


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell keeps: a text, number, day or truth value, and the number format."""

    value: object
    form: str = "General"


@dataclass(slots=True)
class Sheet:
    """One sheet: its values by row and column (from 1), and the size of each merged cell by its first place."""

    name: str
    values: dict[tuple[int, int], Value] = field(default_factory=dict)
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def put(self, row: int, column: int, value: object, form: str) -> None:
        """Keep a cell; a blank one is none."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return
        if len(self.values) < _MOST_CELLS:
            self.values[row, column] = Value(value, form or "General")


def written(sheets: Sequence[Sheet], media_type: str, **about: str) -> Made:
    """The text of a workbook's sheets, in their order."""
    full = [sheet for sheet in sheets if sheet.values]
    writer = Writer("sheet", [sheet.name for sheet in full])
    english = _english(full)
    for index, sheet in enumerate(full):
        if len(full) > 1 and not _UNNAMED.match(sheet.name.strip()):
            writer.blank()
            row, column = min(sheet.values)
            writer.line("heading", tidy(sheet.name), (index, row, column))
        _Written(writer, sheet, index, english).all()
    return writer.made(media_type, **about)


def _english(sheets: Iterable[Sheet]) -> bool:
    """Whether the words of a workbook are English, so that its numbers have English marks."""
    words = [value.value for sheet in sheets for value in sheet.values.values() if isinstance(value.value, str)]
    return tongue_of("\n".join(words[:2000])).code == "en"


class _Written:
    """One sheet on its way into the text."""

    def __init__(self, writer: Writer, sheet: Sheet, index: int, english: bool) -> None:
        self._writer, self._index = writer, index
        self._merged = sheet.merged
        self._deep: dict[int, int] = {}
        for (row, _), (rows, _) in sheet.merged.items():
            self._deep[row] = max(self._deep.get(row, 0), rows - 1)
        self._words = {
            place: words
            for place, value in sorted(sheet.values.items())
            if (words := tidy(shown(value.value, value.form, english)))
        }

    def all(self) -> None:
        """Stretches of rows between blank ones: lines where a row has one cell, tables of the rows with several."""
        rows: dict[int, list[int]] = {}
        for row, column in self._words:
            rows.setdefault(row, []).append(column)
        held: list[int] = []
        last = 0
        for row in sorted(rows):
            if row > last + 1 + self._covered(last) and not self._goes_on(held, row, rows):
                self._stretch(held, rows)
                held = []
                self._writer.blank()
            held.append(row)
            last = row
        self._stretch(held, rows)

    def _covered(self, row: int) -> int:
        """Rows below that a merged cell which begins in the row takes in."""
        return self._deep.get(row, 0)

    def _goes_on(self, held: Sequence[int], row: int, rows: Mapping[int, Sequence[int]]) -> bool:
        """Whether a table goes on after blank rows: both sides have the cells of one, and no other headings follow."""
        if not held or len(rows[held[-1]]) < 3 or len(rows[row]) < 3 or row - held[-1] > 3:
            return False
        words = [self._words[row, column] for column in rows[row]]
        again = any(words == [self._words[one, column] for column in rows[one]] for one in held)
        return again or any(char.isdecimal() for told in words for char in told)

    def _stretch(self, held: Sequence[int], rows: Mapping[int, Sequence[int]]) -> None:
        """Rows of one cell at the head and the foot are lines; what is between is a table, or several side by side."""
        several = [row for row in held if len(rows[row]) > 1]
        if len(several) < 2:
            for row in held:
                self._lines(row, rows[row])
            return
        first, last = several[0], several[-1]
        table = [row for row in held if first <= row <= last + self._covered(last)]
        for row in held:
            if row < first:
                self._lines(row, rows[row])
        parts = parted({row: rows[row] for row in table}, self._words, self._merged)
        if len(parts) == 1:
            self._table(table, rows)
        for part in parts if len(parts) > 1 else ():
            self._writer.blank()
            self._stretch(sorted(part), part)
        for row in held:
            if row > table[-1]:
                self._lines(row, rows[row])

    def _lines(self, row: int, columns: Sequence[int]) -> None:
        for column in columns:
            words = self._words[row, column]
            self._writer.line(kind_of_line(words), words, (self._index, row, column))

    def _table(self, table: Sequence[int], rows: Mapping[int, Sequence[int]]) -> None:
        first = min(column for row in table for column in rows[row])
        last = max(column for row in table for column in rows[row])
        cells = []
        covered: set[tuple[int, int]] = set()
        for row in range(table[0], table[-1] + 1):
            for column in range(first, last + 1):
                if (row, column) in covered:
                    continue
                down, across = self._merged.get((row, column), (1, 1))
                down, across = min(down, table[-1] - row + 1), min(across, last - column + 1)
                if down * across > 1:
                    covered |= {(row + i, column + j) for i in range(down) for j in range(across)}
                words = self._words.get((row, column), "")
                pieces = (Piece(words, (self._index, row, column)),) if words else ()
                cells.append(Cell(row - table[0], column - first, pieces, down, across))
        self._writer.grid(cells)
