from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from sample_rows import figure, keyed_figures, report
from tongket.tables.frames import to_frame
from tongket.tables.ids import split_ids
from tongket.tables.panel import REASONS, panel
from tongket.tables.schemas import PANEL

HALF = (date(2023, 1, 1), date(2023, 6, 30))


def made(figures, reports=None):
    reports = reports or [report()]
    return panel(to_frame("figures", figures), to_frame("reports", reports))


def test_one_candidate_is_the_value():
    table = made([figure(value=36000.0)])
    (row,) = table.to_dict("records")
    assert (row["place"], row["status"], row["value"], row["reason"], row["spread"]) == (
        "hai-duong", "result", 36000.0, "only_candidate", 0.0,
    )  # fmt: skip
    assert row["year"] == 2023
    assert row["figures"] == row["figure"] == "r:0"


@pytest.mark.parametrize(
    ("better", "worse", "reason"),
    [
        ({"bound": "exact", "step": 1000.0}, {"bound": "over", "step": 1.0}, "exact_before_hedged"),
        ({"step": 1.0}, {"step": 1000.0}, "finer_before_coarser"),
        ({"status": "actual"}, {"status": "estimate"}, "actual_before_estimate"),
        ({}, {}, "stated_first"),
    ],
)
def test_the_declared_order_decides(better, worse, reason):
    rows = [figure(start=0, value=36000.0, **better), figure(start=9, value=36400.0, **worse)]
    table = made(rows)
    assert table["value"].tolist() == [36000.0]
    assert table["reason"].tolist() == [reason]
    assert table["spread"].tolist() == [400.0]
    assert table["figures"].tolist() == ["r:0 r:9"]
    if reason != "stated_first":
        swapped = made([row | {"start": 9 - row["start"], "figure": f"r:{9 - row['start']}"} for row in rows])
        assert swapped["value"].tolist() == [36000.0]


def test_a_later_report_goes_before_an_earlier_one_and_before_an_estimate():
    reports = [report("a", period_end=date(2023, 6, 30)), report("b")]
    rows = [figure("a", value=1.0), figure("b", value=2.0, status="estimate")]
    table = made(rows, reports)
    assert table["figure"].tolist() == ["b:0"]
    assert table["reason"].tolist() == ["final_before_provisional"]
    unknown = made(rows, [report("a"), report("b", period_end=None)])
    assert unknown["figure"].tolist() == ["a:0"]


def test_candidates_that_say_the_same_are_told():
    table = made([figure(), figure(start=9)])
    assert table["reason"].tolist() == ["all_alike"]


def test_target_and_result_period_unit_measure_and_per_stand_apart():
    rows = [
        figure(start=0),
        figure(start=5, status="target"),
        figure(start=10, period=HALF),
        figure(start=15, unit="household"),
        figure(start=20, measure="change"),
        figure(start=25, per="month"),
        figure(start=30, period=(None, None)),
    ]
    table = made(rows)
    assert len(table) == 7
    assert set(table["reason"]) == {"only_candidate"}
    assert sorted(table["status"].unique()) == ["result", "target"]


@pytest.mark.parametrize("narrower", ["place", "part_of"])
def test_what_is_narrower_than_the_report_never_enters(narrower):
    assert made([figure(**{narrower: "x"})]).empty


@pytest.mark.parametrize(
    "fields",
    [
        {"level": "district"},
        {"level": "commune"},
        {"level": "country"},
        {"province": None},
        {"level": None, "place": "X"},
    ],
)
def test_reports_that_are_not_about_a_province_never_enter(fields):
    assert made([figure()], [report(**fields)]).empty


def test_figures_without_an_indicator_or_a_report_never_enter():
    assert made([figure(indicator=None, theme=None), figure("stranger", 5)]).empty


def test_after_the_merger_the_place_is_among_the_34():
    before = made([figure()], [report(period_end=date(2025, 6, 30))])
    after = made([figure()], [report(period_end=date(2025, 12, 31))])
    assert before["place"].tolist() == ["hai-duong"]
    assert after["place"].tolist() == ["hai-phong"]


def test_blank_tables_give_a_blank_panel():
    table = panel(to_frame("figures", []), to_frame("reports", []))
    pd.testing.assert_frame_equal(table, to_frame("panel", []))


def test_the_corpus_gives_each_key_once(corpus):
    figures = to_frame("figures", keyed_figures(corpus))
    reports = to_frame(
        "reports", [report(name, province=name.rsplit("-", 1)[0]) for name in figures["report"].unique()]
    )
    table = panel(figures, reports)
    key = list(PANEL.key)
    assert not table.duplicated(key).any()
    assert set(table["reason"]) <= set(REASONS)
    assert table["spread"].ge(0).all()
    assert sorted(key for cell in table["figures"] for key in split_ids(cell)) == sorted(
        figures.loc[figures["indicator"].notna(), "figure"]
    )
    shuffled = panel(figures.sample(frac=1, random_state=0), reports)
    pd.testing.assert_frame_equal(shuffled, table)
