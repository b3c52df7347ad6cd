from __future__ import annotations

import re

import pytest

from tongket.language.anchors import KINDS, anchors, kind_of, openings


@pytest.mark.parametrize(
    ("pattern", "phrases", "low", "high"),
    [
        (r"nửa (?:đầu|cuối) năm(?: \d{4})?", ["nửa đầu năm", "nửa cuối năm"], 0, 0),
        (r"(?<!\w)lần thứ (?P<n>\d+)(?= )", ["lần thứ "], 0, 0),
        (r"(?P<n>\d{1,3}) tuổi", [" tuổi"], 1, 3),
        (r"(?:từ |trên )?(?P<n>\d{1,3}) tuổi", [" tuổi"], 1, 8),
        (r"(?:covid|ncov)-?19", ["covid-19", "covid19", "ncov-19", "ncov19"], 0, 0),
        (r"(?:lần |)thứ \d|tròn \d", ["lần thứ ", "thứ ", "tròn "], 0, 0),
        (r"\d{1,2}/[12]", ["/"], 1, 2),
        (r"(?>tròn) \d", ["tròn "], 0, 0),
    ],
)
def test_a_match_must_hold_a_literal(pattern: str, phrases: list[str], low: int, high: int) -> None:
    found = anchors(re.compile(pattern))
    assert found is not None
    assert {(anchor.low, anchor.high) for anchor in found} == {(low, high)}
    # How much of a phrase is looked for is left open, but nothing that is not of it.
    literals = {anchor.literal for anchor in found}
    assert all(any(literal and phrase.startswith(literal) for literal in literals) for phrase in phrases)
    assert all(any(phrase.startswith(literal) for phrase in phrases) for literal in literals)


def test_a_pattern_of_any_letters_and_one_of_either_case_have_none() -> None:
    assert anchors(re.compile(r"[^\W\d_]+")) is None
    assert anchors(re.compile(r"\w+ (?:xin chào|tạm biệt)|[a-c]x")) is None
    assert anchors(re.compile(r"(?i)kỷ niệm")) is None


@pytest.mark.parametrize(
    ("pattern", "after"),
    [
        (r"\d+[.,]?\w*", KINDS),
        (r"(?<![\d.,])\d[\d.,]*", KINDS - {"digit"}),
        (r"(?<!\w)\d[\d.,]*", KINDS - {"digit", "letter"}),
        (r"[^\W\d_]{1,3}\d", {"letter"}),
        (r"[^\W\d_][-.]?\d", {"letter", "mark"}),
        (r"[^\d\n]{1,9}\d", KINDS - {"digit"}),
    ],
)
def test_where_no_word_is_sure_a_digit_is_and_what_stands_before_it(pattern: str, after: set[str]) -> None:
    found = anchors(re.compile(pattern))
    assert found is not None
    assert {(anchor.literal, anchor.after) for anchor in found} == {("", frozenset(after))}


def test_the_start_of_a_line_is_an_anchor() -> None:
    found = anchors(re.compile(r"^\w+: \d", re.M))
    assert found is not None
    assert [anchor.line for anchor in found] == [True]


@pytest.mark.parametrize(
    ("char", "kind"),
    [
        ("7", "digit"),
        ("٣", "digit"),
        ("đ", "letter"),
        ("²", "letter"),
        ("_", "letter"),
        ("\u00a0", "space"),
        ("\n", "space"),
        ("%", "mark"),
    ],
)
def test_kinds_part_the_characters_as_patterns_do(char: str, kind: str) -> None:
    assert kind_of(char) == kind
    assert bool(re.fullmatch(r"\d", char)) == (kind == "digit")
    assert bool(re.fullmatch(r"\w", char)) == (kind in ("digit", "letter"))
    assert bool(re.fullmatch(r"\s", char)) == (kind == "space")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?<![\d.,])(?P<n>[0-2]?\d) (?:giờ|h)", "0"),
        (r"(?P<n>\d{1,3}(?:\s?-\s?\d{1,3})?) năm", "0"),
        (r"1|2\d|(?:ba|bốn) ngày", "0b"),
        (r"(?:ngày )?\d+|(?:x)+", "n0x"),
        (r"[a-c]?\d|/", "abc0/"),
        (r"\d*", None),
        (r"\d*|x", None),
        (r"(?=\d)\w", None),
        (r"[^\W\d]\d", None),
        (r"(?i)năm", None),
    ],
)
def test_what_a_match_may_begin_with(pattern: str, expected: str | None) -> None:
    found = openings(re.compile(pattern))
    assert found == (None if expected is None else frozenset(expected))
