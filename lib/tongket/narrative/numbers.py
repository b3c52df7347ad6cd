"""A figure's value in words and digits, at the magnitude and precision that the source printed it in.

Nothing is rounded: ``1.469,72 triệu đồng`` stays so, and is never 1,5 tỷ. The magnitude and the decimals are found from
the digits as printed and from the worth of one unit in the last of them, which the table keeps as `printed` and `step`.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from .marked import Ref

if TYPE_CHECKING:
    from .records import Figure
    from .voice import Voice

__all__ = ["Printed", "hedge", "printed", "shown", "unitless_ref", "value_ref", "worded"]

_PLAIN: dict[Decimal, str] = {
    Decimal(1): "", Decimal(10**3): "thousand", Decimal(10**4): "ten_thousand", Decimal(10**6): "million",
    Decimal(10**9): "billion", Decimal(10**12): "trillion",
}  # fmt: skip
# Weights count in kilograms; a tonne is a word of its own.
_MASS: dict[Decimal, str] = {Decimal(1): "", Decimal(10**3): "tonne", Decimal(10**6): "thousand_tonne"}
_SPELT: dict[Decimal, tuple[str, ...]] = {
    Decimal(10**3): ("nghìn", "ngàn", "thousand", "tấn", "tonne"), Decimal(10**4): ("vạn",),
    Decimal(10**6): ("triệu", "trđ", "million"), Decimal(10**9): ("tỷ", "tỉ", "billion", "bn"),
    Decimal(10**12): ("nghìn tỷ", "trillion"),
}  # fmt: skip
_UNSCALED = frozenset({"percent", "percentage_point", "permille", "times"})
_TAIL = re.compile(r"[.,](\d+)\D*$")
_MOST_DECIMALS = 3


class Printed(NamedTuple):
    """A value as it is to be shown: `number` times `magnitude`, with `decimals` decimals."""

    number: Decimal
    decimals: int
    magnitude: Decimal


def _exact(value: float, step: float) -> Decimal:
    """The value as a decimal, freed of what binary arithmetic added to it."""
    given = Decimal(f"{value:.15g}")
    if step > 0:
        unit = _decimal(step)
        near = (given / unit).to_integral_value() * unit
        if abs(near - given) <= abs(given) * Decimal("1e-12"):
            return near
    return given


def _decimal(step: float) -> Decimal:
    """A step as the power of ten, or the few digits, that it was before it became a float."""
    return Decimal(f"{step:.12g}")


def _power(ratio: Decimal) -> int | None:
    """The exponent where `ratio` is a power of ten, else None."""
    exponent = ratio.adjusted()
    return exponent if ratio == Decimal(10) ** exponent else None


def _candidates(digits: str, step: Decimal, scales: dict[Decimal, str]) -> list[tuple[Decimal, int]]:
    """Magnitudes, with the decimals they leave, that the digits as printed allow; the plainest first."""
    tail = _TAIL.search(digits)
    places = [0, len(tail[1])] if tail else [0]
    return [(step * 10**k, k) for k in places if step * 10**k in scales]


def _compound(number: Decimal, step: Decimal, scales: dict[Decimal, str]) -> tuple[Decimal, int]:
    """Where the printed digits tell nothing (394 tỷ 581 triệu): the largest magnitude that leaves few decimals."""
    for magnitude in sorted(scales, reverse=True) if step > 1 else ():
        places = _power(magnitude / step) if step else None
        if places is not None and 0 <= places <= _MOST_DECIMALS and abs(number) >= magnitude:
            return magnitude, places
    return Decimal(1), max(0, -(_power(step) or 0)) if step else 0


def printed(figure: Figure) -> Printed:
    """How a figure's value was printed; its sign is left out."""
    unit = _decimal(figure.step) if figure.step else Decimal(0)
    number = abs(_exact(figure.value, figure.step or 0.0))
    if figure.unit in _UNSCALED or figure.unit is None:
        exponent = unit.normalize().as_tuple().exponent if unit else 0
        return Printed(number, max(0, -exponent) if isinstance(exponent, int) else 0, Decimal(1))
    scales = _MASS if figure.unit == "kilogram" else _PLAIN
    # What a person put in the place of the value was not printed so.
    compound = "value" in (figure.corrected or "").split() or any(c.isalpha() for c in figure.printed)
    found = _candidates(figure.printed, unit, scales) if unit and not compound else []
    magnitude, places = _likeliest(found, figure) if found else _compound(number, unit, scales)
    return Printed(number / magnitude, places, magnitude)


def _likeliest(found: list[tuple[Decimal, int]], figure: Figure) -> tuple[Decimal, int]:
    """The magnitude that the quote names; else none for a bare number, else the largest: 1,435 tỷ, not 1.435 triệu."""
    quote = unicodedata.normalize("NFC", figure.quote).lower()
    for magnitude, places in found:
        if any(word in quote for word in _SPELT.get(magnitude, ())):
            return magnitude, places
    return found[0] if found[0][0] == 1 else found[-1]


def hedge(figure: Figure, voice: Voice) -> str:
    """The word that keeps the figure's bound: `hơn`, `gần`, ...; "" for an exact one."""
    if figure.bound == "exact":
        return ""
    rates = voice.words("hedges_of_rates")
    if figure.unit in ("percent", "percentage_point") and figure.bound in rates:
        return rates[figure.bound]
    return voice.word("hedges", figure.bound)


def worded(value: Printed, unit: str | None, voice: Voice) -> str:
    """Number, magnitude and the units that are written with it: ``1.469,72 triệu đồng``, ``2.27%``, ``36,000``."""
    digits = voice.number(value.number, value.decimals)
    if unit == "kilogram":
        return voice.word("mass", _MASS.get(value.magnitude) or "kilogram").replace("{n}", digits)
    scale, words = _PLAIN[value.magnitude], voice.words("magnitudes")
    if scale in words:
        digits = words[scale].replace("{n}", digits)
    elif scale:  # a language without a word for it
        digits = voice.number(value.number * value.magnitude)
    written = voice.words("written")
    if value.number == 1 and value.magnitude == 1:
        written = {**written, **voice.words("written_one")}
    return written[unit].replace("{n}", digits) if unit and unit in written else digits


def shown(figure: Figure, voice: Voice) -> str:
    """The figure's value with its hedge, without the noun that it counts: ``hơn 62.500``, ``gần 28 tỷ đồng``.

    Behind it stands a mark where a person overruled the reading: ``27.000 (đã sửa)``.
    """
    value = printed(figure)
    mark = voice.word("corrections", "mark") if figure.corrected else ""
    return " ".join(filter(None, (hedge(figure, voice), worded(value, figure.unit, voice), mark)))


def unitless_ref(figure: Figure, other: Figure, voice: Voice) -> Ref:
    """The lower end of a range without the unit or the magnitude that its upper end is written with as well."""
    value, unit = printed(figure), figure.unit
    alike = unit == other.unit and value.magnitude == printed(other).magnitude and not figure.corrected
    words = [hedge(figure, voice), voice.number(value.number, value.decimals)]
    written = "VND {n}" if voice.language == "en" else ""
    if not alike or unit == "percent" or voice.words("written").get(unit or "", "") == written:
        return value_ref(figure, voice)
    return Ref("figure", figure.figure, " ".join(filter(None, words)))


def value_ref(figure: Figure, voice: Voice) -> Ref:
    """The figure's value as a reference to it."""
    return Ref("figure", figure.figure, shown(figure, voice))
