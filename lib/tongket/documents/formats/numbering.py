"""The numbers that Word sets before paragraphs by itself: ``II.``, ``2.1.``, ``a)``, ``-``. A reader sees them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Numbering", "W", "roman"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SLOT = re.compile(r"%([1-9])")
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class _List:
    """A list of the document: its levels, and what its counters stand at."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts on through the document; lists with one definition share their counters unless told to start anew."""

    def __init__(self, root: Any | None) -> None:
        """`root` is the element of numbering.xml, None where there is none."""
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._links: dict[str, str] = {}
        self._nums: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._lists: dict[str, _List] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        styles: dict[str, str] = {}
        for one in root.iterchildren(f"{W}abstractNum"):
            name = one.get(f"{W}abstractNumId") or ""
            self._abstract[name] = dict(_level(level) for level in one.iterchildren(f"{W}lvl"))
            if defined := _value(one, "styleLink"):
                styles[defined] = name
            if used := _value(one, "numStyleLink"):
                self._links[name] = used
        self._links = {name: styles[style] for name, style in self._links.items() if style in styles}
        for one in root.iterchildren(f"{W}num"):
            starts: dict[int, int] = {}
            levels: dict[int, _Level] = {}
            for override in one.iterchildren(f"{W}lvlOverride"):
                at = _whole(override.get(f"{W}ilvl"), 0)
                if start := _value(override, "startOverride"):
                    starts[at] = _whole(start, 1)
                levels |= dict(_level(level) for level in override.iterchildren(f"{W}lvl"))
            self._nums[one.get(f"{W}numId") or ""] = (_value(one, "abstractNumId"), levels, starts)

    def mark(self, number: str, level: int) -> str:
        """What stands before the next paragraph of that list and level; "" where nothing does."""
        if number not in self._nums:
            return ""
        abstract, own, starts = self._nums[number]
        abstract = self._links.get(abstract, abstract)
        levels: Mapping[int, _Level] = self._abstract.get(abstract, {}) | own
        if level not in levels:
            return ""
        held = self._lists.setdefault(abstract, _List())
        if level in starts and (number, level) not in self._begun:
            held.counts[level] = starts[level] - 1
        self._begun.add((number, level))
        held.counts[level] = held.counts.get(level, levels[level].start - 1) + 1
        for deeper in [at for at in held.counts if at > level]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and level < restart):
                del held.counts[deeper]
        return _shown(levels, held.counts, level)


def _shown(levels: Mapping[int, _Level], counts: Mapping[int, int], level: int) -> str:
    one = levels[level]
    if one.form == "bullet":
        return "-" if one.text.strip() else ""
    if one.form == "none":
        return _SLOT.sub("", one.text).strip()

    def count(slot: re.Match[str]) -> str:
        at = int(slot.group(1)) - 1
        of = levels.get(at, _Level())
        return _written(counts.get(at, of.start), "decimal" if one.legal else of.form)

    return _SLOT.sub(count, one.text).strip()


def _written(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        return roman(count).lower() if form == "lowerRoman" else roman(count)
    return f"{count:02d}" if form == "decimalZero" else str(count)


def roman(number: int) -> str:
    """A Roman numeral, "" for what has none."""
    pairs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
             (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    out = ""
    for value, letters in pairs if 0 < number < 4000 else ():
        out, number = out + letters * (number // value), number % value
    return out


def _level(element: Any) -> tuple[int, _Level]:
    restart = _value(element, "lvlRestart")
    legal = element.find(f"{W}isLgl") is not None
    form = _value(element, "numFmt") or "decimal"
    level = _Level(form, _value(element, "lvlText"), _whole(_value(element, "start"), 1),
                   _whole(restart, 0) if restart else None, legal)  # fmt: skip
    return _whole(element.get(f"{W}ilvl"), 0), level


def _value(element: Any, name: str) -> str:
    child = element.find(f"{W}{name}")
    return (child.get(f"{W}val") or "") if child is not None else ""


def _whole(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isdecimal() and len(said) < 9 else otherwise
