"""The columns of a table beside each other: which two a ratio or a change was worked out from, and what that says of both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from tongket.extraction import times
from tongket.extraction.columns import Column, column_of, names_side, tells_bare_rate
from tongket.extraction.dated import YEAR
from tongket.extraction.eras import sum_columns
from tongket.extraction.grids import Table, flipped
from tongket.extraction.labels import Title
from tongket.extraction.scene import Scene
from tongket.extraction.terms import PERCENT, has_word, named
from tongket.extraction.unit_words import counted

__all__ = ["latest_told", "names_group", "of_groups", "read_columns", "turned"]

_BRACKET = re.compile(r"\([^()]{1,40}\)")
_BY_YEAR = re.compile(r"(?:đến|tới|mục tiêu đến)(?: hết| cuối)? (?:năm )?((?:19|20)\d\d)")
_POINTS = re.compile(r"(?:[<>≤≥]=?\s?)?(?:100|\d{1,2}(?:[.,]\d{1,2})?)\s?%?")
_DECIMAL, _DIGIT = re.compile(r"\d[.,]\d"), re.compile(r"\d")
_DATE = re.compile(r"(?<!\d)\d{1,2}[/.](?:\d{1,2}[/.])?20\d\d")
_LONGEST_SIDE = 48
_UNDATED, _NAME = re.compile(r"\(|\d| (?:đến|tới|năm|tính|cuối|đầu|ngày)(?!\w)"), 4
_FORMULA = re.compile(r"(?P<own>\d{1,2})\s?=\s?\(?(?P<left>\d{1,2})\)?\s?(?P<mark>[/:-])\s?\(?(?P<right>\d{1,2})\)?")
_NUMBERED = re.compile(r"\(?(?P<own>\d{1,2})\)?")


def turned(table: Table) -> Table:
    """The table as it is read: its rows and columns exchanged where most rows are `Kế hoạch`, `Thực hiện`, `So với năm 2019 (%)`."""
    labels, units = table.columns("label"), table.columns("unit")
    if not table.head or units or len(labels) != 1:
        return table
    told = [box.words for row in table.body() if (box := table.at.get((row, labels[0]))) is not None and box.words]
    sides = sum(len(words) <= _LONGEST_SIDE and names_side(words) for words in told)
    return flipped(table) if len(told) > 1 and sides * 4 >= 3 * len(told) else table


def read_columns(table: Table, scene: Scene, frame: times.Frame, title: Title) -> dict[int, Column]:
    """The columns of numbers by their place; the `title` tells the year of headings that name none."""
    found: dict[int, Column] = {}
    for at in table.columns("value"):
        heads = table.heads(at)
        found[at] = column_of(at, heads, scene, frame, title.year, title.era, title.period)
    _formulas(table, found)
    _aim_later(list(found.values()), within=title.era is not None)
    if title.era is not None and not any(has_word("titles", "done", scene.text[s:e]) for s, e in title.spans[:2]):
        _aim_each_year(list(found.values()), title.era)
    _of_total(list(found.values()))
    _of_rates(table, list(found.values()))
    _each_of_its_count(list(found.values()))
    _of_staff(list(found.values()))
    _asked(list(found.values()))
    _of_places(list(found.values()))
    sum_columns(list(found.values()))
    for column in found.values():
        _sides(column, list(found.values()))
        _estimated(column, list(found.values()))
    return found


def latest_told(columns: Iterable[Column], title: Title, frame: times.Frame) -> date | None:
    """The last day of which headings tell results, or of those that alone date their report: ``31/12/2015 | 31/12/2016``."""
    levels = [column for column in columns if column.measure == "level" and column.period is not None]
    results = [c.period[1] for c in levels if c.status in ("actual", "estimate") and c.period and c.period[1]]
    if results:
        return max(results)  # Năm 2018 | Năm 2019 | Ước 2020
    if title.period is not None or frame.plans or not any(c.period == (frame.start, frame.end) for c in levels):
        return None
    if any(column.status in ("target", "estimate") for column in levels):
        return None
    return max((c.period[1] for c in levels if c.period and c.period[1] and _DATE.search(c.words)), default=None)


def of_groups(columns: Iterable[Column]) -> None:
    """Groups of people behind a count of people are parts of it, in a table of people: ``Số học viên | Nữ | Hộ nghèo | Dân tộc``."""
    whole: Column | None = None
    for column in columns:
        own = column.heads[-1].words if column.heads else ""
        if column.measure == "level" and whole is not None and column.unit is None and named("words", "groups", own):
            column.noun, column.whole = "person", whole
        elif column.measure == "level" and column.noun == "person":
            whole = column


def names_group(column: Column) -> bool:
    """Whether a column is of a group of those that the one before it counts."""
    return column.whole is not None and named("words", "groups", column.heads[-1].words)


def _of_total(columns: Sequence[Column]) -> None:
    """Parts of a total that tells their unit are counted in it, too: ``Tổng số (người) | Bắt buộc | Tự nguyện``."""
    for total, column in pairwise(columns):
        own = total.heads[-1].words if total.heads else ""
        bare = column.unit is None and column.noun is None and not column.money and column.measure == "level"
        alike = total.measure == "level" and total.unit is not None and total.heads[:-1] == column.heads[:-1]
        if bare and alike and total.unit != PERCENT and (named("rows", "total", own) or total.shared):
            column.unit, column.shared = total.unit, True


def _each_of_its_count(columns: Sequence[Column]) -> None:
    """Bare rates beside several counts are each of the one before it: ``Hộ nghèo | Tỷ lệ | Hộ cận nghèo | Tỷ lệ``."""
    pairs = [
        (count, rate)
        for count, rate in pairwise(columns)
        if tells_bare_rate(rate) and len(rate.heads) == len(count.heads) == 1 and not tells_bare_rate(count)
    ]
    counts = [count for count, _ in pairs]
    if len(pairs) > 1 and all(count.measure == "level" and not count.status for count in counts):
        for count, rate in pairs:
            rate.heads = [*count.heads, *rate.heads]


def _of_staff(columns: Sequence[Column]) -> None:
    """The columns beside those of an office's own people count people, too: ``Công chức | Viên chức | HĐ 68 | Trình độ đại học``."""
    levels = [column for column in columns if column.measure == "level"]
    staff = [one for one in levels if any(has_word("words", "staff", box.words) for box in one.heads)]
    for column in levels if len(staff) * 2 >= len(levels) else ():
        if column.unit is None and column.noun is None and not column.money:
            column.noun = "person"


