"""Numbers in a table's column of remarks: what names nothing itself speaks of what its row tells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tongket.extraction.figure import Figure

__all__ = ["Remark", "beside_rows"]


@dataclass(frozen=True, slots=True)
class Remark:
    """A cell of remarks, in folded offsets, with the levels that its row tells."""

    start: int
    end: int
    levels: tuple[Figure, ...]


def beside_rows(figures: Sequence[Figure], remarks: Sequence[Remark]) -> None:
    """Give each figure of a remark that has no indicator that of its row's last level in the same unit."""
    remarks = sorted(remarks, key=lambda remark: remark.start)
    starts = [remark.start for remark in remarks]
    for figure in figures if remarks else ():
        at = bisect_right(starts, figure.quantity.start) - 1
        if at < 0 or figure.quantity.start >= remarks[at].end or figure.indicator is not None:
            continue
        beside = next((one for one in reversed(remarks[at].levels) if one.unit == figure.unit), None)
        if beside is None or figure.measure != "level" or beside.indicator is None:
            continue
        figure.indicator, figure.own, figure.frame_rule, figure.subject = (
            beside.indicator,
            beside.own,
            "row_beside",
            beside,
        )
        if figure.status_rule == "default":
            figure.status, figure.status_rule = beside.status, "as_subject"
