"""What the numbers of an English list share: the noun that labels them, the one at their end, the currency of sums."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tongket.language.ahead import shared_noun
from tongket.language.links import link
from tongket.language.quantity import Quantity

__all__ = ["label", "lists_noun", "lists_sums", "same_currency"]


def label(text: str, found: Sequence[Quantity]) -> None:
    """Give the noun that labels a list to its further numbers: ``presents: 112,600 for people of merit, 9,480 for the poor``."""
    for first, second in pairwise(found):
        joined = "noun_before" in first.rules and second.unit is None and text.startswith(" for ", second.end)
        if joined and "," in text[first.end : second.start] and second.start - first.end < 80:
            second.unit, second.noun = first.unit, first.noun
            second.rules.append("noun_before")


def lists_noun(between: str, first: Quantity, second: Quantity, *, whole: bool) -> bool:
    """Whether an English list tells its unit with its last number: ``28.4 and 31.7 per cent``, ``1,346 poor and 5,930 near-poor households``.

    `whole` says that what the second one counts has no fractions.
    """
    if second.unit == "percent":
        like = first.value <= 2 * max(second.value, 50)
        return like and (between == " and " or (between in (", ", ", and ") and "shared_list" in second.rules))
    return whole and second.scale == 1 and shared_noun(between)


def lists_sums(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether an English list of sums names its currency at its end: ``1 million, 1.5 million and 2 million VND``."""
    alike = second.unit == "VND" and first.scale == second.scale and first.scale >= 1e6
    return alike and text[first.end : second.head] in (", ", " and ", ", and ", " or ")


def same_currency(text: str, first: Quantity, second: Quantity) -> None:
    """Give the end of a range of sums the currency before its beginning: ``US$3.5-4 billion``."""
    if first.unit != "USD" or "billions_are_money" not in second.rules or link(text, first, second) != "range":
        return
    second.unit = "USD"
    if first.scale == 1:
        first.value *= second.scale
        first.step *= second.scale
        first.scale = second.scale
