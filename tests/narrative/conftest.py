"""The corpus as the extraction reads it, and small made-up tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import sample_rows
import tongket
from tongket.tables.frames import to_frame

Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="session")
def corpus_tables(corpus: Path) -> tuple[Tables, Mapping[str, str]]:
    """figures, reports, panel, checks and ledger of the corpus, and its texts."""
    read = tongket.read_corpus(corpus)
    return {n: read.table(n) for n in ("figures", "reports", "panel", "checks", "ledger")}, dict(read.texts)


@pytest.fixture(scope="session")
def row() -> Callable[..., dict[str, Any]]:
    """A figure's row from `start`, the number as printed and what differs from a count of jobs in 2023."""

    def make(start: int, printed: str, value: float, **fields: Any) -> dict[str, Any]:
        digits = int("".join(c for c in printed if c.isdigit()))
        indicator = fields.get("indicator", "employment.jobs_created")
        given = {
            "printed": printed, "value": value, "quote": printed, "step": abs(value) / digits if digits else 1.0,
            "theme": indicator.split(".")[0] if indicator else None, "end": start + len(printed),
            "sentence_start": start, "sentence_end": start + len(printed),
        }  # fmt: skip
        return sample_rows.figure(fields.pop("report", "r"), start, **given | fields)

    return make


@pytest.fixture(scope="session")
def tables_of() -> Callable[..., Tables]:
    """Tables of made-up rows: reports, figures, and the panel made of them; others as given."""

    def make(figures: list[dict[str, Any]], reports: list[dict[str, Any]] | None = None, **others: Any) -> Tables:
        from tongket.tables.panel import panel

        given = [sample_rows.report()] if reports is None else reports
        made = {"figures": to_frame("figures", figures), "reports": to_frame("reports", given)}
        extra = {name: to_frame(name, rows) for name, rows in others.items()}
        return {**made, "panel": panel(made["figures"], made["reports"]), **extra}

    return make


@pytest.fixture(scope="session")
def half() -> tuple[date, date]:
    return date(2023, 1, 1), date(2023, 6, 30)
