"""A report read once more with notes taken, and what was in force where each of its numbers stands."""

from __future__ import annotations

from tongket.documents.model import Document
from tongket.extraction import times
from tongket.extraction.figure import Figure
from tongket.extraction.noting import Note, Notes, Told, Tracer
from tongket.extraction.rows import Extraction, Row, ids_of, read_numbers, rows_of
from tongket.extraction.scene import Node
from tongket.extraction.standing import heading_standing
from tongket.extraction.status import Standing
from tongket.extraction.trace import Cause, Context, Words

__all__ = ["Retraced"]


class Retraced:
    """A document read once more with notes taken; what it makes is what `extract` makes of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.notes: Notes = {}
        self.read = read_numbers(document, lambda scene, frame: Tracer(scene, frame, self.notes))
        self.frame = times.Frame(document.about.period_start, document.about.period_end)
        self.extraction: Extraction = rows_of(document, self.read)
        self._ids = ids_of(document, self.read)
        self._rows = {row["figure"]: row for row in self.extraction.figures}
        self._places = {id(figure): at for at, figure in enumerate(self.read.figures)}
        self._figures = {self._ids[id(figure)]: figure for figure in self.read.figures}

    def row(self, figure: Figure) -> Row:
        """A figure's row."""
        return self._rows[self._ids[id(figure)]]

    def after(self, figure: Figure) -> Figure | None:
        """The next figure of its sentence that is printed as it is, in digits or in words."""
        for other in self.read.figures[self._places[id(figure)] + 1 :]:
            if other.sentence is not figure.sentence:
                return None
            if other.quantity.in_words == figure.quantity.in_words:
                return other
        return None

    def figure_id(self, figure: Figure) -> str:
        """A figure's id."""
        return self._ids[id(figure)]

    def words(self, told: Told) -> Words:
        """Words in source offsets."""
        start, end = self.read.scene.folded.span(told.start, told.end)
        return Words(start, end, told.zone, told.weight)

    def context(self, node: Node, position: int, note: Note | None) -> Context:
        """What is in force at a folded position in a line."""
        scene = self.read.scene
        sentence = scene.sentence_at(position)
        above = [a for a in reversed(node.ancestors()) if a.level == 0 or a.heading]
        leads = [a for a in node.ancestors() if not (a.level == 0 or a.heading)]
        first = scene.sentence_at(node.line.start)
        lead = None
        if first.start < sentence.start:
            lead = self.words(Told(first.start, first.end))
        elif leads:
            last = scene.sentence_at(leads[0].line.end - 1)
            lead = self.words(Told(last.start, last.end))
        return Context(
            tuple(self.words(Told(a.line.start, a.line.end)) for a in above), lead,
            self.words(Told(sentence.start, sentence.end)), self.period_in_force(node, note),
            self.status_in_force(node, note), self.figure_id(note.last) if note and note.last else None,
        )  # fmt: skip

    def period_in_force(self, node: Node, note: Note | None) -> Cause:
        """The period that holds where a number's own words name none."""
        if note is None:
            return Cause("period", (self.frame.start, self.frame.end), "report", self.report_words())
        span, rule = note.in_force
        return Cause("period", span, rule, self.period_words(rule, span, node, note, "actual"))

    def status_in_force(self, node: Node, note: Note | None) -> Cause:
        """The status that holds where a number's own words name none."""
        found = heading_standing(self.read.scene, node) or Standing("actual", "default", 0)
        if note and set(note.sources) == {"estimate"}:
            source = note.sources["estimate"]
            return Cause("status", "estimate", "carried", (self.words(Told(source.start, source.end)),))
        return Cause("status", found.status, found.rule, self.standing_words(found))

    def standing_words(self, standing: Standing) -> tuple[Words, ...]:
        """The words that told a status."""
        return (self.words(Told(*standing.words)),) if standing.words else ()

    def report_words(self) -> tuple[Words, ...]:
        """The words that tell the report's period, unless its index overrides them."""
        about = self.document.about
        if "period_end" in about.overridden:
            return ()
        return tuple(Words(e.start, e.end, "report") for e in about.evidence if e.name == "period")

    def period_words(self, rule: str, span: times.Span, node: Node, note: Note, status: str) -> tuple[Words, ...]:
        """The words of a period that the number's own sentence does not name."""
        if rule.startswith("carried"):
            source = note.sources.get(status) or note.sources.get("actual")
            return (self.words(Told(source.start, source.end, "sentence_before")),) if source else ()
        if rule.startswith("heading"):
            return self._heading_words(node, span)
        return self.report_words() if rule.startswith("report") else ()

    def _heading_words(self, node: Node, span: times.Span) -> tuple[Words, ...]:
        """The mention of the nearest heading that names the period in force; the whole heading where none is like it."""
        scene, frame = self.read.scene, self.frame
        reader = Tracer(scene, frame, {})
        for above in node.ancestors():
            if above.level == 0:
                break
            own, _ = reader._own_period(above)
            if own is None:
                continue
            line = above.line
            named = [m for m in scene.mentions_in(line.start, min(line.end, line.start + 400)) if times.usable(m)]
            year = next((m.year for m in reversed(named) if m.year), None)
            like = [m for m in named if times.span_of(m, m.year or year, frame) in (span, own)]
            chosen = (like[0] if above.heading else like[-1]) if like else None
            told = Told(chosen.start, chosen.end, "heading") if chosen else Told(line.start, line.end, "heading")
            return (self.words(told),)
        return ()
