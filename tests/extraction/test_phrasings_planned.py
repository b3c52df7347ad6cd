"""Plans beside results, what is held against a named time or plan, and which time a number is of."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r
from tongket.documents.about import describe
from tongket.documents.model import Document
from tongket.documents.planned import title_plans
from tongket.extraction import extract

RATE, POOR, JOBS = "poverty.rate", "poverty.poor_households", "employment.jobs_created"
TRAINED, TRAINED_RATE = "training.people_trained", "training.trained_rate"
ABROAD, CARDS = "employment.overseas_workers", "insurance.health_cards"

HELD_AGAINST = [
    case("a feast", "Thưởng Tết bình quân {7,2 triệu đồng}/người, thấp hơn Tết Quý Mão khoảng {4%}.", r(7.2e6, "VND", "labour.tet_bonus", per=...), r(-4, "percent", "labour.tet_bonus", "change", bound="about")),
    case("a year and là", "Quy tập {12 hài cốt liệt sĩ}, ít hơn năm {2022=period} là {3 hài cốt}.", r(12, "case", "merit.remains_received"), r(-3, "case", "merit.remains_received", "change")),
    case("fewer schools", "Toàn tỉnh còn {14 cơ sở giáo dục nghề nghiệp}, bớt {3 cơ sở} so với năm {2022=period}.", r(14, "organization", "training.institutions"), r(-3, "organization", "training.institutions", "change")),
    case("more, that is", "Cấp {9.610 thẻ BHYT} cho người nghèo, tăng từ {8.770 thẻ} của năm {2022=period}, tức thêm {840 thẻ}.", r(9610, "document", CARDS), r(8770, "document", CARDS, period="2022-01-01/2022-12-31"), r(840, "document", CARDS, "change")),
    case("above the plan", "Giải quyết việc làm cho {14.700 lao động}, tăng {5%} so với kế hoạch.", r(14700, "person", JOBS), r(5, "percent", JOBS, "gap_to_target")),
    case("past an aim that is told", "Tỷ lệ lao động qua đào tạo đạt {57,4%}, vượt {2,4%} so với mục tiêu {55%}.", r(57.4, "percent", TRAINED_RATE), r(2.4, "percentage_point", TRAINED_RATE, "gap_to_target"), r(55, "percent", TRAINED_RATE, status="target")),
    case("half of the same days", "Tám tháng, xuất khẩu lao động {152 người}, chỉ bằng một nửa cùng kỳ năm trước ({310 người}).", r(152, "person", ABROAD), r(310, "person", ABROAD, period="2022-01-01/2022-08-31"), period="2023-01-01/2023-08-31"),
    case("the same days, in mid-sentence", "Có {8.640 người} nộp hồ sơ hưởng trợ cấp thất nghiệp, cùng kỳ năm trước là {9.120 người}.", r(8640, "person", "insurance.unemployment_claims"), r(9120, "person", "insurance.unemployment_claims", period="2022-01-01/2022-12-31")),
    case("a count without its noun beside a rise", "Tai nạn lao động: so cùng kỳ, số vụ tăng {2}, số người chết giảm {1}.", r(2, "case", "labour.accidents", "change"), r(-1, "person", "labour.accident_deaths", "change")),
    case("a fall told far before it", "Kéo giảm số trẻ tử vong do đuối nước {10%} so với năm {2022=period}.", r(-10, "percent", "children.injury_deaths", "change")),
]  # fmt: skip

PLANNED = [
    case("what came of it, beside it", "- Lao động qua đào tạo: mục tiêu {44%}, kết quả {43,6%}.", r(44, "percent", TRAINED_RATE, status="target"), r(43.6, "percent", TRAINED_RATE)),
    case("a label of a fall", "- Giảm hộ nghèo: mục tiêu {30 hộ}, kết quả {37 hộ}.", r(-30, "household", POOR, "change", "target"), r(-37, "household", POOR, "change")),
    case("assigned to be trained", "Được giao đào tạo nghề cho {800 lao động}, huyện làm được {915 người}.", r(800, "person", TRAINED, status="target"), r(915, "person", TRAINED)),
    case("of all that were planned", "Mới mở {52 lớp dạy nghề} trên tổng số {180 lớp} theo kế hoạch.", r(52, "session", ...), r(180, "session", ..., status="target")),
    case("a plan's year", "Chỉ tiêu năm {2024=period}: {3.100 lao động} đi làm việc ở nước ngoài.", r(3100, "person", ABROAD, status="target", period="2024-01-01/2024-12-31")),
    case("next year's plan", "Đưa {190 người} vào cơ sở cai nghiện bắt buộc. Kế hoạch năm sau: đưa {210 người} vào cơ sở cai nghiện.", r(190, "person", "social_evils.rehab_admissions"), r(210, "person", "social_evils.rehab_admissions", status="target", period="2024-01-01/2024-12-31")),
    case("along with what is planned", "Kế hoạch năm {2023=period} mở {16 lớp dạy nghề} cho {560 học viên}.", r(16, "session", "training.classes", status="target"), r(560, "person", TRAINED, status="target")),
    case("an aim beside a result tells of itself", "Tỷ lệ hộ nghèo giảm {3,9%}, mục tiêu {4%}; tỷ lệ bao phủ bảo hiểm y tế {94,8%}.", r(-3.9, "percentage_point", RATE, "change"), r(-4, "percentage_point", RATE, "change", "target"), r(94.8, "percent", "insurance.health_coverage_rate")),
    case("this rate", "Tỷ lệ hộ nghèo còn {8,3%}. Năm {2024=period}, phấn đấu đưa tỷ lệ này xuống dưới {6%}.", r(8.3, "percent", RATE), r(6, "percent", RATE, status="target", period="2024-01-01/2024-12-31", bound="under")),
    case("these two rates", "Tỷ lệ lao động qua đào tạo {61%}, có bằng cấp, chứng chỉ {27%}. Năm {2024=period}, hai tỷ lệ này lần lượt là {63%} và {29%}.", r(61, "percent", TRAINED_RATE), r(27, "percent", "training.certified_rate"), r(63, "percent", TRAINED_RATE, status=..., period=...), r(29, "percent", "training.certified_rate", status=..., period=...)),
]  # fmt: skip

PARTS = [
    case("parts without a noun", "Mở {22 lớp dạy nghề}, trong đó nghề nông nghiệp {14}, phi nông nghiệp {8}.", r(22, "session", "training.classes"), r(14, "session", "training.classes"), r(8, "session", "training.classes")),
    case("a month's sum before a count", "Trẻ tử vong do đuối nước {4 em}, lũy kế {5=period} tháng {9 em}.", r(4, "person", "children.injury_deaths"), r(9, "person", "children.injury_deaths", period=...)),
    case("people over the plan of people", "Dạy nghề cho {1.042 lao động}/{1.000 lao động} kế hoạch, đạt {104,2%}.", r(1042, "person", TRAINED), r(1000, "person", TRAINED, status="target"), r(104.2, "percent", TRAINED, "ratio_to_target")),
    case("online files are no counter", "Tổng hồ sơ tiếp nhận: {6.312 hồ sơ} (trực tuyến: {2.745}; trực tiếp: {3.567}).", r(6312, "document", "governance.files_processed"), r(2745, "document", ...), r(3567, "document", ...)),
]  # fmt: skip


@pytest.mark.parametrize("one", [*HELD_AGAINST, *PLANNED, *PARTS], ids=lambda one: one.name)
def test_is_read_as_it_is_meant(one: Case) -> None:
    hold(one)


TITLES = {
    "Nhiệm vụ trọng tâm năm 2025 của ngành": True,
    "UBND huyện giao chỉ tiêu giảm nghèo năm 2024 cho các xã": True,
    "Ký cam kết thực hiện chỉ tiêu năm 2024": True,
    "Kết quả thực hiện nhiệm vụ năm 2024": False,
    "Huyện vượt chỉ tiêu xuất khẩu lao động": False,
}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_tells_plans_or_results(title: str) -> None:
    assert title_plans(title, "tạo việc làm cho 500 lao động.") is TITLES[title]


def test_a_text_of_results_is_no_plan_whatever_its_title() -> None:
    assert not title_plans("Nhiệm vụ năm 2025 của ngành", "năm qua đã tạo việc làm cho 500 lao động, đạt 104% kế hoạch")


ABOUT = {
    "Nhiệm vụ trọng tâm 6 tháng cuối năm 2022 của ngành\nGiải quyết việc làm cho 2.400 lao động; đưa 250 người đi làm việc ở nước ngoài.": ("2022-07-01", "2022-12-31", "target"),
    "Sở Lao động báo cáo chính sách hỗ trợ 6 tháng cuối năm 2021\nĐã hỗ trợ 3.120 lao động.": ("2021-07-01", "2021-12-31", "actual"),
    "Kinh tế - xã hội ba quý đầu năm 2024\nToàn tỉnh tạo việc làm cho 21.300 lao động.": ("2024-01-01", "2024-09-30", "actual"),
    "Bảo hiểm xã hội huyện Diễn Châu, 11/7/2023\nTrong 6 tháng đầu năm, có 6.480 người tham gia bảo hiểm xã hội tự nguyện.": ("2023-01-01", "2023-06-30", "actual"),
    "Gio Linh, 11/2/2023 - Phiên giao dịch việc làm đầu xuân\nPhiên giao dịch việc làm do Huyện đoàn phối hợp tổ chức có 19 doanh nghiệp tham gia, cần tuyển 1.180 lao động. Đoàn viên trong huyện đến đông.": ("2023-02-11", "2023-02-11", "actual"),
    "Phối hợp phòng, chống mua bán người (2019 - 2021)\nTrong 3 năm, lực lượng chức năng của huyện tiếp nhận, hỗ trợ 41 nạn nhân trở về. Quý I/2022, trên địa bàn huyện chưa phát hiện vụ nào.": ("2019-01-01", "2021-12-31", "actual"),
    "Thị xã: 9 tháng đã cán đích xuất khẩu lao động\nTính đến hết tháng 9/2022, thị xã có 1.205 người xuất cảnh. Cả năm 2021, thị xã đưa đi được 610 người.": ("2022-01-01", "2022-09-30", "actual"),
}  # fmt: skip


@pytest.mark.parametrize("text", ABOUT, ids=lambda text: text[:40])
def test_the_time_of_a_text_and_of_its_first_figure(text: str) -> None:
    about = describe(text)
    first = extract(Document("x", text, about=about)).figures[0]
    assert (str(about.period_start), str(about.period_end)) == ABOUT[text][:2]
    assert (str(first["period_start"]), str(first["period_end"]), first["status"]) == ABOUT[text]
