"""What a run left, read without the libraries that take long to import: for telling that nothing is to be done."""

from __future__ import annotations

import csv
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tongket.narrative.choices import period_name
from tongket.publishing.places import Group, province_years, span_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["SavedPlaces", "unapplied"]

Row = dict[str, Any]


def _rows(folder: Path, name: str) -> list[Row]:
    """A table of the run as rows of texts; a blank is None."""
    with (folder / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return [{key: cell or None for key, cell in row.items()} for row in csv.DictReader(handle)]


class SavedPlaces:
    """The places, years and periods of a run's reports, as `plan` asks for them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _groups(self) -> dict[Group, list[Row]]:
        return province_years(_rows(self._folder, "reports"))

    def province_years(self) -> list[tuple[str, int]]:
        """Every (province, year) that has a report."""
        return sorted(self._groups)

    def periods(self, province: str, year: int) -> list[str]:
        """Names of the periods that its reports cover, the longest first."""
        rows = self._groups.get((province, year), [])
        return list(dict.fromkeys(name for row in rows if (name := period_name(span_of(row)))))

    @cached_property
    def panel(self) -> pd.DataFrame:
        """One row for each indicator of a place and period."""
        from tongket._outputs import saved_table

        return saved_table(self._folder, "panel")


def unapplied(folder: Path) -> list[str]:
    """A line for each correction of the run that was not applied."""
    return [f"corrections: {row['en']}" for row in _rows(folder, "corrections") if row["state"] != "applied"]
