"""How far a time reaches: names of standards, a heading's plan, what is told in passing, what a sum leads on to."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
ABROAD = "employment.overseas_workers"
POOR = "poverty.rate"
POOR_HOMES = "poverty.poor_households"
GRATITUDE = "merit.gratitude_fund"
YEAR = "2023-01-01/2023-12-31"
LAST_YEAR = "2022-01-01/2022-12-31"
Q1, Q2, Q3, H1 = "2023-01-01/2023-03-31", "2023-04-01/2023-06-30", "2023-07-01/2023-09-30", "2023-01-01/2023-06-30"
H2, M9 = "2023-07-01/2023-12-31", "2023-01-01/2023-09-30"
TERM = "2019-01-01/2023-12-31"

NAMES = [
    case("the years of a standard", "Theo chuẩn nghèo đa chiều giai đoạn {2022=period} - {2025=period}, xã còn {118 hộ nghèo}.", r(118, "household", POOR_HOMES)),
    case("the day by which a review was done", "Đến ngày {06/11/2023=date} huyện đã hoàn thành việc rà soát. Kết quả:\n1. Xã Nà Tăm: {57 hộ nghèo}.", r(57, "household", POOR_HOMES)),
    case("a review's name", "BÁO CÁO\nII. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n1. Rà soát hộ nghèo cuối năm đúng quy trình, đưa {34 người} đi cai nghiện.", r(34, "person", ..., status="target", period=H2), period=H1),
    case("when a disaster was", "Dù thiệt hại vì bão số {3=name} giữa tháng {9=period}, giá trị sản xuất vẫn tăng {11,4%}.", r(11.4, "percent", ..., ...)),
    case("how long one was out of work", "Anh nghỉ việc {3=duration} tháng nay, hôm nay được nhận với lương {8,5 triệu đồng}.", r(8.5e6, "VND", ...)),
    case("a few days in a row", "Từ ngày {17=date} đến {24/7=date}, các đoàn đi thăm, tặng {320 suất quà}.", r(320, "gift", ...)),
]  # fmt: skip

AHEAD = [
    case("a heading's quarter to come", "BÁO CÁO\nB. Nhiệm vụ quý II\n1. Tổ chức {03 phiên giao dịch việc làm}.", r(3, "session", ..., status="target", period=Q2), period=Q1),
    case("a quarter to come, further in its sentence", "Trong quý II, Trung tâm dự kiến tổ chức {6 phiên giao dịch việc làm}; phấn đấu kết nối cho {450 lao động}.", r(6, "session", ..., status="target", period=Q2), r(450, "person", ..., status="target", period=Q2), period=Q1),
    case("the year that a target opens with", "Cuối năm {2022=period} xã có {60 hộ nghèo}. Chỉ tiêu năm {2024=period}: hộ nghèo giảm {0,6%}.", r(60, "household", POOR_HOMES, period=LAST_YEAR), r(-0.6, ..., ..., "change", "target", period="2024-01-01/2024-12-31")),
    case("a sum that a plan leads on to", "BÁO CÁO\nB. NHIỆM VỤ QUÝ II\n- Giải quyết việc làm cho {480 lao động}, nâng tổng số {6=period} tháng đầu năm lên {900 lao động}; đưa {20 lao động} đi làm việc ở nước ngoài.",
         r(480, "person", JOBS, status="target", period=Q2), r(900, "person", JOBS, status="target", period=...), r(20, "person", ABROAD, status="target", period=Q2), period=Q1),
    case("a month behind its own number", "Trong năm {2023=period} thành phố sẽ tổ chức {3 ngày hội} việc làm vào tháng {9=period} và tháng {10=period}, đào tạo nghề cho {900 lao động}.",
         r(3, "session", ..., status=..., period=...), r(900, "person", "training.people_trained", status=..., period=YEAR), period=H1),
    case("this year, by estimate", "Toàn tỉnh năm nay ước giải quyết việc làm cho {17.300 lao động}.", r(17300, "person", JOBS, status="estimate", period=YEAR), period="2023-01-01/2023-11-30"),
    case("foretold behind a past year", "Năm {2022=period} cả năm huyện đưa được {190 lao động} đi làm việc ở nước ngoài. Ước đến {31/12=date} sẽ có khoảng {215 người}.", r(190, "person", ABROAD, period=LAST_YEAR), r(215, "person", ..., status="estimate", bound="about", period=YEAR), period="2023-01-01/2023-10-31"),
]  # fmt: skip

PASSING = [
    case("a feast within the report", "Dịp Tết Nguyên đán Quý Mão {2023=period}, huyện trao {11.200 phần quà}. Quỹ Đền ơn đáp nghĩa vận động được {540 triệu đồng}.",
         r(11200, "gift", ..., period=...), r(540e6, "VND", GRATITUDE), period=H1),
    case("the poor at the year's head are those of the review before", "Đầu năm {2023=period} huyện có {512 hộ nghèo}. Đã cấp {3.020 thẻ BHYT}.", r(512, "household", POOR_HOMES, period=LAST_YEAR), r(3020, ..., ...), period=Q1),
    case("a year told to compare", "Tạo việc làm cho {21.600 người}. Năm {2022=period}, con số này là {21.400 người}. Đào tạo nghề cho {4.100 người}.", r(21600, "person", JOBS), r(21400, "person", JOBS, period=LAST_YEAR), r(4100, "person", "training.people_trained")),
    case("a narrower time takes over", "Từ năm {2021=period} đến nay huyện đã đưa {612 lượt người} đi cai nghiện. Riêng {9=period} tháng năm {2023=period} lập hồ sơ {240 trường hợp}, đạt {80%} chỉ tiêu (chỉ tiêu {300}). Cai nghiện tại gia đình được {38 người}.",
         r(612, ..., ..., period="2021-01-01/2023-09-30"), r(240, ..., ..., period=M9), r(80, "percent", ..., ..., ..., period=M9), r(300, ..., ..., ..., ..., period=...), r(38, "person", ..., period=M9), period=M9),
    case("all of the term", "Riêng năm {2023=period} đào tạo {2.100 người}. Cả giai đoạn giảm được {9.400 hộ nghèo}.", r(2100, "person", ..., period=YEAR), r(-9400, "household", POOR_HOMES, "change"), period=TERM),
]  # fmt: skip

PAGE = "Sáng {30/5=date}, UBND huyện Ninh Sơn tổ chức lễ phát động Tháng hành động vì trẻ em tại Trung tâm Văn hóa huyện với đông đảo các cháu thiếu nhi tham dự.\n"
EVENTS = [
    case("given at the event", PAGE + "Tại lễ phát động, lãnh đạo huyện tặng {110 suất quà}.", r(110, "gift", ..., period="2023-05-30/2023-05-30")),
    case("praised at the event, for the year", PAGE + "Nhân dịp này, huyện trao giấy khen cho {9 tập thể}.", r(9, ..., ...)),
    case("told at the event, of the year", PAGE + "Báo cáo tại buổi lễ nêu rõ huyện hiện có {21.300 trẻ em}.", r(21300, "person", ...)),
]  # fmt: skip

QUARTERS = [
    case("in the quarter", "Số người có việc làm trong quý là {46,8 triệu người}, tăng {0,4 triệu người} so với quý trước.", r(46.8e6, "person", ..., period=Q3), r(0.4e6, "person", ..., "change", period=Q3, base=Q2), period=M9),
    case("against the quarter before", "Cả nước có {1,2 triệu người} thất nghiệp, giảm {31 nghìn người} so với quý trước.", r(1.2e6, "person", ..., period=Q3), r(-31e3, "person", ..., "change", period=Q3, base=Q2), period=M9),
    case("months of this year", "Trong {9=period} tháng năm nay, tỷ lệ lao động qua đào tạo là {26,4%}.", r(26.4, "percent", "training.trained_rate", period=M9), period=Q3),
]  # fmt: skip


@pytest.mark.parametrize("given", [*NAMES, *AHEAD, *PASSING, *EVENTS, *QUARTERS])
def test_a_time_reaches_as_far_as_its_reader_takes_it(given: Case) -> None:
    hold(given)
