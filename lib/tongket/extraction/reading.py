"""Reading the sentences of a scene: each number becomes a figure with its indicator, measure, status and period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tongket.extraction.course import Course
from tongket.extraction.english import EnglishSentence
from tongket.extraction.figure import Figure, Force
from tongket.extraction.headline import share_headline
from tongket.extraction.lists import Lister
from tongket.extraction.measures import Reading, read_measure
from tongket.extraction.measures_en import read_english
from tongket.extraction.scales import share_scales
from tongket.extraction.scene import Node
from tongket.extraction.subjects import best_frame
from tongket.extraction.summing import join_parts
from tongket.language.quantity import Quantity
from tongket.language.segments import Sentence

__all__ = ["EnglishReader", "Figure", "Reader", "SentenceReader"]

# chỉ tiêu này hoàn thành 100%
_COMPLETES = re.compile(r"chỉ tiêu(?: này| đó| trên| ấy)?(?: đã| cơ bản)? hoàn thành\s?\Z")
# Từ nguồn vốn này: a paragraph that goes on with what the one before told, in the time that it told it of.
_OF_THAT = re.compile(
    r"\s*(?:từ|với|bằng|trong|ngoài)? ?(?:nguồn|số|tổng số)(?: vốn| kinh phí| tiền| lao động| hộ| người)* (?:này|đó|trên|ấy)(?![^\W\d_])"
)
# giảm 7.902 hộ, 1,49 điểm phần trăm
_AND_POINTS = re.compile(
    r"[\s,;/(–-]*(?:(?:hay|tức|tức là|và|bằng|là|tương ứng|tương đương|tương ứng với|tương đương với)(?: giảm| tăng)? )?"
)
# bằng kế hoạch (%): 107,5
_UNIT_TOLD = re.compile(r" ?\((?:%|tỷ lệ %|phần trăm)\)(?= ?:)")
_NEAR = 24
# The pair that a ratio was worked out from follows it: đạt 46% (9.200/20.000).
_PAIR_AFTER = re.compile(r"\s?\(\s?\d[\d.,]*(?: [^\W\d_]+){0,2}\s?/\s?\d")
# (tăng 15 vụ so với quý I) và 9 vụ (3%) so với năm trước
_HELD_TO_TIME = re.compile(r"(?: ?\([^()]{1,20}\))? so (?:với )?(?:cùng kỳ|năm|quý|tháng|đầu năm|cuối năm|kỳ)")
# giảm 2,1% hộ nghèo và 1,8% hộ cận nghèo
_POOR_AND = re.compile(r" hộ (?:cận )?nghèo và ")


class Reader(Course):
    """Reads a scene's quantities in order. `frame` is what the report says of its own time."""

    def read(self, quantities: Sequence[Quantity]) -> list[Figure]:
        """The figures of all quantities, in order."""
        at = 0
        node_index = -1
        force = Force()
        for sentence in self.scene.sentences:
            if at == len(quantities):
                break
            group = []
            while at < len(quantities) and quantities[at].start < sentence.end:
                if quantities[at].start >= sentence.start:
                    group.append(quantities[at])
                at += 1
            if sentence.line != node_index:
                node_index = sentence.line
                follows = _OF_THAT.match(self.scene.text, sentence.start)
                force = Force(spans=dict(force.spans)) if follows else Force()
            node = self.scene.nodes[node_index]
            if node.furniture:
                continue
            if not group and not (at < len(quantities) and quantities[at].start < node.line.end):
                self.look_ahead(self.scene.mentions_in(sentence.start, sentence.end))
                continue  # nothing is left in the line that what the sentence puts in force could reach
            self.open(sentence, node, group, force).read()
        join_parts(self.figures)
        share_headline(self.scene, self.figures)
        return self.figures

    def open(self, sentence: Sentence, node: Node, group: list[Quantity], force: Force) -> SentenceReader:
        """What reads one sentence; tracing puts in one that takes notes."""
        kind = EnglishReader if self.scene.english else SentenceReader
        return kind(self, sentence, node, group, force)


