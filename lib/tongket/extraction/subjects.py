"""What a number is about: the indicator whose frame the words around it meet best.

Phrases count by where they stand: in the number's own piece of the clause before it, right after it, further off in
the clause, earlier in the sentence, in the headings above.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from tongket import lexicon
from tongket.extraction.frames import Frame, Hit, Starts, lexis
from tongket.lexicon import Indicator

__all__ = ["Match", "Zones", "best_frame", "companion", "counted_by", "indicators", "met_by", "recipients", "zones"]

OWN, AFTER, NEAR, BEYOND, EARLIER, BEFORE_CLAUSE = 1.0, 0.95, 0.6, 0.4, 0.35, 0.2
TOPIC = 0.22
THRESHOLD = 0.9
WITHIN = 0.7

_LEFT_BREAK = re.compile(
    r"[;(]|(?<!vượt xa),(?! \d)|(?<!\w)(?:và|với|cùng|còn(?! sống| lại| nợ| hạn| thiếu)|trong đó|gồm|riêng|nhưng|song(?! song| ngữ)|and|with|including|of which)(?!\w)"
)
_JOINING = re.compile(r"(?<!\w)(?:và|còn(?! sống| lại| nợ| hạn| thiếu| ?\Z| \S+ ?\Z)|and)(?!\w)")
_RIGHT_BREAK = re.compile(
    r"[;(]|[.:](?=\s)|,|(?<!\w)(?:trong đó|riêng|gồm|nhưng|song|tuy nhiên|trong khi|(?<!\d )(?<!% )(?<!cent )of which|(?<!\d )(?<!% )(?<!cent )of whom|including)(?!\w)"
)


# Số lao động (người): 412; lao động tự do (bán vé số) 176.200 người: what a bracket adds parts nothing
_ASIDE = re.compile(r"\([^()\d;:]{1,40}\)")


@dataclass(slots=True)
class Zones:
    """The phrases around one number: for each the best factor, on which side, and whether it stands in its own piece."""

    local: dict[int, float]
    before: set[int]
    own: set[int]
    near: set[int]
    reach: Mapping[int, float]
    context: Mapping[int, float]
    whole: frozenset[int] = frozenset()
    leading: Sequence[tuple[Hit, float]] = ()
    trailing: Sequence[tuple[Hit, float]] = ()
    seen: set[int] = field(init=False)
    _frames: dict[int, Sequence[int]] = field(init=False, default_factory=dict)
    _candidates: list[int] | None = field(init=False, default=None)
    _met: dict[tuple[int, bool], Match | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.seen = {*self.local, *self.reach, *self.context}

    def _frames_of(self, started: Starts) -> Sequence[int]:
        """The frames that a phrase may start and whose other terms the phrases around may meet too."""
        alone, seconds, paired = started
        more: list[int] = []
        for second in self.seen & seconds:
            pairs, longer = paired[second]
            more += pairs
            more += [frame for frame, others in longer if not any(map(self.seen.isdisjoint, others))] if longer else ()
        return sorted({*alone, *more}) if more else alone

    def candidates(self) -> list[int]:
        """The frames that the phrases beside the number may start."""
        if self._candidates is None:
            self._candidates = self.started_by(self.local)
        return self._candidates

    def started_by(self, phrases: Iterable[int]) -> list[int]:
        """The frames that the phrases may start, each once."""
        known, starts = self._frames, lexis().by_phrase
        found: list[int] = []
        for phrase in phrases:
            if phrase not in known:
                known[phrase] = self._frames_of(starts[phrase]) if phrase in starts else ()
            found += known[phrase]
        return list(dict.fromkeys(found))

    def match(self, frame: int, *, anywhere: bool) -> Match | None:
        """How well the words meet a frame of the lexicon; None where they do not."""
        key = frame, anywhere
        if key not in self._met:
            table = lexis()
            self._met[key] = _meet(table.frames[frame], self, table.weights, anywhere=anywhere)
        return self._met[key]

    def widened(self) -> Zones:
        """The same, with what the headings name as good as what stands earlier."""
        reach, context = self.reach, self.context
        wide = {phrase: max(reach.get(phrase, 0.0), context.get(phrase, 0.0)) for phrase in (*reach, *context)}
        return Zones(
            self.local, self.before, self.own, self.near, wide, context, self.whole, self.leading, self.trailing
        )


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that the words meet, its score, and whether a phrase of it stands in the number's own piece, before it.

    `rival` is the score of the best frame of another indicator that was met too.
    """

    frame: Frame
    score: float
    leads: bool
    after: bool
    rival: float = 0.0

    @property
    def code(self) -> str:
        """The indicator's code."""
        return self.frame.code


