"""The shape of a table: which cell stands where, which rows are its headings, what each column is for.

A `Grid` tells only cells with their rows and columns, as the source has them. Here it becomes a `Table` over the folded
text: headings of several levels told from rows of numbers, columns sorted into numbers, labels, units and notes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tongket.documents.model import Grid
from tongket.extraction.terms import has_word, is_number, named, unit_of
from tongket.language.normal import Folded

__all__ = ["Box", "Origin", "Table", "flipped", "tables_of"]

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
# 1, 2, (3), 4=3/1, (6)=(5)/(4), A, b: what numbers the columns
_NUMBERING = re.compile(
    r"(?:\(?(?:\d{1,2}[a-d]?|[a-zđ])\)?)(?:\s?[=:]\s?[\d()/*+x:%, -]{1,40})?\Z|\(?\d{1,2}\s?=\s?[\d()/*+x:%, -]{1,40}\)?\Z"
)
_INDEX = re.compile(r"(?:\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[ivx]{1,5}|[a-zđ])[.)]{0,2}|[-+*•])\Z")
_COUNT = re.compile(
    r"(?:dưới|trên|hơn|gần|khoảng|từ|đạt|under|over|about)?\s?\d[\d.,]*(?:/\d[\d.,]*)?\s?(?:%|[^\W\d_])"
)
_BOUNDED = re.compile(r"[<>≤≥]=?\s?\d[\d.,]*\s?%?\Z")  # a norm: ≥ 39
_ORDINAL = re.compile(r"(?:\d{1,2}|i{1,3}|iv|(?:tháng|quý|t\.?|q) ?[\div]{1,3})(?:[/.-]\d{4})?\Z")
_BARRED = re.compile(r"\d[\d.,]*\s?/\s?\d[\d.,]*\Z")
_DATED = re.compile(
    r"(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d|\b\d{1,2}[/.]\d{1,2}\b|\b\d{1,2} (?:tháng|months?)|\b\d{1,2}t\b|\bth?\.? ?\d{1,2}\b|(?:tháng|quý) \d{1,2}|\b[qh][1-4]\b"
)
_THOUSANDS = re.compile(r"\(?(?:đvt ?:? ?)?1[.,]?000(?:[.,]?000)? ?(?:đồng|đ|vnđ)(?![^\W\d_])\)?")
_BETWEEN_PAGES = re.compile(r"\W*(?:(?:trang|page)?\W*\d{1,4}(?:\s?/\s?\d{1,4})?\W*)?\Z")
_BLANK = re.compile(r"[-–—x.…/*\s]*\Z")
_MARKS = (".", ",")
_TALLEST_HEAD = 6
_SCALED, _NAME = 1000.0, 3
_LARGEST = 400_000


@dataclass(frozen=True, slots=True)
class Origin:
    """The words that told what a cell's number is: row label, headings of the column, a line with its unit, its days."""

    label: tuple[int, int]
    heads: tuple[tuple[int, int], ...]
    unit: tuple[int, int] | None = None
    period: tuple[int, int] | None = None
    title: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Box:
    """One cell in folded offsets, with the rows and columns that it covers."""

    row: int
    column: int
    rows: int
    columns: int
    start: int
    end: int
    words: str


