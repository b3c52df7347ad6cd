"""The account of a month or quarter beside the sum since January, how long a thing takes, and days told with an hour."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
YEAR = "2023-01-01/2023-12-31"
APRIL, M4 = "2023-04-01/2023-04-30", "2023-01-01/2023-04-30"
Q3, M9 = "2023-07-01/2023-09-30", "2023-01-01/2023-09-30"

SUMS = [
    case("lũy kế in a month's account", "Trong tháng tạo việc làm cho {640 lao động}, lũy kế {2.310 lao động}. Sàn giao dịch mở {3 phiên}.",
         r(640, "person", JOBS), r(2310, "person", JOBS, period=M4), r(3, "session", ...), period=APRIL),
    case("lũy kế in a bracket", "Tư vấn việc làm cho {512 lượt người} (lũy kế {4.127 lượt}).", r(512, ..., ...), r(4127, ..., ..., period=M4), period=APRIL),
    case("lũy kế of the months, further on", "Đưa {118 lao động} đi làm việc ở nước ngoài; lũy kế {9=period} tháng {402 lao động}. Cai nghiện cho {61 người}.",
         r(118, "person", ...), r(402, "person", ..., period=M9), r(61, "person", ...), period=Q3),
    case("a sum raised", "Trung tâm mở {2 phiên giao dịch việc làm}, nâng tổng số phiên trong năm lên {14 phiên}.", r(2, "session", ...), r(14, "session", ..., period=M4), period=APRIL),
    case("what came of the year's means", "Vốn giảm nghèo năm {2023=period} được giao {9.200 triệu đồng}, đã giải ngân {6.150 triệu đồng}.",
         r(9.2e9, "VND", ..., ..., ..., period=...), r(6.15e9, "VND", ..., ..., ..., period=M9), period=M9),
]  # fmt: skip

LASTING = [
    case("a course lasts", "Khóa học kéo dài {4=duration} tháng, thu hút {28 học viên}.", r(28, "person", ...)),
    case("paid late", "Công ty trả lương chậm {2=duration} tháng cho {130 công nhân}.", r(130, "person", ...)),
    case("months of study", "Sau {3=duration} tháng học, {25 học viên} có việc làm.", r(25, "person", ...)),
    case("months of a sum are no length", "Sau {8=period} tháng, tỉnh tạo việc làm cho {9.400 lao động}.", r(9400, "person", JOBS, period="2023-01-01/2023-08-31")),
]  # fmt: skip

DAYS = [
    case("an hour before the day", "Tính đến {16=time} giờ ngày {12/9/2023=date}, huyện đã hỗ trợ {3.140 người}.", r(3140, "person", ..., period="2023-01-01/2023-09-12")),
    case("since a month", "Từ tháng {5=period} đến nay, huyện xây {17 nhà tình nghĩa}.", r(17, ..., ..., period="2023-05-01/2023-09-30"), period=M9),
]  # fmt: skip

REACHING = [
    case("the year before in a bracket", "Xã còn {44 hộ nghèo}, giảm {12 hộ nghèo} so với năm trước ({56 hộ} = {2,1%}).",
         r(44, "household", ...), r(-12, "household", ..., "change"), r(56, "household", ..., period="2022-01-01/2022-12-31"), r(2.1, "percent", ..., ..., period="2022-01-01/2022-12-31")),
    case("a change in a bracket is of the report", "Xã còn {44 hộ nghèo}, giảm {12 hộ nghèo} so với năm trước (giảm {0,45%}).", r(44, "household", ...), r(-12, "household", ..., "change"), r(-0.45, ..., ..., "change")),
    case("when the year's poor were counted", "Rà soát hộ nghèo tháng {11=period}, xã còn {44 hộ nghèo}.", r(44, "household", "poverty.poor_households")),
    case("parts of a month's number", "Riêng tháng {3/2023=period} có {1.450 lao động} đi làm việc ở nước ngoài. Trong đó, Nhật Bản {720 lao động}. Cả quý đưa đi {3.900 lao động}.",
         r(1450, "person", ..., period="2023-03-01/2023-03-31"), r(720, "person", ..., period="2023-03-01/2023-03-31", part_of=...), r(3900, "person", ...), period="2023-01-01/2023-03-31"),
    case("an aim with a year of its own", "Năm {2023=period} xã còn {9,4%} hộ nghèo, mục tiêu năm {2024=period} giảm từ {1,5} - {2%}/năm.",
         r(9.4, "percent", "poverty.rate"), *(r(-n, ..., ..., "change", "target", per=..., bound=..., period="2024-01-01/2024-12-31") for n in (1.5, 2))),
    case("a yearly mean of the term", "Giai đoạn {2024=period} - {2028=period}, xã phấn đấu tạo việc làm mới; đến năm {2028=period} tỷ lệ hộ nghèo giảm bình quân {1,2%}/năm.",
         r(-1.2, ..., ..., "change", "target", per="year", period="2024-01-01/2028-12-31")),
]  # fmt: skip


@pytest.mark.parametrize("given", [*REACHING, *SUMS, *LASTING, *DAYS])
def test_a_sum_a_length_and_a_day_are_told_apart(given: Case) -> None:
    hold(given)
