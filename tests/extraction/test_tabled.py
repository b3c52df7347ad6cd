"""Figures from tables: indicator by row or by column, unit from wherever it stands, ratios, parts, places, days."""

from __future__ import annotations

from typing import Any

import pytest

from accuracy.table_source import document
from tongket.extraction import Extraction, extract

TITLE = "UBND HUYỆN BA TƠ, TỈNH QUẢNG NGÃI\nKẾT QUẢ NĂM 2021"


def read(*rows: str, title: str = TITLE) -> Extraction:
    """What is read of a table of rows of cells parted by bars, under the lines of its title."""
    source = "".join(f"<p>{line}</p>" for line in title.split("\n")) + "<table>"
    for row in rows:
        source += "<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) + "</tr>"
    return extract(document("r", f"{source}</table>"))


def told(found: Extraction, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in found.figures]


def row_of(found: Extraction, printed: str) -> dict[str, Any]:
    (row,) = (row for row in found.figures if row["printed"] == printed)
    return row


# --- units and numbers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "heading", "label", "unit", "value"),
    [
        ("", "Chỉ tiêu|ĐVT|Năm 2021", "Quỹ Đền ơn đáp nghĩa|triệu đồng", "VND", 1250.5e6),
        ("", "Chỉ tiêu|Năm 2021", "Quỹ Đền ơn đáp nghĩa (triệu đồng)", "VND", 1250.5e6),
        ("", "Chỉ tiêu|Năm 2021 (triệu đồng)", "Quỹ Đền ơn đáp nghĩa", "VND", 1250.5e6),
        ("\nĐơn vị tính: triệu đồng", "Chỉ tiêu|Năm 2021", "Quỹ Đền ơn đáp nghĩa", "VND", 1250.5e6),
        ("\nĐVT: 1.000 đồng", "Chỉ tiêu|Năm 2021", "Quỹ Đền ơn đáp nghĩa", "VND", 1250.5e3),
        ("\n(Unit: VND million)", "Indicator|2021", "Gratitude fund", "VND", 1250.5e6),
    ],
)
def test_the_unit_stands_in_row_label_heading_or_title(
    title: str, heading: str, label: str, unit: str, value: float
) -> None:
    found = read(heading, f"{label}|1.250,5", title=TITLE + title)
    assert told(found, "unit", "value", "indicator") == [(unit, value, "merit.gratitude_fund")]


def test_a_cell_with_a_unit_of_its_own() -> None:
    found = read("Nội dung|Kết quả", "Số hộ nghèo|142 hộ", "Tỷ lệ hộ nghèo|5,6%", "Quỹ Đền ơn đáp nghĩa|1,2 tỷ đồng")
    assert told(found, "unit", "value") == [("household", 142), ("percent", 5.6), ("VND", 1.2e9)]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("1,234", "95.5", "12,045"), [1234e6, 95.5e6, 12045e6]),
        (("1.234", "95,5", "12.045"), [1234e6, 95.5e6, 12045e6]),
        (("1,234", "5,678", "12,045"), [1234e6, 5678e6, 12045e6]),
        (("1,234", "5,67", "12,045"), [1.234e6, 5.67e6, 12.045e6]),
        (("17 450", "1 200", "980"), [17450e6, 1200e6, 980e6]),
    ],
)
def test_the_table_decides_what_its_marks_mean(cells: tuple[str, ...], values: list[float]) -> None:
    rows = [f"Quỹ Đền ơn đáp nghĩa|triệu đồng|{cell}" for cell in cells]
    assert [row["value"] for row in read("Chỉ tiêu|ĐVT|Năm 2021", *rows).figures] == values


def test_rises_and_falls_have_their_sign() -> None:
    found = read(
        "Chỉ tiêu|ĐVT|Năm 2020|Năm 2021|Tăng, giảm|Tỷ lệ tăng, giảm (%)",
        "Số hộ nghèo|hộ|500|480|-20|-4",
        "Số hộ cận nghèo|hộ|300|270|(30)|(10)",
        "Tỷ lệ hộ nghèo|%|5,2|4,9|-0,3|",
    )
    changes = [(r["printed"], r["value"], r["unit"]) for r in found.figures if r["measure"] == "change"]
    assert changes == [
        ("20", -20, "household"), ("4", -4, "percent"), ("30", -30, "household"), ("10", -10, "percent"),
        ("0,3", -0.3, "percentage_point"),
    ]  # fmt: skip
    assert all(row["subject"] for row in found.figures if row["measure"] == "change")
    only = read("Huyện|Đầu năm|Cuối năm|Giảm", "Ba Tơ|812|790|22", title=f"{TITLE}\nSố hộ nghèo (ĐVT: hộ)")
    assert row_of(only, "22")["value"] == -22


