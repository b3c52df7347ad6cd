"""A text as it is made from a document: line by line, with the kind of each, its tables and the way back."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from tongket.documents.formats.faults import BLANK, LONG, Fault
from tongket.documents.model import Block, Grid, GridCell, Recognised
from tongket.documents.origins import Origins
from tongket.documents.parts import packed, unpacked

__all__ = ["Cell", "Made", "Piece", "Place", "Writer", "is_grid", "kind_of_line", "tidy"]

Place = Sequence[float]
"""The numbers of an address, as the form of the origins names them (origins.FORMS)."""

_BLANKS = re.compile(r"\s+")
_ITEM = re.compile(r"(?:[-–—•*+·▪●○]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][).]|\([a-z\d]{1,2}\))\s")
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)-]\s|(?:PHẦN|MỤC|CHƯƠNG|Phần|Mục|Chương) [\dIVX]")
_NUMBER = re.compile(r"[-+(]?\d[\d.,  ]*\s?[%)]*\Z")
_LETTER = re.compile(r"[^\W\d_]")
_MOST = 20_000_000
_LONG_CELL, _MANY_LINES = 800, 7


class Piece(NamedTuple):
    """Some words of a line and their address (None: there is none); `glue` stands before them, behind others.

    `read` says of words of a scan how sure they are, and what a second reading has, as `Recognised` does.
    """

    words: str
    place: Place | None = ()
    glue: str = " "
    read: tuple[float, str | None] | None = None


class Cell(NamedTuple):
    """A table's cell on its way into the text: its words, a piece for each paragraph or each word."""

    row: int
    column: int
    pieces: tuple[Piece, ...]
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        """Its words, in one line."""
        return " ".join(piece.words for piece in self.pieces if piece.words)


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of one document. `title`, `source` and `published` are what its own data say, empty if nothing.

    `problems` are what of it could not be read, each as the problem and what to do.
    """

    text: str
    media_type: str
    blocks: tuple[Block, ...] = ()
    grids: tuple[Grid, ...] = ()
    origins: Origins = field(default_factory=Origins)
    title: str = ""
    source: str = ""
    published: str = ""
    encoding: str = "utf-8"
    recognised: tuple[Recognised, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()

    def packed(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "text": self.text, "media_type": self.media_type, "title": self.title, "source": self.source,
            "published": self.published, "encoding": self.encoding,
            "problems": [list(problem) for problem in self.problems],
            **packed(self.blocks, self.grids, self.origins, self.recognised),
        }  # fmt: skip

    @classmethod
    def unpacked(cls, given: Mapping[str, Any]) -> Made:
        """What `packed` gave."""
        problems = tuple((problem, advice) for problem, advice in given["problems"])
        return cls(**{**given, **unpacked(given)._asdict(), "problems": problems})


def tidy(words: str) -> str:
    """Words on one line: blanks of any kind as single spaces; marks without width left out."""
    return _BLANKS.sub(" ", re.sub("[\u200b\u2060\ufeff\ufffe\x00-\x08]", "", words)).strip()


def kind_of_line(words: str) -> str:
    """Heading, item or paragraph, by the words alone."""
    if _SECTION.match(words) and len(words) < 160:
        return "heading"
    if _ITEM.match(words):
        return "item"
    return "heading" if len(words) < 160 and words.isupper() else "paragraph"


def is_grid(cells: Iterable[Cell]) -> bool:
    """Whether a table holds data, and does not only set its words side by side (a letterhead, signatures, a page)."""
    rows: dict[int, int] = {}
    numbers = False
    for cell in cells:
        words = cell.text
        if len(words) > _LONG_CELL or len(cell.pieces) > _MANY_LINES:
            return False
        if words:
            rows[cell.row] = rows.get(cell.row, 0) + 1
            numbers = numbers or bool(_NUMBER.match(words))
    full = sum(count > 1 for count in rows.values())
    return full >= 3 or (full >= 2 and numbers)


class Writer:
    """Takes lines and tables in reading order, and makes the text of them."""

    def __init__(self, form: str, names: Sequence[str] = ()) -> None:
        """`form` is that of the origins; `names` are the sheets'."""
        self._form, self._names = form, tuple(names)
        self._parts: list[str] = []
        self._length = 0
        self._blank = True  # whether the text so far ends in a blank line, or is empty
        self._starts, self._ends, self._numbers = array("I"), array("I"), array("f")
        self._blocks: list[Block] = []
        self._grids: list[Grid] = []
        self._recognised: list[Recognised] = []
        self._problems: list[tuple[str, str]] = []

    @property
    def length(self) -> int:
        """How many characters there are."""
        return self._length

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)
        if self._length > _MOST:
            raise Fault(LONG, count=self._length, limit=_MOST)

    def words(self, kind: str, pieces: Iterable[Piece]) -> tuple[int, int]:
        """One paragraph in pieces, each with its address; where it stands. Nothing where they hold no words."""
        start = self._length
        for words, place, glue, read in pieces:
            if not words:
                continue
            if self._length > start:
                self._put(glue)
            at = self._length
            self._put(words)
            if self._form and place is not None:
                self._starts.append(at)
                self._ends.append(self._length)
                self._numbers.extend(place)
            if read is not None:
                self._recognised.append(Recognised(at, self._length, *read))
        end = self._length
        if end > start:
            self._blocks.append(Block(kind, start, end))
            self._put("\n")
            self._blank = False
        return start, end

    def line(self, kind: str, words: str, place: Place = ()) -> None:
        """One paragraph, heading or item."""
        self.words(kind, [Piece(words, place)])

    def blank(self) -> None:
        """A blank line, unless there is one already."""
        if not self._blank:
            self._put("\n")
            self._blank = True

    def grid(self, cells: Sequence[Cell]) -> None:
        """A table: each cell with words on a line of its own, a blank line before and after."""
        self.blank()
        placed = []
        for cell in cells:
            start, end = self.words("cell", cell.pieces)
            placed.append(GridCell(cell.row, cell.column, start, end, cell.rows, cell.columns))
        if any(cell.end > cell.start for cell in placed):
            self._grids.append(Grid(tuple(placed)))
        self.blank()

    def lacks(self, problem: str, advice: str) -> None:
        """Something of the document is not in the text: what, and what to do."""
        self._problems.append((problem, advice))

    def made(self, media_type: str, **about: str) -> Made:
        """All of it; Fault where there are no words."""
        text = "".join(self._parts)
        if not _LETTER.search(text):
            raise Fault(BLANK)
        text = text[:-1] if text.endswith("\n\n") else text
        grids = tuple(_within(grid, len(text)) for grid in self._grids)
        origins = Origins(self._form, self._starts, self._ends, self._numbers, self._names)
        return Made(
            text, media_type, tuple(self._blocks), grids, origins, recognised=tuple(self._recognised),
            problems=tuple(self._problems), **about,
        )  # fmt: skip


def _within(grid: Grid, length: int) -> Grid:
    """Blank cells at the very end stand no further than the text."""
    if all(cell.end <= length for cell in grid.cells):
        return grid
    return Grid(tuple(replace(c, start=min(c.start, length), end=min(c.end, length)) for c in grid.cells))
