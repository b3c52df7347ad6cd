"""Which days a report covers: looking back or ahead, early and late, one statement against another."""

# A text stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tongket.documents import describe


def days(text: str) -> str:
    about = describe(text)
    return f"{about.period_start}/{about.period_end}" if about.period_end else ""


YEAR = "2021-01-01/2021-12-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng kết công tác năm 2021, triển khai nhiệm vụ năm 2022", YEAR),
        ("Triển khai nhiệm vụ năm 2022, đánh giá kết quả năm 2021", YEAR),
        ("Kết quả thực hiện nhiệm vụ năm 2021 và phương hướng năm 2022", YEAR),
        ("Tình hình triển khai kế hoạch năm 2021", YEAR),
        ("Bước vào năm 2022, ngành lao động nhìn lại năm 2021", YEAR),
        ("Giao chỉ tiêu việc làm năm 2021 cho các huyện", YEAR),
        ("Giải quyết việc làm năm 2021 tăng 5% so với năm 2020", YEAR),
        ("Kết quả năm 2021 đạt 102% so với kế hoạch năm 2021", YEAR),
        ("Kết quả giai đoạn 2016-2020 và năm 2021", YEAR),
        ("Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2021", "2021-01-01/2021-06-30"),
        ("Sơ kết 9 tháng năm 2021 và nhiệm vụ quý IV", "2021-01-01/2021-09-30"),
        ("Thị trường lao động quý II/2021", "2021-04-01/2021-06-30"),
        ("Kết quả năm 2020, quý I năm 2021 của ngành lao động", "2020-01-01/2021-03-31"),
        ("Tổng kết giai đoạn 2016 - 2020 về giảm nghèo", "2016-01-01/2020-12-31"),
        ("Quỹ tháng 10/2021: lũy kế 10 tháng năm 2021 thu 5 tỷ đồng", "2021-01-01/2021-10-31"),
        ("Tính đến ngày 10/2/2021, tỉnh chi 4 tỷ đồng", "2021-01-01/2021-02-10"),
        (
            "UBND TỈNH HÀ NAM\nBÁO CÁO\nHỗ trợ người lao động năm 2021\n(số liệu cộng dồn từ đầu năm đến ngày 20/9/2021)\n\nI. VIỆC LÀM\n1. Đã chi cho 4.120 người.",
            "2021-01-01/2021-09-20",
        ),
        ("Provincial labour sector reviews 2021, sets tasks for 2022", YEAR),
        (
            "Nhìn lại 5 năm giảm nghèo, hướng đến giai đoạn 2021 - 2025\n\nGiai đoạn 2016 - 2020 toàn huyện có 3.120 hộ thoát nghèo.",
            "2016-01-01/2020-12-31",
        ),
        ("Luật Việc làm năm 2013 còn nhiều vướng mắc", ""),
        ("Bà Lan sinh năm 1978 kể chuyện làm ăn xa", ""),
        ("Quy hoạch đến năm 2025, định hướng đến năm 2030", ""),
        ("Nhiều việc làm mới cho người lao động", ""),
    ],
)
def test_what_a_headline_covers(text: str, expected: str):
    assert days(f"{text}\nHội nghị bàn nhiều việc cho người lao động của tỉnh.\n") == expected


def test_a_year_hardly_begun_is_planned():
    assert days(
        "Vốn dạy nghề năm 2015 là 6 tỷ đồng\n24/3/2015 - 10:39\nCả năm 2014 có 2.009 người học nghề.\n"
    ).startswith("2014")


def test_a_report_held_before_its_period_ends_covers_it_all():
    assert (
        days("Sơ kết 9 tháng năm 2021\n16/9/2021 08:00\nToàn tỉnh tạo việc làm cho 900 người.\n")
        == "2021-01-01/2021-09-30"
    )
    assert (
        days("Tổng kết năm 2022\n26/11/2022 08:00\nToàn tỉnh tạo việc làm cho 900 người.\n") == "2022-01-01/2022-12-31"
    )