def test_a_row_that_tells_a_fall() -> None:
    found = read("Chỉ tiêu|ĐVT|KH 2021|TH 2021", "Mức giảm tỷ lệ hộ nghèo|%|1,5|1,62")
    assert told(found, "measure", "value", "unit", "indicator") == [
        ("change", -1.5, "percentage_point", "poverty.rate"), ("change", -1.62, "percentage_point", "poverty.rate"),
    ]  # fmt: skip


# --- what a column of ratios is -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "cells", "measure"),
    [
        ("Tỷ lệ (%)", ("104", "98"), "ratio_to_target"),
        ("So cùng kỳ (%)", ("120", "70"), "ratio_to_previous"),
        ("So cùng kỳ (%)", ("4,5", "-3,1"), "change"),
        ("So cùng kỳ (%)", ("30", "22,5"), "change"),
    ],
)
def test_the_numbers_tell_what_the_heading_leaves_open(heading: str, cells: tuple[str, str], measure: str) -> None:
    before = "100|130" if cells[0] == "30" else "100|120" if cells[0] == "120" else ""
    after = "200|245" if cells[0] == "30" else "100|70" if cells[0] == "120" else ""
    if before:
        found = read(f"Chỉ tiêu|Năm 2020|Năm 2021|{heading}", f"Việc làm mới|{before}|{cells[0]}",
                     f"Xuất khẩu lao động|{after}|{cells[1]}")  # fmt: skip
    else:
        found = read(f"Chỉ tiêu|KH 2021|TH 2021|{heading}", f"Việc làm mới|500|520|{cells[0]}",
                     f"Xuất khẩu lao động|50|49|{cells[1]}")  # fmt: skip
    assert [row["measure"] for row in found.figures][2::3] == [measure, measure]


def test_a_rate_under_the_heading_of_a_count_is_a_level() -> None:
    title = f"{TITLE}\nKẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO"
    found = read(
        "Xã|Tổng số hộ|Hộ nghèo||Hộ cận nghèo|", "||Số hộ|Tỷ lệ (%)|Số hộ|Tỷ lệ (%)",
        "Ba Vì|1.000|200|20|100|10", "Ba Xa|500|50|10|25|5", title=title,
    )  # fmt: skip
    codes = (None, "poverty.poor_households", "poverty.rate", "poverty.near_poor_households", "poverty.near_poor_rate")
    assert [row["indicator"] for row in found.figures] == [*codes, *codes]
    assert {row["measure"] for row in found.figures} == {"level"}


def test_the_formula_of_a_numbered_column_tells_its_two_sides() -> None:
    found = read(
        "Chỉ tiêu|TH 2020|Tỉnh giao|Huyện giao|TH 2021|Tỷ lệ|Tỷ lệ", "A|1|2|3|4|5=4/2|6=4/1",
        "Việc làm mới (người)|90|100|110|105|105,0|116,7",
    )  # fmt: skip
    assert [row["measure"] for row in found.figures][4:] == ["ratio_to_target", "ratio_to_previous"]


# --- rows -----------------------------------------------------------------------------------------------------------


def test_parts_stand_under_their_row() -> None:
    found = read(
        "TT|Chỉ tiêu|ĐVT|KH 2021|TH 2021",
        "I|Việc làm|||",
        "1|Giải quyết việc làm|Người|500|520",
        "|Trong đó: nữ|Người|200|210",
        "-|Đi làm việc ở nước ngoài|Người|50|49",
        "2|Đào tạo nghề|Người|300|310",
    )
    female = row_of(found, "210")
    assert (female["indicator"], female["group"]) == ("employment.jobs_created", "female")
    assert female["part_of"] == row_of(found, "520")["figure"]
    assert row_of(found, "49")["indicator"] == "employment.overseas_workers"
    assert row_of(found, "310")["part_of"] is None


