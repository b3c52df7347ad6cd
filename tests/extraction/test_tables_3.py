"""Tables whose titles, headings and bare labels say what cells do not: units, goals, quarters, groups, lending."""

from __future__ import annotations

from datetime import date

import pytest

from extraction.test_tabled_offices import HEAD, read, told

DAYS = ("period_start", "period_end")
WHAT = ("indicator", "measure", "unit")


# --- titles ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [" (nghìn đồng)", " (ĐVT: nghìn đồng)", " - nghìn đồng"])
def test_a_title_ends_with_the_unit(ending: str) -> None:
    found = read(
        f"HUYỆN PHÚ TÂN\nTHU QUỸ ĐỀN ƠN ĐÁP NGHĨA NĂM 2019{ending}",
        "Xã|Chỉ tiêu giao|Đã thu",
        "Phú Mỹ|42.000|45.300",
        "Hòa Lạc|36.000|31.150",
    )
    assert told(found["45.300"], "value", *WHAT) == (45_300_000, "merit.gratitude_fund", "level", "VND")


def test_the_name_of_a_place_at_the_end_is_no_unit() -> None:
    found = read("SỐ HỘ NGHÈO NĂM 2019 - huyện", "Xã|Số hộ nghèo", "Phú Mỹ|42", "Hòa Lạc|36")
    assert told(found["42"], *WHAT) == ("poverty.poor_households", "level", "household")


@pytest.mark.parametrize(
    "title",
    [
        "Mục tiêu đào tạo nghề giai đoạn 2021 - 2023 huyện Na Rì",
        "Lộ trình đào tạo nghề giai đoạn 2021 - 2023 huyện Na Rì",
        "Biểu 2: Chỉ tiêu đào tạo nghề giai đoạn 2021 - 2023 huyện Na Rì",
    ],
)
def test_a_title_that_aims_makes_goals(title: str) -> None:
    found = read(title, "Năm|Tỷ lệ lao động qua đào tạo (%)", "2021|41,5", "2022|43,0", "2023|44,5")
    assert {row["status"] for row in found.values()} == {"target"}


def test_columns_of_results_stand_beside_goals() -> None:
    found = read(
        "Mục tiêu bình đẳng giới", "Chỉ tiêu|Năm 2019|Ước năm 2020|Đến năm 2025",
        "Tỷ lệ nữ trong tổng số người được tạo việc làm mới (%)|44,5|46,0|48",
    )  # fmt: skip
    assert [found[said]["status"] for said in ("44,5", "46,0", "48")] == ["actual", "estimate", "target"]


def test_a_national_target_programme_is_a_name() -> None:
    found = read("Mục tiêu quốc gia giảm nghèo năm 2019 huyện Na Rì", "Xã|Số hộ thoát nghèo", "Cư Lễ|21", "Lương Hạ|14")
    assert found["21"]["status"] == "actual"


def test_days_from_and_to_are_those_of_the_table() -> None:
    found = read(
        "Kết quả Tháng hành động về an toàn, vệ sinh lao động từ ngày 01/5/2023 đến ngày 31/5/2023 tỉnh Hà Nam",
        "Nội dung|Kết quả",
        "Số người được huấn luyện ATVSLĐ (người)|1.640",
    )
    assert told(found["1.640"], *DAYS) == (date(2023, 5, 1), date(2023, 5, 31))


# --- units ----------------------------------------------------------------------------------------------------------


def test_several_units_go_to_the_rows_that_name_them() -> None:
    found = read(
        "Xuất cấp gạo dự trữ quốc gia năm 2018 tỉnh Gia Lai\nĐVT: Hộ; Khẩu; Tấn; Triệu đồng",
        "TT|Chỉ tiêu|Đợt 1|Đợt 2",
        "1|Hộ được cấp|4.870|6.125",
        "2|Số khẩu|19.204|24.318",
        "3|Khối lượng gạo|288,5|364",
        "4|Kinh phí vận chuyển|120|133",
    )
    assert told(found["4.870"], *WHAT) == ("social.relief_households", "level", "household")
    assert told(found["24.318"], *WHAT) == ("social.relief_people", "level", "person")
    assert told(found["288,5"], "value", *WHAT) == (288_500, "social.relief_rice", "level", "kilogram")
    assert told(found["133"], "value", "unit") == (133_000_000, "VND")


