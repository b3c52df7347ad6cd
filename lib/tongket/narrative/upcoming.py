"""The section about what is planned next, and what it asks for compared with the year's own result or target.

A difference is computed from two stated figures to their last digit: nothing is rounded, a hedge on either side stays a
hedge of it, and the words say that it was computed.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from tongket.tables.ids import join_ids

from .account import Account, Level, by_period, table_of, value
from .facts import FARTHEST, levels_of, plans_of
from .marked import Cell, Paragraph, Ref, Section, Segment
from .names import name_of
from .numbers import Printed, printed, worded
from .periods import in_period, is_whole_year, period_ref
from .phrases import Teller, is_estimate
from .records import Figure
from .sections import left_row

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Asked", "asked", "upcoming"]

_AIMS = 4
_FLIPPED = {"over": "under", "under": "over", "at_least": "at_most", "at_most": "at_least", "about": "about"}


class Asked(NamedTuple):
    """What a coming target asks for: how far it lies from `base`, and whether more or less; none where it is the same.

    `kind` says what the base is: a result, an estimate or a plan. `bound` is the hedge of the difference.
    """

    plan: Figure
    base: Figure
    kind: str
    way: str
    difference: Decimal
    bound: str


def upcoming(account: Account) -> Section | None:
    """Plans for later years, and what they ask for compared with the year."""
    teller, voice = account.teller, account.teller.voice
    levels = levels_of(account.later)
    sentences = []
    for period, group in sorted(by_period(levels), key=lambda g: (g[0][1] is None, g[0][1] or date.min)):
        aimed = teller.aims(group)
        for index in range(0, len(aimed), _AIMS):
            some = aimed[index : index + _AIMS]
            aims = voice.join(some)
            key = "next_more" if index else "next" if any(period) else "next_undated"
            key += "_one" if len(some) == 1 else ""
            slots: dict[str, Paragraph | str | Segment] = {"aims": aims, "kind": teller.kind_word}
            if any(period):
                slots |= {"when": period_ref(period, voice), "when_in": in_period(period, voice)}
            seed = group[index][0].figure
            slots |= {"who": teller.who(seed), "they": teller.they}
            sentences.append(voice.sentence(voice.say(key, seed, **slots)))
    if not sentences:
        return None
    found = {level[0].figure: asked(account, level) for level in levels}
    told = [a for a in found.values() if a is not None]
    others = [level for level in levels if found[level[0].figure] is None]
    paragraphs = [voice.text(sentences), voice.text([_asks(told, teller), _compared(account, others)])]
    table = _table(account, levels, found)
    return Section("next", voice.word("titles", "next"), tuple(p for p in paragraphs if p), table)


# --- what a target asks for


def asked(account: Account, level: Level) -> Asked | None:
    """A coming target held against the year's result, else against its plan; None where they cannot be compared."""
    plan = level[0]
    base = _result(account, level) or _plan(account, plan)
    if base is None or len(base) != 1 or len(level) != 1 or not _comparable(plan, base[0]):
        return None
    bound = _bound(plan, base[0])
    difference = _exact(plan) - _exact(base[0])
    if not bound or (not difference and bound != "exact"):
        return None
    kind = "plan" if base[0].status == "target" else "estimate" if is_estimate(base) else "result"
    if difference < 0:
        bound = _FLIPPED.get(bound, bound)
    way = "more" if difference > 0 else "less" if difference < 0 else "same"
    return Asked(plan, base[0], kind, way, abs(difference), bound)


def _is_like(figure: Figure, plan: Figure) -> bool:
    one = figure.indicator, figure.unit, figure.per, figure.group
    return figure.measure == "level" and one == (plan.indicator, plan.unit, plan.per, plan.group)


def _result(account: Account, level: Level) -> Level | None:
    """The year's result that a later plan's level can be put beside."""
    if level[0].measure != "level":
        return None
    return next((f.level for f in account.by_weight if f.level and _is_like(f.level[0], level[0])), None)


def _plan(account: Account, plan: Figure) -> Level | None:
    """The year's own plan for what a later one asks for."""
    if plan.measure != "level":
        return None
    plans = plans_of(account.scope.figures)
    return next(((p,) for p in plans if p.period_end and p.period_end.year == account.year and _is_like(p, plan)), None)


