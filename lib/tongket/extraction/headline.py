"""What the number of a headline is about, where only the lead tells it: `Nearly VND24 trillion reaches workers`."""

from __future__ import annotations

from collections.abc import Sequence

from tongket.extraction.figure import Figure
from tongket.extraction.scene import Scene

__all__ = ["share_headline"]

_FOLLOWING = 10
# How far a headline's number may lie from the one that it rounds, by its hedge: below it, above it.
_ROUNDED = {"over": (0.1, 0.0), "nearly": (0.0, 0.1), "under": (0.0, 0.1), "at_least": (0.1, 0.0)}
_LOOSELY = (0.05, 0.05)


def share_headline(scene: Scene, figures: Sequence[Figure]) -> None:
    """Give each figure of the headline that names nothing the meaning of the first one below that it tells rounded."""
    for at, figure in enumerate(figures):
        if scene.nodes[figure.sentence.line].level:
            break
        if figure.indicator is not None or figure.frame_rule != "none" or figure.measure != "level":
            continue
        for told in figures[at + 1 : at + 1 + _FOLLOWING]:
            if told.sentence is not figure.sentence and _rounds(figure, told):
                figure.indicator, figure.frame_rule = told.indicator, "told_again"
                figure.unit, figure.status, figure.status_rule = told.unit, told.status, "told_again"
                figure.period, figure.period_rule = told.period, "told_again"
                break


def _rounds(figure: Figure, told: Figure) -> bool:
    """Whether the number of a headline is that of a figure below, rounded as its hedge says."""
    alike = figure.unit == told.unit or figure.quantity.unit is None
    if not alike or told.measure != "level" or told.indicator is None or not told.value:
        return False
    below, above = _ROUNDED.get(figure.quantity.bound, _LOOSELY)
    return told.value * (1 - below) <= figure.value <= told.value * (1 + above)
