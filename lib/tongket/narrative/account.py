"""What a scope says of its year, sorted for telling; and the small things that every section is made with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from .facts import Fact, Scope, attach_plans, facts_of, in_year, plans_of
from .marked import Cell, Paragraph, Ref, Segment, paragraph, plain
from .names import headline_rank, name_of
from .periods import in_period, period_ref
from .phrases import Teller, is_estimate
from .records import Figure, PanelRow, Span
from .voice import Voice

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "Account",
    "Level",
    "Row",
    "against_before",
    "by_period",
    "period_cell",
    "spoken",
    "table_of",
    "tail_list",
    "value",
    "when_of",
]

Level = tuple[Figure, ...]
Row = tuple[str, dict[str, Cell]]

_TOGETHER = 3
_BESIDE = 80


def table_of(rows: Sequence[Row], columns: Sequence[str], teller: Teller) -> pd.DataFrame | None:
    """Rows (figure's id, cells by column) as a DataFrame without the columns that no row fills; None for no rows."""
    import pandas as pd

    kept = [c for c in columns if any(c in cells and cells[c].segments for _, cells in rows)]
    if not rows:
        return None
    data = [[cells.get(c, Cell(())) for c in kept] for _, cells in rows]
    heads = [teller.voice.word("columns", c) for c in kept]
    return pd.DataFrame(data, columns=heads, index=pd.Index([key for key, _ in rows], name="figure"), dtype=object)


def tail_list(said: Sequence[Paragraph], voice: Voice) -> list[Segment]:
    """Tails, each behind a comma; English joins the last of several with ``and``."""
    last = voice.word("lists", "last_tail")
    betweens = [", " if i == 0 or i < len(said) - 1 else last for i in range(len(said))]
    return [segment for between, tail in zip(betweens, said, strict=True) for segment in (between, *tail)]


@dataclass(frozen=True)
class Account:
    """What a scope says of its year, sorted: results, recalled earlier results, plans of the year and later ones."""

    scope: Scope
    panel: tuple[PanelRow, ...]
    teller: Teller

    @property
    def year(self) -> int:
        """The calendar year that the story is about."""
        return self.scope.year

    @property
    def period(self) -> Span:
        """The leading report's period; the calendar year where it states none."""
        start, end = self.scope.lead.period
        return (start, end) if end else (date(self.year, 1, 1), date(self.year, 12, 31))

    @cached_property
    def _sorted(self) -> tuple[list[Fact], list[Figure]]:
        facts = facts_of(self.scope.figures, self.panel)
        own = [f for f in facts if f.period[1] is None or f.period[1].year == self.year]
        plans = [p for p in plans_of(self.scope.figures) if in_year(p, self.year)]
        return own, attach_plans(own, plans)

    @property
    def facts(self) -> list[Fact]:
        """Results of the year."""
        return self._sorted[0]

    @property
    def unanswered(self) -> list[Figure]:
        """Plans of the year that no stated result answers."""
        return self._sorted[1]

    @cached_property
    def earlier(self) -> list[Fact]:
        """Results of earlier years that the reports recall."""
        facts = facts_of(self.scope.figures, self.panel)
        return [f for f in facts if f.level and not f.apart and f.period[1] and f.period[1].year < self.year]

    @cached_property
    def later(self) -> list[Figure]:
        """Plans for later years and plans without a date."""
        plans = plans_of(self.scope.figures)
        return [p for p in plans if p.period_end is None or p.period_end.year > self.year]

    @property
    def by_weight(self) -> list[Fact]:
        """Results, the weightiest first: those of a headline, of the report's own period, of the longest."""

        def weight(fact: Fact) -> tuple[int, bool, int]:
            start, end = fact.period
            days = (end - start).days if start and end else 0
            return headline_rank(fact.indicator), fact.period != self.period, -days

        return sorted((f for f in self.facts if not f.apart), key=weight)


def spoken(said: Iterable[tuple[Fact, Paragraph]], account: Account) -> Paragraph:
    """Clauses about facts as sentences. A period that is not the account's own is said once for a few of them."""
    voice = account.teller.voice
    sentences = []
    for (period, _), group in groupby(said, key=lambda pair: (pair[0].period, _is_stock(pair[0], account))):
        pairs = list(group)
        clauses = [clause for _, clause in pairs]
        when = () if period == account.period else when_of(pairs[0][0], account)
        if not when:
            sentences += [voice.sentence(clause) for clause in clauses]
            continue
        for some in _few(pairs):
            rest = [segment for clause in some for segment in ("; ", *clause)][1:]
            sentences.append(voice.sentence(voice.say("when", plain(rest), when=when, rest=rest)))
    return voice.text(_varied(sentences, account.teller))


def _few(pairs: Sequence[tuple[Fact, Paragraph]]) -> list[list[Paragraph]]:
    """The clauses, a few together; those of one fact stay together, since what else is given is of no time itself."""
    found: list[list[Paragraph]] = []
    for _, group in groupby(pairs, key=lambda pair: id(pair[0])):
        clauses = [clause for _, clause in group]
        if found and len(found[-1]) + len(clauses) <= _TOGETHER:
            found[-1] += clauses
        else:
            found.append(clauses)
    return found


def _varied(sentences: Sequence[Paragraph], teller: Teller) -> list[Paragraph]:
    """The sentences; those in a row about the place each begin otherwise: ``The province``, ``It``, ``It also``."""
    ways = [_opened(way) for way in teller.ways_of_who]
    again = [_opened(way) for way in teller.ways_of_again]
    found: list[Paragraph] = []
    row, before = 0, ""
    for sentence in sentences:
        first = sentence[0] if sentence and isinstance(sentence[0], str) else ""
        begun = next((way for way in ways if first.startswith(way)), "")
        row = row + 1 if begun else 0
        if row > 1:
            rest = first.removeprefix(begun)
            fit = [other for other in again if teller.suits_whole(rest) or other != _opened(teller.whole)]
            way = fit[row % len(fit)]
            if way == before:
                way = next((other for other in fit if other != before), way)
            sentence, begun = paragraph([way + rest, *sentence[1:]]), way  # noqa: PLW2901
        before = begun
        found.append(sentence)
    return found


def _opened(way: str) -> str:
    return f"{way[:1].upper()}{way[1:]} "


def _is_stock(fact: Fact, account: Account) -> bool:
    name = name_of(fact.indicator, account.teller.voice.language)
    return name is not None and name.stock


def when_of(fact: Fact, account: Account) -> Paragraph:
    """The fact's period as an adverb; empty for none."""
    return in_period(fact.period, account.teller.voice, _is_stock(fact, account))


def period_cell(period: Span, account: Account) -> Cell:
    """The period for a table's cell."""
    if not any(period):
        return Cell(())
    ref = period_ref(period, account.teller.voice)
    return Cell((Ref(ref.kind, ref.target, ref.shown[:1].upper() + ref.shown[1:]),))


def value(level: Level, account: Account, bare: bool = False) -> Paragraph:
    """A value for a table's cell; an estimate says so."""
    teller = account.teller
    value = teller.number(level) if bare else teller.bare_quantity(level)
    return teller.marked_estimate(value) if is_estimate(level) else value


def by_period(levels: Iterable[Level]) -> list[tuple[Span, list[Level]]]:
    """Levels by their period, in the order in which the periods first come."""
    found: dict[Span, list[Level]] = {}
    for level in levels:
        found.setdefault(level[0].period, []).append(level)
    return list(found.items())


def against_before(fact: Fact, teller: Teller, bare: bool = False) -> list[Paragraph]:
    """Changes and ratios to an earlier time, as tails; an absolute and a relative change of one kind are one.

    `bare` where the level has not been told, and so has not said that it is an estimate.
    """
    said = not bare and is_estimate(fact.level)
    left, found = list(fact.changes), []
    while left:
        first = left.pop(0)
        twin = next((c for c in left if _of_one(first, c)), None)
        if twin is not None:
            left.remove(twin)
        found.append(teller.change((first,) if twin is None else (first, twin), said))
    return found + [teller.previous(p, said) for p in fact.previous]


def _of_one(first: Figure, second: Figure) -> bool:
    """Whether two changes are one, told in two units next to each other."""
    alike = first.value * second.value > 0 and first.base == second.base and first.status == second.status
    return alike and first.unit != second.unit and 0 < second.start - first.start <= _BESIDE
