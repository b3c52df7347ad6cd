"""Two readings of a page made one: what each has where they differ, and nothing chosen in silence."""

from __future__ import annotations

from tongket.documents.formats.retold import united
from tongket.documents.formats.tesseract import Seen


def row(*words: str, sure: float = 0.9, line: int = 1) -> list[Seen]:
    """Words on one line, each in a place by its number."""
    return [
        Seen(word, at * 100.0, line * 50.0, at * 100.0 + 80, line * 50.0 + 30, sure, ("1", "1", str(line)))
        for at, word in enumerate(words)
        if word
    ]


def told(first: list[Seen], second: list[Seen]) -> list[tuple[str, str | None]]:
    return [(seen.text, other) for seen, other in united(first, second)]


def test_the_same_digits_are_no_doubt_whatever_the_letters() -> None:
    assert told(row("cho", "12.480", "người"), row("cho", "12.480", "ngudi")) == [
        ("cho", None), ("12.480", None), ("người", None),
    ]  # fmt: skip
    assert told(row("đạt", "104%,"), row("dat", "104%")) == [("đạt", None), ("104%,", None)]


def test_other_digits_stand_as_the_second_reads_them_beside_the_first() -> None:
    assert told(row("cho", "12.430"), row("cho", "12.480")) == [("cho", None), ("12.480", "12.430")]
    assert told(row("102/0"), row("102,0")) == [("102,0", "102/0")]
    assert told(row("5%"), row("5")) == [("5", "5%")]


def test_an_unsure_second_reading_changes_nothing_and_is_told() -> None:
    assert told(row("12.430"), row("12.480", sure=0.2)) == [("12.430", "12.480")]


def test_letters_of_the_second_that_look_like_digits_count_as_these() -> None:
    assert told(row("98,1", "1"), row("98,l", "|")) == [("98,1", None), ("1", None)]
    assert told(row("98,l"), row("98,1")) == [("98,1", "98,l")]


def test_vietnamese_letters_that_the_second_takes_for_digits_are_letters() -> None:
    assert told(row("hộ", "ở", "bộ"), row("6", "0", "b6")) == [("hộ", None), ("ở", None), ("bộ", None)]


def test_a_lone_consonant_for_a_digit_is_the_digit() -> None:
    assert told(row("k"), row("5")) == [("5", "k")]
    assert told(row("s.220"), row("8.220")) == [("8.220", "s.220")]
    assert told(row("s.220"), row("g.220")) == [("s.220", "g.220")]


def test_a_number_that_one_reading_sees_alone_is_told() -> None:
    assert told(row("hộ", "", "nghèo"), row("hộ", "25", "nghèo")) == [("hộ", None), ("25", ""), ("nghèo", None)]
    assert told(row("hộ", "25"), row("hộ")) == [("hộ", None), ("25", "")]
    assert told(row("hộ", "", "x"), row("hộ", "25", "x", sure=0.1)) == [("hộ", None), ("x", None)]


def test_a_number_in_two_words_is_not_one_in_one() -> None:
    whole = [Seen("163.600", 0, 50, 180, 80, 0.9, ("1", "1", "1"))]
    assert told(row("163.", "600"), whole) == [("163.600", "163. 600")]


def test_words_that_the_first_ran_together_are_parted_as_the_second_has_them() -> None:
    run = Seen("Kếhoạch", 0, 50, 180, 80, 0.9, ("1", "1", "1"))
    (one, _), (other, _) = united([run], row("Ké", "hoach"))
    assert (one.text, one.right, other.text, other.left) == ("Kế", 80.0, "hoạch", 100.0)
    assert told([run], row("Ké", "hoac")) == [("Kếhoạch", None)]


def test_a_page_of_which_the_first_sees_nothing() -> None:
    assert told([], row("25")) == [("25", "")]
    assert told([], []) == []
