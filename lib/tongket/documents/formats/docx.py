"""Word files: the body in its order, with the numbers that Word sets by itself, tables, text boxes and notes.

What was deleted with its change tracked, comments, headers and footers are left out; notes follow at the end. Addresses
count the body's paragraphs, and the tables with their rows and columns, from 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tongket.documents.formats.faults import DAMAGED, NESTED, Fault
from tongket.documents.formats.numbering import Numbering, W
from tongket.documents.formats.package import Package
from tongket.documents.formats.written import Cell, Made, Piece, Writer, is_grid, kind_of_line, tidy

__all__ = ["MEDIA_TYPE", "read"]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WHAT = "a Word document"
# What holds runs and is looked into; what was deleted or moved away is not.
_THROUGH = frozenset(
    f"{W}{name}" for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml",
                              "bdo", "dir")
)  # fmt: skip
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says of headings and lists."""

    heading: bool = False
    number: str = ""
    level: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph's lines (a line break parts them), what it is, and the text boxes that hang on it."""

    lines: tuple[str, ...]
    kind: str
    boxes: tuple[Any, ...] = ()


def read(package: Package, main: str) -> Made:
    """The text of the document whose main part is called `main`."""
    body = package.xml(main).find(f"{W}body")
    if body is None:
        raise Fault(DAMAGED, what=_WHAT)
    reader = _Reader(package, main)
    reader.blocks(body)
    reader.notes(package, main)
    title, published = _core(package)
    return reader.writer.made(MEDIA_TYPE, title=title, published=published)


