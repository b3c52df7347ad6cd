from __future__ import annotations

import pytest

HALF = "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam, báo cáo 6 tháng đầu năm 2023.\n"
DONE = "Đến 15/5/2023 có 9.200 lao động được giải quyết việc làm. "


def test_an_estimate_of_the_year_before_and_a_year_generations_away(found):
    assert found(DONE + "Ước đến 30/6/2022 có 11.500 lao động được giải quyết việc làm.", head=HALF) == [
        ("wrong_year", "30/6/2022")
    ]
    assert found("Còn 525 hộ nghèo, năm 2206 là năm đầu áp dụng chuẩn mới.") == [("wrong_year", "2206")]


@pytest.mark.parametrize(
    "text",
    [
        DONE + "Ước đến 30/6/2023 có 11.500 lao động được giải quyết việc làm.",
        "Định hướng đến năm 2050; thành lập năm 1954; nhà Lý dời đô năm 1010.",
        "Đến 31/12/2022 còn 1.250 hộ nghèo.",
    ],
)
def test_years_that_are_meant(found, text):
    assert found(text, "wrong_year", head=HALF) == []


@pytest.mark.parametrize("day", ["30/4/2023", "30/6/2021"])
def test_an_estimate_that_ends_before_what_was_done(found, day):
    text = DONE + f"Ước đến {day} có 11.500 lao động được giải quyết việc làm."
    assert found(text, head=HALF) == [("estimate_before_actual", "11.500 lao động")]


@pytest.mark.parametrize(
    "text",
    [
        DONE + "Ước đến 30/6/2023 có 11.500 lao động được giải quyết việc làm.",
        DONE + "Ước đến 30/4/2023 có 300 hộ thoát nghèo.",
        "Ước 6 tháng có 11.500 lao động được giải quyết việc làm. " + DONE,
    ],
)
def test_an_estimate_that_goes_on(found, text):
    assert found(text, "estimate_before_actual", head=HALF) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Đại hội nhiệm kỳ 2020 - 2021.", "nhiệm kỳ 2020 - 2021"),
        ("Đại hội, nhiệm kỳ 2010 – 2020.", "nhiệm kỳ 2010 – 2020"),
        ("Chương trình giai đoạn 2025-2021.", "giai đoạn 2025-2021"),
        ("Kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2026.", "5 năm 2021 - 2026"),
        ("Nhìn lại 5 năm 2016 - 2018.", "5 năm 2016 - 2018"),
    ],
)
def test_years_that_do_not_fit_what_they_are_called(found, text, quote):
    assert found(text) == [("contradictory_term", quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội nhiệm kỳ 2020 - 2025; chi bộ nhiệm kỳ 2022-2025; HĐND nhiệm kỳ 2021 đến 2026.",
        "Chương trình giai đoạn 2021-2025, tầm nhìn đến năm 2030.",
        "Kế hoạch 5 năm 2021 - 2025; tổng kết 10 năm (2013 - 2023); 2 năm 2022-2023; tổng kết 5 năm 2016-2021.",
        "Từ tháng 5 năm 2020 - 2021; quý 3 năm 2020 - 2022; học sinh lớp 5 năm 2020 - 2021.",
        "Từ giai đoạn 2021 có 2.020 hộ.",
    ],
)
def test_years_that_fit(found, text):
    assert found(text, "contradictory_term") == []


def test_days_of_no_calendar(found):
    assert found("Tính đến ngày 31/6/2023; họp ngày 30 tháng 02 năm 2023.") == [
        ("impossible_date", "31/6/2023"),
        ("impossible_date", "ngày 30 tháng 02 năm 2023"),
    ]
    assert found("Ngày 29/2/2024, 30.6.2023, 1-1-2023; số 15/14/2021/QĐ; địa chỉ 31.6.2023.1.", "impossible_date") == []
