"""The numbers of a table that are no figures: those of rows and columns, of headings, of units, of names in labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tongket.extraction.grids import Box, Table
from tongket.extraction.labels import Line, Title
from tongket.extraction.ledger import DIGITS, Entry
from tongket.extraction.scene import Scene
from tongket.language.quantities import Spans, unit_at

__all__ = ["leftovers"]

_LEADING = re.compile(r"\s*\(?(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?(?=\s)")
_YEAR_OF_PLACE = re.compile(r"(?<![\d/.,])(?:19|20)\d\d(?=,? (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|tp)(?!\w))")
_COUNTED = re.compile(r"\s?(?:%|(?:nghìn|ngàn|triệu|tỷ|trăm|million|billion)(?!\w))")


def leftovers(
    scene: Scene, table: Table, title: Title, lines: Sequence[Line], values: Iterable[Box], others: Spans
) -> list[Entry]:
    """The entries of the ledger of one table. `values` are the cells whose numbers are figures, `others` the numbers
    that the text's own words say are none."""
    left = _Leftover(scene, table, others)
    if title.unit_words is not None and table.before is None:
        left.take(*title.unit_words, "name", "unit_number")  # ĐVT: 1.000 đồng
    for start, end in title.spans if table.before is None else ():
        for year in _YEAR_OF_PLACE.finditer(scene.text, start, end):
            if year.start() not in others:
                left.take(*year.span(), "period", "title_year")  # Thanh tra lao động 2021 tỉnh Bình Thuận
    placed = {line.at for line in lines if line.place is not None}
    read = {(box.start, box.end) for box in values}
    for box in table.boxes:
        if (box.start, box.end) not in read and any(char.isdecimal() for char in box.words):
            left.cell(box, placed=box.row in placed)
    return left.entries


class _Leftover:
    """Collects the numbers that are none."""

    def __init__(self, scene: Scene, table: Table, others: Spans) -> None:
        self.scene, self.table, self.others = scene, table, others
        self.entries: list[Entry] = []

    def cell(self, box: Box, *, placed: bool) -> None:
        """What a cell's numbers are, by the row and the column that it stands in."""
        table = self.table
        kind = table.kinds[box.column] if box.column < len(table.kinds) else "value"
        head = box.row < table.head or box.row in table.repeated
        if box.row == table.numbering or (box.row in table.repeated and _numbers_columns(table, box.row)):
            self.take(box.start, box.end, "enumerator", "column_number")
        elif head:
            self._head(box.start, box.end)
        elif kind in ("index", "code"):
            self.take(box.start, box.end, "enumerator", "row_number" if kind == "index" else "row_code")
        elif kind == "unit":
            self.take(box.start, box.end, "name", "unit_number")
        elif kind == "label":
            self._label(box, whole=placed)

    def _label(self, box: Box, *, whole: bool) -> None:
        """The numbers of a label that count nothing: its list number, those of a place's name, of a kind or a programme."""
        mark = _LEADING.match(box.words)
        if mark is not None:
            self.take(box.start + mark.start(1), box.start + mark.end(1), "enumerator", "row_number")
        for digits in DIGITS.finditer(self.scene.text, box.start + (mark.end(1) if mark else 0), box.end):
            if digits.start() in self.others:
                continue
            if whole or not self._counts(digits.end(), box.end):
                self.take(*digits.span(), "name", "row_name")

    def _counts(self, at: int, end: int) -> bool:
        """Whether a noun that is counted, a percent sign or a magnitude follows a number of a label."""
        unit = unit_at(self.scene.text, at)
        return _COUNTED.match(self.scene.text, at, end) is not None or (unit is not None and unit[2] <= end)

    def _head(self, start: int, end: int) -> None:
        """The years and months of a heading; what its words say is no figure stays what they say."""
        for digits in DIGITS.finditer(self.scene.text, start, end):
            if digits.start() in self.others:
                continue
            self.take(*digits.span(), "period", "column_heading")

    def take(self, start: int, end: int, kind: str, rule: str) -> None:
        """Every number of a span as one that is no figure."""
        self.entries += [Entry(*digits.span(), kind, rule) for digits in DIGITS.finditer(self.scene.text, start, end)]


def _numbers_columns(table: Table, row: int) -> bool:
    words = [box.words if box else "" for box in table.row(row)]
    return table.numbering is not None and words == [b.words if b else "" for b in table.row(table.numbering)]
