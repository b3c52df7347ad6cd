"""index.csv beside the texts: what a person says of a report comes before what was read from it.

Columns: report, place, level, province, year, period_start, period_end, kind, language, source; others are ignored. A
blank cell overrides nothing. A cell that cannot be right is named (file, row, column) and left out; the rest counts.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from tongket.documents.errors import ReportError
from tongket.documents.model import About
from tongket.documents.placing import coded, named_slug, place_name
from tongket.documents.sheet import Sheet, read_sheet
from tongket.lexicon import places

__all__ = ["COLUMNS", "NAME", "Index", "apply", "composed", "read_index"]

NAME = "index.csv"
COLUMNS = ("report", "place", "level", "province", "year", "period_start", "period_end", "kind", "language", "source")
LEVELS = ("country", "province", "district", "commune")
KINDS = ("report", "press", "resolution", "decision", "plan")
LANGUAGES = ("vi", "en")

Cell = str | int | date


@dataclass(frozen=True, slots=True)
class Index:
    """The rows of one index.csv by the report they speak of (`composed`); only cells that are filled and right."""

    rows: Mapping[str, Mapping[str, Cell]] = field(default_factory=dict)
    problems: tuple[ReportError, ...] = ()


def composed(report: str) -> str:
    """A report's id with its marks in one piece: a file's name may have them apart where the index does not."""
    return unicodedata.normalize("NFC", report)


def read_index(path: Path, *, shown: str = "", known: Collection[str] | None = None) -> Index:
    """The index at `path`. `known` are the reports there are: a row about another is a problem (None: not checked)."""
    sheet = read_sheet(path, COLUMNS, COLUMNS[:1], shown)
    reader = _Reader(sheet, known)
    for line, cells in sheet.rows:
        reader.row(line, cells)
    return Index(reader.rows, tuple(sheet.problems))


class _Reader:
    def __init__(self, sheet: Sheet, known: Collection[str] | None) -> None:
        self.problem = sheet.problem
        self.known = None if known is None else {composed(name) for name in known}
        self.rows: dict[str, Mapping[str, Cell]] = {}

    def row(self, line: int, cells: Mapping[str, str]) -> None:
        """Take in a row of the file, the cells of it that are right."""
        report = composed(cells["report"])
        if not report:
            self.problem(
                f"Row {line}, column report: it is blank.", "Write the report's id: its file's name without .txt."
            )
            return
        if report in self.rows:
            self.problem(
                f"Row {line}, column report: {report!r} has a row already.", "Keep one of the two; the first is used."
            )
            return
        if self.known is not None and report not in self.known:
            self.problem(
                f"Row {line}, column report: there is no report {report!r} here.",
                _nearest(report, self.known) or "Correct the id, or drop the row.",
            )
            return
        row: dict[str, Cell] = {}
        for column in COLUMNS[1:]:
            value = cells.get(column, "")
            if not value:
                continue
            try:
                row[column] = _CHECKS[column](value)
            except ValueError as error:
                what, advice = error.args
                self.problem(f"Row {line}, column {column}: {value!r} {what}.", f"{advice} The cell is left out.")
        self._order(line, row)
        self.rows[report] = row

    def _order(self, line: int, row: dict[str, Cell]) -> None:
        first, last = row.get("period_start"), row.get("period_end")
        if isinstance(first, date) and isinstance(last, date) and first > last:
            self.problem(
                f"Row {line}, columns period_start and period_end: {first} comes after {last}.",
                "Correct one of them. Both cells are left out.",
            )
            del row["period_start"], row["period_end"]
        year, last = row.get("year"), row.get("period_end")
        if isinstance(year, int) and isinstance(last, date) and last.year != year:
            self.problem(
                f"Row {line}, columns year and period_end: {year} is not the year of {last}.",
                "The year is that of the last day; period_end is used.",
            )
            del row["year"]


def _nearest(word: str, among: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(among), n=1, cutoff=0.6)
    return f"Did you mean {near[0]!r}?" if near else ""


def _one_of(choices: tuple[str, ...]) -> Callable[[str], Cell]:
    def check(value: str) -> str:
        if value not in choices:
            raise ValueError(f"is none of {', '.join(choices)}", _nearest(value, choices) or "Use one of these.")
        return value

    return check


def _province(value: str) -> str:
    if places.by_slug(value, "63") or places.by_slug(value, "34"):
        return value
    slugs = sorted({*places.slugs("63"), *places.slugs("34")})
    named = {places.name_of(slug): slug for slug in places.slugs("63")}
    advice = f"Its slug is {named[value]!r}." if value in named else _nearest(value.lower(), slugs)
    raise ValueError("is no slug of a province", advice or "Slugs are in provinces.csv (hai-duong, ho-chi-minh).")


def _year(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1900 <= int(value) <= 2100:
        raise ValueError("is no year", "Write four digits (2021).")
    return int(value)


def _date(value: str) -> date:
    parts = value.replace("/", "-").replace(".", "-").split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3 and len(parts[0]) == 4:
            return date(numbers[0], numbers[1], numbers[2])
        if len(numbers) == 3 and len(parts[2]) == 4:  # as a Vietnamese spreadsheet saves it
            return date(numbers[2], numbers[1], numbers[0])
    except ValueError:
        pass
    raise ValueError("is no date", "Write year-month-day (2021-12-31).")


_CHECKS: dict[str, Callable[[str], Cell]] = {
    "place": str,
    "level": _one_of(LEVELS),
    "province": _province,
    "year": _year,
    "period_start": _date,
    "period_end": _date,
    "kind": _one_of(KINDS),
    "language": _one_of(LANGUAGES),
    "source": str,
}


def apply(about: About, row: Mapping[str, Cell]) -> About:
    """`about` with the cells of `row` put over what was read; `overridden` names the columns that were.

    A year other than that of the period read makes the period that calendar year. A province without a place puts
    the report there whole, unless what was read is a place in it. A new first day after the old last day (or the other
    way round) leaves the other day unknown.
    """
    about = _period(about, row)
    slug = row.get("province", named_slug(about))
    place = row.get("place", "")
    level = row.get("level", "")
    assert isinstance(slug, str) and isinstance(place, str) and isinstance(level, str)
    moved = "province" in row and slug not in (about.province, about.province34)
    if place:
        about = replace(about, place=place)
    elif moved or ("province" in row and not about.place):
        about = replace(about, place=place_name(slug, about.period_end), level="province")
    about = coded(replace(about, level=level or about.level), slug)
    if level:
        about = replace(about, level=level)
    for column in ("kind", "language", "source"):
        if column in row:
            about = replace(about, **{column: row[column]})  # type: ignore[arg-type]
    if about.place:
        about = replace(about, seen=())
    return replace(about, overridden=tuple(column for column in COLUMNS if column in row))


def _period(about: About, row: Mapping[str, Cell]) -> About:
    year, first, last = row.get("year"), row.get("period_start"), row.get("period_end")
    if isinstance(year, int):
        if not isinstance(last, date) and (about.period_end is None or about.period_end.year != year):
            about = replace(about, period_start=date(year, 1, 1), period_end=date(year, 12, 31))
        about = replace(about, year=year)
    if isinstance(first, date):
        about = replace(about, period_start=first)
        if not isinstance(last, date) and about.period_end is not None and about.period_end < first:
            about = replace(about, period_end=None)
    if isinstance(last, date):
        about = replace(about, period_end=last, year=last.year)
        if not isinstance(first, date) and about.period_start is not None and about.period_start > last:
            about = replace(about, period_start=None)
    return about
