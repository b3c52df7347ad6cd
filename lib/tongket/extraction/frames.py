"""Indicator frames compiled from the lexicon, and the search for their phrases.

A frame is met by the phrases around a number; each phrase counts by its length and by where it stands. The highest
sum names the indicator. The grammar of frames is told in docs/add-an-indicator.md.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

import ahocorasick

from tongket import lexicon
from tongket.language.ahead import either_spelling
from tongket.language.finder import Finder
from tongket.language.normal import fold_phrase
from tongket.language.quantities import Spans
from tongket.lexicon import Indicator

__all__ = ["Frame", "Hit", "Lexis", "Starts", "lexis", "phrase_hits"]

_WEIGHTS = (0.0, 1.0, 1.9, 2.7, 3.4, 4.0, 4.5, 4.9)
_SWAPS = (("hàng tháng", "hằng tháng"), ("hằng tháng", "hàng tháng"))


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to meet a term: a phrase, whether a heading will do, the side of the number, what must not be near."""

    phrase: int
    context: bool
    side: str
    vetoes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One pattern of one indicator: all terms must be met, and none of the vetoes be near.

    `needs` are the phrases of each term. `contextual`: one of the terms may be met by a heading alone, so that the
    others must stand by the number.
    """

    code: str
    index: int
    terms: tuple[tuple[Alternative, ...], ...]
    vetoes: tuple[int, ...]
    bans: tuple[int, ...] = ()
    needs: tuple[frozenset[int], ...] = ()
    contextual: bool = False

    @property
    def name(self) -> str:
        """The frame's name in a row's rule: code and position in its list."""
        return f"{self.code}#{self.index + 1}"


@dataclass(slots=True)
class Hit:
    """A lexicon phrase found in a text, ``text[start:end]``. Not frozen: one in twenty characters begins one."""

    start: int
    end: int
    phrase: int


# The frames that a phrase may start: those that need no other term; the phrases of the first other term of the rest, and by
# each of these the frames, first those of two terms, then those of more with the phrases of the terms after it.
Longer = tuple[tuple[int, tuple[frozenset[int], ...]], ...]
Starts = tuple[tuple[int, ...], frozenset[int], Mapping[int, tuple[tuple[int, ...], Longer]]]


@dataclass(frozen=True, slots=True)
class Lexis:
    """All phrases with their weights, the frames, and which of them each phrase may start (`Starts`).

    `of_frames` are the frames' indicators, `parts` the phrases of each narrower group, `parts_of` the groups that each of those names.
    """

    phrases: tuple[str, ...]
    weights: tuple[float, ...]
    frames: tuple[Frame, ...]
    of_frames: tuple[Indicator, ...]
    by_phrase: Mapping[int, Starts]
    groups: Mapping[str, frozenset[int]]
    parts: Mapping[str, frozenset[int]]
    parts_of: Mapping[int, frozenset[str]]
    actors: Finder
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
        needs = tuple(frozenset(option.phrase for option in term) for term in terms)
        contextual = any(all(option.context for option in term) for term in terms)
        return Frame(code, index, tuple(terms), tuple(vetoes), bans, needs, contextual)


@cache
def lexis() -> Lexis:
    """The compiled lexicon; built once (about 50 ms)."""
    builder = _Builder()
    tables = lexicon.load("cues")
    groups = dict(tables["groups"])
    indicators = {**lexicon.catalogue(), **lexicon.others()}
    frames = [
        builder.frame(code, index, written, groups)
        for code, indicator in indicators.items()
        for index, written in enumerate(indicator.frames)
    ]
    named = {
        f"{section}.{name}": frozenset(builder.phrase(word) for word in words)
        for section in ("groups", "status", "parts")
        for name, words in tables[section].items()
    }
    automaton = ahocorasick.Automaton()
    for spelling, numbers in _written(builder.ids).items():
        automaton.add_word(spelling, (numbers, len(spelling)))
    automaton.make_automaton()
    weights = tuple(_weight(phrase) for phrase in builder.phrases)
    parts = {name.removeprefix("parts."): group for name, group in named.items() if name.startswith("parts.")}
    actors = Finder([re.compile(rf"(?<!\w)(?:{'|'.join(tables['actors']['patterns'])})(?!\w)")])
    parts_of: dict[int, frozenset[str]] = {}
    for name, group in parts.items():
        parts_of |= {phrase: parts_of.get(phrase, frozenset()) | {name} for phrase in group}
    of_frames = tuple(indicators[frame.code] for frame in frames)
    return Lexis(
        tuple(builder.phrases), weights, tuple(frames), of_frames, _starts(frames), named, parts, parts_of, actors, automaton
    )  # fmt: skip


def _weight(phrase: str) -> float:
    """What a phrase counts: by its words, and where they have no marks by its letters, too."""
    words = _WEIGHTS[min(len(phrase.split()), len(_WEIGHTS) - 1)]
    return max(words, min(len(phrase), 21) / 7) if phrase.isascii() else words


def _starts(frames: Iterable[Frame]) -> dict[int, Starts]:
    alone: dict[int, list[int]] = {}
    paired: dict[int, dict[int, list[tuple[int, tuple[frozenset[int], ...]]]]] = {}
    for position, frame in enumerate(frames):
        for first in {option.phrase for term in frame.terms for option in term if not option.context}:
            others = tuple(needs for needs in frame.needs if first not in needs)
            alone.setdefault(first, [])
            paired.setdefault(first, {})
            if not others:
                alone[first].append(position)
            for second in others[0] if others else ():
                paired[first].setdefault(second, []).append((position, others[1:]))
    return {
        phrase: (
            tuple(found),
            frozenset(paired[phrase]),
            {second: _parted(rest) for second, rest in paired[phrase].items()},
        )
        for phrase, found in alone.items()
    }


def _parted(frames: Iterable[tuple[int, tuple[frozenset[int], ...]]]) -> tuple[tuple[int, ...], Longer]:
    """Frames of two terms, and those of more with what they need besides."""
    found = tuple(frames)
    return tuple(frame for frame, others in found if not others), tuple(entry for entry in found if entry[1])


def _written(phrases: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    """Every way to write the phrases, with the phrases' numbers: other spellings, and offices' abbreviations."""
    found: dict[str, list[int]] = {}
    for phrase, number in phrases.items():
        for spelling in _spellings(phrase):
            found.setdefault(spelling, []).append(number)
    shorts = lexicon.load("cues")["short"]
    for phrase, number in phrases.items():
        for short in {short for spelling in _spellings(phrase) for short in _shortened(spelling, shorts)}:
            found.setdefault(short, []).append(number)
    return {spelling: tuple(numbers) for spelling, numbers in found.items()}


def _shortened(phrase: str, shorts: Mapping[str, Mapping[str, str | list[str]]]) -> set[str]:
    """A phrase with words of it abbreviated: the longest that can be, and each by itself."""
    found = {phrase}
    for kind in ("always", "within"):
        for words, told in shorts[kind].items():
            if words in phrase and (kind == "always" or phrase != words):
                ways = [told] if isinstance(told, str) else told
                found |= {re.sub(rf"(?<!\w){words}(?!\w)", short, spelling) for spelling in found for short in ways}
    return found - {phrase}


def _spellings(phrase: str) -> set[str]:
    found = {phrase}
    for old, new in _SWAPS:
        found |= {re.sub(rf"(?<!\w){old}(?!\w)", new, spelling) for spelling in found}
    return {either for spelling in found for either in either_spelling(fold_phrase(spelling))}


def phrase_hits(text: str) -> list[Hit]:
    """Every lexicon phrase of a folded text at word boundaries, by start. Linear in the text's length.

    What stands inside the name of an office or association is no phrase: the thương binh of the sector's own name.
    """
    found = []
    length = len(text)
    for last, (phrases, size) in lexis().automaton.iter(text):
        end = last + 1
        start = end - size
        if (start == 0 or not text[start - 1].isalnum()) and (end == length or not text[end].isalpha()):
            for phrase in phrases:
                found.append(Hit(start, end, phrase))
    found.reverse()  # they came by their ends: of those that begin together the longest is first now
    found.sort(key=attrgetter("start"))
    return _without(found, [match.span() for match in lexis().actors.find(text)[0]])


def _without(found: list[Hit], names: list[tuple[int, int]]) -> list[Hit]:
    """The hits that do not stand inside names, both in order."""
    starts = [hit.start for hit in found]
    inside = Spans(names)
    dropped = {
        at
        for start, end in names
        for at in range(bisect_left(starts, start), bisect_left(starts, end))
        if found[at].end - 1 in inside
    }
    return [hit for at, hit in enumerate(found) if at not in dropped] if dropped else found
