from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.language.numerals import Habit, number_words, parse_digits, parse_words, spell

COMMA, DOT = Habit(","), Habit(".")


# -- digits ----------------------------------------------------------------------------------------------------------

# What the digits alone decide, whatever the text's habit: printed, value, decimals.
DECIDED = [
    ("0", 0, 0),
    ("5", 5, 0),
    ("05", 5, 0),
    ("1200", 1200, 0),
    ("20504", 20504, 0),
    ("7,44", 7.44, 2),
    ("101.55", 101.55, 2),
    ("0.52", 0.52, 2),
    ("0,5", 0.5, 1),
    ("12,5", 12.5, 1),
    ("1.469,72", 1469.72, 2),
    ("1,469.72", 1469.72, 2),
    ("1.234.567", 1234567, 0),
    ("1,234,567", 1234567, 0),
    ("1.234.567,8", 1234567.8, 1),
    ("1,234,567.8", 1234567.8, 1),
    ("17 450", 17450, 0),
    ("1 234 567", 1234567, 0),
    ("0.123", 0.123, 3),
    ("0,123", 0.123, 3),
    ("1234.567", 1234.567, 3),
    ("1234,567", 1234.567, 3),
    ("2.3456", 2.3456, 4),
    ("12.345.67", 1234567, 0),
]


@pytest.mark.parametrize(("printed", "value", "decimals"), DECIDED)
@pytest.mark.parametrize("habit", [COMMA, DOT], ids=["comma", "dot"])
def test_what_the_digits_decide_holds_in_either_habit(printed, value, decimals, habit):
    assert parse_digits(printed, habit) == (pytest.approx(value), decimals)


# One mark before three digits: what is counted decides, then what follows, then the text's habit.
@pytest.mark.parametrize(
    ("printed", "habit", "whole", "scaled", "value"),
    [
        ("12.450", COMMA, True, False, 12450),
        ("12,450", COMMA, True, False, 12450),
        ("12.450", DOT, True, False, 12450),
        ("12,450", DOT, True, False, 12450),
        ("12.450", COMMA, False, False, 12450),
        ("12,450", COMMA, False, False, 12.45),
        ("12.450", DOT, False, False, 12.45),
        ("12,450", DOT, False, False, 12450),
        ("1.234", COMMA, False, True, 1234),  # 1.234 triệu
        ("1,234", COMMA, False, True, 1.234),  # 1,234 triệu
        ("1,234", COMMA, True, True, 1.234),  # 1,234 triệu người
        ("1,234", DOT, False, True, 1234),  # 1,234 million
        ("1.234", DOT, True, True, 1.234),  # 1.234 million people
    ],
)
def test_one_mark_before_three_digits(printed, habit, whole, scaled, value):
    assert parse_digits(printed, habit, whole=whole, scaled=scaled)[0] == pytest.approx(value)


def test_digits_there_must_be():
    for nothing in ("", ".", "người", "nan"):
        with pytest.raises(ValueError, match="expected digits"):
            parse_digits(nothing, COMMA)


@pytest.mark.parametrize("printed", ["9" * 400, "0," + "1" * 400, "1." * 5000 + "1", "9" * 400 + ",5"])
def test_endless_digits_are_finite(printed):
    value, decimals = parse_digits(printed, COMMA)
    assert math.isfinite(value * 1e30)
    assert math.isfinite(1e30 / 10**decimals)


HABITS = st.sampled_from([COMMA, DOT])
STYLES = st.sampled_from([(".", ","), (",", ".")])  # mark of thousands, mark of decimals


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@given(st.integers(0, 10**15), HABITS)
def test_bare_digits_are_themselves(number, habit):
    assert parse_digits(str(number), habit) == (number, 0)


@given(st.integers(0, 10**15), STYLES, HABITS)
def test_people_are_whole_in_every_style(number, style, habit):
    assert parse_digits(grouped(number, style[0]), habit, whole=True) == (number, 0)


@given(st.integers(0, 10**9), st.integers(0, 99), STYLES, HABITS)
def test_two_decimals_are_decimals_in_every_style(number, cents, style, habit):
    printed = f"{grouped(number, style[0])}{style[1]}{cents:02}"
    assert parse_digits(printed, habit) == (pytest.approx(number + cents / 100), 2)


@given(st.integers(1, 999_999_999), st.integers(0, 999), STYLES)
def test_a_text_that_keeps_its_habit_is_read_as_meant(number, thousandths, style):
    habit = Habit(style[1])
    assert parse_digits(grouped(number, style[0]), habit)[0] == number
    printed = f"{grouped(number, style[0])}{style[1]}{thousandths:03}"
    assert parse_digits(printed, habit)[0] == pytest.approx(number + thousandths / 1000)


@given(st.from_regex(r"\d+(?:[.,]\d+)*", fullmatch=True), HABITS, st.booleans(), st.booleans())
def test_every_printed_number_has_a_value(printed, habit, whole, scaled):
    value, decimals = parse_digits(printed, habit, whole=whole, scaled=scaled)
    assert math.isfinite(value)
    assert value >= 0
    assert 0 <= decimals <= len(printed)


