"""From a quantity to a figure: measure, indicator, unit, rate, and the figures that it depends on."""

from __future__ import annotations

import re

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.choosing import _PART
from tongket.extraction.figure import Figure
from tongket.extraction.frames import lexis
from tongket.extraction.measures import Reading
from tongket.extraction.standing import Standing
from tongket.extraction.subjects import Match, Zones, best_frame, companion
from tongket.extraction.timing import Timer
from tongket.language.quantities import Quantity, unit_at
from tongket.lexicon import Indicator

_PER_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:(?P<month>hằng tháng|hàng tháng|mỗi tháng|bình quân tháng|bình quân mỗi tháng|một tháng|bình quân hằng tháng|bình quân tháng của)|(?P<year>mỗi năm|hằng năm|hàng năm|bình quân năm|một năm|bình quân hằng năm|bình quân mỗi năm)"
    r"|(?P<session>mỗi phiên|bình quân mỗi phiên)|(?P<household>mỗi hộ|bình quân mỗi hộ)|(?P<house>mỗi căn|mỗi nhà|mỗi căn nhà)|(?P<person>mỗi người|mỗi khẩu|mỗi nhân khẩu|bình quân đầu người|mỗi lao động|mỗi đối tượng|mỗi em|mỗi cháu)|(?P<gift>mỗi suất quà|mỗi suất|mỗi phần quà|mỗi sổ)|(?P<commune>mỗi xã)|(?P<day>mỗi ngày|hằng ngày)|(?P<week>mỗi tuần|hằng tuần))"
)
_PLANNED = re.compile(r"\s?(?:so với |so )?(?:kế hoạch|chỉ tiêu)")
_AGAINST_PLAN = re.compile(r"so với (?:kế hoạch|chỉ tiêu)(?: năm| giao| đề ra| năm \d{4})?\s?:")
_AS_MUCH = re.compile(r"\W*(?:tương ứng|tương đương)(?: với)?(?: khoảng| gần| hơn| trên| tỷ lệ| là)* ?")
_OTHER_PLAN = re.compile(
    r"[\s,;(]*(?:(?:và|còn) )?(?:(?:tỉnh|huyện|thành phố|trung ương|nghị quyết|hđnd|xã|thị xã) giao|chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)(?: là| giao)?[\s:]*(?:giảm )?"
)
_BASE_LEVEL = re.compile(
    r"so với (?:mốc|mức|con số|số)?\s?\Z|cùng kỳ(?: năm \d{4}| năm trước| năm ngoái)?(?: là|:)\s?\Z"
)


