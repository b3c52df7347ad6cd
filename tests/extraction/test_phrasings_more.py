"""The patterns once more, in wordings of other offices: abbreviations, tables, lists, chains and asides."""

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
COUNSEL = "employment.job_counselling"
PLACED = "employment.job_placements"
POOR = "poverty.rate"
NEAR_POOR = "poverty.near_poor_rate"
MINORITY = "poverty.ethnic_minority_rate"
POOR_HOMES = "poverty.poor_households"
NEAR_HOMES = "poverty.near_poor_households"
ESCAPED = "poverty.escaped_households"
TRAINED = "training.people_trained"
RURAL = "training.rural_trained"
ENROLLED = "training.enrolment"
TRAINED_RATE, CERTIFIED = "training.trained_rate", "training.certified_rate"
CLAIMS, PAID = "insurance.unemployment_claims", "insurance.unemployment_recipients"
HEALTH, CARDS = "insurance.health_coverage_rate", "insurance.health_cards"
VOLUNTARY = "insurance.voluntary_participants"
GRATITUDE, GIFTS, GIFT_MONEY = "merit.gratitude_fund", "merit.gifts", "merit.gift_spending"
HOUSED, HOUSE_MONEY = "merit.housing_supported", "merit.housing_spending"
WAGE, BONUS = "labour.average_wage", "labour.tet_bonus"
YEAR = "2023-01-01/2023-12-31"
H1 = "2023-01-01/2023-06-30"
H1_BEFORE = "2022-01-01/2022-06-30"
M9 = "2023-01-01/2023-09-30"
TERM = "2021-01-01/2025-12-31"
LAST_YEAR = "2022-01-01/2022-12-31"
NEXT_YEAR = "2024-01-01/2024-12-31"
TO_PLAN, TO_PAST, GAP = "ratio_to_target", "ratio_to_previous", "gap_to_target"

