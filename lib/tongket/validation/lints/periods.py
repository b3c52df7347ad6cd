"""Periods and dates: years that cannot be meant, estimates that end before what was done, terms that fit no term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from tongket import lexicon

from .source import Figure, Lint, Source, alternatives, words

__all__ = ["dates", "estimates", "terms", "years"]

_DATED = re.compile(r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d{2}|(?<!\w)năm (?:19|20)\d{2}")
_DATE = re.compile(
    r"(?<![\d/.,-])(?P<d>\d{1,2})(?P<mark>[/.-])(?P<m>\d{1,2})(?P=mark)(?P<y>(?:19|20)\d{2})(?![\d/-]|[.,]\d)"
)
_SPELLED = re.compile(r"(?<!\w)ngày (?P<d>\d{1,2}) tháng (?P<m>\d{1,2}) năm (?P<y>(?:19|20)\d{2})(?!\d)")
_BACK = 240
_YEAR = re.compile(r"\d{4}")
_FIVE = 5


def years(source: Source) -> Iterator[Lint]:
    """A date that was read as another year's because no other makes sense, and a year generations away."""
    for figure in source.figures:
        if "misprint" not in figure.rules[4]:
            continue
        end = source.at(figure.start)
        dated = list(_DATED.finditer(source.folded.text, max(0, end - _BACK), end))
        if dated:
            start, stop = source.folded.span(*dated[-1].span())
            yield Lint("wrong_year", start, stop, (figure.figure,))
    farthest = (source.year or 2040) + int(lexicon.load("lints")["periods"]["farthest"])
    for number in source.ledger:
        if number.rule == "misprinted_year" and (said := _YEAR.search(number.quote)) and int(said.group()) > farthest:
            yield Lint("wrong_year", number.start, number.end)


class _Done(NamedTuple):
    figure: Figure
    end: date


def estimates(source: Source) -> Iterator[Lint]:
    """An estimate to a day before the one that the actual figure just told of is counted to."""
    done: dict[tuple[str, str | None, str | None, str | None], _Done] = {}
    for figure in source.numerals:
        if not figure.indicator or figure.measure != "level" or not figure.period_end or not figure.period_start:
            continue
        key = (figure.indicator, figure.unit, figure.place, figure.group)
        if figure.status == "actual" and _own_period(figure):
            done[key] = _Done(figure, figure.period_end)
        elif figure.status == "estimate" and _own_period(figure) and (last := done.get(key)):
            near = figure.start - last.figure.end <= 2 * _BACK
            if near and figure.period_end < last.end:
                yield Lint("estimate_before_actual", figure.start, figure.end, (figure.figure, last.figure.figure))


def _own_period(figure: Figure) -> bool:
    """Whether the figure's own clause dates it to a day or a month: only such periods are compared."""
    return figure.rules[4].startswith(("in_clause_days", "in_clause_month", "right_beside_days", "right_beside_month"))


@cache
def _spans() -> tuple[re.Pattern[str], re.Pattern[str]]:
    years = r"(?P<a>(?:19|20)\d{2}) ?(?:-|đến|tới) ?(?:năm )?(?P<b>(?:19|20)\d{2})(?!\d|[.,]\d)"
    led = rf"(?P<word>{alternatives(words('periods', 'spans'))})(?: [^\W\d_]+){{0,2}}? ?[:(]? ?{years}"
    counted = rf"(?<!\w)(?P<n>\d{{1,2}}) năm ?,?(?: giai đoạn| từ năm| từ)? ?\(?{years}"
    return re.compile(led), re.compile(counted)


def terms(source: Source) -> Iterator[Lint]:
    """A term of one year or of many, a span that ends before it begins, `5 năm` that are another number of years."""
    led, counted = _spans()
    text = source.folded.text
    short, long = (int(lexicon.load("lints")["periods"][name]) for name in ("shortest_term", "longest_term"))
    for found in led.finditer(text):
        length = int(found["b"]) - int(found["a"])
        term = found["word"] in words("periods", "terms")
        if length < 0 or (term and not short <= length <= long):
            yield source.match("contradictory_term", found)
    plans = re.compile(alternatives(words("periods", "plans")))
    named = re.compile(rf"{alternatives(words('periods', 'named'))} ?\Z")
    for found in counted.finditer(text):
        length, said = int(found["b"]) - int(found["a"]), int(found["n"])
        before = text[max(0, found.start() - 60) : found.start()]
        if named.search(before):
            continue
        planned = plans.search(re.split(r"[.;\n]", before)[-1])
        # Counted with both ends (2021-2025 are five years) or from the one to the other (2008-2018 are ten); a plan of
        # five years that begins with the year after a congress is counted with both.
        if said not in (length, length + 1) or (planned and said == length == _FIVE and int(found["a"]) % _FIVE == 1):
            yield source.match("contradictory_term", found)


def dates(source: Source) -> Iterator[Lint]:
    """A day that no calendar has: 31/6/2023."""
    for pattern in (_DATE, _SPELLED):
        for found in pattern.finditer(source.folded.text):
            try:
                date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                yield source.match("impossible_date", found)
