"""One value for each place, indicator, period and group, chosen in a declared order among all that the reports give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tongket.lexicon.places import LAST_DAY_OF_63

from .frames import to_frame
from .ids import join_ids
from .schemas import PANEL

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

__all__ = ["REASONS", "panel"]

# What makes one candidate better than another, the weightiest first: a column of `_ranked`, and the reason's code.
_ORDER = (
    ("derived", "stated_before_implied"),
    ("hedged", "exact_before_hedged"),
    ("step", "finer_before_coarser"),
    ("provisional", "final_before_provisional"),
    ("estimated", "actual_before_estimate"),
    ("age", "later_report"),
)
# Traits in which two candidates must be alike for neither to outrank the other; the print is no matter of truth.
_RANK = ("derived", "hedged", "provisional", "age", "estimated")
REASONS = ("only_candidate", "all_alike", *(code for _, code in _ORDER), "stated_first", "sum_of_places")
"""Codes of the column `reason`: what the chosen candidate had over the next best one."""

_COMPARED = 1000  # candidates of one key that are held against each other, the best of them
_SLACK = 1e-9  # floats only, relative


def panel(figures: pd.DataFrame, reports: pd.DataFrame, implied: pd.DataFrame | None = None) -> pd.DataFrame:
    """The table PANEL from the tables FIGURES and REPORTS, and IMPLIED where it is given.

    Candidates are what has an indicator in reports about a province; a district's figures never enter, a part's only
    where it is a group that has a name. What is stated goes before what is implied, the exact before the hedged, the
    finer print before the coarser, what is final before what is provisional (a result of a period that the report's own
    ends before), the actual before the estimate; then the later report before the earlier, and what comes first.
    """
    import pandas as pd

    ranked = _ranked(_candidates(figures, reports, implied))
    if ranked.empty:
        return to_frame("panel", [])
    number = ranked.groupby(list(PANEL.key), dropna=False, sort=False).ngroup()
    groups = ranked.groupby(number, sort=True)
    revised, conflict = _flags(ranked, number.to_numpy())
    chosen = ranked[groups.cumcount().eq(0)].reset_index(drop=True)
    chosen = chosen.assign(
        spread=(groups["value"].max() - groups["value"].min()).to_numpy(),
        figures=_joined(ranked, groups),
        reason=_reasons(ranked, groups),
        year=pd.array(chosen["period_end"].dt.year, dtype="Int64"),
        revised=revised,
        conflict=conflict,
    )
    return to_frame("panel", chosen[[column.name for column in PANEL.columns]])


def _called_parts(figures: pd.DataFrame) -> pd.Series:
    """Figures that are told again as a part of a level of their own indicator: a title that names the part first."""
    again = figures[figures["repeats"].notna() & figures["part_of"].notna()]
    of = again["part_of"].map(figures.set_index("figure")["indicator"])
    return again.loc[of.eq(again["indicator"]) & again["part_of"].ne(again["repeats"]), "repeats"]


def _candidates(figures: pd.DataFrame, reports: pd.DataFrame, implied: pd.DataFrame | None) -> pd.DataFrame:
    """What speaks of a province as a whole or of a group of it, with the province's slug in `place`."""
    import pandas as pd

    placed = _placed(reports)
    named = (figures["part_of"].isna() & ~figures["figure"].isin(_called_parts(figures))) | figures["group"].notna()
    whole = figures["place"].isna() & named & figures["indicator"].notna()
    stated = figures[whole & figures["report"].isin(placed["report"])]
    stated = stated[~_out_of(stated)]
    stated = stated.assign(
        **_left_open(stated), origin="stated", derived=False,
        told=stated["report"] + ":" + stated["sentence_start"].astype("str"),
    )  # fmt: skip
    columns = [
        "report", "figure", "start", "told", "value", "low", "high", "step", "bound", "unit", "indicator", "measure",
        "status", "period_start", "period_end", "per", "group", "origin", "derived",
    ]  # fmt: skip
    found = [stated[columns]]
    if implied is not None and len(implied):
        own = implied[implied["place"].isna() & implied["report"].isin(placed["report"])]
        own = own.rename(columns={"implied": "figure"}).assign(
            measure="level", bound=pd.Series(None, index=own.index, dtype="str"), origin="implied", derived=True,
            start=pd.Series(0, index=own.index, dtype="Int64"), told=own["report"],
            step=(own["high"] - own["low"]).fillna(float("inf")),
        )  # fmt: skip
        if len(own):
            found.append(own[columns])
    return pd.concat(found, ignore_index=True).merge(placed, on="report", how="left", validate="many_to_one")


def _out_of(figures: pd.DataFrame) -> pd.Series[bool]:
    """Which figures are what stands behind the slash: `126.622/126.989`, all that there are, is no result."""
    starts = figures.drop_duplicates("figure").set_index("figure")["start"]
    first = starts.reindex(figures["pair"]).astype("Float64").to_numpy()
    behind = figures["start"].astype("Float64") > first
    return (behind.fillna(False) & figures["status"].ne("target")).astype(bool)


