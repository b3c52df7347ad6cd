"""Outliers: ordinary growth and difference pass, a misprint among them does not, and few points decide nothing."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_rows import figure, report
from tongket.lexicon.places import provinces
from tongket.lexicon.plausible import people
from tongket.tables.frames import to_frame
from tongket.validation.outliers import (
    FEWEST_PLACES,
    FEWEST_YEARS,
    against_peers,
    against_series,
    comparable,
)

PROVINCES = sorted(p.slug63 for p in provinces())


def tables(rows: list[tuple[str, int, float]], **fields: object) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Tables of one report for each (province, year, value)."""
    figures, reports = [], []
    of = {p.slug63: p for p in provinces()}
    for place, year, value in rows:
        name, period = f"{place}-{year}", (date(year, 1, 1), date(year, 12, 31))
        about = {"province": place, "province34": of[place].slug34, "period_start": period[0], "period_end": period[1]}
        reports.append(report(name, **about))
        figures.append(figure(name, 0, **({"value": value, "period": period} | fields)))
    return to_frame("figures", figures), to_frame("reports", reports)


def odd(rows, against, **fields):
    """The reports of the figures beyond their limit, or None where none could be decided."""
    figures, reports = tables(rows, **fields)
    factor, limit = against(comparable(figures, reports))
    if not factor.notna().any():
        return None
    return figures.loc[factor.index[factor > limit], "report"].tolist()


def series(growth: float, years: int = 10, start: float = 20_000.0) -> list[tuple[str, int, float]]:
    return [("son-la", 2011 + n, round(start * (1 + growth) ** n)) for n in range(years)]


@pytest.mark.parametrize("growth", [0.0, 0.03, 0.15, 0.4, -0.2])
def test_ordinary_growth_is_no_reason_to_doubt_and_a_misprint_in_it_is(growth):
    assert odd(series(growth), against_series) == []
    for at in (0, 4, 9):
        rows = series(growth)
        rows[at] = (*rows[at][:2], rows[at][2] * 10)
        assert odd(rows, against_series) == [f"son-la-{2011 + at}"]
        rows[at] = (*rows[at][:2], rows[at][2] / 1000)
        assert odd(rows, against_series) == [f"son-la-{2011 + at}"]


def test_a_year_that_doubles_is_news_and_no_misprint():
    rows = series(0.02)
    rows[5] = (*rows[5][:2], rows[5][2] * 2.2)
    assert odd(rows, against_series) == []


def test_a_poverty_rate_that_falls_to_a_tenth_and_jumps_at_a_new_standard_is_ordinary():
    rates = [30.0, 25.5, 21.0, 17.2, 13.9, 34.4, 29.0, 24.1, 19.0, 14.5, 31.0, 26.1]
    rows = [("yen-bai", 2010 + n, rate) for n, rate in enumerate(rates)]
    assert odd(rows, against_series, indicator="poverty.rate", unit="percent") == []


def test_below_a_number_of_years_nothing_is_decided():
    assert odd(series(0.05, FEWEST_YEARS - 1), against_series) is None
    assert odd(series(0.05, FEWEST_YEARS), against_series) == []
    twice = [("son-la", 2020, 10.0)] * FEWEST_YEARS
    assert odd(twice[:1] * FEWEST_YEARS, against_series) is None


def peers(per_head: float = 0.018, count: int = 12) -> list[tuple[str, int, float]]:
    spread = [0.5, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.4, 1.6, 2.0, 2.4, 0.6]
    return [(p, 2020, round(people()[p] * per_head * spread[n % 12])) for n, p in enumerate(PROVINCES[:count])]


def test_provinces_are_held_per_head():
    rows = [*peers(), ("ho-chi-minh", 2020, 300_000.0), ("bac-kan", 2020, 6_000.0)]
    assert odd(rows, against_peers) == []
    assert odd([*rows[:-1], ("bac-kan", 2020, 300_000.0)], against_peers) == ["bac-kan-2020"]
    assert odd([*rows[:-2], ("ho-chi-minh", 2020, 3_000.0)], against_peers) == ["ho-chi-minh-2020"]


def test_below_a_number_of_places_nothing_is_decided_and_years_are_not_mixed():
    assert odd(peers(count=FEWEST_PLACES - 1), against_peers) is None
    assert odd(peers(count=FEWEST_PLACES), against_peers) == []
    apart = [(place, 2010 + n, value) for n, (place, _, value) in enumerate(peers())]
    assert odd(apart, against_peers) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"part_of": "x:1"},
        {"group": "female"},
        {"place": "Mai Sơn"},
        {"per": "month"},
        {"measure": "change"},
        {"indicator": None},
        {"value": 0.0},
        {"period": (date(2020, 1, 1), date(2020, 6, 30))},
        {"period": (None, None)},
    ],
)
def test_only_levels_of_a_whole_province_and_year_are_compared(fields):
    figures, reports = tables([("son-la", 2020, 5.0)], **fields)
    assert comparable(figures, reports).empty


def test_a_stock_is_compared_whatever_the_length_of_its_period():
    half = (date(2020, 1, 1), date(2020, 6, 30))
    figures, reports = tables([("son-la", 2020, 5.0)], indicator="social.disabled", period=half)
    assert len(comparable(figures, reports)) == 1


def test_targets_are_held_against_targets_and_districts_against_nothing():
    figures, reports = tables(series(0.05))
    figures.loc[3, ["status", "value"]] = ["target", 1.0]
    factor, limit = against_series(comparable(figures, reports))
    assert not (factor > limit).any()
    assert factor.isna().sum() == 1
    reports["level"] = "district"
    assert comparable(figures, reports).empty


def test_empty_tables_are_held_against_nothing():
    held = comparable(to_frame("figures", []), to_frame("reports", []))
    for against in (against_series, against_peers):
        factor, limit = against(held)
        assert factor.empty
        assert limit.empty


@given(st.lists(st.floats(0.9, 1.1), min_size=8, max_size=12), st.floats(-0.1, 0.2))
def test_a_tenth_up_or_down_around_any_growth_never_fires(noise, growth):
    rows = [(place, year, value * n) for (place, year, value), n in zip(series(growth, len(noise)), noise, strict=True)]
    assert odd(rows, against_series) == []
