"""Short texts with their numbers in braces, and the check that each was read as told: what extraction's tests share.

``{3.250 người}`` is a figure whose quote is what the braces hold; ``{135=name}`` is a number of that ledger class.
No other number of the text may be a figure.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from types import EllipsisType
from typing import Any, NamedTuple

import pytest

from tongket.documents.model import About, Document
from tongket.extraction import Extraction, extract

Row = dict[str, Any]
YEAR = "2023-01-01/2023-12-31"
OWN = "the report's own"  # a period

_MARK = re.compile(r"\{([^{}=]*)(?:=(\w+))?\}")


class Expected(NamedTuple):
    """What one figure must be: columns with their values; links are given as the place of the other figure, from 0."""

    columns: Row
    links: dict[str, int | None]


class Case(NamedTuple):
    """One text with what must come of it; `period` is the report's own."""

    text: str
    expected: tuple[Expected, ...]
    period: str = YEAR
    language: str = "vi"


def _days(name: str, days: str) -> Row:
    """The two columns of a period, of ``2023-01-01/2023-12-31``, ``/`` for none or `OWN`."""
    if days == OWN:
        return {f"{name}_start": OWN, f"{name}_end": OWN}
    start, _, end = days.partition("/")
    return {
        f"{name}_start": date.fromisoformat(start) if start else None,
        f"{name}_end": date.fromisoformat(end) if end else None,
    }


def f(
    value: float, unit: str | None, indicator: str | EllipsisType | None = ..., measure: str = "level",
    status: str = "actual", *, bound: str = "exact", per: str | EllipsisType | None = ..., period: str | None = None,
    base: str | None = None, in_words: bool = False, **links: int | str | None,
) -> Expected:  # fmt: skip
    """A figure as it must be read; what is left out of indicator, per, period, base and links is not looked at."""
    columns: Row = {"value": value, "unit": unit, "measure": measure, "status": status, "bound": bound}
    columns["in_words"] = in_words
    if not isinstance(indicator, EllipsisType):
        columns["indicator"] = indicator
    if not isinstance(per, EllipsisType):
        columns["per"] = per
    for name, days in (("period", period), ("base", base)):
        if days is not None:
            columns |= _days(name, days)
    columns |= {name: links.pop(name) for name in ("group", "place") if name in links}
    return Expected(columns, {name: to for name, to in links.items() if to is None or isinstance(to, int)})


def whole_row(
    value: float, unit: Any, indicator: str | EllipsisType | None = None, measure: Any = "level",
    status: Any = "actual", *, per: str | EllipsisType | None = None, period: str | EllipsisType = OWN, **others: Any,
) -> Expected:  # fmt: skip
    """A figure of which every column is looked at but those given as ``...``; the period is the report's by default."""
    wanted = f(value, unit, indicator, measure, status, per=per, **others)
    if not isinstance(period, EllipsisType):
        wanted.columns.update(_days("period", period))
    return Expected({name: to for name, to in wanted.columns.items() if to is not ...}, wanted.links)


def case(name: str, text: str, *expected: Expected, period: str = YEAR, language: str = "vi") -> Any:
    """A parameter of a test: `name` says which pattern."""
    return pytest.param(Case(text, expected, period, language), id=name)


@cache
def read(text: str, period: str = YEAR, language: str = "vi") -> Extraction:
    """The text as a report on `period`."""
    start, end = (date.fromisoformat(day) for day in period.split("/"))
    return extract(Document("r", text, about=About(period_start=start, period_end=end, language=language)))


def unmarked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its braces, and what they held: start, end and ledger class ("figure" where none is given)."""
    found = []
    plain = ""
    position = 0
    for match in _MARK.finditer(text):
        plain += text[position : match.start()]
        found.append((len(plain), len(plain) + len(match[1]), match[2] or "figure"))
        plain += match[1]
        position = match.end()
    return plain + text[position:], found


def hold(given: Case) -> None:
    """The check itself: spans, classes, and the columns of every figure."""
    text, marks = unmarked(given.text)
    found = read(text, given.period, given.language)
    spans = [(start, end) for start, end, kind in marks if kind == "figure"]
    assert len(spans) == len(given.expected), "each figure in braces needs its expectation"
    got = [(row["start"], row["end"]) for row in found.figures]
    quotes = [row["quote"] for row in found.figures]
    assert got == spans, f"figures read: {quotes}; wanted {[text[start:end] for start, end in spans]}"
    for start, end, kind in marks:
        if kind != "figure":
            classes = {row["class"] for row in found.ledger if start <= row["start"] and row["end"] <= end}
            assert classes == {kind}, f"{text[start:end]!r}: {classes or 'not in the ledger'}"
    ids = [row["figure"] for row in found.figures]
    own = dict(zip(("period_start", "period_end"), map(date.fromisoformat, given.period.split("/")), strict=True))
    for row, expected in zip(found.figures, given.expected, strict=True):
        columns = {name: own[name] if value == OWN else value for name, value in expected.columns.items()}
        wanted = columns | {name: None if to is None else ids[to] for name, to in expected.links.items()}
        wrong = [f"{name} {row[name]} for {value}" for name, value in wanted.items() if not _same(row[name], value)]
        assert not wrong, f"{row['quote']}: {', '.join(wrong)}; by {row['rule']}"


def _same(got: object, wanted: object) -> bool:
    if isinstance(got, float) and isinstance(wanted, int | float):
        return got == pytest.approx(wanted)
    return got == wanted