def _placed(reports: pd.DataFrame) -> pd.DataFrame:
    """Reports about a province: `report`, `place` (slug in its `geography`), `reported` (last day)."""
    import pandas as pd

    unsaid = reports["level"].isna() & reports["place"].isna()
    province = reports[reports["level"].eq("province") | unsaid]
    after = province["period_end"].gt(pd.Timestamp(LAST_DAY_OF_63))
    place = province["province"].where(~after, province["province34"])
    geography = after.map({True: "34", False: "63"}).astype("str")
    placed = pd.DataFrame(
        {"report": province["report"], "place": place, "geography": geography, "reported": province["period_end"]}
    )
    return placed[placed["place"].notna()]


def _left_open(figures: pd.DataFrame) -> dict[str, pd.Series[float]]:
    """`low` and `high`: what rounding and the hedge leave of each value, blank where the hedge leaves it open."""
    size, half, bound = figures["value"].abs(), figures["step"] / 2, figures["bound"]
    upwards = bound.isin(["over", "about", "at_least"])
    downwards = bound.isin(["under", "nearly", "at_most", "about"])
    least = (size - half).where(~downwards, (size - half).clip(upper=0.0))
    most = (size + half).where(~upwards)
    fall = figures["value"] < 0
    return {"low": least.where(~fall, -most), "high": most.where(~fall, -least)}


def _ranked(candidates: pd.DataFrame) -> pd.DataFrame:
    """Candidates with the key's columns, best first within each key."""
    import pandas as pd

    latest = candidates["reported"].max()
    ranked = candidates.assign(
        status=candidates["status"].where(candidates["status"].eq("target"), "result"),
        hedged=candidates["bound"].ne("exact"),
        estimated=candidates["status"].eq("estimate"),
        provisional=candidates["status"].ne("target") & candidates["reported"].lt(candidates["period_end"]),
        age=(latest - candidates["reported"]).dt.days.fillna(2**30) if len(candidates) else pd.Series(dtype="float64"),
    )
    order = [name for name, _ in _ORDER]
    return ranked.sort_values([*PANEL.key, *order, "report", "start", "figure"], kind="stable", ignore_index=True)


def _joined(ranked: pd.DataFrame, groups: Any) -> list[str]:
    """The candidates of each group in one cell."""
    sizes = groups.size().to_numpy()
    ids = ranked["figure"].tolist()
    starts = sizes.cumsum() - sizes
    return [join_ids(ids[start : start + size]) for start, size in zip(starts, sizes, strict=True)]


def _flags(ranked: pd.DataFrame, number: np.ndarray[Any, Any]) -> tuple[list[bool], list[bool]]:
    """For each group whether a later report revises an earlier one, and whether two of one rank cannot both be true."""
    import numpy as np

    lows = ranked["low"].fillna(-np.inf).to_numpy()
    highs = ranked["high"].fillna(np.inf).to_numpy()
    ages = ranked["age"].to_numpy()
    known = ranked["reported"].notna().to_numpy()
    ranks = ranked.groupby(list(_RANK), sort=False).ngroup().to_numpy()
    told = ranked.groupby("told", sort=False).ngroup().to_numpy()
    starts = np.flatnonzero(np.r_[True, number[1:] != number[:-1]])
    ends = np.r_[starts[1:], len(number)]
    revised, conflict = [], []
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        some = slice(start, min(end, start + _COMPARED))
        if end - start == 1 or _meet(lows[some], highs[some]):
            revised.append(False)
            conflict.append(False)
            continue
        dated = known[some]
        apart = _apart(lows[some], highs[some])
        revised.append(bool((apart & _differ(ages[some]) & dated[:, None] & dated[None, :]).any()))
        # What one sentence says twice are two things (a range, a list) that its words tell apart.
        conflict.append(bool((apart & ~_differ(ranks[some]) & _differ(told[some])).any()))
    return revised, conflict


def _meet(lows: np.ndarray[Any, Any], highs: np.ndarray[Any, Any]) -> bool:
    """Whether one number may be all of them."""
    low, high = float(lows.max()), float(highs.min())
    return low <= high + _SLACK * max(1.0, abs(low))


def _apart(lows: np.ndarray[Any, Any], highs: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Of which pairs the first lies above the second, with no number in common."""
    import numpy as np

    slack = _SLACK * np.maximum(1.0, np.abs(np.where(np.isfinite(highs), highs, 1.0)))
    found: np.ndarray[Any, Any] = lows[:, None] > (highs + slack)[None, :]
    return found


def _differ(keys: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Which pairs are not alike in their keys."""
    found: np.ndarray[Any, Any] = keys[:, None] != keys[None, :]
    return found


def _reasons(ranked: pd.DataFrame, groups: Any) -> list[str]:
    """For each group the code for why its first row was chosen: the weightiest thing it has over the second."""
    sizes = groups.size().to_numpy()
    starts = sizes.cumsum() - sizes
    alike = (groups["value"].nunique().eq(1) & groups["bound"].nunique(dropna=False).eq(1)).to_numpy()
    traits = ranked[[name for name, _ in _ORDER]].to_numpy().tolist()
    reasons = []
    for start, size, same in zip(starts, sizes, alike, strict=True):
        if size == 1:
            reasons.append("only_candidate")
        elif same:
            reasons.append("all_alike")
        else:
            pairs = zip(traits[start], traits[start + 1], _ORDER, strict=True)
            reasons.append(next((code for first, second, (_, code) in pairs if first != second), "stated_first"))
    return reasons
