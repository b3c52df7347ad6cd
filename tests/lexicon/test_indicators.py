"""Every indicator proves itself (law 4): its examples must give its code, what stands in `nothing` must not."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from phrases import figure_at, marked, outcome
from tongket import lexicon
from tongket.lexicon import Indicator

CATALOGUE = lexicon.catalogue()
EXAMPLES = [(code, phrase) for code, indicator in CATALOGUE.items() for phrase in indicator.examples]
NOTHING = [(code, phrase) for code, indicator in CATALOGUE.items() for phrase in indicator.nothing]


@pytest.mark.parametrize(("code", "phrase"), EXAMPLES, ids=lambda value: value)
def test_an_example_gives_its_code(code: str, phrase: str) -> None:
    figure = figure_at(phrase)
    assert figure and figure["indicator"] == code, outcome(phrase)


@pytest.mark.parametrize(("code", "phrase"), NOTHING, ids=lambda value: value)
def test_a_near_miss_does_not(code: str, phrase: str) -> None:
    figure = figure_at(phrase)
    assert figure is None or figure["indicator"] != code, outcome(phrase)


@pytest.mark.parametrize("indicator", CATALOGUE.values(), ids=lambda value: value.code)
def test_an_entry_is_whole(indicator: Indicator) -> None:
    assert indicator.frames, "an indicator without frames is never read"
    assert len(indicator.examples) >= 3, "at least three examples, phrased differently"
    assert indicator.nothing, "at least one near miss that must not give this code"
    assert indicator.name_vi and indicator.name_en and indicator.theme and indicator.kind in ("flow", "stock", "rate")


@pytest.mark.parametrize("indicator", CATALOGUE.values(), ids=lambda value: value.code)
def test_its_units_are_known(indicator: Indicator) -> None:
    known = {unit.unit for unit in lexicon.units()}
    assert set(indicator.units) <= known, f"units.toml knows no {sorted(set(indicator.units) - known)}"


def test_a_code_begins_with_the_theme_of_its_file() -> None:
    assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+", code) for code in CATALOGUE)


def test_no_phrase_stands_twice() -> None:
    twice = [entry for entry, count in Counter(EXAMPLES).items() if count > 1]
    assert not twice
    shared = Counter((re.sub(r"[{}]", "", phrase), marked(phrase)[1]) for _, phrase in EXAMPLES)
    assert not [phrase for phrase, count in shared.items() if count > 1], "one number cannot have two meanings"


def test_every_group_that_a_frame_names_exists() -> None:
    groups = lexicon.load("cues")["groups"]
    every = {**CATALOGUE, **lexicon.others()}
    named = {
        (code, name)
        for code, indicator in every.items()
        for frame in indicator.frames
        for name in re.findall(r"@(\w+)", frame)
    }
    assert named
    assert not {(code, name) for code, name in named if name not in groups}, "no such group in cues.toml"


def test_no_frame_is_written_amiss() -> None:
    """A term left empty, a mark without its word or a sign without its blanks would never be met, in silence."""
    amiss = re.compile(r"\|\||^\||\|$|\| | \||[^ ]\+|\+[^ ]|\s{2}|^\s|\s$|[~<>@]($|[|\s])|!($|\s)|[^\s!]!")
    every = {**CATALOGUE, **lexicon.others()}
    found = [(code, frame) for code, indicator in every.items() for frame in indicator.frames if amiss.search(frame)]
    assert not found
