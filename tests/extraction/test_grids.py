"""The shape of a table: headings, columns, units, pages."""

from __future__ import annotations

import pytest

from accuracy.table_source import document
from tongket.documents.model import Grid, GridCell
from tongket.extraction.grids import Table, flipped, tables_of
from tongket.extraction.terms import is_number, named, unit_of
from tongket.language.normal import fold


def made(*rows: str, between: str = "") -> list[Table]:
    """The tables of rows of cells parted by bars; ``>2``, ``^2`` before a cell merge it, an empty row ends one."""
    source = "<table>"
    for row in rows:
        if not row:
            source += f"</table><p>{between}</p><table>" if between else "</table><table>"
            continue
        source += "<tr>"
        for cell in row.split("|"):
            words = cell.strip()
            spans = ""
            while words[:1] in (">", "^"):
                mark, _, words = words.partition(" ")
                spans += f' {"colspan" if mark[0] == ">" else "rowspan"}="{mark[1:]}"'
            source += f"<td{spans}>{words}</td>"
        source += "</tr>"
    found = document("t", f"{source}</table>")
    return tables_of(fold(found.text), found.grids)


def one(*rows: str) -> Table:
    (table,) = made(*rows)
    return table


def heads(table: Table) -> list[list[str]]:
    return [[box.words for box in table.heads(column)] for column in range(table.width)]


def test_headings_of_two_levels_with_merged_cells() -> None:
    table = one(
        "^2 TT|^2 Chỉ tiêu|>2 Năm 2022|^2 Ghi chú", "Kế hoạch|Thực hiện", "1|Việc làm|5|6|", "2|Đào tạo|7|8|tốt"
    )  # fmt: skip
    assert table.head == 2
    assert heads(table) == [
        ["tt"], ["chỉ tiêu"], ["năm 2022", "kế hoạch"], ["năm 2022", "thực hiện"], ["ghi chú"],
    ]  # fmt: skip
    assert table.kinds == ["index", "label", "value", "value", "note"]


def test_what_plain_text_left_of_a_merged_cell_is_filled_in() -> None:
    table = one("TT|Chỉ tiêu|Năm 2022||Năm 2023|", "||KH|TH|KH|TH", "1|Việc làm|5|6|7|8")
    assert heads(table)[2:] == [["năm 2022", "kh"], ["năm 2022", "th"], ["năm 2023", "kh"], ["năm 2023", "th"]]


@pytest.mark.parametrize("numbers", ["A|B|C|1|2", "(1)|(2)|(3)|(4)|(5)", "1|2|3|4|5=4/3"])
def test_the_row_that_numbers_the_columns_is_a_heading(numbers: str) -> None:
    table = one("TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện", numbers, "1|Việc làm|người|5|6", "2|Đào tạo|người|7|8")
    assert (table.head, table.numbering) == (2, 1)
    assert heads(table)[3] == ["kế hoạch"]


def test_years_alone_are_headings_and_no_numbers() -> None:
    assert one("Chỉ tiêu|ĐVT|2019|2020", "Hộ nghèo|hộ|1.204|1.180").head == 1
    assert one("^2 Chỉ tiêu|>2 Thực hiện", "2019|2020", "Hộ nghèo|1.204|1.180").head == 2
    assert one("Chỉ tiêu|Năm trước|Năm nay", "Hộ nghèo|2015|2020").head == 1, "a row of numbers that look like years"


def test_a_section_below_the_headings_is_no_heading() -> None:
    table = one("TT|Chỉ tiêu|ĐVT|KH|TH", "I|Việc làm|||", "1|Việc làm mới|người|5|6")
    assert table.head == 1
    assert one("TT|Chỉ tiêu|ĐVT|KH|TH", ">5 I. Việc làm", "1|Việc làm mới|người|5|6").head == 1


def test_a_title_within_the_table() -> None:
    table = one(">3 Biểu 1. Hộ nghèo (hộ)", "Xã|Đầu năm|Cuối năm", "An Bình|5|6")
    assert (table.head, heads(table)) == (2, [["xã"], ["đầu năm"], ["cuối năm"]])


def test_a_table_without_headings() -> None:
    table = one("Số hộ nghèo|142 hộ", "Tỷ lệ hộ nghèo|5,6%", "Nhà xây mới|6 căn")
    assert (table.head, table.kinds) == (0, ["label", "value"])


