"""When a number holds: its status, its period and the period that it is compared with."""

from __future__ import annotations

import re
from datetime import date

from tongket.extraction import times
from tongket.extraction.choosing import Chooser
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.standing import Standing, heading_standing, sentence_standing
from tongket.language.periods import Mention
from tongket.language.quantities import Quantity

_PROGRAMME = re.compile(r"(?:đại hội đảng bộ|nhiệm kỳ|nghị quyết đại hội|cả nhiệm kỳ|các mục tiêu ấy)")


_BY_YEAR = re.compile(r"(?<!ước )đến (?:hết )?năm (20\d\d)")


class Timer(Chooser):
    """Tells the status and the period of each number of a sentence."""

    def _look_ahead(self) -> None:
        """Keep the year after the report's that the text has come to speak of, for targets that name none."""
        end = self.reader.frame.end
        if end is None:
            return
        for mention in self.mentions:
            if mention.kind == "year" and mention.year == end.year + 1 and mention.role in ("", "plan", "plan_named"):
                self.reader.outlook = mention.year

    def _status(self, index: int, quantity: Quantity, reading: Reading, subject: Figure | None) -> Standing:
        clause, _ = self.clause(quantity.start)
        _, end = self._bounds(index)
        own = sentence_standing(self.scene, self.sentence.start, clause, quantity.head, end, quantity.start)
        if own and own.rule == "plan_is" and self.links[index] != "slash":
            return own
        if own and own.rule == "plan_is":
            own = None
        if quantity.unit == "target":
            return Standing("actual", "targets_counted", 1)
        if subject and reading.dependent and (own is None or own.firm < 2 or subject.sentence is self.sentence):
            return Standing(subject.status, "as_subject", 2)
        if own and (own.firm == 2 or own.status == "target"):
            return own
        if own and own.status == "estimate":
            return own
        if self._aims_at_year(quantity):
            return Standing("target", "by_year", 1)
        if self.force.spans and set(self.force.spans) == {"estimate"} and not self._tells_done(quantity):
            return Standing("estimate", "carried", 1)
        inherited = heading_standing(self.scene, self.node)
        return inherited or Standing("actual", "default", 0)

    def _period(
        self, index: int, quantity: Quantity, reading: Reading, standing: Standing, subject: Figure | None
    ) -> tuple[times.Span, str]:
        if subject and reading.dependent and subject.sentence is self.sentence:
            return subject.period, "as_subject"
        frame = self.reader.frame
        _, end = self._bounds(index)
        mention, why = times.governing(self._open_mentions(quantity), quantity.head, quantity.end, self.clause(quantity.start), end,
            glued=self.text[quantity.end : quantity.end + 2] == " (",
        )  # fmt: skip
        if mention and mention.role == "plan_named" and standing.status != "target":
            mention = None
        if mention is not None:
            span = times.span_of(mention, self._year(mention), frame)
            if self._misprinted(mention, span, standing):
                return times.previous(span, frame.year), "misprinted_year"
            if span[1]:
                if (
                    standing.status == "target"
                    and (why != "in_clause" or standing.rule == "plan_is")
                    and times.sub_annual(span)
                ):
                    return times.whole_year(span[1]), f"{why}_year"
                return span, f"{why}_{mention.rule}"
        if (
            standing.status == "target"
            and _PROGRAMME.search(self.text, self.node.line.start, self.sentence.end)
            and not any(m.year for m in self.mentions)
        ):
            return (None, None), "programme"
        span, rule = self._carried(standing.status)
        if standing.status == "target" and (times.sub_annual(span)):
            return times.whole_year(span[1]), f"{rule}_year"
        return span, rule

    def _aims_at_year(self, quantity: Quantity) -> bool:
        """Whether the sentence looks to a year to come: `đến năm 2025`, and tells nothing as done."""
        end = self.reader.frame.end
        text = self.text[self.sentence.start : quantity.head]
        years = [int(match.group(1)) for match in _BY_YEAR.finditer(text)]
        return bool(end and years and max(years) >= end.year and not re.search(r"(?<![^\W\d_])đã(?![^\W\d_])", text))

    def _tells_done(self, quantity: Quantity) -> bool:
        """Whether the words right before a number tell it as done: `đưa được 118 người`."""
        return bool(
            re.search(
                r"(?:đã(?: \S+){0,4}|\S+ được)\s\Z",
                self.text[max(self.sentence.start, quantity.head - 30) : quantity.head],
            )
        )

    def _open_mentions(self, quantity: Quantity) -> list[Mention]:
        """The sentence's mentions without those that a bracket keeps for the numbers that it holds itself."""
        found = []
        for mention in self.mentions:
            if mention.start in self.spoken:
                continue
            held = self.bracket(mention.start)
            if (
                held is None
                or not held.closed
                or held.start <= quantity.start < held.end
                or not any(held.start <= other.start < held.end for other in self.group)
            ):
                found.append(mention)
        return found

    def _lies_ahead(self, span: times.Span, quantity: Quantity) -> bool:
        """Whether the days lie after the report's, and nothing says that they are told as past."""
        end = self.reader.frame.end
        if not (span[0] and end and span[0] > end):
            return False
        clause = self.text[self.clause(quantity.start)[0] : quantity.head]
        told = re.search(r"(?<![^\W\d_])(?:đã|kết thúc|đạt được)(?![^\W\d_])", clause)
        return not told and not re.search(r"(?<![^\W\d_])tết 20\d\d", self.text[self.sentence.start : quantity.head])

    def _misprinted(self, mention: Mention, span: times.Span, standing: Standing) -> bool:
        """Whether an estimate is dated before the report's year: a slip of the pen for that year."""
        end = self.reader.frame.end
        return bool(
            end and span[1] and standing.status == "estimate" and mention.role == "until" and mention.kind in ("day", "month")
            and span[1].year == end.year - 1 and mention.year
        )  # fmt: skip

    def _carried(self, status: str) -> tuple[times.Span, str]:
        held = self.force.spans.get(status) or (self.force.spans.get("actual") if status != "actual" else None)
        if held:
            return held, "carried"
        span, rule = self.reader.inherited_period(self.node)
        if span:
            return span, rule
        if status == "target" and self.reader.outlook:
            return (date(self.reader.outlook, 1, 1), date(self.reader.outlook, 12, 31)), "outlook"
        return (self.reader.frame.start, self.reader.frame.end), "report"

    def _year(self, mention: Mention) -> int | None:
        if mention.year:
            return mention.year
        if "nay" in self.text[mention.start : mention.end] and mention.rule == "this_year":
            return self.reader.frame.year
        for other in reversed(self.mentions):
            if (
                other.rule == "this_year"
                and other.start < mention.start
                and "nay" in self.text[other.start : other.end]
            ):
                return self.reader.frame.year
            if other.year and other.start < mention.start and times.usable(other):
                return other.year
        held = self.force.spans.get("actual")
        if held and held[1]:
            return held[1].year
        span, _ = self.reader.inherited_period(self.node)
        return span[1].year if span and span[1] else None

    def _base(self, index: int, quantity: Quantity, reading: Reading, span: times.Span) -> times.Span:
        if reading.measure not in ("change", "ratio_to_previous"):
            return (None, None)
        _, end = self._bounds(index)
        clause = self.clause(quantity.start)
        following = [m for m in self.mentions if quantity.end <= m.start < clause[1] and m.role == "base"]
        leading = [m for m in self.mentions if clause[0] <= m.start < quantity.start and m.role == "base"]
        mention = (
            following[0]
            if following and following[0].start < max(end, quantity.end + 60)
            else leading[-1]
            if leading
            else following[0]
            if following
            else None
        )
        if mention is None:
            return times.previous(span) if "cùng kỳ" in self.text[quantity.end : quantity.end + 40] else (None, None)
        if "cùng kỳ" in self.text[max(clause[0], mention.start - 12) : mention.end]:
            return times.previous(span, mention.year or None)
        year = mention.year or (span[1].year if span[1] else None)
        return times.span_of(mention, year, self.reader.frame)

    def _carry(self) -> None:
        self.force.topic = {
            hit.phrase
            for hit in self.scene.hits_in(self.sentence.start, min(self.sentence.end, self.sentence.start + 600))
        }
        levels = [figure for figure in self.figures if figure.measure == "level" and figure.indicator]
        if levels:
            self.force.levels = [figure for figure in levels if figure.part_of is None] or levels
            self.reader.last_by_line[self.node.index] = levels[0]
        governing = [
            m
            for m in self.mentions
            if times.usable(m)
            and m.start not in self.spoken
            and (self.bracket(m.start) is None or not self.figures)
            and m.role != "plan_named"
            and m.kind != "tail"
        ]
        dated = [
            m
            for m in governing
            if m.year
            or m.rule in ("last_year", "next_year", "head_months_bare", "months_bare", "now")
            or m.role == "until"
        ]
        if dated and dated[-1].kind == "month" and dated[-1].role != "until" and self.figures:
            return
        if dated:
            chosen = dated[0] if not self.figures else dated[-1]
            span = times.span_of(chosen, self._year(chosen), self.reader.frame)
            if span[1]:
                foretold = "ước" in self.text[max(self.sentence.start, chosen.start - 24) : chosen.start]
                status = self.figures[-1].status if self.figures else "actual"
                status = "actual" if status == "estimate" and not foretold else status
                self.force.spans[status] = span
