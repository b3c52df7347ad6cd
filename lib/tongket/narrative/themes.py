"""A section for each theme that has results: prose and a small table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from .account import Account, Level, Row, period_cell, spoken, table_of, tail_list, value
from .facts import Fact
from .marked import Cell, Paragraph, Section, paragraph
from .names import group_name, label, theme_name
from .phrases import Teller, form_of, is_estimate

__all__ = ["themes"]

_RUN = 3


def themes(account: Account) -> list[Section]:
    """A section for each theme that has results, in the catalogue's order: prose and a small table."""
    from tongket.lexicon import catalogue

    codes = catalogue()
    order = list(dict.fromkeys(indicator.theme for indicator in codes.values()))
    found: list[Section] = []
    for theme in order:
        facts = [
            f
            for f in account.facts
            if f.level and not f.apart and f.indicator in codes and codes[f.indicator].theme == theme
        ]
        if facts:
            found.append(_theme(theme, facts, account, len(found)))
    return found


def _theme(theme: str, facts: list[Fact], account: Account, turn: int) -> Section:
    voice = account.teller.voice
    told = sorted(_untangled(facts, account.teller), key=lambda fact: _telling_order(fact, account))
    rows = [row for fact in facts for row in _theme_rows(fact, account)]
    rows = list({key: (key, cells) for key, cells in rows}.values())
    table = table_of(rows, ("indicator", "period", "result"), account.teller) if len(rows) > 1 else None
    return Section(f"theme-{theme}", theme_name(theme, voice.language), (_told(told, account, turn),), table, theme)


def _untangled(facts: list[Fact], teller: Teller) -> list[Fact]:
    """Facts to tell by themselves: what is told as a part of another is left out, unless it has parts of its own.

    So is the other side of a pair, and a second word for a level, estimated or done, is told behind the first.
    """
    partners = {p.figure for p in teller.partners.values()}
    facts = [f for f in facts if not partners.issuperset(x.figure for x in (*f.level, *f.extras))]
    facts = _doubled(facts)
    parts = {p.figure for f in facts for p in f.parts}
    alone = {f.level[0].figure: f for f in facts if f.level[0].figure not in parts or f.parts or f.shares or f.each}
    return [replace(f, parts=[p for p in f.parts if p.figure not in alone]) for f in alone.values()]


def _doubled(facts: list[Fact]) -> list[Fact]:
    """A level that is given as done and as estimated, or once more for each of something, as one with the first."""
    parts = {p.figure for f in facts for p in f.parts}
    found: dict[object, Fact] = {}
    for at, fact in enumerate(facts):
        first = fact.level[0]
        key = first.report, first.indicator, first.period, first.unit, first.per, first.group
        whole = found.get((*key[:4], None, first.group))
        alone = len(fact.level) == 1 and not (fact.parts or fact.shares or fact.extras)
        if alone and first.per and whole and whole.level[0].status == first.status:
            whole.each.append(first)
        elif alone and key in found and not found[key].extras and found[key].level[0].figure not in parts:
            found[key] = replace(found[key], extras=[first])
        else:
            found[at if key in found else key] = replace(fact, each=[])
    return list(found.values())


def _telling_order(fact: Fact, account: Account) -> tuple[bool, date, date]:
    """The account's own period first, then the others as they ended; reading order within each."""
    start, end = fact.period
    if fact.period == account.period or end is None:
        return False, date.min, date.min
    return True, end, start or date.min


def _theme_rows(fact: Fact, account: Account) -> list[Row]:
    """The level, then its parts and what else is given of it."""
    voice = account.teller.voice
    levels = [(fact.level, ""), *(((p,), "part") for p in fact.parts), *(((e,), "extra") for e in fact.extras)]
    rows: list[Row] = []
    for level, relation in levels:
        figure = level[0]
        name = label(figure.indicator or "", voice)
        if figure.group:
            name = paragraph([*name, " – ", *group_name(figure.group, voice)])
        elif relation and figure.indicator == fact.indicator:  # no two rows are to look alike
            name = paragraph([*name, " – ", voice.word("labels", relation)])
        cells = {"indicator": Cell(name), "period": period_cell(figure.period, account)}
        rows.append((figure.figure, {**cells, "result": Cell(value(level, account))}))
    return rows


