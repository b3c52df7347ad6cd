"""Times that a text tells beside another: to compare with it, or to say from when to when it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tongket.documents.layout import Zone
from tongket.language.periods import Mention

__all__ = ["compared", "held_against", "spelled_out", "summed_years"]

_NEAR = 80
_SHORTER = ("month", "months", "day", "quarter")


def held_against(mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether last year is told to hold this year against it: `Nếu như năm trước có 27 người thì năm nay là 64`."""
    if mention.rule != "last_year":
        return False
    return any(m.rule == "this_year" and not m.whole and 0 < m.start - mention.end < _NEAR for m in found)


def compared(mention: Mention, found: Sequence[Mention], headed: Callable[[Mention], bool]) -> bool:
    """Whether a whole year is told to compare with what the next has reached: `hết tháng 9/2022 ...; cả năm 2021 ...`.

    `headed` says whether a time stands in the headline or the first lines.
    """
    return any(
        m.year == mention.year + 1
        and m.start < mention.start
        and m.role in ("", "until")
        and m.kind in _SHORTER
        and headed(m)
        for m in found
    )


def spelled_out(months: Mention, found: Sequence[Mention], headed: Callable[[Mention], bool]) -> bool:
    """Whether the first lines say from when to when months are: `sau 6 tháng`, `từ ngày 01/7 đến ngày 31/12/2025`."""
    spans = (m for m in found if m.kind in ("days_span", "months_span") and headed(m))
    return any(m.month > 1 and (m.month2 - m.month) % 12 + 1 == months.length for m in spans)


def summed_years(found: Sequence[Mention], zone: Callable[[Mention], Zone]) -> int:
    """How many years the first lines sum up that the headline names: `(2019 - 2021)`, `Trong 3 năm, ...`."""
    named = [m.year2 - m.year + 1 for m in found if m.kind == "years" and zone(m) is Zone.TITLE]
    summed = (m.length for m in found if m.kind == "ago" and zone(m) is Zone.LEAD)
    return next((years for years in summed if years in named), 0)
