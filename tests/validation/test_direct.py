"""The suite of figures held without great-expectations says what great-expectations says, on good rows and on bad."""

from __future__ import annotations

import datetime
import sys

import pandas as pd
import pytest

import tongket
from tongket.validation import direct, figure_results, suites, validate
from tongket.validation.faults import Fault

# What is written over the columns of a row, so that something fails, or can no longer be asked.
SPOILS = {
    "period": {"period_end": pd.Timestamp(datetime.date(1999, 1, 1))},
    "bound": {"bound": "roughly"},
    "confidence": {"confidence": 1.5},
    "end": {"end": 0},
    "quote": {"quote": "no such words"},
    "indicator": {"indicator": "poverty.nothing"},
    "no indicator": {"indicator": None, "theme": None},
    "theme": {"theme": None},
    "unit": {"unit": "household"},
    "measure": {"measure": "share", "unit": "percent", "value": 236.0},
    "rate": {"measure": "level", "indicator": "poverty.rate", "unit": "percent", "value": -3.0},
    "implausible": {"measure": "level", "indicator": "poverty.rate", "unit": "percent", "value": 99.0},
    "references": {"pair": "nobody:1", "part_of": "nobody:2", "repeats": "nobody:3", "subject": "nobody:4"},
    "per": {"per": "Person"},
    "step": {"step": 0.0},
    "steps": {"value": 1.5, "step": 1.0},
    "corrected": {"corrected": "value"},
    "report": {"report": "nobody"},
    "blank": {"value": None, "rule": None, "status": None},
}


def of_figures(tables, texts, faults=()):
    """What `validate` says of the table of figures and of faults."""
    results = validate(tables, texts, faults=faults)
    return results[results["suite"].eq("figures") | results["expectation"].eq("expect_every_check_to_be_made")]


def same(tables, texts, faults=()):
    expected = of_figures(tables, texts, faults).reset_index(drop=True)
    found = figure_results(tables, texts, faults)
    pd.testing.assert_frame_equal(found, expected)
    return found


def test_the_corpus_is_told_the_same(_run):
    told = same(*_run)
    assert len(told) == len(suites.load("figures")["expectations"]) > 50 and not told["success"].all()


def test_every_kind_of_fault_is_told_the_same(tables, texts):
    rows = list(tables["figures"].index[::9])
    assert len(rows) > len(SPOILS)
    for row, spoil in zip(rows, SPOILS.values(), strict=False):
        for column, value in spoil.items():
            tables["figures"].loc[row, column] = value
    twice = tables["figures"].iloc[[5]]
    tables["figures"] = pd.concat([tables["figures"], twice], ignore_index=True)
    told = same(tables, texts, [Fault("hai-duong-2021", "checks.change", "ValueError: x")])
    failed = told[told["success"].eq(False)]
    assert failed["failing"].str.len().gt(3).all()
    assert set(failed["severity"]) == {"critical", "warning"}
    kinds = set(failed["expectation"])
    assert {*direct._RULES} - {
        "expect_ratios_to_agree_with_their_numbers",
        "expect_levels_to_keep_with_their_like",
    } < kinds
    assert "expect_every_check_to_be_made" in kinds


def test_no_text_and_no_row_are_told_the_same(tables):
    same(tables, {})
    tables["figures"] = tables["figures"].iloc[:0]
    assert figure_results(tables, {})["success"].isin([True]).sum() == 1, "its schema, and nothing else"
    same(tables, {})


def test_what_is_not_known_here_is_refused(tables, texts, monkeypatch):
    entry = {
        "type": "expect_column_values_to_be_nice",
        "kwargs": {"column": "value"},
        "severity": "critical",
        "notes": "n",
    }
    suite = {"name": "figures", "notes": "", "expectations": [entry]}
    monkeypatch.setattr(direct, "load", lambda _: suite)
    with pytest.raises(ValueError, match=r"figures\.json: expect_column_values_to_be_nice is not known here"):
        figure_results(tables, texts)


def test_a_corpus_gives_them_without_great_expectations(corpus, monkeypatch):
    monkeypatch.setitem(sys.modules, "great_expectations", None)
    read = tongket.read_corpus(corpus / "vinh-long-2023-m10.txt")
    assert "A part is no more than its whole." in tongket.explore(read, "en").figures(sort="doubts").text
    assert read.figure_results["success"].eq(False).sum() == 1
    with pytest.raises(ImportError, match="great_expectations"):
        assert read.results is None


def test_results_that_are_there_already_are_taken(corpus):
    read = tongket.read_corpus(corpus / "vinh-long-2023-m10.txt")
    few = len(read.figure_results)
    assert few < len(read.results) == len(read.figure_results)
