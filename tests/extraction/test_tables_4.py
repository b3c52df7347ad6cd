"""Tables as other offices draw them up: funds asked for and paid in, months by number, places of which some have come to something."""

from __future__ import annotations

# A table's row stands on one line.
# ruff: noqa: E501
from datetime import date

import pytest

from extraction.test_tabled_offices import HALF, HEAD, read, told

DAYS = ("period_start", "period_end")
WHAT = ("indicator", "measure", "unit")
QUARTERS = "Trung tâm Dịch vụ việc làm tỉnh Kon Tum\nSàn giao dịch việc làm năm 2020"


# --- what columns say -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "came"),
    [("Mức giao (đồng)", "Đã thu (đồng)"), ("Chỉ tiêu vận động", "Đã nộp"), ("Số đăng ký", "Vận động được")],
)
def test_what_was_asked_for_is_a_plan_beside_what_came_of_it(asked: str, came: str) -> None:
    found = read(
        "HUYỆN YÊN MÔ\nVận động Quỹ Đền ơn đáp nghĩa năm 2018 (đồng)",
        f"Xã|{asked}|{came}|Tỷ lệ hoàn thành (%)|Vượt chỉ tiêu (%)",
        "Yên Mạc|20.000.000|23.000.000|115,0|15",
        "Yên Lâm|16.000.000|17.600.000|110,0|10",
    )
    assert [found[cell]["status"] for cell in ("20.000.000", "23.000.000")] == ["target", "actual"]
    assert [found[cell]["measure"] for cell in ("115,0", "15")] == ["ratio_to_target", "gap_to_target"]


def test_a_gap_says_that_what_it_is_held_against_was_planned() -> None:
    found = read(
        "HUYỆN YÊN MÔ\nThu Quỹ Đền ơn đáp nghĩa năm 2018 (đồng)",
        "Xã|Xã tự nhận|Thu được|Vượt chỉ tiêu (%)",
        "Yên Mạc|20.000.000|23.000.000|15",
        "Yên Lâm|16.000.000|17.600.000|10",
    )
    assert told(found["20.000.000"], "status") == ("target",)
    assert told(found["15"], "measure") == ("gap_to_target",)


def test_those_without_a_noun_are_people() -> None:
    found = read(
        "HUYỆN NAM ĐÔNG\nTrẻ em có hoàn cảnh đặc biệt năm 2021",
        "Xã|Tổng số trẻ em|Số có HCĐB|Số được trợ giúp|Tỷ lệ (%)",
        "Hương Sơn|1.204|38|36|94,7",
        "Thượng Lộ|987|51|47|92,2",
    )
    assert told(found["36"], *WHAT) == ("children.supported", "level", "person")
    assert told(found["94,7"], *WHAT) == ("children.supported_rate", "level", "percent")


def test_a_column_that_tells_no_unit_is_no_sum_beside_one_of_sums() -> None:
    found = read(
        "TỈNH HÀ TĨNH\nHỗ trợ nhà ở cho hộ nghèo năm 2021",
        "TT|Huyện|Số đăng ký|Đã hoàn thành|Kinh phí (triệu đồng)",
        "1|Huyện Can Lộc|84|71|3.550",
    )
    assert told(found["84"], *WHAT, "status") == ("poverty.houses_built", "level", "house", "target")
    assert told(found["71"], *WHAT, "status") == ("poverty.houses_built", "level", "house", "actual")
    assert told(found["3.550"], *WHAT) == ("poverty.housing_spending", "level", "VND")


def test_jobs_on_offer_and_exchanges_are_no_plans() -> None:
    found = read(
        QUARTERS, "Quý|Số phiên giao dịch|Chỉ tiêu tuyển dụng|Số người được tuyển", "I|4|812|61", "II|3|640|52"
    )
    assert {found[cell]["status"] for cell in ("4", "812", "61")} == {"actual"}
    assert told(found["640"], *WHAT) == ("employment.vacancies", "level", "position")


def test_shares_of_one_whole_are_of_what_is_counted_beside_them() -> None:
    found = read(
        "Đối tượng hưởng trợ cấp xã hội hằng tháng tại cộng đồng, tỉnh Cao Bằng",
        "2x1: Nhóm|2x1: 31/12/2018|1x2: 31/12/2019",
        "Số người|Tỷ trọng (%)",
        "Người cao tuổi|6.120|6.310|41,2",
        "Người khuyết tật|7.014|7.205|47,0",
    )
    assert told(found["41,2"], *WHAT) == ("social.beneficiaries", "share", "percent")
    assert told(found["6.310"], "status", "period_end") == ("actual", date(2019, 12, 31))


