"""How a named place stands in a report: is the report about it, or does it only look over there?

Each name gets a rule and a weight by where it stands (letterhead, headline, ...) and what is said around it. A rule
with weight 0 is a name in passing. Weights are ranks more than measures: a headline outweighs any number of mentions.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tongket.documents.layout import Layout, Zone, is_site
from tongket.documents.naming import Name, Unit, Words
from tongket.language.normal import Folded, fold_phrase
from tongket.lexicon import places

__all__ = ["RULES", "STRONG", "Context", "Standing", "stand", "stand_units"]

# rule: (weight, the phrase that it was made for)
RULES: Mapping[str, tuple[float, str]] = {
    "letterhead": (20.0, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH BÌNH THUẬN"),
    "headline": (16.0, "Đà Nẵng: gần 24.500 người có việc"),
    "dateline": (6.0, "Kon Tum, 24/3/2015 -"),
    "office": (4.0, "Sở LĐ-TB&XH Hưng Yên"),
    "territory": (3.0, "trên địa bàn tỉnh Đắk Nông"),
    "site": (2.0, "Cổng thông tin điện tử Sở LĐ-TB&XH tỉnh Hải Dương"),
    "named": (2.0, "sản phẩm của tỉnh Long An"),
    "subject": (1.5, "..., Đắk Lắk không thiếu người"),
    "mention": (0.6, "người nghèo Hà Nội"),
    "venue": (0.5, "tại Hà Nội, Bộ ... tổ chức"),
    "container": (0.5, "huyện Đại Lộc, tỉnh Quảng Nam"),
    "capital": (0.3, "tại TP. Bắc Ninh"),
    "bearer": (0.3, "Công ty Nhôm Đắk Nông"),
    "weak": (0.3, "Thủ đô"),
    "furniture": (0.4, "names in menus and footers"),
    "passing": (0.0, "lao động từ Bình Dương về quê"),
    "list": (0.0, "ở Bình Dương, Đồng Nai và TP. Hồ Chí Minh"),
    "person": (0.0, "ông Lê Phú Yên"),
    "street": (0.0, "sông Đồng Nai"),
    "below": (0.0, "xã Hưng Yên"),
}
STRONG = frozenset({"letterhead", "headline", "dateline", "office", "territory", "site"})
_CITY = ("thành phố", "tp", "city of")
_LIST_JOIN = re.compile(
    r",? (?:và|hay|hoặc|and|or) (?:tỉnh |tp\.? ?|thành phố )?|[,;/] ?(?:tỉnh |tp\.? ?|thành phố )?| - "
)
_CONTAINED = re.compile(r"(?:\s?[,(-]\s?|\s)(?:tỉnh |thành phố |tp\.? ?)?")
_AFTER_DATELINE = re.compile(r"(?:,? ?(?:ngày )?\d{1,2}[/.-]\d{1,2}|\)?\s?[-:]\s)")
_CLAUSE_START = re.compile(r"(?:^|[.;:!?…\"]\s*|,\s*|\n\s*|\)\s*|[-+*]\s+|(?:^|[\s,.])(?:tỉnh|của|và)\s)\Z")
_LOWER_NEXT = re.compile(r"\s[^\W\d_]")
_AT = re.compile(r"(?:^|\s)tại (?:tp\.? ?|thành phố )?\Z")
_WINDOW = 70
_HARD = re.compile(
    r"(?<![^\W_])(?:từ|sang|vào|so với|các tỉnh|như|hơn|from|than|like)\s+(?:tỉnh |tp\.? ?|thành phố )?\Z"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """One named place with its rule and weight; `begin`, `end` are the words that show it, office or kind included."""

    slug: str
    rule: str
    weight: float
    begin: int
    end: int
    start: int

    @property
    def strong(self) -> bool:
        """Whether such a mention alone can place a report."""
        return self.rule in STRONG


@cache
def _phrases(section: str, key: str) -> tuple[str, ...]:
    return tuple(fold_phrase(phrase) for phrase in places.places_table()[section][key])


@cache
def _before(key: str) -> re.Pattern[str]:
    """Matches a text that ends with one of the words of that list and, maybe, the kind of a place."""
    longest_first = sorted(_phrases("words", key), key=len, reverse=True)
    phrases = "|".join(re.escape(phrase) for phrase in longest_first)
    return re.compile(
        rf"(?<![^\W_])(?:{phrases})[.]? +(?:các tỉnh,? (?:thành phố )?|tỉnh |tp\.? ?|thành phố |the province of )?\Z"
    )


@cache
def _after(key: str) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in _phrases("words", key))
    return re.compile(rf" ?(?:{phrases})(?![^\W_])")


@cache
def _office() -> re.Pattern[str]:
    longest_first = sorted(_phrases("offices", "phrases"), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(re.escape(phrase) for phrase in longest_first)})(?![^\W_])")


@cache
def _office_words() -> frozenset[str]:
    """Words that may stand between an office's first word and the place that it is of."""
    named = (word for phrase in _phrases("offices", "phrases") for word in re.findall(r"[^\W\d_]+", phrase))
    return frozenset((*_phrases("offices", "words"), *named))


