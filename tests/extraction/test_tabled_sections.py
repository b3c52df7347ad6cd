"""Rows of a table that speak of others: sections that say what is under them, ratios of the row above, kinds, remarks."""

# A table's row stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extraction.test_tabled_offices import HALF, HEAD, YEAR, read, told

NEXT = (date(2022, 1, 1), date(2022, 12, 31))
SAID = ("status", "period_start", "period_end")


def only(title: str, *rows: str) -> dict[str, Any]:
    """The one figure of a table with a single number."""
    (row,) = read(title, *rows).values()
    return row


# --- sections -------------------------------------------------------------------------------------------------------


def test_sections_tell_standing_and_days_of_the_rows_under_them() -> None:
    found = read(
        HEAD + "\nHỖ TRỢ NHÀ Ở NGƯỜI CÓ CÔNG",
        "Nội dung|Toàn huyện|Xã Ba Vì",
        "1x3: A. KẾ HOẠCH NĂM 2021",
        "Xây mới (nhà)|61|11",
        "1x3: B. THỰC HIỆN NĂM 2021",
        "Xây mới (nhà)|58|12",
        "1x3: C. NHU CẦU, KẾ HOẠCH 2022",
        "Xây mới (nhà)|43|9",
    )
    for number, status, days in (("61", "target", YEAR), ("58", "actual", YEAR), ("43", "target", NEXT)):
        assert told(found[number], *SAID) == (status, *days)


def test_sections_go_on_over_numbered_rows_and_parts() -> None:
    found = read(
        HALF,
        "TT|Chỉ tiêu|ĐVT|Số liệu",
        "I|Thực hiện 6 tháng đầu năm|",
        "1|Số lao động được tạo việc làm|người|811",
        "-|Xuất khẩu lao động|người|41",
        "II|Ước thực hiện 6 tháng cuối năm|",
        "1|Số lao động được tạo việc làm|người|911",
        "-|Xuất khẩu lao động|người|51",
    )
    assert told(found["41"], *SAID) == ("actual", date(2021, 1, 1), date(2021, 6, 30))
    assert told(found["51"], *SAID) == ("estimate", date(2021, 7, 1), date(2021, 12, 31))


def test_a_section_of_a_topic_leaves_the_standing_in_force() -> None:
    found = read(
        HEAD,
        "STT|Nội dung|Đơn vị|Số lượng",
        "A|Kết quả thực hiện năm 2021||",
        "I|Việc làm||",
        "1|Giải quyết việc làm mới|người|1.251",
        "B|Chỉ tiêu, nhiệm vụ năm 2022||",
        "I|Việc làm||",
        "1|Giải quyết việc làm mới|người|1.351",
    )
    assert told(found["1.251"], *SAID) == ("actual", *YEAR)
    assert told(found["1.351"], *SAID) == ("target", *NEXT)


def test_a_section_within_another_adds_to_it() -> None:
    found = read(
        HEAD, "Chỉ tiêu|Toàn huyện", "Năm 2020", "1. Kế hoạch", "- Hộ thoát nghèo (hộ)|71", "2. Thực hiện", "- Hộ thoát nghèo (hộ)|74",
        "Năm 2021", "1. Kế hoạch", "- Hộ thoát nghèo (hộ)|81",
    )  # fmt: skip
    before = (date(2020, 1, 1), date(2020, 12, 31))
    assert [told(found[n], *SAID) for n in ("71", "74", "81")] == [
        ("target", *before),
        ("actual", *before),
        ("target", *YEAR),
    ]


def test_headings_of_columns_win_over_sections() -> None:
    found = read(HEAD, "TT|Chỉ tiêu|KH 2021|TH 2021", "I|Kết quả thực hiện năm 2021||", "1|Hộ thoát nghèo (hộ)|71|74")
    assert [found[n]["status"] for n in ("71", "74")] == ["target", "actual"]


