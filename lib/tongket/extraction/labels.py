"""What the rows of a table are about: their labels, the rows that they stand under, units, totals, months, places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tongket.extraction import times
from tongket.extraction.bare_days import numbered_days
from tongket.extraction.columns import Column, column_of, names_side, place_heads
from tongket.extraction.dated import days_named, mentions_of
from tongket.extraction.frames import Hit
from tongket.extraction.grids import Box, Table
from tongket.extraction.row_units import MARK, set_units, tells_other
from tongket.extraction.scene import Scene
from tongket.extraction.stated import Stated, units_stated
from tongket.extraction.terms import Unit, has_word, is_number, named, unit_of
from tongket.extraction.titling import aims, dates_title, tells_both, unit_at_end, without_standard
from tongket.extraction.unit_words import unit_said

__all__ = ["MARK", "Line", "Title", "names_kinds", "read_lines", "title_of"]

_INDEXED = re.compile(
    r"\(?(?:(?P<bullet>[-+*•])|(?P<number>\d{1,3}(?:\.\d{1,2}){0,3})|(?P<roman>[ivx]{1,5})|(?P<letter>[a-zđ]))[.)]{0,2}\Z"
)
_PLACE = re.compile(
    r"(?P<name>(?:Thành phố|TP\.?|Thị xã|TX\.?|Huyện|Quận|Thị trấn|TT\.?|Xã|Phường|Đặc khu)\s\S.*)|(?P<english>\S.* (?:District|City|Town|Commune|Ward))\Z"
)
_YEAR = re.compile(r"(?<![\d.,])(?:19[5-9]|20[0-4])\d(?![\d.,]\d|\d)")
_ATTACHED = re.compile(r"\s*\((?:kèm theo|ban hành|attached)")
_SHARE = re.compile(r"[-+*\d. ]*(?:tỷ lệ|tỷ trọng) (?:\S+ ){1,3}?(?:trong|trên)(?: tổng)? số ")
_LEAST_LEAD = 6
_LONGEST_UNIT, _ALONE = 28, ("VND", "USD", "percent", "person", "household")
_TOTAL = "trong tổng số"
_CHAPTER, _LONGEST_DAYS = 3, 24
_ATTACHED_TO, _AT_ONCE = 32, 10
_LONGEST_SIDE, _SHORTEST_TITLE, _SENTENCE = 60, 4, 16
_TITLE_LINES, _LONGEST_TITLE = 5, 320
SECTION, ROMAN, NUMBER, PLAIN, LETTER, PART, BULLET, PLUS, CHILD = 0, 1, 2, 5, 6, 7, 8, 9, 10


@dataclass(slots=True)
class Line:
    """One row of a table below its headings. `rank` grows with how deep it stands; `parent` is the row that it is under.

    `side` is what a row says of its own numbers, `scope` what a row above says of all under it; `opens`: it is such a row.
    `marked`: it has a number, a letter or a bullet. `restated`: a row across the columns over it tells the unit anew.
    `pair`: the units of two numbers with a bar between them, ``Dạy nghề (người/lớp)``.
    """

    at: int
    labels: list[Box]
    words: str
    start: int
    end: int
    rank: int = PLAIN
    parent: Line | None = None
    unit: Unit | None = None
    noun: str | None = None
    total: bool = False
    fell: bool = False
    filled: bool = False
    period: times.Span | None = None
    period_words: tuple[int, int] | None = None
    place: str | None = None
    side: Column | None = None
    scope: Column | None = None
    opens: bool = False
    marked: bool = False
    restated: bool = False
    pair: tuple[Unit, Unit] | None = None
    whole: tuple[int, int] | None = None
    hits: list[Hit] = field(default_factory=list)

    @property
    def holds(self) -> Column | None:
        """What its numbers are held against, where they are ratios, rises or gaps by its own words or those over it."""
        told = self.side if self.side is not None else self.scope
        return told if told is not None and told.measure != "level" else None

    def above(self) -> list[Line]:
        """The rows that it stands under, the nearest first."""
        found: list[Line] = []
        line = self.parent
        while line is not None and len(found) < 8:
            found.append(line)
            line = line.parent
        return found


@dataclass(slots=True)
class Title:
    """The lines before a table that are its title: unit and days for all its numbers, whether they are planned."""

    spans: list[tuple[int, int]]
    unit: Unit | None = None
    unit_words: tuple[int, int] | None = None
    units: list[Stated] = field(default_factory=list)
    year: int | None = None
    period: times.Span | None = None
    period_words: tuple[int, int] | None = None
    era: times.Span | None = None
    issued: date | None = None
    planned: bool = False
    aimed: bool = False
    estimated: bool = False
    aims: str = ""

    def begins_after(self, period: times.Span | None) -> bool:
        """Whether some days were over when what it plans began: ``Hộ nghèo cuối năm 2021`` in a plan for 2022."""
        planned = self.era or self.period
        starts = planned[0] if planned is not None else None
        return bool(period and period[1] and starts and period[1] < starts)

    def comes_later(self, period: times.Span, frame: times.Frame) -> bool:
        """Whether a year begins after the day of what it is attached to, else after the report's own days."""
        now = self.issued or frame.end
        starts = period[0]
        return bool(now and starts and starts > now and starts.month == 1 and not times.sub_annual(period))

    def plans(self, heads: Sequence[Box]) -> bool:
        """Whether it says of what a heading names that it is planned: ``Tiền lương năm 2019 và kế hoạch thưởng Tết``."""
        leads = [" ".join(box.words.split()[:2]) for box in heads]
        return any(len(lead) >= _LEAST_LEAD and lead in self.aims for lead in leads)


