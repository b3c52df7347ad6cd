"""What a page tells as it happened on one day: a strike, gifts handed over, who came.

`Sáng 12/1/2017, gần 2.000 công nhân ngừng việc` is of that day, whatever year the page accounts for; and so is what is
told further down as given `tại buổi lễ` whose day the first sentence names. Stocks and rates that are told along with it
are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tongket import lexicon
from tongket.language.normal import fold_phrase
from tongket.language.periods import Mention
from tongket.lexicon import Indicator

__all__ = ["comes", "day_given", "day_told", "led_by_day", "may_happen", "says"]

_LEADS_DAY = re.compile(
    r"(?:\A[*+•-] ?|\A(?:nhân |vào )?dịp [^.;:\n(]{0,60}\(|\A[^.;:\n]{0,40}(?:\)|:) ?[-–]? ?|\A[^.;:\n]{0,30} [-–] |\A|(?<![^\W\d_])(?:nhân|hưởng ứng|thực hiện|chào mừng|vào)[^.;:\n]{0,160}, ?)"
    r"(?:(?:vào |mới đây,? )?(?:rạng )?(?:sáng|trưa|chiều|tối|đêm|hôm|ngày)(?: (?:sáng|ngày|nay))*,? ?(?:\(|ngày )?)?\Z"
)
# What is counted of a day's doings; the places that are counted were there before.
_COUNTED = frozenset(
    [
        "person",
        "gift",
        "VND",
        "USD",
        "house",
        "session",
        "case",
        "kilogram",
        "position",
        "enterprise",
        "household",
        "document",
        "item",
    ]
)
_FAR, _NEAR, _LONG = 220, 40, 200


@cache
def _pattern(name: str) -> re.Pattern[str]:
    longest = sorted(map(fold_phrase, lexicon.load("happenings")[name]), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, longest))})(?![^\W\d_])")


def says(name: str, text: str, start: int, end: int) -> bool:
    """Whether one of a list's words of ``lexicon/happenings.toml`` stands in ``text[start:end]``."""
    return _pattern(name).search(text, start, end) is not None


def may_happen(indicator: Indicator | None, unit: str | None) -> bool:
    """Whether a number may be a doing of one day: no stock, no rate, no places; what has no unit may be a gift."""
    return (unit is None or unit in _COUNTED) and (
        indicator is None or indicator.theme == "none" or indicator.kind == "flow"
    )


def day_told(text: str, start: int, mentions: Sequence[Mention], year: int | None) -> Mention | None:
    """The day that what begins at a place is led by: ``(BT) - Sáng 12/1/2017, ...``, ``Nhân ..., chiều ngày 3/5``.

    `year` is the report's; a day of long before is remembered there, and did not happen.
    """
    for mention in mentions:
        if mention.start < start or mention.start - start > _FAR:
            continue
        if year and mention.year and abs(mention.year - year) > 1:
            continue
        if mention.kind != "day" or not mention.month or mention.role not in ("", "event"):
            continue
        if not text.startswith("dịp", mention.start) and _LEADS_DAY.search(text[start : mention.start].lstrip()):
            return mention
    return None


def comes(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` tells of who came: delegates, those who took part."""
    return says("attended", text, start, end)


def day_given(text: str, mentions: Sequence[Mention], year: int | None) -> Mention | None:
    """The first day that a sentence names as a day of something, near the report's year; no feast: `dịp 27/7`."""
    told = (m for m in mentions if m.kind == "day" and m.month and m.role in ("", "event"))
    days = (m for m in told if not text.startswith("dịp", m.start) and not text.endswith("dịp ", 0, m.start))
    return next((day for day in days if not (year and day.year and abs(day.year - year) > 1)), None)


def led_by_day(
    text: str, bounds: tuple[int, int], head: int, mentions: Sequence[Mention], year: int | None
) -> Mention | None:
    """The day that a number happened on, of the sentence between `bounds`; None where that gives account of a longer time."""
    start, end = bounds
    day = day_told(text, start, mentions, year)
    if day is None or day.end > head:
        return None
    if says("attended", text, head, min(end, head + _NEAR)):
        return day
    return None if says("account", text, start, min(end, head + _LONG)) or says("longer", text, start, head) else day
