"""From the name of a province to its codes in both sets.

A report whose period ends by 30 June 2025, or is not known, is told in the 63: `province` and `code63` are the province
named, `province34` and `code34` the one its land belongs to now. A report whose period ends later is told in the 34: a
name that both sets have (Lâm Đồng) means the new province, so `province` and `code63` stay empty; a name that only the
63 have (Bình Thuận) then means a part of a province, and the report gets the level of one (district), so that its
figures never enter the new province's values.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tongket.documents.model import About
from tongket.lexicon import places

__all__ = ["coded", "named_slug", "place_name"]


def coded(about: About, slug: str) -> About:
    """`about` with the province that `slug` (of either set) names and its codes, as its period asks; '' clears them."""
    named = _of_63(slug)
    if named is None:
        return replace(about, province="", code63="", province34="", code34="")
    about = replace(about, province34=named.slug34, code34=named.code34)
    if places.set_on(about.period_end) == "34" and _same(named):
        return replace(about, province="", code63="")
    level = "district" if about.level == "province" and places.set_on(about.period_end) == "34" else about.level
    return replace(about, province=named.slug63, code63=named.code63, level=level)


def named_slug(about: About) -> str:
    """The slug of the 63 that gave `about` its codes, '' where it has none."""
    if about.province or not about.province34:
        return about.province
    named = _of_63(about.province34)
    return named.slug63 if named else ""


def place_name(slug: str, day: date | None) -> str:
    """The name of the province for a report whose period ends on `day`."""
    named = _of_63(slug)
    if named is None:
        return ""
    return named.name34 if places.set_on(day) == "34" and _same(named) else named.name63


def _of_63(slug: str) -> places.Province | None:
    return places.by_slug(slug, "63") or places.by_slug(slug, "34")


def _same(named: places.Province) -> bool:
    """Whether the province goes on under its name, or alone under a new one."""
    return named.name63 == named.name34 or len(places.parts_of(named.slug34)) == 1
