"""Documents in the fonts of the 1990s: their text turned into Unicode (`legacy`), and everything that points into it.

Soft hyphens, which TCVN3 has for a letter, go from the others.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace

from tongket.documents import legacy
from tongket.documents.formats.written import Made
from tongket.documents.model import Block, Grid

__all__ = ["turned"]

_SOFT = "\u00ad"


def turned(made: Made) -> Made:
    """The document in Unicode; one that is so already stays as it is, but for its soft hyphens."""
    old = legacy.detect(made.text)
    if old:
        return replace(_relaid(made, lambda words: legacy.convert(words, old)), encoding=old)
    return _relaid(made, lambda words: words.replace(_SOFT, "")) if _SOFT in made.text else made


def _relaid(made: Made, turn: Callable[[str], str]) -> Made:
    """Each stretch between two places that something points to is turned by itself; what points there moves along."""
    text, origins = made.text, made.origins
    places = {0, len(text), *origins.starts, *origins.ends}
    places |= {at for block in made.blocks for at in (block.start, block.end)}
    places |= {at for grid in made.grids for cell in grid.cells for at in (cell.start, cell.end)}
    moved, parts, length, last = {0: 0}, [], 0, 0
    for place in sorted(places):
        parts.append(turn(text[last:place]))
        length += len(parts[-1])
        moved[place], last = length, place
    blocks = tuple(Block(block.kind, moved[block.start], moved[block.end]) for block in made.blocks)
    grids = tuple(
        Grid(tuple(replace(cell, start=moved[cell.start], end=moved[cell.end]) for cell in grid.cells))
        for grid in made.grids
    )
    recognised = tuple(replace(one, start=moved[one.start], end=moved[one.end]) for one in made.recognised)
    starts, ends = (array("I", [moved[at] for at in ats]) for ats in (origins.starts, origins.ends))
    return replace(
        made, text="".join(parts), title=turn(made.title), blocks=blocks, grids=grids, recognised=recognised,
        origins=replace(origins, starts=starts, ends=ends),
    )  # fmt: skip
