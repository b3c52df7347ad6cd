"""The numbers of a table's cell, and the figure that one of them is with what its row and column say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.columns import Column
from tongket.extraction.figure import Figure
from tongket.extraction.frames import lexis
from tongket.extraction.grids import Box
from tongket.extraction.labels import Line
from tongket.extraction.measures import Reading
from tongket.extraction.scene import Scene
from tongket.extraction.subjects import Match
from tongket.extraction.terms import MONEY, NUMBER, PERCENT, Unit, has_word
from tongket.language.numerals import Habit, parse_digits
from tongket.language.quantities import Spans, scan
from tongket.language.quantity import Quantity
from tongket.language.segments import Sentence
from tongket.lexicon import Indicator

__all__ = [
    "PAST",
    "SHORT",
    "Piece",
    "figure_of",
    "group_of",
    "habit_of",
    "is_share",
    "own_unit",
    "pieces_of",
    "share_bar",
]

_BEFORE, _AFTER, _WHOLE = 12, 24, 100
# Vượt KH 3,5%; thiếu 20 người; chưa đạt, còn thiếu 5 nhà
_TO_PLAN = r"(?: (?:so với|so|mức|kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|nghị quyết|được giao|tỉnh giao|giao|đề ra|năm|khoảng|gần|hơn|trên|là|tới|được|tăng|\d{4}))*"
PAST = re.compile(rf"(?<![^\W\d_])(?:vượt|vượt mức|dôi|dôi dư|exceeds|exceeded){_TO_PLAN}[\s:(]*\Z")
SHORT = re.compile(rf"(?<![^\W\d_])(?:thiếu|còn thiếu|hụt|thiếu hụt|chưa đạt|không đạt|short by){_TO_PLAN}[\s:(]*\Z")
_BARRED = re.compile(r"\d[\d.,]*\s?/\s?\d[\d.,]*\Z")
_TURN = re.compile(r"(?<![^\W\d_])(?:(?P<fall>giảm)|tăng)(?: thêm| bình quân| khoảng| từ)?\s?\Z")


@dataclass(slots=True)
class Piece:
    """One number of a cell. `plain`: the cell holds nothing else; `bracketed`: it stands in brackets, as a fall may."""

    quantity: Quantity
    box: Box
    plain: bool
    bracketed: bool = False
    measure: str = ""
    status: str = ""


def own_unit(piece: Piece) -> Unit | None:
    """The unit that a cell has beside its own number."""
    quantity = piece.quantity
    return (quantity.unit, 1.0, quantity.per) if not piece.plain and quantity.unit else None


def pieces_of(box: Box, habit: Habit, unit: Unit | None, others: Spans, language: str, *, level: bool) -> list[Piece]:
    """The numbers of a cell that are figures; what the text's words say to be none (`others`) is left to them."""
    plain = NUMBER.match(box.words)
    if plain is not None:
        return [_plain(box, habit, unit, level=level)]
    found: list[Piece] = []
    last = 0
    for quantity in scan(box.words, Spans(()), language):
        start, stop, end = quantity.start, quantity.stop, quantity.end
        quantity.start, quantity.stop, quantity.end = box.start + start, box.start + stop, box.start + end
        quantity.head += box.start
        if quantity.start in others:
            continue
        if quantity.unit is None and unit is not None:
            quantity.unit = unit[0]
            quantity.value *= unit[1]
            quantity.step *= unit[1]
            quantity.per = quantity.per or unit[2]
        quantity.rules.append("cell")
        found.append(Piece(quantity, box, False))
        _among_words(found, box.words[last:start], box.words[end : end + _AFTER])
        last = end
    return found


def _among_words(found: list[Piece], before: str, after: str) -> None:
    """What the words of its cell say that a number is: ``215/200 lao động, đạt 107,5% KH``, ``86 triệu (chỉ tiêu 80 triệu)``."""
    piece = found[-1]
    if (turn := _TURN.search(before)) is not None:
        piece.measure = "change"
        piece.quantity.negative = turn["fall"] is not None
    elif (past := PAST.search(before)) or (SHORT.search(before) and not before.rstrip(" (:").endswith("đạt")):
        if piece.quantity.unit != "percent" or piece.quantity.value < _WHOLE:
            piece.measure, piece.quantity.negative = "gap_to_target", past is None
        elif past:
            piece.measure = "ratio_to_target"
    elif piece.quantity.unit == "percent" and len(found) > 1 and has_word("words", "fulfilled", before):
        piece.measure, piece.status = "ratio_to_target", ""
    elif has_word("words", "plan", before[-_BEFORE:]) or (before == "/" and len(found) == 2 and _of_a_plan(after)):
        piece.status = "target"


def share_bar(pieces: list[Piece], units: tuple[Unit, Unit]) -> None:
    """Give the two numbers of a cell such as `350/10` the two units that its row tells for them: ``(người/lớp)``."""
    if len(pieces) != len(units) or not _BARRED.match(pieces[0].box.words):
        return
    for piece, unit in zip(pieces, units, strict=True):
        quantity = piece.quantity
        quantity.value *= unit[1] / quantity.scale
        quantity.unit, quantity.scale, quantity.per = unit[0], unit[1], None


