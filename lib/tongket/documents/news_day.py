"""The day that a text was written on: by its stamp or dateline, by its original's own data, else by its first sentence.

A news item's first sentence may name a day without its year: `Chiều 16/6, tại ...`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from tongket.documents.layout import Layout, Zone
from tongket.documents.spans import day_of
from tongket.language.normal import fold_phrase
from tongket.language.periods import Mention
from tongket.lexicon.places import data

__all__ = ["FIRST_YEAR", "Given", "anniversaries", "news_day", "own_day"]

FIRST_YEAR = 1995
"""The first year that a report may be of."""
_NEAR = 120
_YEARS = 5
_APART = timedelta(days=100)
_STRAY = 2  # years: a day so far from the period told is that of a template, or of a site's move
_MADE_TRUST = 0.5
_CITING = re.compile(
    r"[\s-]*(?:căn cứ|xét|theo|thực hiện|từ|kể từ|sau|trước|đến|tính đến|pursuant|thời điểm|số liệu)(?![^\W_])"
    r"|[\s-]*tại (?:ngày |thời điểm |mốc )?\d"
)
_TODAY = re.compile(
    r"\W*(?:hôm nay|bây giờ|ngày xem|ngày truy cập|truy cập (?:ngày|lúc)|bạn đang xem|today|viewed|accessed)(?!\w)"
)
# The day of a visit, or of a table's column: Tại 31/12/2023.
_NO_STAMP = re.compile(rf"{_TODAY.pattern}|[\s-]*(?:tại|thời điểm|đến) (?:ngày |thời điểm |mốc )?\d")
# Số người hưởng đến 31/12/2022: the heading of a table's column.
_RECKONED = re.compile(
    r"(?<![^\W\d_])(?:hưởng|quản lý|số|hồ sơ|có mặt)(?: [^\s,;.:]+){0,3} (?:đến|tại)(?: hết)?(?: ngày| thời điểm)? \Z"
)
# Cập nhật: 12/11/2020
_UPDATED = re.compile(
    r"\W*(?:ngày |đã )?(?:cập nhật|đăng|đăng tải|đăng ngày|updated|posted)(?: lúc| ngày)?"
    r"\s?:? ?[\d,:h ]{0,8}\d{1,2}[./-]\d"
)
# date 2022-07-19 ...: the stamp that a site puts before its headline
_DATED = re.compile(r"\W*(?:date|published|posted|updated)?:? ?(?:19|20)\d\d-\d\d-\d\d")
_MET_ON = re.compile(r"\W*(?:sáng|chiều|trưa|tối|ngày|hôm)(?![^\W\d_])")
_MET_WITHIN = 16
# ... told a workshop on Friday, May 26, 2017: the day of a news item in English, at the end of its first sentence
_ON_DAY = re.compile(
    r"(?<![^\W_])(?<!signed )(?<!issued )(?<!dated )(?<!born )(?<!effect )(?<!effective )(?<!founded )"
    r"(?<!established )(?<!promulgated )on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    r"(?:(?:morning|afternoon|evening) of )?\Z"
)
_ON_WITHIN = 500
_ARCHIVED = re.compile(r"\bcaptures?\b|wayback|internet archive")


@dataclass(frozen=True, slots=True)
class Given:
    """The day that the original's own data give: `firm` where a page says when it came out.

    A file only says when it was made, which may be when its template was, or years later when it was scanned.
    """

    day: date
    firm: bool

    @classmethod
    def of(cls, published: str, media_type: str) -> Given | None:
        """From a document's `published`; None where that is no day that a report can be of."""
        try:
            day = date.fromisoformat(published)
        except ValueError:
            return None
        return cls(day, media_type == "text/html") if day.year >= FIRST_YEAR else None

    @property
    def rule(self) -> str:
        """The rule's name, as evidence has it."""
        return "page data" if self.firm else "file data"

    @property
    def trust(self) -> float:
        """By what a period's margin is multiplied that hangs on the day."""
        return 1.0 if self.firm else _MADE_TRUST

    def strays(self, told: date) -> bool:
        """Whether the day cannot be that of a text which tells of a period up to `told`."""
        return abs(told.year - self.day.year) >= _STRAY


