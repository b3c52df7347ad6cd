"""Appendix tables as a careful reader takes them: sums and what they sum up, money beside counts, goals beside results."""

# A table's row stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from extraction.test_tabled_offices import HALF, HEAD, YEAR, read, told

MEANT = ("indicator", "unit", "measure")
SAID = ("status", "period_start", "period_end")
NEXT = (date(2022, 1, 1), date(2022, 12, 31))
LAST = (date(2020, 1, 1), date(2020, 12, 31))


# --- what a column is -----------------------------------------------------------------------------------------------


def test_rows_named_with_a_number_are_labels() -> None:
    found = read(
        f"{HEAD}\nPHÂN BỔ VỐN CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG NĂM 2021\nĐVT: triệu đồng",
        "TT|Tên hợp phần|Kế hoạch vốn",
        "|Tổng số|915,5",
        "1|Tiểu dự án 1: Mô hình sinh kế|511,5",
        "2|Tiểu dự án 2: Truyền thông|404,0",
    )
    assert list(found) == ["915,5", "511,5", "404,0"]
    assert told(found["511,5"], *MEANT, "value") == ("poverty.programme_budget", "VND", "level", 511_500_000)


def test_units_by_the_thousand_make_a_column_of_units() -> None:
    found = read(
        HEAD, "TT|Chỉ tiêu|Đ.vị tính|Năm 2021", "1|Số người tham gia BHXH|1.000 người|41,5", "2|Tỷ lệ hộ nghèo|%|6,75",
        "3|Số lao động được tạo việc làm|người|912",
    )  # fmt: skip
    assert told(found["41,5"], "unit", "value") == ("person", 41_500)
    assert told(found["6,75"], *MEANT) == ("poverty.rate", "percent", "level")
    assert "1.000" not in found


def test_quarters_with_a_bar_are_days_and_hold_nothing_against_anything() -> None:
    found = read(
        "CỤC THỐNG KÊ TỈNH NAM ĐỊNH\nLao động việc làm quý II năm 2021",
        "2x1: Chỉ tiêu|2x1: Thực hiện quý I/2021|2x1: Ước quý II/2021|1x1: Ước quý II/2021 so với (%)",
        "Quý I/2021",
        "Lực lượng lao động (nghìn người)|1.021,4|1.030,6|100,90",
    )
    second = (date(2021, 4, 1), date(2021, 6, 30))
    assert told(found["1.021,4"], "period_start", "period_end") == (date(2021, 1, 1), date(2021, 3, 31))
    assert told(found["100,90"], "measure", *SAID) == ("ratio_to_previous", "estimate", *second)


def test_months_by_a_letter_hold_nothing_against_their_year() -> None:
    found = read(
        HALF, "Chỉ tiêu|TH 6T/2020|TH 6T/2021|Dự kiến 6T cuối năm", "Số lao động được tạo việc làm (người)|512|634|701"
    )
    assert [row["measure"] for row in found.values()] == ["level"] * 3
    assert told(found["512"], *SAID) == ("actual", date(2020, 1, 1), date(2020, 6, 30))
    assert told(found["701"], *SAID) == ("estimate", date(2021, 7, 1), date(2021, 12, 31))


def test_what_came_of_a_plan_is_its_ratio_though_the_heading_names_a_rate() -> None:
    found = read(
        "UBND TỈNH KON TUM\nTÌNH HÌNH GIẢI NGÂN VỐN GIẢM NGHÈO BỀN VỮNG NĂM 2021\n(Số liệu đến ngày 31/8/2021)\nĐVT: triệu đồng",
        "TT|Tên dự án|Kế hoạch vốn năm 2021|Lũy kế giải ngân|Tỷ lệ GN (%)",
        "1|Dự án 1: Hạ tầng thôn bản|4.000|1.500|37,5",
        "2|Dự án 2: Mô hình sinh kế|2.000|1.250|62,5",
        "3|Dự án 3: Truyền thông|800|100|12,5",
    )
    done = ("actual", date(2021, 1, 1), date(2021, 8, 31))
    assert told(found["62,5"], "indicator", "measure", *SAID) == ("poverty.programme_budget", "ratio_to_target", *done)
    assert told(found["1.500"], *SAID) == done
    assert told(found["4.000"], *SAID) == ("target", *YEAR)


def test_a_share_of_the_whole_speaks_of_what_is_counted_beside_it() -> None:
    found = read(
        HEAD, "2x1: Xã|1x3: Hộ cận nghèo", "Số hộ|Trong đó: hộ DTTS|% so với tổng hộ cận nghèo", "Xã Ba Xa|80|60|75,0",
        "Xã Ba Nam|50|20|40,0",
    )  # fmt: skip
    assert told(found["75,0"], *MEANT) == ("poverty.near_poor_households", "percent", "share")


