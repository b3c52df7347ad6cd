"""The unit that the words of a heading or a label tell: in a bracket, behind a comma, by the noun that they count."""

from __future__ import annotations

import re

from tongket.extraction.terms import Unit, all_words, has_word, unit_of
from tongket.language.quantities import unit_at

__all__ = ["THINGS", "counted", "led_noun", "said_to_count", "unit_said", "unit_told"]

_BRACKET = re.compile(r"\(([^()]{1,40})\)")
_SAID = re.compile(r"\s?:\s?([^\n;)]{1,40})")
_COMMA_UNIT = re.compile(r"[,:] ([^,:()\d]{1,24})\Z")
_HOUSEHOLDS = re.compile(r"hộ (?:tái |phát sinh|mới |rơi |thoát |nghèo|cận )")
_MEASURED = ("VND", "USD", "percent", "kilogram", "hectare")
THINGS = (
    "person",
    "household",
    "household_business",
    "house",
    "enterprise",
    "organization",
    "gift",
    "village",
    "case",
)


def unit_said(words: str) -> tuple[Unit, int, int] | None:
    """The unit that words such as `Đơn vị tính:` tell of all numbers under them, and where they stand."""
    for named_by in all_words("titles", "unit", words):
        told = _SAID.match(words, named_by.end())
        ways = (told[1].strip(" ."), told[1].partition(",")[0], told[1].partition("(")[0]) if told else ()
        unit = next((unit for way in ways if (unit := unit_of(way)) is not None), None)
        if told is not None and unit is not None:
            return unit, named_by.start(), told.end()
    return None


def unit_told(words: str) -> Unit | None:
    """The unit that a heading or label tells in a bracket, after a comma or with `ĐVT:`."""
    said = unit_said(words)
    if said is not None:
        return said[0]
    for bracket in reversed(_BRACKET.findall(words)):
        unit = unit_of(bracket)
        if unit is not None:
            return unit
    after = _COMMA_UNIT.search(words)
    unit = unit_of(after[1]) if after else None
    return unit if unit and (unit[0] in _MEASURED or unit[1] != 1.0) else None  # quà của xã, thị trấn


def said_to_count(words: str) -> str | None:
    """The unit behind a word of counting: ``Số hộ nghèo``, ``Tổng số lao động``."""
    for count in re.finditer(r"(?<![^\W\d_])(?:(?:tổng )?số(?: lượng| lượt)?|number of|no\. of)(?![^\W\d_])", words):
        unit = unit_at(words, count.end())
        if unit is not None and unit[1] == 1.0 and unit[0] != "times":
            return unit[0]
    return None


def led_noun(words: str) -> str | None:
    """The unit of what a heading begins with, whatever it says of it: ``Hộ xây mới``, ``Lao động nữ``."""
    first = None if has_word("words", "plan", words) else unit_at(words, 0)
    return (
        first[0]
        if first is not None and first[1] == 1.0 and first[0] in THINGS and not words[first[2] : first[2] + 1].isalpha()
        else None
    )


def counted(words: str) -> str | None:
    """The unit of what a heading or a label counts: ``Số hộ nghèo``, ``Hộ tái nghèo``, ``Persons``."""
    if said := said_to_count(words):
        return said
    if _HOUSEHOLDS.match(words):
        return "household"
    if has_word("words", "plan", words):
        return None  # Kế hoạch, Chỉ tiêu giao
    first = unit_at(words, 0)
    return first[0] if first is not None and first[2] >= len(words) - 1 and first[1] == 1.0 else None
