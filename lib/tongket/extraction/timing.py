"""When a number holds: its status, its period and the period that it is compared with."""

from __future__ import annotations

import re
from datetime import date

from tongket.extraction import times
from tongket.extraction.figure import Figure
from tongket.extraction.frames import lexis
from tongket.extraction.happenings import day_told
from tongket.extraction.measures import Reading
from tongket.extraction.reach import Reach
from tongket.extraction.standing import heading_standing, sentence_standing
from tongket.extraction.status import Standing
from tongket.language.finder import Guarded
from tongket.language.periods import Mention
from tongket.language.periods_en import DATING
from tongket.language.quantity import Quantity

# Ước cả năm: what follows is an estimate; tỷ lệ hộ nghèo ước cuối năm còn 1,8% speaks of that rate alone.
_FORETOLD = re.compile(r"(?:\A|[.;:(]\s?|\n|- )(?:số )?ước|,\s?(?:số )?ước(?! (?:đến |tới )?(?:cuối|hết)(?!\w))")
_PERIOD_BEFORE = re.compile(r" ?so (?:với )?(quý|tháng) (?:trước|liền trước)")
_YEAR_PLAN = re.compile(r"(?:chỉ tiêu|kế hoạch|mục tiêu|(?<![^\W\d_])kh) (?:cả )?năm(?! \d)")
_OF_THE_YEAR = re.compile(r"(?:chỉ tiêu|kế hoạch|mục tiêu|nhiệm vụ)(?: [^\s,;.:()\d]+){0,3} cả năm(?! \d)")
_BY_YEAR = Guarded(r"(?<!ước )đến (?:hết )?năm (20\d\d)")
# Khi ấy: the time that the sentence before named.
_THEN = re.compile(r"(?:[^\w\n]*)(?:(?:vào |tại )?thời điểm|khi|lúc|hồi|bấy) (?:ấy|đó|giờ)(?![^\W\d_])")
_ONLY_THERE = re.compile(rf"{_THEN.pattern},?(?: (?:cả|toàn|tỉnh|huyện|thành phố|địa phương|mới|chỉ|đã|có|là))* ?")
# Rà soát cuối năm còn 2.110 hộ: of those counted before
_LEFT_OVER = re.compile(
    r"[^\d;:]{0,90}(?<![^\W\d_])(?:cuối|hết|đến|tới)(?: [^\s\d;:]+){0,3}(?: 20\d\d)?,?(?: (?:toàn|cả|tỉnh|huyện|xã|chỉ))* còn(?: lại)? "
)
_PART_OF_CLAUSE = re.compile(r"[,;:(]|(?<!\d)\.|\b(?:trong khi|nhưng|và|còn)\b")
_LEADING, _AT_ONCE, _NEW_YEAR = 3, 12, 2
_LEAD_WORD = re.compile(r"[^\W\d_]+")
# tính đến tháng 11: a date that all is reckoned to, wherever it stands
_RECKONED = re.compile(r"(?<![^\W\d_])tính (?:đến|tới)[^,;.]*\Z")
_SAME_YEAR = Guarded(r"(?<![^\W\d_])cùng năm(?! (?:ngoái|trước|\d))")
# hiện cả tỉnh có 32 khu công nghiệp: what is, under a heading of what is to come
_NOW = re.compile(r"(?<![^\W\d_])(?<!thực )(?<!phát )(?<!thể )hiện (?:nay|có|cả|toàn|còn|mới|đang|tại)(?![^\W\d_])")
_OF_LATE = re.compile(r"(?<![^\W\d_])(?:năm|thời gian|nhiệm kỳ)(?: vừa)? qua(?![^\W\d_])")
_BESIDE_RESULT = ("plan_", "pair_plan", "base_")
_PARTS = re.compile(r"[\s\-+•*(]*(?:trong đó|gồm|bao gồm|cụ thể|chia ra)(?![^\W\d_])")
_BEFORE_FEAST = (1, 2)
_THIS_YEAR = ("this_year", "en_this_year")
_ENDING = ("month", "day", "months_span", "days_span")