@pytest.mark.parametrize(
    "section",
    [
        "I. CHỈ TIÊU GIẢM NGHÈO NĂM 2021",
        "Kế hoạch tuyên truyền theo KH số 12/KH-UBND năm 2021",
        "Thực hiện chính sách người có công",
    ],
)
def test_a_section_that_names_what_is_counted_plans_nothing(section: str) -> None:
    assert only(HEAD, "Nội dung|Kết quả", f"{section}|", "Hộ thoát nghèo (hộ)|74")["status"] == "actual"


def test_rows_under_a_plan_with_numbers_are_planned() -> None:
    found = read(
        HEAD + "\nHỖ TRỢ NHÀ Ở NGƯỜI CÓ CÔNG",
        "TT|Nội dung|ĐVT|Toàn huyện|Xã Ba Vì",
        "1|Kế hoạch|nhà|361|161",
        "-|Xây mới|nhà|200|100",
        "2|Thực hiện|nhà|351|151",
        "-|Xây mới|nhà|190|90",
        "3|Kinh phí hỗ trợ|triệu đồng|9.500|4.500",
    )
    assert [found[n]["status"] for n in ("200", "190")] == ["target", "actual"]


# --- ratios of the row above ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "measure"),
    [
        ("- đạt % KH", "ratio_to_target"),
        ("Tỷ lệ % so KH", "ratio_to_target"),
        ("So KH (%)", "ratio_to_target"),
        ("Tỷ lệ hoàn thành kế hoạch (%)", "ratio_to_target"),
        ("% so với cùng kỳ", "ratio_to_previous"),
        ("So với năm 2020 (%)", "ratio_to_previous"),
    ],
)
def test_a_row_of_ratios_is_of_the_row_above(label: str, measure: str) -> None:
    found = read(
        HEAD,
        "Nội dung|Toàn huyện|Xã Ba Vì",
        "Hộ thoát nghèo (hộ)|74|21",
        f"{label}|103,1|99,2",
        "Lao động được tạo việc làm (người)|812|99",
        "Kế hoạch năm 2022",
        "Hộ thoát nghèo (hộ)|65|17",
        f"{label}|88,1|81,2",
    )
    said = ("indicator", "measure", "unit", *SAID)
    assert told(found["103,1"], *said) == ("poverty.escaped_households", measure, "percent", "actual", *YEAR)
    assert told(found["88,1"], *said) == ("poverty.escaped_households", measure, "percent", "target", *NEXT)
    assert found["812"]["indicator"] == "employment.jobs_created"


def test_a_row_of_rises_has_the_unit_of_the_row_above() -> None:
    found = read(
        HEAD,
        "Nội dung|Toàn huyện|Xã Ba Vì",
        "Quỹ Đền ơn đáp nghĩa (triệu đồng)|300|41",
        "Tăng (+), giảm (-) so với năm 2020|20|-3",
        "Tỷ lệ hộ nghèo (%)|3,1|6,2",
        "Tăng, giảm so với năm 2020|-1,5|-1,6",
    )
    assert told(found["20"], "measure", "unit", "value") == ("change", "VND", 20e6)
    assert told(found["1,5"], "measure", "unit", "value") == ("change", "percentage_point", -1.5)


def test_the_last_row_of_months_is_held_against_their_sum() -> None:
    found = read(
        HALF,
        "Thời gian|Số người nộp hồ sơ hưởng TCTN",
        "Cộng quý I|41",
        "Cộng quý II|52",
        "Tổng 6 tháng|93",
        "Cùng kỳ năm 2020|88",
        "So với cùng kỳ (%)|105,7",
    )
    assert told(found["105,7"], "measure", "period_start", "period_end") == (
        "ratio_to_previous",
        date(2021, 1, 1),
        date(2021, 6, 30),
    )


