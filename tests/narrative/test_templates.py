"""Templates and names as data: no digit in a template, the same phrases in both languages, a name for every code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tongket.lexicon import catalogue
from tongket.narrative import names
from tongket.narrative.marked import plain
from tongket.narrative.voice import load, voice

# Words that one language has no use for, each with the reason.
ONE_SIDED = {
    ("magnitudes", "thousand"),  # English writes thousands out
    ("magnitudes", "ten_thousand"),
    ("written_one", "percentage_point"),  # Vietnamese has no plural
    ("written_one", "times"),
    ("period_names", "counts"),  # English spells months and their number
    ("period_names", "months"),
}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_templates_hold_no_digits(language: str):
    found = [s for s in _strings(dict(load(f"templates.{language}"))) if any(c.isdigit() for c in s)]
    assert not found


def test_names_hold_no_digit_but_in_a_name():
    for words in _strings(dict(load("names")["indicators"])):
        assert not re.search(r"\d", words.replace("COVID-19", ""))


def test_both_languages_have_the_same_phrases():
    vi, en = load("templates.vi"), load("templates.en")
    assert set(vi) == set(en)
    for section in vi:
        odd = set(vi[section]) ^ set(en[section])
        assert {(section, key) for key in odd} <= ONE_SIDED


def test_variants_of_a_phrase_take_the_same_slots_or_fewer():
    for language in ("vi", "en"):
        for key, variants in load(f"templates.{language}")["phrases"].items():
            slots = [set(re.findall(r"\{(\w+)\}", v)) for v in variants]
            assert all("n" in s for s in slots) == any("n" in s for s in slots), key
            assert len(variants) == len(set(variants)), key


def test_every_indicator_has_a_name_in_both_languages():
    assert set(load("names")["indicators"]) == set(catalogue())


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", sorted(catalogue()))
def test_a_name_is_put_together_rightly(code: str, language: str):
    name = names.name_of(code, language)
    assert name is not None
    one, many = name.counter
    if name.shape == "count":
        assert name.noun.startswith(many), f"names.toml: {name.noun!r} begins with its counter, {many!r}"
        assert "{n}" in name.predicate[0 if language == "vi" else 2]
    if name.shape == "rate":
        assert not one and not name.predicate[0]
    if name.shape == "money":
        assert "{n}" in "".join(name.predicate)
    assert "/" not in name.noun
    assert not name.noun.endswith(".")


def test_proper_nouns_keep_their_capitals():
    vi, en = voice("vi"), voice("en")
    assert "Quỹ Đền ơn đáp nghĩa" in plain(names.noun_phrase("merit.gratitude_fund", vi))
    assert "Methadone" in plain(names.noun_phrase("social_evils.methadone_patients", vi))
    assert "COVID-19" in plain(names.noun_phrase("covid.workers_supported", en))
    assert plain(names.noun_phrase("poverty.rate", vi)) == "tỷ lệ hộ nghèo"
    assert plain(names.noun_phrase("poverty.rate", en)) == "the poverty rate"
    assert plain(names.noun_phrase("employment.jobs_created", vi)) == "số lao động được giải quyết việc làm"
    assert plain(names.label("merit.gratitude_fund", en)) == "Raised for the Gratitude Fund"


def test_every_theme_has_a_name():
    for theme in {indicator.theme for indicator in catalogue().values()}:
        for language in ("vi", "en"):
            assert names.theme_name(theme, language) != theme
            assert not any(c.isdigit() for c in names.theme_name(theme, language))


def test_lists_of_codes_name_codes():
    data = load("names")
    for key in ("headline", "never_aimed_at"):
        assert set(data[key]) <= set(catalogue())


def test_groups_have_words_and_are_those_of_the_lexicon():
    from tongket.lexicon import load as lexicon

    assert set(load("names")["groups"]) == set(lexicon("cues")["parts"])


@pytest.mark.parametrize(
    ("slug", "vi", "en"),
    [
        ("hai-duong", "Hải Dương", "Hai Duong"),
        ("ho-chi-minh", "Thành phố Hồ Chí Minh", "Ho Chi Minh City"),
        ("ha-noi", "Hà Nội", "Hanoi"),
        ("dak-lak", "Đắk Lắk", "Dak Lak"),
        ("hue", "Huế", "Hue"),
    ],
)
def test_places(slug: str, vi: str, en: str):
    assert names.place_name(slug, "vi") == vi
    assert names.place_name(slug, "en") == en


def test_cities_are_called_cities():
    assert names.place_word("da-nang", voice("vi")) == "thành phố"
    assert names.place_word("hai-duong", voice("en")) == "the province"
    assert names.narrower_name("Thành phố Vĩnh Long", "vi") == "thành phố Vĩnh Long"
    assert names.narrower_name("Thành phố Vĩnh Long", "en") == "Vinh Long city"
    assert names.narrower_name("Huyện Trà Ôn", "en") == "Tra On district"


def test_another_language_is_refused():
    with pytest.raises(ValueError, match="vi, en"):
        voice("fr")


def test_lists_are_read_as_lists():
    vi, en = voice("vi"), voice("en")
    assert plain(vi.join(["a", "b"])) == "a và b"
    assert plain(vi.join(["a", "b", "c"])) == "a, b và c"
    assert plain(en.join(["a, x", "b", "c"])) == "a, x; b; and c"
    assert plain(en.join(["a"])) == "a"


def test_sentences_end_once():
    en = voice("en")
    assert plain(en.sentence(["so it is"])) == "So it is."
    assert plain(en.sentence(["it says: “so it is.”"])) == "It says: “so it is.”"
    assert en.sentence([]) == ()


def test_files_are_beside_the_module():
    folder = Path(names.__file__).parent
    known = {"expected.toml", "names.toml", "templates.vi.toml", "templates.en.toml"}
    assert {p.name for p in folder.glob("*.toml")} == known
