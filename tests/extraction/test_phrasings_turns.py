"""Whose time, plan and noun it is: what a clause says of itself against what was in force before it."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
RATE = "poverty.rate"
LAST = "2022-01-01/2022-12-31"
NEXT = "2024-01-01/2024-12-31"

TIMES = [
    case("which year of a term it is", "BÁO CÁO NĂM {2023=period}\nNăm 2023, năm thứ ba thực hiện kế hoạch 5 năm 2021-2025, huyện có nhiều cố gắng.\n* Việc làm: tạo việc làm mới cho {1.180 lao động}.", r(1180, "person", JOBS)),
    case("the year that prices are of", "Tổng sản phẩm (giá so sánh 2010) ước tăng {6,4%}; thu ngân sách ước {1.940 tỷ đồng}.", r(6.4, "percent", ..., "change", status="estimate"), r(1.94e12, "VND", ..., status="estimate")),
    case("since then, and by now again", "Cuối năm 2022 huyện còn {1.840 hộ nghèo}. Qua rà soát cuối năm nay có {412 hộ thoát nghèo}, còn lại {1.428 hộ}, chiếm {4,1%}.", r(1840, "household", "poverty.poor_households", period=LAST), r(412, "household", "poverty.escaped_households"), r(1428, "household", "poverty.poor_households"), r(4.1, "percent", RATE)),
    case("the months past are the report's", "Cuối năm 2022, huyện còn {1.840 hộ nghèo}; 9 tháng qua đã cho {960 lượt hộ nghèo} vay vốn ưu đãi.", r(1840, "household", "poverty.poor_households", period=LAST), r(960, "household", "poverty.credit_households", period="2023-01-01/2023-09-30")),
    case("a fall with a year of its own", "Tỷ lệ hộ nghèo cuối năm 2022 là {21%}, như vậy năm 2023 giảm được {3,6 điểm phần trăm}, vượt {0,6 điểm phần trăm} so với kế hoạch tỉnh giao ({3 điểm phần trăm}).", r(21, "percent", RATE, period=LAST), r(-3.6, "percentage_point", RATE, "change"), r(0.6, "percentage_point", RATE, "gap_to_target"), r(-3, "percentage_point", RATE, "change", status="target")),
    case("an aim with a year of its own", "Tỷ lệ hộ nghèo là {8,9%} cuối năm 2023; năm 2024 phấn đấu giảm {2%}.", r(8.9, "percent", RATE), r(-2, "percentage_point", RATE, "change", status="target", period=NEXT)),
    case("from year to year without the word", "Từ 2021 đến hết 2023 đã xóa {48 nhà tạm} cho hộ nghèo, bằng {80%} kế hoạch giai đoạn 2021-2025 ({60 nhà}).", r(48, "house", ..., period="2021-01-01/2023-12-31"), r(80, "percent", ..., "ratio_to_target", period="2021-01-01/2023-12-31"), r(60, "house", ..., status="target", period="2021-01-01/2025-12-31")),
    case("a quarter that fulfils the year's plan", "Quý IV, tỉnh tập trung tạo việc làm cho {4.100 lao động} để hoàn thành kế hoạch {18.000 lao động}.", r(4100, "person", JOBS, status="target", period="2023-10-01/2023-12-31"), r(18000, "person", JOBS, status="target", period="2023-01-01/2023-12-31"), period="2023-01-01/2023-09-30"),
]  # fmt: skip

PLANS = [
    case("a programme's name is no aim", "Trong năm tỉnh đã phân bổ {214 tỷ đồng} vốn Chương trình mục tiêu quốc gia giảm nghèo bền vững.", r(214e9, "VND", "poverty.programme_budget")),
    case("an aim in the next bracket", "Tỷ lệ lao động qua đào tạo tăng từ {41%} năm 2022 lên {44%} năm 2023 (mục tiêu đến năm 2025: {50%}).", r(41, "percent", ..., period=LAST), r(44, "percent", "training.trained_rate"), r(50, "percent", ..., status="target", period=...)),
    case("tasks at the head of a sentence", "Nhiệm vụ 6 tháng cuối năm: tạo việc làm cho {5.200 người} để cả năm đạt {10.400 người}; tỷ lệ bao phủ bảo hiểm y tế cả năm đạt {93%}.", r(5200, "person", JOBS, status="target", period="2023-07-01/2023-12-31"), r(10400, "person", JOBS, status="target", period="2023-01-01/2023-12-31"), r(93, "percent", ..., status="target", period="2023-01-01/2023-12-31"), period="2023-01-01/2023-06-30"),
    case("short of a plan that a bracket gives", "Tỷ lệ bao phủ bảo hiểm y tế {92,4%}, còn thấp hơn {0,6 điểm phần trăm} so với chỉ tiêu ({93%}).", r(92.4, "percent", ...), r(-0.6, "percentage_point", ..., "gap_to_target"), r(93, "percent", "insurance.health_coverage_rate", status="target")),
    case("a tone on the wrong vowel", "Vận động Quỹ Đền ơn đáp nghĩa {640 triệu đồng}, đạt {128%} kế họach ({500 triệu đồng}).", r(640e6, "VND", ...), r(128, "percent", ..., "ratio_to_target"), r(500e6, "VND", "merit.gratitude_fund", status="target")),
    case("no part exceeds its whole", "Xuất khẩu lao động: {36}/{30 lao động}, đạt {120%}.", r(36, "person", ...), r(30, "person", "employment.overseas_workers", status="target"), r(120, "percent", ..., "ratio_to_target")),
    case("a pair that missed its plan", "Phát triển người tham gia bảo hiểm xã hội tự nguyện chưa đạt yêu cầu ({1.240}/{1.800 người}).", r(1240, "person", ...), r(1800, "person", ..., status="target")),
    case("the same ratio in places", "Thu quỹ {1.940 triệu đồng}, đạt {97%} kế hoạch. Một số huyện đạt cao: huyện Lạc Sơn {121%}, huyện Mai Châu {108,5%}; thấp nhất là huyện Đà Bắc, {62%}.", r(1940e6, "VND", ...), *(r(n, "percent", ..., "ratio_to_target", place=...) for n in (97, 121, 108.5, 62))),
]  # fmt: skip

NOUNS = [
    case("the same noun again", "Toàn tỉnh xảy ra {23 vụ ngừng việc} với {4.600 người} tham gia; {16 vụ} ở doanh nghiệp dệt may.", r(23, "case", "labour.strikes"), r(4600, "person", "labour.strike_participants"), r(16, "case", "labour.strikes")),
    case("a longer noun is another", "Tiếp nhận {27 đơn} khiếu nại, tố cáo; thanh tra {9 đơn vị}.", r(27, "case", "governance.complaints"), r(9, ..., ...)),
    case("what falls is named behind the number", "Năm 2024, sở đặt mục tiêu giảm {10%} số vụ ngừng việc, giảm {5%} số người chết vì tai nạn lao động.", r(-10, "percent", "labour.strikes", "change", status="target", period=NEXT), r(-5, "percent", "labour.accident_deaths", "change", status="target", period=NEXT)),
    case("parts that sum up to their whole", "Có {3.640 người} có việc làm sau học nghề, gồm: doanh nghiệp tuyển dụng {1.190}; doanh nghiệp bao tiêu sản phẩm {250}; tự tạo việc làm {2.200}.", *(r(n, "person", "training.jobs_after_training", part_of=...) for n in (3640, 1190, 250, 2200))),
    case("parts that do not sum up", "Có {3.640 người} có việc làm sau học nghề; người có công {58 người}.", r(3640, "person", "training.jobs_after_training"), r(58, "person", "merit.people_managed")),
    case("a rate of its own in a bracket", "Giảm tỷ lệ hộ nghèo {2,5%} (trong đó hộ nghèo dân tộc thiểu số giảm {3,5%}).", r(-2.5, "percentage_point", RATE, "change"), r(-3.5, "percentage_point", "poverty.ethnic_minority_rate", "change", group=...)),
    case("a share of the poor is no poverty rate", "{100%} hộ nghèo có nhu cầu được vay vốn.", r(100, "percent", ..., "share")),
    case("paid out of a programme", "Huyện được phân bổ {142 tỷ đồng} từ các chương trình mục tiêu quốc gia về giảm nghèo, đến nay đã giải ngân {58 tỷ đồng}.", r(142e9, "VND", "poverty.programme_budget"), r(58e9, "VND", "poverty.programme_budget")),
]  # fmt: skip


MORE = [
    case("years side by side are not carried on", "Năm 2021 có {187 người} được hỗ trợ học nghề, năm 2022 là {251 người}. Ngược lại, tư vấn việc làm tăng mạnh: {8.115 lượt người}.", r(187, "person", ..., period="2021-01-01/2021-12-31"), r(251, "person", ..., period=LAST), r(8115, "person", "employment.job_counselling")),
    case("a term set off at the head of a sentence", "Trước đó, nhiệm kỳ 2016-2020, tỉnh tạo việc làm cho {98.400 lao động}.", r(98400, "person", JOBS, period="2016-01-01/2020-12-31")),
    case("years that run on, with the least", "Giai đoạn 2023 - 2025 đưa ít nhất {2.500 lao động} đi làm việc ở nước ngoài.", r(2500, "person", "employment.overseas_workers", status="target", bound="at_least", period="2023-01-01/2025-12-31")),
    case("the plan that a ratio was worked out from", "Trong số lao động có việc làm, {1.347 người} đi làm việc ở nước ngoài, vượt {3,6%} kế hoạch cả năm là {1.300 người}.", r(1347, "person", "employment.overseas_workers"), r(3.6, "percent", ..., "gap_to_target"), r(1300, "person", "employment.overseas_workers", status="target")),
    case("so many of the plan, in words", "Kết quả chưa đạt là xuất khẩu lao động, cả năm đưa đi {57 người} trong khi chỉ tiêu {150 người}, tức mới {38%}.", r(57, "person", "employment.overseas_workers"), r(150, "person", "employment.overseas_workers", status="target"), r(38, "percent", "employment.overseas_workers", "ratio_to_target")),
    case("out of the targets", "Ngành hoàn thành {11} trên {12 chỉ tiêu} được giao.", r(11, "target", "governance.targets_met"), r(12, "target", "governance.targets_assigned")),
    case("an aim goes on in places", "Tỷ lệ hộ nghèo còn {12,4%}; mục tiêu năm nay giảm {2%}, riêng các huyện miền núi giảm {3,5%}.", r(12.4, "percent", RATE), r(-2, "percentage_point", RATE, "change", status="target"), r(-3.5, "percentage_point", RATE, "change", status="target")),
    case("as many, in what is counted", "Có {16.480 người} nộp hồ sơ hưởng trợ cấp thất nghiệp, tăng {9,8%} (tương đương {1.471 người}) so với cùng kỳ.", r(16480, "person", ...), r(9.8, "percent", ..., "change"), r(1471, "person", "insurance.unemployment_claims", "change")),
    case("poor and near poor side by side", "Tỷ lệ hộ nghèo còn {6,8%}, cận nghèo {5,5%}.", r(6.8, "percent", RATE), r(5.5, "percent", "poverty.near_poor_rate")),
    case("a share of those counted before", "Có {87.600 người} hưởng trợ cấp xã hội, {62%} nhận qua tài khoản.", r(87600, "person", "social.beneficiaries"), r(62, "percent", "social.beneficiaries", "share")),
    case("a rate of no indicator is a level", "Tỷ lệ huy động trẻ mẫu giáo ra lớp {97,2%}.", r(97.2, "percent", None)),
    case("the part of funds that was paid out", "Giải ngân vốn giảm nghèo mới đạt {54,6%}.", r(54.6, "percent", "poverty.programme_budget", "ratio_to_target")),
    case("places of the paragraph before", "Huyện đưa {803 người} đi làm việc ở nước ngoài.\n\nXét theo địa phương, xã Vũng Liêm dẫn đầu với {203 người}, Tam Bình {187 người}.", r(803, "person", "employment.overseas_workers"), r(203, "person", "employment.overseas_workers", place=...), r(187, "person", "employment.overseas_workers", place=...)),
    case("since the first of a month", "Từ ngày 01/7/2023 đến hết tháng 10, toàn tỉnh tiếp nhận {21.377 hồ sơ} bảo trợ xã hội.", r(21377, "document", ..., period="2023-07-01/2023-10-31")),
    case("half a year", "Mới nửa năm 2023, {21 trẻ em} đã tử vong vì đuối nước.", r(21, "person", "children.injury_deaths", period="2023-01-01/2023-06-30")),
]  # fmt: skip

FLATTENED = [
    case(f"cells parted by {mark!r}", f"PHỤ LỤC\n{mark.join(('TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch 2023', 'Thực hiện 2023', '% so KH'))}\n"
         f"{mark.join(('{1=enumerator}', 'Tạo việc làm mới', 'Người', '{9.500}', '{10.241}', '{107,8}'))}\n{mark.join(('{2=enumerator}', 'Tỷ lệ hộ nghèo', '%', '{13,4}', '{13,1}', '{97,8}'))}",
         r(9500, "person", JOBS, status="target"), r(10241, "person", JOBS), r(107.8, "percent", JOBS, "ratio_to_target"), r(13.4, "percent", RATE, status="target"), r(13.1, "percent", RATE), r(97.8, "percent", RATE, "ratio_to_target"))
    for mark in ("; ", " - ", ", ", " / ")
]  # fmt: skip

UNEVEN = [
    case("rows without their own number, blanks left out", "PHỤ LỤC\nTT; Chỉ tiêu; ĐVT; KH 2023; TH 2023; % so KH\n{1=enumerator}; Tạo việc làm mới; Người; {9.500}; {10.241}; {107,8}\nTrong đó: xuất khẩu lao động; Người; {1.000}; {1.205}; {120,5}\n{2=enumerator}; Tỷ lệ hộ nghèo; %; {13,4}; {13,1}", r(9500, "person", JOBS, status="target"), r(10241, "person", JOBS), r(107.8, "percent", JOBS, "ratio_to_target"), r(1000, "person", "employment.overseas_workers", status="target"), r(1205, "person", "employment.overseas_workers"), r(120.5, "percent", ..., "ratio_to_target"), r(13.4, "percent", RATE, status="target"), r(13.1, "percent", RATE)),
    case("headings in a bracket", "SỐ LIỆU KÈM THEO (chỉ tiêu; đơn vị; kế hoạch; thực hiện)\nTạo việc làm mới; người; {9.500}; {10.241}\nTỷ lệ hộ nghèo; %; {13,4}; {13,1}", r(9500, "person", JOBS, status="target"), r(10241, "person", JOBS), r(13.4, "percent", RATE, status="target"), r(13.1, "percent", RATE)),
    case("semicolons that part clauses", "Chỉ tiêu xã hội; kế hoạch giao; kết quả đều đạt:\nTạo việc làm cho {9.500 người}; hộ nghèo còn {13,1%}; xuất khẩu lao động {205 người}.", r(9500, "person", JOBS), r(13.1, "percent", RATE), r(205, "person", "employment.overseas_workers")),
]  # fmt: skip


@pytest.mark.parametrize("found", [*TIMES, *PLANS, *NOUNS, *MORE, *FLATTENED, *UNEVEN])
def test_turns(found: Case) -> None:
    hold(found)
