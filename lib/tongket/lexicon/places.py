"""Provinces as they were (63, until 30 June 2025) and as they are (34, after), and how sources write their names.

A code means nothing without its set: eight codes changed their meaning. So a look-up names one, ``"63"`` or ``"34"``.
Data: provinces.csv (both sets), places.toml (spellings), districts.toml (which province a district lies in).
"""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

__all__ = [
    "CENTRAL_CITIES",
    "LAST_DAY_OF_63",
    "Province",
    "ProvinceSet",
    "Spelling",
    "bare",
    "by_code",
    "by_slug",
    "central_cities",
    "code_of",
    "data",
    "district_key",
    "districts",
    "name_of",
    "parts_of",
    "places_table",
    "provinces",
    "set_on",
    "slugs",
    "spellings",
]

ProvinceSet = Literal["63", "34"]
LAST_DAY_OF_63 = date(2025, 6, 30)

# Run by the centre, and so provinces by rank.
CENTRAL_CITIES = frozenset({"ha-noi", "hai-phong", "da-nang", "ho-chi-minh", "can-tho"})
_HUE_IS_CENTRAL = date(2025, 1, 1)


@dataclass(frozen=True, slots=True)
class Province:
    """One of the 63 provinces, and the one of the 34 that its land belongs to since 1 July 2025."""

    code63: str
    name63: str
    slug63: str
    code34: str
    name34: str
    slug34: str
    region: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way of writing a province's name.

    `role`: ``name`` says the place; ``weak`` only supports it; ``never`` holds the name and means something else
    (then `slug` is empty). `needs_kind`: only behind tỉnh, TP, thành phố. `marked` is false for a spelling whose
    Vietnamese marks were left out.
    """

    text: str
    slug: str
    role: Literal["name", "weak", "never"] = "name"
    needs_kind: bool = False
    marked: bool = True


def _text(name: str) -> str:
    return files("tongket.lexicon").joinpath(name).read_text(encoding="utf-8")


@cache
def data(name: str) -> Mapping[str, Any]:
    """The data file ``<name>.toml`` of the lexicon."""
    return tomllib.loads(_text(f"{name}.toml"))


def places_table() -> Mapping[str, Any]:
    """The whole of places.toml: spellings, and the words around a name that tell what it stands for."""
    return data("places")


@cache
def provinces() -> tuple[Province, ...]:
    """The 63 provinces in the order of their codes, each with its successor among the 34."""
    return tuple(Province(**row) for row in csv.DictReader(_text("provinces.csv").splitlines()))


@cache
def _index(of: ProvinceSet, field: Literal["slug", "code"]) -> Mapping[str, Province]:
    found: dict[str, Province] = {}
    for province in provinces():
        key = getattr(province, f"{field}{of}")
        # Among the parts of a merged province the one that gave it its name stands for it.
        if key not in found or province.name63 == province.name34:
            found[key] = province
    return found


def by_slug(slug: str, of: ProvinceSet = "63") -> Province | None:
    """The province of that slug in the set, None where it has none."""
    return _index(of, "slug").get(slug)


def by_code(code: str, of: ProvinceSet) -> Province | None:
    """The province of that code in the set, None where it has none; ``08`` is two provinces in two sets."""
    return _index(of, "code").get(code)


def code_of(slug: str, of: ProvinceSet = "63") -> str:
    """The code of a slug of the set; KeyError where it has no such slug."""
    province = _index(of, "slug")[slug]
    return province.code63 if of == "63" else province.code34


def name_of(slug: str, of: ProvinceSet = "63") -> str:
    """The name of a slug of the set; KeyError where it has no such slug."""
    province = _index(of, "slug")[slug]
    return province.name63 if of == "63" else province.name34


def central_cities(day: date | None) -> frozenset[str]:
    """Slugs of the 63 that are cities run by the centre on `day`: Huế joined them in 2025."""
    late = day is not None and day >= _HUE_IS_CENTRAL
    return CENTRAL_CITIES | {"thua-thien-hue"} if late else CENTRAL_CITIES


def slugs(of: ProvinceSet = "63") -> tuple[str, ...]:
    """Every slug of the set, in the order of the codes."""
    return tuple(sorted(_index(of, "slug"), key=lambda slug: code_of(slug, of)))


def parts_of(slug34: str) -> tuple[Province, ...]:
    """The provinces of the 63 that one of the 34 was made of, in the order of their codes."""
    return tuple(province for province in provinces() if province.slug34 == slug34)


def set_on(day: date | None) -> ProvinceSet:
    """Which set a period that ends on `day` is told in; the 63 where the day is not known."""
    return "34" if day is not None and day > LAST_DAY_OF_63 else "63"


@cache
def spellings() -> tuple[Spelling, ...]:
    """Every way of writing a province that the lexicon knows; the first of equal texts counts."""
    table = places_table()
    found: dict[str, Spelling] = {}
    for phrase in table["never"]["phrases"]:
        _add(found, Spelling(phrase, "", "never"))
    entries = table["provinces"]
    for slug in entries:
        if slug not in _index("63", "slug"):
            raise ValueError(f"lexicon/places.toml: no province {slug!r} in provinces.csv")
    for province in provinces():
        entry = entries.get(province.slug63, {})
        _add(found, Spelling(province.name63, province.slug63, needs_kind=bool(entry.get("needs_kind"))))
    for slug, entry in entries.items():
        for phrase in (*entry.get("spellings", ()), *entry.get("former", ())):
            _add(found, Spelling(phrase, slug))
        for phrase in entry.get("weak", ()):
            _add(found, Spelling(phrase, slug, "weak"))
    for spelling in list(found.values()):
        text = bare(spelling.text)
        _add(found, Spelling(text, spelling.slug, spelling.role, spelling.needs_kind, marked=text == spelling.text))
    return tuple(found.values())


def _add(found: dict[str, Spelling], spelling: Spelling) -> None:
    found.setdefault(unicodedata.normalize("NFC", spelling.text), spelling)


def bare(text: str) -> str:
    """The text without its marks: ``Đắk Lắk`` as ``Dak Lak``."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def district_key(name: str) -> str:
    """A district's name without marks, spaces and signs: ``Đăk R’Lấp``, ``Đắk R'lấp`` and ``Đăkr'lấp`` are one."""
    letters = re.sub(r"[^a-z0-9]", "", bare(name).lower())
    return re.sub(r"^dac(?=[a-z])", "dak", letters)


@cache
def districts() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """For each district's key (`district_key`), the (slug of the 63, name) of every province that has one so named."""
    found: dict[str, list[tuple[str, str]]] = {}
    for slug, names in data("districts").items():
        for name in names.split(","):
            found.setdefault(district_key(name), []).append((slug, name.strip()))
    return {key: tuple(pairs) for key, pairs in found.items()}
