"""One value for each place, indicator and period, chosen in a declared order among all that the reports state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tongket.lexicon.places import LAST_DAY_OF_63

from .frames import to_frame
from .ids import join_ids
from .schemas import PANEL

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["REASONS", "panel"]

# What makes one candidate better than another, the weightiest first: a column of `_ranked`, and the reason's code.
_ORDER = (
    ("hedged", "exact_before_hedged"),
    ("step", "finer_before_coarser"),
    ("age", "later_report"),
    ("estimated", "actual_before_estimate"),
)
REASONS = ("only_candidate", "all_alike", *(code for _, code in _ORDER), "stated_first")
"""Codes of the column `reason`: what the chosen figure had over the next best one."""

_NARROWER = ("place", "group", "part_of")


def panel(figures: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The table PANEL from the tables FIGURES and REPORTS.

    Candidates are the figures with an indicator in reports about a province; what is narrower than the report (a
    district's, a group's, a part's) never enters. The exact goes before the hedged and the finer print before the
    coarser, then the later report before the earlier, the actual before the estimate, what is stated first.
    """
    import pandas as pd

    ranked = _ranked(_candidates(figures, reports))
    if ranked.empty:
        return to_frame("panel", [])
    key = list(PANEL.key)
    groups = ranked.groupby(ranked.groupby(key, dropna=False, sort=False).ngroup(), sort=True)
    chosen = ranked[groups.cumcount().eq(0)].reset_index(drop=True)
    chosen = chosen.assign(
        spread=(groups["value"].max() - groups["value"].min()).to_numpy(),
        figures=groups["figure"].agg(join_ids).to_numpy(),
        reason=_reasons(ranked, groups),
        year=pd.array(chosen["period_end"].dt.year, dtype="Int64"),
    )
    return to_frame("panel", chosen[[column.name for column in PANEL.columns]])


def _candidates(figures: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Figures that speak of a province as a whole, with the province's slug in `place`."""
    placed = _placed(reports)
    whole = figures[[*_NARROWER]].isna().all(axis=1) & figures["indicator"].notna()
    return (
        figures[whole & figures["report"].isin(placed["report"])]
        .drop(columns="place")
        .merge(placed, on="report", how="left", validate="many_to_one")
    )


def _placed(reports: pd.DataFrame) -> pd.DataFrame:
    """Reports about a province: `report`, `place` (slug, of the 34 after the merger) and `reported` (last day)."""
    import pandas as pd

    unsaid = reports["level"].isna() & reports["place"].isna()
    province = reports[reports["level"].eq("province") | unsaid]
    after = province["period_end"].gt(pd.Timestamp(LAST_DAY_OF_63))
    place = province["province"].where(~after, province["province34"])
    placed = pd.DataFrame({"report": province["report"], "place": place, "reported": province["period_end"]})
    return placed[placed["place"].notna()]


def _ranked(candidates: pd.DataFrame) -> pd.DataFrame:
    """Candidates with the key's columns, best first within each key."""
    import pandas as pd

    latest = candidates["reported"].max()
    ranked = candidates.assign(
        status=candidates["status"].where(candidates["status"].eq("target"), "result"),
        hedged=candidates["bound"].ne("exact"),
        estimated=candidates["status"].eq("estimate"),
        age=(latest - candidates["reported"]).dt.days.fillna(2**30) if len(candidates) else pd.Series(dtype="float64"),
    )
    order = [name for name, _ in _ORDER]
    return ranked.sort_values([*PANEL.key, *order, "report", "start"], kind="stable", ignore_index=True)


def _reasons(ranked: pd.DataFrame, groups: Any) -> list[str]:
    """For each group the code for why its first row was chosen: the weightiest thing it has over the second."""
    sizes = groups.size().to_numpy()
    starts = sizes.cumsum() - sizes
    alike = (groups["value"].nunique().eq(1) & groups["bound"].nunique().eq(1)).to_numpy()
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
