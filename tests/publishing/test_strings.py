from __future__ import annotations

from datetime import date

import pytest

from tongket.publishing.strings import counted, number, period_words, strings, theme_label, value_words
from tongket.tables.dictionary import meanings


def test_both_languages_have_every_word() -> None:
    vi, en = strings("vi"), strings("en")
    assert vi.keys() == en.keys()
    assert all(vi[k] and en[k] for k in vi if k != "bound_exact")


def test_a_word_beside_a_count_is_singular_for_one() -> None:
    told = [counted("figure_count", count, "en") for count in (0, 1, 2, 1234)]
    assert told == ["0 figures", "1 figure", "2 figures", "1,234 figures"]
    assert counted("figure_count", 1, "vi") == "1 số liệu"
    assert (counted("reports", 1, "en"), counted("reports", 2, "en")) == ("Report", "Reports")
    assert counted("report", 1, "en") == "Report"


def test_every_value_of_the_vocabularies_has_a_label() -> None:
    words = strings("vi")
    known = {"measure", "status", "bound", "class", "verdict", "severity", "kind", "level"}
    missing = [f"{c}_{v}" for c, values in meanings().items() if c in known for v in values if f"{c}_{v}" not in words]
    assert not missing


def test_every_theme_and_unit_of_the_catalogue_has_a_label() -> None:
    from tongket.lexicon import catalogue

    words = strings("en")
    assert not [
        i.code for i in catalogue().values() if theme_label(i.theme, "en") == i.theme or f"unit_{i.unit}" not in words
    ]


def test_an_unknown_language_is_refused_with_the_choices() -> None:
    with pytest.raises(ValueError, match="'fr' is not one of en, vi"):
        strings("fr")


def test_numbers_follow_the_reader() -> None:
    assert (number(17034.5, "vi"), number(17034.5, "en"), number(None, "vi")) == ("17.034,5", "17,034.5", "")
    assert number(9800000000, "vi") == "9.800.000.000"


@pytest.mark.parametrize(
    ("row", "vi", "en"),
    [
        ({"value": 1.2, "unit": "percent", "measure": "level"}, "1,2%", "1.2%"),
        (
            {"value": -0.36, "unit": "percentage_point", "measure": "change"},
            "-0,36 điểm phần trăm",
            "-0.36 percentage points",
        ),
        ({"value": 500.0, "unit": "person", "measure": "change"}, "+500 người", "+500 people"),
        (
            {"value": 7e6, "unit": "VND", "per": "person,month"},
            "7.000.000 đồng/người/tháng",
            "7,000,000 VND/person/month",
        ),
        ({"value": 1.0, "unit": "household"}, "1 hộ", "1 household"),
        ({"value": -1.0, "unit": "person", "measure": "change"}, "-1 người", "-1 person"),
        ({"value": 3.0, "unit": "boat_trip"}, "3 boat trip", "3 boat trip"),
        ({"value": 3.0, "unit": None}, "3", "3"),
    ],
)
def test_values_carry_their_unit(row: dict[str, object], vi: str, en: str) -> None:
    assert (value_words(row, "vi"), value_words(row, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("start", "end", "vi", "en"),
    [
        (date(2021, 1, 1), date(2021, 12, 31), "2021", "2021"),
        (date(2021, 1, 1), date(2025, 12, 31), "2021–2025", "2021–2025"),
        (date(2024, 1, 1), date(2024, 2, 29), "2 tháng đầu năm 2024", "first 2 months of 2024"),
        (date(2024, 1, 1), date(2024, 1, 31), "1 tháng đầu năm 2024", "first month of 2024"),
        (date(2019, 1, 1), date(2019, 2, 10), "01/01/2019 – 10/02/2019", "1 Jan 2019 – 10 Feb 2019"),
        (None, date(2019, 2, 10), "10/02/2019", "10 Feb 2019"),
        (None, None, "", ""),
    ],
)
def test_periods_in_their_shortest_words(start: date | None, end: date | None, vi: str, en: str) -> None:
    assert (period_words(start, end, "vi"), period_words(start, end, "en")) == (vi, en)
