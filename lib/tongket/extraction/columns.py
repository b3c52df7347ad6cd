"""What the headings over a column of a table say of its numbers: measure, standing, days, unit, what they are held against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tongket.extraction import times
from tongket.extraction.bare_days import numbered_days
from tongket.extraction.dated import YEAR, days_named, era_told
from tongket.extraction.grids import Box, Table
from tongket.extraction.scene import Scene
from tongket.extraction.terms import MONEY, PERCENT, Unit, all_words, does_what, has_toneless, has_word, named, unit_of
from tongket.extraction.unit_words import THINGS, counted, said_to_count, unit_told
from tongket.language.quantities import unit_at

__all__ = [
    "Column",
    "column_of",
    "names_side",
    "said_of",
    "set_status",
    "tells_bare_rate",
    "tells_opening",
    "tells_outlook",
    "tells_parts",
    "tells_ratio",
    "tells_sum",
    "tells_whole",
]

_BRACKET = re.compile(r"\(([^()]{1,40})\)")
_AGAINST = re.compile(
    r"(?:so sánh (?!với)(?=.*(?:với|/))|tỷ lệ |% ?|tăng,? ?/?giảm |mức )*(?P<left>.*?)\s?(?P<mark>/|(?<![^\W\d_])(?:so với|so sánh với|so sánh|so cùng|so|với|against|versus|vs\.?|compared (?:with|to)|% of|of)(?![^\W\d_]))\s?(?P<right>[^\W_].*)"
)
_AIMED = ("dự kiến", "expected")
_FALLEN = ("giảm so", "giảm trong", "mức giảm", "số giảm")
_TO_FALL = re.compile(r"(?:chỉ tiêu|kế hoạch|kh|mục tiêu|phấn đấu)(?: giao| phấn đấu)? giảm(?!\w)")
_BORROW = re.compile(r"(?<!cho )vay vốn(?![^\W\d_])")  # Số hộ vay vốn counts no money
_FELL = 28
_EACH = {"tháng": "month", "năm": "year", "quý": "quarter", "ngày": "day"}
_PER = re.compile(r"[^\W\d_] ?(?:/|một|mỗi|hằng|hàng) ?(tháng|năm|quý|ngày)(?= ?\(|\Z)")
_WAGE = re.compile(r"(?:mức )?(?:lương|thưởng|thu nhập)(?! hưu)(?![^\W\d_])")
# The bars of a date and of words abbreviated to their letters (b/q, h/s): nothing is held against anything.
_NO_BAR = re.compile(r"(?<!\d)(\d{1,2})/(?=\d)|(?<!\w)([^\W\d_])/(?=[^\W\d_](?!\w))|(?<=quý )([iv]{1,3})/(?=\d)")
_IN_ENGLISH = re.compile(
    r"(?<=sơ bộ) ?/ ?(?:prel|preliminary)\.?|(?<=tổng số) ?/ ?total|(?<=ước tính) ?/ ?(?:est|estimate)\.?"
)
_MONTH = re.compile(r"(?:tháng|quý) ?\w{1,3}\Z|(?<!\w)\d{1,2}t\Z|(?<!\w)\d{1,2}\Z|q[1-4]\Z")
_PERCENT = re.compile(r"%|phần trăm|per ?cent")
_STAGE = re.compile(r"(?:tháng|quý|tuần|ngày|giai đoạn)\s?\Z")
_SIGNED = re.compile(r"(?:tăng|giảm) ?\([+-]\)(?!.*so với)")
_ONLY_RATE = re.compile(r"[\s()%]*(?:tỷ lệ|rate|percentage)?[\s()%]*\Z")
_COMPARED = re.compile(r"[\s()%]*(?:tỷ lệ |tỉ lệ |% ?)?so sánh[\s()%]*\Z")
_A_RATE = re.compile(r"tỷ lệ (?:hộ|lao động|người|trẻ|dân|nữ|bao phủ|thất nghiệp|tham gia|xã|thôn|giảm hộ)(?![^\W\d_])")
_BESIDE_SIDE = frozenset(
    ("năm", "th", "thực", "hiện", "cả", "tháng", "đầu", "giao", "tỉnh", "huyện", "quý", "plan", "actual")
)


@dataclass(slots=True)
class Column:
    """A column of numbers. `measure` is empty where only the numbers can tell what they are (``Tỷ lệ (%)``).

    `period` is None where the headings name no days. `left` and `right` are the columns that its numbers were worked
    out from; `unit` is the one told by the headings, `noun` that which the heading counts; `shared`: the unit is that of a total beside it,
    `other` what else the numbers of some rows are counted in; `whole`: the column of counts that those of its kind add up to;
    `counts`: that of the counts whose shares of a total row it tells; `everyone`: it counts all places that there are.
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
    shared: bool = False
    other: str | None = None
    falls: bool = False
    percent: bool = False
    left: Column | None = None
    right: Column | None = None
    left_words: str = ""
    right_words: str = ""
    settled: bool = False
    rule: str = "column_level"
    years: list[int] = field(default_factory=list)
    whole: Column | None = None
    counts: Column | None = None
    everyone: bool = False


