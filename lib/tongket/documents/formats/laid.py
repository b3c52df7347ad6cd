"""Pages with words at their places on their way into the text: paragraphs, tables, what a page's end broke.

Page numbers and heads that run through the pages are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tongket.documents.formats.banded import banded, extent
from tongket.documents.formats.flow import Row, furniture, leading, paragraphs, pieces, rows_of
from tongket.documents.formats.glyphs import Page
from tongket.documents.formats.ruled import Frame, frames
from tongket.documents.formats.written import Cell, Writer, kind_of_line

__all__ = ["write"]

_SAME = 6.0  # points by which the columns of a table that goes on may differ


def write(writer: Writer, pages: Sequence[Page]) -> None:
    """All pages, one after the other."""
    _Layout(writer, pages).write()


@dataclass(slots=True)
class _Table:
    """A table on its way into the text: its cells, and where its columns are parted if it is ruled."""

    cells: list[Cell]
    xs: Sequence[float]
    rows: int


class _Layout:
    """The pages on their way into the text: lines gathered into paragraphs until a table or a parted line comes."""

    def __init__(self, writer: Writer, pages: Sequence[Page]) -> None:
        self._writer, self._pages = writer, pages
        self._held: list[Row] = []
        self._table: _Table | None = None
        self._rights: dict[int, float] = {}
        self._step = 1.0

    def write(self) -> None:
        """All pages, one after the other."""
        framed = [frames(page.rules, page.words) for page in self._pages]
        lines = []
        for page, held in zip(self._pages, framed, strict=True):
            free = [word for word in page.words if not any(frame.holds(word) for frame in held)]
            lines.append(rows_of(free, page.number))
        left_out = furniture(list(zip(self._pages, lines, strict=True)))
        rows = [[row for row in of if id(row) not in left_out] for of in lines]
        self._rights = _right_edges(self._pages, rows)
        self._step = leading([row for of in rows for row in of])
        for page, held, of in zip(self._pages, framed, rows, strict=True):
            self._page(page, held, of)
        self._end_lines()
        self._end_table()

    def _page(self, page: Page, held: Sequence[Frame], rows: Sequence[Row]) -> None:
        waiting = list(held)
        at = 0
        while at < len(rows):
            while waiting and waiting[0].top < rows[at].top:
                self._frame(waiting.pop(0), page)
            limit = waiting[0].top if waiting else page.height
            stop = at
            while stop < len(rows) and rows[stop].top <= limit:
                stop += 1
            at = self._rows(rows, at, max(stop, at + 1))
        for frame in waiting:
            self._frame(frame, page)

    def _rows(self, rows: Sequence[Row], at: int, stop: int) -> int:
        """The next line, or the next lines that make a table; the index behind them."""
        row = rows[at]
        if len(row.stretches) == 1:
            self._line(row)
            return at + 1
        end = extent(rows, at, stop)
        found = banded(rows[at:end])
        if found is not None:
            self._end_lines()
            cells, bands, count = found
            self._add(cells, [left for left, _ in bands], count)
            return end
        self._end_table()
        self._end_lines()
        for stretch in row.stretches:  # words set side by side, as in a letterhead
            words = pieces([Row(row.page, [stretch])])
            self._writer.words(kind_of_line(stretch.text), words)
        return at + 1

    def _line(self, row: Row) -> None:
        self._end_table()
        self._held.append(row)

    def _end_lines(self) -> None:
        """Write what was gathered, paragraph by paragraph; a blank line where the page has a wide gap."""
        last: Row | None = None
        held, self._held = self._held, []
        right = max((self._rights[row.page] for row in held), default=0.0)
        for paragraph in paragraphs(held, right, self._step):
            first = paragraph[0]
            if last is not None and first.page == last.page and first.top - last.bottom > 0.9 * first.height:
                self._writer.blank()
            words = pieces(paragraph)
            self._writer.words(kind_of_line(" ".join(piece.words for piece in words)), words)
            last = paragraph[-1]

    def _frame(self, frame: Frame, page: Page) -> None:
        self._end_lines()
        cells = []
        for field in frame.fields:
            lines = rows_of(field.words, page.number) if field.words else []
            cells.append(Cell(field.row, field.column, tuple(pieces(lines)), field.rows, field.columns))
        self._add(cells, frame.xs, len(frame.ys) - 1)

    def _add(self, cells: list[Cell], xs: Sequence[float], rows: int) -> None:
        """A table, or the next part of the one before it, which a page's end broke."""
        before = self._table
        if before is not None and _same(before.xs, xs):
            before.cells += [cell._replace(row=cell.row + before.rows) for cell in cells]
            before.rows += rows
            return
        self._end_table()
        self._table = _Table(cells, xs, rows)

    def _end_table(self) -> None:
        if self._table is not None:
            self._writer.grid(self._table.cells)
            self._table = None


def _same(xs: Sequence[float], others: Sequence[float]) -> bool:
    return len(xs) == len(others) and all(abs(a - b) < _SAME for a, b in zip(xs, others, strict=True))


def _right_edges(pages: Sequence[Page], rows: Sequence[Sequence[Row]]) -> dict[int, float]:
    """Where full lines end, for each page: as on all pages of its width."""
    ends: dict[int, list[float]] = {}
    for page, of in zip(pages, rows, strict=True):
        ends.setdefault(round(page.width), []).extend(row.words[-1].right for row in of)
    edges = {width: _edge(found) for width, found in ends.items()}
    return {page.number: edges[round(page.width)] for page in pages}


def _edge(found: list[float]) -> float:
    """The furthest place at which several lines end, else the furthest."""
    if not found:
        return 0.0
    counts = Counter(round(right / 4) for right in found)
    often = [place for place, count in counts.items() if count + counts.get(place - 1, 0) > 2]
    return max(right for right in found if not often or round(right / 4) <= max(often))
