"""What the headings over a column of a table say of its numbers: measure, standing, days, unit, what they are held against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tongket.extraction import times
from tongket.extraction.dated import YEAR, days_named
from tongket.extraction.grids import Box, Table
from tongket.extraction.scene import Scene
from tongket.extraction.terms import PERCENT, Unit, all_words, has_toneless, has_word, named, unit_of
from tongket.language.quantities import unit_at

__all__ = ["Column", "column_of", "names_side", "read_columns", "said_of", "tells_ratio", "unit_said", "unit_told"]

_BRACKET = re.compile(r"\(([^()]{1,40})\)")
_SAID = re.compile(r"\s?:\s?([^\n;)]{1,40})")
_COMMA_UNIT = re.compile(r"[,:] ([^,:()\d]{1,24})\Z")
_AGAINST = re.compile(
    r"(?:so sánh (?!với)(?=.*(?:với|/))|tỷ lệ |% ?|tăng,? ?/?giảm |mức )*(?P<left>.*?)\s?(?P<mark>/|(?<![^\W\d_])(?:so với|so sánh với|so sánh|so cùng|so|với|against|versus|vs\.?|compared (?:with|to)|% of|of)(?![^\W\d_]))\s?(?P<right>[^\W_].*)"
)
_AIMED = ("dự kiến", "expected")
_FALLEN = ("giảm so", "giảm trong", "mức giảm", "số giảm")
_HOUSEHOLDS = re.compile(r"hộ (?:tái |phát sinh|mới |rơi |thoát |nghèo|cận )")
_WAGE = re.compile(r"(?:mức )?(?:lương|thưởng|thu nhập)(?! hưu)(?![^\W\d_])")
_BY_YEAR = re.compile(r"(?:đến|tới|mục tiêu đến)(?: hết| cuối)? (?:năm )?((?:19|20)\d\d)")
_FORMULA = re.compile(r"(?P<own>\d{1,2})\s?=\s?\(?(?P<left>\d{1,2})\)?\s?(?P<mark>[/:-])\s?\(?(?P<right>\d{1,2})\)?")
_NUMBERED = re.compile(r"\(?(?P<own>\d{1,2})\)?")
# The bars of a date and of words abbreviated to their letters (b/q, h/s): nothing is held against anything.
_NO_BAR = re.compile(r"(?<!\d)(\d{1,2})/(?=\d)|(?<!\w)([^\W\d_])/(?=[^\W\d_](?!\w))")
_MONTH = re.compile(r"(?:tháng|quý) ?\w{1,3}\Z|(?<!\w)\d{1,2}\Z|q[1-4]\Z")
_PERCENT = re.compile(r"%|phần trăm|per ?cent")
_ONLY_RATE = re.compile(r"[\s()%]*(?:(?:tỷ|tỉ) lệ|rate|percentage)?[\s()%]*\Z")
_MEASURED = ("VND", "USD", "percent", "kilogram", "hectare")
_BESIDE_SIDE = frozenset(
    ("năm", "th", "thực", "hiện", "cả", "tháng", "đầu", "giao", "tỉnh", "huyện", "quý", "plan", "actual")
)


@dataclass(slots=True)
class Column:
    """A column of numbers. `measure` is empty where only the numbers can tell what they are (``Tỷ lệ (%)``).

    `period` is None where the headings name no days. `left` and `right` are the columns that its numbers were worked
    out from; `unit` is the one told by the headings, `noun` that which the heading counts.
    """

    at: int
    heads: list[Box]
    words: str
    measure: str = "level"
    status: str = ""
    period: times.Span | None = None
    period_words: tuple[int, int] | None = None
    unit: Unit | None = None
    noun: str | None = None
    money: bool = False
    falls: bool = False
    percent: bool = False
    left: Column | None = None
    right: Column | None = None
    left_words: str = ""
    right_words: str = ""
    settled: bool = False
    rule: str = "column_level"
    years: list[int] = field(default_factory=list)


def read_columns(
    table: Table, scene: Scene, frame: times.Frame, year: int | None, era: times.Span | None = None
) -> dict[int, Column]:
    """The columns of numbers by their place; `year` is that of the table's title, for headings that name none, `era` its span of years."""
    found: dict[int, Column] = {}
    for at in table.columns("value"):
        heads = table.heads(at)
        found[at] = column_of(at, heads, scene, frame, year, era)
    _formulas(table, found)
    _aim_later(list(found.values()))
    for column in found.values():
        _sides(column, list(found.values()))
        _estimated(column, list(found.values()))
    return found


def _aim_later(columns: list[Column]) -> None:
    """A column of a year to come beside one of plans is aimed at: ``TH 2012 | KH 2013 | Đến năm 2015``."""
    planned = [year for column in columns if column.status == "target" for year in column.years]
    for column in columns:
        told = _BY_YEAR.fullmatch(column.heads[-1].words) if column.heads else None
        if told and not column.status and planned and int(told[1]) > max(planned):
            column.status, column.rule = "target", "column_plan"


