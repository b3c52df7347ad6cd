"""What a sentence in English holds a number against, and when it holds: comparisons, plans, and times beside a number.

Each step asks here first; where a report is in Vietnamese, nothing here is asked.
"""

from __future__ import annotations

import re

from tongket.extraction import standing_en, times
from tongket.extraction.english_parts import EnglishParts
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.standing import heading_standing
from tongket.extraction.status import Standing
from tongket.language.periods import Mention
from tongket.language.quantity import Quantity

_NEXT = 6
_LEADING = ("en_last_year", "en_year")
_MONEY = frozenset(["VND", "USD"])
_PERCENT = frozenset(["percent", "percentage_point"])
# 3.05%, compared with 3.31% in 2022: the level that the one before is held against.
_COMPARED = re.compile(
    r"(?<![^\W\d_])(?:(?:the |in the |in )?(?:same|corresponding) period(?: (?:of|in))?(?: last year| the previous year|,? 20\d\d)?:|against|compar(?:ed|es|ing) (?:with|to)|versus|vs\.?|up from|down from|(?:fewer|more|higher|lower|less|better|worse|smaller|larger|greater) than|unlike|instead of|double|twice|triple|treble|half|"
    r"(?:rising|rose|increas(?:ed|ing)|grew|growing|falling|fell|dropp(?:ed|ing)|decreas(?:ed|ing)|declin(?:ed|ing)|improv(?:ed|ing)|jumping|climbing|recovering) from)"
    r"(?: (?:the|just|only|a|an|some|merely|mere|figure of|level of|rate of|total of|what was))*\s*\Z"
)
_SET_OUT = re.compile(r"(?<![^\W\d_])from (?:the |just |only |some )?\Z")
_DONE_BEHIND = re.compile(r" (?:have|has) (?:already )?been (?!planned|targeted|set)")
_FROM = re.compile(r"[\s,]*(?:up |down )?from(?: (?:just|only|the|a|some|as (?:few|many|much|little) as))*\s*\Z")
# 1,390 in the third: the time that a number has to itself.
_CURRENCY = re.compile(r"(?:vn[dđ]|us\$|usd|\$)\s?\Z")
_MOST_OF_THEM = re.compile(
    r"(?<![^\W\d_])(?:most|many|some|half|the majority|a third|the rest) of (?:them|these|those|whom)(?: \(|, )\Z"
)
_IN_BRACKETS = re.compile(r" ?\((?:about |some |around |nearly |over |or |equivalent to )?(?:us\$|usd|\$|vn[dđ])? ?")
_BESIDE = re.compile(
    r"(?: [a-z'-]+){0,3}? ?,? ?(?:(?:in|for|during|at|by|as of|of|recorded|registered|over|on)(?: the)? )?"
)
_YEAR_ON_YEAR = re.compile(r"\W{0,2}(?:year[- ]on[- ]year|yoy|on[- ]year|y[/-]y)(?![^\W\d_])")


