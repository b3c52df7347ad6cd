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


def test_what_a_title_names_first_and_the_text_calls_a_part_is_not_the_whole():
    title, whole = figure(value=40.0), figure(start=5, value=100.0)
    again = figure(start=9, value=40.0, repeats="r:0", part_of="r:5")
    assert made([title, whole, again])["value"].tolist() == [100.0]
    assert made([title, again | {"part_of": None}])["value"].tolist() == [40.0]


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
    assert [*before["geography"], *after["geography"]] == ["63", "34"]


def test_a_group_has_a_row_of_its_own_also_where_it_is_a_part():
    table = made([figure(), figure(start=5, value=40.0, group="female", part_of="r:0")])
    assert table[["group", "value"]].fillna("").to_numpy().tolist() == [["female", 40.0], ["", 100.0]]


def test_what_stands_behind_the_slash_is_no_result_but_a_plan_is_a_plan():
    pair = [figure(start=0, value=95.0, pair="r:5"), figure(start=5, value=100.0, pair="r:0")]
    assert made(pair)["value"].tolist() == [95.0]
    assert sorted(made([pair[0], pair[1] | {"status": "target"}])["value"]) == [95.0, 100.0]


@pytest.mark.parametrize(
    ("fields", "low", "high"),
    [
        ({}, 99.5, 100.5),
        ({"step": 10.0}, 95.0, 105.0),
        ({"bound": "over"}, 99.5, None),
        ({"bound": "at_least"}, 99.5, None),
        ({"bound": "nearly"}, 0.0, 100.5),
        ({"bound": "under"}, 0.0, 100.5),
        ({"bound": "about"}, 0.0, None),
        ({"value": -100.0, "measure": "change"}, -100.5, -99.5),
        ({"value": -100.0, "measure": "change", "bound": "over"}, None, -99.5),
    ],
)
def test_the_interval_is_what_rounding_and_the_hedge_leave(fields, low, high):
    table = made([figure(**fields)])
    cells = [None if pd.isna(x) else x for x in table[["low", "high"]].to_numpy().tolist()[0]]
    assert cells == [low, high]


def implied_row(name="a", value=36100.0, **fields):
    row = {
        "report": name, "implied": f"previous_from_change:{name}:9", "kind": "previous_from_change",
        "indicator": "employment.jobs_created", "unit": "person", "status": "actual",
        "period_start": date(2023, 1, 1), "period_end": date(2023, 12, 31), "value": value, "low": value - 2,
        "high": value + 2, "formula": "value - stated", "figures": f"{name}:0 {name}:9",
    }  # fmt: skip
    return row | fields


def with_implied(figures, *rows, reports=None):
    tables = to_frame("figures", figures), to_frame("reports", reports or [report("a"), report("b")])
    return panel(*tables, to_frame("implied", rows))


def test_an_implied_value_stands_where_none_is_stated_and_says_so():
    (row,) = with_implied([], implied_row()).to_dict("records")
    assert (row["origin"], row["value"], row["low"], row["high"]) == ("implied", 36100.0, 36098.0, 36102.0)
    assert (row["reason"], row["figure"], row["measure"]) == (
        "only_candidate", "previous_from_change:a:9", "level",
    )  # fmt: skip
    assert pd.isna(row["bound"])
    assert with_implied([], implied_row(place="Trà Ôn")).empty
    assert with_implied([], implied_row("stranger")).empty


def test_what_is_stated_goes_before_what_is_implied():
    table = with_implied([figure("a", value=36000.0, bound="over", step=1000.0)], implied_row("b"))
    assert table[["origin", "value", "reason"]].to_numpy().tolist() == [["stated", 36000.0, "stated_before_implied"]]
    assert table["figures"].tolist() == ["a:0 previous_from_change:b:9"]
    assert table["spread"].tolist() == [100.0]


LATER = [report("a"), report("b", period_end=date(2024, 12, 31), year=2024)]


@pytest.mark.parametrize(
    ("value", "step", "revised"), [(36000.0, 1.0, True), (36400.0, 1.0, False), (36000.0, 1000.0, False)]
)
def test_a_later_report_that_says_something_else_revises(value, step, revised):
    table = made([figure("a", value=36400.0), figure("b", value=value, step=step)], LATER)
    assert table["revised"].tolist() == [revised]
    assert table["conflict"].tolist() == [False]


def test_a_later_report_revises_also_by_what_follows_from_it():
    table = with_implied([figure("a", value=36400.0)], implied_row("b"), reports=LATER)
    assert table[["value", "origin", "revised"]].to_numpy().tolist() == [[36400.0, "stated", True]]
    near = with_implied([figure("a", value=36100.0)], implied_row("b"), reports=LATER)
    assert near["revised"].tolist() == [False]


def test_two_of_one_rank_that_cannot_both_be_true_are_in_conflict():
    apart = {"sentence_start": 1001, "sentence_end": 1100}
    for second, conflict in (({}, True), ({"value": 36000.0}, False), ({"step": 1000.0}, False),
                             ({"bound": "about"}, False), ({"status": "estimate"}, False)):  # fmt: skip
        rows = [figure("a", value=36000.0), figure("b", value=36400.0) | second]
        assert made(rows, [report("a"), report("b")])["conflict"].tolist() == [conflict]
    assert made([figure(value=36000.0), figure(start=1010, value=36400.0, **apart)])["conflict"].tolist() == [True]
    # What one sentence says twice are two things that its words tell apart: a range, a list.
    assert made([figure(value=36000.0), figure(start=9, value=36400.0)])["conflict"].tolist() == [False]


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
