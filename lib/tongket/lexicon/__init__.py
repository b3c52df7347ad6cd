"""What the language and the sector are made of, as tables; no rule lives here.

Each table is a data file beside this module, read once. Phrases are kept as their files spell them; whoever matches
them folds them first (`tongket.language.normal.fold_phrase`).
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Indicator", "Unit", "catalogue", "load", "magnitudes", "others", "per_words", "units"]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One code of the catalogue. `units` are those that its level may have, the catalogue's first.

    `frames` are the word patterns that name it (see docs/add-an-indicator.md); `examples` must give it,
    `nothing` must not.
    """

    code: str
    theme: str
    kind: str
    unit: str
    name_vi: str
    name_en: str
    units: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()

    @property
    def is_rate(self) -> bool:
        """Whether its level is itself a percentage."""
        return self.kind == "rate" and self.unit == "percent"


@dataclass(frozen=True, slots=True)
class Unit:
    """A noun that stands for a unit: the base unit and the worth of one in it."""

    phrase: str
    unit: str
    factor: float = 1.0


def _text(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


@cache
def load(name: str) -> Mapping[str, Any]:
    """The data file ``<name>.toml`` beside this module."""
    return tomllib.loads(_text(f"{name}.toml"))


@cache
def catalogue() -> Mapping[str, Indicator]:
    """Every indicator by its code, in the catalogue's order."""
    entries = _entries()
    found = {}
    for row in csv.DictReader(_text("catalogue.csv").splitlines()):
        entry = entries.pop(row["code"], {})
        found[row["code"]] = Indicator(
            code=row["code"], theme=row["theme"], kind=row["kind"], unit=row["unit"],
            name_vi=row["name_vi"], name_en=row["name_en"],
            units=(row["unit"], *(u for u in entry.get("units", ()) if u != row["unit"])),
            frames=tuple(entry.get("frames", ())), examples=tuple(entry.get("examples", ())),
            nothing=tuple(entry.get("nothing", ())),
        )  # fmt: skip
    if entries:
        raise ValueError(f"lexicon/indicators: no such code in catalogue.csv: {', '.join(sorted(entries))}")
    return found


@cache
def others() -> Mapping[str, Indicator]:
    """What the catalogue has no code for, as indicators of the theme ``none`` and unit ``any``."""
    return {
        f"none.{name}": Indicator(f"none.{name}", "none", "other", "any", name, name, ("any",), tuple(entry["frames"]))
        for name, entry in load("others")["none"].items()
    }


def _entries() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for folder in ("indicators", "english"):
        for path in sorted(files(__name__).joinpath(folder).iterdir(), key=lambda item: item.name):
            if path.name.endswith(".toml"):
                for theme, codes in tomllib.loads(path.read_text(encoding="utf-8")).items():
                    for code, entry in codes.items():
                        held = found.setdefault(f"{theme}.{code}", {})
                        for part, words in entry.items():  # an entry goes on in english/
                            held[part] = [*held.get(part, ()), *words]
    return found


@cache
def units() -> tuple[Unit, ...]:
    """Every noun that may follow a number, with the base unit that it stands for."""
    return tuple(_units())


def _units() -> Iterator[Unit]:
    table = load("units")
    for unit, entry in table["units"].items():
        for phrase in entry["phrases"]:
            yield Unit(phrase, unit)
    for phrase, entry in table["scaled"].items():
        yield Unit(phrase, entry["unit"], float(entry["factor"]))


@cache
def magnitudes(language: str) -> Mapping[str, float]:
    """The words of magnitude of a language (``vi``, ``en``) and their worth."""
    return dict(load("units")["magnitudes"][language])


@cache
def per_words() -> Mapping[str, str]:
    """Words after a slash or `mỗi`, and what they make the figure a rate of."""
    return {word: per for per, words in load("units")["per"].items() for word in words}