def _asked(columns: Sequence[Column]) -> None:
    """What a heading says was asked for is a plan beside one of what came of it: ``Mức vận động | Đã nộp``."""
    for asked, came in pairwise(column for column in columns if column.measure == "level"):
        own, beside = (column.heads[-1].words if column.heads else "" for column in (asked, came))
        told = has_word("words", "asked", own)
        alike = asked.unit == came.unit or asked.unit is None or came.unit is None
        if not asked.status and alike and told and not told.start() and named("words", "came", beside):
            asked.status, asked.rule = "target", "column_plan"


def _of_places(columns: Sequence[Column]) -> None:
    """Places of which some have come to something are all there are: ``Số xã, phường | Số đơn vị đạt``."""
    levels = [column for column in columns if column.measure == "level"]
    for at, places in enumerate(levels):
        for some in levels[at + 1 :] if _all_places(places) else ():
            words = some.heads[-1].words if some.heads else ""
            if not has_word("words", "reached", words) or places.heads[:-1] != some.heads[:-1]:
                break
            places.everyone, some.everyone = True, has_word("words", "unreached", words) is not None
            noun = counted(places.heads[-1].words) or places.noun
            some.noun = noun if some.noun in (None, "organization") and some.unit is None else some.noun


def _all_places(column: Column) -> bool:
    """Whether the lowest heading counts places and says nothing of them: ``Tổng số xã, phường``."""
    own = column.heads[-1].words if column.heads else ""
    count = has_word("words", "count", own)
    return named("words", "places", own[count.end() :].strip() if count is not None and not count.start() else own)


