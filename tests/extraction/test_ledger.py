"""Numbers that are no figures: the lines that are furniture, and the classes of the others."""

# A sentence stands on one line.

from __future__ import annotations

from itertools import pairwise

import pytest

from tongket.documents.model import Document
from tongket.extraction import extract
from tongket.extraction.ledger import Entry, furniture_lines, non_figures
from tongket.extraction.scene import build
from tongket.language.normal import fold
from tongket.language.segments import lines


def furniture(*written: str) -> list[bool]:
    folded = fold("\n".join(written))
    return furniture_lines(folded.text, lines(folded))


def classed(text: str, *, english: bool = False) -> list[tuple[str, str]]:
    """What each number that is no figure was read as."""
    scene = build(fold(text))
    found = non_figures(
        scene.text, [node.line for node in scene.nodes], scene.citations, scene.mentions,
        [node.furniture for node in scene.nodes], english=english,
    )  # fmt: skip
    assert found == sorted(found, key=lambda entry: entry.start)
    return [(scene.text[entry.start : entry.end], entry.kind) for entry in found]


@pytest.mark.parametrize(
    "line",
    [
        "Các tin khác",
        "Tin liên quan:",
        "Xem thêm",
        "Thống kê truy cập",
        "Giấy phép số 12/GP-TTĐT do Cục cấp",
        "Bản quyền thuộc Cổng thông tin điện tử tỉnh",
        "Hội nghị triển khai nhiệm vụ công tác (12/10/2023)",
        "Trao nhà tình nghĩa cho gia đình chính sách 12/10/2023 | 08:30",
        "3",
    ],
)
def test_a_line_of_furniture(line: str) -> None:
    assert furniture(line) == [True]


@pytest.mark.parametrize(
    "line",
    [
        "Giải quyết việc làm cho 8.100 lao động.",
        "Số liệu được tính đến ngày 12/10/2023",
        "I. Kết quả thực hiện",
        "Các xã khác có 12 hộ nghèo.",
        "120",
    ],
)
def test_a_line_of_the_text(line: str) -> None:
    assert furniture(line) == [False]


def test_headlines_after_the_others_until_a_paragraph() -> None:
    paragraph = "Năm 2023, toàn tỉnh giải quyết việc làm cho 8.100 lao động. " * 5
    found = furniture(
        "Các tin khác", "Trao 50 suất quà cho hộ nghèo", "Mở 3 lớp dạy nghề", paragraph, "Có 12 hộ nghèo."
    )
    assert found == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dịch COVID-19 kéo dài.", [("19", "name")]),
        ("Hội nghị khai mạc lúc 15:40.", [("15", "time"), ("40", "time")]),
        ("Điện thoại: 0000 888 999", [("0000", "phone"), ("888", "phone"), ("999", "phone")]),
        ("Lượt xem: 2.775", [("2.775", "furniture")]),
        ("Kỷ niệm 76 năm Ngày Thương binh.", [("76", "anniversary")]),
        ("Ngày 15/12/2023, hội nghị họp.", [("15", "date"), ("12", "date"), ("2023", "date")]),
        ("Giai đoạn 2021-2025 đã qua nửa chặng.", [("2021", "period"), ("2025", "period")]),
        ("Quyết định số 45/QĐ-UBND của tỉnh.", [("45", "citation")]),
        ("Trẻ em dưới 16 tuổi.", [("16", "age")]),
        ("Thôn 9, xã vùng cao.", [("9", "address")]),
        ("Bão số 5 gây ngập.", [("5", "name")]),
        ("Nợ từ 3 tháng trở lên.", [("3", "duration")]),
        ("1. Công tác giảm nghèo", [("1", "enumerator")]),
        ("Theo Mẫu số 01.", [("01", "form")]),
        ("Dự lễ năm 1995 và 2010.", [("1995", "period"), ("2010", "period")]),
        ("Họp ngày 22.4 tại huyện.", [("22.4", "date")]),
    ],
)
def test_classes(text: str, expected: list[tuple[str, str]]) -> None:
    assert classed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Có 2015 người được đào tạo.",
        "Đạt 2010 hộ.",
        "Tỷ lệ là 22.4%.",
        "Vận động 22.4 tỷ đồng.",
        "Toàn tỉnh có 12 xã đạt chuẩn.",
        "Trao 50 suất quà.",
        "Mở 3 lớp cho 90 người.",
    ],
)
def test_figures_are_left_alone(text: str) -> None:
    assert classed(text) == []


def test_a_dotted_day_is_a_decimal_in_english() -> None:
    assert classed("A rise of 22.4 was seen.", english=True) == []


def test_furniture_comes_before_anything_else() -> None:
    assert classed("Các tin khác\nKỷ niệm 76 năm, 12 hộ") == [("76", "furniture"), ("12", "furniture")]


def test_entries_do_not_overlap() -> None:
    text = fold("Ngày 27/7/2023, kỷ niệm 76 năm, Quyết định số 12/QĐ-TTg ngày 1/2/2023, lúc 8 giờ 30, thôn 9.")
    scene = build(text)
    found = non_figures(text.text, [n.line for n in scene.nodes], scene.citations, scene.mentions, [False])
    assert all(isinstance(entry, Entry) and entry.rule for entry in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("piece", ["(5)", "5; ", "1.234,5 | ", "7/8 ", "a1"])
def test_a_long_run_of_numbers_without_a_word_is_one_row(piece: str) -> None:
    text = f"Năm 2023, tỉnh tạo việc làm cho 4.120 lao động.\n{piece * 400}\nĐào tạo nghề cho 310 người."
    found = extract(Document("x", text))
    assert [row["quote"] for row in found.figures] == ["4.120 lao động", "310 người"]
    runs = [row for row in found.ledger if row["rule"] == "number_run"]
    assert [row["class"] for row in runs] == ["furniture"]
    digits = {at for at, char in enumerate(text) if char.isdecimal()}
    held = [at for row in found.ledger for at in range(row["start"], row["end"]) if at in digits]
    assert sorted(held) == sorted(digits)


def test_a_line_of_many_numbers_is_no_run_while_words_stand_between_them() -> None:
    text = "Số hộ nghèo từng xã: " + ", ".join(f"xã Tân {at} hộ" for at in range(12, 260)) + "."
    assert not any(row["rule"] == "number_run" for row in extract(Document("x", text)).ledger)
