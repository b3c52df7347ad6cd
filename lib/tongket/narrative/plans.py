"""How a result stands to its plan, in words: met, missed, under way, or not to be told."""

from __future__ import annotations

from .facts import Fact, is_year_plan, levels_of, restates, short_of_year
from .marked import Paragraph, Ref, Segment, paragraph
from .names import HIGHER, LOWER, name_of
from .phrases import Teller, is_estimate
from .records import Figure

__all__ = [
    "GROUPS",
    "NOT_REPORTED",
    "change_noun",
    "gap_way",
    "group_of",
    "plan_clause",
    "standing",
    "tails",
    "verdict_of",
]

FAR, NEAR = 150.0, 95.0
"""Per cent of the plan from which a result is far past it, and from which one below it is near."""

GROUPS = ("met", "missed", "open")
"""What a fact can be counted among; a partial period, an estimate and a hedge that decides nothing are open."""

NOT_REPORTED = "not_reported"
"""The verdict on a plan that no stated result answers."""


def _bounds(figure: Figure) -> tuple[float, float]:
    """The least and the most that the figure's words allow."""
    from tongket.validation.intervals import operand

    return operand(figure.value, figure.step or 0.0, figure.bound).possible


def standing(ratio: Figure) -> str:
    """far, over, met, near, below or open: how a ratio to the plan is to be told."""
    if ratio.bound == "exact":
        low = high = ratio.value
    else:
        low, high = _bounds(ratio)
    if low > 100:
        return "far" if low >= FAR else "over"
    if high < 100:
        if short_of_year(ratio.period):
            return "open"
        return "near" if low >= NEAR else "below"
    return "over" if low == 100 and ratio.bound == "over" else "met"


def _plan_word(fact: Fact, teller: Teller, stated: bool = False) -> Paragraph:
    """``kế hoạch``, or ``kế hoạch năm`` where the period is a part of its year; `stated` with what it asks for."""
    yearly = is_year_plan(fact) and short_of_year(fact.period)
    key = "plan_year" if yearly else "plan"
    if stated and fact.plan:
        return teller.say(f"{key}_stated", fact.leading.figure, p=_plan_quantity(fact, teller))
    return teller.say(key, fact.leading.figure)


def gap_way(gap: Figure, of_change: bool = False) -> str:
    """How a gap is told; of what is better low, past the plan means below, unless of a change."""
    name = name_of(gap.indicator or "", "vi")
    if name is not None and name.better == LOWER and not of_change:
        return "better" if gap.value >= 0 else "worse"
    return "over" if gap.value >= 0 else "below"


def tails(fact: Fact, teller: Teller, stated: bool = False) -> list[Paragraph]:
    """What follows the level: ``đạt 102% kế hoạch``, ``vượt kế hoạch 5,84%``; not what is said of its change.

    `stated` where the plan is to be told with what it asks for.
    """
    plan = _plan_word(fact, teller, stated)
    ratios = [r for r in fact.ratios if r.figure not in fact.of_change]
    found = []
    if ratios:
        found.append(_also(_ratio(ratios[0], fact, teller, "tail", plan=plan), ratios, teller))
    for gap in fact.gaps:
        if gap.figure not in fact.of_change:
            key = f"tail_gap_{gap_way(gap)}"
            found.append(teller.say(key, gap.figure, r=teller.number((gap,)), plan=plan))
    return found


def _ratio(ratio: Figure, fact: Fact, teller: Teller, way: str, **slots: Paragraph) -> Paragraph:
    """A ratio as a tail or bare. Of an estimate the level has said so already, where it was told."""
    told = way == "tail" and is_estimate(fact.level)
    stand = standing(ratio)
    if is_estimate((ratio,)) and not told:
        stand = "estimate"
    elif ratio.bound != "exact":
        stand += "_hedged"
    return teller.say(f"{way}_{stand}", ratio.figure, r=teller.number((ratio,)), **slots)


def _also(said: Paragraph, ratios: list[Figure], teller: Teller) -> Paragraph:
    """The first ratio, and behind it what is stated of the same in another place, but for rougher words for it."""
    apart = [r for r in ratios[1:] if r.value != ratios[0].value and not restates(r, ratios[0])]
    if not apart:
        return said
    others = teller.voice.join([teller.number((r,)) for r in apart])
    return teller.say("also_ratio", ratios[0].figure, tail=said, others=others)


