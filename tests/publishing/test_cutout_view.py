"""What a source page shows of the original, seen in chromium: by the link alone, without scripts, on any screen."""

from __future__ import annotations

import io
import re
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import rendered
from originals_site import TITLE, rows, site
from sample_rows import figure
from tongket.publishing import marked_text
from tongket.publishing.cutout_view import cut_views, original_link
from tongket.publishing.cutouts import Cutout, Cutouts, Window

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
FILLING = "<p>Những chữ khác của trang.</p>" * 80


def wide() -> bytes:
    """A table across a page that lies on its side."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import SimpleDocTemplate, Table

    rendered.pdf("")  # registers the font
    head = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Quý I", "Quý II", "Quý III", "Quý IV"]
    name = "Số lao động được giải quyết việc làm trong năm của tỉnh"
    listed = [
        [f"{at + 1}", name, "người", "35.000", "36.512", "8.000", "9.000", "9.500", f"1{at:02}12"] for at in range(9)
    ]
    style = [("FONTNAME", (0, 0), (-1, -1), "Body"), ("GRID", (0, 0), (-1, -1), 0.5, "black")]
    stream = io.BytesIO()
    book = SimpleDocTemplate(stream, pagesize=landscape(A4), invariant=1)
    book.build(
        [
            Table([["BÁO CÁO kết quả công tác của tỉnh Ninh Bình năm 2022"]], style=style[:1]),
            Table([head, *listed], style=style),
        ]
    )
    return stream.getvalue()


@pytest.fixture(scope="module")
def made(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[int]]]:
    """A site, and where each report's figures start."""
    text = (corpus / "kon-tum-2017.txt").read_text(encoding="utf-8")
    given = {
        "bang.pdf": rendered.pdf(TITLE, rows()), "ngang.pdf": wide(), "kon-tum-2017.html": rendered.html(text),
        "index.csv": b"report,source\nkon-tum-2017,https://vi.example/bai\n",
    }  # fmt: skip
    out, read = site(tmp_path_factory.mktemp("shown"), given)
    return out, {name: read.report(name).figures["start"].tolist() for name in ("bang", "ngang", "kon-tum-2017")}


def come_to(browser: Any, path: Path, anchor: str, **given: Any) -> Any:
    page = browser.new_page(**{"reduced_motion": "reduce", "viewport": DESK, **given})
    page.goto(f"{path.as_uri()}{anchor}")
    page.wait_for_timeout(600)  # the strip lets go of the frame
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", [PHONE, DESK])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_shows_the_cut_out(browser: Any, made: Any, window: Any, scheme: str, scripts: bool) -> None:
    out, starts = made
    start = starts["bang"][-3]
    path = out / "site/sources/en/bang.html"
    page = come_to(browser, path, f"#f-{start}", viewport=window, color_scheme=scheme, java_script_enabled=scripts)
    assert page.locator(".tk-cut:visible").count() == 1
    panes = page.locator(f"#x-{start} .tk-pane")
    assert panes.count() == 2  # the head is on the page before
    frame = page.locator(f"#x-{start} i").bounding_box()
    pane = panes.nth(1).bounding_box()
    assert pane["x"] >= 0 and pane["x"] + pane["width"] <= window["width"]
    assert pane["y"] < frame["y"] and frame["y"] + frame["height"] < pane["y"] + pane["height"] <= window["height"]
    shot = Image.open(io.BytesIO(page.screenshot(clip={key: frame[key] for key in ("x", "y", "width", "height")})))
    inner = np.asarray(shot.convert("L"))[3:-3, 3:-3]
    assert 0.03 < (inner < 110).mean() < 0.5 and (inner > 150).mean() > 0.4  # ink on paper, which stays light
    mark = page.locator(f"#f-{start}").bounding_box()
    assert 0 <= mark["y"] < page.locator(f"#x-{start}").bounding_box()["y"]
    assert page.evaluate("document.documentElement.scrollWidth") == window["width"]
    page.close()


def test_only_what_is_looked_at_is_loaded(browser: Any, made: Any) -> None:
    out, starts = made
    page = browser.new_page(viewport=DESK, reduced_motion="reduce")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(Path(request.url).name))
    page.goto((out / "site/sources/bang.html").as_uri())
    page.wait_for_timeout(300)
    assert asked == ["bang.html"] and page.locator(".tk-cut:visible").count() == 0
    page.click(f"#r-{starts['bang'][0]} small a")
    page.wait_for_timeout(300)
    assert asked[1:] == ["1.webp"] and page.locator(f"#x-{starts['bang'][0]}").is_visible()
    page.close()


def test_it_closes_and_the_text_stays_where_it_is(browser: Any, made: Any) -> None:
    out, starts = made
    page = come_to(browser, out / "site/sources/bang.html", f"#f-{starts['bang'][8]}", java_script_enabled=False)
    before = page.evaluate("scrollY")
    page.click(".tk-cut:visible .tk-close")
    page.wait_for_timeout(200)
    assert page.locator(".tk-cut:visible").count() == 0 and page.evaluate("scrollY") == before > 0
    page.close()


