"""Days of mentions, and whether a text of a day can look back on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tongket.language.periods import Mention, resolve

__all__ = ["day_of", "days_of", "few_days", "is_recent", "month_over", "too_early", "year_days"]

_JUST_OVER = 2  # months
_FEW, _NO_YEAR = timedelta(days=27), 2000


def day_of(mention: Mention) -> date | None:
    """The day that a dated mention names."""
    _, last = resolve(mention, None)
    return last


def days_of(mention: Mention, year: int) -> tuple[date, date] | None:
    """First and last day of a mention, in `year` where it names none itself."""
    first, last = resolve(replace(mention, shift=0), mention.year or year)
    return (first, last) if first and last and first <= last else None


def year_days(year: int) -> tuple[date, date]:
    """The first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def few_days(mention: Mention) -> bool:
    """Whether days are those of something told, and no account's: `từ ngày 18 đến 25/7, lãnh đạo huyện đi thăm ...`."""
    span = days_of(mention, _NO_YEAR) if mention.kind == "days_span" else None
    return span is not None and span[1] - span[0] < _FEW


def too_early(published: date, span: tuple[date, date]) -> bool:
    """Whether a text of that day cannot yet look back on the span: over a quarter of it, at most 75 days, is ahead."""
    length = (span[1] - span[0]).days + 1
    return published < span[1] - timedelta(days=min(75, max(20, length // 4)))


def is_recent(mention: Mention, published: date) -> bool:
    """Whether months without a year (sơ kết 9 tháng) can be those of the year of the text itself."""
    if mention.role == "until" and mention.kind in ("day", "month") and not mention.year:
        span = days_of(mention, published.year)
        return span is not None and timedelta(0) <= published - span[1] <= timedelta(days=62)
    if mention.rule == "since_start":
        return published.month > 2
    if mention.kind not in ("months", "quarter") or mention.role == "base":
        return False
    span = days_of(mention, published.year)
    return span is not None and not too_early(published, span)


def month_over(mention: Mention, published: date) -> int:
    """The year of a month that is told alone and was over not long before a text of that day; 0 where it was not."""
    alone = mention.kind == "month" and not mention.year and mention.role != "base"
    over = (published.month - mention.month) % 12 <= _JUST_OVER
    return published.year - (mention.month > published.month) if alone and over else 0
