"""Each expectation of ours with data that passes, data that must fail, and none."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from sample_rows import figure
from tongket.tables.frames import to_frame
from tongket.validation.suites import _context, _quiet, of_great_expectations

SPANS = pd.DataFrame({"id": ["a", "b", "c"], "report": ["r", "r", "s"], "start": [0, 3, 0], "end": [3, 5, 3]})
UNITS = pd.DataFrame(
    {
        "id": ["a", "b", "c"],
        "indicator": ["poverty.rate", "poverty.rate", None],
        "measure": ["level", "change", "level"],
        "unit": ["percent", "percentage_point", "person"],
    }
)
STEPS = pd.DataFrame({"id": ["a", "b", "c"], "value": [46.31, 9262.0, -1.5], "step": [0.01, 1.0, 0.1]})
RATIOS = pd.DataFrame(
    {
        "id": ["a", "b", "c"],
        "value": [46.3, 50.0, 7.0],
        "computed": [46.31, 50.0, None],
        "tolerance": [0.05, 0.5, None],
        "verdict": ["agrees", "agrees", None],
    }
)
RANGES = pd.DataFrame(
    {"id": ["a", "b", "c"], "value": [5.0, 9.0, 7.0], "low": [5.0, 0.0, None], "high": [9.0, 9.0, None]}
)
FACTORS = pd.DataFrame({"id": ["a", "b", "c"], "factor": [1.0, 3.0, None], "limit": [3.0, 3.0, None]})
CODES = pd.DataFrame({"id": ["a", "b", "c"], "indicator": ["poverty.rate", "merit.gifts", None]})
ANY = {"ignore_row_if": "any_value_is_missing"}
OF_RANGES = {"column_list": ["value", "low", "high"], **ANY}
OF_FACTORS = {"column_list": ["factor", "limit"], **ANY}

CASES: list[tuple[str, dict[str, Any], pd.DataFrame, dict[str, Any], list[str], int]] = [
    (
        "expect_spans_to_stand_apart",
        {"column_list": ["report", "start", "end"], "ignore_row_if": "never"},
        SPANS,
        {"start": 2},
        ["a", "b"],
        3,
    ),
    (
        "expect_units_to_fit_their_indicators",
        {"column_list": ["indicator", "measure", "unit"], **ANY},
        UNITS,
        {"unit": "gift"},
        ["b"],
        2,
    ),
    (
        "expect_values_to_be_whole_steps",
        {"column_list": ["value", "step"], "ignore_row_if": "never"},
        STEPS,
        {"step": 7.0},
        ["b"],
        3,
    ),
    (
        "expect_ratios_to_agree_with_their_numbers",
        {"column_list": ["value", "computed", "tolerance", "verdict"], **ANY},
        RATIOS,
        {"verdict": "disagrees"},
        ["b"],
        2,
    ),
    (
        "expect_column_values_to_have_the_form",
        {"column": "indicator", "pattern": r"\w+\.\w+"},
        CODES,
        {"indicator": "merit. gifts"},
        ["b"],
        2,
    ),
    ("expect_levels_to_be_plausible", OF_RANGES, RANGES, {"value": 9.5}, ["b"], 2),
    ("expect_levels_to_be_plausible", OF_RANGES, RANGES, {"low": 9.5}, ["b"], 2),
    ("expect_levels_to_keep_with_their_like", OF_FACTORS, FACTORS, {"factor": 9.0}, ["b"], 2),
    (
        "expect_column_values_to_be_in_the_lexicon",
        {"column": "indicator", "vocabulary": "indicator"},
        CODES,
        {"indicator": "poverty.rat"},
        ["b"],
        2,
    ),
]


def held(kind: str, kwargs: dict[str, Any], frame: pd.DataFrame) -> Any:
    entry = {"type": kind, "kwargs": kwargs, "severity": "critical", "notes": "test"}
    suite = {"name": "t", "notes": "", "expectations": [entry]}
    with _quiet(), _context() as context:
        asset = context.data_sources.add_pandas("t").add_dataframe_asset("t")
        batch = asset.add_batch_definition_whole_dataframe("t").get_batch({"dataframe": frame})
        form = {"result_format": "COMPLETE", "unexpected_index_column_names": ["id"]}
        (result,) = batch.validate(of_great_expectations(suite), result_format=form).results
    assert not result.exception_info.get("raised_exception"), result.exception_info
    return result


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{next(iter(case[3]))}" for case in CASES])
def test_rows_that_pass_fail_or_are_not_there(case):
    kind, kwargs, frame, spoil, failing, checked = case
    good = held(kind, kwargs, frame)
    assert good.success
    assert good.result["element_count"] - good.result["missing_count"] == checked
    bad = frame.copy()
    for column, value in spoil.items():
        bad.loc[1, column] = value
    result = held(kind, kwargs, bad)
    assert not result.success
    assert [row["id"] for row in result.result["unexpected_index_list"]] == failing
    empty = held(kind, kwargs, frame.iloc[:0])
    assert empty.success
    assert empty.result["element_count"] == 0


def misfits(frame: pd.DataFrame) -> list[str]:
    result = held("expect_table_to_follow_its_schema", {"schema_name": "figures"}, frame)
    found: list[str] = result.result["details"]["misfits"]
    assert result.success == (not found)
    return found


def test_a_table_that_follows_its_schema_passes_with_or_without_rows():
    frame = to_frame("figures", [figure()])
    assert misfits(frame) == []
    assert misfits(frame.iloc[:0]) == []
    assert misfits(frame.assign(computed=1.0)) == []


def test_columns_missing_of_another_type_strange_or_out_of_order_are_named():
    frame = to_frame("figures", [figure()])
    assert misfits(frame.drop(columns="unit")) == ["unit"]
    assert misfits(frame.astype({"start": "float64"})) == ["start"]
    assert misfits(frame.assign(strange=1)) == ["strange"]
    assert misfits(frame[frame.columns[::-1]]) == list(frame.columns[::-1])