def test_rows_of_places_take_their_indicator_from_title_and_headings() -> None:
    found = read(
        "TT|Huyện|Kế hoạch|Thực hiện", "1|Sơn Hà|100|110", "2|Minh Long|40|38", "|Tổng cộng|140|148",
        title="TỈNH QUẢNG NGÃI\nGIẢI QUYẾT VIỆC LÀM NĂM 2021 THEO HUYỆN\nĐơn vị: người",
    )  # fmt: skip
    assert {row["indicator"] for row in found.figures} == {"employment.jobs_created"}
    assert told(found, "place", "status")[:2] == [("Sơn Hà", "target"), ("Sơn Hà", "actual")]
    assert [row["place"] for row in found.figures][4:] == [None, None]
    assert row_of(found, "110")["part_of"] == row_of(found, "148")["figure"]


def test_rows_of_months() -> None:
    found = read(
        "Tháng|Số người nộp hồ sơ hưởng trợ cấp thất nghiệp", "Tháng 1|120", "Tháng 2|98", "Cộng 2 tháng|218",
    )  # fmt: skip
    days = [(str(row["period_start"]), str(row["period_end"])) for row in found.figures]
    assert days == [("2021-01-01", "2021-01-31"), ("2021-02-01", "2021-02-28"), ("2021-01-01", "2021-02-28")]
    assert {row["indicator"] for row in found.figures} == {"insurance.unemployment_claims"}


def test_plan_and_result_in_rows() -> None:
    found = read(
        "Nội dung|Giải quyết việc làm (người)|Hộ thoát nghèo (hộ)", "Kế hoạch năm 2021|500|60",
        "Thực hiện năm 2021|520|57", "So với kế hoạch (%)|104|95",
    )  # fmt: skip
    jobs, poor = "employment.jobs_created", "poverty.escaped_households"
    assert sorted(told(found, "indicator", "measure", "status", "value")) == sorted([
        (jobs, "level", "target", 500), (poor, "level", "target", 60), (jobs, "level", "actual", 520),
        (poor, "level", "actual", 57), (jobs, "ratio_to_target", "actual", 104),
        (poor, "ratio_to_target", "actual", 95),
    ])  # fmt: skip


def test_targets_assigned_by_a_title() -> None:
    title = "UBND HUYỆN BA TƠ, TỈNH QUẢNG NGÃI\nPHÂN BỔ CHỈ TIÊU GIẢI QUYẾT VIỆC LÀM NĂM 2022"
    found = read("TT|Xã|Số người", "1|Ba Vì|120", "2|Ba Xa|80", title=title)
    assert told(found, "status", "place") == [("target", "Ba Vì"), ("target", "Ba Xa")]


def test_a_report_of_half_a_year_is_for_what_is_over() -> None:
    found = read(
        "Chỉ tiêu|ĐVT|Kế hoạch năm|Thực hiện|% so với KH", "Giải quyết việc làm|Người|500|260|52",
        title="TỈNH QUẢNG NGÃI\nBÁO CÁO 6 THÁNG ĐẦU NĂM 2021",
    )  # fmt: skip
    days = [(str(row["period_start"]), str(row["period_end"])) for row in found.figures]
    assert days == [("2021-01-01", "2021-12-31"), ("2021-01-01", "2021-06-30"), ("2021-01-01", "2021-06-30")]


# --- what is no figure ----------------------------------------------------------------------------------------------


def test_numbers_of_rows_columns_codes_and_headings_are_told() -> None:
    found = read(
        "TT|Chỉ tiêu|Mã số|ĐVT|Năm 2020|Năm 2021", "(1)|(2)|(3)|(4)|(5)|(6)",
        "1|Hộ nghèo theo chuẩn 2021-2025|01|hộ|500|480", "2|Trẻ em dưới 16 tuổi|02|trẻ|900|910",
        "3|Quỹ Đền ơn đáp nghĩa|03|1.000 đồng|100|120",
    )  # fmt: skip
    assert len(found.figures) == 6
    others = [(row["quote"], row["class"], row["rule"]) for row in found.ledger if row["class"] != "figure"]
    rules = {rule for _, _, rule in others}
    assert {"row_number", "row_code", "column_number", "unit_number"} <= rules
    assert ("16", "age", next(rule for quote, _, rule in others if quote == "16")) in others