# --- what rows say --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "row", "days"),
    [
        ("Tháng", "11", (date(2020, 11, 1), date(2020, 11, 30))),
        ("Tháng", "02/2020", (date(2020, 2, 1), date(2020, 2, 29))),
        ("Quý", "III", (date(2020, 7, 1), date(2020, 9, 30))),
        ("Quý", "4", (date(2020, 10, 1), date(2020, 12, 31))),
    ],
)
def test_rows_are_days_by_their_number_under_a_heading(heading: str, row: str, days: tuple[date, date]) -> None:
    found = read(QUARTERS, f"STT|{heading}|Số phiên|Lượt người được tư vấn", f"1|{row}|5|416")
    assert told(found["416"], *DAYS) == days


def test_a_line_across_parts_the_row_above_it() -> None:
    found = read(
        "TỈNH PHÚ THỌ\nLao động, việc làm",
        "|2020|2021",
        "Lực lượng lao động (nghìn người)|812,4|820,1",
        "1x3: Chia theo giới tính",
        "Nam|401,2|404,6",
        "Nữ|411,2|415,5",
        "Tỷ lệ thất nghiệp (%)|1,9|2,3",
        "Thành thị|3,1|3,6",
        "Nông thôn|1,4|1,7",
    )
    assert told(found["404,6"], "value", *WHAT) == (404600, "employment.labour_force", "level", "person")
    assert told(found["3,6"], *WHAT) == ("employment.urban_unemployment_rate", "level", "percent")


def test_household_businesses_are_none_of_the_units_or_people_around_them() -> None:
    found = read(
        "TỈNH BẠC LIÊU\nChính sách hỗ trợ theo Nghị quyết 68/NQ-CP, lũy kế đến 31/12/2021",
        "TT|Nhóm|Số đơn vị|Số lao động|Kinh phí (triệu đồng)",
        "1|Người lao động ngừng việc|41|1.312|1.640",
        "2|Hỗ trợ hộ kinh doanh|2.415||7.245",
    )
    assert told(found["2.415"], *WHAT) == ("covid.household_businesses_supported", "level", "household_business")
    assert told(found["1.312"], *WHAT) == ("covid.workers_supported", "level", "person")


def test_those_who_lost_their_work_are_counted_as_helped_in_a_table_of_help() -> None:
    found = read(
        "Kết quả chi hỗ trợ theo Nghị quyết 42/NQ-CP tỉnh Thái Bình, đến ngày 31/8/2020",
        "2x1: Nhóm|1x2: Phê duyệt|1x2: Đã chi",
        "Số lượng|Số tiền (triệu đồng)|Số lượng|Số tiền (triệu đồng)",
        "Người lao động bị mất việc làm|312|318|301|307",
    )
    assert {found[cell]["indicator"] for cell in ("312", "301")} == {"covid.workers_supported"}
    assert {found[cell]["indicator"] for cell in ("318", "307")} == {"covid.support_spending"}


def test_places_are_none_of_those_that_have_come_to_something() -> None:
    found = read(
        "TỈNH LÀO CAI\nXã, phường không có tệ nạn ma túy năm 2021",
        "TT|Huyện|Tổng số xã, phường|Số đơn vị đạt|Số đơn vị chưa đạt|Tỷ lệ đạt (%)",
        "1|Bảo Yên|17|11|6|64,7",
        "2|Bắc Hà|19|15|4|78,9",
    )
    assert [found[cell]["indicator"] for cell in ("17", "11", "6")] == [
        None,
        "social_evils.communes_free_of_drugs",
        None,
    ]
    assert {found[cell]["unit"] for cell in ("17", "11", "6")} == {"commune"}


def test_files_are_counted_by_field_of_work() -> None:
    found = read(
        f"{HALF}\nKết quả giải quyết hồ sơ TTHC (ĐVT: hồ sơ)",
        "Lĩnh vực|Tiếp nhận|Đã giải quyết|Đúng hạn",
        "Người có công|412|405|404",
        "Trẻ em|18|17|16",
    )
    assert {row["indicator"] for row in found.values()} == {"governance.files_processed"}


def test_a_unit_that_is_unknown_is_not_that_of_the_heading_above() -> None:
    found = read(
        HEAD, "TT|Chỉ tiêu|ĐVT|Năm 2020|Năm 2021", "A|CHỈ TIÊU XÃ HỘI|||", "1|Số thuê bao internet|Thuê bao|4.120|4.515"
    )
    assert told(found["4.515"], "indicator", "unit") == (None, None)


@pytest.mark.parametrize(
    "label", ["Số kiến nghị sau thanh tra", "Số sai phạm phát hiện", "Số kiến nghị được thực hiện"]
)
def test_findings_are_no_inspections(label: str) -> None:
    found = read(f"{HEAD}\nCông tác thanh tra", "Nội dung|Kết quả", "Số cuộc thanh tra lao động|21", f"{label}|146")
    assert [found[cell]["indicator"] for cell in ("21", "146")] == ["labour.inspections", None]