# -- habit -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "decimal", "witnesses"),
    [
        ([], ",", 0),
        (["12.450", "1,234", "5", "2021"], ",", 0),  # three digits after one mark tell nothing
        (["7,4"], ",", 1),
        (["7.4"], ",", 0),  # a dot before decimals, and nothing that says who parts the thousands
        (["40.56", "30.9", "7.530"], ",", 0),
        (["7.4", "1,234"], ".", 1),
        (["1.234,5"], ",", 1),
        (["1,234.5"], ".", 1),
        (["1.234.567"], ",", 1),
        (["1,234,567"], ".", 1),
        (["101.55", "7,44", "6,1", "0,8"], ",", 2),
        (["101.55", "7,44"], ",", 0),
    ],
)
def test_the_habit_that_a_text_shows(printed, decimal, witnesses):
    assert Habit.of(printed) == Habit(decimal, witnesses)


def test_where_nothing_decides_the_default_does():
    assert Habit.of(["12.450"], ".") == Habit(".", 0)


# -- words -----------------------------------------------------------------------------------------------------------

SPELLED = {
    "không": 0,
    "một": 1,
    "mười": 10,
    "mười lăm": 15,
    "mười một": 11,
    "hai mươi": 20,
    "hai mươi mốt": 21,
    "hai mươi tư": 24,
    "hai mươi lăm": 25,
    "hai mươi nhăm": 25,
    "bẩy mươi bẩy": 77,
    "năm mươi lăm": 55,
    "hai chục": 20,
    "một trăm": 100,
    "một trăm linh ba": 103,
    "một trăm lẻ ba": 103,
    "một trăm mười": 110,
    "hai trăm rưỡi": 250,
    "chín trăm chín mươi chín": 999,
    "một nghìn": 1_000,
    "một ngàn lẻ năm": 1_005,
    "một nghìn không trăm linh năm": 1_005,
    "hai nghìn không trăm hai mươi ba": 2_023,
    "hai nghìn rưỡi": 2_500,
    "hai nghìn tư": 2_400,
    "một trăm hai": 120,
    "mười vạn": 100_000,
    "một vạn hai nghìn ba trăm": 12_300,
    "chục vạn": 100_000,
    "trăm nghìn": 100_000,
    "ba triệu rưỡi": 3_500_000,
    "một triệu không nghìn năm trăm": 1_000_500,
    "một triệu không trăm linh năm": 1_000_005,
    "mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám": 12_345_678,
    "một tỷ": 10**9,
    "một tỉ rưỡi": 1_500_000_000,
    "sáu nghìn tám trăm tỷ": 6_800 * 10**9,
    "hai mươi tám nghìn tỷ": 28_000 * 10**9,
    "Một Trăm  Linh Ba": 103,
}


@pytest.mark.parametrize(("words", "value"), SPELLED.items())
def test_words_have_their_value(words, value):
    assert parse_words(words) == value


@pytest.mark.parametrize(
    "words",
    [
        "", "  ", "hộ", "một hộ", "hai ba", "bốn năm sáu", "mười mười", "linh", "rưỡi", "linh ba", "một linh ba",
        "một rưỡi", "một triệu hai triệu", "một nghìn hai vạn", "một tỷ tỷ", "tỷ tỷ tỷ", "5", "hai trăm ba trăm",
        "một " * 500, "tỷ " * 500, "trăm " * 500,
    ],
)  # fmt: skip
def test_words_that_make_no_numeral(words):
    assert parse_words(words) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (101, "một trăm linh một"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_015, "một nghìn không trăm mười lăm"),
        (20_000, "hai mươi nghìn"),
        (1_000_500, "một triệu năm trăm"),
        (6_800_000_000_000, "sáu nghìn tám trăm tỷ"),
        (10**15 - 1, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu "
                     "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    ],
)  # fmt: skip
def test_numbers_are_spelled(value, words):
    assert spell(value) == words


@pytest.mark.parametrize("value", [-1, 10**15])
def test_what_cannot_be_spelled_is_refused(value):
    with pytest.raises(ValueError, match=str(value)):
        spell(value)


def test_every_number_below_ten_thousand_comes_back():
    assert [parse_words(spell(number)) for number in range(10_000)] == list(range(10_000))


# Uniform over the exponents, so that small numbers and round ones come too.
NUMBERS = st.integers(0, 14).flatmap(lambda exponent: st.integers(0, 10 ** (exponent + 1) - 1)) | st.builds(
    lambda digit, exponent: digit * 10**exponent, st.integers(0, 9), st.integers(0, 14)
)


@given(NUMBERS)
def test_number_to_words_to_number(number):
    words = spell(number)
    assert set(words.split()) <= number_words()
    assert parse_words(words) == number


@given(st.lists(st.sampled_from(sorted(number_words())), max_size=40).map(" ".join))
def test_any_number_words_give_a_number_or_none(words):
    value = parse_words(words)
    assert value is None or 0 <= value <= 10**18