def column_of(
    at: int, heads: list[Box], scene: Scene, frame: times.Frame, year: int | None, era: times.Span | None,
    titled: times.Span | None = None,
) -> Column:  # fmt: skip
    """What the headings over some numbers say of them, whatever stands beside them; `titled` are the days of the title."""
    column = Column(at, heads, " ".join(box.words for box in heads))
    _measure(column)
    set_status(column)
    _days(column, scene, frame, year, era)
    if titled is not None and column.period_words and named("words", "so_far", scene.text[slice(*column.period_words)]):
        column.period = times.since_january(titled)  # (Số liệu đến 30/9/2023) over Lũy kế giải ngân
    _unit(column)
    return column


def said_of(box: Box, scene: Scene, frame: times.Frame, year: int | None) -> Column:
    """The standing and the days that some words name, whatever measure they tell."""
    column = Column(-1, [box], box.words)
    set_status(column)
    _days(column, scene, frame, year, None)
    return column


def _measure(column: Column) -> None:
    """How the numbers stand to the indicator, by the words of the headings."""
    own = column.heads[-1].words if column.heads else ""
    above = " ".join(box.words for box in column.heads[:-1])
    column.percent = bool(_PERCENT.search(own)) or (bool(_PERCENT.search(above)) and not _BRACKET.search(own))
    joined = _joined(column.heads)
    turned = above.startswith(_FALLEN) or _TO_FALL.match(above) is not None
    turn = above if turned and _is_bare(own) else own  # Giảm so với năm 2019 | Số hộ
    column.falls = has_word("words", "fall", turn) is not None and has_word("words", "rise", turn) is None
    near = column.heads[-2].words if len(column.heads) > 1 else ""
    if _SIGNED.match(near) and _is_bare(own):  # Tăng (+), giảm (-) trong năm | Số hộ
        column.measure, column.rule = "change", "column_change"
        return
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
    if _COMPARED.fullmatch(own):
        column.measure, column.rule = "", "column_compared"
    elif _ONLY_RATE.fullmatch(own) and own.strip():
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
        if leads and _tells_side(own) and _against(_bare(own)) is None:
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
        has_word("words", "plan", bare) and _PERCENT.search(words) and not _aims_at_rate(bare)
    ):
        column.measure = "ratio_to_target"
    elif has_word("words", "share", bare):
        column.measure = "share"
    else:
        return False
    column.rule = f"column_{column.measure}"
    return True


def _aims_at_rate(bare: str) -> bool:
    """Whether a heading names the rate that is aimed at: ``Tỷ lệ hộ nghèo phấn đấu cuối năm (%)``."""
    aimed = has_word("words", "plan", bare)
    named_rate = _A_RATE.match(bare)
    return aimed is not None and named_rate is not None and named_rate.end() <= aimed.start()


def _tells_gap(bare: str) -> bool:
    """Whether a heading tells what a plan was passed or missed by: ``Vượt KH (người)``, ``Vượt (+), hụt (-) chỉ tiêu``."""
    return bool(has_word("words", "passed", bare) and has_word("words", "plan", bare))


