"""Web pages: the main text and its tables, without what stands around them."""

from __future__ import annotations

import unicodedata

import pytest

import rendered
from tongket.documents import read_bytes
from tongket.documents.formats import Fault, family, html, read

LEAD = "Năm 2022 toàn tỉnh giải quyết việc làm cho 12.480 lao động, đạt 104% kế hoạch; đào tạo nghề cho 8.300 người."
MORE = "Tỷ lệ hộ nghèo giảm còn 3,12%; các chính sách với người có công được chi trả đủ, đúng kỳ, không để sót ai."
ROWS = [
    ["TT", "Chỉ tiêu", "Năm 2022", None],
    ["", "", "Kế hoạch", "Thực hiện"],
    ["1", "Việc làm", "12.000", "12.480"],
    ["2", "Hộ nghèo", "", "3,12%"],
]
SITE = f"""
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul></nav>
<div class="sidebar"><p>Lượt truy cập: 1.234.567</p></div>
<div id="content"><h1>Hưng Yên tổng kết năm 2022</h1><p class="date">Đăng ngày 12/01/2023</p>
<p>{LEAD}</p><p>{MORE}</p><p>Nợ 5%.</p>{rendered.html_table(ROWS)}<p>{LEAD.replace("2022", "2021")}</p></div>
<div class="related">
<h3>Tin liên quan</h3><ul><li><a href="/1">Tỉnh bạn tạo 9.999 việc làm trong năm</a></li></ul></div>
<footer><p>Điện thoại: 0321 386 3912</p></footer>"""
HEAD = """<title>Hưng Yên tổng kết năm 2022 - Cổng thông tin</title>
<link rel="canonical" href="https://vi.example/tong-ket">
<meta name="pubdate" content="2023-01-12T08:00">"""


def text_of(body: str, head: str = "") -> str:
    return html.read(rendered.page(body, head)).text


def test_the_main_part_of_a_site() -> None:
    made = html.read(rendered.page(SITE, HEAD))
    lines = made.text.splitlines()
    assert lines[0] == "Hưng Yên tổng kết năm 2022"
    assert {"Đăng ngày 12/01/2023", LEAD, MORE, "Nợ 5%."} <= set(lines)
    assert not any(word in made.text for word in ("Trang chủ", "1.234.567", "9.999", "386"))
    assert (made.source, made.published) == ("https://vi.example/tong-ket", "2023-01-12")
    assert made.title.startswith("Hưng Yên tổng kết năm 2022")


def test_a_site_whose_marks_are_apart() -> None:
    apart = unicodedata.normalize("NFD", SITE)
    lines = [unicodedata.normalize("NFC", line) for line in html.read(rendered.page(apart, HEAD)).text.splitlines()]
    assert lines == html.read(rendered.page(SITE, HEAD)).text.splitlines()


def test_where_trafilatura_tells_nothing_that_is_known_all_but_the_sides_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for told in (None, "hoàn toàn khác", "Hưng Yên tổng kết năm 2022\n" + "khác " * 99):
        monkeypatch.setattr("trafilatura.extract", lambda *_, told=told, **__: told)
        made = html.read(rendered.page(SITE, HEAD))
        assert LEAD in made.text and MORE in made.text and "1.234.567" not in made.text and len(made.grids) == 1


def test_a_plain_page_is_taken_whole() -> None:
    assert text_of("<p>Đầu trang 5%</p><p>a</p>").splitlines() == ["Đầu trang 5%", "a"]


def test_a_table_is_a_grid_with_its_merged_cells() -> None:
    made = html.read(rendered.page(f"<p>{LEAD}</p>{rendered.html_table(ROWS)}<p>{MORE}</p>"))
    (grid,) = made.grids
    cells = {(c.row, c.column): (made.text[c.start : c.end], c.rows, c.columns) for c in grid.cells}
    assert cells[0, 2] == ("Năm 2022", 1, 2)
    assert (0, 3) not in cells
    assert cells[2, 3] == ("12.480", 1, 1)
    assert cells[3, 2] == ("", 1, 1)
    before, _, behind = made.text.partition("TT\nChỉ tiêu\nNăm 2022\nKế hoạch\n")
    assert before == f"{LEAD}\n\n"
    assert behind.endswith(f"3,12%\n\n{MORE}\n")


def test_cells_that_are_merged_downwards() -> None:
    table = "<table><tr><td rowspan=2>a<td>b 1<td>1</tr><tr><td>c<td>2</tr><tr><td>d<td>e<td>3</tr></table>"
    made = html.read(rendered.page(table))
    places = {made.text[c.start : c.end]: (c.row, c.column, c.rows) for c in made.grids[0].cells}
    assert places["a"] == (0, 0, 2)
    assert (places["c"], places["2"], places["d"]) == ((1, 1, 1), (1, 2, 1), (2, 0, 1))


