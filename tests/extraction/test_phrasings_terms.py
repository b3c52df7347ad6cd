"""Terms to come, and the months of a year told from its beginning."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r
from tongket.documents.about import describe

RATE, JOBS, ABROAD = "poverty.rate", "employment.jobs_created", "employment.overseas_workers"
TERM, NEXT = "2015-01-01/2020-12-31", "2020-01-01/2025-12-31"
FIVE, NEXT_FIVE = "2016-01-01/2020-12-31", "2021-01-01/2025-12-31"

CASES = [
    case("the next term", "Tỷ lệ hộ nghèo còn {3,1%}. Nhiệm kỳ tới, phấn đấu mỗi năm tạo việc làm cho {2.400 lao động}.", r(3.1, "percent", RATE, period=...), r(2400, "person", JOBS, status="target", period=NEXT, per="year"), period=TERM),
    case("the next five years", "Đưa {860 lao động} đi làm việc ở nước ngoài. 5 năm tới, mục tiêu đưa {1.200 lao động} đi làm việc ở nước ngoài.", r(860, "person", ABROAD), r(1200, "person", ABROAD, status="target", period=NEXT_FIVE), period=FIVE),
    case("a year's account has no next term", "Tạo việc làm cho {1.900 lao động}. Giai đoạn tới, phấn đấu tạo việc làm cho {2.000 lao động}.", r(1900, "person", JOBS), r(2000, "person", JOBS, status="target", period=...)),
    case("months gone by", "{11=period} tháng qua của năm {2023=period}, đưa {410 lao động} đi làm việc ở nước ngoài.", r(410, "person", ABROAD, period="2023-01-01/2023-11-30")),
    case("from the year's head to a month", "Từ đầu năm đến hết tháng {10=period}, tạo việc làm cho {3.350 lao động}; riêng tháng {10=period} được {290 lao động}.", r(3350, "person", JOBS, period="2023-01-01/2023-10-31"), r(290, "person", JOBS, period="2023-10-01/2023-10-31")),
    case("looking back on a term", "Nhìn lại nhiệm kỳ {2015=period} - {2020=period}, xã tạo việc làm cho {1.130 lao động}.", r(1130, "person", JOBS, period=TERM)),
    case("a yearly mean of the term named", "Giai đoạn {2016=period} - {2020=period}, hộ nghèo giảm bình quân {1,9%}/năm.", r(-1.9, "percentage_point", RATE, "change", period=FIVE, per="year"), period=TERM),
    case("what the year is thought to bring", "11 tháng đưa {31 người} đi làm việc ở nước ngoài, ước năm {36 người}.", r(31, "person", ABROAD, period="2023-01-01/2023-11-30"), r(36, "person", ABROAD, status="estimate", period="2023-01-01/2023-12-31"), period="2023-01-01/2023-11-30"),
    case("the share of those who learnt is a rate", "Số có việc làm sau học nghề: {840 người} (đạt {78%}).", r(840, "person", "training.jobs_after_training"), r(78, "percent", "training.job_after_training_rate")),
    case("a fall in all of the district", "Giảm số hộ nghèo toàn huyện {320 hộ} (tương ứng giảm {2,1%}).", r(-320, "household", "poverty.poor_households", "change"), r(-2.1, "percentage_point", RATE, "change")),
    case("the plan of a sum, its magnitude told once", "Quỹ Đền ơn đáp nghĩa: {1,6 tỷ đồng} (KH {1,5}).", r(1.6e9, "VND", "merit.gratitude_fund"), r(1.5e9, "VND", "merit.gratitude_fund", status="target")),
    case("those whom a poison harmed were not sold", "Hội Nạn nhân chất độc da cam: {640 nạn nhân} được thăm hỏi.", r(640, "person", ...)),
    case("since a term began", "Từ đầu nhiệm kỳ {2018=period} - {2023=period} đến nay, hội dạy nghề cho {57 người khuyết tật}.", r(57, "person", "training.people_trained", period="2018-01-01/2022-12-31"), period="2022-01-01/2022-12-31"),
    case("a year's aims", "Hộ nghèo còn {2,8%}. Xã đặt chỉ tiêu năm {2024=period} giảm {12 hộ nghèo}.", r(2.8, "percent", RATE), r(-12, "household", "poverty.poor_households", "change", "target", period="2024-01-01/2024-12-31")),
    case("two classes in the month are no February", "Trong tháng {02 lớp dạy nghề} được mở.", r(2, "session", "training.classes", period=...)),
]  # fmt: skip


@pytest.mark.parametrize("given", CASES)
def test_terms(given: Case) -> None:
    """Each number is of the days that its words name."""
    hold(given)


def test_a_month_of_the_headline_is_the_accounts_own() -> None:
    """What was done since the year's head is told along with it."""
    text = (
        "BÁO CÁO\nKết quả công tác tháng 4 năm 2023\n\nTừ đầu năm đến hết tháng 4, tạo việc làm cho 1.120 lao động.\n"
    )
    about = describe(text)

    assert (str(about.period_start), str(about.period_end)) == ("2023-04-01", "2023-04-30")
    news = describe(
        "Tin\nLào Cai, ngày 8-12-2014. Từ đầu năm đến hết tháng 11, Mường Khương đưa được 14 lao động ra nước ngoài.\n"
    )
    assert (str(news.period_start), str(news.period_end)) == ("2014-01-01", "2014-11-30")


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Kết quả 8 tháng và nhiệm vụ những tháng cuối năm 2020", ("2020-01-01", "2020-08-31")),
        ("Kết quả Tháng hành động vì trẻ em và công tác trẻ em năm 2018", ("2018-01-01", "2018-12-31")),
    ],
)
def test_titles(title: str, days: tuple[str, str]) -> None:
    """The months of a title are of the year whose rest it looks to; an event's name ends before the account's."""
    about = describe(f"PHÒNG LĐ-TB&XH HUYỆN KRÔNG BUK\n{title}\n\n- Giải quyết việc làm cho 1.140 lao động.\n")

    assert (str(about.period_start), str(about.period_end)) == days
