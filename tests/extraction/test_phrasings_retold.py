"""Turns of offices' pages and of the press: bases in brackets, parts by place, shares of groups, aims and what came of them."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r
from tongket.documents.about import describe
from tongket.documents.model import Document
from tongket.extraction import extract

RATE, POOR = "poverty.rate", "poverty.poor_households"
CLAIMS = "insurance.unemployment_claims"
ABROAD, VACANT = "employment.overseas_workers", "employment.vacancies"
ACCIDENTS, DEATHS = "labour.accidents", "labour.accident_deaths"
MAY = "2023-05-01/2023-05-31"

AIMS = [
    case("an aim, and what came of it already", "Tỉnh ra chỉ tiêu xuất khẩu lao động {1.450 người}, vậy mà đến tháng 9 đã đưa đi hơn {1.620 người}.", r(1450, "person", ABROAD, status="target"), r(1620, "person", ABROAD, bound="over", period="2023-01-01/2023-09-30")),
    case("below the level that was set", "Tỷ lệ bao phủ BHYT đạt {87,1%}, thấp hơn {2,4%} so với mức Huyện ủy đặt ra ({89,5%}).", r(87.1, "percent", "insurance.health_coverage_rate"), r(-2.4, "percentage_point", "insurance.health_coverage_rate", "gap_to_target"), r(89.5, "percent", "insurance.health_coverage_rate", status="target")),
    case("a planned fall beside a rate", "Tỷ lệ hộ nghèo giảm từ {6,4%} xuống {4,7%} (KH giảm {1,6%}).", r(6.4, "percent", RATE, period=...), r(4.7, "percent", RATE), r(-1.6, "percentage_point", RATE, "change", status="target")),
    case("a fall past its plan, and its households", "Tỷ lệ hộ nghèo từ {9,8%} xuống còn {6,3%}, giảm {3,5%} (vượt {0,5%} KH), tương ứng {4.210 hộ}.", r(9.8, "percent", RATE, period=...), r(6.3, "percent", RATE), r(-3.5, "percentage_point", RATE, "change"), r(0.5, "percentage_point", RATE, "gap_to_target"), r(-4210, "household", POOR, "change")),
    case("how many had to go", "Số phải đưa đi làm việc ở nước ngoài theo hợp đồng là {430 lao động}.", r(430, "person", ABROAD, status="target")),
    case("who came home is no aim", "Trong {27 xã}, {19 xã} đã về đích nông thôn mới.", r(27, "commune", None), r(19, "commune", None)),
    case("what is taken in a year is its plan's", "Nợ BHXH {214 tỷ đồng}, chiếm {4,8%} kế hoạch thu cả năm, trong đó {62 doanh nghiệp} nợ kéo dài.", r(214e9, "VND", None), r(4.8, "percent", None, ...), r(62, "enterprise", None), period="2023-01-01/2023-09-30"),
]  # fmt: skip

BASES = [
    case("a base in a bracket", "Có {1.540 người} nộp hồ sơ hưởng trợ cấp thất nghiệp, tăng {62%} so với cùng kỳ năm 2022 ({951 người}), tăng {12%} so với tháng 4 ({1.375 người}).", r(1540, "person", CLAIMS), r(62, "percent", CLAIMS, "change"), r(951, "person", CLAIMS, period="2022-05-01/2022-05-31"), r(12, "percent", CLAIMS, "change"), r(1375, "person", CLAIMS, period="2023-04-01/2023-04-30"), period=MAY),
    case("sums so far are the same thing", "Có {1.540 người} nộp hồ sơ hưởng trợ cấp thất nghiệp. Lũy kế 5 tháng: {5.020 người}.", r(1540, "person", CLAIMS), r(5020, "person", CLAIMS, period="2023-01-01/2023-05-31"), period=MAY),
    case("looking back at a day", "Nhìn lại thời điểm 31/12/2022, toàn tỉnh có {208.100 người} tham gia BHXH.", r(208100, "person", "insurance.social_participants", period="2022-01-01/2022-12-31")),
    case("by as much as", "Có {6.120 lao động} hưởng trợ cấp thất nghiệp, giảm tới {18,4%} so với cùng kỳ năm trước.", r(6120, "person", "insurance.unemployment_recipients"), r(-18.4, "percent", "insurance.unemployment_recipients", "change")),
    case("edged up by", "Lương bình quân {8,2 triệu đồng}/người/tháng, nhích lên {4,1%} so với năm liền trước.", r(8.2e6, "VND", "labour.average_wage", per="person,month"), r(4.1, "percent", "labour.average_wage", "change")),
    case("a rate up to its level", "Tỷ lệ lao động qua đào tạo tăng lên {65%} so với năm trước.", r(65, "percent", "training.trained_rate")),
    case("from one norm to another", "Mức chuẩn trợ giúp xã hội nâng từ {360.000 đồng}/tháng lên {500.000 đồng}/tháng.", r(360e3, "VND", ..., per="month"), r(500e3, "VND", ..., per="month")),
]  # fmt: skip

PARTS = [
    case("parts by place behind a colon", "Bộ xuất cấp {5.200 tấn gạo} dự trữ quốc gia cho các tỉnh: Quảng Bình {2.000 tấn}, Quảng Trị {1.700 tấn}, Quảng Nam {1.500 tấn}.", *(r(tonnes * 1e6, "kilogram", "social.relief_rice") for tonnes in (5.2, 2, 1.7, 1.5))),
    case("named right before its bracket", "Ba thị trường chiếm phần lớn: Đài Loan ({1.840 người}), Nhật Bản ({1.630 người}) và Hàn Quốc ({620 người}).", *(r(number, "person", ABROAD) for number in (1840, 1630, 620))),
    case("shares of groups of those in work", "Lao động có việc làm quý III là {540 nghìn người}, trong đó khu vực nông, lâm nghiệp và thủy sản {151 nghìn người}, chiếm {28%}; dịch vụ {214 nghìn người}, chiếm {39,6%}.", r(540e3, "person", "employment.employed_persons", period=...), r(151e3, "person", "employment.employed_persons", period=...), r(28, "percent", "employment.agriculture_share", period=...), r(214e3, "person", "employment.employed_persons", period=...), r(39.6, "percent", "employment.services_share", period=...)),
    case("shares of the poor, people by people", "Có {8.210 hộ nghèo} là người dân tộc thiểu số, bằng {27%} số hộ nghèo của tỉnh: Khmer {2.180 hộ} ({26,5%}); Hoa {49 hộ} ({0,6%}).", r(8210, "household", POOR), r(27, "percent", POOR, "share"), r(2180, "household", POOR), r(26.5, "percent", POOR, "share"), r(49, "household", POOR), r(0.6, "percent", POOR, "share")),
    case("lent to whom", "Cho vay hộ nghèo {21 tỷ 400 triệu đồng} với {438 hộ}, hộ cận nghèo {13 tỷ 150 triệu đồng} với {271 hộ}.", *(x for money, households in ((21.4e9, 438), (13.15e9, 271)) for x in (r(money, "VND", "poverty.credit_disbursed"), r(households, "household", "poverty.credit_households")))),
    case("a part of the centres there are", "Có {72}/{111 trung tâm} sinh hoạt đều, đạt {64,9%}.", r(72, "organization", None), r(111, "organization", None), r(64.9, "percent", None, ...)),
    case("women as a part of all", "Nữ đại biểu HĐND các cấp:\n+ Cấp tỉnh: {14}/{52} ({26,9%})\n+ Cấp huyện: {91}/{330} ({27,6%})", r(14, ..., None), r(52, ..., None), r(26.9, "percent", "gender.female_leaders_rate"), r(91, ..., None), r(330, ..., None), r(27.6, "percent", "gender.female_leaders_rate")),
]  # fmt: skip

WORDS = [
    case("accidents and their deaths", "So với năm trước, số vụ tai nạn lao động giảm {3,9%} nhưng số người chết tăng {0,6%}.", r(-3.9, "percent", ACCIDENTS, "change"), r(0.6, "percent", DEATHS, "change")),
    case("shares of accidents and of deaths", "Tình hình tai nạn lao động\nXây dựng chiếm {16,4%} tổng số vụ và {17,2%} tổng số người chết.", r(16.4, "percent", ACCIDENTS, "share"), r(17.2, "percent", DEATHS, "share")),
    case("wanted and looking for work", "Doanh nghiệp cần tuyển lao động. Nhóm cơ khí cần {2.140 người} nhưng chỉ {560 người} tìm việc.", r(2140, "person", VACANT), r(560, "person", None)),
    case("people in work by the statistics", "Số người có việc làm quý này là {51,2 triệu người}, tăng {104 nghìn người} so với quý trước.", r(51.2e6, "person", "employment.employed_persons", period=...), r(104e3, "person", "employment.employed_persons", "change", period=...)),
    case("fined with how much", "Sở thanh tra {31 cuộc} về an toàn lao động, xử phạt {9 đơn vị} với {412 triệu đồng}.", r(31, "case", "labour.inspections"), r(9, "organization", None), r(412e6, "VND", "labour.inspection_fines")),
    case("other inspectors", "Đã kiểm tra {1.240 cơ sở} chế biến, kinh doanh thực phẩm.", r(1240, "organization", None)),
    case("a part of what it costs", "Hộ nghèo đi xuất khẩu lao động được vay {100%} chi phí; ngân sách hỗ trợ {70%} mức đóng BHYT cho hộ cận nghèo.", r(100, "percent", None, "share"), r(70, "percent", None, "share")),
    case("not gone yet", "Xuất khẩu lao động: có {180 lao động} đăng ký, {96 người} đang học ngoại ngữ, {41 người} đã xuất cảnh.", r(180, "person", None), r(96, "person", None), r(41, "person", ABROAD)),
    case("who is counted is not admitted", "Các cơ quan thống kê được {1.310 người} bán dâm; có {14.200 nhà hàng}, karaoke và {61 vũ trường}.", r(1310, "person", None), r(14200, "organization", None), r(61, "organization", None)),
    case("relief of a roof", "Sau bão, xã hỗ trợ {12 hộ} tốc mái {36.000.000 đồng}.", r(12, "household", "social.relief_households"), r(36e6, "VND", "social.relief_spending")),
    case("an estimate governs no time of its own", "Tỷ lệ hộ nghèo ước cuối năm còn {2,9%}. Trong 5 năm, các cơ sở tuyển sinh {84.200 người}.", r(2.9, "percent", RATE, status="estimate", period=...), r(84200, "person", "training.enrolment", period=...), period="2019-01-01/2023-12-31"),
]  # fmt: skip


MORE = [
    case("out of work, at the head of a page", "Gần {181.000 người} có bằng đại học trở lên thất nghiệp", r(181000, "person", "employment.unemployed_persons", bound="nearly")),
    case("no work yet", "Cả nước có trên {560 nghìn người} chưa có việc, tăng {18 nghìn người} so với quý II.", r(560e3, "person", "employment.unemployed_persons", bound="over"), r(18e3, "person", "employment.unemployed_persons", "change")),
    case("jobs that wait", "Hơn {4.800 việc làm} chờ người lao động", r(4800, ..., VACANT, bound="over")),
    case("who came to the fair, and who was taken", "Phiên giao dịch việc làm đầu năm\nCó {47 doanh nghiệp} góp mặt; {260 người} trúng tuyển ngay tại chỗ.", r(47, "enterprise", "employment.job_fair_employers"), r(260, "person", "employment.job_placements")),
    case("gifts of a day", "Hơn {61 tỷ đồng} tặng quà dịp {27-7=date}", r(61e9, "VND", "merit.gift_spending", bound="over")),
    case("helped with their houses", "Huyện giúp {318 gia đình} người có công sửa chữa, xây mới nhà.", r(318, "household", "merit.housing_supported")),
    case("rice by its weight alone", "Xuất cấp gạo cứu đói dịp Tết\nThủ tướng đã quyết định xuất cấp tổng số {12.640,5 tấn} cho {140.200 hộ} với {610.000 nhân khẩu}.", r(12640500, "kilogram", "social.relief_rice"), r(140200, "household", "social.relief_households"), r(610000, "person", "social.relief_people")),
    case("children that a fund is for", "Hơn {60 tỷ đồng} dành cho {72.000 trẻ em} khó khăn", r(60e9, "VND", "children.support_spending", bound="over"), r(72000, "person", "children.supported")),
    case("members that left poverty", "Kết quả, hội xóa được {47 hộ nghèo}.", r(47, "household", "poverty.escaped_households")),
    case("badly done is no fall", "Nguyên nhân là tổ chức lao động kém {8,3%}.", r(8.3, "percent", ..., ...)),
    case("another fund's loans", "Hội giải ngân {600 triệu đồng} Quỹ Hỗ trợ nông dân.", r(600e6, "VND", None)),
    case("free advice in law", "Trung tâm Trợ giúp pháp lý thực hiện {580 vụ việc}; tập huấn cho {160 hòa giải viên}.", r(580, "case", None), r(160, "person", None)),
]  # fmt: skip


@pytest.mark.parametrize("given", [*AIMS, *BASES, *PARTS, *WORDS, *MORE])
def test_turns_of_retold_pages(given: Case) -> None:
    hold(given)


def told(text: str) -> tuple[date | None, date | None]:
    """The period of the last figure."""
    figure = extract(Document("r", text, about=describe(text))).figures[-1]
    return figure["period_start"], figure["period_end"]


def test_a_month_just_over_is_what_the_item_tells_of() -> None:
    text = "Nhiều nghề tuyển mãi không đủ người\n08/10/2024 - 13:00\nTrung tâm Dịch vụ việc làm công bố cung - cầu lao động trong tháng 9.\nDoanh nghiệp cần tuyển 11.300 lao động."
    assert told(text) == (date(2024, 9, 1), date(2024, 9, 30))
    assert told(text.replace("08/10", "08/12")) == (date(2024, 1, 1), date(2024, 12, 31)), "a month long past"


def test_up_to_now_ends_with_the_items_own_day() -> None:
    text = "Nhà máy vơi đơn hàng\n10/03/2023 08:29 (GMT+7)\nTừ đầu năm đến nay, có 62 doanh nghiệp cắt giảm 9.800 lao động."
    assert told(text) == (date(2023, 1, 1), date(2023, 3, 10))


def test_a_report_held_before_its_year_is_over_covers_all_of_it() -> None:
    text = "BÁO CÁO\nCông tác lao động, người có công và xã hội năm 2023\nHà Nam, ngày 15 tháng 12 năm 2023\nTừ đầu năm đến nay, giải quyết việc làm cho 18.200 lao động."
    assert told(text) == (date(2023, 1, 1), date(2023, 12, 31))


def test_a_session_of_a_quarter_is_not_the_time_told_of() -> None:
    text = "Ban đại diện họp phiên quý III năm 2022\n18/10/2022 - 16:05\nChiều 17/10, Ban đại diện kiểm điểm 9 tháng. Toàn huyện tạo việc làm cho 740 lao động."
    assert told(text) == (date(2022, 1, 1), date(2022, 9, 30))


def test_a_line_that_leads_on_is_no_headline() -> None:
    text = "Quan Sơn, ngày 05 tháng 7 năm 2022\nBÁO CÁO\nKẾT QUẢ GIẢM NGHÈO 6 THÁNG ĐẦU NĂM 2022\nTiếp theo báo cáo quý I và báo cáo các tháng, huyện báo cáo như sau:\nI. KẾT QUẢ\n- Tạo việc làm cho 212 lao động."
    assert told(text) == (date(2022, 1, 1), date(2022, 6, 30))


def test_cells_one_to_a_line_under_a_lettered_section() -> None:
    cells = "TT\nChỉ tiêu\nĐơn vị tính\nKế hoạch năm 2022\nThực hiện\nTỷ lệ %\nA\nChỉ tiêu về xã hội\n1\nGiải quyết việc làm mới\nNgười\n120\n134\n111,7\n2\nTỷ lệ lao động qua đào tạo\n%\n62\n62,5\n100,8"
    text = f"BÁO CÁO\nKinh tế - xã hội năm 2022\n{cells}"
    figures = extract(Document("r", text, about=describe(text))).figures
    got = [(f["value"], f["unit"], f["indicator"], f["measure"], f["status"]) for f in figures]
    assert got == [
        (120, "person", "employment.jobs_created", "level", "target"),
        (134, "person", "employment.jobs_created", "level", "actual"),
        (111.7, "percent", "employment.jobs_created", "ratio_to_target", "actual"),
        (62, "percent", "training.trained_rate", "level", "target"),
        (62.5, "percent", "training.trained_rate", "level", "actual"),
        (100.8, "percent", "training.trained_rate", "ratio_to_target", "actual"),
    ]


def test_a_congress_gives_account_of_the_term_before() -> None:
    text = "Đại hội đại biểu Hội Nông dân huyện Ba Bể, nhiệm kỳ 2018 - 2023\nNgày 24-5, Hội Nông dân huyện tổ chức đại hội. Các cấp hội đã giúp 256 hộ thoát nghèo.\nNhiệm kỳ tới, hội phấn đấu giúp 300 hộ thoát nghèo."
    assert told(text) == (date(2018, 1, 1), date(2023, 12, 31)), "what it aims at"
    assert told(text.rsplit("\n", 1)[0]) == (date(2013, 1, 1), date(2018, 12, 31)), "what it did"


def test_a_resolution_of_a_congress_opens_no_term() -> None:
    text = "Thực hiện Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2018 - 2023\nNgày 24/5/2020\nNăm 2019, huyện giúp 256 hộ thoát nghèo."
    assert told(text) == (date(2019, 1, 1), date(2019, 12, 31))


def test_the_year_that_a_headline_tells_is_not_the_items_own() -> None:
    text = "Năm 2017: Tai nạn lao động làm chết hơn 900 người\n01/4/2018\nBộ có thông báo về tai nạn lao động. Tính chung cả nước xảy ra 8.900 vụ tai nạn lao động."
    assert told(text) == (date(2017, 1, 1), date(2017, 12, 31))


def test_what_was_given_out_on_a_day() -> None:
    text = "Ngân Sơn cấp gạo cho dân trước Tết\nNgày 09/02/2018, huyện Ngân Sơn xuất cấp gần 31 tấn gạo cứu đói cho người dân các xã vùng cao đang gặp khó khăn.\nGồm 412 hộ thiếu đói giáp hạt."
    assert told(text) == (date(2018, 2, 9), date(2018, 2, 9))
    assert told(text + " Từ đầu năm, cứu đói 612 hộ.")[0] == date(2018, 1, 1), "it also accounts for a longer time"


def test_a_day_at_the_end_of_a_headline_is_the_items_own() -> None:
    text = "Krông Năng: Quỹ vận động được nhiều sau 05 năm (18/11/2019)\nTừ năm 2015 đến nay, huyện xây 187 căn nhà đại đoàn kết."
    assert told(text) == (date(2015, 1, 1), date(2019, 11, 18))


def test_years_up_to_now_that_a_page_begins_with() -> None:
    text = "Krông Năng chăm lo người nghèo\n18/11/2019\nTừ năm 2015 đến nay, cán bộ, công chức và bà con các dân tộc trong huyện đã góp vào quỹ để chăm lo cho người nghèo.\nCó nguồn quỹ này, huyện xây 187 căn nhà đại đoàn kết. Riêng năm 2019, huyện xóa 12 nhà tạm.\nDịp này, tặng 40 suất quà cho hộ nghèo."
    assert told(text) == (date(2015, 1, 1), date(2019, 11, 18))


def test_how_long_a_class_takes_is_no_time_of_the_account() -> None:
    text = "Đào tạo nghề cho lao động nông thôn\n15/06/2023 07:40\nXã mở 04 lớp nghề nấu ăn cho người thuộc hộ nghèo, cận nghèo. Học 2 tháng, vừa nghe giảng vừa làm.\nHọc xong, 118 người có việc làm."
    assert told(text) == (date(2023, 1, 1), date(2023, 12, 31))
