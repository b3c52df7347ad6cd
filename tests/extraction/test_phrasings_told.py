"""What is told of a number by the words beside it: columns and labels of plan and result, aims of one number, sums and shares."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
NEXT = "2024-01-01/2024-12-31"

STATUSES = [
    case("columns of a list are no heading of plans", "KẾT QUẢ NĂM {2023=period}\nNội dung - Kế hoạch - Thực hiện\n- Tạo việc làm mới: KH {2.400 người}, TH {2.511 người}, đạt {104,6%}\nThuyết minh:\nHuyện tặng {640 suất quà} cho gia đình chính sách.", r(2400, "person", JOBS, status="target"), r(2511, "person", JOBS), r(104.6, "percent", JOBS, "ratio_to_target"), r(640, "gift", ...)),
    case("short for carried out", "Giải quyết việc làm: KH {800 lao động}, TH: {764 lao động}.", r(800, "person", JOBS, status="target"), r(764, "person", JOBS)),
    case("aims attained", "Các chỉ tiêu đạt được là: tạo việc làm cho {2.050 người}; xuất khẩu lao động {312 người}.", r(2050, "person", JOBS), r(312, "person", "employment.overseas_workers")),
    case("a plan of the next year in one line", "BÁO CÁO NĂM {2023=period}\nHuyện tạo việc làm cho {2.050 người}.\nKế hoạch {2024=period}: giải quyết việc làm {2.100 người}, xuất khẩu lao động {150 người}.", r(2050, "person", JOBS), r(2100, "person", JOBS, status="target", period=NEXT), r(150, "person", ..., status="target", period=NEXT)),
    case("past the number assigned", "Huyện đưa {418 lao động} đi làm việc ở nước ngoài, vượt con số {300 người} được giao.", r(418, "person", "employment.overseas_workers"), r(300, "person", ..., status="target")),
]  # fmt: skip

MEASURES = [
    case("the rate falls in some places", "Tỷ lệ hộ nghèo còn {9,4%}, giảm {2,1%} so với năm trước; riêng {3 huyện nghèo} giảm bình quân {4,5%} nhưng vẫn còn {31,2%}.", r(9.4, "percent", "poverty.rate"), r(-2.1, "percentage_point", "poverty.rate", "change"), r(3, "district", ...), r(-4.5, "percentage_point", "poverty.rate", "change"), r(31.2, "percent", "poverty.rate")),
    case("a rate is brought down to a level", "Huyện phấn đấu hạ tỷ lệ hộ nghèo về {18%}.", r(18, "percent", "poverty.rate", status="target")),
    case("the mean of a fall", "Sau {2=period} năm, tỷ lệ hộ nghèo giảm {9,2 điểm %}, bình quân {4,6 điểm %}/năm.", r(-9.2, "percentage_point", "poverty.rate", "change", period=...), r(-4.6, "percentage_point", "poverty.rate", "change", per="year", period=...)),
    case("the sum let off", "Giảm mức đóng bảo hiểm cho {214 đơn vị}, số tiền giảm {3,8 tỷ đồng}.", r(214, "organization", ...), r(3.8e9, "VND", ...)),
    case("how far a plan was reached, as a rate", "Số lao động được tạo việc làm: {1.240 người}/ KH {1.600 người}, đạt tỷ lệ {77,5%}.", r(1240, "person", JOBS), r(1600, "person", JOBS, status="target"), r(77.5, "percent", JOBS, "ratio_to_target")),
    case("houses finished of those planned", "Hoàn thành {41}/{50 nhà tình nghĩa}.", r(41, "house", ...), r(50, "house", ..., status="target")),
]  # fmt: skip

UNITS = [
    case("pay without its unit", "Chị được nhận vào làm với lương khởi điểm {6,5 triệu}, gần nhà.", r(6.5e6, "VND", ...)),
    case("those who are paid wages", "Số người làm công hưởng lương đạt {21,4 triệu}.", r(21.4e6, "person", ...)),
    case("a sum and what it is made of", "- Đào tạo nghề: {860 triệu đồng} (ngân sách tỉnh {600}, huyện {260}).", r(860e6, "VND", ...), r(600e6, "VND", ...), r(260e6, "VND", ...)),
    case("a bracket of something else", "- Đào tạo nghề: {860 triệu đồng} (nam {21}, nữ {14}).", r(860e6, "VND", ...), r(21, ...), r(14, ...)),
    case("gifts told as parts", "Quà Tết Quý Mão được {1.120 phần}, trị giá {560 triệu đồng}.", r(1120, "gift", ...), r(560e6, "VND", ...)),
    case("parts that are no gifts", "Báo cáo gồm {3 phần}.", r(3, "item", ...)),
]  # fmt: skip

LISTED = [
    case("who those paid monthly are", "Xã chi trả trợ cấp hằng tháng cho {148 người có công}, gồm: thương binh {52 người}, bệnh binh {31}, thân nhân liệt sĩ {65 người}.", *(r(n, "person", "merit.monthly_recipients", per=..., group=..., part_of=...) for n in (148, 52, 31, 65))),
    case("what is highest is named", "Tiền lương bình quân {7,9 triệu đồng}/người/tháng. Thưởng Tết cao nhất {210 triệu đồng}/người.", r(7.9e6, "VND", "labour.average_wage", per=...), r(210e6, "VND", "labour.tet_bonus", per=...)),
    case("what is highest is what was told", "Tiền lương bình quân {7,9 triệu đồng}/người/tháng, cao nhất {42 triệu đồng}/người/tháng.", r(7.9e6, "VND", "labour.average_wage", per=...), r(42e6, "VND", "labour.average_wage", per=...)),
]  # fmt: skip


@pytest.mark.parametrize("found", [*STATUSES, *MEASURES, *UNITS, *LISTED])
def test_statuses(found: Case) -> None:
    hold(found)
