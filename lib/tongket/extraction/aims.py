"""What is planned: of what years, along with what, and whether words look ahead or tell what was done."""

from __future__ import annotations

import re
from datetime import date

from tongket.extraction import times
from tongket.extraction.choosing import Chooser
from tongket.extraction.figure import Figure
from tongket.extraction.status import Standing
from tongket.language.finder import Guarded
from tongket.language.periods import Mention
from tongket.language.quantity import Quantity

_PROGRAMME = re.compile(
    r"(?:nghị quyết (?:của )?(?:tỉnh ủy|huyện ủy|thành ủy|đảng bộ|ban chấp hành)[^.;]{0,60}(?:đề ra|xác định|đặt)|(?:chương trình|đề án|dự án)[^.;]{0,40} (?:đặt mục tiêu|đề ra|xác định mục tiêu)|đại hội đảng bộ|nhiệm kỳ|nghị quyết đại hội|cả nhiệm kỳ|các mục tiêu ấy)"
)
# How far back in its line a programme still governs.
_SPOKEN = 2000
# Quý IV tạo việc làm cho 5.820 người để hoàn thành kế hoạch 60.000: the year's
_TO_FULFIL = re.compile(r"(?<=hoàn thành )(?:kế hoạch|chỉ tiêu|kh|mục tiêu)(?![^\W\d_])")
_GOES_ALONG = re.compile(
    r",?(?: (?:với|cho|và|gồm|kinh phí|tổng kinh phí|tổng vốn|số tiền|trị giá|giúp|hỗ trợ|dự toán|là|tổng số|trên|khoảng|hơn))+ "
)
_ALONG = 40
_AIMS = ("kế hoạch", "chỉ tiêu", "mục tiêu", "kh")
_FORESEEN = ("dự kiến", "dự tính")
# Hộ nghèo đầu kỳ: 214: where a plan starts from
_AT_FIRST = re.compile(r"(?<![^\W\d_])(?:đầu (?:năm|kỳ|giai đoạn|nhiệm kỳ)|hiện (?:nay|có|còn|trạng))(?![^\W\d_])")
_AT_ONCE = 40
# Nhiệm kỳ tới, phấn đấu mỗi năm: the five years after the term that is accounted for
_NEXT_TERM = re.compile(
    r"(?<![^\W\d_])(?:(?:nhiệm kỳ|giai đoạn|5 năm|năm năm) (?:tới|mới|tiếp theo|sau)|khóa tới)(?![^\W\d_])"
)
_SHORTEST_TERM, _FIVE_YEARS = 3, 5
# Tôi yêu cầu các sở, ngành, địa phương: what is still to be done
_ASKED = Guarded(
    r"(?<![^\W\d_])(?<!đã )(?<!được )(?<!theo )(?:đề nghị|yêu cầu|kêu gọi) (?:các |toàn |lãnh đạo |chính quyền )?"
    r"(?:sở|ban|ngành|địa phương|cấp ủy|cấp|ubnd|huyện|thành phố|xã|đơn vị|cơ quan|phòng|doanh nghiệp|đoàn thể|hội|cán bộ)(?![^\W\d_])"
)
_DONE_SINCE = re.compile(r"(?<![^\W\d_])(?:đã|nhưng|song|hiện)(?![^\W\d_])")
_IN_BRACKETS = re.compile(
    r"trong (?:dấu )?ngoặc(?: đơn)? là (?:số |số liệu )?(?:(?P<plan>kế hoạch|chỉ tiêu)|(?P<foretold>ước)|thực hiện|kết quả|của)"
)