def test_employers_by_what_they_do() -> None:
    found = read(
        "KẾT QUẢ TỔ CHỨC PHIÊN GIAO DỊCH VIỆC LÀM NĂM 2022",
        "Huyện|Số phiên|Lượt DN tham gia|Lượt lao động tham gia",
        "Ba Bể|12|96|1.410",
        "Chợ Mới|9|71|1.022",
    )
    assert told(found["96"], *WHAT) == ("employment.job_fair_employers", "level", "enterprise")


def test_people_under_headings_that_only_count() -> None:
    found = read(
        "Trợ giúp xã hội thường xuyên tại cộng đồng năm 2021 - huyện Kim Bảng",
        "Diện|Tổng số|Nam|Nữ",
        "Trẻ em không có nguồn nuôi dưỡng|61|34|27",
        "Người cao tuổi cô đơn|146|20|126",
    )
    assert told(found["126"], *WHAT) == ("social.beneficiaries", "level", "person")


# --- days and standing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("head", "label"), [("Quý", "II"), ("Quý", "2"), ("Quý/năm", "II/2018")])
def test_a_quarter_by_its_number_alone(head: str, label: str) -> None:
    found = read(
        "Hỗ trợ tiền điện cho hộ nghèo năm 2018 tỉnh Lai Châu",
        f"{head}|Số hộ|Số tiền (triệu đồng)",
        "I|21.004|3.087",
        f"{label}|20.990|3.085",
    )
    assert told(found["20.990"], *DAYS) == (date(2018, 4, 1), date(2018, 6, 30))


@pytest.mark.parametrize("label", ["2", "02", "02/2021"])
def test_a_month_by_its_number_alone(label: str) -> None:
    found = read(
        "Tiếp nhận hồ sơ hưởng trợ cấp thất nghiệp năm 2021 tỉnh An Giang",
        "Tháng|Số người nộp hồ sơ|Số người có quyết định hưởng",
        f"{label}|433|410",
        "Cộng|1.246|1.185",
    )
    assert told(found["410"], *DAYS) == (date(2021, 2, 1), date(2021, 2, 28))
    assert told(found["1.185"], *DAYS) == (date(2021, 1, 1), date(2021, 12, 31))


def test_rows_of_a_year_and_a_quarter() -> None:
    found = read(
        "Số người tìm được việc làm qua Trung tâm Dịch vụ việc làm",
        "Năm|Quý|Số người có việc làm",
        "2x1: 2019|III|312",
        "IV|287",
    )
    assert told(found["287"], *DAYS) == (date(2019, 10, 1), date(2019, 12, 31))


def test_what_a_scheme_foresees_is_planned() -> None:
    found = read(
        "Tiến độ làm nhà cho hộ nghèo đến 30/9/2023 tỉnh Sơn La",
        "2x1: Huyện|1x2: Xây mới",
        "Theo Đề án|Đã hoàn thành",
        "Mường La|164|150",
        "Sốp Cộp|157|120",
    )
    assert [found[said]["status"] for said in ("164", "150")] == ["target", "actual"]


# --- what is counted ------------------------------------------------------------------------------------------------


def test_groups_are_of_what_the_title_counts() -> None:
    found = read(
        "Số người tham gia BHYT theo nhóm đối tượng tỉnh Kiên Giang (người)",
        "Nhóm đối tượng|2020|2021",
        "Người lao động và người sử dụng lao động đóng|58.204|61.377",
        "Ngân sách nhà nước đóng|81.956|79.015",
    )
    assert {row["indicator"] for row in found.values()} == {"insurance.health_cards"}
    found = read(
        "Đối tượng đang hưởng trợ cấp xã hội hằng tháng huyện Vụ Bản đến 31/12/2022",
        "Nhóm|Số người|Kinh phí/tháng (nghìn đồng)",
        "Người đơn thân nghèo nuôi con nhỏ|44|43.000",
        "Người từ 80 tuổi trở lên|1.506|1.028.000",
    )
    assert told(found["1.506"], *WHAT) == ("social.beneficiaries", "level", "person")
    assert found["1.028.000"]["indicator"] == "social.allowance_spending"


