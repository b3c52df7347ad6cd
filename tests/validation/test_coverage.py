"""Every column of every table has an expectation, or its suite says why it has none."""

from __future__ import annotations

import dataclasses

import pytest

from tongket.tables import schemas
from tongket.tables.schemas import SCHEMAS, Column
from tongket.validation.coverage import covered, exempt, left_over, purpose
from tongket.validation.suites import load


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_column_is_held_against_something_or_exempt_with_a_reason(name):
    bare, superfluous = left_over(load(name))
    assert bare == [], f"{name}.json: give an expectation to, or name under `Exempt:` in notes: {', '.join(bare)}"
    assert superfluous == [], f"{name}.json: exempt and yet held, or no column: {', '.join(superfluous)}"
    assert all(len(why) > 10 for why in exempt(load(name)).values())


def test_a_new_column_that_is_neither_is_named(monkeypatch):
    new = Column("novelty", "text", "Something new", "Điều mới", nullable=True)
    longer = dataclasses.replace(SCHEMAS["ledger"], columns=(*SCHEMAS["ledger"].columns, new))
    monkeypatch.setitem(schemas.SCHEMAS, "ledger", longer)
    suite = load("ledger")
    assert left_over(suite) == (["novelty"], [])
    suite["notes"] += " Exempt: novelty (it may hold anything)."
    assert left_over(suite) == ([], [])
    assert purpose(suite) == load("ledger")["notes"]


def test_what_is_exempt_without_need_is_named():
    suite = load("ledger")
    suite["notes"] += " Exempt: quote (never mind); nonsense (there is no such column)."
    assert left_over(suite) == ([], ["quote", "nonsense"])


def test_a_fact_tells_of_the_column_that_its_name_begins_with():
    assert {"pair", "part_of", "subject", "repeats"} <= covered(load("figures"))


@pytest.mark.parametrize("notes", ["Exempt: title.", "Exempt: title, place (names).", "Exempt: a (why) b (why)."])
def test_an_exemption_out_of_form_is_an_error(notes):
    with pytest.raises(ValueError, match=r"t\.json: notes"):
        exempt({"name": "t", "notes": notes})


def test_notes_without_exemptions_leave_nothing_out():
    assert exempt({"name": "t", "notes": "What it is for."}) == {}
