"""Which figures a stated ratio, change or share can be worked out from.

The extraction's own links come first (`subject`, `pair`, `part_of`), then what stands in the same sentence, then the
rest of the report, then other reports of the same place; the first of these that offers anything is all that is looked
at. Two figures can only be operands of one calculation if they are of one indicator, unit, rate, place and group, and
if their periods fit. Beside these stand guesses, which count only where they fit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from .elsewhere import Elsewhere
from .levels import (
    Level,
    by_report,
    by_sentence,
    can_be_previous,
    same_length,
    same_period,
    theme_breaks,
    year_before,
    year_plan,
)

__all__ = ["SCOPES", "Choice", "Level", "Role", "Scope", "by_report", "choices"]

Role = Literal["target", "previous", "whole"]
Scope = Literal["sentence", "report", "reports"]
SCOPES: tuple[Scope, ...] = ("sentence", "report", "reports")
"""How far from the stated figure its operands stand; the column `scope`."""

UNSURE = 0.35
"""Confidence below which a reading refutes nothing; it is kept lower than the chance, which is even here."""

_MANY = 80  # figures of one indicator that are looked at around a place: a report of any length is read in its time
_FEW = 8  # of them, those nearest, that are tried as operands
_ROW = 40  # characters that the cells of a table's row, each a sentence by itself, may lie apart
_NEAR = 90
_BESIDE = 250
_ROUGHLY = 0.1


class Choice(NamedTuple):
    """Two operands that may be meant.

    `sure`: it is plain that they are meant, so they may refute. `guess`: they count only where they fit. `more` are
    addends of the first operand, where it is a sum.
    """

    value: Level
    other: Level
    sure: bool
    guess: bool = False
    more: tuple[Level, ...] = ()

    @property
    def levels(self) -> tuple[Level, ...]:
        """All figures that it holds the stated one against."""
        return (self.value, *self.more, self.other)

    def scope(self, stated: Level) -> Scope:
        """Where its operands stand, the farthest of them."""
        if any(x.report != stated.report for x in self.levels):
            return "reports"
        near = all(x.sentence_start == stated.sentence_start for x in self.levels)
        return "sentence" if near else "report"


def choices(
    levels: list[Level], roles: Mapping[str, Role], elsewhere: Elsewhere
) -> Iterator[tuple[str, Level, list[Choice]]]:
    """Each figure of a report whose measure is in `roles`: the measure, the figure, the operands it may be made of."""
    report = _Report(levels, elsewhere)
    for stated in levels:
        role = roles.get(stated.measure)
        if role is not None:
            found = report.choices(stated, role)
            if found:
                yield stated.measure, stated, found


class _Report:
    """The levels of one report, found by id, by sentence and by topic."""

    def __init__(self, levels: list[Level], elsewhere: Elsewhere) -> None:
        self.by_id = {level.figure: level for level in levels}
        self._all = levels
        self._elsewhere = elsewhere
        self._rivalled: dict[str, bool] = {}
        self._levels = [level for level in levels if level.measure == "level"]

    @cached_property
    def _by_indicator(self) -> Mapping[str, list[Level]]:
        found: dict[str, list[Level]] = defaultdict(list)
        for level in self._levels:
            if level.indicator is not None:
                found[level.indicator].append(level)
        return found

    def _told(self, indicator: str | None, start: int) -> list[Level]:
        """Levels of the indicator, those nearest to a place where there are many."""
        return _around(self._by_indicator.get(indicator or "", []), start)

    def _said(self, sentence: int, start: int) -> list[Level]:
        """Levels of the sentence, those nearest to a place where there are many."""
        return _around(self._by_sentence.get(sentence, []), start)

    @cached_property
    def _plans_to_change(self) -> Mapping[str | None, list[Level]]:
        """Falls and rises that are aimed at, by indicator."""
        found: dict[str | None, list[Level]] = defaultdict(list)
        for level in self._all:
            if level.measure == "change" and level.planned:
                found[level.indicator].append(level)
        return found

    @cached_property
    def _by_sentence(self) -> Mapping[int, list[Level]]:
        return by_sentence(self._levels)

    def choices(self, stated: Level, role: Role) -> list[Choice]:
        """Operands that may be meant, guesses behind."""
        if role == "whole":
            return [*self._shares(stated), *self._pairs_beside(stated)]
        if stated.planned and role == "target":
            return []  # `10.000 người (100% kế hoạch)` is the plan itself
        subject = self.by_id.get(stated.subject or "")
        if subject is not None and subject.measure == "change":
            return self._of_changes(stated, subject) if role == "target" else []
        if subject is not None and subject.measure == "level" and subject.planned and not stated.planned:
            return self._of_plan(stated, subject) if role == "target" else []
        values, sure = self._values(stated)
        found = self._linked(values, role) or self._unlinked(stated, values, role, sure)
        if not found:
            found = self._from_other_reports(stated, values, role, sure)
        return [*(self._doubted(stated, choice) for choice in found), *self._guesses(stated, values, role, found)]

    # The first operand

    def _values(self, stated: Level) -> tuple[list[Level], bool]:
        """Levels that the stated figure may be about, and whether that is sure."""
        subject = self.by_id.get(stated.subject or "")
        if subject is not None and subject.measure == "level":
            if stated.planned != subject.planned:
                return [], False  # `giảm 2,61% (chỉ tiêu 2%)`: the plan's fall is not the result's
            # `9.262 người, đạt 46,31% (9.262/20.000)`: the number said again may be the one that has the pair.
            again = [x for x in self._about(stated) if x.value == subject.value and x.unit == subject.unit]
            return [
                subject,
                *(x for x in again if x.figure != subject.figure and x.sentence_start == subject.sentence_start),
            ], True
        fitting = [x for x in self._about(stated) if x.status == stated.status and same_period(stated, x)]
        fitting = _nearest(fitting, stated.start)
        near = [x for x in fitting if _beside(stated, x)]
        # `tỉnh giao giảm 1,5%, huyện giao 2%`: of two plans neither need be the other's.
        return (near, not stated.planned) if near else (fitting, False)

    def _about(self, stated: Level) -> list[Level]:
        """Levels of the stated figure's indicator, place and group."""
        if stated.indicator is None:
            return []
        found = self._told(stated.indicator, stated.start)
        return [x for x in found if (x.place, x.group) == (stated.place, stated.group)]

    # Both operands

    def _shares(self, stated: Level) -> list[Choice]:
        """A share is worked out only where the extraction says of what: anything may be a whole."""
        part = self.by_id.get(stated.subject or "")
        if part is None or part.measure != "level":
            return []
        if stated.group is not None and stated.group != part.group:
            return [self._doubted(stated, choice) for choice in self._of_group(stated, part)]
        wholes = (self.by_id.get(name or "") for name in (part.pair, part.part_of))
        found = [Choice(part, whole, True) for whole in wholes if whole is not None and whole.unit == part.unit][:1]
        # `giao/giải ngân: 48.760/39.214 (80,4%)`: the heading may name the whole first.
        turned = [Choice(x.other, x.value, False, guess=True) for x in found if x.value.pair == x.other.figure]
        if turned:
            found = [x._replace(sure=x.sure and x.value.value <= x.other.value) for x in found]
        return [*(self._doubted(stated, choice) for choice in found), *turned, *self._larger_beside([part])]

    def _of_group(self, stated: Level, whole: Level) -> list[Choice]:
        """A share whose subject is the whole: `10.718 người, riêng Nhật Bản chiếm gần 62%`."""
        told = self._told(whole.indicator, stated.start)
        return [
            Choice(x, whole, x.part_of == whole.figure)
            for x in told
            if x.group == stated.group and x.topic[:-1] == whole.topic[:-1] and x.period == whole.period
        ]

    def _of_plan(self, stated: Level, plan: Level) -> list[Choice]:
        """A ratio that stands behind its plan: what was done is told before."""
        done = [
            x
            for x in self._told(plan.indicator, stated.start)
            if not x.planned and x.start < stated.start and x.unit == plan.unit and year_plan(x, plan)
        ]
        alike = [x for x in done if x.topic == plan.topic] or done
        sure = len({x.value for x in done}) == 1 and alike == done
        alike = alike[-_FEW:]
        return [self._doubted(stated, Choice(x, plan, sure and x.topic == plan.topic)) for x in reversed(alike)]

    def _of_changes(self, stated: Level, change: Level) -> list[Choice]:
        """What is held against a plan may be a fall: `giảm 6,89%, vượt 1,89% so với kế hoạch (giảm 5%)`."""
        plans = [
            x
            for x in _around(self._plans_to_change.get(change.indicator, []), stated.start)
            if x.unit == change.unit and same_period(change, x) and (x.value < 0) == (change.value < 0)
            if not change.planned
        ]
        near = [x for x in plans if x.sentence_start == stated.sentence_start]
        return [
            self._doubted(stated, Choice(_size(change), _size(x), bool(near) and len(near) == 1))
            for x in _nearest(near or plans, stated.start)
        ]

    def _linked(self, values: list[Level], role: Role) -> list[Choice]:
        """Pairs such as `2.311/10.000` where the second number can stand in the role; what was due may be no plan."""
        pairs = [(value, self.by_id[value.pair]) for value in values if value.pair in self.by_id]
        return [
            Choice(value, other, True)
            for value, other in pairs
            if value.unit == other.unit and value.start < other.start
            if _can_be(role, value, other) or (role == "target" and same_period(value, other))
        ]

    def _unlinked(self, stated: Level, values: list[Level], role: Role, sure: bool) -> list[Choice]:
        found = [
            Choice(value, other, sure)
            for value in values
            for other in _nearest(self._others(stated, value, role), stated.start)
        ]
        near = [x for x in found if _beside(stated, x.other)]
        if near:
            return near
        return [x._replace(sure=x.sure and not self._rivals(x.value)) for x in found]

    def _others(self, stated: Level, value: Level, role: Role) -> list[Level]:
        """Levels of the report that can stand beside the value in the role."""
        return [
            other
            for other in self._told(value.indicator, stated.start)
            if other.figure != value.figure and other.topic == value.topic and other.part_of == value.part_of
            if _can_be(role, value, other) and _periods_fit(role, stated, value, other)
        ]

    def _from_other_reports(self, stated: Level, values: list[Level], role: Role, sure: bool) -> list[Choice]:
        """Operands that another report of the same place states."""
        found = []
        for value in values:
            plan = role == "target"
            others = (self._elsewhere.plans(value) if plan else self._elsewhere.previous(stated, value))[:_FEW]
            alone = sure and not self._rivals(value) and len({x.value for x in others}) == 1
            # What was only estimated or aimed at then may have come out otherwise, and refutes nothing.
            firm = alone and not stated.planned
            found += [Choice(value, other, firm and (plan or other.status == "actual")) for other in others]
        return found

    # What speaks against believing a choice

    def _doubted(self, stated: Level, choice: Choice) -> Choice:
        """The choice, not sure where a reading is weak, the periods are not one, or what is counted changed."""
        weak = min(x.confidence for x in (stated, *choice.levels)) < UNSURE
        value = choice.value
        moved = None not in (stated.period_end, value.period_end) and stated.period != value.period
        if weak or moved or theme_breaks(value, choice.other):
            return choice._replace(sure=False)
        return choice

    def _rivals(self, value: Level) -> bool:
        """Whether the report says something else on the value's topic and time: the circle of one is not told."""
        if value.figure not in self._rivalled:
            self._rivalled[value.figure] = self._has_rivals(value)
        return self._rivalled[value.figure]

    def _has_rivals(self, value: Level) -> bool:
        told = self._told(value.indicator, value.start)
        return any(
            x.topic == value.topic and x.period == value.period and x.planned == value.planned
            and x.part_of == value.part_of and abs(x.value - value.value) > _restating(x, value)
            for x in told
        )  # fmt: skip

    # Guesses

    def _guesses(self, stated: Level, values: list[Level], role: Role, found: list[Choice]) -> list[Choice]:
        """What may be meant although no link says so; it counts only where it fits."""
        sums = self._sums(stated, values, found) if len(found) <= _FEW else []
        guesses = [*sums, *self._pairs_beside(stated)]
        if role == "target":
            return [*guesses, *self._larger_beside(values)]
        return [*guesses, *self._earlier_beside(stated, values)]

    def _sums(self, stated: Level, values: list[Level], found: list[Choice]) -> list[Choice]:
        """Numbers side by side that were added up: `huyện 512 triệu, xã 643 triệu; cộng chung vượt 28,3% kế hoạch`."""
        sums = []
        for choice in found:
            beside = [
                x
                for x in self._said(choice.value.sentence_start, stated.start)
                if x.topic == choice.value.topic and x.planned == choice.value.planned and x.start < stated.start
                if x.period == choice.value.period and x.value != choice.value.value and x.figure != choice.other.figure
            ]
            if beside and choice.value in values:
                sums.append(choice._replace(sure=False, guess=True, more=tuple(beside)))
        return sums

    def _pairs_beside(self, stated: Level) -> list[Choice]:
        """A pair right beside a ratio that is linked to nothing: `(84,2%) 320/380 hồ sơ`."""
        if stated.subject is not None:
            return []
        pairs = [
            (x, self.by_id[x.pair])
            for x in self._said(stated.sentence_start, stated.start)
            if x.pair in self.by_id and abs(x.start - stated.start) <= _NEAR
        ]
        return [Choice(a, b, False, guess=True) for a, b in pairs if a.start < b.start and a.unit == b.unit][:_FEW]

    def _larger_beside(self, values: list[Level]) -> list[Choice]:
        """What was due, in the same sentence: `tiếp nhận 4.870 hồ sơ, trả 4.846 hồ sơ, đạt 99,5%`."""
        return [
            Choice(value, other, False, guess=True)
            for value in values
            for other in self._said(value.sentence_start, value.start)
            if other.topic == value.topic and other.planned == value.planned and other.value > value.value
            if other.start < value.start
        ][-_FEW:]

    def _earlier_beside(self, stated: Level, values: list[Level]) -> list[Choice]:
        """The level at the start of the year, which the report dates as it does the one at its end."""
        return [
            Choice(value, other, False, guess=True)
            for value in values
            for other in self._told(value.indicator, stated.start)
            if other.figure != value.figure and other.topic == value.topic and not other.planned
            if other.period == value.period and abs(other.start - stated.start) <= _BESIDE
        ][:_FEW]


