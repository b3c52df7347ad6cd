"""Sums of money whose currency stands with another: the parts of a sum in brackets, and one sum after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tongket.language.quantity import Quantity

__all__ = ["money_again", "parts_of_sum"]

# 1.260 triệu đồng (ngân sách tỉnh 900, huyện 360)
_SUM_PARTED = re.compile(r" ?\((?:[^()\d;]{2,40} [\d.,]*\d,? ?){1,4}\)")


def parts_of_sum(text: str, found: Sequence[Quantity]) -> None:
    """Give the unit and the magnitude of a sum to the bare numbers of the bracket after it, which add up to it."""
    for at, whole in enumerate(found):
        if whole.unit != "VND" or whole.scale < 1e3 or not (held := _SUM_PARTED.match(text, whole.end)):
            continue
        parts = [part for part in found[at + 1 : at + 6] if part.end <= held.end()]
        bare = [part for part in parts if part.unit is None and part.scale == 1]
        if len(bare) == len(parts) and abs(sum(part.value for part in parts) * whole.scale - whole.value) < whole.scale:
            for part in parts:
                part.unit, part.scale = "VND", whole.scale
                part.value *= whole.scale
                part.step *= whole.scale
                part.rules.append("shared_list")


# DN nhà nước 7,9 triệu đồng, DN dân doanh 8,6 triệu, DN FDI 7,7 triệu.
_MILLIONS, _NEAR = 1e6, 110
_ENDS = re.compile(r"\s?(?:[.,;:)\n]|\Z)| (?:và|hoặc|còn|thuộc|là)(?![^\W\d_])")


def money_again(text: str, found: Sequence[Quantity]) -> None:
    """Make a number of bare millions money where the one before it in its line is."""
    for first, second in pairwise(found):
        bare = second.unit is None and second.scale == _MILLIONS and second.factor == 1
        near = second.start - first.end < _NEAR and "\n" not in text[first.end : second.start]
        if bare and near and first.unit == "VND" and _ENDS.match(text, second.end):
            second.unit = "VND"
            second.rules.append("money_again")
