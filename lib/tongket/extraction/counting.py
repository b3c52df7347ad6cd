"""What the numbers of a table are counted in: told by a cell's column, its row, the title, whatever is nearest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tongket.extraction.columns import Column
from tongket.extraction.labels import MARK, Line, Title
from tongket.extraction.stated import fitting, of_row
from tongket.extraction.terms import MONEY, PERCENT, Unit, all_words, does_what, has_word, named, unit_of
from tongket.extraction.unit_words import led_noun

__all__ = ["Counting"]

_RATE = re.compile(r"(?<!\w)tỷ lệ(?!\w)|%")


class Counting:
    """The units of one table's numbers."""

    def __init__(self, title: Title, columns: Iterable[Column], numbers: Mapping[int, str]) -> None:
        """`numbers` are those that a row of the headings gives the columns."""
        self.title = title
        self.numbers = numbers
        levels = [column for column in columns if column.measure == "level"]
        self.counts = {column.at for column in levels if _only_counts(column)}
        self.no_sums = not any(column.money or (column.unit and column.unit[0] in MONEY) for column in levels)

    def unit(self, line: Line, column: Column) -> Unit | None:
        """The unit of a level in a cell, by whatever tells it nearest."""
        if column.measure in ("ratio_to_target", "ratio_to_previous", "share", ""):
            return PERCENT
        left = column.left
        if column.measure == "change" and (
            column.percent or (left and left.measure == "level" and left.unit == PERCENT)
        ):
            return PERCENT
        if line.restated and line.unit is not None and column.measure == "level":
            return line.unit  # Cơ cấu (%), across the columns of persons
        if column.other is not None and column.measure == "level" and line.noun == column.other:
            return (column.other, 1.0, None)
        if self.no_sums and column.measure == "level" and line.unit and line.unit[0] in MONEY and column.unit:
            return line.unit  # Chi phí bình quân (triệu đồng) in a column of Tổng số (người)
        if column.unit is not None and not (
            column.unit == PERCENT and line.unit is not None and column.measure == "change"
        ):
            return column.unit
        if column.at in self.counts:
            return self._of_things(line, column)
        number = self.numbers.get(column.at, "")
        own = fitting(self.title.units, column.words, number, money=column.money, told=True)
        if own is not None and len(self.title.units) > 1:
            return own
        open_ = line.unit is None and column.noun is None and not column.money
        if open_ and len(self.title.units) > 1 and (by_row := of_row(self.title.units, line.words)):
            return by_row  # hộ, khẩu, tấn
        sums = self._stated(column, money=True)
        if line.unit is not None and (
            line.unit[0] in MONEY or sums is None or not (column.money or self.counts) or line.unit == PERCENT
        ):
            return line.unit
        if column.money:
            return sums or ("VND", 1.0, None)
        things = self._stated(column, money=False)
        if (apart := _apart(line, column)) is not None:
            return apart
        if column.noun is not None:
            return things if things and things[0] == column.noun else (column.noun, 1.0, None)
        if things is not None and (self.title.unit is None or self.title.unit[0] not in MONEY):
            return things
        if self.title.unit is not None:
            return self._led(line, column) or self.title.unit
        if (noun := _doer(column)) is not None:
            return (noun, 1.0, None)
        if _of_those(column):
            return ("person", 1.0, None)
        if _RATE.search(line.words):
            return PERCENT
        noun = line.noun or (led_noun(line.words) if self.no_sums and _bare_count(column) else _places(line.words))
        return (noun, 1.0, None) if noun else None

    def _stated(self, column: Column, *, money: bool) -> Unit | None:
        """The unit of sums, or of things, that the title tells for a column."""
        told = fitting(self.title.units, column.words, self.numbers.get(column.at, ""), money=money)
        alone = self.title.unit if self.title.unit and (self.title.unit[0] in MONEY) == money else None
        return told or alone

    def _of_things(self, line: Line, column: Column) -> Unit | None:
        """The unit of a column of counts beside one of sums: that of the row, never the title's money."""
        own = fitting(self.title.units, column.words, self.numbers.get(column.at, ""), money=False, told=True)
        nouns = [(noun, 1.0, None) for noun in (column.noun, line.noun) if noun]
        led = led_noun(line.words)
        told = [own, line.unit, *nouns, self._stated(column, money=False), (led, 1.0, None) if led else None]
        return next((unit for unit in told if unit and unit[0] not in MONEY), None)

    def of_level(self, line: Line, column: Column) -> Unit | None:
        """The unit of the level that a column's ratios and changes speak of."""
        if column.measure == "level":
            return self.unit(line, column)
        side = column.left or column.right
        if side is not None and side.measure == "level":
            return self.unit(line, side)
        return line.unit or ((line.noun, 1.0, None) if line.noun else self.title.unit)

    def of_column(self, column: Column) -> Unit | None:
        """The unit that the headings over a column tell, with the title's help."""
        if column.unit is not None:
            return column.unit
        if column.money and not (column.at in self.counts and column.noun):
            return ("VND", 1.0, None)  # and not Hỗ trợ tiền mặt over Số hộ
        if column.noun is not None:
            return (column.noun, 1.0, None)
        stated = self._stated(column, money=False) or self._led(None, column) or self.title.unit
        return stated or (("person", 1.0, None) if _of_those(column) else None)

    def _led(self, line: Line | None, column: Column) -> Unit | None:
        """What a heading begins with, where the title tells only the unit of sums: ``Hộ xây mới`` under ``Kinh phí: triệu đồng``."""
        if self.title.unit is None or self.title.unit[0] not in MONEY or not column.heads:
            return None
        sums = line is not None and has_word("words", "money", line.words) is not None
        noun = None if sums else led_noun(column.heads[-1].words)
        return (noun, 1.0, None) if noun else None


