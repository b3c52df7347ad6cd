"""Arithmetic between stated figures: a ratio against its two numbers, a change against its two levels.

A check takes what a report states, works it out from other figures of that report, or of another of the same place,
and says whether the two can both be true as printed. It never alters either, and it never guesses: where it is not
plain which figures belong together it says `undecidable`, unless one of the choices fits.

What is checked is a table, `_CHECKS`: a measure, how it is worked out from two operands, and in which role the second
stands. `operands` finds the operands, `intervals` knows what rounding and hedges leave open. What has no formula of
two operands stands apart: `parts` and their whole, `counts` of targets, what is `restated`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from .counts import targets
from .elsewhere import Elsewhere, homes
from .faults import Fault, keeping
from .intervals import Interval, Operand, operand, total
from .levels import Level, levels_of, lower_is_better
from .made import Made
from .operands import Choice, Role, choices
from .parts import parts
from .restated import restated

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["KINDS", "checks", "verdict"]


class Formula(NamedTuple):
    """How a stated number follows from a figure and the one that it is held against."""

    words: str
    compute: Callable[[Interval, Interval], Interval]


class _Outcome(NamedTuple):
    formula: str
    computed: float
    tolerance: float | None
    verdict: str


def _ratio(words: str) -> Formula:
    return Formula(f"value / {words} * 100", lambda a, b: a.over(b).times(100))


def _times(words: str) -> Formula:
    return Formula(f"value / {words}", lambda a, b: a.over(b))


def _excess(words: str) -> Formula:
    return Formula(f"(value / {words} - 1) * 100", lambda a, b: a.over(b).times(100).plus(-100))


def _difference(words: str) -> Formula:
    return Formula(f"value - {words}", lambda a, b: a.minus(b))


def _below(words: str) -> Formula:
    return Formula(f"{words} - value", lambda a, b: b.minus(a))


def _by_year(words: str, years: int) -> Formula:
    return Formula(f"(value - {words}) / {years}", lambda a, b: a.minus(b).times(1 / years))


# `tăng 2,5 lần` is read as 2.5 times as much; some writers mean 2.5 times more.
_MORE = Formula("value / previous - 1", lambda a, b: a.over(b).plus(-1))


def _of_ratio(role: str) -> Callable[[Level, Level], tuple[Formula, ...]]:
    def formulas(stated: Level, _: Level) -> tuple[Formula, ...]:
        if stated.unit == "percent":
            return (_ratio(role),)
        if stated.unit == "times":
            return (_times(role), _MORE) if role == "previous" else (_times(role),)
        return ()

    return formulas


def _of_difference(role: str) -> Callable[[Level, Level], tuple[Formula, ...]]:
    def formulas(stated: Level, value: Level) -> tuple[Formula, ...]:
        rate = value.unit == "percent"
        found = [_difference(role)] if rate or stated.unit == value.unit else []
        if rate and role == "target" and value.measure == "level" and lower_is_better(value.indicator):
            found = [_below(role)]  # past the target is below it
        if found and role == "previous" and stated.years > 1:
            found.append(_by_year(role, stated.years))  # `bình quân mỗi năm giảm 1,94%`
        if stated.unit == "percent":
            # Between two rates `giảm 0,5%` mostly means points; either reading may be meant.
            return (*found, _excess(role))
        if stated.unit == "percentage_point":
            return tuple(found) if rate else ()
        return tuple(found) if stated.unit == value.unit else ()

    return formulas


# Kind of check (the measure of the stated figure) -> role of the second operand, formulas that may be meant.
_CHECKS: dict[str, tuple[Role, Callable[[Level, Level], tuple[Formula, ...]]]] = {
    "change": ("previous", _of_difference("previous")),
    "gap_to_target": ("target", _of_difference("target")),
    "ratio_to_previous": ("previous", _of_ratio("previous")),
    "ratio_to_target": ("target", _of_ratio("target")),
    "share": ("whole", _of_ratio("whole")),
}
_ROLES = {kind: role for kind, (role, _) in _CHECKS.items()}
KINDS = (*_CHECKS, "parts", "restated", "targets")
"""Kinds of check, the column `kind`."""


def checks(
    figures: pd.DataFrame,
    reports: pd.DataFrame | None = None,
    texts: Mapping[str, str] | None = None,
    faults: list[Fault] | None = None,
) -> pd.DataFrame:
    """The table CHECKS: one row for each stated ratio, change or share, whole, count of targets or restatement.

    `reports` tells which reports are of one place, so that one can be held against another; `texts`, by report, whether
    parts are said to be all there are. Without them less is checked. A kind of check that fails on a report is kept in
    `faults`, if given, and the others go on.
    """
    from tongket.tables import to_frame

    levels = levels_of(figures)
    elsewhere = Elsewhere(levels, homes(reports))
    rows: list[dict[str, object]] = []
    for report, own in groupby(levels, key=lambda level: level.report):
        told = list(own)
        rows += _of_two(told, elsewhere, faults)
        for kind, made in _OTHERS.items():
            with keeping(faults, report, f"checks.{kind}"):
                rows += [one.row(report) for one in made(told, (texts or {}).get(report))]
    return to_frame("checks", rows)


_OTHERS: dict[str, Callable[[list[Level], str | None], Iterable[Made]]] = {
    "parts": parts,
    "targets": lambda levels, _: targets(levels),
    "restated": lambda levels, _: restated(levels),
}


def _of_two(levels: list[Level], elsewhere: Elsewhere, faults: list[Fault] | None) -> list[dict[str, object]]:
    """The checks of two operands; where one kind of them fails, those of the other kinds."""
    try:
        return list(_of_report(levels, elsewhere, _ROLES))
    except Exception:
        if faults is None:
            raise
    rows: list[dict[str, object]] = []
    for kind, role in _ROLES.items():
        with keeping(faults, levels[0].report, f"checks.{kind}"):
            rows += list(_of_report(levels, elsewhere, {kind: role}))
    return rows


def _of_report(levels: list[Level], elsewhere: Elsewhere, roles: Mapping[str, Role]) -> Iterator[dict[str, object]]:
    for kind, stated, found in choices(levels, roles, elsewhere):
        decided = _decide(stated, found, _CHECKS[kind][1])
        if decided is None:
            continue
        choice, outcome = decided
        ids = [stated.figure, *(level.figure for level in choice.levels)]
        made = Made(kind, stated, ids, choice.scope(stated), *outcome)
        yield made.row(stated.report)


def _decide(
    stated: Level, found: Iterable[Choice], formulas: Callable[[Level, Level], tuple[Formula, ...]]
) -> tuple[Choice, _Outcome] | None:
    """The choice of operands to show and what came of it; None where no choice can be worked out.

    One that agrees settles it. A sole choice that does not is believed, unless a guess stands beside it that is as
    good; among several it is not known which is meant. A guess that does not fit is no check.
    """
    tried = [
        (choice, outcome)
        for choice in found
        if (outcome := _outcome(stated, choice, formulas(stated, choice.value))) is not None
    ]
    for choice, outcome in tried:
        if outcome.verdict == "agrees":
            return choice, outcome
    sums = any(choice.more for choice, _ in tried)
    tried = [(choice, outcome) for choice, outcome in tried if not choice.guess]
    if not tried:
        return None
    distinct = {(choice.value.value, choice.other.value) for choice, _ in tried}
    choice, outcome = tried[0]
    if len(distinct) > 1 or sums or not choice.sure:
        outcome = outcome._replace(verdict="undecidable")
    return choice, outcome


def _outcome(stated: Level, choice: Choice, formulas: tuple[Formula, ...]) -> _Outcome | None:
    """What the first formula that agrees gives, or the first; None where there is none or it divides by zero."""
    told, first, second = (operand(x.value, x.step, x.bound) for x in (stated, choice.value, choice.other))
    if choice.more:
        first = total([first, *(operand(x.value, x.step, x.bound) for x in choice.more)])
        formulas = tuple(formula._replace(words=formula.words.replace("value", "sum")) for formula in formulas)
    compared = (_compare(told, first, second, formula) for formula in formulas)
    outcomes = [outcome for outcome in compared if outcome is not None]
    return next((o for o in outcomes if o.verdict == "agrees"), outcomes[0] if outcomes else None)


def _compare(stated: Operand, first: Operand, second: Operand, formula: Formula) -> _Outcome | None:
    computed = formula.compute(Interval(first.value, first.value), Interval(second.value, second.value)).low
    if not math.isfinite(computed):
        return None
    printed = formula.compute(first.printed, second.printed)
    rounding = printed.high - computed if stated.value > computed else computed - printed.low
    if not math.isfinite(rounding):
        return _Outcome(formula.words, computed, None, "undecidable")
    return _Outcome(formula.words, computed, stated.spread + rounding, verdict(stated, first, second, formula))


def verdict(stated: Operand, first: Operand, second: Operand, formula: Formula) -> str:
    """Whether the stated number and the one worked out can both be true: agrees, disagrees or undecidable."""
    if formula.compute(first.likely, second.likely).meets(stated.likely):
        return "agrees"
    if formula.compute(first.possible, second.possible).meets(stated.possible):
        return "undecidable"
    return "disagrees"
