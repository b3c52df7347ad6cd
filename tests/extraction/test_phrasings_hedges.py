"""Hedges and ranges, each pattern in several wordings."""

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
TRAINED_RATE = "training.trained_rate"
WAGE = "labour.average_wage"
LAST_YEAR = "2022-01-01/2022-12-31"
NEXT_YEAR = "2024-01-01/2024-12-31"

HEDGES = [
    case("hơn: money raised", "Các đơn vị ủng hộ Quỹ Đền ơn đáp nghĩa hơn {2,6 tỷ đồng}.", r(2.6e9, "VND", "merit.gratitude_fund", bound="over")),
    case("hơn: before the subject", "Hơn {1.200 hộ nghèo} được vay vốn ưu đãi.", r(1200, "household", "poverty.credit_households", bound="over")),
    case("hơn: a round thousand", "Đã tạo việc làm cho hơn {12 nghìn lượt lao động}.",
         r(12000, "person", JOBS, bound="over")),
    case("trên: people on an allowance", "Hằng tháng chi trả trợ cấp cho trên {9.800 người có công}.",
         r(9800, "person", "merit.monthly_recipients", bound="over", per=...)),
    case("trên: a share", "Đào tạo nghề cho {3.100 người}, trong đó trên {45%} là lao động nữ.", r(3100, "person", TRAINED), r(45, "percent", TRAINED, "share", bound="over")),
    case("trên: đạt trên", "Tỷ lệ người dân tham gia BHYT đạt trên {92%}.", r(92, "percent", "insurance.health_coverage_rate", bound="over")),
    case("đạt trên: a rate aimed at", "Phấn đấu đến hết năm 2024 tỷ lệ lao động qua đào tạo đạt trên {70%}.", r(70, "percent", TRAINED_RATE, status="target", bound="over", period=NEXT_YEAR)),
    case("đạt trên: of the plan", "Xuất khẩu lao động {410 người}, đạt trên {102%} kế hoạch.", r(410, "person", ABROAD), r(102, "percent", ABROAD, "ratio_to_target", bound="over")),
    case("gần: a fall", "Số hộ nghèo giảm gần {1.500 hộ} so với cuối năm 2022.", r(-1500, "household", "poverty.poor_households", "change", bound="nearly")),
    case("gần: gifts", "Gần {8.400 suất quà} được trao cho người có công nhân dịp {27/7=date}.", r(8400, "gift", "merit.gifts", bound="nearly")),
    case("gần: twice", "Tuyển sinh gần {6 nghìn học viên}, đạt gần {98%} kế hoạch.", r(6000, "person", ENROLLED, bound="nearly"), r(98, "percent", ENROLLED, "ratio_to_target", bound="nearly")),
    case("khoảng: an estimate", "Ước cả năm có khoảng {3.400 người} hưởng trợ cấp thất nghiệp.", r(3400, "person", "insurance.unemployment_recipients", status="estimate", bound="about")),
    case("khoảng: in a range", "Tiền lương bình quân khoảng {7} - {7,5 triệu đồng}/người/tháng.", r(7e6, "VND", WAGE, bound="about", per="person,month"), r(7.5e6, "VND", WAGE, bound=..., per="person,month")),
    case("khoảng: demand", "Nhu cầu tuyển dụng của các doanh nghiệp khoảng {5.200 lao động}.", r(5200, "person", "employment.vacancies", bound="about")),
    case("xấp xỉ: people", "Xấp xỉ {2.000 lượt người} được tư vấn học nghề, việc làm.", r(2000, "person", "employment.job_counselling", bound="about")),
    case("dưới: a rate kept", "Tỷ lệ thất nghiệp khu vực thành thị duy trì ở mức dưới {3,5%}.", r(3.5, "percent", "employment.urban_unemployment_rate", bound="under")),
    case("dưới: still below", "Đến nay tỷ lệ hộ cận nghèo còn dưới {4%}.", r(4, "percent", NEAR_POOR, bound="under")),
    case("dưới: chưa đến", "Mới có chưa đến {300 lao động} đi làm việc ở nước ngoài.", r(300, "person", ABROAD, bound="under")),
    case("không quá: a target", "Năm 2024, giữ tỷ lệ thất nghiệp ở mức không quá {2,8%}.", r(2.8, "percent", "employment.unemployment_rate", status="target", bound="at_most", period=NEXT_YEAR)),
    case("không quá: a norm", "Mức hỗ trợ không quá {3 triệu đồng}/người/khóa học.", r(3e6, "VND", ..., bound="at_most", per=...)),
    case("không quá: tối đa", "Cho vay tối đa {100 triệu đồng} đối với một hộ nghèo.", r(100e6, "VND", ..., bound="at_most", per=...)),
    case("ít nhất: each year", "Phấn đấu mỗi năm giải quyết việc làm cho ít nhất {15.000 lao động}.", r(15000, "person", JOBS, status="target", bound="at_least", per="year", period=...)),
    case("ít nhất: communes", "Năm 2024 phấn đấu có ít nhất {12 xã} phù hợp với trẻ em.", r(12, "commune", "children.friendly_communes", status="target", bound="at_least", period=NEXT_YEAR)),
    case("ít nhất: là", "Mức thưởng Tết ít nhất là {500.000 đồng}/người.", r(500000, "VND", "labour.tet_bonus", bound="at_least", per="person")),
    case("tối thiểu: sent abroad", "Đưa tối thiểu {1.000 lao động} đi làm việc ở nước ngoài là mục tiêu năm 2024.", r(1000, "person", ABROAD, status="target", bound="at_least", period=NEXT_YEAR)),
    case("tối thiểu: a share of women", "Phấn đấu tuyển sinh {4.000 người} trong năm 2024, trong đó tối thiểu {30%} là nữ.",
         r(4000, "person", ENROLLED, status="target", period=NEXT_YEAR), r(30, "percent", ENROLLED, "share", status="target", bound="at_least", period=NEXT_YEAR)),
    case("tối thiểu: đạt tối thiểu", "Chỉ tiêu năm 2024: tỷ lệ bao phủ BHYT đạt tối thiểu {94%}.", r(94, "percent", "insurance.health_coverage_rate", status="target", bound="at_least", period=NEXT_YEAR)),
    case("trở lên: a rate", "Năm 2024, tỷ lệ học viên có việc làm sau đào tạo từ {85%} trở lên.", r(85, "percent", "training.job_after_training_rate", status=..., bound="at_least", period=NEXT_YEAR)),
    case("trở lên: without từ", "Phấn đấu năm 2024 giảm {1%} hộ nghèo trở lên.", r(-1, "percentage_point", POOR, "change", status="target", bound="at_least", period=NEXT_YEAR)),
    case("trở lên: with a dash list", "BÁO CÁO\nChỉ tiêu năm 2024:\n- Đào tạo nghề: từ {3.000 người} trở lên;\n- Tỷ lệ hộ nghèo giảm từ {0,5%} trở lên.",
         r(3000, "person", TRAINED, status="target", bound="at_least", period=NEXT_YEAR), r(-0.5, "percentage_point", POOR, "change", status="target", bound="at_least", period=NEXT_YEAR)),
    case("≥: glued", "Chỉ tiêu năm 2024: tỷ lệ lao động qua đào tạo ≥{68%}; giảm nghèo ≥ {1,2%}.",
         r(68, "percent", TRAINED_RATE, status="target", bound="at_least", period=NEXT_YEAR), r(-1.2, "percentage_point", POOR, "change", status="target", bound="at_least", period=NEXT_YEAR)),
    case("≥: people", "Kế hoạch năm 2024: giải quyết việc làm ≥ {16.000 lao động}.", r(16000, "person", JOBS, status="target", bound="at_least", period=NEXT_YEAR)),
    case("≤: unemployment", "Mục tiêu năm 2024: tỷ lệ thất nghiệp ≤ {2,5%}.", r(2.5, "percent", "employment.unemployment_rate", status="target", bound="at_most", period=NEXT_YEAR)),
    case("bình quân is no hedge: a year", "Bình quân mỗi năm đào tạo nghề cho {5.400 người}.", r(5400, "person", TRAINED, per="year")),
    case("bình quân is no hedge: a session", "Bình quân mỗi phiên giao dịch có {38 doanh nghiệp} tham gia.", r(38, "enterprise", "employment.job_fair_employers", per="session")),
    case("bình quân is no hedge: a day", "Bình quân mỗi ngày có {145 người} đến nộp hồ sơ hưởng bảo hiểm thất nghiệp.", r(145, "person", "insurance.unemployment_claims", per="day")),
]  # fmt: skip