def _told(facts: list[Fact], account: Account, first: int) -> Paragraph:
    """Facts in sentences: those alike are drawn together, those with parts stand alone."""
    teller = account.teller
    runs = enumerate(_runs(facts, teller.voice.language), start=first)
    return spoken(((run[0], clause) for turn, run in runs for clause in _run_clauses(run, teller.at(turn))), account)


def _runs(facts: list[Fact], language: str) -> Iterable[list[Fact]]:
    """Facts that one sentence can tell: alike in form and status, without parts, at most a few."""
    run: list[Fact] = []
    for fact in facts:
        alike = bool(run) and _shape(run[0], language) == _shape(fact, language) and len(run) < _RUN
        if run and (not alike or _shape(fact, language)[0] == "topic"):
            yield run
            run = []
        run.append(fact)
    if run:
        yield run


def _shape(fact: Fact, language: str) -> tuple[object, ...]:
    lone = (
        fact.each
        or fact.parts
        or fact.shares
        or fact.extras
        or len(fact.level) > 1
        or Teller.is_regular(fact.level, language)
    )
    apart = fact.leading.figure if lone else ""
    return form_of(fact.level[0], language), is_estimate(fact.level), fact.period, apart


def _run_clauses(run: list[Fact], teller: Teller) -> list[Paragraph]:
    """The run as one clause, and a clause on what else is given of it."""
    first = run[0]
    form = form_of(first.level[0], teller.voice.language)
    if form == "does":
        seed, who = first.leading.figure, teller.who(first.leading.figure)
        clause = teller.did([f.level for f in run], seed, who)
    elif form == "is":
        clause = teller.voice.join([teller.at(at).nominal(f.level) for at, f in enumerate(run)])
    else:
        clause = teller.statement(first.level)
    clause = paragraph([*clause, *tail_list(_inside(first, teller), teller.voice)])
    # Behind parts it would not be clear of what there is so much for each.
    apart = [teller.statement((x,)) for x in first.each] if first.parts else []
    return [clause, *apart, *([_extras(first, teller)] if first.extras else [])]


def _inside(fact: Fact, teller: Teller) -> list[Paragraph]:
    """Parts and shares of a level, as tails."""
    voice, seed = teller.voice, fact.leading.figure
    named, unnamed = [], []
    for part in fact.parts:
        if part.indicator != fact.indicator:
            named.append(teller.item((part,), said=is_estimate(fact.level)))
        elif part.group:
            named.append(teller.of_group(part))
        else:
            unnamed.append((part,))
    found = [] if fact.parts else [teller.each(x) for x in fact.each]
    if named:
        named += [teller.quantity(level) for level in unnamed]
        found.append(teller.say("including", seed, items=voice.join(named)))
    elif unnamed:
        found.append(teller.say("given_apart", seed, items=_unnamed(unnamed, fact, teller)))
    shares = [teller.share(share) for share in fact.shares if share.group]
    if shares:
        found.append(teller.say("shares", seed, items=voice.join(shares)))
    return found


def _unnamed(levels: Sequence[Level], fact: Fact, teller: Teller) -> Paragraph:
    """Parts that nothing is said of; English does not say again what the whole counts: ``with 110 and 428``."""
    alike = all(level[0].unit == fact.level[0].unit and not level[0].per for level in levels)
    if teller.voice.language == "vi" or not alike:
        return teller.quantities(levels)
    return teller.voice.join([teller.number(level) for level in levels])


def _extras(fact: Fact, teller: Teller) -> Paragraph:
    """Further levels of the same indicator, whose relation to the first the source does not state."""
    key = "extra_estimate" if is_estimate(fact.extras) else "extra"
    items = teller.quantities([(e,) for e in fact.extras])
    return teller.say(key, fact.leading.figure, noun=teller.topic(fact.leading), kind=teller.kind_word, items=items)