def column_of(
    at: int, heads: list[Box], scene: Scene, frame: times.Frame, year: int | None, era: times.Span | None
) -> Column:
    """What the headings over some numbers say of them, whatever stands beside them."""
    column = Column(at, heads, " ".join(box.words for box in heads))
    _measure(column)
    _status(column)
    _days(column, scene, frame, year, era)
    _unit(column)
    return column


def said_of(box: Box, scene: Scene, frame: times.Frame, year: int | None) -> Column:
    """The standing and the days that some words name, whatever measure they tell."""
    column = Column(-1, [box], box.words)
    _status(column)
    _days(column, scene, frame, year, None)
    return column


def _measure(column: Column) -> None:
    """How the numbers stand to the indicator, by the words of the headings."""
    own = column.heads[-1].words if column.heads else ""
    above = " ".join(box.words for box in column.heads[:-1])
    column.percent = bool(_PERCENT.search(own)) or (bool(_PERCENT.search(above)) and not _BRACKET.search(own))
    joined = _joined(column.heads)
    turn = above if above.startswith(_FALLEN) and _is_bare(own) else own  # Giảm so với năm 2019 | Số hộ
    column.falls = has_word("words", "fall", turn) is not None and has_word("words", "rise", turn) is None
    for words, rest in ((joined, above), (own, above), (above, own)):
        if not words:
            continue
        held = _held_against(column, words, rest)
        if (
            held
            and column.measure == "change"
            and not (column.right_words or has_word("words", "change", own) or _is_bare(own))
        ):
            column.measure, column.rule, held = "level", "column_level", False  # Biến động over Thoát nghèo
        if held:
            if column.measure == "ratio_to_previous" and named("words", "absolute", own):
                column.measure, column.rule = "change", "column_change"
            return
    if _ONLY_RATE.fullmatch(own) and own.strip():
        column.measure, column.rule = "", "column_ratio"


def _is_bare(words: str) -> bool:
    """Whether a heading names nothing that is counted: a unit, `Số lượng`, `Tỷ lệ (%)`, a side, a rise or a fall."""
    rest = _BRACKET.sub(" ", words).strip(" %+-/.:")
    told = [has_word("words", name, rest) for name in ("count", "rate", "change")]
    longest = max((match.end() for match in told if match and match.start() == 0), default=0)
    after = rest[longest:].strip()
    return (
        not after
        or unit_of(after) is not None
        or _tells_side(after)
        or named("words", "absolute", after)
        or after == "tương đối"
    )


def _joined(heads: Sequence[Box]) -> str:
    """The lowest heading behind one above it that leads on to it: ``So sánh (%)`` over ``KH 2023``, ``Ước TH so với`` over ``TH 2022``."""
    if len(heads) < 2:
        return ""
    own = _BRACKET.sub(" ", heads[-1].words).strip()
    for box in reversed(heads[:-1]):
        above = _BRACKET.sub(" ", box.words).strip(" :%")
        leads = [m for m in all_words("words", "compared", above) if m.end() == len(above)]
        if leads and _tells_side(own) and not _AGAINST.fullmatch(own):
            return f"{above} {own}"
    return ""


def _held_against(column: Column, words: str, rest: str) -> bool:
    changes = has_word("words", "change", words) or has_word("words", "change", rest)
    bare = _bare(words)
    against = _against(bare)
    right = against["right"] if against else ""
    if told := against or _against(_bare(rest)):
        column.left_words, column.right_words = told["left"].strip(" ,-:"), told["right"]
        if has_word("words", "change", column.left_words):
            column.left_words = ""
    previous = has_word("words", "previous", right or bare)
    planned = (has_word("words", "plan", right) or named("words", "plan_short", right)) and not previous
    if against and has_word("words", "whole", right[:5]):
        column.measure = "share"  # Tỷ lệ so với tổng số hộ nghèo
    elif against and planned:
        column.measure = "gap_to_target" if changes and not column.left_words else "ratio_to_target"
    elif _tells_gap(bare):
        column.measure = "gap_to_target"
        column.falls = "vượt" not in bare and "hụt" in bare
    elif against or (previous and (column.percent or changes)):
        column.measure = "change" if changes else "ratio_to_previous"
    elif changes and not _tells_level(bare):
        column.measure = "change"
    elif (has_word("words", "fulfilled", bare) and (column.percent or "tỷ lệ" in bare)) or (
        has_word("words", "plan", bare) and _PERCENT.search(words)
    ):
        column.measure = "ratio_to_target"
    elif has_word("words", "share", bare):
        column.measure = "share"
    else:
        return False
    column.rule = f"column_{column.measure}"
    return True


