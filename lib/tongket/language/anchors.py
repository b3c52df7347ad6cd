"""What every match of a pattern must hold, read off the pattern itself.

A match of ``nửa (?:đầu|cuối) năm(?: \\d{4})?`` begins with ``nửa đầu năm`` or ``nửa cuối năm``, and need be tried only
where they stand: they are its anchors. `tongket.language.finder` looks for those of many patterns at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from math import inf
from typing import Any

__all__ = ["KINDS", "Anchor", "anchors", "kind_of", "openings"]

# Python's own reader of patterns. It is not documented; should it ever change, tests/language/test_anchors.py tells.
_parser: Any = import_module("re._parser")

_MOST_WORDS = 320
_WIDEST = 128
# At how many places of a hundred a literal of so many letters is expected, one with a mark or a digit in it, one with a
# space that hardly a text has, any digit, the first digit of a number, and the start of a line.
_FREQUENCY = (22.0, 4.0, 1.0, 0.4, 0.15, 0.06, 0.03, 0.02, 0.01)
_MARKED, _RARE, _DIGIT, _NUMBER, _LINE = 0.4, 0.001, 4.0, 1.5, 0.7
# A longer word of ASCII letters is English more often than not, and most texts are Vietnamese.
_ENGLISH, _SHARE_OF_ENGLISH = 4, 0.2
# Beyond so many tries to a hundred characters, looking through the whole text is cheaper.
_WORTH_IT = 40.0

KINDS = frozenset(("digit", "letter", "space", "mark"))
_COMMON_SPACES = frozenset(" \n")
_ZERO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_CATEGORIES = {
    "CATEGORY_DIGIT": frozenset(("digit",)),
    "CATEGORY_SPACE": frozenset(("space",)),
    "CATEGORY_WORD": frozenset(("digit", "letter")),
}

Item = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a match must hold, `low` to `high` characters after its start: `literal`, or where that is empty a digit.

    `after`: the kinds of character that may stand before the digit. `line`: the start of a line instead of either.
    """

    literal: str
    low: int
    high: int
    after: frozenset[str] = KINDS
    line: bool = False

    @property
    def cost(self) -> float:
        """How many tries it is expected to ask for, to a hundred characters."""
        word = self.literal.strip()
        often = _FREQUENCY[min(len(word), len(_FREQUENCY) - 1)]
        if self.line:
            often = _LINE
        elif not self.literal:
            often = _DIGIT if "digit" in self.after else _NUMBER if "space" in self.after else _NUMBER / 2
        elif any(char.isspace() and char not in _COMMON_SPACES for char in self.literal):
            often = _RARE
        elif word[:1] == "." and word[1:].isalpha():
            often = _RARE  # .jpg
        elif word and not word.isalpha():
            often = min(often, _MARKED)
        elif word.isascii() and len(word) >= _ENGLISH:
            often *= _SHARE_OF_ENGLISH
        return often * (1.5 + self.high - self.low)


Anchors = frozenset[Anchor]
Found = tuple[Anchors | None, float]


@cache
def anchors(pattern: re.Pattern[str]) -> Anchors | None:
    """Anchors of which every match holds one; None where the pattern has none that are worth looking for."""
    if pattern.flags & re.IGNORECASE:
        return None
    found, cost = _best(_flat(_parser.parse(pattern.pattern, pattern.flags)), 0, 0, KINDS)
    return found if cost <= _WORTH_IT else None


def _cost(found: Anchors | None) -> float:
    return sum(anchor.cost for anchor in found) if found else inf


def _flat(items: Any) -> list[Item]:
    """The parts of a sequence, with those of its groups in their place."""
    found: list[Item] = []
    for op, value in items:
        if op.name == "SUBPATTERN":
            found.extend(_flat(value[-1]))
        elif op.name == "ATOMIC_GROUP":
            found.extend(_flat(value))
        else:
            found.append((op, value))
    return found