@dataclass(slots=True)
class Table:
    """Cells by row and column; the first `head` rows are headings, `numbering` that of them which numbers the columns.

    `kinds` tells what each column is: index, code, label, unit, note or value. `lead` is where the table before it
    ended, so that its title is looked for no further back; `before` is the table that this one is the next page of.
    """

    boxes: list[Box]
    at: dict[tuple[int, int], Box]
    width: int
    height: int
    lead: int = 0
    head: int = 0
    numbering: int | None = None
    kinds: list[str] = field(default_factory=list)
    repeated: set[int] = field(default_factory=set)
    before: Table | None = None

    @property
    def start(self) -> int:
        """Where its first cell begins."""
        return self.boxes[0].start

    @property
    def end(self) -> int:
        """Where its last cell ends."""
        return max(box.end for box in self.boxes)

    def row(self, row: int) -> list[Box | None]:
        """The cells of a row by column; a merged cell stands in each that it covers."""
        return [self.at.get((row, column)) for column in range(self.width)]

    def heads(self, column: int) -> list[Box]:
        """The headings over a column, the uppermost first, each once; the numbers of the columns left out."""
        found: list[Box] = []
        for row in range(self.head):
            box = self._head(row, column)
            if row != self.numbering and box is not None and box.words and box not in found:
                if box.columns >= self.width and self.width > 1:
                    continue
                found.append(box)
        return found

    def _head(self, row: int, column: int) -> Box | None:
        """The heading at a place; where plain text left the rest of a merged one blank, the one to the left of it."""
        box = self.at.get((row, column))
        if box is not None and box.words:
            return box
        below = self._under(row, column)
        left = column - 1
        while below is not None and left >= 0:
            beside = self.at.get((row, left))
            if self._under(row, left) is None:
                return None
            if beside is not None and beside.words:
                return beside
            left -= 1
        return None

    def _under(self, row: int, column: int) -> Box | None:
        """The next heading below a place, the numbers of the columns left out."""
        rows = (r for r in range(row + 1, self.head) if r != self.numbering)
        return next((box for r in rows if (box := self.at.get((r, column))) and box.words), None)

    def columns(self, kind: str) -> list[int]:
        """The columns of a kind."""
        return [column for column, found in enumerate(self.kinds) if found == kind]

    def body(self) -> Iterable[int]:
        """The rows below the headings, those that repeat them on another page left out."""
        return (row for row in range(self.head, self.height) if row not in self.repeated)


def tables_of(folded: Folded, grids: Sequence[Grid]) -> list[Table]:
    """The tables of a text, in order; a grid whose cells do not lie in the text one after the other is none."""
    found: list[Table] = []
    end = 0
    for grid in sorted((grid for grid in grids if grid.cells), key=lambda grid: grid.start):
        boxes = _boxes(folded, grid)
        if boxes is None or boxes[0].start < end or len(boxes) > _LARGEST:
            continue
        table = _laid(boxes)
        if table is None:
            continue
        table.lead = end
        end = table.end
        before = found[-1] if found and _BETWEEN_PAGES.match(folded.text[table.lead : table.start][:200]) else None
        _shape(table, before)
        found.append(table)
    return found


def _boxes(folded: Folded, grid: Grid) -> list[Box] | None:
    """The cells in folded offsets, without blanks at their ends; None where they overlap or cut a number in two."""
    found: list[Box] = []
    last = 0
    for cell in grid.cells:
        if not 0 <= cell.start <= cell.end <= folded.source_length or cell.rows < 1 or cell.columns < 1:
            return None
        start, end = _folded(folded, cell.start), _folded(folded, cell.end)
        if start < last or cell.row < 0 or cell.column < 0:
            return None
        last = max(last, end)
        if _cuts(folded.text, start) or _cuts(folded.text, end):
            return None
        words = folded.text[start:end].replace("\n", " ")
        start += len(words) - len(words.lstrip())
        words = words.strip()
        found.append(Box(cell.row, cell.column, cell.rows, cell.columns, start, start + len(words), words))
    return found or None


def _folded(folded: Folded, position: int) -> int:
    if folded.runs is None:
        return position
    return bisect_left(range(len(folded.text) + 1), position, key=folded.source)


def _cuts(text: str, at: int) -> bool:
    """Whether a cell that begins or ends at a place would cut a number in two."""
    left, right = text[max(0, at - 1) : at], text[at : at + 1]
    if left.isdecimal():
        return right.isdecimal() or (right in _MARKS and text[at + 1 : at + 2].isdecimal())
    return left in _MARKS and right.isdecimal() and text[max(0, at - 2) : at - 1].isdecimal()


def _laid(boxes: list[Box]) -> Table | None:
    at: dict[tuple[int, int], Box] = {}
    for box in boxes:
        if box.rows * box.columns > 4096:
            box.rows, box.columns = min(box.rows, 64), min(box.columns, 64)
        for row in range(box.row, box.row + box.rows):
            for column in range(box.column, box.column + box.columns):
                at.setdefault((row, column), box)
        if len(at) > _LARGEST:
            return None
    width = 1 + max(column for _, column in at)
    height = 1 + max(row for row, _ in at)
    if width * height > 4 * _LARGEST:
        return None
    return Table(boxes, at, width, height)


