"""Which indicator a number has: its own words, the subject that it depends on, the whole that it is a part of."""

from __future__ import annotations

import re
from collections.abc import Callable

from tongket import lexicon
from tongket.extraction.between import COMPARED
from tongket.extraction.figure import Figure, numerator
from tongket.extraction.frames import lexis
from tongket.extraction.kinds import _PART
from tongket.extraction.mates import _MONEY_CUE, Mates
from tongket.extraction.measures import Reading
from tongket.extraction.subjects import Match, Zones, best_frame, companion, indicators
from tongket.language.quantity import Quantity
from tongket.language.segments import Bracket
from tongket.lexicon import Indicator

# giảm 2%, còn 6,11%; tăng 3.412 người, nâng tổng số lên 17.208 người: the level that a change arrives at.
_ARRIVES = re.compile(
    r"(?: ?\([^()]*\))?(?: so với [^,;()]{0,40})?[\s,]*(?:và |để |qua đó |từ đó |nay |hiện |chỉ |cuối năm |nhưng |song |vẫn )*(?:(?:đưa|nâng|kéo|hạ|giảm|rút)(?: [^\s,;()]+){0,4}? )?"
    r"(?:còn|chỉ còn|xuống còn|xuống|lên|lên đến|lên tới|lên thành|lên mức|còn lại|hiện còn|nay còn|to|leaving)\s?"
)
_EXTREME = re.compile(
    r"[\s,;(](?:cao nhất|thấp nhất|nhiều nhất|ít nhất là|lớn nhất|the highest|the lowest|highest|lowest)(?: [^\s,;()]+){0,10}? ?\Z"
)
_PART_COLON = re.compile(r"(?:trong đó|gồm|bao gồm|chia ra|cụ thể) ?:")
_PARTED = 2.6
_PART_ALONE = re.compile(
    r"[\s,;(]*(?:trong đó|trong số này|trong số đó|gồm|bao gồm|of whom|of which)(?: có| gồm| riêng)? ?"
)
# 985 hộ thoát nghèo, còn lại 2.123 hộ
_COLON = re.compile(r" ?: ")
_STILL = re.compile(r"(?<![^\W\d_])(?:còn|còn lại|chỉ còn|hiện còn|nay còn|nay chỉ còn) \Z")
_ITS_PLAN = re.compile(r"(?: so (?:với )?)? ?(?:kế hoạch|chỉ tiêu|mục tiêu|kh)(?: [^\s,;.()\d]+){0,4}(?: là|:| \(|) ?")
# 4.390, so KH 5.200 đạt 84,4%
_ITS_AIM = re.compile(
    r",? so (?:với )?(?:kế hoạch|chỉ tiêu|mục tiêu|kh|nghị quyết)(?: (?:năm|cả năm|giao|tỉnh giao|huyện giao|đề ra|là|đề ra là))* "
)
_SUMMED = re.compile(r"(?:nâng|đưa) tổng số[^,;.]{0,60} lên ?\Z")
# giảm 0,6% so với năm 2022, tương đương giảm 310 hộ
_LISTING = re.compile(r"[\s,;và]*(?:[^\s,;]+ ){0,3}")


_WAGES = frozenset(("day", "month", "person,month", "month,person", "person,day", "hour"))


