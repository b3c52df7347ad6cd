"""Which texts of a crawl are worth reading: those that tell figures of the sector, found without reading them.

A text's points are the phrases of the sector (``lexicon/sieve.toml``) that stand near digits, each once. All phrases
are looked for in one pass (Aho-Corasick), so that time grows as the text's length, whatever the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, NamedTuple

from tongket.lexicon import load

__all__ = ["holds", "points"]

_DIGIT = re.compile(r"\d")
_BLANKS = re.compile(r"\s")
_WORTH = {"strong": 2, "plain": 1, "against": -3}


class _Sieve(NamedTuple):
    automaton: Any
    near: int
    threshold: int


@cache
def _sieve() -> _Sieve:
    import ahocorasick

    table = load("sieve")
    automaton = ahocorasick.Automaton()
    for language in ("vi", "en"):
        for kind, worth in _WORTH.items():
            for phrase in table[language][kind]:
                if phrase not in automaton:
                    automaton.add_word(phrase, (phrase, worth))
    automaton.make_automaton()
    return _Sieve(automaton, table["near"], table["threshold"])


def holds(text: str) -> bool:
    """Whether `text` looks like a report, or news, that tells figures of the sector."""
    return points(text) >= _sieve().threshold


def points(text: str) -> int:
    """How much in `text` is of the sector: one or two for each phrase near digits, fewer for signs of other genres.

    Plain phrases count no more than the strong ones, so that a long text is not kept for what many texts say.
    """
    sieve = _sieve()
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    text = _BLANKS.sub(" ", text.lower())
    found: dict[str, int] = {}
    for last, (phrase, worth) in sieve.automaton.iter(text):
        start, end = last + 1 - len(phrase), last + 1
        if phrase in found or text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            continue
        if worth < 0 or _DIGIT.search(text, max(0, start - sieve.near), end + sieve.near):
            found[phrase] = worth
    counted = [sum(worth for worth in found.values() if worth == of) for of in _WORTH.values()]
    strong, plain, against = counted
    return strong + min(strong, plain) + against
