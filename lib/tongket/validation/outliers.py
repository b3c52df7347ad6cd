"""How far a level lies from its province's own years, and from the other provinces of its year.

Both are told as factors: 10 is ten times as much, or a tenth, of what would be expected. What is expected, and how far
from it is ordinary, comes from medians, so that one misprint among the values moves neither:

- the province's own years: a line through the logarithms (the median of all slopes, Theil and Sen), so that growth
  from year to year is no reason to doubt, and the median deviation from that line;
- the other provinces: the median of the logarithms and the median deviation from it. What grows with the people of a
  place is held per head.

Below a number of years or places nothing is decided.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tongket.lexicon import catalogue, plausible
from tongket.lexicon.places import LAST_DAY_OF_63

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

__all__ = ["FEWEST_PLACES", "FEWEST_YEARS", "against_peers", "against_series", "comparable"]

FEWEST_YEARS = 6
FEWEST_PLACES = 8

# A value is ordinary within so many median deviations (made comparable to standard ones), and always within the floor:
# a count that trebles is news and no misprint; places differ more than years do.
_DEVIATIONS = 5 * 1.4826
_SERIES_FLOOR = math.log(3)
_PEERS_FLOOR = math.log(6)
_YEAR = (350, 380)
_SERIES = ["province", "after", "indicator", "unit", "aim"]
_PEERS = ["after", "indicator", "unit", "aim", "year"]


def comparable(figures: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The figures that can be held against others, by their place in `figures`, with what they are held by.

    Levels above nothing of a whole province that are told per nothing; of a flow, those of one whole year. Columns:
    `province` (slug of the 63, of the 34 where `after` the merger), `after`, `indicator`, `unit`, `aim`, `year`,
    `log` of the value and `log_head`, that of the value per head where it grows with the people.
    """
    import numpy as np
    import pandas as pd

    placed = _placed(reports)
    days = (figures["period_end"] - figures["period_start"]).dt.days + 1
    kinds = figures["indicator"].map({code: entry.kind for code, entry in catalogue().items()})
    fit = (
        figures["measure"].eq("level")
        & kinds.notna()
        & figures[["place", "group", "part_of", "per"]].isna().all(axis=1)
        & figures["value"].gt(0)
        & figures["period_end"].notna()
        & figures["report"].isin(placed.index)
        & (kinds.ne("flow") | days.between(*_YEAR))
    )
    chosen = figures[fit]
    own = placed.reindex(chosen["report"])
    logs = np.log(chosen["value"].to_numpy(dtype="float64"))
    grows = {code for code, entry in plausible.ranges().items() if entry.per_1000_people is not None}
    heads = np.where(chosen["indicator"].isin(grows), np.log(own["people"].to_numpy()), 0.0)
    return pd.DataFrame(
        {
            "province": own["province"].to_numpy(),
            "after": own["after"].to_numpy(),
            "indicator": chosen["indicator"].to_numpy(),
            "unit": chosen["unit"].fillna("").to_numpy(),
            "aim": chosen["status"].eq("target").to_numpy(),
            "year": chosen["period_end"].dt.year.to_numpy(),
            "log": logs,
            "log_head": logs - heads,
        },
        index=chosen.index,
    )


def _placed(reports: pd.DataFrame) -> pd.DataFrame:
    """Reports about a whole province: its slug, whether told after the merger, and its people."""
    import pandas as pd

    whole = reports[reports["level"].eq("province") & reports["province"].notna()]
    after = whole["period_end"].gt(pd.Timestamp(LAST_DAY_OF_63)).fillna(False).to_numpy(dtype=bool)
    province = whole["province"].where(~after, whole["province34"])
    people = [(plausible.people_34() if late else plausible.people()).get(slug, math.nan)
              for slug, late in zip(province, after, strict=True)]  # fmt: skip
    placed = pd.DataFrame({"province": province.to_numpy(), "after": after, "people": people}, index=whole["report"])
    return placed[placed["people"].notna() & ~placed.index.duplicated()]


def against_series(held: pd.DataFrame) -> tuple[pd.Series[float], pd.Series[float]]:
    """For each row of `comparable`: the factor from its province's own years, and the factor that is ordinary there.

    Both are blank where fewer than `FEWEST_YEARS` years are told.
    """
    return _factors(held, held["log"], _SERIES, "year", FEWEST_YEARS, _SERIES_FLOOR)


def against_peers(held: pd.DataFrame) -> tuple[pd.Series[float], pd.Series[float]]:
    """As `against_series`, from the other provinces of the same year; at least `FEWEST_PLACES` of them."""
    return _factors(held, held["log_head"], _PEERS, "province", FEWEST_PLACES, _PEERS_FLOOR)


def _factors(  # noqa: PLR0913, PLR0917 - what is held, by what, along what, and the two thresholds
    held: pd.DataFrame, logs: pd.Series[float], key: list[str], along: str, fewest: int, floor: float
) -> tuple[pd.Series[float], pd.Series[float]]:
    import numpy as np
    import pandas as pd

    factors, limits = (np.full(len(held), np.nan) for _ in range(2))
    values = logs.to_numpy(dtype="float64")
    at = held[along].to_numpy(dtype="float64") if along == "year" else np.zeros(len(held))
    for rows, points in _groups(held, logs, key, along, fewest):
        places = points.index.to_numpy(dtype="float64") if along == "year" else np.zeros(len(points))
        level, slope = _line(places, points.to_numpy())
        off = np.abs(points.to_numpy() - level - slope * places)
        factors[rows] = np.exp(np.abs(values[rows] - level - slope * at[rows]))
        limits[rows] = math.exp(max(floor, _DEVIATIONS * float(np.median(off))))
    return pd.Series(factors, index=held.index), pd.Series(limits, index=held.index)


def _groups(
    held: pd.DataFrame, logs: pd.Series[float], key: list[str], along: str, fewest: int
) -> Iterator[tuple[np.ndarray[Any, Any], pd.Series[float]]]:
    """Where the rows of each group stand that has enough points, and its points: the median of each year or place."""
    import numpy as np

    if held.empty:
        return
    group = held.groupby(key, sort=False).ngroup().rename("group")
    medians = logs.groupby([group, held[along]]).median()
    numbers = group.to_numpy()
    order = np.argsort(numbers, kind="stable")
    rows = np.split(order, np.flatnonzero(np.diff(numbers[order])) + 1)  # of each group, in the order of its number
    for own, (_, points) in zip(rows, medians.groupby(level=0), strict=True):
        if len(points) >= fewest:
            yield own, points.droplevel(0)


def _line(xs: np.ndarray[Any, Any], ys: np.ndarray[Any, Any]) -> tuple[float, float]:
    """Level at nought and slope of the line through the points: medians, so that few strays do not move it."""
    import numpy as np

    first, second = np.triu_indices(len(xs), 1)
    runs = xs[second] - xs[first]
    slope = float(np.median((ys[second] - ys[first])[runs != 0] / runs[runs != 0])) if (runs != 0).any() else 0.0
    return float(np.median(ys - slope * xs)), slope
