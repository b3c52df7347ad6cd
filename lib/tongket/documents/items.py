"""One press item on two sites: the same sentences with numbers, another headline, dateline, menu or closing lines.

What is compared are the runs of five words that hold a number, within a sentence. Of 319 reports and pages no two that
are not one share more than 0.22 of the lesser's; of the same with other lines around them 0.79 are left at the least.
Two reports of one template share their words, not their numbers: the same words with other numbers speak against it.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tongket.documents.model import About, Document

__all__ = ["Twin", "twins"]

_SENTENCES = re.compile(r"[.;!?:…](?=\s)|\n")
_TOKEN = re.compile(r"\w+(?:[.,]\w+)*")
_NUMBER = re.compile(r"\d")
# The day and the hour of a page are its own, not the item's.
_WHEN = re.compile(
    r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)|ngày \d{1,2}[/-]\d{1,2}"
)
_RUN = 5  # words in a row that are compared
_FEW = 12  # runs: a text with fewer tells too little to be known again
_ALIKE = 0.6  # of the lesser's runs, in the wide gap between the two measured
_AS_LONG = 0.6
_OTHERWISE = 0.1  # of the runs shared, how many more may be told with other numbers
_SKETCH = 24  # of a text's runs are looked up: those with the least hashes
_MOST = 30  # texts under one run: what more of them have is a site's furniture
_NEAREST, _HELD = 5, 2


@dataclass(frozen=True, slots=True)
class Twin:
    """`document` is the item of `like`, which is used; `numbers` are those that it tells otherwise."""

    document: Document
    like: Document
    numbers: tuple[str, ...]


class _Print:
    """What a text is compared by: its runs with a number, and the same with the numbers left out."""

    def __init__(self, text: str) -> None:
        self.runs = frozenset(_runs(text))

    @cached_property
    def masked(self) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
        """The runs by their words alone."""
        found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for run in self.runs:
            found.setdefault(tuple("" if _NUMBER.match(word) else word for word in run), set()).add(run)
        return found

    def sketch(self) -> list[int]:
        """The least hashes of its runs; the same on every machine."""
        return sorted({zlib.crc32(" ".join(run).encode()) for run in self.runs})[:_SKETCH]

    def like(self, other: _Print) -> bool:
        """Whether the two have most sentences with numbers in common, numbers and all, and are about as long."""
        less, more = sorted((len(self.runs), len(other.runs)))
        shared = len(self.runs & other.runs)
        if less < _AS_LONG * more or shared < _ALIKE * less:
            return False
        return len(self.otherwise(other)) <= _OTHERWISE * shared

    def otherwise(self, other: _Print) -> list[tuple[str, ...]]:
        """The runs whose words both have, each with numbers that the other one has not there."""
        found = []
        for words, own in self.masked.items():
            if any(words):
                theirs = other.masked.get(words, set())
                found += sorted(own - theirs) if theirs - own else []
        return found


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    plain = _WHEN.sub(" ", unicodedata.normalize("NFC", text).lower())
    for sentence in _SENTENCES.split(plain):
        if not _NUMBER.search(sentence):
            continue
        words = _TOKEN.findall(sentence)
        for at in range(max(1, len(words) - _RUN + 1)):
            run = tuple(words[at : at + _RUN])
            if any(_NUMBER.match(word) for word in run):
                yield run


def twins(documents: Sequence[Document]) -> Iterator[Twin]:
    """Each document that is the press item of one before it, with the first such; they come in the order of preference.

    The documents are looked up by a few of their runs each, so that the work grows as their number does.
    """
    under: dict[int, list[int]] = {}
    for index, document in enumerate(documents):
        one = _Print(document.text)
        if len(one.runs) < _FEW:
            continue
        sketch = one.sketch()
        near = Counter(other for key in sketch for other in under.get(key, ()))
        twin = next(_likest(documents, document, one, near), None)
        if twin is not None:
            yield twin
            continue
        for key in sketch:
            others = under.setdefault(key, [])
            if len(others) < _MOST:
                others.append(index)


def _likest(documents: Sequence[Document], document: Document, one: _Print, near: Counter[int]) -> Iterator[Twin]:
    for index, held in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_NEAREST]:
        like = documents[index]
        if held < _HELD or _parted(document.about, like.about):
            continue
        other = _Print(like.text)
        if one.like(other):
            yield Twin(document, like, _numbers(one.otherwise(other)))


def _parted(one: About, other: About) -> bool:
    """Whether a person says of both in index.csv what they are of, and it is not the same."""
    both = set(one.overridden) & set(other.overridden)
    return any(getattr(one, column) != getattr(other, column) for column in both - {"source", "kind", "language"})


def _numbers(runs: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for run in runs for word in run if _NUMBER.match(word)))
