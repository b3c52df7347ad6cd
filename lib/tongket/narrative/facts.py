"""What the figures of one province and year say, put together: levels with their plans, ratios, changes and parts.

Figures are grouped, never altered. Which reports belong to a place and year is decided as DESIGN.md has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from .choices import is_of_themes, period_span
from .names import is_aim, is_implied
from .periods import is_whole_year
from .records import Figure, PanelRow, Report, Span, read

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "FARTHEST", "Fact", "Scope", "attach_plans", "facts_of", "figures_of", "in_year", "is_province", "is_year_plan",
    "levels_of", "place_of", "plans_of", "restates", "scope_of", "short_of_year",
]  # fmt: skip

RESULTS = ("actual", "estimate")
FARTHEST = 3.0
"""Two counts of which one is more than so many times the other are hardly of one thing and stand not side by side."""
_NEAR = 40
"""Characters within which two ends of a range stand."""


@dataclass(slots=True)
class Fact:
    """All that one report says of an indicator in one period: a level and what it is held against.

    `level` is one figure or the two ends of a range; empty where only a ratio or a change is stated. `parts` are of it
    (`trong đó`), `extras` are further levels of the same indicator and period whose relation to it is not stated,
    `each` the same for a year, a house or the like.
    `apart` marks the fact of such a part, which is not the whole.
    """

    indicator: str
    level: tuple[Figure, ...] = ()
    apart: bool = False
    plan: list[Figure] = field(default_factory=list)
    ratios: list[Figure] = field(default_factory=list)
    gaps: list[Figure] = field(default_factory=list)
    changes: list[Figure] = field(default_factory=list)
    previous: list[Figure] = field(default_factory=list)
    parts: list[Figure] = field(default_factory=list)
    shares: list[Figure] = field(default_factory=list)
    extras: list[Figure] = field(default_factory=list)
    each: list[Figure] = field(default_factory=list)

    @property
    def leading(self) -> Figure:
        """The figure that stands for the fact: its level, else the first thing stated."""
        if self.level:
            return self.level[0]
        return [*self.ratios, *self.gaps, *self.changes, *self.previous, *self.shares, *self.plan][0]

    @property
    def of_change(self) -> frozenset[str]:
        """Ids of the ratios and gaps that are of a change and not of the level."""
        changes = {c.figure for c in self.changes}
        return frozenset(f.figure for f in (*self.ratios, *self.gaps) if f.subject in changes)

    @property
    def period(self) -> Span:
        """The period that the fact is about."""
        return self.leading.period

    @property
    def has_plan_side(self) -> bool:
        """Whether anything says how it stands to a plan."""
        return bool(self.plan or self.ratios or self.gaps)


@dataclass(frozen=True, slots=True)
class Scope:
    """What belongs to a province and year: its reports, the leading one first; other reports; narrower places."""

    province: str
    year: int
    reports: tuple[Report, ...]
    figures: tuple[Figure, ...]
    narrower: tuple[Figure, ...]
    elsewhere: tuple[tuple[Report, tuple[Figure, ...]], ...]
    districts: tuple[Report, ...]

    @property
    def lead(self) -> Report:
        """The report with the longest period."""
        return self.reports[0]


def place_of(report: Report) -> str:
    """The slug under which a report is told: of the 63 for periods that end by 30 June 2025, else of the 34."""
    from tongket.lexicon.places import set_on

    return (report.province if set_on(report.period_end) == "63" else report.province34) or ""


def _without_implied(figure: Figure) -> Figure:
    """The figure without a group that its indicator names already: a poverty rate is of poor households."""
    if figure.group and is_implied(figure.group, figure.indicator or ""):
        return replace(figure, group=None)
    return figure


def is_province(report: Report) -> bool:
    """Whether a report is about a whole province, not about a district of one."""
    return report.level == "province" or not (report.level or report.place)


def _length(report: Report) -> int:
    start, end = report.period
    return (end - start).days if start and end else -1


def scope_of(
    tables: Mapping[str, pd.DataFrame], province: str, year: int, period: str = "", themes: Sequence[str] = ()
) -> Scope:
    """The scope of a province (slug of either set) and year; ValueError that lists the choices where there is none.

    With a `period` (:mod:`.choices`) only reports of that period are its own, and the year's others are told of as
    other reports; with `themes` only figures of these are in it.
    """
    reports = read(Report, tables, "reports")
    own = [r for r in reports if is_province(r) and r.year == year and province in (place_of(r), r.province)]
    if not own:
        told = sorted({f"{place_of(r)} {r.year}" for r in reports if is_province(r) and place_of(r) and r.year})
        raise ValueError(f"no report of {province!r} for {year}; there are: {', '.join(told) or 'none'}")
    if period:
        own = [r for r in own if r.period == period_span(period, year)]
    if not own:
        raise ValueError(f"no report of {province!r} for {period!r} of {year}")
    own.sort(key=lambda r: (-_length(r), r.report))
    ids = {r.report: i for i, r in enumerate(own)}
    figures = [_without_implied(f) for f in read(Figure, tables, "figures") if is_of_themes(f.indicator, themes)]
    mine = sorted((f for f in figures if f.report in ids), key=lambda f: (ids[f.report], f.start))
    others = [r for r in reports if r.report not in ids and province in (place_of(r), r.province)]
    return Scope(
        province,
        year,
        tuple(own),
        tuple(f for f in mine if not f.place),
        tuple(f for f in mine if f.place),
        tuple(_elsewhere([r for r in others if is_province(r)], figures, year)),
        tuple(r for r in others if not is_province(r) and r.year == year),
    )


def figures_of(
    tables: Mapping[str, pd.DataFrame], province: str, year: int, period: str = "", themes: Sequence[str] = ()
) -> pd.DataFrame:
    """Rows of `figures` that count as a province's of that year: of its own reports, none of a narrower place."""
    scope = scope_of(tables, province, year, period, themes)
    kept = {f.figure for f in scope.figures}
    figures = tables["figures"]
    return figures[figures["figure"].isin(kept)].reset_index(drop=True)


