"""Every kind of page, as browsers and validators have it: alone, of one language, light, valid, for everyone."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from html_rules import check_page, dead_links
from site_pages import DESK, KINDS, PAPER, PHONE

_IMAGE = re.compile(r"data:image/[^\"')]*")
_MOST = 1_000_000
_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
  found => [found.impact, found.id, found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" ")])"""
_TABBED = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length)"""
_FOCUS = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  return {at: window.tabbed.indexOf(one), name: one.outerHTML.slice(0, 120),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    shown: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth}; }"""


def test_it_says_its_language_and_title_and_weighs_little(opened: Any, site: Path, kind: str) -> None:
    page = opened(KINDS[kind])
    spoken = "en" if "English" in kind else "vi"
    assert page.locator("html").get_attribute("lang") == spoken
    assert len(page.title()) > 4 and page.locator("h1").count() == 1 and page.locator("h1").is_visible()
    text = (site / KINDS[kind]).read_text(encoding="utf-8")
    assert len(_IMAGE.sub("", text).encode()) < _MOST
    assert page.locator("footer").inner_text().startswith("This page" if spoken == "en" else "Trang này")


def test_nothing_stands_out_of_the_window(opened: Any, kind: str) -> None:
    page = opened(KINDS[kind])
    for window in (DESK, {"width": 800, "height": 600}, PHONE):
        page.set_viewport_size(window)
        assert page.evaluate("document.documentElement.scrollWidth") == window["width"]


def test_it_is_valid(site: Path, kind: str) -> None:
    import html5lib

    parser = html5lib.HTMLParser()
    text = (site / KINDS[kind]).read_text(encoding="utf-8")
    parser.parse(text)
    assert [(place, code, about) for place, code, about in parser.errors] == []
    check_page(site / KINDS[kind])


def test_a_validator_that_finds_nothing_is_none() -> None:
    import html5lib

    parser = html5lib.HTMLParser()
    parser.parse("<!DOCTYPE html><html lang=vi><title>x</title><body><table><p>out of place</table></b>")
    assert {code for _, code, _ in parser.errors} == {
        "unexpected-start-tag-implies-table-voodoo",
        "unexpected-end-tag",
    }


def test_every_page_of_the_site_leads_somewhere_and_weighs_little(site: Path) -> None:
    assert dead_links(site) == []
    pages = [*site.rglob("*.html")]
    assert len(pages) > 50
    heavy = [path.name for path in pages if len(_IMAGE.sub("", path.read_text(encoding="utf-8")).encode()) >= _MOST]
    assert not heavy


@pytest.mark.parametrize(("window", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["dark phone", "light desk"])
def test_axe_finds_nothing_serious(opened: Any, kind: str, window: dict[str, int], scheme: str) -> None:
    page = opened(KINDS[kind], viewport=window, color_scheme=scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.wait_for_timeout(50)  # what a closed part held is told to the script that watches for it
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(_AXE)
    assert [one for one in found if one[0] in ("serious", "critical")] == []


def test_axe_would_find_something(opened: Any) -> None:
    page = opened("index.html", bypass_csp=True)
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<p style=\"color:#ccc\">hardly seen</p><img>')"
    )
    assert {("serious", "color-contrast"), ("critical", "image-alt")} <= {(a, b) for a, b, _ in page.evaluate(_AXE)}


@pytest.mark.parametrize(("window", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["dark phone", "light desk"])
def test_the_keyboard_comes_to_everything_in_order_and_is_seen_there(
    opened: Any, kind: str, window: dict[str, int], scheme: str
) -> None:
    page = opened(KINDS[kind], viewport=window, color_scheme=scheme, reduced_motion="reduce")
    count = page.evaluate(f"(window.tabbed = ({_TABBED})()).length")
    assert count > 3
    passed = []
    for _ in range(count):
        page.keyboard.press("Tab")
        now = page.evaluate(_FOCUS)
        assert now["outlined"] and now["shown"], now
        passed.append(now["at"])
    assert passed == list(range(count))


def test_the_skip_link_is_seen_first_and_leads_past_the_bar(opened: Any, kind: str) -> None:
    page = opened(KINDS[kind])
    skip = page.locator(".skip")
    assert skip.bounding_box()["x"] < 0
    page.keyboard.press("Tab")
    assert skip.bounding_box()["x"] >= 0 and skip.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_has_no_controls_and_cuts_no_table(opened: Any, kind: str, scheme: str) -> None:
    page = opened(KINDS[kind], viewport=PAPER, color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    ink = page.evaluate("(({backgroundColor, color}) => [backgroundColor, color])(getComputedStyle(document.body))")
    assert ink == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    for gone in (".bar", ".skip", ".tools", "#code-switch", "details.code"):
        assert not any(one.is_visible() for one in page.locator(gone).all()), gone
    wide = """edge => [...document.querySelectorAll("table, img, pre, .tk-map")].filter(
      one => one.checkVisibility() && one.getBoundingClientRect().right > edge + 1).map(
      one => [one.className, one.innerText?.slice(0, 80), one.getBoundingClientRect().right])"""
    assert page.evaluate(wide, PAPER["width"]) == []
