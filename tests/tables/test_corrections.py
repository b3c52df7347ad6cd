"""Corrections: what a value may be, and what of the tables follows when it is written over a reading."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import sample_rows
from tongket.documents.corrections import Line
from tongket.tables.corrections import Correction, apply, checked, parse
from tongket.tables.frames import to_frame
from tongket.tables.panel import panel
from tongket.validation.rules import whole_steps

DIGEST = "a" * 64


def line(column: str, value: str, start: int = 0, **fields: Any) -> Line:
    report = fields.pop("report", "r")
    return Line("in/corrections.csv", 2, report, f"{report}:{start}", column, value, "An", "so it is", **fields)


@pytest.fixture
def rows() -> dict[str, list[dict[str, Any]]]:
    """A report of four figures: a whole, a part of it, a ratio of the whole, and the whole again."""
    figures = [
        sample_rows.figure(start=0, quote="27.000", printed="27.000", value=27.0, step=0.001),
        sample_rows.figure(start=20, part_of="r:0", pair="r:0", quote="100 người"),
        sample_rows.figure(start=40, subject="r:0", measure="ratio_to_target", unit="percent", value=99.0),
        sample_rows.figure(start=60, value=27000.0),
    ]
    for row in figures:
        row.update({name: row.get(name) for name in ("part_of", "pair", "subject", "repeats", "group", "place")})
    ledger = [
        {"report": "r", "start": row["start"], "end": row["end"], "quote": row["quote"], "class": "figure",
         "rule": "number", "figure": row["figure"]}
        for row in figures
    ]  # fmt: skip
    return {"reports": [sample_rows.report(digest=DIGEST)], "figures": figures, "ledger": ledger}


def applied(rows: dict[str, list[dict[str, Any]]], *lines: Line) -> list[dict[str, Any]]:
    asked, refused = parse(lines)
    told, impossible = apply(asked, rows)
    assert not refused and not impossible
    return told


def of(rows: dict[str, list[dict[str, Any]]], start: int) -> dict[str, Any]:
    return next(row for row in rows["figures"] if row["start"] == start)


# What a value may be


@pytest.mark.parametrize(
    ("column", "value", "cell"),
    [
        ("value", "27000", 27000.0), ("value", "-1.29", -1.29), ("value", "0.125", 0.125), ("value", "1e+16", 1e16),
        ("unit", "person", "person"), ("unit", "none", None), ("bound", "about", "about"),
        ("indicator", "poverty.rate", "poverty.rate"), ("indicator", "NONE", None), ("measure", "share", "share"),
        ("status", "target", "target"), ("period_end", "2021-12-31", date(2021, 12, 31)),
        ("period_start", "none", None),
        ("per", "person,month", "person,month"), ("place", "huyện Sa Thầy", "huyện Sa Thầy"), ("group", "nữ", "nữ"),
        ("part_of", "r:0", "r:0"), ("class", "ordinal", "ordinal"),
    ],
)  # fmt: skip
def test_a_value_in_the_form_of_the_table_is_taken(column: str, value: str, cell: Any):
    assert checked(column, value) == cell


@pytest.mark.parametrize(
    ("column", "value", "wrong", "advice"),
    [
        ("value", "27.000", "two ways", "Write 27000 where the point parts thousands, or 27.0 where"),
        ("value", "1.234", "two ways", "Write 1234 where the point parts thousands, or 1.2340 where"),
        ("value", "-1.230", "two ways", "Write -1230 where the point parts thousands, or -1.23 where"),
        ("value", "1.234.567", "two ways", "Write 1234567 where the point parts thousands."),
        ("value", "27,5", "no number", "70.25"),
        ("value", "27 000", "no number", "27000"),
        ("value", "5%", "no number", "no unit"),
        ("value", "９", "no number", "27000"),
        ("value", "1e999", "more than", "smaller"),
        ("value", "none", "never blank", "write class in the column"),
        ("measure", "none", "never blank", "Write its value"),
        ("class", "none", "never blank", "what the number is"),
        ("class", "figure", "is what it was read as", "Drop the line"),
        ("class", "dates", "is not known", "Did you mean 'date'"),
        ("unit", "persons", "is not known", "Did you mean 'person'"),
        ("unit", "thing", "is not known", "There are: percent,"),
        ("indicator", "employment.job_created", "is not known", "Did you mean 'employment.jobs_created'"),
        ("indicator", "zzz", "is not known", "catalogue.csv"),
        ("status", "done", "is not known", "There are: actual, estimate, target."),
        ("measure", "levle", "is not known", "Did you mean 'level'"),
        ("bound", "circa", "is not known", "There are: exact,"),
        ("per", "person,moth", "is not known", "Did you mean 'month'"),
        ("period_start", "31/12/2021", "no date", "2021-12-31"),
        ("base_end", "2021-02-30", "no date", "2021-12-31"),
        ("part_of", "r", "no id of a figure", "hai-duong-2021:231"),
    ],
)
def test_a_value_that_cannot_be_right_is_refused_with_what_to_write(column: str, value: str, wrong: str, advice: str):
    found, (problem,) = parse([line(column, value)])
    assert not found
    assert problem.path == "in/corrections.csv"
    assert problem.problem.startswith(f"Row 2, column value: {value!r}")
    assert wrong in problem.problem
    assert advice in problem.advice and problem.advice.endswith("The line is left out.")


def test_a_column_that_no_one_may_overrule_is_refused_and_the_next_line_goes_on():
    found, (problem,) = parse([line("confidence", "1"), line("value", "5")])
    assert "Row 2, column column: 'confidence' is no column that can be corrected" in problem.problem
    assert "value, unit, bound" in problem.advice
    assert [correction.cell for correction in found] == [5.0]


# What becomes of the tables


def test_both_readings_are_kept_and_the_figure_says_which_column_was_overruled(rows):
    (told,) = applied(rows, line("value", "27000", digest=DIGEST, quote=" 27.000 "))
    assert (told["read"], told["value"], told["state"]) == ("27", "27000", "applied")
    assert (told["correction"], told["by"], told["why"], told["quote"]) == ("value:r:0", "An", "so it is", "27.000")
    assert (of(rows, 0)["value"], of(rows, 0)["corrected"]) == (27000.0, "value")
    assert of(rows, 0)["printed"] == of(rows, 0)["quote"] == "27.000"
    assert "corrected" not in of(rows, 20)


def test_columns_overruled_are_named_in_the_order_of_the_table(rows):
    applied(rows, line("status", "target"), line("unit", "household"), line("value", "5"))
    assert of(rows, 0)["corrected"] == "value unit status"


def test_a_correction_that_says_what_was_read_alters_nothing(rows):
    (told,) = applied(rows, line("status", "actual"))
    assert (told["state"], told["read"], told["value"]) == ("applied", "actual", "actual")
    assert "corrected" not in of(rows, 0)


def test_the_theme_follows_a_corrected_indicator(rows):
    applied(rows, line("indicator", "poverty.rate"), line("indicator", "none", 20))
    assert (of(rows, 0)["indicator"], of(rows, 0)["theme"]) == ("poverty.rate", "poverty")
    assert (of(rows, 20)["indicator"], of(rows, 20)["theme"]) == (None, None)


@pytest.mark.parametrize(
    ("read", "step", "value", "follows"),
    [
        (27.0, 0.001, "27000", 1.0),  # the magnitude alone was wrong
        (25000.0, 1000.0, "27000", 1000.0),  # it may have been printed so
        (25000.0, 1000.0, "27500", 1.0),
        (26.0, 1.0, "26.5", 0.1),
        (25.4, 0.1, "27.00", 1.0),
        (0.0, 1.0, "5", 1.0),
        (5.0, 1.0, "0", 1.0),
        (-3.0, 1.0, "3", 1.0),
    ],
)
def test_the_step_follows_a_corrected_value(rows, read: float, step: float, value: str, follows: float):
    of(rows, 0).update(value=read, step=step)
    applied(rows, line("value", value))
    assert of(rows, 0)["step"] == pytest.approx(follows, rel=1e-12)
    assert whole_steps(to_frame("figures", rows["figures"])[["value", "step"]]).all()


def test_what_repeats_what_is_found_again(rows):
    applied(rows, line("value", "27000"))
    assert of(rows, 60)["repeats"] == "r:0"
    rows["figures"][0].update(corrected=None)
    applied(rows, line("value", "26000"))
    assert of(rows, 60)["repeats"] is None


def test_a_number_that_is_no_figure_leaves_the_figures_and_every_link_to_it(rows):
    told = applied(rows, line("value", "5"), line("class", "ordinal"))
    assert [(row["column"], row["state"]) for row in told] == [("value", "unknown"), ("class", "applied")]
    assert (told[1]["read"], told[1]["value"], told[1]["start"], told[1]["end"]) == ("figure", "ordinal", 0, 3)
    assert [row["start"] for row in rows["figures"]] == [20, 40, 60]
    assert {row[name] for row in rows["figures"] for name in ("part_of", "pair", "subject")} == {None}
    entry = rows["ledger"][0]
    assert (entry["class"], entry["rule"], entry["figure"]) == ("ordinal", "correction", None)
    assert len(rows["ledger"]) == 4


def test_a_link_leads_to_another_figure_of_the_report_or_is_refused(rows):
    rows["reports"].append(sample_rows.report("s"))
    rows["figures"].append(sample_rows.figure("s"))
    asked, _ = parse([line("part_of", target, 60) for target in ("r:0", "r:60", "r:7", "s:0")])
    told, problems = apply(asked, rows)
    assert [row["value"] for row in told] == ["r:0"]
    assert of(rows, 60)["part_of"] == "r:0"
    assert [p.problem.partition(": ")[2] for p in problems] == [
        f"'{target}' is no other figure of its report." for target in ("r:60", "r:7", "s:0")
    ]


@pytest.mark.parametrize(
    ("given", "state"),
    [
        (line("value", "5", digest="b" * 64), "stale"),
        (line("value", "5", 7, digest="b" * 64), "stale"),
        (line("value", "5", quote="36.000"), "stale"),
        (line("value", "5", 20, quote="100\u00a0\nngười"), "applied"),
        (line("value", "5", 7, digest=DIGEST), "unknown"),
        (line("value", "5", report="nobody"), "unknown"),
        (line("part_of", "r:999", digest="b" * 64), "stale"),
        (line("class", "age", quote="36.000"), "stale"),
    ],
)
def test_what_is_stale_or_about_nothing_is_not_applied(rows, given: Line, state: str):
    before = [dict(row) for row in rows["figures"]]
    (told,) = applied(rows, given)
    assert told["state"] == state
    assert (rows["figures"] == before) == (state != "applied")
    assert all(entry["class"] == "figure" for entry in rows["ledger"])


def test_the_table_comes_in_reading_order(rows):
    told = applied(rows, line("value", "5", 20), line("unit", "household"), line("value", "5", 100), line("value", "5"))
    assert [row["correction"] for row in told] == ["value:r:0", "unit:r:0", "value:r:20", "value:r:100"]


def test_the_panel_works_with_the_corrected_value(rows):
    rows["figures"] = rows["figures"][:1]
    apply([Correction(line("value", "27000"), 27000.0)], rows)
    made = panel(to_frame("figures", rows["figures"]), to_frame("reports", rows["reports"]))
    assert made[["value", "low", "high"]].to_numpy().tolist() == [[27000.0, 26999.5, 27000.5]]
