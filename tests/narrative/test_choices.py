"""The names of periods and themes that a reader may choose."""

from __future__ import annotations

from datetime import date

import pytest

from tongket.narrative.choices import is_of_themes, period_name, period_span, theme_codes, themes_given


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("year", (1, 1), (12, 31)),
        ("h1", (1, 1), (6, 30)),
        ("h2", (7, 1), (12, 31)),
        ("q1", (1, 1), (3, 31)),
        ("q3", (7, 1), (9, 30)),
        ("m2", (1, 1), (2, 29)),
        ("m9", (1, 1), (9, 30)),
    ],
)
def test_a_period_has_a_name_and_a_name_a_period(name: str, start: tuple[int, int], end: tuple[int, int]) -> None:
    span = date(2024, *start), date(2024, *end)
    assert period_span(name, 2024) == span
    assert period_name(span) == name


def test_other_names_of_a_period_and_what_has_none() -> None:
    assert period_span("m6", 2023) == period_span("h1", 2023)
    assert period_span("m12", 2023) == period_span("year", 2023)
    odd = date(2019, 1, 1), date(2019, 2, 10)
    assert period_name(odd) == "2019-01-01/2019-02-10"
    assert period_span("2019-01-01/2019-02-10", 2023) == odd
    assert not period_name((None, odd[1]))
    assert not period_name((odd[0], None))


@pytest.mark.parametrize("name", ["", "h3", "h0", "q5", "m13", "m0", "x1", "9m", "2023", "2023-01-01/", "a/b"])
def test_what_names_no_period(name: str) -> None:
    assert period_span(name, 2023) == (None, None)


def test_themes_are_a_list_or_names_parted_by_commas() -> None:
    assert themes_given("") == themes_given([]) == ()
    assert themes_given("poverty, employment") == themes_given(["poverty", "employment"]) == ("poverty", "employment")
    assert themes_given(3) == (3,)
    assert "employment" in theme_codes()


def test_an_indicator_is_of_its_theme() -> None:
    assert is_of_themes("poverty.rate", ["poverty"])
    assert not is_of_themes("poverty.rate", ["employment"])
    assert is_of_themes(None, [])
    assert not is_of_themes(None, ["poverty"])
