"""Places in order of one indicator, each value with a bar over all that its rounding and hedge leave open."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from tongket.narrative.marked import plain
from tongket.narrative.names import label, place_name
from tongket.narrative.periods import name_of
from tongket.narrative.records import Figure, read
from tongket.narrative.standings import Standing, Standings, standings
from tongket.narrative.voice import voice
from tongket.tables.ids import split_ids

from .style import (
    BLUE,
    INK,
    ORANGE,
    canvas,
    caption,
    empty,
    number,
    say,
    set_alt,
    source_line,
    styled,
    title_from_edge,
    unit_axis,
    unit_name,
)

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["ranks"]

_ROW = 0.23
_MOST = 34
_NAMED = 8
_FEWEST = 2


def ranks(  # noqa: PLR0913 - keyword-only choices of one picture
    panel: pd.DataFrame,
    figures: pd.DataFrame,
    language: str = "vi",
    *,
    of: str = "63",
    indicator: str = "",
    year: int = 0,
    source: str = "",
    ax: Axes | None = None,
) -> Axes:
    """The places of one indicator and period from the highest value, with error bars; an implied value is a diamond.

    `panel` has its places in the set `of`. Which indicator, period and unit is as in `narrative.standings`. A range
    that has no end is drawn to the edge. At most 34 places, the highest; how many more there are is said.
    """
    found = standings(panel, figures, of, indicator, year)
    with styled():
        if found is None or len(found.places) < _FEWEST:
            return empty(say("ranks_none", language), language, ax)
        words = say("ranks_title", language, name=plain(label(found.indicator, voice(language))))
        shown = found.places[:_MOST]
        axes = canvas(1.7 + _ROW * len(shown), ax)
        low, high = _reach(shown)
        axes.set_xlim(low, high)
        for at, one in enumerate(shown):
            _mark(axes, at, one, low, high)
        estimates = {f.figure for f in read(Figure, {"figures": figures}, "figures") if f.status == "estimate"}
        names = [_name(one, estimates, language) for one in shown]
        axes.set_yticks(range(len(shown)), names)
        axes.set_ylim(len(shown) - 0.4, -0.6)
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x")
        axes.grid(axis="y", linewidth=0.5)
        unit_axis(axes, found.unit or "", max(abs(low), abs(high)), language)
        title_from_edge(axes, words, ax is None)
        _legend(axes, shown, language)
        left = len(found.places) - len(shown)
        more = say("ranks_more", language, count=number(left, language)) if left else ""
        told = [one.row.figure.split(" ")[0].rpartition(":")[0] for one in shown if one.row.origin != "implied"]
        when = say("period", language, when=name_of(found.span, voice(language)))
        caption(axes, when, more, source_line(told, language, source))
    set_alt(axes, _alt(words, found, estimates, language))
    return axes


def _name(one: Standing, estimates: Set[str], language: str) -> str:
    """The place, and that its value is an estimate."""
    late = not estimates.isdisjoint(split_ids(one.row.figure))
    place = place_name(one.place, language)
    return f"{place} ({say('estimate', language)})" if late else place


def _reach(shown: Sequence[Standing]) -> tuple[float, float]:
    """Ends of the axis: nothing, and the farthest that a range with an end goes."""
    ends = [x for one in shown for x in (one.low, one.value, one.high) if math.isfinite(x)]
    low, high = min(0.0, *ends), max(0.0, *ends)
    room = (high - low) * 0.06 or 1.0
    return (low - room if low < 0 else 0.0), high + room


def _mark(axes: Axes, at: int, one: Standing, low: float, high: float) -> None:
    implied = one.row.origin == "implied"
    colour = ORANGE if implied else BLUE
    ends = max(one.low, low), min(one.high, high)
    axes.errorbar(
        one.value, at, xerr=[[one.value - ends[0]], [ends[1] - one.value]], fmt="D" if implied else "o", markersize=5.5,
        color=colour, ecolor=INK, elinewidth=1.1, capsize=3.0, markeredgecolor=colour, zorder=3,
        markerfacecolor="white" if implied or one.row.bound != "exact" else colour,
    )  # fmt: skip


def _legend(axes: Axes, shown: Sequence[Standing], language: str) -> None:
    bar = Line2D([], [], color=INK, linewidth=1.1, marker="|", markersize=6, label=say("ranks_range", language))
    keys = [bar]
    if any(one.row.bound != "exact" and one.row.origin != "implied" for one in shown):
        keys.append(_key("o", BLUE, say("hedged", language)))
    if any(one.row.origin == "implied" for one in shown):
        keys.append(_key("D", ORANGE, say("ranks_implied", language)))
    axes.legend(
        handles=keys, loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=len(keys), borderaxespad=0.1,
        handlelength=1.6, columnspacing=1.0,
    )  # fmt: skip


def _key(marker: str, colour: str, words: str) -> Line2D:
    return Line2D(
        [], [], marker=marker, markersize=5.5, markerfacecolor="white", color=colour, linestyle="", label=words
    )


def _near(one: Standing, language: str) -> str:
    """A value that no text prints: of what is counted a whole number, marked where that rounds it."""
    whole = one.value if one.row.unit in ("percent", "percentage_point", "times") else round(one.value)
    return ("" if math.isclose(whole, one.value, rel_tol=1e-12) else "≈ ") + number(whole, language)


def _alt(words: str, found: Standings, estimates: Set[str], language: str) -> str:
    """What is said of the chart: its title and the first of its values, each with its range where that is wider."""
    items = []
    for one in found.places[:_NAMED]:
        value = number(one.value, language)
        if one.row.origin == "implied":
            value = _near(one, language) + f" ({say('ranks_implied', language)})"
        elif one.row.origin == "summed":
            value = say("alt_computed", language, value=value)
        elif one.row.bound != "exact":
            ends = [number(x, language) if math.isfinite(x) else "…" for x in one.ends]
            value += f" ({'–'.join(ends)})"
        items.append(say("alt_item", language, name=_name(one, estimates, language), value=value))
    if len(found.places) > _NAMED:
        items.append(say("alt_more", language, count=len(found.places) - _NAMED))
    return say(
        "alt_ranks", language, title=f"{words} ({unit_name(found.unit or '', language)})", items="; ".join(items)
    )
