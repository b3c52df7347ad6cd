"""A table that a person keeps beside the texts: its rows as they stand, and what is wrong with the others."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tongket.documents.errors import ReportError
from tongket.documents.text import decode, load

__all__ = ["RawRow", "Sheet", "delimiter_of", "raw_line", "raw_rows", "read_sheet"]

_AS_CSV = "Save it as CSV in UTF-8, with commas between cells."


@dataclass(slots=True)
class Sheet:
    """The rows of one file: the line that each ends on, and its cells by column, without the blanks around them."""

    name: str
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    problems: list[ReportError] = field(default_factory=list)

    def problem(self, problem: str, advice: str) -> None:
        """Something that is wrong with the file, and what to do about it."""
        self.problems.append(ReportError(self.name, problem, advice))


def delimiter_of(text: str) -> str:
    """What stands between the cells, by the first line: a comma, a semicolon or a tab."""
    first = text.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def read_sheet(path: Path, columns: Sequence[str], needed: Sequence[str], shown: str = "") -> Sheet:
    """The file at `path`, which messages call `shown`; without one of the `needed` columns it has no rows.

    Rows of nothing but blanks are passed over.
    """
    sheet = Sheet(shown or str(path))
    try:
        text = decode(load(path, shown=sheet.name), sheet.name).text.lstrip("\ufeff")
    except ReportError as error:
        sheet.problems.append(error)
        return sheet
    try:
        _read(sheet, text, columns, needed)
    except csv.Error as error:
        sheet.problem(f"The file is no CSV table ({error}).", _AS_CSV)
    return sheet


def _read(sheet: Sheet, text: str, columns: Sequence[str], needed: Sequence[str]) -> None:
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    header = [cell.strip().lower() for cell in next(table, [])]
    lacking = next((name for name in needed if name not in header), None)
    if lacking is not None:
        asked = ", ".join(repr(name) for name in needed)
        sheet.problem(
            f"The first row has no column {lacking!r}.",
            f"Its columns should be: {', '.join(columns)}; {asked} {'is' if len(needed) == 1 else 'are'} needed.",
        )
        return
    for cells in table:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            sheet.problem(
                f"Row {table.line_num} has {len(cells)} cells where the header has {len(header)}.",
                "Put a cell that holds a comma in double quotes; the row is left out.",
            )
            continue
        sheet.rows.append((table.line_num, dict(zip(header, (cell.strip() for cell in cells), strict=True))))


@dataclass(slots=True)
class RawRow:
    """A row of a file as it stands: its characters, the line that it ends on, and its cells."""

    raw: str
    line: int
    cells: list[str]


def raw_rows(text: str, delimiter: str) -> list[RawRow]:
    """The rows of a table with their own characters, the header's too; a quoted cell may hold line ends."""
    lines = io.StringIO(text, newline="").readlines()
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows, reached = [], 0
    for cells in reader:
        rows.append(RawRow("".join(lines[reached : reader.line_num]), reader.line_num, cells))
        reached = reader.line_num
    return rows


def raw_line(cells: Sequence[str], delimiter: str, end: str) -> str:
    """The cells as a line of a file, with the line end given."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter, lineterminator=end).writerow(cells)
    return written.getvalue()
