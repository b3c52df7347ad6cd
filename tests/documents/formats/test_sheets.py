"""Workbooks: values as the sheet shows them, tables, titles, merged and hidden cells."""

from __future__ import annotations

from datetime import date, datetime

import openpyxl
import pytest

import rendered
from tongket.documents import formats
from tongket.documents.formats import Fault, Made
from tongket.documents.formats.shown import is_date, shown

ROWS = [
    ["PHỤ LỤC: CHỈ TIÊU NĂM 2022", None, None, None],
    ["Đơn vị: người", None, None, None],
    ["TT", "Chỉ tiêu", "Năm 2022", None],
    [None, None, "Kế hoạch", "Tỷ lệ"],
    [1, "Số lao động được giải quyết việc làm", 12480, 1.04],
    [2, "Số hộ nghèo đã giảm trong năm", -5.25, None],
    ["Ghi chú: số ước tính", None, None, None],
]
FORMS = [[""] * 4, [""] * 4, [""] * 4, [""] * 4, ["", "", "#,##0", "0.0%"], ["", "", "#,##0.0;(#,##0.0)", ""], [""] * 4]


def cells(made: Made) -> dict[tuple[int, int], tuple[str, int, int]]:
    (grid,) = made.grids
    return {(c.row, c.column): (made.text[c.start : c.end], c.rows, c.columns) for c in grid.cells}


@pytest.mark.parametrize(
    ("value", "form", "vi", "en"),
    [
        (0.1025, "0.00%", "10,25%", "10.25%"),
        (12345, "#,##0", "12.345", "12,345"),
        (12345, "# ##0", "12.345", "12,345"),
        (12345.678, "#,##0.0", "12.345,7", "12,345.7"),
        (2.5, "0", "3", "3"),
        (-2.5, "0", "-3", "-3"),
        (1234.5, "General", "1234,5", "1234.5"),
        (1 / 3, "General", "0,3333333333", "0.3333333333"),
        (0.1 + 0.2, "General", "0,3", "0.3"),
        (12480, "General", "12480", "12480"),
        (-5.2, "#,##0.0_);(#,##0.0)", "(5,2)", "(5.2)"),
        (0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "-", "-"),
        (1234567, "#,##0,", "1.235", "1,235"),
        (3.5, '0.0" %"', "3,5 %", "3.5 %"),
        (2022, '"Năm "0', "Năm 2022", "Năm 2022"),
        (5, "00", "05", "05"),
        (1.5, "#,##0.##", "1,5", "1.5"),
        (2, "#,##0.##", "2", "2"),
        (1500, "[$-42A]#,##0 [Red]", "1.500", "1,500"),
        (-0.001, "0.0", "0,0", "0.0"),
        (True, "General", "TRUE", "TRUE"),
        ("1.234", "#,##0", "1.234", "1.234"),
        (date(2023, 5, 12), "dd/mm/yyyy", "12/05/2023", "12/05/2023"),
        (datetime(2023, 5, 12), "mm-dd-yy", "12/05/2023", "12/05/2023"),
        (datetime(2023, 5, 1), "mm/yyyy", "05/2023", "05/2023"),
        (datetime(2023, 1, 1), "yyyy", "2023", "2023"),
        (float("nan"), "0", "", ""),
        (None, "0", "", ""),
    ],
)
def test_what_a_sheet_shows(value: object, form: str, vi: str, en: str) -> None:
    assert (shown(value, form), shown(value, form, english=True)) == (vi, en)


def test_formats_of_days() -> None:
    assert all(is_date(form) for form in ("dd/mm/yyyy", "m/d/yy", "[$-42A]dd mmmm yyyy", "hh:mm"))
    assert not any(is_date(form) for form in ("General", "0.00", '#,##0 "d"', "[Red]0", "@"))


@pytest.mark.parametrize("form", ["xlsx", "xls"])
def test_a_table_with_its_title_and_notes(form: str) -> None:
    if form == "xlsx":
        made = formats.read(rendered.xlsx(ROWS, FORMS, ["C3:D3", "A3:A4", "B3:B4"]), "zip")
    else:
        made = formats.read(rendered.xls(ROWS, FORMS), "ole")
    lines = made.text.splitlines()
    assert lines[:3] == ["PHỤ LỤC: CHỈ TIÊU NĂM 2022", "Đơn vị: người", ""]
    assert lines[-2:] == ["", "Ghi chú: số ước tính"]
    found = cells(made)
    assert found[0, 2] == ("Năm 2022", 1, 2 if form == "xlsx" else 1)
    assert found[0, 0] == ("TT", 2 if form == "xlsx" else 1, 1)
    assert [found[2, column][0] for column in range(4)] == ["1", ROWS[4][1], "12.480", "104,0%"]
    assert [found[3, column][0] for column in range(4)] == ["2", ROWS[5][1], "(5,3)", ""]
    start = made.text.index("104,0%")
    assert made.origins.address(made.text, start, start + 6) == "Sheet1!D5"


def test_an_english_sheet_has_english_marks() -> None:
    rows = [["No", "The indicators of the year", "Result"], [1, "Jobs that were created in the province", 12480.5],
            [2, "Households in the list of the poor", 350.25]]  # fmt: skip
    made = formats.read(rendered.xlsx(rows, [["", "", ""], *[["", "", "#,##0.00"]] * 2]), "zip")
    assert "12,480.50" in made.text


def test_sheets_rows_and_columns_that_are_hidden() -> None:
    book = openpyxl.Workbook()
    first, second, third = book.active, book.create_sheet("Huyện A"), book.create_sheet("Ẩn")
    for sheet in (first, second, third):
        for row in range(1, 5):
            for column, value in enumerate(("Chỉ tiêu của tỉnh", row * 10, row * 100), 1):
                sheet.cell(row, column, value)
    first.row_dimensions[2].hidden = True
    first.column_dimensions["C"].hidden = True
    third.sheet_state = "hidden"
    made = formats.read(rendered.saved(book), "zip")
    assert len(made.grids) == 2
    assert made.text.split().count("20") == 1 and made.text.split().count("100") == 1
    assert "Huyện A" in made.text.splitlines() and "Sheet" not in made.text and "Ẩn" not in made.text


def test_formulas_have_the_values_that_were_worked_out_or_are_told() -> None:
    plain = rendered.xlsx([["Việc làm trong năm của tỉnh", 5], ["Nghèo", 6], ["Cộng", 0]])
    sheet = rendered.part(plain, "xl/worksheets/sheet1.xml")
    worked = sheet.replace(b"<v>0</v>", b"<f>SUM(B1:B2)</f><v>11</v>")
    assert "11" in formats.read(rendered.repacked(plain, {"xl/worksheets/sheet1.xml": worked}), "zip").text.split()
    for lacking in (b"<f>SUM(B1:B2)</f>", b"<f>SUM(B1:B2)</f><v></v>", b"<f>SUM(B1:B2)</f><v/>"):
        spoilt = sheet.replace(b"<v>0</v>", lacking)
        with pytest.raises(Fault, match="formulas"):
            formats.read(rendered.repacked(plain, {"xl/worksheets/sheet1.xml": spoilt}), "zip")


def test_a_sheet_that_claims_a_million_rows() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Việc làm trong năm"
    book.active["XFD1048576"] = 5
    assert formats.read(rendered.saved(book), "zip").text.split()[-1] == "5"
