"""Numbers, units and words of amount, each pattern in several wordings."""

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
TRAINED = "training.people_trained"
RURAL = "training.rural_trained"
ENROLLED = "training.enrolment"
CLAIMS = "insurance.unemployment_claims"
PAID = "insurance.unemployment_recipients"
WAGE = "labour.average_wage"
LAST_YEAR = "2022-01-01/2022-12-31"

SEPARATORS = [
    case("thousands comma: a district that writes commas throughout",
         "Năm 2023, toàn huyện có {1,042 hộ thoát nghèo}; tỷ lệ hộ nghèo từ {9.87%} xuống còn {7.45%}; dạy nghề cho {2,316 lao động} nông thôn.",
         r(1042, "household", "poverty.escaped_households"), r(9.87, "percent", POOR, period=LAST_YEAR), r(7.45, "percent", POOR), r(2316, "person", RURAL)),
    case("thousands comma: money with a decimal dot beside it",
         "Kinh phí chi trả trợ cấp xã hội hằng tháng cả năm là {58,412.7 triệu đồng} cho {12,306 đối tượng}; cấp {45,120 thẻ bảo hiểm y tế}.",
         r(58412.7e6, "VND", "social.allowance_spending", per=...), r(12306, "person", "social.beneficiaries"), r(45120, "document", "insurance.health_cards")),
    case("thousands comma: parts without a noun",
         "Kết quả tuyển sinh được {3,250 học viên}, đạt {104.8%} kế hoạch; trong đó: cao đẳng {412}, trung cấp {1,038}, sơ cấp {1,800}.",
         r(3250, "person", ENROLLED), r(104.8, "percent", ENROLLED, "ratio_to_target", subject=0),
         r(412, "person", ENROLLED, group="college", part_of=0), r(1038, "person", ENROLLED, group="secondary", part_of=0), r(1800, "person", ENROLLED, group="elementary", part_of=0)),
    case("thousands comma in a text of decimal commas",
         "Có {4,215 lượt người} được tư vấn việc làm, tăng {12,5%} so với năm 2022; giới thiệu và có việc làm {1,108 lao động}.",
         r(4215, "person", "employment.job_counselling"), r(12.5, "percent", "employment.job_counselling", "change", base=LAST_YEAR), r(1108, "person", "employment.job_placements")),
    case("decimal dot: one figure among commas",
         "Tỷ lệ lao động qua đào tạo đạt {68,5%}, trong đó có bằng cấp, chứng chỉ đạt {27.3%}; đào tạo nghề cho {5.120 người}, bằng {102.4%} kế hoạch năm.",
         r(68.5, "percent", "training.trained_rate"), r(27.3, "percent", "training.certified_rate"), r(5120, "person", TRAINED), r(102.4, "percent", TRAINED, "ratio_to_target")),
    case("decimal dot: a fall of 0.85%",
         "Tỷ lệ hộ nghèo toàn tỉnh giảm {0.85%}, còn {3,9%}; số lao động được tạo việc làm {15.600 người}.",
         r(-0.85, "percentage_point", POOR, "change"), r(3.9, "percent", POOR), r(15600, "person", JOBS)),
    case("decimal dot: millions of đồng with one decimal",
         "Quỹ Bảo trợ trẻ em vận động được {856.5 triệu đồng}, tặng {1.240 suất quà} cho trẻ em nghèo.",
         r(856.5e6, "VND", "children.fund"), r(1240, "gift", ...)),
    case("no separator: 1420 between 850 and 6.130",
         "Trong năm đã đào tạo nghề cho {8400 người}, gồm cao đẳng {850 người}, trung cấp {1420 người}, sơ cấp {6.130 người}.",
         r(8400, "person", TRAINED), r(850, "person", TRAINED, group="college"), r(1420, "person", TRAINED, group="secondary"), r(6130, "person", TRAINED, group="elementary")),
    case("no separator: health cards",
         "Đã cấp {3860 thẻ BHYT} cho người nghèo, {12.045 thẻ BHYT} cho người cận nghèo.",
         r(3860, "document", "insurance.health_cards", group="poor"), r(12045, "document", "insurance.health_cards", group="near_poor")),
    case("no separator: this year's and last year's",
         "Số người được hưởng trợ cấp thất nghiệp là {6840 người} (năm 2022 là {7.215 người}).",
         r(6840, "person", PAID), r(7215, "person", PAID, period=LAST_YEAR)),
    case("leading zero: fairs and their guests",
         "Trung tâm DVVL tổ chức {03 phiên giao dịch việc làm} và {01 ngày hội} việc làm với {46 doanh nghiệp} tham gia tuyển dụng {2.150 vị trí}.",
         r(3, "session", "employment.job_fairs"), r(1, "session", "employment.job_fairs"), r(46, "enterprise", "employment.job_fair_employers"), r(2150, "position", "employment.vacancies")),
    case("leading zero: accidents",
         "Trên địa bàn tỉnh xảy ra {09 vụ tai nạn lao động} làm {02 người} chết, {08 người} bị thương.",
         r(9, "case", "labour.accidents"), r(2, "person", "labour.accident_deaths"), r(8, "person", "labour.accident_victims")),
    case("leading zero: remains",
         "Tiếp nhận, an táng {07 hài cốt liệt sĩ} quy tập từ nước bạn Lào.", r(7, "case", "merit.remains_received")),
    case("a space before %: two rates in a line",
         "Tỷ lệ thất nghiệp khu vực thành thị là {3,05 %}; tỷ lệ sử dụng thời gian lao động ở nông thôn đạt {87 %}.",
         r(3.05, "percent", "employment.urban_unemployment_rate"), r(87, "percent", "employment.rural_work_time_rate")),
    case("a space before %: against the plan",
         "Xuất khẩu lao động {620 người}, đạt {103,3 %} kế hoạch tỉnh giao.",
         r(620, "person", ABROAD), r(103.3, "percent", ABROAD, "ratio_to_target")),
    case("a space before %: the near-poor",
         "Toàn huyện còn {1.874 hộ cận nghèo}, chiếm {5,61 %} tổng số hộ.",
         r(1874, "household", "poverty.near_poor_households"), r(5.61, "percent", NEAR_POOR)),
    case("thousands by a space: a part too",
         "Đào tạo nghề cho {12 800 người}, trong đó có {4 150 lao động} nông thôn.",
         r(12800, "person", TRAINED), r(4150, "person", RURAL, part_of=0)),
    case("thousands by a space: a norm in full", "Mức hỗ trợ là {1 500 000 đồng}/người/tháng.", r(1.5e6, "VND", per="person,month", status="actual")),
    case("thousands by a no-break space: a translated page",
         "Trong năm 2023, tỉnh đã tạo việc làm cho {21\u00a0340 lao động}, đạt {106,7\u00a0%} kế hoạch.",
         r(21340, "person", JOBS), r(106.7, "percent", JOBS, "ratio_to_target")),
]  # fmt: skip

