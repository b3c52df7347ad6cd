"""What the numbers before tell of a percentage that its own words leave open."""

from __future__ import annotations

import re

from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.subjects import Match, companion
from tongket.extraction.timing import Timer
from tongket.language.periods import Mention
from tongket.language.quantity import Quantity

_PLANNED = re.compile(r"\s?(?:so với |so )?(?:kế hoạch|chỉ tiêu)")
_AGAINST_PLAN = re.compile(r"so với (?:kế hoạch|chỉ tiêu)(?: năm| giao| đề ra| năm \d{4})?\s?:")
_AS_MUCH = re.compile(r"\W*(?:tương ứng|tương đương)(?: với)?(?: khoảng| gần| hơn| trên| tỷ lệ| là)* ?")
_AS_MUCH_AS = re.compile(r"(?<![^\W\d_])(?:bằng|tức|tương đương)(?: khoảng| gần| hơn| với)?\s\Z")
_OTHER_PLAN = re.compile(
    r"[\s,;(]*(?:(?:và|còn) )?(?:(?:tỉnh|huyện|thành phố|trung ương|nghị quyết|hđnd|xã|thị xã) giao|chỉ tiêu|kế hoạch|mục tiêu|nghị quyết|kh|nq|ct)(?: là| giao| đề ra)?(?: bình quân)?(?: mỗi năm| hằng năm| hàng năm)?[\s:]*(?:giảm )?(?:từ )?"
)
_RATE_OF_BOTH = re.compile(r",? (?:(?:chiếm )?(?:tỷ lệ|tl)|chiếm) (?:là |chung |hộ )?")
_HELD_AGAINST = re.compile(r"(?<![^\W\d_])(?:so|cùng kỳ|năm|tháng|quý)(?![^\W\d_])")
_PLAN_GIVEN = re.compile(r" ?so (?:với )?(?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu|nghị quyết|kh)(?![^\W\d_])")
# vượt 0,5 điểm % so với chỉ tiêu 94%
_GAP_TO = re.compile(r" ?so (?:với )?(?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu|nghị quyết|kh)(?: [^\s,;()\d]+){0,5} ")
_AGAINST_BRACKET = re.compile(
    r" ?so (?:với )?(?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu|nghị quyết|kh)(?: [^\s,;()\d]+){0,5} ?\((?:(?:là|giảm|tăng) )?"
)
# Một số huyện đạt cao: Hải Lăng 112,4%
_OF_PLACES = re.compile(
    r"(?<![^\W\d_])(?:cao nhất|thấp nhất|đạt cao|đạt khá|đạt thấp|dẫn đầu|tỷ lệ cao|tỷ lệ thấp)(?![^\W\d_])"
)
_CHANGE_LABEL = re.compile(
    r"(?:số )?(?:(?P<fall>giảm)|tăng) (?:tỷ lệ )?(?:hộ|nghèo|số|cận)[^:.;\d]{0,40}:|số hộ (?:nghèo |cận nghèo )?(?:(?P<fell>giảm)|tăng)(?! nghèo)[^:.;\d]{0,40}:"
)
_COUNT_LABEL = re.compile(r"(?:số )?(?:giảm|tăng) (?:số )?hộ |số hộ ")
# - Giảm hộ nghèo: mục tiêu 35 hộ, kết quả 41 hộ
_PLAN_OR_DONE = re.compile(
    r"(?<![^\W\d_])(?:mục tiêu|kế hoạch|chỉ tiêu|kết quả|thực hiện|thực tế|kh|th|giao|năm|được)(?![^\W\d_])"
)
_LEVELWARD = re.compile(r"(?<!\w)(?:còn|xuống|lên|đạt|là|từ|đến|chiếm|bằng)(?!\w)")
_RANGE_OF_CHANGE = re.compile(r"(?<![^\W\d_])(?:(?P<fall>giảm|kéo giảm|hạ)|tăng)(?! trưởng)(?: [^,;:()\d]+)? từ \Z")
_SHORT_OF = re.compile(
    r"[\s,;]*(?:nhưng |song |vẫn |và )*(?:chưa đạt|không đạt|thấp hơn|cao hơn|trong khi|so với)(?: so với)?(?: mức)? (?:yêu cầu|chỉ tiêu|mục tiêu|kế hoạch)(?: (?:đề ra|đặt ra|giao|năm|là|được|tỉnh|huyện))* "
)
_REACHED_RATE = re.compile(r"(?:đạt|bằng) tỷ lệ(?: là)? \Z")
# đưa đi 57 người trong khi chỉ tiêu 150 người, tức mới 38%
_THAT_IS = re.compile(r"[\s,(]*(?:tức|tương đương|bằng|đạt|nghĩa là)(?: là| mới| chỉ| được| đạt| khoảng| gần| hơn)* ")
_ON_AVERAGE = re.compile(
    r"[\s,;(]*(?:tức |tương đương )?(?:bình quân|trung bình|tính ra)(?: mỗi năm| hằng năm| hàng năm| một năm| giảm| tăng)* "
)
_OF_COUNTED = re.compile(r" trong (?:tổng )?số \d")
_AIMED = re.compile(r"(?:phấn đấu|mục tiêu|quyết tâm|dự kiến|phải)[^,;.()]{0,40} đạt \Z")
_DONE_BEHIND = re.compile(
    r"[,;/) ]*(?:(?:kết quả|thực hiện|thực tế|nay|đến nay|hiện|đã|ước|mới|được|cả năm)[ ,]*)*(?:thực hiện|kết quả|đạt|được)(?: được)? "
)
_OF_WHOLE = re.compile(
    r"[\s\-+•*]*trong (?:tổng )?số (?:các )?(?:hộ|người|lao động|học viên|trẻ|đối tượng)[^,;.\d]{0,40},"
)
_LEVELWARD_STRICT = re.compile(r"(?<!\w)(?:còn|xuống|lên|đạt|là|chiếm|bằng)(?!\w)")
_RATE_NAMED = re.compile(
    r"(?<![^\W\d_])tỷ lệ(?! \d) (?!(?:hoàn thành|thực hiện|đạt|giải ngân))(?:[^\d]|\d{1,2} tháng|năm \d{4}){4,60}(?:đạt|được) \Z"
)


