"""Tables of a PDF page whose cells are ruled."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tongket.documents.formats.glyphs import Rule, Word

__all__ = ["Field", "Frame", "frames"]

_NEAR = 3.0  # points within which two rules are one
_NUMERIC = re.compile(r"[-+(]?\d[\d.,]*\s?%?\)?\Z")
_MOST_RULES = 4000


@dataclass(slots=True)
class Field:
    """A cell of a page's table: its place in the grid, how much of it it covers, and the words in it."""

    row: int
    column: int
    rows: int
    columns: int
    words: list[Word]


@dataclass(slots=True)
class Frame:
    """A ruled table: where its columns and rows are parted, its box, and its cells."""

    xs: list[float]
    ys: list[float]
    fields: list[Field]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.ys[0]

    def holds(self, word: Word) -> bool:
        """Whether a word stands within it."""
        x, y = word.middle
        return self.xs[0] - _NEAR <= x <= self.xs[-1] + _NEAR and self.ys[0] - _NEAR <= y <= self.ys[-1] + _NEAR


def frames(rules: Sequence[Rule], words: Sequence[Word]) -> list[Frame]:
    """The ruled tables of a page, from the top, with its words in their cells."""
    flat, upright = _merged([r for r in rules if r.flat]), _merged([r for r in rules if not r.flat])
    if len(flat) + len(upright) > _MOST_RULES:
        return []
    found = [frame for group in _groups(flat, upright) if (frame := _frame(*group, words)) is not None]
    return sorted(found, key=lambda frame: (frame.top, frame.xs[0]))


def _merged(rules: list[Rule]) -> list[Rule]:
    """Rules that lie on one line, as far as they meet, as one."""
    found: list[Rule] = []
    for level in _levels(rules):
        at = sum(rule.at for rule in level) / len(level)
        start, end = level[0].start, level[0].end
        for rule in sorted(level, key=lambda rule: rule.start):
            if rule.start > end + _NEAR:
                found.append(Rule(rule.flat, at, start, end))
                start, end = rule.start, rule.end
            start, end = min(start, rule.start), max(end, rule.end)
        found.append(Rule(level[0].flat, at, start, end))
    return found


def _levels(rules: list[Rule]) -> Iterable[list[Rule]]:
    level: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (rule.at, rule.start)):
        if level and rule.at - level[0].at > _NEAR:
            yield sorted(level, key=lambda one: one.start)
            level = []
        level.append(rule)
    if level:
        yield sorted(level, key=lambda one: one.start)


def _groups(flat: list[Rule], upright: list[Rule]) -> Iterable[tuple[list[Rule], list[Rule]]]:
    """Rules that hang together by crossing each other."""
    joined = _Joined(len(flat) + len(upright))
    for i, one in enumerate(flat):
        for j, other in enumerate(upright, len(flat)):
            if one.start - _NEAR <= other.at <= one.end + _NEAR and other.start - _NEAR <= one.at <= other.end + _NEAR:
                joined.join(i, j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate([*flat, *upright]):
        groups.setdefault(joined.top(i), ([], []))[not rule.flat].append(rule)
    return [group for group in groups.values() if len(group[0]) > 1 and len(group[1]) > 1]


def _frame(flat: list[Rule], upright: list[Rule], words: Sequence[Word]) -> Frame | None:
    ys, xs = _places(flat), _places(upright)
    if len(ys) < 3 or len(xs) < 3:  # a box around words is no table
        return None
    frame = Frame(xs, ys, [])
    owner = _cells(flat, upright, xs, ys)
    fields: dict[tuple[int, int], Field] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            first = owner[row][column]
            field = fields.setdefault(first, Field(*first, 1, 1, []))
            field.rows = max(field.rows, row - first[0] + 1)
            field.columns = max(field.columns, column - first[1] + 1)
    for word in words:
        if frame.holds(word):
            x, y = word.middle
            row = min(max(bisect_right(ys, y) - 1, 0), len(ys) - 2)
            column = min(max(bisect_right(xs, x) - 1, 0), len(xs) - 2)
            fields[owner[row][column]].words.append(word)
    frame.fields = [fields[place] for place in sorted(fields)]
    full = [field for field in frame.fields if field.words]
    if any(_is_column(field) for field in full):
        return None
    return frame if len({field.row for field in full}) > 1 and len({field.column for field in full}) > 1 else None


def _is_column(field: Field) -> bool:
    """Whether a cell holds a whole column of numbers: its rows are not ruled."""
    numbers = sum(bool(_NUMERIC.match(word.text)) for word in field.words)
    tops = {round(word.top / 4) for word in field.words}
    return len(tops) > 4 and numbers * 10 > len(field.words) * 8


def _places(rules: list[Rule]) -> list[float]:
    found: list[float] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if not found or rule.at - found[-1] > _NEAR:
            found.append(rule.at)
    return found


def _cells(flat: list[Rule], upright: list[Rule], xs: list[float], ys: list[float]) -> list[list[tuple[int, int]]]:
    """For each field of the grid the first place of the cell that it belongs to: what no rule parts is one cell."""
    rows, columns = len(ys) - 1, len(xs) - 1
    right = _parted(upright, xs, [(ys[i] + ys[i + 1]) / 2 for i in range(rows)])
    below = _parted(flat, ys, [(xs[j] + xs[j + 1]) / 2 for j in range(columns)])
    owner = _Joined(rows * columns)
    for i in range(rows):
        for j in range(columns):
            if j and (j, i) not in right:
                owner.join(i * columns + j, i * columns + j - 1)
            if i and (i, j) not in below:
                owner.join(i * columns + j, (i - 1) * columns + j)
    first: dict[int, tuple[int, int]] = {}
    for i in range(rows):
        for j in range(columns):
            a, b = first.get(owner.top(i * columns + j), (i, j))
            first[owner.top(i * columns + j)] = min(a, i), min(b, j)
    return [[first[owner.top(i * columns + j)] for j in range(columns)] for i in range(rows)]


class _Joined:
    """Things by number, some of which are one."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def top(self, at: int) -> int:
        """The one that stands for all that are one with it."""
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

    def join(self, one: int, other: int) -> None:
        """The two are one."""
        self._above[self.top(one)] = self.top(other)


def _parted(rules: list[Rule], lines: list[float], middles: list[float]) -> set[tuple[int, int]]:
    """Which of the lines has a rule at which of the middles, by their indexes."""
    found = set()
    for rule in rules:
        line = min(range(len(lines)), key=lambda at: abs(lines[at] - rule.at))
        found |= {(line, at) for at, middle in enumerate(middles) if rule.start - _NEAR <= middle <= rule.end + _NEAR}
    return found
