"""Periods in words: ``8 tháng đầu năm 2021``, ``the first eight months of 2021``. Each is one reference."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from .marked import Paragraph, Ref

if TYPE_CHECKING:
    from .voice import Voice

__all__ = ["Span", "against", "in_period", "is_whole_year", "name_of", "one_year_before", "period_ref", "shape_of"]

Span = tuple[date | None, date | None]


def is_whole_year(span: Span) -> bool:
    """Whether the span is one calendar year."""
    start, end = span
    return bool(
        start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year
    )


def _whole_months(start: date, end: date) -> bool:
    return start.day == 1 and end.day == monthrange(end.year, end.month)[1]


def _shape_in_year(start: date, end: date) -> str:
    """The shape of a span of whole months within one year."""
    months = end.month - start.month + 1
    if months == 12:
        return "year"
    if months == 1:
        return "month"
    if months == 3 and start.month % 3 == 1:
        return "quarter"
    if start.month == 1:
        return "first_months"
    return "last_months" if end.month == 12 else "months"


def shape_of(span: Span) -> str:
    """What kind of period it is: a key of the templates' `periods`; "" for none."""
    start, end = span
    if end is None:
        return "from" if start else ""
    if start is None or (start != end and (start.month, start.day) == (1, 1) and start.year == end.year):
        return "to_date" if start is None or not _whole_months(start, end) else _shape_in_year(start, end)
    if start == end:
        return "day"
    if not _whole_months(start, end):
        return "span"
    if start.year == end.year:
        return _shape_in_year(start, end)
    return "years" if start.month == 1 and end.month == 12 else "span"


def _words(span: Span, voice: Voice, table: str, shape: str = "") -> str:
    start, end = span
    shape = shape or shape_of(span)
    first, last = start or end, end or start
    assert first is not None and last is not None
    months = last.month - first.month + 1
    names = voice.templates["period_names"]
    spoken, ordinals, months_of_year = names.get("counts"), names.get("ordinals"), names.get("months")
    slots = {
        "year": str(last.year),
        "first": str(first.year),
        "last": str(last.year),
        "months": spoken[months - 1] if spoken and 0 < months <= len(spoken) else str(months),
        "quarter": ordinals[(first.month - 1) // 3],
        "month_first": months_of_year[first.month - 1] if months_of_year else str(first.month),
        "month": months_of_year[last.month - 1] if months_of_year else str(last.month),
        "start": voice.date(first),
        "end": voice.date(last),
    }
    found = voice.word(table, shape)
    for name, word in slots.items():
        found = found.replace("{" + name + "}", word)
    return found


def _target(span: Span) -> str:
    return "/".join(day.isoformat() if day else ".." for day in span)


def name_of(span: Span, voice: Voice) -> str:
    """The period as a noun: ``năm 2021``; "" for none."""
    return _words(span, voice, "periods") if shape_of(span) else ""


def period_ref(span: Span, voice: Voice) -> Ref:
    """The period as a noun, as a reference; the span must have a first or a last day."""
    return Ref("period", _target(span), name_of(span, voice))


def in_period(span: Span, voice: Voice, stock: bool = False) -> Paragraph:
    """The period as an adverb: ``trong năm 2021``, ``up to 15 May 2023`` (of a `stock` ``as of``); empty for none."""
    shape = shape_of(span)
    if stock and shape == "to_date":
        shape = "as_of"
    return (Ref("period", _target(span), _words(span, voice, "in_periods", shape)),) if shape else ()


def one_year_before(base: Span, span: Span) -> bool:
    """Whether `base` is the same stretch of the year before: the same days, a leap year's last of February aside."""
    days = [(a, b) for a, b in zip(base, span, strict=True) if a and b]
    return len(days) == 2 and all(
        a.year == b.year - 1 and a.month == b.month and (a.day == b.day or {a.day, b.day} == {28, 29}) for a, b in days
    )


def against(base: Span, span: Span, voice: Voice) -> Paragraph:
    """What a figure of `span` is compared with, as a noun: ``năm 2020``, ``cùng kỳ năm 2022``; empty where unknown."""
    if not shape_of(base):
        return ()
    end = base[1]
    if end and one_year_before(base, span) and not is_whole_year(base):
        return (Ref("period", _target(base), voice.word("periods", "same").replace("{year}", str(end.year))),)
    return (period_ref(base, voice),)