def test_a_table_opens_and_ends_no_section_of_the_prose() -> None:
    source = (
        "<p>TỈNH QUẢNG NGÃI</p><p>BÁO CÁO NĂM 2021</p><p>1. Giảm nghèo</p>"
        "<table><tr><td>Chỉ tiêu</td><td>KH</td><td>TH</td></tr>"
        "<tr><td>Đào tạo nghề (người)</td><td>5</td><td>6</td></tr></table>"
        "<p>Toàn tỉnh còn 1.204 hộ.</p>"
    )
    last = extract(document("r", source)).figures[-1]
    assert (last["value"], last["indicator"]) == (1204, "poverty.poor_households")


def test_no_notes_column_is_read_as_numbers_of_the_table() -> None:
    found = read(
        "Chỉ tiêu|KH 2021|TH 2021|Ghi chú", "Giải quyết việc làm (người)|500|520|QĐ số 12/QĐ-UBND ngày 5/1/2021"
    )
    assert [row["printed"] for row in found.figures] == ["500", "520"]
    assert found.citations[0]["number"] == "12/QĐ-UBND"


def test_a_cell_is_told_with_its_row() -> None:
    source = "<p>KẾT QUẢ NĂM 2021</p><table><tr><td>Chỉ tiêu</td><td>ĐVT</td><td>Năm 2021</td></tr>"
    one = document("r", f"{source}<tr><td>Số hộ nghèo</td><td>hộ</td><td>142</td></tr></table>")
    (row,) = extract(one).figures
    assert one.text[row["sentence_start"] : row["sentence_end"]].split("\n") == ["Số hộ nghèo", "hộ", "142"]


def test_a_heading_of_rises_and_falls_over_one_that_names_its_own_is_no_change() -> None:
    found = read("Chỉ tiêu|Tăng, giảm trong năm|Số hộ thoát nghèo", "Huyện Ba Tơ|-12|46")
    assert row_of(found, "46")["measure"] == "level"
    source = (
        "<p>KẾT QUẢ NĂM 2021</p><table><tr><td rowspan='2'>Xã</td><td rowspan='2'>Số hộ nghèo</td>"
        "<td colspan='2'>Biến động (hộ)</td></tr><tr><td>Thoát nghèo</td><td>Tăng</td></tr>"
        "<tr><td>Xã Ba Vì</td><td>142</td><td>46</td><td>3</td></tr></table>"
    )
    rows = {row["printed"]: row for row in extract(document("r", source)).figures}
    assert (rows["46"]["measure"], rows["46"]["indicator"]) == ("level", "poverty.escaped_households")
    assert rows["3"]["measure"] == "change"


def test_a_short_heading_with_digits_heads_a_column_too() -> None:
    found = read(
        "TT|Nội dung|ĐVT|KH 2021|Quý I|Quý II|6T|6T/KH (%)", "1|Giải quyết việc làm|người|400|86|124|210|52,5",
        "2|Đào tạo nghề|người|300|60|90|150|50",
    )  # fmt: skip
    assert told(found, "measure", "status")[:5] == [
        ("level", "target"),
        *[("level", "actual")] * 3,
        ("ratio_to_target", "actual"),
    ]
    assert len(found.figures) == 10


def test_the_unit_of_the_money_alone_stands_in_the_title() -> None:
    found = read("Nguồn|Số suất|Số tiền", "Ngân sách huyện|96|48,0", title=f"{TITLE}\n(Số tiền: triệu đồng)")
    assert told(found, "value", "unit") == [(96, "gift"), (48e6, "VND")]


def test_a_sum_for_each_person_is_a_norm() -> None:
    found = read("Nhóm đối tượng|Mức trợ cấp (đồng/người/tháng)|Số người", "Người khuyết tật nặng|540.000|2.207")
    assert told(found, "value", "per", "indicator")[0] == (540000, "person,month", None)


def test_a_rate_of_a_group_is_no_ratio_to_another_year() -> None:
    source = (
        "<p>KẾT QUẢ NĂM 2021</p><table><tr><td rowspan='2'>Xã</td><td rowspan='2'>Tổng số hộ</td>"
        "<td colspan='2'>Hộ nghèo cuối năm 2020</td></tr><tr><td>Số hộ</td><td>Tỷ lệ (%)</td></tr>"
        "<tr><td>Xã Ba Vì</td><td>4.210</td><td>118</td><td>2,80</td></tr>"
        "<tr><td>Xã Ba Xa</td><td>1.986</td><td>214</td><td>10,78</td></tr></table>"
    )
    rates = [row for row in extract(document("r", source)).figures if row["unit"] == "percent"]
    assert [(row["indicator"], row["measure"]) for row in rates] == [("poverty.rate", "level")] * 2
