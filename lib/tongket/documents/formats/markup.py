"""A page's elements in reading order: lines of words, and tables as cells; what a reader does not see is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tongket.documents.formats.numbering import roman
from tongket.documents.formats.written import Cell, Piece, is_grid, kind_of_line, tidy

__all__ = ["Line", "Table", "walk"]

_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video",
     "select", "option", "button", "input", "textarea", "head", "title", "meta", "link", "map"}
)  # fmt: skip
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
     "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
     "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
     "ul", "caption", "legend", "br"}
)  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SIDES = frozenset({"nav", "aside", "footer"})
_SIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|submenu|sidebar|breadcrumbs?|share|social|related|comments?|footer|toolbar|"
    r"pagination|pager|banner|advert\w*|ads|counter|popup|cookie|login|search)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOST_SPAN = 1000
_DEEPEST = 200


@dataclass(slots=True)
class Line:
    """One paragraph, heading or item: its words, how many of their characters are links, whether a side part has it.

    `mark` is what a browser sets before an item; `path` are the blocks that hold it, the outermost first.
    """

    kind: str
    words: str
    linked: int
    side: bool
    path: tuple[int, ...]
    level: int = 0
    mark: str = ""
    parted: bool = False


@dataclass(slots=True)
class Table:
    """A table of data: its cells by row and column."""

    cells: list[Cell]
    side: bool
    path: tuple[int, ...]
    linked: int = 0

    @property
    def words(self) -> str:
        """All its words."""
        return " ".join(cell.text for cell in self.cells if cell.text)


def walk(body: Any) -> list[Line | Table]:
    """The lines and tables of an element, in the order of the page."""
    walked = _Walk()
    walked.element(body, 0)
    walked.flush()
    return walked.found


def _side(element: Any) -> bool:
    if element.tag in _SIDES or element.get("role") in ("navigation", "complementary", "search"):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_SIDE_NAMES.search(named)) and element.tag not in ("body", "html", "form", "main", "article")


def _unseen(element: Any) -> bool:
    return (
        not isinstance(element.tag, str)
        or element.tag in _UNSEEN
        or element.get("hidden") is not None
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


class _Walk:
    """Goes through the elements and gathers the words of a line until a block begins or ends."""

    def __init__(self) -> None:
        self.found: list[Line | Table] = []
        self.parts: list[str] = []
        self.length = self.linked = 0  # characters of the line so far, and how many of them are links
        self.numbers: dict[Any, int] = {}  # of the ordered lists, what their last item had
        self.parted = False  # an empty paragraph, a rule or two line breaks stand before
        self.side = False
        self.level = 0
        self.mark = ""  # of the item whose first line is to come
        self.path: list[int] = []
        self.count = 0

    def flush(self) -> bool:
        """End the line; whether it held words."""
        words = tidy("".join(self.parts))
        linked, self.parts, self.linked, self.length = self.linked, [], 0, 0
        if not words:
            return False
        kind = "heading" if self.level else "item" if self.mark else kind_of_line(words)
        self.found.append(Line(kind, words, linked, self.side, tuple(self.path), self.level, self.mark, self.parted))
        self.parted, self.mark = False, ""
        return True

    def element(self, element: Any, depth: int) -> None:
        """What an element holds; a block ends the line before it and its own."""
        if _unseen(element):
            return
        if depth > _DEEPEST:
            self._put(" ".join(element.itertext()))
        elif element.tag == "br":
            self.parted = not self.flush() or self.parted
        elif element.tag in _BLOCKS:
            self._block(element, depth)
        else:
            self._inner(element, depth)

    def _block(self, element: Any, depth: int) -> None:
        self.flush()
        tag, before = element.tag, len(self.found)
        kept = self.side, self.level, self.mark
        self.count += 1
        self.path.append(self.count)
        self.side = self.side or _side(element)
        if tag in _HEADINGS:
            self.level = int(tag[1])
        if tag == "li":
            self.mark = self._marked(element)
        if tag == "table":
            self._table(element, depth)
        else:
            self._inner(element, depth)
        self.flush()
        if tag in ("p", "hr") and len(self.found) == before:
            self.parted = True
        self.path.pop()
        waiting = self.mark if tag != "li" and len(self.found) == before else ""
        self.side, self.level, self.mark = kept[0], kept[1], waiting

    def _inner(self, element: Any, depth: int) -> None:
        held = self.length
        pre = element.tag == "pre"
        self._say(element.text, pre)
        for child in element:
            self.element(child, depth + 1)
            self._say(child.tail, pre)
        if element.tag == "a":
            self.linked += max(0, self.length - held)

    def _say(self, words: str | None, lined: bool) -> None:
        """Words into the line; of preformatted ones each line is one."""
        first, *more = (words or "").split("\n") if lined else (words or "",)
        self._put(first)
        for line in more:
            self.flush()
            self._put(line)

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def _marked(self, item: Any) -> str:
        """The number that a browser sets before an item of an ordered list; a dash in the others."""
        parent = item.getparent()
        if parent is None or parent.tag not in ("ol", "ul"):
            return ""
        if parent.tag == "ul":
            return "- "
        number, begun = _whole(item.get("value")), _whole(parent.get("start"))
        last = self.numbers.get(parent, (1 if begun is None else begun) - 1)
        self.numbers[parent] = last + 1 if number is None else number
        return _style(self.numbers[parent], parent.get("type") or "1")

    def _table(self, table: Any, depth: int) -> None:
        for caption in table.iterchildren("caption"):
            self.element(caption, depth + 1)
        nested = next(table.iterdescendants("table"), None) is not None
        cells = [] if nested else _cells(table)
        if cells and is_grid(cells):
            linked = sum(len("".join(a.itertext())) for a in table.iterdescendants("a"))
            self.found.append(Table(cells, self.side, tuple(self.path), linked))
            return
        for row in _rows(table):
            for cell in row:
                self.element(cell, depth + 2)


def _style(number: int, style: str) -> str:
    """The number of an item as its list writes it."""
    if style in ("a", "A") and 1 <= number <= 26:
        return f"{chr(ord(style) + number - 1)}) "
    if style in ("i", "I"):
        written = roman(number)
        return f"{written if style == 'I' else written.lower()}. "
    return f"{number}. "


def _whole(said: str | None) -> int | None:
    return int(said) if said and said.isdecimal() and len(said) < 7 else None


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table itself, not of tables within it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _cells(table: Any) -> list[Cell]:
    """The cells with their place in the table: a merged one takes the places that it covers."""
    found: list[Cell] = []
    taken: dict[int, int] = {}  # column: rows that a merged cell still covers there
    for index, row in enumerate(_rows(table)):
        column, now = 0, dict(taken)
        for element in row:
            if element.tag not in ("td", "th") or _unseen(element):
                continue
            while now.get(column):
                column += 1
            rows, columns = _span(element, "rowspan"), _span(element, "colspan")
            found.append(Cell(index, column, _pieces(element), rows, columns))
            for at in range(column, column + columns):
                taken[at] = rows
                now[at] = rows
            column += columns
        taken = {at: left - 1 for at, left in taken.items() if left > 1}
    return found


def _span(element: Any, name: str) -> int:
    said = (element.get(name) or "").strip()
    return max(1, min(int(said), _MOST_SPAN)) if said.isdecimal() and len(said) < 7 else 1


def _pieces(element: Any) -> tuple[Piece, ...]:
    return tuple(Piece(f"{line.mark}{line.words}") for line in walk(element) if isinstance(line, Line))
