from __future__ import annotations

from datetime import date
from typing import Any

from tongket.publishing.peers import is_whole_year, levels, ranked


def row(place: str, value: float, **fields: Any) -> dict[str, Any]:
    period = {"period_start": date(2021, 1, 1), "period_end": date(2021, 12, 31), "year": 2021}
    return {"place": place, "indicator": "a", "unit": "person", "per": None, "value": value, **period, **fields}


def test_equal_values_share_a_rank() -> None:
    [group] = ranked([row("d", 1.0), row("c", 5.0), row("b", 5.0), row("a", 9.0)]).values()
    assert [r["place"] for r in group.rows] == ["a", "b", "c", "d"] and group.ranks == [1, 2, 2, 4]


def test_units_periods_and_rates_are_never_mixed() -> None:
    rows = [row("a", 1.0), row("b", 2.0), row("c", 3.0, unit="household"), row("d", 4.0, per="year")]
    assert not ranked([*rows, row("e", 5.0, period_end=date(2021, 6, 30))])
    assert ranked([*rows, row("e", 5.0)])


def test_only_results_and_levels_count() -> None:
    kept = {"measure": "level", "status": "result"}
    rows = [
        row("a", 1.0, **kept),
        row("b", 1.0, **kept | {"status": "target"}),
        row("c", 1.0, **kept | {"measure": "change"}),
    ]
    assert [r["place"] for r in levels(rows)] == ["a"]
    assert not levels([row("a", 1.0, **kept, year=None)])


def test_a_whole_year_is_a_calendar_year() -> None:
    assert is_whole_year(row("a", 1.0))
    assert not is_whole_year(row("a", 1.0, period_start=date(2020, 1, 1)))
    assert not is_whole_year(row("a", 1.0, period_end=date(2021, 6, 30)))
    assert not is_whole_year(row("a", 1.0, period_end=None))
