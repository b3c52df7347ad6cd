"""From a quantity to a figure: measure, indicator, unit, rate, and the figures that it depends on."""

from __future__ import annotations

import re

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.figure import Figure
from tongket.extraction.frames import lexis
from tongket.extraction.kinds import _PART
from tongket.extraction.measures import Reading
from tongket.extraction.revising import Reviser
from tongket.extraction.status import Standing
from tongket.extraction.subjects import Match, Zones, best_frame, companion, indicators
from tongket.language.finder import Guarded
from tongket.language.quantities import unit_at
from tongket.language.quantity import Quantity
from tongket.lexicon import Indicator

_PER_BEFORE = Guarded(
    r"(?<![^\W\d_])(?:(?P<month>hằng tháng|hàng tháng|mỗi tháng|bình quân tháng|bình quân mỗi tháng|một tháng|bình quân hằng tháng|bình quân tháng của|bình quân ?/ ?tháng|/ ?tháng(?= ?:))|(?P<year>mỗi năm|hằng năm|hàng năm|bình quân năm(?! \d)|một năm|bình quân hằng năm|bình quân mỗi năm)"
    r"|(?P<session>mỗi phiên|bình quân mỗi phiên)|(?P<household>mỗi hộ|bình quân mỗi hộ)|(?P<house>mỗi căn|mỗi nhà|mỗi căn nhà)|(?P<person>mỗi người|mỗi khẩu|mỗi nhân khẩu|bình quân đầu người|mỗi lao động|mỗi đối tượng|mỗi em|mỗi cháu)|(?P<gift>mỗi suất quà|mỗi suất|mỗi phần quà|mỗi phần(?= )|mỗi sổ)|(?P<commune>mỗi xã)|(?P<day>mỗi ngày|hằng ngày)|(?P<week>mỗi tuần|hằng tuần))"
)
_BASE_LEVEL = Guarded(
    r"so với (?:mốc|mức|con số|số)?\s?\Z|cùng kỳ(?: năm \d{4}| năm trước| năm ngoái)?(?: là| chỉ| chỉ có| mới có| chỉ đạt|:)\s?\Z|\((?:cùng kỳ|năm trước|năm ngoái|đầu kỳ|đầu năm|kỳ trước)(?:(?: năm)? \d{4}| năm trước| năm ngoái)?(?: là| có| đạt|:)?\s?\Z"
)


_OPENS_AS_PART = re.compile(
    r"(?:trong (?:đó|số)|bao gồm|gồm|chia ra|including|among them|of which|of whom)(?![^\W\d_])"
)
# nhưng mốc 27 ngàn lao động là đích của tháng 12: told before
_RECALLED = re.compile(r"(?<![^\W\d_])(?:mốc|ngưỡng|con số|mục tiêu|chỉ tiêu) \Z")
_MONTHLY = re.compile(r"[\s\-+*]*(?:mỗi tháng|hằng tháng|hàng tháng|bình quân (?:mỗi|hằng|hàng) tháng)(?=[ ,])")
_NO_DIGIT = re.compile(r"\D")
# 2% hộ nghèo is told of the rate; a count seldom falls by less than a tenth.
_MOST_POINTS = 10
_POOR_AFTER = re.compile(r" (?:số |tỷ lệ )?hộ (?:cận )?nghèo(?![^\W\d_])")
_AS_MUCH_FELL = re.compile(
    r"[\s,(]*(?:hay |tức )?(?:tương ứng|tương đương|bằng|là)(?: với)? (?:giảm|tăng)(?: khoảng| gần| tỷ lệ)* ?"
)
# giảm 540 hộ nghèo, giảm 1,9%
_FELL_TOO = re.compile(r", giảm (?:tỷ lệ )?")
# giảm 5% số người chết vì tai nạn lao động
_NAMED_BEHIND = re.compile(r" (?:tổng )?số (?:vụ|người|hộ|ca|cuộc|lao động|trẻ)(?![^\W\d_])")
# 100% hộ nghèo có nhu cầu được vay: a share of the poor
_OF_THE_POOR = re.compile(
    r" (?:số )?(?:hộ|người) (?:cận )?nghèo(?:,? (?:hộ )?cận nghèo)? (?:được|có|đủ|tham gia|tiếp cận|thiếu|thuộc|sử dụng|vay|cư trú|ở)(?![^\W\d_])"
)
# hỗ trợ 70% mức đóng
_OF_COSTS = re.compile(
    r" (?:tổng )?(?:chi phí|kinh phí|học phí|mức đóng|mức phí|tiền|lương|giá trị|mệnh giá)(?![^\W\d_])"
)
# chiếm 92,6% hộ nghèo, bằng 91% tổng hộ nghèo
_PARTING = re.compile(r"(?<![^\W\d_])(?:chiếm|bằng)(?: khoảng| gần| hơn| trên| tới| đến| tỷ lệ)* \Z")
_POOR_BEHIND = re.compile(r" (?:trong )?(?:tổng )?(?:số )?hộ (?:cận )?nghèo(?![^\W\d_])(?! đa chiều)")
_SHARE_OF = re.compile(r" (?:trong )?(?:tổng )?số ")