def _of_a_plan(after: str) -> bool:
    """Whether what follows two numbers with a bar between them says that the second is planned."""
    return has_word("words", "fulfilled", after) is not None or has_word("words", "plan", after) is not None


def _plain(box: Box, habit: Habit, unit: Unit | None, *, level: bool) -> Piece:
    told = NUMBER.match(box.words)
    assert told is not None
    digits = told["digits"]
    start, stop = box.start + told.start("digits"), box.start + told.end("digits")
    percent = told["percent"] is not None
    whole = unit is not None and unit[1] == 1.0 and unit[0] != "percent" and unit[0] != "percentage_point"
    value, decimals = parse_digits(digits, habit, whole=whole and not percent, scaled=False)
    end = box.start + told.end("percent") if percent else stop
    quantity = Quantity(start, stop, end, value, 1 / 10**decimals)
    quantity.negative = told["sign"] == "-"
    bracketed = told["open"] is not None and told["close"] is not None
    if percent and level:
        unit = PERCENT
    if unit is not None:
        quantity.unit, quantity.per = unit[0], unit[2]
        quantity.value *= unit[1]
        quantity.step *= unit[1]
        quantity.scale = unit[1]
    if " " in digits:
        quantity.rules.append("space_thousands")
    quantity.rules.append("cell")
    return Piece(quantity, box, True, bracketed)


def figure_of(
    scene: Scene, piece: Piece, column: Column, level: Unit | None, indicator: Indicator | None,
    match: Match | None, rule: str | None, status: str, status_rule: str, period: times.Span, period_rule: str, *, fell: bool,
) -> Figure:  # fmt: skip
    """The figure of one number of a cell. `level` is the unit of the level that a ratio or a change speaks of."""
    quantity = piece.quantity
    measure = column.measure or "share"
    reading_rule = column.rule
    value = quantity.value
    if indicator is not None and indicator.theme == "none":
        indicator = None
    if quantity.unit is None and indicator is not None and indicator.unit != "any" and measure == "level":
        quantity.unit = indicator.unit
    rate = level is not None and level[0] in ("percent", "percentage_point")
    if measure == "level" and (fell or quantity.unit == "percentage_point") and indicator is not None:
        measure, reading_rule = "change", "row_fell"
        value = -abs(value) if fell else value
        rate = quantity.unit in ("percent", "percentage_point")
    elif measure in ("change", "gap_to_target"):
        value = -abs(value) if quantity.negative or piece.bracketed or column.falls else value
    elif quantity.negative or (piece.bracketed and quantity.unit in MONEY):
        value = -abs(value)
    told = quantity.unit
    rate = rate or (measure == "change" and match is not None and indicator is not None and indicator.unit == "percent")
    if measure in ("change", "gap_to_target") and told == "percent" and rate:
        told = "percentage_point"
    if told == "document" and indicator is not None and indicator.unit == "case":
        told = "case"  # hài cốt liệt sĩ, in bộ
    if measure == "level" and told == "household" and indicator is not None and indicator.unit == "household_business":
        told = "household_business"
    frame_rule = rule or (match.frame.name if match is not None else "none")
    sign = -1 if value < 0 else 1
    sentence: Sentence = scene.sentence_at(quantity.start)
    figure = Figure(
        quantity, indicator, Reading(measure, sign, reading_rule, measure not in ("level", "share")), status, period, sentence,
        frame_rule, status_rule, period_rule, told, value, match.score if match is not None else 0.0, quantity.per,
    )  # fmt: skip
    figure.own = match
    return figure


def habit_of(printed: list[str], default: str) -> Habit:
    """How a table writes numbers: where every number with a mark has three digits behind it, the mark groups thousands."""
    habit = Habit.of(printed, default)
    if habit.witnesses:
        return habit
    marked = [digits for digits in printed if "." in digits or "," in digits]
    grouped = [digits for digits in marked if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(default)}\d{{3}})+", digits)]
    other = "." if default == "," else ","
    return Habit(other, len(marked)) if len(marked) > 2 and len(grouped) == len(marked) else habit


def group_of(line: Line, indicator: Indicator | None) -> str | None:
    """The narrower group of people that a row names, unless the indicator speaks of it by itself."""
    phrases = {hit.phrase for hit in line.hits}
    implied = lexicon.load("cues")["implied"]
    code = indicator.code if indicator else ""
    named = [name for name, held in lexis().parts.items() if not held.isdisjoint(phrases)]
    own = [
        name
        for name in named
        if not any(code == held or (held.endswith(".") and code.startswith(held)) for held in implied.get(name, ()))
    ]
    return own[0] if len(own) == 1 else None


def is_share(piece: Piece, column: Column, first: Figure) -> bool:
    """Whether a percentage behind a count in its cell is a share of it: ``5.378 (37,2%)`` under ``Nữ (tỷ lệ nữ)``."""
    told = (
        piece.quantity.unit == "percent" and not piece.measure and first.unit != "percent" and first.measure == "level"
    )
    return told and any(has_word("words", name, column.words) for name in ("rate", "share"))
