from __future__ import annotations

import math
from datetime import date
from typing import Any

import pytest

import sample_rows
from tongket.narrative.standings import standings
from tongket.tables.frames import to_frame
from tongket.tables.geography import panel_in
from tongket.tables.panel import panel

Given = tuple[str, int, float, str]


def made(*rows: Given) -> tuple[Any, Any]:
    """The panel and the figures of (slug, year, value, bound), a report for each."""
    from tongket.lexicon.places import by_slug

    reports, figures = [], []
    for slug, year, value, bound in rows:
        found = by_slug(slug)
        assert found is not None
        period = {"period_start": date(year, 1, 1), "period_end": date(year, 12, 31)}
        about = {"province": slug, "province34": found.slug34, "year": year, **period}
        reports.append(sample_rows.report(f"{slug}-{year}", **about))
        step = 100.0 if value % 100 == 0 else 1.0
        figures.append(sample_rows.figure(f"{slug}-{year}", 0, value=value, bound=bound, step=step, **period))
    frame, about_all = to_frame("figures", figures), to_frame("reports", reports)
    return panel(frame, about_all), frame


def test_the_widest_whole_year_is_told_and_ranked_from_the_highest() -> None:
    table, figures = made(
        ("hai-duong", 2021, 36000.0, "exact"), ("bac-ninh", 2021, 28003.0, "exact"), ("son-la", 2022, 9.0, "exact")
    )
    found = standings(table, figures, "63")
    assert found and [(p.place, p.value, p.rank) for p in found.places] == [
        ("hai-duong", 36000.0, 1), ("bac-ninh", 28003.0, 2),
    ]  # fmt: skip
    assert [(p.low, p.high) for p in found.places] == [(35950.0, 36050.0), (28002.5, 28003.5)]
    later = standings(table, figures, "63", year=2022)
    assert later and [p.place for p in later.places] == ["son-la"]
    assert standings(table, figures, "63", "poverty.rate") is None and standings(table, figures, "34") is None


def test_a_hedge_leaves_several_ranks_open() -> None:
    table, figures = made(
        ("hai-duong", 2021, 28050.0, "exact"), ("bac-ninh", 2021, 28000.0, "over"), ("son-la", 2021, 9000.0, "exact")
    )
    found = standings(table, figures, "63")
    assert found and [(p.rank, p.best, p.worst) for p in found.places] == [(1, 1, 2), (2, 1, 2), (3, 3, 3)]


def test_equal_values_share_a_rank() -> None:
    table, figures = made(*((slug, 2021, 7.0, "exact") for slug in ("hai-duong", "bac-ninh", "son-la")))
    found = standings(table, figures, "63")
    assert found and {(p.rank, p.best, p.worst) for p in found.places} == {(1, 1, 3)}


def test_parts_of_a_merged_province_add_up_with_what_they_leave_open() -> None:
    table, figures = made(("hai-duong", 2021, 300.0, "exact"), ("hai-phong", 2021, 205.0, "exact"))
    within, _ = panel_in(table, "34")
    found = standings(within, figures, "34")
    assert found
    [only] = found.places
    assert (only.place, only.value, only.row.origin) == ("hai-phong", 505.0, "summed")
    assert (only.low, only.high) == (300 - 50 + 204.5, 300 + 50 + 205.5)


@pytest.mark.parametrize(("low", "high", "ends"), [(90.0, 110.0, (90.0, 110.0)), (None, 110.0, (-math.inf, 110.0))])
def test_an_implied_value_stands_without_a_rank(low: float | None, high: float | None, ends: Any) -> None:
    table, figures = made(("hai-duong", 2021, 300.0, "exact"), ("bac-ninh", 2021, 50.0, "exact"))
    row = table[table["place"].eq("bac-ninh")]
    other = row.assign(place="son-la", origin="implied", value=100.0, low=low, high=high, figure="i:1")
    import pandas as pd

    found = standings(pd.concat([table, other.astype(row.dtypes)]), figures, "63")
    assert found and [(p.place, p.rank) for p in found.places] == [("hai-duong", 1), ("son-la", 0), ("bac-ninh", 2)]
    assert (found.places[1].low, found.places[1].high) == ends


def test_what_is_only_implied_is_no_comparison() -> None:
    table, figures = made(("hai-duong", 2021, 300.0, "exact"))
    assert standings(table.assign(origin="implied"), figures, "63") is None
