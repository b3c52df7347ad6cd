"""What a report is about, from its own words: language, headline, kind, place and period, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tongket.documents.kind import Kind, kind_of
from tongket.documents.layout import Layout, lay_out
from tongket.documents.model import About, Evidence
from tongket.documents.naming import names, tokens, units
from tongket.documents.news_day import Given
from tongket.documents.period import Covered, covered
from tongket.documents.place import Placed, place_of
from tongket.documents.placing import coded, place_name
from tongket.documents.tongues import Tongue, tongue_of
from tongket.language.normal import Folded, fold
from tongket.language.pausing import uncollected
from tongket.lexicon import places

__all__ = ["describe"]


@dataclass(frozen=True, slots=True)
class _Found:
    """All that was read from one text, in its folded form."""

    folded: Folded
    tongue: Tongue
    layout: Layout
    kind: Kind | None
    placed: Placed
    period: Covered | None

    @property
    def title(self) -> str:
        return " ".join(self.folded.cased[slice(*self.layout.title)].split()) if self.layout.title else ""

    @property
    def place(self) -> str:
        if self.placed.unit:
            return self.placed.unit
        if self.placed.level == "country":
            return "Việt Nam"
        return place_name(self.placed.slug, self.period.end if self.period else None) if self.placed.slug else ""


@uncollected
def describe(text: str, given: Given | None = None) -> About:
    """What `text` says of itself. A field that its words do not tell is empty or None; any str is described.

    `given` is the day that the original's own data give: the text's own day, where that tells none.

    The spans of the evidence are those of `text`: ``text[start:end] == quote``. NFC and NFD, no-break spaces, CRLF and
    a byte order mark make no difference to what is found.
    """
    found = _read(text, given)
    placed, period, kind = found.placed, found.period, found.kind
    about = About(
        level=placed.level,
        place=found.place,
        year=period.end.year if period else None,
        period_start=period.start if period else None,
        period_end=period.end if period else None,
        kind=kind.kind if kind else "",
        language=found.tongue.code,
        title=found.title,
        seen=() if placed.level else tuple(places.name_of(slug) for slug in placed.seen),
        evidence=tuple(_evidence(text, found)),
        period_margin=period.margin if period else 0.0,
        day=period.day if period else None,
    )
    return coded(about, placed.slug)


def _read(text: str, given: Given | None) -> _Found:
    folded = fold(text)
    tongue = tongue_of(text)
    words = tokens(folded)
    named = names(folded, words, unmarked=tongue.code == "en")
    below = units(folded, words)
    layout = lay_out(folded, named, below)
    period = covered(folded, layout, given)
    placed = place_of(folded, words, layout, (named, below), period.end if period else None)
    return _Found(folded, tongue, layout, kind_of(folded, layout), placed, period)


def _evidence(text: str, found: _Found) -> Iterator[Evidence]:
    def shown(name: str, value: str, start: int, end: int, rule: str) -> Evidence:
        low, high = found.folded.span(start, end)
        return Evidence(name, value, low, high, text[low:high], rule)

    tongue, kind, placed, period = found.tongue, found.kind, found.placed, found.period
    if tongue.code:
        quote = text[tongue.start : tongue.end]
        yield Evidence("language", tongue.code, tongue.start, tongue.end, quote, "small words")
    if found.layout.title:
        yield shown("title", found.title, *found.layout.title, "headline")
    if kind:
        yield shown("kind", kind.kind, kind.start, kind.end, kind.rule)
    if placed.shown:
        yield shown("place", found.place, placed.shown.start, placed.shown.end, placed.shown.rule)
        yield shown("level", placed.level, placed.shown.start, placed.shown.end, placed.shown.rule)
    if placed.slug and placed.province_shown:
        own = placed.province_shown
        yield shown("province", placed.slug, own.start, own.end, own.rule)
    if period:
        yield shown("period", f"{period.start}/{period.end}", period.begin, period.stop, period.rule)
        if period.given:
            yield Evidence("published", f"{period.given.day}", 0, 0, "", period.given.rule)