def _best(items: Sequence[Item], low: int, high: float, before: frozenset[str]) -> Found:
    """The cheapest anchors of a sequence that begins `low` to `high` characters after the match, and their cost.

    `before`: the kinds of character that may stand before it.
    """
    best: Found = (None, inf)

    def offer(found: Anchors | None) -> None:
        nonlocal best
        if found is not None and _cost(found) < best[1]:
            best = found, _cost(found)

    run, begins = [""], (low, high, before)
    for index, item in enumerate(items):
        if item[0].name in _ZERO_WIDTH:
            before = before - _forbidden_before(item)
            if item[0].name == "AT" and item[1].name == "AT_BEGINNING" and not high:
                offer(frozenset([Anchor("", 0, 0, line=True)]))
            if run == [""]:
                begins = (low, high, before)
            continue
        words = _words(item)
        if words is None or len(run) * len(words) > _MOST_WORDS:
            if "" in run and any(run):
                offer(_union([_literals(filter(None, run), *begins[:2]), _best(items[index:], *begins)[0]]))
            run, begins = [""], (low, high, before)
        least, most = _width([item])
        if words is not None:
            run = [head + tail for head in run for tail in words]
            offer(_literals(run, *begins[:2]) if all(run) else None)
        else:
            offer(_inside(item, items[index + 1 :], low, high, before))
        low, high = low + least, high + most
        before = _last_kinds([item]) | (frozenset() if least else before)
        if words is None:
            begins = (low, high, before)
    return best


def _literals(words: Iterable[str], low: int, high: float) -> Anchors | None:
    return frozenset(Anchor(word, low, int(high)) for word in words) if high - low <= _WIDEST else None


def _inside(item: Item, rest: Sequence[Item], low: int, high: float, before: frozenset[str]) -> Anchors | None:
    """The anchors of one part that is not a few words: a choice, a repetition, a class of characters."""
    name, value = item[0].name, item[1]
    if name == "BRANCH":
        return _union([_either(_flat(choice), rest, low, high, before) for choice in value[1]])
    if name not in _REPEATS:
        return _digit([item], low, high, before)
    once = _flat(value[2])
    found = _digit(once, low, high, before) or _either(once, rest if value[1] == 1 else (), low, high, before)
    if value[0]:
        return found
    # What may be left out is no anchor, but it or what comes after it is; asked at a pattern's head alone, for time.
    return None if high else _union([found, _best(rest, low, high, before)[0]])


def _digit(items: Sequence[Item], low: int, high: float, before: frozenset[str]) -> Anchors | None:
    """A digit as an anchor, where that is what one part matches."""
    if len(items) != 1 or items[0][0].name != "IN" or high - low > _WIDEST or _last_kinds(items) != {"digit"}:
        return None
    return frozenset([Anchor("", low, int(high), before)])


def _either(
    items: Sequence[Item], rest: Sequence[Item], low: int, high: float, before: frozenset[str]
) -> Anchors | None:
    found, _ = _best(items, low, high, before)
    return found if found is not None else _best([*items, *rest], low, high, before)[0]


def _union(found: Sequence[Anchors | None]) -> Anchors | None:
    return None if None in found else frozenset().union(*(one for one in found if one is not None))


def _words(item: Item) -> list[str] | None:
    """All that one part can match, where that is a few words; None where it is more."""
    name, value = item[0].name, item[1]
    if name == "LITERAL":
        return [chr(value)]
    if name == "IN":
        return _characters(value)
    if name == "BRANCH":
        choices = [_sequence(_flat(choice)) for choice in value[1]]
        return None if None in choices else list(dict.fromkeys(word for words in choices for word in words or ()))
    if name in _REPEATS and value[1] == 1:
        if not value[0] and _last_kinds(_flat(value[2])) == {"digit"} and _width(_flat(value[2])) == (1, 1):
            return None  # [0-2]?\d: of two digits the first is worth more as the start of a number
        words = _sequence(_flat(value[2]))
        return words if words is None or value[0] else list(dict.fromkeys(["", *words]))
    return None


def _sequence(items: Sequence[Item]) -> list[str] | None:
    found = [""]
    for item in items:
        if item[0].name in _ZERO_WIDTH:
            continue
        words = _words(item)
        if words is None or len(found) * len(words) > _MOST_WORDS:
            return None
        found = [head + tail for head in found for tail in words]
    return found


def _characters(members: Sequence[Item]) -> list[str] | None:
    """The characters of a class of a few; None of a wide one."""
    found: list[str] = []
    for op, value in members:
        if op.name == "LITERAL":
            found.append(chr(value))
        elif op.name == "RANGE" and value[1] - value[0] < 10:
            found.extend(map(chr, range(value[0], value[1] + 1)))
        elif op.name == "CATEGORY" and value.name == "CATEGORY_SPACE":
            found.extend(_spaces())
        else:
            return None
    return found


