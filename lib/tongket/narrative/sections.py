"""The sections about results and plans: the opening, plan and result, against before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import count

from .account import (
    Account,
    Level,
    Row,
    against_before,
    by_period,
    period_cell,
    spoken,
    table_of,
    tail_list,
    value,
    when_of,
)
from .facts import Fact, levels_of, short_of_year
from .marked import Cell, Paragraph, Ref, Section, paragraph
from .names import label, name_of
from .periods import in_period, period_ref
from .phrases import Teller, form_of
from .plans import GROUPS, NOT_REPORTED, change_noun, gap_way, group_of, plan_clause, tails, verdict_of

__all__ = ["before", "headline", "left_row", "targets"]

_OPENING = 3
_PLAN_SENTENCES = 8
_ONE_PARAGRAPH = 4
_AIMS = 4


# --- the opening


def headline(account: Account) -> Section:
    """What weighs most, in a paragraph, and what kind of account this is."""
    teller, voice = account.teller, account.teller.voice
    facts = _opening_facts(account)
    sentences = [_opening(facts[0], account)] if facts else []
    others = enumerate(facts[1:], start=1)
    sentences.append(spoken(((fact, _with_tails(fact, account, turn)) for turn, fact in others), account))
    when = period_ref(account.period, voice)
    if not facts:
        plans = account.unanswered or account.later
        key = "only_plans" if plans else "nothing"
        sentences.append(voice.sentence(voice.say(key, account.scope.lead.report, kind=teller.kind_word, when=when)))
    elif short_of_year(account.period):
        sentences.append(voice.sentence(voice.say("not_whole_year", account.scope.lead.report, when=when)))
    if len(account.scope.reports) > 1:
        sentences.append(voice.sentence(voice.say("several_reports", account.scope.lead.report)))
    return Section("headline", voice.word("titles", "headline"), (voice.text(sentences),))


def _opening_facts(account: Account) -> list[Fact]:
    """A few facts, one for an indicator; those with a level before those with only a ratio."""
    taken: dict[str, Fact] = {}
    ranked = sorted(account.by_weight, key=lambda f: not f.level)
    for fact in ranked:
        if fact.level or fact.ratios or fact.gaps:
            taken.setdefault(fact.indicator, fact)
    return list(taken.values())[:_OPENING]


def _opening(fact: Fact, account: Account) -> Paragraph:
    """The first sentence: when, where, what."""
    teller, voice = account.teller.at(0), account.teller.voice
    when = when_of(fact, account) or in_period(account.period, voice)
    seed = fact.leading.figure
    place = teller.place_name
    if not fact.level:
        return voice.sentence(teller.say("opening_bare", seed, when=when, place=place, rest=plan_clause(fact, teller)))
    form = form_of(fact.level[0], voice.language)
    said = tail_list([*tails(fact, teller), *against_before(fact, teller)], teller.voice)
    if form == "does":
        opening = teller.say("when", seed, when=when, rest=teller.did([fact.level], seed, (place,)))
    elif form == "is":
        opening = teller.say(
            "opening_is", seed, when=when, place=place, name=teller.noun(fact.leading),
            **{"is": teller.verb(fact.level)},
            n=teller.bare_quantity(fact.level),
        )  # fmt: skip
    else:
        opening = teller.say("opening_bare", seed, when=when, place=place, rest=teller.statement(fact.level))
    return voice.sentence([*opening, *said])


def _with_tails(fact: Fact, account: Account, turn: int) -> Paragraph:
    """The level with what it is held against, as a clause; the `turn`-th of its passage."""
    teller = account.teller.at(turn)
    if not fact.level:
        return plan_clause(fact, teller)
    return paragraph(
        [*teller.statement(fact.level), *tail_list([*tails(fact, teller), *against_before(fact, teller)], teller.voice)]
    )


# --- plan and result


def targets(account: Account) -> Section | None:
    """What was planned and what came of it: met, missed, open; plans that no result answers."""
    teller, voice = account.teller, account.teller.voice
    facts = [f for f in account.by_weight if f.has_plan_side]
    # Prose takes one fact for an indicator, and the parts that have a ratio of their own; the table has them all.
    told = list({f.indicator: f for f in reversed(facts)}.values())[::-1]
    apart = [f for f in account.facts if f.apart and (f.ratios or f.gaps)]
    paragraphs: list[Paragraph] = []
    turns = count()
    for group in GROUPS:
        chosen = sorted([f for f in (*told, *apart) if group_of(f) == group][:_PLAN_SENTENCES], key=_own_first(account))
        clauses = [(f, plan_clause(f, teller.at(next(turns)))) for f in chosen]
        paragraphs.append(spoken(clauses, account))
    if len(told) + len(apart) <= _ONE_PARAGRAPH:
        paragraphs = [voice.text(paragraphs)]
    facts += apart
    paragraphs.append(_plans_left(account, alone=not facts))
    paragraphs = [p for p in paragraphs if p]
    if not paragraphs:
        return None
    rows = [_plan_row(f, account) for f in facts] + [
        _unreported(level, account) for level in levels_of(account.unanswered)
    ]
    table = table_of(rows, ("indicator", "period", "plan", "result", "ratio", "verdict"), teller)
    return Section("targets", voice.word("titles", "targets"), tuple(paragraphs), table)


def _own_first(account: Account) -> Callable[[Fact], tuple[bool, date]]:
    """Order of telling: the account's own period first, then the others one after the other."""

    def order(fact: Fact) -> tuple[bool, date]:
        own = fact.period == account.period or fact.period[1] is None
        return not own, date.min if own else fact.period[1] or date.min

    return order