def _verdict(fact: Fact) -> str:
    """over, met or below where level and plan tell it without a ratio; "" where they do not."""
    name = name_of(fact.indicator, "vi")
    whole = len(fact.level) == len(fact.plan) == 1 and not (fact.ratios or fact.gaps or fact.apart)
    if not whole or name is None or not name.better or short_of_year(fact.period) or is_estimate(fact.level):
        return ""
    (low, high), mark = _bounds(fact.level[0]), fact.plan[0].value
    if name.better == HIGHER:
        return "below" if high < mark else "" if low < mark else "over" if low > mark else "met"
    return "below" if low > mark else "" if high > mark else "over" if high < mark else "met"


def group_of(fact: Fact) -> str:
    """Which of GROUPS the fact is counted among."""
    if fact.ratios:
        stands = {standing(r) for r in fact.ratios}
        if is_estimate(fact.ratios):
            return "open"
        if stands <= {"far", "over"} or (stands <= {"far", "over", "met"} and all(r.value >= 100 for r in fact.ratios)):
            return "met"
        return "missed" if stands <= {"near", "below"} else "open"
    if fact.gaps and not is_estimate(fact.gaps):
        if all(g.value >= 0 for g in fact.gaps):
            return "met"
        return "open" if short_of_year(fact.period) else "missed"
    return {"over": "met", "met": "met", "below": "missed"}.get(_verdict(fact), "open")


def verdict_of(fact: Fact) -> str:
    """met, missed, or why neither can be told: the year is under_way, the result estimated, the words unclear."""
    group = group_of(fact)
    if group != "open":
        return group
    if short_of_year(fact.period):
        return "under_way"
    return "estimated" if is_estimate((*fact.level, *fact.ratios, *fact.gaps)) else "unclear"


def plan_clause(fact: Fact, teller: Teller) -> Paragraph:
    """The fact held against its plan, as a clause."""
    said = tails(fact, teller)
    if fact.apart:
        tail = paragraph(_listed(said))
        name = "part_ratio_estimate" if is_estimate(fact.level) else "part_ratio"
        return teller.say(name, fact.leading.figure, n=teller.quantity(fact.level), tail=tail)
    if not fact.level or not fact.plan:
        return _bare(fact, teller)
    if said:
        said = tails(fact, teller, stated=True)
        if isinstance(said[0][0], Ref):  # 11,542, or 57.71% of the plan
            said[0] = (teller.voice.word("lists", "restated"), *said[0])
        return paragraph([*teller.nominal(fact.level), *_after(said)])
    statement = teller.say(
        "against_plan", fact.leading.figure, statement=teller.nominal(fact.level), p=_plan_quantity(fact, teller)
    )
    verdict = _verdict(fact)
    if verdict:
        said.append(teller.say(f"verdict_{verdict}", fact.leading.figure))
    return paragraph([*statement, *_after(said)])


def _plan_quantity(fact: Fact, teller: Teller) -> Paragraph:
    return teller.voice.join([teller.bare_quantity(level) for level in levels_of(fact.plan)])


def _after(said: list[Paragraph]) -> list[Segment]:
    return [segment for tail in said for segment in (", ", *tail)]


def _listed(said: list[Paragraph]) -> list[Segment]:
    return _after(said)[1:]


def _bare(fact: Fact, teller: Teller) -> Paragraph:
    """Ratios and gaps without the level: ``số lao động được giải quyết việc làm đạt gần 92% kế hoạch``."""
    plan = _plan_word(fact, teller)
    clauses = []
    for of_change in (False, True):
        ratios = [r for r in fact.ratios if (r.figure in fact.of_change) == of_change]
        gaps = [g for g in fact.gaps if (g.figure in fact.of_change) == of_change]
        name = change_noun(fact, teller) if of_change and (ratios or gaps) else teller.noun(fact.leading)
        if ratios:
            clauses.append(_also(_ratio(ratios[0], fact, teller, "bare", name=name, plan=plan), ratios, teller))
        for gap in gaps:
            key = "bare_gap_" + ("estimate_" if is_estimate((gap,)) else "") + gap_way(gap, of_change)
            clauses.append(teller.say(key, gap.figure, name=name, r=teller.number((gap,)), plan=plan))
    return paragraph([segment for clause in clauses for segment in ("; ", *clause)][1:])


def change_noun(fact: Fact, teller: Teller) -> Paragraph:
    """The change as a thing: ``mức giảm tỷ lệ hộ nghèo``."""
    way = "the_rise" if fact.changes[0].value >= 0 else "the_fall"
    return teller.voice.fill(teller.voice.word("ways", way), name=teller.noun(fact.leading))
