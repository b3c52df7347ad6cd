"""The claims that the dates and periods of a text make to what it covers, and how they stand against each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeVar

from tongket.documents.tense import Tense
from tongket.language.periods import Mention

__all__ = ["Claim", "age_of", "done_by", "in_passing", "margin_of", "of_month", "told_up_to", "total", "unions"]

_Key = TypeVar("_Key")
_HALF, _LATE = 6, 12
_FIRM, _AT_HEAD = 3.0, 1.5
_SPRING, _LONG_AGO = 4, 4


@dataclass(frozen=True, slots=True)
class Claim:
    """What a mention says of the time that its text covers: its year or span, and how much it counts."""

    mention: Mention
    year: int
    tense: Tense
    weight: float
    span: tuple[date, date] | None
    titled: bool = False


def unions(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Two periods told together where one follows on the other: kết quả năm 2018, quý I năm 2019."""
    unions = []
    for one, other in pairwise(claims):
        if not one.span or not other.span or "plan" in (one.tense, other.tense):
            continue
        joined = re.fullmatch(r",? (?:và )?", text[one.mention.end : other.mention.start])
        if joined and other.mention.kind != "year" and one.span[1] + timedelta(days=1) == other.span[0]:
            mention = replace(one.mention, end=other.mention.end, rule="union", kind="union")
            unions.append(Claim(mention, other.year, one.tense, 2 * one.weight, (one.span[0], other.span[1])))
    return unions


def age_of(year: int, published: date | None, told: bool) -> float:
    """How far a text of that day is likely to account for the year; `told` where its headline or a review names it."""
    if published is None:
        return 1.0
    years = published.year - year
    if years < 0:
        return 0.5
    if told:
        return 1.0 if years <= 1 else 0.8 if years == 2 else 0.4
    if years == 0 or (years == 1 and published.month <= _SPRING):
        return 1.0
    return 0.6 if years == 1 else 0.25 if years < _LONG_AGO else 0.1


def done_by(claims: Sequence[Claim], year: int) -> int:
    """The year of an undated text, none before a day that it tells things done by: `đến hết tháng 6/2018, dư nợ ...`.

    The year of an anecdote (`năm 2014 nhà anh còn là hộ nghèo`) is no rival; that of a headline or a review is.
    """
    if any(claim.titled or claim.tense == "result" for claim in claims if claim.year == year):
        return year
    told = [
        claim.year
        for claim in claims
        if claim.mention.role == "until"
        and claim.mention.kind in ("day", "month")
        and claim.tense in ("result", "neutral")
    ]
    return max([year, *told])


def in_passing(claims: Sequence[Claim]) -> bool:
    """Whether months are named once and far from a page's head, which is then not of them."""
    one = claims[0]
    return len(claims) == 1 and one.mention.kind == "months" and one.tense == "neutral" and one.weight < _AT_HEAD


def of_month(claims: Sequence[Claim], best: tuple[date, date]) -> bool:
    """Whether the headline names the month alone: `Kết quả công tác tháng 4, nhiệm vụ tháng 5`, and no sum up to it."""
    titled = [claim.mention for claim in claims if claim.titled and claim.tense != "plan"]
    named = any(
        mention.kind == "month" and mention.role != "until" and mention.month == best[1].month for mention in titled
    )
    return named and not any(mention.kind in ("months", "months_span") for mention in titled)


def told_up_to(
    groups: Mapping[tuple[date, date], list[Claim]], best: tuple[date, date], published: date | None
) -> tuple[date, date]:
    """The months so far where they and not a day of them, nor all of the year, is what the text accounts for.

    `tính đến 15/11 ... 11 tháng`: the months; `Năm 2020, dịch bệnh ... đến hết tháng 11 ... đến ngày 30/11`: no year.
    """
    january = date(best[1].year, 1, 1)
    if best[0] != january:
        return best
    so_far = {
        span: [claim for claim in claims if claim.tense != "plan"]
        for span, claims in groups.items()
        if span[0] == january and span[1].month < _LATE
    }
    months = {span for span, claims in so_far.items() if any(claim.mention.kind == "months" for claim in claims)}
    if groups[best][0].mention.role == "until":
        return next((span for span in months if span[1].month == best[1].month), best)
    whole = best[1].month == _LATE and best[1].day == 31
    if not whole or any(claim.titled or claim.tense == "result" for claim in groups[best]):
        return best
    told = [span for span, claims in so_far.items() for _ in claims if span[1].month >= _HALF]
    last = max(told, default=best, key=lambda span: span[1])
    agreeing = [span for span in told if span[1].month == last[1].month]
    if len(agreeing) > 1 and (published is None or published.year == best[1].year):
        return last
    return best


def margin_of(claims: Sequence[Claim], told: tuple[date, date]) -> float:
    """How far the claims for the year and the span that were settled on outweigh the next; 0 to 1."""
    years: dict[int, list[float]] = {}
    spans: dict[tuple[date, date], list[float]] = {}
    for claim in claims:
        if claim.tense != "far":
            years.setdefault(claim.year, []).append(claim.weight)
        if claim.span and claim.span[1].year == told[1].year:
            spans.setdefault(claim.span, []).append(claim.weight)
    own = spans.get(told) or [0.0]
    return min(_lead(years, told[1].year), _lead(spans, told), 1.0) * min(1.0, max(own) / _FIRM)


def _lead(weights: Mapping[_Key, list[float]], key: _Key) -> float:
    """How far the claims under `key` outweigh the next, 0 to 1."""
    own = total(weights[key]) if key in weights else 0.0
    rival = max((total(group) for other, group in weights.items() if other != key), default=0.0)
    return max(0.0, 1 - rival / own) if own else 0.0


def total(weights: Sequence[float]) -> float:
    """What several claims for the same weigh together: the weightiest, and a part of the others."""
    return max(weights) + 0.3 * (sum(weights) - max(weights))