def title_of(table: Table, scene: Scene, frame: times.Frame, before: Title | None = None) -> Title:
    """What the lines right before a table, and a first row that runs over all columns, say of its numbers.

    Its days are those of the table `before`, where hardly a line parts the two and none of those names any.
    """
    spans = [
        (node.line.start, node.line.end)
        for node in scene.nodes_before(table.start, _TITLE_LINES)
        if node.line.start >= table.lead
    ]
    inside = [b for b in table.boxes if b.row < table.head and b.columns >= table.width > 1 and b.words]
    spans += [(box.start, box.end) for box in inside]
    title, ahead = Title([]), False
    for start, end in reversed(spans):
        if end - start > _LONGEST_TITLE:
            break
        words = without_standard(scene.text[start:end])
        alone = unit_of(words) if title.unit is None and len(words) <= _LONGEST_UNIT else None
        if alone is not None and (alone[1] != 1.0 or alone[0] in _ALONE or words.startswith("(")):
            title.unit, title.unit_words = alone, (start, end)  # Nghìn người - Thous. persons; %
            continue
        if len(words) < _SHORTEST_TITLE:
            continue
        if words.endswith((".", ";")) and len(words.split()) > _SENTENCE:
            continue
        said = unit_said(words)
        if said is not None and title.unit is None:
            ends = len(words) if said[1] < _AT_ONCE and units_stated(words) else said[2]  # ĐVT: người; tiền: 1.000 đồng
            title.unit, title.unit_words = said[0], (start + said[1], start + ends)
        if said is None and title.unit is None and (last := unit_at_end(words)) is not None:
            title.unit, title.unit_words = last[0], (start + last[1], start + last[2])
        title.units = title.units or units_stated(words)
        if _ATTACHED.match(words):
            days = [m for m in mentions_of(words) if m.kind == "day" and m.year]
            title.issued = times.span_of(days[-1], None, frame)[1] if days else None
            told = has_word("attached", "plan", words)
            ahead = told is not None and told.start() < _ATTACHED_TO
            continue
        if title.period is None:
            _date(title, frame, Box(0, 0, 1, 1, start, end, words))
        if title.era is None:
            terms = [m for m in mentions_of(words) if m.kind == "years" and m.role != "name" and m.year and m.year2]
            title.era = next(((date(m.year, 1, 1), date(m.year2, 12, 31)) for m in terms), None)
        if said is not None and said[1] < 2:
            continue  # Đơn vị: người
        if not words.startswith("("):
            title.spans.append((start, start + len(words)))
    _date_over_labels(title, table, frame)
    if title.period is None and before is not None and before.period is not None and len(spans) < _TITLE_LINES:
        title.period, title.period_words, title.year = before.period, before.period_words, before.year
    if title.period is None:
        _last_year(title, scene, frame)
    _plan(title, scene, ahead=ahead)
    return title


