"""What two stated figures give that no report states: a plan, last year's level, a whole.

Each value comes with the interval that rounding and hedges of both leave, so that the true one lies in it if both are
right as printed. Nothing here is ever put where stated values stand: implied values have a table of their own.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tongket.tables.ids import join_ids

from .faults import Fault, keeping
from .intervals import Interval, operand
from .levels import Level, levels_of, lower_is_better, whole_year_of, year_earlier

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["implied"]

_SLACK = 1e-12  # of floats, relative; far below any printed digit

Arithmetic = Callable[[Interval, Interval], Interval]
Span = tuple[date | None, date | None]


class _Way(NamedTuple):
    """How a value follows from a level and what is stated of it."""

    words: str
    compute: Arithmetic


_PER_CENT = _Way("value / ratio * 100", lambda a, b: a.over(b).times(100))
_TIMES = _Way("value / ratio", lambda a, b: a.over(b))
_EXCESS = _Way("value / (100 + stated) * 100", lambda a, b: a.over(b.plus(100)).times(100))
_LESS = _Way("value - stated", lambda a, b: a.minus(b))
_MORE = _Way("value + stated", lambda a, b: Interval(a.low + b.low, a.high + b.high))


def implied(figures: pd.DataFrame, faults: list[Fault] | None = None) -> pd.DataFrame:
    """The table IMPLIED from the table FIGURES: one row for each ratio, gap, change or share of a level.

    What fails on a figure is kept in `faults`, if given, and the other figures go on.
    """
    from tongket.tables import to_frame

    rows: list[dict[str, object]] = []
    for report, own in groupby(levels_of(figures), key=lambda level: level.report):
        told = list(own)
        by_id = {level.figure: level for level in told}
        for stated in told:
            with keeping(faults, report, f"implied.{stated.measure}"):
                row = _row(stated, by_id)
                if row is not None:
                    rows.append(row)
    return to_frame("implied", rows)


def _row(stated: Level, by_id: dict[str, Level]) -> dict[str, object] | None:
    """The row that follows from a stated ratio, gap, change or share, where it does."""
    value = by_id.get(stated.subject or "")
    if value is None or not _is_whole_of_its_indicator(value, by_id) or stated.planned or value.planned:
        return None
    if value.place != stated.place or not _one_time(stated, value):
        return None
    kind, way = _way(stated, value)
    period = _period(kind, stated, value)
    if way is None or period is None:
        return None
    found = _values(way, value, stated)
    if found is None:
        return None
    number, low, high = found
    status = {"target": "target", "previous": "actual"}.get(kind.partition("_")[0], value.status)
    return {
        "report": stated.report,
        "implied": f"{kind}:{stated.figure}",
        "kind": kind,
        "indicator": value.indicator,
        "unit": value.unit,
        "per": value.per,
        "place": value.place,
        "group": None if kind == "whole_from_share" else value.group,
        "status": status,
        "period_start": period[0],
        "period_end": period[1],
        "value": number,
        "low": low,
        "high": high,
        "formula": way.words,
        "figures": join_ids([value.figure, stated.figure]),
    }


def _is_whole_of_its_indicator(value: Level, by_id: dict[str, Level]) -> bool:
    """Whether the level has an indicator, and is all of it or a group that has a name: a nameless part is neither."""
    if value.measure != "level" or value.indicator is None or value.unit is None:
        return False
    whole = by_id.get(value.part_of or "")
    named = value.group is not None or (whole is not None and whole.indicator != value.indicator)
    return value.part_of is None or named


def _one_time(stated: Level, value: Level) -> bool:
    return None in (stated.period_end, value.period_end) or stated.period == value.period


def _way(stated: Level, value: Level) -> tuple[str, _Way | None]:
    """The kind of value that follows, and how; None where nothing does."""
    rate = value.unit == "percent"
    if stated.measure in ("ratio_to_target", "ratio_to_previous"):
        way = {"percent": _PER_CENT, "times": _TIMES}.get(stated.unit or "")
        return ("target_from_ratio" if stated.measure == "ratio_to_target" else "previous_from_ratio"), way
    if stated.measure == "change":
        return "previous_from_change", _of_difference(stated, rate, value)
    if stated.measure == "gap_to_target":
        way = _of_difference(stated, rate, value)
        judged = lower_is_better(value.indicator) if rate else False
        if way is _LESS and judged:
            way = _MORE  # past the plan is below it
        return "target_from_gap", None if judged is None else way
    # A share of what has no name is a share of what nobody can look up.
    grouped = value.group is not None and stated.group in (None, value.group) and not rate
    return "whole_from_share", _PER_CENT if grouped and stated.unit == "percent" else None


def _of_difference(stated: Level, rate: bool, value: Level) -> _Way | None:
    if rate:
        return _LESS if stated.unit == "percentage_point" else None  # `giảm 5%` of a rate may be points or not
    if stated.unit == "percent":
        return _EXCESS
    return _LESS if stated.unit == value.unit else None


def _period(kind: str, stated: Level, value: Level) -> Span | None:
    """The period of what follows; None where it is not known."""
    if kind == "whole_from_share":
        return value.period
    if kind.startswith("target"):
        return _of_plan(value)
    if stated.base_end is not None:
        return stated.base_start, stated.base_end
    first, last = value.period
    if first is None or last is None or value.period != whole_year_of(last):
        return None  # `tăng 3%` of a part of a year: since when is not said
    return year_earlier(first), year_earlier(last)


def _of_plan(value: Level) -> Span:
    """A plan is a year's: what is done in a part of a year is held against the plan for all of it."""
    first, last = value.period
    if last is None or (first is not None and first.year != last.year):
        return value.period
    return whole_year_of(last)


def _values(way: _Way, value: Level, stated: Level) -> tuple[float, float | None, float | None] | None:
    """The value as printed, and what rounding and hedges leave; None where nothing follows."""
    first, second = (operand(x.value, x.step, x.bound) for x in (value, stated))
    number = way.compute(Interval(value.value, value.value), Interval(stated.value, stated.value)).low
    left = way.compute(first.possible, second.possible)
    if not math.isfinite(number) or number < 0:
        return None  # no plan and no level is below nothing: the two do not belong together
    if left.low <= 0 and math.isinf(left.high):
        return None  # `khoảng 1.000 người, 76,6%`: anything may be meant
    low, high = (_end(left.low, -1), _end(left.high, 1))
    return number, None if low is None else max(low, 0.0), high


def _end(end: float, sign: int) -> float | None:
    """An end of the interval, moved outwards by what floats may have lost; None where it is open."""
    return end + sign * abs(end) * _SLACK if math.isfinite(end) else None
