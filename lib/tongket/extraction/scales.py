"""The magnitude that a list of sums tells once: `715 triệu đồng, gồm tỉnh 200, xã hội hóa 515`, `FDI 6,8, dân doanh 4,3 triệu đồng`."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from tongket.extraction.figure import Figure

__all__ = ["share_scales"]

_PARTING = re.compile(r"(?<![^\W\d_])(?:trong đó|gồm|bao gồm|riêng|chia ra|cụ thể|phân theo)(?![^\W\d_])|[(:]")
_NAME = re.compile(r"[,;]?(?: ?[^\s,;:.()\d]+){1,9}:? |, | và | - |; ")
_PLAN_BESIDE = re.compile(r",? ?\(?(?:so với )?(?:kh|kế hoạch|chỉ tiêu|ct|dự toán)(?: năm| giao| là|:)* ?")
_LEAST, _MOST, _TIMES, _NEARLY = 1e3, 1e5, 400, 4


def share_scales(text: str, figures: Sequence[Figure]) -> None:
    """Give bare sums of one sentence the magnitude of the whole before them, or of the last of their list.

    `text` is the folded text. Only where nothing is printed behind the number, and where the part does not come out
    greater than its whole, or out of all proportion to its neighbour.
    """
    for at in reversed(range(len(figures))):
        figure = figures[at]
        if not _bare(figure) or figure.unit != "VND":
            continue
        scale = _of_next(text, figure, figures[at + 1 :]) or _of_whole(text, figure, figures[:at])
        if scale > 1:
            _scale(figure, scale)
    for last, plan in pairwise(figures):
        if _is_plan_beside(text, last, plan):
            _scale(plan, last.quantity.scale)
            plan.indicator = plan.indicator or last.indicator
    for at, whole in enumerate(figures):
        if whole.unit == "VND" and whole.measure == "level" and whole.quantity.scale >= _LEAST:
            _sum_up(text, whole, figures[at + 1 :])


def _bare(figure: Figure) -> bool:
    """Whether a level is printed without magnitude or unit behind it."""
    quantity = figure.quantity
    return (
        figure.measure == "level" and quantity.scale == 1 and quantity.value < _MOST and quantity.end == quantity.stop
    )


def _is_plan_beside(text: str, last: Figure, plan: Figure) -> bool:
    """Whether a bare number is the plan of the sum before it: `Thu 1.436 tỷ đồng (KH 1.428)`."""
    if plan.status != "target" or plan.unit not in (None, "VND") or not _bare(plan):
        return False
    if last.unit != "VND" or last.quantity.scale < _LEAST or not last.value:
        return False
    near = 1 / _NEARLY < plan.quantity.value * last.quantity.scale / last.value < _NEARLY
    return near and _PLAN_BESIDE.fullmatch(text, last.quantity.end, plan.quantity.head) is not None


def _scale(figure: Figure, scale: float) -> None:
    figure.unit, figure.value = "VND", float(f"{figure.quantity.value * scale:.12g}")


def _of_next(text: str, figure: Figure, following: Sequence[Figure]) -> float:
    """The magnitude of the sum that ends the list right behind a number."""
    end = figure.quantity.end
    for other in following:
        if not _NAME.fullmatch(text, end, other.quantity.head):
            return 0.0
        scale = other.quantity.scale
        if other.unit == "VND" and scale >= _LEAST:
            told = other.value / scale
            return scale if told and 1 / _TIMES < figure.quantity.value / told < _TIMES else 0.0
        if not _bare(other):
            return 0.0
        end = other.quantity.end
    return 0.0


def _of_whole(text: str, figure: Figure, before: Sequence[Figure]) -> float:
    """The magnitude of the sum before, of which a number is told as a part."""
    whole = next((f for f in reversed(before) if f.unit == "VND" and f.quantity.scale >= _LEAST), None)
    if whole is None or figure.quantity.value * whole.quantity.scale > whole.value * 1.001:
        return 0.0
    return whole.quantity.scale if _PARTING.search(text, whole.quantity.end, figure.quantity.head) else 0.0


def _sum_up(text: str, whole: Figure, following: Sequence[Figure]) -> None:
    """Read bare numbers that sum up to a sum of money before them as its parts, whatever they were taken for."""
    parts: list[Figure] = []
    for part in following:
        if not _bare(part) or part.unit not in (None, "VND"):
            break
        parts.append(part)
    told = whole.value / whole.quantity.scale
    total = math.fsum(part.quantity.value for part in parts)
    if len(parts) < 2 or not math.isclose(total, told, rel_tol=2e-3):
        return
    if _PARTING.search(text, whole.quantity.end, parts[0].quantity.head):
        for part in parts:
            _scale(part, whole.quantity.scale)
            part.indicator, part.part_of = whole.indicator, part.part_of or whole
