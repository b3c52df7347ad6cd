"""Rows without numbers that say what the rows under them are: ``A. KẾ HOẠCH NĂM 2021``, ``B. THỰC HIỆN``, ``Năm 2022``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tongket.extraction import times
from tongket.extraction.columns import Column, column_of
from tongket.extraction.grids import Box
from tongket.extraction.labels import MARK, Line
from tongket.extraction.scene import Scene
from tongket.extraction.terms import has_word

__all__ = ["set_scopes"]

_WORD = re.compile(r"[^\W_]+")
_CITED = re.compile(r"(?<!\w)số \d+|\d/[^\W\d_]|(?<!\w)\d{1,4}-[^\W\d_]{2}")
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


def _closes(line: Line, told: Column | None, last: _Open) -> bool:
    """Whether a row ends what one above it says: the next of its own numbering, or one that says the same kind of thing."""
    if last.line.marked and line.marked:
        return line.rank <= last.line.rank
    if told is None:
        return False
    same = bool(told.status and last.told.status) or bool(told.period and last.told.period)
    return line.rank <= last.line.rank or (same and not line.marked)


def _told(line: Line, scene: Scene, frame: times.Frame, year: int | None) -> Column | None:
    """The standing and the days that a row of words alone names; None of one that names what is counted."""
    mark = MARK.match(line.words)
    bare = line.words[mark.end() :] if mark else line.words
    if not bare or len(bare) > _LONGEST or _CITED.search(bare):
        return None
    column = column_of(-1, [Box(line.at, 0, 1, 1, line.start, line.end, line.words)], scene, frame, year, None)
    if column.measure != "level":
        column = replace(column, measure="level", status="", period=None, rule="column_level")
    status = column.status
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