def test_jobs_in_a_table_of_lending_are_from_credit() -> None:
    found = read(
        "Kết quả cho vay vốn Quỹ quốc gia về việc làm năm 2021 tỉnh Nam Định",
        "Huyện|Số dự án|Số tiền (triệu đồng)|Số LĐ có việc làm",
        "Hải Hậu|41|3.800|119",
        "Giao Thủy|30|2.200|84",
    )
    assert told(found["119"], *WHAT) == ("employment.jobs_from_credit", "level", "person")


def test_revoked_permits_are_no_debt() -> None:
    found = read(
        "Cấp giấy phép lao động cho người nước ngoài tỉnh Bắc Giang\nĐơn vị: giấy phép",
        "Năm|Cấp mới|Gia hạn|Thu hồi",
        "2021|1.036|97|276",
        "2022|1.110|120|301",
    )
    assert found["276"]["indicator"] == "employment.foreign_permits_revoked"
    assert found["97"]["indicator"] == "employment.foreign_work_permits"


def test_books_of_a_title_of_savings_books() -> None:
    found = read(
        "Tặng sổ tiết kiệm tình nghĩa cho người có công tỉnh Phú Yên",
        "Chỉ tiêu|2017|2018",
        "Số sổ đã tặng (sổ)|45|52",
        "Tổng giá trị (triệu đồng)|90|104",
    )
    assert told(found["52"], "indicator", "unit") == ("merit.savings_books", "gift")
    assert found["104"]["indicator"] == "merit.savings_book_spending"
    found = read(HEAD, "Chỉ tiêu|Năm 2021", "Số suất quà tặng người có công (suất)|2.450")
    assert found["2.450"]["indicator"] == "merit.gifts"


def test_a_cause_names_nobody_by_itself() -> None:
    found = read(
        "Tranh chấp lao động tập thể theo nguyên nhân năm 2018 tỉnh Tiền Giang",
        "Nguyên nhân|Số vụ|Số người",
        "Tiền lương|6|4.210",
        "BHXH|1|98",
    )
    assert told(found["1"], *WHAT) == ("labour.disputes", "level", "case")
    assert found["98"]["indicator"] is None


def test_a_row_that_is_none_as_a_whole() -> None:
    found = read(
        "Diễn biến hộ nghèo, cận nghèo năm 2021 huyện Đăk Hà",
        "Diễn biến|Hộ nghèo|Hộ cận nghèo",
        "Đầu kỳ|1.210|990",
        "Tái nghèo|3|2",
    )
    assert [found[said]["indicator"] for said in ("990", "3", "2")] == ["poverty.near_poor_households", None, None]


def test_each_bare_rate_is_of_the_count_before_it() -> None:
    found = read(
        "Hộ nghèo, hộ cận nghèo phân theo khu vực tỉnh Bình Phước 31/12/2021",
        "Khu vực|Hộ nghèo|Tỷ lệ|Hộ cận nghèo|Tỷ lệ",
        "Thành thị|610|1,1|810|1,5",
        "Nông thôn|4.210|2,4|4.990|2,8",
    )
    assert told(found["2,4"], "indicator", "unit") == ("poverty.rate", "percent")
    assert told(found["2,8"], "indicator", "unit") == ("poverty.near_poor_rate", "percent")


def test_money_beside_gifts_is_of_the_same_people() -> None:
    found = read(
        "Tặng quà 27/7/2022 huyện Cai Lậy",
        "Nguồn|Số suất|Kinh phí (triệu đồng)",
        "Tỉnh|2.110|633",
        "Huyện|410|164",
    )
    assert told(found["410"], *WHAT) == ("merit.gifts", "level", "gift")
    assert {found[said]["indicator"] for said in ("633", "164")} == {"merit.gift_spending"}