LOST_AND_MISPRINTED = [
    case("lost %: enrolment", "Tuyển sinh mới {2.980 người}, đạt {99,33} kế hoạch năm.",
         r(2980, "person", ENROLLED), r(99.33, "percent", ENROLLED, "ratio_to_target")),
    case("lost %: so với kế hoạch", "Quỹ Đền ơn đáp nghĩa vận động được {2,81 tỷ đồng}, đạt {112,4} so với kế hoạch.",
         r(2.81e9, "VND", "merit.gratitude_fund"), r(112.4, "percent", "merit.gratitude_fund", "ratio_to_target")),
    case("lost %: bằng … chỉ tiêu", "Đưa {540 lao động} đi làm việc ở nước ngoài theo hợp đồng, bằng {108} chỉ tiêu tỉnh giao.",
         r(540, "person", ABROAD), r(108, "percent", ABROAD, "ratio_to_target")),
    case("lost %: kế hoạch đề ra", "Giải quyết việc làm mới {7.105 lao động}, hoàn thành {101,5} kế hoạch đề ra.",
         r(7105, "person", JOBS), r(101.5, "percent", JOBS, "ratio_to_target")),
    case("1005 for 100%: bằng", "Mở {24 lớp dạy nghề} cho lao động nông thôn, bằng {1005} kế hoạch.",
         r(24, "session", "training.classes"), r(1005, "percent", "training.classes", "ratio_to_target")),
    case("1005 for 100%: with its sign", "Cấp {8.120 thẻ BHYT} cho đối tượng bảo trợ xã hội, đạt {1005%} kế hoạch.",
         r(8120, "document", "insurance.health_cards"), r(1005, "percent", "insurance.health_cards", "ratio_to_target")),
    case("1005 for 100%: a lost comma", "Hỗ trợ nhà ở cho {128 hộ} người có công, đạt {10241%} kế hoạch.",
         r(128, "household", "merit.housing_supported"), r(10241, "percent", "merit.housing_supported", "ratio_to_target")),
    case("misprinted magnitude: triệu for nghìn", "Toàn tỉnh có {12,4 triệu lao động} được đào tạo nghề.", r(12.4e6, "person", TRAINED)),
    case("misprinted magnitude: tỷ triệu", "Quỹ Đền ơn đáp nghĩa vận động được {2.450 tỷ đồng}, đạt {98%} kế hoạch.",
         r(2450e9, "VND", "merit.gratitude_fund"), r(98, "percent", "merit.gratitude_fund", "ratio_to_target")),
    case("misprinted magnitude: nghìn after a full number", "Cho {3250 nghìn hộ nghèo} vay vốn phát triển sản xuất.", r(3250e3, "household", "poverty.credit_households")),
]  # fmt: skip