NUMBERS = [
    case("≤: in a list of aims", "Chỉ tiêu năm 2024: tỷ lệ hộ nghèo ≤{3,1%}; tỷ lệ thất nghiệp thành thị ≤ {3%}.", r(3.1, "percent", POOR, status="target", bound="at_most", period=NEXT_YEAR), r(3, "percent", "employment.urban_unemployment_rate", status="target", bound="at_most", period=NEXT_YEAR)),
    case("≤: of a count", "Phấn đấu năm 2024 số vụ tai nạn lao động ≤ {12 vụ}.", r(12, "case", "labour.accidents", status="target", bound="at_most", period=NEXT_YEAR)),
    case("≥: of a rate behind a colon", "- Tỷ lệ bao phủ BHYT năm 2024: ≥ {95,2%}.", r(95.2, "percent", HEALTH, status="target", bound="at_least", period=NEXT_YEAR)),
    case("đạt trên: a fund", "Quỹ Đền ơn đáp nghĩa vận động đạt trên {4,1 tỷ đồng}.", r(4.1e9, "VND", GRATITUDE, bound="over")),
    case("ngót: nearly", "Ngót {900 lao động} đã xuất cảnh sang Đài Loan, Nhật Bản trong năm.", r(900, "person", ABROAD, bound="nearly")),
    case("hơn: hơn cả and hơn nữa", "Hơn {86%} học viên tìm được việc làm sau đào tạo.", r(86, "percent", "training.job_after_training_rate", bound="over")),
    case("nghìn: half a thousand in words of amount", "Có tới {1,6 nghìn lượt người} được tư vấn học nghề và việc làm.", r(1600, "person", COUNSEL, bound=...)),
    case("ngàn: households out of poverty", "Đã có {2,3 ngàn hộ thoát nghèo}.", r(2300, "household", ESCAPED)),
    case("tỷ: with a comma and three decimals", "Kinh phí chi trả trợ cấp ưu đãi người có công là {312,458 tỷ đồng}.", r(312.458e9, "VND", "merit.allowance_spending")),
    case("tỷ: a full number of millions", "Kinh phí tặng quà người có công: {9.845,5 triệu đồng}.", r(9845.5e6, "VND", GIFT_MONEY)),
    case("đồng: printed in full", "Tổng số tiền chi trợ cấp thất nghiệp là {86.412.350.000 đồng}.", r(86412350000, "VND", "insurance.unemployment_spending")),
    case("HSSV: with levels", "Tuyển sinh {3.120 HSSV} (CĐ: {410}, TC: {1.210}, SC: {1.500}).", r(3120, "person", ENROLLED), r(410, "person", ENROLLED), r(1210, "person", ENROLLED), r(1500, "person", ENROLLED)),
    case("DN: nhà máy", "Phiên GDVL thu hút {38 DN} với {2.410 chỗ làm việc trống}.", r(38, "enterprise", "employment.job_fair_employers"), r(2410, "position", "employment.vacancies")),
    case("đ: a sum of a gift", "Mỗi suất quà trị giá {300.000 đ}.", r(300000, "VND", ..., per="gift")),
    case("trđ: funds side by side", "Quỹ ĐƠĐN: {1.450 trđ} (đạt {145%} KH); Quỹ BTTE: {612 trđ}.", r(1450e6, "VND", GRATITUDE), r(145, "percent", GRATITUDE, TO_PLAN), r(612e6, "VND", "children.fund")),
    case("2 đơn vị: not two thousand", "Có {2 đơn vị} chậm báo cáo số liệu cung lao động.", r(2, "organization", None)),
    case("in words: a sum of two magnitudes", "Tặng gia đình liệt sĩ {mười triệu đồng}.", r(10e6, "VND", ..., in_words=True)),
    case("in words: hai trăm nghìn", "Mức quà {hai trăm nghìn đồng}/suất.", r(200000, "VND", ..., in_words=True, per="gift")),
    case("in words: mỗi người hai triệu", "Hỗ trợ mỗi người {hai triệu đồng}.", r(2e6, "VND", ..., in_words=True, per="person")),
    case("in words: chục and vài are no numbers", "Vài chục hộ, hàng trăm người đã được giúp đỡ."),
    case("a comma and a digit glued: 5,12%.", "Tỷ lệ hộ nghèo còn {5,12%}.", r(5.12, "percent", POOR)),
    case("a range: từ … đến dưới", "Tỷ lệ hộ cận nghèo từ {4%} đến dưới {5%}.", r(4, "percent", NEAR_POOR, bound=...), r(5, "percent", NEAR_POOR, bound=...)),
    case("a range: bonus from to with both units", "Mức thưởng Tết từ {500 nghìn đồng} đến {52 triệu đồng}/người.", r(500e3, "VND", BONUS, per=..., period=..., bound=...), r(52e6, "VND", BONUS, per="person", period=..., bound=...)),
]  # fmt: skip