def _tells_gap(bare: str) -> bool:
    """Whether a heading tells what a plan was passed or missed by: ``Vượt KH (người)``, ``Vượt (+), hụt (-) chỉ tiêu``."""
    return bool(has_word("words", "passed", bare) and has_word("words", "plan", bare))


def _bare(words: str) -> str:
    return _NO_BAR.sub(r"\1\2-", _BRACKET.sub(" ", words).strip())


def _against(bare: str) -> re.Match[str] | None:
    """What a heading says that numbers are held against: ``Ước TH so với KH``, ``2022/2021``; None of a unit or a date with a bar."""
    told = _AGAINST.fullmatch(bare)
    if told is None:
        return None
    mark, right = told["mark"], told["right"]
    if not _tells_side(right) and mark in ("/", "of", "với", "so"):
        return None
    if mark == "/" and YEAR.fullmatch(right) and not _is_year_told(told["left"]):
        return None  # Tháng 10/2023, 31/12/2023
    return told


def _is_year_told(left: str) -> bool:
    """Whether what stands before the bar of `TH 2022/2021`, `2022/2021` is a year's number, and no day or month of a date."""
    if YEAR.fullmatch(left):
        return True
    return any(has_word("words", name, left) for name in ("actual", "estimate", "plan")) and not _MONTH.search(left)


def _tells_side(words: str) -> bool:
    """Whether words name what a number can be held against: a plan, an earlier time, a year."""
    return bool(
        has_word("words", "plan", words) or named("words", "plan_short", words) or has_word("words", "previous", words) or has_word("words", "actual", words)
        or has_word("words", "estimate", words) or YEAR.search(words) or re.match(r"(?:năm|tháng|quý|đầu|cuối)\b", words)
    )  # fmt: skip


def names_side(words: str) -> bool:
    """Whether the label of a row is what a column's heading is elsewhere: a plan, a result, what they are held against."""
    if tells_ratio(words):
        return True
    bare = _BRACKET.sub("", words).strip()
    held = _AGAINST.fullmatch(bare)
    if held and held["mark"] != "/" and (_tells_side(held["right"]) or held["mark"] == "so cùng"):
        return True
    told = next((m for name in ("estimate", "plan", "actual") if (m := has_word("words", name, bare))), None)
    rest = re.sub(r"\d+|[^\w ]", "", bare[told.end() :]) if told else bare
    return told is not None and told.start() < 4 and all(w in _BESIDE_SIDE for w in rest.split())


def tells_ratio(words: str) -> bool:
    """Whether the label of a row says only how the row above stands to a plan or an earlier time: ``- Đạt % KH``, ``So KH (%)``."""
    bare = _BRACKET.sub("", words).strip(" -+*.:")
    told = re.findall(r"[^\W\d_]+", bare)
    if not told or not all(has_word("rows", "beside_ratio", word) for word in told):
        return False
    if named("rows", "turns", bare):
        return True
    sided = has_word("words", "plan", bare) or has_word("words", "previous", bare) or YEAR.search(bare)
    rated = _PERCENT.search(words) is not None or bare.startswith(("tỷ lệ", "tỉ lệ"))
    against = has_word("words", "compared", bare) is not None or "/" in bare
    reached = has_word("words", "fulfilled", bare) is not None and told != ["thực", "hiện"]
    if _tells_gap(bare):
        return True
    return (sided is not None and (rated or (against and _against(bare) is not None))) or (reached and rated)


def _tells_level(words: str) -> bool:
    """Whether a heading with `giảm` in it names a count by itself: ``Số hộ giảm``, ``Hộ nghèo giảm trong năm``."""
    return bool(re.search(r"(?<![^\W\d_])(?:số hộ|hộ|lao động|số người)(?![^\W\d_])", words))


def _status(column: Column) -> None:
    if column.measure != "level":
        if has_word("words", "estimate", column.left_words):
            column.status = "estimate"
        elif column.left_words and has_word("words", "plan", column.left_words):
            column.status = "target"
        elif has_word("words", "actual", column.left_words):
            column.status = "actual"
        return
    for box in reversed(column.heads):
        for name, status in (("estimate", "estimate"), ("actual", "actual"), ("plan", "target")):
            told = has_word("words", name, box.words) or has_toneless("words", name, box.words)
            if told and name == "estimate" and told.group() in _AIMED and has_word("rows", "plans", box.words):
                continue  # Kế hoạch năm 2022 (dự kiến)
            if told and not (name == "actual" and has_word("words", "plan", box.words[: told.start()])):
                column.status, column.rule = status, f"column_{'plan' if status == 'target' else status}"
                return


