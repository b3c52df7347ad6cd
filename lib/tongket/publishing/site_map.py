"""The index's maps and matrix: which provinces have reports, of which years, and a way from each to its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tongket.lexicon.places import ProvinceSet, set_on

from .places import Group
from .rows import Row, as_date
from .strings import counted, number, strings
from .tile_grid import Told, tile_grid

__all__ = ["coverage_matrix", "site_maps"]

_SETS: tuple[ProvinceSet, ...] = ("63", "34")


def site_maps(
    groups: Mapping[Group, Sequence[Row]], entries: Sequence[Mapping[str, Any]], language: str
) -> list[dict[str, str]]:
    """A map of each set of provinces that reports are told in: its name and its HTML.

    `entries` are the index's rows, one for each of `groups` in their order; a square leads to the newest of its pages.
    """
    found: dict[ProvinceSet, dict[str, list[Mapping[str, Any]]]] = {}
    for reports, entry in zip(groups.values(), entries, strict=True):
        of = set_on(as_date(reports[0].get("period_end")))
        found.setdefault(of, {}).setdefault(entry["slug"], []).append(entry)
    words = strings(language)
    return [
        {
            "name": words[f"set_{of}"],
            "html": tile_grid(
                of, _told(found[of], language), language, title=words["map_years"], blank="map_no_report"
            ).html,
        }
        for of in _SETS
        if of in found
    ]


def coverage_matrix(entries: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """A row for each province of the index's `entries`: its name, and its entry or None for each year, newest first."""
    years = sorted({entry["year"] for entry in entries}, reverse=True)
    found: dict[tuple[str, str], dict[int, Mapping[str, Any]]] = {}
    for entry in entries:
        found.setdefault((entry["slug"], entry["name"]), {})[entry["year"]] = entry
    return [{"name": name, "cells": [told.get(year) for year in years]} for (_, name), told in found.items()]


def _told(places: Mapping[str, Sequence[Mapping[str, Any]]], language: str) -> dict[str, Told]:
    told = {}
    for slug, entries in places.items():
        years = sorted({entry["year"] for entry in entries})
        pages = [entry["page"] for entry in sorted(entries, key=lambda e: -e["year"]) if entry["page"]]
        listed = ", ".join(map(str, years))
        words = f"{counted('year_count', len(years), language)} ({listed})"
        told[slug] = Told(len(years), words, number(len(years), language), href=pages[0] if pages else "")
    return told