class _Reader:
    def __init__(self, package: Package, main: str) -> None:
        numbering = package.related(main, "numbering")
        styles = package.related(main, "styles")
        self._numbering = Numbering(package.xml(numbering) if numbering else None)
        self._styles = _styles(package.xml(styles)) if styles else {}
        self._default = next((name for name, style in self._styles.items() if name == "Normal"), "")
        self.writer = Writer("paragraph")
        self._paragraphs = self._tables = 0

    def blocks(self, parent: Any, depth: int = 0) -> None:
        """Paragraphs and tables of the body, or of what holds them in it."""
        _hold(depth)
        for child in _children(parent):
            if child.tag == f"{W}p":
                self._paragraphs += 1
                self._write(child, (self._paragraphs, 0, 0, 0))
            elif child.tag == f"{W}tbl":
                self._tables += 1
                self._table(child, self._tables, depth + 1)

    def _write(self, element: Any, place: tuple[int, int, int, int]) -> None:
        paragraph = self._paragraph(element)
        if not paragraph.lines and not paragraph.boxes:
            self.writer.blank()
        for line in paragraph.lines:
            self.writer.line(paragraph.kind, line, place)
        for box in paragraph.boxes:
            for inner in box.iter(f"{W}p"):
                self._write(inner, place)

    def _paragraph(self, element: Any) -> _Paragraph:
        style = self._style(element)
        words: list[str] = []
        boxes: list[Any] = []
        _runs(element, words, boxes, 0)
        lines = tuple(tidied for line in "".join(words).split("\n") if (tidied := tidy(line)))
        mark = self._numbering.mark(style.number, style.level) if style.number and (lines or not boxes) else ""
        if lines and mark:
            lines = (f"{mark} {lines[0]}", *lines[1:])
        kind = "heading" if style.heading else kind_of_line(lines[0]) if lines else "paragraph"
        return _Paragraph(lines, "item" if mark and kind == "paragraph" else kind, tuple(boxes))

    def _style(self, element: Any) -> _Style:
        """The paragraph's own numbering and outline, else its style's."""
        own = element.find(f"{W}pPr")
        named = _value(own, "pStyle") if own is not None else ""
        style = self._styles.get(named or self._default, _Style())
        if own is None:
            return style
        heading = style.heading or _outlined(own)
        listed = own.find(f"{W}numPr")
        if listed is None:
            return _Style(heading, style.number, style.level)
        number = _value(listed, "numId") or style.number
        level = _value(listed, "ilvl")
        return _Style(heading, number if number != "0" else "", int(level) if level.isdecimal() else style.level)

    def _table(self, element: Any, table: int, depth: int) -> None:
        _hold(depth)
        rows = [row for row in _children(element) if row.tag == f"{W}tr" and not _deleted_row(row)]
        nested = any(next(row.iter(f"{W}tbl"), None) is not None for row in rows)
        cells = [] if nested else self._cells(rows, table)
        if cells and is_grid(cells):
            self.writer.grid(cells)
            return
        if cells:  # numbered already: what was counted stands
            for cell in cells:
                for piece in cell.pieces:
                    self.writer.line(kind_of_line(piece.words), piece.words, piece.place or ())
            return
        for at, row in enumerate(rows, 1):
            for column, cell in enumerate(_row_cells(row), 1):
                self._within(cell, (0, table, at, column), depth)

    def _within(self, cell: Any, place: tuple[int, int, int, int], depth: int) -> None:
        """What a cell holds that sets its contents side by side, tables within it too."""
        for child in _children(cell):
            if child.tag == f"{W}p":
                self._write(child, place)
            elif child.tag == f"{W}tbl":
                self._tables += 1
                self._table(child, self._tables, depth + 1)

    def _cells(self, rows: list[Any], table: int) -> list[Cell]:
        """The cells with their place; one that is merged downwards stands once, in its first row."""
        found: list[Cell] = []
        open_: dict[int, int] = {}  # column: index in `found` of the cell that goes on downwards
        for at, row in enumerate(rows):
            column = _skipped(row)
            for element in _row_cells(row):
                columns, merge = _spans(element)
                above = open_.get(column)
                if merge == "continue" and above is not None:
                    found[above] = found[above]._replace(rows=at - found[above].row + 1)
                else:
                    place = (0, table, at + 1, column + 1)
                    pieces = tuple(Piece(line, place) for line in self._lines(element))
                    found.append(Cell(at, column, pieces, 1, columns))
                    open_.pop(column, None)
                    if merge == "restart":
                        open_[column] = len(found) - 1
                column += columns
        return found

    def _lines(self, cell: Any) -> Iterator[str]:
        for element in cell.iter(f"{W}p"):
            if not _in_box(element, cell):
                paragraph = self._paragraph(element)
                yield from paragraph.lines
                for box in paragraph.boxes:
                    for inner in box.iter(f"{W}p"):
                        yield from self._paragraph(inner).lines

    def notes(self, package: Package, main: str) -> None:
        """Footnotes and endnotes, after the body; their marks are left out, since they would stand against a number."""
        for kind, name in _NOTES:
            part = package.related(main, kind)
            if not part:
                continue
            self.writer.blank()
            for note in package.xml(part).iterchildren(f"{W}{name}"):
                if note.get(f"{W}type") in (None, "normal"):
                    for element in note.iter(f"{W}p"):
                        for line in self._paragraph(element).lines:
                            self.writer.line("paragraph", line, (0, 0, 0, 0))


def _hold(depth: int) -> None:
    if depth > _DEEPEST:
        raise Fault(NESTED)


def _children(parent: Any) -> Iterator[Any]:
    """Children, those of content controls and accepted insertions among them."""
    for child in parent:
        if child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from _children(child)
        else:
            yield child


def _runs(parent: Any, words: list[str], boxes: list[Any], depth: int) -> None:
    """The words of a paragraph's runs as they are shown, and its text boxes."""
    _hold(depth)
    for child in parent:
        tag = child.tag
        if tag == f"{W}r":
            _run(child, words, boxes)
        elif tag in _THROUGH:
            _runs(child, words, boxes, depth + 1)


