"""The district that a headline names without its kind, or the lead with its province.

`Mộc Châu quyết liệt trong công tác cai nghiện ma túy`; `Phòng Lao động huyện Bắc Hà (Lào Cai) cho biết`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from tongket.documents.layout import Layout, Zone
from tongket.documents.naming import Unit, Words
from tongket.language.normal import Folded
from tongket.lexicon import places

__all__ = ["headed_unit", "led_unit"]

_KINDS = ("huyện", "thị xã", "quận", "thành phố")
_KIND_BEFORE = re.compile(
    r"(?<![^\W_])(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|tp|tx|khu|đường|chợ|núi|sông)[ .]{1,2}\Z"
)
_CONTAINED = re.compile(r",? ?\((?:tỉnh |t\. ?)?[^\W\d_]+(?:[ -]+[^\W\d_]+){1,3}\)|,? tỉnh (?=[^\W\d_])")
_LONGEST = 4


def headed_unit(
    folded: Folded, words: Words, layout: Layout, units: Sequence[Unit], seen: Sequence[str]
) -> Unit | None:
    """The one district whose bare name stands in the headline and of which the text speaks; None where none or two do.

    It counts where the text names it with its kind too, or names a province that has such a district. `seen` are the
    slugs of the provinces named.
    """
    if layout.title is None:
        return None
    found: dict[str, Unit] = {}
    for first, last, key in _names_in(folded, words, layout.title):
        unit = _unit(folded, words, (first, last, key), units, seen)
        if unit is not None:
            found.setdefault(key, unit)
    return next(iter(found.values())) if len(found) == 1 else None


def led_unit(folded: Folded, layout: Layout, units: Sequence[Unit]) -> Unit | None:
    """The one district that the first lines tell with its province behind it; None where none or two are."""
    zones = (Zone.TITLE, Zone.HEAD, Zone.LEAD)
    leads = [line for line, zone in zip(layout.lines, layout.zones, strict=True) if zone in zones]
    told: dict[str, Unit] = {}
    for unit in units:
        held = any(line.start <= unit.begin < line.end for line in leads)
        if held and unit.level == "district" and _CONTAINED.match(folded.text, unit.end):
            told.setdefault(unit.key, unit)
    return next(iter(told.values())) if len(told) == 1 else None


def _names_in(folded: Folded, words: Words, title: tuple[int, int]) -> list[tuple[int, int, str]]:
    """The names of districts in the headline: first and last word, key; of those that begin together the longest."""
    found: list[tuple[int, int, str]] = []
    at = bisect_left(words.starts, title[0])
    while at < len(words) and words.starts[at] < title[1]:
        match = _longest(folded, words, at, title[1]) if words.capital(at) else None
        if match is not None and not _KIND_BEFORE.search(folded.text, title[0], words.starts[at]):
            found.append(match)
        at = match[1] + 1 if match else at + 1
    return found


def _longest(folded: Folded, words: Words, first: int, stop: int) -> tuple[int, int, str] | None:
    best = None
    for last in range(first + 1, min(len(words), first + _LONGEST)):  # names of one word are too common
        if words.span(last)[1] > stop or not words.capital(last) or words.between(last - 1, last) != " ":
            break
        key = places.district_key(folded.text[words.starts[first] : words.span(last)[1]])
        if key in places.districts() and key not in _province_keys():
            best = first, last, key
    return best


@cache
def _province_keys() -> frozenset[str]:
    return frozenset(slug.replace("-", "") for of in ("63", "34") for slug in places.slugs(of))


def _unit(
    folded: Folded, words: Words, name: tuple[int, int, str], units: Sequence[Unit], seen: Sequence[str]
) -> Unit | None:
    first, last, key = name
    told = next((unit for unit in units if unit.key == key), None)
    known = places.districts()[key]
    among = [(slug, shown) for slug, shown in known if slug in seen] or (list(known) if told is not None else [])
    if not among:
        return None
    kinds = {kind: len(re.findall(rf"(?<![^\W_]){kind}(?![^\W_])", folded.text)) for kind in _KINDS}
    kind = told.kind if told is not None else max(kinds, key=lambda one: kinds[one])
    if told is None and not kinds[kind]:
        return None
    begin, end = words.starts[first], words.span(last)[1]
    return Unit(
        begin, begin, end, "district", kind, key, f"{kind.capitalize()} {among[0][1]}", tuple(s for s, _ in among)
    )
