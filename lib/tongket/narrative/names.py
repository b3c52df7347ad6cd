"""What indicators, themes and places are called in prose. The names are data: names.toml."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from .marked import Paragraph
from .voice import Voice, load

__all__ = [
    "HIGHER",
    "LOWER",
    "Name",
    "group_name",
    "headline_rank",
    "is_aim",
    "is_implied",
    "is_of_many_sizes",
    "label",
    "name_in",
    "name_of",
    "narrower_name",
    "noun_phrase",
    "place_name",
    "place_word",
    "region_name",
    "share_name",
    "theme_name",
]

HIGHER, LOWER = "higher", "lower"
_OF_PEOPLE = ("person", "household", "household_business")
_SAME_UNITS = frozenset({"enterprise", "organization"})  # `đơn vị` is either


class Name(NamedTuple):
    """An indicator's name in one language.

    `shape` is count, mass, rate or money; `noun` and `counter` (one, many) as in names.toml; `predicate` is the verb's
    base, its past and what follows ({n} is the quantity), empty for a rate; `topic` is what a number in another unit is
    about; `better` is higher, lower or ""; `stock` is true of what there is at a day, a rate too.
    """

    shape: str
    noun: str
    counter: tuple[str, str]
    predicate: tuple[str, str, str]
    topic: str
    unit: str
    better: str
    stock: bool

    def fits(self, unit: str | None) -> bool:
        """Whether a level in that unit can be told in the indicator's own words."""
        return unit == self.unit or {unit, self.unit} <= _SAME_UNITS


def _shape(kind: str, unit: str) -> str:
    if unit == "percent" or kind == "rate":
        return "rate"
    return {"VND": "money", "kilogram": "mass"}.get(unit, "count")


@cache
def name_of(code: str, language: str) -> Name | None:
    """The indicator's name; None where no such indicator has one."""
    from tongket import lexicon

    indicator = lexicon.catalogue().get(code)
    given = load("names")["indicators"].get(code)
    if indicator is None or given is None:
        return None
    return _named(code, given[language], indicator.unit, _shape(indicator.kind, indicator.unit), indicator.kind)


@cache
def name_in(unit: str | None, code: str, language: str) -> Name | None:
    """The indicator's name for a level in that unit: its own, or one for the other thing that it is counted in too."""
    name = name_of(code, language)
    if name is None or name.fits(unit):
        return name
    given = load("names")["indicators"][code].get("others", {}).get(unit)
    return _named(code, given[language], str(unit), "count", "flow")._replace(stock=name.stock) if given else name


def _named(code: str, given: Sequence[str], unit: str, shape: str, kind: str) -> Name:
    from tongket import lexicon

    noun, counter, predicate, topic = (*given, "", "", "")[:4]
    one, _, many = counter.partition("|")
    verb = predicate.split("|") if "|" in predicate else [predicate, predicate, ""]
    ways = lexicon.load("arithmetic")["better"]
    better = HIGHER if code in ways["higher"] else LOWER if code in ways["lower"] else ""
    counter_of_one = one, many or one
    return Name(shape, noun, counter_of_one, (verb[0], verb[1], verb[2]), topic or noun, unit, better, kind != "flow")


def noun_phrase(code: str, voice: Voice, unit: str | None = None) -> Paragraph:
    """The indicator as a thing with a value: ``số lao động được giải quyết việc làm``, ``the poverty rate``.

    With a `unit` as it is called where it is counted in that.
    """
    name = name_in(unit, code, voice.language) if unit else name_of(code, voice.language)
    if name is None:
        return voice.named(code)
    return voice.fill(voice.word("names", name.shape), noun=voice.named(name.noun))


def label(code: str, voice: Voice) -> Paragraph:
    """The indicator as the head of a table's row or a chart's bar: its noun with a capital."""
    name = name_of(code, voice.language)
    noun = name.noun if name else code
    return voice.named(noun[:1].upper() + noun[1:])


def is_of_many_sizes(code: str) -> bool:
    """Whether a level of the indicator may be its highest, its lowest or a mean, and so is not told as the one."""
    return code in load("names")["of_many_sizes"]


def theme_name(theme: str, language: str) -> str:
    """The theme's name; the code itself where it has none."""
    return str(load("names")["themes"].get(theme, {}).get(language, theme))


def is_implied(group: str, code: str) -> bool:
    """Whether the indicator's name says already that it is about the group."""
    return any(code.startswith(start) for start in load("names")["implied"].get(group, ()))


def is_aim(code: str) -> bool:
    """Whether a place can set out to reach the indicator."""
    return code not in load("names")["never_aimed_at"]


def group_name(group: str, voice: Voice, unit: str | None = "person") -> Paragraph:
    """A narrower group as it follows a number and its noun: ``là nữ``; a word unknown here in quotation marks.

    Things and money are for the group where people and households are of it: ``suất quà cho hộ nghèo``.
    """
    known = load("names")["groups"].get(group)
    if not known:
        return voice.named(f"“{group}”")
    given = known.get("given", {}) if unit not in (*_OF_PEOPLE, "percent", None) else {}
    return (str(given.get(voice.language, known[voice.language])),)


def share_name(group: str, voice: Voice) -> Paragraph:
    """The group as it follows a share of people: ``là nữ``, ``women``."""
    known = load("names")["groups"].get(group, {})
    own = known.get("share", {}).get(voice.language)
    return (str(own),) if own else group_name(group, voice)


def headline_rank(code: str) -> int:
    """Where the indicator stands among those of a headline; after them the others, paperwork last."""
    listed: list[str] = load("names")["headline"]
    if code in listed:
        return listed.index(code)
    return len(listed) + code.startswith("governance.")


def place_name(slug: str, language: str) -> str:
    """A province's name as prose has it, by its slug in either set; the slug itself where no province has it."""
    from tongket.lexicon.places import by_slug

    own = load("names")["places"].get(language, {}).get(slug)
    if own:
        return str(own)
    old, new = by_slug(slug), by_slug(slug, "34")
    name = old.name63 if old else new.name34 if new else slug
    return name if language == "vi" else _unmarked(name)


def narrower_name(place: str, language: str) -> str:
    """A district's or commune's name within a sentence: ``thành phố Vĩnh Long``, ``Vinh Long city``."""
    for kind, english in load("names")["places"]["kinds"].items():
        if place.lower().startswith(f"{kind} "):
            own = place[len(kind) + 1 :]
            return f"{kind} {own}" if language == "vi" else f"{_unmarked(own)} {english}"
    return place if language == "vi" else _unmarked(place)


def region_name(region: str, language: str) -> str:
    """The region as readers of the language call it: ``Tây Nguyên``, ``Central Highlands``."""
    return region if language == "vi" else str(load("names")["places"]["regions"].get(region, _unmarked(region)))


def _unmarked(name: str) -> str:
    """The name as English writes it: Vietnamese letters without their marks."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def place_word(slug: str, voice: Voice) -> str:
    """``tỉnh`` or ``thành phố``, ``the province`` or ``the city``."""
    from tongket.lexicon.places import CENTRAL_CITIES

    city = slug in CENTRAL_CITIES or slug in load("names")["places"]["cities"]
    return voice.word("places", "city" if city else "province")
