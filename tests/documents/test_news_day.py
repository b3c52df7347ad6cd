"""News items whose day has no year: the rest of the text tells it, or none is given."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tongket.documents import describe

MET = "Kon Tum gặp mặt người có công tiêu biểu\n{lead}tại trụ sở UBND tỉnh Kon Tum, lãnh đạo tỉnh gặp mặt các gia đình chính sách. Tỉnh có hơn 12.500 người hưởng trợ cấp và 310 ngôi nhà tình nghĩa.\n{more}\n"
FAIR = "Phiên chợ việc làm đầu xuân vắng người\nPhiên giao dịch việc làm ngày 9/2 tại thành phố Kon Tum có 38 doanh nghiệp với 912 chỗ trống.\n{more}\n"


def days(text: str) -> str:
    about = describe(text)
    return f"{about.period_start}/{about.period_end}" if about.period_end else ""


@pytest.mark.parametrize(
    ("more", "year"),
    [
        ("Dịp này cũng kỷ niệm 72 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2019).", 2019),
        ("Quỹ nhận ủng hộ từ nay đến 30/7/2018 qua số tài khoản của Sở.", 2018),
        ("Năm nay, số suất quà tăng 12% so với năm 2020.", 2021),
    ],
)
def test_the_text_tells_the_year_of_its_day(more: str, year: int) -> None:
    assert days(MET.format(lead="Chiều 16/6, ", more=more)) == f"{year}-01-01/{year}-12-31"


@pytest.mark.parametrize(
    ("lead", "more"),
    [
        ("Chiều 16/6, ", "Huyện được phong tặng danh hiệu Anh hùng ngày 22/12/1994."),
        ("Chiều 15/12, ", "Dịp này cũng kỷ niệm ngày thành lập Quân đội (22/12/1944)."),
        ("Chiều 16/6, ", "Năm nay, nhiều gia đình được thăm hỏi."),
        (
            "Mới đây, ",
            "Dịp này cũng kỷ niệm 72 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2019), và tỉnh sẽ rà soát lại các chế độ.",
        ),
        ("Chiều 31/2, ", "Quỹ nhận ủng hộ từ nay đến 30/3/2018."),
    ],
)
def test_no_year_is_guessed(lead: str, more: str) -> None:
    assert days(MET.format(lead=lead, more=more)) == ""


def test_the_nearest_day_tells_the_year_around_new_year() -> None:
    text = MET.format(
        lead="Sáng 28/12, ",
        more="Dịp này cũng kỷ niệm 70 năm ngày truyền thống của ngành (9/1/1950 - 9/1/2020), và tỉnh sẽ rà soát lại các chế độ.",
    )
    assert days(text) == "2019-01-01/2019-12-31"


def test_a_job_fair_of_such_a_day_is_that_day() -> None:
    more = "Năm nay chỉ tiêu tuyển dụng tăng 34% so với năm 2018."
    assert days(FAIR.format(more=more)) == "2019-02-09/2019-02-09"


def test_a_dated_item_without_a_time_of_its_own_is_of_its_year() -> None:
    text = MET.format(lead="", more="").replace("\ntại trụ sở", "\n17/06/2019 08:15\nTại trụ sở")
    assert days(text) == "2019-01-01/2019-12-31"
    about = describe(text)
    assert about.period_margin == 0.0, "which is no more than likely"


def test_a_resolution_is_not_of_the_year_that_it_was_passed_in() -> None:
    text = "HỘI ĐỒNG NHÂN DÂN\nTỈNH KON TUM\nKon Tum, ngày 9 tháng 7 năm 2019\nNGHỊ QUYẾT\nVề mức hỗ trợ người có công\nĐiều 1. Mức hỗ trợ là 1,5 triệu đồng một người.\n"
    assert days(text) == ""
