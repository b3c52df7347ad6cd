"""Which place a report is about, by the words that say so; unplaced where they do not.

A province is told by its letterhead, headline, offices or territory, never by a name in passing alone. A district's
report is told by its own name in the same places. The whole country is told where no province speaks for itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from tongket.documents.headed import headed_unit, led_unit
from tongket.documents.layout import Layout, Zone
from tongket.documents.naming import Name, Unit, Words
from tongket.documents.standing import RULES, Context, Standing, stand, stand_units
from tongket.language.finder import Pooled, pooled
from tongket.language.normal import Folded, fold_phrase
from tongket.lexicon import places

__all__ = ["Placed", "Shown", "place_of"]

# A second province must stay below this part of the first's weight, or the two cannot be told apart.
_RIVAL = 0.6
_RIVAL_UNIT = 0.8
_SATURATION = 5
# A district without a heading of its own must be named so often.
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """Words of the folded text, ``text[start:end]``, and the rule by which they show something."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The place found: its `level`, the `slug` of the 63 that was named, and for a unit below it `unit`.

    `slug` may be empty for a district whose province is not told. `seen` are the slugs of all provinces named, in
    order.
    """

    level: str = ""
    slug: str = ""
    unit: str = ""
    shown: Shown | None = None
    province_shown: Shown | None = None
    seen: tuple[str, ...] = ()


def place_of(
    folded: Folded, words: Words, layout: Layout, found: tuple[list[Name], list[Unit]], day: date | None
) -> Placed:
    """The place that the text is about; `found` are the provinces and units named, `day` the last day covered."""
    voice = _Voice(folded)
    cities = places.central_cities(day)
    context = Context(folded, words, layout, cities)
    named, units = found
    units = [unit for unit in units if not (unit.kind == "thành phố" and _is_one_of(unit, cities))]
    provinces = stand(context, named, units)
    seen = tuple(dict.fromkeys(one.slug for one in provinces if one.rule not in ("person", "street", "below")))
    own_units = stand_units(context, units)
    best = _best_province(provinces, alone=voice.of("province") == 0)
    unit = _best_unit(voice, layout, units, own_units, best)
    if unit is not None:
        slug, shown = _province_of(folded, unit[0], best, provinces, named)
        return Placed(unit[0].level, slug, unit[0].name, unit[1], shown, seen)
    headed = headed_unit(folded, words, layout, units, seen) or (
        led_unit(folded, layout, units) if best is None and voice.of("district") else None
    )
    if headed is not None and (best is None or (not best.heading and voice.of("district") > voice.of("province"))):
        slug, shown = _province_of(folded, headed, best, provinces, named)
        return Placed("district", slug, headed.name, Shown(headed.begin, headed.end, "headline"), shown, seen)
    country = _country(voice, layout)
    if best is not None and (country is None or best.weight >= country[1] or voice.of("province") > 0):
        return Placed("province", best.slug, "", best.shown, best.shown, seen)
    if country is not None and best is None and voice.of("province") > 0:
        country = None
    if country is not None:
        return Placed("country", "", "", country[0], None, seen)
    by_districts = _by_districts(voice, units, provinces)
    if by_districts is not None:
        return Placed("province", by_districts[0], "", by_districts[1], by_districts[1], seen)
    return Placed(seen=seen)


def _is_one_of(unit: Unit, cities: frozenset[str]) -> bool:
    """Whether the unit is a city run by the centre, of the name of its province or what that was once part of."""
    return any(slug in cities and slug.replace("-", "").endswith(unit.key) for slug in unit.provinces)


@dataclass(frozen=True, slots=True)
class _Best:
    slug: str
    weight: float
    shown: Shown
    heading: bool


def _weigh(standings: Iterable[Standing]) -> float:
    """The sum of the weights, of each rule at most a few."""
    counts: Counter[str] = Counter()
    total = 0.0
    for one in standings:
        counts[one.rule] += 1
        if counts[one.rule] <= (1 if one.rule in ("letterhead", "headline") else _SATURATION):
            total += one.weight
    return total


def _best_province(standings: Sequence[Standing], *, alone: bool) -> _Best | None:
    """The province that the report is about. `alone`: nothing in the text speaks of a province without its name."""
    by_slug: dict[str, list[Standing]] = {}
    for one in standings:
        by_slug.setdefault(one.slug, []).append(one)
    ranked = sorted(
        (
            (slug, _weigh(group), group)
            for slug, group in by_slug.items()
            if _suffices(group) or (alone and len(by_slug) == 1 and any(one.rule == "named" for one in group))
        ),
        key=lambda entry: -entry[1],
    )
    if not ranked or (len(ranked) > 1 and ranked[1][1] > ranked[0][1] * _RIVAL):
        return None
    slug, weight, group = ranked[0]
    strongest = max(group, key=lambda one: (one.weight, -one.start))
    heading = strongest.rule in ("letterhead", "headline")
    return _Best(slug, weight, Shown(strongest.begin, strongest.end, strongest.rule), heading)


def _suffices(group: Sequence[Standing]) -> bool:
    if any(one.strong for one in group):
        return True
    said = [one for one in group if one.rule in ("subject", "named")]
    named = any(one.rule == "named" for one in said)
    return len(said) >= 2 or (named and sum(one.weight > 0 for one in group) >= 2)


def _best_unit(
    voice: _Voice, layout: Layout, units: list[Unit], standings: list[Standing], best: _Best | None
) -> tuple[Unit, Shown] | None:
    """The district or commune that the report is about, None where it is about something wider."""
    if not units:
        return None
    groups: dict[str, list[Standing]] = {}
    for one in standings:
        groups.setdefault(one.slug, []).append(one)
    headed = _bare_in_title(voice.folded, layout, units)
    weights = {key: _weigh(group) + (RULES["headline"][0] if key in headed else 0.0) for key, group in groups.items()}
    first, *rest = sorted(weights, key=lambda key: -weights[key])
    if rest and weights[rest[0]] > weights[first] * _RIVAL_UNIT:
        return None
    if not _is_of_unit(voice, groups[first], weights[first], first in headed, best):
        return None
    strongest = max(groups[first], key=lambda one: (one.weight, -one.start))
    unit = next(unit for unit in units if unit.key == first)
    return unit, Shown(strongest.begin, strongest.end, strongest.rule)


def _is_of_unit(of: _Voice, group: list[Standing], weight: float, headed: bool, best: _Best | None) -> bool:
    """Whether a report is that of its first district rather than of the province."""
    rules = {one.rule for one in group}
    if "letterhead" in rules:
        return True
    voice = max(of.of("district"), of.of("commune"))
    province_voice = of.of("province")
    province_weight = best.weight if best else 0.0
    if headed or "headline" in rules:
        ahead = best is not None and (best.heading or best.weight > weight)
        return not ahead or voice > province_voice
    if best is not None and best.heading:
        return False
    named_often = len(group) >= _OFTEN and bool(rules & {"office", "site"})
    return named_often and weight + voice > province_weight + province_voice


def _bare_in_title(folded: Folded, layout: Layout, units: list[Unit]) -> set[str]:
    """Keys of units, named with their kind at least twice, whose bare name begins the headline."""
    if layout.title is None:
        return set()
    counts = Counter(unit.key for unit in units)
    title = places.district_key(folded.text[layout.title[0] : layout.title[1]])
    return {key for key, count in counts.items() if count >= 2 and title.startswith(key)}


def _province_of(
    folded: Folded, unit: Unit, best: _Best | None, standings: list[Standing], found: list[Name]
) -> tuple[str, Shown | None]:
    """The province of a district: as the words behind it say, or the report, or as only one has such a district."""
    for one, name in zip(standings, found, strict=True):
        if one.rule == "container" and unit.key in places.district_key(
            folded.text[max(0, name.begin - 40) : name.begin]
        ):
            return one.slug, Shown(name.begin, name.end, "container")
    if best is not None and (not unit.provinces or best.slug in unit.provinces):
        return best.slug, best.shown
    among = [one for one in standings if one.slug in unit.provinces and one.weight > 0]
    if among and len({one.slug for one in among}) == 1:
        return among[0].slug, Shown(among[0].begin, among[0].end, among[0].rule)
    if len(set(unit.provinces)) == 1:
        return unit.provinces[0], Shown(unit.begin, unit.end, "district")
    return "", None


def _by_districts(voice: _Voice, units: list[Unit], provinces: list[Standing]) -> tuple[str, Shown] | None:
    """The province that alone has all the districts named, where two are and no province is placed by name."""
    known = {unit.key: unit for unit in units if unit.provinces}
    if len(known) < 2 or voice.of("province") == 0:
        return None
    common = set.intersection(*(set(unit.provinces) for unit in known.values()))
    alone = [unit for unit in known.values() if len(set(unit.provinces)) == 1]
    if len(common) != 1 or not alone or any(one.weight > 0 and one.slug not in common for one in provinces):
        return None
    return next(iter(common)), Shown(alone[0].begin, alone[0].end, "districts")


@cache
def _pattern(key: str) -> re.Pattern[str]:
    phrases = sorted((fold_phrase(phrase) for phrase in places.places_table()["country"][key]), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(re.escape(phrase) for phrase in phrases)})(?![^\W_])")


_LEVELS = ("province", "district", "commune", "whole")


@cache
def _finder() -> Pooled:
    return pooled("times and places", [_pattern(level) for level in _LEVELS])


class _Voice:
    """What a text says of the place that it is of, without naming it."""

    def __init__(self, folded: Folded) -> None:
        self.folded = folded
        self.said = dict(zip(_LEVELS, _finder().find(folded.text), strict=True))

    def of(self, level: str) -> int:
        """How often the text speaks of its own province (district, commune); counted up to ten."""
        text, cased = self.folded.text, self.folded.cased
        # Where the name follows, it is named: trên địa bàn tỉnh Đắk Nông.
        alone = (
            not (text[match.end() : match.end() + 1] == " " and cased[match.end() + 1 : match.end() + 2].isupper())
            for match in self.said[level]
        )
        return sum(1 for _ in islice(filter(None, alone), 10))


def _country(voice: _Voice, layout: Layout) -> tuple[Shown, float] | None:
    """Words that show an account of the whole country, and their weight; None where there are none."""
    folded = voice.folded
    shown: Shown | None = None
    weight = 0.0
    for line, zone in zip(layout.lines, layout.zones, strict=True):
        if zone in (Zone.LETTERHEAD, Zone.TITLE, Zone.LEAD):
            body = _pattern("bodies").search(folded.text, line.start, min(line.end, line.start + 400))
            if body:
                weight += 4.0 if zone is Zone.LEAD else 8.0
                shown = shown or Shown(body.start(), body.end(), "ministry")
    whole = voice.said["whole"][:4]
    weight += 1.0 * len(whole)
    if whole and shown is None:
        shown = Shown(whole[0].start(), whole[0].end(), "whole country")
    return (shown, weight) if shown is not None and weight >= 2.0 else None