@pytest.mark.parametrize("heading", ["Số lượt trẻ hưởng lợi", "Số trẻ em thụ hưởng", "Số em được giúp đỡ"])
def test_children_who_benefit_are_supported(heading: str) -> None:
    found = read(
        "TỈNH PHÚ YÊN\nHoạt động của Quỹ Bảo trợ trẻ em",
        f"Năm|Vận động được (triệu đồng)|{heading}",
        "2018|2.115|1.940",
        "2019|2.304|2.012",
    )
    assert found["1.940"]["indicator"] == "children.supported"
    assert found["2.304"]["indicator"] == "children.fund"


def test_bare_years_of_a_plan_are_aimed_at() -> None:
    found = read(
        "TỈNH LAI CHÂU\nCÁC CHỈ TIÊU XÃ HỘI GIAI ĐOẠN 2021-2025",
        "Chỉ tiêu|ĐVT|Thực hiện 2020|Mục tiêu 2025|2021|2022",
        "Tỷ lệ lao động qua đào tạo|%|51|65|54|57",
    )
    assert [found[cell]["status"] for cell in ("51", "65", "54", "57")] == ["actual", "target", "target", "target"]


def test_budgets_are_money() -> None:
    found = read(
        "UBND HUYỆN EA SÚP\nCHI ĐẢM BẢO XÃ HỘI NĂM 2020",
        "TT|Nội dung|Số đối tượng|Dự toán 2020 (triệu đồng)|Quyết toán 2020",
        "1|Trợ cấp thường xuyên đối tượng BTXH|2.140|12.800|12.615",
    )
    assert told(found["2.140"], *WHAT) == ("social.beneficiaries", "level", "person")
    assert [found[cell]["indicator"] for cell in ("12.800", "12.615")] == ["social.allowance_spending"] * 2


def test_signed_numbers_under_a_bare_comparison_are_differences() -> None:
    found = read(
        HEAD, "Nội dung|Năm 2020|Năm 2021|So sánh", "Số vụ xâm hại trẻ em|17|12|-5", "Số trẻ em tử vong do đuối nước|9|11|+2",
        "Số đối tượng xâm hại|18|13|-5",
    )  # fmt: skip
    assert told(found["2"], "value", *WHAT) == (2, "children.injury_deaths", "change", "person")
    assert found["13"]["indicator"] is None


def test_years_before_an_estimate_are_over() -> None:
    found = read(
        "HUYỆN ĐAKRÔNG\nMục tiêu giảm nghèo giai đoạn 2016-2020",
        "Chỉ tiêu|ĐVT|Năm 2016|Năm 2017|Năm 2018|Năm 2019|Ước 2020|Mục tiêu 2020",
        "Tỷ lệ hộ nghèo|%|41,2|36,0|31,4|27,3|22,8|24",
    )
    assert [found[cell]["status"] for cell in ("31,4", "27,3", "22,8", "24")] == [
        "actual",
        "actual",
        "estimate",
        "target",
    ]


def test_groups_behind_a_count_of_people_are_parts_of_it() -> None:
    found = read(
        "UBND HUYỆN SƠN HÒA\nĐào tạo nghề cho lao động nông thôn năm 2018",
        "Nghề|Số lớp|Số học viên|Nữ|Hộ nghèo|Dân tộc thiểu số|Kinh phí (triệu đồng)",
        "Trồng nấm|3|92|47|13|21|164",
        "Cộng|3|92|47|13|21|164",
    )
    assert {found[cell]["indicator"] for cell in ("92", "47", "13", "21")} == {"training.rural_trained"}
    assert {found[cell]["unit"] for cell in ("47", "13", "21")} == {"person"}


def test_funerals_are_of_the_section_they_stand_in() -> None:
    found = read(
        HEAD, "TT|Nội dung|ĐVT|Kết quả", "I|NGƯỜI CÓ CÔNG||", "1|Hỗ trợ mai táng phí|người|23",
        "II|BẢO TRỢ XÃ HỘI||", "1|Hỗ trợ mai táng phí|người|187",
    )  # fmt: skip
    assert [found[cell]["indicator"] for cell in ("23", "187")] == ["merit.one_off_recipients", None]


def test_what_a_heading_begins_with_is_counted_where_it_does_something() -> None:
    found = read(
        "TỈNH ĐẮK NÔNG\nKết quả thực hiện Nghị quyết số 68/NQ-CP đến ngày 15/12/2021",
        "TT|Chính sách|Đơn vị đề nghị|Số lao động được duyệt|Số tiền duyệt (triệu đồng)",
        "1|NLĐ ngừng việc|17|512|512",
        "2|Trẻ em, người cách ly y tế||2.310|3.465",
    )
    assert told(found["17"], *WHAT) == ("covid.employers_supported", "level", "organization")
    assert found["3.465"]["indicator"] == "covid.support_spending"


