"""Turns of news and of offices' pages: pairs of rates, wholes behind a ratio, lists under a rate, marks and remarks."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

RATE = "poverty.rate"
NEXT = "2024-01-01/2024-12-31"
SOCIAL, HEALTH = "insurance.social_participants", "insurance.health_cards"

PAIRS = [
    case("a rate and its aim", "Tỷ lệ hộ nghèo là {4,1%}/{4,5%}; đào tạo nghề cho {8.020}/{8.000 người}.", r(4.1, "percent", RATE), r(4.5, "percent", RATE, status="target"), r(8020, "person", "training.people_trained"), r(8000, "person", "training.people_trained", status="target")),
    case("shares and their aims", "{96%}/{90%} dân số nông thôn dùng nước sạch.", r(96, "percent", ..., "share"), r(90, "percent", ..., "share", status="target")),
    case("two rates in one label", "Tỷ lệ hộ nghèo/hộ cận nghèo: {3,1%}/{4,2%}.", r(3.1, "percent", RATE), r(4.2, "percent", "poverty.near_poor_rate")),
    case("more came than went is no plan", "Hồ sơ tiếp nhận/giải quyết: {1.320}/{1.308}.", r(1320, ..., ...), r(1308, ..., ...)),
]  # fmt: skip

WHOLES = [
    case("of the workforce, behind a comparison", "Có {84.700 người} tham gia bảo hiểm xã hội, tăng {2.300 người} so với cùng kỳ năm ngoái, đạt {21,4%} lực lượng lao động.", r(84700, "person", SOCIAL), r(2300, "person", SOCIAL, "change"), r(21.4, "percent", "insurance.social_coverage_rate")),
    case("of the workforce, without a rate of its own", "Có {61.200 người} tham gia bảo hiểm thất nghiệp, tăng {1.100 người} so với cùng kỳ năm ngoái, đạt {15,5%} lực lượng lao động.", r(61200, "person", "insurance.unemployment_participants"), r(1100, "person", ..., "change"), r(15.5, "percent", "insurance.unemployment_participants", "share")),
    case("of the population", "Toàn huyện có {96.400 người} tham gia bảo hiểm y tế, tăng {2,1%} so với cùng kỳ năm 2022, đạt {93,2%} dân số.", r(96400, "person", HEALTH), r(2.1, "percent", HEALTH, "change"), r(93.2, "percent", "insurance.health_coverage_rate")),
    case("another insurance's share", "Có {13%} lao động tham gia BHXH và {11,4%} lao động tham gia BH thất nghiệp.", r(13, "percent", "insurance.social_coverage_rate"), r(11.4, "percent", ..., "share")),
]  # fmt: skip

CHANGES = [
    case("how much more than in other months", "Tiếp nhận {3.180 hồ sơ} đề nghị hưởng trợ cấp thất nghiệp (tăng so với 10 tháng đầu năm 2022 là {415 hồ sơ}).", r(3180, "document", ...), r(415, "document", ..., "change")),
    case("a yearly mean is a change", "Tỷ lệ hộ nghèo giảm bình quân mỗi năm là {3,1%}.", r(-3.1, "percentage_point", RATE, "change", per="year")),
    case("from one to another, each with a bracket", "Hộ nghèo toàn xã giảm từ {12,5%} (đầu năm 2023) xuống còn {9,9%} (lúc hết năm 2023).", r(12.5, "percent", RATE, period=...), r(9.9, "percent", RATE)),
    case("the same at another time", "Mục tiêu giảm {10%} số vụ tai nạn lao động vào năm 2024 và {20%} vào năm 2026.", r(-10, "percent", "labour.accidents", "change", status="target", period=NEXT), r(-20, "percent", "labour.accidents", "change", status="target", period="2026-01-01/2026-12-31")),
    case("past an aim that a far bracket gives", "Tỷ lệ lao động tham gia BHXH đạt {38,5%}, vượt {0,5%} so với mục tiêu mà nghị quyết của tỉnh đặt ra ({38%}).", r(38.5, "percent", "insurance.social_coverage_rate"), r(0.5, "percentage_point", ..., "gap_to_target"), r(38, "percent", "insurance.social_coverage_rate", status="target")),
    case("the first since a year", "Tỉnh có {5.120 lao động} đi làm việc ở nước ngoài; lần đầu tiên kể từ năm 1994, riêng thị trường Nhật Bản vượt {2.000 người}.", r(5120, "person", "employment.overseas_workers"), r(2000, "person", "employment.overseas_workers")),
]  # fmt: skip

LISTS = [
    case("a list led by a rate", "- Tỷ lệ nữ tham gia cấp ủy:\n+ Cấp huyện: có {8 người} ({15%})\n+ Cấp xã: {74 người} ({20,3%})", r(8, "person", None), r(15, "percent", "gender.female_leaders_rate"), r(74, "person", None), r(20.3, "percent", "gender.female_leaders_rate")),
    case("pairs under a rate", "- Tỷ lệ nữ trong Hội đồng nhân dân các cấp:\n+ Cấp huyện: {13}/{55} ({23,6%})", r(13, ..., ...), r(55, ..., ...), r(23.6, "percent", "gender.female_leaders_rate")),
    case("a list that dots break off", "Đưa lao động đi làm việc ở nước ngoài tại các thị trường Hàn Quốc, Nhật Bản, Đài Loan... {250 người}, đạt {125%} kế hoạch năm.", r(250, "person", "employment.overseas_workers"), r(125, "percent", "employment.overseas_workers", "ratio_to_target")),
    case("people told as cases", "Lập hồ sơ đưa vào cơ sở cai nghiện bắt buộc {15 trường hợp}.", r(15, "person", "social_evils.rehab_admissions")),
    case("a rate of the young", "Tỷ lệ trẻ dưới 5 tuổi nhẹ cân ở mức {21%}, giảm {1,2%} so với năm 2022.", r(21, "percent", None), r(-1.2, "percentage_point", None, "change")),
    case("money for training", "Hơn {5 tỷ đồng} đào tạo nghề cho thanh niên.", r(5e9, "VND", "training.spending", bound="over")),
]  # fmt: skip

MORE = [
    case("so many are so much of all", "Tỷ lệ hộ nghèo cuối năm 2023 còn {4,9%} ({1.940 hộ}); tỷ lệ hộ cận nghèo {5,2%}, tương đương {2.058 hộ}.", r(4.9, "percent", RATE), r(1940, "household", "poverty.poor_households"), r(5.2, "percent", "poverty.near_poor_rate"), r(2058, "household", "poverty.near_poor_households")),
    case("a fall in percent, counted in a bracket", "Huyện đã giảm được {0,8%} số hộ nghèo ({290 hộ}); hiện còn {2.190 hộ nghèo}.", r(-0.8, ..., ..., "change"), r(-290, "household", "poverty.poor_households", "change"), r(2190, "household", "poverty.poor_households")),
    case("who left is counted in a bracket", "Tỷ lệ hộ nghèo là {12,4%}, giảm {2,1%} ({411 hộ thoát nghèo}) so với năm 2022.", r(12.4, "percent", RATE), r(-2.1, "percentage_point", RATE, "change"), r(411, "household", "poverty.escaped_households")),
    case("a share of the poor", "Hộ nghèo người dân tộc thiểu số chiếm tới {97%} tổng số hộ nghèo.", r(97, "percent", "poverty.poor_households", "share")),
    case("summed up so far", "Giải quyết việc làm {326 lao động}; lũy kế 9 tháng {1.015 lao động}, bằng {78,1%} kế hoạch năm.", r(326, "person", "employment.jobs_created", period=...), r(1015, "person", "employment.jobs_created", period="2023-01-01/2023-09-30"), r(78.1, "percent", "employment.jobs_created", "ratio_to_target", period=...), period="2023-07-01/2023-09-30"),
    case("money of something else", "Mở {12 lớp dạy nghề}; thu ngân sách {100 tỷ đồng}.", r(12, "session", "training.classes"), r(100e9, "VND", None)),
    case("so much of the plan of a revenue", "Số thu BHXH, BHYT, BHTN là {711 tỷ đồng}, đạt tỷ lệ {23,4%}.", r(711e9, "VND", None), r(23.4, "percent", None, "ratio_to_target")),
    case("labour that is exported", "Quý này xã tạo thêm việc làm cho {708 lao động}, riêng xuất khẩu {140 lao động}.", r(708, "person", "employment.jobs_created"), r(140, "person", "employment.overseas_workers")),
    case("a collective agreement is no estimate", "Thông báo tiếp nhận thỏa ước lao động tập thể cho {7 đơn vị}.", r(7, ..., ...)),
    case("what this points back at", "Lực lượng lao động quý III là {551 nghìn người}. Cộng 9 tháng, lực lượng này là {555 nghìn người}.", r(551e3, "person", "employment.labour_force", period=...), r(555e3, "person", "employment.labour_force", period="2023-01-01/2023-09-30")),
    case("targets do not grow", "Có {12 chỉ tiêu} chủ yếu: GRDP tăng {6,6%}.", r(12, "target", "governance.targets_assigned", status=...), r(6.6, "percent", None, "change", status=...)),
    case("fewer by so many", "Trong năm bớt được gần {7.300 hộ nghèo}.", r(-7300, "household", "poverty.poor_households", "change", bound="nearly")),
    case("what is planned to be given", "Quỹ đặt kế hoạch giúp {1.100 em} có hoàn cảnh đặc biệt.", r(1100, "person", ..., status="target")),
    case("from a year to a month", "Từ năm 2020 đến tháng 6-2023, {760 lao động} đi làm việc ở nước ngoài.", r(760, "person", "employment.overseas_workers", period="2020-01-01/2023-06-30")),
    case("counselled, placed and sent", "Tư vấn, giới thiệu việc làm được {9.050 người}; việc làm giải quyết cho {5.500 lao động}; {510 người} đi làm việc ở nước ngoài theo hợp đồng.", r(9050, "person", "employment.job_counselling"), r(5500, "person", "employment.jobs_created"), r(510, "person", "employment.overseas_workers")),
    case("a share of the poor by another verb", "Có {2.390 hộ nghèo} là người dân tộc thiểu số, bằng {27,2%} số hộ nghèo của tỉnh.", r(2390, "household", "poverty.poor_households"), r(27.2, "percent", "poverty.poor_households", "share")),
    case("a rate of the count before its people", "Toàn huyện có {879 hộ nghèo}, {2.807 người}, tỷ lệ {1,9%}.", r(879, "household", "poverty.poor_households"), r(2807, "person", ...), r(1.9, "percent", RATE)),
    case("growth of what is made", "Nông nghiệp tăng giá trị sản xuất {4,2%}.", r(4.2, "percent", None, "change")),
    case("money in cash", "Mỗi suất gồm sữa và {500 nghìn tiền mặt}.", r(500e3, "VND", ..., per=...)),
    case("shares of the sectors", "Có {538 nghìn người} từ 15 tuổi trở lên đang làm việc; nông, lâm nghiệp và thủy sản {217 nghìn người}, tỷ trọng {40,4%}.", r(538e3, "person", "employment.employed_persons"), r(217e3, "person", ...), r(40.4, "percent", "employment.agriculture_share")),
    case("what will be inspected", "Thanh tra sở sẽ triển khai các đoàn kiểm tra tại hơn {80 doanh nghiệp}.", r(80, "enterprise", "labour.inspections", status="target", bound="over")),
    case("a feast of next year", "Thưởng Tết Quý Mão 2024 bình quân {3,1 triệu đồng}/người.", r(3.1e6, "VND", "labour.tet_bonus", per=..., period=...)),
    case("since a day", "Từ ngày 01/10/2023 đến nay có {2 vụ ngừng việc}.", r(2, "case", "labour.strikes", period="2023-10-01/2023-12-31")),
    case("a term's work is not of its last year", "Tỷ lệ hộ nghèo giảm từ {31,4%} năm 2018 xuống còn {12,6%} năm 2023; {4.420 hộ thoát nghèo}.", r(31.4, "percent", RATE, period="2018-01-01/2018-12-31"), r(12.6, "percent", RATE, period="2023-01-01/2023-12-31"), r(4420, "household", "poverty.escaped_households", period="2018-01-01/2023-12-31"), period="2018-01-01/2023-12-31"),
    case("the last year of a term by itself", "Năm 2023, giải quyết việc làm cho {3.120 người}; xuất khẩu lao động {105 người}.", r(3120, "person", "employment.jobs_created", period="2023-01-01/2023-12-31"), r(105, "person", "employment.overseas_workers", period="2023-01-01/2023-12-31"), period="2018-01-01/2023-12-31"),
    case("what a heading tells of a term", "I. Kết quả\nTrong nhiệm kỳ, xuất khẩu lao động {219 người}.\nII. Chỉ tiêu nhiệm kỳ 2025 - 2030:\n- Giải quyết việc làm cho {8.500 lao động} trở lên.", r(219, "person", "employment.overseas_workers", period=...), r(8500, "person", "employment.jobs_created", status="target", bound=..., period="2025-01-01/2030-12-31")),
]  # fmt: skip


@pytest.mark.parametrize("given", [*PAIRS, *WHOLES, *CHANGES, *LISTS, *MORE])
def test_turns_of_pages(given: Case) -> None:
    hold(given)
