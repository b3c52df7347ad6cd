"""The places of one indicator and period side by side: their values, what each leaves open, and the ranks it may have.

Told from the panel in one set of provinces (`tables.geography.panel_in`). What reports state is ranked, and what the
parts of a merged province add up to; what two figures only imply stands beside them without a rank.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tongket.tables.ids import split_ids

from .periods import is_whole_year
from .records import Figure, PanelRow, Span, read

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Standing", "Standings", "interval", "standings"]

_NOT_COUNTED = ("percent", "percentage_point", "times")
_DECIMALS = 6  # beyond what any text prints: floats only
Key = tuple[str, Span, str | None, str | None]


class Standing(NamedTuple):
    """A place's value, the least and most that its writer can have meant, and its rank: the highest is the first.

    `best` and `worst` are the ranks that the intervals of all leave it. An implied value has none of the three (0).
    """

    place: str
    row: PanelRow
    low: float
    high: float
    rank: int = 0
    best: int = 0
    worst: int = 0

    @property
    def value(self) -> float:
        """The value itself."""
        return self.row.value

    @property
    def ends(self) -> tuple[float, float]:
        """The least and most that it can be, whole numbers where it counts something."""
        low, high = (round(x, _DECIMALS) if math.isfinite(x) else x for x in (self.low, self.high))
        if self.row.unit in _NOT_COUNTED:
            return low, high
        return math.ceil(low) if math.isfinite(low) else low, math.floor(high) if math.isfinite(high) else high


class Standings(NamedTuple):
    """All places that have a value of the indicator in one period and unit, the highest first."""

    indicator: str
    span: Span
    unit: str | None
    per: str | None
    places: tuple[Standing, ...]


def standings(
    panel: pd.DataFrame, figures: pd.DataFrame, of: str, indicator: str = "", year: int = 0
) -> Standings | None:
    """The places of the set `of` in one period: whole years first, then the period that most of them have.

    `panel` has its places in that set. `indicator` and `year` (of the last day) narrow the choice where they are given.
    None where nothing has a value.
    """
    rows = [
        row for row in read(PanelRow, {"panel": panel}, "panel")
        if row.measure == "level" and row.status == "result" and row.group is None and row.geography == of
        and row.period_start and row.period_end
        and indicator in ("", row.indicator) and year in (0, row.period_end.year)
    ]  # fmt: skip
    counts = Counter(_key(row) for row in rows if row.origin != "implied")
    if not counts:
        return None
    best = min(counts, key=lambda key: _weight(key, counts[key]))
    own = figures[figures["indicator"].eq(best[0])] if len(figures) else figures
    known = {f.figure: f for f in read(Figure, {"figures": own}, "figures")}
    return Standings(*best, _ranked([row for row in rows if _key(row) == best], known))


def _key(row: PanelRow) -> Key:
    return row.indicator, row.period, row.unit, row.per


def _weight(key: Key, count: int) -> tuple[object, ...]:
    indicator, span, unit, per = key
    end = span[1]
    return not is_whole_year(span), -count, -end.toordinal() if end else 0, indicator, unit or "", per or ""


def interval(row: PanelRow, figures: Mapping[str, Figure]) -> tuple[float, float]:
    """Least and most that a writer of the row's value can have meant, by its rounding and its hedge.

    Of a sum, what its parts leave together. Where the figures are not at hand, and of an implied value, what the panel
    has; without end where that leaves it open.
    """
    from tongket.validation.intervals import operand, total

    keys = split_ids(row.figure) if row.origin == "summed" else [row.figure]
    parts = [figures.get(key) for key in keys]
    told = [operand(f.value, f.step or 0.0, f.bound) for f in parts if f is not None]
    if told and len(told) == len(parts) and row.origin != "implied" and math.isclose(total(told).value, row.value):
        return total(told).likely
    low = -math.inf if row.low is None else row.low
    high = math.inf if row.high is None else row.high
    return min(low, row.value), max(high, row.value)


def _ranked(rows: Sequence[PanelRow], figures: Mapping[str, Figure]) -> tuple[Standing, ...]:
    ordered = sorted(rows, key=lambda row: (-row.value, row.place))
    placed = [Standing(row.place, row, *interval(row, figures)) for row in ordered]
    ranked = [one for one in placed if one.row.origin != "implied"]
    return tuple(_with_ranks(one, ranked) if one in ranked else one for one in placed)


def _with_ranks(one: Standing, ranked: Sequence[Standing]) -> Standing:
    others = [other for other in ranked if other is not one]
    return one._replace(
        rank=1 + sum(other.value > one.value for other in others),
        best=1 + sum(other.low > one.high for other in others),
        worst=1 + sum(other.high > one.low for other in others),
    )
