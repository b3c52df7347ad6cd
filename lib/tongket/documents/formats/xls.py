"""Old Excel files (.xls) with xlrd, which keeps the number formats and merged cells that the text is made by."""

from __future__ import annotations

import io
from typing import Any

from tongket.documents.formats.faults import DAMAGED, ENCRYPTED, Fault
from tongket.documents.formats.sheets import Sheet, written
from tongket.documents.formats.shown import is_date
from tongket.documents.formats.written import Made

__all__ = ["MEDIA_TYPE", "read"]

MEDIA_TYPE = "application/vnd.ms-excel"
_WHAT = "an Excel workbook"


def read(data: bytes) -> Made:
    """The text of the workbook."""
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
        sheets = [_sheet(book, sheet) for sheet in book.sheets() if sheet.visibility == 0]
    except Exception as error:  # xlrd has assertions and index errors where a file is damaged
        if "encrypted" in str(error).lower() or "password" in str(error).lower():
            raise Fault(ENCRYPTED) from None
        raise Fault(DAMAGED, what=_WHAT) from error
    return written(sheets, MEDIA_TYPE)


def _sheet(book: Any, source: Any) -> Sheet:
    import xlrd

    made = Sheet(source.name)
    hidden_rows = {at for at, row in source.rowinfo_map.items() if row.hidden}
    hidden_columns = {at for at, column in source.colinfo_map.items() if column.hidden}
    for row in range(source.nrows):
        if row in hidden_rows:
            continue
        for column in range(source.row_len(row)):
            cell = source.cell(row, column)
            if column in hidden_columns or cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR):
                continue
            form = _form(book, cell.xf_index)
            value = cell.value
            if cell.ctype == xlrd.XL_CELL_BOOLEAN:
                value = bool(value)
            elif cell.ctype == xlrd.XL_CELL_DATE or (cell.ctype == xlrd.XL_CELL_NUMBER and is_date(form)):
                value = _day(book, value)
            made.put(row + 1, column + 1, value, form)
    made.merged = {
        (top + 1, left + 1): (bottom - top, right - left) for top, bottom, left, right in source.merged_cells
    }
    return made


def _form(book: Any, index: int | None) -> str:
    if index is None:
        return "General"
    form = book.format_map.get(book.xf_list[index].format_key)
    return str(form.format_str) if form is not None else "General"


def _day(book: Any, value: float) -> object:
    import xlrd

    try:
        return xlrd.xldate_as_datetime(value, book.datemode)
    except (ValueError, OverflowError, xlrd.XLDateError):
        return value