def _shape(table: Table, before: Table | None) -> None:
    table.head = _head_rows(table)
    if not table.head and before is not None and before.width == table.width and before.head:
        _goes_on(table, before)
        return
    table.numbering = next((r for r in range(table.head) if _is_numbering(table, r)), None)
    heads = {_said(table, row) for row in range(table.head) if _said(table, row)}
    table.repeated = {row for row in range(table.head, table.height) if _said(table, row) in heads}
    table.kinds = [_kind(table, column) for column in range(table.width)]
    _settle(table)
    _move_short(table)
    _carry_down(table)


def _carry_down(table: Table) -> None:
    """A label of two columns whose first is blank goes on from the row above, as a merged cell that plain text left blank."""
    labels = table.columns("label")
    for column in labels[:-1]:
        for row in table.body():
            box, above = table.at.get((row, column)), table.at.get((row - 1, column))
            beside = any((b := table.at.get((row, c))) and b.words for c in labels if c > column)
            if row > table.head and beside and above is not None and above.words and not (box and box.words):
                table.at[row, column] = above
                for at in table.columns("index"):
                    if not ((b := table.at.get((row, at))) and b.words) and (row - 1, at) in table.at:
                        table.at[row, at] = table.at[row - 1, at]


def _move_short(table: Table) -> None:
    """Move the numbers of a total's row that lacks the cell of its number to the right: ``Cộng | 4.933``, one cell too short."""
    first = next((column for column, kind in enumerate(table.kinds) if kind == "value"), table.width)
    for row in table.body() if 1 < first < table.width else ():
        boxes = [box for box in table.boxes if box.row == row]
        lead, rest = boxes[:1], boxes[1:]
        lacks = table.width - sum(box.columns for box in boxes)
        if not lead or lead[0].column or lead[0].columns > 1 or lacks != first - 1 or not rest:
            continue
        if not named("rows", "total", " ".join(lead[0].words.split()[:2])) and not named(
            "rows", "total", lead[0].words.split(" ")[0]
        ):
            continue
        if all(is_number(box.words) or _BLANK.match(box.words) for box in rest):
            _shift(table, lead[0], rest, lacks)


def _shift(table: Table, lead: Box, rest: Sequence[Box], by: int) -> None:
    """Let a row's first cell run over the columns that it lacks, and the others stand behind them."""
    row = lead.row
    for column in range(table.width):
        if (box := table.at.get((row, column))) is not None and box.row == row:
            del table.at[row, column]
    lead.columns += by
    for box in rest:
        box.column += by
    for box in (lead, *rest):
        table.at |= {(row, column): box for column in range(box.column, box.column + box.columns)}


def _goes_on(table: Table, before: Table) -> None:
    """A table without headings under one of as many columns is its next page: it takes the headings of that."""
    shift = before.head
    for box in table.boxes:
        box.row += shift
    table.at = {(row + shift, column): box for (row, column), box in table.at.items()}
    table.at |= {place: box for place, box in before.at.items() if place[0] < shift}
    table.head, table.numbering, table.kinds = before.head, before.numbering, list(before.kinds)
    table.height += shift
    table.before = before


def flipped(table: Table) -> Table:
    """The table with rows and columns exchanged, for one that has plan and result in its rows and indicators in its columns."""
    boxes = [
        Box(box.column, box.row, box.columns, box.rows, box.start, box.end, box.words)
        for box in table.boxes
        if box.row not in table.repeated and box.row != table.numbering
    ]
    at = {(r, c): box for box in boxes for r in range(box.row, box.row + box.rows) for c in range(box.column, box.column + box.columns)}  # fmt: skip
    turned = Table(boxes, at, table.height, table.width, table.lead)
    turned.head = next((column for column, kind in enumerate(table.kinds) if kind == "value"), table.width)
    turned.numbering = next((column for column, kind in enumerate(table.kinds) if kind == "index"), None)
    turned.kinds = ["label"] * table.head + ["value"] * (table.height - table.head)
    return turned


def _said(table: Table, row: int) -> tuple[str, ...]:
    words = tuple(box.words if box else "" for box in table.row(row))
    return words if any(words) else ()


def _cells(table: Table, row: int) -> list[Box]:
    """The cells that begin in a row and are not blank."""
    found: list[Box] = []
    for box in table.row(row):
        if box is not None and box.row == row and not _BLANK.match(box.words) and box not in found:
            found.append(box)
    return found