MAGNITUDES = [
    case("ngàn: a decimal of thousands", "Cả năm đã tạo việc làm cho {46,8 ngàn người}.", r(46800, "person", JOBS)),
    case("nghìn: of households", "Đến cuối năm còn {9,6 nghìn hộ nghèo}, chiếm {4,7%}.", r(9600, "household", "poverty.poor_households"), r(4.7, "percent", POOR)),
    case("nghìn: of people who took part", "Có {312,5 nghìn người} tham gia bảo hiểm xã hội, trong đó {21,4 nghìn người} tham gia BHXH tự nguyện.",
         r(312500, "person", "insurance.social_participants"), r(21400, "person", "insurance.voluntary_participants", part_of=0)),
    case("vạn: counsel", "Các trung tâm đã tư vấn việc làm cho trên {2 vạn lượt người}.", r(20000, "person", "employment.job_counselling", bound="over")),
    case("vạn: với decimals", "Tạo việc làm mới cho {3,5 vạn lao động}, vượt {2,9%} kế hoạch.",
         r(35000, "person", JOBS), r(2.9, "percent", JOBS, "gap_to_target", subject=0)),
    case("vạn: workers sent abroad", "Năm 2023 cả nước đưa hơn {15,5 vạn lao động} đi làm việc ở nước ngoài.", r(155000, "person", ABROAD, bound="over")),
    case("tỉ: credit for jobs", "Giải ngân vốn vay giải quyết việc làm {215 tỉ đồng}, giúp {4.300 lao động} có việc làm.",
         r(215e9, "VND", "employment.credit_disbursed"), r(4300, "person", "employment.jobs_from_credit")),
    case("tỷ: with two decimals and a slip of a space", "Kinh phí hỗ trợ nhà ở cho người có công {18,46 tỷ đồng}.", r(18.46e9, "VND", "merit.housing_spending")),
    case("triệu: of people", "Cả nước có {2,4 triệu người} học nghề trong năm.", r(2.4e6, "person", TRAINED)),
    case("product: nghìn tỷ", "Doanh số cho hộ nghèo và các đối tượng chính sách vay đạt hơn {1,3 nghìn tỷ đồng}.", r(1.3e12, "VND", "poverty.credit_disbursed", bound="over")),
    case("product: ngàn tỉ in a span",
         "Giai đoạn 2021-2025, tổng nguồn lực thực hiện chương trình giảm nghèo là {12 ngàn tỉ đồng}.",
         r(12e12, "VND", "poverty.programme_budget", period="2021-01-01/2025-12-31"), period="2021-01-01/2025-12-31"),
    case("product: unemployment benefits", "Chi trả trợ cấp thất nghiệp trên {2,1 ngàn tỷ đồng} cho {98,6 nghìn người}.",
         r(2.1e12, "VND", "insurance.unemployment_spending", bound="over"), r(98600, "person", PAID)),
    case("product: triệu tỷ of another sector", "Dư nợ toàn hệ thống đạt {13,2 triệu tỷ đồng}.", r(13.2e15, "VND")),
    case("two magnitudes: tỷ and triệu, gifts", "Tổng kinh phí tặng quà người có công dịp Tết là {12 tỷ 345 triệu đồng}.", r(12.345e9, "VND", "merit.gift_spending")),
    case("two magnitudes: triệu and nghìn", "Tiền lương bình quân {8 triệu 250 nghìn đồng}/người/tháng.", r(8.25e6, "VND", WAGE, per="person,month")),
    case("two magnitudes: without đồng", "Quỹ Bảo trợ trẻ em vận động được {1 tỷ 86 triệu}, vượt {8,6%} kế hoạch.",
         r(1.086e9, "VND", "children.fund"), r(8.6, "percent", "children.fund", "gap_to_target")),
    case("no unit after a magnitude: a bonus a head", "Mức thưởng Tết Nguyên đán bình quân là {5,4 triệu}/người.", r(5.4e6, "VND", "labour.tet_bonus", per="person")),
    case("no unit after a magnitude: in brackets", "Quỹ Đền ơn đáp nghĩa vượt {15%} kế hoạch ({3,45 tỷ}).",
         r(15, "percent", "merit.gratitude_fund", "gap_to_target"), r(3.45e9, "VND", "merit.gratitude_fund")),
]  # fmt: skip

