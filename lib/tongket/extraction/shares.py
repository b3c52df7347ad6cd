"""Rows of percentages that name no rate: shares of what a row before them counts, by their section or by their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tongket.extraction.cells import Piece
from tongket.extraction.columns import Column
from tongket.extraction.figure import Figure
from tongket.extraction.labels import Line
from tongket.extraction.terms import has_word
from tongket.extraction.totals import Made

__all__ = ["is_share", "shared_whole"]

_WHOLE = 100.0


def shared_whole(lines: Sequence[Line], made: Made, line: Line, at: int, piece: Piece) -> Figure | None:
    """What a percentage in a column is a share of: the last total over a section of shares, else the two rows it comes from."""
    section = next((one for one in line.above() if not one.filled and has_word("words", "share", one.words)), None)
    if section is not None:
        held = [figure for one in lines if one.at < section.at for figure in _level(made, one, at)]
        totals = [figure for one in lines if one.at < section.at and one.total for figure in _level(made, one, at)]
        return next(reversed(totals or held), None)
    if has_word("words", "rate", line.words) is None:
        return None
    return next(_worked_out(lines, made, line, at, piece), None)


def _level(made: Made, line: Line, at: int) -> list[Figure]:
    """The level of a row in a column that has an indicator and is no rate."""
    found = made.get((line.at, at), ())[:1]
    return [one for one in found if one.measure == "level" and one.unit != "percent" and one.indicator is not None]


def _worked_out(lines: Sequence[Line], made: Made, line: Line, at: int, piece: Piece) -> Iterator[Figure]:
    """The parts of a whole above a row whose share it tells: 34.987, thereof 29.140, then 83,29%."""
    near = [one for one in lines if one.at < line.at and (one.parent is line.parent or one is line.parent)]
    tolerance = 0.51 * piece.quantity.step + 1e-9
    for part in reversed(near):
        for whole in (one for one in (part.parent, line.parent) if one is not None and one is not part):
            for few, all_ in zip(_level(made, part, at), _level(made, whole, at), strict=False):
                alike = few.unit == all_.unit and all_.value > 0
                if alike and abs(_WHOLE * few.value / all_.value - piece.quantity.value) <= tolerance:
                    yield few


def is_share(piece: Piece, column: Column, first: Figure) -> bool:
    """Whether a percentage behind a count in its cell is a share of it: ``5.378 (37,2%)`` under ``Nữ (tỷ lệ nữ)``."""
    told = (
        piece.quantity.unit == "percent" and not piece.measure and first.unit != "percent" and first.measure == "level"
    )
    return told and any(has_word("words", name, column.words) for name in ("rate", "share"))
