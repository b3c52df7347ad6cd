"""What holds from sentence to sentence while a report is read: the period that a heading or line puts in force, what was told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from tongket.documents.occasions import opens_term
from tongket.extraction import times
from tongket.extraction.figure import Figure
from tongket.extraction.happenings import day_told, says
from tongket.extraction.scene import Node, Scene, asked
from tongket.language.finder import Guarded
from tongket.language.periods import Mention
from tongket.language.segments import brackets

__all__ = ["Course"]

_HORIZON = Guarded(r"(?<!ước )(?:đến|tới) năm (20\d\d)")
# Thực hiện Kế hoạch số 12/KH-UBND về nhiệm vụ năm 2022, phòng báo cáo như sau: what a report is written upon
_BASIS = re.compile(
    r"[\s*+-]*(?:thực hiện|căn cứ|theo|tiếp theo|trên cơ sở) (?:nội dung |tinh thần |sự chỉ đạo của )?(?:kế hoạch|công văn|nghị quyết|chương trình|quyết định"
    r"|chỉ thị|thông báo|hướng dẫn|văn bản|yêu cầu|chỉ đạo|đề nghị|báo cáo)[^\n]*?(?:báo cáo|đánh giá|kết quả|tổng hợp|như sau)"
)
_TO_COME = re.compile(
    r"(?<![^\W\d_])(?:phương hướng|(?<!thực hiện )nhiệm vụ|(?<!thực hiện )kế hoạch|định hướng|giải pháp)(?:,? (?:nhiệm vụ|giải pháp|trọng tâm|chủ yếu|công tác|những|của|trong|và))* ?\Z"
)
_FEAST = re.compile(r"(?<![^\W\d_])(?:tết|xuân)(?: [^\s,;:.()\d–-]+){0,4} (?:năm )?20\d\d\Z")
_SUMS = ("to_date", "months_bare", "since_start")
_OF_PLAN = ("quarter", "tail", "months_span")  # kế hoạch quý IV, of the year at hand
_SENTENCE, _SHORT, _TOLD = 120, 80, 400
_HEAD = 900  # characters, in which a congress and its term are told


class Course:
    """What was read so far, and what it puts in force. `frame` is what the report says of its own time."""

    def __init__(self, scene: Scene, frame: times.Frame) -> None:
        self.scene = scene
        self.frame = frame
        self.figures: list[Figure] = []
        self.line_force: dict[int, tuple[times.Span | None, str]] = {}
        self.last_by_line: dict[int, Figure] = {}
        self.headed_places: dict[int, str | None] = {}
        self.outlook: int | None = None
        self.feast: int | None = None
        self.told: dict[tuple[float, str | None], Figure] = {}

    def look_ahead(self, mentions: Sequence[Mention]) -> None:
        """Keep the year after the report's that the text has come to speak of, for targets that name none."""
        end = self.frame.end
        if end is None:
            return
        for mention in mentions:
            if mention.kind == "year" and mention.year == end.year + 1 and mention.role in ("", "plan", "plan_named"):
                self.outlook = mention.year

    @cached_property
    def horizons(self) -> frozenset[int]:
        """The round years that a text looks ahead to, as a plan of many years does: `đến năm 2025`, `đến năm 2030`."""
        found = (int(year[1]) for year in _HORIZON.finditer(self.scene.text))
        return frozenset(year for year in found if year % 5 == 0)

    @cached_property
    def term(self) -> times.Span | None:
        """The term that a congress opens, which its targets are for: `Đại hội ..., nhiệm kỳ 2018 - 2023`."""
        opened = (m for m in self.scene.mentions if m.start < _HEAD and opens_term(self.scene.text, m))
        return next((times.span_of(m, m.year, self.frame) for m in opened), None)

    @cached_property
    def lead(self) -> Node | None:
        """The line of the page's first sentence."""
        return next((node for node in self.scene.nodes if not node.furniture and self._is_sentence(node)), None)

    def _is_sentence(self, node: Node) -> bool:
        said = self._said(node).rstrip()
        return len(said) > _SENTENCE or (len(said) > _SHORT and said.endswith((".", ":", ";")))

    @cached_property
    def event(self) -> times.Span | None:
        """The day of the event that the first sentence of a page tells of, in the year of the report."""
        told = next((day for node in self._openers() if (day := self._held_on(node)) is not None), None)
        then = times.nearest_day(told, self.frame) if told is not None else None
        return (then, then) if then else None

    def _openers(self) -> Iterator[Node]:
        """The line of the first sentence, then the headlines above it."""
        lead = self.lead
        if lead is not None:
            yield lead
            yield from (node for node in self.scene.nodes if node.index < lead.index and not node.furniture)

    def _held_on(self, node: Node) -> Mention | None:
        """The day that leads a line which tells of something that took place."""
        start, end = node.line.body, min(node.line.end, node.line.start + _TOLD)
        day = day_told(self.scene.text, start, self.scene.mentions_in(start, end), self.frame.year)
        return day if day is not None and says("held", self.scene.text, day.end, end) else None

    def _said(self, node: Node) -> str:
        return self.scene.text[node.line.body : node.line.end]

    def inherited_period(self, node: Node) -> tuple[times.Span | None, str]:
        """The period that the headings and leads above a line put in force; None where they name none."""
        for above in asked(node, self.scene.text):
            if above.level == 0:
                break
            if above.index in self.line_force:
                found = self.line_force[above.index]
            else:
                found = self._own_period(above)
                self.line_force[above.index] = found
            if found[0]:
                return found[0], "heading"
        return None, ""

    def _own_period(self, node: Node) -> tuple[times.Span | None, str]:
        line = node.line
        told = self.scene.mentions_in(line.start, min(line.end, line.start + 400))
        if basis := _BASIS.match(self.scene.text, line.start, line.end):
            told = [mention for mention in told if mention.start >= basis.end()]
        if node.heading:  # chỉ tiêu năm 2018 (trong ngoặc là số thực hiện năm 2017)
            held = brackets(self.scene.text, line.start, line.end)
            outside = [m for m in told if not any(b.start <= m.start < b.end for b in held)]
            told = outside if any(m.year and m.role != "base" for m in outside) else told
        if node.heading:  # chăm lo Tết Quý Mão 2023: the year of a feast is no year of the account
            feasts = [m for m in told if _FEAST.search(self.scene.text, max(line.start, m.start - 40), m.end)]
            self.feast = next((m.year for m in feasts if m.year), self.feast)
            told = [m for m in told if m not in feasts]
        found = [m for m in told if times.usable(m)] or [
            m
            for m in told
            if m.role in ("plan", "plan_named")
            and (m.year or m.rule == "next_year" or (node.heading and m.kind in _OF_PLAN))
        ]
        if node.heading and not node.line.mark:  # nỗi lo từ tháng 8: a month in passing heads no account
            found = [m for m in found if m.kind != "month" or m.year or m.start <= line.start + 24]
        if node.heading and len({(m.year, m.year2) for m in told if m.kind == "years" and m.role != "base"}) > 1:
            return None, ""  # kết quả giai đoạn 2006 - 2010, chương trình 2011 - 2015: the lines below say which
        month = any(m.kind == "month" or m.rule == "this_month" for m in found)
        if node.heading and month and any(m.kind in ("months", "now") for m in found):
            return None, ""  # a month and the months up to it: the lines below say which
        found = [mention for mention in found if mention.kind != "now"] or found
        if not node.heading and len(found) > 1:  # báo cáo kết quả 9 tháng, phương hướng quý IV. Kết quả chủ yếu:
            found = [m for m in found if not _TO_COME.search(self.scene.text, line.start, m.start)] or found
        if not node.heading and len(found) > 1 and self._of_month():
            found = [m for m in found if m.rule not in _SUMS] or found  # trong tháng 11 ...; lũy kế 11 tháng ...
        if not found:
            return None, ""
        if not node.heading and len(found) > 1 and found[-1].kind == "tail":
            return None, ""  # đánh giá 6 tháng đầu năm, phương hướng 6 tháng cuối năm: the headings below say which
        chosen = found[0] if node.heading else found[-1]
        year = next((m.year for m in reversed(found) if m.year), None)
        span = times.span_of(chosen, chosen.year or year, self.frame)
        if chosen.rule == "rest_of_year":
            span = times.whole_year(span[1])  # what stands under such a heading are the year's targets
        return (self._term_to(node, span) if chosen.role == "until" and chosen.kind == "year" else span), "heading"

    def _of_month(self) -> bool:
        """Whether the account is of a month or quarter that does not begin the year, beside which sums since January are told."""
        start, end = self.frame.start, self.frame.end
        return bool(start and end and start.year == end.year and start.month > 1)

    def _term_to(self, node: Node, span: times.Span) -> times.Span:
        """The term that ends with the year of a heading: `Mục tiêu đến năm 2020` under `giai đoạn 2016-2020`."""
        above, _ = self.inherited_period(node)
        for term in (above or times.NONE, (self.frame.start, self.frame.end)):
            if term[0] and term[1] and span[1] and term[1].year == span[1].year > term[0].year:
                return term
        return span
