"""The language of a text, and Vietnamese in fonts of old."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.documents.tongues import legacy_font, tongue_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tỉnh giải quyết việc làm cho 5.000 người.", "vi"),
        ("TỈNH HƯNG YÊN - KẾT QUẢ NĂM 2021", "vi"),
        ("The province found work for 5,000 people in 2021.", "en"),
        ("The department (Sở Lao động) said that more than 5,000 people were placed in jobs in the year.", "en"),
        ("Công ty Samsung Display, LG Electronics và Canon tuyển 5.000 người.", "vi"),
        ("", ""),
        ("2021", ""),
    ],
)
def test_what_is_read(text: str, code: str):
    for form in ("NFC", "NFD"):
        tongue = tongue_of(unicodedata.normalize(form, text))
        assert tongue.code == code


def test_the_first_word_that_speaks():
    text = "2021: WHO, ILO và UNICEF"
    tongue = tongue_of(text)
    assert text[tongue.start : tongue.end] == "và"


def test_a_long_text_is_sampled_not_misread():
    body = "Tỉnh giải quyết việc làm cho 5.000 người, đạt kế hoạch năm. " * 20_000
    assert tongue_of(body).code == "vi"
    assert tongue_of("1234 5678 " * 50_000 + body).code == "vi"


def test_a_quoted_foreign_phrase_changes_nothing():
    assert (
        tongue_of('Chương trình "Made in Vietnam" của tỉnh giúp được 30 hộ nghèo có việc làm. ' + "こんにちは").code
        == "vi"
    )


@pytest.mark.parametrize(
    "text", ["Tỉnh có 5.000 người được việc làm.", "The province found work for people.", "", "café à la carte"]
)
def test_unicode_is_no_legacy_font(text: str):
    assert legacy_font(text) == ""


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str):
    tongue = tongue_of(text)
    assert tongue.code in ("vi", "en", "")
    assert 0 <= tongue.start <= tongue.end <= len(text)
    legacy_font(text)