class EnglishSentence(EnglishParts):
    """A sentence that is read by English words first, where its report is in English."""

    def _compared(self, index: int, quantity: Quantity, left: str) -> Figure | None:
        """The level of an earlier time that the one told before is held against; None where the number is none such."""
        if (not self.figures and not self.force.levels) or self.links[index] == "from_to":
            return None
        before = self.figures[-1] if self.figures else None
        led = (
            _COMPARED.search(left)
            or (before is not None and before.measure == "change" and _FROM.fullmatch(left))
            or self._base_in_bracket(quantity, left)
            or self._aimed_from(quantity, left)
        )
        if not led or standing_en.planned(self.text, quantity.head, quantity.head, quantity.end):
            return None
        model = self._model(quantity)
        if model is None:
            return None
        figure = self._copy(quantity, model, "compared")
        figure.reading = Reading("level", 1, "compared", False)
        figure.subject = figure.part_of = None
        figure.unit, figure.value = self._unit(quantity, figure.reading, model.indicator, None)
        figure.status, figure.status_rule = "actual", "compared"
        figure.period, figure.period_rule = self._time_of_base(index, quantity, model), "compared"
        figure.base = (None, None)
        return figure

    def _planned(self, index: int, quantity: Quantity, left: str) -> Figure | None:
        """The plan that a ratio or a result is held against: `fulfilling 32% of the annual plan of 165,000`."""
        before = self.figures[-1] if self.figures else None
        words = standing_en.planned(self.text, quantity.head - len(left), quantity.head, quantity.end)
        if before is None or not words or quantity.unit == "target" or before.sentence is not self.sentence:
            return None
        # 117.5% of the plan (2,115/1,800); 40% of the plan: 125 thousand at college
        listed = left.endswith(": ") and before.measure == "ratio_to_target"
        if self.links[index] == "slash" or listed:
            return None
        fall = before.measure == "change" and quantity.unit in (None, *_PERCENT) and before.unit in _PERCENT
        model = before if fall else self._model(quantity)
        if model is None or model.sentence is not self.sentence or model.indicator is None:
            return None
        if not fall and quantity.noun and model.quantity.noun and quantity.unit != model.unit:
            return None
        figure = self._copy(quantity, model, "plan_told")
        if fall:
            figure.unit, figure.value = model.unit, model.reading.sign * abs(quantity.value)
        else:
            figure.reading, figure.subject = Reading("level", 1, "plan_told", False), None
            figure.unit, figure.value = self._unit(quantity, figure.reading, model.indicator, None)
        mention = self._beside(index, quantity)
        span = times.span_of(mention, self._year(mention), self.reader.frame) if mention else model.period
        figure.status, figure.status_rule = "target", "plan_is"
        figure.period, figure.period_rule = times.whole_year(span[1]), "plan_told"
        figure.base, figure.part_of = (None, None), None
        return figure

    def _in_other_money(self, quantity: Quantity) -> Figure | None:
        """The same sum in another currency, in brackets: `VND940 million (about USD40,500)`."""
        before = self.figures[-1] if self.figures else None
        opens = before is not None and _IN_BRACKETS.fullmatch(self.text, before.quantity.end, quantity.start)
        if before is None or not opens or {before.unit, quantity.unit} != _MONEY:
            return None
        figure = self._copy(quantity, before, "other_money")
        figure.unit, figure.value = quantity.unit, quantity.value
        return figure

    def _base_in_bracket(self, quantity: Quantity, left: str) -> bool:
        """Whether a bracket gives the number of the time just compared with: `103.8% of the same period of 2018 (41,040)`."""
        before = self.figures[-1] if self.figures else None
        if before is None or before.measure not in ("change", "ratio_to_previous") or not left.endswith("("):
            return False
        alone = self.text.startswith(")", quantity.end)
        return alone and any(m.role == "base" and before.quantity.end <= m.start < quantity.head for m in self.mentions)

    def _aimed_from(self, quantity: Quantity, left: str) -> bool:
        """Whether a rate is the one that an aim sets out from: `cut the rate to 1.8% by the end of 2023 from 2.69%`."""
        before = self.figures[-1] if self.figures else None
        alike = before is not None and before.unit == quantity.unit == "percent" and before.measure == "level"
        return bool(alike and before and before.status == "target" and _SET_OUT.search(left))

    def _model(self, quantity: Quantity) -> Figure | None:
        """The last level that a number in this unit can be held against."""
        for figure in reversed([*self.force.levels, *self.figures]):
            level = figure if figure.measure == "level" else figure.subject
            if level is None and figure.indicator and quantity.unit in (None, figure.indicator.unit):
                return figure
            if level is not None and (
                level.unit == quantity.unit or (quantity.unit is None and level.unit not in _PERCENT | _MONEY)
            ):
                return level
        return None

    def _time_of_base(self, index: int, quantity: Quantity, model: Figure) -> times.Span:
        mention = self._beside(index, quantity, base=True)
        if mention is None:
            leading = self._base_mention(index, quantity)
            mention = leading if leading and leading.start < quantity.head else None
        if mention is None:
            return times.previous(model.period)
        self.spoken.add(mention.start)
        if mention.rule == "en_same":
            return times.previous(model.period, mention.year or None)
        return times.span_of(mention, self._year(mention), self.reader.frame)

    def _beside(self, index: int, quantity: Quantity, *, base: bool = False) -> Mention | None:
        """The time that stands right behind a number, with no more than its noun and a preposition between."""
        if self.links[index] == "range" and index + 1 < len(self.group):
            index, quantity = index + 1, self.group[index + 1]
        _, end = self._bounds(index)
        for mention in self.mentions:
            if quantity.end <= mention.start < end and (base or times.usable(mention)):
                return mention if _BESIDE.fullmatch(self.text, quantity.end, mention.start) else None
        return None

    def _year(self, mention: Mention) -> int | None:
        frame = self.reader.frame
        told = mention.rule in ("en_last_year", "en_this_year", "en_next_year") and self.scene.looks_back
        if told and frame.year and times.whole_year(frame.end) == (frame.start, frame.end):
            # Told in the January after: last year is the report's own.
            previous = self.text.startswith(("the previous", "the year before", "the preceding"), mention.start)
            return frame.year if previous else frame.year + 1
        return super()._year(mention)

    def _figure_told(self, index: int, quantity: Quantity, left: str) -> Figure | None:
        """The figure where English words beside the number tell the whole of it."""
        if not self.scene.english:
            return None
        left = _CURRENCY.sub("", left)
        self.of_them = "of_them" in quantity.rules or bool(_MOST_OF_THEM.search(left))
        return (
            self._in_other_money(quantity)
            or self._part_told(quantity, left)
            or self._planned(index, quantity, left)
            or self._compared(index, quantity, left)
        )

    def _status(self, index: int, quantity: Quantity, reading: Reading, subject: Figure | None) -> Standing:
        standing = super()._status(index, quantity, reading, subject)
        if not self.scene.english:
            return standing
        clause = self.clause(quantity.start)[0]
        start, _ = self._bounds(index)
        told_done = standing.rule == "target_word" and standing.words and standing.words[1] <= clause
        if told_done and _DONE_BEHIND.match(self.text, quantity.end):
            return Standing("actual", "default", 0)  # plans to build 380; 112 have been finished
        if reading.measure == "level" and quantity.unit != "target" and self.links[index] != "slash":
            words = standing_en.planned(self.text, max(clause, start), quantity.head, quantity.end)
            if words:
                return Standing("target", "plan_is", 2, words)
            title = self.node.level == 0 and standing.status == "actual"
            if title and standing_en.to_do(self.scene.folded.cased[self.sentence.start : quantity.head]):
                return Standing("target", "target_word", 2, (self.sentence.start, quantity.head))
        will = standing.status == "actual" and standing.firm < 2 and reading.measure == "level"
        if will and (told := standing_en.will_do(self.text, max(clause, self.sentence.start), quantity.head)):
            return Standing("target", "target_word", 2, told)
        last = index
        while last + 1 < len(self.group) and self.group[last + 1].unit in _MONEY:
            last += 1  # gifts worth VND2.3 billion will be presented
        stop = min(self._bounds(last)[1], quantity.end + 200)
        if will and (got := standing_en.will_get(self.text, clause, quantity.head, quantity.end, stop)):
            return Standing("target", "target_word", 2, got)
        if standing.words is None or not standing.rule.startswith(
            ("target_word", "estimate_word", "targets_", "plan_")
        ):
            return standing
        aims = standing.status == "target"
        ratio = reading.measure in ("ratio_to_target", "ratio_to_previous", "gap_to_target")
        held = aims and (ratio or standing_en.met(self.text, self.sentence.start, standing.words))
        if held or standing_en.turned(self.text, standing.words, quantity.head):
            return heading_standing(self.scene, self.node) or Standing("actual", "default", 0)
        return standing

    def _period(self, index: int, quantity: Quantity, reading: Reading, standing: Standing, subject: Figure | None) -> tuple[times.Span, str]:  # fmt: skip
        if self.scene.english and not (subject and reading.dependent and subject.sentence is self.sentence):
            mention = self._beside(index, quantity)
            span = times.span_of(mention, self._year(mention), self.reader.frame) if mention else times.NONE
            end = self.reader.frame.end
            ahead = end and span[1] and span[1] > end and standing.status == "actual"
            if mention and span[1] and not ahead and mention.kind != "now":
                if self._timed_before(mention):
                    self.spoken.add(mention.start)
                if standing.status == "target" and times.sub_annual(span):
                    return times.whole_year(span[1]), f"beside_{mention.rule}_year"
                return span, f"beside_{mention.rule}"
        return super()._period(index, quantity, reading, standing, subject)

    def _open_mentions(self, quantity: Quantity, status: str) -> list[Mention]:
        found = super()._open_mentions(quantity, status)
        if not self.scene.english:
            return found
        heads = [other.head for other in self.group if other.start > quantity.start]
        # ..., bringing the total since 2001 to 1,480: the time of the next number
        return [
            m
            for m in found
            if m.start < quantity.end
            or "," not in self.text[quantity.end : m.start]
            or not any(0 <= head - m.end <= _NEXT for head in heads)
        ]

    def _timed_before(self, mention: Mention) -> bool:
        """Whether the clause had named a time before that the numbers after this one go back to."""
        floor = self.clause(mention.start)[0]
        return any(
            m.start >= floor and m.start < mention.start and times.usable(m) and m.start not in self.spoken
            for m in self.mentions
        )

    def _base(self, index: int, quantity: Quantity, reading: Reading, span: times.Span) -> times.Span:
        if self.scene.english and reading.measure in ("change", "ratio_to_previous"):
            mention = self._base_mention(index, quantity)
            if mention and mention.rule in ("en_same", "en_year_ago", "en_last_year"):
                return times.previous(span, mention.year or None)
            if mention is None and _YEAR_ON_YEAR.match(self.text, quantity.end):
                return times.previous(span)
        return super()._base(index, quantity, reading, span)

    def _second_of_fall(self, index: int, quantity: Quantity, first: Figure) -> Figure:
        if self.scene.english:
            self.spoken |= {m.start for m in self.mentions if first.quantity.end <= m.start < quantity.head}
        return super()._second_of_fall(index, quantity, first)

    def _carry(self) -> None:
        super()._carry()
        start, end = self.reader.frame.start, self.reader.frame.end
        if self.scene.english and start is not None and start != end:
            # At the end of 2018 ...: a time before the report's own is that sentence's alone.
            opens = next((m for m in self.mentions if times.usable(m)), None)
            if (
                opens is not None
                and not self.text[self.sentence.start : opens.start].strip(" \n-–'\"")
                and opens.rule in _LEADING
            ):
                return  # Last year ...: the sentences after it go on with it
            for status, span in list(self.force.spans.items()):
                if span[0] is not None and span[0] < start:
                    del self.force.spans[status]
