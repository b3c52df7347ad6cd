"""The units that the lines before a table tell: of all its numbers, or of some of its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tongket.extraction.terms import MONEY, Unit, all_words, has_word, unit_of

__all__ = ["Stated", "fitting", "of_row", "units_stated"]

_REST = re.compile(r"\s?:\s?([^\n]{1,160})")
_PARTS = re.compile(r"[;,]| và ")
_COLUMNS = re.compile(
    r"(?:riêng |trừ )?(?:các )?cột (?P<numbers>[\d(),a-h -]{1,24}?)\s?(?::|(?:là|tính bằng|tính theo|tính)(?!\w))?\s?(?=[^\W\d_])"
)
_OF = re.compile(r"\s(?:đối với|cho|của)\s(?P<words>.+)\Z|\s?\((?:đối với |cho |của )?(?P<bracket>[^()]+)\)\Z")
_LED = re.compile(r"(?P<words>[^\W\d_][^:\d]{1,24}?)\s?(?::|(?<!\w)(?:là|tính bằng|tính theo|tính)(?!\w))\s?")
# người (riêng tiền lương: 1.000 đồng/tháng)
_ASIDE = re.compile(r"\(\s?((?:riêng|trừ)\s[^()]+|[^()]*:[^()]+)\)")
_NUMBER = re.compile(r"\d{1,2}[a-h]?")


@dataclass(frozen=True, slots=True)
class Stated:
    """One unit of several: of the columns with some numbers, or of those whose headings have some words; else of any."""

    unit: Unit
    name: str
    columns: frozenset[str] = frozenset()
    words: str = ""


def units_stated(line: str) -> list[Stated]:
    """Every unit of a line such as `ĐVT: người, triệu đồng, thẻ`, `Đơn vị tính: người; riêng cột 6: triệu đồng`."""
    for named in all_words("titles", "unit", line):
        rest = _REST.match(line, named.end())
        if rest is None:
            continue
        words = _ASIDE.sub(r"; \1", rest[1])
        found = [told for part in _PARTS.split(words) if (told := _stated(part.strip(" .()"))) is not None]
        if found:
            return found
    return []


def _stated(part: str) -> Stated | None:
    columns: frozenset[str] = frozenset()
    words = ""
    if told := _COLUMNS.match(part):
        columns, part = frozenset(_NUMBER.findall(told["numbers"])), part[told.end() :]
    elif led := _LED.match(part):
        words, part = led["words"].removeprefix("riêng ").removeprefix("trừ "), part[led.end() :]
    if of := _OF.search(part):
        words, part = of["words"] or of["bracket"], part[: of.start()]
    unit = unit_of(part)
    return Stated(unit, part.strip(), columns, words.strip()) if unit is not None else None


def of_row(stated: list[Stated], words: str) -> Unit | None:
    """The unit of a row by the first of them that its label names, else by what is weighed or paid in it.

    ``Hộ, khẩu, tấn`` of `Số khẩu thiếu đói` and `Lượng gạo cấp`.
    """
    bare = [one for one in stated if not one.columns]
    places = [(at.start(), one.unit) for one in bare if (at := re.search(rf"(?<!\w){re.escape(one.words or one.name)}(?!\w)", words))]  # fmt: skip
    if places:
        return min(places)[1]
    for kinds, name in ((MONEY, "money"), (("kilogram",), "mass")):
        if has_word("words", name, words) is not None:
            return next((one.unit for one in bare if one.unit[0] in kinds), None)
    return None


def fitting(stated: list[Stated], heading: str, number: str, *, money: bool, told: bool = False) -> Unit | None:
    """The unit of a column of sums (`money`) or of things: by its number, by words of its headings, else the first of all.

    With `told` only one that is told for this very column.
    """
    of_kind = [one for one in stated if (one.unit[0] in MONEY) == money]
    by_number = next((one for one in of_kind if number and number in one.columns), None)
    in_words = [one for one in of_kind if (one.words and one.words in heading) or one.name in heading]
    by_words = max(
        in_words,
        key=lambda one: heading.rfind(one.words if one.words in heading and one.words else one.name),
        default=None,
    )
    anything = next((one for one in of_kind if not one.columns), None)
    found = by_number or by_words or (None if told else anything)
    return found.unit if found else None
