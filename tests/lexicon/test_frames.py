"""Every phrase of every frame proves itself: some short text that it makes with a number must give its indicator.

Examples try what is usual; here each alternative of each term is tried by name, so that none is dead for years
because no phrase ever met it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice, product

import pytest

from phrases import read
from tongket import lexicon
from tongket.lexicon import Indicator

CATALOGUE = lexicon.catalogue()
GROUPS = lexicon.load("cues")["groups"]
# How many of a unit's nouns and of the other terms' alternatives are tried before a phrase is called dead.
NOUNS = 4
OTHERS = 3


def options(term: str) -> list[str]:
    """The options of a term without their signs and what they must not stand near."""
    return [option.split(" !")[0].strip().lstrip("~<>") for option in term.split("|")]


def alternatives(term: str) -> list[str]:
    """The phrases of a term with their signs (~, <, >), groups as their first word."""
    found = []
    for option, bare in zip(term.split("|"), options(term), strict=True):
        words = option.split(" !")[0].strip()
        sign = words[: len(words) - len(bare)]
        found += [f"{sign}{word}" for word in (GROUPS[bare[1:]][:1] if bare.startswith("@") else [bare])]
    return found


@cache
def nouns(unit: str) -> list[str]:
    """The first nouns that stand for a unit, of English some too."""
    if unit == "VND":
        return ["triệu đồng"]
    found = [noun.phrase for noun in lexicon.units() if noun.unit == unit and noun.factor == 1]
    return found[:NOUNS] + [noun for noun in found if noun.isascii()][:NOUNS]


def texts(indicator: Indicator, phrase: str, others: list[list[str]]) -> Iterator[str]:
    """Short texts that the phrase makes with one alternative of each other term and a number, the likeliest first."""
    units = [noun for unit in indicator.units for noun in nouns(unit)]
    for noun, rest in product(units, product(*(other[:OTHERS] for other in others))):
        words = [phrase, *rest]
        before = " ".join(word.lstrip("~<") for word in words if not word.startswith(">"))
        after = " ".join(word[1:] for word in words if word.startswith(">"))
        yield f"{before}: 12 {noun} {after}".lstrip(": ")
        yield f"Of 12 {noun} {' '.join(word.lstrip('~>') for word in words)}"
        yield f"Có 12 {noun} {' '.join(word.lstrip('~>') for word in words)}"


def dead(indicator: Indicator) -> Iterator[str]:
    """The phrases of the indicator's frames that no such text of theirs lets name it."""
    for frame in indicator.frames:
        terms = [alternatives(term) for term in frame.split(" !!")[0].split(" + ")]
        for number, term in enumerate(terms):
            others = terms[:number] + terms[number + 1 :]
            for phrase in term:
                tried = islice(texts(indicator, phrase, others), 90)
                if not any(names(text, indicator.code) for text in tried):
                    yield f"{phrase!r} of {frame[:60]!r}"


def names(text: str, code: str) -> bool:
    return any(figure["indicator"] == code for figure in read(text).figures)


@pytest.mark.parametrize("indicator", CATALOGUE.values(), ids=lambda value: value.code)
def test_every_phrase_of_its_frames_can_name_it(indicator: Indicator) -> None:
    assert not list(dead(indicator))


def completes(name: str, word: str) -> bool:
    """Whether the word, for its group, lets some frame that asks for the group name its indicator."""
    for indicator in CATALOGUE.values():
        for frame in indicator.frames:
            terms = frame.split(" !!")[0].split(" + ")
            asked = [number for number, term in enumerate(terms) if f"@{name}" in options(term)]
            for number in asked:
                others = [alternatives(term) for term in terms[:number] + terms[number + 1 :]]
                if any(names(text, indicator.code) for text in islice(texts(indicator, word, others), 24)):
                    return True
    return False


@pytest.mark.parametrize(
    ("name", "word"), [pytest.param(name, word, id=f"{name}: {word}") for name in GROUPS for word in GROUPS[name]]
)
def test_every_word_of_a_group_can_complete_a_frame(name: str, word: str) -> None:
    assert completes(name, word)
