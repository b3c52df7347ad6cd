"""What a reader may choose of a province and year: the account of one period, and the themes to tell of.

A period has a short name where it is one that reports are made for: ``year``, ``h1``, ``q1``, ``m9`` (the first nine
months); any other is named by its first and last day, ``2019-01-01/2019-02-10``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from .records import Span

__all__ = ["PEERS", "is_of_themes", "period_name", "period_span", "theme_codes", "themes_given", "unknown"]

PEERS = ("all", "region", "merged")
"""Whom a province is put beside: all, those of its region, those that it became one province with."""

_LENGTHS = {"h": 6, "q": 3}
_SHORT = re.compile(r"([hqm])(\d{1,2})")


def period_span(name: str, year: int) -> Span:
    """First and last day of the period of that name in that year; no days where the name means nothing."""
    first, mark, last = name.partition("/")
    if mark:
        try:
            return date.fromisoformat(first.strip()), date.fromisoformat(last.strip())
        except ValueError:
            return None, None
    found = _SHORT.fullmatch("m12" if name == "year" else name)
    if not found:
        return None, None
    kind, count = found[1], int(found[2])
    length = _LENGTHS.get(kind, count)
    end = count if kind == "m" else count * length
    if not 1 <= end <= 12 or not length:
        return None, None
    return date(year, end - length + 1, 1), date(year, end, monthrange(year, end)[1])


def period_name(span: Span) -> str:
    """The name of a period; "" where its first or last day is not known."""
    start, end = span
    if start is None or end is None:
        return ""
    for name in ("year", *(f"{kind}{n}" for kind in "hqm" for n in range(1, 13))):
        if period_span(name, end.year) == span:
            return name
    return f"{start.isoformat()}/{end.isoformat()}"


def theme_codes() -> tuple[str, ...]:
    """The themes that there are, in the order in which they are told."""
    from tongket.lexicon import catalogue

    return tuple(dict.fromkeys(indicator.theme for indicator in catalogue().values()))


def themes_given(themes: object) -> tuple[object, ...]:
    """The themes as they were given: a list, or names parted by commas; none where all are meant."""
    if isinstance(themes, str):
        return tuple(name for part in themes.split(",") if (name := part.strip()))
    return tuple(themes) if isinstance(themes, Iterable) else (themes,)


def is_of_themes(indicator: str | None, themes: Sequence[str]) -> bool:
    """Whether an indicator is of one of the themes; every one is where none are given."""
    from tongket.lexicon import catalogue

    entry = catalogue().get(indicator or "")
    return not themes or (entry is not None and entry.theme in themes)


def unknown(
    year: int, periods: Sequence[str], period: object = "", themes: object = "", peers: object = ""
) -> Iterator[tuple[str, object, Sequence[str]]]:
    """What is chosen of a year that does not exist: its name, what was given, and what there is to choose from.

    `periods` are the names of the periods that reports cover; `period` may name one otherwise (``m6`` for ``h1``).
    """
    meant = period_span(period, year) if isinstance(period, str) else (None, None)
    if period != "" and (meant[0] is None or meant not in [period_span(name, year) for name in periods]):
        yield "period", period, periods
    for theme in themes_given(themes):
        if theme not in theme_codes():
            yield "theme", theme, theme_codes()
    if peers not in ("", *PEERS):
        yield "peers", peers, PEERS
