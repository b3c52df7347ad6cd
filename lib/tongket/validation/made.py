"""A check that was made, before it is a row of CHECKS."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tongket.tables.ids import join_ids

from .intervals import Operand
from .levels import Level

__all__ = ["Made", "held"]


class Made(NamedTuple):
    """A stated figure, the ids of all that it was held against, and what came of it."""

    kind: str
    stated: Level
    figures: Iterable[str]
    scope: str
    formula: str
    computed: float
    tolerance: float | None
    verdict: str

    def row(self, report: str) -> dict[str, object]:
        """The row of CHECKS."""
        return {
            "report": report,
            "check": f"{self.kind}:{self.stated.figure}",
            "kind": self.kind,
            "figure": self.stated.figure,
            "figures": join_ids(self.figures),
            "scope": self.scope,
            "formula": self.formula,
            "stated": self.stated.value,
            "computed": self.computed,
            "tolerance": self.tolerance,
            "verdict": self.verdict,
        }


def held(stated: Operand, computed: Operand) -> str:
    """Whether two numbers can be one: agrees, disagrees or undecidable."""
    if computed.likely.meets(stated.likely):
        return "agrees"
    return "undecidable" if computed.possible.meets(stated.possible) else "disagrees"
