from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Tạo việc làm cho 48.500 lao động, vượt 103% kế hoạch.", "vượt 103%"),
        ("Tạo việc làm cho 48.500 lao động, vượt trên 100,2 % kế hoạch.", "vượt trên 100,2 %"),
        ("Tuyển sinh 2.500 người, vượt mức 110% chỉ tiêu.", "vượt mức 110%"),
    ],
)
def test_what_was_reached_is_told_as_exceeded(found, text, quote):
    assert found(text, "reached_not_exceeded") == [("reached_not_exceeded", quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Tạo việc làm cho 48.500 lao động, vượt 3% kế hoạch.",
        "Tạo việc làm cho 48.500 lao động, đạt 103% kế hoạch.",
        "Số hộ thoát nghèo vượt xa, đạt 120% chỉ tiêu.",
    ],
)
def test_an_excess_or_a_ratio_told_as_it_is(found, text):
    assert found(text, "reached_not_exceeded") == []


def test_a_rise_that_is_a_ratio(found):
    text = "Tạo việc làm cho 31.250 lao động, tăng {} so với năm 2022."
    assert found(text.format("101,2%")) == [("reached_not_risen", "101,2%")]
    assert found(text.format("1,2%")) == found(text.format("250%")) == []


def test_an_excess_over_nothing(found):
    assert found("Xuất khẩu lao động vượt 17%.") == [("excess_without_base", "17%")]
    assert found("Huấn luyện an toàn cho 6.905 người, vượt 15,1%.", "excess_without_base") == [
        ("excess_without_base", "15,1%")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu lao động vượt 17% kế hoạch.",
        "So với chỉ tiêu, xuất khẩu lao động vượt 17%.",
        "Kết quả so với kế hoạch năm:\n- Việc làm: đạt 98%;\n- Xuất khẩu lao động: vượt 17%.",
        "Xuất khẩu lao động tăng 17%.",
    ],
)
def test_an_excess_over_what_is_named(found, text):
    assert found(text, "excess_without_base") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Tỷ lệ hộ nghèo còn 112,5%.", "112,5%"),
        ("Lao động nữ chiếm 105,2% tổng số lao động.", "105,2%"),
        ("Số vụ tai nạn lao động giảm 120% so với năm 2022.", "120%"),
    ],
)
def test_more_than_all_there_is(found, text, quote):
    assert found(text) == [("impossible_percent", quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo còn 2,5%; lao động nữ chiếm 100% tổng số.",
        "Giải quyết việc làm đạt 105,2% kế hoạch; tỷ lệ lao động qua đào tạo đạt 101,2% kế hoạch.",
        "Số lao động đi nước ngoài so với cùng kỳ bằng 119,2%.",
        "Thu nhập tăng 120% so với năm 2022.",
    ],
)
def test_percentages_that_may_pass_a_hundred(found, text):
    assert found(text, "impossible_percent") == []


def test_a_ratio_that_its_numbers_refute(found):
    text = "Tạo việc làm cho 12.345 lao động, đạt {} kế hoạch (12.345/15.000)."
    assert found(text.format("92,3%")) == [("ratio_refuted", "92,3%")]
    assert found(text.format("47,3%")) == [("ratio_refuted", "47,3%")]
    assert found(text.format("82,3%")) == []


def test_numbers_that_are_worlds_apart_refute_nothing(found):
    text = "Tạo việc làm cho 12.345 lao động, đạt {} kế hoạch (kế hoạch 15.000 lao động)."
    assert found(text.format("92,3%"), "ratio_refuted") == [("ratio_refuted", "92,3%")]
    assert found(text.format("12,3%"), "ratio_refuted") == []


def test_a_share_that_does_not_fit_its_whole(found):
    people = "Hơn 1,9 triệu dân, khoảng 1,2 triệu người trong độ tuổi lao động (chiếm {} dân số)."
    assert found(people.format("58,4%")) == [("share_mismatch", "58,4%")]
    assert found(people.format("63,2%")) == []
    poor = "Trong tổng số 5.000 hộ, có 1.000 hộ nghèo (chiếm {} số hộ)."
    assert found(poor.format("25%")) == [("share_mismatch", "25%")]
    assert found(poor.format("20%")) == []
    # Of which households, it does not say.
    assert found("Có 5.000 hộ vay vốn; 1.000 hộ nghèo (chiếm 3% số hộ).", "share_mismatch") == []
