"""Which mention of a period governs a number, and the days that it stands for."""

from __future__ import annotations

from datetime import date

import pytest

from tongket.extraction.times import Frame, governing, previous, span_of, sub_annual, usable, whole_year
from tongket.language.normal import fold
from tongket.language.periods import mentions

REPORT = Frame(date(2023, 1, 1), date(2023, 6, 30))


def governs(text: str) -> tuple[str | None, str]:
    """The words of the mention that governs the number in braces, and why."""
    start, end = text.index("{"), text.index("}") - 1
    plain = fold(text.replace("{", "").replace("}", "")).text
    clause = (plain.rfind(";", 0, start) + 1, (plain.find(";", end) + 1 or len(plain) + 1) - 1)
    mention, why = governing(mentions(plain), start, end, clause, len(plain))
    return (plain[mention.start : mention.end] if mention else None), why


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("năm 2022 có {120 người}", "năm 2022", "in_clause"),
        ("có {120 người} trong quý i năm 2023", "trong quý i năm 2023", "right_after"),
        ("năm 2021 có 80 người; quý ii có {120 người}", "quý ii", "in_clause"),
        ("năm 2021 có 80 người; có {120 người}", "năm 2021", "earlier_in_sentence"),
        ("có {120 người}", None, ""),
    ],
)
def test_which_mention_governs(text: str, words: str | None, why: str) -> None:
    found, reason = governs(text)
    assert reason == why
    assert (found or "").replace("trong ", "") == (words or "").replace("trong ", "")


def test_what_follows_in_the_next_clause_does_not_govern() -> None:
    found, _ = governs("trong tháng 8 có {120 người}; lũy kế 8 tháng có 900 người")
    assert found is not None and "tháng 8" in found


@pytest.mark.parametrize("text", ["tăng so với năm 2022", "so với cùng kỳ năm 2022"])
def test_the_base_of_a_comparison_governs_nothing(text: str) -> None:
    assert not any(usable(mention) for mention in mentions(fold(text).text))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("năm 2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("quý ii năm 2023", date(2023, 4, 1), date(2023, 6, 30)),
        ("quý i", date(2023, 1, 1), date(2023, 3, 31)),
        ("6 tháng cuối năm 2022", date(2022, 7, 1), date(2022, 12, 31)),
        ("giai đoạn 2021-2025", date(2021, 1, 1), date(2025, 12, 31)),
        ("đến nay", date(2023, 1, 1), date(2023, 6, 30)),
        ("tính đến ngày 10/5/2023", date(2023, 1, 1), date(2023, 5, 10)),
    ],
)
def test_the_days_of_a_mention(text: str, first: date, last: date) -> None:
    mention = mentions(fold(text).text)[0]
    assert span_of(mention, None, REPORT) == (first, last)


def test_a_report_without_a_time_gives_none() -> None:
    mention = mentions("đến nay")[0]
    assert span_of(mention, None, Frame(None, None)) == (None, None)
    assert Frame(None, None).year is None


def test_the_same_days_a_year_before() -> None:
    assert previous((REPORT.start, REPORT.end)) == (date(2022, 1, 1), date(2022, 6, 30))
    assert previous((REPORT.start, REPORT.end), 2020) == (date(2020, 1, 1), date(2020, 6, 30))
    assert previous((date(2024, 2, 1), date(2024, 2, 29))) == (date(2023, 2, 1), date(2023, 2, 28))
    assert previous((None, None)) == (None, None)


def test_whole_years() -> None:
    assert whole_year(date(2023, 6, 30)) == (date(2023, 1, 1), date(2023, 12, 31))
    assert whole_year(None) == (None, None)
    assert sub_annual((REPORT.start, REPORT.end))
    assert not sub_annual(whole_year(REPORT.end))
    assert not sub_annual((None, None))