_HURT, _KILLED = "labour.accident_victims", "labour.accident_deaths"
# Hộ dân tộc thiểu số chiếm 97% tổng số hộ nghèo: a share of the poor, no rate of poverty
_PARTED_FROM = re.compile(r"(?<![^\W\d_])(?:chiếm|bằng)(?: tới| đến| tỷ lệ| khoảng| gần| hơn| trên)* \Z")

_NORM = frozenset(("person", "kilogram", "hectare"))
# 5 huyện nghèo được đầu tư theo Nghị quyết 30a giảm bình quân 4,6%
_PLACES_FELL = re.compile(
    r"(?:\d|(?<![^\W\d_])(?:các|những|riêng|tại|ở)) (?:huyện|xã|thôn|buôn|bản|ấp|khu vực|vùng|làng)(?! hội)(?: (?!phấn|sẽ|mục|kế)[^\s,;.()]+){0,14}? (?:giảm|tăng)(?: bình quân| trung bình| thêm| từ| nhanh| hơn| trên)*(?: mỗi năm| hằng năm| hàng năm)? ?\Z"
)


def _in_its_points(change: Figure, quantity: Quantity) -> bool:
    """Whether a planned fall in points was gone past by points: `giảm 1,2%, vượt 0,2%`, not `vượt 20% kế hoạch`."""
    return change.unit == "percentage_point" and quantity.value <= abs(change.value)


def _only_behind(around: Zones) -> Zones:
    """The phrases right behind the number alone, and those of the headings."""
    after = {phrase: factor for phrase, factor in around.local.items() if phrase in around.near - around.before}
    return Zones(after, set(), set(), set(after), {}, around.context)


