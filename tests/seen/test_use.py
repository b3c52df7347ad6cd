"""The site as people use it: finding a place, following a number to its sentence and back, another language, code."""

from __future__ import annotations

from typing import Any

import pytest

from site_pages import DESK, PHONE


def rows(page: Any) -> list[str]:
    """The first cells of the index's rows that are seen."""
    return [row.locator("th").inner_text() for row in page.locator("#entries tbody tr").all() if row.is_visible()]


def test_a_place_is_found_by_words_without_marks_by_year_and_by_region(opened: Any) -> None:
    page = opened("index.html")
    whole = rows(page)
    assert len(whole) == 8 and page.locator("#count").inner_text() == "8"
    page.get_by_role("searchbox").fill("kon tum")
    assert (
        rows(page) == ["Kon Tum, 2014 (chưa có trang)", "Kon Tum, 2017 en"]
        and page.locator("#count").inner_text() == "2"
    )
    page.get_by_label("Năm", exact=True).select_option("2017")
    assert rows(page) == ["Kon Tum, 2017 en"]
    page.get_by_role("searchbox").fill("hải")
    assert rows(page) == [] and page.locator("#nothing").is_visible()
    page.get_by_label("Năm", exact=True).select_option("")
    page.get_by_role("searchbox").fill("")
    page.get_by_label("Vùng", exact=True).select_option("Tây Nguyên")
    assert {row.partition(",")[0] for row in rows(page)} == {"Kon Tum"}
    page.get_by_label("Vùng", exact=True).select_option("")
    assert rows(page) == whole and not page.locator("#nothing").is_visible()


def test_a_square_of_the_map_opens_the_page_of_its_province(opened: Any) -> None:
    page = opened("index.html", viewport=PHONE)
    page.locator(".tk-tiles a", has_text="Hải Dương").click()
    assert page.locator("h1").inner_text() == "Hải Dương, 2021"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_number_leads_to_its_sentence_to_its_source_to_how_it_was_read_and_back(opened: Any, language: str) -> None:
    start = "site/pages/hai-duong-2021" + (".en" if language == "en" else "") + ".html"
    page = opened(start, reduced_motion="reduce")
    said = "36,000" if language == "en" else "36.000"
    page.locator(".tk-lead a.tk-figure", has_text=said).click()
    sentence = page.locator(".tk-word", has=page.locator("mark:target"))
    assert sentence.inner_text().startswith("- Giải quyết việc làm mới: 36.000 lao động, trong đó")
    assert 0 <= sentence.bounding_box()["y"] < DESK["height"], "it is in the window"

    sentence.locator("summary").click()
    sentence.locator("details a.tk-figure", has_text="36.000").click()
    assert page.url.endswith("sources/" + ("en/" if language == "en" else "") + "hai-duong-2021.html#f-1283")
    mark = page.locator("mark:target")
    assert mark.inner_text().startswith("36.000 lao động"), "the report's own words, in its own language"
    assert page.locator("html").get_attribute("lang") == language
    assert 0 <= mark.bounding_box()["y"] < DESK["height"]

    mark.locator("a").click()
    row = page.locator("tr:target")
    assert "employment.jobs_created" in row.inner_text() and said in row.inner_text()
    row.locator("th a").click()
    assert page.url.endswith("#f-1283") and page.locator("mark:target").count() == 1
    for _ in range(3):
        page.go_back()
    assert start in page.url and sentence.is_visible()
    page.go_back()
    assert page.url.endswith(start)


def test_a_value_that_is_compared_leads_to_its_source(opened: Any) -> None:
    page = opened("site/pages/comparison.html", reduced_motion="reduce")
    page.locator("td a.tk-figure", has_text="36.000").first.click()
    assert page.url.endswith("sources/hai-duong-2021.html#f-1283")
    assert page.locator("mark:target").inner_text().startswith("36.000 lao động")