TABLES = [
    case("table flattened: plan, result, ratio, no estimate",
         "STT\nChỉ tiêu\nĐơn vị tính\nKế hoạch\nThực hiện\nTỷ lệ %\n{1=enumerator}\nĐào tạo nghề\nNgười\n{3.000}\n{3.150}\n{105}\n{2=enumerator}\nTỷ lệ hộ nghèo\n%\n{4,5}\n{4,2}\n-",
         r(3000, "person", TRAINED, status="target"), r(3150, "person", TRAINED), r(105, "percent", TRAINED, TO_PLAN), r(4.5, "percent", POOR, status="target"), r(4.2, "percent", POOR)),
    case("annex: labels with dots of leaders", "Phụ lục số liệu\nHộ nghèo ........ {2.145 hộ}\nHộ cận nghèo ........ {1.870 hộ}\nLao động có việc làm mới ........ {3.260 người}", r(2145, "household", POOR_HOMES), r(1870, "household", NEAR_HOMES), r(3260, "person", JOBS)),
    case("annex: label = value", "Tỷ lệ hộ nghèo = {3,8%}; tỷ lệ lao động qua đào tạo = {65%}.", r(3.8, "percent", POOR), r(65, "percent", TRAINED_RATE)),
    case("office list: numbered 1.1 and dashes", "BÁO CÁO\n1. Lao động - việc làm\n- Giải quyết việc làm: {2.310 người} (KH {2.200 người}), đạt {105%}.\n- Xuất khẩu lao động: {64 người}.\n2. Dạy nghề\n- Mở {18 lớp} cho {540 học viên}.",
         r(2310, "person", JOBS), r(2200, "person", JOBS, status="target"), r(105, "percent", JOBS, TO_PLAN), r(64, "person", ABROAD), r(18, "session", "training.classes"), r(540, "person", TRAINED)),
    case("press: figures told in asides", "Chị Lan là một trong {412 lao động} của huyện được vay vốn tạo việc làm năm nay. Theo phòng LĐ-TB&XH, tổng vốn giải ngân là {18,6 tỷ đồng}.", r(412, "person", CREDIT_JOBS), r(18.6e9, "VND", "employment.credit_disbursed")),
    case("press: the number told by an official", 'Ông Trần Văn Bình, Giám đốc Sở, cho biết: "Năm 2023, chúng tôi đã đưa {1.260 lao động} đi làm việc ở nước ngoài, tăng {21%} so với năm 2022".', r(1260, "person", ABROAD), r(21, "percent", ABROAD, "change", base=LAST_YEAR)),
    case("press: a headline in capitals", "KHÁNH HÒA: HƠN {12.000 LAO ĐỘNG} CÓ VIỆC LÀM MỚI\nTrong năm 2023, toàn tỉnh tạo việc làm mới cho {12.340 lao động}.", r(12000, "person", JOBS, bound="over"), r(12340, "person", JOBS)),
    case("; in brackets: then the plan", "Hỗ trợ nhà ở cho {142 hộ} người có công (xây mới {68 hộ}; sửa chữa {74 hộ}), kinh phí {4,9 tỷ đồng}.", r(142, "household", HOUSED), r(68, "household", HOUSED), r(74, "household", HOUSED), r(4.9e9, "VND", HOUSE_MONEY)),
    case("a caption in brackets: smaller figure first", "(Trong ảnh: trao {50 suất quà} cho gia đình chính sách)\nDịp Tết, toàn huyện tặng {1.240 suất quà} cho gia đình chính sách.", r(50, "gift", GIFTS, repeats=None), r(1240, "gift", GIFTS, repeats=None)),
]  # fmt: skip

