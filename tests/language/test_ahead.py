"""Nouns of English numbers that stand a few words further on, before the number, or with the next one."""

from __future__ import annotations

import pytest

from tongket.language.ahead import (
    either_spelling,
    noun_ahead,
    noun_before,
    noun_beside,
    people_ahead,
    shared_noun,
    speaks_of_them,
)
from tongket.language.quantities import unit_at

AHEAD = [
    (" poor and near-poor households were helped", "household"),
    (" vocational schools", "organization"),
    (" of the trainees found work", "person"),
    (" of the 130 communes", "commune"),
    (" makeshift homes", "house"),
    (" job transaction sessions", "session"),
    (" more employees", "person"),
]
NONE_AHEAD = [
    " owed their work to loans",
    " got a job",
    " were hired by companies",
    " for poor households",
    " in all, people said",
    " of the plan",
    ", people said",
    " and 40 workers",
    " a month for workers",
]


@pytest.mark.parametrize(("text", "unit"), AHEAD)
def test_the_noun_behind_describing_words_gives_the_unit(text: str, unit: str) -> None:
    found = noun_ahead(text, 0, unit_at)
    assert found is not None and found[0] == unit


@pytest.mark.parametrize("text", NONE_AHEAD)
def test_the_noun_of_another_thing_gives_none(text: str) -> None:
    assert noun_ahead(text, 0, unit_at) is None


@pytest.mark.parametrize(
    ("before", "after", "unit"),
    [
        ("spent on presents: ", " for people of merit", "gift"),
        ("vocational schools - ", " in all - enrolled", "organization"),
        ("accidents at work (", " in total) hurt", "case"),
        ("presents: ", " people", None),
        ("the result: ", " for people of merit", None),
        ("it rose, ", " in all", None),
        ("the number of card holders in the city reached over ", ", it said", "person"),
        ("the number of accidents rose to ", "", "case"),
        ("the number of the day was ", "", None),
    ],
)
def test_a_label_gives_the_unit(before: str, after: str, unit: str | None) -> None:
    text = f"{before}44{after}"
    found = noun_before(text, len(before), len(before) + 2, unit_at)
    assert (found[0] if found else None) == unit


@pytest.mark.parametrize(
    ("text", "nameless", "them"),
    [
        (" of them went", True, True),
        (" of whom are women", True, True),
        (" of these households", True, True),
        (" of the trainees", True, True),
        (" of the trainees", False, False),
        (" of the same period", True, False),
        (" of the 130 communes", True, False),
        (" of rice", True, False),
    ],
)
def test_a_part_of_what_was_counted(text: str, nameless: bool, them: bool) -> None:
    assert speaks_of_them(text, 0, nameless=nameless) is them


@pytest.mark.parametrize(
    ("between", "shared"),
    [
        (" poor and ", True),
        (" and repaired ", True),
        (" poor people and ", True),
        (" in the first quarter and ", False),
        (", ", False),
        (" for the poor and ", False),
    ],
)
def test_a_noun_shared_with_the_next_number(between: str, shared: bool) -> None:
    assert shared_noun(between) is shared


@pytest.mark.parametrize(
    ("text", "scale", "people"),
    [
        (" were in the city", 1e6, True),
        (" whose contracts were suspended", 1e6, True),
        (" Vietnamese are abroad".lower(), 1.0, True),
        (" under-16s drowned", 1.0, True),
        (" were in the city", 1e3, False),
        (" from the budget", 1e6, False),
        (" vietnamese enterprises", 1.0, False),
    ],
)
def test_a_bare_number_that_does_something_is_of_people(text: str, scale: float, people: bool) -> None:
    assert people_ahead(text, 0, scale) is people


def test_the_rule_of_a_noun_says_on_which_side_it_stands() -> None:
    behind, before = "44 workers", "the number of strikes was 44"
    assert noun_beside(behind, 0, 2, unit_at) is None  # at once behind it: its own
    assert noun_beside("44 poor workers", 0, 2, unit_at) == (("person", "workers"), "noun_ahead")
    assert noun_beside(before, len(before) - 2, len(before), unit_at) == (("case", "strikes"), "noun_before")


def test_british_and_american_spelling() -> None:
    assert either_spelling("labour centres") == {"labour centres", "labor centers"}
    assert either_spelling("hộ nghèo") == {"hộ nghèo"}