def _run(run: Any, words: list[str], boxes: list[Any]) -> None:
    properties = run.find(f"{W}rPr")
    if properties is not None and _on(properties.find(f"{W}vanish")):
        return
    for child in run:
        tag = child.tag
        if tag == f"{W}t":
            words.append(child.text or "")
        elif tag in (f"{W}tab", f"{W}ptab"):
            words.append(" ")
        elif tag in (f"{W}br", f"{W}cr"):
            words.append("\n")
        elif tag == f"{W}noBreakHyphen":
            words.append("-")
        elif tag == f"{_MC}AlternateContent":
            chosen = child.find(f"{_MC}Choice")
            boxes.extend(_boxes(chosen if chosen is not None else child))
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            boxes.extend(_boxes(child))


def _boxes(element: Any) -> Iterator[Any]:
    """The outermost text boxes of a drawing; of one that is given in two ways, the first."""
    for child in element:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag == f"{_MC}AlternateContent":
            chosen = child.find(f"{_MC}Choice")
            yield from _boxes(chosen if chosen is not None else child)
        elif isinstance(child.tag, str):
            yield from _boxes(child)


def _in_box(element: Any, cell: Any) -> bool:
    above = element.getparent()
    while above is not None and above is not cell:
        if above.tag == f"{W}txbxContent":
            return True
        above = above.getparent()
    return False


def _row_cells(row: Any) -> Iterator[Any]:
    return (child for child in _children(row) if child.tag == f"{W}tc")


def _skipped(row: Any) -> int:
    """Columns that a row leaves out at its beginning."""
    properties = row.find(f"{W}trPr")
    said = _value(properties, "gridBefore") if properties is not None else ""
    return int(said) if said.isdecimal() and len(said) < 4 else 0


def _deleted_row(row: Any) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and properties.find(f"{W}del") is not None


def _spans(cell: Any) -> tuple[int, str]:
    """Columns that a cell covers, and whether it begins (restart) or goes on (continue) a merge downwards."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return 1, ""
    said, merge = _value(properties, "gridSpan"), properties.find(f"{W}vMerge")
    columns = int(said) if said.isdecimal() and 0 < len(said) < 4 else 1
    return max(1, columns), "" if merge is None else merge.get(f"{W}val") or "continue"


def _styles(root: Any) -> dict[str, _Style]:
    """The paragraph styles by id, each with what it takes from those that it is based on."""
    elements = {one.get(f"{W}styleId") or "": one for one in root.iterchildren(f"{W}style")}
    found: dict[str, _Style] = {}

    def style(name: str, depth: int) -> _Style:
        if name in found or name not in elements or depth > _DEEPEST:
            return found.get(name, _Style())
        element = elements[name]
        base = style(_value(element, "basedOn"), depth + 1)
        own = element.find(f"{W}pPr")
        named = _value(element, "name").lower()
        heading = base.heading or named.startswith(("heading", "title")) or (own is not None and _outlined(own))
        listed = own.find(f"{W}numPr") if own is not None else None
        number, level = base.number, base.level
        if listed is not None:
            number, said = _value(listed, "numId") or number, _value(listed, "ilvl")
            level = int(said) if said.isdecimal() else level
        found[name] = _Style(heading, number if number != "0" else "", level)
        return found[name]

    for name in elements:
        style(name, 0)
    return found


def _outlined(properties: Any) -> bool:
    level = _value(properties, "outlineLvl")
    return level.isdecimal() and int(level) < 9


def _value(element: Any, name: str) -> str:
    child = element.find(f"{W}{name}") if element is not None else None
    return (child.get(f"{W}val") or "") if child is not None else ""


def _on(toggle: Any) -> bool:
    return toggle is not None and (toggle.get(f"{W}val") or "true").lower() not in ("0", "false", "off")


def _core(package: Package) -> tuple[str, str]:
    """Title and day of making, as the document's properties have them."""
    name = package.related("", "core-properties")
    if not name:
        return "", ""
    title = made = ""
    for child in package.xml(name):
        local = str(child.tag).rpartition("}")[2]
        if local == "title":
            title = tidy(child.text or "")
        elif local == "created":
            made = (child.text or "")[:10]
    return title, made