def _plan(title: Title, scene: Scene, *, ahead: bool) -> None:
    """Whether a title's numbers are planned or estimated, and of which of them it says so; `ahead`: it is attached to a plan."""
    done = False
    for start, end in title.spans[:2]:
        words = scene.text[start:end]
        done = has_word("titles", "done", words) is not None
        plan = has_word("titles", "plan", words)
        if plan is not None and words[: plan.start()].endswith("% "):
            plan = None  # toàn tỉnh có 2.128 lao động xuất cảnh, bằng 53,2% kế hoạch năm
        if plan is not None and tells_both(words, plan.end()):
            plan, done = None, True  # Kế hoạch và kết quả đào tạo nghề
        if plan is not None and (not done or plan.start() < _AT_ONCE):
            title.planned, done = True, False  # Dự toán kinh phí thực hiện chương trình
        title.aimed = title.aimed or (not done and aims(words, of_years=title.era is not None))
        if plan is not None and not title.planned:
            title.aims = words[plan.end() :]
        if done:
            break
    title.planned = title.planned or (ahead and not done)
    title.estimated = any(re.search(r"(?<!\w)ước(?!\w)", scene.text[s:e]) for s, e in title.spans[:2])


def _date(title: Title, frame: times.Frame, box: Box) -> None:
    if not any(m.year for m in mentions_of(box.words) if dates_title(m)):
        return
    days = days_named(box, frame, None)
    if days is not None and days[2]:
        title.period, title.period_words = days[0], days[1]
        title.year = days[0][1].year if days[0][1] else None


def _date_over_labels(title: Title, table: Table, frame: times.Frame) -> None:
    """The day that the heading over a table's labels tells, as a title of its own: ``Người nước ngoài (tính đến 15/11/2013)``."""
    for box in (box for at in table.columns("label")[:1] for box in table.heads(at)):
        if any(m.kind == "day" and m.role == "until" and m.year for m in mentions_of(box.words)):
            title.period = None
            _date(title, frame, box)


def _last_year(title: Title, scene: Scene, frame: times.Frame) -> None:
    """The year that a title ends with, or the last that it names where nothing else dates the report: ``by district, 2019``."""
    for start, end in title.spans:
        years = list(_YEAR.finditer(scene.text, start, end))
        if years and (years[-1].end() >= end - 1 or frame.end is None):
            day = date(int(years[-1][0]), 1, 1)
            title.period, title.period_words, title.year = times.whole_year(day), years[-1].span(), day.year
            return


def read_lines(
    table: Table, scene: Scene, frame: times.Frame, year: int | None, era: times.Span | None = None
) -> list[Line]:
    """The rows below the headings, each under the one that it belongs to; `year` and `era` are those of the title."""
    indexes, columns, units = table.columns("index"), table.columns("label"), table.columns("unit")
    placed = place_heads(table)
    found: list[Line] = []
    stack: list[Line] = []
    indexed = 0
    for at in table.body():
        labels = [b for column in columns if (b := table.at.get((at, column))) is not None and b.words]
        labels = list({id(box): box for box in labels}.values())
        index = next((b for c in indexes if (b := table.at.get((at, c))) is not None and b.words), None)
        if not labels:
            labels = [box for box in (table.at.get((at, c)) for c in indexes) if box is not None and box.words]
        across = _across(table, at)
        labels = labels or ([across] if across is not None else [])
        if not labels:
            continue
        days, labels = _days_among(list(labels), frame, year)
        line = _line(scene, at, labels)
        line.filled = any((b := table.at.get((at, c))) and b.words and b not in labels for c in table.columns("value"))
        line.total = _is_total(line.words)
        unit = next((b for c in units if (b := table.at.get((at, c))) is not None and b.words), None)
        set_units(line, unit)
        line.rank = _rank(scene, line, index, bool(indexes) and indexed > 0)
        indexed += index is not None
        line.marked = MARK.match(line.words) is not None or (index is not None and bool(_INDEXED.match(index.words)))
        line.side = _side(line, scene, frame, year)
        line.rank = SECTION if across is not None and line.rank != PART else line.rank  # Phân theo giới tính
        total = next((one for one in reversed(found) if one.total and one.filled), None)
        _place_line(line, stack, found[-1] if found else None, total)
        above = line.parent
        line.restated = (across is not None and line.unit is not None) or (above is not None and above.restated)
        open_ = line.unit is None and line.noun is None and not tells_other(unit)
        if open_ and above is not None and (line.rank >= LETTER or not above.filled):
            line.unit = above.unit
        if days is not None:
            line.period, line.period_words = days
        elif line.side is None:
            _time(line, scene, frame, year, era)
        _numbered(line, table, year or frame.year)
        line.whole = _whole(line)
        line.place = _place(scene, line, placed)
        line.fell = _fell(line)
        found.append(line)
    return found


