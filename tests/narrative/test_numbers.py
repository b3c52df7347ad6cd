from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.narrative.numbers import shown
from tongket.narrative.records import Figure, read
from tongket.narrative.voice import load, voice

SCALES = {
    "vi": {"nghìn tỷ": 12, "nghìn tấn": 6, "nghìn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tấn": 3},
    "en": {"trillion": 12, "thousand tonnes": 6, "billion": 9, "million": 6, "tonnes": 3},
}


def parse(words: str, language: str) -> tuple[Decimal, Decimal]:
    """The value that the words show, and the worth of one in the last digit shown; written apart from the code."""
    digits = re.search(r"[\d.,]*\d", words)
    assert digits is not None
    group, point = (".", ",") if language == "vi" else (",", ".")
    number = digits[0].replace(group, "").replace(point, ".")
    decimals = len(number.partition(".")[2])
    power = next((p for word, p in SCALES[language].items() if word in words), 0)
    return Decimal(number).scaleb(power), Decimal(1).scaleb(power - decimals)


def make(printed: str, value: float, quote: str = "", **fields: Any) -> Figure:
    digits = int(re.sub(r"\D", "", printed))
    step = fields.pop("step", abs(value) / digits if digits else 1.0)
    row = {"unit": "person"} | fields
    return Figure("r", "r:0", 0, 1, quote or printed, value, printed=printed, step=step, **row)


@pytest.mark.parametrize(
    ("figure", "vi", "en"),
    [
        (make("17.034", 17034), "17.034", "17,034"),
        (make("2,27", 2.27, unit="percent"), "2,27%", "2.27%"),
        (make("1,00", 1.0, unit="percent"), "1,00%", "1.00%"),
        (make("1,29", -1.29, unit="percentage_point"), "1,29 điểm phần trăm", "1.29 percentage points"),
        (make("1", -1.0, unit="percentage_point"), "1 điểm phần trăm", "1 percentage point"),
        (
            make("1.469,72", 1469720000, "1.469,72 triệu đồng", unit="VND"),
            "1.469,72 triệu đồng",
            "VND 1,469.72 million",
        ),
        (make("18", 18e9, "18 tỷ đồng", unit="VND"), "18 tỷ đồng", "VND 18 billion"),
        (make("1,435", 1435000000, unit="VND"), "1,435 tỷ đồng", "VND 1.435 billion"),
        (make("500.000", 500000, unit="VND"), "500.000 đồng", "VND 500,000"),
        (make("13,7", 13700, "13,7 nghìn"), "13,7 nghìn", "13,700"),
        (make("604", 604000, "604 nghìn"), "604 nghìn", "604,000"),
        (make("10", 100000, "10 vạn"), "10 vạn", "100,000"),
        (make("1,2", 1200000, "1,2 triệu"), "1,2 triệu", "1.2 million"),
        (make("12,450", 12450), "12.450", "12,450"),
        (make("394 tỷ 581", 394581000000, step=1e6, unit="VND"), "394,581 tỷ đồng", "VND 394.581 billion"),
        (make("28", 28e12, "28 nghìn tỷ", unit="VND"), "28 nghìn tỷ đồng", "VND 28 trillion"),
        (make("91.644", 91644, unit="kilogram"), "91.644 kg", "91,644 kg"),
        (make("32,5", 32500, "32,5 tấn", unit="kilogram"), "32,5 tấn", "32.5 tonnes"),
        (make("3,38", 3.38, unit="times"), "3,38 lần", "3.38 times"),
        (make("0", 0.0), "0", "0"),
        (Figure("r", "r:0", 0, 8, "mười vạn", 1e5, "person", printed="mười vạn", step=1.0), "100.000", "100,000"),
    ],
)
def test_values_keep_the_printed_magnitude_and_digits(figure: Figure, vi: str, en: str):
    assert shown(figure, voice("vi")) == vi
    assert shown(figure, voice("en")) == en


@pytest.mark.parametrize(
    ("bound", "unit", "vi", "en"),
    [
        ("over", "person", "hơn 62.500", "more than 62,500"),
        ("over", "percent", "trên 62.500%", "over 62,500%"),
        ("under", "person", "dưới 62.500", "under 62,500"),
        ("nearly", "person", "gần 62.500", "nearly 62,500"),
        ("about", "person", "khoảng 62.500", "about 62,500"),
        ("at_least", "person", "ít nhất 62.500", "at least 62,500"),
        ("at_most", "person", "không quá 62.500", "at most 62,500"),
    ],
)
def test_hedges_are_kept(bound: str, unit: str, vi: str, en: str):
    figure = make("62.500", 62500, bound=bound, unit=unit)
    assert shown(figure, voice("vi")) == vi
    assert shown(figure, voice("en")) == en


def test_a_step_that_does_not_fit_loses_no_digit():
    figure = make("70,25", 70.25, unit="percent", step=1.0)
    assert shown(figure, voice("vi")) == "70,25%"


@given(
    st.integers(1, 10**9), st.sampled_from([0, 1, 2]), st.sampled_from([0, 3, 6, 9]), st.sampled_from(["person", "VND"])
)
def test_what_is_shown_parses_back(digits: int, decimals: int, power: int, unit: str):
    value = Decimal(digits).scaleb(power - decimals)
    figure = make(str(digits), float(value), unit=unit, step=float(Decimal(1).scaleb(power - decimals)))
    for language in ("vi", "en"):
        assert float(parse(shown(figure, voice(language)), language)[0]) == pytest.approx(float(value), rel=1e-12)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_figure_of_the_corpus_parses_back(corpus_tables: tuple[Mapping[str, Any], Any], language: str):
    tables, _ = corpus_tables
    hedges = load(f"templates.{language}")
    for figure in read(Figure, tables, "figures"):
        words = shown(figure, voice(language))
        value, last = parse(words, language)
        assert float(value) == pytest.approx(abs(figure.value), rel=1e-12), (figure, words)
        if language == "vi" and figure.unit != "kilogram" and abs(figure.value) % figure.step < 1e-9 * figure.step:
            assert float(last) <= figure.step * 1.0001, (figure, words)
        if figure.bound != "exact":
            allowed = {hedges["hedges"][figure.bound], hedges["hedges_of_rates"].get(figure.bound)}
            assert any(words.startswith(f"{word} ") for word in allowed if word), (figure, words)
        else:
            assert re.match(r"\d|VND|USD", words), (figure, words)