class Chooser(Mates):
    """Chooses the indicator of each number of a sentence."""

    def _accepts(self, quantity: Quantity, reading: Reading) -> Callable[[Indicator], bool]:
        """Which indicators a number of this unit and measure may have."""
        unit = quantity.unit
        if reading.measure == "level":
            if unit is None:
                money = quantity.scale >= 1e6
                heavy = quantity.scale > 1 and not money  # no rice is told by bare thousands
                return lambda i: (
                    i.unit != "percent" and (money or i.unit != "VND") and not (heavy and i.unit == "kilogram")
                )
            told = unit == "case" and "trường hợp" in self.text[quantity.stop : quantity.end]
            people = lexicon.load("companions")["told_as_cases"] if told else ()
            jobs = quantity.noun.startswith("chỗ")  # đưa ra 1.940 chỗ làm
            others = lexicon.load("companions")["no_jobs"] if jobs else ()
            return lambda i: (unit in i.units or "any" in i.units or i.code in people) and i.code not in others
        if reading.measure == "change" and unit not in ("percent", "percentage_point"):
            return lambda i: (
                unit is None or unit in i.units or (unit == "household" and i.code == "poverty.poor_households")
            )
        if reading.measure == "share":
            return lambda i: i.kind != "rate"
        return lambda i: i.theme != "governance" or i.code == "governance.files_processed"

    def _own(self, around: Zones, quantity: Quantity, reading: Reading) -> Match | None:
        found = best_frame(around, self._accepts(quantity, reading))
        return found if found and found.leads else None

    def _subject(self, quantity: Quantity, inside: Bracket | None) -> Figure | None:
        """The figure that a ratio or change at `quantity` would speak of; targets that are counted do not grow in percent."""
        found = self._spoken_of(quantity, inside)
        grown = found is not None and found.unit == "target" and quantity.unit in ("percent", "percentage_point")
        return None if grown else found

    def _spoken_of(self, quantity: Quantity, inside: Bracket | None) -> Figure | None:
        """The figure that a ratio or change at `quantity` would speak of: its bracket's host, else the last level."""
        if inside is not None:
            host = None
            for figure in self.figures:
                if figure.quantity.start < inside.start and figure.measure in ("level", "share"):
                    host = figure
            within = [f for f in self.figures if f.quantity.start >= inside.start and f.measure == "level"]
            within = [f for f in within if f.period_rule not in COMPARED]  # tăng 5%, behind what it was a year before
            if within:
                return self._done_before(within[-1])
            told = self.figures[-1] if self.figures else None
            if told is not None and told.measure == "change" and told.quantity.end < inside.start:
                return told.subject or told
            if host:
                return numerator(self._done_before(host) if self._right_behind_done(host) else host)
        for figure in reversed(self.figures):
            held = self.bracket(figure.quantity.start)
            if held is not None and held is not inside and held.closed and held.end < quantity.start:
                continue
            if figure.reading.rule == "from_base":
                continue  # tăng từ 8.954 thẻ của năm 2018, tức thêm 858 thẻ
            if figure.measure == "level" and not self._goes_along(figure, quantity):
                return self._done_before(numerator(figure))
            if figure.measure != "level" and figure.subject is None and figure.indicator:
                return figure
        if self.force.levels:
            return self.force.levels[-1]
        return None

    def _goes_along(self, figure: Figure, quantity: Quantity) -> bool:
        """Whether a sum of money only went with the people before it, of whom a share is told: `người cao tuổi chiếm 38%`."""
        if quantity.unit != "percent" or figure.unit != "VND" or figure.frame_rule != "companion":
            return False
        between = self.text[figure.quantity.end : quantity.head]
        return "chiếm" in between and not _MONEY_CUE.search(between)

    def _counted_before(self, quantity: Quantity, inside: Bracket | None) -> Figure | None:
        """The last level in the unit of a change: `giảm 6 vụ` after `37 vụ tai nạn làm 40 người bị nạn`."""
        if quantity.unit in (None, "percent", "percentage_point") or inside is not None:
            return None
        told = [
            f for f in (*self.force.levels, *self.figures)
            if f.measure == "level" and f.unit == quantity.unit and f.status_rule != "base_bracket"
        ]  # fmt: skip
        return self._done_before(numerator(told[-1])) if told else None

    def _choose(
        self, quantity: Quantity, reading: Reading, own: Match | None, subject: Figure | None, around: Zones, *, opens: bool
    ) -> tuple[Indicator | None, str, float]:  # fmt: skip
        catalogue = indicators()
        if beside := self._count_or_rate_of(quantity, reading):
            return catalogue[beside], "companion", 2.0
        if (planned := self._plan_of_ratio(quantity, reading)) is not None:
            return planned, "told_before", 2.0
        if reading.dependent:
            return self._choose_of(quantity, reading, own, subject, around, opens=opens)
        counts_targets = own is not None and (
            own.code.startswith("none.targets") or catalogue[own.code].unit == "target"
        )
        if counts_targets and quantity.unit != "target" and self._plan_number(quantity):
            own = None
        last = self._last_level(quantity)
        before = self.figures[-1] if self.figures else None
        if (
            opens
            and own is None
            and before is not None
            and before.indicator
            and before.indicator.is_rate
            and quantity.unit == "percent"
        ):
            return before.indicator, "bracket_rate", 1.8
        if (
            own is None
            and before is not None
            and before.indicator
            and self._told_before(before, quantity, reading, opens=opens)
        ):
            return before.indicator, "told_before", 1.8
        if own is None and (counted := self._count_of_rate(before, quantity, opens=opens)) is not None:
            return counted, "companion", 1.8
        if reading.rule == "plan_of_rate" and before is not None and before.indicator and before.indicator.is_rate:
            return before.indicator, "told_before", 1.8
        if (learners := self._learners(before, quantity, own)) is not None:
            return catalogue[learners], "companion", 2.0
        near_mate = self._near_mate(before, quantity, own)
        bracketed = opens and not (own is not None and own.leads)  # 5.200 phần quà Tết cho người nghèo (1,56 tỷ đồng)
        if near_mate and (bracketed or self._only_carries(before, quantity)):
            return catalogue[near_mate], "companion", 2.0
        if own and last and last.indicator and not own.leads and self._told_as_part(last, quantity):
            own = own if catalogue[own.code].theme == last.indicator.theme else None
        strong = own is not None and own.score >= 1.8 and (own.leads or own.after)
        if own is not None and quantity.unit == "VND" and own.frame.contextual:
            strong = False  # kinh phí under a heading: what the count before it cost comes first
        if not strong and last is not None and last.indicator and self._same_clause(last, quantity):
            mate = self._mate(last, quantity)
            if mate and (own is None or own.score < 2.4 or own.frame.contextual):
                return catalogue[mate], "companion", 1.8
            if own is None or (not own.leads and not own.after) or self._part_by_group(last, own, around):
                inherits = (
                    last.indicator
                    and (quantity.unit is None or quantity.unit == last.unit)
                    and not self._other_rate(last, quantity)
                )
                if quantity.unit is None and last.unit == "percent" and last.sentence is not self.sentence:
                    inherits = False  # cận nghèo 98 hộ (0,26%). Đã sửa 06, xây 02 căn
                if quantity.unit is None and last.unit == "VND" and quantity.scale == 1:
                    inherits = False  # 7,8 tỷ đồng. Làm mới 148, sửa chữa 122 nhà
                if inherits and (self._part_like(last, quantity, opens) or self._names_group(around)):
                    return self._whole_of(last, quantity, opens), "part", 1.5
        if (
            last
            and last.indicator
            and last.unit == quantity.unit
            and self._is_extreme(last, quantity)
            and not self._names_extreme(own, quantity)
        ):
            return last.indicator, "extreme", 1.6
        if own and (listed := self._listed_under(own, quantity)):
            return listed, "part", 1.6
        sibling = self._sibling_mate(quantity)
        if sibling is not None and (own is None or own.score < 2.0 or own.frame.contextual):
            return catalogue[sibling], "companion", 1.6
        if own:
            return catalogue[own.code], own.frame.name, own.score
        if (
            subject
            and subject.indicator
            and subject.indicator.is_rate
            and quantity.unit == "percent"
            and (opens or self.bracket(quantity.start))
        ):
            return subject.indicator, "bracket_rate", 1.6
        if last and last.indicator:
            mate = self._mate(last, quantity)
            if mate:
                return catalogue[mate], "companion", 1.2
        close = before is not None and len(self.text[before.quantity.end : quantity.head]) < 30
        if close and (quantity.unit == "VND" or reading.rule == "rate_of_count"):
            near = [phrase for phrase, at in self.earlier.items() if at >= self.clause(quantity.start)[0]]
            found = best_frame(around, self._accepts(quantity, reading), also=near)
            if found:
                return catalogue[found.code], f"near:{found.frame.name}", found.score
        same = (
            last is not None
            and last.indicator
            and quantity.unit in (last.unit, None)
            and not (quantity.unit is None and last.unit in ("percent", "VND") and last.sentence is not self.sentence)
            and not self._other_rate(last, quantity)
            and not self._goes_with_other(before, quantity)
        )
        if (
            last
            and same
            and (
                self._part_like(last, quantity, opens)
                or (last.sentence.line == self.sentence.line and self._names_group(around))
            )
        ):
            return self._whole_of(last, quantity, opens), "part", 1.2
        if not self.scene.english and (again := self._counted_again(quantity, reading)):
            return again.indicator, "counted_on", 1.2
        if reading.rule in ("percent_level", "reached_level") and (rate := self._rate_again(quantity)) is not None:
            return rate.indicator, "rate_again", 1.2
        return self._from_headings(quantity, reading, around)

    def _choose_of(
        self, quantity: Quantity, reading: Reading, own: Match | None, subject: Figure | None, around: Zones, *, opens: bool
    ) -> tuple[Indicator | None, str, float]:  # fmt: skip
        """The indicator of a change, ratio or share: what its own words name, else its subject's."""
        catalogue = indicators()
        if own and (own.leads or (own.after and not self._same_change(reading))):
            return catalogue[own.code], own.frame.name, own.score
        told = self.figures[-1] if opens and self.figures else None
        if (
            told
            and own is None
            and told.measure == reading.measure == "change"
            and told.indicator
            and quantity.unit in told.indicator.units
        ):
            return told.indicator, "bracket_change", 1.8
        if subject and (rate := self._rate_in_points(quantity, reading, subject)):
            return rate, "companion", 2.0
        if subject and (reading.measure != "change" or self._fits_change(quantity, subject)):
            return subject.indicator, "subject", 2.0
        if own:
            return catalogue[own.code], own.frame.name, own.score
        fallback = best_frame(around, self._accepts(quantity, reading))
        return (catalogue[fallback.code], fallback.frame.name, fallback.score) if fallback else (None, "none", 0.0)

    @staticmethod
    def _rate_in_points(quantity: Quantity, reading: Reading, subject: Figure) -> Indicator | None:
        """The rate of a count that is told to have changed by so many points, as no count does: `giảm 5.534 hộ nghèo, bình quân giảm 0,93 điểm %`."""
        points = reading.measure == "change" and quantity.unit == "percentage_point"
        if not points or subject.indicator is None or subject.indicator.is_rate:
            return None
        rate = companion(subject.indicator.code, "percent")
        return indicators()[rate] if rate else None

    def _same_change(self, reading: Reading) -> bool:
        """Whether the number says in percent what the change just before it says: `tăng 14 vụ, tương ứng 9%`."""
        told = self.figures[-1] if self.figures else None
        return (
            reading.rule == "as_much"
            and told is not None
            and told.measure == "change"
            and told.sentence is self.sentence
        )

    def _plan_of_ratio(self, quantity: Quantity, reading: Reading) -> Indicator | None:
        """What the plan is of that a ratio before it was worked out from: `vượt 3,6% kế hoạch cả năm là 1.300 người`."""
        ratio = self.figures[-1] if self.figures else None
        if ratio is None or ratio.measure not in ("ratio_to_target", "gap_to_target") or reading.measure != "level":
            return None
        fits = ratio.indicator is not None and quantity.unit in ratio.indicator.units
        return ratio.indicator if fits and _ITS_PLAN.fullmatch(self.text[ratio.quantity.end : quantity.head]) else None

    def _other_rate(self, last: Figure, quantity: Quantity) -> bool:
        """Whether the number is a rate in time of which `last`, a sum, is none: `trả công 250 nghìn đồng/ngày`."""
        return (
            quantity.unit == "VND" and quantity.per is not None and quantity.per in _WAGES and last.per != quantity.per
        )

    def _plan_number(self, quantity: Quantity) -> bool:
        """Whether `chỉ tiêu` before a bare number leads to a plan, and does not count targets: `(chỉ tiêu 2.700)`."""
        before = self.text[max(self.sentence.start, quantity.head - 40) : quantity.head]
        return bool(self.figures) and bool(re.search(r"(?<!số )chỉ tiêu(?: [^\s,;()]+){0,4}[\s:(]*\Z", before))

    def _names_group(self, around: Zones) -> bool:
        """Whether the words by the number name a part by sex, place or level of training: `trung cấp 1.500`."""
        return not lexis().parts_of.keys().isdisjoint(around.own & around.before)

    def _part_by_group(self, last: Figure, own: Match, around: Zones) -> bool:
        """Whether a frame met by chance gives way to the whole that a named group is a part of."""
        theme = indicators()[own.code].theme
        if (
            own.leads
            and last.indicator
            and last.indicator.is_rate
            and own.code != last.indicator.code
            and self._rate_of_group(own, around)
        ):
            return False
        told = last.sentence is self.sentence and _PART_COLON.search(
            self.text, last.quantity.end, last.quantity.end + 60
        )
        least = _PARTED if told else 1.6
        return bool(
            last.indicator and theme == last.indicator.theme and own.score < least and self._names_group(around)
        )

    def _rate_of_group(self, own: Match, around: Zones) -> bool:
        """Whether the group that is named is what the indicator speaks of: `tỷ lệ hộ nghèo 16,8%, cận nghèo 13,5%`."""
        implied = lexicon.load("cues")["implied"]
        named = [name for name, phrases in lexis().parts.items() if not phrases.isdisjoint(around.own & around.before)]
        return any(own.code.startswith(held) for name in named for held in implied.get(name, ()))

    def _is_extreme(self, last: Figure, quantity: Quantity) -> bool:
        """Whether the number is the highest, lowest or mean of what was told just before: `thấp nhất 4,7 triệu đồng`."""
        start = last.quantity.end if last.sentence is self.sentence else self.sentence.start
        before = self.figures[-1] if self.figures else None
        if last.sentence is self.sentence and before is not None:
            start = before.quantity.end
        return bool(_EXTREME.search(self.text[max(start, quantity.head - 60) : quantity.head]))

    def _listed_under(self, own: Match, quantity: Quantity) -> Indicator | None:
        """What a list tells the parts of, where its items name but who they are: `chi trả cho 163 đối tượng, gồm: thương binh 58 người`."""
        listed = lexicon.load("companions")["listed"]
        wholes = listed.get(own.code) or listed.get(own.frame.name, ())
        for figure in reversed(self.figures) if wholes else ():
            fits = figure.measure == "level" and quantity.unit in (figure.unit, None) and figure.value >= quantity.value
            if fits and figure.indicator and figure.indicator.code in wholes:
                told = _PART.search(self.text, figure.quantity.end, quantity.head) or _COLON.match(
                    self.text, figure.quantity.end
                )
                if told and ";" not in self.text[figure.quantity.end : told.start()]:
                    return figure.indicator
        return None

    def _names_extreme(self, own: Match | None, quantity: Quantity) -> bool:
        """Whether what is highest or lowest is named before that word: `Thưởng Tết cao nhất 210 triệu đồng`."""
        if own is None or not own.leads or own.score < 1.8:
            return False
        piece = re.split(r"[,;.(]", self.text[max(self.sentence.start, quantity.head - 60) : quantity.head])[-1]
        return _EXTREME.match(f" {piece.lstrip()}") is None

    def _told_before(self, before: Figure, quantity: Quantity, reading: Reading, *, opens: bool) -> bool:
        """Whether a level is the one that the change or ratio before it speaks of: `giảm 1%, từ 6% xuống 5%`, `đạt 46% (92/200)`."""
        indicator = before.indicator
        if indicator is None:
            return False
        level_after = before.measure == "change" and before.sentence is self.sentence and reading.measure == "level"
        if before.measure == "level" and _SUMMED.search(self.text, before.quantity.end, quantity.head):
            return quantity.unit in (None, *indicator.units)
        between = self.text[before.quantity.end : quantity.head]
        if before.measure == reading.measure == "level" and not indicator.is_rate and _ITS_AIM.fullmatch(between):
            return quantity.unit in (None, before.unit)
        if level_after and _ARRIVES.fullmatch(self.text[before.quantity.end : quantity.head]):
            return quantity.unit == "percent" if indicator.is_rate else quantity.unit in (None, *indicator.units)
        if reading.rule == "from_level":
            return before.measure == "change" and indicator.is_rate and quantity.unit == "percent"
        fits = quantity.unit is None or quantity.unit in indicator.units
        return (
            opens and before.measure == "ratio_to_target" and before.subject is None and not indicator.is_rate and fits
        )

    def _whole_of(self, last: Figure, quantity: Quantity, opens: bool) -> Indicator | None:
        """The indicator that a further part has beside `last`: that of the whole, where `last` is a part with its own."""
        held = self.bracket(quantity.start)
        if held is not None and held is self.bracket(last.quantity.start):
            host = next((f for f in reversed(self.figures) if f.quantity.start < held.start), None)
            rest = "còn lại" in self.text[last.quantity.end : quantity.head] and host is not None
            return host.indicator if rest and host is not None and host.unit == last.unit else last.indicator
        within = last.sentence is self.sentence and _PART.search(self.text[last.quantity.end : quantity.head])
        if ((opens or within) and last.unit in (quantity.unit, None)) or (quantity.unit is None and opens):
            return last.indicator  # a part or the plan of that part itself
        start, end = last.quantity.end, quantity.head
        if last.sentence is self.sentence and (self._leads_to_place(start, end) or self._sums_on(start, end)):
            return last.indicator
        if (one := self._listed_behind_colon(quantity, last)) is not None:
            return one
        left = lexicon.load("companions")["left"].get(last.indicator.code) if last.indicator else None
        if left and _STILL.search(self.text, last.quantity.end, quantity.head):
            return indicators()[left]
        if last.part_of is not None and last.part_of.indicator:
            return last.part_of.indicator
        wider = lexicon.load("companions")["whole"].get(last.indicator.code) if last.indicator else None
        listed = [f for f in (*self.force.levels, *self.figures) if f.indicator and f.indicator.code == wider]
        return listed[-1].indicator if listed else last.indicator

    def _listed_behind_colon(self, quantity: Quantity, last: Figure) -> Indicator | None:
        """What a colon behind its count tells one by one: `đi làm việc ở nước ngoài 1.326 người: năm 2016 có 98 người, năm 2017 155 người`."""
        clause = self.clause(quantity.start)[0]
        wholes = [
            f for f in self.figures if f.quantity.start >= clause and f.unit == last.unit and f.measure == "level"
        ]
        led = next((f for f in reversed(wholes) if _COLON.match(self.text, f.quantity.end)), None)
        return led.indicator if led is not None and led.value >= quantity.value else None

    def _fits_change(self, quantity: Quantity, subject: Figure) -> bool:
        return (
            quantity.unit in ("percent", "percentage_point") or quantity.unit is None or quantity.unit == subject.unit
        )

    def _last_level(self, quantity: Quantity) -> Figure | None:
        last = None
        for figure in reversed(self.figures):
            if figure.indicator and figure.measure == "level":
                if figure.unit == quantity.unit or quantity.unit is None:
                    return figure
                last = last or figure
        if last:
            return last
        held = [f for f in self.force.levels if f.unit == quantity.unit]
        if held:
            return held[-1]
        parent = self.node.parent
        if self.force.levels:
            return self.force.levels[-1]
        if not self.figures and self._opens_with_part():
            return self.reader.last_by_line.get(
                self.node.before.index if self.node.before else -1
            ) or self.reader.last_by_line.get(parent.index if parent is not None else -1)
        if parent is not None and not self.figures:
            return self.reader.last_by_line.get(parent.index)
        return None

    def _told_as_part(self, last: Figure, quantity: Quantity) -> bool:
        """Whether nothing but `trong đó` and the like stands between a count and a number of the same unit."""
        between = self.text[last.quantity.end : quantity.head] if last.sentence is self.sentence else ""
        return last.unit == quantity.unit and bool(_PART_ALONE.fullmatch(between))

    def _opens_with_part(self) -> bool:
        """Whether the line begins by parting what the line before told: `+ Chia theo nơi làm việc:`."""
        line = self.node.line
        return bool(_PART.match(self.text, line.body, min(line.end, line.body + 24)))

    def _part_like(self, last: Figure, quantity: Quantity, opens: bool) -> bool:
        if quantity.unit not in ("percent", "percentage_point") and self._carries_on(last, quantity):
            return True
        if last.sentence is not self.sentence:
            parent = self.node.parent
            before = self.node.before
            if before is not None and last.sentence.line == before.index and self._opens_with_part():
                return quantity.unit in (last.unit, None)
            if parent is not None and last.sentence.line == parent.index:
                listed = self.node.level > 5 or self._lists_places(quantity)
                return listed and quantity.unit not in ("percent", "VND")
            between = self.text[last.sentence.start : self.sentence.start]
            return bool(_PART.search(self.text[self.sentence.start : quantity.head])) and len(between) < 400
        between = self.text[last.quantity.end : quantity.head]
        inside = self.bracket(quantity.start)
        if opens or (inside is not None and last.quantity.start >= inside.start):
            return True
        if quantity.unit in ("percent", "percentage_point"):
            return False
        if _PART.search(between) or (last.part_of is not None and self._same_clause(last, quantity)):
            return True
        return len(between) < 30 and (
            quantity.unit is None or last.quantity.noun == quantity.noun or _LISTING.fullmatch(between) is not None
        )