class SentenceReader(Lister):
    """One sentence being read."""

    def measure(
        self, unit: str | None, value: float, tail: str, after: str, *, negative: bool, is_rate: bool | None, bracket: bool,
        rate_in_time: bool = False,
    ) -> Reading:  # fmt: skip
        """The measure of one number, by the words around it."""
        return read_measure(
            unit, value, tail, after, negative=negative, is_rate=is_rate, bracket=bracket, rate_in_time=rate_in_time
        )

    def _figure_told(self, index: int, quantity: Quantity, left: str) -> Figure | None:  # noqa: ARG002 - English asks them
        """The figure where words beside the number tell the whole of it, as they do in English."""
        return None

    def read(self) -> None:
        """Read the sentence's quantities and leave in force what it says of its period."""
        self.reader.look_ahead(self.mentions)
        for index, quantity in enumerate(self.group):
            figure = self._figure(index, quantity)
            self.figures.append(figure)
            self.reader.figures.append(figure)
            if figure.indicator is not None:
                self.reader.told.setdefault((quantity.value, quantity.unit), figure)
        self._lists()
        self._slashed_rates()
        self._ratios_ahead()
        self._levels_ahead()
        self._of_everyone_else()
        self._money_ahead()
        self._gifts_for()
        share_scales(self.text, self.figures)
        self._carry()

    def _past_change(self, quantity: Quantity, left: str) -> bool:
        """Whether it is a planned fall or rise that was gone past: `giảm 4,98 điểm %, vượt 0,98 điểm % so với kế hoạch`."""
        last = self.figures[-1] if self.figures else None
        alike = last is not None and last.measure == "change" and last.quantity.unit == quantity.unit
        if last is None or not alike or self.bracket(last.quantity.start) is not None:
            return False
        return "so với" not in left and len(left) < _NEAR and quantity.value <= abs(last.value)

    def _and_changed(self, reading: Reading, quantity: Quantity, left: str) -> Reading:
        """The change that a number is which is joined to one: `giảm 540 hộ và 2,1%`, `tăng 15 vụ so với quý I và 9 vụ so với năm trước`."""
        before = self.figures[-1] if self.figures else None
        if before is None or before.measure != "change":
            return reading
        like = quantity.unit == before.quantity.unit and quantity.unit not in ("percent", None)
        points = quantity.unit in ("percent", "percentage_point")
        joined = left.rstrip().endswith(" và") and "so với" in left
        second = (
            left.strip() == "và"
            or (quantity.unit == "percent" and _POOR_AND.fullmatch(left))
            or (like and left.strip() == ",")
            or (joined and (points or _HELD_TO_TIME.match(self.text, quantity.end)))
        )
        if second and reading.measure == "level":
            reading = Reading("change", -1 if before.value < 0 else 1, "and_change", True)
        if quantity.unit == "percentage_point" and _AND_POINTS.fullmatch(left):
            reading = Reading("change", -1 if before.value < 0 else 1, "share_of_change", True)
        return reading

    def _figure(self, index: int, quantity: Quantity) -> Figure:
        start, end = self._bounds(index)
        around = self._zones(index)
        kind = self.links[index - 1] if index else ""
        if kind == "range" and self.figures:
            return self._second_of_range(quantity, self.figures[-1])
        left = self.text[start : quantity.head]
        left = _UNIT_TOLD.sub("", left) if "(" in left else left
        inside = self.bracket(quantity.start)
        opens = inside is not None and (index == 0 or self.group[index - 1].end <= inside.start)
        if kind == "slash" and self.figures:
            paired = self._second_of_pair(index, quantity)
            if paired:
                return paired
        if told := self._figure_told(index, quantity, left):
            return told
        rate = (
            best_frame(around, lambda i: i.unit == "percent")
            if quantity.unit in ("percent", "percentage_point")
            else None
        )
        subject = self._subject(quantity, inside)
        is_rate = self._is_rate(rate, subject, opens, left)
        reading = self.measure(
            quantity.unit, quantity.value, left, self.text[quantity.end : min(end + 40, quantity.end + 120)],
            negative=quantity.negative, is_rate=is_rate, rate_in_time=quantity.per is not None, bracket=opens and not left.rsplit("(", 1)[-1].strip(),
        )  # fmt: skip
        if (
            reading.rule == "reached"
            and (subject is None or subject.indicator is None or not self._same_clause(subject, quantity))
            and not _PAIR_AFTER.match(self.text, quantity.end)
            and not _COMPLETES.search(left)
        ):
            named = best_frame(
                around, lambda i: i.unit != "percent" and i.theme not in ("none", "governance"), leading=True
            )
            if named is None and not (
                subject and subject.sentence is self.sentence and subject.unit not in ("percent", None)
            ):
                reading = Reading("level", 1, "reached_level", False)
        reading = self._revise(reading, quantity, left, opens=opens, rate=rate)
        reading = self._as_many_households(reading, quantity, left)
        if self._share_of_pair(reading, quantity):
            reading = Reading("share", 1, "share_of_counted", True)
        if reading.measure == "change" and (subject is None or subject.unit != quantity.unit):
            subject = self._counted_before(quantity, inside) or subject
        if reading.measure == "gap_to_target" and self._past_change(quantity, left):
            subject = self.figures[-1]
        if (
            kind == "from_to"
            and self.figures
            and self.figures[-1].indicator
            and not self._own(around, quantity, reading)
        ):
            return self._second_of_fall(index, quantity, self.figures[-1])
        reading = self._and_changed(reading, quantity, left)
        if reading.rule == "and_change" and (subject is None or subject.unit != quantity.unit):
            subject = self._counted_before(quantity, inside) or subject
        if self.links[index] == "from_to":
            reading = Reading("level", 1, "from_level", False)
        return self._bind(index, quantity, around, reading, subject, opens=opens)


class EnglishReader(EnglishSentence, SentenceReader):
    """One sentence being read, in a report in English; in another it reads as `SentenceReader` does."""

    def measure(
        self, unit: str | None, value: float, tail: str, after: str, *, negative: bool, is_rate: bool | None, bracket: bool,
        rate_in_time: bool = False,
    ) -> Reading:  # fmt: skip
        """The measure of one number, by the words of English first."""
        if self.scene.english and not negative:
            found = read_english(unit, value, tail, after, is_rate=is_rate)
            if found is not None:
                return found
        return super().measure(
            unit, value, tail, after, negative=negative, is_rate=is_rate, bracket=bracket, rate_in_time=rate_in_time
        )
