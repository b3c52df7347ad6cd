"""Which days a report covers: looking back or ahead, early and late, one statement against another."""

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