@cache
def _spaces() -> list[str]:
    return [chr(code) for code in range(0x3001) if chr(code).isspace()]


def kind_of(char: str) -> str:
    """Which of `KINDS` a character is."""
    if char.isdecimal():
        return "digit"
    return "letter" if char.isalnum() or char == "_" else "space" if char.isspace() else "mark"


def _last_kinds(items: Sequence[Item]) -> frozenset[str]:
    """The kinds of character that what a sequence matches may end in."""
    found: frozenset[str] = frozenset()
    for item in reversed(items):
        name, value = item[0].name, item[1]
        if name in _ZERO_WIDTH:
            continue
        if name == "LITERAL":
            found |= {kind_of(chr(value))}
        elif name == "IN":
            found |= _member_kinds(value)
        elif name == "BRANCH":
            found |= frozenset().union(*(_last_kinds(_flat(choice)) for choice in value[1]))
        elif name in _REPEATS:
            found |= _last_kinds(_flat(value[2]))
        else:
            return KINDS
        if _width([item])[0]:
            break
    return found


def openings(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The characters that a match of a pattern may begin with, 0 for any digit; None where they are not a few."""
    return None if pattern.flags & re.IGNORECASE else _openings(_flat(_parser.parse(pattern.pattern, pattern.flags)))


def _openings(items: Sequence[Item]) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for item in items:
        name, value = item[0].name, item[1]
        if name in _ZERO_WIDTH:
            continue
        if name == "BRANCH":
            of_each = [_openings(_flat(choice)) for choice in value[1]]
            own = None if None in of_each else frozenset().union(*(one for one in of_each if one is not None))
        elif name in _REPEATS:
            own = _openings(_flat(value[2]))
        elif _last_kinds([item]) == {"digit"}:
            own = frozenset("0")
        else:
            words = _words(item)
            own = None if words is None else frozenset(word[:1] for word in words)
        if own is None:
            return None
        found |= own
        if _width([item])[0]:
            return found
    return None


def _member_kinds(members: Sequence[Item]) -> frozenset[str]:
    """The kinds of character that a class may hold."""
    if members[0][0].name == "NEGATE":
        # Of a kind that is forbidden in part, other characters remain.
        return KINDS.difference(*(_category(value) for op, value in members if op.name == "CATEGORY"))
    found: frozenset[str] = frozenset()
    for op, value in members:
        if op.name == "LITERAL":
            found |= {kind_of(chr(value))}
        elif op.name == "RANGE":
            found |= {kind_of(chr(code)) for code in range(value[0], value[1] + 1)} if value[1] < 0x600 else KINDS
        else:
            found |= _category(value)
    return found


def _category(category: Any) -> frozenset[str]:
    name = category.name
    return _CATEGORIES[name] if name in _CATEGORIES else KINDS - _CATEGORIES[name.replace("_NOT", "")]


def _forbidden_before(item: Item) -> frozenset[str]:
    """The kinds of character that one part forbids before it: ``(?<![\\d.,])``, ``(?<!\\w)``, ``(?<!\\S)``."""
    name, value = item[0].name, item[1]
    if name != "ASSERT_NOT" or value[0] != -1:
        return frozenset()
    inside = _flat(value[1])
    if len(inside) != 1 or inside[0][0].name != "IN" or inside[0][1][0][0].name == "NEGATE":
        return frozenset()
    return frozenset().union(*(_category(member) for op, member in inside[0][1] if op.name == "CATEGORY"))


def _width(items: Sequence[Item]) -> tuple[int, float]:
    """How many characters a sequence can match, at least and at most."""
    least, most = 0, 0.0
    for op, value in items:
        name = op.name
        low, high = (0, 0.0) if name in _ZERO_WIDTH else (1, 1.0)
        if name == "BRANCH":
            widths = [_width(_flat(choice)) for choice in value[1]]
            low, high = min(low for low, _ in widths), max(high for _, high in widths)
        elif name in _REPEATS:
            once = _width(_flat(value[2]))
            low, high = value[0] * once[0], inf if value[1] is _parser.MAXREPEAT else value[1] * once[1]
        elif name in ("GROUPREF", "GROUPREF_EXISTS"):
            low, high = 0, inf
        least, most = least + low, most + high
    return least, most