def test_a_wide_table_opens_at_the_frame_and_can_be_moved(browser: Any, made: Any) -> None:
    out, starts = made
    start = starts["ngang"][-1]
    page = come_to(browser, out / "site/sources/ngang.html", f"#f-{start}", viewport=PHONE, has_touch=True)
    frame = page.locator(f"#x-{start} i").bounding_box()
    assert frame["x"] > 0 and frame["x"] + frame["width"] < PHONE["width"]
    moved = page.evaluate(
        "id => { const s = document.querySelector(`#x-${id} .tk-strip`); const at = s.scrollLeft;"
        " s.scrollLeft = 0; return [at, s.scrollLeft] }",
        start,
    )
    page.wait_for_timeout(200)
    assert moved[0] > 100 and moved[1] == 0
    assert page.evaluate("id => document.querySelector(`#x-${id} .tk-strip`).scrollLeft", start) == 0
    page.close()


@pytest.mark.parametrize(("window", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_axe_finds_nothing_serious(browser: Any, made: Any, window: Any, scheme: str) -> None:
    out, starts = made
    anchor, given = f"#f-{starts['bang'][-3]}", {"viewport": window, "color_scheme": scheme, "bypass_csp": True}
    page = come_to(browser, out / "site/sources/bang.html", anchor, **given)
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    shown = page.evaluate(
        "async id => (await axe.run(document.getElementById(`x-${id}`))).violations.map(v => [v.impact, v.id])",
        starts["bang"][-3],
    )
    assert [one for one in shown if one[0] in ("serious", "critical")] == []
    page.close()


def test_on_paper_it_stands_in_the_text(browser: Any, made: Any) -> None:
    out, starts = made
    start = starts["bang"][4]
    page = come_to(browser, out / "site/sources/bang.html", f"#f-{start}")
    page.emulate_media(media="print")
    assert page.locator(f"#x-{start}").is_visible()
    assert page.evaluate("id => getComputedStyle(document.getElementById(`x-${id}`)).position", start) == "static"
    page.close()


def test_a_web_page_opens_at_the_words(browser: Any, made: Any) -> None:
    """The page as its site has it now, with much before and behind: the browser scrolls to the figure."""
    out, starts = made
    path = out / "site/sources/kon-tum-2017.html"
    start = starts["kon-tum-2017"][3]
    context = browser.new_context(viewport=DESK, reduced_motion="reduce")
    original = (out.parent / "reports/kon-tum-2017.html").read_text(encoding="utf-8")
    body = original.replace("<body>", f"<body>{FILLING}").replace("</body>", f"{FILLING}</body>")
    context.route("https://vi.example/**", lambda route: route.fulfill(body=body, content_type="text/html"))
    page = context.new_page()
    page.goto(f"{path.as_uri()}#f-{start}")
    quote = page.locator(f"#f-{start} a").inner_text().split()[0]
    page.click(f"#x-{start} .tk-whole")
    page.wait_for_url("https://vi.example/**")
    page.wait_for_timeout(800)
    assert page.evaluate("scrollY") > 1000
    seen = page.evaluate(
        "quote => [...document.querySelectorAll('p')].filter(p => p.textContent.includes(quote)).map(p =>"
        " p.getBoundingClientRect()).some(box => box.top > 0 && box.bottom < innerHeight)",
        quote,
    )
    assert seen
    context.close()


CUTS = Cutouts(
    "site/originals/r", {1: (600.0, 800.0), 2: (600.0, 800.0)},
    {0: Cutout((Window(1, 50, 80, 550, 120), Window(2, 50, 200, 550, 300)),
               ((100, 240, 150, 250), (60, 255, 90, 265)))},
)  # fmt: skip


def test_no_character_is_added_to_the_text() -> None:
    cuts = cut_views(CUTS, {0: "100 <ng>"}, "site/sources/r.html", "vi") | {9: original_link(9, "https://a/?b&c", "vi")}
    assert set(cuts) == {0, 9}
    plain = marked_text("100 <ng> và 200", [figure(start=0), figure(start=12, end=15)], [], cuts=cuts)
    assert unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", plain, flags=re.DOTALL)) == "100 <ng> và 200"


def test_sides_are_shares_of_the_pane() -> None:
    html = cut_views(CUTS, {0: 'a "b"', 1: "none"}, "site/sources/en/r.html", "en")[0]
    assert html.count('src="../../originals/r/') == 2 and html.count("<i ") == 2
    assert "left:-10.00%;top:-200.00%;width:120.00%;height:800.00%" in html  # page 2 in its pane of 500 by 100
    assert '<i style="left:10.00%;top:40.00%;width:10.00%;height:10.00%"></i>' in html
    assert "a frame around “a &quot;b&quot;”" in html and "Head of the table, page 1" in html
