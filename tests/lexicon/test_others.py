"""What the catalogue has no code for (others.toml): its examples have no indicator, for the entry's own reason."""

from __future__ import annotations

import pytest

from phrases import figure_at, outcome
from tongket import lexicon

ENTRIES = lexicon.load("others")["none"]
EXAMPLES = [(name, phrase) for name, entry in ENTRIES.items() for phrase in entry.get("examples", ())]
NOTHING = [(name, phrase) for name, entry in ENTRIES.items() for phrase in entry.get("nothing", ())]


@pytest.mark.parametrize(("name", "phrase"), EXAMPLES, ids=lambda value: value)
def test_an_example_has_no_indicator(name: str, phrase: str) -> None:
    figure = figure_at(phrase)
    assert figure and figure["indicator"] is None, outcome(phrase)
    assert f"/none.{name}#" in figure["rule"], outcome(phrase)


@pytest.mark.parametrize(("name", "phrase"), NOTHING, ids=lambda value: value)
def test_what_only_sounds_like_it_keeps_its_indicator(name: str, phrase: str) -> None:
    figure = figure_at(phrase)
    assert figure and figure["indicator"] in lexicon.catalogue(), outcome(phrase)


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_is_whole(name: str) -> None:
    assert set(ENTRIES[name]) <= {"frames", "examples", "nothing"}
    assert ENTRIES[name]["frames"]
    assert len(ENTRIES[name].get("examples", ())) >= 2


def phrases() -> list[object]:
    """Every phrase of every frame of one term, with its entry's name."""
    return [
        pytest.param(name, option.split(" !")[0], id=f"{name}: {option}")
        for name, entry in ENTRIES.items()
        for frame in entry["frames"]
        if " + " not in frame
        for option in frame.split(" !!")[0].split("|")
    ]


@pytest.mark.parametrize(("name", "phrase"), phrases())
def test_a_phrase_of_its_frames_is_met(name: str, phrase: str) -> None:
    words = phrase.strip().lstrip("~<>")
    texts = (f"{words.capitalize()}: {{12}} người", f"Có {{12}} người {words}", f"{words.capitalize()} đạt {{12}}%")
    rules = [figure["rule"] for text in texts if (figure := figure_at(text))]
    assert any("/none." in rule for rule in rules), rules
