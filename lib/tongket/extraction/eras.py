"""The years that a heading or a row spans with those beside it: ``Cộng 3 năm``, ``Tổng 2016-2018``, ``Cả giai đoạn`` under its years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tongket.extraction import times
from tongket.extraction.columns import Column
from tongket.extraction.dated import YEAR, era_told
from tongket.extraction.labels import MARK, Line
from tongket.extraction.terms import has_word, named

__all__ = ["sum_columns", "sum_lines"]

_BRACKET = re.compile(r"\([^()]*\)")
_YEARS = re.compile(r"(?P<count>\d|hai|ba|bốn|năm|sáu|bảy) năm(?! 20)")
_COUNTED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
_FEWEST = 2


def sum_columns(columns: Sequence[Column]) -> None:
    """Give columns of sums the years of those beside them: ``2016 | 2017 | Ước 2018 | Cộng 3 năm``."""
    for column in columns:
        own = column.heads[-1].words if column.heads else ""
        if column.period is not None or column.measure != "level" or not own:
            continue
        group = column.heads[:-1]
        beside = [c for c in columns if c is not column and c.heads[:-1] == group and c.measure == "level"]
        span = _spanned(own, [c.period for c in beside])
        if span is not None:
            column.period, column.period_words = span, (column.heads[-1].start, column.heads[-1].end)


def sum_lines(lines: Sequence[Line]) -> None:
    """Give rows of sums the years of those above them: ``2013``, ``2014``, ``2015``, ``Cộng 3 năm``."""
    for at, line in enumerate(lines):
        if line.period is not None or line.side is not None:
            continue
        above = [one for one in lines[:at] if one.parent is line.parent]
        told = [one.period for one in above]
        if not above or None in told[-_FEWEST:]:
            continue
        span = _spanned(line.words, told)
        if span is not None:
            line.period, line.period_words = span, (line.start, line.end)


def _spanned(words: str, beside: Sequence[times.Span | None]) -> times.Span | None:
    """The days of a sum over years, those beside it being of single years; None of words that tell no sum."""
    bare = MARK.sub("", _BRACKET.sub("", words), count=1).strip(" :.*")
    told = has_word("words", "sum_of_years", bare)
    if told is None or told.start():
        return None
    rest = bare[told.end() :].strip(" :,-")
    if (own := era_told(rest)) is not None:
        return own
    years = sorted({span[1].year for span in beside if span is not None and _is_year(span) and span[1]})
    if len(years) < _FEWEST:
        return None
    counted = _YEARS.match(rest)
    if counted is not None:
        count = _COUNTED.get(counted["count"]) or int(counted["count"])
        return _whole(years[-count], years[-1]) if count == len(years) or count < len(years) else None
    return _whole(years[0], years[-1]) if not YEAR.search(rest) and (not rest or named("rows", "total", bare)) else None


def _is_year(span: times.Span) -> bool:
    return span[0] is not None and span[1] is not None and not times.sub_annual(span) and span[0].year == span[1].year


def _whole(first: int, last: int) -> times.Span:
    return date(first, 1, 1), date(last, 12, 31)