def _of_those(column: Column) -> bool:
    """Whether the lowest heading counts people and names none: ``Số được trợ cấp``, where nothing tells another unit."""
    told = has_word("words", "of_those", column.heads[-1].words) if column.heads else None
    return told is not None and not told.start() and column.measure in ("level", "share")


def _doer(column: Column) -> str | None:
    """The unit of those that the lowest heading begins with and tells something of: ``Đơn vị đề nghị``, ``Lao động được duyệt``."""
    own = column.heads[-1].words if column.heads else ""
    noun = led_noun(own) if column.measure in ("level", "share") else None
    told = next((m for m in all_words("words", "doing", own) if unit_of(own[: m.start()].strip())), None)
    return noun if told is not None and noun != "enterprise" else None  # those are known by their indicator


def _apart(line: Line, column: Column) -> Unit | None:
    """The unit of those whom a row names, where its heading names a wider kind: ``Hỗ trợ hộ kinh doanh`` under ``Số đơn vị``."""
    wide = column.heads and named("words", "quantity", column.heads[-1].words)
    apart = {"organization": ("household_business", "household"), "person": ("household_business",) if wide else ()}
    led = _led_by(line) if column.noun in apart else None
    return (led, 1.0, None) if led is not None and led in apart[column.noun or ""] else None


def _led_by(line: Line) -> str | None:
    """The unit of those whom a row's label begins with: ``Hỗ trợ hộ kinh doanh``, ``Người lao động ngừng việc``."""
    words = MARK.sub("", line.words, count=1)
    lead = has_word("rows", "leads", words)
    return led_noun(words[lead.end() :].strip() if lead is not None and not lead.start() else words)


def _places(words: str) -> str | None:
    """The unit of places or employers that a row counts by what they do: ``Xã, phường có người nghiện``."""
    noun = does_what(words)
    return noun if noun not in ("person", "household") else None


def _bare_count(column: Column) -> bool:
    """Whether the lowest heading says only that it counts, or a sex: ``Tổng số | Nam | Nữ``."""
    own = column.heads[-1].words if column.heads else ""
    return any(named(*words, own) for words in (("words", "count"), ("words", "quantity"), ("rows", "kinds")))


def _only_counts(column: Column) -> bool:
    """Whether the lowest heading says that things are counted and not which: ``Số lượng`` beside ``Kinh phí``."""
    own = column.heads[-1].words if column.heads else ""
    return named("words", "quantity", own)
