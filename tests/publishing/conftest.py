"""A corpus of rows for pages: the sample's texts with the figures of its answer key, and one report of nasty text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import sample_rows
from tongket.publishing import Page
from tongket.tables.frames import to_frame
from tongket.tables.panel import panel

NASTY = "nasty report <b>"
NASTY_TEXT = '\ufeffSố <script>alert("1")</script> & 12 người\r\nvà\x00 "36" hộ\x85 </div> 7%\u2028 hết\ud800.'


def _report(row: dict[str, Any], text: str) -> dict[str, Any]:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return sample_rows.report(**row, characters=len(text), digest=digest)


def _nasty_figures() -> list[dict[str, Any]]:
    found = [("12 người", 12.0, "person"), ("36", 36.0, "household"), ("7%", 7.0, "percent")]
    return [
        sample_rows.figure(NASTY, at, end=at + len(q), quote=q, value=v, unit=u, indicator=None, theme=None)
        for q, v, u in found
        if (at := NASTY_TEXT.index(q)) >= 0
    ]


@pytest.fixture(scope="session")
def texts(corpus: Path) -> dict[str, str]:
    """Texts of the sample, and the nasty one."""
    return sample_rows.texts(corpus) | {NASTY: NASTY_TEXT}


@pytest.fixture(scope="session")
def tables(corpus: Path, texts: dict[str, str]) -> dict[str, Any]:
    """Tables as a run would make them, from the sample's own answers."""
    import csv

    from tongket.lexicon import catalogue

    with (corpus / "index.csv").open(encoding="utf-8", newline="") as handle:
        listed = list(csv.DictReader(handle))
    reports = []
    for row in listed:
        fields: dict[str, Any] = {
            k: row[k] or None for k in ("place", "level", "province", "kind", "language", "source")
        }
        fields |= {k: date.fromisoformat(row[k]) if row[k] else None for k in ("period_start", "period_end")}
        fields["year"] = int(row["year"]) if row["year"] else None
        fields["seen"] = None if row["province"] else "Bắc Giang"
        reports.append(_report({"name": row["report"], "title": "Tiêu đề", **fields}, texts[row["report"]]))
    blank = dict.fromkeys(
        ("place", "level", "province", "code63", "province34", "code34", "year", "period_start", "period_end")
    )
    reports.append(_report({"name": NASTY, "title": "<b>&</b>", **blank}, NASTY_TEXT))
    figures = [*sample_rows.keyed_figures(corpus), *_nasty_figures()]
    for figure in figures:
        figure["theme"] = catalogue()[figure["indicator"]].theme if figure["indicator"] else None
    spans = {(f["report"], f["start"]) for f in figures}
    ledger = [
        {"report": name, "start": m.start(), "end": m.end(), "quote": m.group(), "rule": "test", "class": "date"}
        for name, text in texts.items()
        for m in re.finditer(r"\d(?:[\d.,]*\d)?", text)
        if (name, m.start()) not in spans
    ]
    checked = [f["figure"] for f in figures if f["report"] == "vinh-long-2015"][:3]
    checks = [
        {
            "report": "vinh-long-2015", "check": f"ratio:{at}", "kind": "ratio_to_target", "figure": at, "figures": at,
            "formula": "a / b", "stated": 104.16, "computed": 99.2, "tolerance": 0.01, "verdict": verdict,
        }
        for at, verdict in zip(checked, ("disagrees", "agrees", "undecidable"), strict=True)
    ]  # fmt: skip
    results = [
        {"suite": "figures", "expectation": "unique", "columns": "figure", "severity": "critical", "success": True,
         "checked": len(figures), "unchecked": 0, "failed": 0, "failing": None, "notes": "one row"},
        {"suite": "figures", "expectation": "between", "columns": "value", "severity": "warning", "success": False,
         "checked": 3, "unchecked": 0, "failed": 1, "failing": "hai-duong-2021:1283", "notes": "odd <value>"},
        {"suite": "reports", "expectation": "set", "columns": "level", "severity": "critical", "success": None,
         "checked": 0, "unchecked": 9, "failed": 0, "failing": None, "notes": "nothing to check"},
    ]  # fmt: skip
    odd = next(f for f in figures if f["report"] == "kon-tum-2014")
    lints = [
        {"code": "sum_mismatch", "severity": "warning",
         **{name: odd[name] for name in ("report", "start", "end", "quote", "figure")}, "figures": odd["figure"],
         "vi": "Các <phần> không khớp.", "en": "The <parts> do not fit."},
        {"code": "unclosed_bracket", "severity": "info", "report": "kon-tum-2014", "start": 0, "end": 4,
         "quote": texts["kon-tum-2014"][:4], "figure": None, "figures": None, "vi": "Ngoặc.", "en": "Bracket."},
    ]  # fmt: skip
    for lint in lints:
        lint["lint"] = f"{lint['code']}:{lint['report']}:{lint['start']}"
    rows = {"reports": reports, "figures": figures, "ledger": ledger, "citations": [], "corrections": [],
            "checks": checks, "lints": lints}  # fmt: skip
    frames = {name: to_frame(name, given) for name, given in (rows | {"results": results}).items()}
    return frames | {"panel": panel(frames["figures"], frames["reports"])}


@pytest.fixture(scope="session")
def known(tables: dict[str, Any], texts: dict[str, str]) -> SimpleNamespace:
    """The same as a corpus, as the views ask for one."""
    return SimpleNamespace(**tables, texts=texts, figure_results=tables["results"])


@pytest.fixture(scope="session")
def unknown() -> SimpleNamespace:
    """A corpus with nothing in it."""
    names = ("reports", "figures", "ledger", "citations", "corrections", "checks", "lints", "panel", "results")
    empty = {name: to_frame(name, []) for name in names}
    return SimpleNamespace(**empty, texts={}, figure_results=empty["results"])


@pytest.fixture(scope="session")
def pages() -> list[Page]:
    """What a run made: one page in both languages, one notebook that failed, and the pages on the whole corpus."""
    return [
        Page(
            "province_year",
            "vi",
            "hai-duong",
            2021,
            "Hải Dương",
            "notebooks/hai-duong-2021.ipynb",
            "site/pages/hai-duong-2021.html",
        ),
        Page(
            "province_year",
            "en",
            "hai-duong",
            2021,
            "Hải Dương",
            "notebooks/hai-duong-2021.en.ipynb",
            "site/pages/hai-duong-2021.en.html",
        ),
        Page(
            "province_year",
            "vi",
            "an-giang",
            2024,
            "An Giang",
            executed="notebooks/an-giang-2024.ipynb",
            problem="KeyError: <x>",
        ),
        Page("comparison", "vi", executed="notebooks/comparison.ipynb", page="site/pages/comparison.html"),
    ]


Make = Callable[..., dict[str, Any]]


@pytest.fixture
def notebook() -> Make:
    """Builds a notebook as JSON from (kind, source, outputs...) tuples."""

    def make(*cells: tuple[Any, ...]) -> dict[str, Any]:
        made = []
        for at, (kind, source, *outputs) in enumerate(cells):
            cell: dict[str, Any] = {"cell_type": kind, "id": f"c{at}", "metadata": {}, "source": source}
            if kind == "code":
                cell |= {"execution_count": at, "outputs": outputs}
            made.append(cell)
        return {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}

    return make
