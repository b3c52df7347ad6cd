from __future__ import annotations

from datetime import date

import pytest

from sample_rows import figure, report
from tongket.tables.frames import to_frame
from tongket.validation import checks
from tongket.validation.elsewhere import homes

BEFORE = (date(2022, 1, 1), date(2022, 12, 31))
REPORTS = [report("now"), report("then", period_start=BEFORE[0], period_end=BEFORE[1], year=2022)]


def held(*rows, reports=REPORTS):
    table = checks(to_frame("figures", rows), to_frame("reports", reports))
    return table[["kind", "scope", "verdict"]].to_records(index=False).tolist()


def level(report="now", value=9262.0, **fields):
    return figure(report, 0, value=value, **fields)


def then(value=8591.0, **fields):
    return figure("then", 0, value=value, **{"period": BEFORE} | fields)


def change(value=7.81, **fields):
    row = {"value": value, "step": 0.01, "unit": "percent", "measure": "change", "subject": "now:0"}
    return figure("now", 20, **row | fields)


def test_last_years_level_is_taken_from_last_years_report():
    assert held(level(), change(), then()) == [("change", "reports", "agrees")]
    assert held(level(), change(9.0), then()) == [("change", "reports", "disagrees")]


def test_a_plan_is_taken_from_the_report_that_set_it():
    ratio = change(46.31, measure="ratio_to_target")
    plan = then(20000.0, status="target", period=(date(2023, 1, 1), date(2023, 12, 31)))
    assert held(level(), ratio, plan) == [("ratio_to_target", "reports", "agrees")]
    assert held(level(), ratio, plan | {"value": 30000.0}) == [("ratio_to_target", "reports", "disagrees")]


def test_what_the_report_itself_states_goes_first():
    own = figure("now", 10, value=8500.0, period=BEFORE)
    assert held(level(), own, change(8.96), then()) == [("change", "sentence", "agrees")]


@pytest.mark.parametrize(
    "fields", [{"place": "Trà Ôn"}, {"group": "female"}, {"part_of": "then:5"}, {"unit": "household"}, {"per": "month"},
               {"status": "target"}, {"period": (None, None)}, {"period": (date(2022, 1, 1), date(2022, 6, 30))}],
)  # fmt: skip
def test_only_the_same_thing_of_the_same_time_is_taken(fields):
    assert held(level(), change(9.0), then(**fields)) == []


@pytest.mark.parametrize(
    "other", [{"province": "kon-tum"}, {"level": "district"}, {"province": None, "place": None, "level": None}]
)
def test_a_report_of_another_place_says_nothing(other):
    assert held(level(), change(9.0), then(), reports=[REPORTS[0], REPORTS[1] | other]) == []
    assert held(level(), change(9.0), then(), reports=[]) == []


def test_two_reports_of_that_year_that_differ_refute_nothing():
    third = report("third", period_start=BEFORE[0], period_end=BEFORE[1])
    rows = [level(), change(9.0), then(), figure("third", 0, value=8600.0, period=BEFORE)]
    assert held(*rows, reports=[*REPORTS, third]) == [("change", "reports", "undecidable")]


def test_an_estimate_of_then_and_a_plan_of_now_refute_nothing():
    assert held(level(), change(9.0), then(status="estimate")) == [("change", "reports", "undecidable")]
    assert held(level(), change(7.81), then(status="estimate")) == [("change", "reports", "agrees")]
    planned = {"status": "target"}
    assert held(level(**planned), change(9.0, **planned), then()) == [("change", "reports", "undecidable")]


def test_a_new_poverty_line_refutes_nothing():
    rate = {"indicator": "poverty.rate", "theme": "poverty", "unit": "percent", "step": 0.01}
    now, before = (date(2022, 1, 1), date(2022, 12, 31)), (date(2021, 1, 1), date(2021, 12, 31))
    rows = [
        level(value=5.5, period=now, **rate),
        figure("then", 0, value=2.5, period=before, **rate),
        change(-1.0, period=now, indicator="poverty.rate", theme="poverty", unit="percentage_point"),
    ]
    assert [verdict for *_, verdict in held(*rows)] in ([], ["undecidable"])


def test_homes_tell_places_of_one_name_apart():
    table = to_frame(
        "reports",
        [
            report("a"),
            report("b", level="country", province=None, place="Việt Nam"),
            report("c", level="district", place="Tân Sơn"),
            report("d", level=None, place=None, province=None),
        ],
    )
    assert homes(table) == {
        "a": ("province", "hai-duong"),
        "b": ("country", ""),
        "c": ("district", "hai-duong/Tân Sơn"),
    }
    assert homes(None) == {}
