"""Which numbers of a sentence in English are parts of what was counted before: places in brackets, `of these`, yearly means.

Each step asks here first; where a report is in Vietnamese, nothing here is asked.
"""

from __future__ import annotations

import re

from tongket.extraction.english_meaning import EnglishMeaning
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.subjects import Match, Zones, best_frame, indicators
from tongket.language.quantity import Quantity
from tongket.language.segments import Bracket
from tongket.lexicon import Indicator

_SHARES = frozenset(["percent", "percentage_point", "VND", "USD"])
_RECENT = 8
_LISTED = 24
_NEAR = 60
_MILLION = 1e6
_NAMED_WELL = 1.5
# ahead of Japan (1,530), Malaysia (588): a name, with its number alone in the bracket
_NAME_OPENS = re.compile(r"(?:[A-ZĐ][\w.'’-]*)(?: (?:of|and|the|[A-ZĐ][\w.'’-]*))* \(\Z")
_LEADS_PLACES = re.compile(
    r"[^.;()\d]{0,60}?,? (?:followed|trailed|ahead of|then|next came|compared with|against)(?![^\W\d_])[^.;\d]{0,60}\("
)
_TOPS = re.compile(
    r"(?<![^\W\d_])(?:top of the list|tops? the list|topped the list|leads?|led|leading|heads?|first place|the most|the largest number|largest|biggest|highest)(?![^\W\d_])[^.;()\d]{0,40}\Z"
)
_OF_THESE = re.compile(
    r"\W*(?:of|among|out of) (?:these|those|them|this (?:number|total)|that (?:number|total)|the (?:total|number)),?(?: (?:some|about|only|just|nearly|over|more than|around))* \Z"
)
_MEAN = re.compile(r"(?<![^\W\d_])(?:an average of|averaging|an average|a mean of|or|i\.e\.)(?: about| some)? \Z")
# followed by Taiwan with 26,340, South Korea with 2,715
_NAME_WITH = re.compile(
    r"(?:[A-ZĐ][\w.'’-]*)(?: (?:of|and|the|[A-ZĐ][\w.'’-]*))*,? (?:with|at|took|had|received|reported|recorded)(?: (?:about|some|over|nearly|only|just|around))* \Z"
)
_REMAINING = re.compile(r"(?<![^\W\d_])(?:the|its|their) (?:remaining|other|rest,?|remainder,?) \Z")
_OF_IT = re.compile(r" of (?:it|this|that|this sum|that sum)(?![^\W\d_])")
# the amount at foreign-invested firms is VND6.23 million
_THE_SAME = re.compile(
    r"(?<![^\W\d_])(?:the|this|that|its) (?:amount|figure|sum|level|number|total)(?: (?:at|for|in|of|among) [^,;:()\d]{1,60}?)? (?:is|was|stood at|stands at|reached|were|rose to|fell to)(?: (?:only|just|about|over|some|nearly))* (?:vn[dđ])?\Z"
    r"|\A\W*it (?:is|was|stood at|stands at|reached)(?: (?:only|just|about|over|some|nearly))* (?:vn[dđ])?\Z"
)
_OF_THE_NOUN = re.compile(
    r"\W*(?:of|among) the (?P<noun>[a-z]+(?: [a-z]+)?),? (?:(?:some|about|only|just|nearly|over|more than|around) )*\Z"
)
_OTHERS = re.compile(r" others?(?![^\W\d_])")
_AMONG = re.compile(
    r"(?<![^\W\d_])(?:among (?:them|whom|these|those|which)|of (?:whom|which|them|these|those)|including)(?: (?:some|about|only|just|nearly|over|more than|around))* \Z"
)
# of which colleges 310, intermediate level 540
_AMONG_NAMED = re.compile(
    r"[\s,;(]*(?:of which|in which|including|comprising|namely):? (?!the )(?:[a-z'-]+ ){1,5}?:? ?\Z"
)
_NEXT_NAMED = re.compile(r"(?:,| and|;|, and) (?:[a-z'-]+ ){1,5}?:? ?\Z")
_THE_FIGURE = re.compile(
    r"\W*(?:the|this) (?:figure|number|total|result) (?:is|was|represents|represented|marks|marked)(?![^\W\d_])"
)
_AND_FROM = re.compile(
    r" (?:from|against|over|on|than|compared (?:with|to)) [^,;()\d]{1,60}?(?: 20\d\d)?,? (?:and|but) (?:by |up |down )?\Z"
)
# reduced 4,042 poor households and 4,569 near-poor households
_AND_TOO = re.compile(r" (?:[a-z-]+ ){1,3}and (?:about |some |nearly |over )?\Z")
_HELD_AGAINST = re.compile(r" (?:from|against|over|on|than|compared (?:with|to)|year[- ]on[- ]year)(?![^\W\d_])")
# the rate for young people aged 15-24 was 7.86 per cent
_A_RATE = re.compile(
    r"(?<![^\W\d_])(?:rates?|ratio|proportion) (?:of|for|among|in) [^,;:()]{3,140} (?:was|is|were|stood at|stands at|reached|hit|fell to|rose to)(?: only| just| about)? \Z"
)
_OF_NUMBER = re.compile(r" of (?:the |all )?(?:total |whole )?(?:number of |total of )")
_OF_WHAT = re.compile(
    rf"{_OF_NUMBER.pattern}|" r" of (?:the|all|its|those|total|these|their|all the|the total)(?: [a-z'-]+)?? "
)
_GAP_BY = re.compile(r",? by (?:about |some |only |just |as much as )?\Z")
_MISSED = re.compile(r"(?<![^\W\d_])(?:miss|short|below|under|fail|less|lower|undersh)\w*")


