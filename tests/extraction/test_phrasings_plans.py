"""Results against plans and against earlier times, each pattern in several wordings."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
ABROAD = "employment.overseas_workers"
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
HEALTH = "insurance.health_coverage_rate"
H1 = "2023-01-01/2023-06-30"
H1_BEFORE = "2022-01-01/2022-06-30"
LAST_YEAR = "2022-01-01/2022-12-31"
TO_PLAN, TO_PAST, GAP = "ratio_to_target", "ratio_to_previous", "gap_to_target"

REACHED = [
    case("đạt: so với kế hoạch tỉnh giao", "Tuyển sinh {5.620 học viên}, đạt {102,2%} so với kế hoạch tỉnh giao.", r(5620, "person", ENROLLED), r(102.2, "percent", ENROLLED, TO_PLAN, subject=0)),
    case("đạt: tỷ lệ, in brackets", "Số người tham gia BHXH tự nguyện: {12.400 người} (đạt tỷ lệ {96,1%} kế hoạch).", r(12400, "person", "insurance.voluntary_participants"), r(96.1, "percent", "insurance.voluntary_participants", TO_PLAN)),
    case("đạt: nghị quyết HĐND", "Tạo việc làm tăng thêm cho {9.210 lao động}, đạt {115,1%} nghị quyết HĐND tỉnh.", r(9210, "person", JOBS), r(115.1, "percent", JOBS, TO_PLAN)),
    case("bằng: kế hoạch năm", "Điều dưỡng cho {1.420 người có công}, bằng {100%} kế hoạch năm.", r(1420, "person", "merit.convalescence"), r(100, "percent", "merit.convalescence", TO_PLAN)),
    case("bằng: chỉ tiêu, with a verb before", "Số lao động nông thôn được dạy nghề bằng {88,4%} chỉ tiêu.", r(88.4, "percent", RURAL, TO_PLAN)),
    case("bằng: mới bằng", "Xuất khẩu lao động được {215 người}, mới bằng {43%} kế hoạch.", r(215, "person", ABROAD), r(43, "percent", ABROAD, TO_PLAN)),
    case("hoàn thành: a half", "Nửa đầu năm 2023, dạy nghề cho {2.130 người}, hoàn thành {71%} kế hoạch.", r(2130, "person", TRAINED), r(71, "percent", TRAINED, TO_PLAN), period=H1),
    case("hoàn thành: vượt mức", "Giải quyết việc làm {18.250 lao động}, hoàn thành vượt mức {4,3%} kế hoạch.", r(18250, "person", JOBS), r(4.3, "percent", JOBS, GAP)),
    case("chỉ đạt: with a reason", "Do dịch bệnh, đưa lao động đi làm việc ở nước ngoài chỉ đạt {20%} kế hoạch ({160 người}).", r(20, "percent", ABROAD, TO_PLAN), r(160, "person", ABROAD)),
    case("chỉ đạt: mới chỉ đạt", "Hỗ trợ nhà ở người có công mới chỉ đạt {62,5%} kế hoạch.", r(62.5, "percent", ..., TO_PLAN)),
    case("chỉ đạt: chỉ bằng", "Tuyển sinh trung cấp {640 người}, chỉ bằng {58,2%} kế hoạch.", r(640, "person", ENROLLED), r(58.2, "percent", ENROLLED, TO_PLAN)),
    case("đạt (x/y): the pair in brackets", "Đào tạo nghề cho lao động, đạt {46%} ({9.200}/{20.000}).", r(46, "percent", TRAINED, TO_PLAN), r(9200, "person", TRAINED), r(20000, "person", TRAINED, status="target")),
    case("đạt (x/y): with units", "Tạo việc làm mới đạt {104,5%} kế hoạch ({12.540}/{12.000 lao động}).", r(104.5, "percent", JOBS, TO_PLAN), r(12540, "person", JOBS), r(12000, "person", JOBS, status="target")),
    case("đạt (x/y): the ratio in brackets", "Cấp {2.210}/{2.200 thẻ BHYT} cho người khuyết tật (đạt {100,5%}).", r(2210, "document", "insurance.health_cards"), r(2200, "document", "insurance.health_cards", status="target"), r(100.5, "percent", "insurance.health_cards", TO_PLAN)),
    case("a ratio first: với", "Đạt {97,6%} kế hoạch năm với {4.880 lao động} nông thôn được đào tạo nghề.", r(97.6, "percent", RURAL, TO_PLAN), r(4880, "person", RURAL)),
    case("a ratio first: a dash", "Quỹ Đền ơn đáp nghĩa đạt {121%} kế hoạch - {2,42 tỷ đồng}.", r(121, "percent", GRATITUDE, TO_PLAN), r(2.42e9, "VND", GRATITUDE)),
    case("a ratio first: in the list of ratios", "So với kế hoạch năm: giải quyết việc làm đạt {105,7%}; tuyển sinh dạy nghề đạt {98,2%}; vận động Quỹ Đền ơn đáp nghĩa đạt {112,5%}.",
         r(105.7, "percent", JOBS, TO_PLAN), r(98.2, "percent", ENROLLED, TO_PLAN), r(112.5, "percent", GRATITUDE, TO_PLAN)),
    case("so với kế hoạch: before", "So với kế hoạch, số lao động được giải quyết việc làm đạt {103,4%}.", r(103.4, "percent", JOBS, TO_PLAN)),
    case("so với kế hoạch: tỷ lệ thực hiện", "Số người cai nghiện được tiếp nhận: {312 người}; tỷ lệ thực hiện so với kế hoạch: {104%}.", r(312, "person", "social_evils.rehab_admissions"), r(104, "percent", "social_evils.rehab_admissions", TO_PLAN)),
    case("ước đạt: an estimated ratio", "Ước cả năm giải quyết việc làm cho {16.400 lao động}, ước đạt {102,5%} kế hoạch.", r(16400, "person", JOBS, status="estimate"), r(102.5, "percent", JOBS, TO_PLAN, "estimate")),
]  # fmt: skip

EXCESS = [
    case("excess: vượt … so với kế hoạch", "Đào tạo nghề cho {6.318 người}, vượt {5,3%} so với kế hoạch.", r(6318, "person", TRAINED), r(5.3, "percent", TRAINED, GAP)),
    case("excess: vượt kế hoạch giao", "Quỹ Bảo trợ trẻ em huy động {1,31 tỷ đồng}, vượt {31%} kế hoạch giao.", r(1.31e9, "VND", "children.fund"), r(31, "percent", "children.fund", GAP)),
    case("excess: vượt kế hoạch before the number", "Đưa {575 lao động} ra nước ngoài làm việc, vượt kế hoạch {15%}.", r(575, "person", ABROAD), r(15, "percent", ABROAD, GAP)),
    case("excess: of a rate, in points", "Tỷ lệ bao phủ BHYT đạt {93,2%}, vượt {0,7%} so với chỉ tiêu được giao.", r(93.2, "percent", HEALTH), r(0.7, "percentage_point", HEALTH, GAP)),
    case("excess: of a fall of a rate, in percent", "Tỷ lệ hộ nghèo giảm {1,32%}, vượt {32%} kế hoạch.", r(-1.32, "percentage_point", POOR, "change"), r(32, "percent", POOR, GAP)),
    case("excess: a ratio and its excess", "Giải quyết việc làm cho {8.160 lao động}, đạt {102%} (vượt {2%}) kế hoạch.", r(8160, "person", JOBS), r(102, "percent", JOBS, TO_PLAN), r(2, "percent", JOBS, GAP)),
    case("excess: in people", "Xuất khẩu lao động {1.120 người}, vượt {120 người} so với kế hoạch.", r(1120, "person", ABROAD), r(120, "person", ABROAD, GAP)),
    case("excess: hụt", "Tuyển sinh được {3.820 người}, hụt {180 người} so với kế hoạch.", r(3820, "person", ENROLLED), r(-180, "person", ENROLLED, GAP)),
    case("excess: thấp hơn kế hoạch, a rate", "Tỷ lệ lao động qua đào tạo đạt {64,5%}, thấp hơn kế hoạch {0,5%}.", r(64.5, "percent", TRAINED_RATE), r(-0.5, "percentage_point", TRAINED_RATE, GAP)),
    case("reached: vượt 103%", "Giải quyết việc làm mới cho {5.150 lao động}, vượt {103%} kế hoạch năm.", r(5150, "person", JOBS), r(103, "percent", JOBS, TO_PLAN)),
    case("reached: vượt, of a fund", "Quỹ Đền ơn đáp nghĩa thu {3,9 tỷ đồng}, vượt {156%} kế hoạch tỉnh giao.", r(3.9e9, "VND", GRATITUDE), r(156, "percent", GRATITUDE, TO_PLAN)),
    case("reached: vượt chỉ tiêu 110%", "Số người tham gia BHXH tự nguyện {4.400 người}, vượt chỉ tiêu {110%}.", r(4400, "person", "insurance.voluntary_participants"), r(110, "percent", "insurance.voluntary_participants", TO_PLAN)),
    case("bare vượt: after a comma", "Tạo việc làm cho {9.270 lao động}, vượt {3%}.", r(9270, "person", JOBS), r(3, "percent", JOBS, GAP)),
    case("bare vượt: in brackets", "Dạy nghề {1.260 lao động} nông thôn (vượt {5%}).", r(1260, "person", RURAL), r(5, "percent", RURAL, GAP)),
    case("bare vượt: in a list", "Các chỉ tiêu đều vượt: giải quyết việc làm vượt {4,1%}, đào tạo nghề vượt {2,6%}.", r(4.1, "percent", JOBS, GAP), r(2.6, "percent", TRAINED, GAP)),
    case("the plan in brackets: kế hoạch là", "Tuyển sinh {9.520 người}, vượt {12%} (kế hoạch là {8,5 nghìn người}).", r(9520, "person", ENROLLED), r(12, "percent", ENROLLED, GAP), r(8500, "person", ENROLLED, status="target")),
    case("the plan in brackets: KH", "Giải quyết việc làm cho {3.315 LĐ} (KH: {3.000 LĐ}), đạt {110,5%}.", r(3315, "person", JOBS), r(3000, "person", JOBS, status="target"), r(110.5, "percent", JOBS, TO_PLAN)),
    case("the plan in brackets: of a rate", "Tỷ lệ hộ nghèo còn {3,41%} (chỉ tiêu {3,5%}).", r(3.41, "percent", POOR), r(3.5, "percent", POOR, status="target")),
    case("the plan after trên", "Đưa {430 người} trên kế hoạch {400 người} đi làm việc ở nước ngoài.", r(430, "person", ABROAD), r(400, "person", ABROAD, status="target")),
]  # fmt: skip

TARGETS_COUNTED = [
    case("targets: 17/17", "Năm 2023, ngành hoàn thành {12}/{12 chỉ tiêu} UBND tỉnh giao.", r(12, "target", "governance.targets_met"), r(12, "target", "governance.targets_assigned")),
    case("targets: tổng số", "Trong tổng số {15 chỉ tiêu} được giao, có {14 chỉ tiêu} đạt và vượt, {1 chỉ tiêu} không đạt.",
         r(15, "target", "governance.targets_assigned"), r(14, "target", "governance.targets_met"), r(1, "target", ...)),
    case("targets: vượt and đạt apart", "Có {9 chỉ tiêu} vượt kế hoạch, {5 chỉ tiêu} đạt kế hoạch và {2 chỉ tiêu} chưa đạt.", r(9, "target", "governance.targets_met"), r(5, "target", "governance.targets_met"), r(2, "target", ...)),
    case("không đạt: chưa đạt kế hoạch đề ra", "Tỷ lệ hộ nghèo còn {11,6%}, chưa đạt kế hoạch đề ra.", r(11.6, "percent", POOR)),
    case("không đạt: with both numbers", "Quỹ Đền ơn đáp nghĩa không đạt chỉ tiêu: thu {1,62 tỷ đồng} trong khi kế hoạch là {2 tỷ đồng}.", r(1.62e9, "VND", GRATITUDE), r(2e9, "VND", GRATITUDE, status="target")),
    case("two plans: a rate", "Tỷ lệ giảm hộ nghèo đạt {4,12%} (tỉnh giao {3,5%}, huyện giao {4%}).", r(-4.12, "percentage_point", POOR, "change"), r(-3.5, "percentage_point", POOR, "change", "target"), r(-4, "percentage_point", POOR, "change", "target")),
    case("two plans: a count with slashes", "Đào tạo nghề: thực hiện {812 người} (tỉnh giao {750 người} / huyện giao {800 người}).", r(812, "person", TRAINED), r(750, "person", TRAINED, status="target"), r(800, "person", TRAINED, status="target")),
    case("two plans: kế hoạch tỉnh, kế hoạch huyện", "Giải quyết việc làm {1.640 lao động}, đạt {109,3%} kế hoạch tỉnh giao, {102,5%} kế hoạch huyện giao.", r(1640, "person", JOBS), r(109.3, "percent", JOBS, TO_PLAN), r(102.5, "percent", JOBS, TO_PLAN)),
    case("two plans: nghị quyết and tỉnh giao", "Xuất khẩu lao động {86 người}, bằng {107,5%} chỉ tiêu tỉnh giao và bằng {86%} nghị quyết HĐND huyện.", r(86, "person", ABROAD), r(107.5, "percent", ABROAD, TO_PLAN), r(86, "percent", ABROAD, TO_PLAN)),
    case("X/Y: communes", "Có {72}/{85 xã, phường} được công nhận phù hợp với trẻ em, đạt {84,7%}.", r(72, "commune", "children.friendly_communes"), r(85, "commune", "children.friendly_communes"), r(84.7, "percent", ..., ...)),
    case("X/Y: communes of good care", "{118}/{120 xã, phường} làm tốt công tác thương binh, liệt sĩ, chiếm {98,3%}.",
         r(118, "commune", "merit.communes_good_care"), r(120, "commune", "merit.communes_good_care"), r(98.3, "percent", "merit.communes_good_care", "share")),
]  # fmt: skip

EARLIER = [
    case("absolute and relative: a fall", "Cả nước còn {1,9 triệu người} thất nghiệp, giảm {41,8 nghìn người} ({2,1%}) so với năm 2022.",
         r(1.9e6, "person", "employment.unemployed_persons"), r(-41800, "person", "employment.unemployed_persons", "change", base=LAST_YEAR), r(-2.1, "percent", "employment.unemployed_persons", "change")),
    case("absolute and relative: a rise, the percent first", "Số người tham gia BHXH tăng {6,5%} (tăng {8.240 người}) so với cùng kỳ.", r(6.5, "percent", "insurance.social_participants", "change", base=H1_BEFORE), r(8240, "person", "insurance.social_participants", "change", base=H1_BEFORE), period=H1),
    case("absolute and relative: tương ứng", "Có {2.915 người} nộp hồ sơ hưởng BHTN, tăng {312 người}, tương ứng tăng {12%} so với cùng kỳ năm 2022.",
         r(2915, "person", CLAIMS), r(312, "person", CLAIMS, "change", base=H1_BEFORE), r(12, "percent", CLAIMS, "change", base=H1_BEFORE), period=H1),
    case("two bases: the plan and last year", "Thu Quỹ Đền ơn đáp nghĩa {4,6 tỷ đồng}, bằng {115%} kế hoạch và bằng {108,2%} so với năm 2022.", r(4.6e9, "VND", GRATITUDE), r(115, "percent", GRATITUDE, TO_PLAN), r(108.2, "percent", GRATITUDE, TO_PAST, base=LAST_YEAR)),
    case("two bases: of rates", "Tỷ lệ hộ nghèo còn {5,6%}, giảm {1,9%} so với năm 2022, giảm {3,4%} so với năm 2021.",
         r(5.6, "percent", POOR), r(-1.9, "percentage_point", POOR, "change", base=LAST_YEAR), r(-3.4, "percentage_point", POOR, "change", base="2021-01-01/2021-12-31")),
    case("base left out: a fall of strikes", "Xảy ra {5 vụ ngừng việc}, giảm {3 vụ}.", r(5, "case", "labour.strikes"), r(-3, "case", "labour.strikes", "change")),
    case("base left out: tăng … %", "Tư vấn việc làm {15.320 lượt người}, tăng {4,7%}.", r(15320, "person", "employment.job_counselling"), r(4.7, "percent", "employment.job_counselling", "change")),
    case("base left out: of a rate", "Tỷ lệ hộ cận nghèo còn {3,4%}, giảm {0,6%}.", r(3.4, "percent", NEAR_POOR), r(-0.6, "percentage_point", NEAR_POOR, "change")),
    case("signed brackets: minus", "Đưa {612 lao động} đi làm việc ở nước ngoài (-{3%} so với năm 2022).", r(612, "person", ABROAD), r(-3, "percent", ABROAD, "change", base=LAST_YEAR)),
    case("signed brackets: plus", "Số người hưởng trợ cấp thất nghiệp: {4.120 người} (+{8,5%} so với cùng kỳ).", r(4120, "person", PAID), r(8.5, "percent", PAID, "change", base=H1_BEFORE), period=H1),
    case("signed brackets: of a rate", "Tỷ lệ hộ nghèo {2,9%} (-{0,7%}).", r(2.9, "percent", POOR), r(-0.7, "percentage_point", POOR, "change")),
    case("points written %: of insurance", "Tỷ lệ bao phủ BHYT đạt {91,8%} dân số, tăng {1,2%} so với năm 2022.", r(91.8, "percent", HEALTH), r(1.2, "percentage_point", HEALTH, "change", base=LAST_YEAR)),
    case("points written %: cao hơn", "Tỷ lệ lao động qua đào tạo là {67,2%}, cao hơn năm trước {2,1%}.", r(67.2, "percent", TRAINED_RATE), r(2.1, "percentage_point", TRAINED_RATE, "change")),
    case("points written %: the fall alone", "So với cuối năm 2022, tỷ lệ hộ nghèo toàn tỉnh giảm {1,45%}.", r(-1.45, "percentage_point", POOR, "change")),
    case("points named: điểm %", "Tỷ lệ thất nghiệp khu vực thành thị {3,1%}, giảm {0,3 điểm %}.", r(3.1, "percent", "employment.urban_unemployment_rate"), r(-0.3, "percentage_point", "employment.urban_unemployment_rate", "change")),
    case("tăng of a hundred: equals", "Giải quyết việc làm cho {7.310 lao động}, tăng {101,2%} so với năm 2022.", r(7310, "person", JOBS), r(101.2, "percent", JOBS, TO_PAST, base=LAST_YEAR)),
    case("tăng of a hundred: of a fund", "Quỹ Bảo trợ trẻ em đạt {920 triệu đồng}, tăng {112%} so với cùng kỳ.", r(920e6, "VND", "children.fund"), r(112, "percent", "children.fund", TO_PAST, base=H1_BEFORE), period=H1),
    case("tăng of a hundred: doubling written out", "Có {318 lao động} đi làm việc ở nước ngoài, tăng {106%} so với cùng kỳ năm trước.", r(318, "person", ABROAD), r(106, "percent", ABROAD, TO_PAST, base=H1_BEFORE), period=H1),
    case("gấp: a fund", "Vận động Quỹ Đền ơn đáp nghĩa {5,07 tỷ đồng}, gấp {1,69 lần} kế hoạch.", r(5.07e9, "VND", GRATITUDE), r(1.69, "times", GRATITUDE, TO_PLAN)),
    case("gấp: so với cùng kỳ", "Số hồ sơ đề nghị hưởng BHTN là {6.084 hồ sơ}, gấp {3,38 lần} so với cùng kỳ.", r(6084, ..., CLAIMS), r(3.38, "times", CLAIMS, TO_PAST, base=H1_BEFORE), period=H1),
    case("gấp: hơn … lần", "Số người cai nghiện tự nguyện gấp hơn {2 lần} năm 2022.", r(2, "times", ..., TO_PAST, bound="over")),
    case("tăng n lần: overseas workers", "Đưa {1.450 lao động} đi làm việc ở nước ngoài, tăng {2,6 lần} so với năm 2022.", r(1450, "person", ABROAD), r(2.6, "times", ABROAD, TO_PAST, base=LAST_YEAR)),
    case("tăng n lần: gần", "Số lao động mất việc tăng gần {4 lần} so với cùng kỳ năm trước.", r(4, "times", "employment.laid_off_workers", TO_PAST, bound="nearly")),
    case("bằng … cùng kỳ: without so với", "Tư vấn cho {8.640 lượt người}, bằng {95,4%} cùng kỳ.", r(8640, "person", "employment.job_counselling"), r(95.4, "percent", "employment.job_counselling", TO_PAST, base=H1_BEFORE), period=H1),
    case("bằng … năm 2022: after the plan", "Đào tạo {4.060 người}, đạt {101,5%} kế hoạch, bằng {97,3%} năm 2022.", r(4060, "person", TRAINED), r(101.5, "percent", TRAINED, TO_PLAN), r(97.3, "percent", TRAINED, TO_PAST, base=LAST_YEAR)),
    case("bằng … cùng kỳ: before", "So với cùng kỳ năm 2022, số lao động được giải quyết việc làm bằng {104,6%}.", r(104.6, "percent", JOBS, TO_PAST, base=H1_BEFORE), period=H1),
    case("growth: a level", "Tốc độ tăng trưởng GRDP năm 2023 ước đạt {7,8%}.", r(7.8, "percent", None, "level", "estimate")),
    case("growth: of workers' income", "Tổng sản phẩm trên địa bàn tăng {6,5%} so với năm 2022.", r(6.5, "percent", None, "change", base=LAST_YEAR)),
    case("growth: mức tăng trưởng", "Mức tăng trưởng kinh tế bình quân {9,2%}/năm.", r(9.2, "percent", None, "level", per="year")),
    case("a fall of households: tương ứng", "Số hộ nghèo giảm {1.127 hộ}, tương ứng giảm {1,9%}.", r(-1127, "household", POOR_HOMES, "change"), r(-1.9, ..., ..., "change")),
    case("those who escaped: a level", "Có {1.127 hộ thoát nghèo}, {305 hộ} thoát cận nghèo.", r(1127, "household", "poverty.escaped_households"), r(305, "household", ...)),
]  # fmt: skip


@pytest.mark.parametrize("given", [*REACHED, *EXCESS, *TARGETS_COUNTED, *EARLIER])
def test_a_comparison_in_other_words(given: Case) -> None:
    hold(given)