def _across(table: Table, at: int) -> Box | None:
    """The words that stand alone in a row, across its columns of numbers: ``Cơ cấu - Structure (%)``."""
    boxes = list({id(box): box for box in table.row(at) if box is not None and box.words}.values())
    alone = boxes[0] if len(boxes) == 1 and boxes[0].row == at else None
    return alone if alone is not None and 1 < alone.columns >= table.width - 2 and not is_number(alone.words) else None


def _line(scene: Scene, at: int, labels: Sequence[Box]) -> Line:
    words = " ".join(box.words for box in labels)
    start, end = labels[0].start, labels[-1].end
    hits = [hit for box in labels for hit in scene.hits_in(box.start, box.end)]
    return Line(at, list(labels), words, start, end, hits=hits)


def _days_among(
    labels: list[Box], frame: times.Frame, year: int | None
) -> tuple[tuple[times.Span, tuple[int, int]] | None, list[Box]]:
    """The days that one of several labels of a row tells and nothing else, and the other labels: ``Doanh nghiệp | 6T/2015``."""
    for box in labels if len(labels) > 1 else ():
        told = days_named(box, frame, year) if len(box.words) <= _LONGEST_DAYS else None
        if told is not None and told[1][1] - told[1][0] >= len(box.words):
            return (told[0], told[1]), [other for other in labels if other is not box]
    return None, labels


def names_kinds(line: Line) -> bool:
    """Whether a row names only kinds of what the row above counts: ``+ Cao đẳng, trung cấp``, ``Tr.đó: xây mới (nhà)``."""
    bare = MARK.sub("", re.sub(r"\([^()]*\)", "", line.words), count=1)
    part = has_word("rows", "part", bare[:14])
    bare = bare[part.end() :] if part is not None and part.start() == 0 else bare
    kinds = [
        kind.strip(" :.-") for kind in re.split(r"[,;/+&]|(?<!\w)(?:và|hoặc)(?!\w)| - ", bare) if kind.strip(" :.-")
    ]
    return (
        bool(kinds)
        and all(_is_kind(kind) for kind in kinds)
        and not all(named("rows", "beside_kind", k) for k in kinds)
    )


def _is_kind(words: str) -> bool:
    """Whether words are a kind's name, other small words before it left out: ``trình độ sơ cấp``, ``dạy nghề dưới 3 tháng``."""
    while words:
        if named("rows", "kinds_of_part", words) or named("rows", "beside_kind", words):
            return True
        small = has_word("rows", "beside_kind", words)
        words = words[small.end() :].strip() if small is not None and small.start() == 0 else ""
    return False


def _whole(line: Line) -> tuple[int, int] | None:
    """The words that name all of whom a row tells the share of women: ``Tỷ lệ nữ trong tổng số người học nghề``."""
    told = _SHARE.match(line.words)
    return (line.start + told.end(), line.end) if told else None


def _is_total(words: str) -> bool:
    bare = re.sub(r"\([^()]*\)", "", words).partition(" - ")[0].strip(" :.")
    return named("rows", "total", bare) or bool(re.match(r"(?:tổng cộng|cộng)(?![^\W\d_])", bare))


def _rank(scene: Scene, line: Line, index: Box | None, indexed: bool) -> int:
    """How deep a row stands, by its number or mark, else by its words."""
    told = _INDEXED.match(index.words) if index is not None else None
    if index is not None and told is not None:
        return _marked(scene, told, index.start)
    if (told := MARK.match(line.words)) is not None:
        return _marked(scene, told, line.start)
    if line.total:
        return SECTION - 1
    if has_word("rows", "part", line.words[:14]):
        return PART if not line.filled else CHILD
    if indexed and line.filled:
        return CHILD
    letters = [char for char in scene.folded.cased[line.start : line.end] if char.isalpha()]
    if not line.filled:
        return ROMAN if letters and all(char.isupper() for char in letters) else NUMBER - 1
    return PLAIN


def _marked(scene: Scene, told: re.Match[str], at: int) -> int:
    if told["bullet"]:
        return PLUS if told["bullet"] == "+" else BULLET
    capital = any(char.isupper() for char in scene.folded.cased[at : at + len(told.group())])
    if told["number"]:
        return NUMBER + min(2, told["number"].count("."))
    if told["roman"] and capital:
        return ROMAN
    if capital:
        return SECTION
    return LETTER


