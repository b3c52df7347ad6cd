"""Periods, breakdowns, targets and results, each pattern in several wordings."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
ABROAD = "employment.overseas_workers"
OUT = "employment.out_of_province_workers"
CREDIT_JOBS = "employment.jobs_from_credit"
POOR = "poverty.rate"
NEAR_POOR = "poverty.near_poor_rate"
POOR_HOMES = "poverty.poor_households"
NEAR_HOMES = "poverty.near_poor_households"
ESCAPED = "poverty.escaped_households"
TRAINED = "training.people_trained"
RURAL = "training.rural_trained"
ENROLLED = "training.enrolment"
TRAINED_RATE = "training.trained_rate"
CLAIMS = "insurance.unemployment_claims"
PAID = "insurance.unemployment_recipients"
GRATITUDE = "merit.gratitude_fund"
HEALTH = "insurance.health_coverage_rate"
YEAR = "2023-01-01/2023-12-31"
H1 = "2023-01-01/2023-06-30"
H1_BEFORE = "2022-01-01/2022-06-30"
M9 = "2023-01-01/2023-09-30"
TERM = "2021-01-01/2025-12-31"
LAST_YEAR = "2022-01-01/2022-12-31"
NEXT_YEAR = "2024-01-01/2024-12-31"
TO_PLAN, TO_PAST, GAP = "ratio_to_target", "ratio_to_previous", "gap_to_target"

ESTIMATES = [
    case("actual and estimate: đến 15/5, ước đến 30/6", "Đến ngày 15/5/2023 có {6.210 lao động} được giải quyết việc làm, ước đến 30/6/2023 là {8.050 lao động}, đạt {50,3%} kế hoạch.",
         r(6210, "person", JOBS, period="2023-01-01/2023-05-15"), r(8050, "person", JOBS, status="estimate"), r(50.3, "percent", JOBS, TO_PLAN, "estimate"), period=H1),
    case("actual and estimate: 11 tháng, ước cả năm", "11 tháng đào tạo nghề cho {5.300 người}, ước cả năm {6.050 người}, đạt {100,8%} kế hoạch.",
         r(5300, "person", TRAINED, period="2023-01-01/2023-11-30"), r(6050, "person", TRAINED, status="estimate"), r(100.8, "percent", TRAINED, TO_PLAN, "estimate")),
    case("actual and estimate: ước thực hiện in brackets", "Quỹ Đền ơn đáp nghĩa đến hết tháng 9 vận động được {2,1 tỷ đồng} (ước thực hiện cả năm {2,6 tỷ đồng}).",
         r(2.1e9, "VND", GRATITUDE, period=M9), r(2.6e9, "VND", GRATITUDE, status="estimate")),
    case("actual and estimate: of a rate", "Tỷ lệ hộ nghèo cuối năm 2022 là {4,8%}; dự kiến đến cuối năm 2023 còn {3,6%}.", r(4.8, "percent", POOR, period=LAST_YEAR), r(3.6, "percent", POOR, status="estimate")),
    case("month and cumulation: trong tháng, lũy kế", "Trong tháng 4, tư vấn việc làm {1.920 lượt người}, lũy kế từ đầu năm {6.870 lượt người}.",
         r(1920, "person", "employment.job_counselling", period="2023-04-01/2023-04-30"), r(6870, "person", "employment.job_counselling", period="2023-01-01/2023-04-30"), period="2023-01-01/2023-04-30"),
    case("month and cumulation: in brackets", "Giải quyết việc làm trong tháng cho {1.305 lao động} (lũy kế 11 tháng: {14.980 lao động}, đạt {93,6%} kế hoạch).",
         r(1305, "person", JOBS, period="2023-11-01/2023-11-30"), r(14980, "person", JOBS, period="2023-01-01/2023-11-30"), r(93.6, "percent", JOBS, TO_PLAN, period="2023-01-01/2023-11-30"), period="2023-01-01/2023-11-30"),
    case("Roman quarter: in brackets", "Số người hưởng trợ cấp thất nghiệp tăng mạnh (quý III/2023 là {2.840 người}).", r(2840, "person", PAID, period="2023-07-01/2023-09-30"), period=M9),
    case("Roman quarter: two in turn", "Quý I có {1.210 người}, quý II có {1.870 người} nộp hồ sơ hưởng bảo hiểm thất nghiệp.",
         r(1210, "person", CLAIMS, period="2023-01-01/2023-03-31"), r(1870, "person", CLAIMS, period="2023-04-01/2023-06-30"), period=H1),
    case("Roman quarter: a heading", "BÁO CÁO\nKết quả quý I/2023\n1. Giải quyết việc làm cho {3.960 lao động}.", r(3960, "person", JOBS, period="2023-01-01/2023-03-31"), period="2023-01-01/2023-03-31"),
    case("a quarter in digits", "Trong quý 3 năm 2023, xảy ra {4 vụ tai nạn lao động}.", r(4, "case", "labour.accidents", period="2023-07-01/2023-09-30")),
]  # fmt: skip

SPANS = [
    case("five years and the yearly mean: trung bình", "Trong {5=period} năm {2019-2023=period}, tỉnh đào tạo nghề cho {42.500 người}, trung bình mỗi năm {8.500 người}.",
         r(42500, "person", TRAINED, period="2019-01-01/2023-12-31"), r(8500, "person", TRAINED, per="year", period="2019-01-01/2023-12-31")),
    case("five years and the yearly mean: a falling rate", "Giai đoạn 2016-2020, tỷ lệ hộ nghèo giảm bình quân {2,1%}/năm.", r(-2.1, "percentage_point", POOR, "change", per="year", period="2016-01-01/2020-12-31"), period="2016-01-01/2020-12-31"),
    case("five years and the yearly mean: after the total", "Nhiệm kỳ qua ({2016-2020=period}), toàn huyện giải quyết việc làm cho {11.250 lao động}, mỗi năm {2.250 lao động}.",
         r(11250, "person", JOBS, period="2016-01-01/2020-12-31"), r(2250, "person", JOBS, per="year", period="2016-01-01/2020-12-31"), period="2016-01-01/2020-12-31"),
    case("five years: each year named", "Số hộ thoát nghèo qua các năm: năm 2021 là {812 hộ}, năm 2022 là {946 hộ}, năm 2023 là {1.015 hộ}.",
         r(812, "household", ESCAPED, period="2021-01-01/2021-12-31"), r(946, "household", ESCAPED, period=LAST_YEAR), r(1015, "household", ESCAPED)),
    case("9 tháng đầu năm: with its year", "9 tháng đầu năm 2023, toàn tỉnh có {7.920 lao động} được tạo việc làm mới.", r(7920, "person", JOBS, period=M9)),
    case("9 tháng: a past year's", "Trong 9 tháng đầu năm 2022, có {690 lao động} đi làm việc ở nước ngoài.", r(690, "person", ABROAD, period="2022-01-01/2022-09-30"), period=M9),
    case("9 tháng: qua 9 tháng", "Qua 9 tháng, Quỹ Bảo trợ trẻ em huy động được {1,02 tỷ đồng}.", r(1.02e9, "VND", "children.fund", period=M9), period=M9),
    case("6 tháng cuối năm: to be done", "Từ nay đến cuối năm, phấn đấu đào tạo nghề cho {2.400 người}.", r(2400, "person", TRAINED, status="target", period=...), period=H1),
    case("6 tháng cuối năm: nhiệm vụ", "BÁO CÁO\nI. Kết quả\n- Giải quyết việc làm cho {7.100 lao động}.\nII. Nhiệm vụ 6 tháng cuối năm 2023\n- Giải quyết việc làm cho {8.900 lao động}.",
         r(7100, "person", JOBS), r(8900, "person", JOBS, status="target", period="2023-07-01/2023-12-31"), period=H1),
    case("6 tháng cuối năm: done", "6 tháng cuối năm 2023, xảy ra {2 vụ ngừng việc}, giảm {5 vụ} so với 6 tháng đầu năm.",
         r(2, "case", "labour.strikes", period="2023-07-01/2023-12-31"), r(-5, "case", "labour.strikes", "change", period="2023-07-01/2023-12-31", base=H1)),
    case("cùng kỳ: of half a year", "6 tháng đầu năm 2023, toàn tỉnh có {4.310 người} hưởng TCTN, tăng {9,2%} so với cùng kỳ.", r(4310, "person", PAID, period=H1), r(9.2, "percent", PAID, "change", base=H1_BEFORE, period=H1), period=H1),
    case("cùng kỳ: its level in brackets", "Đưa {356 lao động} đi làm việc ở nước ngoài (cùng kỳ năm 2022: {298 lao động}).", r(356, "person", ABROAD), r(298, "person", ABROAD, period=H1_BEFORE), period=H1),
    case("cùng kỳ: of a month", "Trong tháng 8/2023, tư vấn cho {1.150 lượt người}, giảm {6%} so với cùng kỳ năm 2022.",
         r(1150, "person", "employment.job_counselling", period="2023-08-01/2023-08-31"), r(-6, "percent", "employment.job_counselling", "change", base="2022-08-01/2022-08-31", period="2023-08-01/2023-08-31"), period="2023-01-01/2023-08-31"),
    case("đến nay: a stock", "Đến nay, toàn tỉnh đang quản lý {18.240 người có công} và thân nhân.", r(18240, "person", "merit.people_managed")),
    case("đến nay: with a hedge", "Đến nay đã có trên {96%} gia đình người có công có mức sống bằng hoặc cao hơn nơi cư trú.", r(96, "percent", "merit.living_standard_rate", bound="over")),
    case("đến nay: of a building", "Hiện nay trên địa bàn có {26 cơ sở giáo dục nghề nghiệp}.", r(26, "organization", "training.institutions")),
    case("tính đến ngày: without its year", "Tính đến ngày 10/9, toàn tỉnh đã giải quyết việc làm cho {10.450 lao động}.", r(10450, "person", JOBS, period="2023-01-01/2023-09-10"), period=M9),
    case("tính đến: hết tháng", "Tính đến hết tháng 8/2023, cấp {310 giấy phép lao động} cho người nước ngoài.", r(310, "document", "employment.foreign_work_permits", period="2023-01-01/2023-08-31")),
    case("tính đến: 31/12 of a stock", "Tính đến 31/12/2022, toàn tỉnh còn {8.214 hộ nghèo}.", r(8214, "household", POOR_HOMES, period=LAST_YEAR)),
    case("a date with a dot", "Đến 20.6, đã có {1.905 người} nộp hồ sơ hưởng trợ cấp thất nghiệp.", r(1905, "person", CLAIMS, period="2023-01-01/2023-06-20"), period=H1),
    case("a month with a dot: tháng 6.2023", "Tháng 6.2023, các DN trong KCN tuyển {870 lao động}.", r(870, "person", ..., period="2023-06-01/2023-06-30")),
    case("a month with a dot: đến tháng 9.2023", "Đến tháng 9.2023, tỷ lệ bao phủ BHYT đạt {90,6%}.", r(90.6, "percent", HEALTH, period=M9)),
    case("a wrong year: in the account of 2023", "Tính đến 30/11/2032, tuyển sinh được {4.850 người}.", r(4850, "person", ENROLLED, period="2023-01-01/2023-11-30"), period="2023-01-01/2023-11-30"),
    case("a wrong year: 2012 for 2021", "Ước đến 30/6/2012, đào tạo nghề cho {1.840 người}.", r(1840, "person", TRAINED, status="estimate", period="2021-01-01/2021-06-30"), period="2021-01-01/2021-06-30"),
    case("last year's: năm ngoái", "Năm ngoái, cả tỉnh mới đưa được {410 lao động} đi làm việc ở nước ngoài.", r(410, "person", ABROAD, period=LAST_YEAR)),
    case("a title that rounds the body's figure", "Kon Rẫy: Giải quyết việc làm cho hơn {1.200 lao động}\nNăm 2023, huyện đã giải quyết việc làm cho {1.236 lao động}.", r(1200, "person", JOBS, bound="over"), r(1236, "person", JOBS)),
    case("a title that rounds: a fund", "Quỹ Đền ơn đáp nghĩa vận động được gần {3 tỷ đồng}\nTrong năm, toàn tỉnh vận động được {2,94 tỷ đồng} ủng hộ Quỹ Đền ơn đáp nghĩa.", r(3e9, "VND", GRATITUDE, bound="nearly"), r(2.94e9, "VND", GRATITUDE)),
]  # fmt: skip

BREAKDOWNS = [
    case("trong đó: from credit", "Tạo việc làm mới {9.840 lao động}, trong đó qua Quỹ quốc gia về việc làm {2.610 lao động}.", r(9840, "person", JOBS), r(2610, "person", CREDIT_JOBS, part_of=0)),
    case("gồm: kinds of gifts", "Trao {5.200 suất quà} cho người có công, gồm {3.100 suất} của Chủ tịch nước và {2.100 suất} của tỉnh.", r(5200, "gift", "merit.gifts"), r(3100, "gift", "merit.gifts", part_of=0), r(2100, "gift", "merit.gifts", part_of=0)),
    case("gồm: hồ sơ", "Giải quyết {1.260 hồ sơ} người có công, gồm {410 hồ sơ} mai táng phí, {850 hồ sơ} các loại.", r(1260, "document", "merit.files_processed"), r(410, "document", "merit.files_processed", part_of=0), r(850, "document", "merit.files_processed", part_of=0)),
    case("riêng: one district", "Toàn tỉnh giải quyết việc làm cho {15.700 lao động}, riêng huyện Sa Thầy {1.240 lao động}.", r(15700, "person", JOBS), r(1240, "person", JOBS, place="Sa Thầy")),
    case("riêng: a group", "Tỷ lệ hộ nghèo toàn tỉnh còn {6,9%}, riêng đồng bào dân tộc thiểu số còn {12,4%}.", r(6.9, "percent", POOR), r(12.4, "percent", "poverty.ethnic_minority_rate")),
    case("riêng: a month", "9 tháng tư vấn {11.200 lượt người}, riêng tháng 9 là {1.350 lượt người}.", r(11200, "person", "employment.job_counselling", period=M9), r(1350, "person", "employment.job_counselling", period="2023-09-01/2023-09-30"), period=M9),
    case("lần lượt: three years", "Số lao động đi làm việc ở nước ngoài các năm 2021, 2022, 2023 lần lượt là {120 người}, {340 người} và {515 người}.",
         r(120, "person", ABROAD, period="2021-01-01/2021-12-31"), r(340, "person", ABROAD, period=LAST_YEAR), r(515, "person", ABROAD)),
    case("lần lượt: poor and near-poor falls", "Tỷ lệ hộ nghèo và hộ cận nghèo giảm lần lượt {1,2%} và {0,8%} so với năm 2022.", r(-1.2, "percentage_point", POOR, "change", base=LAST_YEAR), r(-0.8, "percentage_point", NEAR_POOR, "change", base=LAST_YEAR)),
    case("tương ứng: after counts", "Toàn tỉnh còn {7.412 hộ nghèo}, {9.120 hộ cận nghèo}, tương ứng {3,1%} và {3,8%} tổng số hộ.",
         r(7412, "household", POOR_HOMES), r(9120, "household", NEAR_HOMES), r(3.1, "percent", POOR), r(3.8, "percent", NEAR_POOR)),
    case("tương ứng: tỷ lệ tương ứng là", "Lao động nông nghiệp, công nghiệp - xây dựng, dịch vụ có tỷ trọng tương ứng là {41,5%}, {29,3%}, {29,2%}.",
         r(41.5, "percent", "employment.agriculture_share"), r(29.3, "percent", "employment.industry_share"), r(29.2, "percent", "employment.services_share")),
    case("tương ứng: one count, one rate", "Có {4.120 lao động} có việc làm sau đào tạo, tương ứng {82,4%}.", r(4120, "person", "training.jobs_after_training"), r(82.4, "percent", "training.job_after_training_rate")),
    case("theo đúng thứ tự: a fund and another", "Quỹ Đền ơn đáp nghĩa, Quỹ Bảo trợ trẻ em vận động được theo đúng thứ tự {3,2 tỷ đồng}, {1,1 tỷ đồng}.", r(3.2e9, "VND", GRATITUDE), r(1.1e9, "VND", "children.fund")),
    case("theo thứ tự: ratios", "Giải quyết việc làm, đào tạo nghề, xuất khẩu lao động đạt theo thứ tự {101%}, {98%} và {112%} kế hoạch.", r(101, "percent", JOBS, TO_PLAN), r(98, "percent", TRAINED, TO_PLAN), r(112, "percent", ABROAD, TO_PLAN)),
    case("a part that is another indicator: nghèo and thoát nghèo", "Trong {9.212 hộ nghèo}, năm qua có {1.870 hộ thoát nghèo}.", r(9212, "household", POOR_HOMES), r(1870, "household", ESCAPED)),
    case("a part that is another indicator: trained, then rural", "Đào tạo nghề {7.600 người}, trong đó lao động nông thôn {4.300 người}; có {3.980 người} có việc làm sau đào tạo.",
         r(7600, "person", TRAINED), r(4300, "person", RURAL, part_of=0), r(3980, "person", "training.jobs_after_training")),
    case("a part that is another indicator: accidents", "Xảy ra {16 vụ tai nạn lao động}, trong đó {4 vụ} chết người làm {5 người} chết, {12 người} bị thương.",
         r(16, "case", "labour.accidents"), r(4, "case", "labour.accidents", part_of=0), r(5, "person", "labour.accident_deaths"), r(12, "person", "labour.accident_victims")),
    case("a share: nữ chiếm", "Tạo việc làm cho {10.240 lao động}, trong đó lao động nữ chiếm {48,5%}.", r(10240, "person", JOBS), r(48.5, "percent", JOBS, "share", group="female")),
    case("a share: trên một nửa là", "Đưa {780 lao động} ra nước ngoài, {62%} trong số đó sang Nhật Bản.", r(780, "person", ABROAD), r(62, "percent", ABROAD, "share")),
]  # fmt: skip

TARGETS = [
    case("heading decides: Phương hướng", "BÁO CÁO\nI. KẾT QUẢ NĂM 2023\n- Tỷ lệ lao động qua đào tạo đạt {66%}.\nII. PHƯƠNG HƯỚNG NĂM 2024\n- Tỷ lệ lao động qua đào tạo đạt {68%}.", r(66, "percent", TRAINED_RATE), r(68, "percent", TRAINED_RATE, status="target", period=NEXT_YEAR)),
    case("heading decides: targets first", "THÔNG BÁO\nMột số chỉ tiêu năm 2024:\n- Giải quyết việc làm: {16.500 lao động};\n- Tỷ lệ hộ nghèo: {2,8%}.\nKết quả năm 2023:\n- Giải quyết việc làm: {16.120 lao động};\n- Tỷ lệ hộ nghèo: {3,4%}.",
         r(16500, "person", JOBS, status="target", period=NEXT_YEAR), r(2.8, "percent", POOR, status="target", period=NEXT_YEAR), r(16120, "person", JOBS), r(3.4, "percent", POOR)),
    case("heading decides: Mục tiêu cụ thể", "KẾ HOẠCH\nMục tiêu cụ thể đến năm 2025\n1. Tỷ lệ lao động qua đào tạo đạt {75%}.\n2. Tỷ lệ hộ nghèo còn {1,5%}.",
         r(75, "percent", TRAINED_RATE, status="target", period=...), r(1.5, "percent", POOR, status="target", period=...)),
    case("next year's first: phấn đấu in the sentence", "Sang năm 2024, tỉnh phấn đấu tuyển sinh {6.000 người}; còn năm 2023 đã tuyển {5.840 người}.", r(6000, "person", ENROLLED, status="target", period=NEXT_YEAR), r(5840, "person", ENROLLED)),
    case("next year's first: Năm 2024 … đạt", "Năm 2024, huyện đặt mục tiêu {95%} người dân tham gia BHYT; năm 2023, tỷ lệ này đạt {93,1%}.", r(95, "percent", HEALTH, status="target", period=NEXT_YEAR), r(93.1, "percent", HEALTH)),
    case("a target of a term: đến năm 2025", "Phấn đấu đến năm 2025, tỷ lệ lao động qua đào tạo đạt {75%}, trong đó có bằng cấp, chứng chỉ đạt {30%}.",
         r(75, "percent", TRAINED_RATE, status="target", period="2025-01-01/2025-12-31"), r(30, "percent", "training.certified_rate", status="target", period="2025-01-01/2025-12-31")),
    case("a target of a term: giai đoạn", "Mục tiêu giai đoạn 2021-2025 giải quyết việc làm cho {75.000 lao động}, bình quân {15.000 lao động}/năm.",
         r(75000, "person", JOBS, status="target", period=TERM), r(15000, "person", JOBS, status="target", per="year", period=TERM)),
    case("a target of a term: cuối nhiệm kỳ", "Nghị quyết Đại hội xác định đến cuối nhiệm kỳ tỷ lệ hộ nghèo còn dưới {3%}.", r(3, "percent", POOR, status="target", bound="under", period="/")),
    case("no years: a programme", "Chương trình đặt mục tiêu hỗ trợ {1.000 hộ nghèo} xây nhà ở.", r(1000, "household", ..., status="target", period="/")),
    case("no years: a resolution", "Nghị quyết của Tỉnh ủy đề ra: tỷ lệ lao động qua đào tạo đạt {80%}.", r(80, "percent", TRAINED_RATE, status="target", period="/")),
    case("a target and what came of it: trong khi", "Kế hoạch năm giao đào tạo nghề cho {5.000 người}, đến nay đã thực hiện được {5.212 người}.", r(5000, "person", TRAINED, status="target"), r(5212, "person", TRAINED)),
    case("a target and what came of it: chỉ tiêu … thực hiện", "Chỉ tiêu giảm {500 hộ nghèo}, thực hiện giảm {562 hộ nghèo}.", r(-500, "household", POOR_HOMES, "change", "target"), r(-562, "household", POOR_HOMES, "change")),
    case("a target and what came of it: dash and bracket", "- Tuyển sinh: {3.040 người} (chỉ tiêu giao {3.000 người}), đạt {101,3%}.", r(3040, "person", ENROLLED), r(3000, "person", ENROLLED, status="target"), r(101.3, "percent", ENROLLED, TO_PLAN)),
    case("the same words: đạt 75%", "Năm 2023, tỷ lệ lao động qua đào tạo đạt {72,4%}. Phấn đấu năm 2024 tỷ lệ lao động qua đào tạo đạt {75%}.", r(72.4, "percent", TRAINED_RATE), r(75, "percent", TRAINED_RATE, status="target", period=NEXT_YEAR)),
    case("the same words: kế hoạch giao", "Năm 2024, UBND tỉnh giao giải quyết việc làm cho {17.000 lao động}.", r(17000, "person", JOBS, status="target", period=NEXT_YEAR)),
    case("the same words: duy trì", "Năm 2024 duy trì {100%} xã, phường làm tốt công tác thương binh, liệt sĩ.", r(100, "percent", "merit.communes_good_care", ..., "target", period=NEXT_YEAR)),
    case("targets of districts: a list of lines", "KẾ HOẠCH\nChỉ tiêu xuất khẩu lao động năm 2024:\n1. Huyện Lục Ngạn: {320 lao động}\n2. Huyện Sơn Động: {110 lao động}",
         r(320, "person", ABROAD, status="target", period=NEXT_YEAR, place="Lục Ngạn"), r(110, "person", ABROAD, status="target", period=NEXT_YEAR, place="Sơn Động")),
    case("targets of districts: results by district", "Số hộ thoát nghèo: huyện Mường La {512 hộ}, huyện Bắc Yên {438 hộ}.", r(512, "household", ESCAPED, place="Mường La"), r(438, "household", ESCAPED, place="Bắc Yên")),
]  # fmt: skip


@pytest.mark.parametrize("given", [*ESTIMATES, *SPANS, *BREAKDOWNS, *TARGETS])
def test_a_period_part_or_target_in_other_words(given: Case) -> None:
    hold(given)