def test_a_heading_that_begins_with_what_is_counted_is_no_money() -> None:
    found = read(
        f"{HEAD}\nHỖ TRỢ NGƯỜI CÓ CÔNG VỀ NHÀ Ở NĂM 2021\nKinh phí: triệu đồng",
        "Xã|Hộ làm mới|KP làm mới|Phòng, chống tệ nạn xã hội", "Xã Ba Xa|14|560|31", "Xã Ba Nam|9|360|29",
    )  # fmt: skip
    assert told(found["14"], "unit", "value") == ("household", 14)
    assert told(found["560"], "unit", "value") == ("VND", 560_000_000)
    assert told(found["31"], "unit", "value") == ("VND", 31_000_000)


def test_people_with_households_in_brackets_are_what_the_row_is() -> None:
    found = read(f"{HEAD}\nTẶNG QUÀ TẾT NĂM 2021", "Đối tượng|Số người (hộ)", "Hộ nghèo|311", "Người cao tuổi|122")
    assert (found["311"]["unit"], found["122"]["unit"]) == ("household", "person")


def test_parts_of_a_total_are_counted_in_its_unit() -> None:
    found = read(
        f"{HEAD}\nTình hình học viên cơ sở cai nghiện", "Nội dung|Tổng số (người)|Bắt buộc|Tự nguyện",
        "Hết thời hạn, tái hòa nhập cộng đồng|51|39|12", "Chi phí bình quân (triệu đồng/người/tháng)|2,5||",
    )  # fmt: skip
    assert [found[n]["unit"] for n in ("51", "39", "12")] == ["person"] * 3
    assert told(found["2,5"], "unit", "value", "per") == ("VND", 2_500_000, "person,month")


def test_a_line_that_is_a_unit_tells_the_unit() -> None:
    found = read(
        "CỤC THỐNG KÊ TỈNH HÀ NAM\nLực lượng lao động từ 15 tuổi trở lên\nNghìn người",
        "Năm|Chung",
        "2020|469,5",
        "2021|471,5",
    )
    assert told(found["469,5"], "unit", "value") == ("person", 469_500)


# --- when -----------------------------------------------------------------------------------------------------------


def test_what_there_was_at_first_is_known_whatever_is_estimated() -> None:
    title = f"{HEAD}\nDự ước diễn biến hộ nghèo năm 2021 như sau:"
    found = read(
        title,
        "2x1: Xã|2x1: Hộ nghèo đầu năm|1x2: Ước đến cuối năm",
        "Hộ nghèo|Tỷ lệ %",
        "Xã Ba Xa|141|102|9,5",
        "Xã Ba Nam|93|71|8,5",
    )
    assert found["141"]["status"] == "actual"
    assert told(found["9,5"], "indicator", *SAID) == ("poverty.rate", "estimate", *YEAR)


def test_months_of_a_year_are_no_opening() -> None:
    found = read(
        f"{HALF}\nƯớc kết quả giải quyết việc làm",
        "Xã|Số lao động có việc làm 6 tháng đầu năm",
        "Xã Ba Xa|141",
        "Xã Ba Nam|93",
    )
    assert found["141"]["status"] == "estimate"


def test_a_plan_for_years_says_what_was_before_and_by_how_much_to_fall() -> None:
    found = read(
        "UBND HUYỆN BA TƠ, TỈNH QUẢNG NGÃI\nBIỂU GIAO CHỈ TIÊU GIẢM NGHÈO CHO CÁC XÃ GIAI ĐOẠN 2021 - 2025",
        "2x1: Xã|1x2: Hộ nghèo cuối năm 2020|1x2: Chỉ tiêu giảm năm 2022",
        "Số hộ|Tỷ lệ (%)|Số hộ|Tỷ lệ (%)",
        "Ba Xa|211|31,5|26|3,5",
        "Ba Nam|141|40,5|17|4,5",
        "Ba Lế|122|35,5|11|3,0",
    )
    assert told(found["211"], *SAID) == ("actual", *LAST)
    assert told(found["26"], *MEANT, "value", *SAID) == (
        "poverty.poor_households",
        "household",
        "change",
        -26,
        "target",
        *NEXT,
    )
    assert told(found["3,5"], *MEANT, "value") == ("poverty.rate", "percentage_point", "change", -3.5)


def test_years_to_come_are_aimed_at() -> None:
    found = read(
        "TỈNH ỦY ĐIỆN BIÊN\nMỘT SỐ CHỈ TIÊU CHỦ YẾU\n(Ban hành kèm theo Nghị quyết số 9-NQ/TU ngày 20/7/2021)",
        "Chỉ tiêu|ĐVT|Thực hiện năm 2020|Bình quân giai đoạn 2021-2025", "Giải quyết việc làm mới|người|8.115|9.115",
    )  # fmt: skip
    assert (found["8.115"]["status"], found["9.115"]["status"]) == ("actual", "target")


