"""Readers that take notes, for whoever asks why a figure was read as it was.

Nothing here decides anything: the report is read once more by the very same code, and what it was given and what it
answered at its seams is kept for each number. Ordinary reading pays nothing for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tongket.extraction import times
from tongket.extraction.figure import Figure, Force
from tongket.extraction.frames import Frame, lexis
from tongket.extraction.measures import Reading
from tongket.extraction.reading import EnglishReader, Reader, SentenceReader
from tongket.extraction.scene import Node, Scene
from tongket.extraction.state import LABEL
from tongket.extraction.status import Standing
from tongket.extraction.subjects import TOPIC, Zones, companion, met_by, recipients
from tongket.language.periods import Mention
from tongket.language.quantity import Quantity
from tongket.language.segments import Sentence
from tongket.lexicon import Indicator

__all__ = ["Note", "Notes", "Told", "Tracer", "frame_named"]

_WORD = re.compile(r"\S+")
_MOST_WORDS = 80
_EDGE = " ,.;:("
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Told:
    """Words that told something, in folded offsets; `zone` says where they stand to the number, `weight` what they counted."""

    start: int
    end: int
    zone: str = ""
    weight: float | None = None


@dataclass(slots=True)
class Note:
    """What was given and answered while one number was read."""

    around: Zones | None = None
    indicator: Indicator | None = None
    frame_rule: str = ""
    told: tuple[Told, ...] = ()
    company: Figure | None = None
    before: Figure | None = None
    last: Figure | None = None
    copied: Figure | None = None
    reading: Reading | None = None
    beside: tuple[Told, ...] = ()
    standing: Standing | None = None
    mention: Mention | None = None
    span: times.Span = times.NONE
    period_rule: str = ""
    base: Mention | None = None
    in_force: tuple[times.Span, str] = (times.NONE, "")
    sources: dict[str, Mention] = field(default_factory=dict)


Notes = dict[int, Note]


@cache
def _frames() -> dict[str, Frame]:
    return {frame.name: frame for frame in lexis().frames}


def frame_named(rule: str) -> Frame | None:
    """The frame that a row's rule names, whichever way it was come by (``near:``, ``heading:``, ``in_order:``)."""
    return _frames().get(rule.rpartition(":")[2])


class Tracer(Reader):
    """A reader whose sentences take notes, by the identity of each quantity."""

    def __init__(self, scene: Scene, frame: times.Frame, notes: Notes) -> None:
        super().__init__(scene, frame)
        self.notes = notes
        self.sources: dict[int, dict[str, Mention]] = {}
        self.kept: list[Quantity] = []  # an identity is one's own only as long as one lives

    def open(self, sentence: Sentence, node: Node, group: list[Quantity], force: Force) -> SentenceReader:
        """A sentence that takes notes."""
        self.kept += group
        return _Noting(self, sentence, node, group, force)


