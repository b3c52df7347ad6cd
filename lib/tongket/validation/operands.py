"""Which figures of a report a stated ratio, change or share can be worked out from.

The extraction's own links come first (`subject`, `pair`, `part_of`), then what stands in the same sentence, then the
rest of the report; the first of these that offers anything is all that is looked at. Two figures can only be operands
of one calculation if they are of one indicator, unit, rate, place and group, and if their periods fit.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Choice", "Level", "Role", "by_report", "choices"]

Role = Literal["target", "previous", "whole"]

_LEAP_DAY = 1  # by which the same period of two years may differ


class Level(NamedTuple):
    """What arithmetic needs of a figure (any measure); a blank is None."""

    figure: str
    start: int
    value: float
    step: float
    bound: str
    unit: str | None
    indicator: str | None
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
    sentence_start: int

    @property
    def topic(self) -> tuple[str | None, ...]:
        """What two operands of one calculation have in common."""
        return (self.indicator, self.unit, self.per, self.place, self.group)

    @property
    def days(self) -> int | None:
        """Length of its period."""
        if self.period_start is None or self.period_end is None:
            return None
        return (self.period_end - self.period_start).days + 1


class Choice(NamedTuple):
    """Two operands that may be meant; `sure` where a link or the sentence puts the first with the stated figure."""

    value: Level
    other: Level
    sure: bool


def by_report(figures: pd.DataFrame) -> Iterator[tuple[str, list[Level]]]:
    """The figures of each report in reading order, the reports by their ids."""
    ordered = figures.sort_values(["report", "start"], kind="stable")
    columns = []
    for name in Level._fields:
        values = ordered[name].astype(object)
        columns.append([None if missing else _plain(x) for x, missing in zip(values, values.isna(), strict=True)])
    found: dict[str, list[Level]] = defaultdict(list)
    for report, *cells in zip(ordered["report"], *columns, strict=True):
        found[report].append(Level(*cells))
    yield from found.items()


def _plain(value: object) -> object:
    return value.date() if hasattr(value, "date") else value


def choices(levels: list[Level], roles: Mapping[str, Role]) -> Iterator[tuple[str, Level, list[Choice]]]:
    """Each figure whose measure is in `roles`: the measure, the figure, the pairs of operands it may be made of."""
    report = _Report(levels)
    for stated in levels:
        role = roles.get(stated.measure)
        if role is not None:
            found = list(report.choices(stated, role))
            if found:
                yield stated.measure, stated, found


class _Report:
    """The levels of one report, found by id, by sentence and by topic."""

    def __init__(self, levels: list[Level]) -> None:
        self.by_id = {level.figure: level for level in levels}
        self._levels = [level for level in levels if level.measure == "level"]

    @cached_property
    def _by_indicator(self) -> Mapping[str, list[Level]]:
        found: dict[str, list[Level]] = defaultdict(list)
        for level in self._levels:
            if level.indicator is not None:
                found[level.indicator].append(level)
        return found

    def choices(self, stated: Level, role: Role) -> Iterable[Choice]:
        if role == "whole":
            return self._shares(stated)
        if stated.status == "target" and role == "target":
            return []  # `10.000 người (100% kế hoạch)` is the plan itself
        values, sure = self._values(stated)
        return self._linked(values, role) or self._unlinked(stated, values, role, sure)

    def _shares(self, stated: Level) -> list[Choice]:
        """A share is worked out only where the extraction says of what: anything may be a whole."""
        part = self.by_id.get(stated.subject or "")
        if part is None or part.measure != "level":
            return []
        wholes = (self.by_id.get(name or "") for name in (part.pair, part.part_of))
        return [Choice(part, whole, True) for whole in wholes if whole is not None and whole.unit == part.unit][:1]

    def _values(self, stated: Level) -> tuple[list[Level], bool]:
        """Levels that the stated figure may be about, and whether that is sure."""
        subject = self.by_id.get(stated.subject or "")
        if subject is not None and subject.measure == "level":
            # `9.262 người, đạt 46,31% (9.262/20.000)`: the number said again may be the one that has the pair.
            again = [x for x in self._about(stated) if x.value == subject.value and x.unit == subject.unit]
            return [
                subject,
                *(x for x in again if x.figure != subject.figure and x.sentence_start == subject.sentence_start),
            ], True
        fitting = [x for x in self._about(stated) if x.status == stated.status and _same_period(stated, x)]
        near = [x for x in fitting if x.sentence_start == stated.sentence_start]
        return (near, True) if near else (fitting, False)

    def _about(self, stated: Level) -> list[Level]:
        """Levels of the stated figure's indicator, place and group."""
        if stated.indicator is None:
            return []
        found = self._by_indicator.get(stated.indicator, [])
        return [x for x in found if (x.place, x.group) == (stated.place, stated.group)]

    def _linked(self, values: list[Level], role: Role) -> list[Choice]:
        """Pairs such as `2.311/10.000` where the second number can stand in the role; what was due may be no plan."""
        pairs = [(value, self.by_id[value.pair]) for value in values if value.pair in self.by_id]
        return [
            Choice(value, other, True)
            for value, other in pairs
            if value.unit == other.unit and value.start < other.start
            if _can_be(role, value, other) or (role == "target" and _same_period(value, other))
        ]

    def _unlinked(self, stated: Level, values: list[Level], role: Role, sure: bool) -> list[Choice]:
        found = [
            Choice(value, other, sure)
            for value in values
            for other in self._by_indicator.get(value.indicator or "", [])
            if other.figure != value.figure and other.topic == value.topic and other.part_of == value.part_of
            if _can_be(role, value, other) and _periods_fit(role, stated, value, other)
        ]
        near = [x for x in found if stated.sentence_start == x.other.sentence_start]
        return near or found


