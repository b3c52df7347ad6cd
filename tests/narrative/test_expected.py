"""Every expectation of every suite has its words in both languages, and they say its ends, values and rows."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tongket.narrative import expected
from tongket.narrative.expected import asked, suite_words
from tongket.validation import suites
from tongket.validation.faults import ADVICE
from tongket.validation.suites import NAMES, columns_of, load

WORDS = tomllib.loads((Path(expected.__file__).parent / "expected.toml").read_text(encoding="utf-8"))


def result(suite, entry, notes=None):
    columns = " ".join(columns_of(entry["kwargs"])) or None
    return {"suite": suite, "expectation": entry["type"], "columns": columns, "notes": notes or entry["notes"]}


ENTRIES = [(name, entry) for name in NAMES for entry in load(name)["expectations"]]


def test_every_kind_and_every_note_has_its_words_and_no_word_is_for_nothing():
    kinds, notes = {e["type"] for _, e in ENTRIES}, {e["notes"] for _, e in ENTRIES} | {ADVICE}
    assert [kind for kind in kinds if kind not in WORDS["asks"]] == []
    assert [note for note in notes if note not in WORDS["notes"]] == [], "add the Vietnamese to narrative/expected.toml"
    assert [note for note in WORDS["notes"] if note not in notes] == []
    assert set(WORDS["suites"]) == set(NAMES)
    whys = {why for name in NAMES if name in WORDS["suites"] for why in suite_words(name, "en")[1].values()}
    assert set(WORDS["exempt"]) == whys


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_slot_is_left_open_and_no_two_expectations_of_a_suite_read_alike(language):
    seen = set()
    for name, entry in ENTRIES:
        told = asked(result(name, entry), language)
        assert "{" not in told.asks + told.purpose, told
        assert told.reason == ""
        assert (name, told) not in seen, told
        seen.add((name, told))


def test_ends_values_and_rows_are_said():
    found = {asked(result(n, e), "en").asks for n, e in ENTRIES if n == "figures"}
    assert "start is at least 0" in found
    assert "step is over 0" in found
    assert "status is one of: actual, estimate, target" in found
    assert "value is at most 100 (rows with measure share only)" in found
    assert "pair_known: true (rows with pair given only)" in found
    assert "end is greater than start" in found
    assert "base_end is no less than base_start" in found
    vietnamese = {asked(result(n, e), "vi").asks for n, e in ENTRIES if n == "numbers"}
    assert vietnamese == {"ledger_rows là 1"}


@pytest.mark.parametrize("reason", [suites._NO_TABLE, suites.NO_ROWS, suites.NO_FACT, suites.NO_CASE, suites._MISFIT])
def test_why_one_was_not_checked_stands_apart_in_both_languages(reason):
    name, entry = ENTRIES[3]
    told = asked(result(name, entry, f"{reason}; {entry['notes']}"), "en")
    assert (told.reason, told.purpose) == (reason, entry["notes"])
    vietnamese = asked(result(name, entry, f"{reason}; {entry['notes']}"), "vi")
    assert vietnamese.reason == WORDS["reasons"][reason]["vi"] != reason
    assert vietnamese.asks == asked(result(name, entry), "vi").asks


def test_an_expectation_that_no_suite_has_is_told_by_its_columns():
    told = asked({"suite": "gone", "expectation": "be_nice", "columns": "a b", "notes": "Why; not."}, "vi")
    assert told == ("a, b: be_nice", "Why; not.", "")
    assert suite_words("gone", "vi") == ("", {})
