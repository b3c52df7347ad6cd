"""Why each column of a figure's row holds what it holds: the rule that gave it and the words that told it.

Made from the notes of `noting`: what was given and answered while the very same code read the report once more.
"""

from __future__ import annotations

import re
from typing import Any

from tongket.extraction import times
from tongket.extraction.binding import _PER_BEFORE
from tongket.extraction.figure import Figure
from tongket.extraction.frames import lexis
from tongket.extraction.kinds import _PART
from tongket.extraction.noting import Note, Told, frame_named
from tongket.extraction.retraced import Retraced
from tongket.extraction.rows import Row
from tongket.extraction.timing import _BY_YEAR
from tongket.extraction.trace import Cause, Context
from tongket.language.quantities import _UPWARDS, _per
from tongket.language.quantity import Quantity

__all__ = ["Explainer"]

_WHYS = (
    "right_beside",
    "in_clause",
    "right_after",
    "earlier_in_sentence",
    "at_sentence_end",
    "misprinted",
    "base_bracket",
)
_VALUE_RULES = ("space_thousands", "composite", "number_words", "shared_")
_SAME_TIME = re.compile("cùng kỳ")
_AHEAD = ("", "plan", "plan_named")
_AHEAD_OF_NOUN = 80


class Explainer:
    """The causes of one figure's columns."""

    def __init__(self, tracing: Retraced, figure: Figure, row: Row) -> None:
        self.tracing, self.figure, self.row = tracing, figure, row
        self.scene = tracing.read.scene
        self.text = self.scene.text
        self.quantity: Quantity = figure.quantity
        self.note = tracing.notes.get(id(figure.quantity), Note())
        self.node = self.scene.nodes[figure.sentence.line]
        self.cell = self.scene.cells.get(figure.quantity.start)
        self.next = tracing.after(figure)

    def context(self) -> Context:
        """What was in force where the figure stands."""
        return self.tracing.context(self.node, self.quantity.start, self.note if not self.cell else None)

    def cause(self, column: str) -> Cause:
        """The cause of one column."""
        made: Cause = getattr(self, f"_{column}")()
        return made

    def _cause(self, column: str, rule: str, *told: Told, through: Figure | None = None, value: Any = None) -> Cause:
        words = tuple(self.tracing.words(one) for one in told if 0 <= one.start < one.end)
        by = self.tracing.figure_id(through) if through is not None else None
        return Cause(column, self.row.get(column) if value is None else value, rule, words, by)

    def _by(self, column: str, rule: str, other: Figure, value: Any = None) -> Cause:
        """What another figure handed on, with the words that gave it there."""
        if other is self.figure:
            return self._cause(column, rule, value=value)
        words = self._elsewhere(other).cause(column).words if not self._loops(other) else ()
        own = self.row.get(column) if value is None else value
        return Cause(column, own, rule, words, self.tracing.figure_id(other))

    def _elsewhere(self, other: Figure) -> Explainer:
        return Explainer(self.tracing, other, self.tracing.row(other))

    def _loops(self, other: Figure) -> bool:
        """Whether the other figure took what it has from this one."""
        note = self.tracing.notes.get(id(other.quantity), Note())
        return self.figure in (other.subject, note.copied, note.company) or other.quantity.start > self.quantity.start

    # --- the number itself

    def _value(self) -> Cause:
        quantity = self.quantity
        told = [Told(quantity.start, quantity.stop, "number")]
        rest = min(self._noun_of(self.figure).start, quantity.end)
        if quantity.scale > 1 and self.text[quantity.stop : rest].strip():
            end = quantity.stop + len(self.text[quantity.stop : rest].rstrip())
            told.append(Told(quantity.stop + self._blank(quantity.stop), end, "magnitude"))
        rules = [rule for rule in quantity.rules if rule.startswith(_VALUE_RULES)] or ["digits"]
        return self._cause("value", "+".join(rules), *told)

    def _blank(self, position: int) -> int:
        return int(self.text[position : position + 1] == " ")

    def _noun_of(self, figure: Figure) -> Told:
        """The noun of a number's unit, if it follows the number, at once or further on; nothing at its end if not."""
        quantity = figure.quantity
        begin = quantity.end - len(quantity.noun)
        if quantity.noun and not (begin >= quantity.stop and self.text[begin : quantity.end] == quantity.noun):
            begin = self.text.find(quantity.noun, quantity.stop, quantity.stop + _AHEAD_OF_NOUN)
        if begin < quantity.stop:
            return Told(quantity.end, quantity.end)
        return Told(begin, begin + len(quantity.noun), "noun")

    def _unit(self) -> Cause:
        figure, quantity = self.figure, self.quantity
        noun = self._noun_of(figure)
        told = (noun,) if noun.start < noun.end else ()
        if "noun_ahead" in quantity.rules:
            return self._cause("unit", "noun_ahead", *told)
        if self.cell is not None and not told:
            points = figure.unit == "percentage_point" != quantity.unit
            rule = "rate_in_points" if points else "row_unit" if quantity.unit else "no_unit"
            return self._cause("unit", rule, *([Told(*self.cell.unit)] if self.cell.unit else []))
        if figure.unit != quantity.unit:
            return self._other_unit(told)
        special = [r for r in quantity.rules if r.startswith("shared_") or not r.startswith((*_VALUE_RULES, "per_"))]
        if not told and special:
            shared = special[-1].startswith("shared_") and self.next is not None
            return self._cause("unit", special[-1], *([self._noun_of(self.next)] if shared and self.next else []))
        return self._cause("unit", "noun" if told else "no_unit" if figure.unit is None else "unit_word", *told)

    def _other_unit(self, told: tuple[Told, ...]) -> Cause:
        """A unit that is not the quantity's own: the indicator's, the subject's, or a rate's in points."""
        figure = self.figure
        if figure.unit == "percentage_point":
            return self._cause("unit", "rate_in_points", *told)
        if figure.frame_rule == "targets_pair" or self.quantity.unit is not None:
            return self._cause("unit", "indicator_unit", *told)
        if self.note.copied is not None and self.note.copied.unit == figure.unit:
            return self._by("unit", "as_first", self.note.copied)
        if figure.measure == "change" and figure.subject is not None:
            return self._by("unit", "subject_unit", figure.subject)
        return self._cause("unit", "indicator_unit")

    def _bound(self) -> Cause:
        quantity = self.quantity
        upwards = _UPWARDS.match(self.text, quantity.end)
        if upwards and quantity.bound in ("at_least", "at_most"):
            return self._cause("bound", "upwards", Told(*upwards.span(1), "after"))
        if quantity.bound == "exact":
            return self._cause("bound", "no_hedge")
        end = quantity.head + len(self.text[quantity.head : quantity.start].rstrip())
        return self._cause("bound", "hedge", Told(quantity.head, end, "before"))

    def _per(self) -> Cause:
        figure, quantity = self.figure, self.quantity
        if figure.per is None:
            return self._cause("per", "no_rate")
        told = list(_slashes(self.text, quantity))
        if figure.per == quantity.per and not told and self.next is not None:
            return self._cause("per", "shared_rate", *_slashes(self.text, self.next.quantity))
        if figure.per == quantity.per:
            return self._cause("per", "slash", *told)
        if self.note.copied is not None and quantity.per is None and self.note.copied.per == figure.per:
            return self._by("per", "as_first", self.note.copied)
        floor = max(figure.sentence.start, quantity.head - 60)
        before = [
            m for m in _PER_BEFORE.finditer(self.text, floor, quantity.head) if (m.lastgroup or "-") in figure.per
        ]
        told += [Told(*match.span(), "before") for match in before[-1:]]
        return self._cause("per", "each", *told)

    # --- what it is about

    def _indicator(self) -> Cause:
        figure, note, rule = self.figure, self.note, self.figure.frame_rule
        if self.cell is not None:
            if rule == "subject" and figure.subject is not None:
                return self._by("indicator", rule, figure.subject)
            return self._cause("indicator", rule, *self._of_cell(rule))
        if rule == "subject" and figure.subject is not None:
            return self._by("indicator", rule, figure.subject)
        frame = frame_named(rule)
        elsewhere = figure.indicator is not None and (rule == "none" or (frame is not None and "none." in frame.code))
        if rule == note.frame_rule and figure.indicator is note.indicator and not elsewhere:
            if note.company is not None:
                return self._by("indicator", rule, note.company)
            return self._cause("indicator", rule, *note.told)
        if note.copied is not None and rule != "targets_pair":
            return self._by("indicator", rule, note.copied)
        if rule.startswith("in_order:"):
            return self._cause("indicator", rule, *self._listed(rule))
        if figure.subject is not None and figure.subject.indicator is figure.indicator:
            by = rule if not elsewhere else "share_by_default" if figure.measure == "share" else "subject"
            return self._by("indicator", by, figure.subject)
        if figure.indicator is not None and note.before is not None and note.before.indicator is figure.indicator:
            return self._by("indicator", figure.status_rule if elsewhere else rule, note.before)
        return self._cause("indicator", rule)

    def _of_cell(self, rule: str) -> list[Told]:
        """The label, headings and title of a cell that hold a phrase of its frame; the label where none does."""
        assert self.cell is not None
        frame = frame_named(rule)
        phrases = {option.phrase for term in frame.terms for option in term} if frame else set()
        spans = [(self.cell.label, "label"), *((span, "heading") for span in (*self.cell.heads, *self.cell.title))]
        told = [
            Told(*span, zone) for span, zone in spans if any(hit.phrase in phrases for hit in self.scene.hits_in(*span))
        ]
        return told or [Told(*self.cell.label, "label")]

    def _listed(self, rule: str) -> list[Told]:
        """The longest phrase of a frame that was named in the list before the number."""
        frame = frame_named(rule)
        phrases = {option.phrase for term in frame.terms for option in term} if frame else set()
        start = self.figure.sentence.start
        named = [hit for hit in self.scene.hits_in(start, self.quantity.start) if hit.phrase in phrases]
        longest = max(named, key=lambda hit: (hit.end - hit.start, hit.start), default=None)
        return [Told(longest.start, longest.end, "list")] if longest else []

    def _measure(self) -> Cause:
        rule, note = self.figure.reading.rule, self.note
        if self.cell is not None:
            heads = [Told(*self.cell.label, "label")] if rule == "row_fell" else self._heads()
            return self._cause("measure", rule, *heads)
        if note.reading is not None and note.reading.rule == rule and note.reading.measure == self.figure.measure:
            return self._cause("measure", rule, *note.beside)
        if note.copied is not None and note.copied.reading.rule == rule:
            return self._by("measure", rule, note.copied)
        return self._cause("measure", rule, through=note.before)

    def _heads(self) -> list[Told]:
        """The headings over a cell of a table."""
        return [Told(*span, "heading") for span in self.cell.heads] if self.cell is not None else []

    def _group(self) -> Cause:
        around, name = self.note.around, self.figure.group
        if name is None:
            return self._cause("group", "no_group")
        if self.cell is not None:
            return self._cause("group", "group_named", Told(*self.cell.label, "label"))
        if self.note.copied is not None:
            return self._by("group", "as_first", self.note.copied)
        phrases = lexis().groups[f"parts.{name}"]
        hits = [(hit, share) for hit, share in (*around.leading, *around.trailing)] if around else []
        told = [Told(h.start, h.end) for h, share in hits if h.phrase in phrases and share == 1.0]
        return self._cause("group", "group_named", *told[:1])

    def _place(self) -> Cause:
        name = self.figure.place
        if name is None:
            return self._cause("place", "no_place")
        if self.cell is not None:
            return self._cause("place", "place_in_row", Told(*self.cell.label, "label"))
        cased, line = self.scene.folded.cased, self.node.line
        at = cased.rfind(name, line.start, self.quantity.start)
        if at >= 0:
            return self._cause("place", "place_in_line", Told(at, at + len(name), "before"))
        for above in self.node.ancestors():
            at = cased.find(name, above.line.start, above.line.end)
            if at >= 0 and above.heading:
                return self._cause("place", "place_in_heading", Told(at, at + len(name), "heading"))
        return self._cause("place", "place_in_line")

    # --- how it stands to others

    def _part_of(self) -> Cause:
        whole = self.figure.part_of
        if whole is None:
            return self._cause("part_of", "no_whole")
        if self.note.copied is not None and self.note.copied.part_of is whole:
            return self._by("part_of", "as_first", self.note.copied)
        if self.cell is not None:
            return self._cause("part_of", "part_in_table", through=whole)
        same = whole.sentence is self.figure.sentence
        start = whole.quantity.end if same else self.figure.sentence.start
        found = _PART.search(self.text, start, self.quantity.head)
        if found:
            return self._cause("part_of", "part_word", Told(*found.span(), "before"), through=whole)
        return self._cause("part_of", "part_goes_on", through=whole)

    def _pair(self) -> Cause:
        pair = self.figure.pair
        return self._cause("pair", "slash" if pair else "no_pair", through=pair)

    def _subject(self) -> Cause:
        subject, rule = self.figure.subject, self.figure.frame_rule
        if subject is None:
            return self._cause("subject", "no_subject")
        return self._cause("subject", rule if rule in ("in_order", "number_after") else "speaks_of", through=subject)

    def _repeats(self) -> Cause:
        return self._cause("repeats", "said_before" if self.row["repeats"] else "said_first")

    # --- when

    def _status(self) -> Cause:
        figure, note, rule = self.figure, self.note, self.figure.status_rule
        if rule == "as_subject" and figure.subject is not None:
            return self._by("status", rule, figure.subject)
        if self.cell is not None:
            return self._cause(
                "status", rule, *(self._heads() if rule != "title_plan" else [Told(*s) for s in self.cell.title[:1]])
            )
        standing = note.standing
        if standing is not None and (standing.rule, standing.status) == (rule, figure.status):
            if rule == "carried":
                source = note.sources.get("estimate")
                return self._cause("status", rule, *([Told(source.start, source.end)] if source else []))
            if rule == "by_year":
                named = [*_BY_YEAR.finditer(self.text, figure.sentence.start, self.quantity.head)]
                return self._cause("status", rule, *(Told(*match.span()) for match in named[-1:]))
            return Cause("status", figure.status, rule, self.tracing.standing_words(standing))
        if rule == "future":
            return Cause("status", figure.status, rule, self._period().words)
        if rule in ("base_level", "base_bracket"):
            return self._cause("status", rule, through=note.before)
        if rule == "before_fall":
            return self._cause("status", rule, through=self.next)
        if note.copied is not None:
            return self._by("status", rule, note.copied)
        return self._cause("status", rule)

    def _period(self) -> Cause:
        figure, note, rule = self.figure, self.note, self.figure.period_rule
        if rule == "as_subject" and figure.subject is not None:
            return self._by("period", rule, figure.subject, value=figure.period)
        if rule == "end_of_fall" and note.mention is not None:
            return self._cause("period", rule, Told(note.mention.start, note.mention.end), value=figure.period)
        if self.cell is not None:
            if rule == "report":
                return Cause("period", figure.period, rule, self.tracing.report_words())
            named = [Told(*self.cell.period)] if self.cell.period else []
            return self._cause("period", rule, *named, value=figure.period)
        if (note.period_rule, note.span) == (rule, figure.period):
            if note.mention is not None and rule.startswith(_WHYS):
                told = Told(note.mention.start, note.mention.end)
                return self._cause("period", rule, told, value=figure.period)
            if rule == "plan_of_result":
                return self._cause("period", rule, through=note.before, value=figure.period)
            if rule.startswith("outlook"):
                return self._cause("period", rule, *self._outlook(), value=figure.period)
            words = self.tracing.period_words(rule, figure.period, self.node, note, figure.status)
            return Cause("period", figure.period, rule, words)
        if rule in ("base_level", "before_fall"):
            return self._cause(
                "period", rule, through=note.before if rule == "base_level" else self.next, value=figure.period
            )
        if note.copied is not None:
            return self._by("period", rule, note.copied, value=figure.period)
        return self._cause("period", rule, *self._named_so(), value=figure.period)

    def _outlook(self) -> list[Told]:
        """Where the text last named the year that it looks ahead to."""
        end = self.figure.period[1]
        ahead = [
            m
            for m in self.scene.mentions
            if m.start < self.figure.sentence.end and m.kind == "year" and m.role in _AHEAD
        ]
        named = [m for m in ahead if end and m.year == end.year]
        return [Told(named[-1].start, named[-1].end)] if named else []

    def _named_so(self) -> list[Told]:
        """The words of the sentence nearest to the number that name the days it was given, by whatever rule."""
        start, end = self.figure.period
        frame = self.tracing.frame
        named = [
            m
            for m in self.scene.mentions_in(self.figure.sentence.start, self.figure.sentence.end)
            if end and (start, end) == times.span_of(m, m.year or end.year, frame)
        ]
        nearest = min(named, key=lambda m: abs(m.start - self.quantity.start), default=None)
        return [Told(nearest.start, nearest.end)] if nearest else []

    def _base(self) -> Cause:
        figure, note = self.figure, self.note
        if figure.base == times.NONE:
            return self._cause("base", "no_base", value=times.NONE)
        if self.cell is not None:
            return self._cause("base", "base_column", *self._heads(), value=figure.base)
        if note.copied is not None and note.copied.base == figure.base:
            return self._by("base", "as_first", note.copied, value=figure.base)
        if note.base is not None:
            return self._cause("base", "compared", Told(note.base.start, note.base.end), value=figure.base)
        same = _SAME_TIME.search(self.text, self.quantity.end, self.quantity.end + 40)
        told = [Told(*same.span(), "after")] if same else []
        return self._cause("base", "same_time_before", *told, value=figure.base)


def _slashes(text: str, quantity: Quantity) -> list[Told]:
    """What a quantity is told for each of, after it: ``/người/tháng``."""
    pattern, _ = _per()
    position, found = quantity.end, []
    while match := pattern.match(text, position):
        found.append(Told(match.start(1), match.end(1), "after"))
        position = match.end()
    return found