def test_the_day_of_the_text_completes_months_without_a_year():
    assert (
        days("Sơ kết 6 tháng đầu năm\n11/07/2018 07:20\nToàn tỉnh tạo việc làm cho 900 người.\n")
        == "2018-01-01/2018-06-30"
    )


def test_the_same_period_of_last_year_completes_it_too():
    text = "Sáu tháng đầu năm, tạo việc làm cho 900 người\nCon số tăng 3% so với cùng kỳ năm 2017 của tỉnh.\n"
    assert days(text) == "2018-01-01/2018-06-30"


def test_other_articles_have_no_say():
    text = (
        "Nhiều việc làm mới trong năm 2020\nToàn tỉnh tạo việc làm cho 900 người.\nCác tin khác\n"
        + "Kết quả năm 2022 (5/1)\n" * 9
    )
    assert days(text) == "2020-01-01/2020-12-31"


# ruff: noqa: E501
PLAN_OF_A_MONTH = (
    "ỦY BAN NHÂN DÂN\nHUYỆN CHƯ PÁH\nSố: 52/KH-UBND\nChư Páh, ngày 9 tháng 5 năm 2023\nKẾ HOẠCH\n"
    "Triển khai Tháng hành động vì trẻ em năm 2023\nI. TÌNH HÌNH\n1. Tính đến 31/3/2023, huyện có 21.300 trẻ em."
)
QUARTER = (
    "Thị trường lao động quý III: dấu hiệu phục hồi\n12/10/2023 08:15\n\nTổng cục Thống kê công bố kết quả điều tra "
    "quý III và 9 tháng năm 2023. Lực lượng lao động quý III là 52,4 triệu người. Tính chung 9 tháng là 52,2 triệu."
)
INTERVIEW = (
    "Chỗ dựa của người mất việc\nNgày 20/12/2023\n\nLTS: Năm 2023, đơn hàng sụt giảm.\n\n- Đến hết tháng 11 toàn tỉnh có "
    "310 doanh nghiệp gặp khó, 4.870 người mất việc làm, 6.948 người nộp hồ sơ tại Trung tâm Dịch vụ việc làm tỉnh.\n\n"
    "PV: Việc chi trả được thực hiện thế nào, thưa ông?\n\n- Tính đến ngày 30/11, đã có 5.210 người hưởng trợ cấp thất nghiệp."
)
STOCK = "Ninh Sơn cai nghiện\n\nTính đến ngày 15/11/2023, huyện có 640 người nghiện. 11 tháng năm 2023 lập 120 hồ sơ."
FEAST = (
    "Ninh Sơn tri ân dịp 27/7\nCập nhật lúc 14:30 ngày 26/07/2023\nTừ ngày 18 đến 25/7, các đoàn của huyện đi thăm, tặng quà "
    "các gia đình chính sách trên địa bàn.\nHuyện quản lý hơn 4.100 người có công.\nDịp này huyện trao 1.200 suất quà.\n"
    "Sáu tháng đầu năm, Quỹ Đền ơn đáp nghĩa huyện vận động được 312 triệu đồng."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kết quả rà soát hộ nghèo năm 2023 theo chuẩn nghèo đa chiều giai đoạn 2022 - 2025", "2023-01-01/2023-12-31"),
        (PLAN_OF_A_MONTH, "2023-01-01/2023-12-31"),
        (QUARTER, "2023-07-01/2023-09-30"),
        (INTERVIEW, "2023-01-01/2023-11-30"),
        (STOCK, "2023-01-01/2023-11-30"),
        (FEAST, "2023-01-01/2023-12-31"),
    ],
    ids=["standard", "plan of a month", "quarter", "interview", "stock and months", "feast"],
)
def test_what_is_named_in_passing_is_not_covered(text: str, expected: str):
    assert days(text) == expected


def test_how_sure_the_period_is():
    sure = describe("BÁO CÁO\nKết quả công tác năm 2021\nNăm 2021, tỉnh tạo việc làm cho 12.000 lao động.")
    rivals = describe("Đồng vốn chính sách\nNăm 2020, huyện cho vay 40 tỷ đồng. Năm 2021, huyện cho vay 42 tỷ đồng.")
    assert sure.period_margin > 0.8
    assert rivals.period_margin < 0.3
    assert describe("Nhiều việc làm mới cho người lao động").period_margin == 0


