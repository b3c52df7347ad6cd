"""Every phrase of units.toml proves itself, behind a number or before it."""

from __future__ import annotations

from typing import Any

import pytest

from phrases import Row, read
from tongket import lexicon
from tongket.tables import schemas

TABLE = lexicon.load("units")
MAGNITUDES = [(tongue, word, worth) for tongue in ("vi", "en") for word, worth in lexicon.magnitudes(tongue).items()]
PHRASES = [(phrase, unit) for unit, entry in TABLE["units"].items() for phrase in entry["phrases"]]
BEFORE = [(phrase, unit) for unit, entry in TABLE["units"].items() for phrase in entry.get("before", ())]
BOUNDS = [(word, bound) for bound, words in TABLE["bounds"].items() for word in words]


def only(text: str) -> Row:
    figures = read(text).figures
    assert len(figures) == 1, f"{text}: {[row['quote'] for row in figures]}"
    return figures[0]


@pytest.mark.parametrize(("phrase", "unit"), PHRASES, ids=lambda value: value)
def test_a_noun_after_a_number_gives_its_unit(phrase: str, unit: str) -> None:
    assert only(f"có 12 {phrase}")["unit"] == unit


@pytest.mark.parametrize(("phrase", "entry"), TABLE["scaled"].items(), ids=str)
def test_a_scaled_noun_counts_in_its_base_unit(phrase: str, entry: dict[str, Any]) -> None:
    figure = only(f"có 12 {phrase}")
    assert (figure["unit"], figure["value"]) == (entry["unit"], 12 * entry["factor"])


@pytest.mark.parametrize(("phrase", "unit"), BEFORE, ids=lambda value: value)
def test_a_noun_before_a_number_gives_its_unit(phrase: str, unit: str) -> None:
    assert only(f"there was {phrase} 12 spent")["unit"] == unit


@pytest.mark.parametrize(("tongue", "word", "worth"), MAGNITUDES, ids=str)
def test_a_magnitude_is_worth_what_it_says(tongue: str, word: str, worth: float) -> None:
    greater, times = (" nghìn", 1000) if word == "trăm" else ("", 1)  # a hundred alone is no magnitude
    figure = only(f"có 12 {word}{greater} đồng" if tongue == "vi" else f"there were VND12 {word} spent")
    assert (figure["unit"], figure["value"]) == ("VND", 12 * worth * times)


@pytest.mark.parametrize(("word", "per"), lexicon.per_words().items(), ids=str)
def test_a_word_after_a_slash_makes_a_rate(word: str, per: str) -> None:
    assert only(f"mức 12 triệu đồng/{word}")["per"] == per


@pytest.mark.parametrize(("word", "bound"), BOUNDS, ids=lambda value: value)
def test_a_hedge_sets_its_bound(word: str, bound: str) -> None:
    assert only(f"có {word} 12 người")["bound"] == bound


def test_every_bound_is_one_of_the_contract() -> None:
    assert set(TABLE["bounds"]) == set(schemas.BOUNDS) - {"exact"}


def test_no_noun_has_two_units() -> None:
    phrases = [phrase for phrase, _ in PHRASES] + list(TABLE["scaled"])
    assert len(phrases) == len(set(phrases)), sorted({p for p in phrases if phrases.count(p) > 1})
