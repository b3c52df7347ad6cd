"""Two readings of one page made one: words of the first, numbers of the second, and both kept where they differ.

The second knows digits best. Nothing is chosen in silence: a word whose digits the other reading has otherwise says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from tongket.documents.formats.tesseract import Seen

__all__ = ["Told", "united"]

Told = tuple[Seen, str | None]
"""A word, and what the other reading has in its place: None for the same digits, empty for nothing."""

_NUMBER = re.compile(r"\d(?:[\d.,/]*\d)?\s?%?")
_NUMERIC = re.compile(r"[-–+(]?\d[\d.,/:-]*\s?%?[).,;:]*\Z")
_GARBLED = re.compile(r"[^\W\d_]{1,2}[.,]\d")
_LOOKALIKE = re.compile(r"(?<![^\W\d_])(?:[lI|O]|[\dlI|O.,]*\d[\dlI|O.,]*)(?![^\W\d_])")
_AS_DIGITS = str.maketrans("lI|O", "1110")
_DIGIT = re.compile(r"\d")
_HEIGHT = 30.0  # dots: letters of a page that tells no better
_SHARED = 0.4  # of the narrower one: so much of the width, and two words are one
_SURE = 0.5  # a number that only the second reading sees, or sees otherwise, stands from here on


def united(first: Sequence[Seen], second: Sequence[Seen]) -> list[Told]:
    """The words of a page, in the first reading's order, each with what the other reading has, where digits differ."""
    beside = _Beside(first)
    overlaps = [beside.of(word) for word in second]
    found: list[list[Told]] = [[] for _ in first]
    for ones, others in _groups(len(first), overlaps):
        words = _group([first[at] for at in ones], [second[at] for at in others])
        for at, told in zip(ones, words, strict=True):
            found[at] = told
    alone = [word for word, held in zip(second, overlaps, strict=True) if not held and beside.is_number(word)]
    for word in alone:
        near = beside.nearest(word)
        if near is None:
            found.append([(word, "")])
            continue
        added: Told = (replace(word, line=first[near].line), "")
        found[near] = [*found[near], added] if word.left > first[near].left else [added, *found[near]]
    return [told for words in found for told in words]


def _group(ones: Sequence[Seen], others: Sequence[Seen]) -> list[list[Told]]:
    """For each word of the first reading that hangs together with some of the second's, the words to stand there."""
    mine, its = _said(ones), _said(others)
    same = not _GARBLED.match(mine) and _numbers(mine) in (_numbers(its), _numbers(_looked_like(its)))
    if same or (not _DIGIT.search(mine) and all(_is_letters(one) for one in ones)):
        if len(ones) == 1 and not _DIGIT.search(mine):
            return [[(part, None) for part in _split(ones[0], others)]]
        return [[(one, None)] for one in ones]
    garbled = not any(_NUMERIC.match(one.text) for one in ones)
    if others and not _parted(ones) and all(_NUMERIC.match(w.text) and (garbled or w.sure >= _SURE) for w in others):
        return [[(replace(word, line=ones[0].line), mine) for word in others], *([] for _ in ones[1:])]
    marked = any(_DIGIT.search(one.text) for one in ones)
    return [[(one, its if (_DIGIT.search(one.text) if marked else at == 0) else None)] for at, one in enumerate(ones)]


def _split(word: Seen, others: Sequence[Seen]) -> list[Seen]:
    """The word as the several that the other reading has, letter for letter: `Kếhoạch` is `Ké hoach` there."""
    if len(others) < 2 or sum(len(other.text) for other in others) != len(word.text):
        return [word]
    found, at = [], 0
    for other in sorted(others, key=lambda other: other.left):
        text, at = word.text[at : at + len(other.text)], at + len(other.text)
        found.append(replace(word, text=text, left=other.left, right=other.right))
    return found


def _parted(words: Sequence[Seen]) -> bool:
    """Whether there is more than a blank between some of them: they are of two cells, which were taken for one word."""
    ordered = sorted(words, key=lambda word: word.left)
    return any(b.left - a.right > 0.8 * (a.bottom - a.top) for a, b in pairwise(ordered))


def _is_letters(word: Seen) -> bool:
    """Whether it can hardly be a number: the second reading has digits for letters that it does not know."""
    letters = [char for char in word.text if char.isalpha()]
    return len(letters) > 1 or (word.sure >= _SURE and any(ord(char) > 127 for char in letters))


def _said(words: Sequence[Seen]) -> str:
    return " ".join(word.text for word in sorted(words, key=lambda word: word.left))


def _looked_like(words: str) -> str:
    """The words with letters as the digits that they look like, where they stand alone or among digits."""
    return _LOOKALIKE.sub(lambda found: found.group().translate(_AS_DIGITS), words)


def _numbers(words: str) -> list[str]:
    return [number.replace(" ", "") for number in _NUMBER.findall(words)]


def _groups(count: int, overlaps: Sequence[Sequence[int]]) -> list[tuple[list[int], list[int]]]:
    """Words of both readings that hang together by lying on each other: indexes of the first's, of the second's."""
    above = list(range(count))

    def top(at: int) -> int:
        while above[at] != at:
            above[at] = above[above[at]]
            at = above[at]
        return at

    for held in overlaps:
        for at in held[1:]:
            above[max(top(at), top(held[0]))] = min(top(at), top(held[0]))
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for at in range(count):
        groups.setdefault(top(at), ([], []))[0].append(at)
    for number, held in enumerate(overlaps):
        if held:
            groups[top(held[0])][1].append(number)
    return list(groups.values())


class _Beside:
    """The words of a reading by where they lie."""

    def __init__(self, words: Sequence[Seen]) -> None:
        self._words = words
        self._height = max(median([word.bottom - word.top for word in words] or [_HEIGHT]), 1.0)
        self._rows: dict[int, list[int]] = {}
        for at, word in enumerate(words):
            for row in self._span(word):
                self._rows.setdefault(row, []).append(at)

    def _span(self, word: Seen) -> range:
        return range(int(word.top // self._height), int(word.bottom // self._height) + 1)

    def of(self, word: Seen) -> list[int]:
        """Those that lie where the word does."""
        near = sorted({at for row in self._span(word) for at in self._rows.get(row, ())})
        return [at for at in near if _on(self._words[at], word)]

    def is_number(self, word: Seen) -> bool:
        """Whether it is a number, and no speck that looks like one."""
        high = 0.4 * self._height < word.bottom - word.top < 3 * self._height
        return high and word.sure >= _SURE and bool(_NUMERIC.match(word.text))

    def nearest(self, word: Seen) -> int | None:
        """The word of the same line that stands nearest; None where there is none."""
        near = {at for row in self._span(word) for at in self._rows.get(row, ())}
        beside = [at for at in sorted(near) if _beside(self._words[at], word)]
        return min(beside, key=lambda at: abs(self._words[at].left - word.left), default=None)


def _beside(one: Seen, other: Seen) -> bool:
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return high > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _on(one: Seen, other: Seen) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    least = min(one.right - one.left, other.right - other.left), min(one.bottom - one.top, other.bottom - other.top)
    return wide > _SHARED * least[0] and high > _SHARED * least[1]