class Context:
    """What the rules look at around a name. `cities` are the provinces that are cities run by the centre."""

    def __init__(self, folded: Folded, words: Words, layout: Layout, cities: frozenset[str]) -> None:
        self.folded = folded
        self.cities = cities
        self.text = folded.text
        self.cased = folded.cased
        self.words = words
        self.layout = layout
        self._starts = [line.start for line in layout.lines]
        self._token_starts = words.starts

    def line(self, position: int) -> int:
        """Index of the line that holds `position`."""
        return max(0, bisect_right(self._starts, position) - 1)

    def zone(self, position: int) -> Zone:
        """The zone of the line that holds `position`."""
        return self.layout.zones[self.line(position)] if self.layout.zones else Zone.BODY

    def site(self, position: int) -> bool:
        """Whether the line names the site that the page is from."""
        return bool(self._starts) and is_site(self.text, self._starts[self.line(position)])

    def before(self, position: int) -> str:
        """What stands before `position` in its line, as far back as the rules look."""
        low = self._starts[self.line(position)] if self._starts else 0
        return self.text[max(low, position - _WINDOW) : position]

    def token_before(self, position: int) -> int:
        """Index of the last token that ends at or before `position`."""
        return bisect_right(self._token_starts, position - 1) - 1

    def office(self, begin: int) -> int:
        """Where the office begins whose name ends right before `begin`; -1 where none does."""
        at = self.token_before(begin)
        end = begin
        low = begin
        for _ in range(14):
            if at < 0 or self.words[at].text not in _office_words():
                break
            gap = self.text[self.words[at].end : low]
            if len(gap) > 4 or any(char not in " -,&.+'/()" for char in gap):
                break
            low = self.words[at].start
            at -= 1
        match = _office().search(self.text, low, end)
        return match.start() if match else -1


def stand(context: Context, found: list[Name], units: list[Unit]) -> list[Standing]:
    """The standing of each named province, in order."""
    folded = context.folded
    listed = _listed(folded.text, found)
    contained = _contained(folded.text, found, units)
    standings = []
    for index, name in enumerate(found):
        rule, begin = _rule(context, name, index in listed, index in contained)
        standings.append(Standing(name.slug, rule, RULES[rule][0], begin, name.end, name.start))
    return standings


def _rule(context: Context, name: Name, listed: bool, contained: bool) -> tuple[str, int]:
    before = context.before(name.begin)
    zone = context.zone(name.start)
    rule = (
        _no_province(context, name, before)
        or _elsewhere(context, name, before, zone, listed)
        or _lesser(context, name, zone, contained)
        or _BY_ZONE.get(zone, "")
    )
    if rule:
        return rule, name.begin
    if zone is Zone.FURNITURE:
        return ("site" if context.site(name.start) else "furniture"), name.begin
    office = context.office(name.begin)
    passing = bool(_before("passing").search(context.before(office if office >= 0 else name.begin)))
    if office >= 0:
        return ("mention" if passing else "office"), office
    return _in_running_text(context, name, before, zone, passing), name.begin


_BY_ZONE = {Zone.LETTERHEAD: "letterhead", Zone.TITLE: "headline"}


def _no_province(context: Context, name: Name, before: str) -> str:
    """The rule that says that the name is not that of the province at all; '' where none does."""
    if name.kind in ("tỉnh", *_CITY):
        return ""
    if name.kind:
        return "below"
    previous = context.token_before(name.start)
    if previous >= 0 and context.text[context.words[previous].end : name.start] == " ":
        token, inner = context.words[previous], context.words[name.first]
        in_capitals = context.cased[token.start : inner.end].isupper()
        if token.capital and not in_capitals and token.text in _surnames():
            return "person"
    if _before("titles").search(before):
        return "person"
    if not before.endswith("thành phố ") and _before("streets").search(before):
        return "street"
    return ""