def test_vacancies_at_a_fair_are_no_plan() -> None:
    found = read(
        "Kết quả phiên giao dịch việc làm Quý I/2023 tỉnh Nghệ An",
        "Phiên|DN tham gia|Chỉ tiêu tuyển dụng|Người tham gia",
        "Phiên 1|41|1.210|680",
        "Phiên 2|38|990|540",
    )
    assert told(found["1.210"], "indicator", "unit", "status") == ("employment.vacancies", "position", "actual")
    assert told(found["540"], *WHAT) == ("employment.job_fair_participants", "level", "person")


def test_years_head_columns_whatever_heads_the_labels() -> None:
    found = read(
        "Tuyển sinh giáo dục nghề nghiệp 2019-2020 tỉnh Tuyên Quang",
        "Trình độ|2019|2020|Tổng",
        "Cao đẳng|270|290|560",
        "Sơ cấp|3.270|3.295|6.565",
    )
    assert told(found["3.295"], "indicator", *DAYS) == ("training.enrolment", date(2020, 1, 1), date(2020, 12, 31))
    assert "2020" not in found


def test_thousands_in_a_title_are_no_figure() -> None:
    found = read(
        "Mức thưởng Tết Dương lịch 2022 (1.000 đồng/người)",
        "Khối doanh nghiệp|Cao nhất|Bình quân",
        "Nhà nước|10.400|1.500",
    )
    assert told(found["10.400"], "value", "indicator") == (10_400_000, "labour.tet_bonus")
    assert "1.000" not in found


def test_a_plan_and_its_result_in_one_title() -> None:
    found = read(
        "Kế hoạch và kết quả đào tạo nghề LĐNT huyện Quế Phong",
        "Năm|KH (người)|TH (người)|Có việc làm (người)|Tỷ lệ có việc làm (%)",
        "2014|300|310|250|80,6",
        "2015|320|322|270|83,9",
    )
    assert found["270"]["status"] == "actual"
    assert told(found["83,9"], "indicator", "status") == ("training.job_after_training_rate", "actual")


def test_communes_with_addicts_are_communes() -> None:
    found = read(
        "Tình hình người nghiện ma túy tỉnh Sơn La năm 2019",
        "Chỉ tiêu|Năm 2018|Năm 2019",
        "Tổng số người nghiện|8.210|7.902",
        "Xã, phường có người nghiện|190|186",
    )
    assert told(found["186"], "indicator", "unit") == (None, "commune")


def test_children_who_died_had_no_accident_at_work() -> None:
    found = read(
        "Tình hình tai nạn thương tích trẻ em tỉnh Thanh Hóa năm 2021",
        "Nguyên nhân|Số mắc|Tử vong",
        "Đuối nước|61|44",
        "Tai nạn giao thông|210|12",
    )
    assert {found[said]["indicator"] for said in ("44", "12")} == {"children.injury_deaths"}


def test_a_year_before_a_place_is_a_year() -> None:
    found = read("Thanh tra lao động 2021 tỉnh Bình Thuận", "Nội dung|Kết quả", "Số cuộc thanh tra (cuộc)|12")
    assert set(found) == {"12"}


def test_a_scale_within_the_title_is_of_its_sums() -> None:
    found = read(
        "Số tiền chi trợ cấp thất nghiệp (tỷ đồng) và số người hưởng",
        "Năm|Số người hưởng|Số tiền",
        "2018|12.110|210,5",
        "2019|13.210|245,1",
    )
    assert told(found["245,1"], "value", "indicator") == (245_100_000_000, "insurance.unemployment_spending")
    assert told(found["13.210"], "value", "indicator") == (13_210, "insurance.unemployment_recipients")


def test_gifts_by_occasion() -> None:
    found = read(
        "Giá trị quà tặng gia đình chính sách năm 2020 - huyện Bù Đăng",
        "Dịp|Số suất|Trị giá (triệu đồng)",
        "Tết Nguyên đán|1.210|605",
        "27/7|1.198|599",
    )
    assert {found[said]["indicator"] for said in ("1.210", "1.198")} == {"merit.gifts"}
