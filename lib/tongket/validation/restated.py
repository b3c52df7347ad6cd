"""A figure said twice in one report, the second time rounded or hedged: whether the rough word fits the exact one.

What is said twice in the same digits is no check. What differs is only held against each other where it is so near
that it must be the same thing told roughly: within two of the rough number's last digit, and within a tenth of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .intervals import Operand, operand
from .levels import Level
from .made import Made, held
from .operands import UNSURE

__all__ = ["restated"]

_MANY = 40
_DIGITS = 2
_ALIKE = 0.1


def restated(levels: list[Level]) -> Iterator[Made]:
    """One check for each figure that says again what the report says elsewhere, more exactly or earlier."""
    alike: dict[tuple[object, ...], list[Level]] = defaultdict(list)
    for level in levels:
        if level.indicator is not None and level.pair is None and level.part_of is None:
            alike[level.topic, level.measure, level.status, level.period, _base(level)].append(level)
    for told in alike.values():
        if len(told) > 1:
            yield from _of_topic(told)


def _base(level: Level) -> tuple[object, ...]:
    return (level.base_start, level.base_end) if level.measure != "level" else ()


def _of_topic(told: list[Level]) -> Iterator[Made]:
    whole = min(told, key=lambda x: (x.bound != "exact", x.step, x.start))
    exact = operand(whole.value, whole.step, whole.bound)
    for again in told:
        if again is not whole and (found := _against(again, whole, exact, told[:_MANY])) is not None:
            yield found


def _against(again: Level, whole: Level, exact: Operand, told: Iterable[Level]) -> Made | None:
    """The check of a rougher word, None where it says the very same or something else."""
    if again.bound == "exact" and again.step <= whole.step:
        return None
    difference, size = abs(again.value - whole.value), max(abs(again.value), abs(whole.value))
    if difference > min(_DIGITS * again.step, size * _ALIKE) and again.bound == "exact":
        return None
    rough = operand(again.value, again.step, again.bound)
    verdict = held(rough, exact)
    if verdict != "agrees" and (difference > size * _ALIKE or again.sentence_start == whole.sentence_start):
        return None
    if verdict == "disagrees":
        # Another number that it may repeat, or an unsure reading: not plain that one thing is meant.
        fits = any(x is not again and held(rough, operand(x.value, x.step, x.bound)) == "agrees" for x in told)
        unsure = min(again.confidence, whole.confidence) < UNSURE
        verdict = "undecidable" if fits or unsure else verdict
    scope = "sentence" if again.sentence_start == whole.sentence_start else "report"
    tolerance = rough.spread + exact.spread
    return Made("restated", again, [again.figure, whole.figure], scope, "value", whole.value, tolerance, verdict)
