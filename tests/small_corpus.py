"""A corpus of three made-up reports, and notebooks of a few cells, for what is tested without reading or charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import nbformat

import sample_rows
from tongket._corpus import Corpus, Problem, report_row
from tongket.documents.model import About, Document
from tongket.tables.frames import to_frame

PLACES = {
    "hai-duong-2021": ("Hải Dương", "province", "hai-duong", 2021),
    "hai-duong-2021-h1": ("Hải Dương", "province", "hai-duong", 2021),
    "kon-tum-2017": ("Kon Tum", "province", "kon-tum", 2017),
    "city-2017": ("Thành phố Kon Tum", "district", "kon-tum", 2017),
    "nowhere": ("", "", "", 2021),
}
TEXT = "Năm ấy tỉnh tạo việc làm cho 100 người.\r\nHết."


def document(report: str) -> Document:
    """A report of one sentence, about one of `PLACES`."""
    place, level, province, year = PLACES[report]
    end = date(year, 6, 30) if report.endswith("h1") else date(year, 12, 31)
    seen = () if province else ("Bắc Giang",)
    about = About(
        place, level, province, year=year, period_start=date(year, 1, 1), period_end=end, language="vi", seen=seen
    )
    return Document(report, TEXT, f"{report}.txt", about=about)


def corpus(reports: Sequence[str] = tuple(PLACES), results: Sequence[Mapping[str, Any]] = (), **tables: Any) -> Corpus:
    """A corpus of those reports with a figure each; `results` are what the expectations found."""
    documents = [document(report) for report in reports]
    at = TEXT.index("100")
    quoted = {"start": at, "end": at + 9, "quote": TEXT[at : at + 9]}
    rows: dict[str, Any] = {
        "reports": [report_row(d) for d in sorted(documents, key=lambda d: d.report)],
        "figures": [sample_rows.figure(r, figure=f"{r}:{at}", **quoted) for r in sorted(reports)],
        "ledger": [
            {"report": r, **quoted, "class": "figure", "rule": "test", "figure": f"{r}:{at}"} for r in sorted(reports)
        ],
        "results": results,
        **tables,
    }
    problems = [Problem("texts/bad.txt", "The file is empty. Give the report's text.")]
    return Corpus(lambda: documents, lambda _, name: to_frame(name, rows.get(name, [])), problems)


def result(**fields: Any) -> dict[str, Any]:
    """A row of RESULTS: an expectation that holds, unless `fields` say otherwise."""
    row = {"suite": "figures", "expectation": "expect_spans", "columns": "start end", "severity": "critical"}
    return (
        row | {"success": True, "checked": 5, "unchecked": 0, "failed": 0, "failing": None, "notes": "a note"} | fields
    )


def notebook(path: Path, parameters: str, *cells: str) -> Path:
    """Write a notebook with a cell of parameters and the code cells given."""
    made = nbformat.v4.new_notebook(
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    )
    made.cells = [nbformat.v4.new_code_cell(parameters, id="parameters", metadata={"tags": ["parameters"]})]
    made.cells += [nbformat.v4.new_code_cell(cell, id=f"cell-{n}") for n, cell in enumerate(cells)]
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(made, path)
    return path


def notebooks(folder: Path, province_year: Sequence[str] = ("print(province, year, language)",)) -> Path:
    """A `notebooks/` folder whose notebooks say little."""
    account = 'period = ""\nthemes = ""\npeers = "all"'
    about_all = 'language = "vi"\ndata = ""'
    notebook(
        folder / "province_year.ipynb", f'province = "hai-duong"\nyear = 2021\n{account}\n{about_all}', *province_year
    )
    for name in ("comparison", "quality", "explore"):
        notebook(folder / f"{name}.ipynb", about_all, "print(language)")
    return folder
