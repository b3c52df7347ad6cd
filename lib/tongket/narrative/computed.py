"""What a check computed, as a reference to it, in the form of the figure that it is held against."""

from __future__ import annotations

from decimal import Decimal

from .marked import Ref
from .numbers import Printed, printed, worded
from .phrases import Teller
from .records import Check, Figure

__all__ = ["computed_ref"]

_MORE = 4


def computed_ref(check: Check, figure: Figure, teller: Teller) -> Ref:
    """The computed value as a reference to its check, to the decimals of the stated one; a rounded one says so."""
    assert check.computed is not None
    like = printed(figure)
    exact = abs(Decimal(repr(check.computed))) / like.magnitude
    for decimals in range(like.decimals, like.decimals + _MORE + 1):
        number = exact.quantize(Decimal(1).scaleb(-decimals))
        if number != like.number:
            break
    words = worded(Printed(number, decimals, like.magnitude), figure.unit, teller.voice)
    if abs(number - exact) > abs(exact) * Decimal("1e-9"):
        words = teller.voice.word("labels", "rounded").replace("{n}", words)
    return Ref("check", check.check, words)
