"""What a text was written for tells its period: a job fair, a year-end review, a congress, a plan's headline."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tongket.documents import describe


def days(text: str) -> str:
    about = describe(text)
    return f"{about.period_start}/{about.period_end}" if about.period_end else ""


def test_a_job_fair_is_a_day():
    assert (
        days(
            "Ngày hội việc làm Kon Tum thu hút lao động trẻ\nNgày 12-4, ngày hội việc làm năm 2019 có 40 doanh nghiệp của tỉnh và các tỉnh bạn về dự, tuyển nhiều lao động.\n"
        )
        == "2019-04-12/2019-04-12"
    )


def test_an_account_of_many_fairs_is_none():
    text = "Sàn giao dịch việc làm Kon Tum\n14/12/2019\nTrong năm 2019, sàn tổ chức 24 phiên, phiên cuối ngày 12-4.\n"
    assert days(text) == "2019-01-01/2019-12-31"


@pytest.mark.parametrize(("stamp", "year"), [("22/12/2019", "2019"), ("09/01/2020", "2019")])
def test_a_review_looks_back_on_its_year(stamp: str, year: str):
    text = (
        f"Kon Tum chăm lo gia đình chính sách\nCập nhật: 08:15 | {stamp}\n"
        "Tại hội nghị tổng kết ngành, Sở cho biết 5.740 người đang nhận trợ cấp; hết tháng 11 xong 70 nhà.\n"
    )
    assert days(text) == f"{year}-01-01/{year}-12-31"


def test_a_congress_looks_back_on_the_term_that_ends():
    text = (
        "Phụ nữ Kon Plông vào nhiệm kỳ mới\nCập nhật ngày: 14/09/2016\n"
        "Đại hội đánh giá kết quả nhiệm kỳ 2011 - 2016, trong đó 2.913 chị vào Hội.\nNhiệm kỳ 2016 - 2021 phấn đấu 73%.\n"
    )
    assert days(text) == "2011-01-01/2016-12-31"


def test_a_resolution_is_for_the_years_of_its_headline():
    text = (
        "TỈNH ỦY KON TUM\nKon Tum, ngày 28 tháng 9 năm 2021\nNGHỊ QUYẾT\nvề giảm nghèo bền vững đến năm 2025\nI- TÌNH HÌNH\n"
        "Mỗi năm giải quyết việc làm cho 6.000 lao động, cuối năm 2020 còn 6,29% hộ nghèo.\n"
    )
    assert days(text) == "2021-01-01/2025-12-31"


def test_the_name_of_a_programme_is_no_aim():
    text = (
        "BÁO CÁO\nTổng kết Chương trình mục tiêu quốc gia giảm nghèo giai đoạn 2016 - 2020\n"
        "Kết quả điều tra cuối năm 2015 có 74.313 hộ nghèo.\n"
    )
    assert days(text) == "2016-01-01/2020-12-31"


@pytest.mark.parametrize(
    "line",
    ["Vài năm trước, nhiều người còn ngại đi xa, nay đã có 40 người.", "Năm 2017, ông được hỗ trợ 1 con bò."],
    ids=["some years ago", "a story of old"],
)
def test_an_old_story_dates_no_account(line: str):
    text = f"Giảm nghèo ở Kon Plông\n(20.12.2019 08:05)\n{line}\nCuối năm 2019, huyện còn 1.204 hộ nghèo.\n"
    assert days(text) == "2019-01-01/2019-12-31"


def test_anniversaries_date_no_text():
    text = (
        "Tri ân\nKỷ niệm 69 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2016)\n"
        "Tính đến hết tháng 6/2016, huyện có 5.240 người hưởng trợ cấp.\n"
    )
    assert days(text) == "2016-01-01/2016-06-30"


def test_a_year_told_late_is_told_whole():
    assert (
        days("Đồng Nai\nThứ ba, ngày 26/12/2017\nTính đến ngày 20/12, tỉnh có 1.583 lao động xuất cảnh.\n")
        == "2017-01-01/2017-12-31"
    )
