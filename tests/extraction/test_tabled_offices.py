"""Tables as offices set them out: headings of two levels, rows that are sides, units of some columns, remarks, totals."""

# A table's row stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accuracy.table_source import document
from tongket.extraction import extract

HEAD = "UBND HUYỆN BA TƠ, TỈNH QUẢNG NGÃI\nKẾT QUẢ NĂM 2021"
HALF = "UBND HUYỆN BA TƠ, TỈNH QUẢNG NGÃI\nKẾT QUẢ 6 THÁNG ĐẦU NĂM 2021"
YEAR = (date(2021, 1, 1), date(2021, 12, 31))


def read(title: str, *rows: str) -> dict[str, dict[str, Any]]:
    """The figures of a table by their quotes; a cell `2x3: words` covers two rows and three columns."""
    source = "".join(f"<p>{line}</p>" for line in title.split("\n")) + "<table>"
    for row in rows:
        source += "<tr>"
        for cell in row.split("|"):
            size, colon, words = cell.strip().partition(": ")
            down, x, across = size.partition("x")
            merged = bool(colon and x and down.isdecimal() and across.isdecimal())
            spans = f' rowspan="{down}" colspan="{across}"' if merged else ""
            source += f"<td{spans}>{words if merged else cell.strip()}</td>"
        source += "</tr>"
    return {row["printed"]: row for row in extract(document("r", f"{source}</table>")).figures}


