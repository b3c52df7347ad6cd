from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_rows import figure
from tongket.tables.frames import to_frame
from tongket.tables.schemas import IMPLIED
from tongket.validation import implied

BEFORE = (date(2022, 1, 1), date(2022, 12, 31))
HALF = (date(2023, 1, 1), date(2023, 6, 30))
HALF_BEFORE = (date(2022, 1, 1), date(2022, 6, 30))
RATE = {"indicator": "poverty.rate", "theme": "poverty", "unit": "percent", "step": 0.01}


def made(*rows):
    return implied(to_frame("figures", rows)).to_dict("records")


def done(value=9262.0, **fields):
    return figure(start=0, value=value, **fields)


def said(value=46.31, step=0.01, **fields):
    row = {"value": value, "step": step, "unit": "percent", "measure": "ratio_to_target", "subject": "r:0"}
    return figure(start=20, **row | fields)


def test_a_plan_follows_from_a_result_and_its_ratio():
    (row,) = made(done(), said())
    assert row == {
        "report": "r",
        "implied": "target_from_ratio:r:20",
        "kind": "target_from_ratio",
        "indicator": "employment.jobs_created",
        "unit": "person",
        "per": pytest.approx(float("nan"), nan_ok=True),
        "place": pytest.approx(float("nan"), nan_ok=True),
        "group": pytest.approx(float("nan"), nan_ok=True),
        "status": "target",
        "period_start": pd.Timestamp("2023-01-01"),
        "period_end": pd.Timestamp("2023-12-31"),
        "value": pytest.approx(20000.0),
        "low": pytest.approx(9261.5 / 0.46315),
        "high": pytest.approx(9262.5 / 0.46305),
        "formula": "value / ratio * 100",
        "figures": "r:0 r:20",
    }


@pytest.mark.parametrize(
    ("value", "stated", "expected"),
    [
        (done(24000.0), said(20.0, measure="gap_to_target"), ("target_from_gap", 20000.0)),
        (done(), said(7.81, measure="change"), ("previous_from_change", 8591.04)),
        (done(), said(671.0, 1.0, unit="person", measure="change"), ("previous_from_change", 8591.0)),
        (done(), said(-671.0, 1.0, unit="person", measure="change"), ("previous_from_change", 9933.0)),
        (done(), said(107.81, measure="ratio_to_previous"), ("previous_from_ratio", 8591.04)),
        (done(), said(2.5, 0.1, measure="ratio_to_previous", unit="times"), ("previous_from_ratio", 3704.8)),
        (done(8.38, **RATE), said(-3.38, measure="change", **RATE | {"unit": "percentage_point"}),
         ("previous_from_change", 11.76)),
        # past the plan of what should fall is below it
        (done(2.27, **RATE), said(0.52, measure="gap_to_target", **RATE | {"unit": "percentage_point"}),
         ("target_from_gap", 2.79)),
        (done(348.0, group="female"), said(15.0, measure="share"), ("whole_from_share", 2320.0)),
    ],
)  # fmt: skip
def test_each_kind(value, stated, expected):
    (row,) = made(value, stated)
    assert (row["kind"], row["value"]) == (expected[0], pytest.approx(expected[1], rel=1e-5))
    assert row["low"] < row["value"] < row["high"]


def test_the_level_before_bears_the_period_that_is_compared_with():
    told = {"period": HALF, "base_start": HALF_BEFORE[0], "base_end": HALF_BEFORE[1]}
    (row,) = made(done(period=HALF), said(107.81, measure="ratio_to_previous", **told))
    assert (row["period_start"].date(), row["period_end"].date(), row["status"]) == (*HALF_BEFORE, "actual")
    (row,) = made(done(), said(7.81, measure="change"))
    assert (row["period_start"].date(), row["period_end"].date()) == BEFORE
    assert made(done(period=HALF), said(7.81, measure="change", period=HALF)) == []  # since when is not said


