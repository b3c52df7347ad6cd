"""Which days a figure covers: from its own words, else from the nearest statement that governs it, else the report's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tongket.language.periods import Mention, resolve

__all__ = ["Span", "governing", "previous", "whole_year"]

Span = tuple[date | None, date | None]
NONE: Span = (None, None)
_WEEKS_BEFORE, _SOON = timedelta(days=31), timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the report says of its own time, and whether it plans: a plan, resolution or decision tells what is to be done.

    `day` is the day on which it was written, where it says so.
    """

    start: date | None
    end: date | None
    plans: bool = False
    day: date | None = None

    @property
    def year(self) -> int | None:
        """Year of the last day."""
        return self.end.year if self.end else None


def usable(mention: Mention) -> bool:
    """Whether a mention may govern a figure: no base of a comparison, no single day of an event, no plan's year."""
    if mention.role in ("base", "plan", "event", "name"):
        return False
    return not (mention.kind == "day" and mention.role != "until")


def _never(*_at: int) -> bool:
    return False


def governing(
    found: Sequence[Mention], start: int, end: int, clause: tuple[int, int], following: int, *, glued: bool = False,
    aims: Callable[[int, int], bool] = _never, leads: Callable[[int], bool] = _never,
) -> tuple[Mention | None, str]:  # fmt: skip
    """The mention of a sentence that governs the number at ``start:end``, and why.

    `clause` are the bounds between semicolons, `following` where the next number begins; `glued` says that a bracket
    with a period follows the number at once; `aims` whether the words between lead on to another number's time,
    `leads` whether a time that stands behind other numbers leads to the number after it.
    """
    usables = [mention for mention in found if usable(mention)]
    if not usables:
        return None, ""
    beside = [mention for mention in usables if end <= mention.start <= min(end + 8, clause[1])]
    if beside and (glued or beside[0].start <= end + 1):
        return beside[0], "right_beside"
    before = [mention for mention in usables if mention.end <= start]
    inside = [mention for mention in before if mention.start >= clause[0]]
    if inside:
        last = inside[-1]
        if last.kind == "now":
            # tính đến tháng 6/2016, số ca hiện còn là ...: the date says what `hiện` is.
            last = next((m for m in reversed(inside[:-1]) if m.role == "until" and (m.year or m.month)), last)
        return last, "in_clause"
    after = [mention for mention in usables if end <= mention.start < following and mention.start < clause[1]]
    if after and after[0].start - end < 160 and not aims(end, after[0].start):
        return after[0], "right_after"
    if before:
        return before[-1], "earlier_in_sentence"
    trailing = [mention for mention in usables if mention.start >= end and mention.start < clause[1]]
    if trailing and trailing[-1].role == "until" and not leads(trailing[-1].start):
        return trailing[-1], "at_sentence_end"
    return None, ""


def span_of(mention: Mention, year: int | None, report: Frame) -> Span:
    """The days of a mention, in the year in force."""
    if mention.rule == "to_date" and report.start and report.end and report.start.year == report.end.year:
        return since_january((report.start, report.end))  # a month's account, lũy kế
    if mention.kind == "now":
        return report.start, report.end
    if mention.rule == "en_year_ago":
        return previous((report.start, report.end))
    if mention.rule in ("this_month", "en_this_month"):
        return (report.end.replace(day=1), report.end) if report.end else NONE
    if mention.rule in ("this_quarter", "en_this_quarter"):
        return quarter_of(report.end)
    if mention.rule in ("this_year", "year_head", "en_this_year", "en_from_start") and not mention.whole:
        own = year or report.year
        if own and report.start and report.end and own == report.end.year:
            return max(report.start, date(own, 1, 1)), report.end
    span = resolve(mention, year or report.year, report.end)
    if mention.kind == "since" or mention.rule == "since_start":
        return _up_to_its_day(span, report)
    return (report.start, report.end) if _is_reports(mention, span, report) else span


def _up_to_its_day(span: Span, report: Frame) -> Span:
    """The days since a time up to now: no further than the day that a text is of, if that is well before its period's end.

    A report that is held some weeks before its period has ended covers all of it.
    """
    start, end = span
    later = start and report.day and report.end and report.end < start <= report.day
    if later:
        return start, report.day  # từ đầu năm 2019 đến nay, beside what was done in 2018
    early = report.day and report.end and report.end - report.day > _WEEKS_BEFORE
    return (start, report.day) if early and report.day and start and end and start <= report.day < end else span


