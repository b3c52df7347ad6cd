"""What is held of corrections: those that were applied stand in the tables, and nothing else is called corrected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tongket.tables.corrections import cell_text

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["facts", "known"]

_CLASS = "class"


def facts(corrections: pd.DataFrame, tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str]) -> pd.DataFrame:
    """The table of corrections with its facts."""
    import pandas as pd

    rows = list(zip(corrections["report"], corrections["start"], corrections["end"], strict=True))
    said = [None if report not in texts or pd.isna(start) or pd.isna(end) else texts[report][start:end]
            for report, start, end in rows]  # fmt: skip
    return corrections.assign(
        id_expected=corrections["column"] + ":" + corrections["figure"],
        text_at_span=pd.Series(said, index=corrections.index, dtype="str"),
        value_stands=pd.Series(_stands(corrections, tables), index=corrections.index, dtype="boolean"),
    )


def _stands(corrections: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> list[bool | None]:
    """Whether each correction that was applied is to be seen in the tables; None for the others, or without tables."""
    if "figures" not in tables:
        return [None] * len(corrections)
    named = set(corrections["figure"])
    figures = {row["figure"]: row for row in _rows(tables["figures"], "figure", named)}
    ledger = tables.get("ledger")
    places = {f"{row['report']}:{row['start']}": row for row in _rows(ledger, "report", set(corrections["report"]))}
    found: list[bool | None] = []
    for row in _rows(corrections, "figure", named):
        if row["state"] != "applied":
            found.append(None)
        elif row["column"] == _CLASS:
            entry = places.get(row["figure"])  # a number in words has no row in the ledger
            found.append(row["figure"] not in figures and (entry is None or entry["class"] == row["value"]))
        else:
            figure = figures.get(row["figure"])
            found.append(figure is not None and cell_text(figure[row["column"]]) == row["value"])
    return found


def _rows(table: pd.DataFrame | None, column: str, among: set[str]) -> list[dict[str, Any]]:
    """The rows of a table whose column has one of those values, with None for a blank."""
    if table is None:
        return []
    chosen = table[table[column].isin(among)]
    cells = chosen.astype("object").where(chosen.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in cells.to_dict("records")]


def known(figures: pd.DataFrame, corrections: pd.DataFrame | None) -> pd.Series[bool]:
    """Whether each figure is called corrected in just the columns that corrections overruled; blank without these."""
    import pandas as pd

    if corrections is None:
        return pd.Series(pd.NA, index=figures.index, dtype="boolean")
    changed = corrections["read"].fillna("").ne(corrections["value"].fillna(""))
    overruled = corrections[corrections["state"].eq("applied") & changed]
    columns: dict[str, set[str]] = {}
    for figure, column in zip(overruled["figure"], overruled["column"], strict=True):
        columns.setdefault(figure, set()).add(column)
    cells = zip(figures["figure"], figures["corrected"].fillna(""), strict=True)
    answers = [set(named.split()) == columns.get(figure, set()) for figure, named in cells]
    return pd.Series(answers, index=figures.index, dtype="boolean")