def told(row: dict[str, Any], *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


def test_a_heading_tells_months_by_a_letter() -> None:
    found = read(HALF, "TT|Chỉ tiêu|6T/2020|6T/2021", "1|Số lao động được tạo việc làm (người)|512|634")
    assert [row["period_end"] for row in found.values()] == [date(2020, 6, 30), date(2021, 6, 30)]


def test_months_by_a_letter_head_columns_and_name_rows() -> None:
    found = read(HALF, "Nội dung|T1|T2", "Số người nộp hồ sơ hưởng TCTN|41|38")
    assert [told(row, "period_start", "period_end") for row in found.values()] == [
        (date(2021, 1, 1), date(2021, 1, 31)),
        (date(2021, 2, 1), date(2021, 2, 28)),
    ]
    found = read(
        HALF, "TT|Loại hình|Kỳ|Số vụ tai nạn lao động (vụ)", "1|2x1: Doanh nghiệp tư nhân|6T/2020|7", "2|6T/2021|5"
    )
    assert [row["period_end"] for row in found.values()] == [date(2020, 6, 30), date(2021, 6, 30)]


def test_a_difference_stands_beside_one_in_percent() -> None:
    found = read(
        HEAD,
        "2x1: Chỉ tiêu|2x1: ĐVT|2x1: Năm 2020|2x1: Năm 2021|1x2: 2021 so với 2020",
        "Tuyệt đối|Tương đối (%)",
        "Số lao động được tạo việc làm|người|400|500|100|25,00",
    )
    assert told(found["100"], "measure", "unit", "period_end") == ("change", "person", date(2021, 12, 31))
    assert told(found["25,00"], "measure", "unit") == ("change", "percent")


def test_what_a_heading_is_held_against_dates_nothing_below_it() -> None:
    found = read(
        HEAD,
        "2x1: Xã|1x2: Hộ nghèo cuối năm 2020|1x2: Hộ nghèo cuối năm 2021|1x2: Tăng (+), giảm (-) so với cuối năm 2020",
        "Số hộ|Tỷ lệ (%)|Số hộ|Tỷ lệ (%)|Số hộ|Tỷ lệ (điểm %)",
        "Ba Vì|120|12,00|96|9,50|-24|-2,50",
        "Ba Xa|210|20,00|180|17,25|-30|-2,75",
    )
    assert told(found["24"], "measure", "value", "period_start", "period_end") == ("change", -24, *YEAR)
    assert told(found["2,75"], "unit", "value", "period_end") == ("percentage_point", -2.75, date(2021, 12, 31))


def test_a_share_of_all_is_no_comparison() -> None:
    found = read(HEAD, "Chỉ số thiếu hụt|Số hộ nghèo thiếu hụt|Tỷ lệ so với tổng số hộ nghèo (%)", "Việc làm|57|31,5")
    assert found["31,5"]["measure"] == "share"


@pytest.mark.parametrize("heading", ["ƯTH/DT (%)", "Ước TH so với KH (%)", "% ƯTH/KH"])
def test_estimates_are_held_against_what_was_budgeted(heading: str) -> None:
    found = read(
        HEAD, f"Nội dung|Dự toán năm 2021|Ước TH 2021|{heading}", "Quỹ Đền ơn đáp nghĩa (triệu đồng)|500|610|122,0"
    )
    assert told(found["122,0"], "measure", "unit", "status") == ("ratio_to_target", "percent", "estimate")


def test_rows_say_what_their_numbers_are_held_against() -> None:
    found = read(
        HALF,
        "Thời gian|Số người nộp hồ sơ hưởng TCTN|Tiền chi trả TCTN (triệu đồng)",
        "Tháng 5|41|820,5",
        "Tháng 6|39|790,0",
        "Cộng|80|1.610,5",
        "Cùng kỳ năm 2020|64|1.288,4",
        "So với cùng kỳ (%)|125,0|125,1",
    )
    assert told(found["64"], "indicator", "period_start", "period_end") == (
        "insurance.unemployment_claims", date(2020, 1, 1), date(2020, 6, 30),
    )  # fmt: skip
    for printed, indicator in (
        ("125,0", "insurance.unemployment_claims"),
        ("125,1", "insurance.unemployment_spending"),
    ):
        assert told(found[printed], "measure", "unit", "indicator") == ("ratio_to_previous", "percent", indicator)


@pytest.mark.parametrize(
    ("line", "cards", "money"),
    [
        ("ĐVT: người, triệu đồng, thẻ", "document", 57.5e6),
        ("Đơn vị tính: người; riêng cột 3: triệu đồng", "person", 57.5e6),
        ("ĐVT: Cấp thẻ BHYT: thẻ; Số tiền: nghìn đồng", "document", 57.5e3),
    ],
)
def test_the_title_tells_the_units_of_some_columns(line: str, cards: str, money: float) -> None:
    found = read(
        f"{HEAD}\n{line}",
        "Diện đối tượng|Cấp thẻ BHYT|Số tiền trợ cấp hằng tháng",
        "(1)|(2)|(3)",
        "Thương binh|36|57,5",
        "Bệnh binh|25|41,0",
    )
    assert found["36"]["unit"] == cards
    assert told(found["57,5"], "unit", "value") == ("VND", money)


def test_a_count_beside_a_sum_has_the_unit_of_its_row() -> None:
    found = read(
        f"{HEAD}\nĐơn vị tính: triệu đồng",
        "2x1: Nội dung chi|1x2: Thực hiện 2021",
        "Số lượng|Kinh phí",
        "Trợ cấp hằng tháng người có công (người)|215|4.120",
    )
    assert told(found["215"], "unit", "indicator") == ("person", "merit.monthly_recipients")
    assert told(found["4.120"], "unit", "value", "indicator") == ("VND", 4.12e9, "merit.allowance_spending")


def test_people_of_a_kind_who_are_paid_are_recipients() -> None:
    title = "UBND HUYỆN BA TƠ\nĐỐI TƯỢNG BẢO TRỢ XÃ HỘI HƯỞNG TRỢ CẤP HẰNG THÁNG NĂM 2021"
    found = read(
        title, "2x1: Xã|1x2: Số người đang hưởng", "Người cao tuổi|Người khuyết tật", "Ba Vì|31|17", "Ba Xa|24|12"
    )
    assert {row["indicator"] for row in found.values()} == {"social.beneficiaries"}


def test_a_remark_speaks_of_its_row_and_a_pager_is_none() -> None:
    found = read(
        HEAD,
        "TT|Xã|Số lao động đi làm việc ở nước ngoài (người)|Ghi chú",
        "1|Ba Vì|25|03 lao động về nước",
        "2|Ba Xa|11|",
    )
    assert told(found["03"], "indicator", "unit") == ("employment.overseas_workers", "person")


def test_words_of_a_cell_say_what_its_numbers_are() -> None:
    found = read(
        HEAD,
        "Nội dung|Kết quả",
        "Giải quyết việc làm|215/200 lao động, đạt 107,5% KH",
        "Quỹ Đền ơn đáp nghĩa|86 triệu đồng (chỉ tiêu 80 triệu đồng)",
    )
    assert told(found["200"], "status", "indicator") == ("target", "employment.jobs_created")
    assert told(found["107,5"], "measure", "indicator") == ("ratio_to_target", "employment.jobs_created")
    assert told(found["80"], "status", "indicator") == ("target", "merit.gratitude_fund")


def test_a_rate_that_fell_is_told_in_a_cell() -> None:
    found = read(
        HEAD,
        "Chỉ tiêu|ĐVT|TH năm 2020|TH năm 2021|So sánh (%) TH 2021/TH 2020",
        "Số lao động được tạo việc làm|người|400|500|125,0",
        "Tỷ lệ hộ nghèo|%|12,5|10,1|giảm 2,4",
    )
    assert told(found["2,4"], "measure", "unit", "value") == ("change", "percentage_point", -2.4)


def test_a_total_of_several_indicators_is_of_none() -> None:
    found = read(
        f"{HEAD}\nĐơn vị tính: triệu đồng",
        "Nội dung|Thực hiện 2021",
        "Kinh phí trợ cấp người có công|300",
        "Kinh phí trợ cấp xã hội hằng tháng|500",
        "Tổng cộng|800",
    )
    assert found["800"]["indicator"] is None
    assert {found["300"]["indicator"], found["500"]["indicator"]} == {
        "merit.allowance_spending",
        "social.allowance_spending",
    }


def test_rows_that_add_up_to_a_total_are_parts_of_it() -> None:
    title = "TỈNH QUẢNG NGÃI\nLAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI NĂM 2021 THEO THỊ TRƯỜNG\nĐơn vị: lao động"
    found = read(title, "Thị trường|2020|2021", "TỔNG SỐ|90|120", "Nhật Bản|60|75", "Rumani, Ba Lan|30|45")
    assert {row["indicator"] for row in found.values()} == {"employment.overseas_workers"}


def test_women_in_a_whole_are_a_share_of_it() -> None:
    found = read(HEAD, "Chỉ tiêu|ĐVT|Kết quả", "Tỷ lệ nữ trong số người được giải quyết việc làm|%|47,2")
    assert told(found["47,2"], "measure", "indicator") == ("share", "employment.jobs_created")


def test_a_yearbook_names_its_subject_once() -> None:
    title = "CỤC THỐNG KÊ TỈNH QUẢNG NGÃI\nLực lượng lao động từ 15 tuổi trở lên phân theo giới tính"
    found = read(
        title,
        "|2019|2020",
        "1x3: Nghìn người - Thous. persons",
        "TỔNG SỐ - TOTAL|70,4|71,2",
        "Nam - Male|36,0|36,3",
        "Nữ - Female|34,4|34,9",
    )
    assert {told(row, "indicator", "unit") for row in found.values()} == {("employment.labour_force", "person")}
    assert found["36,0"]["value"] == 36_000


def test_whole_terms_and_what_is_attached_to_a_plan() -> None:
    title = (
        "UBND HUYỆN BA TƠ\nCHỈ TIÊU VIỆC LÀM GIAI ĐOẠN 2021 - 2025\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 12/3/2021)"
    )
    found = read(title, "Chỉ tiêu|ĐVT|Năm 2021|Cả giai đoạn", "Số lao động được tạo việc làm|người|900|4.800")
    assert {row["status"] for row in found.values()} == {"target"}
    assert told(found["4.800"], "period_start", "period_end") == (date(2021, 1, 1), date(2025, 12, 31))


def test_a_heading_without_its_marks_is_known_and_a_standard_dates_nothing() -> None:
    title = f"{HEAD}\nÁp dụng chuẩn nghèo đa chiều giai đoạn 2022 - 2025"
    found = read(title, "Chỉ tiêu|ĐVT|Kế hoach năm 2021|Kết quả", "Số lao động được tạo việc làm|người|900|948")
    assert told(found["900"], "status", "period_end") == ("target", date(2021, 12, 31))
    assert told(found["948"], "status", "period_end") == ("actual", date(2021, 12, 31))


def test_inspections_are_no_people() -> None:
    found = read(
        HEAD, "Nội dung|ĐVT|Năm 2021", "Lượt kiểm tra cơ sở kinh doanh dịch vụ phòng chống tệ nạn xã hội|lượt|356"
    )
    assert told(found["356"], "unit", "indicator") == ("case", "social_evils.inspections")