def nearest_day(mention: Mention, report: Frame) -> date | None:
    """The day that a mention names, without a year the last such before the day on which the text was written."""
    if mention.year or report.day is None:
        return span_of(mention, mention.year or report.year, report)[1]
    days = (span_of(mention, year, report)[1] for year in (report.day.year, report.day.year - 1))
    return next((day for day in days if day is not None and day <= report.day + _SOON), None)


def _is_reports(mention: Mention, span: Span, report: Frame) -> bool:
    """Whether the days told are those at the end of the year that an account of its last months is of.

    There `cuối năm 2025` is its own end, and `6 tháng` are its own six months.
    """
    start, end = report.start, report.end
    if not (start and end and span[1]) or start.year != end.year or start.month == 1 or end != whole_year(end)[1]:
        return False
    if mention.rule == "year_stage":
        return span == whole_year(end) and mention.role == "until"
    return mention.rule == "months_bare" and span[1].year == end.year and mention.length == 13 - start.month


def quarter_of(day: date | None) -> Span:
    """The quarter that ends with a day, as far as it is over."""
    return (date(day.year, (day.month - 1) // 3 * 3 + 1, 1), day) if day else NONE


def is_aside(span: Span, told: Iterable[Span], frame: Frame) -> bool:
    """Whether the time that a sentence ends with is its own alone, and not that of what follows it.

    One that told of the report's year ends with years before it: ``..., năm 2017 và 2018 có 236 và 305``; in the account
    of a term, one that told of several of its years: ``từ 8,9% năm 2016 xuống 3,1% cuối năm 2020``.
    """
    told, year = list(told), frame.year
    if frame.start and frame.end and span[1] and frame.end.year > frame.start.year:
        within = {end.year for start, end in told if start and end and start.year == end.year}
        return len(within | {span[1].year}) > 1 and bool(span[0] and span[0].year == span[1].year)
    own = any(end is not None and end.year == year for _, end in told)
    return bool(own and year and span[1] and span[1].year < year)


def month_of(year: int, month: int) -> Span:
    """A calendar month."""
    return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def covers(span: Span, inner: Span) -> bool:
    """Whether some days lie within others; not where an end of either is open."""
    return bool(span[0] and span[1] and inner[0] and inner[1] and span[0] <= inner[0] and inner[1] <= span[1])


def whole_year(day: date | None) -> Span:
    """The calendar year of a day."""
    return (date(day.year, 1, 1), date(day.year, 12, 31)) if day else NONE


def since_january(span: Span) -> Span:
    """The days from the head of the year up to the last of a span."""
    start, end = span
    return (date(end.year, 1, 1), end) if start and end else span


def planned(span: Span) -> Span:
    """The days of a plan whose result covers a span: the same years, or the year that the span is in."""
    start, end = span
    return span if start and end and end.year > start.year else whole_year(end)


def previous(span: Span, year: int | None = None) -> Span:
    """The same days a year before, or in `year`."""
    start, end = span
    if not start or not end:
        return NONE
    back = end.year - year if year else 1
    return _back(start, back), _back(end, back)


def of_year(span: Span, year: int) -> Span:
    """The same months in another year; the last day of a month stays the last."""
    moved = previous(span, year)
    last = span[1] is not None and span[1] == month_of(span[1].year, span[1].month)[1]
    return (moved[0], month_of(year, moved[1].month)[1]) if last and moved[1] is not None else moved


def just_before(span: Span, months: int) -> Span:
    """The `months` that end where a span begins."""
    start = span[0]
    if not start:
        return NONE
    first = start.year * 12 + start.month - 1 - months
    return date(first // 12, first % 12 + 1, 1), start - timedelta(days=1)


def last_months(span: Span, months: int) -> Span | None:
    """The quarter (3) or month (1) that a longer span ends with; None where it is no longer."""
    start, end = span
    if not start or not end:
        return None
    first = quarter_of(end)[0] if months > 1 else end.replace(day=1)
    return (first, end) if first and start < first else None


def _back(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def sub_annual(span: Span) -> bool:
    """Whether the days are less than a calendar year, within one."""
    start, end = span
    if not start or not end or start.year != end.year or (start, end) == whole_year(end):
        return False
    return start.month == 1 or end.month < 12 or start.month == 12  # what is left of the year is a period of its own
