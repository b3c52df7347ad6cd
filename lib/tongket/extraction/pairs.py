"""Numbers that come together: ranges, falls from one level to another, pairs with a slash, lists in order."""

from __future__ import annotations

import re

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.binding import Binder
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.status import Standing
from tongket.language.quantity import Quantity

_WITH = re.compile(r"(?<![^\W\d_])(?:với|tương ứng|tương đương|là|cho)(?![^\W\d_])[^;,.]*\Z|\(\Z")
_LISTED = re.compile(r"(?:lần lượt|tương ứng|theo thứ tự|theo đúng thứ tự|respectively)")
_PLAN_TOLD = re.compile(r"kế hoạch|chỉ tiêu|được giao|plan|target|(?<![^\W\d_])kh(?![^\W\d_])")
_NOT_MET = re.compile(
    r"(?: [^\s,;.()]+){0,3}? (?:không|chưa) (?:đạt|hoàn thành)| (?:xấp xỉ|suýt|gần) đạt| hụt| were missed| not met"
)
_REACHED = re.compile(
    r"(?<![^\W\d_])(?:đạt|hụt|hoàn thành|vượt|mới được|chỉ được)(?: được)?:? ?\Z|(?:chưa|không) đạt(?: [^\s,;.()\d]+){0,3} ?\(\Z"
)
_AREAS = frozenset(["commune", "district", "village", "province"])
# Those that there are, so that a part of them is no plan met: 72/111 trung tâm, đạt 64,9%
_EXISTING = _AREAS | {"organization"}
_WHOLES = _AREAS | frozenset(
    ["organization", "enterprise", "target", "project", "house", "document", "household", "session", "case", "item"]
)


def _following_past(text: str) -> bool:
    """Whether the words after a ratio set it against an earlier time."""
    return bool(re.match(r"\s?(?:so với |so )?cùng kỳ", text))


_RESULT_TO_PLAN = re.compile(
    r"(?<![^\W\d_])(?:kết quả|thực hiện|th|đạt được|số thực hiện) ?/ ?(?:kế hoạch|kh|chỉ tiêu|ct|mục tiêu)(?![^\W\d_])"
)
_RATED = re.compile(r"(?<![^\W\d_])(?:tỷ lệ|tl)(?![^\W\d_])")
_BY_PLAN = re.compile(r" theo (?:kế hoạch|chỉ tiêu|kh)(?! số)(?![^\W\d_])")


