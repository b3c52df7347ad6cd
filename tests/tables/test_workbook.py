"""Workbooks and CSV files as Excel takes them, read back by another library than the one that writes them."""

from __future__ import annotations

import csv
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import sample_rows
from tongket.tables import workbook
from tongket.tables.dictionary import meanings
from tongket.tables.frames import to_frame
from tongket.tables.schemas import SCHEMAS
from tongket.tables.workbook import Sheet, dictionary_sheets, table_sheet, write_excel_csv, write_workbook

DAY = date(2024, 12, 31)


def written(folder: Path, *sheets: Sheet, made: date | None = DAY) -> Any:
    return openpyxl.load_workbook(write_workbook(folder / "book.xlsx", sheets, title="Sổ", made=made))


def test_numbers_are_numbers_dates_are_dates_and_texts_are_texts(tmp_path: Path) -> None:
    row = ["=1+1", "12.480", "01", 12480.0, 70.25, 2021, True, date(2021, 12, 31), date(1899, 5, 1), None, "Đắk Lắk"]
    sheet = written(tmp_path, Sheet("x", [str(at) for at in range(len(row))], [row]))["x"]
    cells = [cell for (cell,) in sheet.iter_cols(min_row=2)]
    assert [cell.value for cell in cells[:3]] == ["=1+1", "12.480", "01"]
    assert [cell.data_type for cell in cells] == ["s", "s", "s", "n", "n", "n", "b", "d", "s", "n", "s"]
    assert (cells[3].value, cells[3].number_format) == (12480, "#,##0")
    assert (cells[4].value, cells[4].number_format) == (70.25, "#,##0.00")
    assert (cells[5].value, cells[5].number_format) == (2021, "0"), "a year has no mark of thousands"
    assert cells[7].value == datetime(2021, 12, 31) and cells[8].value == "1899-05-01"
    assert cells[9].value is None and cells[10].value == "Đắk Lắk"


def test_a_sheet_has_a_header_that_stays_filters_and_widths(tmp_path: Path) -> None:
    rows = [["a", "x" * 300, 1.0], ["b" * 20, "y", 1_000_000.0]]
    sheet = written(tmp_path, Sheet("x", ["short", "long", "number"], rows))["x"]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:C3" and sheet["A1"].font.bold
    assert sheet.print_title_rows == "$1:$1"
    widths = [sheet.column_dimensions[name].width for name in "ABC"]
    assert 20 < widths[0] < 30 and 50 < widths[1] < 60 and widths[2] > 9
    assert sheet["B2"].alignment.wrap_text and not sheet["A2"].alignment.wrap_text


def test_the_same_sheets_give_the_same_bytes_and_tell_no_time(tmp_path: Path) -> None:
    sheet = Sheet("x", ["a"], [[1.5], ["b"]])
    one, two = (write_workbook(tmp_path / name, [sheet], title="t", made=DAY) for name in ("1.xlsx", "2.xlsx"))
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as packed:
        assert {entry.date_time[:3] for entry in packed.infolist()} == {(1980, 1, 1)}
        told = packed.read("docProps/core.xml").decode()
    assert "2024-12-31T00:00:00Z" in told and str(datetime.now().year) not in told.replace("2024", "")
    assert written(tmp_path, sheet, made=None).properties.created == datetime(1980, 1, 1)
    assert not list(tmp_path.glob(".*")), "nothing half-written is left"


def test_what_no_cell_or_sheet_can_hold_is_cut_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    rows = [["a" * 40_000], ["lone \ud800 and \uffff"], ["three"], ["four"], ["five"]]
    book = written(tmp_path, Sheet("x", ["head"], rows))
    assert book.sheetnames == ["x", "x 2", "x 3"]
    assert len(book["x"]["A2"].value) == 32_767 and book["x"]["A2"].value.endswith(" […]")
    assert book["x"]["A3"].value == "lone \ufffd and \ufffd"
    assert [book[name]["A2"].value for name in ("x 2", "x 3")] == ["three", "five"]
    assert book["x 3"]["A1"].value == "head"


def test_a_table_is_a_sheet_with_the_columns_of_its_schema(tmp_path: Path) -> None:
    frame = to_frame("figures", [sample_rows.figure(value=1234.5, in_words=True, theme=None)])
    sheet = written(tmp_path, table_sheet("figures", frame))["figures"]
    head, row = ([cell.value for cell in cells] for cells in sheet.iter_rows())
    assert head == [column.name for column in SCHEMAS["figures"].columns]
    told = dict(zip(head, row, strict=True))
    assert (told["value"], told["in_words"], told["theme"], told["start"]) == (1234.5, True, None, 0)
    assert told["period_start"] == datetime(2023, 1, 1)


def test_an_empty_table_keeps_its_header(tmp_path: Path) -> None:
    sheet = written(tmp_path, table_sheet("lints", to_frame("lints", [])))["lints"]
    assert sheet.max_row == 1 and sheet["A1"].value == SCHEMAS["lints"].columns[0].name


def test_every_column_and_value_is_explained_in_both_languages(tmp_path: Path) -> None:
    book = written(tmp_path, *dictionary_sheets(SCHEMAS, [("Số liệu", "Nơi", "nơi nào", "which place")]))
    columns = list(book["Cột · Columns"].iter_rows(min_row=2, values_only=True))
    assert columns[0] == ("Số liệu", "Nơi", None, None, "nơi nào", "which place")
    assert [row[:2] for row in columns[1:]] == [(s.name, c.name) for s in SCHEMAS.values() for c in s.columns]
    assert all(vi and en for *_, vi, en in columns)
    value = next(row for row in columns if row[:2] == ("figures", "value"))
    assert value[2] == "số · number" and "Giá trị" in value[4] and "number" in value[5]
    values = list(book["Giá trị · Values"].iter_rows(min_row=2, values_only=True))
    assert ("bound", "over", meanings()["bound"]["over"]["vi"], meanings()["bound"]["over"]["en"]) in values
    assert len(values) == len({row[:2] for row in values})


def test_csv_has_excels_mark_and_no_text_that_excel_would_reckon_out(tmp_path: Path) -> None:
    texts = ["=1+1", "-3,5%", "12.480", "01", "3/2", " 7 %", "30 kế hoạch", "Đắk Lắk, 2021", 'a "b"\nc', "hai-duong:12"]
    path = write_excel_csv(tmp_path / "x.csv", ["chữ", "số"], [*([text, 12.5] for text in texts), [None, True]])
    content = path.read_bytes()
    assert content.startswith("\ufeffchữ,số\r\n".encode())
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.reader(handle))
    safe = ["'=1+1", "'-3,5%", "'12.480", "'01", "'3/2", "' 7 %", *texts[6:]]
    assert [row[0] for row in rows[1:-1]] == safe
    assert rows[1][1] == "12.5" and rows[-1] == ["", "TRUE"]


def test_a_long_cell_of_digits_takes_no_longer_than_it_is_long(tmp_path: Path) -> None:
    write_excel_csv(tmp_path / "x.csv", ["a"], [["1 " * 200_000 + "x"], [" " * 200_000 + "x"], ["1" * 200_000]])
