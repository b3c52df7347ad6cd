"""The day of a news item whose first sentence names a day without its year: `Chiều 16/6, tại ...`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from tongket.documents.layout import Layout, Zone
from tongket.documents.spans import day_of
from tongket.language.periods import Mention

__all__ = ["anniversaries", "news_day"]

_NEAR = 120
_YEARS = 5
_APART = timedelta(days=100)


def news_day(layout: Layout, found: Sequence[Mention]) -> date | None:
    """That day, in the year that the rest of the text tells; None where it tells none.

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


def anniversaries(found: Sequence[Mention]) -> set[int]:
    """Where the two days of an anniversary begin, on neither of which a text was written: `27/7/1947 - 27/7/2019`."""
    starts: set[int] = set()
    for one, other in pairwise(found):
        same = one.kind == other.kind == "day" and (one.day, one.month) == (other.day, other.month)
        if same and one.year and other.year - one.year >= _YEARS:
            starts |= {one.start, other.start}
    return starts


def _days_of(named: Mention, found: Sequence[Mention]) -> Iterator[tuple[timedelta, date]]:
    """How far the day is from each full day of the text, in the year that brings it nearest."""
    for mention in found:
        full = day_of(mention) if mention.kind == "day" and mention.year and mention.month else None
        for year in (full.year - 1, full.year, full.year + 1) if full else ():
            day = _on(named, year)
            if full and day and abs(day - full) <= _APART:
                yield abs(day - full), day


def _on(named: Mention, year: int) -> date | None:
    try:
        return date(year, named.month, named.day)
    except ValueError:
        return None
