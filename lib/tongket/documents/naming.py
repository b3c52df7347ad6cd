"""Names of places in a text: provinces by every spelling of the lexicon, districts and communes behind their kind.

Only what stands there is found here, with the words around it; what a name means for the report is decided in
`standing` and `place`. All offsets are those of the folded text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, compress, count
from typing import NamedTuple, overload

from tongket.language.finder import Pooled, pooled
from tongket.language.normal import Folded, fold
from tongket.lexicon import places

__all__ = ["Name", "Token", "Unit", "Words", "names", "tokens", "units"]

_TOKEN = re.compile(r"[^\W\d_]+")
_UNIT_KIND = re.compile(
    r"(?<![^\W_])(?:huyện(?: đảo| miền núi| vùng cao| biên giới| nghèo)?|quận|thị xã|thành phố|phường|thị trấn"
    r"|đặc khu|(?<!thị )xã|tx\.?|tp\.?) {0,2}"
)
_DISTRICT = re.compile(r"(?<![^\W_])district(?![^\W_])")
_CLOSED = re.compile(r" *(?:[\n,.:;()]|- |\Z)|   ")
# What may stand between two words of one name: Thừa Thiên - Huế, TP. HCM, Cư M'gar.
_JOIN = re.compile(r"[ .'-]{0,3}")
_DISTRICT_KINDS = ("huyện", "quận", "thị xã", "tx", "thành phố", "tp")
_SHOWN = {"tx": "thị xã", "tp": "thành phố"}
_KIND_BEFORE = re.compile(
    r"(?<![^\W_])(huyện|quận|thị xã|thành phố|phường|thị trấn|đặc khu|xã|t\.?x\.?|t\.?p\.?)[ .]{0,2}\Z"
)
_PROVINCE_BEFORE = re.compile(r"(?<![^\W_])(tỉnh|province of|city of)[ :]{1,2}\Z")


class Token(NamedTuple):
    """A word of the folded text; `capital` where the source writes it with one."""

    start: int
    end: int
    text: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A province's name at ``text[start:end]``. `kind` is the word before it (``tỉnh``, ``tp``, ``huyện``), if any.

    `begin` is where that word begins (else `start`); `first`, `last` index the tokens of the name itself.
    """

    start: int
    end: int
    slug: str
    weak: bool
    kind: str
    begin: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A district or commune at ``text[begin:end]``, its kind included. `key` tells units apart, `name` is for readers.

    `provinces` are the slugs of the 63 that have a district so named, empty where the lexicon knows none.
    """

    begin: int
    start: int
    end: int
    level: str
    kind: str
    key: str
    name: str
    provinces: tuple[str, ...]


class Words(Sequence[Token]):
    """The words of a folded text, in order. A token is made where it is asked for, as for hardly one in a hundred."""

    def __init__(self, folded: Folded) -> None:
        self._text, self._cased = folded.text, folded.cased
        bounds = array("I", chain.from_iterable(map(re.Match[str].span, _TOKEN.finditer(folded.text))))
        self.starts, self._ends = bounds[::2], bounds[1::2]

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        start, end = self.starts[index], self._ends[index]
        return Token(start, end, self._text[start:end], self._cased[start].isupper())

    def span(self, index: int) -> tuple[int, int]:
        """Where a word stands."""
        return self.starts[index], self._ends[index]

    def capital(self, index: int) -> bool:
        """Whether the source writes a word with a capital."""
        return self._cased[self.starts[index]].isupper()

    def between(self, first: int, last: int) -> str:
        """The text from one word's end to another's start."""
        return self._text[self._ends[first] : self.starts[last]]

    def word(self, index: int) -> str:
        """One word alone."""
        return self._text[self.starts[index] : self._ends[index]]

    def capitals(self) -> list[int]:
        """The indexes of those that the source writes with a capital."""
        return [*compress(count(), map(str.isupper, map(self._cased.__getitem__, self.starts)))]


def tokens(folded: Folded) -> Words:
    """The words of the text, in order."""
    return Words(folded)


class _Node(dict[str, "_Node"]):
    spelling: places.Spelling | None = None
    ends_small: bool = False  # the last word of the spelling has no capital: Thủ đô


@cache
def _trie() -> _Node:
    root = _Node()
    for spelling in places.spellings():
        node = root
        for word in _TOKEN.findall(fold(spelling.text).text):
            node = node.setdefault(word, _Node())
        if node.spelling is None:
            node.spelling = spelling
            node.ends_small = _TOKEN.findall(spelling.text)[-1].islower()
    return root


@cache
def _longest() -> int:
    return max(len(_TOKEN.findall(spelling.text)) for spelling in places.spellings())


def names(folded: Folded, words: Words, *, unmarked: bool) -> list[Name]:
    """The provinces named, in order. `unmarked` lets names without their marks count (a text in English)."""
    found = []
    after = 0
    first = _trie()
    for index in words.capitals():
        if index < after or words.word(index) not in first:
            continue
        match = _longest_match(words, index, unmarked)
        if match is None:
            continue
        spelling, last = match
        if spelling.role != "never":
            name = _name(folded.text, words, index, last, spelling)
            if name is not None:
                found.append(name)
        after = last + 1
    return found


def _longest_match(words: Words, index: int, unmarked: bool) -> tuple[places.Spelling, int] | None:
    node = _trie()
    best = None
    for at in range(index, min(len(words), index + _longest())):
        following = node.get(words.word(at))
        if following is None or (at > index and not _JOIN.fullmatch(words.between(at - 1, at))):
            break
        node = following
        spelling = node.spelling
        if spelling and (words.capital(at) or node.ends_small) and (spelling.marked or unmarked):
            best = spelling, at
    return best


def _name(text: str, words: Words, first: int, last: int, spelling: places.Spelling) -> Name | None:
    start, end = words[first].start, words[last].end
    kind, begin = "", start
    before = text[max(0, start - 14) : start]
    match = _KIND_BEFORE.search(before) or _PROVINCE_BEFORE.search(before)
    if match:
        kind = match.group(1).replace(".", "")
        begin = start - (len(before) - match.start())
    if spelling.needs_kind and not kind and "city" not in text[end : end + 6]:
        return None
    return Name(start, end, spelling.slug, spelling.role == "weak", kind, begin, first, last)


@cache
def _finder() -> Pooled:
    return pooled("times and places", [_UNIT_KIND, _DISTRICT])


def units(folded: Folded, words: Words) -> list[Unit]:
    """The districts and communes named behind their kind, in order; and ``Dai Loc District`` in English."""
    return [*_units(folded, words)]


def _units(folded: Folded, words: Words) -> Iterator[Unit]:
    starts = words.starts
    text = folded.text
    kinds, districts = _finder().find(text)
    for match in kinds:
        kind = match.group().strip(" .")
        kind = "huyện" if kind.startswith("huyện") else kind
        at = bisect_right(starts, match.end() - 1)
        if at >= len(starts) or starts[at] != match.end() or not words.capital(at):
            continue
        unit = _unit(folded, words, at, match.start(), kind)
        if unit is not None:
            yield unit
    for match in districts:
        at = bisect_right(starts, match.start()) - 1
        for first in (at - 3, at - 2, at - 1):
            if first < 0 or not all(word.capital for word in words[first:at]):
                continue
            start, end = words[first].start, words[at - 1].end
            known = places.districts().get(places.district_key(text[start:end]))
            if known:
                yield Unit(
                    start,
                    start,
                    end,
                    "district",
                    "huyện",
                    places.district_key(text[start:end]),
                    f"Huyện {known[0][1]}",
                    tuple(slug for slug, _ in known),
                )
                break


def _unit(folded: Folded, words: Words, at: int, begin: int, kind: str) -> Unit | None:
    level = "district" if kind in _DISTRICT_KINDS else "commune"
    text = folded.text
    if words.word(at) in places.places_table()["no_unit"].get(kind, ()):
        return None
    last = _known_unit(text, words, at) if level == "district" else -1
    if last < 0:
        last = _guessed_end(words, at)
    start, end = words[at].start, words[last].end
    key = places.district_key(text[start:end])
    known = places.districts().get(key, ()) if level == "district" else ()
    if not key or (kind in ("thành phố", "tp") and not known):
        return None
    if not known and folded.cased[begin : begin + len(kind)].isupper() and not _closed(text, end):
        return None  # in a line of capitals anything may follow: HUYỆN MIỀN NÚI ĐÃ THOÁT NGHÈO
    shown = known[0][1] if known else _title_case(folded.cased[start:end])
    shown_kind = _SHOWN.get(kind, kind)
    return Unit(
        begin,
        start,
        end,
        level,
        shown_kind,
        key,
        f"{shown_kind.capitalize()} {shown}",
        tuple(slug for slug, _ in known),
    )


def _closed(text: str, end: int) -> bool:
    return bool(_CLOSED.match(text, end))


def _known_unit(text: str, words: Words, at: int) -> int:
    """Index of the last token of the longest district name of the lexicon that begins at `at`, -1 where none does."""
    best = -1
    for last in range(at, min(len(words), at + 5)):
        if last > at and not _JOIN.fullmatch(words.between(last - 1, last)):
            break
        if places.district_key(text[words.starts[at] : words.span(last)[1]]) in places.districts():
            best = last
    return best


def _guessed_end(words: Words, at: int) -> int:
    """Without a gazetteer a name is as many capitalised words as follow, two at most, in capitals too."""
    last = at
    while last + 1 < len(words) and last < at + 1 and words.capital(last + 1) and words.between(last, last + 1) == " ":
        last += 1
    return last


def _title_case(name: str) -> str:
    return " ".join(word.capitalize() if word.isupper() else word for word in name.split())
