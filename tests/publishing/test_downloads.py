"""What the site offers to take away: that it is there, that it is the page's own, and that nothing old stays."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import openpyxl
import pandas as pd
import pytest

from tongket.publishing import Page, write_downloads
from tongket.publishing.downloads import TABLES, offered, table_links
from tongket.tables.schemas import SCHEMAS

FOLDER = Path("site/downloads")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, known: SimpleNamespace, tables: Any, pages: list[Page]) -> Path:
    folder = tmp_path_factory.mktemp("outputs")
    written = write_downloads(folder, known, tables, pages)
    assert set(written) == {path for path in folder.rglob("*") if path.is_file()}
    return folder


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.reader(handle))


def test_a_page_offers_its_own_figures_in_its_language(out: Path, tables: Any, pages: list[Page]) -> None:
    own = tables["figures"][tables["figures"]["report"].eq("hai-duong-2021")]
    for name, head in (("hai-duong-2021.csv", "Nơi"), ("hai-duong-2021.en.csv", "Place")):
        assert (out / FOLDER / name).read_bytes().startswith(b"\xef\xbb\xbf"), "without it Excel garbles the marks"
        rows = rows_of(out / FOLDER / name)
        assert rows[0][0] == head and len(rows) == len(own) + 1
        assert {row[-2] for row in rows[1:]} == {"hai-duong-2021"}
    assert "việc làm" in (out / FOLDER / "hai-duong-2021.csv").read_text(encoding="utf-8-sig")
    kept = pd.read_parquet(out / FOLDER / "hai-duong-2021.parquet")
    assert kept["figure"].tolist() == own["figure"].tolist()
    assert not (out / FOLDER / "hai-duong-2021.en.parquet").exists(), "a table has no language"


def test_a_pages_workbook_has_figures_tables_and_what_they_mean(out: Path, tables: Any) -> None:
    book = openpyxl.load_workbook(out / FOLDER / "hai-duong-2021.xlsx")
    assert book.sheetnames == ["Số liệu", "figures", "reports", "Cột · Columns", "Giá trị · Values"]
    assert book.properties.title == "Hải Dương, 2021"
    assert book.properties.created.date() == max(tables["reports"]["period_end"].dropna()).date()
    told = list(book["Cột · Columns"].iter_rows(min_row=2, values_only=True))
    explained = {row[1] for row in told if row[0] == "Số liệu"}
    assert explained == {cell.value for cell in book["Số liệu"][1]}, "each column of the first sheet is explained"
    assert {row[1] for row in told if row[0] == "figures"} == {column.name for column in SCHEMAS["figures"].columns}
    value = [cell.value for cell in book["Số liệu"][1]].index("Giá trị")
    assert all(isinstance(row[value], (int, float)) for row in book["Số liệu"].iter_rows(min_row=2, values_only=True))
    assert "checks" not in book.sheetnames, "a table with nothing of the page is not there"


def test_the_whole_tables_are_one_workbook_and_csv_files(out: Path, tables: Any) -> None:
    there = [name for name in TABLES if name in tables]
    book = openpyxl.load_workbook(out / FOLDER / "tongket.xlsx")
    assert book.sheetnames == [*there, "Chỉ tiêu · Indicator", "Cột · Columns", "Giá trị · Values"]
    for name in there:
        assert book[name].max_row - 1 == len(tables[name]), name
        assert len(rows_of(out / FOLDER / f"{name}.csv")) - 1 == len(tables[name]), name


def test_pages_link_to_what_is_there(out: Path, pages: list[Page]) -> None:
    page = pages[0]
    listed = offered(page, out)
    assert [item["label"] for item in listed] == ["Excel (.xlsx)", "CSV", "Parquet", "Sổ tay (.ipynb)"]
    for item in listed[:3]:
        assert ((out / page.page).parent / item["href"]).resolve().is_file()
    printed = offered(replace(page, pdf="site/pages/hai-duong-2021.pdf"), out)
    assert printed[-1]["href"] == "hai-duong-2021.pdf"
    whole = offered(next(page for page in pages if page.notebook == "comparison"), out)
    assert whole[0]["href"] == "../downloads/tongket.xlsx"
    assert {item["label"] for item in whole if not item["href"]} >= {"figures", "reports", "checks"}
    assert [item["label"] for item in offered(page, out / "nowhere")] == ["Sổ tay (.ipynb)"]
    assert table_links(out, "figures", "index.html") == [{"label": "CSV", "href": "site/downloads/figures.csv"}]


def test_the_same_tables_give_the_same_bytes(
    out: Path, tmp_path: Path, known: SimpleNamespace, tables: Any, pages: list[Page]
) -> None:
    for path in write_downloads(tmp_path, known, tables, pages):
        assert path.read_bytes() == (out / path.relative_to(tmp_path)).read_bytes(), path


def test_what_is_no_longer_offered_goes_and_nothing_else(
    tmp_path: Path, known: SimpleNamespace, tables: Any, pages: list[Page]
) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir(parents=True)
    for name in ("kon-tum-1999.xlsx", "kon-tum-1999.csv", "mine.txt"):
        (folder / name).write_bytes(b"")
    write_downloads(tmp_path, known, tables, pages)
    assert not list(folder.glob("kon-tum-1999*")) and (folder / "mine.txt").exists()
