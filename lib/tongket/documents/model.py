"""What a report is before anything in it was read: its text, and what it says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tongket.documents.origins import Origins

__all__ = ["BLOCKS", "About", "Block", "Document", "Evidence", "Grid", "GridCell", "Recognised", "digest_of"]

BLOCKS = ("heading", "paragraph", "item", "cell", "furniture")


def digest_of(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a report that gave one of its properties: ``text[start:end] == quote``."""

    name: str
    value: str
    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class About:
    """Where and when a report speaks of; a field is empty or None where its words do not tell.

    `province` is a slug of the 63 provinces; `code63`, `code34`, `province34` are found from it. `place` is the
    reader's name of the place that the report is about, narrower than the province at `level` ``district`` or
    ``commune``. `seen` holds the places that an unplaced report names, in order of first mention.
    `period_margin` says how sure the period is, 0 to 1, where the text's own words gave it; `day` is the day on which
    the text says that it was written.
    """

    place: str = ""
    level: str = ""
    province: str = ""
    code63: str = ""
    province34: str = ""
    code34: str = ""
    year: int | None = None
    period_start: date | None = None
    period_end: date | None = None
    kind: str = ""
    language: str = ""
    source: str = ""
    title: str = ""
    seen: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    overridden: tuple[str, ...] = ()
    period_margin: float = 0.0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell of a table: ``text[start:end]`` are its words (`start` is `end` where it is blank).

    `row` and `column` count from 0; a merged cell stands once, at its first place, and covers `rows` by `columns`.
    """

    row: int
    column: int
    start: int
    end: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that the source has as one (Word, Excel, HTML, PDF), its cells in reading order, as they lie in the text.

    Its title and what it says of units stand in the text before it, or in its first rows.
    """

    cells: tuple[GridCell, ...]

    @property
    def start(self) -> int:
        """Where its first cell begins in the text."""
        return self.cells[0].start

    @property
    def end(self) -> int:
        """Where its last cell ends in the text."""
        return self.cells[-1].end


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that the source sets apart, and as which of BLOCKS; a note or a text box is a paragraph."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """A word of a scan, ``text[start:end]``: how sure its recogniser is, 0 to 1, and what a second reading has there.

    `other` is None where both have the same digits, empty where the second sees nothing.
    """

    start: int
    end: int
    sure: float
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report as it was given: `text` is what is read of it, never altered; of a text file its own characters.

    `report` is its id, `path` its address relative to the folder that was given (never an absolute one). `blocks` and
    `grids` are the parts and the tables that its format marks as such, in reading order; `origins` lead from the text
    back to where its words stand in the original. A text file has none of the three. `published` is the day that the
    original's own data give, as YYYY-MM-DD, empty where they give none. `recognised` are the words that were scanned.
    `problems` are what of the original is not in the text (pages that were not recognised), each with what to do.
    """

    report: str
    text: str
    path: str = ""
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    about: About = field(default_factory=About)
    grids: tuple[Grid, ...] = ()
    blocks: tuple[Block, ...] = ()
    origins: Origins = field(default_factory=Origins, hash=False)
    published: str = ""
    recognised: tuple[Recognised, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of `text`."""
        return digest_of(self.text)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Start and end of each line of `text`, line ends left out."""
        start = 0
        for line in self.text.splitlines(keepends=True):
            bare = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
            yield start, start + len(bare)
            start += len(line)
