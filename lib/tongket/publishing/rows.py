"""Tables as plain rows: one dict for a row, and None wherever a cell is blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from math import isnan
from typing import Any

from tongket.tables.held import is_held, once

__all__ = ["Row", "as_date", "rows_of", "rows_of_reports", "text_of"]

Row = dict[str, Any]
_AS_THEY_ARE = frozenset((str, int, bool))


def _plain(value: Any) -> Any:
    """A Python value for a cell: None for NA, NaN and NaT, an int for a numpy integer, a date for a timestamp."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, float) and isnan(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    return value.item() if hasattr(value, "item") else value


def rows_of(table: Any) -> list[Row]:
    """The rows of a DataFrame, or of an iterable of mappings; columns keep their names and order.

    Those of a table that is held are the same for all: they are not to be changed.
    """
    if not hasattr(table, "to_dict"):
        records: Iterable[Mapping[str, Any]] = table
        return [{str(k): _plain(v) for k, v in record.items()} for record in records]
    return list(once("rows", lambda: _rows(table), table))


def rows_of_reports(table: Any, reports: Iterable[str]) -> list[Row]:
    """The rows of a DataFrame that are of these reports; those of a table that is held are not to be changed."""
    asked = list(reports)
    if not is_held(table):
        return rows_of(table[table["report"].isin(asked)])
    known = once("rows by report", lambda: _by_report(table), table)
    return [row for report in asked for row in known.get(report, ())]


def _by_report(table: Any) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows_of(table):
        found.setdefault(row["report"], []).append(row)
    return found


def _rows(table: Any) -> list[Row]:
    names = [str(name) for name in table.columns]
    columns = (_cells(table.iloc[:, at]) for at in range(len(names)))
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _cells(column: Any) -> list[Any]:
    """The cells of a column; most are as they should be, and looking at each would take long."""
    return [cell if type(cell) in _AS_THEY_ARE else _plain(cell) for cell in column.astype(object).tolist()]


def as_date(value: Any) -> date | None:
    """A cell of a date column as a date; None where it is blank."""
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value)[:10])


def text_of(value: Any) -> str:
    """A cell as text, "" for a blank."""
    return "" if value is None else str(value)