def _of_rates(table: Table, columns: Sequence[Column]) -> None:
    """A column beside a rate under the same heading is one, too, where its numbers allow: ``Tỷ lệ lao động qua đào tạo | Có chứng chỉ``."""
    for rate, column in pairwise(columns):
        unnamed = column.noun is None or (bool(column.heads) and counted(column.heads[-1].words) is None)
        open_ = column.unit is None and unnamed and not column.money and column.measure == "level"
        grouped = len(column.heads) > 1 and rate.heads[:-1] == column.heads[:-1]
        if not open_ or not grouped or rate.unit != PERCENT or rate.measure != "level" or tells_bare_rate(rate):
            continue
        cells = [
            box.words for row in table.body() if (box := table.at.get((row, column.at))) and _DIGIT.search(box.words)
        ]
        if all(_POINTS.fullmatch(cell) for cell in cells) and any(_DECIMAL.search(cell) for cell in cells):
            column.unit = PERCENT


def _aim_later(columns: list[Column], *, within: bool) -> None:
    """A column of a year to come beside one of plans is aimed at: ``TH 2012 | KH 2013 | Đến năm 2015``.

    So is one beside earlier years, where the title spans years (`within`): its goals are those of their end.
    """
    by_year = [column for column in columns if column.heads and _BY_YEAR.fullmatch(column.heads[-1].words)]
    others = [column for column in columns if column not in by_year]
    planned = [year for column in others if column.status == "target" or within for year in column.years]
    planned = planned or [year + 1 for column in others for year in column.years]
    for column in columns:
        told = _BY_YEAR.fullmatch(column.heads[-1].words) if column.heads else None
        if told and not column.status and planned and int(told[1]) > max(planned):
            column.status, column.rule = "target", "column_plan"


def _aim_each_year(columns: Sequence[Column], era: times.Span) -> None:
    """Bare years of a span to come are planned where results of before it and a goal stand beside: ``TH 2020 | Mục tiêu 2025 | 2021 | 2022``."""
    levels = [column for column in columns if column.measure == "level" and column.period and column.period[1]]
    start = era[0]
    before = [
        c
        for c in levels
        if start and c.status in ("actual", "estimate") and c.period and c.period[1] and c.period[1] < start
    ]
    goals = [c for c in levels if c.status == "target"]
    for column in levels if before and goals else ():
        if not column.status and YEAR.search(column.words) and column.period and times.covers(era, column.period):
            column.status, column.rule = "target", "column_plan"


def _formulas(table: Table, columns: dict[int, Column]) -> None:
    """What a row that numbers the columns says of how their numbers were worked out: ``(6)=(5)/(4)``."""
    if table.numbering is None:
        return
    numbered: dict[int, Column] = {}
    told: list[tuple[Column, re.Match[str]]] = []
    for at, column in columns.items():
        box = table.at.get((table.numbering, at))
        own = _NUMBERED.match(box.words) if box else None
        if own:
            numbered[int(own["own"])] = column
        formula = _FORMULA.search(re.sub(r"[()]", "", box.words)) if box else None
        if formula:
            told.append((column, formula))
    for column, formula in told:
        left, right = numbered.get(int(formula["left"])), numbered.get(int(formula["right"]))
        if left is None or right is None or column in (left, right):
            continue
        column.left, column.right = left, right
        if column.status == "actual" and left.status == "estimate":
            column.status = "estimate"  # So sánh TH/KH (%), (6)=(5)/(4), where column 5 is ƯTH
        if formula["mark"] == "-":
            column.measure = "gap_to_target" if right.status == "target" else "change"
        elif column.measure in ("", "level", "ratio_to_target", "ratio_to_previous"):
            if column.measure == "level" and not column.percent:
                continue
            if column.measure == "" and right.status != "target" and (right.period or left.period) == left.period:
                column.left = column.right = None
                continue  # Hộ nghèo | Tỷ lệ, (5)=(4)/(3): the numbers tell whose share it is
            column.measure = "ratio_to_target" if right.status == "target" else "ratio_to_previous"
        column.rule = f"column_{column.measure}"


