"""Which reports belong to which province and year, and which of them leads."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tongket.lexicon.places import by_slug
from tongket.narrative.names import narrower_name, place_name
from tongket.tables.held import once

from .rows import Row, as_date, rows_of, text_of

__all__ = [
    "LAST_DAY_OF_63",
    "Group",
    "district_reports",
    "name_of",
    "place_of",
    "province_years",
    "region_of",
    "span_of",
    "told_place",
    "unplaced_reports",
]

LAST_DAY_OF_63 = date(2025, 6, 30)
Group = tuple[str, int]


def span_of(report: Row) -> tuple[date | None, date | None]:
    """First and last day of a report's period."""
    return as_date(report.get("period_start")), as_date(report.get("period_end"))


def _span(report: Row) -> timedelta:
    start, end = span_of(report)
    return end - start if start and end else timedelta(-1)


def place_of(report: Row) -> str:
    """The province that a report is about: a slug of the 63 for periods that end by 30 June 2025, else of the 34."""
    end = as_date(report.get("period_end"))
    newer = end is not None and end > LAST_DAY_OF_63
    return str((report.get("province34") if newer else report.get("province")) or "")


def _is_whole_province(report: Row) -> bool:
    """Whether the report's figures stand for its province: a place whose level is not known may be narrower."""
    return report.get("level") == "province" or not (report.get("level") or report.get("place"))


def province_years(reports: Any) -> dict[Group, list[Row]]:
    """Reports of each (province, year), sorted by province and year; the one with the longest period leads."""
    return dict(once("province years", lambda: _province_years(reports), reports))


def _province_years(reports: Any) -> dict[Group, list[Row]]:
    groups: dict[Group, list[Row]] = {}
    for report in rows_of(reports):
        if _is_whole_province(report) and place_of(report) and report.get("year") is not None:
            groups.setdefault((place_of(report), int(report["year"])), []).append(report)
    for group in groups.values():
        group.sort(key=lambda r: (-_span(r), str(r["report"])))
    return dict(sorted(groups.items()))


def district_reports(reports: Any) -> list[Row]:
    """Reports of a place narrower than a province."""
    return [r for r in rows_of(reports) if r.get("level") in ("district", "commune") and r.get("year") is not None]


def unplaced_reports(reports: Any) -> list[Row]:
    """Reports that have no page of a province and year, nor of a district: the place or the year is not known."""
    placed = {r["report"] for group in province_years(reports).values() for r in group}
    placed |= {r["report"] for r in district_reports(reports)}
    return [r for r in rows_of(reports) if r["report"] not in placed]


def name_of(slug: str, language: str = "vi") -> str:
    """The province's name as `language` writes it; the slug itself where no province has it."""
    return place_name(slug, language)


def told_place(report: Row, language: str) -> str:
    """The place that a report is about, as `language` writes it: ``Thành phố Vĩnh Long``, ``Vinh Long city``."""
    place = text_of(report.get("place"))
    if language == "vi" or not place:
        return place
    return name_of(place_of(report), language) if _is_whole_province(report) else narrower_name(place, language)


def region_of(slug: str) -> str:
    """The region of a province of either set; "" where no province has the slug."""
    found = by_slug(slug, "63") or by_slug(slug, "34")
    return found.region if found else ""
