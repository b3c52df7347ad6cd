from __future__ import annotations

from datetime import UTC, date, datetime

import numpy as np
import pandas as pd
import pytest

from sample_rows import figure
from tongket.tables.frames import TableError, dtype_of, to_frame
from tongket.tables.schemas import FIGURES, RESULTS, SCHEMAS


@pytest.mark.parametrize("name", [*SCHEMAS, "results"])
def test_an_empty_table_has_every_column_with_its_dtype(name):
    frame = to_frame(name, [])
    schema = SCHEMAS.get(name, RESULTS)
    assert list(frame.columns) == [column.name for column in schema.columns]
    assert [str(dtype) for dtype in frame.dtypes] == [dtype_of(column) for column in schema.columns]
    assert len(frame) == 0


def test_rows_take_the_order_and_the_dtypes_of_the_schema():
    row = figure(per="year", period=(date(2023, 1, 1), None))
    frame = to_frame("figures", [dict(reversed(row.items())), figure(start=9)])
    assert list(frame.columns) == [column.name for column in FIGURES.columns]
    assert frame["value"].dtype == "float64"
    assert frame["start"].dtype == "Int64"
    assert frame["in_words"].dtype == "bool"
    assert str(frame["quote"].dtype) == "str"
    assert str(frame["period_end"].dtype) == "datetime64[s]"
    assert frame["period_end"].isna().tolist() == [True, False]
    assert frame["per"].isna().tolist() == [False, True]


def test_a_frame_that_fits_comes_back_equal_and_a_blank_text_is_blank():
    frame = to_frame("figures", [figure(), figure(start=5)])
    pd.testing.assert_frame_equal(to_frame("figures", frame), frame)
    pd.testing.assert_frame_equal(to_frame("figures", frame.astype(object)), frame)
    assert to_frame("figures", frame.assign(unit="")).unit.isna().all()


def test_numpy_and_pandas_scalars_are_read():
    row = figure(
        value=np.float32(2.5), start=np.int64(7), in_words=np.bool_(True), period=(pd.Timestamp("2023-01-01"), pd.NaT)
    )
    frame = to_frame("figures", [row | {"end": 10.0, "per": pd.NA, "group": np.nan}])
    assert frame.loc[0, ["value", "start", "end", "in_words"]].tolist() == [2.5, 7, 10, True]
    assert frame.loc[0, ["period_end", "per", "group"]].isna().all()


def test_minus_zero_is_zero():
    for rows in ([figure(value=-0.0)], to_frame("figures", [figure()]).assign(value=-0.0)):
        assert not np.signbit(to_frame("figures", rows)["value"]).any()


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("value", "12", "a finite number"),
        ("value", float("inf"), "a finite number"),
        ("value", None, "a finite number (it may not be blank)"),
        ("value", True, "a finite number"),
        ("value", 10**400, "a finite number"),
        ("start", 1.5, "an integer"),
        ("start", "1", "an integer"),
        ("start", 2**70, "an integer of 64 bits"),
        ("in_words", 1, "True or False"),
        ("in_words", None, "True or False (it may not be blank)"),
        ("quote", "", "a text (it may not be blank)"),
        ("quote", 5, "a text"),
        ("quote", "\ud800", "a text without lone surrogates"),
        ("period_end", "2023-01-01", "a date"),
        ("period_end", datetime(2023, 1, 1, 5), "a date without a time"),
        ("period_end", datetime(2023, 1, 1, tzinfo=UTC), "a date without a time"),
    ],
)
def test_a_cell_that_does_not_fit_is_named_with_its_column_and_row(field, value, expected):
    bad = figure(start=3) | {field: value}
    with pytest.raises(TableError) as caught:
        to_frame("figures", [figure(), bad])
    said = str(caught.value)
    assert f"row 1 (figure='r:3'), column {field!r}: expected {expected}" in said


def test_a_frame_with_an_infinity_or_a_blank_is_refused_too():
    frame = to_frame("figures", [figure()])
    for column, value in (("value", float("inf")), ("value", float("nan")), ("quote", "")):
        with pytest.raises(TableError, match=column):
            to_frame("figures", frame.assign(**{column: value}))


def test_columns_that_are_unknown_doubled_or_missing_are_named():
    with pytest.raises(TableError, match="row 1: no column is called 'worth'"):
        to_frame("figures", [figure(), figure(worth=1)])
    frame = to_frame("figures", [figure()])
    with pytest.raises(TableError, match="no column is called 'worth'"):
        to_frame("figures", frame.assign(worth=1))
    with pytest.raises(TableError, match="two columns are called 'value'"):
        to_frame("figures", pd.concat([frame, frame[["value"]]], axis=1))
    with pytest.raises(TableError, match="'value' is missing"):
        to_frame("figures", frame.drop(columns="value"))
    assert to_frame("figures", frame.drop(columns="per")).per.isna().all()


def test_a_result_may_be_neither_true_nor_false():
    row = {
        "suite": "s",
        "expectation": "e",
        "severity": "warning",
        "checked": 0,
        "unchecked": 0,
        "failed": 0,
        "notes": "n",
    }
    frame = to_frame("results", [row | {"success": value} for value in (True, False, None)])
    assert str(frame["success"].dtype) == "boolean"
    assert frame["success"].isna().tolist() == [False, False, True]