STANDING = [
    case("whole of a stock: children cared for", "Chăm sóc {1.204}/{1.210 trẻ em} có hoàn cảnh đặc biệt, chiếm {99,5%}.", r(1204, "person", ...), r(1210, "person", ...), r(99.5, "percent", ..., ...)),
    case("whole of a stock: households with health cards", "Có {8.412}/{8.412 hộ nghèo} được cấp thẻ BHYT.", r(8412, "household", ...), r(8412, "household", ...)),
    case("gifts told in families", "Thăm, tặng quà {412 gia đình} chính sách tiêu biểu, mỗi suất {1 triệu đồng}.", r(412, "household", GIFTS), r(1e6, "VND", ..., per="gift")),
    case("gifts of the poor: by source", "Tặng {6.120 suất quà} Tết cho hộ nghèo, trị giá {3,06 tỷ đồng}; trong đó từ Quỹ Vì người nghèo {2.100 suất}.", r(6120, "gift", "social.gifts"), r(3.06e9, "VND", "social.gift_spending"), r(2100, "gift", "social.gifts", part_of=0)),
    case("monthly: mỗi tháng for social protection", "Mỗi tháng, toàn huyện chi trả {2,45 tỷ đồng} trợ cấp cho {4.810 đối tượng} bảo trợ xã hội.", r(2.45e9, "VND", "social.allowance_spending", per="month"), r(4810, "person", "social.beneficiaries", per=...)),
    case("monthly: /tháng after the sum", "Kinh phí trợ cấp người có công {21,4 tỷ đồng}/tháng.", r(21.4e9, "VND", "merit.allowance_spending", per="month")),
    case("per year: out of poverty", "Bình quân mỗi năm có {1.860 hộ thoát nghèo}.", r(1860, "household", ESCAPED, per="year")),
    case("per year: /năm", "Giải quyết việc làm {15.000 lao động}/năm.", r(15000, "person", JOBS, per="year")),
    case("excess: vượt … lần", "Quỹ Đền ơn đáp nghĩa vượt gần {2 lần} kế hoạch.", r(2, "times", GRATITUDE, ..., bound="nearly")),
    case("excess: vượt so với năm trước", "Đào tạo nghề cho {5.360 người}, vượt {8%} so với năm 2022.", r(5360, "person", TRAINED), r(8, "percent", TRAINED, ...)),
    case("reached: đạt và vượt 100%", "Cả {4 chỉ tiêu} đều đạt từ {100%} kế hoạch trở lên.", r(4, "target", "governance.targets_met"), r(100, "percent", ..., TO_PLAN, bound="at_least")),
    case("a rate reached is a level: đạt", "Tỷ lệ lao động qua đào tạo đạt {64,8%}, đạt {99,7%} kế hoạch.", r(64.8, "percent", TRAINED_RATE), r(99.7, "percent", TRAINED_RATE, TO_PLAN)),
    case("a rate reached is a level: of the population", "Số người tham gia BHYT đạt {93,1%} dân số.", r(93.1, "percent", HEALTH)),
    case("a rate reached is a level: ratio of those with work", "Tỷ lệ lao động có việc làm sau học nghề đạt {84%}, vượt {4%} so với chỉ tiêu.", r(84, "percent", "training.job_after_training_rate"), r(4, "percentage_point", "training.job_after_training_rate", GAP)),
    case("points: điểm phần trăm with its base before", "So với cùng kỳ năm trước, tỷ lệ thất nghiệp giảm {0,21 điểm phần trăm}, còn {2,05%}.", r(-0.21, "percentage_point", "employment.unemployment_rate", "change", base=H1_BEFORE), r(2.05, "percent", "employment.unemployment_rate"), period=H1),
    case("growth: đạt tốc độ", "Tốc độ tăng năng suất lao động đạt {6,1%}.", r(6.1, "percent", None, "level")),
    case("status: dự kiến is an estimate", "Dự kiến đến hết năm, toàn tỉnh có {15.100 người} tham gia BHXH tự nguyện.", r(15100, "person", VOLUNTARY, status="estimate")),
    case("status: ước before a ratio", "Đào tạo nghề cả năm ước đạt {4.100 người}, bằng {102,5%} kế hoạch, tăng {3%} so với năm 2022.", r(4100, "person", TRAINED, status="estimate"), r(102.5, "percent", TRAINED, TO_PLAN, "estimate"), r(3, "percent", TRAINED, "change", "estimate", base=LAST_YEAR)),
    case("status: theo mục tiêu mỗi năm giảm", "Các xã bám theo mục tiêu mỗi năm giảm tỷ lệ hộ nghèo {1,5%}.", r(-1.5, "percentage_point", POOR, "change", "target", per="year", period=...)),
    case("status: theo mục tiêu, told as done", "Thực hiện theo mục tiêu giảm nghèo, năm 2023 tỷ lệ hộ nghèo giảm {1,5%}.", r(-1.5, "percentage_point", POOR, "change")),
    case("status: cần, phải, sẽ", "Năm 2024, huyện sẽ hỗ trợ xây {64 căn nhà} cho hộ nghèo và phải đào tạo nghề cho {900 người}.", r(64, "house", "poverty.houses_built", status="target", period=NEXT_YEAR), r(900, "person", TRAINED, status="target", period=NEXT_YEAR)),
    case("status: giữ vững", "Năm 2024 giữ vững {124 xã} không có tệ nạn mại dâm.", r(124, "commune", "social_evils.communes_free_of_prostitution", status="target", period=NEXT_YEAR)),
    case("status: targets in a table's words", "Chỉ tiêu giao năm 2024: tuyển sinh {5.200 người}; lao động qua đào tạo {69%}; hộ nghèo giảm {1,2%}.", r(5200, "person", ENROLLED, status="target", period=NEXT_YEAR), r(69, "percent", TRAINED_RATE, status="target", period=NEXT_YEAR), r(-1.2, "percentage_point", POOR, "change", "target", period=NEXT_YEAR)),
    case("status: done under a plan's name", "Thực hiện kế hoạch năm 2023, toàn huyện đã đưa {96 lao động} đi làm việc ở nước ngoài.", r(96, "person", ABROAD)),
]  # fmt: skip