def own_day(
    text: str,
    layout: Layout,
    found: Sequence[Mention],
    zone: Callable[[Mention], Zone],
    line: Callable[[Mention], tuple[int, int]],
) -> date | None:
    """The day of the text itself: a stamp, a dateline, the event of the first sentence, a stamp at the end.

    `zone` and `line` say in which a mention stands.
    """
    kept = anniversaries(found)
    dated = [
        mention
        for mention in found
        if mention.kind == "day"
        and mention.start not in kept
        and mention.year
        and mention.month
        and mention.year >= FIRST_YEAR
        and (
            not mention.role
            or (mention.role in ("until", "event") and zone(mention) is Zone.STAMP)
            or (mention.role == "event" and _UPDATED.match(text, line(mention)[0]))
        )
        and not _ARCHIVED.search(text, max(0, mention.start - 60), mention.end + 60)
        and not _RECKONED.search(text, line(mention)[0], mention.start)
    ]
    told = next((day_of(m) for m in dated if _opens(text, m, zone(m), line(m)[0])), None)
    stamps = [
        m for m in dated
        if (zone(m) is Zone.STAMP and not _NO_STAMP.match(text, line(m)[0])) or _UPDATED.match(text, line(m)[0])
        or (m.rule == "days_iso" and m.start - line(m)[0] < _MET_WITHIN and _DATED.match(text, line(m)[0]))
    ]  # fmt: skip
    heads = _columns(text, [m for m in dated if zone(m) is Zone.STAMP])
    stamps = [m for m in stamps if m.start not in heads]
    if stamps:  # above the headline a site may show the day of the visit
        below = [m for m in stamps if layout.title and m.start >= layout.title[1]]
        stamped = day_of((below or stamps)[0])
        # A site may stamp a page with the day of the visit, years after the dateline.
        visited = stamped and told and timedelta(days=31) < stamped - told < timedelta(days=3 * 366)
        return told if visited else stamped
    if told:
        return told
    if (headed := next((m for m in dated if zone(m) is Zone.TITLE and _heads(text, m, line(m))), None)) is not None:
        return day_of(headed)
    for mention in reversed(dated):
        start, end = line(mention)
        if _CITING.match(text, start):
            continue
        if zone(mention) in (Zone.BODY, Zone.CAPTION) and end - start < 90 and mention.start > len(text) * 0.6:
            return day_of(mention)
    return None


# Quỹ vận động được 8,6 tỷ đồng (18/11/2019); Huyện Nam Đàn, 03/11/2023 – ...; Lễ trao quà tại huyện, sáng 22/7/2021
_SETS_OFF = re.compile(r"(?:\(|(?:\A|[,–-]) ?(?:ngày|sáng|chiều|tối|trưa)?|(?<![^\W\d_])(?:sáng|chiều|tối|trưa)) ?\Z")
_ENDS_DAY = re.compile(r"\)|[,:;]|\.?\s*\Z| ?[–-] ")


def _heads(text: str, mention: Mention, line: tuple[int, int]) -> bool:
    """Whether a headline bears the day at its end, in brackets or as a dateline."""
    told = text[max(line[0], mention.start - _MET_WITHIN) : mention.start]
    if _ENDS_DAY.match(text[mention.end : min(line[1], mention.end + 3)]) is None:
        return False
    if mention.rule.startswith("en_"):
        return told.endswith("(")
    return bool(_SETS_OFF.search(told)) or mention.start == line[0]


def _columns(text: str, alone: Sequence[Mention]) -> set[int]:
    """Where days begin that stand right after each other, as headings do: ``31/12/2020``, ``30/6/2021``."""
    pairs = [(one, other) for one, other in pairwise(alone) if not text[one.end : other.start].strip(" |\t\n")]
    return {day.start for pair in pairs if day_of(pair[0]) != day_of(pair[1]) for day in pair}