def test_by_a_year_after_results_is_a_goal() -> None:
    found = read(HEAD, "Chỉ tiêu|Năm 2020|Năm 2021|Đến năm 2025", "Tỷ lệ lao động qua đào tạo (%)|55,5|57,5|65,5")
    assert [row["status"] for row in found.values()] == ["actual", "actual", "target"]


def test_a_title_plans_some_of_its_columns() -> None:
    found = read(
        "SỞ LĐTBXH TỈNH BẮC NINH\nTình hình tiền lương năm 2021 và kế hoạch thưởng Tết trong các doanh nghiệp\nĐơn vị: nghìn đồng",
        "Loại hình|Tiền lương bình quân|Thưởng Tết Nguyên đán", "Doanh nghiệp dân doanh|6.115|5.115", "Doanh nghiệp FDI|7.115|8.115",
    )  # fmt: skip
    assert (found["6.115"]["status"], found["5.115"]["status"]) == ("actual", "target")


# --- sums -----------------------------------------------------------------------------------------------------------


def test_a_total_is_of_what_all_its_rows_are() -> None:
    found = read(
        "UBND HUYỆN BA TƠ, TỈNH QUẢNG NGÃI\nKế hoạch hỗ trợ người có công về nhà ở năm 2021\nKết quả tặng quà dịp 27/7 năm 2021",
        "Nguồn quà|Số suất|Thành tiền (triệu đồng)", "Quà của Chủ tịch nước|311|93,3", "Quà của huyện|120|24,0", "Tổng số|431|117,3",
    )  # fmt: skip
    assert told(found["117,3"], "indicator", "value") == ("merit.gift_spending", 117_300_000)


def test_a_column_of_totals_is_of_what_it_sums_up() -> None:
    title = f"{HEAD}\nQUỸ ĐỀN ƠN ĐÁP NGHĨA NĂM 2021\nĐơn vị tính: Nghìn đồng"
    found = read(
        title,
        "Diễn giải|Quỹ cấp huyện|Quỹ cấp xã|Cộng",
        "Thu trong năm|312.500|141.300|453.800",
        "Chi trong năm|240.000|96.500|336.500",
    )
    assert {row["indicator"] for row in found.values()} == {"merit.gratitude_fund"}


def test_a_column_of_totals_over_several_is_of_none() -> None:
    found = read(
        f"{HEAD}\nTẶNG QUÀ TẾT NĂM 2021",
        "2x1: Nguồn|1x2: Người có công|1x2: Hộ nghèo|1x2: Cộng",
        "Số suất|Số tiền (triệu đồng)|Số suất|Số tiền (triệu đồng)|Số suất|Số tiền (triệu đồng)",
        "Ngân sách tỉnh|211|105,5|312|156,0|523|261,5",
        "Ngân sách huyện|98|29,4|112|33,6|210|63,0",
    )
    assert [found[n]["indicator"] for n in ("211", "312", "523", "261,5")] == [
        "merit.gifts",
        "social.gifts",
        None,
        None,
    ]


def test_part_of_the_total_wherever_it_stands() -> None:
    found = read(
        f"{HEAD}\nLAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI PHÂN THEO THỊ TRƯỜNG\nĐơn vị: lao động",
        "STT|Thị trường|2020|2021", "|TỔNG SỐ|412|503", "1|Nhật Bản|301|377", "2|Đài Loan|111|126", "*|Trong tổng số: Lao động nữ|139|171",
        "**|Tỷ trọng XKLĐ trong tổng số LĐ được tạo việc làm (%)|11,5|12,5",
    )  # fmt: skip
    assert found["171"]["indicator"] == "employment.overseas_workers"
    assert told(found["12,5"], *MEANT) == ("employment.overseas_workers", "percent", "share")


def test_parts_by_sector_are_of_the_row_above() -> None:
    found = read(
        HEAD, "TT|Chỉ tiêu|Năm 2021", "1|Lao động đang làm việc (nghìn người)|602,5", "|- Nông, lâm nghiệp và thủy sản|150,5", "|- Dịch vụ|452,0",
    )  # fmt: skip
    assert told(found["150,5"], "indicator", "value") == ("employment.employed_persons", 150_500)


# --- what it is about -----------------------------------------------------------------------------------------------


