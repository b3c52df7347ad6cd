"""Numbers in a table's column of remarks: what names nothing itself speaks of what its row tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tongket.extraction.cells import PAST, SHORT
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading

__all__ = ["Remark", "beside_rows"]

_COMPARED = re.compile(r"(?:(?P<short>thấp|ít|kém)|cao|nhiều|lớn)(?: hơn)?(?: \S+){0,3}[\s(:]*\Z")
_PLANNED = re.compile(r"(?<!\w)(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|(?:không|chưa) đạt)(?!\w)")
_EARLIER = re.compile(r"(?<!\w)(?:cùng kỳ|ck|năm (?:trước|ngoái|\d{4}))(?!\w)")
_CLAUSE = re.compile(r"[;(\n]|[.,](?=\s)")
_REPORTS = ("report", "as_subject", "default")
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Remark:
    """A cell of remarks, in folded offsets, with the levels that its row tells."""

    start: int
    end: int
    levels: tuple[Figure, ...]


def beside_rows(text: str, figures: Sequence[Figure], remarks: Sequence[Remark]) -> None:
    """Give each figure of a remark what its row tells: its indicator, and of a gap or a rise standing and days, too."""
    remarks = sorted(remarks, key=lambda remark: remark.start)
    starts = [remark.start for remark in remarks]
    for figure in figures if remarks else ():
        at = bisect_right(starts, figure.quantity.start) - 1
        if at < 0 or figure.quantity.start >= remarks[at].end:
            continue
        _held_against(text[remarks[at].start : figure.quantity.head], figure)
        if figure.reading.dependent:
            _of_result(figure, remarks[at].levels)
        elif figure.indicator is None:
            _of_level(figure, remarks[at].levels)


def _held_against(words: str, figure: Figure) -> None:
    """What a remark says that a number is past the plan or short of it by, though it names no plan: ``Vượt 1.184 người``."""
    breaks = list(_CLAUSE.finditer(words))
    led = words[breaks[-1].end() :] if breaks else words
    past = PAST.search(led)
    if (
        figure.measure == "change"
        and (turn := _COMPARED.search(led))
        and _PLANNED.search(words)
        and not _EARLIER.search(words)
    ):
        figure.reading = Reading(
            "gap_to_target", -1 if turn["short"] else 1, "remark_of_plan", True
        )  # chưa đạt KH (thấp hơn 0,6%)
        figure.value = abs(figure.value) * figure.reading.sign
        return
    if figure.measure not in ("level", "share") or not (past or SHORT.search(led)):
        return
    if figure.unit == "percent" and past is None and led.rstrip(" (:").endswith("đạt"):
        return  # chưa đạt 100%
    if figure.unit == "percent" and figure.value >= _WHOLE:
        figure.reading = Reading("ratio_to_target", 1, "exceeds_hundred", True)
        return
    figure.reading = Reading("gap_to_target", 1 if past else -1, "remark_of_plan", True)
    figure.value = abs(figure.value) * figure.reading.sign


def _of_level(figure: Figure, levels: Sequence[Figure]) -> None:
    """The indicator of a number that stands for itself: that of its row's last level in the same unit."""
    beside = next((one for one in reversed(levels) if one.unit == figure.unit), None)
    if beside is None or figure.measure != "level" or beside.indicator is None:
        return
    figure.indicator, figure.own, figure.frame_rule, figure.subject = beside.indicator, beside.own, "row_beside", beside
    if figure.status_rule == "default":
        figure.status, figure.status_rule = beside.status, "as_subject"


def _of_result(figure: Figure, levels: Sequence[Figure]) -> None:
    """What a gap, a rise or a ratio without an indicator of its own speaks of: the last result of its row, else its last level."""
    alike = [one for one in levels if figure.unit in ("percent", "percentage_point", "times", one.unit)]
    done = [one for one in alike if one.status != "target"] or alike
    if not done or done[-1].indicator is None:
        return
    result = done[-1]
    named = figure.indicator is not None and not figure.frame_rule.startswith("heading:")
    if named and figure.indicator is not result.indicator:
        return
    if not named:
        figure.indicator, figure.own, figure.frame_rule = result.indicator, result.own, "row_beside"
    figure.subject = result
    if figure.status_rule in _REPORTS:
        figure.status, figure.status_rule = result.status, "as_subject"
    if figure.period_rule in _REPORTS:
        figure.period, figure.period_rule = result.period, "as_subject"
    rate = result.unit in ("percent", "percentage_point")
    if rate and figure.unit == "percent" and figure.measure in ("gap_to_target", "change"):
        figure.unit = "percentage_point"