def test_what_a_plan_was_passed_by_is_a_gap() -> None:
    found = read(HEAD, "Chỉ tiêu|ĐVT|KH 2021|Ước TH 2021|Vượt KH", "Lao động được tạo việc làm|người|1.000|1.010|10")
    assert told(found["10"], "measure", "unit", "status") == ("gap_to_target", "person", "estimate")
    found = read(
        HEAD, "Nội dung|Toàn huyện|Xã A", "Lao động được tạo việc làm (người)|1.010|212", "- Vượt KH (%)|1,0|6,1"
    )
    assert told(found["1,0"], "measure", "unit") == ("gap_to_target", "percent")


# --- ratios of estimates --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heads", "status"),
    [
        ("KH năm 2021|ƯTH năm 2021|So sánh TH/KH (%)", "estimate"),
        ("TH 2020|KH 2021|Ước TH 2021|Tỷ lệ TH/KH (%)", "estimate"),
        ("TH 2020|KH 2021|Ước TH 2021|TH 2021/TH 2020 (%)", "estimate"),
        ("KH 2021|TH 11 tháng 2021|ƯTH 2021|So sánh TH/KH (%)", "actual"),
        ("ƯTH 2020|KH 2021|TH 2021|So sánh TH/KH (%)", "actual"),
    ],
)
def test_a_ratio_of_nothing_but_estimates_is_estimated(heads: str, status: str) -> None:
    numbers = "|".join(["1.000", "1.111", "1.222"][: heads.count("|")])
    found = read(HEAD, f"Chỉ tiêu|ĐVT|{heads}", f"Lao động được tạo việc làm|người|{numbers}|103,7")
    assert found["103,7"]["status"] == status


def test_a_formula_tells_whose_standing_a_ratio_has() -> None:
    found = read(
        HEAD,
        "Chỉ tiêu|ĐVT|KH 2021|TH 11 tháng 2021|ƯTH 2021|So sánh TH/KH (%)",
        "(1)|(2)|(3)|(4)|(5)|(6)=(5)/(3)",
        "Lao động được tạo việc làm|người|1.000|911|1.037|103,70",
    )
    assert found["103,70"]["status"] == "estimate"


# --- kinds ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind",
    ["+ Cao đẳng, trung cấp", "+ Sơ cấp và thường xuyên", "Tr.đó: trình độ trung cấp", "- Hệ sơ cấp và dưới 3 tháng"],
)
def test_a_row_of_kinds_is_of_the_row_above(kind: str) -> None:
    found = read(
        HEAD, "TT|Chỉ tiêu|ĐVT|KH 2021", "B|DẠY NGHỀ||", "1|Tuyển sinh học nghề|người|1.010", f"|{kind}|người|202"
    )
    assert found["202"]["indicator"] == "training.enrolment"


def test_a_part_with_an_indicator_of_its_own_keeps_it() -> None:
    found = read(
        HEAD,
        "TT|Chỉ tiêu|ĐVT|Kết quả",
        "1|Số lao động có việc làm mới|người|5.001",
        "|- Xuất khẩu LĐ|người|303",
        "2|Tỷ lệ LĐ qua đào tạo|%|61,1",
        "|Tr.đó: đào tạo nghề|%|45,2",
    )
    assert found["303"]["indicator"] == "employment.overseas_workers"
    assert found["45,2"]["indicator"] == "training.vocational_rate"


def test_the_words_of_a_row_beat_the_title() -> None:
    found = read(
        HEAD + "\nTai nạn lao động, tranh chấp lao động, thanh tra",
        "Nội dung|Năm 2020|Năm 2021",
        "Số vụ tai nạn lao động (vụ)|21|23",
        "Số vụ TNLĐ|31|33",
        "Số vụ tranh chấp (vụ)|9|11",
    )
    assert [found[n]["indicator"] for n in ("23", "33", "11")] == [
        "labour.accidents", "labour.accidents", "labour.disputes",
    ]  # fmt: skip