def test_kinds_of_people_are_recipients_where_the_title_pays_them() -> None:
    title = f"{HEAD}\nNGƯỜI CÓ CÔNG HƯỞNG TRỢ CẤP HÀNG THÁNG CHIA THEO LOẠI ĐỐI TƯỢNG\nĐơn vị tính: người"
    found = read(
        title,
        "TT|Loại đối tượng|Ba Xa|Ba Nam",
        "1|Bệnh binh|21|34",
        "2|Con đẻ người HĐKC|4|6",
        "3|Tuất liệt sĩ|15|17",
        "|Tổng cộng|40|57",
    )
    assert {row["indicator"] for row in found.values()} == {"merit.monthly_recipients"}


def test_one_off_allowances_stay_apart_from_monthly_ones() -> None:
    title = f"{HEAD}\nTÌNH HÌNH THỰC HIỆN TRỢ CẤP ƯU ĐÃI HẰNG THÁNG NGƯỜI CÓ CÔNG NĂM 2021"
    found = read(
        title, "Loại|Số người", "Thương binh|211", "Bệnh binh|109", "Trợ cấp một lần người có công|31", "Cộng|351"
    )
    assert (found["211"]["indicator"], found["31"]["indicator"]) == (
        "merit.monthly_recipients",
        "merit.one_off_recipients",
    )


def test_a_heading_that_names_what_has_no_indicator_names_it() -> None:
    found = read(
        HEAD, "2x1: Xã|2x1: Hộ nghèo đầu năm|1x2: Biến động hộ nghèo trong năm (hộ)", "Thoát nghèo|Tái nghèo", "Xã Ba Xa|141|32|3", "Xã Ba Nam|97|21|2",
    )  # fmt: skip
    assert [found[n]["indicator"] for n in ("141", "32", "3")] == [
        "poverty.poor_households",
        "poverty.escaped_households",
        None,
    ]


def test_near_poverty_comes_and_goes_without_an_indicator() -> None:
    title = f"{HEAD}\nDIỄN BIẾN HỘ CẬN NGHÈO NĂM 2021"
    found = read(
        title,
        "Xã|Số hộ cận nghèo|Số hộ tái cận nghèo|Số hộ cận nghèo phát sinh",
        "Xã Ba Xa|141|5|12",
        "Xã Ba Nam|97|3|8",
    )
    assert [found[n]["indicator"] for n in ("141", "5", "12")] == ["poverty.near_poor_households", None, None]


def test_money_is_paid_for_the_count_before_it() -> None:
    found = read(
        HEAD, "Xã|Số người cao tuổi|Mức quà (đồng/người)|Thành tiền (nghìn đồng)", "Xã Ba Xa|31|300.000|9.300", "Xã Ba Nam|14|500.000|7.000",
    )  # fmt: skip
    assert told(found["9.300"], "indicator", "value") == ("social.gift_spending", 9_300_000)
    assert found["300.000"]["per"] == "person"


def test_money_below_a_count_is_paid_for_it() -> None:
    found = read(
        f"{HEAD}\nTẶNG QUÀ NGƯỜI CÓ CÔNG DỊP 27/7/2021", "Stt|Nội dung|ĐVT|Ba Xa|Ba Nam", "I|Quà của tỉnh|suất|41|23", "|Kinh phí|Triệu đồng|20,5|11,5",
    )  # fmt: skip
    assert told(found["20,5"], "indicator", "value") == ("merit.gift_spending", 20_500_000)


def test_the_words_of_a_cell_help_its_row() -> None:
    found = read(
        HEAD, "Nội dung công việc|Kết quả", "Dạy nghề cho LĐNT|9 lớp/261 học viên", "Giải quyết việc làm|912 lao động"
    )
    assert told(found["9"], *MEANT) == ("training.classes", "session", "level")


def test_two_units_of_a_row_are_those_of_two_numbers() -> None:
    found = read(HEAD, "Nội dung|KH|TH", "Dạy nghề cho LĐNT (người/lớp)|311/9|342/8", "Nhà tình nghĩa (cái)|21|19")
    assert [told(found[n], "indicator", "unit") for n in ("311", "9")] == [
        ("training.rural_trained", "person"),
        ("training.classes", "session"),
    ]
    assert told(found["21"], "indicator", "unit") == ("merit.housing_supported", "house")


def test_a_row_across_the_columns_says_anew_what_they_hold() -> None:
    found = read(
        "CỤC THỐNG KÊ TỈNH HÀ NAM\nLao động từ 15 tuổi trở lên đang làm việc", "|2020|2021", "|1x2: Người - Person", "TỔNG SỐ - TOTAL|512.300|521.400",
        "Nam - Male|262.100|264.300", "|1x2: Cơ cấu - Structure (%)", "TỔNG SỐ - TOTAL|100,00|100,00", "Nam - Male|51,16|50,69",
    )  # fmt: skip
    assert told(found["262.100"], *MEANT) == ("employment.employed_persons", "person", "level")
    assert told(found["51,16"], *MEANT) == ("employment.employed_persons", "percent", "share")