def zones(
    text: str,
    left: tuple[int, int],
    right: tuple[int, int],
    hits: Callable[[int, int], list[Hit]],
    reach: Mapping[int, float],
    context: Mapping[int, float],
    *,
    after_number: bool = False,
    more: bool = False,
    noun_end: int = 0,
) -> Zones:
    """Sort the phrases around a number by where they stand.

    `left` runs from the number before (or the sentence's start) to the number's hedge, `right` from its digits to the
    number after; `reach` gives the factors of the phrases that stand earlier in the paragraph, `context` of those in the
    headings above; `more` says that another number follows in the sentence, `noun_end` where
    the number's own noun ends (a comma inside it breaks nothing).
    """
    local: dict[int, float] = {}
    before: set[int] = set()
    own: set[int] = set()
    near: set[int] = set()
    leading = _longest(hits(left[0], left[1]))
    piece = clause = left[0]
    bracketed = leading and text.find("(", left[0], left[1]) >= 0
    asides = [match.span() for match in _ASIDE.finditer(text, left[0], left[1])] if bracketed else []
    for match in _LEFT_BREAK.finditer(text, left[0], left[1]) if leading else ():
        start, end = match.span()
        if _inside(start, leading) or (asides and any(at <= start < stop for at, stop in asides)):
            continue
        if text[start] == "(" and end == left[1]:
            continue  # Đài Loan (1.904 người): named right before the bracket
        if after_number or end < left[1] - 1 or text[start] in ";(":
            piece = end
        if text[start] in ";(":
            clause = end
    for hit, share in leading:
        start = hit.start + 1 if text[hit.start] in ",;" else hit.start  # what begins with the break stands behind it
        factor = OWN if start >= piece else NEAR if start >= clause else BEYOND
        factor *= share * max(0.75, 1 - 0.002 * (left[1] - hit.end))
        if factor > local.get(hit.phrase, 0.0):
            local[hit.phrase] = factor
        before.add(hit.phrase)
        if start >= piece:
            own.add(hit.phrase)
            near.add(hit.phrase)
    trailing = _longest(hits(right[0], right[1]))
    breaks = [
        match.start()
        for pattern in (((_RIGHT_BREAK, _JOINING) if more else (_RIGHT_BREAK,)) if trailing else ())
        for match in pattern.finditer(text, max(right[0], noun_end), right[1])
        if not _inside(match.start(), trailing)
    ]
    stop = min(breaks, default=right[1])
    last = max(breaks, default=right[1])
    for hit, share in trailing:
        if hit.end <= stop:
            factor = AFTER * max(0.7, 1 - 0.003 * (hit.start - right[0]))
            near.add(hit.phrase)
        elif text[stop] in ";(" or (more and hit.start >= last):
            continue
        else:
            factor = BEFORE_CLAUSE if text[stop] != "," else BEYOND
        if factor * share > local.get(hit.phrase, 0.0):
            local[hit.phrase] = factor * share
    whole = {hit.phrase for hit, share in (*leading, *trailing) if share == 1.0 and hit.phrase in near}
    return Zones(local, before, own, near, reach, context, frozenset(whole), leading, trailing)