class Binder(Reviser):
    """Makes a figure of each number of a sentence."""

    def _bind(
        self, index: int, quantity: Quantity, around: Zones, reading: Reading, subject: Figure | None,
        *, opens: bool,
    ) -> Figure:  # fmt: skip
        whole = self._whole_after(quantity, around, reading)
        if whole is not None:
            reading = Reading("share", 1, "share_after", True)
            of = lexicon.catalogue().get(whole.code)
            return self._make(index, quantity, reading, of, whole.frame.name, whole.score, subject, around)
        accepts = self._accepts(quantity, reading)
        own = best_frame(around, accepts)
        if reading.measure == "change" and quantity.unit == "percent" and not opens:
            subject = self._rate_told_beside(subject, quantity) or subject
            subject = self._share_beside(quantity) or self._fell_in_places(quantity) or subject
        if reading.dependent:
            own = self._own_of_dependent(quantity, around, reading, subject, opens=opens)
        indicator, rule, score = self._choose(quantity, reading, own, subject, around, opens=opens)
        indicator = self._honoured(indicator)
        if indicator is not None and indicator.code == _HURT and self._tells_dead(quantity):
            indicator = lexicon.catalogue()[_KILLED]
        if (sector := self._share_of_group(reading, subject)) is not None and rule == "subject":
            indicator, rule, reading = sector, "companion", Reading("level", 1, "share_of_group", False)
        if self._same_of_none(quantity, reading):
            indicator, rule, score, reading = None, "none", 0.0, self.figures[-1].reading
        again = self._told_again(quantity) if indicator is None else self._recalled(quantity)
        if again is not None:
            return self._repeat(index, quantity, again)
        if (indicator is None or rule.startswith("heading:")) and (then := self._counted_then(quantity, reading)):
            indicator, rule, score = then.indicator, "then_again", 1.2
        if indicator is not None and (points := self._points_told(index, quantity, reading, indicator)):
            indicator, rule = points, "companion"
        if indicator is not None and indicator.theme == "none":
            indicator = None
        elif indicator is not None and self._is_norm(index, quantity, indicator):
            indicator, rule, score = None, "norm", 0.0
        if indicator is None and reading.rule in ("percent_level", "reached_level"):
            again = self._rate_again(quantity)
            if again is not None:
                indicator, rule, score = again.indicator, "rate_again", 1.2
            elif not self._same_of_none(quantity, reading) and not self._names_rate(index, quantity):
                reading = Reading("share", 1, "share_by_default", True)
                subject = self._part_of(quantity, rule)
                indicator = subject.indicator if subject else None
                if subject is None and (named := self._tells_rate(quantity)):
                    reading = Reading("level", 1, named, False)
        poor = indicator is not None and indicator.theme == "poverty" and reading.rule == "percent_level"
        paid = reading.rule == "percent_level" and indicator is not None and _OF_COSTS.match(self.text, quantity.end)
        if paid or (poor and _OF_THE_POOR.match(self.text, quantity.end) and not quantity.per):
            reading, indicator, rule, subject = Reading("share", 1, "share_by_default", True), None, "none", None
        if reading.rule == "percent_level" and indicator is not None and indicator.unit not in ("percent", "any"):
            reading = Reading("share", 1, "share_by_default", True)  # 100% xã làm tốt công tác thương binh, liệt sĩ
        if (rate := self._rate_of(quantity, reading, indicator)) is not None:
            reading, indicator, subject = Reading("level", 1, "rate_of_count", False), rate, None
        figure = self._make(index, quantity, reading, indicator, rule, score, subject, around)
        figure.own = own
        return figure

    def _rate_of(self, quantity: Quantity, reading: Reading, indicator: Indicator | None) -> Indicator | None:
        """The rate that a share of what is counted is by itself: `72% trong số đó có việc làm`."""
        code = lexicon.load("companions")["rate_of"].get(indicator.code) if indicator is not None else None
        shared = quantity.unit == "percent" and (reading.measure == "share" or reading.rule == "reached")
        return lexicon.catalogue()[code] if code and shared else None

    def _own_of_dependent(
        self, quantity: Quantity, around: Zones, reading: Reading, subject: Figure | None, *, opens: bool
    ) -> Match | None:
        """What the words by a change, ratio or share name, where they speak of another indicator than its subject."""
        accepts = self._accepts(quantity, reading)
        poor_too = reading.rule == "and_change" and _POOR_AFTER.match(self.text, quantity.end)
        if poor_too or (subject is not None and self._other_poor(subject.quantity, quantity, reading)):
            return best_frame(_only_behind(around), accepts)
        own = best_frame(around, accepts, leading=True)
        if (
            own
            and reading.measure == "change"
            and quantity.unit == "percent"
            and self._rate_before(subject, quantity)
            and not own.score >= 1.6
        ):
            own = None
        same = subject is not None and self._same_clause(subject, quantity)
        counted = same and subject is not None and subject.indicator and quantity.noun and subject.unit == quantity.unit
        if own is None and reading.measure in ("change", "share") and not counted:
            after = best_frame(around, accepts)
            own = after if after and after.after else None
        if own and same and reading.measure == "share" and own.code in lexicon.load("companions")["bases"]:
            own = None  # tham gia 243.822 người, đạt 14,5% lực lượng lao động
        named = reading.measure == "change" and _NAMED_BEHIND.match(self.text, quantity.end)
        if named and (behind := best_frame(_only_behind(around), accepts)) is not None:
            own = behind
        itself = reading.rule in ("fall_of_rate", "rise_of_rate")  # the words of the change name the rate
        if own and same and reading.measure != "share" and own.score < 1.6 and not itself and not (named and own.after):
            own = None
        if (
            own
            and quantity.unit == "percent"
            and subject
            and subject.indicator
            and companion(own.code, "percent") == subject.indicator.code
        ):
            own = None
        related = reading.measure in ("change", "ratio_to_target", "ratio_to_previous")
        of_own_rate = (
            own is not None
            and reading.measure == "change"
            and own.leads
            and not own.frame.contextual
            and indicators()[own.code].is_rate
        )
        if own and subject and ((opens and related and not of_own_rate) or self._names_places(own, quantity)):
            own = None
        return own

    def _make(
        self, index: int, quantity: Quantity, reading: Reading, indicator: Indicator | None, rule: str, score: float,
        subject: Figure | None, around: Zones,
    ) -> Figure:  # fmt: skip
        linked = (
            subject
            if reading.dependent and (rule == "subject" or (subject and subject.indicator is indicator and indicator))
            else None
        )
        standing = self._status(index, quantity, reading, linked)
        if rule == "part" and self._parts_estimate(quantity, standing):
            standing = Standing("estimate", "as_whole", 1)
        span, period_rule = self._period(index, quantity, reading, standing, linked)
        if indicator is not None and indicator.kind == "flow" and (term := self._term_of(span, period_rule, quantity)):
            span, period_rule = term, "of_term"
        before = self.figures[-1] if self.figures else None
        if (
            reading.measure == "level"
            and before
            and (before.measure == "change" or before.indicator is indicator)
            and _BASE_LEVEL.search(self.text[max(0, quantity.head - 36) : quantity.head])
        ):
            standing = Standing("actual", "base_level", 2)
            indicator = indicator or before.indicator
            span, period_rule = (
                before.base if before.base[1] else times.previous(self._done_before(before).period),
                "base_level",
            )
        if (
            reading.measure == "level"
            and self.links[index] != "slash"
            and (compared := self._base_before(quantity)) is not None
        ):
            span, period_rule = times.span_of(compared, self._year(compared), self.reader.frame), "base_bracket"
            standing = Standing("actual", "base_bracket", 2)
        if reading.measure == "level" and (change := self._held_against(quantity)) is not None:
            indicator, span, period_rule = (change.subject or change).indicator, change.base, "base_bracket"
            rule, standing = "told_before", Standing("actual", "base_bracket", 2)
        if self.text[quantity.head - 1 : quantity.head] == "(" and reading.measure == "level":
            standing, span = self._bracketed(standing, span)
        foretold = standing.words if standing.rule == "estimate_word" else None
        if foretold and (self._is_foreseen(foretold, span) or self._plans_ahead(foretold)):
            standing = Standing("target", "foreseen", 2, standing.words)
        if standing.firm < 2 and (self._lies_ahead(span, quantity) or self._still_ahead(quantity)):
            told = standing.status == "estimate" or bool(lexis().groups["status.estimate"] & self.force.topic)
            standing = Standing("estimate" if told else "target", "future", 1)
        if standing.rule == "heading_target" and period_rule.startswith("in_clause_year") and self._is_told_back(span):
            standing = Standing("actual", "before_report", 1)
        if standing.rule in ("heading_target", "heading_estimate") and self._is_past(span):
            standing = Standing("actual", "before_report", 1)
        if reading.rule == "from_base":
            standing = Standing("actual", "from_base", 2)
            span, period_rule = self._base_beside(quantity, span), "from_base"
        span, period_rule = self._happened(span, period_rule, quantity, indicator, standing, reading.measure)
        unit, value = self._unit(quantity, reading, indicator, linked)
        figure = Figure(
            quantity, indicator, reading, standing.status, span, self.sentence, rule, standing.rule, period_rule, unit, value,
            score, self._per(index, quantity), subject=linked,
        )  # fmt: skip
        figure.base = self._base(index, quantity, reading, span)
        last = self._last_level(quantity)
        last = last.pair if last and last.frame_rule in ("pair_plan", "pair_previous") else last
        if (
            reading.measure == "level"
            and last
            and last.unit == unit
            and last.sentence is self.sentence
            and (last.pair is None or last.pair.frame_rule != "pair_whole")
            and last.frame_rule != "pair_whole"
        ):
            between = self.text[last.quantity.end : quantity.head]
            if _PART.search(between) and value <= last.value:
                figure.part_of = last
            elif last.part_of is not None and value <= last.part_of.value and self._same_clause(last, quantity):
                figure.part_of = last.part_of
        elif (
            last
            and last.unit == unit
            and reading.measure == "level"
            and self._opens_as_part(quantity)
            and (whole := self._opened_whole(last, figure)) is not None
        ):
            figure.part_of = whole
        figure.group = self._group(around, indicator)
        figure.place = self.place(quantity.start)
        return figure

    def _opened_whole(self, last: Figure, part: Figure) -> Figure | None:
        """The level that the part is of: not one for each year, where the part is for all of them."""
        whole: Figure | None = last
        if last.per and not part.per:
            told = (f for f in reversed([*self.force.levels, *self.figures]) if f.unit == part.unit and not f.per)
            whole = next(told, None)
        return whole if whole is not None and part.value <= whole.value else None

    def _opens_as_part(self, quantity: Quantity) -> bool:
        """Whether the sentence begins with `trong đó` or the like, so that it tells parts of what was told before."""
        start = self.sentence.start
        start += len(self.text[start : quantity.head]) - len(self.text[start : quantity.head].lstrip())
        return bool(_OPENS_AS_PART.match(self.text, start, min(quantity.head, start + 24)))

    def _part_of(self, quantity: Quantity, rule: str) -> Figure | None:
        """The count, or the share of it told before, that a percentage without an indicator of its own is a share of."""
        if (told := self._told_of(quantity)) is not None or rule != "none":
            return told
        return self._told_beside(quantity) or self._told_on(quantity) or self._told_by_kind(quantity)

    def _told_of(self, quantity: Quantity) -> Figure | None:
        """The count that `trong đó` or `trong số` before a percentage points back to."""
        if not _PART.search(self.text, self.clause(quantity.start)[0], quantity.head):
            return None
        noun = unit_at(self.text, quantity.end)
        told = [f for f in (*self.force.levels, *self.figures) if f.measure == "level" and noun and f.unit == noun[0]]
        last = told[-1] if told else self._last_level(quantity)
        return last if last and last.unit not in ("percent", "VND") else None

    def _rate_before(self, subject: Figure | None, quantity: Quantity) -> bool:
        """Whether the figure just before is a rate, so that a change in percent is the rate's."""
        return bool(
            subject and self.figures and subject is self.figures[-1] and subject.unit == "percent" and subject.indicator
            and subject.indicator.is_rate and self._same_clause(subject, quantity)
            and quantity.head - subject.quantity.end < 24
        )  # fmt: skip

    def _group(self, around: Zones, indicator: Indicator | None) -> str | None:
        """The narrower group that the words near the number name, unless the indicator speaks of it by itself."""
        if not around.whole:
            return None
        implied = lexicon.load("cues")["implied"]
        code = indicator.code if indicator else ""
        parts = lexis().parts_of
        narrower = [
            group
            for group in {name for phrase in parts.keys() & around.whole for name in parts[phrase]}
            if not any(
                code == held or (held.endswith(".") and code.startswith(held)) for held in implied.get(group, ())
            )
        ]
        if len(narrower) == 1:
            return narrower[0]
        return None

    def _unit(
        self, quantity: Quantity, reading: Reading, indicator: Indicator | None, subject: Figure | None
    ) -> tuple[str | None, float]:
        unit = quantity.unit
        value = quantity.value
        if indicator and indicator.unit == "position" and quantity.noun.startswith(("chỗ", "chỉ tiêu")):
            unit = "position"  # chỗ làm: a job made, and a job offered
        if indicator and (unit, indicator.unit) == ("household", "household_business"):
            unit = "household_business"
        if unit == "case" and quantity.noun == "trường hợp" and indicator and indicator.unit == "person":
            unit = "person"  # trợ cấp một lần cho 964 trường hợp
        if reading.measure == "gap_to_target" and reading.sign < 0:
            value = -abs(value)
        if reading.measure == "change":
            value = reading.sign * abs(value)
        if unit is None and indicator and reading.measure == "level":
            unit = indicator.unit if indicator.unit != "any" else None
        if unit is None and reading.measure == "change" and (subject or (indicator and not indicator.is_rate)):
            unit = subject.unit if subject else indicator.unit if indicator and indicator.unit != "any" else None
        if unit is None and indicator is None and quantity.scale >= 1e6:
            unit = "VND"  # 40 triệu, with nothing to count
        rate = indicator is not None and indicator.is_rate
        nameless = subject is not None and subject.unit == "percent" and subject.reading.rule == "percent_level"
        of_share = subject is not None and (subject.measure == "share" or nameless) and reading.rule != "growth_rate"
        if (
            unit == "percent"
            and reading.measure == "change"
            and (rate or of_share or self._falls_as_rate(quantity, subject))
        ):
            unit = "percentage_point"
        if (
            unit == "percent"
            and reading.measure == "gap_to_target"
            and rate
            and not (subject and subject.measure == "change" and not _in_its_points(subject, quantity))
        ):
            unit = "percentage_point"
        return unit, value

    def _points_told(
        self, index: int, quantity: Quantity, reading: Reading, indicator: Indicator
    ) -> Indicator | None:  # fmt: skip
        """The rate that falls where the words tell a count's fall in its points: `giảm 1,5% hộ nghèo`, `giảm 619 hộ, tương đương giảm 1,53%`."""
        points = quantity.unit in ("percent", "percentage_point")
        if reading.measure != "change" or not points or abs(quantity.value) > _MOST_POINTS:
            return None
        mate = companion(indicator.code, "percent")
        last = self.figures[-1] if self.figures else None
        end = self.group[index + 1].end if self.links[index] == "range" else quantity.end
        beside = last is not None and last.measure == "change" and last.indicator is indicator
        between = self.text[last.quantity.end : quantity.head] if beside and last is not None else ""
        as_much = _AS_MUCH_FELL.fullmatch(between) or (
            beside and last is not None and _FELL_TOO.fullmatch(between) and self._points_of_rate(last, quantity)
        )
        return lexicon.catalogue().get(mate) if mate and (as_much or _POOR_AFTER.match(self.text, end)) else None

    def _names_places(self, own: Match, quantity: Quantity) -> bool:
        """Whether what was met names but the places where a rate fell."""
        return self._fell_in_places(quantity) is not None and not indicators()[own.code].is_rate

    def _fell_in_places(self, quantity: Quantity) -> Figure | None:
        """The rate told before, where a change in percent is its fall in some places: `riêng 5 huyện nghèo giảm bình quân 4,6%`."""
        start = max(self.sentence.start, quantity.head - 120)
        if not _PLACES_FELL.search(self.text, start, quantity.head) or quantity.value > _MOST_POINTS:
            return None
        told = [f for f in (*self.force.levels, *self.figures) if f.indicator and f.indicator.is_rate]
        return told[-1] if told and told[-1].measure in ("level", "change") else None

    def _per(self, index: int, quantity: Quantity) -> str | None:
        start, _ = self._bounds(index)
        left = self.text[max(start, quantity.head - 60) : quantity.head]
        cut = max(left.rfind(";"), left.rfind("("), left.rfind("trợ cấp hằng tháng"), left.rfind("trợ cấp hàng tháng"))
        matches = list(_PER_BEFORE.finditer(left, cut + 1 if cut >= 0 else 0))
        if not matches and quantity.unit == "VND" and _MONTHLY.match(self.text, self.clause(quantity.start)[0]):
            return quantity.per or "month"
        if not matches or (
            quantity.unit in ("percent", "percentage_point")
            and quantity.per is None
            and matches[-1].lastgroup != "year"
        ):
            return quantity.per
        name = matches[-1].lastgroup
        if (
            quantity.per
            and name in ("month", "year", "week", "day")
            and {"month", "year", "week", "day"} & set(quantity.per.split(","))
        ):
            return quantity.per
        if name == "month" and quantity.unit == "person":
            return quantity.per
        if name and quantity.per and name not in quantity.per:
            return f"{quantity.per},{name}" if name in ("month", "year") else f"{name},{quantity.per}"
        return quantity.per or name

    def _is_norm(self, index: int, quantity: Quantity, indicator: Indicator) -> bool:
        """Whether a sum for each person is told, not what was spent in all: `mức hỗ trợ 1,5 triệu đồng/người/tháng`."""
        if quantity.unit != "VND" or indicator.kind != "flow" or quantity.scale >= 1e9:
            return False
        return bool(_NORM & set((self._per(index, quantity) or "").split(",")))

    def _whole_after(self, quantity: Quantity, around: Zones, reading: Reading) -> Match | None:
        """What a percentage is a share of, where the words after it name a count: `chiếm 75,7% tổng số hộ nghèo`."""
        if quantity.unit != "percent" or reading.measure not in ("level", "share"):
            return None
        told = _SHARE_OF.match(self.text, quantity.end)
        if not told and (
            _POOR_BEHIND.match(self.text, quantity.end) is None
            or not _PARTING.search(self.text, self.sentence.start, quantity.head)
        ):
            return None
        found = best_frame(_only_behind(around), lambda i: i.kind != "rate" and i.unit not in ("percent", "VND"))
        rate = best_frame(around, lambda i: i.unit == "percent")
        poor = (
            rate is not None
            and rate.code.startswith("poverty.")
            and _PARTED_FROM.search(self.text, self.sentence.start, quantity.head)
        )
        better = rate is not None and found is not None and rate.score > found.score and (rate.after or rate.leads)
        if told and better and not poor:
            return None  # 78% số người học nghề xong có việc làm; nông nghiệp chiếm 37% tổng số việc làm
        last = self.figures[-1] if self.figures else None
        if found is None or last is None or last.indicator is None or last.measure != "level":
            return found
        # 1.943 người có việc sau học, chiếm 82% số người học: the rate that goes with the count; 6.189 em, bằng 1,5% tổng số trẻ em
        mated = companion(last.indicator.code, "percent") and last.indicator.code != found.code
        return None if mated or found.code in lexicon.load("companions")["bases"] else found

    def _told_again(self, quantity: Quantity) -> Figure | None:
        """The figure that printed the same digits before, or that is recalled: `trong số 13.041 lao động`, `mốc 27 nghìn`."""
        digits = _NO_DIGIT.sub("", self.text[quantity.start : quantity.stop]).rstrip("0")
        known = len(digits) >= 3 or _RECALLED.search(self.text, self.sentence.start, quantity.head)
        found = self.reader.told.get((quantity.value, quantity.unit)) if known else None
        return found if found is not None and found.indicator is not None else None

    def _repeat(self, index: int, quantity: Quantity, first: Figure) -> Figure:
        figure = Figure(
            quantity, first.indicator, first.reading, first.status, first.period, self.sentence, "told_again", "told_again",
            "told_again", first.unit, first.value, first.score, self._per(index, quantity) or first.per, first.base, group=first.group,
        )  # fmt: skip
        figure.place = self.place(quantity.start)
        return figure

    def _base_beside(self, quantity: Quantity, span: times.Span) -> times.Span:
        """The time of a level that a change set out from, told right after it: `giảm từ 21.750 người của cùng kỳ`."""
        beside = [m for m in self.mentions if quantity.end <= m.start <= quantity.end + 8 and m.rule != "last_year"]
        return times.span_of(beside[0], self._year(beside[0]), self.reader.frame) if beside else times.previous(span)

    def _is_rate(self, rate: Match | None, subject: Figure | None, opens: bool, left: str) -> bool | None:
        if rate and (rate.leads or rate.after):
            return True
        if subject and subject.indicator and (opens or not left.strip(" ,;:(")):
            return subject.indicator.is_rate or None
        return True if rate else None
