"""Which days a report covers: what it looks back on, not when it was held, nor what it plans next.

Every date and period of the text (`tongket.language.periods`) is weighed by where it stands, and by whether the words
before it look back (tổng kết công tác năm 2022) or ahead (triển khai nhiệm vụ năm 2023). The year is settled first,
then the span.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tongket.documents.beside import compared, held_against, spelled_out, summed_years
from tongket.documents.claims import Claim, age_of, margin_of, unions
from tongket.documents.layout import Layout, Zone
from tongket.documents.news_day import FIRST_YEAR, Given, anniversaries, news_day, own_day
from tongket.documents.occasions import SO_FAR, day_of_giving, event_day, opens_term, review_year, to_its_day
from tongket.documents.planned import title_plans
from tongket.documents.spanning import Covered, span_told
from tongket.documents.spans import days_of, few_days, is_recent, month_over, too_early, year_days
from tongket.documents.tense import Tense, after, of_words, soon
from tongket.documents.years import year_of
from tongket.language.normal import Folded
from tongket.language.periods import Mention, mentions

__all__ = ["Covered", "covered"]

_TENSE: Mapping[Tense, float] = {"result": 1.6, "neutral": 1.0, "plan": 0.2, "far": 0.0}
# How far a kind of period can be what a whole report covers.
_FITNESS = {
    "year": 1.0,
    "months": 1.4,
    "quarter": 1.2,
    "months_span": 0.7,
    "days_span": 0.8,
    "month": 0.5,
    "years": 0.35,
    "tail": 0.5,
    "until": 0.8,
}
_LEAD = ((120, 5.0), (300, 4.0), (600, 3.0), (1200, 2.0))
_AUTUMN, _MONTH_AND_WEEK = 10, timedelta(days=40)
_IN_MONTH = re.compile(r"(?<![^\W\d_])(?:trong|của|kết quả|tình hình|báo cáo) \Z")
_REVIEW, _DATED, _HEADED, _PASSING = 2.2, 3.0, 9.0, 0.5
_DIGIT = re.compile(r"\d")
_BEFORE = 90
_AFTER = 70
_NOT_COVERED = re.compile(
    r"(?<![^\W_])(?:(?<!an )(?<!học )(?<!vệ )sinh|trước|thành lập(?: từ| vào| ngày)?|từ nay|kỷ niệm|niên khóa|khóa"
    r"|(?:luật|nghị định|thông tư|pháp lệnh|nghị quyết|quyết định)(?: [^\s,;.]+){1,3}) \Z"
)
# Theo chuẩn nghèo đa chiều giai đoạn 2022-2025: the years of a standard are part of its name.
_STANDARD = re.compile(
    r"(?<![^\W_])(?:chuẩn (?:nghèo|hộ nghèo|mới)|tiêu chí(?: xác định)? hộ nghèo"
    r"|(?:poverty|multidimensional) (?:standard|line|threshold|criteri)[a-z]*)"
    r"[^,;.:\n]{0,60}\Z"
)
# Ngày hội việc làm năm 2016: the year of an event, not what is accounted for.
_EVENT = re.compile(
    r"(?<![^\W_])(?:ngày hội|tháng hành động|hội thi|hội chợ|lễ|chiến dịch|tuần lễ|phiên giao dịch|hội thao"
    r"|hội nghị đối thoại|tháng cao điểm)(?:(?! và (?:công tác|kết quả|tình hình) )[^,.;:()\d\n]){0,50}\Z"
)
# Nhân kỷ niệm 71 năm Ngày Thương binh, liệt sĩ (27/7/1947 - 27/7/2018), huyện tặng ...
_KEPT = re.compile(r"(?:\A|\W)(?:nhân|hướng tới|chào mừng)(?: dịp| lễ)* kỷ niệm[^.;\n]*\Z")
_FULFILS = re.compile(
    r"(?<![^\W\d_])(?:kết quả|đánh giá|tổng kết|sơ kết)[^,;:\n]{0,24} thực hiện(?: [^\s,;:\d]+){0,7} \Z"
)
_SINCE = re.compile(r"(?:^|\s)(?:từ|kể từ|since)(?: đầu| cuối| tháng \d+)? \Z")
_MEASURED = re.compile(r"(?:đạt|bằng|so với|vượt|%|hoàn thành)[^.;\n]{0,25}\Z")
_SENTENCE_START = re.compile(r"(?:^|[.;!?:…]\s|\n)[\s\"'(*+-]*\Z")
_CLAUSE_END = re.compile(r"\n|[.;!?:…](?=\s|\Z)")
_YEAR_PAST = re.compile(r"(?:trong )?năm (?:vừa )?qua(?!\w)")
# Nhìn lại 5 năm giảm nghèo: the headline of a term's account.
_TERM = re.compile(
    r"(?:nhìn lại|tổng kết|sơ kết|kết quả|sau|hành trình) (?P<years>\d|hai|ba|bốn|năm) năm(?! 20)"
    r"|(?:\n|: )(?P<begun>\d|hai|ba|bốn|năm) năm"
    r" (?:thực hiện|triển khai|giảm nghèo|xây dựng|đào tạo|thi hành)(?![^\W\d_])"
)
_COUNTED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, **{str(number): number for number in range(2, 10)}}
_CUT_OFF = re.compile(r"(?<![^\W_])(?:số liệu|từ đầu năm|cộng dồn|lũy kế|data|figures)(?![^\W_])")
_FORWARD = ("resolution", "decision", "plan")
_SCHOOL_YEAR, _FEASTS = ("năm học",), ("tết", "xuân")


def covered(folded: Folded, layout: Layout, given: Given | None = None) -> Covered | None:
    """The period that the report covers, None where its words do not tell.

    `given` is the day that the original's own data give. One that says when a page came out stands in for the day that
    the text does not tell; one that says when a file was made is asked only where the text alone tells no period.
    """
    found = mentions(folded.text)
    reader = _Reader(folded, layout, found)
    published = own_day(folded.text, layout, found, reader.zone, reader.line)
    told = _covered(folded, layout, reader, published)
    told = replace(told, day=published) if told else None
    if given is None or published or (told and given.strays(told.end)) or (told and not given.firm):
        return told
    dated = _covered(folded, layout, reader, given.day, told_only=not given.firm)
    return replace(dated, margin=dated.margin * given.trust, given=given) if dated else told


def _covered(
    folded: Folded, layout: Layout, reader: _Reader, published: date | None, *, told_only: bool = False
) -> Covered | None:
    """The period of a text of that day; with `told_only` none where it tells no time at all."""
    text, found = folded.text, reader.found
    claims = [claim for mention in found for claim in reader.claims(mention, published)]
    claims += [claim for mention in found if (claim := reader.up_to_now(mention, published)) is not None]
    claims += unions(text, claims)
    claims += [
        Claim(mention, mention.year, "result", _REVIEW, year_days(mention.year))
        for mention in review_year(text, layout, published)
    ]
    kept = anniversaries(found)
    alone = not claims and published is None
    if claims or (kept and alone):
        claims += [
            Claim(mention, year, "neutral", weight, year_days(year) if alone and mention.start in kept else None)
            for mention, year, weight in reader.years_beside(published)
        ]
    year = year_of(text, claims, found, published)
    if year is None and published is None:
        published = news_day(layout, found)
    if year is None and published and layout.form not in _FORWARD and all(claim.tense == "far" for claim in claims):
        year = None if told_only else published.year  # a news item that tells no time: its own
    if year is None:
        return None
    event = event_day(text, layout, found, published or date(year, 12, 31))
    if event is not None:
        return Covered(*event, margin=1.0)
    claims += reader.undated(year, published)
    told = span_told(claims, year, published)
    if told is None:
        if given := day_of_giving(text, layout, found, published or date(year, 12, 31)):
            return Covered(*given, margin=1.0)
        return Covered(*by_day) if (by_day := to_its_day(text, found, published, year)) else None
    return replace(told, margin=margin_of(claims, (told.start, told.end)))


class _Reader:
    """What the rules need of a text: zones, words around a mention, weights."""

    def __init__(self, folded: Folded, layout: Layout, found: Sequence[Mention]) -> None:
        self.text = folded.text
        self.layout = layout
        self.found = found
        self._zone_of: list[Zone] = []
        self._line_of: list[int] = []
        at = 0
        for mention in found:
            while at + 1 < len(layout.lines) and layout.lines[at + 1].start <= mention.start:
                at += 1
            self._line_of.append(at)
            self._zone_of.append(layout.zones[at] if layout.zones else Zone.BODY)
        self._index = {mention.start: index for index, mention in enumerate(found)}
        bodies = (index for index, zone in enumerate(layout.zones) if zone is Zone.LEAD)
        body = next(bodies, 0)
        self._body = layout.lines[body].start if layout.lines else 0
        self._title = layout.title[0] if layout.title else 0
        self._told = self._telling_before(body)
        heads = (line for line, zone in zip(layout.lines, layout.zones, strict=False) if zone is Zone.TITLE)
        term = next((told for line in heads if (told := _TERM.search(self.text, line.start, line.end))), None)
        self._looked_back = _COUNTED.get(term["years"] or term["begun"], 0) if term else 0
        if term is None and layout.form not in _FORWARD:
            self._looked_back = summed_years(found, self.zone)
        self._official = layout.form in _FORWARD or Zone.LETTERHEAD in layout.zones
        named = self.text[slice(*layout.title)] if layout.title else ""
        self._only_plans = not layout.form and title_plans(named, self.text)

    def _telling_before(self, body: int) -> list[int]:
        """For each line how many characters of lines that hold a number stand before it, from the body's first on."""
        told, before = 0, []
        for index, line in enumerate(self.layout.lines):
            before.append(told)
            if index >= body and _DIGIT.search(self.text, line.start, line.end):
                told += line.end - line.start + 1
        return before

    def _distance(self, mention: Mention) -> int:
        """How far into the body a mention stands; paragraphs without a number are passed over, they tell no period."""
        if mention.start < self._body:
            return 0
        line = self._line_of[self._index[mention.start]]
        return self._told[line] + mention.start - self.layout.lines[line].start

    def zone(self, mention: Mention) -> Zone:
        return self._zone_of[self._index[mention.start]]

    def line(self, mention: Mention) -> tuple[int, int]:
        line = self.layout.lines[self._line_of[self._index[mention.start]]]
        return line.start, line.end

    def claims(self, mention: Mention, published: date | None) -> Iterable[Claim]:
        """The claim that a dated mention makes, if any."""
        if published and published.month <= 3 and _YEAR_PAST.match(self.text, mention.start) and self._counts(mention):
            past = published.year - 1
            weight = self._weight(mention) * _TENSE["result"]
            yield Claim(mention, past, "result", weight, (date(past, 1, 1), date(past, 12, 31)))
            return
        kind = "until" if mention.role == "until" and mention.kind in ("day", "month") else mention.kind
        passing = (
            mention.role == "base"
            or held_against(mention, self.found)
            or (mention.role == "event" and mention.kind in ("year", "quarter"))
        )
        if kind not in _FITNESS or passing or not self._counts(mention):
            return
        year = mention.year or (published.year + mention.shift if published and mention.shift else 0)
        if mention.kind in ("years", "days_span"):
            year = mention.year2
        if year < FIRST_YEAR:
            return
        tense = self._tense_in(mention, year, published)
        if mention.role == "until" and tense == "plan" and not self._titles_plan(mention):
            yield Claim(mention, year, "far", min(5.0, self._weight(mention)), None)
            return
        span = days_of(mention, year)
        own = kind == "years" or self._titles_plan(mention)
        if published and span and too_early(published, span) and not (own and year == published.year):
            tense = "plan"  # but a term is looked back on in its last year, and a year's plan made in it
        if (named := self._named(mention, year, tense, published)) is not None:
            yield named
            return
        titled = self.zone(mention) is Zone.TITLE and span is not None
        if published and span and not self._official and self._ahead(mention, span, published):
            yield self._to_come(mention, year, span, published)
            return
        fitness = 0.6 if kind == "years" and titled else _FITNESS[kind]
        if kind == "until" and mention.kind == "day" and self._cuts_off(mention):
            tense, fitness, titled = "result", 1.5, True
        elif kind == "months_span" and span and (span[0].month, span[0].year) == (1, span[1].year):
            fitness = _FITNESS["months"]
        elif kind == "years":
            tense, fitness = self._of_term(mention, tense, fitness)
            over = published is not None and year < published.year and not titled
            fitness *= 0.4 if over else 1.0  # a term that was over when the text was written
            if titled and self._titles_plan(mention):
                tense, published = "neutral", None  # a programme's headline names the years that it is for
        told = titled or (tense == "result" and kind != "years")
        # Who plans the last months of a year gives account of its first.
        tensed = _TENSE["neutral" if kind == "tail" and tense == "plan" else tense]
        weight = self._weight(mention) * fitness * tensed * age_of(year, published, told)
        yield Claim(mention, year, tense, weight, None if kind == "tail" and tense == "plan" else span, titled)

    def up_to_now(self, mention: Mention, published: date | None) -> Claim | None:
        """The claim of the years up to a text's own day that its first lines begin with: `Từ năm 2015 đến nay, ...`."""
        if published is None or mention.kind != "since":
            return None
        opens = _SENTENCE_START.search(self.text[max(0, mention.start - 30) : mention.start])
        span = (date(mention.year, mention.month or 1, 1), published) if mention.year else None
        if span is None or not opens or self.zone(mention) is not Zone.LEAD or span[0] >= published:
            return None
        return Claim(mention, published.year, "result", self._weight(mention), span)

    def _tells_tail(self, mention: Mention) -> bool:
        """Whether a headline looks back on the last months of a year: it looks ahead to the next one behind them."""
        return self.zone(mention) is Zone.TITLE and any(
            other.kind == "year" and other.year > mention.year > 0 and self.zone(other) is Zone.TITLE
            for other in self.found
        )

    def _reports_tail(self, mention: Mention) -> bool:
        """Whether a headline gives account of a year's last months alone: `Báo cáo hỗ trợ 6 tháng cuối năm 2021`."""
        headed = [m for m in self.found if self._headed(m) and m.role != "base"]
        told = self.text[max(self._title, mention.start - 2 * _BEFORE) : mention.start].replace("\n", " ")
        return headed == [mention] and (told.endswith("(số liệu ") or of_words(told) == "result")

    def _of_term(self, mention: Mention, tense: Tense, fitness: float) -> tuple[Tense, float]:
        """How a span of years looks, and how far it can be what the text covers."""
        if tense != "plan" and mention.year2 - mention.year + 1 == self._looked_back:
            return "result", 2.0  # nhìn lại 5 năm giảm nghèo, and 2016 - 2020 below
        if tense == "result":
            return tense, 1.2 if self._weight(mention) >= _LEAD[0][1] else 0.8  # nhìn lại giai đoạn 2011-2015
        return tense, fitness

    def _cuts_off(self, mention: Mention) -> bool:
        """Whether a line at the head says up to which day data go: `(số liệu từ đầu năm đến ngày 25/10/2021)`."""
        start, _ = self.line(mention)
        told = self.text[max(start, mention.start - _BEFORE) : mention.start]
        at_head = self.zone(mention) in (Zone.TITLE, Zone.HEAD) or self.text[start] == "("
        return at_head and self._headed(mention) and _CUT_OFF.search(told) is not None

    def _tense_in(self, mention: Mention, year: int, published: date | None) -> Tense:
        """The tense of a mention, in a text of that day: what is out by then is no plan."""
        tense = self._tense(mention)
        if mention.whole and tense == "result" and compared(mention, self.found, self._headed):
            return "neutral"
        if published is None or tense != "plan" or year > published.year:
            return tense
        if mention.role == "until" and published.month > _AUTUMN:
            return "neutral"  # sau 3 năm phấn đấu, hết năm 2023 xã đã ...
        return "neutral" if mention.kind == "year" and self._titles_plan(mention) else tense

    def _named(self, mention: Mention, year: int, tense: Tense, published: date | None) -> Claim | None:
        """The claim of a year that names an event or that a plan's headline runs to, of a term that a congress opens.

        None for any other. A congress gives account of the term before.
        """
        if (
            self._headed(mention)
            and opens_term(self.text, mention)
            and not (published and published.year > mention.year)
        ):
            before = (date(2 * mention.year - mention.year2, 1, 1), date(mention.year, 12, 31))
            return Claim(mention, mention.year, "result", self._weight(mention), before, True)
        titles_plan = self._titles_plan(mention)
        feast = self.text.startswith(_FEASTS, mention.start) and self.zone(mention) is not Zone.TITLE
        held = not titles_plan and _EVENT.search(self.text[max(0, mention.start - 70) : mention.start])
        if feast or held:
            return Claim(mention, year, tense, 0.3 * self._weight(mention), None)
        runs_to = mention.role == "until" and mention.kind == "year" and titles_plan
        if runs_to and published and year > published.year:
            span = (date(published.year, 1, 1), date(year, 12, 31))
            return Claim(mention, year, "neutral", self._weight(mention), span, True)
        return None

    def _to_come(self, mention: Mention, year: int, span: tuple[date, date], published: date) -> Claim:
        """The claim of a time that a text of that day looks forward to; it counts where nothing else is told."""
        if span[0] > published:
            return Claim(mention, year, "plan", 0.02 * self._weight(mention), span)
        return Claim(mention, year, "far", min(5.0, self._weight(mention)), None)

    def _titles_plan(self, mention: Mention) -> bool:
        """Whether the headline of a resolution, decision or plan names the period: `về giảm nghèo đến năm 2025`."""
        plans = self.layout.form in _FORWARD or (self._only_plans and mention.role != "until")
        return plans and self.zone(mention) is Zone.TITLE

    def _ahead(self, mention: Mention, span: tuple[date, date], published: date) -> bool:
        """Whether a text of that day can only look forward to the span: it begins later, or the term named runs on."""
        runs_on = mention.kind == "years" and span[1].year > published.year
        told = self.zone(mention) in (Zone.TITLE, Zone.HEAD, Zone.LEAD)
        return span[0] > published or (runs_on and not told)

    def undated(self, year: int, published: date | None) -> list[Claim]:
        """Claims of the mentions that name no year, in the year settled on; each may borrow a year in its line.

        Of a text whose day is known, what its second half tells of months is told in passing.
        """
        half = len(self.text) / 2 if published else len(self.text)
        claims = []
        for mention in self.found:
            if (
                mention.year
                or mention.kind not in ("months", "quarter", "months_span", "days_span", "day", "month")
                or mention.role == "base"
            ):
                continue
            if mention.rule in SO_FAR or (mention.start > half and self.zone(mention) is Zone.BODY):
                continue
            names = mention.kind == "month" and (
                self.zone(mention) is Zone.TITLE or self._just_over(mention, year, published)
            )
            if mention.kind in ("day", "month") and mention.role != "until" and not names:
                continue
            if not self._counts(mention) or self._borrowed(mention, year) != year:
                continue
            tense = self._tense(mention)
            span = days_of(mention, year)
            bare = mention.rule == "months_bare" and (
                not self._headed(mention) or spelled_out(mention, self.found, self._headed)
            )
            if span is None or bare:
                continue
            kind = "until" if mention.role == "until" else mention.kind
            # A quarter or a month without its year is told in passing, unless a word says that it is looked back on.
            sure = 0.8 if tense == "result" or mention.kind == "months" or mention.role == "until" else 0.25
            if mention.rule == "start_to_month":
                sure = 0.25  # told along with a month's own numbers
            if mention.kind == "quarter" and self.zone(mention) is Zone.TITLE and self._told_again(mention):
                sure = 1.0  # not the nine months that end with the headline's quarter
            claims.append(
                Claim(mention, year, tense, self._weight(mention) * _FITNESS[kind] * _TENSE[tense] * sure, span, names)
            )
        return claims

    def _just_over(self, month: Mention, year: int, published: date | None) -> bool:
        """Whether the first lines of a text tell of the month just over on its own day: `cung - cầu trong tháng 9`."""
        span = days_of(month, year) if published else None
        recent = published and span and timedelta(0) <= published - span[0] <= _MONTH_AND_WEEK
        return bool(recent) and self._headed(month) and bool(_IN_MONTH.search(self.text, 0, month.start))

    def years_beside(self, published: date | None) -> Iterable[tuple[Mention, int, float]]:
        """The years that the head tells by the way, of months or an anniversary, with what they weigh."""
        kept = anniversaries(self.found)
        for mention in self.found:
            if not self._headed(mention):
                continue
            titled = mention.kind == "quarter" and self.zone(mention) is Zone.TITLE  # Báo cáo công tác quý I
            summed = mention.kind == "months" or titled or (mention.rule.startswith("en_") and mention.role == "until")
            if published and mention.rule in SO_FAR and "nay" in self.text[mention.start : mention.end]:
                yield mention, published.year, _DATED
            elif published and not mention.year and summed and is_recent(mention, published):
                yield mention, published.year, _HEADED if titled else _DATED
            elif published and self.zone(mention) is Zone.TITLE and (year := month_over(mention, published)):
                yield mention, year, 0.0 if self._tense(mention) == "plan" else _HEADED  # a steady start in January
            elif published is None and mention.start in kept and self.zone(mention) is Zone.TITLE:
                yield mention, kept[mention.start], _DATED
            elif published is None and mention.start in kept and _KEPT.search(self._before(mention)):
                yield mention, kept[mention.start], _PASSING

    def _before(self, mention: Mention) -> str:
        return self.text[max(0, self.line(mention)[0], mention.start - 2 * _BEFORE) : mention.start]

    def _told_again(self, quarter: Mention) -> bool:
        """Whether the body's lead names the headline's quarter."""
        return any(
            other.kind == "quarter"
            and other.month == quarter.month
            and self.zone(other) is Zone.LEAD
            and other.role != "base"
            for other in self.found
        )

    def _headed(self, mention: Mention) -> bool:
        return self.zone(mention) in (Zone.TITLE, Zone.HEAD, Zone.LEAD)

    def _borrowed(self, mention: Mention, default: int) -> int:
        """The year of the first dated mention behind it in its line and near, else the default."""
        index = self._index[mention.start]
        for other in self.found[index + 1 : index + 3]:
            if (
                self._line_of[self._index[other.start]] == self._line_of[index]
                and other.start - mention.end < 60
                and other.year
                and other.kind != "years"
                and other.role != "base"
            ):
                return other.year
        return default

    def _counts(self, mention: Mention) -> bool:
        if self.zone(mention) in (Zone.FURNITURE, Zone.STAMP, Zone.LETTERHEAD, Zone.CAPTION) or few_days(mention):
            return False
        before = self.text[max(0, mention.start - 30) : mention.start]
        words = self.text[mention.start : mention.end]
        issue = mention.rule == "month_slash" and before.endswith(("số ", "số: ", "no. "))
        standard = mention.kind == "years" and _STANDARD.search(self.text, max(0, mention.start - 80), mention.start)
        return not (issue or standard or _NOT_COVERED.search(before) or words.startswith(_SCHOOL_YEAR))

    def _weight(self, mention: Mention) -> float:
        zone = self.zone(mention)
        start, end = self.line(mention)
        if zone is Zone.TITLE:
            weight = 10.0
        elif zone is Zone.HEAD:
            weight = 3.0
        elif zone is Zone.LEAD or mention.start < self._body:
            distance = self._distance(mention)
            weight = next((weight for reach, weight in _LEAD if distance < reach), 1.0)
        else:
            weight = 3.0 if end - start < 70 and self.text[end - 1] not in ".;," else 1.0
        before = self.text[max(0, mention.start - 30) : mention.start]
        if _SINCE.search(before) and mention.kind == "year":
            return weight * 0.1
        opens = _SENTENCE_START.search(before) and zone is not Zone.TITLE
        return weight * (1.1 if opens else 1.0)

    def _tense(self, mention: Mention) -> Tense:
        if self._only_plans and self._titles_plan(mention):
            return "neutral"
        if mention.kind == "tail":
            return "result" if self._tells_tail(mention) or self._reports_tail(mention) else "plan"
        return self._tense_by_words(mention)

    def _tense_by_words(self, mention: Mention) -> Tense:
        before = self.text[max(0, mention.start - _BEFORE) : mention.start]
        own = self.text[mention.start : mention.end]
        planned = mention.role in ("plan", "plan_named") or mention.kind == "years"
        if planned and self.zone(mention) is Zone.TITLE and _FULFILS.search(before):
            return "result"  # Đánh giá kết quả thực hiện Nghị quyết năm 2021
        if mention.role in ("plan", "plan_named"):
            return (
                "neutral"
                if _MEASURED.search(before)
                else of_words(before + " " + own)
                if own.startswith("kế")
                else "plan"
            )
        clause = (
            _CLAUSE_END.split(before)[-1]
            if self.zone(mention) is not Zone.TITLE
            else self.text[max(self._title, mention.start - _BEFORE) : mention.start].replace("\n", " ")
        )
        tense = of_words(clause)
        if tense != "neutral":
            return tense
        behind = self.text[mention.end : mention.end + _AFTER]
        if soon().match(behind):
            return "plan"
        if mention.whole and mention.role != "until":
            return "result"
        opens = _SENTENCE_START.search(before) and self.zone(mention) is not Zone.TITLE
        return "plan" if opens and after().search(re.split(r"\n|[.;](?=\s)", behind)[0]) else "neutral"