def _longest(found: list[Hit]) -> list[tuple[Hit, float]]:
    """The hits with their share: one that lies inside a longer one counts for less."""
    rated = []
    begin = reach = -1
    for hit in found:
        if hit.end <= reach and (hit.start != begin or hit.end != reach):
            rated.append((hit, WITHIN))
        else:
            rated.append((hit, 1.0))
            begin, reach = hit.start, hit.end
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
    best: Match | None = None
    rival = 0.0
    named = lexis().of_frames
    if leading:
        frames = around.started_by(around.own & around.before)
    else:
        frames = around.started_by([*around.local, *also]) if also else around.candidates()
    for index in frames:
        if not accept(named[index]):
            continue
        match = around.match(index, anywhere=bool(also))
        if match is None or match.score < THRESHOLD:
            continue
        if best is None or match.score > best.score + 1e-9:
            rival = best.score if best is not None and best.code != match.code else rival
            best = match
        elif match.code != best.code:
            rival = max(rival, match.score)
    return Match(best.frame, best.score, best.leads, best.after, rival) if best is not None and rival else best


def _meet(
    frame: Frame,
    around: Zones,
    weights: tuple[float, ...],
    *,
    anywhere: bool,
    met: list[tuple[int, float]] | None = None,
) -> Match | None:
    """How well the words meet a frame, or None; `met` is given the phrase and the share of the score of each term."""
    near, before, seen = around.near, around.before, around.seen
    if not near.isdisjoint(frame.vetoes):
        return None
    if any(ban in around.local or ban in around.reach for ban in frame.bans):
        return None
    total = 0.0
    leads = after = local = False
    for term in frame.terms:
        top = 0.0
        top_phrase = -1
        for option in term:
            phrase = option.phrase
            if phrase not in seen:
                continue
            factor = around.local.get(phrase, 0.0)
            if option.side and (phrase in before) == (option.side == ">"):
                factor = 0.0
            if frame.contextual and not option.context and phrase not in near and phrase not in before:
                factor = 0.0
            if not factor and not option.side:
                factor = around.reach.get(phrase, 0.0)
                if option.context:
                    factor = max(factor, around.context.get(phrase, 0.0))
            if not factor or not near.isdisjoint(option.vetoes):
                continue
            value = factor * weights[phrase]
            if value > top:
                top, top_phrase = value, phrase
        if top_phrase < 0:
            return None
        total += top
        if met is not None:
            met.append((top_phrase, top))
        local = local or top_phrase in around.local
        leads = leads or (top_phrase in around.own and top_phrase in before)
        after = after or (top_phrase in near and top_phrase not in before)
    return Match(frame, total, leads, after) if local or anywhere else None


def met_by(frame: Frame, around: Zones, *, anywhere: bool) -> list[tuple[int, float]]:
    """The phrase that met each term of a frame, with its share of the score; empty where the frame is not met."""
    met: list[tuple[int, float]] = []
    return met if _meet(frame, around, lexis().weights, anywhere=anywhere, met=met) else []


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


@cache
def recipients(code: str, unit: str) -> str | None:
    """The count of those whom money of `code` went to, where it is told in `unit`: `2,1 tỷ đồng cho 986 người`."""
    catalogue = lexicon.catalogue()
    found = [count for count, money in lexicon.load("companions")["money"] if money == code]
    return next((count for count in found if unit in catalogue[count].units), None)


@cache
def counted_by(rate: str, unit: str) -> str | None:
    """The count in `unit` that goes with a rate: of the poverty rate, that of the poor households."""
    catalogue = lexicon.catalogue()
    found = [code for (code, told), to in _companions()[1].items() if told == "percent" and to == rate]
    return next((code for code in found if unit in catalogue[code].units), None)


def companion(code: str | None, unit: str | None) -> str | None:
    """The indicator that a number in `unit` has after a figure of `code`, where the lexicon says that they come together."""
    if not code or not unit:
        return None
    money, counts = _companions()
    if unit == "VND":
        return money.get(code)
    return counts.get((code, unit))
