"""Figures as a CSV file that Excel opens rightly: in UTF-8 with its mark, words as printed never taken for numbers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

__all__ = ["csv_text", "free_path", "write_csv"]

_FORMULA = re.compile(r"[=+\-@\t\r]")


def csv_text(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """The table as CSV; a blank for None, a text that a spreadsheet would reckon out with an apostrophe before it."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, str):
        plain = " ".join(value.encode("utf-8", "replace").decode("utf-8").split())
        return f"'{plain}" if _FORMULA.match(plain) else plain
    return "" if value is None else value


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Path:
    """Write the table to `path`, with the mark by which Excel knows UTF-8; OSError where that cannot be."""
    path.write_text(csv_text(head, rows), encoding="utf-8-sig", newline="")
    return path


def free_path(path: Path) -> Path:
    """`path`, or the first of ``name-2.csv``, ``name-3.csv``, ... where there is such a file already."""
    found, number = path, 2
    while found.exists():
        found = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return found
