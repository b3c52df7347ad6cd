"""What a printed number leaves open: the interval of its rounding, and the one that its hedge allows.

Each number stands for three intervals. `printed` is what rounding alone leaves: half a unit of the last printed digit
to each side. `likely` is where a writer who says `hơn`, `gần` or `khoảng` has the number: within one unit of its last
significant digit, and within a tenth of it. `possible` is all that the word allows: `hơn 70%` may be 99. A comparison
agrees where the likely meet, disagrees where not even the possible do, and is undecidable in between. Without a hedge
the three are one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Interval", "Operand", "operand", "total"]

_SLACK = 1e-9  # floats only; far below any printed digit


class Interval(NamedTuple):
    """All numbers from `low` to `high`, both included."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        slack = _SLACK * max(1.0, *(abs(end) for end in (*self, *other) if math.isfinite(end)))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def minus(self, other: Interval) -> Interval:
        """All differences of a number of this and a number of `other`."""
        return Interval(self.low - other.high, self.high - other.low)

    def over(self, other: Interval) -> Interval:
        """All quotients; everything where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            return Interval(-math.inf, math.inf)
        ends = [_quotient(a, b) for a in self for b in other]
        return Interval(min(ends), max(ends))

    def times(self, factor: float) -> Interval:
        """All products with a factor above zero."""
        return Interval(self.low * factor, self.high * factor)

    def plus(self, shift: float) -> Interval:
        """The same, moved."""
        return Interval(self.low + shift, self.high + shift)


class Operand(NamedTuple):
    """A number with the intervals it stands for; see the module."""

    value: float
    printed: Interval
    likely: Interval
    possible: Interval

    @property
    def hedged(self) -> bool:
        """Whether a word widens it beyond its rounding."""
        return self.possible != self.printed

    @property
    def spread(self) -> float:
        """How far rounding alone may take it from its value."""
        return max(self.printed.high - self.value, self.value - self.printed.low)


def operand(value: float, step: float, bound: str) -> Operand:
    """The intervals of a number printed to `step` and hedged by `bound` (BOUNDS); a bound of a fall is of its size."""
    size, half = abs(value), step / 2
    reach = _reach(size, step)
    printed = Interval(size - half, size + half)
    nothing = min(0.0, size - reach)
    likely, possible = {
        "over": (Interval(size - half, size + reach), Interval(size - half, math.inf)),
        "under": (Interval(size - reach, size + half), Interval(nothing, size + half)),
        "nearly": (Interval(size - reach, size + half), Interval(nothing, size + half)),
        "about": (Interval(size - reach, size + reach), Interval(nothing, math.inf)),
        "at_least": (printed, Interval(size - half, math.inf)),
        "at_most": (printed, Interval(nothing, size + half)),
    }.get(bound, (printed, printed))
    if value < 0:
        printed, likely, possible = (Interval(-i.high, -i.low) for i in (printed, likely, possible))
    return Operand(value, printed, likely, possible)


def total(operands: Sequence[Operand]) -> Operand:
    """The sum of numbers, each with what it leaves open; at least one."""
    return Operand(
        math.fsum(x.value for x in operands),
        _sum([x.printed for x in operands]),
        _sum([x.likely for x in operands]),
        _sum([x.possible for x in operands]),
    )


def _sum(intervals: Sequence[Interval]) -> Interval:
    return Interval(math.fsum(i.low for i in intervals), math.fsum(i.high for i in intervals))


def _reach(size: float, step: float) -> float:
    """Worth of one in the last digit that is not a filling zero, at most a tenth of the number, at least `step`."""
    reach, count = step, round(size / step) if step > 0 else 0
    while count and count % 10 == 0:
        count //= 10
        reach *= 10
    return max(step, min(reach, size / 10))


def _quotient(a: float, b: float) -> float:
    if math.isinf(b):
        return 0.0
    return a / b