def _plans_left(account: Account, alone: bool) -> Paragraph:
    """Plans of the year that no stated result answers, by their period; `alone` where there are no others."""
    teller, voice = account.teller, account.teller.voice
    sentences = []
    for period, levels in by_period(levels_of(account.unanswered)):
        aims = teller.aims(levels)
        first = "plans_alone" if alone else "plans_open" if short_of_year(account.period) else "plans_unanswered"
        slots: dict[str, str | Ref] = {"kind": teller.kind_word, "they": teller.they, "when": period_ref(period, voice)}
        for at in range(0, len(aims), _AIMS):
            key, items = "plans_more" if at else first, voice.join(aims[at : at + _AIMS])
            sentences.append(voice.sentence(teller.at(at).say(key, levels[0][0].figure, items=items, **slots)))
    return voice.text(sentences)


def _plan_row(fact: Fact, account: Account) -> Row:
    teller, voice = account.teller, account.teller.voice
    named = label(fact.indicator, voice)
    if not fact.level and fact.of_change.issuperset(f.figure for f in (*fact.ratios, *fact.gaps)):
        first, *rest = change_noun(fact, teller)  # what passed the plan was the fall, not the rate
        named = paragraph([f"{str(first)[:1].upper()}{str(first)[1:]}", *rest])
    cells = {"indicator": Cell(named), "period": period_cell(fact.period, account)}
    if fact.plan:
        cells["plan"] = Cell(voice.join([teller.bare_quantity(level) for level in levels_of(fact.plan)]))
    if fact.level:
        cells["result"] = Cell(value(fact.level, account))
    ratios = [value((r,), account, bare=True) for r in fact.ratios]
    ratios += [
        voice.fill(voice.word("ways", gap_way(g, g.figure in fact.of_change)), n=teller.number((g,))) for g in fact.gaps
    ]
    if ratios:
        cells["ratio"] = Cell(voice.join(ratios))
    cells["verdict"] = Cell((voice.word("verdicts", verdict_of(fact)),))
    return fact.leading.figure, cells


def _unreported(level: Level, account: Account) -> Row:
    key, cells = left_row(level, account)
    return key, {**cells, "verdict": Cell((account.teller.voice.word("verdicts", NOT_REPORTED),))}


def left_row(level: Level, account: Account) -> Row:
    """A plan without a result as a row of a table."""
    teller = account.teller
    plan = teller.change(level) if level[0].measure == "change" else teller.bare_quantity(level)
    cells = {"indicator": Cell(label(level[0].indicator or "", teller.voice)), "plan": Cell(plan)}
    return level[0].figure, {**cells, "period": period_cell(level[0].period, account)}


# --- against before


def before(account: Account) -> Section | None:
    """How results stand to an earlier time, and earlier results that the reports recall."""
    teller, voice = account.teller, account.teller.voice
    facts = [f for f in account.by_weight if f.changes or f.previous]
    paragraphs = [spoken(_pairs(facts, teller), account), _recalls(account)]
    paragraphs = [p for p in paragraphs if p]
    if not paragraphs:
        return None
    return Section("before", voice.word("titles", "before"), tuple(paragraphs))


def _pairs(facts: list[Fact], teller: Teller) -> Iterable[tuple[Fact, Paragraph]]:
    """Clauses on the facts, neighbours of one period in pairs."""
    index = 0
    while index < len(facts):
        first, second = facts[index], facts[index + 1] if index + 1 < len(facts) else None
        if second is None or second.period != first.period:
            yield first, _before_clause(first, teller)
            index += 1
            continue
        key = "same_way" if _way(first) == _way(second) else "other_way"
        clauses = {
            "first": _before_clause(_without_base(first, second), teller), "second": _before_clause(second, teller),
        }  # fmt: skip
        yield first, teller.voice.say(key, first.leading.figure, **clauses)
        index += 2


def _without_base(first: Fact, second: Fact) -> Fact:
    """The first of two facts without the time it is compared with, where the second names the same right after it."""
    told = [[*fact.changes, *fact.previous] for fact in (first, second)]
    alone = all(len(figures) == 1 for figures in told) and bool(first.changes)
    if not alone or told[0][0].base != told[1][0].base or _way(first) != _way(second):
        return first
    return replace(first, changes=[replace(f, base_start=None, base_end=None) for f in first.changes])


def _way(fact: Fact) -> bool:
    if fact.changes:
        return fact.changes[0].value >= 0
    first = fact.previous[0]
    return first.value >= (1 if first.unit == "times" else 100)


def _before_clause(fact: Fact, teller: Teller) -> Paragraph:
    said = paragraph(tail_list(against_before(fact, teller, bare=True), teller.voice)[1:])
    key = "bare_change" if fact.changes else "bare_previous"
    return teller.voice.say(key, fact.leading.figure, name=teller.noun(fact.leading), tail=said)


def _recalls(account: Account) -> Paragraph:
    """Earlier results that the reports recall, by period, the latest first."""
    teller, voice = account.teller, account.teller.voice
    grouped = by_period([f.level for f in account.earlier])
    grouped.sort(key=lambda g: (g[0][1] or date.min, g[0][0] or date.min), reverse=True)
    found: list[Paragraph] = []
    for period, levels in grouped:
        items = voice.join([teller.item(level) for level in levels])
        key, when = "recalls_more" if found else "recalls", period_ref(period, voice)
        stock = all((name := name_of(level[0].indicator or "", voice.language)) and name.stock for level in levels)
        when_in = in_period(period, voice, stock)
        said = voice.say(key, levels[0][0].figure, kind=teller.kind_word, when=when, when_in=when_in, items=items)
        found.append(voice.sentence(said))
    return voice.text(found)
