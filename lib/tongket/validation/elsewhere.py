"""Operands that another report of the same place states: last year's level in last year's report, a plan set before.

Only what is said of the place as a whole, or of the same group of it, is taken from another report; a part is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from .levels import Level, theme_breaks, whole_year_of, year_earlier

if TYPE_CHECKING:
    import pandas as pd

    Key = tuple[object, ...]

__all__ = ["Elsewhere", "homes"]


def homes(reports: pd.DataFrame | None) -> dict[str, tuple[str, str]]:
    """The place of each report that has one: its level and the name that tells it from others of that level."""
    if reports is None:
        return {}
    columns = (reports[name].astype(object).where(reports[name].notna(), None) for name in
               ("report", "level", "place", "province"))  # fmt: skip
    found = {}
    for report, level, place, province in zip(*columns, strict=True):
        if level == "country":
            found[report] = ("country", "")
        elif level == "province" and province:
            found[report] = ("province", province)
        elif level and place and province:
            found[report] = (level, f"{province}/{place}")
    return found


class Elsewhere:
    """The levels of all reports whose place is known, found by place, topic and last day."""

    def __init__(self, levels: Iterable[Level], places: dict[str, tuple[str, str]]) -> None:
        self._places = places
        self._found: dict[Key, list[Level]] = defaultdict(list)
        for level in levels:
            whole = level.place is None and level.part_of is None and level.indicator is not None
            if whole and level.measure == "level" and level.report in places and level.period_end is not None:
                self._found[self._key(level, level.period_end)].append(level)

    def _key(self, level: Level, day: date) -> Key:
        return (self._places[level.report], level.topic, day)

    def _of(self, value: Level, day: date | None) -> list[Level]:
        """What other reports of the value's place say on its topic for a period that ends on `day`."""
        if day is None or value.report not in self._places or value.place is not None or value.part_of is not None:
            return []
        return [x for x in self._found.get(self._key(value, day), []) if x.report != value.report]

    def previous(self, stated: Level, value: Level) -> list[Level]:
        """Results of the period that the stated change or ratio is against; actual ones where there are any."""
        start, end = stated.base_start, stated.base_end
        if end is None:
            start, end = year_earlier(value.period_start), year_earlier(value.period_end)
        found = [
            x
            for x in self._of(value, end)
            if not x.planned and (x.period_start == start or (value.unit == "percent" and x.years == 1))
            if not theme_breaks(value, x)
        ]
        return [x for x in found if x.status == "actual"] or found

    def plans(self, value: Level) -> list[Level]:
        """Plans for the value's own period, else for its calendar year."""
        if value.period_end is None:
            return []
        own = [x for x in self._of(value, value.period_end) if x.planned and x.period == value.period]
        year = whole_year_of(value.period_end)
        return own or [x for x in self._of(value, year[1]) if x.planned and x.period == year]