def test_money_beside_the_activities_of_children_is_theirs() -> None:
    title = HEAD + "\nMỘT SỐ SỐ LIỆU VỀ TRẺ EM VÀ NGƯỜI CÓ CÔNG"
    for label in ("Kinh phí hỗ trợ, tặng quà TE", "Kinh phí quà 1/6, Trung thu", "Học bổng cho TE nghèo"):
        assert only(title, "Nội dung|Kết quả", f"{label}|13,7 tỷ đồng")["indicator"] == "children.support_spending"
    label = "Kinh phí tặng quà NCC dịp 27/7|13,7 tỷ đồng"
    assert only(title, "Nội dung|Kết quả", label)["indicator"] == "merit.gift_spending"


# --- remarks --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("remark", "number", "said"),
    [
        ("Vượt 84 người", "84", ("gap_to_target", "person", 84)),
        ("Thiếu 20 người", "20", ("gap_to_target", "person", -20)),
        ("Không đạt, còn thiếu 20 người", "20", ("gap_to_target", "person", -20)),
        ("Vượt KH 3,5%", "3,5", ("gap_to_target", "percent", 3.5)),
        ("Vượt chỉ tiêu 84 người", "84", ("gap_to_target", "person", 84)),
        ("Vượt 103,5% KH", "103,5", ("ratio_to_target", "percent", 103.5)),
        ("Chưa đạt KH (thấp hơn 1,6%)", "1,6", ("gap_to_target", "percent", -1.6)),
        ("Giảm 12 người so với năm 2020", "12", ("change", "person", -12)),
        ("Bằng 107,5% cùng kỳ", "107,5", ("ratio_to_previous", "percent", 107.5)),
    ],
)
def test_a_remark_speaks_of_the_result_of_its_row(remark: str, number: str, said: tuple[str, str, float]) -> None:
    found = read(HEAD, "TT|Chỉ tiêu|ĐVT|KH 2021|ƯTH 2021|Ghi chú", f"1|Tuyển sinh học nghề|Người|900|950|{remark}")
    row = found[number]
    assert told(row, "measure", "unit", "value") == said
    assert told(row, "indicator", *SAID) == ("training.enrolment", "estimate", *YEAR)


def test_a_remark_on_a_rate_tells_points() -> None:
    found = read(
        HEAD, "Chỉ tiêu|ĐVT|KH 2021|TH 2021|Ghi chú", "Tỷ lệ lao động qua đào tạo|%|56,0|57,5|Vượt 1,5% so với KH"
    )
    assert told(found["1,5"], "indicator", "measure", "unit") == (
        "training.trained_rate", "gap_to_target", "percentage_point",
    )  # fmt: skip


def test_a_remark_with_a_number_of_its_own_stays() -> None:
    found = read(
        HEAD,
        "Chỉ tiêu|ĐVT|KH 2021|TH 2021|Ghi chú",
        "Nhà tình nghĩa|Căn|50|52|Trong đó xây mới 31 căn, sửa chữa 21 căn",
    )
    assert told(found["31"], "measure", "status", "indicator") == ("level", "actual", "merit.housing_supported")


