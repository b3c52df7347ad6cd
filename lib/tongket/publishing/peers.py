"""Places beside each other: values of one indicator, unit and period, ranked from the highest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from tongket.lexicon.places import by_slug, set_on
from tongket.tables.held import once

from .places import region_of
from .rows import Row, as_date, rows_of

__all__ = ["FEWEST", "FEWEST_MERGED", "Ranked", "beside", "is_whole_year", "levels", "ranked"]

FEWEST = 3
"""Places that must have a value before any of them is given a rank."""

FEWEST_MERGED = 2
"""The same among provinces that became one, which are two or three."""

Key = tuple[str, date, date, str, str]


class Ranked(NamedTuple):
    """Rows of the panel that can be compared, the highest value first, and the rank of each; equal values share one."""

    rows: Sequence[Row]
    ranks: Sequence[int]


def beside(province: str, peers: str) -> Callable[[str], bool]:
    """Whether a place is one that the province is put beside: any, of its region, or of the province it became."""
    of = region_of if peers == "region" else _merged
    return lambda place: peers == "all" or place == province or (bool(of(place)) and of(place) == of(province))


def _merged(slug: str) -> str:
    """The province of the 34 that a place belongs to now."""
    found = by_slug(slug, "63") or by_slug(slug, "34")
    return found.slug34 if found else ""


def levels(panel: Any, of: str = "") -> list[Row]:
    """The panel's results: an indicator's own value, stated of a place as a whole; one for each place and period.

    With `of` (63 or 34) those of the places of that set, sums of former provinces too; else of each period's own set.
    """
    return list(once(("levels", of), lambda: _levels(panel, of), panel))


def _levels(panel: Any, of: str) -> list[Row]:
    rows = [r for r in rows_of(panel) if r.get("group") is None]
    if of:
        rows = [r for r in rows if r["origin"] != "implied" and r["geography"] == of]
    else:
        rows = [r for r in rows if r.get("origin", "stated") == "stated"]
        rows = [r for r in rows if r.get("geography") in (None, set_on(as_date(r.get("period_end"))))]
    return [r for r in rows if r["measure"] == "level" and r["status"] == "result" and r.get("year") is not None]


def is_whole_year(row: Row) -> bool:
    """Whether the row's period is a calendar year."""
    start, end = as_date(row.get("period_start")), as_date(row.get("period_end"))
    if start is None or end is None:
        return False
    return start.year == end.year and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def ranked(rows: Iterable[Row], fewest: int = FEWEST) -> dict[Key, Ranked]:
    """Groups of rows with one indicator, period and unit that enough places have, by that key."""
    groups: dict[Key, list[Row]] = {}
    for row in rows:
        start, end = as_date(row.get("period_start")), as_date(row.get("period_end"))
        if start and end:
            key = (row["indicator"], start, end, row.get("unit") or "", row.get("per") or "")
            groups.setdefault(key, []).append(row)
    return {key: _ranked(group) for key, group in sorted(groups.items()) if len(group) >= fewest}


def _ranked(rows: list[Row]) -> Ranked:
    rows = sorted(rows, key=lambda row: (-row["value"], row["place"]))
    return Ranked(rows, [1 + sum(other["value"] > row["value"] for other in rows) for row in rows])