def test_a_doubtful_number_leads_to_what_speaks_against_it(opened: Any) -> None:
    page = opened("site/sources/en/vinh-long-2023-m10.html", reduced_motion="reduce")
    page.locator("a.tk-why").first.click()
    told = page.locator("li:target")
    assert "A part is no more than its whole." in told.inner_text() and "236%" in told.inner_text()
    told.locator("a").first.click()
    assert page.locator("mark:target").inner_text().startswith("236%")


def test_every_page_is_there_in_the_other_language(opened: Any) -> None:
    for there, back in (
        ("index.html", "site/index.html"),
        ("site/pages/hai-duong-2021.html", "site/pages/hai-duong-2021.html"),
        ("site/pages/quality.html", "site/pages/quality.html"),
        ("site/sources/kon-tum-2014.html", "site/sources/kon-tum-2014.html"),
        ("site/validation/lints.html", "site/validation/lints.html"),
    ):
        page = opened(there)
        before = page.locator("h1").inner_text()
        page.get_by_role("link", name="English", exact=True).click()
        assert page.locator("html").get_attribute("lang") == "en"
        assert page.locator("h1").inner_text() != before or "sources" in there
        page.get_by_role("link", name="Tiếng Việt", exact=True).click()
        assert page.url.endswith(back) and page.locator("h1").inner_text() == before


def test_code_is_hidden_until_it_is_asked_for_by_mouse_or_by_key(opened: Any) -> None:
    page = opened("site/pages/hai-duong-2021.html")
    switch, code = page.locator("#code-switch"), page.get_by_text("view.headline()")
    assert not code.is_visible() and switch.get_attribute("aria-pressed") == "false"
    switch.click()
    assert code.is_visible() and switch.inner_text() == "Ẩn mã lệnh" and switch.get_attribute("aria-pressed") == "true"
    switch.press("Space")
    assert not code.is_visible() and switch.inner_text() == "Hiện mã lệnh"


def test_light_and_dark_are_as_the_reader_has_them(opened: Any) -> None:
    def ground(scheme: str) -> tuple[int, int]:
        page = opened("site/pages/hai-duong-2021.html", color_scheme=scheme)
        tell = "(({backgroundColor, color}) => [backgroundColor, color])(getComputedStyle(document.body))"
        pair = [sum(int(part) for part in colour[4:-1].split(",")) for colour in page.evaluate(tell)]
        return pair[0], pair[1]

    (light, ink), (dark, chalk) = ground("light"), ground("dark")
    assert light > 700 and ink < 150 and dark < 150 and chalk > 600, "the sum of red, green and blue"


def wait_until(page: Any, condition: str) -> None:
    """Ask from outside: the page's own rules let no script be made of words, as playwright's waiting would."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(condition)


def test_a_wide_table_can_be_scrolled_by_key_and_its_first_column_stays(opened: Any) -> None:
    page = opened("site/pages/comparison.html", viewport=PHONE)
    wide = page.locator(".tk-scroll.scrolls").first
    assert wide.get_attribute("tabindex") == "0" and wide.get_attribute("aria-label").startswith("Bảng rộng")
    wide.focus()
    first, last = wide.locator("tbody th").first, wide.locator("tbody tr td:last-child").first
    assert last.bounding_box()["x"] > PHONE["width"] - 30
    page.keyboard.press("End")
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    wait_until(page, "document.querySelector('.tk-scroll.scrolls').scrollLeft > 20")
    assert first.bounding_box()["x"] >= 0, "the row's name is still seen"
    page.set_viewport_size(DESK)
    wait_until(page, "!document.querySelector('.tk-scroll.scrolls')")
    assert page.locator(".tk-scroll[tabindex]").count() == 0, "and no stop for the keyboard where nothing scrolls"


def test_without_scripts_all_is_there(opened: Any) -> None:
    page = opened("index.html", java_script_enabled=False)
    assert len(rows(page)) == 8 and not page.locator("#filter").is_visible()
    page = opened("site/pages/hai-duong-2021.html", java_script_enabled=False)
    assert page.locator("details.code summary").first.is_visible() and not page.locator("#code-switch").is_visible()
