"""Many patterns over one text at once, each tried only where it can match; and one over a few words, if it can match.

What is found is what ``finditer`` and ``search`` find, in less time: rules stay patterns, each by itself, however many
there are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache

import ahocorasick

from tongket.language.anchors import KINDS, anchors, kind_of, openings

__all__ = ["Finder", "Guarded", "Pooled", "pooled"]

_NUMBER = re.compile(r"\d+")
_LINE = re.compile(r"^", re.M)
# A group with a name; what refers to a group, or sets a flag for what follows.
_NAMED = re.compile(r"\(\?P<\w+>")
_REFERS = re.compile(r"\\[1-9]|\(\?P=|\(\?\(|\(\?[aiLmsux]")
# A text is looked through in pieces, so that what is kept of each does not grow with its length.
_PIECE = 1 << 16


class _Kinds(dict[str, str]):
    """The kinds of characters, of each found out once."""

    def __missing__(self, char: str) -> str:
        kind = kind_of(char)
        if len(self) < 4096:
            self[char] = kind
        return kind


_KIND = _Kinds()


class Finder:
    """Finds the matches of several patterns in a text."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._openings = [openings(one) for one in self._patterns]
        self._whole: list[int] = []  # patterns without anchors
        self._lines: list[int] = []
        # For each kind of character before a number: how far before the number a match begins, whether the digits after
        # its first count too, and of which patterns.
        self._numbers: dict[str, dict[tuple[int, int, bool], list[int]]] = {kind: {} for kind in KINDS}
        self._reach = self._longest = 1
        literals: dict[str, list[tuple[int, int, int]]] = {}
        for index, pattern in enumerate(self._patterns):
            found = anchors(pattern)
            if found is None:
                self._whole.append(index)
                continue
            for anchor in sorted(found, key=lambda one: (one.literal, one.low, one.high, sorted(one.after))):
                self._reach = max(self._reach, anchor.high)
                if anchor.line:
                    self._lines.append(index)
                elif anchor.literal:
                    # The automaton tells where a literal ends.
                    last = len(anchor.literal) - 1
                    literals.setdefault(anchor.literal, []).append((index, last + anchor.high, last + anchor.low))
                else:
                    every = "digit" in anchor.after
                    for kind in KINDS if every else anchor.after:
                        self._numbers[kind].setdefault((anchor.high, anchor.low, every), []).append(index)
        self._gates = {kind: self._gated(numbers.pop((0, 0, False), [])) for kind, numbers in self._numbers.items()}
        self._numeric = any(self._numbers.values()) or any(self._gates.values())
        self._automaton: ahocorasick.Automaton | None = None
        if literals:
            self._longest = max(map(len, literals))
            self._automaton = ahocorasick.Automaton()
            for literal, entries in literals.items():
                self._automaton.add_word(literal, tuple(entries))
            self._automaton.make_automaton()

    def _gated(self, indexes: list[int]) -> list[tuple[re.Pattern[str], list[int]]]:
        """Patterns whose matches begin with a number, with one pattern that tells in one try whether any of them can match."""
        alike: dict[int, list[int]] = {}
        for index in indexes:
            alike.setdefault(self._patterns[index].flags, []).append(index)
        return [(_any_of([self._patterns[index] for index in group]), group) for group in alike.values()]

    def find(self, text: str) -> list[list[re.Match[str]]]:
        """For each pattern its matches, as its ``finditer`` gives them. Linear where ``finditer`` is."""
        found: list[list[re.Match[str]]] = [[] for _ in self._patterns]
        done = 0
        overlap = self._longest + self._reach
        for begin in range(0, len(text), _PIECE):
            stop = min(begin + _PIECE, len(text))
            # Where a match may begin that has its anchor in the next piece is tried with that piece.
            until = stop - overlap if stop < len(text) else stop
            tries = self._starts(text, max(0, done - 1), stop)
            for index, starts in enumerate(tries):
                if starts:
                    self._try(text, index, starts, range(done, until), found[index])
            done = until
        for index in self._whole:
            found[index] = list(self._patterns[index].finditer(text))
        return found

    def _try(self, text: str, index: int, starts: list[int], within: range, found: list[re.Match[str]]) -> None:
        """Add the matches of a pattern that begin at one of `starts`, `within` bounds and not in the match before."""
        match = self._patterns[index].match
        low, high = max(within.start, found[-1].end() if found else 0), within.stop
        opening = self._openings[index]
        if opening is not None:
            digits = "0" in opening
            length = len(text)
            starts = [
                at for at in starts if 0 <= at < length and (text[at] in opening or (digits and text[at].isdecimal()))
            ]
        for start in sorted(set(starts)) if len(starts) > 1 else starts:
            if start < low:
                continue
            if start >= high:
                break
            if one := match(text, start):
                found.append(one)
                low = one.end()

    def _starts(self, text: str, begin: int, stop: int) -> list[list[int]]:
        """For each pattern where a match may begin that has an anchor in ``begin:stop``; in no order, some twice."""
        found: list[list[int]] = [[] for _ in self._patterns]
        piece = text[begin:stop]
        if self._automaton is not None:
            for last, entries in self._automaton.iter(piece):
                at = begin + last
                for index, far, near in entries:
                    if far == near:
                        found[index].append(at - far)
                    else:
                        found[index].extend(range(at - far, at - near + 1))
        for kind, numbers in _numbers(text, begin, stop).items() if self._numeric else ():
            for gate, indexes in self._gates[kind]:
                starts = [first for first, _ in numbers if gate.match(text, first)]
                for index in indexes:
                    found[index] += starts
            for (far, near, every), indexes in self._numbers[kind].items():
                if far == near and not every:
                    starts = [first - far for first, _ in numbers]
                else:
                    starts = [
                        at for first, end in numbers for at in range(first - far, (end if every else first + 1) - near)
                    ]
                for index in indexes:
                    found[index] += starts
        if self._lines:
            lines = [begin + line.start() for line in _LINE.finditer(piece)]
            for index in self._lines:
                found[index].extend(lines)
        return found


