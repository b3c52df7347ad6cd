"""The site in a browser, where chromium is installed: no request leaves, nothing overflows, the filter finds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, tables: Any, texts: Any) -> Path:
    """A site without notebooks."""
    from tongket.publishing import write_site

    folder = tmp_path_factory.mktemp("outputs")
    write_site(folder, tables, texts, [], unread=[("x.txt", "why")])
    return folder


def opened(browser: Any, path: Path, **given: Any) -> tuple[Any, list[str]]:
    """A page, and the addresses outside of the folder that it asked for."""
    page = browser.new_page(**given)
    asked: list[str] = []
    page.on(
        "request", lambda request: asked.append(request.url) if not request.url.startswith(("file:", "data:")) else None
    )
    page.on("pageerror", lambda error: asked.append(str(error)))
    page.goto(path.as_uri())
    return page, asked


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "site/index.en.html",
        "site/validation/index.html",
        "site/validation/figures.en.html",
        "site/sources/hai-duong-2021.html",
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_every_page_without_the_network_and_without_overflow(
    browser: Any, out: Path, name: str, scheme: str
) -> None:
    page, asked = opened(browser, out / name, viewport=PHONE, color_scheme=scheme)
    assert not asked
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_search_needs_no_marks_and_filters_go_together(browser: Any, out: Path) -> None:
    page, _ = opened(browser, out / "index.html")
    rows = page.locator("#entries tbody tr:visible")
    assert rows.count() == 33 and page.locator("#count").inner_text() == "33"
    page.fill("#q", "vinh long")
    assert rows.count() == 5
    page.select_option("#year", "2015")
    assert rows.count() == 1 and "Vĩnh Long, 2015" in rows.first.inner_text()
    page.fill("#q", "dak")
    assert rows.count() == 0 and page.locator("#nothing").is_visible()
    page.select_option("#year", "")
    assert "Đắk Lắk" in rows.first.inner_text()


def test_a_number_leads_to_its_reading_and_back_to_its_sentence(browser: Any, out: Path) -> None:
    page, _ = opened(browser, out / "site/sources/hai-duong-2021.html")
    page.click("#f-1283 a")
    assert page.url.endswith("#r-1283")
    page.click("#r-1283 a")
    assert page.url.endswith("#f-1283") and page.locator("#f-1283:target").count() == 1


def test_the_index_is_complete_without_javascript(browser: Any, out: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((out / "index.html").as_uri())
    assert page.locator("#entries tbody tr:visible").count() == 33 and not page.locator("#filter").is_visible()


def test_code_is_shown_by_a_switch(browser: Any, tmp_path: Path, notebook: Any) -> None:
    import json

    from tongket.publishing import page_from_notebook

    (tmp_path / "n.ipynb").write_text(
        json.dumps(notebook(("markdown", "x"), ("code", "view.headline()"))), encoding="utf-8"
    )
    page, _ = opened(browser, page_from_notebook(tmp_path / "n.ipynb", tmp_path / "n.html", title="x", language="en"))
    source = page.locator("text=view.headline()")
    assert not source.is_visible()
    page.click("#code-switch")
    assert source.is_visible() and page.locator("#code-switch").inner_text() == "Hide code"
