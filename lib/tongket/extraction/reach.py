"""How far a time reaches: which numbers of its sentence it holds for, and whether it is told in passing."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from tongket.extraction import times
from tongket.extraction.doings import Doings
from tongket.extraction.figure import Figure
from tongket.extraction.status import Standing
from tongket.language.periods import Mention
from tongket.language.quantity import Quantity

# Cùng kỳ năm 2017, con số này là 1.108 người
_SAME_TIME = re.compile(
    r"[\s\-+(]*(?:trong khi )?(?:cùng (?:kỳ|thời điểm)(?: năm (?:(?P<year>20\d\d)|trước|ngoái))?"
    r"|cùng (?:thời gian|giai đoạn)(?: này)?(?: của)? năm (?:(?P<year2>20\d\d)|trước|ngoái)),? (?!tăng|giảm|so)"
)
# chỉ bằng 43,39% cùng kỳ năm 2022 (2.311/5.326): the first of the pair is of this year
_OVER = re.compile(r" ?/ ?\d")
# 9.874 người nộp hồ sơ, cùng kỳ năm trước là 10.436 người
_SAME_BEFORE = re.compile(
    r"[,(] ?(?:trong khi |còn )?(?:cùng kỳ|cùng (?:thời điểm|thời gian)|thời điểm này)(?: này)?(?: của)?(?: năm (?:(?P<year>20\d\d)|trước|ngoái))?,?"
    r"(?: (?:toàn tỉnh|cả nước|tỉnh|huyện))?(?: (?:là|chỉ|có|đạt|được|mới|chỉ có|mới có|mới được|xảy ra|ghi nhận))+ \Z"
)
# Năm 2019, con số này là 21.500 người: told to compare.
_LIKEWISE = re.compile(r",? (?:con số|số|tỷ lệ|kết quả) (?:này|đó|ấy|tương ứng)(?![^\W\d_])")
_FEASTS = ("tết", "xuân")
_SINCE_BEFORE = re.compile(r"(?<![^\W\d_])so (?:với )?(quý|tháng) (?:trước|liền trước)(?![^\W\d_])")
_SUMMED_UP = re.compile(r"(?<![^\W\d_])(?:(?:nâng|đưa) (?:tổng )?(?:số|kết quả|lũy kế)[^,;.:\d]{0,40}|để) \Z")
_TOLD_BEHIND = re.compile(r" [^,;:.()\d]{0,40}(?:vào|trong|ở)(?: (?:các|hai|cuối|đầu|giữa))? (?:tháng \d+(?: và|,) )*")
# Nâng tổng số 6 tháng lên 1.000 lao động, để cả năm đạt 17.000
_THE_POOR = re.compile(r"(?<![^\W\d_])(?:hộ nghèo|cận nghèo)(?![^\W\d_])")
_HELPED = re.compile(r"(?<![^\W\d_])(?:hỗ trợ|tặng|vay|xây|cấp|trao|giúp|thoát|tăng|giảm)(?![^\W\d_])")
_ALONE = re.compile(r"(?<![^\W\d_])riêng (?:trong |ở )?\Z")
_EACH_YEAR = re.compile(r"\s*(?:và )?(?:bình quân |trung bình )?(?:mỗi|hằng|hàng) năm(?![^\W\d_])")
_SUM = re.compile(r"(?:lũy|luỹ) kế")
_SUM_BEFORE = re.compile(r"(?<![^\W\d_])(?:(?:lũy|luỹ) kế|cộng dồn|nâng (?:tổng )?số)[^,;.:\d]{0,16} \Z")
_GRANTED = re.compile(
    r"(?<![^\W\d_])(?:(?:được|đã) (?:giao|phân bổ|cấp|bố trí|phê duyệt)|phân bổ|giao|kế hoạch|chỉ tiêu)(?![^\W\d_])[^;]*\d[^;]*(?<![^\W\d_])"
    r"(?:đã|giải ngân|thực hiện|đến nay|mới)(?![^\W\d_])"
)
_DECEMBER = 12
# giảm 14 hộ so với năm trước (53 hộ = 1,95%)
_HELD = re.compile(
    r" \((?:(?:là|còn|có|chỉ) ){0,2}(?P<first>\d[\d.,]*(?: [^\W\d_]+){1,3}(?: ?=| ?,|,? chiếm|,? tương đương|,? tỷ lệ) ?)?"
)
_PER_TAIL = re.compile(r" ?/ ?(?:năm|tháng|quý|ngày|người)(?![^\W\d_])")
_LEADS_TO = re.compile(r"(?!tính)\S+ (?:[^\s,;()]+ ){1,5}")
_TURNS = re.compile(
    r"[,;] (?:trong khi |trong lúc |còn |nhưng |song |riêng )?(?:(?:phấn đấu|mục tiêu|dự kiến|quyết tâm)(?: đến| tới)? |(?:đến|tới) )?\Z"
)
_SET_OFF = re.compile(r"[,;](?: (?!tính)[^\s,;]+){0,2} \Z")
_RESULT_TOLD = re.compile(
    r"(?<![^\W\d_])(?:thực hiện|kết quả|thực tế|đã|mới (?:chỉ )?(?:giảm|tăng)|(?:giảm|tăng) được(?! từ | bình quân ))(?![^\W\d_])"
)
_AIMING = ("phấn đấu ", "mục tiêu ", "dự kiến ")
_PARTED_OFF = re.compile(r"[,;](?! \d)")
_CHANGING = re.compile(r",?(?: [^\s,;.()\d]+){0,6}? (?:giảm|tăng|hạ|vượt)(?: [^\s,;.()\d]+){0,3} ?")
_WHEN = re.compile(r",? (?:khi|lúc|khi đó|khi ấy|thời điểm) [^,;()\d]{0,60}")
_YEARLY = re.compile(r"mỗi năm|hằng năm|hàng năm|bình quân năm|bình quân 1 năm|một năm")
_NEAR, _FAR, _NEXT = 110, 400, 5
_OWN_BASE = re.compile(r"[,;()]|(?<![^\W\d_])(?:tăng|giảm|vượt|bằng|so)(?![^\W\d_])")
_ASIDE = re.compile(r" ?\([^()\d]{1,60}\)")
# Năm 2015, các chỉ tiêu đạt được là: the year of all that follows
_YEAR_SET_OFF = re.compile(r"(?:\A|\n|[.;:] ?)(?:[-+*] ?)?(?:[^\W\d_]+ ){0,4}?(?:trong |riêng |tính đến |đến )?năm \Z")
_TIMED = re.compile(r"(?<![^\W\d_])(?:năm|quý|tháng) [\divx]{1,4},? (?:và )?\Z")
_TIMED_BEHIND = re.compile(r" (?:vào |trong |đến |ở )?(?:năm|quý|tháng) [\divx]{1,4}(?![^\W_])")


class Reach(Doings):
    """Which times of a sentence a number has to itself, and which lie ahead of the report or were told in passing."""

    def _of_another(self, mention: Mention, quantity: Quantity, status: str = "") -> bool:
        """Whether a time belongs to another number alone.

        To the sum that it leads on to: `tạo việc làm cho 520 lao động, nâng tổng số 6 tháng lên 1.000; đưa đi 25 người`;
        or to the number that it was told behind: `tổ chức thêm 2 ngày hội vào tháng 8, đào tạo nghề cho 1.200 lao động`.
        """
        if mention.end < quantity.head - _FAR or mention.start > quantity.end + _FAR:
            return False
        if mention.start < quantity.start and self._its_numbers(mention):
            return True
        if mention.start >= quantity.end:
            told = _SUMMED_UP.search(self.text, max(self.sentence.start, mention.start - 60), mention.start)
            return bool(told) and mention.end <= self.group[-1].start
        if self.clause(mention.start) != self.clause(quantity.start):
            if self._sums_up(mention, before=quantity) or self._picked_out(mention):
                return True
            if (
                status == "target"
                and mention.role == "until"
                and _EACH_YEAR.match(self.text, self.clause(quantity.start)[0])
            ):
                return True
            planned = (
                status == "target" or mention.kind == "since"
            )  # what is done goes on: lũy kế 11 tháng lên 66.403 hồ sơ; đã có 64.950 người
            start = max(self.sentence.start, mention.start - 60)
            return planned and bool(_SUMMED_UP.search(self.text, start, mention.start))
        if mention.kind not in ("month", "months_span", "quarter") or mention.role == "until":
            return False
        at = bisect_right(self.group, mention.start, key=attrgetter("end"))
        behind = at and _TOLD_BEHIND.fullmatch(self.text, self.group[at - 1].end, mention.start)
        return bool(behind) and "," in self.text[mention.end : quantity.head]

    def _its_numbers(self, mention: Mention) -> bool:
        """Whether a year is told of the number right before it alone: `từ 8.954 thẻ của năm 2018, tức thêm 858 thẻ`."""
        if mention.kind != "year" or not self.text.endswith(" của ", 0, mention.start):
            return False
        at = bisect_right(self.group, mention.start, key=attrgetter("end"))
        return at > 0 and self.group[at - 1].end + len(" của ") == mention.start

    def _still_ahead(self, quantity: Quantity) -> bool:
        """Whether the number before was told of a time to come, which the account goes on behind."""
        last = self.figures[-1].quantity.end if self.figures else self.sentence.end
        behind = [m for m in self.mentions if last <= m.start < quantity.start and self._of_another(m, quantity)]
        return any(self._lies_ahead(times.span_of(m, self._year(m), self.reader.frame), quantity) for m in behind)

    def _is_next(self, span: times.Span) -> bool:
        """Whether the days begin where the report's end: a plan for them is of them alone, `nhiệm vụ quý II`."""
        end = self.reader.frame.end
        return bool(end and span[0] and span[0] > end)

    def _lies_ahead(self, span: times.Span, quantity: Quantity) -> bool:
        """Whether the days lie after the report's, and nothing says that they are told as past."""
        end, written = self.reader.frame.end, self.reader.frame.day
        if not (span[0] and end and span[0] > end) or (written and span[1] == written):
            return False  # từ ngày 01/01/2013 đến nay, in a text of January
        clause = self.text[self.clause(quantity.start)[0] : quantity.head]
        told = re.search(r"(?<![^\W\d_])(?:đã|kết thúc|đạt được)(?![^\W\d_])", clause)
        return not told and not re.search(
            r"(?<![^\W\d_])tết (?:[^\W\d_]+ ){0,5}20\d\d", self.text[self.sentence.start : quantity.head]
        )

    def _term_of(self, span: times.Span, rule: str, quantity: Quantity) -> times.Span | None:
        """The term in which something was done that is dated by the year that a rate before it ends with.

        `Còn 12,6% năm 2015; 4.420 hộ thoát nghèo`: the report's term, or that of the heading above.
        """
        above, _ = self.reader.inherited_period(self.node)
        terms = (above or times.NONE, (self.reader.frame.start, self.reader.frame.end))
        return next((term for term in terms if self._only_its_last_year(term, span, rule, quantity)), None)

    def _only_its_last_year(self, term: times.Span, span: times.Span, rule: str, quantity: Quantity) -> bool:
        start, end = term
        if start is None or end is None or end.year == start.year or span != times.whole_year(end):
            return False
        told = self.text.rfind(f"{end.year}", self.node.line.start, quantity.head)
        sets_off = told > 0 and _YEAR_SET_OFF.search(self.text, max(0, self.node.line.start - 1), told)
        return rule.startswith(("carried", "earlier_in_sentence")) and told > 0 and not sets_off

    def _set_aside(self, other: Mention, mention: Mention) -> bool:
        """Whether a bracket holds the one time and has closed before the other: `(năm 2020 thực hiện 31,2 nghìn); riêng tháng 12`."""
        held = self.bracket(other.start)
        return held is not None and held.closed and held.end <= mention.start

    def _leads_off(self, at: int) -> bool:
        """Whether the time at `at` opens what is told of a later number: `vốn 1.680 triệu đồng, đến 15/12 giải ngân 61,4%`."""
        aims = self.text.endswith(_AIMING, self.sentence.start, at)
        if not _SET_OFF.search(self.text, self.sentence.start, at) or (
            not aims and self.text.startswith(("hết", "cuối"), at)
        ):
            return False  # đạt 51%, cuối năm còn 3%: the year's end may be told of both
        return any(at < q.head and _LEADS_TO.fullmatch(self.text, at, q.head) for q in self.group)

    def _leads_on(self, at: int, following: int) -> bool:
        """Whether the time at `at` stands behind a comma and right before the next number: `21.500, năm ngoái 18.900`."""
        told = following < self.sentence.end and _TURNS.search(self.text, self.sentence.start, at)
        words = _ASIDE.sub("", self.text[at:following])
        return bool(told) and len(words.split()) <= _NEXT and not _OWN_BASE.search(words)

    def _told_end(self, index: int) -> int:
        """Where a number is told to its end: behind `/năm`, and for a range behind its second number."""
        last = index + 1 if self.links[index] == "range" else index
        end = self.group[last].end
        tail = _PER_TAIL.match(self.text, end)
        return tail.end() if tail else end

    def _result_of_ratio(self, quantity: Quantity) -> bool:
        """Whether a bracket after a ratio that names no number of its own gives it: `vượt 15% kế hoạch (3,45 tỷ)`."""
        before = self.figures[-1] if self.figures else None
        return bool(
            before and before.measure in ("ratio_to_target", "gap_to_target") and before.subject is None
            and self.text[quantity.head - 1 : quantity.head] == "("
        )  # fmt: skip

    def _same_time_told(self, quantity: Quantity) -> times.Span | None:
        """The same time of another year that a clause turns to: `7 tháng 38.200 người; cùng kỳ năm 2022 là 21.750`."""
        held = self.bracket(quantity.start)
        start = held.start + 1 if held is not None else self.clause(quantity.start)[0]
        same = _SAME_TIME.match(self.text, start) or _SAME_BEFORE.search(
            self.text, max(self.sentence.start, quantity.head - _NEAR), quantity.head
        )
        if same is None:
            return None
        start = max(start, same.start())
        before = self.figures or [f for f in self.reader.figures[-1:] if f.sentence.line == self.sentence.line]
        told = [
            f.period for f in before if f.period[1] and f.period_rule != "same_period_told" and f.quantity.end <= start
        ]
        named = same.groupdict()
        year = named["year"] or named.get("year2")
        frame = self.reader.frame
        return times.previous(told[-1] if told else (frame.start, frame.end), int(year) if year else None)

    def _long_past(self, span: times.Span) -> bool:
        """Whether a sentence without numbers tells of years before the report's last: `Tôi vào lò từ năm 2009`."""
        start = self.reader.frame.start
        led = self.text[self.sentence.end - 1 : self.sentence.end] == ":"
        return bool(start and span[1] and span[1].year < start.year - 1) and not led

    def _this_year_told(self, mention: Mention, standing: Standing, span: times.Span) -> times.Span:
        """The days of `năm nay`: of an account of the year before, that in which it was written is what it plans for."""
        frame = self.reader.frame
        spoken = standing.status == "target" and "nay" in self.text[mention.start : mention.end]
        if spoken and frame.day and frame.end and frame.day.year == frame.end.year + 1:
            return times.whole_year(frame.day)
        if self._summed(mention):
            span = times.since_january(span)
        if standing.status == "estimate" and times.sub_annual(span):
            span = times.whole_year(span[1])  # năm nay ước giải quyết việc làm cho 18.700 lao động
        return span

    def _is_past(self, span: times.Span) -> bool:
        """Whether the days are over before the report's begin."""
        start = self.reader.frame.start
        return bool(start and span[1] and span[1] < start)

    def _is_told_back(self, span: times.Span) -> bool:
        """Whether the days are the report's own or earlier, under a heading of a time to come."""
        end = self.reader.frame.end
        above, _ = self.reader.inherited_period(self.node)
        return bool(end and span[1] and span[1] <= end and above and above[0] and above[0] > end)

    def _since_before(self, quantity: Quantity, span: times.Span) -> times.Span | None:
        """The last quarter or month of the report, where a number is held against the one before it.

        `Cả nước có 1,7 triệu người thất nghiệp, tăng 532,2 nghìn người so với quý trước` in an account of nine months.
        """
        told = _SINCE_BEFORE.search(self.text, quantity.end, min(self.clause(quantity.start)[1], quantity.end + _NEAR))
        if told is None or any(quantity.end <= m.start < told.start() and m.role != "base" for m in self.mentions):
            return None
        months = 3 if told[1].startswith("quý") else 1
        return times.last_months(span, months)

    def _opening_stock(self, mention: Mention, quantity: Quantity) -> bool:
        """Whether a count of the poor at a year's head is told, which the review at the end of the year before found."""
        if quantity.head - mention.end > _FAR:
            return False
        told = self.text[mention.end : quantity.head]
        named = _THE_POOR.search(self.text, mention.start, min(self.sentence.end, quantity.end + _NEAR))
        return quantity.unit in ("household", "percent") and bool(named) and not _HELPED.search(told)

    def _in_passing(self, mention: Mention) -> bool:
        """Whether a time holds for its own sentence alone.

        Such is the year of an occasion within the report's (`Dịp Tết Kỷ Hợi 2019`), and in an account of several years
        the year that a stock is told of (`đến cuối năm 2015 còn 3.412 hộ`) or that one picks out (`riêng năm 2015`).
        """
        start, end = self.reader.frame.start, self.reader.frame.end
        if start is None or end is None or mention.kind != "year":
            return False
        if mention.year == end.year and self.text.startswith(_FEASTS, mention.start):
            return True
        if mention.rule == "year_head" and mention.year == end.year:
            return True
        if _LIKEWISE.match(self.text, mention.end):
            return True
        if self._picked_out(mention):
            return True
        several = end.year > start.year and not self.force.spans and start.year <= mention.year <= end.year
        lead = self.text[max(self.sentence.start, mention.start - 10) : mention.start]
        return several and lead.endswith("riêng ")

    def _sums_up(self, mention: Mention, before: Quantity | None = None) -> bool:
        """Whether the sum since January is told behind what a month or quarter did: `52 người, lũy kế 9 tháng 231 người`.

        The clauses that follow, as that of a number `before` which it stands, tell of the month again.
        """
        start, end = self.reader.frame.start, self.reader.frame.end
        if start is None or end is None or start.month == 1 or start.year != end.year:
            return False
        if before is not None and (mention.start > before.start or not self._numbered(mention)):
            return False
        return self._summed(mention) and any(figure.quantity.end <= mention.start for figure in self.figures)

    def _picked_out(self, mention: Mention) -> bool:
        """Whether a time is picked out of a longer one before it: `Trong 5 năm 2016 - 2020 có 140 vụ, riêng năm 2020 là 32 vụ`."""
        if not _ALONE.search(self.text, max(self.sentence.start, mention.start - 14), mention.start):
            return False
        span = times.span_of(mention, self._year(mention), self.reader.frame)
        told = (m for m in self.mentions if m.start < mention.start and times.usable(m))
        return any(times.covers(times.span_of(m, self._year(m), self.reader.frame), span) for m in told)

    def _numbered(self, mention: Mention) -> bool:
        """Whether a number follows a time in its clause."""
        stop = self.clause(mention.start)[1]
        return any(mention.end <= quantity.start < stop for quantity in self.group)

    def _summed(self, mention: Mention) -> bool:
        """Whether a time is said to be summed up: `lũy kế 9 tháng`, `nâng tổng số phiên trong năm lên 31`."""
        if mention.rule == "to_date" or _SUM.match(self.text, mention.start):
            return True
        return bool(_SUM_BEFORE.search(self.text, max(self.sentence.start, mention.start - 40), mention.start))

    def _of_outlook(self, mention: Mention, standing: Standing) -> bool:
        """Whether `trong năm` under a heading that looks ahead and names no time means the time that is looked ahead to."""
        if standing.rule != "heading_target" or mention.rule != "this_year":
            return False
        return self.text.startswith("trong năm", mention.start) and self.reader.inherited_period(self.node)[0] is None

    def _spent_of(self, mention: Mention, quantity: Quantity) -> bool:
        """Whether it is told what came of the year's means by the report's day: `vốn năm 2018 được giao 18.740 triệu, đã giải ngân 9.615 triệu`."""
        end = self.reader.frame.end
        if end is None or mention.year != end.year or end.month == _DECEMBER or mention.end > quantity.head:
            return False
        return bool(_GRANTED.search(self.text, mention.start, quantity.head))

    def _base_told(self, quantity: Quantity) -> Mention | None:
        """The time compared with, where the level of then follows it: `so với cuối năm 2018, khi cả nước chỉ có 277.600`."""
        ended = [m for m in self.mentions if m.role == "base" and m.end <= quantity.head]
        if not ended:
            return None
        held = _HELD.fullmatch(self.text, ended[-1].end, quantity.head)
        own = held is not None and (held["first"] or quantity.unit != "percent")
        return ended[-1] if own or _WHEN.fullmatch(self.text, ended[-1].end, quantity.head) else None

    def _same_in_bracket(self, quantity: Quantity, subject: Figure | None) -> tuple[times.Span, str] | None:
        """The same days of another year, that a bracket tells or that it stands behind: `bằng nửa cùng kỳ (310 người)`."""
        if (same := self._same_time_told(quantity)) is not None:
            return same, "same_period_told"
        compared = self._base_told(quantity) if self.text[quantity.head - 1] == "(" else None
        then = self._then_told(quantity, subject) if compared is not None and self._same_days(compared) else None
        return (then, "base_told") if then is not None else None

    def _next_feast(self, mention: Mention) -> bool:
        """Whether a year after the report's is that of a feast, for which its year gave: `dịp Tết Nguyên đán Canh Tý 2020`."""
        end = self.reader.frame.end
        return bool(end and mention.year > end.year) and self.text.startswith(_FEASTS, mention.start)

    def _then_told(self, quantity: Quantity, subject: Figure | None) -> times.Span | None:
        """The days of a number of the time compared with, which follows it; None for any other."""
        compared = self._base_told(quantity)
        if compared is None or _OVER.match(self.text, quantity.end):
            return None
        told = times.span_of(compared, self._year(compared), self.reader.frame)
        alike = subject or (self.figures[-1] if self.figures else None)
        if alike is None or not self._same_days(compared):
            return told
        return times.previous(alike.period, told[1].year if told[1] else None)

    def _same_days(self, compared: Mention) -> bool:
        """Whether what is compared with are the same days of another year: `chỉ bằng một nửa cùng kỳ năm trước (331 người)`."""
        words = self.text[max(self.sentence.start, compared.start - 12) : compared.end]
        return "cùng kỳ" in words or "cùng thời" in words

    def _same_at_another_time(self, quantity: Quantity, left: str) -> bool:
        """Whether a number tells for another time what the last told: `giảm 10% vào năm 2025 và 20% vào năm 2030`."""
        return bool(_TIMED.search(left) and _TIMED_BEHIND.match(self.text, quantity.end))

    def _dated_itself(self, index: int, subject: Figure, quantity: Quantity) -> bool:
        """Whether a rise or fall begins with a year of its own: `cuối năm 2021 là 36%, như vậy năm 2022 giảm được 4,98`.

        Or one behind it, as the last has: `giảm 10% vào năm 2025 và 20% vào năm 2030`.
        """
        if self._same_at_another_time(quantity, self.text[subject.quantity.end : quantity.head]):
            return True
        start = max(self._bounds(index)[0], subject.quantity.end)
        own = [
            m for m in self.mentions
            if m.year and m.kind == "year" and m.role != "base" and start <= m.start and m.end <= quantity.head and times.usable(m)
        ]  # fmt: skip
        if not own or not _PARTED_OFF.search(self.text, start, own[-1].start):
            return False
        return bool(_CHANGING.fullmatch(self.text, own[-1].end, quantity.head))

    def _is_series(self, dated: list[Mention]) -> bool:
        """Whether a sentence sets years before the report's side by side: `năm 2022 có 187 người, năm 2023 là 251 người`."""
        own = self.reader.frame.year
        years = {m.year for m in dated if m.kind == "year" and m.rule == "year"}
        return len(years) == len(dated) > 1 and own is not None and max(years) < own

    def _headed_now(self) -> times.Span | None:
        """What `hiện có` means under a heading of the report's last months: `I. Năm 2025` in an account of five years."""
        above, rule = self.reader.inherited_period(self.node)
        return above if rule == "heading" and above and above[1] == self.reader.frame.end else None

    def _tells_result(self, aim: Figure, quantity: Quantity) -> bool:
        """Whether what came of an aim is told: `chỉ tiêu giảm 500 hộ nghèo, thực hiện giảm 562 hộ`."""
        between = self.text[aim.quantity.end : quantity.head] if aim.sentence is self.sentence else ""
        aimed = self.text[self.sentence.start : aim.quantity.head]
        told = (found.group() for found in _RESULT_TOLD.finditer(between))
        # phấn đấu giảm được 4%, các xã khó khăn giảm được 5%: the aim's own words again
        return any(not words.endswith(" được") or words not in aimed for words in told)

    def _same_years(self, span: times.Span) -> times.Span:
        """The years of the heading above where they are as many: `I. Kết quả 2011-2015`, `1. Trong 5 năm, ...`."""
        above, _ = self.reader.inherited_period(self.node)
        frame = (self.reader.frame.start, self.reader.frame.end)
        if not (span[0] and span[1]):
            return span
        length = span[1].year - span[0].year
        if above and above[0] and above[1]:
            return above if above[1].year - above[0].year == length else span
        term = (
            frame[0] and frame[1] and frame[1].year > frame[0].year and frame[1].year - frame[0].year - length in (0, 1)
        )
        return frame if term else span

    def _misprinted(self, mention: Mention, span: times.Span, standing: Standing) -> bool:
        """Whether an estimate is dated before the report's year: a slip of the pen for that year."""
        end = self.reader.frame.end
        if end and mention.year and mention.role == "until" and mention.kind == "day" and mention.year != end.year:
            swapped = sorted(str(mention.year)) == sorted(str(end.year))
            if swapped and abs(mention.year - end.year) > 2:
                return True
        return bool(
            end and span[1] and standing.status == "estimate" and mention.role == "until" and mention.kind in ("day", "month")
            and span[1].year == end.year - 1 and mention.year
        )  # fmt: skip

    def _told_yearly(self, index: int, quantity: Quantity) -> bool:
        """Whether a change is a yearly mean in an account of several years: `bình quân mỗi năm giảm 1,8%`."""
        frame = self.reader.frame
        if frame.start is None or frame.end is None or frame.start.year == frame.end.year:
            return False
        left = self.text[max(self._bounds(index)[0], quantity.head - 48) : quantity.head]
        return quantity.per == "year" or bool(_YEARLY.search(left))