def _is_numbering(table: Table, row: int) -> bool:
    """Whether a row numbers the columns: ``A B 1 2 3=2/1``."""
    words = [box.words for box in _cells(table, row)]
    if len(words) < 2 or not all(_NUMBERING.match(word) for word in words):
        return False
    plain = [int(digits) for word in words if (digits := word.strip("()").partition("=")[0].strip(" ()")).isdecimal()]
    return len(plain) >= 1 and plain == list(range(plain[0], plain[0] + len(plain))) and plain[0] <= len(words)


def _head_rows(table: Table) -> int:
    """How many rows at the top are headings."""
    row = 0
    seen = False
    while row < min(table.height, _TALLEST_HEAD + 1):
        cells = _cells(table, row)
        if _is_numbering(table, row) and seen:
            row += 1
            continue
        numbers = [box for box in cells if is_number(box.words) or _tells_count(box.words)]
        years = [box for box in numbers if _YEAR.match(box.words)]
        if not cells:
            row += 1
            continue
        if len(cells) == 1 and cells[0].columns >= table.width > 1 and not seen:
            row += 1  # a title within the table
            continue
        if len(numbers) > len(years) and (seen or 3 * len(numbers) >= len(cells)):  # 9T/KH heads a column, too
            break
        if years and not _heads_years(table, row, cells):
            break
        if not years and seen and _is_section(table, row, cells):
            break
        if not seen and not _names_columns(table, cells, years) and not _leads_to_headings(table, row, cells):
            break
        seen = True
        row = max(row + 1, min(box.row + box.rows for box in cells))
    return row if seen and row < table.height else 0


def _tells_count(words: str) -> bool:
    """Whether a cell holds a number with what it counts: ``142 hộ``, ``Dưới 15 trẻ``, ``350/10``; no day and no span of months."""
    if _BOUNDED.match(words):
        return True
    if _BARRED.match(words):
        return bool(_BARRED.match(_dated(words)))
    told = _COUNT.match(words)
    return told is not None and bool(_COUNT.match(_dated(words))) and not _NUMBERING.match(words)


def _heads_years(table: Table, row: int, cells: Sequence[Box]) -> bool:
    """Whether a row with years alone in its cells is a heading: its labels come from above, or are a heading's."""
    first = next((box for box in table.row(row) if box is not None and box.words), None)
    if first is None or first.row < row or is_number(first.words):
        return True
    words = [box.words for box in cells if not is_number(box.words)]
    years = [int(box.words) for box in cells if _YEAR.match(box.words)]
    if row == 0 and len(years) > 1 and all(one < other for one, other in pairwise(years)):
        return True
    return any(named("columns", kind, word) for word in words for kind in ("label", "unit", "index", "place", "groups"))


def _is_section(table: Table, row: int, cells: Sequence[Box]) -> bool:
    """Whether a row without numbers is a section among the rows: a label, and nothing in the other columns."""
    covered = [box for box in table.row(row) if box is not None and box.row < row]
    labels = [box for box in cells if not _INDEX.match(box.words)]
    if covered and any(box.words for box in covered):
        return False
    return len(labels) <= 1


def _names_columns(table: Table, cells: Sequence[Box], years: Sequence[Box]) -> bool:
    """Whether a first row heads columns: it has words in most of them, and the rows below numbers."""
    if len(cells) < 2 and table.width > 1:
        return False
    if years or any(box.rows > 1 or box.columns > 1 for box in cells):
        return True
    words = [box.words for box in cells]
    if any(named("columns", kind, word) for word in words for kind in ("label", "unit", "index", "note", "place")):
        return True
    return len(cells) * 2 >= table.width and not any(char.isdecimal() for word in words[1:] for char in _dated(word))


def _leads_to_headings(table: Table, row: int, cells: Sequence[Box]) -> bool:
    """Whether a first row is the upper of two of headings, which plain text left the rest of merged cells blank in."""
    label, below = table.at.get((row, 0)), table.at.get((row + 1, 0))
    if len(cells) < 2 or label is None or not label.words or (below is not None and below.words):
        return False
    return not any(char.isdecimal() for box in cells[1:] for char in _dated(box.words))


def _dated(word: str) -> str:
    """A cell without its dates and without the thousands that money is told in: ``Thành tiền (1.000 đồng)``."""
    return _DATED.sub("", _THOUSANDS.sub("", word))


