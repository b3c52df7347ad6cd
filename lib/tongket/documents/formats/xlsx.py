"""Excel files (.xlsx) with openpyxl: the values that Excel worked out, their number formats and merged cells."""

from __future__ import annotations

import io
import re
import warnings
from typing import Any

from tongket.documents.formats.faults import DAMAGED, FORMULAS, LONG, Fault
from tongket.documents.formats.package import Package
from tongket.documents.formats.sheets import Sheet, written
from tongket.documents.formats.written import Made

__all__ = ["MEDIA_TYPE", "read"]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WHAT = "an Excel workbook"
# A formula without a value; one of type str may well have the empty text as its value.
_UNWORKED = re.compile(rb"<c\b(?![^<>]*\bt=\"str\")[^<>]*><f\b[^<>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_MOST = 3_000_000


def read(package: Package, data: bytes) -> Made:
    """The text of the workbook; `package` is the archive that `data` are."""
    import openpyxl

    package.hold_plain()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl does not keep, which is nothing that is read here
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    except Exception as error:  # openpyxl has no error of its own for what it cannot make sense of
        raise Fault(DAMAGED, what=_WHAT) from error
    sheets = [_sheet(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if any(_UNWORKED.search(package.read(n)) for n in package.names if n.startswith("xl/worksheets/")):
        raise Fault(FORMULAS)
    return written(sheets, MEDIA_TYPE, title=book.properties.title or "")


def _sheet(source: Any) -> Sheet:
    hidden_rows = {at for at, row in source.row_dimensions.items() if row.hidden}
    hidden_columns = _hidden_columns(source)
    made = Sheet(source.title)
    if len(source._cells) > _MOST:
        raise Fault(LONG, count=len(source._cells), limit=_MOST)
    for cell in source._cells.values():  # iter_rows would make every cell of a sheet that claims a million rows
        if cell.value is not None and cell.row not in hidden_rows and cell.column not in hidden_columns:
            made.put(cell.row, cell.column, cell.value, cell.number_format)
    made.merged = {
        (one.min_row, one.min_col): (one.max_row - one.min_row + 1, one.max_col - one.min_col + 1)
        for one in source.merged_cells.ranges
    }
    return made


def _hidden_columns(source: Any) -> set[int]:
    found: set[int] = set()
    for one in source.column_dimensions.values():
        if one.hidden and one.min and one.max and one.max - one.min < 20_000:
            found |= set(range(one.min, one.max + 1))
    return found