class Aims(Chooser):
    """Which numbers of a sentence are aimed at, and for when."""

    def _year(self, mention: Mention) -> int | None:
        """The year that a mention is of."""
        raise NotImplementedError

    def _asks(self, quantity: Quantity) -> bool:
        """Whether others are asked to do it by a time to come: `đề nghị các địa phương 6 tháng cuối năm giúp ít nhất 90 hộ`."""
        asked = _ASKED.search(self.text, self.sentence.start, quantity.head)
        if asked is None or _DONE_SINCE.search(self.text, asked.end(), quantity.head):
            return False
        end = self.reader.frame.end
        spans = (times.span_of(m, self._year(m), self.reader.frame) for m in self.mentions if m.role != "base")
        return quantity.bound == "at_least" or any(end and span[1] and span[1] > end for span in spans)

    def _parts_estimate(self, quantity: Quantity, standing: Standing) -> bool:
        """Whether a clause parts what the sentence estimated: `lao động ước 480 nghìn người; thành thị 97, nông thôn 383 nghìn`."""
        whole = self._last_level(quantity)
        alike = whole is not None and whole.sentence is self.sentence and whole.unit == quantity.unit
        if whole is None or not alike or standing.firm or standing.rule != "default":
            return False
        if whole.value < quantity.value and whole.status_rule != "as_whole":
            return False
        return whole.status == "estimate" and whole.status_rule in ("estimate_word", "as_whole")

    def _along_plan(self, quantity: Quantity) -> bool:
        """Whether a number goes along with what is planned right before it: `kế hoạch năm 2023 mở 18 lớp cho 630 học viên`."""
        last = self.figures[-1] if self.figures else None
        if last is None or last.status != "target" or last.status_rule not in ("plan_of", "plan_is", "by_plan"):
            return False
        between = self.text[last.quantity.end : quantity.head]
        return last.measure == "level" and len(between) < _ALONG and bool(_GOES_ALONG.fullmatch(between))

    def _planned_term(self, standing: Standing) -> times.Span | None:
        """The years that a plan is said to be for: `bằng 81,4% kế hoạch giai đoạn 2021-2025 (70 nhà)`."""
        if standing.rule not in ("plan_is", "plan_of") or standing.words is None:
            return None
        words = standing.words
        if standing.rule == "plan_of":
            named = [
                m for m in self.mentions if m.kind == "year" and m.role == "plan" and words[0] <= m.start < words[1]
            ]
            at_once = named and self.text[words[0] : named[0].start].strip() in _AIMS
            return times.span_of(named[0], named[0].year, self.reader.frame) if at_once and named[0].year else None
        named = [
            m for m in self.mentions
            if words[0] <= m.start and m.end <= words[1] and (m.kind == "years" or (m.kind == "year" and self._leads_at_once(m, words[1])))
        ]  # fmt: skip
        return times.span_of(named[-1], named[-1].year, self.reader.frame) if named else None

    def _fulfils(self, standing: Standing) -> bool:
        """Whether a plan is the year's, which the months told of are to fulfil."""
        return standing.rule == "plan_is" and bool(standing.words and _TO_FULFIL.search(self.text, *standing.words))

    def _coming_year(self, quantity: Quantity) -> tuple[times.Span, str] | None:
        """The year after the report's that a sentence plans for: `Kế hoạch năm sau: đưa 220 người vào cơ sở`."""
        named = any(m.rule == "next_year" and m.role == "plan" and m.end <= quantity.head for m in self.mentions)
        end = self.reader.frame.end
        if named and end:
            return times.whole_year(date(end.year + 1, 1, 1)), "year_to_come"
        if end and (aimed := self._year_aimed(quantity)) is not None and aimed > end.year:
            return times.whole_year(date(aimed, 1, 1)), "year_to_come"
        start = self.reader.frame.start
        if (
            start is None
            or end is None
            or end.year - start.year < _SHORTEST_TERM
            or any(m.year and m.end <= quantity.head for m in self.mentions)
        ):
            return None
        before = self.text[max(self.node.line.start, self.sentence.start - _SPOKEN) : quantity.head]
        if not _NEXT_TERM.search(before):
            return None
        first = end.year if end.year - start.year == _FIVE_YEARS else end.year + 1
        return (date(first, 1, 1), date(end.year + _FIVE_YEARS, 12, 31)), "term_to_come"

    def _year_aimed(self, quantity: Quantity) -> int | None:
        """The year whose plan a clause's aims are: `đặt chỉ tiêu năm 2020 đạt 19/19 tiêu chí`."""
        clause = self.clause(quantity.start)[0]
        told = [m for m in self.mentions if clause <= m.start and m.end <= quantity.head]
        plans = told and told[-1].kind == "year" and told[-1].role == "plan"
        return told[-1].year or None if plans else None

    def _programme_told(self) -> tuple[times.Span, str] | None:
        """The years of the programme or term that a sentence's aims are for, none where it names none; None for no programme."""
        start = max(self.node.line.start, self.sentence.start - _SPOKEN)
        if not _PROGRAMME.search(self.text, start, self.sentence.end) or any(m.year for m in self.mentions):
            return None
        frame = self.reader.frame
        if self.reader.term:
            return self.reader.term, "coming_term"
        if frame.start and frame.end and frame.end.year > frame.start.year:
            return (frame.start, frame.end), "report"
        return times.NONE, "programme"

    def _leads_at_once(self, mention: Mention, head: int) -> bool:
        """Whether nothing but a copula stands between a year and the number that it leads to: `kế hoạch năm 2020: 3.300`."""
        return self.text[mention.end : head].strip(" :") in ("", "là")

    def _aims_at_change(self, own: Standing, subject: Figure, quantity: Quantity) -> bool:
        """Whether what is aimed at leads on from a level told before: `tỷ lệ 23,9%; năm 2011 phấn đấu giảm 3%`."""
        if own.firm < 2 or own.words is None or own.words[0] < subject.quantity.end:
            return False
        if own.rule != "target_word" and not (own.rule == "plan_of" and self.text.startswith("mục tiêu", own.words[0])):
            return False
        return not any(own.words[1] <= other.start < quantity.head for other in self.group)

    def _aimed_before(self, quantity: Quantity) -> bool:
        """Whether the change goes on with one that is aimed at: `mục tiêu giảm 2%, riêng các huyện miền núi giảm 3 - 4%`."""
        last = self.figures[-1] if self.figures else None
        aimed = last is not None and last.measure == "change" and last.status == "target"
        return (
            aimed
            and last is not None
            and self._same_clause(last, quantity)
            and self.bracket(last.quantity.start) is None
        )

    def _aimed_later(self, subject: Figure, quantity: Quantity, standing: Standing) -> bool:
        """Whether what is aimed at has a year of its own behind what it speaks of: `năm 2022 còn 12%, mục tiêu năm 2023 giảm 2%`."""
        if standing.status != "target" or subject.status == "target":
            return False
        return any(
            (m.year or m.rule == "this_year")
            and m.kind == "year"
            and m.role != "base"
            and subject.quantity.end <= m.start < quantity.head
            for m in self.mentions
        )

    def _aims_at_years(self, quantity: Quantity) -> bool:
        """Whether the least is told for years that run on behind the report: `giai đoạn 2018-2020 đưa ít nhất 3.500 lao động`."""
        end = self.reader.frame.end
        if end is None or quantity.bound != "at_least":
            return False
        clause = self.clause(quantity.start)[0]
        return any(
            m.kind == "years" and m.year2 > end.year and clause <= m.start < quantity.head for m in self.mentions
        )

    def _is_foreseen(self, words: tuple[int, int], span: times.Span) -> bool:
        """Whether `dự kiến` speaks of days after the report's, which is an aim and no estimate of what was done."""
        end = self.reader.frame.end
        return bool(end and span[0] and span[0] > end and self.text.startswith(_FORESEEN, words[0]))

    def _plans_ahead(self, words: tuple[int, int]) -> bool:
        """Whether `dự kiến` stands in a plan, where it tells what is planned."""
        return self.reader.frame.plans and self.text.startswith(_FORESEEN, words[0])

    def _before_plan(self, quantity: Quantity) -> bool:
        """Whether a plan tells a number of what was before it: `năm 2016 tỉnh đã giảm 5,28%; còn 81 xã`, `hộ nghèo đầu kỳ 7%`."""
        start = self.reader.frame.start
        told = (m.year for m in self.mentions if m.year and m.end <= quantity.head and m.role in ("", "until"))
        before = start is not None and any(year < start.year for year in told)
        return (
            before
            or self._tells_done(quantity)
            or bool(_AT_FIRST.search(self.text, max(self.sentence.start, quantity.head - _AT_ONCE), quantity.head))
        )

    def _tells_done(self, quantity: Quantity) -> bool:
        """Whether the words right before a number tell it as done: `đưa được 118 người`."""
        return bool(
            re.search(
                r"(?:đã(?: \S+){0,4}|\S+ được)\s\Z",
                self.text[max(self.sentence.start, quantity.head - 30) : quantity.head],
            )
        )

    def _bracketed(self, standing: Standing, span: times.Span) -> tuple[Standing, times.Span]:
        """What a heading says that numbers in brackets are: `(trong ngoặc là số thực hiện năm 2017)`."""
        for above in self.node.ancestors():
            told = _IN_BRACKETS.search(self.text, above.line.start, above.line.end)
            if told:
                status = "target" if told["plan"] else "estimate" if told["foretold"] else "actual"
                years = [m for m in self.scene.mentions_in(told.end(), above.line.end) if m.year]
                own = times.span_of(years[0], years[0].year, self.reader.frame) if years else span
                return Standing(status, "told_of_brackets", 2), own
        return standing, span
