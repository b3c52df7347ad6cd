"""How such reports are written, pattern by pattern: numbers, hedges, ranges, plans, comparisons, periods."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, f, hold

JOBS = "employment.jobs_created"
POOR = "poverty.rate"
NEAR_POOR = "poverty.near_poor_rate"
TRAINED = "training.people_trained"
ABROAD = "employment.overseas_workers"
WAGE = "labour.average_wage"
H1 = "2023-01-01/2023-06-30"
YEAR = "2023-01-01/2023-12-31"
LAST_YEAR = "2022-01-01/2022-12-31"
NEXT_YEAR = "2024-01-01/2024-12-31"

NUMBERS = [
    case("dot for thousands, comma for decimals",
         "Toàn tỉnh giải quyết việc làm cho {12.450 lao động}; tỷ lệ hộ nghèo còn {4,25%}.",
         f(12450, "person", JOBS), f(4.25, "percent", POOR)),
    case("swapped separators: the text's own habit makes the comma one of thousands",
         "Tỷ lệ hộ nghèo còn {4.25%}, tỷ lệ hộ cận nghèo còn {3.18%}. Giải quyết việc làm cho {12,450 người}.",
         f(4.25, "percent", POOR), f(3.18, "percent", NEAR_POOR), f(12450, "person", JOBS)),
    case("a decimal dot in a text that writes commas",
         "Giải quyết việc làm cho {14.320 người}, đạt {101.55%} kế hoạch; tỷ lệ hộ nghèo còn {2,35%}.",
         f(14320, "person", JOBS), f(101.55, "percent", JOBS, "ratio_to_target"), f(2.35, "percent", POOR)),
    case("a thousands comma before a noun that is counted whole",
         "Đào tạo nghề cho {2,150 người}, đạt {98,5%} kế hoạch.",
         f(2150, "person", TRAINED), f(98.5, "percent", TRAINED, "ratio_to_target")),
    case("1200 beside 1.250",
         "Đào tạo nghề cho {1200 người}, giới thiệu việc làm thành công cho {1.250 người}.",
         f(1200, "person", TRAINED), f(1250, "person", "employment.job_placements")),
    case("leading zero", "Mở {05 lớp đào tạo} nghề.", f(5, "session", "training.classes")),
    case("a space before the percent sign", "Tỷ lệ hộ nghèo của tỉnh là {7,44 %}.", f(7.44, "percent", POOR)),
    case("thousands by a space", "Số lao động được giải quyết việc làm là {17 450 người}.", f(17450, "person", JOBS)),
    case("a lost percent sign", "Giải quyết việc làm cho {9.400 lao động}, đạt {50,08} kế hoạch năm.",
         f(9400, "person", JOBS), f(50.08, "percent", JOBS, "ratio_to_target")),
    case("1005 for 100%: read as printed", "Giải quyết việc làm cho {9.400 lao động}, đạt {1005} kế hoạch năm.",
         f(9400, "person", JOBS), f(1005, "percent", JOBS, "ratio_to_target")),
    case("nghìn", "Có {12,5 nghìn lao động} được giải quyết việc làm.", f(12500, "person", JOBS)),
    case("ngàn", "Có {12,5 ngàn lao động} được giải quyết việc làm.", f(12500, "person", JOBS)),
    case("vạn", "Có {1,2 vạn lao động} được giải quyết việc làm.", f(12000, "person", JOBS)),
    case("tỷ", "Quỹ Đền ơn đáp nghĩa vận động được {3,2 tỷ đồng}.", f(3.2e9, "VND", "merit.gratitude_fund")),
    case("tỉ", "Quỹ Đền ơn đáp nghĩa vận động được {3,2 tỉ đồng}.", f(3.2e9, "VND", "merit.gratitude_fund")),
    case("products of magnitudes", "Dư nợ cho vay trên địa bàn đạt {28 ngàn tỷ đồng}.", f(28e12, "VND")),
    case("two magnitudes in one figure", "Chi trả trợ cấp thất nghiệp {394 tỷ 581 triệu đồng}.",
         f(394.581e9, "VND", "insurance.unemployment_spending")),
    case("a misprint that changes a magnitude: read as printed",
         "Giải quyết việc làm cho {20504 nghìn người}.", f(20504e3, "person", JOBS)),
    case("the unit left out after a magnitude", "Quỹ Đền ơn đáp nghĩa vận động được {853,4 triệu}.",
         f(853.4e6, "VND", "merit.gratitude_fund")),
    case("abbreviated LĐ", "Giải quyết việc làm cho {4.120 LĐ}.", f(4120, "person", JOBS)),
    case("abbreviated NLĐ", "Có {4.120 NLĐ} nộp hồ sơ hưởng bảo hiểm thất nghiệp.",
         f(4120, "person", "insurance.unemployment_claims")),
    case("abbreviated DN", "Có {85 DN} tham gia phiên giao dịch việc làm.",
         f(85, "enterprise", "employment.job_fair_employers")),
    case("abbreviated đ", "Mức lương bình quân là {7.450.000 đ}/tháng.",
         f(7.45e6, "VND", WAGE, per="month")),
    case("abbreviated trđ", "Vận động Quỹ Bảo trợ trẻ em được {735 trđ}.", f(735e6, "VND", "children.fund")),
    case("compound unit", "Tiền lương bình quân đạt {7,8 triệu đồng}/người/tháng.",
         f(7.8e6, "VND", WAGE, per="person,month")),
    case("compound unit without đồng", "Tiền lương bình quân đạt {7,8 triệu}/người/tháng.",
         f(7.8e6, "VND", WAGE, per="person,month")),
    case("unit and magnitude shared across a slash",
         "Quỹ Đền ơn đáp nghĩa vận động được {7,8}/{3 tỷ đồng}, đạt {260%} kế hoạch.",
         f(7.8e9, "VND", "merit.gratitude_fund", pair=1),
         f(3e9, "VND", "merit.gratitude_fund", status="target", pair=0),
         f(260, "percent", "merit.gratitude_fund", "ratio_to_target", subject=0)),
    case("the unit before the number", "Số lao động được giải quyết việc làm: {3.210}.", f(3210, "person", JOBS)),
    case("the noun before the number",
         "Tuyển sinh giáo dục nghề nghiệp {15.200 người}, trong đó trung cấp là {2.700 người}.",
         f(15200, "person", "training.enrolment"),
         f(2700, "person", "training.enrolment", part_of=0, group="secondary")),
    case("per mille", "Tỷ lệ thất nghiệp khu vực thành thị là {25,5‰}.",
         f(25.5, "permille")),
    case("a footnote mark in brackets", "Giải quyết việc làm cho {3.250 lao động}[{1=form}], đào tạo nghề cho {2.100 người}[{2=form}].",
         f(3250, "person", JOBS), f(2100, "person", TRAINED)),
    case("a footnote mark glued to a word", "Giải quyết việc làm cho {3.250 lao động}{1=form}, đào tạo nghề cho {2.100 người}.",
         f(3250, "person", JOBS), f(2100, "person", TRAINED)),
    case("2 ngành is not two thousand", "Có {2 ngành} phối hợp điều tra cung cầu lao động.", f(2, "item", None)),
    case("the tỷ of tỷ lệ is no billion", "Có {1.200 hộ nghèo}, tỷ lệ {4,1%}.",
         f(1200, "household", "poverty.poor_households"), f(4.1, "percent", POOR)),
]  # fmt: skip

WORDS = [
    case("a word numeral", "Trong năm, tỉnh tổ chức {hai phiên giao dịch việc làm}.",
         f(2, "session", "employment.job_fairs", in_words=True)),
    case("a word numeral with linh", "Toàn xã có {một trăm linh ba hộ thoát nghèo}.",
         f(103, "household", "poverty.escaped_households", in_words=True)),
    case("a word numeral with vạn", "Có {mười vạn lao động} được giải quyết việc làm.",
         f(100000, "person", JOBS, in_words=True)),
    case("the word năm is no five", "Trong năm lao động tỉnh nhà phấn khởi, số hộ nghèo giảm đều."),
    case("digits with their reading in words",
         "Hỗ trợ xây mới {12 căn nhà} cho hộ nghèo.", f(12, "house", "poverty.houses_built")),
]  # fmt: skip

HEDGES = [
    case(f"hedge {words}", f"Giải quyết việc làm cho {words} {{8.100 lao động}}.", f(8100, "person", JOBS, bound=bound))
    for words, bound in (
        ("hơn", "over"), ("trên", "over"), ("gần", "nearly"), ("khoảng", "about"), ("xấp xỉ", "about"),
        ("dưới", "under"), ("không quá", "at_most"), ("tối đa", "at_most"), ("ít nhất", "at_least"),
        ("tối thiểu", "at_least"),
    )
] + [
    case("hedge từ … trở lên", "Phấn đấu giải quyết việc làm cho từ {8.100 lao động} trở lên.",
         f(8100, "person", JOBS, status="target", bound="at_least")),
    case("hedge đạt trên", "Tỷ lệ lao động qua đào tạo đạt trên {65%}.",
         f(65, "percent", "training.trained_rate", bound="over")),
    case("hedge ≥", "Phấn đấu tỷ lệ bao phủ bảo hiểm y tế ≥ {95%}.",
         f(95, "percent", "insurance.health_coverage_rate", status="target", bound="at_least")),
    case("hedge >", "Phấn đấu tỷ lệ bao phủ bảo hiểm y tế > {95%}.",
         f(95, "percent", "insurance.health_coverage_rate", status="target", bound="over")),
    case("bình quân is no hedge", "Tiền lương bình quân {6,9 triệu đồng}/tháng.", f(6.9e6, "VND", WAGE, per="month")),
]  # fmt: skip

RANGES = [
    case("a range with its unit once", "Tỷ lệ thất nghiệp ở mức {3,1}-{3,4%}.",
         f(3.1, "percent", "employment.unemployment_rate"), f(3.4, "percent", "employment.unemployment_rate")),
    case("a range with a crooked dash", "Phấn đấu tỷ lệ lao động qua đào tạo đạt {62} -{66%}.",
         f(62, "percent", "training.trained_rate", status="target"),
         f(66, "percent", "training.trained_rate", status="target")),
    case("từ … đến, the magnitude serving both", "Tiền lương bình quân từ {6,5} đến {7 triệu đồng}/tháng.",
         f(6.5e6, "VND", WAGE, per="month"), f(7e6, "VND", WAGE, per="month")),
    case("a range whose magnitude serves both", "Mỗi năm giải quyết việc làm cho {2,5} - {3 nghìn lao động}.",
         f(2500, "person", JOBS, per="year"), f(3000, "person", JOBS, per="year")),
    case("a range of change", "Tỷ lệ hộ nghèo giảm từ {2}-{3%}.",
         f(-2, "percentage_point", POOR, "change"), f(-3, "percentage_point", POOR, "change")),
    case("before and after", "Tỷ lệ hộ nghèo giảm từ {11,7%} xuống còn {8,3%}.",
         f(11.7, "percent", POOR, period=LAST_YEAR), f(8.3, "percent", POOR, period="2023-01-01/2023-12-31")),
    case("before and after, upwards", "Tỷ lệ lao động qua đào tạo tăng từ {61%} lên {64,5%}.",
         f(61, "percent", "training.trained_rate", period=LAST_YEAR), f(64.5, "percent", "training.trained_rate")),
    case("the two mixed", "Tỷ lệ hộ nghèo giảm {1}-{1,5%}, từ {6,2%} xuống còn {5%}.",
         f(-1, "percentage_point", POOR, "change"), f(-1.5, "percentage_point", POOR, "change"),
         f(6.2, "percent", POOR, period=LAST_YEAR), f(5, "percent", POOR)),
]  # fmt: skip

PLANS = [
    *(case(f"{words} a ratio", f"Giải quyết việc làm cho {{8.160 lao động}}, {words} {{102%}} kế hoạch.",
           f(8160, "person", JOBS), f(102, "percent", JOBS, "ratio_to_target", subject=0))
      for words in ("đạt", "bằng", "hoàn thành", "chỉ đạt", "ước đạt")),
    case("excess: vượt below a hundred", "Đào tạo nghề cho {4.200 người}, vượt {5,84%} kế hoạch.",
         f(4200, "person", TRAINED), f(5.84, "percent", TRAINED, "gap_to_target", subject=0)),
    case("reached: vượt of a hundred and more", "Đào tạo nghề cho {4.200 người}, vượt {103%} kế hoạch.",
         f(4200, "person", TRAINED), f(103, "percent", TRAINED, "ratio_to_target", subject=0)),
    case("excess of a rate", "Tỷ lệ lao động qua đào tạo đạt {65,5%}, vượt {0,5%} so với chỉ tiêu.",
         f(65.5, "percent", "training.trained_rate"),
         f(0.5, "percentage_point", "training.trained_rate", "gap_to_target")),
    case("a bare vượt", "Đào tạo nghề cho {4.200 người}, vượt {5%}.",
         f(4200, "person", TRAINED), f(5, "percent", TRAINED, "gap_to_target")),
    case("a ratio with its pair in brackets",
         "Giải quyết việc làm cho người lao động, đạt {46%} ({9.200}/{20.000}).",
         f(46, "percent", JOBS, "ratio_to_target"), f(9200, "person", JOBS, pair=2),
         f(20000, "person", JOBS, status="target", pair=1)),
    case("the plan in brackets", "Giải quyết việc làm cho {17.920 lao động}, vượt {12%} (kế hoạch là {16 nghìn}).",
         f(17920, "person", JOBS), f(12, "percent", JOBS, "gap_to_target"),
         f(16000, "person", JOBS, status="target")),
    case("targets met and assigned", "Ngành hoàn thành {17}/{17 chỉ tiêu} được giao.",
         f(17, "target", "governance.targets_met", pair=1), f(17, "target", "governance.targets_assigned", pair=0)),
    case("targets by how they were met", "Có {11 chỉ tiêu} đạt và vượt, {2 chỉ tiêu} xấp xỉ đạt.",
         f(11, "target", "governance.targets_met"), f(2, "target")),
    case("a ratio before its number", "Đạt {104%} kế hoạch năm với {5.200 lao động} được giải quyết việc làm.",
         f(104, "percent", JOBS, "ratio_to_target"), f(5200, "person", JOBS)),
    case("không đạt in words only", "Chỉ tiêu giảm nghèo không đạt: tỷ lệ hộ nghèo còn {9,1%}.",
         f(9.1, "percent", POOR)),
    case("so với kế hoạch before the ratio", "Giải quyết việc làm cho {4.100 lao động}, so với kế hoạch đạt {98%}.",
         f(4100, "person", JOBS), f(98, "percent", JOBS, "ratio_to_target")),
    case("two plans side by side",
         "Tỷ lệ hộ nghèo giảm {6,2%} (tỉnh giao {5%}, huyện giao {6%}).",
         f(-6.2, "percentage_point", POOR, "change"), f(-5, "percentage_point", POOR, "change", "target"),
         f(-6, "percentage_point", POOR, "change", "target")),
    case("two plans of a count side by side",
         "Giải quyết việc làm cho {1.250 lao động} (tỉnh giao {1.000 lao động}, huyện giao {1.200 lao động}).",
         f(1250, "person", JOBS), f(1000, "person", JOBS, status="target"),
         f(1200, "person", JOBS, status="target")),
    case("two plans side by side, of a rate", "Tỷ lệ lao động qua đào tạo đạt {61%} (tỉnh giao {60%}, huyện giao {60,5%}).",
         f(61, "percent", "training.trained_rate"), f(60, "percent", "training.trained_rate", status="target"),
         f(60.5, "percent", "training.trained_rate", status="target")),
    case("X/Y: the plan", "Đưa {820}/{1.000 lao động} đi làm việc ở nước ngoài, đạt {82%} kế hoạch.",
         f(820, "person", ABROAD, pair=1), f(1000, "person", ABROAD, status="target", pair=0),
         f(82, "percent", ABROAD, "ratio_to_target")),
    case("X/Y: the whole", "Toàn tỉnh có {95}/{110 xã} phù hợp với trẻ em, chiếm {86,4%}.",
         f(95, "commune", "children.friendly_communes", pair=1),
         f(110, "commune", "children.friendly_communes", pair=0), f(86.4, "percent")),
    case("X/Y: the earlier time",
         "Có {4.400}/{4.000 người} nộp hồ sơ hưởng bảo hiểm thất nghiệp, bằng {110%} so với cùng kỳ năm trước.",
         f(4400, "person", "insurance.unemployment_claims", pair=1),
         f(4000, "person", "insurance.unemployment_claims", pair=0, period=LAST_YEAR),
         f(110, "percent", "insurance.unemployment_claims", "ratio_to_previous")),
]  # fmt: skip

COMPARISONS = [
    case("absolute and relative together", "Lực lượng lao động giảm {41,8 nghìn người} ({2,1%}) so với năm trước.",
         f(-41800, "person", "employment.labour_force", "change", base=LAST_YEAR),
         f(-2.1, "percent", "employment.labour_force", "change", base=LAST_YEAR)),
    case("two bases in one clause",
         "Có {1.150 người} nộp hồ sơ hưởng bảo hiểm thất nghiệp, tăng {8%} so với năm 2022 và giảm {3%} so với năm 2021.",
         f(1150, "person", "insurance.unemployment_claims"),
         f(8, "percent", "insurance.unemployment_claims", "change", base=LAST_YEAR, subject=0),
         f(-3, "percent", "insurance.unemployment_claims", "change", base="2021-01-01/2021-12-31", subject=0)),
    case("the base left out", "Giải quyết việc làm cho {8.160 lao động}, tăng {3,5%}.",
         f(8160, "person", JOBS), f(3.5, "percent", JOBS, "change", subject=0, base="/")),
    case("signed in brackets", "Giải quyết việc làm cho {8.160 lao động} (-{3%} so với cùng kỳ).",
         f(8160, "person", JOBS), f(-3, "percent", JOBS, "change", base=LAST_YEAR)),
    case("percentage points written %", "Tỷ lệ hộ nghèo còn {3,2%}, giảm {1,1%} so với năm 2022.",
         f(3.2, "percent", POOR), f(-1.1, "percentage_point", POOR, "change", base=LAST_YEAR)),
    case("percentage points named", "Tỷ lệ hộ nghèo còn {3,2%}, giảm {1,1 điểm phần trăm} so với năm 2022.",
         f(3.2, "percent", POOR), f(-1.1, "percentage_point", POOR, "change")),
    case("tăng 100,56% means equals", "Đào tạo nghề cho {4.200 người}, tăng {100,56%} so với năm trước.",
         f(4200, "person", TRAINED), f(100.56, "percent", TRAINED, "ratio_to_previous")),
    case("bằng so với cùng kỳ", "Đào tạo nghề cho {4.200 người}, bằng {107,81%} so với cùng kỳ.",
         f(4200, "person", TRAINED),
         f(107.81, "percent", TRAINED, "ratio_to_previous", base="2022-01-01/2022-06-30"), period=H1),
    case("gấp n lần", "Quỹ Đền ơn đáp nghĩa vận động được {4 tỷ đồng}, gấp {3,38 lần} năm 2022.",
         f(4e9, "VND", "merit.gratitude_fund"), f(3.38, "times", "merit.gratitude_fund", "ratio_to_previous")),
    case("tăng n lần", "Quỹ Đền ơn đáp nghĩa vận động được {4 tỷ đồng}, tăng {2,5 lần} so với cùng kỳ.",
         f(4e9, "VND", "merit.gratitude_fund"), f(2.5, "times", "merit.gratitude_fund", "ratio_to_previous")),
    case("a fall of a count is its change, those who left are a level",
         "Trong năm giảm {167 hộ nghèo}; có {210 hộ thoát nghèo}.",
         f(-167, "household", "poverty.poor_households", "change"),
         f(210, "household", "poverty.escaped_households")),
    case("a rate of growth is a level", "Tốc độ tăng trưởng kinh tế đạt {13,6%}.", f(13.6, "percent", None)),
]  # fmt: skip

PERIODS = [
    case("actual and estimate side by side",
         "5 tháng đầu năm 2023, giải quyết việc làm cho {6.100 lao động}; ước 6 tháng đầu năm 2023, giải quyết việc làm"
         " cho {7.400 lao động}.",
         f(6100, "person", JOBS, period="2023-01-01/2023-05-31"),
         f(7400, "person", JOBS, status="estimate", period=H1), period=H1),
    case("month and year-to-date in one sentence",
         "Trong tháng 8, giải quyết việc làm cho {1.100 lao động}; lũy kế 8 tháng đầu năm {9.300 lao động}.",
         f(1100, "person", JOBS, period="2023-08-01/2023-08-31"),
         f(9300, "person", JOBS, period="2023-01-01/2023-08-31"), period="2023-01-01/2023-08-31"),
    case("a Roman quarter", "Quý II năm 2023, có {2.050 người} nộp hồ sơ hưởng bảo hiểm thất nghiệp.",
         f(2050, "person", "insurance.unemployment_claims", period="2023-04-01/2023-06-30")),
    case("a Roman quarter with its year after a dash", "Quý I -2023, giải quyết việc làm cho {2.050 lao động}.",
         f(2050, "person", JOBS, period="2023-01-01/2023-03-31")),
    case("a five-year span with a yearly mean",
         "Giai đoạn 2021-2025, tỉnh giải quyết việc làm cho {80.000 lao động}, bình quân mỗi năm {16.000 lao động}.",
         f(80000, "person", JOBS, period="2021-01-01/2025-12-31"),
         f(16000, "person", JOBS, per="year", period="2021-01-01/2025-12-31"), period="2021-01-01/2025-12-31"),
    case("9 tháng đầu năm", "9 tháng đầu năm, giải quyết việc làm cho {9.050 lao động}.",
         f(9050, "person", JOBS, period="2023-01-01/2023-09-30")),
    case("6 tháng cuối năm", "6 tháng cuối năm 2023, phấn đấu giải quyết việc làm cho {9.050 lao động}.",
         f(9050, "person", JOBS, status="target", period="2023-07-01/2023-12-31"), period=H1),
    case("cùng kỳ", "Đào tạo nghề cho {3.100 người}, tăng {12%} so với cùng kỳ năm trước.",
         f(3100, "person", TRAINED, period=H1),
         f(12, "percent", TRAINED, "change", base="2022-01-01/2022-06-30", subject=0), period=H1),
    case("the level of cùng kỳ", "Đào tạo nghề cho {3.100 người} (cùng kỳ năm trước là {2.900 người}).",
         f(3100, "person", TRAINED, period=H1), f(2900, "person", TRAINED, period="2022-01-01/2022-06-30"), period=H1),
    case("đến nay", "Đến nay, toàn tỉnh có {42 cơ sở giáo dục nghề nghiệp}.",
         f(42, "organization", "training.institutions", period="2023-01-01/2023-12-31")),
    case("tính đến ngày", "Tính đến ngày 10/9/2023, giải quyết việc làm cho {9.050 lao động}.",
         f(9050, "person", JOBS, period="2023-01-01/2023-09-10")),
    case("a day with a dot and a month with its year",
         "Đến ngày 22.4.2023, có {310 người} nộp hồ sơ hưởng bảo hiểm thất nghiệp; tháng 6.2023 có {120 người} nộp hồ sơ.",
         f(310, "person", "insurance.unemployment_claims", period="2023-01-01/2023-04-22"),
         f(120, "person", "insurance.unemployment_claims", period="2023-06-01/2023-06-30")),
    case("a misprinted year", "Ước đến 30/6/2022, giải quyết việc làm cho {9.050 lao động}.",
         f(9050, "person", JOBS, status="estimate", period=H1), period=H1),
    case("last year's figure", "Năm 2022, giải quyết việc làm cho {7.900 lao động}.",
         f(7900, "person", JOBS, period=LAST_YEAR)),
]  # fmt: skip

BREAKDOWNS = [
    case("nested trong đó",
         "Đưa {1.350 lao động} đi làm việc ở nước ngoài, trong đó Nhật Bản {700 lao động}, Hàn Quốc {250 lao động}.",
         f(1350, "person", ABROAD), f(700, "person", ABROAD, part_of=0, group="japan"),
         f(250, "person", ABROAD, part_of=0, group="korea")),
    case("home, other provinces and abroad",
         "Giải quyết việc làm cho {9.800 lao động}, trong đó trong tỉnh {6.100 lao động}, ngoài tỉnh {2.900 lao động},"
         " đi làm việc ở nước ngoài {800 lao động}.",
         f(9800, "person", JOBS), f(6100, "person", JOBS, part_of=0, group="in_province"),
         f(2900, "person", "employment.out_of_province_workers", part_of=0), f(800, "person", ABROAD, part_of=0)),
    case("brackets in brackets",
         "Giải quyết việc làm cho {9.800 lao động} (đi làm việc ở nước ngoài {800 lao động} (Nhật Bản {500 lao động})).",
         f(9800, "person", JOBS), f(800, "person", ABROAD), f(500, "person", ABROAD)),
    case("gồm", "Tuyển sinh {5.400 học viên}, gồm: cao đẳng {900 học viên}, trung cấp {1.500 học viên}, sơ cấp {3.000 học viên}.",
         f(5400, "person", "training.enrolment"), f(900, "person", "training.enrolment", part_of=0, group="college"),
         f(1500, "person", "training.enrolment", part_of=0, group="secondary"),
         f(3000, "person", "training.enrolment", part_of=0, group="elementary")),
    case("a share of women", "Đào tạo nghề cho {4.200 người}, trong đó trên {50%} là nữ.",
         f(4200, "person", TRAINED), f(50, "percent", TRAINED, "share", bound="over")),
    case("a part that is another indicator",
         "Toàn tỉnh có {12.300 hộ nghèo}, trong đó {2.100 hộ thoát nghèo} trong năm.",
         f(12300, "household", "poverty.poor_households"), f(2100, "household", "poverty.escaped_households")),
    case("lần lượt after two names", "Tỷ lệ hộ nghèo, hộ cận nghèo lần lượt là {3,1%} và {4,2%}.",
         f(3.1, "percent", POOR), f(4.2, "percent", NEAR_POOR)),
    case("tương ứng after two figures",
         "Có {1.200 hộ nghèo} và {1.900 hộ cận nghèo}, tương ứng tỷ lệ {2,4%} và {3,8%}.",
         f(1200, "household", "poverty.poor_households"), f(1900, "household", "poverty.near_poor_households"),
         f(2.4, "percent", POOR), f(3.8, "percent", NEAR_POOR)),
    case("lần lượt ratios of two figures",
         "Giải quyết việc làm cho {8.100 lao động}, đào tạo nghề cho {4.200 người}, lần lượt đạt {101%} và {105%} kế hoạch.",
         f(8100, "person", JOBS), f(4200, "person", TRAINED),
         f(101, "percent", JOBS, "ratio_to_target", subject=0), f(105, "percent", TRAINED, "ratio_to_target", subject=1)),
    case("theo đúng thứ tự", "Tỷ lệ hộ nghèo và hộ cận nghèo theo đúng thứ tự là {3,1%}, {4,2%}.",
         f(3.1, "percent", POOR), f(4.2, "percent", NEAR_POOR)),
]  # fmt: skip

TARGETS = [
    case("targets before results: the heading decides",
         "BÁO CÁO\nI. Kết quả thực hiện năm 2023\n1. Giải quyết việc làm cho {8.100 lao động}.\n"
         "II. Mục tiêu năm 2024\n1. Giải quyết việc làm cho {8.500 lao động}.",
         f(8100, "person", JOBS, period=YEAR), f(8500, "person", JOBS, status="target", period=NEXT_YEAR)),
    case("next year's targets first",
         "Năm 2024, ngành phấn đấu giải quyết việc làm cho {8.500 lao động}. Năm 2023, toàn tỉnh đã giải quyết việc làm"
         " cho {8.100 lao động}.",
         f(8500, "person", JOBS, status="target", period=NEXT_YEAR), f(8100, "person", JOBS, period=YEAR)),
    case("the same words for a target and a result",
         "Phấn đấu tỷ lệ lao động qua đào tạo đạt {75%}. Năm 2023, tỷ lệ lao động qua đào tạo đã đạt {72%}.",
         f(75, "percent", "training.trained_rate", status="target"), f(72, "percent", "training.trained_rate")),
    case("a target of a term", "Đến năm 2025, tỷ lệ hộ nghèo còn dưới {2%}.",
         f(2, "percent", POOR, status="target", bound="under")),
    case("a target of a resolution that names no years",
         "Nghị quyết Đại hội Đảng bộ tỉnh đề ra mục tiêu tỷ lệ lao động qua đào tạo đạt {70%}.",
         f(70, "percent", "training.trained_rate", status="target", period="/")),
    case("a target and what came of it",
         "Mục tiêu là giải quyết việc làm cho {8.000 lao động}; kết quả đã giải quyết việc làm cho {8.100 lao động}.",
         f(8000, "person", JOBS, status="target"), f(8100, "person", JOBS)),
    case("targets of districts in a list",
         "KẾ HOẠCH\nChỉ tiêu giải quyết việc làm năm 2024 giao cho các huyện:\n- Huyện Hòa An: {1.200 lao động};\n- Huyện Trà Lĩnh: {900 lao động}.",
         f(1200, "person", JOBS, status="target", place="Hòa An"), f(900, "person", JOBS, status="target", place="Trà Lĩnh")),
]  # fmt: skip

LAYOUT = [
    case("an annex of labels and values",
         "Phụ lục\nTỷ lệ hộ nghèo: {3,25%}\nTỷ lệ giảm hộ nghèo: {1,25%}\nSố lao động được giải quyết việc làm: {8.100 người}",
         f(3.25, "percent", POOR), f(-1.25, "percentage_point", POOR, "change"), f(8100, "person", JOBS)),
    case("a flattened table",
         "STT\nChỉ tiêu\nĐVT\nKế hoạch năm 2023\nThực hiện\nTỷ lệ (%)\n"
         "{1=enumerator}\nSố lao động được giải quyết việc làm\nNgười\n{8.000}\n{8.160}\n{102}\n"
         "{2=enumerator}\nTỷ lệ hộ nghèo\n%\n{3,5}\n{3,25}\n-",
         f(8000, "person", JOBS, status="target", period=YEAR), f(8160, "person", JOBS),
         f(102, "percent", JOBS, "ratio_to_target"),
         f(3.5, "percent", POOR, status="target"), f(3.25, "percent", POOR)),
    case("a bullet under its lead",
         "- Giải quyết việc làm cho {9.800 lao động}, trong đó:\n+ Trong tỉnh: {6.100 lao động};\n+ Ngoài tỉnh: {2.900 lao động}.",
         f(9800, "person", JOBS), f(6100, "person", JOBS, group="in_province"),
         f(2900, "person", "employment.out_of_province_workers")),
    case("semicolons in brackets do not split",
         "Đào tạo nghề cho {4.200 người} (cao đẳng {900 người}; trung cấp {1.300 người}), đạt {105%} kế hoạch.",
         f(4200, "person", TRAINED), f(900, "person", TRAINED, group="college"),
         f(1300, "person", TRAINED, group="secondary"), f(105, "percent", TRAINED, "ratio_to_target", subject=0)),
    case("no end of a sentence after TP.", "Sở LĐ-TB&XH TP. Hải Phòng đã đào tạo nghề cho {4.200 người}.",
         f(4200, "person", TRAINED)),
    case("a caption that repeats the lead",
         "Năm 2023, toàn tỉnh giải quyết việc làm cho {8.100 lao động}, đạt {101%} kế hoạch.\n"
         "Ảnh: Toàn tỉnh giải quyết việc làm cho {8.100 lao động}",
         f(8100, "person", JOBS, repeats=None), f(101, "percent", JOBS, "ratio_to_target", repeats=None),
         f(8100, "person", JOBS, repeats=0)),
    case("a norm", "Hỗ trợ {70 triệu đồng} mỗi căn nhà cho hộ nghèo.", f(70e6, "VND", per="house")),
    case("a norm of a decree", "Mức trợ cấp xã hội là {360.000 đồng}/tháng.", f(360000, "VND", per="month")),
    case("a monthly sum", "Hằng tháng chi trả trợ cấp cho người có công hơn {32 tỷ đồng}.",
         f(32e9, "VND", "merit.allowance_spending", bound="over", per="month")),
    case("a count and its money", "Tặng {3.400 suất quà} cho người có công với tổng kinh phí {1,7 tỷ đồng}.",
         f(3400, "gift", "merit.gifts"), f(1.7e9, "VND", "merit.gift_spending")),
    case("another sector", "Sản lượng lúa đạt {420.000 tấn}.", f(420e6, "kilogram", None)),
]  # fmt: skip

ENGLISH = [
    case("English: a flow with its ratio",
         "In 2023 the province created jobs for {12,450 workers}, meeting {103.5%} of the plan.",
         f(12450, "person", JOBS), f(103.5, "percent", JOBS, "ratio_to_target", subject=0), language="en"),
    case("English: the currency before the number",
         "The province spent VND{29 billion} on gifts for people of merit.",
         f(29e9, "VND", "merit.gift_spending"), language="en"),
    case("English: a rate and its fall", "The poverty rate fell from {4.2%} to {3.1%}.",
         f(4.2, "percent", POOR, period=LAST_YEAR), f(3.1, "percent", POOR), language="en"),
    case("English: a share", "Vocational training was given to {4,200 people}, {52%} of whom were women.",
         f(4200, "person", TRAINED), f(52, "percent", TRAINED, "share"), language="en"),
    case("English: a hedge", "Nearly {8,000 workers} found jobs.", f(8000, "person", JOBS, bound="nearly"), language="en"),
]  # fmt: skip

OTHERS = [
    case("COVID-19", "Do dịch COVID-{19=name}, có {320 lao động} mất việc làm.", f(320, "person", "employment.laid_off_workers")),
    case("a programme's number", "Vốn Chương trình {135=citation} hỗ trợ các xã nghèo."),
    case("a slogan", 'Thực hiện phương châm "{5=name} rõ" trong rà soát hộ nghèo.'),
    case("a resolution's number", "Thực hiện Nghị quyết số {68/NQ-CP=citation} của Chính phủ."),
    case("a law's article", "Theo khoản {2=citation} Điều {15=citation} Luật Việc làm, người lao động được hỗ trợ."),
    case("Nghị quyết 30a", "Thực hiện Nghị quyết số {30a=citation} về giảm nghèo nhanh và bền vững."),
    case("a decision with its date", "Theo Quyết định số {1956/QĐ-TTg ngày 27/11/2009=citation}, các lớp nghề được mở."),
    case("an anniversary", "Nhân kỷ niệm {76=anniversary} năm Ngày Thương binh - Liệt sĩ, tặng {1.200 suất quà} cho người có công.",
         f(1200, "gift", "merit.gifts")),
    case("a grade", "Thương binh hạng {1/4=ordinal} được thăm hỏi tại nhà."),
    case("an age", "Người lao động từ {15=age} tuổi trở lên được điều tra."),
    case("a range of ages", "Trẻ em từ {6=age} đến {11=age} tuổi được tặng sách."),
    case("a company's name", "Công ty TNHH {1=name} thành viên Thủy nông tuyển thêm {30 lao động}.", f(30, "person")),
    case("a clock time", "Hội nghị khai mạc lúc {8=time} giờ {30=time} phút."),
    case("a counter", "Lượt xem: {2.775=furniture}"),
    case("a pager", "Trang {1/14=furniture}"),
    case("a headline of another article",
         "Giải quyết việc làm cho {8.100 lao động}.\nCác tin khác\n"
         "Trao {50=furniture} suất quà cho hộ nghèo vùng biên ({12/10/2023=furniture})",
         f(8100, "person", JOBS)),
    case("a phone number", "Điện thoại: {0000.123.456=phone}"),
    case("a licence number", "Giấy phép số {12/GP-TTĐT=furniture} do Cục cấp"),
    case("an address", "Trung tâm đóng tại số {12=address}, đường Trần Phú."),
    case("a duration of a course", "Mở lớp dạy nghề dưới {3=duration} tháng cho nông dân."),
    case("a term of a loan", "Hộ nghèo được vay {10=duration} năm."),
    case("a rank", "Tỉnh xếp thứ {17=ordinal} cả nước, hạng {44/63=ordinal} tỉnh về chỉ số này."),
    case("a form's number", "Lập danh sách theo Mẫu số {01=form}."),
    case("the base of a rate", "Có {12 bác sĩ} trên {10.000=base} dân.", f(12, "person", None)),
    case("a years' span", "Kế hoạch {5=period} năm {2021 - 2025=period} được triển khai."),
    case("a date", "Hội nghị họp ngày {15/12/2023=date} tại thành phố."),
    case("a term", "Nhiệm kỳ {2020 - 2025=period} đã qua nửa chặng."),
    case("section numbers", "{1=enumerator}. Công tác giảm nghèo\n{2=enumerator}. Công tác đào tạo nghề"),
]  # fmt: skip


@pytest.mark.parametrize("given", NUMBERS)
def test_numbers(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", WORDS)
def test_word_numerals(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", HEDGES)
def test_hedges(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", RANGES)
def test_ranges(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", PLANS)
def test_against_the_plan(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", COMPARISONS)
def test_against_an_earlier_time(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", PERIODS)
def test_periods(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", BREAKDOWNS)
def test_breakdowns_and_lists(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", TARGETS)
def test_targets_and_results(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", LAYOUT)
def test_layout(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", ENGLISH)
def test_english(given: Case) -> None:
    hold(given)


@pytest.mark.parametrize("given", OTHERS)
def test_not_statistics(given: Case) -> None:
    hold(given)