def test_the_plan_that_a_part_of_a_year_is_held_against_is_the_years():
    (row,) = made(done(period=HALF), said(period=HALF))
    assert (row["period_start"], row["period_end"]) == (pd.Timestamp("2023-01-01"), pd.Timestamp("2023-12-31"))
    term = (date(2021, 1, 1), date(2025, 12, 31))
    (row,) = made(done(period=term), said(period=term))
    assert (row["period_start"].date(), row["period_end"].date()) == term


@pytest.mark.parametrize(
    "fields",
    [
        {"indicator": None, "theme": None},
        {"status": "target"},
        {"measure": "change"},
        {"part_of": "r:9"},  # a part that has no name
        {"unit": None},
        {"place": "Trà Ôn"},
        {"period": BEFORE},
        {"figure": "r:1"},
    ],
)
def test_nothing_follows_where_it_is_not_plain_of_what(fields):
    assert made(done(**fields), said(), figure(start=9, value=9999.0)) == []


@pytest.mark.parametrize(
    ("value", "stated"),
    [
        ({}, {"status": "target"}),
        ({}, {"unit": "person"}),
        ({}, {"value": 0.0}),
        ({}, {"value": -5.0}),
        (RATE, {**RATE, "measure": "change", "value": -5.0}),  # points or percent of the rate: not said
        ({"unit": "percent", "indicator": "employment.agriculture_share"},
         {"unit": "percentage_point", "measure": "gap_to_target", "value": 2.0}),  # which way is past the plan?
        ({}, {"measure": "share"}),  # of what has no name
        ({"bound": "about"}, {}),  # anything may be meant
        ({}, {"value": 20000.0, "unit": "person", "measure": "change"}),  # less than nothing
    ],
)  # fmt: skip
def test_nothing_follows_from_what_does_not_tell_enough(value, stated):
    assert made(done(**value), said(**stated)) == []


def test_a_named_part_is_a_whole_of_its_own():
    (row,) = made(done(part_of="r:9", group="female"), said(), figure(start=9, value=20000.0))
    assert row["group"] == "female"
    whole = figure(start=9, value=20000.0, indicator="training.enrolment")
    assert [row["kind"] for row in made(done(part_of="r:9"), said(), whole)] == ["target_from_ratio"]


def test_a_hedge_leaves_the_interval_open():
    (row,) = made(done(bound="over"), said())
    assert row["low"] == pytest.approx(9261.5 / 0.46315)
    assert pd.isna(row["high"])
    (row,) = made(done(bound="nearly"), said())
    assert (row["low"], row["high"]) == (0.0, pytest.approx(9262.5 / 0.46305))


def test_no_figures_no_values():
    table = implied(to_frame("figures", []))
    pd.testing.assert_frame_equal(table, to_frame("implied", []))
    assert list(table.columns) == [column.name for column in IMPLIED.columns]


@given(st.integers(1, 10**7), st.floats(0.5, 300), st.integers(0, 2), st.integers(0, 3))
def test_the_true_plan_lies_in_the_interval(plan, percent, digits, zeros):
    """Whatever the plan and the result: made up exactly, told as printed."""
    step = 10.0**zeros
    result = plan * percent / 100
    printed = round(result / step) * step
    ratio = round(percent, digits)
    rows = made(done(printed, step=step), said(ratio, 10.0**-digits))
    for row in rows:
        assert row["low"] <= plan
        assert pd.isna(row["high"]) or plan <= row["high"]
    assert rows or ratio == 0 or printed - step / 2 <= 0


@given(st.integers(100, 10**7), st.floats(-60, 300), st.integers(0, 2))
def test_the_true_level_before_lies_in_the_interval(before, percent, digits):
    now = round(before * (1 + percent / 100))
    change = round((now / before - 1) * 100, digits)
    (row,) = made(done(float(now)), said(change, 10.0**-digits, measure="change"))
    assert row["low"] <= before <= row["high"]


@given(st.integers(1, 9999), st.integers(-500, 500))
def test_the_true_rate_before_lies_in_the_interval(before, points):
    now = before + points
    if now > 0:
        stated = said(points / 100, measure="change", **RATE | {"unit": "percentage_point"})
        (row,) = made(done(now / 100, **RATE), stated)
        assert row["low"] <= before / 100 <= row["high"]
