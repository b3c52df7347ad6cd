"""PDF files: paragraphs, page furniture, tables, and each word's page and box."""

from __future__ import annotations

import io

import pytest

import rendered
from tongket.documents import formats
from tongket.documents.formats import Fault, Made
from tongket.documents.formats.flow import leading, paragraphs, rows_of
from tongket.documents.formats.glyphs import Word

LONG = (
    "Năm 2022 toàn tỉnh giải quyết việc làm cho 12.480 lao động, đạt 104% kế hoạch năm, tăng 5,2% so với cùng kỳ; "
    "đào tạo nghề cho 8.300 người trong giai đoạn 2021-2025, trong đó lao động nữ chiếm 48,5% tổng số người học nghề."
)
ROWS = [
    ["TT", "Chỉ tiêu", "Năm 2022", None, "Tỷ lệ"],
    ["", "", "Kế hoạch", "Thực hiện", "%"],
    ["1", "Số lao động được giải quyết việc làm, kể cả đi làm việc ở nước ngoài", "12.000", "12.480", "104,0"],
    ["2", "Hộ nghèo", "1.200", "1.350", "112,5"],
    ["3", "Trẻ em", "5", "", "98,1"],
    ["4", "Người có công", "700", "720", "102,9"],
]


def read(data: bytes) -> Made:
    return formats.read(data, formats.family(data, ""))


def test_paragraphs_are_whole_and_hyphens_stand() -> None:
    for size in (9, 10, 11, 12, 13, 14):
        made = read(rendered.pdf(f"{LONG}\n- Một là, {LONG}\nHết.", size=size))
        assert made.text.splitlines() == [LONG, f"- Một là, {LONG}", "Hết."], size
        assert [block.kind for block in made.blocks] == ["paragraph", "item", "paragraph"]


def test_page_numbers_and_running_heads_are_left_out_and_paragraphs_go_over_pages() -> None:
    text = "\n".join(f"{at}) {'Rất ' * (at % 7)}{LONG}" for at in range(1, 41))
    made = read(rendered.pdf(text, head="SỞ LAO ĐỘNG - BÁO CÁO 2022"))
    assert made.text.splitlines() == text.splitlines()
    pages = {made.origins.of(block.start, block.end).page for block in made.blocks}
    assert pages == set(range(1, max(pages) + 1)) and len(pages) > 3


def test_each_word_has_its_page_and_box() -> None:
    import pypdfium2

    data = rendered.pdf("\n".join([LONG] * 20))
    made = read(data)
    book = pypdfium2.PdfDocument(data)
    start = -1
    for _ in range(20):
        start = made.text.index("12.480", start + 1)
        origin = made.origins.of(start, start + 6)
        assert origin is not None
        ((left, top, right, bottom),) = origin.boxes
        page = book[origin.page - 1]
        found = page.get_textpage().get_text_bounded(left, page.get_height() - bottom, right, page.get_height() - top)
        assert found.strip() == "12.480"
        assert str(origin).startswith(f"page={origin.page}&viewrect=")


def test_a_stretch_over_two_lines_has_two_boxes() -> None:
    made = read(rendered.pdf(LONG))
    origin = made.origins.of(0, len(LONG))
    assert origin is not None
    assert len(origin.boxes) > 2


@pytest.mark.parametrize("ruled", [True, False])
def test_a_table(ruled: bool) -> None:
    made = read(rendered.pdf(f"{LONG}", ROWS, ruled=ruled))
    (grid,) = made.grids
    cells = {(c.row, c.column): (made.text[c.start : c.end], c.rows, c.columns) for c in grid.cells}
    for row in range(2, 6):
        assert [cells[row, column][0] for column in range(5)] == ROWS[row]
    assert cells[1, 3][0] == "Thực hiện"
    if ruled:
        assert cells[0, 2] == ("Năm 2022", 1, 2)
    assert made.text.startswith(f"{LONG}\n\nTT\n")
    start = made.text.index("102,9")
    assert made.origins.address(made.text, start, start + 5).startswith("page=1&viewrect=")


def test_a_table_that_goes_over_pages_is_one() -> None:
    rows = [ROWS[2], *([str(at), f"Chỉ tiêu {at}", str(at * 10), str(at * 11), "5"] for at in range(2, 90))]
    made = read(rendered.pdf("Phụ lục", rows))
    (grid,) = made.grids
    assert max(cell.row for cell in grid.cells) == len(rows) - 1
    last = [made.text[c.start : c.end] for c in grid.cells if c.row == len(rows) - 1]
    assert last == rows[-1]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_turned_to_be_read(turned: int) -> None:
    """As of a wide appendix: its words are set sideways, and the page is shown turned back."""
    import pypdf

    data = rendered.pdf(LONG)
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    page = writer.pages[0]
    page.rotate(turned)
    page.transfer_rotation_to_content()
    page.rotate(360 - turned)
    stream = io.BytesIO()
    writer.write(stream)
    made, upright = read(stream.getvalue()), read(data)
    assert made.text == upright.text
    turned_back, straight = made.origins.of(0, 3), upright.origins.of(0, 3)
    assert turned_back is not None and straight is not None
    assert turned_back.boxes[0] == pytest.approx(straight.boxes[0], abs=1)


def test_a_scan_is_told_as_such_or_as_blank() -> None:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(stream, "PDF")
    with pytest.raises(Fault, match=r"is a scan|is blank"):
        read(stream.getvalue())


def words(line: str, top: float, left: float = 50, height: float = 12, width: float = 6) -> list[Word]:
    found = []
    for word in line.split():
        found.append(Word(word, left, top, left + width * len(word), top + height))
        left = found[-1].right + 4
    return found


@pytest.mark.parametrize(
    ("second", "step", "left", "count"),
    [
        ("tiếp theo của câu", 16, 50, 1),
        ("tiếp theo của câu", 40, 50, 2),  # a wide gap
        ("- mục khác", 16, 50, 2),
        ("Điều 2. Chỉ tiêu", 16, 50, 2),
        ("Đoạn sau thụt vào", 16, 80, 2),
        ("nhỏ", 16, 50, 1),
    ],
)
def test_what_goes_on_with_a_line(second: str, step: float, left: float, count: int) -> None:
    first = words("một dòng đầy chữ của trang này đến tận mép phải.", 100)
    rows = rows_of([*first, *words(second, 100 + step, left)], 1)
    right = rows[0].words[-1].right
    assert len(paragraphs(rows, right, 16 / 12)) == count
    assert len(paragraphs(rows, right + 300, 16 / 12)) == 2  # there was room for the next word


def test_the_leading_is_the_least_that_is_usual() -> None:
    rows = rows_of([word for at in range(30) for word in words("chữ", 100 + 16 * at + 14 * (at // 5))], 1)
    assert leading(rows) == pytest.approx(16 / 12)
    assert leading(rows[:1]) == 1.0
