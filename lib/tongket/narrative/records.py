"""Rows of the tables as plain records: a blank is None, a date is a date, a number is what it was printed as."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from tongket.lexicon.places import set_on
from tongket.tables.held import once

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Check", "Correction", "Figure", "Lint", "PanelRow", "Report", "Result", "read", "told_of_places"]

Span = tuple[date | None, date | None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table `figures`; what its columns mean is in `tongket.tables.schemas`."""

    report: str
    figure: str
    start: int
    end: int
    quote: str
    value: float
    unit: str | None = None
    bound: str = "exact"
    indicator: str | None = None
    measure: str = "level"
    status: str = "actual"
    period_start: date | None = None
    period_end: date | None = None
    per: str | None = None
    base_start: date | None = None
    base_end: date | None = None
    place: str | None = None
    group: str | None = None
    part_of: str | None = None
    pair: str | None = None
    subject: str | None = None
    repeats: str | None = None
    printed: str = ""
    step: float | None = None
    rule: str = ""
    confidence: float = 1.0
    sentence_start: int = 0
    sentence_end: int = 0
    corrected: str | None = None

    @property
    def period(self) -> Span:
        """First and last day that the figure covers."""
        return self.period_start, self.period_end

    @property
    def base(self) -> Span:
        """First and last day of the period that it is compared with."""
        return self.base_start, self.base_end


@dataclass(frozen=True, slots=True)
class Report:
    """A row of the table `reports`."""

    report: str
    title: str | None = None
    place: str | None = None
    level: str | None = None
    province: str | None = None
    province34: str | None = None
    year: int | None = None
    period_start: date | None = None
    period_end: date | None = None
    kind: str | None = None
    language: str = "vi"

    @property
    def period(self) -> Span:
        """First and last day of the report's period."""
        return self.period_start, self.period_end


@dataclass(frozen=True, slots=True)
class Check:
    """A row of the table `checks`."""

    report: str
    check: str
    kind: str
    figure: str
    figures: str
    stated: float
    verdict: str
    computed: float | None = None
    tolerance: float | None = None


@dataclass(frozen=True, slots=True)
class Lint:
    """A row of the table `lints`."""

    report: str
    lint: str
    code: str
    severity: str
    start: int
    end: int
    quote: str
    vi: str
    en: str
    figure: str | None = None
    figures: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A row of the table `corrections`."""

    report: str
    correction: str
    figure: str
    column: str
    state: str
    vi: str
    en: str
    quote: str | None = None
    read: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A row of the table `panel`."""

    place: str
    indicator: str
    measure: str
    status: str
    value: float
    figure: str
    bound: str = "exact"
    figures: str = ""
    unit: str | None = None
    per: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    group: str | None = None
    origin: str = "stated"
    geography: str = ""
    low: float | None = None
    high: float | None = None
    reason: str = ""

    @property
    def period(self) -> Span:
        """First and last day that the value covers."""
        return self.period_start, self.period_end


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the table `results`: one expectation held against one table."""

    suite: str
    expectation: str
    severity: str
    success: bool | None = None
    failed: int = 0
    failing: str | None = None
    notes: str = ""


def _cell(value: Any) -> Any:
    """A Python value: None for NA, NaN and NaT; a date for a timestamp; an int for a whole numpy integer."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, float) and math.isnan(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        return value or None
    return value.item() if hasattr(value, "item") else value


def told_of_places(tables: Mapping[str, pd.DataFrame]) -> list[PanelRow]:
    """The rows of `panel` that reports state of a place as a whole: no group of it, and nothing that is only implied.

    What a report of one of the 34 says of a time when there were 63 stands apart too: its place was another then.
    """
    rows = (row for row in read(PanelRow, tables, "panel") if row.group is None and row.origin == "stated")
    return [row for row in rows if row.geography in ("", set_on(row.period_end))]


def read(kind: type[T], tables: Mapping[str, pd.DataFrame], name: str) -> list[T]:
    """The rows of the table as records; none where the table is not there. A blank takes the record's default."""
    table = tables.get(name)
    if table is None:
        return []
    return list(once(("records", kind.__name__), lambda: _records(kind, table), table))


def _records(kind: type[T], table: pd.DataFrame) -> list[T]:
    names = [f.name for f in fields(kind) if f.name in table.columns]  # type: ignore[arg-type]
    cells = zip(*(_cells(table[n]) for n in names), strict=True) if len(table) else ()
    return [kind(**{n: v for n, v in zip(names, row, strict=True) if v is not None}) for row in cells]


def _cells(column: Any) -> list[Any]:
    """The cells of a column; a text is as it should be, and looking at each would take long."""
    return [(v or None) if type(v) is str else _cell(v) for v in column.astype(object).tolist()]
