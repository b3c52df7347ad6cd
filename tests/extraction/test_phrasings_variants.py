"""What is said in other words or other letters: spellings, abbreviations, other verbs for the same thing, spans of days."""

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
NEAR, NEAR_RATE = "poverty.near_poor_households", "poverty.near_poor_rate"
JOBS, TRAINED = "employment.jobs_created", "training.people_trained"
EMPLOYED = "employment.employed_persons"

SPELLED = [
    case("tỉ lệ", "Xã còn {1.420 hộ nghèo} (tỉ lệ {10,4%}), {618 hộ cận nghèo} (tỉ lệ {4,5%}).", r(1420, "household", POOR), r(10.4, "percent", RATE), r(618, "household", NEAR), r(4.5, "percent", NEAR_RATE)),
    case("quí, kì", "Quí II, toàn tỉnh tạo việc làm cho {4.120 lao động}, tăng {6%} so với cùng kì năm trước.", r(4120, "person", JOBS, period="2023-04-01/2023-06-30"), r(6, "percent", JOBS, "change", period="2023-04-01/2023-06-30")),
    case("millions after thousand millions", "Chi trợ cấp thất nghiệp {38 tỷ 265 trđ}; năm trước {31 tỷ 70,5 tr.đồng}.", r(38265e6, "VND", "insurance.unemployment_spending"), r(31070.5e6, "VND", ..., period=...)),
    case("families called of the poor", "Toàn huyện có {2.310 hộ thuộc diện nghèo} ({7,2%}).", r(2310, "household", POOR), r(7.2, "percent", RATE)),
    case("the disabled, as older texts have it", "Tỉnh có {29.400 người} tàn tật.", r(29400, "person", "social.disabled")),
    case("companies by two letters", "Thanh tra {19 DN}, phạt {03 DN}.", r(19, "enterprise", "labour.inspections"), r(3, "enterprise", None)),
]  # fmt: skip

WORDED = [
    case("an estimate right behind nghiệp", "Tỷ lệ thất nghiệp ước {2,1%}, giảm {0,1 điểm phần trăm}.", r(2.1, "percent", "employment.unemployment_rate", status="estimate"), r(-0.1, "percentage_point", "employment.unemployment_rate", "change", "estimate")),
    case("back to a level", "Tỷ lệ hộ cận nghèo từ {4,6%} lùi về {2,7%}.", r(4.6, "percent", NEAR_RATE, period=...), r(2.7, "percent", NEAR_RATE)),
    case("a plan to lower by so much", "Tỷ lệ hộ nghèo giảm {2,6%} (kế hoạch giảm được {2%}).", r(-2.6, "percentage_point", RATE, "change"), r(-2, "percentage_point", RATE, "change", "target")),
    case("an aim told with được is no result", "Phấn đấu giảm được {4%} hộ nghèo, các xã khó khăn giảm được từ {5%} trở lên.", r(-4, "percentage_point", RATE, "change", "target"), r(-5, "percentage_point", ..., "change", "target", bound="at_least")),
    case("what came of an aim told with được", "Phấn đấu giảm được {500 hộ nghèo}, kết quả giảm được {562 hộ}.", r(-500, "household", POOR, "change", "target"), r(-562, "household", POOR, "change")),
    case("found work", "Đã có {15.300 LĐ} tìm được việc.", r(15300, "person", JOBS)),
    case("held against the same time", "Giải quyết việc làm cho {3.910 lao động}, bằng {88,2%} so với cùng thời gian này năm trước.", r(3910, "person", JOBS), r(88.2, "percent", JOBS, "ratio_to_previous")),
    case("learners of a class, whatever it teaches", "Mở {01 lớp dạy nghề} trồng cà phê có {34 học viên}.", r(1, "session", "training.classes"), r(34, "person", TRAINED)),
    case("a list of counts with their shares", "Số lao động có việc làm trong các ngành kinh tế là {481 nghìn người}; khu vực nông, lâm nghiệp và thủy sản {254 nghìn người}, chiếm {52,8%}; công nghiệp và xây dựng {77 nghìn người}, {16%}; dịch vụ {150 nghìn người}, {31,2%}.", r(481e3, "person", EMPLOYED), r(254e3, "person", EMPLOYED), r(52.8, "percent", "employment.agriculture_share"), r(77e3, "person", EMPLOYED), r(16, "percent", "employment.industry_share"), r(150e3, "person", EMPLOYED), r(31.2, "percent", "employment.services_share")),
]  # fmt: skip

