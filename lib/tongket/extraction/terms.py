"""The words of a table's cells: those of `lexicon/grids.toml` in them, the units that they name, whether they are a number."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from tongket import lexicon
from tongket.language.normal import fold_phrase
from tongket.language.quantities import Spans, scan, unit_at

__all__ = [
    "MONEY",
    "NUMBER",
    "PERCENT",
    "Unit",
    "all_words",
    "does_what",
    "has_toneless",
    "has_word",
    "is_number",
    "named",
    "unit_of",
]

Unit = tuple[str, float, str | None]
"""What numbers are counted in: the unit, by how much they are multiplied, and what it is per."""

PERCENT: Unit = ("percent", 1.0, None)
MONEY = ("VND", "USD")
_DOERS = ("enterprise", "organization", "person", "household", "commune", "village", "district")

NUMBER = re.compile(
    r"(?P<open>\()?\s?(?P<sign>[-+])?\s?(?P<digits>\d{1,3}(?: \d{3})+(?![\d.,])|\d+(?:[.,]\d+)*)\s?(?P<percent>%)?\s?(?P<close>\))?\s?\*{0,3}\Z"
)
_BRACKET = re.compile(r"\([^()]*\)")
_MONEY_FIRST = re.compile(r"(?P<money>vn[dđ]|usd|us\$)\s(?P<scale>[^\W\d_]+)\Z")
_TIMES = re.compile(r"(?P<factor>1(?:[.,]?000){1,3})\s?(?P<words>[^\W\d_].*)\Z")


@cache
def _words(section: str, name: str) -> frozenset[str]:
    return frozenset(fold_phrase(word) for word in lexicon.load("grids")[section][name])


@cache
def _pattern(section: str, name: str) -> re.Pattern[str]:
    longest = sorted(_words(section, name), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, longest))})(?![^\W\d_])")


def has_word(section: str, name: str, words: str) -> re.Match[str] | None:
    """The first word of a list of `lexicon/grids.toml` inside `words`."""
    return _pattern(section, name).search(words)


def has_toneless(section: str, name: str, words: str) -> re.Match[str] | None:
    """One of a list's words of two syllables or more that a heading begins with, marks left out on both sides: ``Kế hoach``, ``Ke hoach``."""
    return _toneless(section, name).match(_without_marks(words))


@cache
def _toneless(section: str, name: str) -> re.Pattern[str]:
    longest = sorted((_without_marks(word) for word in _words(section, name) if " " in word), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![^\W\d_])")


def _without_marks(words: str) -> str:
    return "".join("d" if char == "đ" else unicodedata.normalize("NFD", char)[0] for char in words)


def all_words(section: str, name: str, words: str) -> list[re.Match[str]]:
    """Every word of a list of `lexicon/grids.toml` inside `words`, in order."""
    return list(_pattern(section, name).finditer(words))


def named(section: str, name: str, words: str) -> bool:
    """Whether `words`, brackets behind them left out, are one of a list of `lexicon/grids.toml`."""
    bare = _BRACKET.sub("", words).strip(" :.*")
    return bare in _words(section, name)


def is_number(words: str) -> bool:
    """Whether a cell holds a number and nothing else: ``1.250``, ``-5,2``, ``(5,2)``, ``102 %``."""
    return NUMBER.match(words) is not None


@cache
def _aliases() -> dict[str, str]:
    return {fold_phrase(short): fold_phrase(full) for short, full in lexicon.load("grids")["aliases"].items()}


@cache
def unit_of(words: str) -> Unit | None:
    """The unit that the words of a unit's cell or bracket name, its worth, and what it is told for each of."""
    words = words.partition(" - ")[0].strip(" :;.()")
    words = _aliases().get(words, words)
    if not words or len(words) > 40:
        return None
    if money := _MONEY_FIRST.match(words):  # VND million
        words = f"{money['scale']} {money['money']}"
    worth = 1.0
    if times := _TIMES.match(words):  # 1.000 đồng
        worth, words = float(re.sub(r"\D", "", times["factor"])), times["words"]
    if any(char.isdecimal() for char in words.replace("m2", "").replace("m3", "")):
        return None
    read = scan(f"1 {words}", Spans(()))
    if not read or read[0].unit is None:
        return None
    rest = f"1 {words}"[read[0].end :]
    if rest.strip() and not (rest.lstrip().startswith(("/", "(")) and len(rest) < 24):
        return None  # xã Hữu Kiệm is a place
    return read[0].unit, read[0].value * worth, read[0].per


def does_what(words: str) -> str | None:
    """The unit of employers or people by what a heading says that they do: ``Lượt DN tham gia``, ``Hộ được hỗ trợ``."""
    first = unit_at(words, 0)
    if first is None or first[0] not in _DOERS or first[1] != 1.0:
        return None
    does = has_word("words", "they_do", words[first[2] :])
    return first[0] if does is not None and does.start() <= 1 else None