TIMES = [
    case("title that rounds: nearly", "Gần {5.000 lượt người} được tư vấn việc làm\nNăm 2023, Trung tâm tư vấn cho {4.968 lượt người}.", r(5000, "person", COUNSEL, bound="nearly"), r(4968, "person", COUNSEL)),
    case("a wrong year: last year's for this", "Ước đến 31/12/2022, toàn tỉnh giải quyết việc làm cho {16.240 lao động}, đạt {101,5%} kế hoạch năm 2023.", r(16240, "person", JOBS, status="estimate"), r(101.5, "percent", JOBS, TO_PLAN, "estimate")),
    case("khi ấy: what was counted, at the time named before", "Cả năm có {9.410 lao động} được giải quyết việc làm. Tốc độ nhanh hơn so với mốc 6 tháng. Lúc đó toàn tỉnh mới có {3.780 lao động}, bằng {37,8%} kế hoạch.", r(9410, "person", JOBS), r(3780, "person", JOBS, period=H1), r(37.8, "percent", JOBS, TO_PLAN, period=H1)),
    case("khi ấy: another thing has its own name", "Cả năm có {9.410 lao động} được giải quyết việc làm. So với mốc 6 tháng, số liệu tăng đều. Khi đó, tỉnh chỉ có {1.210 người} học nghề.", r(9410, "person", JOBS), r(1210, "person", TRAINED, period=H1)),
    case("an aim completed: of a rate", "Tỷ lệ thất nghiệp thành thị từ {4,1%} xuống còn {3,2%}; chỉ tiêu này đã hoàn thành {100%}.", r(4.1, "percent", "employment.urban_unemployment_rate", period=...), r(3.2, "percent", "employment.urban_unemployment_rate"), r(100, "percent", "employment.urban_unemployment_rate", TO_PLAN)),
    case("a date with a dot: full", "Tính đến 15.11.2023, đã cấp {31.200 thẻ BHYT} cho người nghèo.", r(31200, "document", CARDS, period="2023-01-01/2023-11-15")),
    case("a date with a dot: and a month after", "Từ tháng 1 đến 30.9, có {3.412 người} nộp hồ sơ hưởng BHTN.", r(3412, "person", CLAIMS, period=M9), period=M9),
    case("9 tháng đầu năm: estimate", "Ước 9 tháng đầu năm, toàn tỉnh tạo việc làm cho {11.200 lao động}.", r(11200, "person", JOBS, status="estimate", period=M9), period=M9),
    case("9 tháng đầu năm: after the number", "Toàn huyện đã đưa {74 lao động} đi xuất khẩu trong 9 tháng đầu năm 2023.", r(74, "person", ABROAD, period=M9)),
    case("tính đến ngày: cuối tháng", "Tính đến cuối tháng 10/2023, toàn tỉnh có {18.240 người} tham gia BHXH tự nguyện.", r(18240, "person", VOLUNTARY, period="2023-01-01/2023-10-31")),
    case("năm ngoái: both years in one sentence", "Năm nay cả huyện có {312 hộ thoát nghèo}, trong khi năm ngoái chỉ có {268 hộ}.", r(312, "household", ESCAPED), r(268, "household", ESCAPED, period=LAST_YEAR)),
    case("two years beside each other", "Tỷ lệ hộ nghèo năm 2022 là {6,8%}, năm 2023 là {5,4%}, năm 2024 phấn đấu còn {4,2%}.", r(6.8, "percent", POOR, period=LAST_YEAR), r(5.4, "percent", POOR), r(4.2, "percent", POOR, status="target", period=NEXT_YEAR)),
    case("half-years beside each other", "6 tháng đầu năm tạo việc làm cho {7.200 lao động}, 6 tháng cuối năm {8.940 lao động}, cả năm {16.140 lao động}.", r(7200, "person", JOBS, period=H1), r(8940, "person", JOBS, period="2023-07-01/2023-12-31"), r(16140, "person", JOBS)),
    case("month by month", "Tháng 1 có {210 người}, tháng 2 có {185 người}, tháng 3 có {342 người} hưởng trợ cấp thất nghiệp.", r(210, "person", PAID, period="2023-01-01/2023-01-31"), r(185, "person", PAID, period="2023-02-01/2023-02-28"), r(342, "person", PAID, period="2023-03-01/2023-03-31"), period="2023-01-01/2023-03-31"),
    case("since a year: từ năm 2021 đến nay", "Từ năm 2021 đến nay, toàn tỉnh hỗ trợ xây {1.420 căn nhà} cho hộ nghèo.", r(1420, "house", "poverty.houses_built", period="2021-01-01/2023-12-31")),
    case("three years: qua 3 năm 2021-2023", "Qua 3 năm (2021-2023), đào tạo nghề cho {18.400 người}, đạt {61,3%} mục tiêu cả giai đoạn.", r(18400, "person", TRAINED, period="2021-01-01/2023-12-31"), r(61.3, "percent", TRAINED, TO_PLAN, period=...)),
    case("a school year", "Năm học 2022-2023, hỗ trợ {412 học sinh} trung cấp.", r(412, "person", ..., period=...)),
    case("theo đúng thứ tự: three districts", "{Ba huyện} Krông Nô, Cư Jút, Tuy Đức có số hộ thoát nghèo theo đúng thứ tự là {312}, {287} và {265 hộ}.", r(3, "district", None, in_words=True), r(312, "household", ESCAPED), r(287, "household", ESCAPED), r(265, "household", ESCAPED)),
    case("theo thứ tự: years", "Trong ba năm 2021, 2022, 2023, số người học nghề theo thứ tự là {4.120}, {4.560} và {4.810 người}.", r(4120, "person", TRAINED, period="2021-01-01/2021-12-31"), r(4560, "person", TRAINED, period=LAST_YEAR), r(4810, "person", TRAINED)),
    case("tương ứng: plan and ratio", "Tạo việc làm cho {5.150 lao động} và đào tạo nghề cho {2.060 người}, tương ứng đạt {103%} và {98,1%} kế hoạch.", r(5150, "person", JOBS), r(2060, "person", TRAINED), r(103, "percent", JOBS, TO_PLAN), r(98.1, "percent", TRAINED, TO_PLAN)),
    case("trong đó: credit and self-made", "Giải quyết việc làm {4.120 lao động}, trong đó vay vốn {980 lao động}, tự tạo việc làm {1.340 lao động}, xuất khẩu lao động {85 lao động}.", r(4120, "person", JOBS), r(980, "person", CREDIT_JOBS, part_of=0), r(1340, "person", "employment.self_employed_jobs", part_of=0), r(85, "person", ABROAD, part_of=0)),
    case("trong đó: a share and a count", "Đào tạo nghề {2.640 người}, trong đó nữ {1.310 người} (chiếm {49,6%}).", r(2640, "person", TRAINED), r(1310, "person", TRAINED, part_of=0, group="female"), r(49.6, "percent", TRAINED, "share")),
    case("còn lại: the rest", "Tuyển sinh {1.800 người}; hệ cao đẳng {320 người}, trung cấp {640 người}, còn lại là sơ cấp.", r(1800, "person", ENROLLED), r(320, "person", ENROLLED, group="college"), r(640, "person", ENROLLED, group="secondary")),
]  # fmt: skip

