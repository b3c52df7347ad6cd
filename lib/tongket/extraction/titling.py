"""What one line of a table's title says: the unit at its end, that its numbers are still to be reached, days from and to."""

from __future__ import annotations

import re

from tongket.extraction.terms import MONEY, Unit, has_word, unit_of
from tongket.language.periods import Mention

__all__ = ["aims", "dates_title", "tells_both", "unit_at_end", "without_standard"]

_LEAD = re.compile(r"(?:(?:biểu|bảng|phụ lục|phụ biểu|mẫu)(?: số)? ?[\divx.]*[a-z]?\s?[:.-]\s?|[ivx\d]{1,4}[.)]\s)?")
_BRACKETED = re.compile(r"\(\s?(?:đvt|đv|tính theo|tính bằng|đơn vị)?\s?:?\s?((?:1[.,]?000 ?)?[^()\d]{1,24})\)\W*\Z")
_WITHIN = re.compile(r"\(\s?((?:1[.,]?000 ?)?[^()\d]{1,24})\)")
_DASHED = re.compile(r"(?: - | – |, )((?:1[.,]?000 ?)?[^-–,()\d]{1,24})\Z")
_STANDARD = re.compile(r"\([^()]*chuẩn[^()]*(?:19|20)\d\d[^()]*\)")
_JOINED = re.compile(r"[^,;-]{0,16}?(?: và |, | - |/)")
_ALONE = ("percent", "person", "household", "house", "gift", "kilogram")


def unit_at_end(words: str) -> tuple[Unit, int, int] | None:
    """The unit that a title ends with, in a bracket or behind a dash, and where: ``VẬN ĐỘNG QUỸ NĂM 2020 (triệu đồng)``."""
    for way, others in ((_BRACKETED, _ALONE), (_DASHED, ())):
        told = way.search(words)
        unit = unit_of(told[1]) if told else None
        if told is not None and unit is not None and (unit[0] in others or unit[0] in MONEY or unit[1] != 1.0):
            return unit, told.start(1), told.end(1)
    for told in _WITHIN.finditer(words):
        unit = unit_of(told[1])
        if unit is not None and unit[0] in MONEY and unit[1] != 1.0:
            return unit, told.start(1), told.end(1)  # Số tiền chi trả (tỷ đồng) và số người hưởng
    return None


def aims(words: str, *, of_years: bool) -> bool:
    """Whether a title begins with what is aimed at: ``Mục tiêu giảm nghèo``, ``Lộ trình``; `of_years`: it spans years."""
    lead = _LEAD.match(words)
    bare = words[lead.end() :] if lead else words
    for name in ("aim", "aim_of_years") if of_years else ("aim",):
        told = has_word("titles", name, bare)
        if told is not None and told.start() == 0:
            rest = has_word("titles", "named_aim", bare[told.end() :])
            return rest is None or rest.start() > 1
    return False


def tells_both(words: str, plan_end: int) -> bool:
    """Whether a title speaks of a plan and at once of what came of it: ``Kế hoạch và kết quả đào tạo nghề``."""
    joined = _JOINED.match(words, plan_end)
    told = has_word("titles", "done", words[joined.end() :]) if joined else None
    return told is not None and told.start() == 0


def dates_title(mention: Mention) -> bool:
    """Whether days of a title are those of its numbers: no base or name, no single day but the last of a span."""
    if mention.kind in ("days", "days_span") and mention.role == "event":
        return True  # Tháng hành động từ 01/5 đến 31/5/2022
    if mention.role in ("base", "event", "name") or mention.kind in ("years", "ago", "now"):
        return False
    return mention.kind != "day" or mention.role == "until"


def without_standard(words: str) -> str:
    """A title's words up to a standard, whose years are its name's: ``theo chuẩn nghèo giai đoạn 2022 - 2025``, ``(chuẩn 2022-2025)``."""
    told = has_word("titles", "standard", words)
    return _STANDARD.sub(" ", words[: told.start()] if told else words).rstrip()