def test_what_is_left_in_a_fund_is_not_what_was_raised() -> None:
    found = read(
        "SỞ LĐTBXH TỈNH TRÀ VINH\nThu chi Quỹ Đền ơn đáp nghĩa năm 2020", "TT|Nội dung|Số tiền (đồng)",
        "I|Tổng thu|1.640.000.000", "II|Tu sửa nghĩa trang liệt sĩ|210.000.000", "III|Tồn quỹ đến 31/12/2020|312.500.000",
    )  # fmt: skip
    assert [row["indicator"] for row in found.values()] == ["merit.gratitude_fund", None, None]


def test_rates_behind_counts_of_households_are_theirs() -> None:
    found = read(
        "TỈNH TUYÊN QUANG\nKết quả rà soát hộ nghèo cuối năm 2022",
        "TT|Huyện|Tổng số hộ dân|Số hộ nghèo|Tỷ lệ (%)|Số hộ cận nghèo|Tỷ lệ (%)",
        "1|Na Hang|10.400|2.600|25,00|1.040|10,00",
        "2|Lâm Bình|8.000|2.800|35,00|960|12,00",
    )
    assert told(found["25,00"], *WHAT) == ("poverty.rate", "level", "percent")
    assert told(found["12,00"], *WHAT) == ("poverty.near_poor_rate", "level", "percent")


def test_sectors_under_a_line_are_counted_in_the_unit_above() -> None:
    found = read(
        "TỈNH YÊN BÁI\nLao động, việc làm", "Chỉ tiêu|2020|2021", "Lao động đang làm việc (người)|508.010|503.120",
        "Phân theo ngành kinh tế||", "Nông, lâm nghiệp và thủy sản|310.020|290.312", "Công nghiệp và xây dựng|92.310|96.214",
    )  # fmt: skip
    assert told(found["96.214"], *WHAT) == ("employment.employed_persons", "level", "person")
    assert told(found["290.312"], *WHAT) == ("employment.employed_persons", "level", "person")


# --- rates by their formula, rates aimed at, money by its heading -----------------------------------------------------


def test_a_rate_by_its_formula_is_none_to_the_year_before() -> None:
    found = read(
        "HUYỆN MƯỜNG ẢNG\nHộ nghèo cuối năm 2022",
        "STT|Xã|Tổng số hộ|Số hộ nghèo|Tỷ lệ",
        "(1)|(2)|(3)|(4)|(5)=(4)/(3)",
        "1|Ẳng Tở|1.250|230|18,40",
        "2|Nặm Lịch|840|252|30,00",
    )
    assert told(found["18,40"], "indicator", "measure") == ("poverty.rate", "level")


def test_a_rate_aimed_at_is_a_level() -> None:
    found = read(
        "HUYỆN MƯỜNG ẢNG\nGiao chỉ tiêu giảm nghèo năm 2022",
        "Xã|Hộ nghèo cuối 2021|Tỷ lệ hộ nghèo phấn đấu cuối 2022 (%)",
        "Ẳng Tở|412|26,50",
        "Nặm Lịch|318|33,10",
    )
    assert told(found["26,50"], "indicator", "measure", "status") == ("poverty.rate", "level", "target")


def test_money_is_told_by_a_heading_that_is_its_unit() -> None:
    found = read(
        "HUYỆN MƯỜNG ẢNG\nTrợ cấp một lần cho người có công năm 2022",
        "Chế độ|Người|Tr.đồng",
        "Trợ cấp 1 lần khi người có công từ trần|37|518,6",
        "Trợ cấp 1 lần đối với thân nhân|21|84,0",
    )
    assert told(found["518,6"], "value", "unit") == (518_600_000, "VND")


def test_causes_take_their_share_of_the_poor() -> None:
    found = read(
        "HUYỆN MƯỜNG ẢNG\nHộ nghèo theo nguyên nhân năm 2022",
        "Nguyên nhân|Số hộ nghèo|Chiếm (%)",
        "Thiếu đất sản xuất|120|24,0",
        "Thiếu vốn|280|56,0",
        "Đông người ăn theo|100|20,0",
        "Tổng số|500|100",
    )
    assert told(found["24,0"], "indicator", "measure") == ("poverty.poor_households", "share")


def test_a_heading_told_twice_is_held_against_nothing() -> None:
    found = read(
        "Tỷ lệ hộ nghèo tỉnh Cà Mau - Poverty rate",
        "Khu vực|2020|2021|Sơ bộ/Prel. 2022",
        "Thành thị|1,21|0,85|1,47",
        "Nông thôn|2,81|1,92|3,46",
    )
    assert told(found["3,46"], "measure", "period_end") == ("level", date(2022, 12, 31))
