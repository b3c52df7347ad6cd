"""Provinces in both sets, and every spelling of places.toml proved by its own examples (law 4)."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from tongket.documents.naming import names, tokens
from tongket.language.normal import fold
from tongket.lexicon import places

ENTRIES = places.places_table()["provinces"]
EXAMPLES = [(slug, phrase) for slug, entry in ENTRIES.items() for phrase in entry.get("example", ())]
NOTHING = [(slug, phrase) for slug, entry in ENTRIES.items() for phrase in entry.get("not", ())]


def found(text: str, unmarked: bool = False) -> list[str]:
    folded = fold(text)
    return [name.slug for name in names(folded, tokens(folded), unmarked=unmarked)]


def test_the_two_sets():
    assert len(places.provinces()) == len(places.slugs("63")) == 63
    assert len(places.slugs("34")) == 34
    assert len({province.code63 for province in places.provinces()}) == 63
    assert len({province.code34 for province in places.provinces()}) == 34


def test_a_code_goes_with_its_set():
    assert places.by_code("24", "63").name63 == "Bắc Giang"
    assert places.by_code("24", "34").name34 == "Bắc Ninh"
    assert places.by_code("02", "34") is None
    changed = {
        p.code63
        for p in places.provinces()
        if places.by_code(p.code63, "34") and places.name_of(places.by_code(p.code63, "34").slug34, "34") != p.name63
    }
    assert "24" in changed
    assert len(changed) == 8


def test_a_slug_goes_with_its_set():
    assert places.by_slug("hue", "63") is None
    assert places.by_slug("hue", "34").slug63 == "thua-thien-hue"
    assert places.by_slug("lam-dong", "34").name63 == "Lâm Đồng", "the part that gave the name stands for the whole"
    assert places.name_of("thua-thien-hue") == "Thừa Thiên Huế"
    assert places.name_of("hue", "34") == "Huế"
    assert places.code_of("tien-giang", "63") == "82"
    with pytest.raises(KeyError):
        places.code_of("tien-giang", "34")


def test_parts_of_a_merged_province():
    assert [part.slug63 for part in places.parts_of("lam-dong")] == ["binh-thuan", "dak-nong", "lam-dong"]
    assert places.parts_of("nowhere") == ()
    assert sum(len(places.parts_of(slug)) for slug in places.slugs("34")) == 63


@pytest.mark.parametrize(
    ("day", "expected"), [(None, "63"), (date(2025, 6, 30), "63"), (date(2025, 7, 1), "34"), (date(2011, 12, 31), "63")]
)
def test_set_on(day, expected):
    assert places.set_on(day) == expected


@pytest.mark.parametrize(("slug", "phrase"), EXAMPLES, ids=lambda value: value)
def test_an_example_gives_its_province(slug, phrase):
    assert found(phrase, unmarked=phrase.isascii()) == [slug]


@pytest.mark.parametrize(("slug", "phrase"), NOTHING, ids=lambda value: value)
def test_what_only_looks_like_a_province(slug, phrase):
    from tongket.documents import describe

    about = describe(
        f"Buổi gặp mặt cuối năm của ngành\nTrong buổi gặp có nhắc đến {phrase} như mọi năm và mọi người.\n"
    )
    assert about.province == about.place == ""


@pytest.mark.parametrize("province", places.provinces(), ids=lambda p: p.slug63)
def test_each_name_in_every_writing(province):
    kind = "TP. " if province.slug63 == "ho-chi-minh" else ""
    bare = next(s.text for s in places.spellings() if s.slug == province.slug63 and s.text.isascii())
    variants = [
        kind + province.name63,
        unicodedata.normalize("NFD", kind + province.name63),
        (kind + province.name63).upper(),
        (kind + province.name63).replace(" ", "\u00a0"),
        (kind + province.name63).replace("òa", "oà").replace("óa", "oá"),
    ]
    for variant in variants:
        assert found(variant) == [province.slug63], variant
    assert found(kind + bare, unmarked=True) == [province.slug63]


@pytest.mark.parametrize(
    "phrase", ["hòa bình lập lại", "vùng Thái Bình Dương", "an giang hồ", "Hà Nam Ninh", "bình dương cầm"]
)
def test_common_words_are_no_provinces(phrase):
    assert found(phrase) == []


def test_unmarked_names_only_where_allowed():
    assert found("the province of Bac Ninh") == []
    assert found("the province of Bac Ninh", unmarked=True) == ["bac-ninh"]
    assert found("Kon Tum, An Giang") == ["kon-tum", "an-giang"], "these have no marks to lose"


def test_spellings_are_of_known_provinces_and_unlike_each_other():
    seen = {}
    for spelling in places.spellings():
        assert spelling.role == "never" or places.by_slug(spelling.slug), spelling
        key = fold(spelling.text).text
        assert seen.setdefault(key, spelling.slug) == spelling.slug, f"{spelling.text} is of two provinces"


def test_districts():
    known = places.districts()
    assert {slug for pairs in known.values() for slug, _ in pairs} == set(places.slugs("63"))
    assert {slug for slug, _ in known[places.district_key("Châu Thành")]} >= {"an-giang", "tay-ninh", "tra-vinh"}
    assert known[places.district_key("Đăk R’Lấp")] == (("dak-nong", "Đắk R'lấp"),)
    assert places.district_key("Đăkr'lấp") == places.district_key("Đắk R'lấp") == places.district_key("Đắc R’lấp")


def test_every_province_is_an_entry_or_plain():
    assert set(ENTRIES) <= set(places.slugs("63"))
    for entry in ENTRIES.values():
        assert set(entry) <= {"needs_kind", "spellings", "weak", "former", "example", "not"}
