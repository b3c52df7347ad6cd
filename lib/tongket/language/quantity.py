"""One number of a text, with what it counts."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Quantity"]


@dataclass(slots=True)
class Quantity:
    """One number of the text, in folded offsets: digits are ``start:stop``, with magnitude and unit ``start:end``.

    Its words begin at `head`, hedge included. `value` is in the base unit, `step` the worth of one unit in the last
    printed digit. `unit` is None where no noun follows; `noun` is the noun as folded. `scale` is the magnitude alone.
    `rules` name what read it.
    """

    start: int
    stop: int
    end: int
    value: float
    step: float
    unit: str | None = None
    noun: str = ""
    scale: float = 1.0
    factor: float = 1.0
    bound: str = "exact"
    head: int = field(init=False)
    per: str | None = None
    negative: bool = False
    in_words: bool = False
    grouped: bool = False
    rules: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.head = self.start
