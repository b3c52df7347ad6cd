"""What a document has beside its text (blocks, tables, the way back, its day) as plain lists, sent and kept as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tongket.documents.model import Block, Document, Grid, GridCell, Recognised
from tongket.documents.origins import Origins

__all__ = ["Parts", "packed", "parts_of", "unpacked"]


class Parts(NamedTuple):
    """All of them, as a `Document` has them."""

    blocks: tuple[Block, ...]
    grids: tuple[Grid, ...]
    origins: Origins
    published: str = ""
    recognised: tuple[Recognised, ...] = ()


def parts_of(document: Document) -> dict[str, Any]:
    """Those of a document, packed; nothing for a plain text, which has none."""
    if not (document.blocks or document.grids or document.origins.form):
        return {}
    parts = packed(document.blocks, document.grids, document.origins, document.recognised)
    return {**parts, "published": document.published}


def packed(
    blocks: Sequence[Block], grids: Sequence[Grid], origins: Origins, recognised: Sequence[Recognised] = ()
) -> dict[str, Any]:
    """As JSON has them; of what was not recognised nothing is said."""
    scanned = {"recognised": [[one.start, one.end, one.sure, one.other] for one in recognised]} if recognised else {}
    return {
        "blocks": [[block.kind, block.start, block.end] for block in blocks],
        "grids": [[[c.row, c.column, c.start, c.end, c.rows, c.columns] for c in grid.cells] for grid in grids],
        "origins": origins.packed(),
        **scanned,
    }


def unpacked(given: Mapping[str, Any]) -> Parts:
    """What `packed` gave."""
    return Parts(
        tuple(Block(*block) for block in given["blocks"]),
        tuple(Grid(tuple(GridCell(*cell) for cell in grid)) for grid in given["grids"]),
        Origins.unpacked(given["origins"]),
        given["published"],
        tuple(Recognised(*one) for one in given.get("recognised", ())),
    )
