"""What a report on a year of the sector should tell, from `headlines.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from . import load

__all__ = ["Asked", "Headline", "asked", "headlines"]


@dataclass(frozen=True, slots=True)
class Headline:
    """Something that a yearly report tells: any of its indicators tells it."""

    name: str
    indicators: frozenset[str]
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What reports of some kinds, of `days` (first and last) and at least so many `characters`, are asked for."""

    name: str
    kinds: frozenset[str]
    days: tuple[int, int]
    characters: int
    headlines: tuple[str, ...]
    why: str

    def fits(self, kind: str, days: int, characters: int) -> bool:
        """Whether a report is one of these."""
        return kind in self.kinds and self.days[0] <= days <= self.days[1] and characters >= self.characters


@cache
def headlines() -> Mapping[str, Headline]:
    """The headlines by name, in the order of the file."""
    return {
        name: Headline(name, frozenset(entry["indicators"]), entry["why"])
        for name, entry in load("headlines")["headlines"].items()
    }


@cache
def asked() -> tuple[Asked, ...]:
    """Who is asked for what, in the order in which they are tried."""
    return tuple(
        Asked(
            entry["name"], frozenset(entry["kinds"]), (entry["days"][0], entry["days"][1]), entry["characters"],
            tuple(entry["headlines"]), entry["why"],
        )
        for entry in load("headlines")["asked"]
    )  # fmt: skip