def test_a_table_that_only_sets_words_side_by_side_is_no_grid() -> None:
    made = html.read(
        rendered.page("<table><tr><td>UBND TỈNH<br>SỞ LAO ĐỘNG<td>CỘNG HÒA</tr><tr><td>Số: 12<td>ngày</tr></table>")
    )
    assert not made.grids
    assert made.text.splitlines() == ["UBND TỈNH", "SỞ LAO ĐỘNG", "CỘNG HÒA", "Số: 12", "ngày"]


def test_marks_of_lists_are_written_out_but_lead_nowhere() -> None:
    made = html.read(rendered.page(f"<ol start=3><li>{LEAD}</li><li><p>b</p><p>c</p></li></ol><ul><li>d</li></ul>"))
    assert made.text.splitlines() == [f"3. {LEAD}", "4. b", "c", "- d"]
    assert [block.kind for block in made.blocks] == ["item", "item", "paragraph", "item"]
    start = made.text.index("Năm 2022")
    assert made.origins.address(made.text, start, start + 3).startswith(":~:text=N%C4%83m,")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>a<br>b</p>", ["a", "b"]),
        ("<p>a</p><p>&nbsp;</p><p>b</p>", ["a", "", "b"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("<p>1.<b>234</b> người<!-- 5 --></p>", ["1.234 người"]),
        ("<p>a</p><script>var b = 5</script><p hidden>6</p><p style='display: none'>7</p>", ["a"]),
        ("<pre>a\nb</pre>", ["a", "b"]),
        ("<h2>a</h2><p>b</p>", ["a", "", "b"]),
        ("<p>a <a href=x>b</a> c and so on, with words enough to be no list of links at all</p>",
         ["a b c and so on, with words enough to be no list of links at all"]),
    ],
)  # fmt: skip
def test_lines(body: str, lines: list[str]) -> None:
    assert text_of(body).rstrip("\n").split("\n") == lines


def test_fragments_hold_whole_words_of_one_paragraph() -> None:
    made = html.read(rendered.page(f"<p>{LEAD}</p>{rendered.html_table(ROWS)}"))
    start = made.text.index("12.480")
    assert made.origins.address(made.text, start, start + 6).startswith(
        ":~:text=quy%E1%BA%BFt%20vi%E1%BB%87c%20l%C3%A0m%20cho-,12.480,-lao"
    )
    start = made.text.index("3,12%")
    assert made.origins.address(made.text, start, start + 5) == ":~:text=H%E1%BB%99%20ngh%C3%A8o-,3%2C12%25"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(codec: str) -> None:
    data = rendered.page(f"<p>{LEAD}</p>").decode().replace('<meta charset="utf-8">', "").encode(codec)
    assert family(data, ".txt") == "html"
    assert read(data, "html").text.strip() == LEAD


def test_where_a_page_was_saved_from() -> None:
    saved = b"<!-- saved from url=(0030)https://vi.example/bai-viet -->\n"
    data = rendered.page(f"<p>{LEAD}</p>").replace(b"<html", saved + b"<html")
    document = read_bytes(data, "a.htm")
    assert (document.media_type, document.about.source) == ("text/html", "https://vi.example/bai-viet")


def test_a_web_archive() -> None:
    data = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://vi.example/x\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + rendered.page(f"<p>{LEAD}</p>") + b"\r\n--B--\r\n"
    )
    made = read(data, family(data, ".mht"))
    assert (made.text.strip(), made.source) == (LEAD, "https://vi.example/x")


@pytest.mark.parametrize("body", ["", "<p> </p>", "<script>1</script>", "<p>12</p>"])
def test_a_page_without_words_is_blank(body: str) -> None:
    with pytest.raises(Fault, match="blank"):
        text_of(body)


@pytest.mark.parametrize(
    ("data", "suffix", "is_page"),
    [
        (b"<!DOCTYPE html><p>x", ".txt", True),
        (b"<?xml version='1.0'?>\n<!-- x --><html>", ".txt", True),
        (b"  <BODY>x", ".pdf", True),
        (b"<div>x</div>", ".html", True),
        (b"<div>x</div>", ".txt", False),
        (b"5 < 6 and x", ".html", False),
        (b"In HTML one writes <html> first", ".txt", False),
    ],
)
def test_what_is_a_page(data: bytes, suffix: str, is_page: bool) -> None:
    assert (family(data, suffix) == "html") == is_page
