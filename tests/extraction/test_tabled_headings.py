"""What the headings of tables say of their numbers, where a word in them could be taken for another."""

# A table's row stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from extraction.test_tabled_offices import HALF, HEAD, YEAR, read, told
from tongket.documents.about import describe


def test_a_review_is_nothing_compared() -> None:
    found = read(
        HEAD,
        "3x1: Xã|1x4: Kết quả rà soát cuối năm 2021",
        "1x2: Hộ nghèo|1x2: Hộ cận nghèo",
        "Số hộ|%|Số hộ|%",
        "Xã Ba Vì|214|18,25|96|8,19",
        "Xã Ba Tô|131|12,40|88|8,33",
    )
    assert told(found["214"], "indicator", "measure", "unit") == ("poverty.poor_households", "level", "household")
    assert told(found["8,19"], "indicator", "measure", "unit") == ("poverty.near_poor_rate", "level", "percent")


def test_targets_assigned_are_no_count_of_targets() -> None:
    found = read(
        HALF + "\nĐưa lao động đi làm việc ở nước ngoài",
        "TT|Huyện|Chỉ tiêu giao cả năm|TH 6 tháng|% đạt",
        "1|Lục Nam|750|402|53,6",
        "2|Tân Yên|520|283|54,4",
    )
    assert told(found["750"], "indicator", "status", "unit") == ("employment.overseas_workers", "target", "person")
    assert found["402"]["status"] == "actual"


def test_a_ratio_in_the_lead_plans_nothing() -> None:
    found = read(
        HALF
        + "\nToàn huyện có 2.128 lao động đi làm việc ở nước ngoài, bằng 53,2% kế hoạch năm. Chia theo thị trường:",
        "Thị trường|Số LĐ",
        "Đài Loan|1.386",
        "Nhật Bản|742",
    )
    assert [told(found[n], "status") for n in ("1.386", "742")] == [("actual",), ("actual",)]


def test_what_is_counted_is_said_in_the_heading_above() -> None:
    found = read(
        HEAD + "\nCÁC CHỈ SỐ THIẾU HỤT CỦA HỘ NGHÈO",
        "2x1: Xã|1x2: Số hộ nghèo thiếu hụt chỉ số",
        "Việc làm|Y tế",
        "Xã Ba Vì|214|96",
        "Xã Ba Tô|131|88",
    )
    assert {row["unit"] for row in found.values()} == {"household"}


def test_households_are_named_without_the_word_of_counting() -> None:
    found = read(HEAD + "\nDIỄN BIẾN HỘ NGHÈO", "Xã|Hộ tái nghèo|Hộ nghèo phát sinh", "Xã Ba Vì|2|11", "Xã Ba Tô|4|28")
    assert {row["unit"] for row in found.values()} == {"household"}


def test_a_year_to_come_beside_plans_is_aimed_at() -> None:
    found = read(
        "UBND HUYỆN BA TƠ, TỈNH QUẢNG NGÃI\nMỘT SỐ CHỈ TIÊU: THỰC HIỆN NĂM 2021, KẾ HOẠCH NĂM 2022 VÀ MỤC TIÊU ĐẾN NĂM 2025",
        "TT|Chỉ tiêu|TH 2021|KH 2022|Đến năm 2025",
        "1|Tỷ lệ hộ nghèo (%)|6,2|5,1|2,5",
        "2|Tỷ lệ lao động qua đào tạo (%)|41|43|50",
    )
    assert [found[n]["status"] for n in ("6,2", "5,1", "2,5")] == ["actual", "target", "target"]


def test_paid_out_is_where_money_stands() -> None:
    found = read(
        HEAD + "\nKINH PHÍ THỰC HIỆN CÁC CHÍNH SÁCH\nĐVT: triệu đồng",
        "TT|Nội dung|Kế hoạch|Đã giải ngân",
        "1|Bình đẳng giới|430|388",
        "2|Bảo vệ môi trường|210|190",
    )
    assert {row["indicator"] for row in found.values()} == {None}


def test_the_title_names_the_part_that_is_counted() -> None:
    found = read(
        HEAD + "\nKẾT QUẢ DẠY NGHỀ CHO LAO ĐỘNG NÔNG THÔN",
        "TT|Xã|Số lớp|Số người được dạy nghề (người)",
        "1|Xã Ba Vì|14|421",
        "2|Xã Ba Tô|11|330",
        "|Tổng cộng|25|751",
    )
    assert {found[n]["indicator"] for n in ("421", "330", "751")} == {"training.rural_trained"}