class EnglishParts(EnglishMeaning):
    """Tells the parts of what a sentence in English, or the one before, had counted."""

    def _part_told(self, quantity: Quantity, left: str) -> Figure | None:
        """The figure of a number that stands alone in a bracket behind a name, in a list of such: `Japan (1,530)`."""
        if quantity.unit is not None or quantity.scale > 1 or not self.figures:
            return None
        cased, start = self.scene.folded.cased, max(0, quantity.head - _NEAR)
        if left.endswith("(") and self.text.startswith(")", quantity.end):
            named = _NAME_OPENS.search(cased, start, quantity.head)
        else:
            named = _NAME_WITH.search(cased, max(start, self.figures[-1].quantity.end), quantity.head)
            if self.figures[-1].unit in _SHARES or not left.startswith((",", " and ", ";")):
                named = None
        whole = next(
            (f for f in reversed(self.figures[-_LISTED:]) if f.measure == "level" and f.unit not in _SHARES), None
        )
        if named is None or whole is None or whole.quantity.value < quantity.value or whole.per:
            return None
        if whole.quantity.noun and self.text[whole.quantity.end : quantity.head].count(",") > 1:
            listed = self.figures[-1] is whole
            if listed and not self._lists_names(whole, quantity):
                return None
        part = self._copy(quantity, whole, "part")
        part.part_of = whole.part_of or (whole if whole.quantity.noun else None)
        part.place = self.place(quantity.start)
        return part

    def _lists_names(self, whole: Figure, quantity: Quantity) -> bool:
        """Whether the words between a count and the first bracket of a list only lead to the names."""
        return "(" not in self.text[whole.quantity.end : quantity.head - 1]

    def _choose(self, quantity: Quantity, reading: Reading, own: Match | None, subject: Figure | None, around: Zones, *, opens: bool) -> tuple[Indicator | None, str, float]:  # fmt: skip
        counts = self.scene.english and reading.measure == "level" and quantity.unit not in _SHARES
        of = (self._of_these(quantity) or self._among_them(quantity)) if counts else None
        if of is not None and of.indicator and (own is None or of.unit not in (*indicators()[own.code].units, "any")):
            return of.indicator, "part", 1.3
        shares = reading.measure == "share" or (reading.rule in ("percent_level", "reached_level") and own is None)
        shares = shares or bool(_OF_NUMBER.match(self.text, quantity.end))
        if (
            self.scene.english
            and quantity.unit == "percent"
            and shares
            and (named := self._share_of_what(quantity, around))
        ):
            return named
        chosen = super()._choose(quantity, reading, own, subject, around, opens=opens)
        last = self.figures[-1] if self.figures else None
        of_it = (
            self.scene.english and last is not None and last.unit == quantity.unit == "VND" and last.measure == "level"
        )
        if of_it and last is not None and last.value >= quantity.value and _OF_IT.match(self.text, quantity.end):
            return last.indicator, "part", 1.5  # VND262 billion, 215 billion of it from the ministry
        again = self.scene.english and chosen[0] is None and quantity.unit == "VND" and reading.measure == "level"
        start = max(self.sentence.start, quantity.head - 110)
        if again and _THE_SAME.search(self.text[start : quantity.start]) and (same := self._level_again(quantity)):
            return same.indicator, "part", 1.3
        if not counts:
            return chosen
        if quantity.per == "session" and quantity.unit == "person" and chosen[1] == "part":
            return None, "norm", 0.0  # at most 35 trainees a class
        whole = self._whole_named(quantity) if chosen[0] is None and not chosen[1].startswith("none.") else None
        return (whole.indicator, "part", 1.3) if whole is not None else chosen

    def _whole_named(self, quantity: Quantity) -> Figure | None:
        """What a number without a name of its own is a part of, as the words beside it say."""
        start = max(self.sentence.start, quantity.head - 90)
        left = self.text[start : quantity.head]
        if quantity.per and self.figures and _MEAN.search(left):
            mean = self.figures[-1]
            return mean if mean.measure == "level" and mean.unit not in _SHARES and quantity.unit is None else None
        if quantity.unit is not None or quantity.scale > 1:
            return None
        if _OTHERS.match(self.text, quantity.end):
            told = [
                f for f in self.figures[-_RECENT:] if f.measure == "level" and f.unit not in _SHARES and f.indicator
            ]
            return told[-1] if told else None
        if _THE_SAME.search(left) and (same := self._level_again(quantity)) is not None:
            return same
        if _REMAINING.search(left):
            return self._counted_last(quantity, same_line=True)
        first = not any(f.sentence is self.sentence for f in self.figures)
        leads = _TOPS.search(left) or _LEADS_PLACES.match(self.text, quantity.end)
        return self._counted_last(quantity, same_line=False) if first and leads else None

    def _of_these(self, quantity: Quantity) -> Figure | None:
        """The count of the sentence before that a bare number is told to be of: `Of these, 1,206 were in Hanoi`."""
        led = self.text[self.sentence.start : quantity.head] if quantity.unit is None else ""
        if led and _OF_THESE.fullmatch(led):
            return self._counted_last(quantity, same_line=True)
        named = _OF_THE_NOUN.fullmatch(led) if led else None
        whole = self._counted_last(quantity, same_line=True, any_of=True) if named else None
        return whole if named and whole and whole.quantity.noun.endswith(named["noun"]) else None

    def _level_again(self, quantity: Quantity) -> Figure | None:
        """The last level in the unit of a number that is told as `the amount`, `the figure` of another circle."""
        for figure in reversed([*self.reader.figures[-_RECENT:], *self.force.levels, *self.figures[-_RECENT:]]):
            like = figure.unit == quantity.unit or (quantity.unit is None and figure.unit not in _SHARES)
            if like and figure.measure == "level" and figure.indicator:
                return figure
        return None

    def _among_them(self, quantity: Quantity) -> Figure | None:
        """The count right before a bare number that is told to be among it: `287 people, among them 201 under court decisions`."""
        last = self.figures[-1] if self.figures else None
        counts = last is not None and last.measure == "level" and last.unit not in _SHARES and not last.per
        if quantity.unit is not None or last is None or not counts:
            return None
        between = self.text[last.quantity.end : quantity.head]
        listed = _AMONG_NAMED.search(between) or (last.frame_rule == "part" and _NEXT_NAMED.fullmatch(between))
        listing = self.figures[-_LISTED:]
        told = [f for f in listing if f.measure == "level" and f.frame_rule != "part" and f.unit == last.unit]
        whole = told[-1] if told and last.frame_rule == "part" else last
        if listed and whole.value >= quantity.value and whole.unit == "person":
            return whole
        among = last.value >= quantity.value and _AMONG.search(self.text, last.quantity.end, quantity.head)
        return last if among else None

    def _share_of_what(self, quantity: Quantity, around: Zones) -> tuple[Indicator | None, str, float] | None:
        """What the words right behind a share name as its whole: `72 per cent of the stoppages`."""
        of = _OF_WHAT.match(self.text, quantity.end)
        if of is None:
            return None
        local = {
            hit.phrase: 1.0
            for hit, share in around.trailing
            if share == 1.0 and of.end() - 24 <= hit.start <= of.end() + 1
        }
        whole = {phrase: factor for phrase, factor in local.items() if phrase in around.near}
        kinds = ("flow", "stock") if _OF_NUMBER.match(self.text, quantity.end) else ("flow",)
        behind = Zones(whole, set(), set(), set(whole), around.reach, around.context)
        named = best_frame(behind, lambda i: i.kind in kinds and i.theme != "none" and i.unit not in _SHARES)
        return (indicators()[named.code], named.frame.name, named.score) if named else None

    def _names_rate(self, index: int, quantity: Quantity) -> bool:
        told = self.scene.english and _A_RATE.search(self.text, self._bounds(index)[0], quantity.head)
        return bool(told) or super()._names_rate(index, quantity)

    def _counted_last(self, quantity: Quantity, *, same_line: bool, any_of: bool = False) -> Figure | None:
        """The last count before the sentence that the number may be a part of."""
        for figure in reversed(self.reader.figures[-_RECENT:]):
            named = figure.indicator is not None or any_of
            counts = figure.measure == "level" and named and figure.unit not in _SHARES
            near = self.sentence.line == figure.sentence.line if same_line else True
            if counts and near and not figure.per and figure.value >= quantity.value:
                return figure
        return None

    def _names_extreme(self, own: Match | None, quantity: Quantity) -> bool:
        # The highest Tet bonus was ...: English names what is highest behind that word.
        named = self.scene.english and own is not None and own.leads and own.score >= _NAMED_WELL
        return bool(named) or super()._names_extreme(own, quantity)

    def _subject(self, quantity: Quantity, inside: Bracket | None) -> Figure | None:
        found = super()._subject(quantity, inside)
        if found is None and self.scene.english and _THE_FIGURE.match(self.text, self.sentence.start):
            told = [
                f
                for f in self.reader.figures[-_RECENT:]
                if f.measure == "level" and f.indicator and f.unit not in _SHARES
            ]
            return told[0] if told and told[0].sentence is not self.sentence else None
        return found

    def _revise(self, reading: Reading, quantity: Quantity, left: str, *, opens: bool, rate: Match | None) -> Reading:
        found = super()._revise(reading, quantity, left, opens=opens, rate=rate)
        last = self.figures[-1] if self.figures else None
        if not self.scene.english or last is None:
            return found
        if quantity.unit not in ("percent", "percentage_point"):
            again = last.measure == "change" and last.quantity.unit == quantity.unit and _AND_FROM.fullmatch(left)
            too = last.measure == "change" and last.unit == quantity.unit == "household" and _AND_TOO.fullmatch(left)
            if too or (again and _HELD_AGAINST.match(self.text, quantity.end)):
                return Reading("change", -1 if last.value < 0 else 1, "and_change", True)
            return found
        if last.frame_rule == "plan_told" and last.sentence is self.sentence and _GAP_BY.fullmatch(left):
            missed = _MISSED.search(self.text, max(self.sentence.start, last.quantity.head - _NEAR), last.quantity.head)
            return Reading("gap_to_target", -1 if missed else 1, "above_plan", True)
        return found

    def _own_of_dependent(
        self, quantity: Quantity, around: Zones, reading: Reading, subject: Figure | None, *, opens: bool
    ) -> Match | None:
        found = super()._own_of_dependent(quantity, around, reading, subject, opens=opens)
        if not self.scene.english or reading.measure != "change":
            return found
        counted = quantity.unit is None and subject is not None and subject.indicator is not None
        if found is None and counted and subject is not None and subject.indicator is not None:
            named = best_frame(around, self._accepts(quantity, reading), leading=True)
            theme = subject.indicator.theme
            if named and named.code.startswith(f"{theme}.") and not opens:
                return named  # the number of accidents rose by 147, the number of victims by 129
        return found

    def _unit(
        self, quantity: Quantity, reading: Reading, indicator: Indicator | None, subject: Figure | None
    ) -> tuple[str | None, float]:
        unit, value = super()._unit(quantity, reading, indicator, subject)
        if not self.scene.english or quantity.unit is not None:
            return unit, value
        if unit is None and reading.measure == "gap_to_target" and subject is not None:
            unit = subject.unit
        if self.of_them and reading.measure == "level" and quantity.scale < _MILLION:
            counted = self._count_before()
            unit = counted.unit if counted is not None and indicator in (None, counted.indicator) else unit
        return unit, value
