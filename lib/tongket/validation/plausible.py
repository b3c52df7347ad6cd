"""Between what bounds a stated level lies, by its indicator, the level of its place and the time that it covers.

The ranges are the lexicon's (`plausible.toml`). Here they are brought to one figure: a flow of five years may be five
times that of a year, a district has fewer people than its province, a part may be as small as it likes. Where the
lexicon has no range for what a figure is told per, or not in its kind of unit, there are no bounds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tongket.lexicon import Indicator, catalogue
from tongket.lexicon import plausible as lexicon
from tongket.lexicon.places import LAST_DAY_OF_63

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["bounds"]

_YEAR = 365.25
_WHOLE_YEAR = 350
"""Days from which a figure is held against the low end."""

_NARROWER = ("place", "group", "part_of")
_MONEY = frozenset({"VND", "USD"})
# A time that a flow may be told per, and how many of them a year has.
_IN_YEAR = {"": 1.0, "year": 1.0, "month": 12.0, "quarter": 4.0, "week": 52.0}
_ALL = (0.0, 100.0)


class Told(NamedTuple):
    """What of a figure decides its bounds: `level`, `province` and `after` (the merger) are its report's."""

    indicator: str
    unit: str
    per: str
    level: str
    province: str
    after: bool
    start: date | None
    end: date | None
    whole: bool


def bounds(figures: pd.DataFrame, reports: pd.DataFrame | None) -> tuple[list[float], list[float]]:
    """The least and the most that each figure may be; NaN where it is no level, or there is no range for it.

    `figures` and `reports` are the tables FIGURES and REPORTS; without the latter a place's level is not known.
    """
    found = [_bounds(told) if told else None for told in _told(figures, reports)]
    lows = [pair[0] if pair else math.nan for pair in found]
    return lows, [pair[1] if pair else math.nan for pair in found]


def _told(figures: pd.DataFrame, reports: pd.DataFrame | None) -> list[Told | None]:
    places = _places(reports)
    narrower = figures[[*_NARROWER]].notna().any(axis=1)
    columns = ("report", "indicator", "measure", "unit", "per", "period_start", "period_end")
    rows: list[Told | None] = []
    for cells, part in zip(_cells(figures, columns), narrower, strict=True):
        report, indicator, measure, unit, per, start, end = cells
        if measure != "level" or indicator is None:
            rows.append(None)
            continue
        first, last = (day.date() if day is not None else None for day in (start, end))
        level, province, after = places.get(report, ("", "", False))
        rows.append(Told(indicator, unit or "", _per(per), level, province, after, first, last, not part))
    return rows


def _per(per: str | None) -> str:
    """What a figure is told per, its parts in one order: ``month,person``."""
    return ",".join(sorted((per or "").split(","))) if per else ""


def _places(reports: pd.DataFrame | None) -> dict[str, tuple[str, str, bool]]:
    """Level and province of each report, and whether it is told after the merger; the province's slug of that time."""
    if reports is None:
        return {}
    found = {}
    columns = ("report", "level", "province", "province34", "period_end")
    for report, level, old, new, end in _cells(reports, columns):
        after = end is not None and end.date() > LAST_DAY_OF_63
        found[report] = (level if level in lexicon.LEVELS else "", (new if after else old) or "", after)
    return found


def _cells(frame: pd.DataFrame, columns: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    """The rows of those columns; a blank is None."""
    return zip(*(frame[name].astype(object).where(frame[name].notna(), None) for name in columns), strict=True)


@cache
def _bounds(told: Told) -> tuple[float, float] | None:
    """The bounds of a figure; None where the lexicon has no range for it."""
    ranges, indicator = lexicon.ranges().get(told.indicator), catalogue().get(told.indicator)
    if ranges is None or indicator is None or ranges.exempt:
        return None
    if told.unit == "percent" and indicator.unit != "percent":
        return _ALL  # a count told as a share of its whole
    if (told.unit in _MONEY) != (indicator.unit in _MONEY) or (told.unit == "USD"):
        return None
    low, high = _of(told, ranges, indicator) or (math.nan, math.nan)
    if math.isnan(high):
        return None
    if indicator.unit == "percent" and not told.whole:
        return _ALL  # of a group or a commune any share may be true
    whole = bool(told.per) or (told.whole and _days(told) >= _WHOLE_YEAR)
    return (low if whole else 0.0), high


def _of(told: Told, ranges: lexicon.Ranges, indicator: Indicator) -> lexicon.Range | None:
    """The range as the lexicon has it, brought to the figure's place, time and what it is told per."""
    if told.per in ranges.per:
        return ranges.per[told.per]
    if told.per in ranges.norms:
        name, (least, most) = ranges.norms[told.per]
        amounts = _amounts(name, told)
        return least * min(amounts), most * max(amounts)
    if indicator.kind == "rate":
        return ranges.range or _by_level(told, ranges)
    if told.per not in _IN_YEAR:
        return None
    years = max(1.0, math.ceil(_days(told) / _YEAR - 0.1)) if indicator.kind == "flow" and not told.per else 1.0
    times = years / _IN_YEAR[told.per] if indicator.kind == "flow" else 1.0
    fewest, most = 1.0, 1.0
    if ranges.per_1000_people is not None:
        fewest, most = (count / 1000 for count in _people(told))
    pair = ranges.per_1000_people or ranges.range or _by_level(told, ranges)
    # What a part of the work comes to in a mean year is told as `mỗi năm`: it may be small.
    return (0.0 if told.per else pair[0] * fewest * times, pair[1] * most * times) if pair else None


def _by_level(told: Told, ranges: lexicon.Ranges) -> lexicon.Range | None:
    return ranges.by_level.get(told.level or "province")


def _amounts(name: str, told: Told) -> list[float]:
    """The norms that held at any time of the figure's period, from a year before it: a raise is told beforehand."""
    first = (told.start or told.end or date.min) - timedelta(days=366) if (told.start or told.end) else date.min
    last = (told.end or date.max) if told.end else date.max
    known = lexicon.norms(name)
    until = [norm.since for norm in known[1:]] + [date.max]
    held = [norm.amount for norm, end in zip(known, until, strict=True) if end >= first and norm.since <= last]
    return held or [known[0].amount]


def _days(told: Told) -> int:
    return (told.end - told.start).days + 1 if told.start and told.end else 0


def _people(told: Told) -> lexicon.Range:
    """The fewest and the most people of the figure's place: its own where it is a province, else those of its level."""
    level = told.level or "province"
    limits = lexicon.people_by_level()[level]
    table = lexicon.people_34() if told.after else lexicon.people()
    known = table.get(told.province)
    if known is None or level == "country":
        return limits
    if level == "province":
        return known, known
    return limits[0], min(limits[1], known)