def test_headings_again_on_the_next_page() -> None:
    table = one("TT|Chỉ tiêu|KH|TH", "1|Việc làm|5|6", "TT|Chỉ tiêu|KH|TH", "2|Đào tạo|7|8")
    assert table.repeated == {2} and list(table.body()) == [1, 3]


def test_the_next_page_without_headings_takes_those_before() -> None:
    first, second = made("TT|Chỉ tiêu|KH|TH", "1|Việc làm|5|6", "", "2|Đào tạo|7|8")
    assert second.before is first and heads(second) == heads(first) and second.kinds == first.kinds
    _, other = made("TT|Chỉ tiêu|KH|TH", "1|Việc làm|5|6", "", "2|Đào tạo|7|8", between="Biểu khác")
    assert other.before is None and other.head == 0


@pytest.mark.parametrize(
    ("heading", "cells", "kind"),
    [
        ("Đơn vị", ("người", "hộ"), "unit"),
        ("Đơn vị", ("Xã An Bình", "Xã Hòa Bình"), "label"),
        ("Mã số", ("01", "02"), "code"),
        ("Tỷ lệ", ("12,5", "13"), "value"),
        ("Kết quả", ("12 hộ", "3 tỷ đồng"), "value"),
        ("Nhận xét", ("tốt", "khá"), "note"),
    ],
)
def test_what_a_column_is_for(heading: str, cells: tuple[str, str], kind: str) -> None:
    before = "Chỉ tiêu|" if kind != "label" else ""
    rows = [f"{before and 'Hộ nghèo|'}{cell}|5" for cell in cells]
    after = "Năm 2020" if kind != "note" else "x"
    if kind == "note":
        rows = [f"Hộ nghèo|5|{cell}" for cell in cells]
        table = one("Chỉ tiêu|Năm 2020|Nhận xét", *rows)
        assert table.kinds[2] == kind
        return
    table = one(f"{before}{heading}|{after}", *rows)
    assert table.kinds[1 if before else 0] == kind


def test_rows_and_columns_exchanged() -> None:
    table = flipped(one("Nội dung|Việc làm (người)|Hộ nghèo (hộ)", "Kế hoạch|5|6", "Thực hiện|7|8"))
    assert heads(table)[1:] == [["kế hoạch"], ["thực hiện"]]
    assert [box.words if box else "" for box in table.row(1)] == ["việc làm (người)", "5", "7"]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("người", ("person", 1, None)),
        ("lượt người", ("person", 1, None)),
        ("triệu đồng", ("VND", 1e6, None)),
        ("1.000 đồng", ("VND", 1e3, None)),
        ("vnd million", ("VND", 1e6, None)),
        ("nghìn người", ("person", 1e3, None)),
        ("nghìn đồng/tháng", ("VND", 1e3, "month")),
        ("%", ("percent", 1, None)),
        ("xã hữu kiệm", None),
        ("theo chuẩn 2021", None),
        ("", None),
    ],
)
def test_units(words: str, unit: tuple[str, float, str | None] | None) -> None:
    assert unit_of(words) == unit


@pytest.mark.parametrize("words", ["1.250", "-5,2", "(5,2)", "+3", "102 %", "17 450", "1,234.5", "0", "95,5**"])
def test_numbers(words: str) -> None:
    assert is_number(words)


@pytest.mark.parametrize("words", ["", "-", "12 hộ", "5/8", "2020-2021", "A1", "20 - 25%", "1 2"])
def test_no_numbers(words: str) -> None:
    assert not is_number(words)


def test_words_of_lists_are_whole() -> None:
    assert named("columns", "unit", "đvt (người)") and not named("columns", "unit", "đơn vị thực hiện")


def test_a_grid_that_does_not_lie_in_the_text_is_none() -> None:
    folded = fold("12 345 ab")
    for spans in ([(0, 1), (1, 2)], [(3, 6), (0, 2)], [(0, 2), (3, 99)], [(0, 6), (3, 6)]):
        cells = tuple(GridCell(0, at, start, end) for at, (start, end) in enumerate(spans))
        assert tables_of(folded, [Grid(cells)]) == []
    assert tables_of(folded, [Grid(())]) == []
