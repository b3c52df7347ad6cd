"""Results as they are kept: a table with every failing row, a summary for machines, and the failures alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tongket.tables.files import write_csv, write_text
from tongket.tables.schemas import SEVERITIES

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["failures", "save", "summary"]


def failures(results: pd.DataFrame, severity: str | None = None) -> pd.DataFrame:
    """The expectations that do not hold, of one severity (`SEVERITIES`) or of all; those not checked are left out.

    ValueError where there is no such severity.
    """
    if severity is not None and severity not in SEVERITIES:
        raise ValueError(f"no severity is called {severity!r}; there are {', '.join(SEVERITIES)}")
    failed = results["success"].eq(False).fillna(False)
    if severity is not None:
        failed &= results["severity"].eq(severity)
    return results[failed].reset_index(drop=True)


def summary(results: pd.DataFrame) -> dict[str, Any]:
    """How many expectations hold, fail and were not checked, and how many rows fail, by severity and by suite."""
    return {
        "severities": {name: _counts(results[results["severity"].eq(name)]) for name in SEVERITIES},
        "suites": {name: _counts(results[results["suite"].eq(name)]) for name in results["suite"].unique()},
    }


def _counts(results: pd.DataFrame) -> dict[str, int]:
    success = results["success"]
    return {
        "held": int(success.eq(True).fillna(False).sum()),
        "failed": int(success.eq(False).fillna(False).sum()),
        "not_checked": int(success.isna().sum()),
        "rows_failing": int(results["failed"].sum()),
    }


def save(results: pd.DataFrame, folder: Path | str) -> tuple[Path, Path]:
    """Write ``results.csv`` and ``summary.json`` into `folder` (made if need be); both paths."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    table, told = folder / "results.csv", folder / "summary.json"
    write_csv(results, "results", table)
    write_text(json.dumps(summary(results), ensure_ascii=False, indent=2) + "\n", told)
    return table, told
