"""Tables as an Excel workbook that comes out the same to the byte, and as CSV files that Excel opens rightly.

A sheet has a header that stays in sight, filters, and columns as wide as what stands in them; numbers are numbers,
dates are dates, and a text is never taken for either. The last sheets say in both languages what the columns mean.
The workbook's dates are those that it is given: no clock.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .dictionary import meanings, words_of
from .files import csv_number, write_bytes
from .schemas import Schema, schema_of

if TYPE_CHECKING:
    import pandas as pd
    import xlsxwriter

__all__ = ["Sheet", "dictionary_sheets", "table_sheet", "write_excel_csv", "write_workbook"]

_MOST_ROWS = 1_048_576  # what a sheet of Excel holds, its header among them
_LONGEST = 32_767  # characters that a cell holds
_CUT = " […]"
_WIDEST, _NARROWEST, _SEEN = 56, 7, 400  # characters; rows that a column's width is taken from
_FIRST_DATE = date(1900, 3, 1)  # before it Excel reckons with a day that never was
_DECIMALS = 10
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
# A text that a spreadsheet would reckon out, or take for a number or a date: 12.480, 01, 3/2, 7%.
_RECKONED = re.compile(r"[=+\-@\t\r]|(?=\D*\d)[\d.,:/ -]+%?\s*\Z")

Cell = str | int | float | bool | date | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name (at most 31 characters), the words of its header, and its rows."""

    name: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def table_sheet(name: str, frame: pd.DataFrame) -> Sheet:
    """The table of that name as a sheet, its columns as the schema has them."""
    schema = schema_of(name)
    return Sheet(name, [column.name for column in schema.columns], list(_rows(schema, frame)))


def _rows(schema: Schema, frame: pd.DataFrame) -> Iterable[tuple[Cell, ...]]:
    """The rows in plain Python; a blank is None."""
    columns = []
    for column in schema.columns:
        values = frame[column.name]
        cells = values.astype("object").where(values.notna(), None).tolist()
        columns.append([cell.date() if isinstance(cell, datetime) else cell for cell in cells])
    return zip(*columns, strict=True)


def dictionary_sheets(names: Iterable[str], more: Sequence[tuple[str, str, str, str]] = ()) -> list[Sheet]:
    """Two sheets that explain the columns of these tables, and the values that stand in them, in both languages.

    `more` are columns of other sheets: sheet, name, meaning in Vietnamese and in English; they stand first.
    """
    schemas = [schema_of(name) for name in names]
    columns: list[list[Cell]] = [[sheet, name, "", "", vi, en] for sheet, name, vi, en in more]
    columns += [
        [schema.name, column.name, _both(column.kind), _both(column.unit), column.vi, column.en]
        for schema in schemas
        for column in schema.columns
    ]
    used = {(c.name, value): None for schema in schemas for c in schema.columns for value in c.values}
    known = meanings()
    values: list[list[Cell]] = [
        [name, value, known[name][value]["vi"], known[name][value]["en"]]
        for name, value in used
        if value in known.get(name, {})
    ]
    of_columns = [_both(name) for name in ("table", "column", "type", "unit")]
    of_values = [_both(name) for name in ("column", "value")]
    tongues = [words_of(at)["meaning"] for at in ("vi", "en")]
    return [
        Sheet(_both("columns"), [*of_columns, *tongues], columns),
        Sheet(_both("values_short"), [*of_values, *tongues], values),
    ]


def _both(name: str) -> str:
    """A word of the dictionary in both languages."""
    return " · ".join(dict.fromkeys(words_of(at)[name] for at in ("vi", "en"))) if name else ""


def write_workbook(path: Path | str, sheets: Sequence[Sheet], *, title: str, made: date | None = None) -> Path:
    """Write the sheets to `path`, all or nothing; `made` is the day that the file says it is of.

    A table of more rows than a sheet holds goes on in a second one; a text too long for a cell is cut, and says so.
    """
    import xlsxwriter

    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    day = made or date(1980, 1, 1)
    book.set_properties({"title": title, "author": "Tongket", "created": datetime(day.year, day.month, day.day)})
    writer = _Writer(book)
    for sheet in sheets:
        for number, start in enumerate(range(0, max(1, len(sheet.rows)), _MOST_ROWS - 1), 1):
            rows = sheet.rows[start : start + _MOST_ROWS - 1]
            writer.write(sheet.name if number == 1 else f"{sheet.name} {number}", sheet.head, rows)
    book.close()
    write_bytes(content.getvalue(), path)
    return Path(path)


