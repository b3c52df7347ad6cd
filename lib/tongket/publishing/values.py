"""Figures' values as prose has them: at the magnitude and precision that the source printed, with hedge and unit."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .fragments import Cell, figure_cell

if TYPE_CHECKING:
    import pandas as pd

    from tongket.narrative.records import Figure

__all__ = ["Values"]


class Values:
    """The values of a table of figures, by the figure's id."""

    def __init__(self, figures: pd.DataFrame, language: str) -> None:
        """`figures` is the table; `language` is vi or en."""
        self._table, self._language = figures, language

    @cached_property
    def _figures(self) -> dict[str, Figure]:
        from tongket.narrative.records import Figure, read

        return {figure.figure: figure for figure in read(Figure, {"figures": self._table}, "figures")}

    def shown(self, figure: str, *, noun: bool = True) -> str:
        """The figure's value: ``hơn 62.500 người``, ``ước 55%``; KeyError where the table has no such figure.

        Without `noun` what is counted is left out, where it is the indicator's own: ``hơn 62.500``.
        """
        from tongket.lexicon import catalogue
        from tongket.narrative.marked import plain
        from tongket.narrative.phrases import Teller
        from tongket.narrative.voice import voice

        found = self._figures[figure]
        known = catalogue().get(found.indicator or "")
        teller = Teller(voice(self._language), "", "document")
        bare = not noun and known is not None and known.unit == found.unit
        sign = "+" if found.measure == "change" and found.value > 0 else "−" if found.value < 0 else ""
        said = teller.number((found,)) if bare else teller.bare_quantity((found,))
        return sign + plain(teller.marked_estimate(said) if found.status == "estimate" else said)

    def cell(self, figure: str, *, noun: bool = True) -> Cell:
        """The figure's value as a table's cell that leads to its sentence."""
        return figure_cell(self.shown(figure, noun=noun), figure)