def _kind(table: Table, column: int) -> str:
    """What a column is for, by its heading first, then by what stands in it."""
    heading = table.heads(column)
    words = heading[-1].words if heading else ""
    cells = [box.words for row in table.body() if (box := table.at.get((row, column))) and not _BLANK.match(box.words)]
    numbers = sum(is_number(cell) for cell in cells)
    texts = len(cells) - numbers
    if words and any(named("columns", "index", word.words) for word in heading):
        return "index"
    if words and named("columns", "code", words):
        return "code"
    if words and named("columns", "unit", words):
        units = sum(unit_of(cell) is not None for cell in cells)
        return "unit" if cells and units * 2 >= len(cells) else "label"
    if words and named("columns", "note", words):
        return "note"
    if words and (named("columns", "label", words) or named("columns", "place", words)) and texts * 2 >= len(cells):
        return "label"
    if words and cells and (named("columns", "months", words) or named("columns", "quarters", words)):
        return "label" if all(_ORDINAL.match(cell) for cell in cells[:-1]) else "value"  # Tháng | 10, 11, 12, Cộng
    if not cells:
        return "value" if words else "blank"
    if _numbers_days(words, cells):
        return "label"
    if numbers * 2 >= len(cells):
        plain = column == 0 and all(_INDEX.match(cell) for cell in cells) and table.width > 2
        return "index" if plain and not words else "value"
    if column == 0 and all(_INDEX.match(cell) for cell in cells):
        return "index"
    if sum(unit_of(cell) is not None for cell in cells) * 3 >= 2 * len(cells) and not any(map(_is_count, cells)):
        return "unit"
    if not numbers and not any(_has_digit(_dated(cell)) for cell in cells):
        return "label"  # 6T/2015, 6T/2016
    if sum(map(_has_digit, cells)) * 2 >= len(cells) and column > 0:
        return "value"
    sides = ("plan", "actual", "estimate", "previous")
    if numbers * 4 >= len(cells) and column > 0 and any(has_word("words", side, words) for side in sides):
        return "value"
    return "label"


def _numbers_days(words: str, cells: Sequence[str]) -> bool:
    """Whether a column only numbers years, quarters or months: ``Năm | Quý | Số hộ``."""
    told = {"years": _YEAR, "quarters": _INDEX, "months": _INDEX}
    return any(named("columns", kind, words) and all(map(way.match, cells)) for kind, way in told.items())


def _is_count(words: str) -> bool:
    """Whether a cell tells how many there are, and not what is counted by the thousand: ``142 hộ``, not ``1.000 người``."""
    unit = unit_of(words)
    return _has_digit(words) and (unit is None or unit[1] < _SCALED)


def _has_digit(words: str) -> bool:
    return any(char.isdecimal() for char in words)


def _names_rows(table: Table, column: int) -> bool:
    """Whether a first column has names with a number in them, and no numbers: ``Dự án 1: Hỗ trợ đầu tư hạ tầng``."""
    cells = [box.words for row in table.body() if (box := table.at.get((row, column))) and not _BLANK.match(box.words)]
    named_by = [cell for cell in cells if cell[:1].isalpha() and sum(map(str.isalpha, cell)) >= _NAME]
    return table.kinds[column] == "value" and len(named_by) * 3 >= 2 * len(cells) > 0


def _settle(table: Table) -> None:
    """Of the columns of words those before the first number are labels, the others notes."""
    if "label" not in table.kinds and "unit" in table.kinds:
        table.kinds[table.kinds.index("unit")] = (
            "label"  # Người khuyết tật, người cao tuổi: units, and what rows are of
        )
    first = next((column for column, kind in enumerate(table.kinds) if kind == "value"), table.width)
    if "label" not in table.kinds and "note" in table.kinds[:first]:
        table.kinds[table.kinds.index("note")] = "label"  # TT | Nguyên nhân | Số hộ nghèo
    for column, kind in enumerate(table.kinds):
        if kind == "label" and column > first:
            table.kinds[column] = "note" if any(k == "label" for k in table.kinds[:first]) else "label"
    named_by = next((column for column, kind in enumerate(table.kinds) if kind not in ("index", "code", "blank")), None)
    if "label" not in table.kinds and named_by is not None and _names_rows(table, named_by):
        table.kinds[named_by] = "label"
    if "label" not in table.kinds and "index" in table.kinds:
        # Months or names of one letter as the only labels: the index column is what tells the rows apart.
        table.kinds[table.kinds.index("index")] = "label"
    if "label" not in table.kinds and table.kinds and table.kinds[0] == "value" and table.width > 1:
        table.kinds[0] = "label"
