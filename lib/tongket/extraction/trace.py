"""What is told of a number: its row, and for each column the rule that gave it and the words that told it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tongket.extraction import times
from tongket.extraction.rows import Row

__all__ = ["COLUMNS", "Cause", "Context", "NonFigure", "Trace", "Words"]

COLUMNS = (
    "value", "unit", "bound", "indicator", "measure", "status", "period", "per", "place", "group", "part_of", "pair",
    "subject", "base", "repeats",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the report, ``text[start:end]``; `zone` tells where they stand, `weight` what they counted for."""

    start: int
    end: int
    zone: str = ""
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """One column's value, the rule that gave it, the words that told it; `through` is the figure that it came by."""

    column: str
    value: Any
    rule: str
    words: tuple[Words, ...] = ()
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What was in force where a number stands: headings (nearest last), lead and sentence; period, status and subject.

    `subject` is the id of the level told last, which a ratio, a change or a part would speak of.
    """

    headings: tuple[Words, ...]
    lead: Words | None
    sentence: Words
    period: Cause
    status: Cause
    subject: str | None


@dataclass(frozen=True, slots=True)
class Trace:
    """A figure's row with the cause of each column, in the order of `COLUMNS`, and its context."""

    row: Row
    score: float
    causes: tuple[Cause, ...]
    context: Context

    def cause(self, column: str) -> Cause:
        """The cause of one column."""
        return self.causes[COLUMNS.index(column)]


@dataclass(frozen=True, slots=True)
class NonFigure:
    """A number that is no figure: its ledger row, the words that it is part of, the days that they were read as.

    `role` is what the days are to the text (``until``, ``base``, ...); `phrase` is one that the rule was made for.
    """

    row: Row
    words: Words
    days: times.Span
    role: str
    phrase: str
    context: Context
