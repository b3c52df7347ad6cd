"""Tables in every format give the figures that they give by their cells."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import rendered_tables
from accuracy.table_source import document
from tongket.documents import read_bytes
from tongket.documents.model import Document
from tongket.extraction import extract

TABLES = sorted((Path(__file__).resolve().parents[2] / "accuracy" / "tables").glob("*.html"))
TOLD = ("printed", "value", "unit", "indicator", "measure", "status", "period_start", "period_end", "place", "group")


def told(made: Document) -> Counter[tuple[object, ...]]:
    return Counter(tuple(row[name] for name in TOLD) for row in extract(made).figures if not row["in_words"])


@cache
def by_cells(path: Path) -> tuple[Document, Counter[tuple[object, ...]]]:
    made = document("report", path.read_text(encoding="utf-8"))
    return made, told(made)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("form", ["html", "docx", "xlsx", "pdf"])
def test_a_table_gives_the_same_figures(path: Path, form: str) -> None:
    data = getattr(rendered_tables, form)(path.read_text(encoding="utf-8"))
    read = read_bytes(data, f"report.{form}")
    wanted, figures = by_cells(path)
    assert told(Document(read.report, read.text, about=wanted.about, grids=read.grids, origins=read.origins)) == figures
