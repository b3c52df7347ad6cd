"""Where a figure stands in the original: in words, or as a link that lands on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from html_rules import check_page
from sample_rows import figure, report
from tongket.publishing.originals import address_of, link_to, place_words
from tongket.publishing.source_page import About, Shell, write_source

FRAGMENT = ":~:text=vi%E1%BB%87c-,100,-ng%C6%B0%E1%BB%9Di"
TEXT = "việc 100 người"


@pytest.mark.parametrize(
    ("origin", "vi", "en"),
    [
        ("page=3&viewrect=72,120.5,40,12&viewrect=1,2,3,4", "trang 3", "page 3"),
        ("paragraph=12", "đoạn 12", "paragraph 12"),
        ("table=1&row=4&column=2", "bảng 1, hàng 4, cột 2", "table 1, row 4, column 2"),
        ("Sheet1!B7", "Sheet1!B7", "Sheet1!B7"),
        (FRAGMENT, "", ""),
        ("", "", ""),
    ],
)
def test_places_in_words(origin: str, vi: str, en: str) -> None:
    assert (place_words(origin, "vi"), place_words(origin, "en")) == (vi, en)


def test_links() -> None:
    assert link_to(FRAGMENT, "https://vi.example/a?b=1") == f"https://vi.example/a?b=1#{FRAGMENT}"
    assert link_to(FRAGMENT, "https://vi.example/a#part") == f"https://vi.example/a#part{FRAGMENT}"
    for source in ("", "vi.example/a", "javascript:alert(1)", "https://a ; https://b", "file:///x"):
        assert link_to(FRAGMENT, source) == address_of(source) == ""
    assert link_to("page=3", "https://vi.example/a") == ""


def shown(out: Path, origin: str, **fields: object) -> str:
    about = About(TEXT, [figure(start=5, end=8, origin=origin)], [], [], [])
    shell = Shell("vi", "index.html", {"r": "site/sources/r.html"})
    path = write_source(out, shell, report(title="Báo cáo", **fields), about)
    check_page(path)
    return path.read_text(encoding="utf-8")


def test_a_page_whose_address_is_known_leads_to_the_words(tmp_path: Path) -> None:
    page = shown(tmp_path, FRAGMENT, source="https://vi.example/a", media_type="text/html")
    assert f'<a rel="external noreferrer" href="https://vi.example/a#{FRAGMENT}">trên trang gốc</a>' in page
    assert '<a href="https://vi.example/a" rel="external noreferrer">Trang gốc</a>' in page
    assert "trên trang gốc" not in shown(tmp_path, FRAGMENT, media_type="text/html")


def test_another_file_is_told_of_in_words(tmp_path: Path) -> None:
    page = shown(tmp_path, "table=1&row=4&column=2", source="https://vi.example/a.docx", media_type="x")
    assert "bảng 1, hàng 4, cột 2" in page and "Trang gốc" not in page