class _Noting(EnglishReader):
    """A sentence being read, with what was asked and answered kept beside it."""

    reader: Tracer
    note: Note
    quantity: Quantity
    asked: Mention | None = None

    def _figure(self, index: int, quantity: Quantity) -> Figure:
        self.quantity = quantity
        self._forget()
        self.note = self.reader.notes[id(quantity)] = Note(
            before=self.figures[-1] if self.figures else None,
            last=self._last_level(quantity),
            in_force=self._carried("actual"),
            sources=dict(self.reader.sources.get(self.node.index, {})),
        )
        return super()._figure(index, quantity)

    def _zones(self, index: int) -> Zones:
        self.note.around = super()._zones(index)
        return self.note.around

    def measure(self, *given: Any, **named: Any) -> Reading:
        """The measure, with the fewest words beside the number that still give it."""
        reading = super().measure(*given, **named)
        unit, value, tail, after = given
        self.note.reading = reading
        head, end = self.quantity.head, self.quantity.end
        self.note.beside = tuple(
            _fewest(
                lambda t, a: super(_Noting, self).measure(unit, value, t, a, **named), reading, tail, after, head, end
            )
        )
        return reading

    def _make(
        self, index: int, quantity: Quantity, reading: Reading, indicator: Indicator | None, rule: str, score: float,
        subject: Figure | None, around: Zones,
    ) -> Figure:  # fmt: skip
        note = self.note
        note.indicator, note.frame_rule = indicator, rule
        note.told = tuple(self._met(rule, score, around, quantity))
        note.company = None if note.told else self._company(quantity, indicator, rule, subject)
        figure = super()._make(index, quantity, reading, indicator, rule, score, subject, around)
        if self.asked is not None:  # of a period that another rule put in the place of the first
            note.mention, note.span, note.period_rule = self.asked, figure.period, figure.period_rule
        return figure

    def _company(
        self, quantity: Quantity, indicator: Indicator | None, rule: str, subject: Figure | None
    ) -> Figure | None:
        """The figure that another rule than a frame took the indicator from."""
        if indicator is None:
            return None
        last = self._last_level(quantity)
        near = [subject if rule == "subject" else None, last, self.note.before, last.part_of if last else None]
        for figure in [*near, *reversed(self.figures), *reversed(self.force.levels)]:
            code = figure.indicator.code if figure is not None and figure.indicator else None
            if code is None:
                continue
            goes_with = rule == "companion" and indicator.code in (
                companion(code, quantity.unit),
                recipients(code, quantity.unit or ""),
            )
            if goes_with or (rule != "companion" and code == indicator.code):
                return figure
        return None

    def _met(self, rule: str, score: float, around: Zones, quantity: Quantity) -> Iterator[Told]:
        """The phrases that met a frame, with where each stands and its share of the score.

        Which of the words were looked at is told by the score: no share is claimed that does not make it up.
        """
        frame = frame_named(rule)
        if frame is None:
            return
        way = rule.partition(":")[0] if ":" in rule else ""
        share = 0.6 if way == "heading" else 1.0
        for looked_at in (around.widened() if way == "heading" else around, _behind(around)):
            met = met_by(frame, looked_at, anywhere=bool(way))
            whole = abs(share * sum(weight for _, weight in met) - score) < _CLOSE
            if met and whole:
                for phrase, weight in met:
                    yield Told(*self._where(phrase, around, quantity), share * weight)
                return

    def _where(self, phrase: int, around: Zones, quantity: Quantity) -> tuple[int, int, str]:
        """Where the phrase stands that was counted: nearest before the number, else after it, else further off."""
        if phrase in around.local:
            leading = [hit for hit, _ in around.leading if hit.phrase == phrase]
            trailing = [hit for hit, _ in around.trailing if hit.phrase == phrase]
            if leading and (phrase in around.own or not trailing):
                return leading[-1].start, leading[-1].end, "own" if phrase in around.own else "clause"
            if trailing:
                return trailing[0].start, trailing[0].end, "after" if phrase in around.near else "beyond"
        at = self.earlier.get(phrase)
        if at is not None:
            return at, self._ends(at, quantity.start, phrase), "earlier"
        return self._above(phrase)

    def _above(self, phrase: int) -> tuple[int, int, str]:
        """Where the phrase stands in the line's label, the sentence before or the headings, whichever counts most."""
        line = self.node.line
        context = self.scene.context(self.node).get(phrase, 0.0)
        label = self._label().get(phrase, 0.0)
        if label and label >= context:
            return (*self._first(phrase, line.start, min(line.end, line.body + LABEL)), "label")
        if phrase in self.force.topic and context < TOPIC:
            return (*self._last(phrase, line.start, self.sentence.start), "sentence_before")
        for above in self.node.ancestors():
            start, end = self._first(phrase, above.line.start, min(above.line.end, above.line.start + 400))
            if start >= 0:
                return start, end, "heading"
        return -1, -1, ""

    def _ends(self, start: int, stop: int, phrase: int) -> int:
        return self._first(phrase, start, stop)[1]

    def _first(self, phrase: int, start: int, end: int) -> tuple[int, int]:
        return next(((hit.start, hit.end) for hit in self.scene.hits_in(start, end) if hit.phrase == phrase), (-1, -1))

    def _last(self, phrase: int, start: int, end: int) -> tuple[int, int]:
        found = [(hit.start, hit.end) for hit in self.scene.hits_in(start, end) if hit.phrase == phrase]
        return found[-1] if found else (-1, -1)

    def _status(self, index: int, quantity: Quantity, reading: Reading, subject: Figure | None) -> Standing:
        self.note.standing = super()._status(index, quantity, reading, subject)
        return self.note.standing

    def _period(
        self, index: int, quantity: Quantity, reading: Reading, standing: Standing, subject: Figure | None
    ) -> tuple[times.Span, str]:
        self._forget()
        span, rule = super()._period(index, quantity, reading, standing, subject)
        self.note.mention, self.note.span, self.note.period_rule = self.asked, span, rule
        self._forget()
        return span, rule

    def _forget(self) -> None:
        self.asked = None

    def _year(self, mention: Mention) -> int | None:
        # Asked of the mention that governs, and of no other.
        year = super()._year(mention)
        self.asked = mention
        return year

    def _base_mention(self, index: int, quantity: Quantity) -> Mention | None:
        self.note.base = super()._base_mention(index, quantity)
        return self.note.base

    def _copy(self, quantity: Quantity, first: Figure, rule: str) -> Figure:
        self.note.copied = first
        return super()._copy(quantity, first, rule)

    def _repeat(self, index: int, quantity: Quantity, first: Figure) -> Figure:
        self.note.copied = first
        return super()._repeat(index, quantity, first)

    def _carry(self) -> None:
        held = dict(self.force.spans)
        self._forget()
        super()._carry()
        for status, span in self.force.spans.items():
            if span is not held.get(status) and self.asked is not None:
                self.reader.sources.setdefault(self.node.index, {})[status] = self.asked


def _behind(around: Zones) -> Zones:
    """Only what stands after the number, as a whole is looked for that a percentage is a share of."""
    after = around.near - around.before
    local = {phrase: factor for phrase, factor in around.local.items() if phrase in after}
    return Zones(local, set(), set(), set(local), {}, {})


def _fewest(
    measure: Callable[[str, str], Reading], reading: Reading, tail: str, after: str, head: int, end: int
) -> Iterable[Told]:
    """The shortest stretch before the number, then after it, from which the same function reads the same measure."""
    starts = [len(tail), *(match.start() for match in reversed(list(_WORD.finditer(tail))[-_MOST_WORDS:]))]
    begin = next((at for at in starts if measure(tail[at:], after) == reading), 0)
    stops = [0, *(match.end() for match in _WORD.finditer(after))]
    stop = next((at for at in stops if measure(tail[begin:], after[:at]) == reading), len(after))
    found = []
    if begin < len(tail):
        found.append(Told(head - len(tail) + begin, head - len(tail) + len(tail.rstrip(_EDGE)), "before"))
    if stop:
        found.append(Told(end + len(after) - len(after.lstrip()), end + len(after[:stop].rstrip(_EDGE)), "after"))
    return found
