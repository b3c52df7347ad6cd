"""Values of places as the comparison tells them: in the cells of its tables, and on the squares of its maps."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import asdict
from html import escape
from typing import Any

from tongket.lexicon import catalogue
from tongket.lexicon.places import ProvinceSet
from tongket.narrative.standings import Standing, Standings
from tongket.tables.ids import split_ids

from .fragments import Cell, Piece
from .marked import indicator_name
from .strings import counted, number, period_words, strings
from .tile_grid import Told, tile_grid
from .values import Values

__all__ = ["coverage_map", "range_words", "rank_words", "title_of", "unit_of", "value_cell", "value_map"]

_NOT_COUNTED = ("percent", "percentage_point", "times")
_DECIMALS = 2


def unit_of(code: str, language: str) -> str:
    """The indicator's unit in words."""
    unit = catalogue()[code].unit
    return strings(language).get(f"unit_{unit}", unit)


def title_of(found: Standings, language: str) -> str:
    """The indicator and the period."""
    return f"{indicator_name(found.indicator, language)}, {period_words(*found.span, language)}"


def value_cell(row: Mapping[str, Any], values: Values, language: str) -> Cell:
    """A row of the panel: a stated value leads to its sentence, a sum names its parts, each leading to its own."""
    words = strings(language)
    if row["origin"] == "stated":
        return values.cell(row["figure"], noun=False)
    shown = _worked_out(row["value"], row["unit"], language)
    if row["origin"] == "implied":
        said = f"{shown} ({words['map_implied_mark']})"
        return Cell(escape(said), said, number=True)
    name = "weighted_of" if row["reason"] == "weighted_by_places" else "summed_of"
    cells = [values.cell(key, noun=False) for key in split_ids(row["figure"])]
    html = words[name].format(parts=" + ".join(cell.html for cell in cells))
    text = words[name].format(parts=" + ".join(cell.text for cell in cells))
    return Cell(f"{escape(shown)} <small>({html})</small>", f"{shown} ({text})", number=True)


def _worked_out(value: float, unit: str | None, language: str) -> str:
    """A number that no text prints: whole where it counts something, and marked where that rounds it."""
    near = round(value, _DECIMALS if unit in _NOT_COUNTED else 0)
    shown = number(near, language)
    return shown if math.isclose(near, value, rel_tol=1e-12) else f"≈ {shown}"


def range_words(one: Standing, language: str) -> str:
    """The least and most that the value can mean; "" where they are the value itself."""
    words, (low, high) = strings(language), one.ends
    if low >= high:
        return ""
    least, most = (number(x, language) if math.isfinite(x) else "" for x in (low, high))
    if least and most:
        return f"{least}–{most}"
    return words["range_low"].format(low=least) if least else words["range_high"].format(high=most) if most else ""


def rank_words(one: Standing, language: str) -> str:
    """The rank, and in brackets those that the ranges leave it: ``2 (1–3)``; an implied value has none."""
    if not one.rank:
        return strings(language)["not_ranked"]
    rank, best, worst = (number(x, language) for x in (one.rank, one.best, one.worst))
    return rank if best == worst else f"{rank} ({best}–{worst})"


def value_map(found: Standings, of: ProvinceSet, values: Values, partial: Collection[str], language: str) -> Piece:
    """The places of the set in shades of the indicator's value; a square leads to the sentence that states it."""
    told = {}
    for one in found.places:
        cell = value_cell(asdict(one.row), values, language)
        figure = one.row.figure if one.row.origin == "stated" else ""
        told[one.place] = Told(one.value, cell.text, "", figure, implied=one.row.origin == "implied")
    title, unit = title_of(found, language), unit_of(found.indicator, language)

    def ends(value: float) -> str:
        return _worked_out(value, found.unit, language)

    return tile_grid(of, told, language, title=title, partial=partial, unit=unit, ends=ends)


def coverage_map(
    counts: Mapping[str, int], of: ProvinceSet, partial: Collection[str], year: int, language: str
) -> Piece:
    """The places of the set in shades of how many indicators have a value, in a year or (0) in all years together."""
    words = strings(language)
    told = {
        place: Told(count, counted("indicator_count", count, language), number(count, language))
        for place, count in counts.items()
    }
    title = words["map_coverage"].format(when=year or words["all_years_told"])
    return tile_grid(of, told, language, title=title, partial=partial)