def _around(levels: list[Level], start: int) -> list[Level]:
    """The levels, or so many of them before and behind a place as are looked at."""
    if len(levels) <= _MANY:
        return levels
    place = bisect_left(levels, start, key=lambda level: level.start)
    first = max(0, min(place - _MANY // 2, len(levels) - _MANY))
    return levels[first : first + _MANY]


def _nearest(levels: list[Level], start: int) -> list[Level]:
    """The few levels nearest to a place, in reading order."""
    if len(levels) <= _FEW:
        return levels
    return sorted(sorted(levels, key=lambda x: (abs(x.start - start), x.start))[:_FEW], key=lambda x: x.start)


def _beside(stated: Level, other: Level) -> bool:
    return stated.sentence_start == other.sentence_start or abs(stated.start - other.start) <= _ROW


def _size(change: Level) -> Level:
    """A fall or rise by its size, as a level: points between rates are held against points."""
    unit = "percent" if change.unit == "percentage_point" else change.unit
    return change._replace(value=abs(change.value), unit=unit)


def _restating(one: Level, other: Level) -> float:
    """By how much two numbers may differ and yet be one, told roughly and told exactly."""
    rough = max(one.step, other.step)
    hedged = one.bound != "exact" or other.bound != "exact"
    return max(rough, abs(other.value) * _ROUGHLY) if hedged else rough


def _can_be(role: Role, value: Level, other: Level) -> bool:
    return other.planned if role == "target" else can_be_previous(value, other)


def _periods_fit(role: Role, stated: Level, value: Level, other: Level) -> bool:
    if value.period_end is None or other.period_end is None:
        return False
    if role == "target":
        return year_plan(value, other)
    if stated.base_end is not None:
        return other.period_end == stated.base_end and same_length(stated, value, other)
    return year_before(value, other)