def test_a_course_that_lasts_months_is_no_period():
    text = "Bế giảng lớp mộc cho người khuyết tật\n12/8/2021 07:30\nNgày 11/8, trường bế giảng lớp mộc cho 20 em.\nLớp kéo dài 5 tháng, có 8 em loại giỏi. Năm 2022, trường dự định mở 3 lớp.\n"
    assert days(text) == "2021-01-01/2021-12-31"


def test_an_undated_story_is_no_older_than_what_it_tells_as_done():
    text = "Đồng vốn ở bản xa\nÔng Páo kể năm 2015 nhà ông vay 20 triệu đồng nuôi bò.\nTheo ngân hàng huyện, đến hết tháng 9/2019, dư nợ đạt 210 tỷ đồng.\n"
    assert days(text) == "2019-01-01/2019-09-30"


def test_a_review_of_a_year_stays_of_it_though_a_later_day_is_told():
    text = "Tổng kết công tác năm 2018\nNăm 2018, huyện tạo việc làm cho 900 người.\nTính đến ngày 15/1/2019, dư nợ đạt 21 tỷ đồng.\n"
    assert days(text) == "2018-01-01/2018-12-31"


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Kết quả công tác tháng 4, nhiệm vụ tháng 5 năm 2021", "2021-04-01/2021-04-30"),
        ("Kết quả công tác tháng 4 và 4 tháng đầu năm 2021", "2021-01-01/2021-04-30"),
    ],
)
def test_a_headline_of_a_month_alone_is_of_that_month(headline: str, expected: str):
    body = "Trong tháng 4 tạo việc làm cho 90 người; lũy kế từ đầu năm đến hết tháng 4 đạt 420 người.\n"
    assert days(f"{headline}\n{body}") == expected


def test_an_hour_may_stand_before_the_day_that_an_account_runs_to():
    text = "Hỗ trợ người lao động gặp khó khăn\nTính đến 17 giờ ngày 20.9.2021, tỉnh đã chi cho 900 người.\n"
    assert days(text) == "2021-01-01/2021-09-20"


def test_months_told_once_and_far_from_the_head_are_not_those_of_a_page():
    lead = (
        "Sáng 24/7, huyện gặp mặt 120 đại biểu người có công nhân ngày 27/7.\n"
        + "Huyện có 3.100 thương binh, 260 mẹ liệt sĩ được phụng dưỡng và 14 xã có nghĩa trang.\n" * 16
    )
    text = f"Gặp mặt người có công\n24/7/2021 10:15\n{lead}Trong 7 tháng đầu năm 2021, phòng giải quyết 900 hồ sơ.\n"
    assert days(text) == "2021-01-01/2021-12-31"
    assert days(text.replace("Sáng 24/7", "7 tháng đầu năm 2021")) == "2021-01-01/2021-07-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports of labour start well in January\n\nHANOI - Figures released on February 9, 2021 show that 4,100 workers left. In 2020 some 51,200 had gone.",
            "2021-01-01/2021-01-31",
        ),
        (
            "Cash reaches workers\n\nOctober 20, 2021 - 09:00\n\nHANOI - From July 5 to October 18, the city paid 12,400 workers.",
            "2021-07-05/2021-10-18",
        ),
        (
            "date 2021-10-08 Farmers join insurance\n\nHue (VNA) - By the end of September, 4,210 people had joined, 2.1 times the number at the end of 2020.",
            "2021-01-01/2021-09-30",
        ),
        (
            "Schools struggle\n\nHCM CITY - Schools have taken in 8,600 students so far this year, the department said on October 31, 2021.",
            "2021-01-01/2021-10-31",
        ),
        (
            "A job exchange draws youths\n\nQuy Nhon - Over 900 job seekers came to a job exchange session in the city on May 18, 2021.",
            "2021-05-18/2021-05-18",
        ),
        ("Rules of aid\n\nHue - The decision, signed on May 18, 2021, names no one.", ""),
    ],
)
def test_english_editions(text: str, expected: str) -> None:
    assert days(text) == expected
