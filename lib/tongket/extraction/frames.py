"""Indicator frames compiled from the lexicon, and the search for their phrases.

A frame is met by the phrases around a number; each phrase counts by its length and by where it stands. The highest
sum names the indicator. The grammar of frames is told in docs/add-an-indicator.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import ahocorasick

from tongket import lexicon
from tongket.language.normal import fold_phrase

__all__ = ["Frame", "Hit", "Lexis", "lexis", "phrase_hits"]

_WEIGHTS = (0.0, 1.0, 1.9, 2.7, 3.4, 4.0, 4.5, 4.9)
_SWAPS = (("sĩ", "sỹ"), ("tỷ", "tỉ"), ("kỳ", "kì"), ("hàng tháng", "hằng tháng"), ("hằng tháng", "hàng tháng"))


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to meet a term: a phrase, whether a heading will do, the side of the number, what must not be near."""

    phrase: int
    context: bool
    side: str
    vetoes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One pattern of one indicator: all terms must be met, and none of the vetoes be near."""

    code: str
    index: int
    terms: tuple[tuple[Alternative, ...], ...]
    vetoes: tuple[int, ...]
    bans: tuple[int, ...] = ()

    @property
    def contextual(self) -> bool:
        """Whether one of its terms may be met by a heading alone, so that the others must stand by the number."""
        return any(all(option.context for option in term) for term in self.terms)

    @property
    def name(self) -> str:
        """The frame's name in a row's rule: code and position in its list."""
        return f"{self.code}#{self.index + 1}"


@dataclass(frozen=True, slots=True)
class Hit:
    """A lexicon phrase found in a text, ``text[start:end]``."""

    start: int
    end: int
    phrase: int


@dataclass(frozen=True, slots=True)
class Lexis:
    """All phrases with their weights, the frames, and which frames each phrase may start."""

    phrases: tuple[str, ...]
    weights: tuple[float, ...]
    frames: tuple[Frame, ...]
    by_phrase: Mapping[int, tuple[int, ...]]
    groups: Mapping[str, frozenset[int]]
    automaton: ahocorasick.Automaton


class _Builder:
    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self.phrases: list[str] = []

    def phrase(self, words: str) -> int:
        folded = fold_phrase(words)
        if folded not in self.ids:
            self.ids[folded] = len(self.phrases)
            self.phrases.append(folded)
        return self.ids[folded]

    def alternatives(self, written: str, groups: Mapping[str, list[str]]) -> tuple[list[Alternative], list[int]]:
        found: list[Alternative] = []
        last: list[int] = []
        for option in written.split("|"):
            words, *vetoes = option.split(" !")
            banned = [self.phrase(veto) for veto in vetoes if veto.strip()]
            words = words.strip()
            context = words.startswith("~")
            words = words.lstrip("~")
            side = words[0] if words[:1] in ("<", ">") else ""
            words = words[len(side) :]
            names = groups[words[1:]] if words.startswith("@") else [words]
            found.extend(Alternative(self.phrase(name), context, side, tuple(banned)) for name in names)
            last = banned
        return found, last

    def frame(self, code: str, index: int, written: str, groups: Mapping[str, list[str]]) -> Frame:
        terms = []
        vetoes: list[int] = []
        written, *banned_words = written.split(" !!")
        bans = tuple(self.phrase(word) for word in banned_words)
        for term in written.split(" + "):
            options, banned = self.alternatives(term, groups)
            terms.append(tuple(options))
            vetoes.extend(banned)
        return Frame(code, index, tuple(terms), tuple(vetoes), bans)


@cache
def lexis() -> Lexis:
    """The compiled lexicon; built once (about 50 ms)."""
    builder = _Builder()
    tables = lexicon.load("cues")
    groups = dict(tables["groups"])
    frames = [
        builder.frame(code, index, written, groups)
        for code, indicator in {**lexicon.catalogue(), **lexicon.others()}.items()
        for index, written in enumerate(indicator.frames)
    ]
    named = {
        f"{section}.{name}": frozenset(builder.phrase(word) for word in words)
        for section in ("groups", "status", "parts")
        for name, words in tables[section].items()
    }
    automaton = ahocorasick.Automaton()
    for phrase, number in builder.ids.items():
        for spelling in _spellings(phrase):
            automaton.add_word(spelling, (number, len(spelling)))
    automaton.make_automaton()
    by_phrase: dict[int, list[int]] = {}
    for position, frame in enumerate(frames):
        for first in {option.phrase for term in frame.terms for option in term if not option.context}:
            by_phrase.setdefault(first, []).append(position)
    weights = tuple(
        max(_WEIGHTS[min(len(phrase.split()), len(_WEIGHTS) - 1)], min(len(phrase), 21) / 7)
        if phrase.isascii()
        else _WEIGHTS[min(len(phrase.split()), len(_WEIGHTS) - 1)]
        for phrase in builder.phrases
    )
    return Lexis(
        tuple(builder.phrases), weights, tuple(frames), {k: tuple(v) for k, v in by_phrase.items()}, named, automaton
    )


def _spellings(phrase: str) -> set[str]:
    found = {phrase}
    for old, new in _SWAPS:
        found |= {re.sub(rf"(?<!\w){old}(?!\w)", new, spelling) for spelling in found}
    return {fold_phrase(spelling) for spelling in found}


def phrase_hits(text: str) -> list[Hit]:
    """Every lexicon phrase of a folded text at word boundaries, by start. Linear in the text's length."""
    found = []
    length = len(text)
    for last, (phrase, size) in lexis().automaton.iter(text):
        end = last + 1
        start = end - size
        if (start == 0 or not text[start - 1].isalnum()) and (end == length or not text[end].isalnum()):
            found.append(Hit(start, end, phrase))
    found.sort(key=lambda hit: (hit.start, -hit.end))
    return found