class _Writer:
    """Writes sheets into one workbook, with the formats that they share."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        top = {"valign": "top"}
        self._head = book.add_format({"bold": True, "bg_color": "#E8EDF2", "bottom": 1, "valign": "vcenter"})
        self._text = book.add_format(top)
        self._long = book.add_format({**top, "text_wrap": True})
        self._date = book.add_format({**top, "num_format": 14})  # the short date as the reader's own Excel writes it
        self._plain = book.add_format({**top, "num_format": "0"})
        self._numbers: dict[int, Any] = {}

    def _number(self, decimals: int) -> Any:
        """The format of a number with so many decimals, thousands set apart as the reader's own Excel does."""
        if decimals not in self._numbers:
            shown = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._book.add_format({"valign": "top", "num_format": shown})
        return self._numbers[decimals]

    def write(self, name: str, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """One sheet."""
        sheet = self._book.add_worksheet(name)
        widths = _widths(head, rows)
        for at, (words, width) in enumerate(zip(head, widths, strict=True)):
            sheet.set_column(at, at, width)
            sheet.write_string(0, at, words, self._head)
        sheet.set_row(0, 20)
        for number, row in enumerate(rows, 1):
            for at, cell in enumerate(row):
                self._cell(sheet, number, at, cell, widths[at])
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(head) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _cell(self, sheet: Any, row: int, at: int, cell: Cell, width: float) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, bool):
            sheet.write_boolean(row, at, cell, self._text)
        elif isinstance(cell, date) and cell >= _FIRST_DATE:
            sheet.write_datetime(row, at, datetime(cell.year, cell.month, cell.day), self._date)
        elif isinstance(cell, int):
            sheet.write_number(row, at, cell, self._plain)
        elif isinstance(cell, float):
            sheet.write_number(row, at, cell, self._number(_decimals(cell)))
        else:
            text = _fit(str(cell))
            sheet.write_string(row, at, text, self._long if width >= _WIDEST else self._text)


def _decimals(value: float) -> int:
    """How many decimals a number has, up to ten."""
    return len(f"{value:.{_DECIMALS}f}".rstrip("0").partition(".")[2])


def _fit(text: str) -> str:
    """The text without what no cell can hold."""
    clean = _NO_CHARACTER.sub("\ufffd", text)
    return clean if len(clean) <= _LONGEST else clean[: _LONGEST - len(_CUT)] + _CUT


def _widths(head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[float]:
    """How wide each column is to be, in characters: as what stands in it, with room for the header's filter."""
    found = [len(words) + 3 for words in head]
    for row in rows[:_SEEN]:
        for at, cell in enumerate(row):
            if cell is not None:
                found[at] = max(found[at], len(f"{cell:,}" if isinstance(cell, float) else str(cell)) + 2)
    return [min(max(width, _NARROWEST), _WIDEST) for width in found]


def write_excel_csv(path: Path | str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Path:
    """Write a table to `path` as CSV that Excel opens with its Vietnamese right, all or nothing.

    It begins with the mark by which Excel knows UTF-8. A text that Excel would reckon out, or take for a number or a
    date, has an apostrophe before it: ``'12.480`` is what was printed, and stays so.
    """
    lines = [",".join(_csv(words) for words in head), *(",".join(_csv(cell) for cell in row) for row in rows)]
    write_bytes(("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8", "replace"), path)
    return Path(path)


def _csv(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return csv_number(cell)
    if not isinstance(cell, str):
        return str(cell)
    text = f"'{cell}" if _RECKONED.match(cell) else cell
    return '"' + text.replace('"', '""') + '"' if re.search('[,"\r\n]', text) else text