class Pairer(Binder):
    """Reads the second of a pair from the first, and hands out the subjects of a list."""

    def _copy(self, quantity: Quantity, first: Figure, rule: str) -> Figure:
        reading = Reading(first.reading.measure, first.reading.sign, first.reading.rule, first.reading.dependent)
        unit, value = self._unit(quantity, reading, first.indicator, first.subject)
        if quantity.unit is None:
            unit = first.unit
        return Figure(
            quantity, first.indicator, reading, first.status, first.period, self.sentence, rule, first.status_rule,
            first.period_rule, unit, value, first.score, quantity.per or first.per, first.base, subject=first.subject,
            group=first.group, place=first.place, part_of=first.part_of,
        )  # fmt: skip

    def _second_of_range(self, quantity: Quantity, first: Figure) -> Figure:
        arrived = self.text[first.quantity.end : quantity.start] == " to " and quantity.unit in (None, "percent")
        if arrived and first.measure == "change" and first.quantity.unit == "percentage_point":
            second = self._copy(quantity, first, "from_to")  # fell by 4.35 percentage points to 17.79
            second.reading = Reading("level", 1, "from_level", False)
            second.unit, second.value, second.subject = "percent", quantity.value, None
            return second
        second = self._copy(quantity, first, "range")
        if quantity.unit == first.quantity.unit:
            second.unit = first.unit
        return second

    def _second_of_fall(self, index: int, quantity: Quantity, first: Figure) -> Figure:
        second = self._copy(quantity, first, "from_to")
        # giảm từ 3,1% năm 2022 xuống còn 2,85%: the year is the first number's alone.
        end = first.quantity.end
        self.spoken |= {
            m.start for m in self.mentions
            if end <= m.start <= end + 2 and m.end <= quantity.head and "," not in self.text[end : m.start]
        }  # fmt: skip
        standing = self._status(index, quantity, second.reading, None)
        span, rule = self._period(index, quantity, second.reading, standing, None)
        if standing.firm < 2 and standing.status == "actual" and self._lies_ahead(span, quantity):
            standing = Standing("target", "future", 1)
        second.status, second.status_rule = standing.status, standing.rule
        second.period, second.period_rule = span, rule
        years = span[0] is not None and span[1] is not None and span[1].year > span[0].year
        if first.period == span and years:  # sau 5 năm, từ 4,57% xuống còn 3,35%
            first.period, first.period_rule = times.previous(times.whole_year(span[0])), "before_fall"
            if second.indicator is not None and second.indicator.is_rate:
                second.period, second.period_rule = times.whole_year(span[1]), "end_of_fall"
        elif first.period == span and span[1]:
            first.period, first.period_rule = times.previous(times.whole_year(span[1])), "before_fall"
        if standing.status == "target":
            first.status, first.status_rule = "actual", "before_fall"
        return second

    def _second_of_pair(self, index: int, quantity: Quantity) -> Figure | None:
        first = self.figures[-1]
        if quantity.unit == "percentage_point" or (quantity.unit == "percent" and not self._rate_and_aim(first)):
            return None
        if first.quantity.noun and quantity.noun and first.unit != quantity.unit:
            return None  # 8 vụ/5.260 người: two counts
        if self.text[first.quantity.end : quantity.start] == " trên ":
            quantity.bound = "exact"  # 11 trên 12 chỉ tiêu: out of, not over
        second = self._copy(quantity, first, "pair")
        second.reading = first.reading if quantity.unit == "percent" else Reading("level", 1, "pair", False)
        second.value = quantity.value
        second.pair, first.pair = first, second
        if first.unit == "target" or quantity.unit == "target":
            self._targets(first, second)
            return second
        role = "plan" if quantity.unit == "percent" else self._pair_role(index, first, second)
        second.frame_rule = f"pair_{role}"
        if role == "plan":
            second.status, second.status_rule = "target", "pair_plan"
            second.period, second.period_rule = times.whole_year(first.period[1]), "pair_plan"
        elif role == "previous":
            second.status, second.status_rule = "actual", "pair_previous"
            ratio = self._last_ratio()
            base = ratio.base if ratio and ratio.base[1] else times.previous(first.period)
            second.period, second.period_rule = base, "pair_previous"
        return second

    def _rate_and_aim(self, first: Figure) -> bool:
        """Whether a percentage before a bar is of one thing, so that the one behind it is aimed at: `97%/90% dân số`.

        `Hộ nghèo/cận nghèo: 3,1%/4,2%` are two things.
        """
        return first.unit == "percent" and first.measure in ("level", "share") and "/" not in self._led(first)

    def _led(self, figure: Figure) -> str:
        """The words of a figure's clause before it."""
        return self.text[self.clause(figure.quantity.start)[0] : figure.quantity.head]

    def _targets(self, first: Figure, second: Figure) -> None:
        catalogue = lexicon.catalogue()
        missed = (first.own is not None and first.own.code.startswith("none.")) or _NOT_MET.match(
            self.text, second.quantity.end
        )
        first.indicator, first.frame_rule = None if missed else catalogue["governance.targets_met"], "targets_pair"
        second.indicator, second.frame_rule = catalogue["governance.targets_assigned"], "targets_pair"
        first.unit = second.unit = "target"

    def _last_ratio(self) -> Figure | None:
        for figure in reversed(self.figures):
            if figure.measure in ("ratio_to_target", "ratio_to_previous"):
                return figure
        return None

    def _aimed(self, first: Figure, second: Figure) -> bool:
        """Whether the second of a pair is what the first was to reach: `đạt 341/500 lao động`, `hụt: 38/40 người`."""
        near = self.text[max(self.sentence.start, first.quantity.head - 32) : first.quantity.head]
        round_aim = second.value % 10 == 0 and first.value % 10 != 0 and second.value < 1e6
        return bool(_REACHED.search(near)) or (round_aim and (second.unit or "") == "person")

    def _headed_pairs(self) -> bool:
        """Whether a heading says what pairs are: `II. Kết quả (thực hiện/kế hoạch năm)`."""
        above = (node.line for node in self.node.ancestors() if node.heading)
        return any(_RESULT_TO_PLAN.search(self.text, line.start, line.end) for line in above)

    def _pair_role(self, index: int, first: Figure, second: Figure) -> str:
        share = 100 * first.value / second.value if second.value else 0.0
        last = self._last_ratio()
        if self._headed_pairs():
            return "plan"
        if self._under_rate():
            return "whole"
        counted = (second.unit or "") in _EXISTING or bool(
            second.indicator and _AREAS.issuperset(second.indicator.units)
        )
        if counted and not _PLAN_TOLD.search(self.text, first.quantity.head, self._bounds(index)[1] + 40):
            return "whole"
        told = self.figures[-2] if len(self.figures) > 1 else None
        shared = told is not None and told.unit == "percent" and told.measure in ("level", "share")
        if told is not None and shared and self.bracket(first.quantity.start) and abs(told.value - share) <= 0.06:
            return "whole"  # nữ chiếm 36,7% (11/30 đại biểu)
        if last and abs(last.value - share) <= max(0.6, 0.01 * share):
            return "previous" if last.measure == "ratio_to_previous" else "plan"
        after = self.group[index + 1] if index + 1 < len(self.group) else None
        if after and after.unit == "percent" and abs(after.value - share) <= max(0.6, 0.01 * share):
            words = self.text[self.group[index].end : after.start]
            following = self.text[after.end : after.end + 30]
            if (
                "chiếm" in words
                or (words.strip() == "=" and second.unit == "household")
                or (_RATED.search(words) and "kế hoạch" not in following)
            ):
                return "whole"
            if _following_past(following):
                return "previous"
            planned = _PLAN_TOLD.search(following) or self._aimed(first, second) or second.value % 10 == 0
            return "plan" if planned or share < 95 or share > 100.5 else "whole"  # no part exceeds its whole
        if first.value > second.value and "/" not in self._led(first):
            return "plan"  # no part exceeds its whole
        if last and last.measure == "ratio_to_previous" and self.bracket(self.group[index].start):
            return "previous"
        if _BY_PLAN.match(self.text, self.group[index].end):
            return "plan"  # 17/20 cuộc thanh tra theo kế hoạch năm
        finished = self.text.endswith("hoàn thành ", 0, first.quantity.head)
        if (second.unit or "") in _WHOLES and not (finished and second.unit == "house"):
            return "whole"
        tail = self.text[self.group[index].end : self.group[index].end + 60]
        near = self.text[max(self.sentence.start, first.quantity.head - 80) : first.quantity.head]
        if self._aimed(first, second) or (
            "kế hoạch" in tail
            or "chỉ tiêu" in tail
            or "kế hoạch" in near
            or (last and last.measure == "ratio_to_target")
        ):
            return "plan"
        return "plan" if share < 97 and "đạt" in tail[:20] else "whole"
