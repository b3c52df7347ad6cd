from __future__ import annotations

import pytest

MADE = (
    "Cả năm 1.500 người học xong nghề, 1.200 người có việc làm, trong đó nghề nông nghiệp 900 người, phi nông nghiệp {}"
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Quỹ Đền ơn đáp nghĩa đạt 136,85% kế hoạch. Bản tin viết quỹ đạt 136% kế hoạch.", "136%"),
        ("Tỷ lệ hộ nghèo còn 4,67%. Như vậy tỷ lệ hộ nghèo còn 4,6%.", "4,6%"),
    ],
)
def test_a_number_told_again_with_digits_cut_off(found, text, quote):
    assert found(text) == [("truncated_repeat", quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo còn 4,67%. Như vậy tỷ lệ hộ nghèo còn 4,7%.",
        "Tỷ lệ hộ nghèo còn 4,63%. Như vậy tỷ lệ hộ nghèo còn 4,6%.",
        "Tỷ lệ hộ nghèo còn 4,67%. Như vậy tỷ lệ hộ nghèo còn trên 4,6%.",
        "Tỷ lệ hộ nghèo còn 4,67%, tỷ lệ hộ cận nghèo còn 4,6%.",
        "Việc làm đạt 101,85% kế hoạch; đào tạo đạt 101% kế hoạch.",
    ],
)
def test_a_number_rounded_or_another(found, text):
    assert found(text, "truncated_repeat") == []


@pytest.mark.parametrize("second", ["12.354", "12.845"])
def test_a_number_told_again_with_other_digits(found, second):
    text = f"Giải quyết việc làm cho 12.345 lao động. Kết luận: năm 2023 giải quyết việc làm cho {second} lao động."
    assert found(text) == [("differing_repeat", f"{second} lao động")]


@pytest.mark.parametrize("second", ["12.345", "21.543", "hơn 12.340", "12.000", "4.345"])
def test_a_number_told_again_alike_or_another(found, second):
    text = f"Giải quyết việc làm cho 12.345 lao động. Kết luận: năm 2023 giải quyết việc làm cho {second} lao động."
    assert found(text, "differing_repeat") == []


def test_parts_that_make_another_number_than_their_whole(found):
    assert found(MADE.format("600 người.")) == [("sum_mismatch", "900 người, phi nông nghiệp 600 người")]
    assert found(MADE.format("300 người.")) == []


def test_parts_that_share_nobody_and_exceed_their_whole(found):
    assert found(MADE.format("700 người.")) == [("sum_mismatch", "1.200 người")]


def test_parts_that_may_overlap_are_let_be(found):
    assert found("Cả năm 1.200 người học nghề, trong đó 900 nữ, 600 người dân tộc thiểu số.") == []
