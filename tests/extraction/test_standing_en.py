"""Whether English words make a number a plan, and which words of aiming speak of one that was met."""

from __future__ import annotations

import re

import pytest

from tongket.extraction import standing_en

PLANNED = [
    "against a target of {11,500}, up 6.2 per cent",
    "fulfilling 32% of the annual plan of {165,000}",
    "compared with an end-of-year goal of {95.5}%",
    "81.5% of the {8,500} planned for the year",
    "the plan for 2023 was {20,000} jobs",
    "of the plan for the whole year ({40,000})",
    "the trained labour rate was 70.2% (plan: {70}%)",
    "below the {3}% set by the congress",
    "the target for the fund is VND{5} billion",
]
NOT_PLANNED = [
    "exceeding the target by {12} per cent",
    "the plan was met; {12} people left",
    "it found work for {12,860} people",
    "12 targets, {5} of them met",
]


def at(text: str) -> tuple[str, int, int]:
    """The text without its braces, and where the number that they held begins and ends."""
    start = text.index("{")
    end = text.index("}") - 1
    number = re.compile(r"[\d.,]*\d%?")
    plain = text.replace("{", "").replace("}", "").lower()
    match = number.match(plain, start)
    assert match
    return plain, start, max(end, match.end())


@pytest.mark.parametrize("text", PLANNED)
def test_a_plan(text: str) -> None:
    plain, start, end = at(text)
    assert standing_en.planned(plain, 0, start, end)


@pytest.mark.parametrize("text", NOT_PLANNED)
def test_no_plan(text: str) -> None:
    plain, start, end = at(text)
    assert not standing_en.planned(plain, 0, start, end)


def words(text: str, cue: str) -> tuple[int, int]:
    return text.index(cue), text.index(cue) + len(cue)


@pytest.mark.parametrize(
    ("text", "cue", "is_met"),
    [
        ("surpassing the target and leaving", "target", True),
        ("1.8 per cent above the plan, and graduated", "the plan", True),
        ("of 13 targets, five were met", "targets", True),
        ("the national target programme", "target", True),
        ("the province aims to create", "aims to", False),
        ("the share of trained workers should reach", "should reach", False),
        ("the target is to create", "target", False),
    ],
)
def test_a_target_that_results_are_held_against(text: str, cue: str, is_met: bool) -> None:
    assert standing_en.met(text, 0, words(text, cue)) is is_met


@pytest.mark.parametrize(
    ("text", "cue", "is_turned"),
    [
        ("aiming for 30,000 jobs, the province had found ", "aiming for", True),
        ("the plan was 20,000; the result was ", "the plan", True),
        ("aims to create 20,000 jobs, keep joblessness below ", "aims to", False),
    ],
)
def test_a_result_told_behind_an_aim(text: str, cue: str, is_turned: bool) -> None:
    assert standing_en.turned(text, words(text, cue), len(text)) is is_turned