def _any_of(patterns: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    """Matches where one of the patterns does, all of the same flags; nothing is told of groups."""
    if any(_REFERS.search(one.pattern) for one in patterns):
        return re.compile("")
    return re.compile("|".join(f"(?:{_NAMED.sub('(?:', one.pattern)})" for one in patterns), patterns[0].flags)


@lru_cache(maxsize=1)
def _numbers(text: str, begin: int, stop: int) -> dict[str, list[tuple[int, int]]]:
    """Where the numbers of ``begin:stop`` begin and end, by the kind of the character before.

    The last answer is kept: the finders of several pools look through a text one after the other.
    """
    found: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
    for number in _NUMBER.finditer(text, begin, stop):
        first, end = number.span()
        found[_KIND[text[first - 1] if first else " "]].append((first, end))
    return found


class _Pool:
    """Finders of several rooms that look through a text together: who asks first has the others' answers found too."""

    def __init__(self) -> None:
        self.members: list[tuple[re.Pattern[str], ...]] = []
        self._finder: Finder | None = None
        self._held: tuple[str, dict[int, list[list[re.Match[str]]]]] = ("", {})

    def join(self, patterns: tuple[re.Pattern[str], ...]) -> int:
        """Take part with these patterns; gives the number to ask with."""
        self.members.append(patterns)
        self._finder = None
        return len(self.members) - 1

    def find(self, member: int, text: str) -> list[list[re.Match[str]]] | None:
        """The matches of one member's patterns; None where it has had them for this text."""
        held = self._held
        if held[0] is not text:
            self._finder = finder = self._finder or Finder([one for patterns in self.members for one in patterns])
            found = iter(finder.find(text))
            answers = {at: [next(found) for _ in patterns] for at, patterns in enumerate(self.members)}
            self._held = held = text, answers
        # Each answer is given once, and then let go.
        return held[1].pop(member, None)


_POOLS: dict[str, _Pool] = {}


class Pooled:
    """A finder that shares its way through a text with others of its pool."""

    def __init__(self, pool: str, patterns: Sequence[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._pool = _POOLS.setdefault(pool, _Pool())
        self._member = self._pool.join(self._patterns)
        self._alone: Finder | None = None

    def find(self, text: str) -> list[list[re.Match[str]]]:
        """For each pattern its matches, as its ``finditer`` gives them."""
        found = self._pool.find(self._member, text)
        if found is None:
            self._alone = self._alone or Finder(self._patterns)
            found = self._alone.find(text)
        return found


def pooled(pool: str, patterns: Sequence[re.Pattern[str]]) -> Pooled:
    """A finder that lives as long as the program, and is asked of the same texts as others of its pool."""
    return Pooled(pool, patterns)


class Guarded:
    """A pattern that is tried only where one of the literals stands that every match of it holds.

    `literals` is what is looked for; it is empty where the pattern has none, and is looked for as it is.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        found = anchors(self._pattern) or frozenset()
        literals = {anchor.literal for anchor in found}
        self.literals = min((_fewest({literal[:length] for literal in literals}) for length in _LENGTHS), key=len)
        sites = {(anchor.literal, anchor.low, anchor.high) for anchor in found}
        cut = ({(literal[:length], low, high) for literal, low, high in sites} for length in _LENGTHS)
        self._sites = min(map(_shortest, cut), key=len) if self.literals else []
        if len(self._sites) > _FEW or any(high - low > _NEAR for _, low, high in self._sites):
            self._sites = []
        # Many literals are sooner looked for all at once.
        several = len(self.literals) > _SEVERAL
        self._any_literal = re.compile("|".join(map(re.escape, self.literals))) if several else None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """What the pattern's own ``search`` gives."""
        if not self._may_match(text, start, end):
            return None
        if not self._sites:
            return self._pattern.search(text, start, end)
        match = self._pattern.match
        for at in self._starts(text, start, end):
            if found := match(text, at, end):
                return found
        return None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """What the pattern's own ``finditer`` gives."""
        if not self._sites:
            return self._pattern.finditer(text, start, end) if self._may_match(text, start, end) else iter(())
        starts = self._starts(text, start, end)
        return self._matches(text, starts, end) if starts else iter(())

    def _matches(self, text: str, starts: list[int], end: int) -> Iterator[re.Match[str]]:
        match = self._pattern.match
        low = -1
        for at in starts:
            if at >= low and (found := match(text, at, end)):
                yield found
                low = found.end()

    def _may_match(self, text: str, start: int, end: int) -> bool:
        if self._any_literal is not None:
            return self._any_literal.search(text, start, end) is not None
        for literal in self.literals:
            if text.find(literal, start, end) >= 0:
                return True
        return not self.literals

    def _starts(self, text: str, start: int, end: int) -> list[int]:
        """Where a match may begin, in order."""
        starts: list[int] = []
        for literal, low, high in self._sites:
            at = text.find(literal, start, end)
            while at >= 0:
                if low == high:
                    if at - low >= start:
                        starts.append(at - low)
                else:
                    starts.extend(range(max(start, at - high), at - low + 1))
                at = text.find(literal, at + 1, end)
        return sorted(set(starts)) if len(starts) > 1 else starts


# The first letters of a literal tell nearly as much as all of it, and are fewer to look for. Starts are worth looking for where
# there are few literals, and each says nearly where the match begins.
_LENGTHS = (64, 8, 4, 3)
_FEW, _NEAR = 12, 12
_SEVERAL = 5


def _fewest(literals: set[str]) -> list[str]:
    """The literals that tell enough: where one holds another, the shorter; none where one is empty."""
    if "" in literals:
        return []
    return sorted(one for one in literals if not any(two in one for two in literals if two != one))


def _shortest(sites: set[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The literals with how far before them a match begins: where one begins another in the same place, the shorter."""
    return sorted(
        one
        for one in sites
        if not any(one != two and one[1:] == two[1:] and one[0].startswith(two[0]) for two in sites)
    )