def _place_line(line: Line, stack: list[Line], before: Line | None, total: Line | None) -> None:
    if line.total and before is not None and not before.filled and stack and stack[-1] is before:
        line.parent = before  # Lực lượng lao động (nghìn người), then Tổng số
        return
    if total is not None and line.filled and _of_total(line, total is before):
        line.parent = total  # Tổng cộng, then Trong tổng số: Lao động nữ
        return
    if line.rank == PLAIN and not line.total and stack and stack[-1].rank == PLAIN and stack[-1].filled:
        line.rank = CHILD if named("rows", "kinds", line.words) else PLAIN  # Tỷ lệ thất nghiệp (%), then Nam, Nữ
    opened = next((above for above in reversed(stack) if above.rank == PART), None)
    if line.rank == PLAIN and opened is not None and not _stands_alone(line):
        line.rank = BULLET
    while stack and stack[-1].rank >= line.rank:
        stack.pop()
    line.parent = stack[-1] if stack else None
    if not line.total and (line.side is None or line.side.measure == "level"):
        stack.append(line)


def _of_total(line: Line, near: bool) -> bool:
    """Whether a row's words say that it is a part of the last total: at once below it (`near`), or `trong tổng số`."""
    told = has_word("rows", "part", line.words[:18])
    return told is not None and not line.words[: told.start()].strip(" -+*") and (near or told.group() == _TOTAL)


def _stands_alone(line: Line) -> bool:
    """Whether a row after `chia theo` names something of its own, and is no part: it has more than a word or two."""
    return len(line.words.split()) > _CHAPTER and not named("rows", "sectors", line.words)


def _side(line: Line, scene: Scene, frame: times.Frame, year: int | None) -> Column | None:
    """What a row says of its numbers that is a column's heading elsewhere: ``Cùng kỳ năm 2021``, ``So với cùng kỳ (%)``."""
    told = Box(line.at, 0, 1, 1, line.start, line.end, line.words)
    if len(line.labels) > 1 and names_side(line.labels[-1].words):
        told = line.labels[-1]  # Trường Cao đẳng nghề | Kế hoạch, Thực hiện, TH/KH (%)
    if not line.filled or len(told.words) > _LONGEST_SIDE or not names_side(told.words):
        return None
    return column_of(-1, [told], scene, frame, year, None)


def _time(line: Line, scene: Scene, frame: times.Frame, year: int | None, era: times.Span | None) -> None:
    """The days of a row that is labelled by days alone: ``Tháng 1``, ``Quý II/2021``, ``Năm 2020``, ``Cộng 6 tháng``."""
    if len(line.words) > 40:
        return
    box = Box(line.at, 0, 1, 1, line.start, line.end, line.words)
    told = days_named(box, frame, year, era=era)
    if told is None:
        return
    rest = scene.text[line.start : told[1][0]] + " " + scene.text[told[1][1] : line.end]
    if all(named("rows", "beside_days", word) for word in re.findall(r"[^\W\d_]+", rest)):
        line.period, line.period_words = told[0], told[1]


def _numbered(line: Line, table: Table, year: int | None) -> None:
    """The days of a row that only numbers a month or a quarter: ``I`` under ``Quý``, in the year of a label before it."""
    of = line.period[1].year if line.period is not None and line.period[1] else year
    for label in line.labels if line.period is None or not times.sub_annual(line.period) else ():
        for head in table.heads(label.column):
            days = numbered_days(head.words, label.words, of)
            if days is not None:
                line.period, line.period_words = days, (label.start, label.end)


def _place(scene: Scene, line: Line, placed: bool) -> str | None:
    if line.total or line.period is not None:
        return None
    label = line.labels[-1]
    cased = scene.folded.cased[label.start : label.end].replace("\n", " ").strip(" *")
    cased = cased[mark.end() :] if (mark := MARK.match(cased.lower())) else cased
    found = _PLACE.match(cased)
    if found and len(cased) < 40:
        return cased
    return cased if placed and cased[:1].isupper() and len(cased.split()) <= 5 and not line.unit else None


def _fell(line: Line) -> bool:
    bare = line.words[mark.end() :] if (mark := MARK.match(line.words)) else line.words
    told = has_word("rows", "fell", bare)
    return told is not None and told.start() < 12