UNITS = [
    case("LĐ: sent abroad, with KH", "XKLĐ: {312 LĐ}, đạt {104%} KH.", r(312, "person", ABROAD), r(104, "percent", ABROAD, "ratio_to_target")),
    case("NLĐ: a fund helps", "Đã chi trả TCTN cho {5.606 NLĐ} với số tiền {98,7 tỷ đồng}.", r(5606, "person", PAID), r(98.7e9, "VND", "insurance.unemployment_spending")),
    case("DN: strikes in firms", "Xảy ra {3 vụ ngừng việc} tập thể tại {3 DN} với {1.150 NLĐ} tham gia.",
         r(3, "case", "labour.strikes"), r(3, "enterprise", ...), r(1150, "person", "labour.strike_participants")),
    case("DN: inspected", "Thanh tra, kiểm tra việc chấp hành pháp luật lao động tại {45 DN}, xử phạt {212 trđ}.",
         r(45, "enterprise", "labour.inspections"), r(212e6, "VND", "labour.inspection_fines")),
    case("HSSV: enrolled", "Tuyển mới {4.310 HSSV} cao đẳng, trung cấp.", r(4310, "person", ENROLLED)),
    case("tr.đ: a wage", "Tiền lương bình quân của NLĐ là {7,2 tr.đ}/người/tháng.", r(7.2e6, "VND", WAGE, per="person,month")),
    case("đ: a norm in full", "Chuẩn trợ giúp xã hội tăng lên {500.000đ}/tháng.", r(500000, "VND", ..., per="month")),
    case("đ: sums in brackets", "Tặng {215 suất quà} cho gia đình chính sách ({64.500.000đ}).", r(215, "gift", "merit.gifts"), r(64.5e6, "VND", "merit.gift_spending")),
    case("compound: income of workers", "Thu nhập bình quân của công nhân trong các doanh nghiệp đạt {8,35 triệu đồng}/người/tháng, tăng {6,2%}.",
         r(8.35e6, "VND", WAGE, per="person,month"), r(6.2, "percent", WAGE, "change", per=...)),
    case("compound: per household, twice", "Hỗ trợ hộ nghèo {50 triệu đồng}/hộ xây mới, {25 triệu đồng}/hộ sửa chữa nhà ở.",
         r(50e6, "VND", ..., per="household"), r(25e6, "VND", ..., per="household")),
    case("compound: without đồng, a month", "Lương bình quân toàn tỉnh đạt {6,95 triệu}/tháng.", r(6.95e6, "VND", WAGE, per="month")),
    case("compound: per person only", "Thưởng Tết bình quân {4,8 triệu đồng}/người, cao nhất {186 triệu đồng}/người.",
         r(4.8e6, "VND", "labour.tet_bonus", per="person"), r(186e6, "VND", "labour.tet_bonus", per="person")),
    case("shared across a slash: workers", "Đưa {312}/{300 lao động} đi làm việc ở nước ngoài, đạt {104%} kế hoạch.",
         r(312, "person", ABROAD, pair=1), r(300, "person", ABROAD, status="target", pair=0), r(104, "percent", ABROAD, "ratio_to_target", subject=0)),
    case("shared across a slash: a fund with decimals", "Vận động Quỹ Bảo trợ trẻ em được {1,85}/{2 tỷ đồng}, bằng {92,5%} kế hoạch.",
         r(1.85e9, "VND", "children.fund"), r(2e9, "VND", "children.fund", status="target"), r(92.5, "percent", "children.fund", "ratio_to_target")),
    case("shared across a slash: houses", "Xây mới, sửa chữa {45}/{60 căn nhà} cho người có công, đạt {75%} kế hoạch.",
         r(45, "house", "merit.housing_supported"), r(60, "house", "merit.housing_supported", status="target"), r(75, "percent", "merit.housing_supported", "ratio_to_target")),
    case("the unit before: là", "Số hộ thoát nghèo trong năm là {1.846}, số hộ cận nghèo là {2.915}.",
         r(1846, "household", "poverty.escaped_households"), r(2915, "household", "poverty.near_poor_households")),
    case("the unit before: after colons", "Số vụ tai nạn lao động: {14}; số người chết vì tai nạn lao động: {3}; số người bị nạn: {15}.",
         r(14, "case", "labour.accidents"), r(3, "person", "labour.accident_deaths"), r(15, "person", "labour.accident_victims")),
    case("the unit before: in brackets", "Số lao động có việc làm qua vay vốn (người): {2.310}", r(2310, "person", "employment.jobs_from_credit")),
    case("the unit before: VNĐ", "Mức thưởng Tết cao nhất là VNĐ {120.000.000} một người.", r(120e6, "VND", "labour.tet_bonus", per="person")),
    case("‰: births", "Mức giảm tỷ lệ sinh là {0,2‰}.", r(0.2, "permille", None)),
    case("‰: accidents a thousand workers", "Tần suất tai nạn lao động chết người giảm còn {0,05‰}.", r(0.05, "permille", ...)),
    case("‰: natural growth", "Tỷ lệ tăng dân số tự nhiên là {9,8‰}.", r(9.8, "permille", None, "level")),
]  # fmt: skip

