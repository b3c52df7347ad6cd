"""Layout, captions, English, other sectors and the rulings of the figure table, each in several wordings."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
ABROAD = "employment.overseas_workers"
OUT = "employment.out_of_province_workers"
POOR = "poverty.rate"
NEAR_POOR = "poverty.near_poor_rate"
POOR_HOMES = "poverty.poor_households"
TRAINED = "training.people_trained"
RURAL = "training.rural_trained"
ENROLLED = "training.enrolment"
TRAINED_RATE = "training.trained_rate"
CLAIMS = "insurance.unemployment_claims"
PAID = "insurance.unemployment_recipients"
GRATITUDE = "merit.gratitude_fund"
WAGE = "labour.average_wage"
M9 = "2023-01-01/2023-09-30"
H1 = "2023-01-01/2023-06-30"
LAST_YEAR = "2022-01-01/2022-12-31"
NEXT_YEAR = "2024-01-01/2024-12-31"
TO_PLAN, TO_PAST, GAP = "ratio_to_target", "ratio_to_previous", "gap_to_target"

CAPTIONS = [
    case("caption: before the lead", "Lao động làm thủ tục tại sàn giao dịch. Năm 2023, tỉnh giải quyết việc làm cho {18.240 lao động}.\n\nNăm 2023, toàn tỉnh giải quyết việc làm cho {18.240 lao động}, đạt {104,2%} kế hoạch.",
         r(18240, "person", JOBS, repeats=None), r(18240, "person", JOBS, repeats=0), r(104.2, "percent", JOBS, TO_PLAN)),
    case("caption: the headline and the body", "Đào tạo nghề cho {5.120 lao động} nông thôn\nSở LĐTB&XH cho biết năm 2023 toàn tỉnh đào tạo nghề cho {5.120 lao động} nông thôn, đạt {102%} kế hoạch.",
         r(5120, "person", RURAL, repeats=None), r(5120, "person", RURAL, repeats=0), r(102, "percent", RURAL, TO_PLAN)),
    case("caption: the same number of something else", "Giải quyết việc làm cho {1.200 lao động}.\nẢnh: Tặng {1.200 suất quà} cho người có công.", r(1200, "person", JOBS, repeats=None), r(1200, "gift", "merit.gifts", repeats=None)),
]  # fmt: skip

LAYOUT = [
    case("annex: labels with units in brackets", "PHỤ LỤC\nSố lao động được giải quyết việc làm (người): {9.412}\nTỷ lệ lao động qua đào tạo (%): {66,8}\nKinh phí Quỹ Đền ơn đáp nghĩa (triệu đồng): {2.310}",
         r(9412, "person", JOBS), r(66.8, "percent", TRAINED_RATE), r(2310e6, "VND", GRATITUDE)),
    case("annex: a fall of the rate as a label", "Phụ lục\nTỷ lệ giảm hộ nghèo: {2,25%}\nTỷ lệ hộ nghèo: {7,1%}\nTỷ lệ hộ cận nghèo: {5,34%}", r(-2.25, "percentage_point", POOR, "change"), r(7.1, "percent", POOR), r(5.34, "percent", NEAR_POOR)),
    case("annex: numbered labels with plan and result", "Phụ lục\n1. Đào tạo nghề: kế hoạch {1.200 người}, thực hiện {1.236 người}, đạt {103%}\n2. Xuất khẩu lao động: kế hoạch {80 người}, thực hiện {92 người}, đạt {115%}",
         r(1200, "person", TRAINED, status="target"), r(1236, "person", TRAINED), r(103, "percent", TRAINED, TO_PLAN), r(80, "person", ABROAD, status="target"), r(92, "person", ABROAD), r(115, "percent", ABROAD, TO_PLAN)),
    case("office list: a), -, + with brackets in brackets", "BÁO CÁO\n1. Việc làm\na) Giải quyết việc làm cho {4.210 lao động}:\n- Trong tỉnh {2.600 lao động} (KCN {1.800 lao động} (nữ {1.050 lao động}));\n+ Đi làm việc ở nước ngoài {310 lao động}.",
         r(4210, "person", JOBS), r(2600, "person", JOBS, group="in_province"), r(1800, "person", JOBS), r(1050, "person", JOBS, group="female"), r(310, "person", ABROAD)),
    case("press: one dense paragraph of ;", "(KT) - Năm 2023, toàn tỉnh giải quyết việc làm cho {6.890 lao động}; đào tạo nghề {4.120 người}; tỷ lệ hộ nghèo giảm {3,2%}, còn {11,4%}; vận động Quỹ Đền ơn đáp nghĩa {3,1 tỷ đồng}; xây mới {42 nhà tình nghĩa}.",
         r(6890, "person", JOBS), r(4120, "person", TRAINED), r(-3.2, "percentage_point", POOR, "change"), r(11.4, "percent", POOR), r(3.1e9, "VND", GRATITUDE), r(42, "house", "merit.housing_supported")),
    case("no end of a sentence: TX., Q., P.", "Phòng LĐ-TB&XH TX. Buôn Hồ đã đưa {64 lao động} đi làm việc ở nước ngoài.", r(64, "person", ABROAD)),
    case("no end of a sentence: dots of thousands", "Tổng cộng {12.500 người} được đào tạo nghề.", r(12500, "person", TRAINED)),
    case("; in brackets: reasons and parts", "Đưa {1.020 lao động} đi làm việc ở nước ngoài (Nhật Bản {610 lao động}; Hàn Quốc {95 lao động}; Đài Loan {315 lao động}), đạt {102%} kế hoạch.",
         r(1020, "person", ABROAD), r(610, "person", ABROAD, group="japan"), r(95, "person", ABROAD, group="korea"), r(315, "person", ABROAD, group="taiwan"), r(102, "percent", ABROAD, TO_PLAN, subject=0)),
    case("no end of a sentence: Tp. and abbreviations in a list", "Tại Tp. Cao Lãnh, H. Lấp Vò, H. Lai Vung đã mở {12 lớp dạy nghề}.", r(12, "session", "training.classes")),
    case("a lead cut off: in the decimals", "Tỷ lệ hộ nghèo toàn tỉnh giảm còn {4},...\nTỷ lệ hộ nghèo toàn tỉnh giảm còn {4,25%}, giảm {1,1%} so với năm 2022.", r(4, ..., ...), r(4.25, "percent", POOR), r(-1.1, "percentage_point", POOR, "change")),
    case("a lead cut off: after the thousands' dot", "Trong năm, tỉnh đào tạo nghề cho {12}.…\nTrong năm, tỉnh đào tạo nghề cho {12.450 lao động}.", r(12, ..., ...), r(12450, "person", TRAINED)),
    case("a lead cut off: three dots", "Năm qua, tỉnh đã hỗ trợ xây {1}...\nNăm qua, tỉnh đã hỗ trợ xây {1.120 căn nhà} cho hộ nghèo.", r(1, ..., ...), r(1120, "house", "poverty.houses_built")),
]  # fmt: skip

NORMS = [
    case("norm: a decree's list", "Mức chuẩn trợ cấp ưu đãi người có công là {2.055.000 đồng}/tháng.", r(2.055e6, "VND", ..., status=..., per="month", period=...)),
    case("norm: per house", "Mức hỗ trợ xây mới {60 triệu đồng}/nhà, sửa chữa {30 triệu đồng}/nhà cho người có công.", r(60e6, "VND", ..., status=..., per="house"), r(30e6, "VND", ..., status=..., per="house")),
    case("norm: mỗi suất trị giá", "Tặng {215 suất quà} cho trẻ em nghèo, mỗi suất trị giá {500.000 đồng}.", r(215, "gift", ...), r(500000, "VND", ..., per="gift")),
    case("norm: per person a meal course", "Hỗ trợ tiền ăn {30.000 đồng}/người/ngày cho người học nghề.", r(30000, "VND", ..., status=..., per="person,day")),
    case("monthly: a sum for allowances", "Mỗi tháng chi trả trên {18 tỷ đồng} trợ cấp cho người có công.", r(18e9, "VND", "merit.allowance_spending", bound="over", per="month")),
    case("monthly: hàng tháng of people", "Hàng tháng chi trả trợ cấp xã hội cho {21.460 đối tượng} với kinh phí {10,8 tỷ đồng}.", r(21460, "person", "social.beneficiaries", per=...), r(10.8e9, "VND", "social.allowance_spending", per="month")),
    case("per year: a fund", "Bình quân mỗi năm vận động Quỹ Đền ơn đáp nghĩa được {2,4 tỷ đồng}.", r(2.4e9, "VND", GRATITUDE, per="year")),
    case("gifts told in people", "Thăm hỏi, tặng quà cho {8.120 người có công} dịp Tết Nguyên đán.", r(8120, "person", "merit.gifts")),
    case("gifts told in people, with money", "Tặng quà {1.450 lượt người} có công, tổng trị giá {725 triệu đồng}.", r(1450, "person", "merit.gifts"), r(725e6, "VND", "merit.gift_spending")),
    case("gifts and their worth, in brackets", "Trao {640 suất quà} cho gia đình chính sách ({320 triệu đồng}).", r(640, "gift", "merit.gifts"), r(320e6, "VND", "merit.gift_spending")),
    case("a stock without a date", "Toàn tỉnh hiện có {412 Bà mẹ Việt Nam anh hùng}, trong đó {18 mẹ} còn sống.", r(412, "person", "merit.heroic_mothers"), r(18, "person", "merit.heroic_mothers", part_of=0)),
    case("the whole of a stock: shares its status", "Có {12.610}/{12.645 gia đình} người có công có mức sống bằng hoặc cao hơn nơi cư trú, đạt {99,7%}.", r(12610, "household", ...), r(12645, "household", ...), r(99.7, "percent", "merit.living_standard_rate")),
    case("a report before its period's end: ngày 16/9, 9 tháng", "Ngày {16/9=date}, Sở sơ kết công tác {9=period} tháng đầu năm {2023=period}. Toàn tỉnh đã giải quyết việc làm cho {7.040 lao động}.", r(7040, "person", JOBS), period=M9),
    case("a report before its period's end: sáng 15/12, năm 2023", "Sáng {15/12=date}, huyện tổng kết công tác năm {2023=period}; đào tạo nghề {1.140 người}, xuất khẩu lao động {62 người}.", r(1140, "person", TRAINED), r(62, "person", ABROAD)),
    case("a report before its period's end: a stock", "Tại hội nghị ngày {20/6=date} sơ kết {6=period} tháng đầu năm, Sở cho biết toàn tỉnh có {21.300 người} tham gia BHXH tự nguyện.", r(21300, "person", "insurance.voluntary_participants"), period=H1),
    case("targets assigned: chỉ tiêu được giao", "Năm 2023, ngành được giao {14 chỉ tiêu}; đến nay đã hoàn thành {13 chỉ tiêu}.", r(14, "target", "governance.targets_assigned"), r(13, "target", "governance.targets_met")),
    case("targets assigned: x/y chỉ tiêu đạt", "{16}/{18 chỉ tiêu} đạt và vượt kế hoạch.", r(16, "target", "governance.targets_met"), r(18, "target", "governance.targets_assigned")),
    case("targets assigned: đạt cả n chỉ tiêu", "Ngành hoàn thành vượt mức cả {9 chỉ tiêu} UBND tỉnh giao.", r(9, "target", ...)),
    case("a rate lost of its %: còn", "Tỷ lệ hộ nghèo còn {4,12}, tỷ lệ hộ cận nghèo còn {5,3%}.", r(4.12, "percent", POOR), r(5.3, "percent", NEAR_POOR)),
    case("a rate lost of its %: đạt", "Tỷ lệ lao động qua đào tạo đạt {66,5}; tỷ lệ thất nghiệp thành thị {3,1%}.", r(66.5, "percent", TRAINED_RATE), r(3.1, "percent", "employment.urban_unemployment_rate")),
    case("a rate lost of its %: a fall", "Tỷ lệ hộ nghèo giảm {1,05} so với năm 2022, còn {6,2%}.", r(-1.05, "percentage_point", POOR, "change"), r(6.2, "percent", POOR)),
    case("other sectors: rice and revenue", "Sản lượng lúa đạt {612.000 tấn}; thu ngân sách {8.450 tỷ đồng}, đạt {101%} dự toán.", r(612e6, "kilogram"), r(8450e9, "VND"), r(101, "percent", None, TO_PLAN)),
    case("other sectors: new countryside", "Toàn huyện có {9}/{14 xã} đạt chuẩn nông thôn mới.", r(9, "commune"), r(14, "commune")),
    case("other sectors: schools and crime", "Có {86%} trường đạt chuẩn quốc gia; xảy ra {42 vụ} phạm pháp hình sự.", r(86, "percent", None, ...), r(42, "case")),
]  # fmt: skip

ENGLISH = [
    case("English: thousands comma and decimal dot", "In 2023 the province provided vocational training to {15,230 people}, or {101.5%} of the plan.", r(15230, "person", TRAINED), r(101.5, "percent", TRAINED, TO_PLAN), language="en"),
    case("English: VND before a magnitude", "VND{12.6 billion} was raised for the gratitude fund, up {8%} year on year.", r(12.6e9, "VND", GRATITUDE), r(8, "percent", GRATITUDE, "change"), language="en"),
    case("English: VND after the number", "Social allowances totalling {312 billion VND} were paid to {46,200 beneficiaries}.", r(312e9, "VND", "social.allowance_spending"), r(46200, "person", "social.beneficiaries"), language="en"),
    case("English: a target first", "The province plans to send {1,500 workers} abroad in 2024; in 2023 it sent {1,612 workers}.", r(1500, "person", ABROAD, status="target", period=NEXT_YEAR), r(1612, "person", ABROAD), language="en"),
    case("English: a half-year and its share", "In the first half of 2023, {8,120 workers} found jobs, accounting for {51%} of the yearly target.", r(8120, "person", JOBS, period=H1), r(51, "percent", JOBS, TO_PLAN, period=H1), period=H1, language="en"),
    case("English: hedges", "More than {2,300} poor households got out of poverty, and some {860 houses} were built for the poor.", r(2300, "household", "poverty.escaped_households", bound="over"), r(860, "house", "poverty.houses_built", bound="about"), language="en"),
    case("English: an unemployment rate below", "The urban unemployment rate was kept below {3.2%}.", r(3.2, "percent", "employment.urban_unemployment_rate", bound="under"), language="en"),
]  # fmt: skip


@pytest.mark.parametrize("given", [*CAPTIONS, *LAYOUT, *NORMS, *ENGLISH])
def test_a_layout_or_ruling_in_other_words(given: Case) -> None:
    hold(given)
