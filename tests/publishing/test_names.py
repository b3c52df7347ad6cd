from __future__ import annotations

from typing import Any

import pytest

from tongket.publishing.names import Page, figure_anchor, href, page_name, page_title, source_names


def test_a_page_is_named_by_what_it_is_about() -> None:
    assert page_name("province_year", "vi", "hai-duong", 2021) == "hai-duong-2021"
    assert page_name("province_year", "en", "hai-duong", 2021) == "hai-duong-2021.en"
    assert page_name("comparison") == "comparison"


def test_titles_speak_the_language_of_the_page() -> None:
    assert page_title(Page("province_year", "vi", "hai-duong", 2021, "Hải Dương")) == "Hải Dương, 2021"
    assert page_title(Page("province_year", "en", "hai-duong", 2021, "Hải Dương")) == "Hai Duong, 2021"
    assert page_title(Page("quality", "en")) == "Quality: ledger, checks, expectations"


@pytest.mark.parametrize(
    ("target", "origin", "expected"),
    [
        ("site/sources/a b.html#f-12", "index.html", "site/sources/a%20b.html#f-12"),
        ("index.html", "site/pages/x.html", "../../index.html"),
        ("site/sources/%#?.html", "site/pages/x.html", "../sources/%25"),
        ("site/sources/đ.html", "site/sources/x.html", "%C4%91.html"),
    ],
)
def test_links_are_relative_and_quoted(target: str, origin: str, expected: str) -> None:
    assert href(target, origin).startswith(expected)


def test_source_pages_have_safe_names_that_never_fall_together() -> None:
    ids = ["a/b", "a_b", "A_B", "../../x", "hải dương 2021", "", "CON?", "z" * 300, "z" * 301]
    names = source_names(ids)
    assert len({name.casefold() for name in names.values()}) == len(ids)
    assert all("/" not in name and len(name) < 160 and not name.startswith(".") for name in names.values())
    assert names["hải dương 2021"] == "hải dương 2021.html"
    assert source_names(reversed(ids)) == names


def test_an_anchor_has_no_space() -> None:
    assert figure_anchor("a b/c:12") == "w-a-b-c-12"


def test_a_part_of_a_year_is_in_the_title(known: Any) -> None:
    half = Page("province_year", "vi", "binh-thuan", 2023)
    assert page_title(half, known.reports) == "Bình Thuận, 6 tháng đầu năm 2023"
    assert page_title(half) == "Bình Thuận, 2023"
    assert page_title(Page("province_year", "en", "hai-duong", 2021), known.reports) == "Hai Duong, 2021"
