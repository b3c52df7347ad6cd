"""Rows without numbers that say what the rows under them are: ``A. KẾ HOẠCH NĂM 2021``, ``B. THỰC HIỆN``, ``Năm 2022``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tongket.extraction import times
from tongket.extraction.columns import Column, column_of, said_of, tells_ratio
from tongket.extraction.grids import Box
from tongket.extraction.labels import MARK, Line
from tongket.extraction.scene import Scene
from tongket.extraction.terms import has_word

__all__ = ["in_scope", "same_row", "set_scopes"]

_WORD = re.compile(r"[^\W_]+")
_CITED = re.compile(r"(?<!\w)số \d+|\d/[^\W\d_]|(?<!\w)\d{1,4}-[^\W\d_]{2}")
# Kế hoạch - thực hiện năm 2021
_BOTH = re.compile(r"(?:kế hoạch|kh)(?!\w)[^,;-]{0,12}(?: - |/|, | và )(?:ước |kết quả )?(?:thực hiện|th)(?!\w)")
_BRACKET = re.compile(r"\([^()]*\)")
_LONGEST = 90


@dataclass(slots=True)
class _Open:
    """A row that is in force over those below it: what it says, how deep it stands, and whether it is numbered."""

    line: Line
    told: Column


def set_scopes(lines: Sequence[Line], scene: Scene, frame: times.Frame, year: int | None) -> None:
    """Tell each row the standing and the days of the nearest row over it that says them for all until the next such."""
    stack: list[_Open] = []
    for line in lines:
        told = None if line.filled else _told(line, scene, frame, year)
        while stack and _closes(line, told, stack[-1]):
            stack.pop()
        if told is not None:
            if stack:
                told = _within(told, stack[-1].told)
            stack.append(_Open(line, told))
            line.opens = True
        elif stack:
            line.scope = stack[-1].told
        over = line.parent.side if line.parent is not None else None
        if line.side is None and over is not None and over.measure == "level" and told is None:
            line.scope = over if line.scope is None else _within(over, line.scope)  # Kế hoạch | 360, - Xây mới | 160


def _within(told: Column, over: Column) -> Column:
    """What a row says with what one over it adds: `Kế hoạch` under `Năm 2022`."""
    period = (told.period, told.period_words) if told.period else (over.period, over.period_words)
    ruled = told if told.status else over
    return replace(told, status=ruled.status, rule=ruled.rule, period=period[0], period_words=period[1])


def in_scope(column: Column, scope: Column) -> Column:
    """The column as a row over its own says what the rows are, where the column's headings leave that open."""
    if scope.measure != "level":
        if column.measure != "level":
            return column
        return replace(
            column, measure=scope.measure, percent=scope.percent, falls=scope.falls, left=column, right=None, left_words="",
            right_words=scope.right_words, rule=scope.rule, unit=scope.unit,
        )  # fmt: skip
    period, words = (column.period, column.period_words) if column.period else (scope.period, scope.period_words)
    if scope.period and column.period and times.covers(column.period, scope.period):
        period, words = scope.period, scope.period_words
    status, rule = (column.status, column.rule) if column.status or not scope.status else (scope.status, scope.rule)
    if column.measure != "level":
        rule = column.rule
    return replace(column, status=status, period=period, period_words=words, rule=rule)


def same_row(one: Line, other: Line) -> bool:
    """Whether two rows name the same, their marks and brackets left out: ``1. Xây mới (nhà)``, ``- Xây mới``."""
    words = [MARK.sub("", _BRACKET.sub("", line.words), count=1).strip(" :.*") for line in (one, other)]
    return words[0] == words[1] != ""


def _closes(line: Line, told: Column | None, last: _Open) -> bool:
    """Whether a row ends what one above it says: the next of its own numbering, or one that says the same kind of thing."""
    if last.line.marked and line.marked:
        return line.rank <= last.line.rank
    if told is None:
        return False
    if told.measure != "level" and last.told.measure == "level":
        return line.rank <= last.line.rank or bool(last.told.status)
    same = bool(told.status and last.told.status) or bool(told.period and last.told.period)
    return line.rank <= last.line.rank or (same and not line.marked)


def _told(line: Line, scene: Scene, frame: times.Frame, year: int | None) -> Column | None:
    """The standing and the days that a row of words alone names; None of one that names what is counted."""
    mark = MARK.match(line.words)
    bare = line.words[mark.end() :] if mark else line.words
    if not bare or len(bare) > _LONGEST or _CITED.search(bare):
        return None
    box = Box(line.at, 0, 1, 1, line.start, line.end, line.words)
    if tells_ratio(bare):
        held = column_of(-1, [box], scene, frame, year, None)
        return held if held.measure not in ("level", "share", "") else None  # C. Tỷ lệ thực hiện so với kế hoạch (%)
    column = said_of(box, scene, frame, year)
    status = "" if _BOTH.search(bare) else column.status
    if status == "target" and not has_word("rows", "plans", bare) and not _is_side(bare):
        status = ""  # CHỈ TIÊU GIẢM NGHÈO NĂM 2021 names what is counted
    days = column.period or line.period
    words = column.period_words or line.period_words
    if not (_is_side(bare) or (status and days)) or not (status or days):
        return None
    rule = column.rule if status else "column_level"
    return replace(column, status=status, period=days, period_words=words, rule=rule)


def _is_side(words: str) -> bool:
    """Whether a row's words are those of a plan, a result or a time, and no others."""
    return all(word.isdecimal() or has_word("rows", "beside_side", word) for word in _WORD.findall(words))