def _elsewhere(
    reports: Iterable[Report], figures: Iterable[Figure], year: int
) -> Iterable[tuple[Report, tuple[Figure, ...]]]:
    """Reports of the place for other years with what they say about this one."""
    told: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if in_year(figure, year) and not figure.place and figure.indicator:
            told[figure.report].append(figure)
    for report in sorted(reports, key=lambda r: r.report):
        if told.get(report.report):
            yield report, tuple(sorted(told[report.report], key=lambda f: f.start))


def in_year(figure: Figure, year: int) -> bool:
    """Whether the figure's period ends in that calendar year."""
    return figure.period_end is not None and figure.period_end.year == year


def short_of_year(span: Span) -> bool:
    """Whether the span ends before its calendar year does."""
    return span[1] is not None and (span[1].month, span[1].day) != (12, 31)


def facts_of(figures: Sequence[Figure], panel: Iterable[PanelRow] = ()) -> list[Fact]:
    """The results (actual or estimated) among the figures as facts, in reading order; plans are not attached yet.

    Repetitions are left out. Where a report states several levels of one indicator and period, the panel's choice
    leads, else the first; another of the same value is a repetition too.
    """
    chosen = {row.figure for row in panel}
    told = [_as_part(f, figures) for f in figures if f.indicator and not f.repeats and f.status in RESULTS]
    groups: dict[object, list[Figure]] = defaultdict(list)
    for figure in told:
        if figure.measure == "level":
            groups[_key(figure)].append(figure)
    facts = [fact for group in groups.values() for fact in _facts_of(group, chosen)]
    home = {f.figure: fact for fact in facts for f in (*fact.level, *fact.parts, *fact.extras)}
    for figure in figures:
        if figure.repeats in home:
            home.setdefault(figure.figure, home[figure.repeats])
    _hang_parts(told, home)
    # Changes first: a ratio may be of one (`giảm 3,3%, vượt 10% kế hoạch`).
    first = {f.figure: f.repeats for f in figures if f.repeats}
    for figure in sorted((f for f in told if f.measure != "level"), key=lambda f: f.measure != "change"):
        known = replace(figure, subject=first.get(figure.subject or "", figure.subject))
        home[figure.figure] = _attach(known, facts, home)
    place = {f.figure: i for i, f in enumerate(told)}
    return sorted(facts, key=lambda f: place[f.leading.figure])