def _same_period(stated: Level, value: Level) -> bool:
    """Whether the periods are one; a figure without a period fits any."""
    if stated.period_end is None:
        return True
    return (stated.period_start, stated.period_end) == (value.period_start, value.period_end)


def _can_be(role: Role, value: Level, other: Level) -> bool:
    if role == "target":
        return other.status == "target"
    if other.status == "target":
        return False
    return value.period_end is None or other.period_end is None or other.period_end < value.period_end


def _periods_fit(role: Role, stated: Level, value: Level, other: Level) -> bool:
    if value.period_end is None or other.period_end is None:
        return False
    if role == "target":
        return _year_plan(value, other)
    if stated.base_end is not None:
        return other.period_end == stated.base_end and _same_length(stated, value, other)
    return _year_before(value, other)


def _year_plan(value: Level, other: Level) -> bool:
    """Whether `other` is a plan for the value's own period or for its calendar year."""
    if (value.period_start, value.period_end) == (other.period_start, other.period_end):
        return True
    start, end = other.period_start, other.period_end
    if start is None or end is None or value.period_end is None:
        return False
    year = value.period_end.year
    return (start, end) == (date(year, 1, 1), date(year, 12, 31))


def _same_length(stated: Level, value: Level, other: Level) -> bool:
    """A month is not held against a year to date; what was there at a day (a rate's base, `cuối năm`) has no length."""
    if value.unit == "percent" or stated.base_start is None or stated.base_start == stated.base_end:
        return True
    return value.days is None or other.days is None or abs(value.days - other.days) <= _LEAP_DAY


def _year_before(value: Level, other: Level) -> bool:
    """Whether `other` is the same period a year earlier."""
    own, earlier = (value.period_start, value.period_end), (other.period_start, other.period_end)
    return None not in {*own, *earlier} and tuple(map(_year_earlier, own)) == earlier


def _year_earlier(day: date | None) -> date | None:
    """The same day of the year before; the last of a month stays the last of it."""
    if day is None:
        return None
    last = monthrange(day.year, day.month)[1] == day.day
    longest = monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, longest if last else min(day.day, longest))