FOOTNOTES = [
    case("footnote mark: a superscript", "Toàn tỉnh đào tạo nghề cho {5.230 người}², giải quyết việc làm cho {9.450 lao động}³.", r(5230, "person", TRAINED), r(9450, "person", JOBS)),
    case("footnote mark: in brackets with words after", "Có {812 lao động}[{3=form}] đi làm việc ở nước ngoài, đạt {108%} kế hoạch.", r(812, "person", ABROAD), r(108, "percent", ABROAD, "ratio_to_target")),
    case("2 ngành: ba ngành and bốn lĩnh vực", "Sở phối hợp với {2 ngành} liên quan kiểm tra {35 cơ sở giáo dục nghề nghiệp}.", r(2, "item", None), r(35, "organization", ...)),
    case("2 ngàn: is two thousand", "Mở lớp dạy nghề cho {2 ngàn lao động} nông thôn.", r(2000, "person", RURAL)),
    case("tỷ lệ after a number", "Toàn huyện còn {2.140 hộ nghèo} tỷ lệ {6,3%}; {1.650 hộ cận nghèo} tỷ lệ {4,9%}.",
         r(2140, "household", "poverty.poor_households"), r(6.3, "percent", POOR), r(1650, "household", "poverty.near_poor_households"), r(4.9, "percent", NEAR_POOR)),
]  # fmt: skip