def _comparable(plan: Figure, base: Figure) -> bool:
    """Whether the two are of one thing: what happens in a time is compared for whole years only."""
    name = name_of(plan.indicator or "", "vi")
    if name is None or plan.period_end is None or base.period_end is None:
        return False
    if not name.stock and not (is_whole_year(plan.period) and is_whole_year(base.period)):
        return False
    return name.shape == "rate" or _near(plan, base)


def _near(plan: Figure, base: Figure) -> bool:
    """Whether two counts are near enough to be of one thing."""
    least, most = sorted((abs(plan.value), abs(base.value)))
    return most <= FARTHEST * least


def _bound(plan: Figure, base: Figure) -> str:
    """The hedge of plan less base; "" where the two hedges leave it open."""
    if plan.bound == base.bound == "exact":
        return "exact"
    if base.bound == "exact":
        return plan.bound if plan.bound in _FLIPPED else "about"
    if plan.bound == "exact":
        return _FLIPPED.get(base.bound, "about")
    return ""


def _exact(figure: Figure) -> Decimal:
    """The value to the digits that were printed."""
    shown = printed(figure)
    return shown.number * shown.magnitude * (-1 if figure.value < 0 else 1)


def _quantity(found: Asked, teller: Teller) -> Paragraph:
    """The difference with its hedge and unit, as a reference to both figures."""
    voice, unit = teller.voice, found.plan.unit
    magnitude = max(printed(found.plan).magnitude, printed(found.base).magnitude)
    unit = "percentage_point" if unit == "percent" else unit
    words = worded(Printed(found.difference / magnitude, 0, magnitude), unit, voice)
    if found.bound != "exact":
        words = f"{voice.word('hedges_of_differences', found.bound)} {words}"
    return teller.measured(Ref("difference", join_ids([found.plan.figure, found.base.figure]), words), found.plan)


def _asks(told: list[Asked], teller: Teller) -> Paragraph:
    """What the targets of each period ask for, and that this was computed."""
    voice, sentences = teller.voice, []
    for period, levels in by_period([(a.plan,) for a in told]):
        group = [a for a in told if (a.plan,) in levels]
        items = voice.join([_item(a, teller) for a in group])
        computed = sum(a.way != "same" for a in group)
        how = voice.word("asks", "one" if computed == 1 else "several")
        key = "asks" if computed else "asks_no_difference"
        said = voice.say(key, group[0].plan.figure, when=period_ref(period, voice), items=items, how=how)
        sentences.append(voice.sentence(said))
    return voice.text(sentences)


def _item(found: Asked, teller: Teller) -> Paragraph:
    voice = teller.voice
    what = voice.fill(voice.word("asks", found.kind), when=period_ref(found.base.period, voice))
    hedged = "" if found.bound == "exact" else "_hedged"
    return voice.say(
        f"asks_{found.way}{hedged}",
        found.plan.figure,
        name=teller.noun(found.plan),
        what=what,
        n=_quantity(found, teller),
    )


def _compared(account: Account, levels: list[Level]) -> Paragraph:
    """The year's results beside which targets stand that nothing is computed for."""
    teller, voice = account.teller, account.teller.voice
    pairs = [(level[0], found) for level in levels if (found := _result(account, level)) is not None]
    results = list(dict.fromkeys(found for plan, found in pairs if _near(plan, found[0])))
    sentences = []
    for period, group in by_period(results):
        if any(period):
            items = voice.join([teller.item(level) for level in group])
            said = voice.say("next_compare", group[0][0].figure, when=period_ref(period, voice), items=items)
            sentences.append(voice.sentence(said))
    return voice.text(sentences)


def _table(account: Account, levels: list[Level], found: dict[str, Asked | None]) -> pd.DataFrame | None:
    teller, voice, rows = account.teller, account.teller.voice, []
    for level in levels:
        key, cells = left_row(level, account)
        result, asks = _result(account, level), found[level[0].figure]
        if result is not None:
            cells["this_result"] = Cell(value(result, account))
        elif (plan := _plan(account, level[0])) is not None:
            cells["this_plan"] = Cell(value(plan, account))
        if asks is not None:
            said = voice.fill(voice.word("asks", asks.way), n=_quantity(asks, teller))
            cells["asks_plan" if asks.kind == "plan" else "asks_result"] = Cell(said)
        rows.append((key, cells))
    columns = ("indicator", "period", "plan", "this_result", "asks_result", "this_plan", "asks_plan")
    return table_of(rows, columns, teller)
