from __future__ import annotations

import re
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.language.normal import Folded, fold
from tongket.language.segments import brackets, lines, sentences


def cut(text: str) -> list[str]:
    folded = fold(text)
    return [text[slice(*folded.span(s.start, s.end))].strip() for s in sentences(folded, lines(folded))]


def marked(text: str) -> list[tuple[str, str]]:
    folded = fold(text)
    return [(line.mark, text[slice(*folded.span(line.body, line.end))]) for line in lines(folded)]


def inside(text: str) -> list[tuple[str, bool]]:
    return [(text[bracket.start : bracket.end], bracket.closed) for bracket in brackets(text, 0, len(text))]


# -- sentences -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "parts",
    [
        ["Có 1.234 người.", "Đạt 5%."],
        ["Đạt 12.5.", "Tăng 3."],
        ["Chi 1.469,72 triệu đồng.", "Hết."],
        ["Tại TP. HCM có 5 người.", "Tại TP. Huế có 6."],
        ["Tại Tp. Hồ Chí Minh.", "Xong."],
        ["TX. Sơn Tây và TT. Trâu Quỳ, Q. 5, P. 3, H. Củ Chi."],
        ["Th.S. Nguyễn Văn A nói.", "Đạt 5."],
        ["ThS. Nguyễn Văn A, PGS.TS. Trần B, PGS. TS Lê C nói.", "Hết."],
        ["Ông A. Nguyễn và đ/c. Trần nói."],
        ["Mr. Nam, No. 5, St. Petersburg."],
        ["Gồm người, hộ, v.v. Ngoài ra có 5."],
        ["Ngày 01.7.2021.", "Có 5."],
        ["Hết năm 2021.", "Năm 2022."],
        ["Có 5 người!", "Có 6?", "Có 7."],
        ["Vân vân…", "Ngoài ra có 5."],
        ["Và còn...", "Ngoài ra có 5."],
        ['"Có 5 người."', "Ông nói.", "(Có 6.)", "Hết."],
        ["Theo Nghị quyết 68/NQ-CP.", "Sau đó."],
        ["Đạt 5%. tăng 3"],  # nothing begins with a small letter
        ["Ở TP.Hồ Chí Minh có 3"],
        ["gồm 3; 4 (5; 6), còn 7; 8"],
        ["một", "hai.", "Ba", "bốn"],
        ["Không dấu chấm"],
    ],
    ids=lambda parts: parts[0],
)
def test_sentences(parts):
    joined = " ".join(parts) if parts != ["một", "hai.", "Ba", "bốn"] else "một\nhai. Ba\r\nbốn"
    assert cut(joined) == parts


def test_a_full_stop_ends_a_sentence_where_the_space_behind_it_is_missing():
    assert cut("Đạt 5%.Tăng 3 hộ so cùng kỳ.Giá trị 4") == ["Đạt 5%.", "Tăng 3 hộ so cùng kỳ.", "Giá trị 4"]


@pytest.mark.parametrize("number", ["1.234", "12.5", "1.234.567", "101.55%", "3.000", "10.9", "1.469,72"])
@pytest.mark.parametrize("after", [" người", " Người", "", ", Trong", " (Hộ)"])
def test_a_number_is_never_cut(number, after):
    text = f"Đạt {number}{after}. Hết."
    assert cut(text) == [f"Đạt {number}{after}.", "Hết."]


def test_a_long_sentence_is_whole():
    text = "Gồm " + ", ".join(f"{number} hộ" for number in range(60)) + "."
    assert cut(text) == [text]
    text = "Đạt " + "nhiều kết quả " * 400 + "ở 5 xã."
    assert cut(text) == [text]


@pytest.mark.parametrize("unit", ["1.234 hộ; ", "1.234, ", "(1.234) ", "1.234/", "a1", "1 " * 60 + "dài " * 3000])
def test_an_endless_sentence_is_parted_between_numbers(unit):
    text = fold(unit * (400 if len(unit) < 20 else 5)).text
    folded = fold(text)
    parts = [text[s.start : s.end] for s in sentences(folded, lines(folded))]
    numbers = [re.findall(r"\d+(?:[.,]\d+)*", part) for part in parts]
    assert len(parts) > 1
    assert max(map(len, numbers)) <= 96
    assert list(chain.from_iterable(numbers)) == re.findall(r"\d+(?:[.,]\d+)*", text)
    assert covered(folded)


def test_sentences_know_their_line():
    folded = fold("Một. Hai.\n\n  \nBa. Bốn.")
    found = lines(folded)
    assert [sentence.line for sentence in sentences(folded, found)] == [0, 0, 1, 1]