def _days(column: Column, scene: Scene, frame: times.Frame, year: int | None, era: times.Span | None) -> None:
    """The days of the headings: the lowest that names some, in the year that one above it names."""
    years = [int(found[0]) for box in column.heads for found in YEAR.finditer(box.words)]
    column.years = years
    for index in range(len(column.heads) - 1, -1, -1):
        box = column.heads[index]
        limit = None
        if column.measure not in ("level", "share") and (index == len(column.heads) - 1 or _tells_right(column, box)):
            if not column.left_words:
                continue
            at = scene.text.find(column.left_words, box.start, box.end)
            limit = at + len(column.left_words) if at >= 0 else box.start
        above = next((int(m[0]) for b in reversed(column.heads[:index]) if (m := YEAR.search(b.words))), year)
        told = days_named(box, frame, above, limit, era)
        if told is not None:
            column.period, column.period_words = told[0], told[1]
            return


def _tells_right(column: Column, box: Box) -> bool:
    """Whether a heading names what the numbers are held against: ``Tăng, giảm so với cuối năm 2020`` over ``Số hộ``."""
    return bool(column.right_words) and column.right_words in _bare(box.words)


def unit_said(words: str) -> tuple[Unit, int, int] | None:
    """The unit that words such as `Đơn vị tính:` tell of all numbers under them, and where they stand."""
    for named_by in all_words("titles", "unit", words):
        told = _SAID.match(words, named_by.end())
        ways = (told[1].strip(" ."), told[1].partition(",")[0], told[1].partition("(")[0]) if told else ()
        unit = next((unit for way in ways if (unit := unit_of(way)) is not None), None)
        if told is not None and unit is not None:
            return unit, named_by.start(), told.end()
    return None


def unit_told(words: str) -> Unit | None:
    """The unit that a heading or label tells in a bracket, after a comma or with `ĐVT:`."""
    said = unit_said(words)
    if said is not None:
        return said[0]
    for bracket in reversed(_BRACKET.findall(words)):
        unit = unit_of(bracket)
        if unit is not None:
            return unit
    after = _COMMA_UNIT.search(words)
    unit = unit_of(after[1]) if after else None
    return unit if unit and (unit[0] in _MEASURED or unit[1] != 1.0) else None  # quà của xã, thị trấn


def _unit(column: Column) -> None:
    for box in reversed(column.heads):
        unit = unit_told(box.words)
        if unit is None and column.measure in ("level", "share") and _PERCENT.search(box.words):
            unit = PERCENT
        if unit is not None:
            column.unit = unit
            break
        column.money = column.money or has_word("words", "money", box.words) is not None
        column.noun = column.noun or counted(box.words)
    # Việc làm under Số hộ thiếu hụt chỉ số: what is said to be counted comes first.
    column.noun = next((noun for box in reversed(column.heads) if (noun := _said_to_count(box.words))), column.noun)
    if column.noun is None and any(_WAGE.match(box.words) for box in column.heads):
        column.money = True  # Mức lương b/q, Thưởng Tết
    rated = has_word("words", "rate", _BRACKET.sub(" ", column.words))  # Nữ (tỷ lệ nữ) counts women
    if column.unit is None and column.measure == "level" and rated:
        column.unit = PERCENT


def _said_to_count(words: str) -> str | None:
    """The unit behind a word of counting: ``Số hộ nghèo``, ``Tổng số lao động``."""
    for count in re.finditer(r"(?<![^\W\d_])(?:(?:tổng )?số(?: lượng| lượt)?|number of|no\. of)(?![^\W\d_])", words):
        unit = unit_at(words, count.end())
        if unit is not None and unit[1] == 1.0 and unit[0] != "times":
            return unit[0]
    return None


def counted(words: str) -> str | None:
    """The unit of what a heading or a label counts: ``Số hộ nghèo``, ``Hộ tái nghèo``, ``Persons``."""
    if said := _said_to_count(words):
        return said
    if _HOUSEHOLDS.match(words):
        return "household"
    if has_word("words", "plan", words):
        return None  # Kế hoạch, Chỉ tiêu giao
    first = unit_at(words, 0)
    return first[0] if first is not None and first[2] >= len(words) - 1 and first[1] == 1.0 else None


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
            column.measure = "ratio_to_target" if right.status == "target" else "ratio_to_previous"
        column.rule = f"column_{column.measure}"


def _sides(column: Column, columns: Sequence[Column]) -> None:
    """The columns that a ratio or a change was worked out from, where headings tell or one alone can be meant."""
    if column.measure == "level" or column.left is not None:
        return
    levels = [c for c in columns if c.measure == "level" and c.unit != PERCENT]
    levels = levels or [c for c in columns if c.measure == "level"]
    before = [c for c in levels if c.at < column.at] or levels
    column.left = _side(before, column.left_words, column.status, column.period)
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


def place_heads(table: Table) -> bool:
    """Whether the rows of a table are places, by the heading over their labels."""
    return any(named("columns", "place", box.words) for at in table.columns("label") for box in table.heads(at)[-1:])
