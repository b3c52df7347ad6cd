"""Months and quarters told by a number alone, under a heading that says what it numbers: ``Quý`` over I, II, III, IV."""

from __future__ import annotations

import re

from tongket.extraction import times
from tongket.extraction.terms import named

__all__ = ["numbered_days"]

_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_NUMBER = re.compile(r"(?P<number>0?[1-9]|1[0-2]|i{1,3}|iv)\.?(?:\s?[/.-]\s?(?P<year>20\d\d))?\Z")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def numbered_days(head: str, words: str, year: int | None) -> times.Span | None:
    """The month or the quarter that `words` number under a heading: `1`, `02`, `3/2021` under `Tháng`, `II` under `Quý`.

    `year` is theirs where neither names one.
    """
    told = _NUMBER.match(words.strip())
    if told is None:
        return None
    by_heading = _YEAR.search(head)
    of = int(told["year"] or (by_heading.group() if by_heading else 0)) or year
    bare = _YEAR.sub("", head).strip(" /-.:")
    number = _ROMANS.get(told["number"]) or int(told["number"].lstrip("0") if told["number"].isdigit() else 0)
    if not of or not number:
        return None
    if named("columns", "months", bare) and told["number"].isdigit():
        return times.month_of(of, number)
    if named("columns", "quarters", bare) and number in _ROMANS.values():
        return times.quarter_of(times.month_of(of, 3 * number)[1])
    return None
