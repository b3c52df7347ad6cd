"""What a number is about: the indicator whose frame the words around it meet best.

Phrases count by where they stand: in the number's own piece of the clause before it, right after it, further off in
the clause, earlier in the sentence, in the headings above.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from tongket import lexicon
from tongket.extraction.frames import Frame, Hit, lexis
from tongket.lexicon import Indicator

__all__ = ["Match", "Zones", "best_frame", "companion", "indicators", "zones"]

OWN, AFTER, NEAR, BEYOND, EARLIER, BEFORE_CLAUSE = 1.0, 0.95, 0.6, 0.4, 0.35, 0.2
TOPIC = 0.22
THRESHOLD = 0.9
WITHIN = 0.7

_LEFT_BREAK = re.compile(
    r"[;(]|,(?! \d)|(?<!\w)(?:và|với|cùng|còn|trong đó|gồm|riêng|and|with|including|of which)(?!\w)"
)
_RIGHT_BREAK = re.compile(r"[;(]|[.:](?=\s)|,|(?<!\w)(?:trong đó|riêng|gồm|of which|of whom|including)(?!\w)")


@dataclass(slots=True)
class Zones:
    """The phrases around one number: for each the best factor, on which side, and whether it stands in its own piece."""

    local: dict[int, float]
    before: set[int]
    own: set[int]
    near: set[int]
    reach: Callable[[int], float]
    context: Callable[[int], float]
    whole: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that the words meet, its score, and whether a phrase of it stands in the number's own piece, before it."""

    frame: Frame
    score: float
    leads: bool
    after: bool

    @property
    def code(self) -> str:
        """The indicator's code."""
        return self.frame.code


def zones(
    text: str,
    left: tuple[int, int],
    right: tuple[int, int],
    hits: Callable[[int, int], list[Hit]],
    reach: Callable[[int], float],
    context: Callable[[int], float],
    *,
    after_number: bool = False,
    more: bool = False,
) -> Zones:
    """Sort the phrases around a number by where they stand.

    `left` runs from the number before (or the sentence's start) to the number's hedge, `right` from its digits to the
    number after; `reach` gives the factor of a phrase that stands
    earlier in the paragraph; `more` says that another number follows in the sentence; `context` of one in the headings above.
    """
    local: dict[int, float] = {}
    before: set[int] = set()
    own: set[int] = set()
    near: set[int] = set()
    leading = _longest(hits(left[0], left[1]))
    piece = clause = left[0]
    for match in _LEFT_BREAK.finditer(text, left[0], left[1]):
        if _inside(match.start(), leading):
            continue
        if after_number or match.end() < left[1] - 1 or match.group() in ";(":
            piece = match.end()
        if match.group() in (";", "("):
            clause = match.end()
    for hit, share in leading:
        factor = OWN if hit.start >= piece else NEAR if hit.start >= clause else BEYOND
        factor *= share * max(0.75, 1 - 0.002 * (left[1] - hit.end))
        local[hit.phrase] = max(local.get(hit.phrase, 0.0), factor)
        before.add(hit.phrase)
        if hit.start >= piece:
            own.add(hit.phrase)
            near.add(hit.phrase)
    trailing = _longest(hits(right[0], right[1]))
    stop = last = right[1]
    for match in _RIGHT_BREAK.finditer(text, right[0] + 1, right[1]):
        if not _inside(match.start(), trailing):
            stop = min(stop, match.start())
            last = match.end()
    for hit, share in trailing:
        if hit.end <= stop:
            factor = AFTER * max(0.7, 1 - 0.003 * (hit.start - right[0]))
            near.add(hit.phrase)
        elif text[stop] in ";(":
            continue
        else:
            factor = BEFORE_CLAUSE if (more and hit.start >= last) or text[stop] != "," else BEYOND
        local[hit.phrase] = max(local.get(hit.phrase, 0.0), factor * share)
    whole = {hit.phrase for hit, share in (*leading, *trailing) if share == 1.0 and hit.phrase in near}
    return Zones(local, before, own, near, reach, context, frozenset(whole))


def _longest(found: list[Hit]) -> list[tuple[Hit, float]]:
    """The hits with their share: one that lies inside a longer one counts for less."""
    rated = []
    reach = -1
    for hit in found:
        rated.append((hit, WITHIN if hit.end <= reach else 1.0))
        reach = max(reach, hit.end)
    return rated


def _inside(position: int, rated: list[tuple[Hit, float]]) -> bool:
    return any(hit.start < position < hit.end for hit, share in rated if share == 1.0)


@cache
def indicators() -> Mapping[str, Indicator]:
    """The catalogue with what it has no code for."""
    return {**lexicon.catalogue(), **lexicon.others()}


def best_frame(
    around: Zones, accept: Callable[[Indicator], bool], *, leading: bool = False, also: Iterable[int] = ()
) -> Match | None:
    """The frame with the highest sum among the indicators that `accept` allows; None below the threshold.

    `also` are phrases that may name it though they stand further off; `leading` asks for frames with a phrase in the number's own piece, before it.
    """
    table = lexis()
    tried: set[int] = set()
    best: Match | None = None
    catalogue = indicators()
    for phrase in around.own & around.before if leading else [*around.local, *also]:
        for index in table.by_phrase.get(phrase, ()):
            if index in tried:
                continue
            tried.add(index)
            frame = table.frames[index]
            if not accept(catalogue[frame.code]):
                continue
            match = _meet(frame, around, table.weights, anywhere=bool(also))
            if match and match.score >= THRESHOLD and (best is None or match.score > best.score + 1e-9):
                best = match
    return best


def _meet(frame: Frame, around: Zones, weights: tuple[float, ...], *, anywhere: bool) -> Match | None:
    if any(veto in around.near for veto in frame.vetoes):
        return None
    if any(ban in around.local or around.reach(ban) for ban in frame.bans):
        return None
    total = 0.0
    leads = after = local = False
    for term in frame.terms:
        top = 0.0
        top_phrase = -1
        for option in term:
            factor = around.local.get(option.phrase, 0.0)
            if (option.side == ">" and option.phrase in around.before) or (
                option.side == "<" and option.phrase not in around.before
            ):
                factor = 0.0
            if (
                frame.contextual
                and not option.context
                and option.phrase not in around.near
                and option.phrase not in around.before
            ):
                factor = 0.0
            if not factor and not option.side:
                factor = around.reach(option.phrase)
                if option.context:
                    factor = max(factor, around.context(option.phrase))
            if not factor or any(veto in around.near for veto in option.vetoes):
                continue
            value = factor * weights[option.phrase]
            if value > top:
                top, top_phrase = value, option.phrase
        if top_phrase < 0:
            return None
        total += top
        local = local or top_phrase in around.local
        leads = leads or (top_phrase in around.own and top_phrase in around.before)
        after = after or (top_phrase in around.near and top_phrase not in around.before)
    return Match(frame, total, leads, after) if local or anywhere else None


@cache
def _companions() -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    table = lexicon.load("companions")
    counts = {
        (code, unit): to
        for entry in table["counts"]
        for code in entry["from"]
        for unit, to in entry.items()
        if unit != "from"
    }
    return dict(table["money"]), counts


def companion(code: str | None, unit: str | None) -> str | None:
    """The indicator that a number in `unit` has after a figure of `code`, where the lexicon says that they come together."""
    if not code or not unit:
        return None
    money, counts = _companions()
    if unit == "VND":
        return money.get(code)
    return counts.get((code, unit))
