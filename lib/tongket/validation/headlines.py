"""Which headlines of a year a report states, of those that its kind and length are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tongket.lexicon import headlines as lexicon

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["SOME", "facts"]

SOME = "tells_something"
"""The fact of reports that are asked for no headline by name, and yet for a figure of the catalogue."""


def facts(reports: pd.DataFrame, figures: pd.DataFrame | None) -> dict[str, pd.Series[bool]]:
    """For each headline whether each report tells it, ``tells_jobs`` and so on, and `SOME`; blank where not asked."""
    import pandas as pd

    columns = [f"tells_{name}" for name in lexicon.headlines()]
    told = _told(figures) if figures is not None else None
    rows = []
    for row in reports[["report", "level", "kind", "period_start", "period_end", "characters"]].itertuples(index=False):
        asked = _asked(row) if told is not None else None
        has = (told or {}).get(str(row.report))
        cells = {f"tells_{name}": has is not None and name in has for name in asked.headlines} if asked else {}
        rows.append(cells | ({SOME: has is not None} if asked and not asked.headlines else {}))
    return {
        name: pd.Series([row.get(name) for row in rows], index=reports.index, dtype="boolean")
        for name in (*columns, SOME)
    }


def _told(figures: pd.DataFrame) -> dict[str, frozenset[str]]:
    """The headlines that each report with a figure of the catalogue tells, by a figure of any of their indicators."""
    of = {code: name for name, headline in lexicon.headlines().items() for code in headline.indicators}
    known = figures["indicator"].notna()
    told: dict[str, set[str]] = {}
    for report, code in zip(figures["report"][known].tolist(), figures["indicator"][known].tolist(), strict=True):
        names = told.setdefault(str(report), set())
        if code in of:
            names.add(of[code])
    return {report: frozenset(names) for report, names in told.items()}


def _asked(row: object) -> lexicon.Asked | None:
    """What a report is asked for; None where it is asked for nothing, or its kind or period is not known."""
    import pandas as pd

    level, kind, start, end, characters = (getattr(row, name) for name in (
        "level", "kind", "period_start", "period_end", "characters"))  # fmt: skip
    if any(pd.isna(cell) for cell in (level, kind, start, end)) or level != "province":
        return None
    days = (end - start).days + 1
    return next((asked for asked in lexicon.asked() if asked.fits(kind, days, int(characters))), None)