def _as_part(figure: Figure, figures: Sequence[Figure]) -> Figure:
    """The figure as the part that a later word for it calls it, as when a title names first what is a part of more."""
    if figure.part_of or figure.measure != "level":
        return figure
    again = next((f for f in figures if f.repeats == figure.figure and f.part_of not in (None, figure.figure)), None)
    return figure if again is None else replace(figure, part_of=again.part_of)


def _key(figure: Figure) -> tuple[object, ...]:
    return figure.report, figure.indicator, figure.unit, figure.per, figure.period, figure.status


def _facts_of(group: list[Figure], chosen: set[str]) -> list[Fact]:
    """Levels of one indicator, unit and period of one report: a fact, or one for each group where no whole is told."""
    whole = [f for f in group if not f.part_of and not f.group]
    if whole or not all(f.group for f in group):
        return [_fact_of(group, whole or group, chosen)]
    by_group: dict[str | None, list[Figure]] = defaultdict(list)
    for figure in group:
        by_group[figure.group].append(figure)
    return [_fact_of(alike, alike, chosen) for alike in by_group.values()]


def _fact_of(group: list[Figure], whole: list[Figure], chosen: set[str]) -> Fact:
    """Levels as one fact: the whole, its parts and what else is stated; a rougher word for the whole is left out."""
    first = next((f for f in whole if f.figure in chosen), None) or _finest(whole)
    level = _range(first, whole)
    fact = Fact(first.indicator or "", level)
    for figure in group:
        if figure in level or any(figure.value == f.value for f in level) or restates(figure, first):
            continue
        is_part = (figure.part_of == first.figure or figure.group != first.group) and _fits_in(figure, first)
        (fact.parts if is_part else fact.extras).append(figure)
    return fact


def restates(rough: Figure, fine: Figure) -> bool:
    """Whether the one is a rounded or hedged word for the other: ``gần 24.500`` for 24.450."""
    from tongket.validation.intervals import operand

    if rough.group != fine.group or (rough.bound == "exact" and (rough.step or 0.0) <= (fine.step or 0.0)):
        return False
    told, meant = (operand(f.value, f.step or 0.0, f.bound) for f in (rough, fine))
    return told.likely.meets(meant.likely)


def _finest(whole: list[Figure]) -> Figure:
    """The first, or an exact one that the first is a rounded word for."""
    return next((f for f in whole[1:] if restates(whole[0], f)), whole[0])


def _range(first: Figure, group: list[Figure]) -> tuple[Figure, ...]:
    """The figure, with the other end where the two are the ends of a range: hedged so, or read as one."""
    ends = {"at_least": "at_most", "at_most": "at_least", "exact": "exact"}
    for other in group:
        near = 0 <= other.start - first.end <= _NEAR
        told = first.bound != "exact" or "range" in first.rule.partition("/")[0]
        if other is not first and near and told and other.bound == ends.get(first.bound):
            return first, other
    return (first,)


def _hang_parts(told: list[Figure], home: Mapping[str, Fact]) -> None:
    """Parts that are another indicator hang on their whole as well."""
    for figure in told:
        fact = home.get(figure.part_of or "")
        if fact and figure.measure == "level" and figure.indicator != fact.indicator and _of_theme(figure, fact):
            fact.parts.append(figure)


def _of_theme(figure: Figure, fact: Fact) -> bool:
    """Whether a part can be told with its whole: of one theme, and no larger."""
    alike = (figure.indicator or "").partition(".")[0] == fact.indicator.partition(".")[0]
    return alike and _fits_in(figure, fact.level[0])


def _fits_in(part: Figure, whole: Figure) -> bool:
    """A number that is larger than its whole is not told as a part of it."""
    return part.unit != whole.unit or part.value <= whole.value


_PLACES = {
    "ratio_to_target": "ratios", "gap_to_target": "gaps", "change": "changes", "ratio_to_previous": "previous",
    "share": "shares",
}  # fmt: skip


def _attach(figure: Figure, facts: list[Fact], home: Mapping[str, Fact]) -> Fact:
    """Put a ratio, change or share with the level that it is of; where there is none it is a fact of its own."""
    whole = home.get(figure.subject or "")
    fact = None
    if whole is not None:
        part = next((f for f in (*whole.parts, *whole.extras) if f.figure == figure.subject), None)
        fact = whole if part is None else _apart(part, facts)
    elif not figure.subject:
        fact = _nearest(figure, facts)
    if fact is None:
        fact = Fact(figure.indicator or "")
        facts.append(fact)
    getattr(fact, _PLACES[figure.measure]).append(figure)
    return fact


