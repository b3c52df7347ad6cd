"""Rows of percentages that name no rate: shares of what a row before them counts, by their section or by their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tongket import lexicon
from tongket.extraction.cells import Piece
from tongket.extraction.columns import Column, tells_bare_rate, tells_parts, tells_whole
from tongket.extraction.figure import Figure
from tongket.extraction.labels import Line
from tongket.extraction.subjects import Match
from tongket.extraction.terms import has_word
from tongket.extraction.totals import Made
from tongket.lexicon import Indicator

__all__ = ["as_rate", "is_difference", "shared_whole", "shares_subject"]

_WHOLE = 100.0
_LEAST_RATIO = 20
Named = tuple[Indicator | None, Match | None, str]


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


def as_rate(
    column: Column, beside: Figure | None, of: Sequence[Figure] | None, named: Named
) -> tuple[Column, Indicator | None, Match | None, str]:
    """The column and what it was found to name: of levels where its shares are of a rate by itself, or told by its counts."""
    indicator, match, rule = named
    if column.measure == "share" and (rate := _rate_of(column, beside, of)) is not None:
        indicator, match, rule = rate, None, "rate_of_count"
    if column.measure == "share" and indicator is not None and indicator.is_rate:
        column = replace(column, measure="level")
    return column, indicator, match, rule


def _rate_of(column: Column, beside: Figure | None, of: Sequence[Figure] | None) -> Indicator | None:
    """The rate that `Tỷ lệ (%)` is behind a count that has one, held against all there are: ``Tổng số hộ | Số hộ nghèo | Tỷ lệ``."""
    if beside is None or beside.indicator is None or not of or not tells_bare_rate(column):
        return None
    everyone = of[0].indicator is None and of[0].unit == beside.unit
    rates = {count: rate for rate, count in lexicon.load("companions")["of_rate"].items()}
    rate = rates.get(beside.indicator.code) if everyone else None
    return lexicon.catalogue().get(rate) if rate is not None else None


def shares_subject(column: Column, beside: Figure, indicator: Indicator | None) -> bool:
    """Whether a share is one of the level beside it: ``% so với tổng số hộ nghèo``, ``Có việc làm | Tỷ lệ``."""
    whole = (tells_whole(column) or tells_parts(column)) and beside.indicator is not None
    of_left = column.settled and indicator is not None and not indicator.is_rate
    return column.measure == "share" and bool(whole or of_left or indicator is None or column.counts)


def is_difference(piece: Piece, beside: Figure | None) -> bool:
    """Whether a number under `Năm 2023 so với năm 2022 (%)` is no ratio: it is negative, or the points of a rate."""
    rate = beside is not None and beside.indicator is not None and beside.indicator.is_rate
    return piece.quantity.negative or (rate and abs(piece.quantity.value) < _LEAST_RATIO)
