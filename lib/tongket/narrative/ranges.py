"""The range that a figure's indicator can have, in words, for a figure that lies outside of it."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from tongket.validation.plausible import bounds

from .marked import Ref
from .numbers import Printed, worded
from .records import Figure
from .voice import Voice

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["PLAUSIBLE", "Range", "range_ref", "ranges_of"]

Range = tuple[float, float]

PLAUSIBLE = "expect_levels_to_be_plausible"
"""The expectation that a figure outside of its range fails."""

_DIGITS = 3  # that an end of a range is told to
_MONEY = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))
_MASS = tuple(Decimal(10) ** power for power in (6, 3))
_MAGNITUDES = {"VND": _MONEY, "USD": _MONEY, "kilogram": _MASS}


def ranges_of(tables: Mapping[str, pd.DataFrame], figures: Collection[str]) -> dict[str, Range]:
    """The least and the most that each of the figures, by id, can be; those that have no range are left out.

    `tables` holds `figures`, and `reports` where there are any: without them the level of a place is not known.
    """
    table = tables["figures"]
    chosen = table[table["figure"].isin(list(figures))]
    lows, highs = bounds(chosen, tables.get("reports"))
    found = zip(chosen["figure"], lows, highs, strict=True)
    return {str(figure): (low, high) for figure, low, high in found if not math.isnan(high)}


def range_ref(figure: Figure, of: Range, voice: Voice) -> Ref:
    """The range as a reference to the lexicon's for that figure: ``0–100%``, ``0,5–30 triệu đồng``, ``0–57.200``.

    The ends are told to a few digits, each to the inside of the range, so that what lies outside does so in words too.
    """
    low, high = _digits(of[0], ROUND_CEILING), _digits(of[1], ROUND_FLOOR)
    scale = _magnitude(high, figure.unit, voice)
    if _decimals(low / scale) <= _DIGITS:
        both = voice.word("labels", "range").replace("{low}", voice.number(low / scale))
        digits = voice.number(high / scale)
        words = _worded(high, scale, figure.unit, voice).replace(digits, both.replace("{high}", digits), 1)
    else:  # ends of such distance need each its own magnitude
        least = _worded(low, _magnitude(low, figure.unit, voice), figure.unit, voice)
        words = voice.word("labels", "wide_range").replace("{low}", least)
        words = words.replace("{high}", _worded(high, scale, figure.unit, voice))
    return Ref("range", figure.figure, words)


def _worded(end: Decimal, scale: Decimal, unit: str | None, voice: Voice) -> str:
    return worded(Printed(end / scale, 0, scale), unit, voice)


def _digits(end: float, rounding: str) -> Decimal:
    exact = Decimal(f"{end:.12g}")
    return exact if not exact else exact.quantize(Decimal(1).scaleb(exact.adjusted() - _DIGITS + 1), rounding)


def _magnitude(end: Decimal, unit: str | None, voice: Voice) -> Decimal:
    """The largest magnitude that the end has and the language has a word for."""
    fit = (scale for scale in _MAGNITUDES.get(unit or "", ()) if end >= scale)
    return next((s for s in fit if voice.number(end / s) in _worded(end, s, unit, voice).split()), Decimal(1))


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