ENGLISH = [
    case("English: a plan and a result", "The province trained {4,120 people} in 2023 against a plan of {4,000 people}.", r(4120, "person", TRAINED), r(4000, "person", TRAINED, status="target"), language="en"),
    case("English: unemployment insurance", "Unemployment benefits were paid to {5,214 workers} in the first six months, up {18.3%} against the same period last year.", r(5214, "person", PAID), r(18.3, "percent", PAID, "change", base=H1_BEFORE), period=H1, language="en"),
    case("English: of which", "Of the {1,360 workers} sent abroad, {820} went to Japan and {310} to Taiwan.", r(1360, "person", ABROAD), r(820, "person", ABROAD, group="japan"), r(310, "person", ABROAD, group="taiwan"), language="en"),
    case("English: health insurance and points", "Health insurance coverage reached {93.4%}, {0.9 percentage points} higher than in 2022.", r(93.4, "percent", "insurance.health_coverage_rate"), r(0.9, "percentage_point", "insurance.health_coverage_rate", "change", base=LAST_YEAR), language="en"),
    case("English: a document and an age", "Under Resolution No {68/NQ-CP=citation}, {3,120 workers} aged {18=age} and over hit by COVID-{19=name} received support.", r(3120, "person", "covid.workers_supported"), language="en"),
    case("English: strikes and accidents", "There were {3 strikes} and {14 workplace accidents}, which killed {2 people}.", r(3, "case", "labour.strikes"), r(14, "case", "labour.accidents"), r(2, "person", "labour.accident_deaths"), language="en"),
]  # fmt: skip