# -- lines and their marks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "mark", "body"),
    [
        ("I. MỞ ĐẦU", "i.", "MỞ ĐẦU"),
        ("IV- MỞ ĐẦU", "iv-", "MỞ ĐẦU"),
        ("A. MỞ ĐẦU", "a.", "MỞ ĐẦU"),
        ("1. Mở đầu", "1.", "Mở đầu"),
        ("05. Tổng", "05.", "Tổng"),
        ("1) Mở đầu", "1)", "Mở đầu"),
        ("(1) Mở đầu", "(1)", "Mở đầu"),
        ("1.1. Mở đầu", "1.1.", "Mở đầu"),
        ("1.1 Mở đầu", "1.1", "Mở đầu"),
        ("1.2.3 Mở đầu", "1.2.3", "Mở đầu"),
        ("3. 5 người", "3.", "5 người"),
        ("a) mở đầu", "a)", "mở đầu"),
        ("đ) mở đầu", "đ)", "mở đầu"),
        ("- 5 người", "-", "5 người"),
        ("– 5 người", "-", "5 người"),
        ("+ 5 người", "+", "5 người"),
        ("* 5 người", "*", "5 người"),
        ("• 5 người", "•", "5 người"),
        ("   - lùi vào", "-", "lùi vào"),
        ("Điều 1. Phạm vi", "điều 1.", "Phạm vi"),
        ("Mục 2. Phạm vi", "mục 2.", "Phạm vi"),
        ("Phần thứ nhất", "phần thứ nhất", ""),
        # no marks
        ("1.234 người có việc", "", "1.234 người có việc"),
        ("12.450 người", "", "12.450 người"),
        ("2.5 triệu đồng", "", "2.5 triệu đồng"),
        ("12.5 % số hộ", "", "12.5 % số hộ"),
        ("5 người", "", "5 người"),
        ("30/6: hết", "", "30/6: hết"),
        ("Di cư", "", "Di cư"),
        ("Ivôn", "", "Ivôn"),
    ],
)
def test_marks_of_a_list(text, mark, body):
    assert marked(text) == [(mark, body)]


def test_blank_lines_are_none():
    assert marked("\n \r\n\u00a0\n\ufeff\n") == []
    assert marked("") == []
    assert [body for _, body in marked("một\r\n\r\n  hai  \n\u2028ba")] == ["một", "hai", "ba"]


# -- brackets --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("đạt 5 (gồm 3; 4), còn 2", [("gồm 3; 4", True)]),
        ("((a) b) c) d", [("(a) b", True)]),
        ("(a)(b) (c", [("a", True), ("b", True), ("c", False)]),
        ("đạt 5 (gồm 3; 4, còn 2", [("gồm 3; 4, còn 2", False)]),
        ("a) một b) hai", []),
        ("()", [("", True)]),
        ("(a (b) c", [("a (b) c", False)]),
        ("", []),
    ],
)
def test_brackets(text, wanted):
    assert inside(text) == wanted


def test_brackets_of_a_part():
    text = "(một) hai (ba"
    assert [(b.start, b.end, b.closed) for b in brackets(text, 3, 12)] == [(11, 12, False)]


# -- any text --------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [*"0123456789.,;:()[]!?…-+•\"' \n", "\r\n", "\u00a0", "TP. ", "Th.S. ", "1.234", "12.5 ", "I. ", "a) ", "Điều 5. ",
     "người", "Năm ", "v.v. ", "…"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(st.characters(exclude_categories=()), max_size=40)


def covered(folded: Folded) -> bool:
    found = lines(folded)
    parts = sentences(folded, found)
    for index, line in enumerate(found):
        of = [part for part in parts if part.line == index]
        if not of or of[0].start != line.start or of[-1].end != line.end:
            return False
        if any(a.end != b.start for a, b in pairwise(of)):
            return False
    return len(parts) == sum(1 for part in parts if part.start < part.end)


@given(TEXTS)
def test_sentences_cover_their_lines_and_lines_the_text(text):
    folded = fold(text)
    found = lines(folded)
    at = 0
    for line in found:
        assert not folded.text[at : line.start].strip(" \n")
        assert at <= line.start <= line.body <= line.end
        assert line.start < line.end
        assert "\n" not in folded.text[line.start : line.end]
        at = line.end
    assert not folded.text[at:].strip(" \n")
    assert covered(folded)


@given(TEXTS)
def test_no_number_is_cut_by_a_sentence(text):
    folded = fold(text)
    for sentence in sentences(folded, lines(folded)):
        around = folded.text[sentence.end - 2 : sentence.end + 1]
        assert not (len(around) == 3 and around[0].isdecimal() and around[1] in ".," and around[2].isdecimal())


@given(TEXTS)
def test_brackets_lie_apart(text):
    at = 0
    for bracket in brackets(text, 0, len(text)):
        assert at < bracket.start <= bracket.end <= len(text)
        assert text[bracket.start - 1] == "("
        assert bracket.closed == (bracket.end < len(text) and text[bracket.end] == ")")
        at = bracket.end
