"""What happened on one day, and what is told along with it of a longer time."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tongket.documents.about import describe
from tongket.documents.model import Document
from tongket.extraction import extract
from tongket.extraction.happenings import day_told, may_happen, says
from tongket.language.normal import fold
from tongket.language.periods import mentions
from tongket.lexicon import catalogue

STAMP = "Xã An Lạc: ngày hội của người cao tuổi\n12/06/2024 09:20\n\n"
LEAD = "Sáng 11/6/2024, UBND xã An Lạc tổ chức lễ mừng thọ cho người cao tuổi trên địa bàn, đông đảo bà con về dự từ sớm.\n"


def periods(text: str) -> dict[str, tuple[str, str]]:
    """First and last day of each figure by the words of its number."""
    found = extract(Document("page", text, about=describe(text))).figures
    return {row["quote"]: (str(row["period_start"] or ""), str(row["period_end"] or "")) for row in found}


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Sáng 14/3/2024, hơn 1.200 công nhân một xưởng giày ngừng việc.", "1.200 công nhân"),
        ("(TTXVN) - Ngày 14/3/2024, đoàn công tác trao 80 suất quà cho hộ nghèo.", "80 suất quà"),
        ("* Tối 14/3/2024 trao 12 sổ tiết kiệm cho cựu thanh niên xung phong.", "12 sổ tiết kiệm"),
        ("Dịp Ngày Công tác xã hội (14/3/2024), phường tặng 45 phần quà.", "45 phần quà"),
        ("Ngay trong lễ ra quân ngày 14/3/2024, hội trao 26 phần quà.", "26 phần quà"),
        ("Hưởng ứng Tháng nhân đạo, chiều ngày 14/3/2024, Hội Chữ thập đỏ tặng 35 xe đạp.", "35 xe đạp"),
    ],
)
def test_what_a_day_leads_is_of_that_day(sentence: str, quote: str) -> None:
    """Whatever year the account is of."""
    text = f"BÁO CÁO\nKết quả công tác năm 2024\n\n{sentence}\n"

    assert periods(text)[quote] == ("2024-03-14", "2024-03-14")


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Sáng 14/3/2024, Sở cho biết đã đào tạo nghề cho 2.300 lao động.", "2.300 lao động"),
        ("Ngày 14/3/2024, hội nghị tổng kết công bố 95 suất quà đã trao.", "95 suất quà"),
        ("Ngày 14/3/2024, huyện trao quà; hiện toàn huyện có 1.450 người hưởng trợ cấp hằng tháng.", "1.450 người"),
        ("Dịp 27/7, huyện tặng 640 suất quà cho người có công.", "640 suất quà"),
        ("Sáng 14/3/2024, đoàn thắp hương tại 12 nghĩa trang.", "12 nghĩa trang"),
    ],
)
def test_an_account_given_on_a_day_is_not_of_it(sentence: str, quote: str) -> None:
    """Nor are stocks, feasts and places."""
    text = f"BÁO CÁO\nKết quả công tác năm 2024\n\n{sentence}\n"

    assert periods(text)[quote] != ("2024-03-14", "2024-03-14")


def test_what_is_given_at_the_pages_event_is_of_its_day() -> None:
    """Told again further down, and what goes on from it; praise is for the year, and an account has its own days."""
    told = periods(
        STAMP + LEAD.strip() + " Gần 300 đại biểu tham dự.\nNăm 2023, xã trao 410 suất quà cho hội viên.\n"
        "Dịp này, UBND xã trao 56 phần quà, mỗi phần 500.000 đồng; tặng giấy khen cho 14 cá nhân. Tổng giá trị 28 triệu đồng.\n"
    )
    day = ("2024-06-11", "2024-06-11")

    assert [told[quote] for quote in ("300 đại biểu", "56 phần quà", "500.000 đồng", "28 triệu đồng")] == [day] * 4
    assert told["410 suất quà"] == ("2023-01-01", "2023-12-31")
    assert told["14 cá nhân"] != day


def test_a_headline_is_no_first_sentence() -> None:
    """Long as it may be: the day is told by the sentence under it."""
    headline = (
        "Huyện Phước Sơn phát động Tháng hành động vì trẻ em năm 2024 và triển khai kế hoạch phòng đuối nước hè\n"
    )
    told = periods(headline + "03-06-2024 07:55\n\n" + LEAD + "\nTại buổi lễ, huyện tặng 120 suất quà.\n")

    assert told["120 suất quà"] == ("2024-06-11", "2024-06-11")


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Nhân 75 năm Ngày truyền thống (06/6/1949 - 06/6/2024), sáng ngày ", True),
        ("(BT) - Tối ", True),
        ("Theo quyết định được ký hôm ", False),
        ("Từ đầu năm tới ", False),
    ],
)
def test_day_told(before: str, told: bool) -> None:
    """A day leads a sentence where nothing but the hour or the occasion stands before it."""
    text = fold(f"{before}11/6/2024, xã mở hội.").text
    found = day_told(text, 0, mentions(text), 2024)

    assert (found is not None and date(found.year, found.month, found.day) == date(2024, 6, 11)) is told


def test_may_happen() -> None:
    """Stocks, rates and places were there before."""
    codes = catalogue()

    assert may_happen(codes["social.gifts"], "gift")
    assert may_happen(None, "person")
    assert not may_happen(codes["poverty.poor_households"], "household")
    assert not may_happen(None, "percent")
    assert not may_happen(None, "commune")


def test_says_holds_words_whole() -> None:
    """`trao` is not in `traođổi`, and bounds are kept."""
    assert says("given", "huyện trao quà", 0, 14)
    assert not says("given", "traođổi", 0, 7)
    assert not says("given", "huyện trao quà", 0, 8)


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("Phường trao quà Tết\n30/01/2024\n\nNăm 2023, phường giúp 41 hộ thoát nghèo. Sáng 30/1, Hội Chữ thập đỏ tặng 85 suất quà cho hộ nghèo.\n", "85 suất quà", ("2024-01-30", "2024-01-30")),
        ("Ngày hội thiếu nhi xã Bình Minh\n01/6/2018\n\nTại ngày hội, xã trao 25 suất học bổng cho học sinh nghèo. Năm 2017, xã có 8 em mồ côi được đỡ đầu.\n", "25 suất học bổng", ("2018-06-01", "2018-06-01")),
        ("Ngày 22/12, Hội CCB huyện bàn giao nhà cho hội viên\n(Đăng: 25/12/2017)\n\nDịp này, hội trao 12 phần quà cho hội viên nghèo. Năm 2017, hội giúp 6 hộ thoát nghèo.\n", "12 phần quà", ("2017-12-22", "2017-12-22")),
        ("Đoàn viên xã Nga Sơn ra quân\n02/02/2020 - Ra quân sáng nay có 116 đoàn viên dự. Năm 2019, xã có 46 người đi làm việc ở nước ngoài.\n", "116 đoàn viên", ("2020-02-02", "2020-02-02")),
        ("Hội từ thiện về xã Hương Sơn\nNgày 25/10/2016\n\nĐợt lũ từ ngày 14 đến 16/10/2016 làm 1.740 hộ bị ngập. Năm 2015, xã có 318 hộ nghèo.\n", "1.740 hộ", ("2016-10-14", "2016-10-16")),
        ("Thăm gia đình chính sách xã Cẩm Sơn\nThứ Tư, 24/07/2019 - 15:20\n\nTừ đầu năm 2019 đến nay, xã sửa chữa 5 nhà ở cho hộ người có công. Năm 2018, xã sửa được 9 nhà. Năm 2018, hộ nghèo còn 2,1%.\n", "5 nhà ở", ("2019-01-01", "2019-07-24")),
    ],
)  # fmt: skip
def test_the_pages_own_day_tells_the_year(text: str, quote: str, days: tuple[str, str]) -> None:
    """Of a day without a year, of a gathering, of what goes on till now."""
    assert periods(text)[quote] == days


def test_the_years_of_a_programme_that_has_run() -> None:
    """They are the time of what it brought, and no name."""
    told = periods(
        "XÃ NGHĨA SƠN\n22/12/2017\n\nSau 6 năm triển khai chương trình (2011 - 2017), xã huy động 96,4 tỷ đồng. Năm 2017, hộ nghèo còn 3,1%.\n"
    )

    assert told["96,4 tỷ đồng"] == ("2011-01-01", "2017-12-31")
