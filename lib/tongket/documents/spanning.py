"""The span of days that the claims of a text settle on, in the year that it is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tongket.documents.claims import Claim, in_passing, of_month, told_up_to, total
from tongket.documents.news_day import Given

__all__ = ["Covered", "span_told"]


@dataclass(frozen=True, slots=True)
class Covered:
    """The first and last day covered and the words that say so, ``text[begin:stop]`` of the folded text.

    `margin` says how sure they are, 0 to 1: how far ahead of the next, less where their claims are weak. `given` is the
    day of the original's own data where the text tells no day of its own and that one was reckoned with; `day` that on
    which the text says that it was written.
    """

    start: date
    end: date
    begin: int
    stop: int
    rule: str
    margin: float = 0.0
    given: Given | None = None
    day: date | None = None


def span_told(claims: Sequence[Claim], year: int, published: date | None) -> Covered | None:
    """The span of a year that its claims weigh most for, and the words that say so; None where none names one."""
    groups: dict[tuple[date, date], list[Claim]] = {}
    for claim in claims:
        if claim.year == year and claim.span and claim.span[1].year == year:
            groups.setdefault(claim.span, []).append(claim)
    if not groups:
        return None
    told = {span: claims for span, claims in groups.items() if any(one.mention.role != "plan" for one in claims)}
    best = max(
        told if any(one.tense != "plan" for claims in told.values() for one in claims) else groups,
        key=lambda span: (total([claim.weight for claim in groups[span]]), span[1], -span[0].toordinal()),
    )
    month = (best[1].replace(day=1), best[1])
    summed = all(one.mention.kind == "months" and one.tense == "neutral" for one in groups[best])
    if summed and month in groups and of_month(claims, month):
        best = month  # Lao động - xã hội tháng 8, with sums of eight months
    elif groups[best][0].mention.kind == "month" and not of_month(claims, best):
        # A month told beside the sum since January: the account is of the sum.
        longer = [
            span
            for span in groups
            if span[1] == best[1] and span[0] < best[0] and any(c.mention.kind == "months" for c in groups[span])
        ]
        best = min(longer, default=best)
    if published is not None and in_passing(groups[best]) and len(groups) == 1:
        return None
    won, best = best, told_up_to(groups, best, published)
    claim = max(groups[best], key=lambda one: (one.weight, -one.mention.start))
    held_late = published is not None and published >= date(year, 12, 1) and won == best and len(groups[best]) < 2
    late = best[1].month == 12 or (claim.mention.role == "until" and held_late)
    if late and best[0] == date(year, 1, 1):
        best = best[0], date(year, 12, 31)  # a year's account, held before the year is out
    return Covered(best[0], best[1], claim.mention.start, claim.mention.end, f"{claim.mention.rule}/{claim.tense}")