def _apart(part: Figure, facts: list[Fact]) -> Fact:
    """The fact of a part, which has ratios and changes of its own; made where it is not there yet."""
    for fact in facts:
        if fact.apart and fact.level == (part,):
            return fact
    facts.append(Fact(part.indicator or "", (part,), apart=True))
    return facts[-1]


def _nearest(figure: Figure, facts: list[Fact]) -> Fact | None:
    """The fact of the figure's indicator, report and period that stands last before it."""
    fitting = [
        f for f in facts
        if f.indicator == figure.indicator and f.leading.report == figure.report and f.leading.start < figure.start
        and f.period[1] == figure.period_end
    ]  # fmt: skip
    return max(fitting, key=lambda f: f.leading.start, default=None)


def plans_of(figures: Iterable[Figure]) -> list[Figure]:
    """Targets among the figures that state a level or a change; what is said twice is taken once."""
    plans: dict[object, Figure] = {}
    for f in (f for f in figures if f.indicator):
        if f.status == "target" and f.measure in ("level", "change") and is_aim(f.indicator or "") and not f.repeats:
            plans.setdefault((f.indicator, f.measure, f.value, f.bound, f.unit, f.per, f.group, f.period), f)
    return list(plans.values())


def _answers(fact: Fact, plan: Figure) -> bool:
    """Whether the fact can be the result of the plan: one thing, and a period within the plan's."""
    if plan.measure != "level" or fact.indicator != plan.indicator or plan.part_of or fact.leading.group != plan.group:
        return False
    if fact.level and ((fact.level[0].unit, fact.level[0].per) != (plan.unit, plan.per) or _beyond(fact, plan)):
        return False
    start, end = fact.period
    return not (plan.period_start and start and start < plan.period_start) and not (
        plan.period_end and end and end > plan.period_end
    )


def _beyond(fact: Fact, plan: Figure) -> bool:
    """Whether the result is so much more than the plan that they are hardly of one thing; a ratio says they are."""
    if plan.unit == "percent" or fact.ratios:
        return False
    return abs(fact.level[0].value) > FARTHEST * abs(plan.value)


def attach_plans(facts: list[Fact], plans: Iterable[Figure]) -> list[Figure]:
    """Hang each plan of a level on the latest fact of its indicator; those that no result answers are returned."""
    unanswered = []
    for plan in plans:
        fitting = [f for f in facts if not f.apart and _answers(f, plan)]
        if not fitting:
            unanswered.append(plan)
            continue
        latest = max(fitting, key=lambda f: (bool(f.level), f.period[1] or date.min, -f.leading.start))
        latest.plan.append(plan)
    for fact in facts:
        unanswered += _misfits(fact)
    return unanswered


def _misfits(fact: Fact) -> list[Figure]:
    """Of several plans of a fact with a ratio, those that the ratio is not to; they are taken from the fact."""
    if len(fact.plan) < 2 or len(fact.level) != 1 or not fact.ratios:
        return []
    implied = fact.level[0].value / fact.ratios[0].value * 100 if fact.ratios[0].value else 0.0
    best = min(fact.plan, key=lambda p: abs(p.value - implied))
    others = [p for p in fact.plan if p is not best]
    fact.plan = [best]
    return others


def is_year_plan(fact: Fact) -> bool:
    """Whether a plan of the fact is known to be for a whole calendar year."""
    return any(is_whole_year(p.period) for p in fact.plan)


def levels_of(figures: Iterable[Figure]) -> list[tuple[Figure, ...]]:
    """The figures with the two ends of each range put together."""
    listed = list(figures)
    found: list[tuple[Figure, ...]] = []
    used: set[str] = set()
    for figure in listed:
        if figure.figure in used:
            continue
        like = [f for f in listed if _key(f) == _key(figure) and f.measure == figure.measure and f.figure not in used]
        found.append(_range(figure, like))
        used.update(f.figure for f in found[-1])
    return found
