"""A figure from a cell of a flattened table: indicator from its row, measure and status from its column."""

from __future__ import annotations

from datetime import date

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.figure import Figure
from tongket.extraction.flat import Cell
from tongket.extraction.measures import Reading
from tongket.extraction.scene import Scene
from tongket.extraction.subjects import best_frame, zones
from tongket.language.quantity import Quantity
from tongket.language.segments import Sentence

__all__ = ["read_cell"]


def read_cell(scene: Scene, frame: times.Frame, cell: Cell, quantity: Quantity, sentence: Sentence) -> Figure:
    """The figure of one value cell. The quantity takes its unit and magnitude from the row."""
    ratio = cell.role.startswith("ratio")
    around = zones(scene.text, cell.label, (cell.label[1], cell.label[1]), scene.hits_in, {}, {})
    found = best_frame(around, lambda i: cell.unit is None or cell.unit in i.units)
    indicator = lexicon.catalogue().get(found.code) if found else None
    if ratio:
        quantity.unit = "percent"
    elif quantity.unit is None:
        quantity.unit = cell.unit or (indicator.unit if indicator else None)
        quantity.value *= cell.scale
        quantity.step *= cell.scale
    span: times.Span = (frame.start, frame.end)
    if cell.year:
        span = (date(cell.year, 1, 1), date(cell.year, 12, 31))
    elif cell.role == "plan":
        span = times.whole_year(frame.end)
    return Figure(
        quantity, indicator, Reading(cell.role if ratio else "level", 1, f"column_{cell.role}", False),
        cell.status, span, sentence, found.frame.name if found else "none", f"column_{cell.role}",
        "column_year" if cell.year else "report", quantity.unit, quantity.value, found.score if found else 0.0, quantity.per,
    )  # fmt: skip