def test_kinds_of_people_are_of_the_section_or_the_total_above() -> None:
    found = read(
        "CỤC THỐNG KÊ QUẢNG NGÃI\nLao động và việc làm năm 2021",
        "|Năm 2020|Năm 2021",
        "Lực lượng lao động (Nghìn người)||",
        "Tổng số|1.071,8|1.083,6",
        "Phân theo giới tính||",
        "Nam|551,2|555,8",
        "Nữ|520,6|527,8",
    )
    assert {row["indicator"] for row in found.values()} == {"employment.labour_force"}


def test_a_second_label_tells_plan_result_and_ratio() -> None:
    found = read(
        HEAD + "\nKẾT QUẢ TUYỂN SINH DẠY NGHỀ",
        "TT|Tên cơ sở||Số người tuyển sinh",
        "3x1: 1|3x1: Trường Trung cấp nghề|Kế hoạch|950",
        "Thực hiện|927",
        "TH/KH (%)|97,6",
    )
    assert told(found["950"], "indicator", "status") == ("training.enrolment", "target")
    assert told(found["97,6"], "measure", "unit", "indicator") == ("ratio_to_target", "percent", "training.enrolment")


def test_a_fall_in_the_heading_above_is_negative() -> None:
    found = read(
        HEAD + "\nKẾT QUẢ RÀ SOÁT HỘ NGHÈO",
        "2x1: Xã|1x2: Hộ nghèo năm 2021|1x2: Giảm so với năm 2020",
        "Số hộ|Tỷ lệ %|Số hộ|Tỷ lệ %",
        "Xã Ba Vì|214|18,25|22|1,78",
        "Xã Ba Tô|131|12,40|61|6,15",
    )
    assert told(found["22"], "value", "measure") == (-22, "change")
    assert told(found["6,15"], "value", "measure") == (-6.15, "change")


def test_points_of_a_rate_are_no_ratio() -> None:
    found = read(
        "CỤC THỐNG KÊ QUẢNG NGÃI\nLao động năm 2021",
        "Chỉ tiêu|Năm 2020|Năm 2021|Năm 2021 so với năm 2020 (%)",
        "Lực lượng lao động (nghìn người)|1.071,8|1.083,6|101,10",
        "Lao động có việc làm (nghìn người)|1.043,8|1.055,9|101,16",
        "Tỷ lệ thất nghiệp (%)|2,61|2,55|-0,06",
    )
    assert told(found["101,10"], "measure") == ("ratio_to_previous",)
    assert told(found["0,06"], "measure", "value", "unit") == ("change", -0.06, "percentage_point")


def test_people_go_with_the_classes_in_the_row_before() -> None:
    found = read(
        HEAD, "Chỉ tiêu (đơn vị tính)|KH 2021|TH 2021", "Số lớp dạy nghề (lớp)|20|21", "Số học viên (người)|600|612"
    )
    assert found["612"]["indicator"] == "training.people_trained"


@pytest.mark.parametrize("heading", ["Số người hưởng đến 31/12/2020", "Tại 31/12/2020"])
def test_the_day_of_a_column_is_no_day_of_the_report(heading: str) -> None:
    found = read(
        "TÌNH HÌNH TRỢ CẤP XÃ HỘI HẰNG THÁNG 6 THÁNG ĐẦU NĂM 2021 HUYỆN BA TƠ, TỈNH QUẢNG NGÃI",
        f"Nhóm đối tượng|{heading}|Số người hưởng đến 30/6/2021",
        "Người cao tuổi|4.682|4.765",
        "Tổng cộng|4.682|4.765",
    )
    assert told(found["4.765"], "status", "period_end") == ("actual", date(2021, 6, 30))


def test_the_year_reported_on() -> None:
    found = read(
        "BIỂU SỐ 04\nTỔNG HỢP CHÍNH SÁCH NGƯỜI CÓ CÔNG\nNăm báo cáo: 2021\nĐịa phương: tỉnh Quảng Ngãi",
        "TT|Nội dung|Số lượng",
        "1|Người có công hưởng trợ cấp hằng tháng|9.356",
    )
    assert told(found["9.356"], "period_start", "period_end") == YEAR


