"""The tables with keys (``tables/``): a small HTML of headings, paragraphs and tables, made into a Document.

A heading or a paragraph is one line of the text; a cell that is not blank is one line of its own, in reading order,
with a blank line before and after the table. The same source can be laid out as plain text, a row a line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from tongket.documents.about import describe
from tongket.documents.model import Document, Grid, GridCell

__all__ = ["Table", "blocks", "document", "flattened"]


@dataclass
class Table:
    """The rows of one table: each cell's words, with the rows and columns that it covers."""

    rows: list[list[tuple[str, int, int]]] = field(default_factory=list)


class _Source(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str | Table] = []
        self.words: list[str] = []
        self.spans = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "table":
            self.blocks.append(Table())
        elif tag == "tr":
            self._table().rows.append([])
        elif tag in ("th", "td"):
            self.spans = int(given.get("rowspan") or 1), int(given.get("colspan") or 1)
        self.words = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        words = " ".join("".join(self.words).split())
        if tag in ("th", "td"):
            self._table().rows[-1].append((words, *self.spans))
        elif tag in ("h2", "p"):
            self.blocks.append(words)
        self.words = []

    def _table(self) -> Table:
        last = self.blocks[-1]
        assert isinstance(last, Table)
        return last


def blocks(source: str) -> list[str | Table]:
    """The headings, paragraphs and tables of a source, in order."""
    parser = _Source()
    parser.feed(source)
    parser.close()
    return parser.blocks


def document(name: str, source: str) -> Document:
    """The Document that a reader of the source's format would give, with its grids."""
    text = ""
    grids = []
    for block in blocks(source):
        if isinstance(block, str):
            text += f"{block}\n"
            continue
        text += "\n"
        cells: list[GridCell] = []
        taken: set[tuple[int, int]] = set()
        for row, listed in enumerate(block.rows):
            column = 0
            for words, down, across in listed:
                while (row, column) in taken:
                    column += 1
                taken |= {(row + r, column + c) for r in range(down) for c in range(across)}
                cells.append(GridCell(row, column, len(text), len(text) + len(words), down, across))
                text += f"{words}\n" if words else ""
                column += across
        grids.append(Grid(tuple(cells)))
        text += "\n"
    return Document(name, text, about=describe(text), grids=tuple(grids))


def flattened(source: str, mark: str = " | ") -> str:
    """The source as plain text: each row of a table on one line, its cells parted by `mark`, merged ones left blank."""
    found = []
    for block in blocks(source):
        if isinstance(block, str):
            found.append(block)
            continue
        held: dict[tuple[int, int], str] = {}
        for row, listed in enumerate(block.rows):
            column = 0
            for words, down, across in listed:
                while (row, column) in held:
                    column += 1
                held |= {(row + r, column + c): "" for r in range(down) for c in range(across)}
                held[row, column] = words
                column += across
        width = max(column for _, column in held) + 1
        found += [mark.join(held.get((row, at), "") for at in range(width)) for row in range(len(block.rows))]
    return "\n".join(found) + "\n"