DAYS = [
    case("from a day to another", "Từ ngày 9/4 đến ngày 15/5/2023, đoàn kiểm tra {36 doanh nghiệp}.", r(36, "enterprise", "labour.inspections", period="2023-04-09/2023-05-15")),
    case("over the turn of a year", "Từ ngày 15/11/2022 đến 14/11/2023, tỉnh tạo việc làm cho {9.100 người}.", r(9100, "person", JOBS, period="2022-11-15/2023-11-14")),
    case("days that lead a clause", "Từ ngày 1/10 đến 15/10, bảo hiểm xã hội chi trợ cấp thất nghiệp cho {810 người}.", r(810, "person", "insurance.unemployment_recipients", period="2023-10-01/2023-10-15")),
    case("what came of a plan, and the plan, in a bracket", "The province created jobs for {9,850 workers}, reaching {57.9%} of the plan ({9,850}/{17,000}).", r(9850, "person", JOBS), r(57.9, "percent", JOBS, "ratio_to_target"), r(9850, "person", JOBS), r(17000, "person", JOBS, status="target"), language="en"),
    case("a quarter in English, in Roman letters", "In quarter III, {512 thousand persons} were employed.", r(512e3, "person", EMPLOYED, period="2023-07-01/2023-09-30"), language="en"),
]  # fmt: skip


BESIDE = [
    case("points of a count are of its rate", "Toàn tỉnh giảm {5.530 hộ nghèo}, bình quân mỗi năm giảm {0,93 điểm %}.", r(-5530, "household", POOR, "change"), r(-0.93, "percentage_point", RATE, "change", per=...)),
    case("a base in a bracket, told before", "Cuối năm {2023=period} toàn tỉnh còn {7.910 hộ nghèo}, chiếm {2,6%}.\n\nSo với đầu năm {2022=period} ({13.440 hộ}, {4,4%}) đã giảm {5.530 hộ nghèo}.", r(7910, "household", POOR), r(2.6, "percent", RATE), r(13440, "household", POOR, period="2022-01-01/2022-12-31"), r(4.4, "percent", RATE, period="2022-01-01/2022-12-31"), r(-5530, "household", POOR, "change")),
    case("a list behind a colon is of its whole", "Trong {5=duration} năm tạo việc làm cho {178.650 lao động}. Số đi làm việc ở nước ngoài là {253 người}: năm {2019=period} có {98 người}, năm {2020=period} {155 người}.", r(178650, "person", JOBS, period=...), r(253, "person", "employment.overseas_workers", period=...), r(98, "person", "employment.overseas_workers", period="2019-01-01/2019-12-31"), r(155, "person", "employment.overseas_workers", period="2020-01-01/2020-12-31"), period="2016-01-01/2020-12-31"),
    case("an estimate of the year's end is its own alone", "Tỷ lệ hộ nghèo còn {2,69%}, ước cuối năm {2020=period} còn {1,7%}. Xây {86 căn nhà} cho hộ nghèo.", r(2.69, "percent", RATE, period=...), r(1.7, "percent", RATE, status="estimate"), r(86, "house", "poverty.houses_built"), period="2020-01-01/2020-12-31"),
    case("parts of the dead by where they worked", "Xảy ra {12 vụ tai nạn lao động} làm chết {13 người} (khu vực có quan hệ lao động {9 người}, khu vực không theo hợp đồng {4 người}).", r(12, "case", "labour.accidents"), r(13, "person", "labour.accident_deaths"), r(9, "person", "labour.accident_deaths"), r(4, "person", "labour.accident_deaths")),
    case("millions behind millions are money", "Lương bình quân: doanh nghiệp nhà nước {7,9 triệu đồng}, doanh nghiệp dân doanh {8,6 triệu}, doanh nghiệp FDI {7,7 triệu}.", r(7.9e6, "VND", ..., per=...), r(8.6e6, "VND", ..., per=...), r(7.7e6, "VND", ..., per=...)),
    case("the rate by two letters", "Hộ cận nghèo {1.240 hộ}, TL {5,79%}.", r(1240, "household", NEAR), r(5.79, "percent", NEAR_RATE)),
    case("what was, under a heading of what is to come", "II. MỤC TIÊU NĂM 2023\nNăm {2022=period}, tỉnh có {6.100 hộ nghèo}.", r(6100, "household", POOR, period="2022-01-01/2022-12-31")),
]  # fmt: skip


@pytest.mark.parametrize("given", [*SPELLED, *WORDED, *DAYS, *BESIDE])
def test_variants(given: Case) -> None:
    hold(given)


