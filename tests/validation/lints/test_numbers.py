from __future__ import annotations

import pytest

COMMAS = "Hộ nghèo còn 2,4%. Có 12.500 lao động và 1.250 hộ. "
ENGLISH = "The labour department of Ha Nam province reports on 2023.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (COMMAS + "Tỷ lệ thất nghiệp 1.8%.", [("decimal_point", "1.8%")]),
        ("Có 12.500 lao động, đạt 101.5% kế hoạch.", [("decimal_point", "101.5%")]),
        (COMMAS + "Quỹ thu 4.25 tỷ đồng.", [("decimal_point", "4.25 tỷ đồng")]),
        (COMMAS + "Tặng quà cho 21,700 người.", [("comma_thousands", "21,700 người")]),
        (COMMAS + "Chi 1,250,000 đồng cho mỗi hộ.", [("comma_thousands", "1,250,000 đồng")]),
        (COMMAS + "Tặng quà cho 21 700 người.", [("space_thousands", "21 700 người")]),
        (COMMAS + "Tặng quà cho 7466 người.", [("no_thousands_mark", "7466 người")]),
        # A habit is named once.
        (COMMAS + "Đạt 1.5%, 2.5%, 3.5%, 4.5% và 5.5%.", [("decimal_point", "1.5%")]),
    ],
)
def test_a_number_written_against_the_habit_of_its_text(found, text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        COMMAS,
        "Tỷ lệ thất nghiệp 1.8%, hộ nghèo còn 2.4%.",  # nothing to be at odds with
        COMMAS + "Quỹ thu 6,175 tỷ đồng và 1.469,72 triệu đồng.",
        COMMAS + "Quỹ thu 1,435/6 tỷ đồng.",
        COMMAS + "Cập nhật ngày 22.4.2023 lúc 14:30.",
        COMMAS + "Năm 2022 có 850 người.",
        "Có 12.500 lao động và 1250 hộ.",  # marks begin with five digits
        "Có 1250 lao động và 7466 hộ.",
        "Số liệu quý I -2020 có trong báo cáo.",
    ],
)
def test_a_text_in_its_own_habit(found, text):
    assert found(text) == []


def test_english_turns_the_marks_round(found):
    assert found("The poverty rate is 2.4%, with 12,500 poor people. Unemployment is 1,8%.", head=ENGLISH) == [
        ("decimal_comma", "1,8%")
    ]
    assert found("In all 12,500 people and 4,200 households were poor, and 21.700 people got jobs.", head=ENGLISH) == [
        ("dot_thousands", "21.700 people")
    ]
    assert found("It lent VND1,286 billion to 12,500 people, or 2.4% of all.", head=ENGLISH) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cai nghiện cho 640 lượt người, đạt 98,5 kế hoạch.", [("missing_percent_sign", "98,5")]),
        ("Tạo việc làm cho 640 lao động, đạt 110,5 chỉ tiêu.", [("missing_percent_sign", "110,5 chỉ tiêu")]),
        ("Xuất khẩu lao động 50 người, đạt 1005 kế hoạch.", [("mistyped_percent", "1005")]),
        ("Xuất khẩu lao động 50 người, đạt 985 kế hoạch.", [("mistyped_percent", "985")]),
    ],
)
def test_a_ratio_that_lost_its_percent_sign(found, text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cai nghiện cho 640 lượt người, đạt 98,5% kế hoạch.",
        "Cai nghiện cho 640 lượt người, đạt 98,5 % kế hoạch.",
        "Ngành hoàn thành 25 chỉ tiêu được giao.",
        "Sở ban hành 30 kế hoạch và 985 văn bản.",
        "Cả tỉnh đạt 1.005 lao động.",
    ],
)
def test_no_ratio_or_one_with_its_sign(found, text):
    assert found(text, "missing_percent_sign", "mistyped_percent") == []
