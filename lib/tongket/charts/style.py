"""One style for every chart: colours that the colour-blind can tell apart, DejaVu Sans, sizes that a phone can show."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter

__all__ = [
    "BLUE", "DARK", "DPI", "GREY", "INK", "ORANGE", "PALE", "SKY", "SMALL", "WIDTH", "alt_text", "canvas", "caption",
    "empty", "number", "say", "set_alt", "source_line", "styled", "title", "title_from_edge", "unit_axis",
    "unit_name", "unit_words",
]  # fmt: skip

# Okabe and Ito's blue, vermilion and sky blue, told apart under every common colour blindness and in grey print.
BLUE, ORANGE, SKY = "#0072B2", "#D55E00", "#56B4E9"
INK, DARK, GREY, PALE = "#222222", "#555555", "#8A8A8A", "#E4E7EB"
WIDTH = 5.0
"""Inches. Narrow, so that a phone that shrinks it to its own width leaves the words legible."""

SMALL = 8.6
"""Points of the smallest words: nine pixels and more where a phone of 390 pixels shrinks the chart to its width."""

DPI = 192
_RC: dict[str, Any] = {
    "font.family": "DejaVu Sans", "font.size": 9.0, "axes.titlesize": 10.5, "axes.titleweight": "bold",
    "axes.titlelocation": "left", "axes.edgecolor": GREY, "axes.labelcolor": DARK, "axes.labelsize": SMALL,
    "axes.spines.top": False, "axes.spines.right": False, "xtick.color": DARK, "ytick.color": DARK,
    "xtick.labelsize": SMALL, "ytick.labelsize": SMALL, "text.color": INK, "axes.axisbelow": True, "grid.color": PALE,
    "legend.frameon": False, "legend.fontsize": SMALL, "figure.facecolor": "white", "axes.facecolor": "white",
    "hatch.linewidth": 0.6, "svg.hashsalt": "tongket",
}  # fmt: skip
_LINE = 66
"""Letters of a small line that the chart's width holds."""

_SCALES = ((1e9, "scale_billion"), (1e6, "scale_million"), (1e3, "scale_thousand"))


@cache
def _strings() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(__package__).joinpath("strings.toml").read_text(encoding="utf-8"))


def say(key: str, language: str, **slots: object) -> str:
    """The words `key` in ``vi`` or ``en`` with their slots filled."""
    words = _strings()[key][language]
    for name, value in slots.items():
        words = words.replace("{" + name + "}", str(value))
    return words


def number(value: float, language: str) -> str:
    """A number as readers write it, with the decimals it has, at most two."""
    from babel.numbers import format_decimal

    return format_decimal(round(value, 2), locale=language)


@contextmanager
def styled() -> Iterator[None]:
    """Everything drawn within has the charts' style."""
    import matplotlib as mpl

    with mpl.rc_context(_RC):  # type: ignore[arg-type]
        yield


def canvas(height: float, ax: Axes | None = None) -> Axes:
    """`ax`, or the axes of a new figure of the charts' width and `height` inches."""
    if ax is not None:
        return ax
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(WIDTH, height), dpi=DPI, layout="constrained")
    figure.get_layout_engine().set(w_pad=0.06, h_pad=0.06)  # type: ignore[union-attr, call-arg]
    return axes


def _wrapped(words: str, width: int) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(words, width, break_long_words=False)) or words


def title(axes: Axes, words: str, keys: bool = False) -> None:
    """The title, broken into lines that fit; with `keys` it leaves room for a legend below it."""
    axes.set_title(_wrapped(words, 50), pad=26 if keys else 10)


def title_from_edge(axes: Axes, words: str, own: bool) -> None:
    """The title from the edge of a picture of our own (`own`): names at the left leave little room above the axes."""
    figure = axes.get_figure()
    if figure is None or not own:
        title(axes, words, keys=True)
    else:
        figure.suptitle(_wrapped(words, 56), x=0.01, ha="left", fontsize=10.5, fontweight="bold")


def source_line(reports: Sequence[str], language: str, source: str = "") -> str:
    """``Nguồn: ...``: the words given, else the reports' ids."""
    if source:
        return say("source", language, names=source)
    names = list(dict.fromkeys(reports))
    if not names:
        return ""
    shown = ", ".join(names[:2])
    if len(names) > 2:
        shown = say("source_more", language, names=shown, count=len(names) - 2)
    return say("source", language, names=shown)


def caption(axes: Axes, *lines: str) -> None:
    """Small lines below everything: period and source."""
    words = "\n".join(_wrapped(line, _LINE) for line in lines if line)
    figure = axes.get_figure()
    if words and figure is not None:
        figure.supxlabel(words, x=0.01, ha="left", fontsize=SMALL, color=DARK)


def unit_axis(axes: Axes, unit: str, largest: float, language: str) -> None:
    """Ticks of the value axis in thousands, millions or billions where the values are such, and the unit's name."""
    name, factor = unit_name(unit, language), 1.0
    for scale, key in _SCALES:
        if largest >= 10 * scale:
            factor, name = scale, say(key, language, unit=name)
            break
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: number(x / factor, language)))
    axes.set_xlabel(name)


def unit_name(unit: str, language: str) -> str:
    """The unit as an axis names it: ``người``, ``%``, ``VND``."""
    return say(f"unit_{unit}", language) if f"unit_{unit}" in _strings() else unit_words(unit, language)


def unit_words(unit: str, language: str) -> str:
    """The unit's name in the plural, as prose has it."""
    from tongket.narrative.voice import voice

    words = voice(language).words("units").get(unit, unit.replace("_", " "))
    return words.rpartition("|")[2]


def set_alt(axes: Axes, words: str) -> None:
    """Keep what is to be said of the chart with its axes."""
    axes.__dict__["tongket_alt"] = words


def alt_text(axes: Axes | Sequence[Axes]) -> str:
    """What to say of a chart of this room to those who cannot see it, made from its data."""
    first = axes if isinstance(axes, Axes) else axes[0]
    return str(first.__dict__.get("tongket_alt", ""))


def empty(words: str, language: str, ax: Axes | None = None) -> Axes:
    """A chart that says that there is nothing to draw."""
    axes = canvas(1.2, ax)
    axes.set_axis_off()
    title(axes, words)
    axes.text(0.0, 0.5, say("nothing", language), transform=axes.transAxes, color=DARK, va="center")
    set_alt(axes, f"{words}. {say('nothing', language)}.")
    return axes