_LETTERED = re.compile(r"[^\W_]+")
_SINCE = re.compile(r",? (?:so (?:với )?|against |compared (?:with|to) |from |over )[^,;()]{3,60} \(")
# Nữ đại biểu HĐND: women are told as a part of all
_OF_WOMEN = ("nữ trong ", "nữ đại biểu ", "nữ ủy viên ", "nữ cấp ủy ", "nữ tham gia ", "nữ lãnh đạo ", "cán bộ nữ ")


def _plan_beside(left: str, *, opens: bool) -> Reading:
    """What is planned beside a rate: its level, or its fall: `giảm từ 6,8% xuống 4,9% (KH giảm 1,5%)`."""
    if opens and left.endswith(" giảm "):
        return Reading("change", -1, "plan_of_change", True)
    return Reading("level", 1, "plan_of_rate", False)


class Reviser(Timer):
    """What the numbers before tell of a percentage that its own words leave open."""

    def _revise(
        self, reading: Reading, quantity: Quantity, left: str, *, opens: bool, rate: Match | None
    ) -> Reading:  # fmt: skip
        """What the figure before tells of a percentage that its own words leave open."""
        if (labelled := self._labelled_change(reading, quantity, rate)) is not None:
            return labelled
        if reading.rule == "percent_level" and _OF_COUNTED.match(self.text, quantity.end):
            return Reading("share", 1, "share_after", True)
        if (given := self._rate_of_counts(reading, quantity)) is not None:
            return given
        if reading.rule == "reached" and self._aims_of_rate(left):
            return Reading("level", 1, "plan_of_rate", False)
        if reading.rule == "reached" and self._result_of_rate(left):
            return Reading("level", 1, "rate_reached", False)
        if reading.rule == "reached" and (named := re.split(r"[,;:]", left)[-1]) and _RATE_NAMED.search(named):
            return Reading("level", 1, "rate_reached", False)
        index = len(self.figures)
        if quantity.unit == "percent" and reading.measure in ("level", "share") and self.links[index] == "range":
            far = _RANGE_OF_CHANGE.search(re.sub(r"\([^()]*\)", "", left))
            if far and not _LEVELWARD_STRICT.search(far.group()):
                return Reading("change", -1 if far["fall"] else 1, "range_of_change", True)
        if self._mean_of_change(reading, quantity, left):
            return Reading("change", -1 if self.figures[-1].value < 0 else 1, "change_again", True)
        if opens and self.figures and (aim := self._plan_of_gap(self.figures[-1], quantity, left)):
            return aim
        if not self.figures:
            return self._in_ratio_list(reading, quantity, rate)
        last = self.figures[-1]
        if opens and self._as_many_fewer(last, quantity, left):
            return Reading("change", -1 if last.value < 0 else 1, "bracket_change", True)
        if quantity.unit != "percent":
            return self._in_ratio_list(reading, quantity, rate)
        bare = not left.strip(" (,")
        if reading.rule == "share_of" and (told_rate := self._no_share(last, left)) is not None:
            return told_rate
        if last.measure == "change" and (rule := self._change_again(last, reading, quantity, left)):
            return Reading("change", -1 if last.value < 0 else 1, rule, True)
        if opens and bare and reading.measure in ("level", "share") and self._counted_under_rate(last):
            return Reading("level", 1, "rate_of_count", False)
        if (
            opens
            and bare
            and last.pair is not None
            and reading.measure in ("level", "share")
            and self._ratio_of_pair(last, quantity)
        ):
            return Reading("ratio_to_target", 1, "pair_ratio", True)
        reached = reading.measure in ("level", "share") and (
            (opens and bare) or _REACHED_RATE.search(left) or _THAT_IS.fullmatch(left)
        )
        if reached and self._ratio_of_plan(last, quantity):
            return Reading("ratio_to_target", 1, "pair_ratio", True)
        if (
            (opens or _GAP_TO.fullmatch(left))
            and last.measure == "gap_to_target"
            and last.indicator
            and last.indicator.is_rate
            and (
                reading.rule == "plan_before"
                or (_PLAN_GIVEN.match(left) and "giảm" not in left and self._of_level(last))
            )
        ):
            return Reading("level", 1, "plan_of_rate", False)
        told = last.unit == "percent" and last.measure == "level" and (opens or reading.measure in ("level", "share"))
        if told and (_OTHER_PLAN if opens else _SHORT_OF).fullmatch(left):
            return _plan_beside(left, opens=opens)
        if (
            opens
            and bare
            and last.measure == "change"
            and (reading.measure == "level" or reading.rule == "bracket_against")
        ):
            if self._points_of_rate(last, quantity):
                return Reading("change", -1 if last.value < 0 else 1, "share_of_change", True)
            return Reading("change", -1 if last.value < 0 else 1, "bracket_change", True)
        paired = last.indicator is not None and companion(last.indicator.code, "percent") is not None
        part = paired and reading.rule == "reached" and last.measure == "level" and quantity.value < 60
        if part and _AS_MUCH_AS.search(left):
            return Reading("level", 1, "rate_of_count", False)
        again = last.measure == "change" and last.unit == "percentage_point" and reading.measure == "level" and not rate
        if again and re.search(r"riêng|trong đó", left) and self._names_only_place(last.quantity.end, quantity.head):
            return Reading("change", -1 if last.value < 0 else 1, "change_again", True)
        whole = last.pair is not None and last.frame_rule == "pair_whole"
        if (
            paired
            and whole
            and reading.rule == "reached"
            and not _PLANNED.search(self.text[quantity.end : quantity.end + 20])
        ):
            return Reading("level", 1, "rate_of_count", False)
        if opens and paired and reading.measure == last.measure == "change" and self._points_of_rate(last, quantity):
            return Reading("change", reading.sign, "share_of_change", True)
        if paired and reading.measure in ("level", "share") and self._of_everyone(quantity):
            return Reading("level", 1, "rate_of_count", False)  # 2.885.885 thẻ BHYT, tăng 1%, đạt 92,34% dân số
        if reading.measure == "share" and paired and self._parts_whole(last):
            return reading
        if reading.measure == "share" and paired and (last.measure == "level" or self._same_clause(last, quantity)):
            if last.measure == "change" and not left.endswith("đạt "):
                return Reading("change", -1 if last.value < 0 else 1, "share_of_change", True)
            return Reading("level", 1, "rate_of_count", False)
        if (
            last.measure == "change"
            and (reading.measure in ("level", "share") or reading.rule == "of_past")
            and _AS_MUCH.fullmatch(left)
        ):
            if self._points_of_rate(last, quantity):
                return Reading("change", -1 if last.value < 0 else 1, "share_of_change", True)
            return Reading("change", -1 if last.value < 0 else 1, "as_much", True)
        rated = last.measure == "level" and last.indicator and companion(last.indicator.code, "percent") and not rate
        planned = _PLANNED.search(self.text[quantity.end : quantity.end + 20])
        beside = (opens and bare) or (left == ", " and self._both_bracketed(last, quantity))
        if beside and rated and not planned and reading.measure in ("level", "share"):
            return self._share_in_list(last) or Reading("level", 1, "rate_of_count", False)
        if (
            opens
            and bare
            and reading.measure == "level"
            and not rate
            and last.measure == "level"
            and last.unit not in ("percent", None)
        ):
            return (
                Reading("share" if quantity.value <= 100 else "ratio_to_target", 1, "bracket_share", True)
                if not _PLANNED.search(self.text[quantity.end : quantity.end + 20])
                else reading
            )
        if (
            reading.measure == "level"
            and not rate
            and (
                (
                    last.measure == "share"
                    and len(_LETTERED.findall(left)) <= 6
                    and not self._has_own_noun(quantity, last)
                )
                or (
                    opens
                    and not bare
                    and last.measure in ("level", "change")
                    and last.unit != "percentage_point"
                    and not reading.rule.startswith("growth")
                )
            )
        ):
            listed_rate = last.measure == "level" and last.indicator is not None and last.indicator.is_rate
            return (
                Reading("level", 1, "rate_listed", False) if listed_rate else Reading("share", 1, "share_listed", True)
            )
        return self._share_of_last(reading, quantity, left, rate) or self._in_ratio_list(reading, quantity, rate)

    def _rate_of_counts(self, reading: Reading, quantity: Quantity) -> Reading | None:
        """The rate or share that two counts before a percentage give: `trong 1.640 hộ có 1.132 hộ nghèo, bằng 69,02%`."""
        part = self._counts_given(reading, quantity)
        rated = part is not None and part.indicator is not None and companion(part.indicator.code, "percent")
        share = Reading("share", 1, "share_of_counts", True) if part is not None else None
        return Reading("level", 1, "rate_of_counts", False) if rated else share

    def _labelled_change(self, reading: Reading, quantity: Quantity, rate: Match | None) -> Reading | None:
        """The fall or rise that the line's label tells of: `- Giảm hộ nghèo: mục tiêu 35 hộ, kết quả 41 hộ`."""
        told = (
            self._label_of_change() if quantity.unit in ("percent", "household") and reading.measure == "level" else 0
        )
        if quantity.unit == "household":
            counts = told and _COUNT_LABEL.match(self.text, self.node.line.body)
            return Reading("change", told, "label_of_change", True) if counts else None
        again = bool(self.figures) and self.figures[-1].measure == "change"
        return (Reading("change", told, "label_of_change", True) if rate or again else reading) if told else None

    def _share_of_last(self, reading: Reading, quantity: Quantity, left: str, rate: Match | None) -> Reading | None:
        """The share that a percentage is of the count before it, in a list of such or by its own noun; None where of none."""
        if reading.measure == "level" and not rate and left == ", " and self._share_like_before(self.figures[-1]):
            return Reading("share", 1, "share_listed", True)
        counted = self._counted(quantity)
        if counted is not None and reading.measure in ("level", "share") and not (rate and (rate.leads or rate.after)):
            return Reading("share", 1, "share_of_counted", True)
        return None

    def _share_like_before(self, last: Figure) -> bool:
        """Whether a list told each count with its share so far: `nông nghiệp 254 nghìn người, chiếm 53%; công nghiệp 77 nghìn người, 16%`."""
        if len(self.figures) < 3 or last.measure != "level" or last.unit in ("percent", None):
            return False
        share, count = self.figures[-2], self.figures[-3]
        told = share.measure == "share" or share.reading.rule == "share_of_group"
        return told and share.quantity.unit == "percent" and count.unit == last.unit

    def _plan_of_gap(self, gap: Figure, quantity: Quantity, left: str) -> Reading | None:
        """What a bracket gives for the plan that a change went past: `giảm 4,98%, vượt 0,98% so với kế hoạch giao (4%)`."""
        change = gap.subject
        if gap.measure != "gap_to_target" or change is None or change.measure != "change":
            return None
        if quantity.unit not in ("percent", "percentage_point") or not _AGAINST_BRACKET.fullmatch(left):
            return None
        return Reading("change", -1 if change.value < 0 else 1, "plan_of_change", True)

    def _as_many_households(self, reading: Reading, quantity: Quantity, left: str) -> Reading:
        """The fall of a count told as that of its rate: `giảm 6,5% (tương đương khoảng 440 hộ)`."""
        last = self.figures[-1] if self.figures else None
        closed = last is not None and self.text.startswith((")", " kh)", " kế hoạch)"), last.quantity.end)
        if last is not None and last.measure == "gap_to_target" and closed:
            last = last.subject  # giảm 4,52% (vượt 0,52% KH), tương ứng 9.610 hộ
        told = last is not None and last.measure == "change" and last.indicator is not None and last.indicator.is_rate
        if reading.measure == "level" and self._changed_by_as_many(last, quantity, left):
            return Reading("change", -1 if last and last.value < 0 else 1, "as_many", True)
        if not told or last is None or quantity.unit != "household" or reading.measure != "level":
            return reading
        if not _AS_MUCH.fullmatch(re.split(r"[(,]", left)[-1]) or self.text.startswith(
            (" thoát", " đã thoát"), quantity.end
        ):
            return reading
        return Reading("change", -1 if last.value < 0 else 1, "as_much", True)

    def _changed_by_as_many(self, last: Figure | None, quantity: Quantity, left: str) -> bool:
        """Whether a change in percent is told again in what it counts: `tăng 9,8% (tương đương 1.471 người)`."""
        if last is None or last.measure != "change" or last.quantity.unit != "percent" or last.subject is None:
            return False
        return last.subject.unit == quantity.unit and bool(_AS_MUCH.fullmatch(re.split(r"[(,]", left)[-1]))

    def _aims_of_rate(self, left: str) -> bool:
        """Whether a rate just told is to reach another level: `tỷ lệ lao động qua đào tạo 58,6%, phấn đấu đến cuối năm đạt 60%`."""
        last = self.figures[-1] if self.figures else None
        rate = last is not None and last.measure == "level" and last.unit == "percent"
        return rate and last is not None and bool(last.indicator and last.indicator.is_rate and _AIMED.search(left))

    def _result_of_rate(self, left: str) -> bool:
        """Whether what a rate came to is told behind what it was to come to: `kế hoạch 92%, thực hiện 88,4%`."""
        last = self.figures[-1] if self.figures else None
        aimed = last is not None and last.measure == "level" and last.unit == "percent" and last.status == "target"
        return (
            aimed
            and last is not None
            and bool(last.indicator and last.indicator.is_rate and _DONE_BEHIND.fullmatch(left))
        )

    def _parts_whole(self, last: Figure) -> bool:
        """Whether the count that a share stands beside is a part of what its sentence names: `Trong tổng số hộ nghèo, hộ DTTS 712 hộ, chiếm 82%`."""
        start = self.sentence.start
        before = [f for f in self.figures if f is not last]
        return not before and bool(_OF_WHOLE.match(self.text, start, last.quantity.head))

    def _points_of_rate(self, change: Figure, quantity: Quantity) -> bool:
        """Whether `giảm 512 hộ (1,51%)` tells the fall of the rate and not that of the count."""
        code = change.indicator.code if change.indicator else None
        if not companion(code, "percent") or change.unit == "percent":
            return False
        told = [f for f in (*self.force.levels, *self.figures) if f.measure == "level" and f.unit == change.unit]
        if not told:
            return quantity.value < 10
        relative = 100 * abs(change.value) / ((told[-1].value - change.value) or 1)
        return abs(relative - quantity.value) > max(0.5, 0.1 * relative)

    def _under_rate(self) -> bool:
        """Whether the list that the line is an item of is led by a rate: `Tỷ lệ nữ trong HĐND:`, then `+ Cấp xã: 9 người (32%)`."""
        parent = self.node.parent
        if self.text.startswith(_OF_WOMEN, self.node.line.body):
            return True
        led = parent is not None and self.text[parent.line.end - 1] == ":"
        return led and parent is not None and self.text.startswith(("tỷ lệ ", *_OF_WOMEN), parent.line.body)

    @staticmethod
    def _of_level(figure: Figure) -> bool:
        """Whether a figure speaks of a level told before it."""
        return figure.subject is not None and figure.subject.measure == "level"

    def _change_again(self, last: Figure, reading: Reading, quantity: Quantity, left: str) -> str:
        """The rule by which a percentage is of the change before it: its plan, or the same at another time; else empty."""
        if last.quantity.unit == "percent" and _OTHER_PLAN.fullmatch(left):
            return "plan_of_change"
        another = reading.rule == "percent_level" and self._same_at_another_time(quantity, left)
        return "change_again" if another else ""

    def _no_share(self, last: Figure, left: str) -> Reading | None:
        """What `tỷ lệ` leads to that is no share: the rate of a count before its people, how much of a plan was paid."""
        if self._rated_before(last, left):
            return Reading("level", 1, "rate_of_count_before", False)
        paid = last.unit == "VND" and left.endswith("đạt tỷ lệ ")  # thu 711 tỷ đồng, đạt tỷ lệ 23,4%
        return Reading("ratio_to_target", 1, "reached", True) if paid else None

    def _rated_before(self, last: Figure, left: str) -> bool:
        """Whether a rate is that of the count before its people: `8.790 hộ nghèo, 28.070 người, tỷ lệ 1,91%`."""
        before = self.figures[-2] if len(self.figures) > 1 else None
        if before is None or before.indicator is None or last.indicator is not None or before.measure != "level":
            return False
        rated = companion(before.indicator.code, "percent") is not None
        return rated and last.unit == "person" and bool(_RATE_OF_BOTH.fullmatch(left))

    def _base_before(self, quantity: Quantity) -> Mention | None:
        """The year compared with, where a bracket after it gives its number: `gấp 1,38 lần năm 2010 (39,8%)`."""
        if self.text[quantity.head - 1 : quantity.head] != "(":
            return None
        ended = [
            m
            for m in self.mentions
            if m.role == "base" and (m.year or m.kind == "quarter") and 1 <= quantity.head - m.end <= 2
        ]
        return ended[-1] if ended else None

    def _counted_then(self, quantity: Quantity, reading: Reading) -> Figure | None:
        """What a number of another time counts; in a bracket after a base what was told before: `So với đầu năm 2022 (13.446 hộ)`."""
        told = super()._counted_then(quantity, reading)
        if told is None and reading.measure == "level" and self._base_before(quantity) is not None:
            before = self.reader.last_by_line.get(self.node.before.index) if self.node.before is not None else None
            levels = [*([before] if before is not None else []), *self.force.levels]
            return next((level for level in reversed(levels) if level.unit == quantity.unit), None)
        return told

    def _both_bracketed(self, last: Figure, quantity: Quantity) -> bool:
        """Whether a number stands right behind another in the same bracket: `(13.446 hộ, 4,46%)`."""
        held = self.bracket(quantity.start)
        return held is not None and held is self.bracket(last.quantity.start)

    def _share_in_list(self, last: Figure) -> Reading | None:
        """The share of a part where the sentence told that of all parts: `bằng 27% số hộ nghèo: Khmer 2.339 hộ (26,6%)`."""
        whole = any(f.measure == "share" and f.indicator is last.indicator for f in self.figures)
        return Reading("share", 1, "bracket_share", True) if whole else None

    def _held_against(self, quantity: Quantity) -> Figure | None:
        """The change whose base a bracket right behind it gives: `tăng 85% so với cùng kỳ năm 2019 (910 người)`."""
        last = self.figures[-1] if self.figures else None
        if last is None or last.measure not in ("change", "ratio_to_previous") or last.base[1] is None:
            return None
        of = last.subject or last
        alike = of.measure == "level" and quantity.unit in (of.unit, of.quantity.unit)
        return last if alike and _SINCE.fullmatch(self.text, last.quantity.end, quantity.head) else None

    def _counted_under_rate(self, last: Figure) -> bool:
        """Whether a count of no indicator is an item of a list that a rate leads."""
        nameless = last.indicator is None and last.measure == "level" and last.unit not in ("percent", "VND")
        return nameless and self._under_rate()

    @staticmethod
    def _as_many_fewer(last: Figure, quantity: Quantity, left: str) -> bool:
        """Whether a bracket counts a fall or rise that was told in percent: `giảm được 0,77% số hộ nghèo (290 hộ)`."""
        counted = quantity.noun in ("hộ", "người", "lao động", "em", "vụ") and last.indicator is not None
        named = left.endswith("(") and not _HELD_AGAINST.search(left)
        return last.measure == "change" and last.quantity.unit == "percent" and counted and named

    def _ratio_of_plan(self, plan: Figure, quantity: Quantity) -> bool:
        """Whether a percentage tells how far a result came to the plan after it: `1.106 người/ KH 1.400 người, đạt tỷ lệ 79%`."""
        done = self.figures[-2] if len(self.figures) > 1 else None
        if done is not None and plan.status != "target" and done.status == "target":
            plan, done = done, plan
        if done is None or plan.status != "target" or done.status == "target" or not plan.value:
            return False
        return done.unit == plan.unit and abs(100 * done.value / plan.value - quantity.value) <= 0.6

    def _mean_of_change(self, reading: Reading, quantity: Quantity, left: str) -> bool:
        """Whether a number is the yearly mean of the change just told: `giảm 21 điểm %, bình quân trên 10 điểm %/năm`."""
        last = self.figures[-1] if self.figures else None
        if last is None or last.measure != "change" or reading.measure not in ("level", "share"):
            return False
        return quantity.unit == last.quantity.unit is not None and bool(_ON_AVERAGE.fullmatch(left))

    def _in_ratio_list(self, reading: Reading, quantity: Quantity, rate: Match | None) -> Reading:
        if quantity.unit != "percent" or reading.measure not in ("level", "share") or (rate and rate.leads):
            return reading
        if _AGAINST_PLAN.search(self.text, self.sentence.start, quantity.head):
            return Reading("ratio_to_target", 1, "against_plan_list", True)
        last = self.figures[-1] if self.figures else None
        if last and last.measure == "ratio_to_target" and last.reading.rule == "against_plan_list":
            return Reading("ratio_to_target", 1, "against_plan_list", True)
        told = last or (self.reader.figures[-1] if self.reader.figures else None)
        if told is not None and told.measure == "ratio_to_target" and told.sentence.line == self.sentence.line:
            start = max(self.sentence.start, told.quantity.end)
            leads = told.reading.rule == "ratio_of_place" or _OF_PLACES.search(self.text, start, quantity.head)
            if leads and self._names_only_place(start, quantity.head):
                return Reading("ratio_to_target", 1, "ratio_of_place", True)  # đạt 95%; cao nhất là Đông Hà 128%
        return reading

    def _label_of_change(self) -> int:
        """-1 or 1 where the line's label is a fall or a rise: `- Giảm hộ nghèo: Nam Trà My, Tây Giang lần lượt 7,5% và 6,2%`."""
        told = _CHANGE_LABEL.match(self.text, self.node.line.body, self.node.line.end)
        before = self.figures[-1].quantity.end if self.figures else told.end() if told else 0
        head = self.group[len(self.figures)].head
        if told is None or _LEVELWARD.search(self.text, max(told.end(), before), head):
            return 0
        between = _PLAN_OR_DONE.sub("", self.text[max(told.end(), before) : head])
        if between.strip(" ,và") and not self._names_only_place(max(told.end(), before), head):
            return 0
        return -1 if told["fall"] or told["fell"] else 1

    def _share_of_pair(self, reading: Reading, quantity: Quantity) -> bool:
        """Whether what was reached is the part that a pair counts of all there are: `236/241 xã làm tốt, đạt 97,9%`."""
        second = self.figures[-1] if self.figures else None
        if reading.rule != "reached" or second is None or second.frame_rule != "pair_whole" or not second.value:
            return False
        first = second.pair
        if not {"commune", "district", "village"} & {
            second.unit,
            *(second.indicator.units if second.indicator else ()),
        }:
            return False
        return first is not None and abs(100 * first.value / second.value - quantity.value) <= 0.06

    def _ratio_of_pair(self, second: Figure, quantity: Quantity) -> bool:
        """Whether a bracket tells how far the first of a pair came to its plan: `121/100 lao động (121%)`."""
        first = second.pair
        if first is None or second.frame_rule != "pair_plan" or not second.value:
            return False
        return abs(100 * first.value / second.value - quantity.value) <= max(0.6, 0.01 * quantity.value)

    def _rate_told_beside(self, subject: Figure | None, quantity: Quantity) -> Figure | None:
        """The rate in brackets behind a count, where the change is its points: `21.815 hộ (13,52%), giảm 1,91%`."""
        rate = self.figures[-1] if self.figures else None
        code = subject.indicator.code if subject is not None and subject.indicator else None
        mate = companion(code, "percent")
        if rate is None or subject is None or mate is None or rate.indicator is None or rate.indicator.code != mate:
            return None
        before = [
            f
            for f in (*self.reader.figures,)
            if f.indicator is subject.indicator and f.unit == subject.unit and f is not subject and f.measure == "level"
        ]
        was = before[-1].value if before else 0.0
        relative = 100 * abs(was - subject.value) / was if was else 0.0
        if relative and abs(relative - quantity.value) <= max(0.3, 0.05 * relative):
            return None
        return rate if quantity.value < 20 and self._same_clause(rate, quantity) else None
