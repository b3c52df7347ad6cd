"""A table's totals and their parts: what the rows that add up to a total say of it, and what it says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from tongket.extraction.columns import Column
from tongket.extraction.figure import Figure
from tongket.extraction.labels import PART, Line
from tongket.extraction.subjects import Match
from tongket.extraction.terms import named

__all__ = ["link_parts", "settle_pairs", "settle_sums", "settle_totals"]

Made = Mapping[tuple[int, int], list[Figure]]
"""The figures of a table's cells by row and column."""


def settle_totals(
    lines: Sequence[Line], columns: Iterable[Column], made: Made, headed: Callable[[Column], Match | None], *, by_parts: bool
) -> None:  # fmt: skip
    """Give each total what its rows have in common, and rows that name nothing what the total names that they add up to.

    A total of several indicators is of none, but for people whom the title names: there kinds of them add up. `headed`
    tells the indicator that the headings over a column name by themselves; that one stays.
    """
    rows = [line for line in lines if not line.total and line.parent is None and line.period is None]
    totals = [line for line in lines if line.total and line.parent is None and line.filled and not line.period]
    for total, column in ((total, column) for total in totals for column in columns):
        told = [figure for line in rows for figure in made.get((line.at, column.at), ())]
        for whole in made.get((total.at, column.at), ())[:1]:
            named = headed(column)
            _settle(whole, told, by_parts=by_parts, named=named is not None and not named.code.startswith("none."))


def _settle(whole: Figure, told: Sequence[Figure], *, by_parts: bool, named: bool) -> None:
    """Settle one total; `named`: its column's headings name an indicator."""
    codes = {figure.indicator.code for figure in told if figure.indicator is not None}
    alike = [figure for figure in told if figure.unit == whole.unit and figure.measure == whole.measure]
    held = whole.indicator
    adds_up = whole.measure == "level" and _adds_up(alike, whole)
    if adds_up and any(figure.own is not None and figure.own.code.startswith("none.") for figure in alike) and codes:
        whole.indicator, whole.own, whole.frame_rule = None, None, "mixed_total"  # cho vay hộ nghèo, học sinh
        return
    if adds_up and whole.unit == "person" and held is not None and held.code in codes:
        codes = {held.code}
    if len(codes) > 1 and not by_parts:
        shared = _shared(alike) if adds_up else None
        whole.indicator, whole.own, whole.frame_rule = None, None, "mixed_total"
        if shared is not None:
            whole.indicator, whole.own, whole.frame_rule = shared.indicator, shared.own, "of_its_parts"
    elif adds_up and (shared := _shared(alike)) is not None:
        if held is not shared.indicator and not named:
            whole.indicator, whole.own, whole.frame_rule = shared.indicator, shared.own, "of_its_parts"
    elif adds_up and held is not None:
        for figure in (one for one in alike if one.indicator is None):
            figure.indicator, figure.own, figure.frame_rule = held, whole.own, "part_of_total"


def settle_sums(lines: Sequence[Line], columns: Sequence[Column], made: Made) -> None:
    """Give a column of totals what those that add up to it have in common, row by row: ``Cấp huyện | Cấp xã | Cộng``."""
    levels = [column for column in columns if column.measure == "level" and column.heads]
    for total in levels:
        group = _summed(total, levels)
        for line in lines if group else ():
            parts = [figure for column in group for figure in made.get((line.at, column.at), ())]
            for whole in made.get((line.at, total.at), ())[:1]:
                alike = [one for one in parts if one.unit == whole.unit and one.measure == whole.measure]
                if _adds_up(alike, whole):
                    _sum_up(whole, alike)


def _summed(total: Column, columns: Sequence[Column]) -> list[Column]:
    """The columns that one of totals may sum up: those under the same heading, or so headed under others; none of no total."""
    others = [column for column in columns if column is not total]
    heads = total.heads
    if named("rows", "total", heads[-1].words):
        return [c for c in others if len(heads) < 2 or c.heads[:-1] == heads[:-1]]
    if len(heads) > 1 and named("rows", "total", heads[0].words):
        own = [box.words for box in heads[1:]]  # Người có công | Hộ nghèo | Cộng, over Số suất and Số tiền
        return [c for c in others if len(c.heads) > 1 and [box.words for box in c.heads[1:]] == own]
    return []


def settle_pairs(lines: Sequence[Line], columns: Iterable[Column], made: Made) -> None:
    """Give a level that names nothing the indicator of the plan that a column of ratios holds it against, and the ratio, too."""
    for column in columns:
        if column.measure != "ratio_to_target" or column.left is None or column.right is None:
            continue
        for line in lines:
            sides = [made.get((line.at, side.at), [])[:1] for side in (column.left, column.right)]
            left, right = (side[0] if side else None for side in sides)
            if left is None or right is None or right.indicator is None or left.indicator is not None:
                continue
            if left.frame_rule != "none" or left.unit != right.unit:
                continue
            ratios = [one for one in made.get((line.at, column.at), ()) if one.subject is left]
            for figure in (left, *ratios):
                figure.indicator, figure.own, figure.frame_rule = right.indicator, right.own, "of_its_plan"


def _sum_up(whole: Figure, parts: Sequence[Figure]) -> None:
    """Give a sum the indicator of its parts, or none where they are of several and it is of none of them."""
    shared = _shared(parts)
    codes = {one.indicator.code for one in parts if one.indicator is not None}
    if shared is not None and shared.indicator is not whole.indicator:
        whole.indicator, whole.own, whole.frame_rule = shared.indicator, shared.own, "of_its_parts"
    elif len(codes) > 1 and whole.unit != "person":
        whole.indicator, whole.own, whole.frame_rule = None, None, "mixed_total"


def _shared(parts: Sequence[Figure]) -> Figure | None:
    """The first of some figures where all have its indicator."""
    first = parts[0] if parts else None
    if first is None or first.indicator is None or any(one.indicator is not first.indicator for one in parts):
        return None
    return first


def _adds_up(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether two or more figures add up to another, but for rounding."""
    step = whole.quantity.step * (len(parts) + 1) / 2
    return len(parts) > 1 and abs(sum(part.value for part in parts) - whole.value) <= step


def link_parts(lines: Sequence[Line], columns: Mapping[int, Column], made: Made, *, by_parts: bool) -> None:
    """Link each part to its whole: the row above, or the total of a table of parts."""
    totals = [line for line in lines if line.total and line.filled]
    whole = totals[0] if by_parts and len(totals) == 1 else None
    for line in lines:
        above = next((one for one in line.above() if one.filled), None) if line.rank >= PART else None
        above = above or (whole if whole is not line and line.period is None else None)
        if above is None:
            continue
        for at, column in columns.items():
            held = made.get((above.at, at))
            for figure in made.get((line.at, at), ()) if held and column.measure == "level" else ():
                of = held[0] if held else None
                alike = of is not None and of.unit == figure.unit and of.indicator is figure.indicator
                if of is not None and alike and figure.unit != "percent" and figure.value <= of.value:
                    figure.part_of = of