def test_a_section_of_ratios_is_of_the_rows_of_the_results() -> None:
    found = read(
        HEAD,
        "Nội dung|Toàn huyện|Xã Ba Vì",
        "A. KẾ HOẠCH NĂM 2021||",
        "Hộ thoát nghèo (hộ)|71|17",
        "Xuất khẩu lao động (người)|31|8",
        "B. ƯỚC THỰC HIỆN NĂM 2021||",
        "Hộ thoát nghèo (hộ)|72|18",
        "Xuất khẩu lao động (người)|32|9",
        "C. TỶ LỆ THỰC HIỆN SO VỚI KẾ HOẠCH (%)||",
        "Hộ thoát nghèo|101,4|105,9",
        "Xuất khẩu lao động|103,2|112,5",
        "D. KẾ HOẠCH NĂM 2022||",
        "Hộ thoát nghèo (hộ)|73|19",
    )
    said = ("indicator", "measure", "unit", *SAID)
    assert told(found["101,4"], *said) == (
        "poverty.escaped_households", "ratio_to_target", "percent", "estimate", *YEAR,
    )  # fmt: skip
    assert told(found["112,5"], *said) == (
        "employment.overseas_workers", "ratio_to_target", "percent", "estimate", *YEAR,
    )  # fmt: skip
    assert told(found["73"], "measure", *SAID) == ("level", "target", *NEXT)


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("Kế hoạch năm 2022 (dự kiến)", ("target", *NEXT)),
        ("I/ Kế hoạch tỉnh giao năm 2022", ("target", *NEXT)),
        ("Phương hướng, nhiệm vụ năm 2022", ("target", *NEXT)),
        ("Kết quả giảm nghèo năm 2020", ("actual", date(2020, 1, 1), date(2020, 12, 31))),
        ("Số liệu đến 30/6/2021", ("actual", date(2021, 1, 1), date(2021, 6, 30))),
        ("Kế hoạch - thực hiện năm 2021", ("actual", *YEAR)),
        ("B. CÁC CHỈ TIÊU XÃ HỘI", ("actual", *YEAR)),
    ],
)
def test_a_section_says_it_in_many_ways(section: str, said: tuple[Any, ...]) -> None:
    row = only(HEAD, "Nội dung|Toàn huyện|Xã Ba Vì", f"{section}||", "Hộ thoát nghèo (hộ)|71|")
    assert told(row, *SAID) == said


def test_words_in_the_cell_of_a_row_of_ratios_leave_it_its_row() -> None:
    found = read(
        HEAD, "Nội dung|Kết quả", "Trẻ em có hoàn cảnh đặc biệt|1.466 em", "TE tử vong do đuối nước|13 em", "- So với năm 2020|giảm 4 em"
    )  # fmt: skip
    assert told(found["4"], "indicator", "measure", "value") == ("children.injury_deaths", "change", -4)


def test_a_percentage_behind_a_count_is_a_share_where_the_heading_says_so() -> None:
    found = read(
        HEAD + "\nLAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI",
        "Thị trường|Tổng số|Nữ (tỷ lệ nữ)|Tỷ lệ so với tổng số (%)",
        "Nhật Bản|820|312 (38,0%)|60,3",
        "Hàn Quốc|540|121 (22,4%)|39,7",
    )
    assert told(found["38,0"], "measure", "unit", "indicator") == ("share", "percent", "employment.overseas_workers")
    assert told(found["60,3"], "measure", "indicator") == ("share", "employment.overseas_workers")


@pytest.mark.parametrize("heading", ["Nhận xét", "So với KH", "Giải trình", "Kết quả so với kế hoạch"])
def test_words_tell_gaps_under_other_headings(heading: str) -> None:
    found = read(
        HEAD,
        f"TT|Chỉ tiêu|ĐVT|KH 2021|TH 2021|{heading}",
        "1|Tuyển sinh học nghề|Người|900|950|Vượt 50 người",
        "2|Xuất khẩu lao động|người|320|300|Thiếu 20 người",
        "3|Số hộ thoát nghèo|hộ|70|68|Chưa đạt 97,1%",
    )
    assert told(found["50"], "indicator", "measure", "value") == ("training.enrolment", "gap_to_target", 50)
    assert told(found["20"], "indicator", "measure", "value") == ("employment.overseas_workers", "gap_to_target", -20)
    assert found["97,1"]["measure"] != "gap_to_target" or found["97,1"]["value"] > 0


def test_a_difference_is_that_of_the_result_from_its_plan() -> None:
    found = read(
        HEAD,
        "TT|Chỉ tiêu|ĐVT|KH 2021|TH 2021|Tăng/giảm",
        "1|Tuyển sinh học nghề|Người|900|950|50",
        "2|Xuất khẩu lao động|người|320|341|21",
    )
    assert told(found["50"], "measure", "unit", "status") == ("gap_to_target", "person", "actual")