def _elsewhere(context: Context, name: Name, before: str, zone: Zone, listed: bool) -> str:
    """The rule that says that the account only looks over there; '' where none does."""
    if listed:
        return "list"
    leaving = zone in _BY_ZONE and _HARD.search(before)
    return "passing" if leaving or _after("passing_after").match(context.text, name.end) else ""


def _lesser(context: Context, name: Name, zone: Zone, contained: bool) -> str:
    """The rule for a name that supports its province without telling it; '' where none does."""
    city = name.kind in _CITY
    if name.weak and not (city and name.slug in context.cities):
        return "weak"
    if city and name.slug not in context.cities and zone is not Zone.FURNITURE:
        return "capital"
    return "container" if contained else ""


@cache
def _surnames() -> frozenset[str]:
    return frozenset(_phrases("words", "surnames"))


def _in_running_text(context: Context, name: Name, before: str, zone: Zone, passing: bool) -> str:
    text = context.text
    lines = context.layout.lines
    opens_line = bool(lines) and name.begin - lines[context.line(name.begin)].start <= 2
    dated = opens_line and zone in (Zone.STAMP, Zone.HEAD, Zone.LEAD) and _AFTER_DATELINE.match(text, name.end)
    opens = (_CLAUSE_START.search(before) and _LOWER_NEXT.match(text, name.end)) or not before.strip()
    rules = (
        ("dateline", dated),
        ("passing", passing),
        ("venue", _AT.search(text[max(0, name.start - 16) : name.start])),
        ("territory", before.endswith("địa bàn ") or (name.kind and _speaks(zone, before))),
        ("named", name.kind),
        ("bearer", _before("bearers").search(before)),
        ("subject", opens),
    )
    return next((rule for rule, holds in rules if holds), "mention")


def _speaks(zone: Zone, before: str) -> bool:
    """Whether "tỉnh X" stands where a text says whose account it is: in its first lines, owning nothing."""
    return zone in (Zone.HEAD, Zone.LEAD) and not before.endswith(("của ", "như ", "bởi ", "cho "))


def _listed(text: str, found: list[Name]) -> set[int]:
    """Indexes of names that stand in a list of several provinces."""
    listed: set[int] = set()
    for index in range(1, len(found)):
        one, other = found[index - 1], found[index]
        if one.slug != other.slug and _LIST_JOIN.fullmatch(text, one.end, other.start):
            listed.update((index - 1, index))
    return listed


def _contained(text: str, found: list[Name], units: list[Unit]) -> set[int]:
    """Indexes of names that only say where a district lies: huyện Đại Lộc, tỉnh Quảng Nam."""
    contained = set()
    ends = [unit.end for unit in units]
    for index, name in enumerate(found):
        at = bisect_right(ends, name.begin) - 1
        if (
            at >= 0
            and name.begin - ends[at] <= 4
            and units[at].begin != name.begin
            and _CONTAINED.fullmatch(text, ends[at], name.begin)
        ):
            contained.add(index)
    return contained


def stand_units(context: Context, units: list[Unit]) -> list[Standing]:
    """The standing of each named district or commune; the slug of a standing is the unit's key."""
    standings = []
    for unit in units:
        rule, begin = _unit_rule(context, unit)
        standings.append(Standing(unit.key, rule, RULES[rule][0], begin, unit.end, unit.start))
    return standings


def _unit_rule(context: Context, unit: Unit) -> tuple[str, int]:
    zone = context.zone(unit.start)
    before = context.before(unit.begin)
    if zone in _BY_ZONE:
        leaving = zone is Zone.TITLE and _HARD.search(before)
        venue = zone is Zone.TITLE and before.endswith(("ở ", "tại "))
        return ("passing" if leaving else "subject" if venue else _BY_ZONE[zone]), unit.begin
    if zone is Zone.FURNITURE:
        return ("site" if context.site(unit.begin) else "furniture"), unit.begin
    office = context.office(unit.begin)
    if office >= 0:
        return "office", office
    return ("venue" if _AT.search(before) else "subject"), unit.begin
