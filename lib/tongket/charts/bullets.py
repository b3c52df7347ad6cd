"""Targets and results as bullets: the plan a grey band and a line, the result a bar, the verdict a shape and a word."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.transforms import offset_copy

from tongket.narrative.facts import Fact, attach_plans, facts_of, in_year, plans_of
from tongket.narrative.marked import plain
from tongket.narrative.names import LOWER, label, name_of
from tongket.narrative.numbers import printed, shown
from tongket.narrative.phrases import Teller, is_estimate
from tongket.narrative.plans import NOT_REPORTED, verdict_of
from tongket.narrative.records import Figure, read
from tongket.narrative.voice import Voice, voice

from .bars import Bar, alt_items, short, under, weight
from .style import (
    BLUE,
    DARK,
    GREY,
    INK,
    ORANGE,
    SKY,
    SMALL,
    canvas,
    caption,
    empty,
    say,
    set_alt,
    styled,
    title,
)

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["targets_vs_results"]

_ROW = 0.5
_MOST = 14
_NAME = 62
_BAND = "#e4e4e4"
_COLOURS = {"met": BLUE, "missed": ORANGE, "under_way": SKY, "estimated": SKY, "unclear": SKY, NOT_REPORTED: GREY}
_SHAPES = {"met": "o", "missed": "X", "under_way": "D", "estimated": "D", "unclear": "D", NOT_REPORTED: "s"}
_FILLED = ("met", "missed")
_FEW = Decimal("0.1")


class _Bullet(NamedTuple):
    """A row: its bar (of no length where no result is stated), the verdict, and what its marks say."""

    bar: Bar
    verdict: str
    computed: bool = False
    lower: bool = False


def targets_vs_results(
    figures: pd.DataFrame, language: str = "vi", *, year: int | None = None, source: str = "", ax: Axes | None = None
) -> Axes:
    """Results in per cent of the plan, one row for an indicator that has both; an estimate is hatched.

    `figures` are the rows of one place and year. A stated ratio is drawn as stated, a stated excess in per cent past
    the line; where only the two levels are stated the ratio is computed, and a mark says so. With `year` only what is
    of that year is drawn, and its targets without a result too, as a band without a bar.
    """
    rows = _rows(read(Figure, {"figures": figures}, "figures"), year, language)
    words = say("targets_title", language)
    with styled():
        if not rows:
            return empty(words, language, ax)
        axes = canvas(1.55 + _ROW * len(rows), ax)
        for place, row in enumerate(rows):
            _draw(axes, place, row, language)
        axes.axvline(100, color=INK, linewidth=1.2, zorder=3)
        axes.set_xlim(0, max(118.0, max(row.bar.value for row in rows) * 1.28))
        axes.set_ylim(-0.5, len(rows) - 0.1)
        axes.set_yticks([])
        axes.spines["left"].set_color(GREY)
        axes.spines["bottom"].set_visible(False)
        axes.grid(axis="x")
        axes.set_xlabel(say("targets_axis", language))
        title(axes, words, keys=True)
        _legend(axes, rows, language)
        caption(axes, *_notes(rows, language), *under([row.bar for row in rows], language, source))
    items = [_said(row, language) for row in rows[::-1]]
    set_alt(axes, say("alt_targets", language, title=words, items=alt_items(items, language)))
    return axes


# --- what is drawn


def _rows(figures: list[Figure], year: int | None, language: str) -> list[_Bullet]:
    """The rows from the lowest up: targets without a result, then results by their ratio; the last of too many."""
    own = [f for f in figures if not f.place]
    facts = [f for f in facts_of(own) if year is None or f.period[1] is None or f.period[1].year == year]
    plans = [p for p in plans_of(own) if p.period_end and (year is None or in_year(p, year))]
    left = attach_plans(facts, plans)
    best: dict[str, tuple[tuple[int, int], _Bullet]] = {}
    for fact in facts:
        for row in _bullets(fact, voice(language)):
            rank = weight(row.bar.figure)
            if fact.indicator not in best or rank > best[fact.indicator][0]:
                best[fact.indicator] = rank, row
    rows = sorted((row for _, row in best.values()), key=lambda row: row.bar.value)
    unanswered = {p.indicator: p for p in reversed(left) if year is not None and p.measure == "level"}
    open_ = [_unreported(p, language) for code, p in unanswered.items() if code not in best]
    return (open_[: max(0, _MOST - len(rows))] + rows)[-_MOST:]


def _bullets(fact: Fact, speaker: Voice) -> Iterable[_Bullet]:
    """What a fact gives to draw: its stated ratios and excesses, else its level by its plan; not of a part."""
    if fact.apart:
        return
    name, verdict = plain(label(fact.indicator, speaker)), verdict_of(fact)
    stated = [
        f for f in (*fact.ratios, *fact.gaps) if f.unit == "percent" and f.figure not in fact.of_change
    ]  # fmt: skip
    for figure in stated:
        gap, words, value = figure.measure == "gap_to_target", shown(figure, speaker), figure.value
        if gap:
            words = say("gap_over" if value >= 0 else "gap_below", speaker.language, n=words)
        bar = Bar(name, value + 100 if gap else value, words, is_estimate((figure,)), figure)
        yield _Bullet(bar, verdict)
    if not stated and len(fact.level) == len(fact.plan) == 1 and fact.plan[0].value > 0 and fact.level[0].value >= 0:
        known = name_of(fact.indicator, speaker.language)
        ratio = _exact(fact.level[0]) / _exact(fact.plan[0]) * 100
        words = _percent(ratio, fact.level[0].bound == fact.plan[0].bound == "exact", speaker)
        bar = Bar(name, float(ratio), words, is_estimate(fact.level), fact.level[0])
        yield _Bullet(bar, verdict, computed=True, lower=known is not None and known.better == LOWER)


def _exact(figure: Figure) -> Decimal:
    value = printed(figure)
    return value.number * value.magnitude


def _percent(ratio: Decimal, exact: bool, speaker: Voice) -> str:
    """A computed ratio with one decimal, and a sign where that is not the whole of it."""
    near = ratio.quantize(_FEW)
    mark = "" if exact and near == ratio else "≈ "
    return f"{mark}{speaker.number(near.normalize())}%*"


def _unreported(plan: Figure, language: str) -> _Bullet:
    speaker = voice(language)
    quantity = plain(Teller(speaker, "").bare_quantity((plan,)))
    words = say("planned", language, n=quantity)
    return _Bullet(Bar(plain(label(plan.indicator or "", speaker)), 0.0, words, False, plan), NOT_REPORTED)


# --- how it is drawn


def _draw(axes: Axes, place: int, row: _Bullet, language: str) -> None:
    """The band of the plan, the bar of the result on it, and above them the verdict with the name."""
    bar, colour = row.bar, _COLOURS[row.verdict]
    figure = axes.get_figure(root=True)
    assert figure is not None
    axes.broken_barh([(0, 100)], (place - 0.2, 0.4), facecolor=_BAND, zorder=1)
    if row.verdict != NOT_REPORTED:
        axes.barh(
            place, bar.value, height=0.2, edgecolor=colour, linewidth=1.0, zorder=2,
            facecolor="white" if bar.estimate else colour, hatch="////" if bar.estimate else "",
        )  # fmt: skip
    above = offset_copy(axes.transData, fig=figure, x=6, y=13.5, units="points")
    axes.scatter(
        [0], [place], marker=_SHAPES[row.verdict], s=26, transform=above, clip_on=False, zorder=5, linewidths=1.1,
        edgecolors=colour if row.verdict in _FILLED else INK,
        facecolors=colour if row.verdict in _FILLED else "white",
    )  # fmt: skip
    said = f"{voice(language).word('verdicts', row.verdict)} · {bar.name}{'†' if row.lower else ''}"
    axes.annotate(
        short(said, _NAME), (0, place), xytext=(13, 9), textcoords="offset points", fontsize=SMALL, color=INK,
        va="bottom", zorder=4, bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.4},
    )  # fmt: skip
    shade = _BAND if row.verdict == NOT_REPORTED else "white"
    axes.annotate(
        bar.words, (bar.value, place), xytext=(5, 0), textcoords="offset points", fontsize=SMALL, fontweight="bold",
        color=INK, va="center", zorder=4, bbox={"facecolor": shade, "edgecolor": "none", "pad": 0.8},
    )  # fmt: skip


def _legend(axes: Axes, rows: list[_Bullet], language: str) -> None:
    """What the line and the hatching mean, below the title; the verdicts stand in words beside their shapes."""
    keys: list[Patch | Line2D] = [Line2D([], [], color=INK, linewidth=1.2, label=say("plan_line", language))]
    if any(row.bar.estimate for row in rows):
        keys.append(Patch(facecolor="white", edgecolor=DARK, hatch="////", label=say("estimate", language)))
    axes.legend(
        handles=keys, loc="lower left", bbox_to_anchor=(-0.015, 1.0), ncols=len(keys), borderaxespad=0.1,
        handlelength=1.4, columnspacing=1.2,
    )  # fmt: skip


def _notes(rows: list[_Bullet], language: str) -> list[str]:
    """What the marks beside numbers and names mean."""
    notes = []
    if any(row.computed for row in rows):
        notes.append(say("note_computed", language))
    if any(row.lower for row in rows):
        notes.append(say("note_lower", language))
    return notes


def _said(row: _Bullet, language: str) -> str:
    """A row in words, for those who cannot see it."""
    bar, verdict = row.bar, voice(language).word("verdicts", row.verdict)
    value = f"{bar.words} ({say('estimate', language)})" if bar.estimate else bar.words
    if row.computed:
        value = say("alt_computed", language, value=value.replace("*", ""))
    said = value if row.verdict == "estimated" else f"{value}, {verdict}"
    return say("alt_item", language, name=bar.name, value=said)