@pytest.mark.parametrize(
    ("line", "wage", "bonus"),
    [
        ("ĐVT: 1.000 đồng/người (tiền lương: 1.000 đồng/người/tháng)", (8.951e6, "person,month"), (4.121e6, "person")),
        ("Đơn vị: nghìn đồng/người", (8.951e6, "person"), (4.121e6, "person")),
        ("(Đơn vị tính: nghìn đồng; riêng tiền lương: 1.000 đồng/tháng)", (8.951e6, "month"), (4.121e6, None)),
    ],
)
def test_units_before_a_table_have_brackets_and_parts(
    line: str, wage: tuple[float, str], bonus: tuple[float, str | None]
) -> None:
    found = read(
        f"{HEAD}\nTình hình tiền lương năm 2021 và thưởng Tết Nguyên đán 2022\n{line}",
        "Loại hình DN|Tiền lương b/q năm 2021|Thưởng Tết cao nhất|Thưởng Tết b/q",
        "DN FDI|8.951|95.601|4.121",
        "DN dân doanh|7.952|85.602|3.122",
    )
    assert len(found) == 6, "the numbers of the unit line are no figures"
    assert told(found["8.951"], "indicator", "measure", "unit") == ("labour.average_wage", "level", "VND")
    assert told(found["4.121"], "indicator", "measure", "unit") == ("labour.tet_bonus", "level", "VND")
    assert (told(found["8.951"], "value", "per"), told(found["4.121"], "value", "per")) == (wage, bonus)


@pytest.mark.parametrize("average", ["b/q", "BQ", "b.quân", "bình quân"])
def test_an_average_by_its_letters_is_no_comparison(average: str) -> None:
    found = read(
        f"{HEAD}\nTIỀN LƯƠNG TRONG CÁC DOANH NGHIỆP\nĐvt: người; tiền: triệu đồng",
        f"Loại hình DN|Số lao động|Tiền lương {average} 2020|Mức lương {average} 2021|So sánh 2021/2020 (%)",
        "DN FDI|8.951|8,9|9,5|106,7",
        "DN dân doanh|7.952|7,9|8,6|108,9",
    )
    assert told(found["9,5"], "indicator", "measure", "value") == ("labour.average_wage", "level", 9.5e6)
    assert told(found["8,9"], "value", "period_start") == (8.9e6, date(2020, 1, 1))
    assert told(found["106,7"], "measure", "unit") == ("ratio_to_previous", "percent")
    assert found["8.951"]["unit"] == "person"


def test_money_in_thousands_over_a_column_is_no_row_of_numbers() -> None:
    found = read(
        HEAD + "\nKẾT QUẢ TẶNG QUÀ NGƯỜI CÓ CÔNG DỊP 27/7",
        "Nguồn quà|Số suất|Thành tiền (1.000 đồng)",
        "Quà Chủ tịch nước|640|256.000",
        "Quà của tỉnh|1.830|457.500",
    )
    assert told(found["640"], "indicator", "unit", "value") == ("merit.gifts", "gift", 640)
    assert told(found["256.000"], "indicator", "unit", "value") == ("merit.gift_spending", "VND", 256e6)


def test_a_rise_or_fall_in_signs_is_said_in_the_heading_above() -> None:
    found = read(
        HEAD + "\nDIỄN BIẾN HỘ NGHÈO NĂM 2021",
        "2x1: Xã|2x1: Hộ nghèo cuối năm 2021|1x2: Tăng (+), giảm (-) trong năm 2021",
        "Số hộ|%",
        "Xã Ba Vì|214|-51|-0,51",
        "Xã Ba Tô|131|+3|+0,14",
    )
    assert told(found["-51" if "-51" in found else "51"], "measure") == ("change",)


def test_days_that_head_columns_are_not_the_pages_own() -> None:
    text = "PHÒNG LĐTBXH\nThống kê đối tượng hưởng trợ cấp hằng tháng 6 tháng đầu năm 2021\nSố đối tượng\n31/12/2020\n30/6/2021\nTrẻ em mồ côi\n48\n46"
    about = describe(text)
    assert (about.period_start, about.period_end) == (date(2021, 1, 1), date(2021, 6, 30))