def told(text: str) -> tuple[date | None, date | None]:
    about = describe(text)
    return about.period_start, about.period_end


def test_months_for_which_money_is_paid_are_not_those_of_the_account() -> None:
    text = "Chi trả hỗ trợ tại huyện Mai Sơn\n22/05/2020\nToàn huyện có 94 người được hưởng mức 500 nghìn đồng/người/tháng trong 3 tháng, từ tháng 4 đến hết tháng 6/2020."
    assert told(text) == (date(2020, 4, 1), date(2020, 6, 30))


def test_the_year_of_months_ahead_is_that_of_the_months_before() -> None:
    text = "Nông dân thêm vốn\nHội Nông dân tỉnh kiểm lại phong trào 6 tháng đầu năm, bàn việc 6 tháng cuối năm 2014.\n6 tháng qua, hội giúp 320 hộ vay vốn."
    assert told(text) == (date(2014, 1, 1), date(2014, 6, 30))


def test_a_few_days_are_no_account() -> None:
    text = "Huyện Lý Nhân tri ân\nTừ ngày 18/7 đến 25/7/2018, lãnh đạo huyện đi thăm các gia đình.\nNăm 2018, huyện tặng 5.200 suất quà cho người có công."
    assert told(text) == (date(2018, 1, 1), date(2018, 12, 31))


def test_a_quarter_of_a_headline_is_that_of_the_pages_own_year() -> None:
    text = "UBND HUYỆN LÂM BÌNH\nBáo cáo công tác quý I, phương hướng nhiệm vụ quý II\nNgày 18.3.2016\nNgành đạt một số kết quả như sau:\n1. Cuối năm 2015 còn 4,12% hộ nghèo."
    assert told(text) == (date(2016, 1, 1), date(2016, 3, 31))


def test_up_to_now_is_up_to_the_pages_own_day() -> None:
    text = "Hội An chi trả hỗ trợ\n14/10/2021 - 15:20\nĐến nay, thành phố đã chi trả xong cho 9.200 người khó khăn do dịch."
    assert told(text) == (date(2021, 1, 1), date(2021, 10, 14))


def test_how_things_stood_before_is_not_the_pages_year() -> None:
    text = "Đam Rông vận động thoát nghèo\n02/07/2020\nCả 8 xã đã nộp danh sách, gồm 431 hộ. Cuối năm 2019 tỷ lệ hộ nghèo của huyện là 13,2%."
    assert told(text) == (date(2020, 1, 1), date(2020, 12, 31))


def test_a_line_in_capitals_that_names_its_form_is_the_headline() -> None:
    text = "Tỉnh ủy Kiên Hà - Ban Cán sự đảng tỉnh\nBÁO CÁO ĐÁNH GIÁ CÔNG TÁC GIẢM NGHÈO GIAI ĐOẠN 2016 - 2020; MỤC TIÊU GIAI ĐOẠN 2021 - 2025\n1. Việc làm\nNăng suất lao động năm 2020 đạt 94 triệu đồng/người."
    assert told(text) == (date(2016, 1, 1), date(2020, 12, 31))


def test_an_anniversary_tells_the_year_of_what_is_given() -> None:
    text = "Huyện Yên Lãng tặng quà\nNhân kỷ niệm 71 năm Ngày Thương binh, liệt sĩ (27/7/1947 - 27/7/2018), huyện đã tặng 684 suất quà."
    assert told(text)[0] == date(2018, 1, 1)


def test_gifts_of_a_text_on_people_of_merit_are_theirs() -> None:
    text = "Trao quà Mẹ Việt Nam Anh hùng và thương binh nặng\n25/7/2024\nSáng 25/7, tỉnh tổ chức gặp mặt.\nMỗi suất quà trị giá 20 triệu đồng. Dịp này trao 240 suất quà."
    found = extract(Document("r", text, about=describe(text))).figures
    assert [row["indicator"] for row in found] == ["merit.gift_spending", "merit.gifts"]
    others = text.replace("Dịp này", "Dịp này, hộ nghèo được")
    assert extract(Document("r", others, about=describe(others))).figures[-1]["indicator"] == "social.gifts"


def test_at_tet_gifts_go_to_many() -> None:
    text = "Tết Kỷ Hợi không ai thiếu đói\n14/02/2019\nTỉnh chi 40,4 tỷ đồng tặng quà Tết.\n1. Quà của Chủ tịch nước gửi 9.339 người có công."
    found = extract(Document("r", text, about=describe(text))).figures
    assert found[0]["indicator"] == "social.gift_spending"
