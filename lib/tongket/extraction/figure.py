"""One figure as it is read, and what is in force while a line is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from tongket.extraction import times
from tongket.extraction.measures import Reading
from tongket.extraction.subjects import Match
from tongket.language.quantity import Quantity
from tongket.language.segments import Sentence
from tongket.lexicon import Indicator

__all__ = ["Figure", "Force", "numerator"]


@dataclass(slots=True)
class Figure:
    """A quantity with what was read of it."""

    quantity: Quantity
    indicator: Indicator | None
    reading: Reading
    status: str
    period: times.Span
    sentence: Sentence
    frame_rule: str
    status_rule: str
    period_rule: str
    unit: str | None
    value: float
    score: float
    per: str | None = None
    base: times.Span = (None, None)
    part_of: Figure | None = None
    pair: Figure | None = None
    subject: Figure | None = None
    group: str | None = None
    place: str | None = None
    own: Match | None = None

    @property
    def measure(self) -> str:
        """The measure."""
        return self.reading.measure


@dataclass(slots=True)
class Force:
    """What is in force within a line: the period, the last level figures, a programme without years."""

    spans: dict[str, times.Span] = field(default_factory=dict)
    topic: set[int] = field(default_factory=set)
    label: dict[int, float] | None = None
    places: list[tuple[int, str]] | None = None
    levels: list[Figure] = field(default_factory=list)


def numerator(figure: Figure) -> Figure:
    """The first of a pair for its second; any other figure itself."""
    return figure.pair if figure.pair and figure.quantity.start > figure.pair.quantity.start else figure
