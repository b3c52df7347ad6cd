"""What a text was written for, where that tells its period better than its dates: a job fair, a year-end review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tongket.documents.layout import Layout, Zone
from tongket.documents.spans import day_of
from tongket.language.finder import Guarded
from tongket.language.periods import Mention

__all__ = ["SO_FAR", "day_of_giving", "event_day", "opens_term", "review_year", "to_its_day"]

SO_FAR = ("since_start", "en_since_start")
"""The rules of the year so far."""

_FAIR = Guarded(
    r"(?<![^\W_])(?:ngày hội (?:việc làm|tuyển dụng|tư vấn|hướng nghiệp|giới thiệu)"
    r"|(?:phiên|sàn|buổi) (?:giao dịch )?việc làm|(?:hội chợ|phiên chợ) việc làm|job fair"
    r"|job (?:fair|exchange(?: session)?|transaction session|festival)|recruitment (?:day|fair))"
    r"(?![^\W_])"
)
# Ngày 09/02/2018, huyện xuất cấp 31 tấn gạo cứu đói
_HANDED_OUT = re.compile(
    r"\W*(?:sáng |chiều )?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?,[^.;\n]{0,110}"
    r" (?:xuất cấp|cấp phát|trao tặng|tặng|trao) (?:(?:hơn|gần|trên|khoảng|tổng số) )*[\d.,]+"
    r" (?:tấn gạo|kg gạo|suất quà|phần quà|căn nhà|xe đạp|suất học bổng)"
)
_ACCOUNT = re.compile(
    r"(?<![^\W_])(?:tổng kết|sơ kết|(?:\d{1,2}|sáu|chín) tháng (?:đầu )?năm|quý (?:i|ii|iii|iv)|từ đầu năm|trong năm"
    r"|cả năm|giai đoạn|first (?:\w+ months|half|quarter)|(?:six|nine|ten|eleven) months"
    r"|so far this year|this year|last year|year-end review)(?![^\W_])"
)
_REVIEWED = re.compile(
    r"(?<![^\W_])tổng kết(?! (?:\d|giai đoạn|chương trình|đề án|phong trào|cao trào|đợt|chiến dịch|cuộc))"
)
_UP_TO_NOW = ("đến nay", "tới nay", "tính đến nay", "tính tới nay", "cho đến nay", "cho tới nay")
_NEAR = 260
_LEAD = 900
_LATE, _EARLY = 12, 2
_BEFORE_TERM, _LONGEST_TERM = 140, 6
_CONGRESS = re.compile(r"(?<!nghị quyết )(?<!văn kiện )(?<!mừng )(?<!tiêu )(?<![^\W\d_])đại hội(?! đồng)[^.;\n]*\Z")


def event_day(
    text: str, layout: Layout, found: Sequence[Mention], published: date
) -> tuple[date, date, int, int, str] | None:
    """The day of the job fair that a text tells of and nothing else: first and last day, its words, the rule.

    `published` gives the year where the day names none. None where the text also accounts for a longer time.
    """
    title = text[layout.title[0] : layout.title[1]] if layout.title else ""
    lead = next((line for line, zone in zip(layout.lines, layout.zones, strict=True) if zone is Zone.LEAD), None)
    if lead is None:
        return None
    if not (_FAIR.search(title) or _FAIR.search(text, lead.start, min(lead.end, lead.start + 170))):
        return None
    if _ACCOUNT.search(title) or _ACCOUNT.search(text, lead.start, min(lead.end, lead.start + _NEAR)):
        return None
    return _day_in(found, lead.start, published) or _day_of_title(layout, found, published)


def _day_of_title(layout: Layout, found: Sequence[Mention], published: date) -> tuple[date, date, int, int, str] | None:
    """The day that the headline bears, where that is the text's own."""
    start, end = layout.title or (0, 0)
    headed = (m for m in found if start <= m.start < end and m.kind == "day" and m.year and day_of(m) == published)
    return next(((published, published, m.start, m.end, "event") for m in headed), None)


def day_of_giving(
    text: str, layout: Layout, found: Sequence[Mention], published: date
) -> tuple[date, date, int, int, str] | None:
    """The day on which was given out what a text tells of and nothing else, as `event_day` has it."""
    lead = next((line for line, zone in zip(layout.lines, layout.zones, strict=True) if zone is Zone.LEAD), None)
    if lead is None or not _HANDED_OUT.match(text, lead.start) or _ACCOUNT.search(text, lead.start):
        return None
    return _day_in(found, lead.start, published)


def _day_in(found: Sequence[Mention], start: int, published: date) -> tuple[date, date, int, int, str] | None:
    """The first day that is named near the start of a line."""
    for mention in found:
        near = start <= mention.start < start + _NEAR
        if near and mention.kind == "day" and mention.month and mention.role in ("", "event"):
            try:
                day = date(mention.year or published.year, mention.month, mention.day)
            except ValueError:
                return None
            return day, day, mention.start, mention.end, "event"
    return None


def opens_term(text: str, mention: Mention) -> bool:
    """Whether a term is that which a congress opens: `Đại hội đại biểu Hội Nông dân huyện, nhiệm kỳ 2018 - 2023`.

    Such a text gives account of the term before, and sets aims for the one named.
    """
    if mention.kind != "years" or not text.startswith(("nhiệm kỳ", "khóa"), mention.start):
        return False
    before = text[max(0, mention.start - _BEFORE_TERM) : mention.start]
    return bool(_CONGRESS.search(before)) and 2 <= mention.year2 - mention.year <= _LONGEST_TERM


def review_year(text: str, layout: Layout, published: date | None) -> Iterator[Mention]:
    """The year that a review held at its end or right after it looks back on, where its first lines say `tổng kết`."""
    if published is None or not (published.month >= _LATE or published.month <= _EARLY):
        return
    year = published.year - (published.month <= _EARLY)
    start = layout.title[0] if layout.title else 0
    lead = next((line for line, zone in zip(layout.lines, layout.zones, strict=True) if zone is Zone.LEAD), None)
    stop = (lead.start if lead else start) + _LEAD
    told = _REVIEWED.search(text, start, stop)
    if told:
        yield Mention(told.start(), told.end(), "year", "review", year=year)


def to_its_day(
    text: str, found: Sequence[Mention], published: date | None, year: int
) -> tuple[date, date, int, int, str] | None:
    """The year of a text that tells no span: up to its own day where it tells of the time so far, else all of it."""
    if published is None or published.year - year not in (0, 1):
        return None
    told = next((m for m in found if m.rule in (*SO_FAR, "this_year", "now", "to_date")), None)
    told = told or next((m for m in found if m.kind == "day" and m.year and day_of(m) == published), None)
    begin, stop = (told.start, told.end) if told else (0, 0)
    up_to_now = told is not None and (told.rule in SO_FAR or text.startswith(_UP_TO_NOW, told.start))
    so_far = up_to_now and published.year == year
    return date(year, 1, 1), published if so_far else date(year, 12, 31), begin, stop, "published"