def _bare(words: str) -> str:
    words = _IN_ENGLISH.sub("", words)
    return _without_bars(_BRACKET.sub(" ", words).strip())


def _without_bars(words: str) -> str:
    return _NO_BAR.sub(r"\1\2\3-", words)


def _against(bare: str) -> re.Match[str] | None:
    """What a heading says that numbers are held against: ``Ước TH so với KH``, ``2022/2021``; None of a unit or a date with a bar."""
    told = _AGAINST.fullmatch(bare)
    if told is None:
        return None
    mark, right = told["mark"], told["right"]
    if mark == "/" and right in _EACH:
        return None  # Kinh phí/tháng
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
    held = None if has_word("rows", "fell", bare[:_FELL]) else _AGAINST.fullmatch(bare)  # Mức giảm hộ nghèo so với ...
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
    rated = _PERCENT.search(words) is not None or bare.startswith("tỷ lệ")
    against = has_word("words", "compared", bare) is not None or "/" in bare
    reached = has_word("words", "fulfilled", bare) is not None and told != ["thực", "hiện"]
    if _tells_gap(bare):
        return True
    return (sided is not None and (rated or (against and _against(bare) is not None))) or (reached and rated)


def _tells_level(words: str) -> bool:
    """Whether a heading with `giảm` in it names a count by itself: ``Số hộ giảm``, ``Hộ nghèo giảm trong năm``."""
    return bool(re.search(r"(?<![^\W\d_])(?:số hộ|hộ|lao động|số người)(?![^\W\d_])", words))


def tells_whole(column: Column) -> bool:
    """Whether a column of shares says that they are of all that the numbers beside it count: ``% so với tổng số hộ``."""
    return has_word("words", "whole", column.right_words[:5]) is not None


def tells_parts(column: Column) -> bool:
    """Whether the lowest heading says only that its numbers are shares of one whole: ``Cơ cấu (%)``, ``Tỷ trọng``."""
    return bool(column.heads) and named("words", "share", column.heads[-1].words)


def tells_bare_rate(column: Column) -> bool:
    """Whether the lowest heading says that it is a rate, and not which: ``Tỷ lệ (%)``."""
    own = column.heads[-1].words if column.heads else ""
    return bool(own.strip()) and _ONLY_RATE.fullmatch(own) is not None


def tells_outlook(column: Column) -> bool:
    """Whether the headings only foresee, and estimate nothing that is going on: ``Dự kiến năm 2021``, not ``Ước năm 2021``."""
    told = [m.group() for box in column.heads for m in all_words("words", "estimate", box.words)]
    return bool(told) and all(word in _AIMED for word in told)


def tells_sum(column: Column) -> bool:
    """Whether the lowest heading says that it is money, and not what for: ``Thành tiền (nghìn đồng)``."""
    return bool(column.heads) and named("words", "money", column.heads[-1].words)


def tells_opening(column: Column) -> bool:
    """Whether the headings are of what there was when the time began: ``Hộ nghèo đầu năm``, and not ``6 tháng đầu năm``."""
    told = next((m for box in reversed(column.heads) if (m := has_word("words", "opening", box.words))), None)
    return told is not None and not _STAGE.search(told.string, 0, told.start())


def set_status(column: Column) -> None:
    """Put into a column the standing that its headings tell."""
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
            if told and name == "plan" and _only_offers(box.words):
                continue  # Chỉ tiêu tuyển dụng, Số phiên giao dịch
            if told and name == "estimate" and told.group() in _AIMED and has_word("rows", "plans", box.words):
                continue  # Kế hoạch năm 2022 (dự kiến)
            if told and not (name == "actual" and has_word("words", "plan", box.words[: told.start()])):
                column.status, column.rule = status, f"column_{'plan' if status == 'target' else status}"
                return


