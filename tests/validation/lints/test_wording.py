from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Tổng kinh phí gần hơn 700 tỷ đồng.", "gần hơn 700"),
        ("Tổng kinh phí gần trên 1,5 tỷ đồng.", "gần trên 1,5"),
        ("Hỗ trợ hơn gần 20 hộ.", "hơn gần 20"),
        ("Hỗ trợ doanh nghiệp dưới 50 lao động trở lên.", "dưới 50 lao động trở lên"),
        ("Tối đa 20% trở lên.", "Tối đa 20% trở lên"),
        ("Nơi có trên 30 hộ trở xuống.", "trên 30 hộ trở xuống"),
        ("Nearly more than 500 households.", "Nearly more than 500"),
    ],
)
def test_hedges_from_both_sides(found, text, quote):
    assert found(text) == [("contradictory_hedges", quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng kinh phí hơn 700 tỷ đồng, gần 30 hộ.",
        "Có trên dưới 500 người, khoảng trên 300 người, khoảng gần 200 người.",
        "Trồng mới trên gần 500 ha đất.",
        "Từ 50 người trở lên, từ 20 người trở xuống.",
        "Nhà gần hơn, trường hơn 20 lớp.",
        "Gần đây hơn 500 người trở lên thành phố.",
        "Dưới 16 tuổi; từ 60 tuổi trở lên.",
    ],
)
def test_hedges_that_agree(found, text):
    assert found(text, "contradictory_hedges") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 9.200 lao động (9.200/20.000. Quỹ thu 4 tỷ đồng.", [("unclosed_bracket", "(9.200")]),
        ("Có 500 hộ (trong đó 20 hộ Khmer.\n\nNăm tới còn 400 hộ.", [("unclosed_bracket", "(trong đó 20 hộ")]),
        ("Có 500 hộ (300 hộ ở xã (gồm 20 hộ mới). Hết.", [("unclosed_bracket", "(300 hộ")]),
        ("Có 500 hộ nghèo, giảm 20 hộ).", [("unopened_bracket", "20 hộ)")]),
    ],
)
def test_a_bracket_without_the_other(found, text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Có 9.200 lao động (9.200/20.000). Quỹ thu 4 tỷ đồng (đạt 70% (bằng 85% cùng kỳ)).",
        "Có 500 hộ (gồm:\n- 300 hộ mới;\n- 200 hộ cũ).",
        "Kết quả:\na) 500 hộ; b) 300 hộ\n1) 20 xã; 2) 30 thôn.",
        "Kết quả (gồm: a) 500 hộ; b) 300 hộ) được ghi nhận.",
        "Xem thêm (phụ lục kèm theo.\n\nCó 500 hộ nghèo.",
        "Vui lắm :) và 500 hộ :(",
    ],
)
def test_brackets_in_pairs_and_marks_that_are_none(found, text):
    assert found(text, "unclosed_bracket", "unopened_bracket") == []