RANGES = [
    case("a range: a rate with tight dash", "Tỷ lệ thất nghiệp thành thị dao động {2,8}-{3,1%}.",
         r(2.8, "percent", "employment.urban_unemployment_rate"), r(3.1, "percent", "employment.urban_unemployment_rate")),
    case("a range: an en dash with spaces", "Năm 2024 phấn đấu tỷ lệ lao động qua đào tạo đạt {66} – {68%}.",
         r(66, "percent", TRAINED_RATE, status="target", period=NEXT_YEAR), r(68, "percent", TRAINED_RATE, status="target", period=NEXT_YEAR)),
    case("a range: both ends with %", "Tỷ lệ học viên có việc làm sau đào tạo đạt {80%}-{85%}.",
         r(80, "percent", "training.job_after_training_rate"), r(85, "percent", "training.job_after_training_rate")),
    case("a range: từ … đến with people", "Mỗi năm các trường tuyển sinh từ {4.500} đến {5.000 học viên}.",
         r(4500, "person", ENROLLED, per="year"), r(5000, "person", ENROLLED, per="year")),
    case("a range: thousands shared", "Năm 2024 phấn đấu giải quyết việc làm cho {15}-{16 nghìn lao động}.",
         r(15000, "person", JOBS, status="target", period=NEXT_YEAR), r(16000, "person", JOBS, status="target", period=NEXT_YEAR)),
    case("a range: millions shared across từ … đến", "Thu nhập bình quân của lao động đi làm việc ở Nhật Bản từ {28} đến {32 triệu đồng}/tháng.",
         r(28e6, "VND", ..., per="month"), r(32e6, "VND", ..., per="month")),
    case("a range: wages between", "Mức lương doanh nghiệp đưa ra từ {6,5 triệu đồng} đến {12 triệu đồng}/tháng.",
         r(6.5e6, "VND", ..., per=...), r(12e6, "VND", ..., per="month")),
    case("a range of change: bình quân mỗi năm", "Tỷ lệ hộ nghèo giảm bình quân {1,5}-{2%}/năm.",
         r(-1.5, "percentage_point", POOR, "change", per="year"), r(-2, "percentage_point", POOR, "change", per="year")),
    case("a range of change: từ a - b with spaces", "Chỉ tiêu năm 2024: hộ nghèo giảm từ {0,5} - {0,7%}.",
         r(-0.5, "percentage_point", POOR, "change", status="target", period=NEXT_YEAR), r(-0.7, "percentage_point", POOR, "change", status="target", period=NEXT_YEAR)),
    case("a range of change: từ a đến b", "Phấn đấu mỗi năm giảm từ {3%} đến {4%} hộ nghèo là đồng bào dân tộc thiểu số.",
         r(-3, "percentage_point", "poverty.ethnic_minority_rate", "change", status="target", per="year", period=...), r(-4, "percentage_point", "poverty.ethnic_minority_rate", "change", status="target", per="year", period=...)),
    case("a range of change: households", "Mỗi năm giảm từ {800} - {1.000 hộ nghèo}.",
         r(-800, "household", "poverty.poor_households", "change", per="year"), r(-1000, "household", "poverty.poor_households", "change", per="year")),
    case("before and after: năm trước, năm nay", "Tỷ lệ hộ nghèo giảm từ {8,92%} năm 2022 xuống còn {6,14%} năm 2023.",
         r(8.92, "percent", POOR, period=LAST_YEAR), r(6.14, "percent", POOR)),
    case("before and after: đầu năm, cuối năm", "Hộ cận nghèo từ {6,3%} đầu năm giảm xuống còn {5,2%} vào cuối năm.",
         r(6.3, "percent", NEAR_POOR, period=...), r(5.2, "percent", NEAR_POOR)),
    case("before and after: of counts", "Số hộ nghèo giảm từ {9.412 hộ} xuống còn {7.655 hộ}.",
         r(9412, "household", "poverty.poor_households", period=LAST_YEAR), r(7655, "household", "poverty.poor_households")),
    case("before and after: over a term", "Qua 5 năm, tỷ lệ hộ nghèo từ {14,2%} (năm 2018) giảm còn {4,8%} (năm 2023).",
         r(14.2, "percent", POOR, period="2018-01-01/2018-12-31"), r(4.8, "percent", POOR)),
    case("before and after: nâng từ lên", "Nâng tỷ lệ lao động qua đào tạo từ {61,5%} năm 2022 lên {64%} năm 2023.",
         r(61.5, "percent", TRAINED_RATE, period=LAST_YEAR), r(64, "percent", TRAINED_RATE)),
    case("mixed: a fall, then from and to", "Trong năm tỷ lệ hộ nghèo giảm {2,78%} (từ {8,92%} xuống còn {6,14%}).",
         r(-2.78, "percentage_point", POOR, "change"), r(8.92, "percent", POOR, period=LAST_YEAR), r(6.14, "percent", POOR)),
    case("mixed: to, then the fall in brackets", "Tỷ lệ hộ cận nghèo giảm từ {5,1%} xuống {4,3%} (giảm {0,8%}).",
         r(5.1, "percent", NEAR_POOR, period=LAST_YEAR), r(4.3, "percent", NEAR_POOR), r(-0.8, "percentage_point", NEAR_POOR, "change")),
    case("mixed: còn a, giảm từ b", "Toàn huyện còn {612 hộ nghèo}, giảm {205 hộ} so với năm 2022 ({817 hộ}).",
         r(612, "household", "poverty.poor_households"), r(-205, "household", "poverty.poor_households", "change", base=LAST_YEAR), r(817, "household", "poverty.poor_households", period=LAST_YEAR)),
]  # fmt: skip


@pytest.mark.parametrize("given", [*HEDGES, *RANGES])
def test_a_hedge_or_range_in_other_words(given: Case) -> None:
    hold(given)
