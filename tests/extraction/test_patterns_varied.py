"""The same patterns in other words, and several at once: what one phrase of a pattern alone would not show."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, f, hold

JOBS = "employment.jobs_created"
POOR = "poverty.rate"
TRAINED = "training.people_trained"
ABROAD = "employment.overseas_workers"
CLAIMS = "insurance.unemployment_claims"
H1 = "2023-01-01/2023-06-30"
LAST_YEAR = "2022-01-01/2022-12-31"

VARIED = [
    case("swapped separators in a whole text", "Vận động {1,234.5 triệu đồng} cho Quỹ Đền ơn đáp nghĩa; tỷ lệ hộ nghèo còn {3.25%}; đào tạo nghề cho {2,450 người}.",
         f(1234.5e6, "VND", "merit.gratitude_fund"), f(3.25, "percent", POOR), f(2450, "person", TRAINED)),
    case("a unit shared across a slash with its magnitude in words",
         "Giải ngân vốn vay giải quyết việc làm {45,2}/{50 tỷ đồng}, đạt {90,4%} kế hoạch.",
         f(45.2e9, "VND", "employment.credit_disbursed"), f(50e9, "VND", "employment.credit_disbursed", status="target"),
         f(90.4, "percent", "employment.credit_disbursed", "ratio_to_target")),
    case("kéo giảm … từ a xuống b", "Kéo giảm tỷ lệ hộ nghèo từ {5,2%} đầu năm xuống {4,1%} cuối năm.",
         f(5.2, "percent", POOR), f(4.1, "percent", POOR)),
    case("the year of the level before", "Tỷ lệ hộ nghèo giảm từ {5,2%} năm 2022 xuống còn {4,1%}.",
         f(5.2, "percent", POOR, period=LAST_YEAR), f(4.1, "percent", POOR, period="2023-01-01/2023-12-31")),
    case("a range of change as a target", "Phấn đấu mỗi năm giảm tỷ lệ hộ nghèo từ {1}-{1,5%}.",
         f(-1, "percentage_point", POOR, "change", "target", per="year"), f(-1.5, "percentage_point", POOR, "change", "target", per="year")),
    case("excess and reached, side by side",
         "Đào tạo nghề cho {4.200 người}, vượt {5%} kế hoạch; giải quyết việc làm cho {8.240 lao động}, vượt {103%} kế hoạch.",
         f(4200, "person", TRAINED), f(5, "percent", TRAINED, "gap_to_target"),
         f(8240, "person", JOBS), f(103, "percent", JOBS, "ratio_to_target")),
    case("ratio to the plan and change on last year",
         "Giải quyết việc làm cho {8.240 lao động}, đạt {103%} kế hoạch, tăng {6,4%} so với năm 2022.",
         f(8240, "person", JOBS), f(103, "percent", JOBS, "ratio_to_target", subject=0),
         f(6.4, "percent", JOBS, "change", subject=0, base=LAST_YEAR)),
    case("absolute and relative to two bases",
         "Có {1.150 người} nộp hồ sơ hưởng bảo hiểm thất nghiệp, tăng {85 người} ({8%}) so với cùng kỳ năm trước.",
         f(1150, "person", CLAIMS), f(85, "person", CLAIMS, "change"), f(8, "percent", CLAIMS, "change"), period=H1),
    case("thực hiện and ước of one indicator",
         "Đến hết tháng 5, đào tạo nghề cho {1.900 người}; ước đến hết tháng 6 đào tạo nghề cho {2.300 người}, đạt {52%} kế hoạch.",
         f(1900, "person", TRAINED, period="2023-01-01/2023-05-31"), f(2300, "person", TRAINED, status="estimate", period=H1),
         f(52, "percent", TRAINED, "ratio_to_target", "estimate", period=H1), period=H1),
    case("quý IV", "Quý IV/2022 có {900 người} nộp hồ sơ hưởng bảo hiểm thất nghiệp.",
         f(900, "person", CLAIMS, period="2022-10-01/2022-12-31")),
    case("cùng kỳ of nine months", "9 tháng năm 2023, đào tạo nghề cho {3.300 người}, bằng {110%} cùng kỳ năm 2022.",
         f(3300, "person", TRAINED, period="2023-01-01/2023-09-30"),
         f(110, "percent", TRAINED, "ratio_to_previous", base="2022-01-01/2022-09-30")),
    case("two changes of one rate", "Tỷ lệ hộ nghèo còn {3,2%}, giảm {1,1%} so với năm 2022, vượt {0,1%} so với kế hoạch.",
         f(3.2, "percent", POOR), f(-1.1, "percentage_point", POOR, "change"), f(0.1, "percentage_point", POOR, "gap_to_target")),
    case("lần lượt over years", "Số người nộp hồ sơ hưởng bảo hiểm thất nghiệp năm 2021, 2022 lần lượt là {900 người} và {1.100 người}.",
         f(900, "person", CLAIMS, period="2021-01-01/2021-12-31"), f(1100, "person", CLAIMS, period="2022-01-01/2022-12-31")),
    case("lần lượt over two years and one", "Tỷ lệ hộ nghèo năm 2021 và 2022 lần lượt là {4,2%} và {3,1%}.",
         f(4.2, "percent", POOR, period="2021-01-01/2021-12-31"), f(3.1, "percent", POOR, period="2022-01-01/2022-12-31")),
    case("trong đó nested twice",
         "Đưa {1.350 lao động} đi làm việc ở nước ngoài, trong đó Nhật Bản {700 lao động} (nữ {300 lao động}), thị trường khác {650 lao động}.",
         f(1350, "person", ABROAD), f(700, "person", ABROAD, part_of=0), f(300, "person", ABROAD, group="female"), f(650, "person", ABROAD, part_of=0)),
    case("a caption with its own verb", "Có {85 doanh nghiệp} tham gia phiên giao dịch việc làm.\nPhiên giao dịch việc làm thu hút {85 doanh nghiệp}",
         f(85, "enterprise", "employment.job_fair_employers"), f(85, "enterprise", "employment.job_fair_employers", repeats=0)),
    case("numbers in words beside digits", "Tổ chức {ba phiên giao dịch việc làm} với {42 đơn vị} tham gia tuyển dụng.",
         f(3, "session", "employment.job_fairs", in_words=True), f(42, "organization", "employment.job_fair_employers")),
    case("hai mươi mốt", "Bàn giao {hai mươi mốt căn nhà} cho hộ nghèo.", f(21, "house", "poverty.houses_built", in_words=True)),
    case("an annex with a bare number", "Phụ lục\nSố hộ nghèo (hộ): {1.204}\nTỷ lệ hộ cận nghèo (%): {4,2}",
         f(1204, "household", "poverty.poor_households"), f(4.2, "percent", "poverty.near_poor_rate")),
    case("tỉnh giao and huyện giao, with results",
         "Đào tạo nghề cho {640 người}, đạt {107%} kế hoạch tỉnh giao và {102%} kế hoạch huyện giao.",
         f(640, "person", TRAINED), f(107, "percent", TRAINED, "ratio_to_target"), f(102, "percent", TRAINED, "ratio_to_target")),
    case("a ratio in brackets", "Giải quyết việc làm cho {8.240 lao động} (đạt {103%} kế hoạch).",
         f(8240, "person", JOBS), f(103, "percent", JOBS, "ratio_to_target", subject=0)),
    case("a percentage of the plan in brackets, bare", "Giải quyết việc làm cho {8.240 lao động} ({103%} kế hoạch).",
         f(8240, "person", JOBS), f(103, "percent", JOBS, "ratio_to_target", subject=0)),
    case("gấp đôi in words makes no number", "Quỹ Đền ơn đáp nghĩa vận động được {4 tỷ đồng}, gấp đôi năm trước.",
         f(4e9, "VND", "merit.gratitude_fund")),
    case("≥ before a rate with its sign glued", "Tỷ lệ lao động qua đào tạo ≥{70%} vào năm 2025.",
         f(70, "percent", "training.trained_rate", status="target", bound="at_least", period="2025-01-01/2025-12-31")),
    case("≤", "Phấn đấu tỷ lệ hộ nghèo ≤ {2%}.", f(2, "percent", POOR, status="target", bound="at_most")),
    case("a footnote mark above the line", "Giải quyết việc làm cho {3.250 lao động}¹, đào tạo nghề cho {2.100 người}.",
         f(3250, "person", JOBS), f(2100, "person", TRAINED)),
    case("a lead cut off in the middle of a number", "Toàn tỉnh giải quyết việc làm cho {8}...\nToàn tỉnh giải quyết việc làm cho {8.240 lao động}.",
         f(8, "person", JOBS), f(8240, "person", JOBS)),
    case("English: an estimate of a half-year", "In the first six months of 2023, an estimated {7,400 workers} found jobs.",
         f(7400, "person", JOBS, status="estimate", period=H1), language="en"),
    case("English: a target of next year", "In 2024 the province aims to create jobs for {8,500 workers}.",
         f(8500, "person", JOBS, status="target", period="2024-01-01/2024-12-31"), language="en"),
    case("COVID-19 in a list with people", "Hỗ trợ {320 lao động} bị ảnh hưởng bởi COVID-{19=name} với {480 triệu đồng}.",
         f(320, "person", "covid.workers_supported"), f(480e6, "VND", "covid.support_spending")),
    case("an age within a count", "Chúc thọ {1.204 người cao tuổi} tròn {90=age} tuổi.", f(1204, "person", "social.elderly")),
]  # fmt: skip


@pytest.mark.parametrize("given", VARIED)
def test_varied(given: Case) -> None:
    hold(given)