def _opens(text: str, mention: Mention, zone: Zone, start: int) -> bool:
    """Whether one of the first lines begins with the day, or tells a meeting of that day; `start` is the line's."""
    held = zone is Zone.LEAD and _held().search(text, start, mention.start) is not None
    if (
        zone is Zone.LEAD
        and mention.start - start < _ON_WITHIN
        and _ON_DAY.search(text[max(start, mention.start - 50) : mention.start])
    ):
        return True
    if zone is Zone.BODY and _MET_ON.match(text, start) and mention.start - start < _MET_WITHIN:
        return text.startswith((", tại ", " tại "), mention.end)  # Sáng 25/7/2011, tại buổi họp mặt ...
    return (
        zone in (Zone.LEAD, Zone.HEAD, Zone.LETTERHEAD)
        and mention.start - start < (160 if held or zone is Zone.LETTERHEAD else 80)
        and not _CITING.match(text, start)
        and not _TODAY.match(text, start)
    )


@cache
def _held() -> re.Pattern[str]:
    """What stands before the day of a meeting: `tại Hội nghị Ban Chấp hành lần thứ 12, ngày 14/10/2021`."""
    meetings = "|".join(re.escape(fold_phrase(phrase)) for phrase in data("accounts")["held"]["meetings"])
    return re.compile(rf"(?<![^\W_])(?:{meetings})(?: [^\s.;:\d]+){{0,8}}(?: lần thứ \w+)?,? (?:\S+ )?(?:ngày )?\Z")


def news_day(layout: Layout, found: Sequence[Mention]) -> date | None:
    """The day that the first sentence names without a year, in that which the rest of the text tells; None for none.

    A day with its year not far from it (`từ nay đến 30/7/2018`, `27/7/1947 - 27/7/2019`) tells it, else the year that
    this one is compared with (`năm nay tăng 12% so với năm 2020`).
    """
    lead = next((line for line, zone in zip(layout.lines, layout.zones, strict=True) if zone is Zone.LEAD), None)
    if lead is None:
        return None
    named = next(
        (
            mention
            for mention in found
            if lead.start <= mention.start < lead.start + _NEAR
            and mention.kind == "day"
            and mention.month
            and not mention.year
            and mention.role in ("", "event")
        ),
        None,
    )
    if named is None:
        return None
    nearest = min(_days_of(named, found), key=lambda apart: (apart[0], -apart[1].toordinal()), default=None)
    if nearest:
        return nearest[1]
    compared = [m.year + 1 for m in found if m.role == "base" and m.kind == "year" and m.year]
    if compared and any(mention.rule == "this_year" for mention in found):
        return _on(named, max(compared))
    return None


def anniversaries(found: Sequence[Mention]) -> dict[int, int]:
    """Where the two days of an anniversary begin, on neither of which a text was written, and its year.

    `27/7/1947 - 27/7/2019` is kept in 2019.
    """
    starts: dict[int, int] = {}
    for one, other in pairwise(found):
        same = one.kind == other.kind == "day" and (one.day, one.month) == (other.day, other.month)
        if same and one.year and other.year - one.year >= _YEARS:
            starts |= dict.fromkeys((one.start, other.start), other.year)
    return starts


def _days_of(named: Mention, found: Sequence[Mention]) -> Iterator[tuple[timedelta, date]]:
    """How far the day is from each full day of the text, in the year that brings it nearest."""
    for mention in found:
        full = day_of(mention) if mention.kind == "day" and mention.year and mention.month else None
        for year in (full.year - 1, full.year, full.year + 1) if full else ():
            day = _on(named, year)
            if full and day and year >= FIRST_YEAR and abs(day - full) <= _APART:
                yield abs(day - full), day


def _on(named: Mention, year: int) -> date | None:
    try:
        return date(year, named.month, named.day)
    except ValueError:
        return None