WORDS = [
    case("in words: ba vụ", "Trong năm xảy ra {ba vụ đình công}, giảm {hai vụ} so với năm trước.",
         r(3, "case", "labour.strikes", in_words=True), r(-2, "case", "labour.strikes", "change", in_words=True, base=LAST_YEAR)),
    case("in words: hai mươi lăm", "Xã đã bàn giao {hai mươi lăm căn nhà} cho hộ nghèo.", r(25, "house", "poverty.houses_built", in_words=True)),
    case("in words: linh", "Cả huyện có {hai trăm linh bảy hộ thoát nghèo}.", r(207, "household", "poverty.escaped_households", in_words=True)),
    case("in words: lẻ", "Thăm, tặng quà {một trăm lẻ năm gia đình} người có công.",
         r(105, "household", ..., in_words=True)),
    case("in words: nghìn", "Phấn đấu năm 2024 giải quyết việc làm cho {năm nghìn lao động}.",
         r(5000, "person", JOBS, status="target", in_words=True, period="2024-01-01/2024-12-31")),
    case("in words: mười hai vạn", "Có {mười hai vạn lượt người} được tư vấn việc làm.", r(120000, "person", "employment.job_counselling", in_words=True)),
    case("in words: tỷ", "Quỹ Đền ơn đáp nghĩa vận động được {ba tỷ đồng}.", r(3e9, "VND", "merit.gratitude_fund", in_words=True)),
    case("in words: rưỡi", "Quỹ Đền ơn đáp nghĩa vận động được {hai tỷ rưỡi đồng}.", r(2.5e9, "VND", "merit.gratitude_fund", in_words=True)),
    case("in words: một phần ba is no figure of ours", "Lao động nữ đông, đi làm theo ca; một số nghỉ việc, một bộ phận về quê."),
    case("in words: một is an article", "Đây là một năm nhiều việc, một lúc phải lo cả việc làm lẫn giảm nghèo."),
    case("in words: năm is a year, ba mẹ are parents", "Năm hết Tết đến, các em được về với ba mẹ."),
    case("in words: mốt and tư", "Tổ chức {hai mươi mốt phiên giao dịch việc làm} và {hai mươi tư lớp dạy nghề}.",
         r(21, "session", "employment.job_fairs", in_words=True), r(24, "session", "training.classes", in_words=True)),
    case("in words: after digits of the same", "Mở {32 lớp} ({ba mươi hai lớp}) đào tạo nghề.",
         r(32, "session", "training.classes"), r(32, "session", "training.classes", in_words=True)),
]  # fmt: skip


@pytest.mark.parametrize("given", [*SEPARATORS, *LOST_AND_MISPRINTED, *MAGNITUDES, *UNITS, *FOOTNOTES, *WORDS])
def test_a_number_in_other_words(given: Case) -> None:
    hold(given)
