"""One conversion, same figures: corpus reports as pages, Word, RTF and PDF files give the figures of the text."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

import rendered
from tongket.documents import describe, formats, read_bytes
from tongket.documents.model import Document
from tongket.extraction import extract

# A dense account with sections, an item without any, English, a resolution, marks apart, odd line ends, lists.
REPORTS = ("hai-duong-2021", "kon-tum-2014", "bac-ninh-2022", "ninh-thuan-2011", "lam-dong-2019", "kon-tum-2017",
           "binh-thuan-2023-h1", "lam-dong-2019-q1")  # fmt: skip
PRINTED = ("hai-duong-2021", "ninh-thuan-2011", "bac-ninh-2022")
COLUMNS = ("value", "unit", "bound", "indicator", "measure", "status", "period_start", "period_end", "per", "place",
           "group", "printed", "base_start", "base_end")  # fmt: skip


def figures(document: Document) -> list[tuple[object, ...]]:
    found = []
    for row in extract(document).figures:
        assert document.text[row["start"] : row["end"]] == row["quote"]
        found.append((" ".join(row["quote"].split()), *(row[name] for name in COLUMNS)))
    return found


def of_text(text: str) -> list[tuple[object, ...]]:
    return figures(Document("x", text, about=describe(text)))


def hold_same(text: str, data: bytes, name: str) -> None:
    document = read_bytes(data, name)
    wanted, got = Counter(of_text(text)), Counter(figures(document))
    assert wanted.total() > 5
    assert got == wanted
    for row in extract(document).figures:
        assert document.origins.address(document.text, row["start"], row["end"])


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("form", ["html", "site", "docx", "rtf", "pdf"])
def test_the_figures_are_those_of_the_text(corpus: Path, report: str, form: str) -> None:
    text = (corpus / f"{report}.txt").read_bytes().decode("utf-8")
    hold_same(text, getattr(rendered, form)(text), f"{report}.html" if form == "site" else f"{report}.{form}")


@pytest.mark.parametrize("report", PRINTED)
def test_as_a_browser_prints_it(corpus: Path, tmp_path: Path, report: str) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("no chromium here")
    text = (corpus / f"{report}.txt").read_bytes().decode("utf-8")
    hold_same(text, rendered.printed(rendered.html(text), tmp_path, chromium), f"{report}.pdf")


def test_the_small_print_is_the_same(corpus: Path) -> None:
    """Other letters, other line ends: the figures do not know of either."""
    text = (corpus / "hai-duong-2021.txt").read_bytes().decode("utf-8")
    small = formats.read(rendered.pdf(text, size=8, head="Sở LĐ-TB&XH tỉnh Hải Dương"), "pdf")
    assert Counter(of_text(small.text)) == Counter(of_text(text))
