"""The days that the words of a table's cell name: a heading, a row's label, a line of its title."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from tongket.extraction import times
from tongket.extraction.grids import Box
from tongket.extraction.terms import has_word
from tongket.language.periods import Mention, mentions

__all__ = ["YEAR", "days_named", "era_told", "mentions_of"]

YEAR = re.compile(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?![\d.,]\d|\d)")
_ROMANS = ("i", "ii", "iii", "iv")
_LATER = frozenset(("this_year", "en_this_year", "en_year_end"))
_ERA = re.compile(
    r"(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|các năm|từ năm|năm) )?(?P<first>(?:19|20)\d\d)\s?(?:-|đến|tới)\s?(?:năm )?(?P<last>(?:19|20)\d\d)\Z"
)
_ERA_WITHIN = re.compile(r"(?<![\d/.])(?P<first>(?:19|20)\d\d)\s?-\s?(?P<last>(?:19|20)\d\d)(?![\d/])")
_EACH_MONTH = re.compile(r"(?:1|một|0?1) tháng")


def days_named(
    box: Box, frame: times.Frame, year: int | None, limit: int | None = None, era: times.Span | None = None
) -> tuple[times.Span, tuple[int, int], bool] | None:
    """The days that a cell names, the words that name them, and whether it names the year too.

    `limit` is where its words end that are asked; `era` the years that the table's title spans, for `Cả giai đoạn`.
    """
    words = box.words if limit is None else box.words[: max(0, limit - box.start)]
    if earlier := _same_period(box, words, frame):
        return earlier
    spanned = has_word("words", "era", words) if era is not None and not YEAR.search(words) else None
    if era is not None and spanned is not None:
        return era, (box.start + spanned.start(), box.start + spanned.end()), True
    told = [m for m in mentions_of(words) if m.role != "base" and (m.kind != "day" or m.role == "until")]
    told = [m for m in told if m.rule != "months_bare" or not _EACH_MONTH.match(words, m.start)]
    told.sort(key=lambda m: m.kind != "day")  # từ đầu năm đến hết ngày 31/7
    named_years = [int(found[0]) for found in YEAR.finditer(words)]
    best = next((m for m in told if m.kind not in ("year", "now") and m.rule not in (*_LATER, "to_date")), None)
    best = best or next((m for m in told if m.kind == "year" or m.rule in _LATER), None) or (told[0] if told else None)
    own = (best.year if best else 0) or (named_years[0] if named_years else 0)
    of = own or year or frame.year
    if best is None:
        month = re.fullmatch(r"(?:t|th)\.? ?(0?[1-9]|1[0-2])(?: ?[/.] ?(?:20\d\d))?", words)
        if month and of:
            return times.month_of(of, int(month[1])), (box.start, box.end), bool(own)
        quarter = re.match(r"(?:quý |q)(iv|iii|ii|i|[1-4])(?!\w)", words)
        if quarter and of:
            last = times.month_of(of, 3 * _ROMANS.index(_roman(quarter[1])) + 3)[1]
            return times.quarter_of(last), (box.start, box.start + len(words)), bool(own)
        if not own:
            return None
        return times.whole_year(date(own, 1, 1)), (box.start, box.end), True
    if best.rule in _LATER and of:
        return times.whole_year(date(of, 1, 1)), (box.start + best.start, box.start + best.end), bool(own)
    span = _resolved(best, of, frame)
    return (span, (box.start + best.start, box.start + best.end), bool(own)) if span[1] else None


def era_told(words: str, *, within: bool = False) -> times.Span | None:
    """The years that words tell and nothing else: ``Giai đoạn 2016-2020``, ``2016 - 2018``; `within`: among others."""
    told = _ERA_WITHIN.search(words) if within else _ERA.match(words.strip(" :.()"))
    if told is None or int(told["first"]) >= int(told["last"]):
        return None
    return date(int(told["first"]), 1, 1), date(int(told["last"]), 12, 31)


@lru_cache(maxsize=2048)
def mentions_of(words: str) -> tuple[Mention, ...]:
    """The days and periods that the words of one cell name, whatever stands beside it; offsets are those of the words."""
    return tuple(mentions(words))


def _roman(words: str) -> str:
    return {"1": "i", "2": "ii", "3": "iii", "4": "iv"}.get(words, words)


def _resolved(mention: Mention, year: int | None, frame: times.Frame) -> times.Span:
    span = times.span_of(mention, mention.year or year, frame)
    if mention.kind == "day" and span[1]:
        return date(span[1].year, 1, 1), span[1]
    return span


def _same_period(box: Box, words: str, frame: times.Frame) -> tuple[times.Span, tuple[int, int], bool] | None:
    """The report's own months in an earlier year: ``Cùng kỳ``, ``Cùng kỳ năm 2021``; None of a ratio to them."""
    told = has_word("words", "same_period", words)
    if told is None or not frame.end or _held(words[: told.start()]):
        return None
    years = [int(found[0]) for found in YEAR.finditer(words)]
    span = times.previous((frame.start, frame.end), years[0] if years else None)
    return (span, (box.start + told.start(), box.start + len(words)), True) if span[1] else None


def _held(before: str) -> bool:
    """Whether words before `cùng kỳ` make it what a number is held against."""
    return has_word("words", "compared", before) is not None or "%" in before
