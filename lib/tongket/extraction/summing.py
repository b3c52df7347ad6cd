"""What a whole says of the parts that sum up to it, whatever the parts themselves name.

`3.640 người có việc làm sau học nghề, gồm: doanh nghiệp tuyển dụng 1.190; tự tạo việc làm 2.450`: the parts tell of the
same people. Only counts of people are read so, and only where the sum comes out: a part of money or gifts may have an
indicator of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from tongket.extraction.figure import Figure

__all__ = ["join_parts"]

_WHOLES = frozenset(("employment", "training", "insurance"))
# Parts told by who the people are, or by who took them on.
_PARTED = frozenset(("employment", "training", "merit", "social_protection", "poverty", "children", "gender", "labour"))
# Wholes that only what stands in their own sentence parts.
_BESIDE = frozenset(("labour", "merit", "social_protection", "social_evils", "children"))
_LEAST, _FEWEST, _MOST_PARTS, _LINES = 20, 3, 10, 12


def join_parts(figures: Sequence[Figure]) -> None:
    """Give the parts that sum up to a count told before them its indicator, where they name another theme or none.

    So too parts without a noun of their own, of whatever is counted: `mở 22 lớp, trong đó nghề nông nghiệp 14, phi nông nghiệp 08`.
    """
    _join_people(figures)
    levels = [figure for figure in figures if figure.measure == "level" and figure.unit not in ("VND", "percent")]
    for at, whole in enumerate(levels):
        if whole.indicator is None or whole.quantity.unit is None or whole.value < _FEWEST:
            continue
        parts = _parts(whole, levels[at + 1 : at + 1 + _MOST_PARTS])
        if any(part.quantity.unit is not None for part in parts):
            continue
        for part in parts:
            own = part.indicator
            if own and own is not whole.indicator and own.theme == whole.indicator.theme and whole.unit in own.units:
                continue  # 3.105 lao động: trong tỉnh 1.570, ngoài tỉnh 1.520, nước ngoài 15
            part.indicator, part.unit, part.frame_rule = whole.indicator, whole.unit, "part_of_sum"
            part.part_of = part.part_of or whole


def _join_people(figures: Sequence[Figure]) -> None:
    levels = [
        figure for figure in figures
        if figure.measure == "level" and (figure.unit == "person" or (figure.unit is None and figure.indicator is None))
    ]  # fmt: skip
    for at, whole in enumerate(levels):
        if whole.indicator is None or whole.unit is None:
            continue
        wide = whole.indicator.theme in _WHOLES and whole.value >= _LEAST
        if not wide and whole.indicator.theme not in _BESIDE:
            continue
        for part in _parts(whole, levels[at + 1 : at + 1 + _MOST_PARTS]):
            if not wide and part.sentence is not whole.sentence:
                continue
            theme = part.indicator.theme if part.indicator else None
            if theme == whole.indicator.theme or not (theme is None or theme in _PARTED):
                continue
            part.indicator, part.unit, part.frame_rule = whole.indicator, whole.unit, "part_of_sum"
            part.part_of = part.part_of or whole


def _parts(whole: Figure, following: Sequence[Figure]) -> Sequence[Figure]:
    """The counts right behind a whole that sum up to it, two at least; empty where none do."""
    total = 0.0
    for count, part in enumerate(following, 1):
        near = part.sentence.line - whole.sentence.line <= _LINES and part.status == whole.status
        total += part.value
        if not near or total > whole.value or part.pair is not None:
            return ()
        if total == whole.value:
            return following[:count] if count > 1 else ()
    return ()
