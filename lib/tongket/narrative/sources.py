"""What stands apart: what other reports say of the year, narrower places, and each figure's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .account import Account, Row, against_before, period_cell, table_of, tail_list, value, when_of
from .doubts import quote_ref
from .facts import Fact, facts_of, levels_of, plans_of
from .marked import Cell, Paragraph, Section, paragraph
from .names import label, narrower_name
from .numbers import value_ref
from .periods import period_ref
from .phrases import Teller
from .plans import plan_clause, tails
from .records import Figure, Report

__all__ = ["elsewhere", "own_words"]

_TOLD = 6


def elsewhere(account: Account) -> Section | None:
    """What reports of the place for other years say of this one, and that narrower places are told by themselves."""
    voice = account.teller.voice
    paragraphs, rows = [], []
    for report, figures in account.scope.elsewhere:
        teller = replace(account.teller, kind=report.kind or "document")
        paragraphs.append(_report(report, figures, teller, account))
        rows += [_row(level, report, account) for level in _levels(figures)]
    paragraphs.append(_narrower(account))
    paragraphs = [p for p in paragraphs if p]
    if not paragraphs:
        return None
    table = table_of(rows, ("indicator", "period", "value", "report"), account.teller)
    return Section("elsewhere", voice.word("titles", "elsewhere"), tuple(paragraphs), table)


def _levels(figures: tuple[Figure, ...]) -> list[tuple[Figure, ...]]:
    facts = facts_of(figures)
    return [f.level for f in facts if f.level and not f.apart] + levels_of(plans_of(figures))


def _report(report: Report, figures: tuple[Figure, ...], teller: Teller, account: Account) -> Paragraph:
    """What one other report says of the year, in a few sentences."""
    voice = teller.voice
    statements = [
        _statement(f, teller, account) for f in facts_of(figures) if not f.apart and (f.level or f.ratios or f.gaps)
    ]
    plans = levels_of(plans_of(figures))
    if plans:
        items = voice.join([teller.aim(plan) for plan in plans[:_TOLD]])
        statements.append(
            voice.say("recalls_plan", report.report, when=period_ref(plans[0][0].period, voice), items=items)
        )
    sentences = []
    for index, statement in enumerate(statements[:_TOLD]):
        seed = f"{report.report}:{index}"
        span = report.period if any(report.period) else account.period
        key = "elsewhere_more" if index else "elsewhere"
        said = voice.say(key, seed, kind=teller.kind_word, when=period_ref(span, voice), statement=statement)
        sentences.append(voice.sentence(said))
    return voice.text(sentences)


def _statement(fact: Fact, teller: Teller, account: Account) -> Paragraph:
    """A fact with its period and what it is held against, as a clause."""
    voice = teller.voice
    said = plan_clause(fact, teller)
    if fact.level:
        said = paragraph(
            [
                *teller.statement(fact.level),
                *tail_list([*tails(fact, teller), *against_before(fact, teller)], teller.voice),
            ]
        )
    when = when_of(fact, account)
    return voice.say("when", fact.leading.figure, when=when, rest=said) if when else said


def _row(level: tuple[Figure, ...], report: Report, account: Account) -> Row:
    voice = account.teller.voice
    cells = {"indicator": Cell(label(level[0].indicator or "", voice)), "period": period_cell(level[0].period, account)}
    shown = account.teller.change(level) if level[0].measure == "change" else value(level, account)
    return level[0].figure, cells | {"value": Cell(shown), "report": Cell(voice.named(report.report))}


def _narrower(account: Account) -> Paragraph:
    """That districts are told by themselves and not counted in."""
    teller, voice = account.teller, account.teller.voice
    names = list(dict.fromkeys(r.place or "" for r in account.scope.districts if r.place))
    sentences = []
    if names:
        listed = voice.join([voice.named(narrower_name(name, voice.language)) for name in names])
        sentences.append(
            voice.sentence(voice.say("districts", account.scope.province, names=listed, place=teller.place_name))
        )
    elif account.scope.narrower:
        sentences.append(voice.sentence(voice.say("narrower", account.scope.province, place=teller.place_name)))
    return voice.text(sentences)


def own_words(account: Account, texts: Mapping[str, str]) -> Section | None:
    """Each figure's own sentence, in reading order; figures of one sentence share a row."""
    voice = account.teller.voice
    order = {r.report: i for i, r in enumerate(account.scope.reports)}
    figures = sorted((*account.scope.figures, *account.scope.narrower), key=lambda f: (order[f.report], f.start))
    grouped: dict[tuple[str, int, int], list[Figure]] = {}
    for figure in figures:
        grouped.setdefault((figure.report, figure.sentence_start, figure.sentence_end), []).append(figure)
    rows: list[Row] = []
    for (report, _, _), group in grouped.items():
        quote = quote_ref(group[0], texts, whole=True)
        if quote is None:
            continue
        shown = [s for f in group for s in ("; ", value_ref(f, voice))][1:]
        cells = {"figures": Cell(paragraph(shown)), "words": Cell((quote,))}
        if len(order) > 1:
            cells["report"] = Cell(voice.named(report))
        rows.append((group[0].figure, cells))
    table = table_of(rows, ("figures", "words", "report"), account.teller)
    if table is None:
        return None
    lead = voice.sentence(voice.say("words", account.scope.province))
    return Section("words", voice.word("titles", "words"), (lead,), table)
