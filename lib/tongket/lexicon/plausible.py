"""What a level of an indicator can be, from `plausible.toml`: ranges with their reasons, people of places, norms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from . import load
from .places import provinces

__all__ = ["LEVELS", "Norm", "Range", "Ranges", "norms", "people", "people_34", "people_by_level", "ranges"]

LEVELS = ("country", "province", "district", "commune")
"""Levels of place, the widest first."""

Range = tuple[float, float]

_TABLES = frozenset({"people", "people_by_level", "norms"})
_FORMS = frozenset({"range", "per_1000_people", "by_level", "exempt"})
_KEYS = _FORMS | {"per", "why"}


@dataclass(frozen=True, slots=True)
class Ranges:
    """What one indicator's level can be, and why; at most one of the first three is given, none where it is exempt.

    `range` holds the value itself, `per_1000_people` what it is for a thousand people, `by_level` the value by level
    of place. `per` holds ranges of what is told per something; `norms` those told in multiples of a norm.
    """

    code: str
    why: str
    range: Range | None = None
    per_1000_people: Range | None = None
    by_level: Mapping[str, Range] = field(default_factory=dict)
    per: Mapping[str, Range] = field(default_factory=dict)
    norms: Mapping[str, tuple[str, Range]] = field(default_factory=dict)
    exempt: bool = False


@dataclass(frozen=True, slots=True)
class Norm:
    """A norm amount in VND a month, from which day it held, what set it, and what of this was found nowhere."""

    since: date
    amount: float
    source: str
    unconfirmed: str = ""


@cache
def ranges() -> Mapping[str, Ranges]:
    """The ranges by code of the catalogue; ValueError names an entry that is not in the form of the file."""
    entries = {code: entry for code, entry in load("plausible").items() if code not in _TABLES}
    return {code: _ranges(code, entry) for code, entry in entries.items()}


def _ranges(code: str, entry: Mapping[str, Any]) -> Ranges:
    forms = entry.keys() & _FORMS
    if len(forms) != 1 or not entry.keys() <= _KEYS:
        raise ValueError(f"lexicon/plausible.toml: {code}: one of {', '.join(sorted(_FORMS))} is needed, and why")
    per = entry.get("per", {})
    return Ranges(
        code,
        str(entry["exempt"] if "exempt" in entry else entry["why"]),
        range=_pair(entry.get("range")),
        per_1000_people=_pair(entry.get("per_1000_people")),
        by_level={level: (float(low), float(high)) for level, (low, high) in entry.get("by_level", {}).items()},
        per={told: (float(of[0]), float(of[1])) for told, of in per.items() if isinstance(of, list)},
        norms={told: (of["norm"], _times(of["times"])) for told, of in per.items() if "norm" in of},
        exempt="exempt" in entry,
    )


def _times(values: Any) -> Range:
    return float(values[0]), float(values[1])


def _pair(values: Any) -> Range | None:
    return None if values is None else _times(values)


@cache
def people() -> Mapping[str, float]:
    """People by slug, of the 63 provinces and under their own slugs of the 34 that were made of them.

    A slug that both have stands for the old province; see :func:`people_34`.
    """
    return {slug: 1000.0 * thousands for slug, thousands in load("plausible")["people"].items()}


@cache
def people_34() -> Mapping[str, float]:
    """People by slug of the 34 provinces, each the sum of those that it was made of."""
    found: dict[str, float] = {}
    for province in provinces():
        found[province.slug34] = found.get(province.slug34, 0.0) + people()[province.slug63]
    return found


@cache
def people_by_level() -> Mapping[str, Range]:
    """The fewest and the most people that a place of a level has."""
    return {level: (1000.0 * low, 1000.0 * high) for level, (low, high) in load("plausible")["people_by_level"].items()}


@cache
def norms(name: str) -> tuple[Norm, ...]:
    """The norms of that name (`merit`, `social`), the earliest first."""
    found = [
        Norm(row["since"], float(row["amount"]), row["source"], row.get("unconfirmed", ""))
        for row in load("plausible")["norms"][name]
    ]
    return tuple(sorted(found, key=lambda norm: norm.since))