def _only_offers(words: str) -> bool:
    """Whether a plan's words stand only within others that speak of none: ``Chỉ tiêu tuyển dụng``, ``giao dịch``."""
    rest = words
    for told in reversed(all_words("words", "on_offer", words)):
        rest = rest[: told.start()] + rest[told.end() :]
    return rest != words and has_word("words", "plan", rest) is None


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
            at = _without_bars(scene.text[box.start : box.end]).find(column.left_words)
            limit = box.start + at + len(column.left_words) if at >= 0 else box.start
        above = next((int(m[0]) for b in reversed(column.heads[:index]) if (m := YEAR.search(b.words))), year)
        spanned = next((span for b in reversed(column.heads[:index]) if (span := era_told(b.words, within=True))), era)
        over = column.heads[index - 1].words if index else ""
        if (numbered := numbered_days(over, box.words, above or frame.year)) is not None:
            column.period, column.period_words = numbered, (box.start, box.end)
            return
        told = days_named(box, frame, above, limit, spanned)  # Cả giai đoạn, under Giai đoạn 2021-2025
        if told is not None:
            column.period, column.period_words = told[0], told[1]
            return


def _tells_right(column: Column, box: Box) -> bool:
    """Whether a heading names what the numbers are held against: ``Tăng, giảm so với cuối năm 2020`` over ``Số hộ``."""
    return bool(column.right_words) and column.right_words in _bare(box.words)


def _unit(column: Column) -> None:
    for box in reversed(column.heads):
        unit = unit_told(box.words) or _whole_unit(box.words)
        if unit is None and column.measure in ("level", "share") and _PERCENT.search(box.words):
            unit = PERCENT
        if unit is not None and unit[0] == "VND" and unit[2] is None and (each := _PER.search(box.words)):
            unit = (unit[0], unit[1], _EACH[each[1]])
        if unit is not None:
            if unit[0] == "item" and (named_by := unit_at(box.words, 0)) and named_by[1] == 1.0:
                unit = (named_by[0], 1.0, None)  # Nhà tình nghĩa (cái)
            said = said_to_count(box.words) if unit[0] in THINGS and unit[1] == 1.0 else None
            column.unit = (said, 1.0, None) if said in THINGS else unit
            column.other = unit[0] if unit != column.unit else None  # Số người (hộ)
            break
        column.money = column.money or _tells_money(box.words)
        noun = counted(box.words)
        if noun != "item" or box is column.heads[-1]:  # Thị trường, over Đài Loan
            column.noun = column.noun or noun
    # Việc làm under Số hộ thiếu hụt chỉ số: what is said to be counted comes first.
    column.noun = next((noun for box in reversed(column.heads) if (noun := said_to_count(box.words))), column.noun)
    if column.noun is None and any(has_word("words", "staff", box.words) for box in column.heads):
        column.noun = "person"  # Biên chế được giao, Hiện có mặt
    if column.noun is None and column.heads and named("words", "of_people", column.heads[-1].words):
        column.noun = "person"
    if column.noun is None and column.heads and named("words", "of_employers", column.heads[-1].words):
        column.noun = "enterprise"
    if column.noun is None and column.heads:
        column.noun = does_what(column.heads[-1].words)
    if column.heads and named("words", "offered", column.heads[-1].words):
        column.noun = "position"
    if column.noun == "person" and named("words", "of_houses", column.heads[-1].words):
        column.noun = "house"
    if column.noun is None and any(_WAGE.match(box.words) for box in column.heads):
        column.money = True  # Mức lương b/q, Thưởng Tết
    rated = has_word("words", "rate", _BRACKET.sub(" ", column.words))  # Nữ (tỷ lệ nữ) counts women
    if column.unit is None and column.measure == "level" and rated:
        column.unit = PERCENT


def _whole_unit(words: str) -> Unit | None:
    """The unit of money that is all that a heading says: ``Tr.đồng``."""
    unit = unit_of(words)
    return unit if unit is not None and unit[0] in MONEY else None


def _tells_money(words: str) -> bool:
    """Whether a heading without a unit names money, and no number of those who have or owe it: ``Số hộ còn dư nợ``."""
    told = has_word("words", "money", _BORROW.sub(" ", words))
    return told is not None and said_to_count(words[: told.start()]) is None


def place_heads(table: Table) -> bool:
    """Whether the rows of a table are places, by the heading over their labels."""
    return any(named("columns", "place", box.words) for at in table.columns("label") for box in table.heads(at)[-1:])
