from __future__ import annotations

import json

import pandas as pd
import pytest

from tongket.tables.files import read_table
from tongket.tables.frames import to_frame
from tongket.validation import failures, save, summary


def row(severity="critical", success=True, suite="figures", **fields):
    return {
        "suite": suite,
        "expectation": "expect_something",
        "columns": "value",
        "severity": severity,
        "success": success,
        "checked": 3,
        "unchecked": 0,
        "failed": 0,
        "failing": None,
        "notes": "It is so.",
    } | fields


RESULTS = to_frame(
    "results",
    [
        row(),
        row(success=False, failed=2, failing="r:1 r:2"),
        row("warning", success=False, failed=1, failing="r:3"),
        row(success=None, checked=0, suite="ledger"),
    ],
)


def test_failures_are_what_fails_and_not_what_was_not_checked():
    assert failures(RESULTS)["failing"].tolist() == ["r:1 r:2", "r:3"]
    assert failures(RESULTS, "critical")["failing"].tolist() == ["r:1 r:2"]
    assert failures(RESULTS, "warning")["failing"].tolist() == ["r:3"]
    assert failures(RESULTS.iloc[:0]).empty
    with pytest.raises(ValueError, match="critical, warning"):
        failures(RESULTS, "fatal")


def test_the_summary_counts_what_held_failed_and_was_not_checked():
    told = summary(RESULTS)
    assert told["severities"] == {
        "critical": {"held": 1, "failed": 1, "not_checked": 1, "rows_failing": 2},
        "warning": {"held": 0, "failed": 1, "not_checked": 0, "rows_failing": 1},
    }
    assert told["suites"]["ledger"] == {"held": 0, "failed": 0, "not_checked": 1, "rows_failing": 0}
    assert summary(RESULTS.iloc[:0])["suites"] == {}


def test_results_are_saved_and_read_back_and_are_the_same_bytes_again(tmp_path):
    paths = save(RESULTS, tmp_path / "validation")
    assert [path.name for path in paths] == ["results.csv", "summary.json"]
    pd.testing.assert_frame_equal(read_table("results", tmp_path / "validation", "csv"), RESULTS)
    pd.testing.assert_frame_equal(read_table("results", tmp_path / "validation"), RESULTS)
    assert json.loads(paths[1].read_text(encoding="utf-8")) == summary(RESULTS)
    before = [path.read_bytes() for path in paths]
    assert [path.read_bytes() for path in save(RESULTS, tmp_path / "validation")] == before
    assert len(list((tmp_path / "validation").iterdir())) == 2
