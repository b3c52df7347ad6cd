"""Bars of one place and year: the levels of a theme."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from tongket.narrative.facts import Fact, facts_of
from tongket.narrative.marked import plain
from tongket.narrative.names import headline_rank, label, theme_name
from tongket.narrative.numbers import shown
from tongket.narrative.periods import name_of
from tongket.narrative.phrases import is_estimate
from tongket.narrative.records import Figure, read
from tongket.narrative.voice import voice

from .style import (
    BLUE,
    DARK,
    GREY,
    INK,
    SMALL,
    canvas,
    caption,
    empty,
    say,
    set_alt,
    source_line,
    styled,
    title,
    unit_axis,
)

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Bar", "alt_items", "levels", "short", "theme_bars", "under", "weight"]

_ROW = 0.46
_MOST = 14
_NAMED = 8


class Bar(NamedTuple):
    """A bar: its name, length, the words at its end, whether the value is an estimate, and the figure behind it."""

    name: str
    value: float
    words: str
    estimate: bool
    figure: Figure


def _figures(table: pd.DataFrame) -> list[Figure]:
    return read(Figure, {"figures": table}, "figures")


def weight(figure: Figure) -> tuple[int, int]:
    """What makes one of several figures the one to draw: an exact one, then the longest period."""
    start, end = figure.period
    return int(figure.bound == "exact"), (end - start).days if start and end else -1


def levels(  # noqa: PLR0913 - keyword-only choices of one picture
    figures: pd.DataFrame,
    language: str = "vi",
    *,
    theme: str = "",
    unit: str = "",
    source: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Levels of one unit as bars from nothing, results only; an estimate is hatched.

    `figures` are the rows of one place and year; `theme` keeps one theme, `unit` one unit (the one with the most
    indicators where left out). Parts, rates in time and further levels of one indicator are not on the chart.
    """
    rows = _levels(_figures(figures), theme, unit, language)
    words = say("levels_title", language, theme=theme_name(theme, language)) if theme else say("levels_all", language)
    with styled():
        if not rows:
            return empty(words, language, ax)
        axes = canvas(1.3 + _ROW * len(rows), ax)
        _draw(axes, rows, [BLUE] * len(rows))
        largest = max(bar.value for bar in rows)
        axes.set_xlim(0, largest * 1.34 or 1)
        unit_axis(axes, rows[0].figure.unit or "", largest, language)
        title(axes, words)
        if any(bar.estimate for bar in rows):
            key = Patch(facecolor="white", edgecolor=DARK, hatch="////", label=say("estimate", language))
            axes.legend(handles=[key], loc="lower right")
        caption(axes, *under(rows, language, source))
    set_alt(axes, _alt("alt_levels", words, rows, language))
    return axes


def theme_bars(
    figures: pd.DataFrame, theme: str, language: str = "vi", *, source: str = "", ax: Axes | None = None
) -> Axes:
    """The levels of a theme in the unit that most of its indicators have; as `levels`."""
    return levels(figures, language, theme=theme, source=source, ax=ax)


def _levels(figures: list[Figure], theme: str, unit: str, language: str) -> list[Bar]:
    from tongket.lexicon import catalogue

    codes = catalogue()
    facts: dict[str, Fact] = {}
    for fact in facts_of([f for f in figures if not f.place]):
        entry = codes.get(fact.indicator)
        plain_level = len(fact.level) == 1 and not fact.apart and not fact.level[0].per and not fact.level[0].group
        if entry and plain_level and (not theme or entry.theme == theme):
            kept = facts.get(fact.indicator)
            if kept is None or weight(fact.level[0]) > weight(kept.level[0]):
                facts[fact.indicator] = fact
    units = Counter(f.level[0].unit for f in facts.values())
    if not units:
        return []
    chosen = unit or max(units, key=lambda u: (units[u], u or ""))
    speaker = voice(language)
    told = [f for f in facts.values() if f.level[0].unit == chosen and f.level[0].value >= 0]
    told.sort(key=lambda f: headline_rank(f.indicator))
    bars = [
        Bar(plain(label(f.indicator, speaker)), first.value, shown(first, speaker), is_estimate(f.level), first)
        for f in told[:_MOST] for first in f.level[:1]
    ]  # fmt: skip
    return sorted(bars, key=lambda b: b.value)


# --- what both are made with


def _draw(axes: Axes, rows: list[Bar], colours: list[str]) -> None:
    """Thin bars, each with its name above it and its value at its end."""
    for place, (bar, colour) in enumerate(zip(rows, colours, strict=True)):
        axes.barh(
            place, bar.value, height=0.3, edgecolor=colour, linewidth=1.0, zorder=2,
            facecolor="white" if bar.estimate else colour, hatch="////" if bar.estimate else "",
        )  # fmt: skip
        name = short(bar.name)
        axes.annotate(
            name, (0, place), xytext=(2, 7.5), textcoords="offset points", fontsize=SMALL, color=INK, va="bottom",
            zorder=4, bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.4},
        )  # fmt: skip
        axes.annotate(
            bar.words, (bar.value, place), xytext=(5, 0), textcoords="offset points", fontsize=SMALL,
            fontweight="bold", color=INK, va="center", zorder=4,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8},
        )  # fmt: skip
    axes.set_ylim(-0.5, len(rows) - 0.15)
    axes.set_yticks([])
    axes.spines["left"].set_color(GREY)
    axes.spines["bottom"].set_visible(False)
    axes.grid(axis="x")


def short(name: str, most: int = 62) -> str:
    """The name in one line, cut at a word where it is too long for a phone."""
    if len(name) <= most:
        return name
    return name[: name.rfind(" ", 0, most)] + " …"


def under(rows: list[Bar], language: str, source: str) -> tuple[str, str]:
    """The lines below: period and source."""
    periods = dict.fromkeys(name_of(bar.figure.period, voice(language)) for bar in rows)
    when = "; ".join(p for p in periods if p)
    return (
        say("period", language, when=when) if when else "",
        source_line([bar.figure.report for bar in rows], language, source),
    )


def _alt(key: str, words: str, rows: list[Bar], language: str) -> str:
    """What is said of the chart: its title and its largest bars."""
    items = []
    for bar in rows[::-1]:
        value = f"{bar.words} ({say('estimate', language)})" if bar.estimate else bar.words
        items.append(say("alt_item", language, name=bar.name, value=value))
    return say(key, language, title=words, items=alt_items(items, language))


def alt_items(items: list[str], language: str) -> str:
    """The first of the items, and how many more there are."""
    more = [say("alt_more", language, count=len(items) - _NAMED)] if len(items) > _NAMED else []
    return "; ".join([*items[:_NAMED], *more])
