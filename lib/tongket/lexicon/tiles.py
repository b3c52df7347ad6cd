"""The squares of the tile-grid maps of the 63 provinces and of the 34: one for each, roughly where it lies.

Data: tiles.toml, which can be edited as one would a crossword.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .places import ProvinceSet, bare, data, name_of, slugs

__all__ = ["Tile", "tiles"]


class Tile(NamedTuple):
    """A province's square: its column from the west and row from the north, and its name, short enough for it."""

    slug: str
    column: int
    row: int
    vi: str
    en: str

    def name(self, language: str) -> str:
        """The name as `language` (vi or en) writes it."""
        return self.vi if language == "vi" else self.en


@cache
def tiles(of: ProvinceSet) -> tuple[Tile, ...]:
    """The squares of the set in reading order; ValueError where a province has none, or two."""
    found = [
        _tile(slug, column, row, of)
        for row, line in enumerate(data("tiles")["grid"][of])
        for column, slug in enumerate(line.split())
        if slug != "."
    ]
    placed = sorted(tile.slug for tile in found)
    if placed != sorted(slugs(of)):
        odd = sorted(set(placed) ^ set(slugs(of))) or [slug for slug in placed if placed.count(slug) > 1]
        raise ValueError(f"lexicon/tiles.toml: each province of the {of} has one square; see {', '.join(odd)}")
    return tuple(found)


def _tile(slug: str, column: int, row: int, of: ProvinceSet) -> Tile:
    if slug not in slugs(of):
        raise ValueError(f"lexicon/tiles.toml: no province {slug!r} among the {of} of provinces.csv")
    short = data("tiles")["short"].get(slug)
    name = name_of(slug, of)
    return Tile(slug, column, row, *((short["vi"], short["en"]) if short else (name, bare(name))))