def _sides(column: Column, columns: Sequence[Column]) -> None:
    """The columns that a ratio or a change was worked out from, where headings tell or one alone can be meant."""
    if column.measure == "level" or column.left is not None:
        return
    levels = [c for c in columns if c.measure == "level" and c.unit != PERCENT]
    levels = levels or [c for c in columns if c.measure == "level"]
    before = [c for c in levels if c.at < column.at] or levels
    column.left = _named_side(column, before) or _side(before, column.left_words, column.status, column.period)
    done = [c for c in before if c.status != "target"]
    if column.left is None and column.status != "target":
        column.left = max(_other_days(done, column), key=_latest, default=None)
    if column.measure in ("ratio_to_target", "gap_to_target"):
        plans = [c for c in before if c.status == "target"]
        by_words = _side(plans, column.right_words, "target", None) if len(plans) > 1 else None
        column.right = by_words or (plans[-1] if plans else None)
    elif column.measure in ("ratio_to_previous", "change", ""):
        others = [c for c in before if c is not column.left]
        by_words = _side(others, column.right_words, "", None)
        column.right = by_words or max((c for c in done if c is not column.left), key=_latest, default=None)


def _named_side(column: Column, columns: Sequence[Column]) -> Column | None:
    """The one column that a rise or fall names as what rose or fell: ``Dư nợ đến 31/12 | Tăng, giảm dư nợ so với đầu năm``."""
    if column.measure != "change" or not column.heads:
        return None
    own = column.heads[-1].words
    found = [
        c
        for c in columns
        if c.heads and len(name := _UNDATED.split(c.heads[-1].words)[0].strip()) >= _NAME and name in own
    ]
    return found[0] if len(found) == 1 else None


def _estimated(column: Column, columns: Sequence[Column]) -> None:
    """What a heading with `TH` compares is estimated where the only result of those days is: ``KH 2016 | ƯTH 2016 | TH/KH``."""
    if column.measure in ("level", "share", "") or column.status != "actual":
        return
    told = [int(found[0]) for found in YEAR.finditer(column.left_words)]
    results = [c for c in columns if c.measure == "level" and c.status in ("actual", "estimate")]
    years = told or (_years(column.right) if column.measure in ("ratio_to_target", "gap_to_target") else [])
    if not years and results:
        years = _years(max(results, key=_latest))
    of_days = [c for c in results if not years or not _years(c) or years[0] in _years(c)]
    if of_days and all(c.status == "estimate" for c in of_days):
        column.status = "estimate"
        column.left = of_days[-1] if len(of_days) == 1 else column.left


def _years(column: Column | None) -> list[int]:
    """The year that a column's days end in, where its headings name any."""
    return [column.period[1].year] if column is not None and column.period and column.period[1] else []


def _other_days(columns: Sequence[Column], column: Column) -> Sequence[Column]:
    """Those of some columns whose days are not the ones that a ratio or a change is held against, where any are."""
    years = {int(found[0]) for found in YEAR.finditer(column.right_words)}
    return [c for c in columns if c.period is None or c.period[1] is None or c.period[1].year not in years] or columns


def _latest(column: Column) -> tuple[date, date, int]:
    """Orders columns by how late their days end; of those that end together the longest and the last stands first."""
    start, end = column.period or times.NONE
    return end or date.max, date.max if start is None else date.fromordinal(date.max.toordinal() - start.toordinal()), column.at  # fmt: skip


def _side(columns: Sequence[Column], words: str, status: str, period: times.Span | None) -> Column | None:
    """The column that words such as `TH 2022` name, by their standing and year, or by the words themselves."""
    if not words and not period:
        return None
    wanted = [int(found[0]) for found in YEAR.finditer(words)]
    best: tuple[int, int, Column] | None = None
    for column in columns:
        score = 0
        if status and column.status == status:
            score += 2
        elif status and column.status and column.status != status:
            score -= 1
        ends = column.period[1] if column.period else None
        if wanted:
            score += 3 if ends is not None and ends.year == wanted[0] else -3
        if period and column.period == period:
            score += 2
        for name in ("plan", "estimate", "actual"):
            if has_word("words", name, words) and has_word("words", name, column.words):
                score += 1
        bare = _BRACKET.sub("", column.heads[-1].words).strip() if column.heads else ""
        if bare and (bare in words or words in column.words):
            score += 3
        if score > 0 and (best is None or (score, column.at) > best[:2]):
            best = (score, column.at, column)
    return best[2] if best else None
