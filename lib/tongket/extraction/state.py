"""A sentence being read: its clauses, brackets, phrases, and the numbers read so far."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter

from tongket.extraction.course import Course
from tongket.extraction.figure import Figure, Force
from tongket.extraction.scene import Node
from tongket.extraction.subjects import BEFORE_CLAUSE, EARLIER, TOPIC, Zones, zones
from tongket.language.finder import Guarded
from tongket.language.links import link
from tongket.language.quantity import Quantity
from tongket.language.segments import Bracket, Sentence

NAME = r"[A-ZĐÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ][^\W\d_']*(?:'[^\W\d_]+)?"
_PLACE = Guarded(rf"(?<!các )(?<![^\W\d_])(?:[Hh]uyện|HUYỆN|[Tt]hị xã|[Qq]uận) (?P<name>{NAME}(?: {NAME}){{0,3}})")
_WHOLE = Guarded("toàn tỉnh|cả tỉnh|tỉnh ")
_START = itemgetter(0)
LABEL = 100
LABEL_FACTOR = 0.5


class SentenceState:
    """Where the numbers of one sentence stand."""

    def __init__(self, reader: Course, sentence: Sentence, node: Node, group: list[Quantity], force: Force) -> None:
        self.reader = reader
        self.scene = reader.scene
        self.text = reader.scene.text
        self.sentence = sentence
        self.node = node
        self.group = group
        self.force = force
        self.mentions = self.scene.mentions_in(sentence.start, sentence.end)
        self.brackets: list[Bracket] = self.scene.sentence_brackets(sentence) if group else []
        self.figures: list[Figure] = []
        self.semicolons = self._semicolons() if group else []
        self.earlier: dict[int, int] = {}
        self.above: dict[int, float] | None = None
        self.bounds = [self._found_bounds(index) for index in range(len(group))]
        self.spoken: set[int] = set()
        self.links: list[str] = [link(self.text, a, b) for a, b in pairwise(group)] + [""]

    def _semicolons(self) -> list[int]:
        inside = [(bracket.start, bracket.end) for bracket in self.brackets if bracket.closed]
        found = []
        position = self.text.find(";", self.sentence.start, self.sentence.end)
        at = 0
        while position >= 0:
            while at < len(inside) and inside[at][1] <= position:
                at += 1
            if at >= len(inside) or not inside[at][0] <= position < inside[at][1]:
                found.append(position)
            position = self.text.find(";", position + 1, self.sentence.end)
        return found

    def clause(self, position: int) -> tuple[int, int]:
        """The bounds of the clause, between semicolons, that holds `position`."""
        at = bisect_right(self.semicolons, position)
        start = self.semicolons[at - 1] + 1 if at else self.sentence.start
        end = self.semicolons[at] if at < len(self.semicolons) else self.sentence.end
        held = self.bracket(position) if self.brackets else None
        if held is not None and held.closed:
            stop = self.text.find(";", position, held.end)
            end = stop if stop >= 0 else end
        return start, end

    def bracket(self, position: int) -> Bracket | None:
        """The bracket that holds `position`, or None."""
        for found in self.brackets:
            if found.start <= position < found.end:
                return found
        return None

    def _bounds(self, index: int) -> tuple[int, int]:
        """From the number before, or the sentence's start, to the number after."""
        return self.bounds[index]

    def _found_bounds(self, index: int) -> tuple[int, int]:
        quantity = self.group[index]
        start = self.group[index - 1].end if index else self.sentence.start
        if index == 0 and self.node.line.body > start:
            start = min(self.node.line.body, quantity.head)
        end = self.group[index + 1].head if index + 1 < len(self.group) else self.sentence.end
        return start, max(end, quantity.end)

    def _zones(self, index: int) -> Zones:
        quantity = self.group[index]
        start, end = self._bounds(index)
        clause = self.clause(quantity.start)[0]
        for hit in (
            self.scene.hits_in(self.group[index - 2].end if index > 1 else self.sentence.start, start) if index else ()
        ):
            self.earlier[hit.phrase] = hit.start
        if index:
            before = self.group[index - 1]
            for hit in self.scene.hits_in(before.stop, quantity.head):
                if hit.start < start:
                    self.earlier[hit.phrase] = hit.start
        reach = {phrase: EARLIER if at >= clause else BEFORE_CLAUSE for phrase, at in self.earlier.items()}
        right = quantity.stop
        if self.links[index] in ("range", "slash"):
            right = self.group[index + 1].stop
            end = max(self._bounds(index + 1)[1], right)
        return zones(
            self.text, (start, max(start, quantity.head)), (right, end), self.scene.hits_in, reach, self._above_sentence(),
            after_number=index > 0, more=index + 1 < len(self.group), noun_end=quantity.end,
        )  # fmt: skip

    def _above_sentence(self) -> dict[int, float]:
        """The phrases of the headings, the line's label and the sentence before, with how much each counts."""
        if self.above is None:
            self.above = dict(self.scene.context(self.node))
            for phrases, factor in ((self._label(), LABEL_FACTOR), (self.force.topic, TOPIC)):
                for phrase in phrases:
                    if factor > self.above.get(phrase, 0.0):
                        self.above[phrase] = factor
        return self.above

    def _label(self) -> dict[int, float]:
        """The phrases of the line's label, up to its first colon: ``b) Thất nghiệp: ...``."""
        if self.force.label is None:
            line = self.node.line
            colon = self.text.find(":", line.body, min(line.end, line.body + LABEL))
            # 2. Lao động qua đào tạo. Năm 2021 đạt 48%: a short first sentence is a label too.
            stop = self.text.find(".", line.body, min(line.end, line.body + LABEL)) if colon < 0 else colon
            found = self.scene.hits_in(line.start, stop) if stop >= 0 else []
            self.force.label = {hit.phrase: LABEL_FACTOR for hit in found}
        return self.force.label

    def place(self, position: int) -> str | None:
        """The district or commune in force at `position`: named in the line before it, else in a heading above."""
        cased = self.scene.folded.cased
        places = self._places()
        before = bisect_right(places, position, key=_START)
        if before and places[before - 1][1]:
            return places[before - 1][1]
        headed = self.reader.headed_places
        if self.node.index not in headed:
            above = (node.line for node in self.node.ancestors() if node.heading and node.level)
            named = next(filter(None, (_PLACE.search(cased, line.start, line.end) for line in above)), None)
            headed[self.node.index] = named["name"] if named else None
        return headed[self.node.index]

    def _places(self) -> list[tuple[int, str]]:
        """Where the line has named a place, and which; none where it speaks of the whole province again."""
        if self.force.places is None:
            line = self.node.line
            named = [
                (found.end(), found["name"]) for found in _PLACE.finditer(self.scene.folded.cased, line.start, line.end)
            ]
            whole = [(found.end(), "") for found in _WHOLE.finditer(self.text, line.start, line.end)]
            self.force.places = sorted(named + whole)
        return self.force.places

    def _same_clause(self, figure: Figure, quantity: Quantity) -> bool:
        return self.clause(quantity.start)[0] <= figure.quantity.start
