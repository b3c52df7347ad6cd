"""The units of a table's row: from its unit's cell, its label, the noun that it counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tongket.extraction.grids import Box
from tongket.extraction.terms import Unit, has_word, unit_of
from tongket.extraction.unit_words import counted, unit_told
from tongket.language.quantities import unit_at

if TYPE_CHECKING:
    from tongket.extraction.labels import Line

__all__ = ["MARK", "set_units", "tells_other"]

MARK = re.compile(
    r"\A\s*(?:(?P<bullet>[-+*•])|(?P<roman>[ivx]{1,5})[.)/](?=\s)|(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)/]?(?=\s)|(?P<letter>[a-zđ])[.)/](?=\s))\s*"
)
_ORDINAL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3} (?:thứ |số |lần )?(?:\d{1,2}|[ivx]{1,5})")  # Phiên 1, Đợt II
_PAIR = re.compile(r"(?:\A|\()\s?([^()/]{1,16}?)\s?/\s?([^()/]{1,16}?)\s?(?:\)|\Z)")
_DITTO = 3
_PLACES = ("commune", "district", "village")
_TIMES, _IN_TIMES = ("lượt", "lần", "cuộc"), ("(lượt)", "(lần)", "(cuộc)")


def set_units(line: Line, unit: Box | None) -> None:
    """Put into a row the units that its unit's cell and its label tell, and the noun that it counts."""
    line.unit = unit_of(unit.words) if unit is not None else None
    line.unit = line.unit or unit_told(line.words) or (None if line.filled else _unit_over(line.words))
    if (unit is not None and unit.words in _TIMES) or line.words.endswith(_IN_TIMES):
        line.unit = ("case", 1.0, None) if has_word("rows", "checks", line.words) else line.unit
    line.unit = _by_its_label(line)
    line.pair = _pair(unit.words if unit is not None else line.words)
    line.noun = None if _ORDINAL.fullmatch(line.words) else counted(line.words) or _staff(line.words)
    if line.unit is not None and line.unit[0] == "organization" and line.noun is None:
        named_by = unit_at(line.words, 0)  # Xã, phường không có tệ nạn ma túy (đơn vị)
        line.unit = (named_by[0], 1.0, None) if named_by and named_by[0] in _PLACES else line.unit


def _unit_over(words: str) -> Unit | None:
    """The unit that a row without numbers tells for those below it; `Chỉ tiêu xã hội` counts no targets."""
    unit = unit_of(words)
    return unit if unit is not None and unit[0] != "target" else None


def tells_other(unit: Box | None) -> bool:
    """Whether a unit's cell names something that is not known as one: ``Thuê bao``; marks of repetition do not."""
    return unit is not None and len(unit.words) > _DITTO and unit.words[:1].isalpha() and unit_of(unit.words) is None


def _pair(words: str) -> tuple[Unit, Unit] | None:
    """The two units that a label or a unit's cell tells for cells such as `350/10`: ``(người/lớp)``."""
    told = _PAIR.search(words)
    units = [unit_of(part) for part in told.groups()] if told else []
    return (units[0], units[1]) if len(units) > 1 and units[0] is not None and units[1] is not None else None


def _by_its_label(line: Line) -> Unit | None:
    """The unit of a row, told nearer by its label where it is one of many things: ``Nhà tình nghĩa (cái)``, ``Thỏa ước (bản)``."""
    if line.unit is not None and line.unit[0] == "village" and has_word("rows", "documents", line.words):
        return "document", 1.0, None
    if line.unit is not None and line.unit[0] == "item" and (named_by := unit_at(line.words, _marks(line.words))):
        return (named_by[0], 1.0, None) if named_by[1] == 1.0 else line.unit
    return line.unit


def _staff(words: str) -> str | None:
    """The unit of a label that begins with an office's own people: ``Cán bộ, nhân viên chăm sóc tại các cơ sở``."""
    start = _marks(words)
    told = has_word("words", "staff", words[start:])
    return "person" if told is not None and told.start() == 0 else None


def _marks(words: str) -> int:
    """Where a label's words begin behind its mark."""
    mark = MARK.match(words)
    return mark.end() if mark else 0