NOT_FIGURES = [
    case("form number: kèm theo", "(Chi tiết tại Phụ lục {01=form} kèm theo) Toàn tỉnh có {412 hộ thoát nghèo}.", r(412, "household", ESCAPED)),
    case("slogan: 3 sạch", 'Mô hình "{5=name} không, {3=name} sạch" ở {24 xã}.', r(24, "commune", None)),
    case("clock: 14h", "Hội nghị lúc {14h00=time} có {120 đại biểu}.", r(120, "person", None)),
    case("date: a span of days", "Từ ngày {10=date} đến {15/7/2023=date}, tặng {312 suất quà} cho người có công.", r(312, "gift", GIFTS, period=...)),
    case("period: 3 năm qua", "{3=period} năm qua, nhờ nghề mây tre đan, {86 hộ} đã thoát nghèo.", r(86, "household", ESCAPED, period=...)),
    case("certificates: anh hùng", "Truy tặng danh hiệu Bà mẹ Việt Nam anh hùng cho {12 mẹ}.", r(12, "person", "merit.heroic_mothers")),
    case("base of a rate: per thousand live births", "Tỷ suất tử vong trẻ em dưới {5=age} tuổi là {18,2‰}.", r(18.2, "permille", None)),
    case("temperature of a market: 4 thị trường", "Lao động của tỉnh có mặt ở {4 thị trường}: Nhật Bản, Hàn Quốc, Đài Loan, Malaysia.", r(4, "item", ...)),
    case("a person's age and pay", "Anh Y Thoan ({27=age} tuổi) nay có lương {9 triệu đồng}/tháng.", r(9e6, "VND", ..., per="month")),
    case("a house number of a fair", "Sàn giao dịch số {18=address} Nguyễn Tất Thành mở {4 phiên}.", r(4, "session", "employment.job_fairs")),
]  # fmt: skip


@pytest.mark.parametrize("given", [*NUMBERS, *TABLES, *STANDING, *TIMES, *ENGLISH, *NOT_FIGURES])
def test_a_pattern_once_more(given: Case) -> None:
    hold(given)