class Binder(Timer):
    """Makes a figure of each number of a sentence."""

    def _bind(
        self, index: int, quantity: Quantity, around: Zones, reading: Reading, subject: Figure | None,
        *, opens: bool,
    ) -> Figure:  # fmt: skip
        accepts = self._accepts(quantity, reading)
        own = best_frame(around, accepts)
        if reading.dependent:
            own = best_frame(around, accepts, leading=True)
            if (
                own
                and reading.measure == "change"
                and quantity.unit == "percent"
                and self._rate_before(subject, quantity)
            ):
                own = None
            if own is None and reading.measure in ("change", "share"):
                after = best_frame(around, accepts)
                own = after if after and after.after else None
            same = subject is not None and self._same_clause(subject, quantity)
            if own and same and reading.measure != "share" and own.score < 1.6:
                own = None
            if own and opens and subject and reading.measure in ("change", "ratio_to_target", "ratio_to_previous"):
                own = None
        indicator, rule, score = self._choose(quantity, reading, own, subject, around, opens=opens)
        if indicator is not None and indicator.theme == "none":
            indicator = None
        if indicator is None and reading.rule in ("percent_level", "reached_level"):
            reading = Reading("share", 1, "share_by_default", True)
            subject = self._told_of(quantity)
            indicator = subject.indicator if subject else None
        return self._make(index, quantity, reading, indicator, rule, score, subject, around)

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
        span, period_rule = self._period(index, quantity, reading, standing, linked)
        before = self.figures[-1] if self.figures else None
        if (
            reading.measure == "level"
            and before
            and (before.measure == "change" or before.indicator is indicator)
            and _BASE_LEVEL.search(self.text[max(0, quantity.head - 36) : quantity.head])
        ):
            standing = Standing("actual", "base_level", 2)
            indicator = indicator or before.indicator
            span, period_rule = before.base if before.base[1] else times.previous(before.period), "base_level"
        if standing.firm < 2 and self._lies_ahead(span, quantity):
            told = standing.status == "estimate" or bool(lexis().groups["status.estimate"] & self.force.topic)
            standing = Standing("estimate" if told else "target", "future", 1)
        unit, value = self._unit(quantity, reading, indicator, linked)
        figure = Figure(
            quantity, indicator, reading, standing.status, span, self.sentence, rule, standing.rule, period_rule, unit, value,
            score, self._per(index, quantity), subject=linked,
        )  # fmt: skip
        figure.base = self._base(index, quantity, reading, span)
        last = self._last_level(quantity)
        if last and last.frame_rule in ("pair_plan", "pair_previous"):
            last = last.pair
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
            and value <= last.value
        ):
            figure.part_of = last
        figure.group = self._group(around, indicator)
        figure.place = self.place(quantity.start)
        return figure

    def _opens_as_part(self, quantity: Quantity) -> bool:
        """Whether the sentence begins with `trong đó` or the like, so that it tells parts of what was told before."""
        return bool(_PART.match(self.text, self.sentence.start, min(quantity.head, self.sentence.start + 24)))

    def _told_of(self, quantity: Quantity) -> Figure | None:
        """The count that `trong đó` or `trong số` before a percentage points back to."""
        if not _PART.search(self.text[self.clause(quantity.start)[0] : quantity.head]):
            return None
        last = self._last_level(quantity)
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
        implied = lexicon.load("cues")["implied"]
        code = indicator.code if indicator else ""
        named = [
            name[6:] for name, phrases in lexis().groups.items() if name.startswith("parts.") and phrases & around.whole
        ]
        narrower = [
            group
            for group in named
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
        if indicator and (unit, indicator.unit) == ("household", "household_business"):
            unit = "household_business"
        if reading.measure == "gap_to_target" and reading.sign < 0:
            value = -abs(value)
        if reading.measure == "change":
            value = reading.sign * abs(value)
        if unit is None and indicator and reading.measure == "level":
            unit = indicator.unit if indicator.unit != "any" else None
        if unit is None and reading.measure == "change" and subject:
            unit = subject.unit
        rate = indicator is not None and indicator.is_rate
        if unit == "percent" and rate and reading.measure == "change":
            unit = "percentage_point"
        if (
            unit == "percent"
            and reading.measure == "gap_to_target"
            and rate
            and not (subject and subject.measure == "change")
        ):
            unit = "percentage_point"
        return unit, value

    def _per(self, index: int, quantity: Quantity) -> str | None:
        start, _ = self._bounds(index)
        left = self.text[max(start, quantity.head - 60) : quantity.head]
        cut = max(left.rfind(";"), left.rfind("("), left.rfind("trợ cấp hằng tháng"), left.rfind("trợ cấp hàng tháng"))
        matches = list(_PER_BEFORE.finditer(left, cut + 1 if cut >= 0 else 0))
        if not matches or (
            quantity.unit in ("percent", "percentage_point")
            and quantity.per is None
            and matches[-1].lastgroup != "year"
        ):
            return quantity.per
        name = matches[-1].lastgroup
        if name == "month" and quantity.unit == "person":
            return quantity.per
        if name and quantity.per and name not in quantity.per:
            return f"{quantity.per},{name}" if name in ("month", "year") else f"{name},{quantity.per}"
        return quantity.per or name

    def _revise(
        self, reading: Reading, quantity: Quantity, left: str, *, opens: bool, rate: Match | None
    ) -> Reading:  # fmt: skip
        """What the figure before tells of a percentage that its own words leave open."""
        if quantity.unit != "percent" or not self.figures:
            return self._in_ratio_list(reading, quantity, rate)
        last = self.figures[-1]
        bare = not left.strip(" (,")
        if last.measure == "change" and last.quantity.unit == "percent" and _OTHER_PLAN.fullmatch(left):
            return Reading("change", -1 if last.value < 0 else 1, "plan_of_change", True)
        if opens and last.unit == "percent" and last.measure == "level" and _OTHER_PLAN.fullmatch(left):
            return Reading("level", 1, "plan_of_rate", False)
        if (
            opens
            and bare
            and last.measure == "change"
            and (reading.measure == "level" or reading.rule == "bracket_against")
        ):
            return Reading("change", -1 if last.value < 0 else 1, "bracket_change", True)
        if reading.measure == "share" and last.indicator and companion(last.indicator.code, "percent"):
            if last.measure == "change":
                return Reading("change", -1 if last.value < 0 else 1, "share_of_change", True)
            return Reading("level", 1, "rate_of_count", False)
        if last.measure == "change" and reading.measure in ("level", "share") and _AS_MUCH.fullmatch(left):
            return Reading("change", -1 if last.value < 0 else 1, "as_much", True)
        rated = last.measure == "level" and last.indicator and companion(last.indicator.code, "percent") and not rate
        planned = _PLANNED.search(self.text[quantity.end : quantity.end + 20])
        if opens and bare and rated and not planned and reading.measure in ("level", "share"):
            return Reading("level", 1, "rate_of_count", False)
        if (
            opens
            and bare
            and reading.measure == "level"
            and not rate
            and last.measure == "level"
            and last.unit not in ("percent", None)
        ):
            return (
                Reading("share", 1, "bracket_share", True)
                if not _PLANNED.search(self.text[quantity.end : quantity.end + 20])
                else reading
            )
        if (
            reading.measure == "level"
            and not rate
            and (
                (last.measure == "share" and len(left.split()) <= 6)
                or (
                    opens
                    and not bare
                    and last.measure in ("level", "change")
                    and last.unit != "percentage_point"
                    and not reading.rule.startswith("growth")
                )
            )
        ):
            return Reading("share", 1, "share_listed", True)
        counted = self._counted(quantity)
        if counted is not None and reading.measure in ("level", "share") and not (rate and rate.leads):
            return Reading("share", 1, "share_of_counted", True)
        return self._in_ratio_list(reading, quantity, rate)

    def _counted(self, quantity: Quantity) -> Figure | None:
        """The count that a percentage followed by its noun is a share of: `32 doanh nghiệp, trong đó 70% doanh nghiệp`."""
        noun = unit_at(self.text, quantity.end)
        for figure in reversed([*self.force.levels, *self.figures]):
            if figure.measure == "level" and noun and figure.unit == noun[0]:
                return figure
        return None

    def _in_ratio_list(self, reading: Reading, quantity: Quantity, rate: Match | None) -> Reading:
        if quantity.unit != "percent" or reading.measure not in ("level", "share") or (rate and rate.leads):
            return reading
        if _AGAINST_PLAN.search(self.text, self.sentence.start, quantity.head):
            return Reading("ratio_to_target", 1, "against_plan_list", True)
        last = self.figures[-1] if self.figures else None
        if last and last.measure == "ratio_to_target" and last.reading.rule == "against_plan_list":
            return Reading("ratio_to_target", 1, "against_plan_list", True)
        return reading

    def _is_rate(self, rate: Match | None, subject: Figure | None, opens: bool, left: str) -> bool | None:
        if rate and (rate.leads or rate.after):
            return True
        if subject and subject.indicator and (opens or not left.strip(" ,;:(")):
            return subject.indicator.is_rate or None
        return True if rate else None