class Timer(Reach):
    """Tells the status and the period of each number of a sentence."""

    def _status(self, index: int, quantity: Quantity, reading: Reading, subject: Figure | None) -> Standing:
        clause, stop = self.clause(quantity.start)
        _, end = self._bounds(index)
        own = sentence_standing(self.scene, self.sentence.start, clause, quantity.head, end, quantity.start)
        if own is None and reading.rule == "plan_of_rate":
            return Standing("target", "plan_of_result", 2)
        if own is None and self._lead_estimates():
            return Standing("estimate", "as_lead", 1)
        if own is None and self._lists_places(quantity) and self._lead_status() == "target":
            return Standing("target", "as_lead", 1)
        if own is None and (whole := self._whole_aimed(quantity)):
            return Standing(whole, "as_whole", 1)
        if quantity.unit == "target" and own is not None and own.status == "estimate":
            return own
        if quantity.unit == "target" and (own is None or own.rule in ("plan_is", "plan_of")):
            return Standing("actual", "targets_counted", 1)
        against = reading.measure in ("gap_to_target", "ratio_to_target", "ratio_to_previous")
        if own and against and own.rule in ("plan_is", "plan_of", "plan_against", "targets_listed"):
            own = None
        if own and own.rule == "plan_against":
            return own
        if own and own.rule == "plan_is" and self._result_of_ratio(quantity):
            own = None
        if own and own.rule == "plan_is" and self.links[index] != "slash":
            return own
        if own and own.rule == "plan_is":
            own = None
        if quantity.unit == "target":
            return Standing("actual", "targets_counted", 1)
        if (
            subject
            and subject.status == "target"
            and reading.measure == "change"
            and self._tells_result(subject, quantity)
        ):
            return Standing("actual", "result_told", 2)
        if own and subject and reading.measure == "change" and self._aims_at_change(own, subject, quantity):
            return own
        if own is None and subject and reading.measure == "change" and self._aimed_before(quantity):
            return Standing("target", "as_before", 2)
        if subject and reading.dependent and (own is None or own.firm < 2 or subject.sentence is self.sentence):
            return Standing(subject.status, "as_subject", 2)
        if own and (own.firm == 2 or own.status == "target"):
            return own
        if own and own.status == "estimate":
            return own
        if self._aims_at_year(quantity) or self._aims_at_years(quantity):
            return Standing("target", "by_year", 1)
        if self._asks(quantity):
            return Standing("target", "asked", 1)
        if set(self.force.spans) == {"estimate"} and not self._tells_done(quantity) and not self._told_anew(quantity):
            return Standing("estimate", "carried", 1)
        inherited = heading_standing(self.scene, self.node)
        if (
            inherited is not None
            and inherited.status == "target"
            and (_NOW.search(self.text, clause, quantity.head) or _OF_LATE.search(self.text, clause, stop))
        ):
            return Standing("actual", "told_of_now", 1)
        if own is None and reading.measure == "level" and self._along_plan(quantity):
            return Standing("target", "as_before", 1)
        if inherited is None and self.reader.frame.plans and not self._before_plan(quantity):
            return Standing("target", "of_a_plan", 0)
        return inherited or Standing("actual", "default", 0)

    def _period(
        self, index: int, quantity: Quantity, reading: Reading, standing: Standing, subject: Figure | None
    ) -> tuple[times.Span, str]:
        frame = self.reader.frame
        if term := self._planned_term(standing):
            return term, "plan_of_result"
        if reading.rule in ("plan_of_change", "plan_of_rate") and self.figures:
            return times.whole_year(self.figures[-1].period[1]), "plan_of_result"
        if reading.measure == "change" and standing.status == "target" and quantity.per == "year":
            above, _ = self.reader.inherited_period(self.node)
            named = [m for m in self.mentions if m.kind == "years" and times.usable(m) and m.end <= quantity.head]
            if named:
                return times.span_of(named[-1], named[-1].year, frame), "yearly_mean"
            if above and above[0] and above[1] and above[1].year > above[0].year:
                return above, "yearly_mean"
        if reading.measure == "change" and standing.status != "target" and self._told_yearly(index, quantity):
            named = [m for m in self.mentions if m.kind == "years" and times.usable(m) and m.end <= quantity.head]
            span = times.span_of(named[-1], named[-1].year, frame) if named else times.NONE
            return span if span[0] and span[1] else (frame.start, frame.end), "yearly_mean"
        if subject and reading.measure == "change" and standing.rule == "as_before":
            return self.figures[-1].period, "as_before"
        own = subject is not None and (
            self._aimed_later(subject, quantity, standing) or self._dated_itself(index, subject, quantity)
        )
        if subject and reading.dependent and subject.sentence is self.sentence and not own:
            return subject.period, "as_subject"
        if (
            standing.status != "target"
            and self.bracket(quantity.start)
            and (held := self._same_in_bracket(quantity, subject))
        ):
            return held
        _, end = self._bounds(index + 1 if self.links[index] == "range" else index)
        stop = self._told_end(index)
        mention, why = times.governing(self._open_mentions(quantity, standing.status), quantity.head, stop, self.clause(quantity.start), end,
            glued=self.text.startswith((" (", " trong ", " vào ", " của năm "), stop),
            aims=lambda start, at: " để " in self.text[start : at + 1] or self._leads_on(at, end),
            leads=self._leads_off,
        )  # fmt: skip
        if mention and mention.role == "plan_named" and standing.status != "target":
            mention = None
        if mention and self._of_outlook(mention, standing):
            mention = None
        if mention is not None:
            span = times.span_of(mention, self._year(mention), frame)
            if mention.kind == "now" and mention.rule != "to_date" and (headed := self._headed_now()):
                span = headed
            if mention.rule == "this_year":
                span = self._this_year_told(mention, standing, span)
            if mention.rule == "year_head" and reading.measure == "level" and self._opening_stock(mention, quantity):
                return times.previous(times.whole_year(date(mention.year, 1, 1))), "opening_stock"
            if mention.rule in ("years_told", "years_back"):
                span = self._same_years(span)
            if mention.kind == "year" and standing.status == "actual" and self._spent_of(mention, quantity):
                return (span[0], frame.end), f"{why}_{mention.rule}"
            if self._misprinted(mention, span, standing):
                return times.previous(span, frame.year), "misprinted_year"
            ahead = frame.end and span[1] and span[1] > frame.end and mention.kind in _ENDING
            if ahead and standing.status == "actual" and why in ("right_after", "at_sentence_end"):
                mention = None
            elif span[1]:
                if self._fulfils(standing) or (
                    standing.status == "target"
                    and not (mention.kind not in ("month", "day") and self._is_next(span))
                    and (
                        why != "in_clause" or standing.rule in ("plan_is", "plan_against") or mention.rule in _THIS_YEAR
                    )
                    and times.sub_annual(span)
                ):
                    return times.whole_year(span[1]), f"{why}_year"
                return span, f"{why}_{mention.rule}"
        if standing.status != "target" and (same := self._same_time_told(quantity)) is not None:
            return same, "same_period_told"
        if standing.status == "target" and (aimed := self._coming_year(quantity) or self._programme_told()) is not None:
            return aimed
        planned = standing.rule in ("plan_is", "plan_of", "plan_against")
        if planned and frame.end and _YEAR_PLAN.search(self.text, max(0, quantity.head - 30), quantity.head):
            return times.whole_year(frame.end), "plan_of_year"
        if (
            standing.status == "target"
            and frame.end
            and _OF_THE_YEAR.search(self.text, self.sentence.start, quantity.head)
        ):
            return times.whole_year(frame.end), "plan_of_year"
        told = next((f for f in reversed(self.figures) if f.status != "target"), None) if planned else None
        near = told is not None and (standing.rule == "plan_against" or self._same_clause(told, quantity))
        if told is not None and near and told.period[1]:
            return times.planned(told.period), "plan_of_result"
        if (then := self._then_told(quantity, subject)) is not None:
            return then, "base_told"
        if _SAME_YEAR.search(self.text, self.clause(quantity.start)[0], quantity.head) and (
            same_year := self._year_named(quantity)
        ):
            return same_year, "year_before"
        if standing.status != "target" and (then := self._then()):
            return then, "time_before"
        if (whole := self._whole_before(quantity)) is not None and whole.status == standing.status:
            return whole.period, "as_whole"
        return self._period_in_force(quantity, standing)

    def _period_in_force(self, quantity: Quantity, standing: Standing) -> tuple[times.Span, str]:
        """The period that the words before or above put in force, where a number's own sentence tells none."""
        if self.figures and self.figures[0].period_rule == "told_again" and self._recalled(self.figures[0].quantity):
            return self.figures[0].period, "as_whole"
        span, rule = self._carried(standing.status)
        if rule == "report" and standing.status == "target" and self.reader.term:
            return self.reader.term, "coming_term"
        if rule == "report" and standing.status != "target" and (last := self._since_before(quantity, span)):
            return last, "against_before"
        if standing.status == "target" and times.sub_annual(span) and not (rule == "heading" and self._is_next(span)):
            return times.whole_year(span[1]), f"{rule}_year"
        return span, rule

    def _told_anew(self, quantity: Quantity) -> bool:
        """Whether a sentence behind an estimate begins with a time of its own, or comes to an estimate of its own after the number."""
        estimate = lexis().groups["status.estimate"]
        behind = self.scene.hits_in(quantity.end, self.sentence.end)
        day = day_told(self.text, self.sentence.start, self.mentions, self.reader.frame.year)
        if day is not None and day.end <= quantity.head:
            return True
        return any(times.usable(m) and m.end <= quantity.head for m in self.mentions) or any(
            hit.phrase in estimate for hit in behind
        )

    def _lead_estimates(self) -> bool:
        """Whether the line stands under one that ends with a colon and told an estimate: `Ước ... Chia ra:`."""
        parent = self.node.parent
        if parent is None or parent.heading or self.text[parent.line.end - 1] != ":":
            return False
        told = self.reader.last_by_line.get(parent.index)
        return told is not None and told.status == "estimate"

    def _whole_aimed(self, quantity: Quantity) -> str:
        """The status of an estimate or aim that the sentence begins to part: `ước tạo 742 việc làm. Trong đó: ngoài tỉnh 318`."""
        whole = self._whole_before(quantity)
        return whole.status if whole is not None and whole.status in ("estimate", "target") else ""

    def _whole_before(self, quantity: Quantity) -> Figure | None:
        """The number of the sentence before that this one parts, where it begins with `trong đó`."""
        if not _PARTS.match(self.text, self.sentence.start):
            return None
        told = [
            f for f in self.force.levels if f.unit == quantity.unit and not f.status_rule.startswith(_BESIDE_RESULT)
        ]
        return told[-1] if told and told[-1].value >= quantity.value else None

    def _lead_status(self) -> str:
        """The status of the figure that the line above told first; empty for none."""
        parent = self.node.parent
        told = self.reader.last_by_line.get(parent.index) if parent is not None else None
        return told.status if told is not None else ""

    def _aims_at_year(self, quantity: Quantity) -> bool:
        """Whether the sentence looks to a year to come: `đến năm 2025`, and tells nothing as done."""
        end = self.reader.frame.end
        years = [int(found[1]) for found in _BY_YEAR.finditer(self.text, self.sentence.start, quantity.head)]
        if not years:
            return False
        clause = self.clause(quantity.start)[0]
        if any(m.kind == "now" and clause <= m.start < quantity.head for m in self.mentions):
            return False  # đến năm 2021 phải đạt 35%; hiện nay mới đạt 32%
        if end is None:
            return len(self.reader.horizons) > 1
        text = self.text[self.sentence.start : quantity.head]
        closed = end is not None and (end.month, end.day) == (12, 31)
        return bool(end and max(years) >= end.year + closed and not re.search(r"(?<![^\W\d_])đã(?![^\W\d_])", text))

    def _open_mentions(self, quantity: Quantity, status: str) -> list[Mention]:
        """The sentence's mentions without those that a bracket keeps for the numbers that it holds itself."""
        found = []
        for mention in self.mentions:
            if mention.start in self.spoken or self._of_another(mention, quantity, status):
                continue
            held = self.bracket(mention.start)
            if (
                held is None
                or not held.closed
                or held.start <= quantity.start < held.end
                or not any(held.start <= other.start < held.end for other in self.group)
            ):
                found.append(mention)
        return found

    def _then(self) -> times.Span | None:
        """The time that the sentence before named, where this one begins with `khi ấy`, `lúc đó`."""
        if not _THEN.match(self.text, self.sentence.start):
            return None
        named = self.scene.mentions_in(self.node.line.start, self.sentence.start)
        if not named or self.text.count(". ", named[-1].end, self.sentence.start) > 1:
            return None
        span = times.span_of(named[-1], self._year(named[-1]), self.reader.frame)
        return span if span[1] else None

    def _year_named(self, quantity: Quantity) -> times.Span | None:
        """The year that the line named last before a number: `cùng năm đạt 88,7%`."""
        named = [m for m in self.scene.mentions_in(self.node.line.start, quantity.start) if m.year and m.kind == "year"]
        return times.span_of(named[-1], named[-1].year, self.reader.frame) if named else None

    def _counted_then(self, quantity: Quantity, reading: Reading) -> Figure | None:
        """What was counted before is counted of another time: `Có 22.000 lao động ... Khi ấy toàn tỉnh mới có 18.406`."""
        if (
            reading.measure != "level"
            or self.figures
            or not quantity.noun
            or not (_THEN.match(self.text, self.sentence.start) or self.force.levels)
        ):
            return None
        left = self.force.levels and _LEFT_OVER.fullmatch(self.text, self.sentence.start, quantity.head)
        if not left and not _ONLY_THERE.fullmatch(self.text, self.sentence.start, quantity.head):
            return None
        before = self.force.levels if left else self.reader.figures
        counts = (f for f in reversed(before) if f.measure == "level" and not f.subject and not f.part_of)
        told = next((f for f in counts if not left or f.unit == quantity.unit), None)
        return told if told is not None and told.unit == quantity.unit and told.indicator is not None else None

    def _carried(self, status: str) -> tuple[times.Span, str]:
        held = self.force.spans.get(status) or (self.force.spans.get("actual") if status != "actual" else None)
        if held:
            return held, "carried"
        span, rule = self.reader.inherited_period(self.node)
        if span:
            return span, rule
        if status == "target" and self.reader.outlook:
            return (date(self.reader.outlook, 1, 1), date(self.reader.outlook, 12, 31)), "outlook"
        return (self.reader.frame.start, self.reader.frame.end), "report"

    def _year_of_writing(self) -> int | None:
        """The year in which a text was written well after the year that it gives account of; None of any other."""
        day, end = self.reader.frame.day, self.reader.frame.end
        return day.year if day and end and day.year == end.year + 1 and day.month > _NEW_YEAR else None

    def _year(self, mention: Mention) -> int | None:
        if mention.year:
            return mention.year
        foretold = _FORETOLD.search(self.text, max(0, self.sentence.start - 2, mention.start - 60), mention.end)
        if mention.role == "until" and foretold and not any(m.year for m in self.mentions):
            return self.reader.frame.year
        if mention.rule == "since_start" and "nay" in self.text[mention.start : mention.end]:
            return self.reader.frame.year
        if "năm nay" in self.text[mention.start : mention.end] or (
            mention.rule == "months_bare" and self.text.endswith(" qua", mention.start, mention.end)
        ):
            return self._year_of_writing() or self.reader.frame.year
        for other in reversed(self.mentions):
            if (
                other.rule == "this_year"
                and other.start < mention.start
                and "nay" in self.text[other.start : other.end]
            ):
                return self.reader.frame.year
            if (
                other.year
                and other.start < mention.start
                and times.usable(other)
                and not self._set_aside(other, mention)
            ):
                return other.year
        held = self.force.spans.get("actual")
        if held and held[1]:
            return held[1].year
        span, _ = self.reader.inherited_period(self.node)
        if self.reader.feast and mention.kind in ("day", "month") and mention.month in _BEFORE_FEAST:
            return self.reader.feast
        return span[1].year if span and span[1] else None

    def _base(self, index: int, quantity: Quantity, reading: Reading, span: times.Span) -> times.Span:
        if reading.measure not in ("change", "ratio_to_previous"):
            return (None, None)
        clause = self.clause(quantity.start)
        mention = self._base_mention(index, quantity)
        if mention is None and (before := _PERIOD_BEFORE.match(self.text, quantity.end)):
            return times.just_before(span, 3 if before[1] == "quý" else 1)
        if mention is None:
            return times.previous(span) if "cùng kỳ" in self.text[quantity.end : quantity.end + 40] else (None, None)
        if "cùng kỳ" in self.text[max(clause[0], mention.start - 12) : mention.end]:
            return times.previous(span, mention.year or None)
        year = mention.year or (span[1].year if span[1] else None)
        return times.span_of(mention, year, self.reader.frame)

    def _base_mention(self, index: int, quantity: Quantity) -> Mention | None:
        """The period that a change or ratio is held against, in its clause: the next one named, else the last."""
        _, end = self._bounds(index)
        clause = self.clause(quantity.start)
        following = [m for m in self.mentions if quantity.end <= m.start < clause[1] and m.role == "base"]
        leading = [m for m in self.mentions if clause[0] <= m.start < quantity.start and m.role == "base"]
        if leading and not (following and following[0].start < max(end, quantity.end + 60)):
            return leading[-1]
        return following[0] if following else None

    def _aims(self) -> bool:
        """Whether the sentence, which tells no number, leads on to what is aimed at."""
        aims = lexis().groups["status.target"] | lexis().groups["status.heading_target"]
        said = self.scene.hits_in(self.sentence.start, self.sentence.end)
        return any(hit.phrase in aims for hit in said) or self.text[self.sentence.end - 1 : self.sentence.end] == ":"

    def _opens(self, mention: Mention) -> bool:
        """Whether a time is told before what it holds for, and not in passing behind it: `nợ 38 tỷ, có từ năm 2013`."""
        if not self.figures:
            return True
        if mention.kind == "now" or _RECKONED.search(
            self.text, max(self.sentence.start, mention.start - 12), mention.start
        ):
            return True
        if not any(figure.quantity.start > mention.start for figure in self.figures):
            return False
        if mention.rule == "last_year" and mention.start > self.sentence.start + _AT_ONCE:
            return False  # năm ngoái chỉ 18.900 cuộc: told only to compare
        lead = _PART_OF_CLAUSE.split(self.text[self.sentence.start : mention.start])[-1]
        return len(_LEAD_WORD.findall(lead)) <= _LEADING

    def _carry(self) -> None:
        self.force.topic = {
            hit.phrase
            for hit in self.scene.hits_in(self.sentence.start, min(self.sentence.end, self.sentence.start + 600))
        }
        levels = [figure for figure in self.figures if figure.measure == "level" and figure.indicator]
        if levels:
            self.force.levels = [figure for figure in levels if figure.part_of is None] or levels
            self.reader.last_by_line[self.node.index] = levels[0]
        governing = [
            m
            for m in self.mentions
            if times.usable(m)
            and m.start not in self.spoken
            and (self.bracket(m.start) is None or not self.figures)
            and m.role != "plan_named"
            and m.kind != "tail"
            and not self._next_feast(m)
            and not (self.figures and (self._in_passing(m) or self._sums_up(m)))
        ]
        dated = [
            m
            for m in governing
            if m.year
            or m.rule in ("last_year", "next_year", "head_months_bare", "months_bare", "now", "to_date", "this_quarter")
            or m.rule in DATING
            or m.role == "until"
            or (m.rule == "this_year" and "năm nay" in self.text[m.start : m.end])
        ]
        if dated and dated[-1].kind == "month" and dated[-1].role != "until" and self.figures:
            return
        dated = [m for m in dated if self._opens(m)]
        if len(dated) > 1 and self.reader.frame.year and self._is_series(dated):
            return
        if dated:
            chosen = dated[0] if not self.figures else dated[-1]
            span = times.span_of(chosen, self._year(chosen), self.reader.frame)
            end = self.reader.frame.end
            if span[1] and end and span[1] > end and chosen.kind == "month" and not chosen.year:
                return  # chờ đến tháng 9: what is yet to come dates nothing that is done
            if span[1]:
                foretold = bool(_FORETOLD.search(self.text, max(self.sentence.start, chosen.start - 24), chosen.end))
                status = self.figures[-1].status if self.figures else "actual"
                status = "actual" if status == "estimate" and not foretold else status
                if not self.figures and self._long_past(span):
                    return
                if not self.figures and end and span[0] and span[0] > end and not self._aims():
                    status = "target"  # Từ năm 2023 không mở lớp nữa: nothing done is dated by it
                if times.is_aside(span, (figure.period for figure in self.figures[:-1]), self.reader.frame):
                    return
                self.force.spans[status] = span
                opens = bool(self.figures) and chosen.end <= self.figures[0].quantity.start
                held = self.force.spans.get("actual", times.NONE)[0]
                if (
                    opens
                    and self.figures[0].status == "actual"
                    and held
                    and held.year < span[1].year == self.reader.frame.year
                ):
                    # từ năm 2016 đến nay ...; riêng 11 tháng đưa 214 người, đạt 85,6% chỉ tiêu (chỉ tiêu 250)
                    self.force.spans["actual"] = span
