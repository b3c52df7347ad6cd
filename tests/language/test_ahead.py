"""Nouns of English numbers that stand a few words further on, before the number, or with the next one."""

from __future__ import annotations

import pytest

from tongket.language.ahead import noun_ahead, noun_before, shared_noun, speaks_of_them
from tongket.language.quantities import unit_at

AHEAD = [
    (" poor and near-poor households were helped", "household"),
    (" vocational schools", "organization"),
    (" of the trainees found work", "person"),
    (" of the 130 communes", "commune"),
    (" makeshift homes", "house"),
    (" job transaction sessions", "session"),
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
