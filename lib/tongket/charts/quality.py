"""How far a corpus can be trusted, as bars in parts: figures with an indicator, checks that agree, expectations met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from .style import BLUE, GREY, INK, ORANGE, SMALL, canvas, caption, empty, number, say, set_alt, styled, title_from_edge

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["agreement", "expectations", "indicated"]

_AMBER = "#E69F00"  # Okabe and Ito's, beside the others of the style
_ROW = 0.34
_MOST = 16
_COLOURS = {
    "with_indicator": BLUE, "without_indicator": GREY,
    "agrees": BLUE, "disagrees": ORANGE, "undecidable": GREY,
    "held": BLUE, "warning": _AMBER, "critical": ORANGE, "unchecked": GREY,
}  # fmt: skip


def indicated(figures: pd.DataFrame, language: str = "vi", *, ax: Axes | None = None) -> Axes:
    """Figures with and without an indicator, a bar for each report; those with the lowest share first, at most 16."""
    names = figures["indicator"].notna().map({True: "with_indicator", False: "without_indicator"})
    counts = _counted(zip(figures["report"], names, strict=True))
    order = sorted(counts, key=lambda r: (counts[r]["with_indicator"] / sum(counts[r].values()), r))
    parts = ("with_indicator", "without_indicator")
    more = say("more_reports", language, count=number(len(order) - _MOST, language)) if len(order) > _MOST else ""
    return _bars({name: counts[name] for name in order[:_MOST]}, parts, "indicated_title", language, more, ax)


def agreement(checks: pd.DataFrame, language: str = "vi", *, ax: Axes | None = None) -> Axes:
    """The arithmetic checks of each kind by verdict; the kind with the most that disagree first."""
    counts = _counted(zip(checks["kind"], checks["verdict"], strict=True))
    order = sorted(counts, key=lambda kind: (-counts[kind]["disagrees"], kind))
    words = {kind: say(f"kind_{kind}", language) if _known(kind) else kind.replace("_", " ") for kind in order}
    rows = {words[kind]: counts[kind] for kind in order}
    return _bars(rows, ("agrees", "disagrees", "undecidable"), "agreement_title", language, "", ax)


def expectations(results: pd.DataFrame, language: str = "vi", *, ax: Axes | None = None) -> Axes:
    """The expectations of each table: those that hold, fail by severity, and could not be checked."""
    failed = results["success"].eq(False).fillna(False)
    outcome = results["severity"].where(failed, "held").where(results["success"].notna(), "unchecked")
    counts = _counted(zip(results["suite"], outcome, strict=True))
    return _bars(counts, ("held", "warning", "critical", "unchecked"), "expectations_title", language, "", ax)


def _known(kind: str) -> bool:
    from .style import _strings

    return f"kind_{kind}" in _strings()


def _counted(pairs: Any) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for name, part in pairs:
        found.setdefault(str(name), Counter())[str(part)] += 1
    return found


def _bars(  # noqa: PLR0913, PLR0917 - what one picture is made of
    rows: Mapping[str, Counter[str]], parts: Sequence[str], name: str, language: str, more: str, ax: Axes | None
) -> Axes:
    """A bar of parts for each row, from the top down, with the count of each part in it where there is room."""
    words = say(name, language)
    with styled():
        if not rows:
            return empty(words, language, ax)
        axes = canvas(1.45 + _ROW * len(rows), ax)
        most = max(sum(counts.values()) for counts in rows.values())
        for at, counts in enumerate(rows.values()):
            _bar(axes, at, counts, parts, most)
        axes.set_yticks(range(len(rows)), list(rows))
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xlim(0, most * 1.02)
        axes.xaxis.set_major_locator(MaxNLocator(8, integer=True))
        axes.tick_params(axis="y", length=0)
        shown = [part for part in parts if any(counts[part] for counts in rows.values())]
        keys = [Patch(color=_COLOURS[part], label=say(f"part_{part}", language)) for part in shown]
        axes.legend(handles=keys, loc="lower right", bbox_to_anchor=(1, 1), ncols=len(keys), frameon=False,
                    borderaxespad=0.2, handlelength=1.0, columnspacing=1.0)  # fmt: skip
        title_from_edge(axes, words, ax is None)
        caption(axes, more)
    told = {row: _told(counts, parts, language) for row, counts in rows.items()}
    items = [say("alt_parts_row", language, name=row, parts=said) for row, said in told.items()]
    set_alt(axes, say("alt_parts", language, title=words, items="; ".join(items)))
    return axes


def _bar(axes: Axes, at: int, counts: Counter[str], parts: Sequence[str], most: int) -> None:
    left = 0
    for part in parts:
        count = counts[part]
        axes.barh(at, count, left=left, height=0.66, color=_COLOURS[part])
        if count > most * (0.012 + 0.022 * len(str(count))):  # where its digits have room
            dark = part in ("undecidable", "unchecked", "without_indicator", "warning")
            axes.text(left + count / 2, at, str(count), ha="center", va="center", fontsize=SMALL,
                      color=INK if dark else "white")  # fmt: skip
        left += count


def _told(counts: Counter[str], parts: Sequence[str], language: str) -> str:
    return ", ".join(f"{say(f'part_{part}', language)} {number(counts[part], language)}" for part in parts)
