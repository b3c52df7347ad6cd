"""What arithmetic needs of a figure, as a tuple, and how the periods of two figures stand to each other."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tongket import lexicon

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "Level", "by_report", "by_sentence", "can_be_previous", "levels_of", "lower_is_better", "same_length",
    "same_period", "theme_breaks", "whole_year_of", "year_before", "year_earlier", "year_plan",
]  # fmt: skip

_LEAP_DAY = 1  # by which the same period of two years may differ


class Level(NamedTuple):
    """What arithmetic needs of a figure (any measure); a blank is None."""

    report: str
    figure: str
    start: int
    end: int
    value: float
    step: float
    bound: str
    unit: str | None
    indicator: str | None
    theme: str | None
    measure: str
    status: str
    period_start: date | None
    period_end: date | None
    base_start: date | None
    base_end: date | None
    per: str | None
    place: str | None
    group: str | None
    part_of: str | None
    pair: str | None
    subject: str | None
    repeats: str | None
    confidence: float
    sentence_start: int
    sentence_end: int

    @property
    def topic(self) -> tuple[str | None, ...]:
        """What two operands of one calculation have in common."""
        return (self.indicator, self.unit, self.per, self.place, self.group)

    @property
    def period(self) -> tuple[date | None, date | None]:
        """First and last day that it covers."""
        return self.period_start, self.period_end

    @property
    def days(self) -> int | None:
        """Length of its period."""
        if self.period_start is None or self.period_end is None:
            return None
        return (self.period_end - self.period_start).days + 1

    @property
    def years(self) -> int:
        """Calendar years that its period is, 1 where it is not a number of whole ones."""
        first, last = self.period
        if first is None or last is None or (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
            return 1
        return last.year - first.year + 1

    @property
    def planned(self) -> bool:
        """Whether it is an aim and no result."""
        return self.status == "target"


def levels_of(figures: pd.DataFrame) -> list[Level]:
    """The rows of FIGURES in reading order, the reports by their ids."""
    ordered = figures.sort_values(["report", "start"], kind="stable")
    return [Level(*cells) for cells in zip(*(_cells(ordered[name]) for name in Level._fields), strict=True)]


def _cells(values: pd.Series[Any]) -> list[object]:
    """Python values; a date for a time stamp, None for a blank."""
    if str(values.dtype).startswith("datetime"):
        days: Iterable[object] = values.dt.date
    elif not values.isna().any():
        return list(values.tolist())
    else:
        days = values.tolist()
    return [None if missing else x for x, missing in zip(days, values.isna().tolist(), strict=True)]


def by_report(figures: pd.DataFrame) -> Iterator[tuple[str, list[Level]]]:
    """The figures of each report in reading order, the reports by their ids."""
    found: dict[str, list[Level]] = defaultdict(list)
    for level in levels_of(figures):
        found[level.report].append(level)
    yield from found.items()


def by_sentence(levels: Iterable[Level]) -> Mapping[int, list[Level]]:
    """The levels of one report by where their sentence starts."""
    found: dict[int, list[Level]] = defaultdict(list)
    for level in levels:
        found[level.sentence_start].append(level)
    return found


# Periods


def same_period(stated: Level, value: Level) -> bool:
    """Whether the periods are one; a figure without a period fits any."""
    return stated.period_end is None or stated.period == value.period


def can_be_previous(value: Level, other: Level) -> bool:
    """Whether `other` may be what the value was earlier."""
    if other.planned:
        return False
    return value.period_end is None or other.period_end is None or other.period_end < value.period_end


def year_plan(value: Level, other: Level) -> bool:
    """Whether `other` is a plan for the value's own period or for its calendar year."""
    if value.period_end is None or other.period_end is None:
        return False
    return value.period == other.period or other.period == whole_year_of(value.period_end)


def whole_year_of(day: date) -> tuple[date, date]:
    """First and last day of its calendar year."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


def same_length(stated: Level, value: Level, other: Level) -> bool:
    """A month is not held against a year to date; what was there at a day (a rate's base, `cuối năm`) has no length."""
    if value.unit == "percent" or stated.base_start is None or stated.base_start == stated.base_end:
        return True
    return value.days is None or other.days is None or abs(value.days - other.days) <= _LEAP_DAY


def year_before(value: Level, other: Level) -> bool:
    """Whether `other` is the same period a year earlier."""
    return None not in {*value.period, *other.period} and tuple(map(year_earlier, value.period)) == other.period


@cache
def year_earlier(day: date | None) -> date | None:
    """The same day of the year before; the last of a month stays the last of it."""
    if day is None:
        return None
    last = monthrange(day.year, day.month)[1] == day.day
    longest = monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, longest if last else min(day.day, longest))


# What the lexicon says of an indicator


def theme_breaks(value: Level, other: Level) -> bool:
    """Whether what the theme counts was drawn anew between the two."""
    if value.period_end is None or other.period_end is None:
        return False
    first, last = sorted((value.period_end, other.period_end))
    return any(first <= day < last for day in _breaks().get(value.theme or "", ()))


@cache
def _breaks() -> Mapping[str, list[date]]:
    found: dict[str, list[date]] = defaultdict(list)
    for entry in lexicon.load("arithmetic")["breaks"]:
        found[entry["theme"]].append(entry["after"])
    return found


@cache
def lower_is_better(indicator: str | None) -> bool | None:
    """Which way an indicator should go; None where that is not judged."""
    ways = lexicon.load("arithmetic")["better"]
    return True if indicator in ways["lower"] else False if indicator in ways["higher"] else None
