"""RTF files: their text, tables and notes, read here; pictures, objects and what was deleted are passed over."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from tongket.documents.formats.faults import DAMAGED, NESTED, Fault
from tongket.documents.formats.written import Cell, Made, Piece, Writer, is_grid, kind_of_line, tidy

__all__ = ["MEDIA_TYPE", "read"]

MEDIA_TYPE = "application/rtf"
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object objdata themedata datastore latentstyles "
    b"listtable listoverridetable generator xmlnstbl rsidtbl "
    b"header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep "
    b"aftnsepc fldinst pntxta pntxtb template private bkmkstart bkmkend shpinst sp filetbl revtbl upr nonshppict "
    b"colorschememapping mmathPr wgrffmtfilter pgptbl annotation atnid atnauthor atnref comment do".split()
)
_SIGNS = {
    b"tab": "\t", b"line": "\n", b"emdash": "\u2014", b"endash": "\u2013", b"emspace": " ", b"enspace": " ",
    b"qmspace": " ", b"bullet": "\u2022", b"lquote": "\u2018", b"rquote": "\u2019", b"ldblquote": "\u201c",
    b"rdblquote": "\u201d", b"softline": "\n", b"lbr": "\n",
}  # fmt: skip
_CHARSETS = {0: "cp1252", 77: "mac_roman", 128: "cp932", 134: "gb2312", 161: "cp1253", 162: "cp1254", 163: "cp1258",
             177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}  # fmt: skip
_DEEPEST = 500


@dataclass(frozen=True, slots=True)
class _State:
    """What is in force within a group."""

    skipped: bool = False
    hidden: bool = False
    note: bool = False
    fallback: int = 1  # bytes that stand behind a Unicode character for readers who know none
    codepage: str = ""


@dataclass(slots=True)
class _Row:
    """A table's row in the making: its cells with their edges, merges to the left and upwards."""

    cells: list[list[str]] = field(default_factory=list)
    edges: list[int] = field(default_factory=list)
    joined: set[int] = field(default_factory=set)
    below: set[int] = field(default_factory=set)


def read(data: bytes) -> Made:
    """The text of the file."""
    return _Reader().read(data)


class _Reader:
    def __init__(self) -> None:
        self._writer = Writer("paragraph")
        self._state = _State()
        self._stack: list[_State] = []
        self._codepage = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = -1  # whose code page is being told in the table of fonts
        self._bytes = bytearray()
        self._skip = 0
        self._words: list[str] = []
        self._notes: list[str] = []
        self._note: list[str] = []
        self._lines: list[str] = []  # of the cell in the making
        self._row = _Row()
        self._table: list[_Row] = []
        self._in_table = False
        self._opened = False
        self._paragraphs = self._tables = 0
        self._star = False
        self._high = 0

    def read(self, data: bytes) -> Made:
        at = 0
        while (token := _TOKEN.match(data, at)) is not None:
            at = token.end()
            word, number, code, sign, brace, plain = token.groups()
            if code is not None:
                self._byte(bytes([int(code, 16)]))
            elif plain is not None:
                self._plain(plain)
            else:
                self._flush()
                if brace is not None:
                    self._brace(brace)
                elif sign is not None:
                    self._sign(sign)
                elif word is not None:
                    self._word(word, int(number) if number else None)
                    at += max(0, int(number or 0)) if word == b"bin" else 0
        self._flush()
        if not self._opened:
            raise Fault(DAMAGED, what="an RTF file")
        self._paragraph()
        self._end_table()
        self._writer.blank()
        for note in self._notes:
            self._writer.line("paragraph", note, (0, 0, 0, 0))
        return self._writer.made(MEDIA_TYPE)

    def _brace(self, brace: bytes) -> None:
        self._star = False
        if brace == b"{":
            self._opened = True
            self._stack.append(self._state)
            if len(self._stack) > _DEEPEST:
                raise Fault(NESTED)
        elif self._stack:
            before, self._state = self._state, self._stack.pop()
            if before.note and not self._state.note:
                words = tidy("".join(self._note))
                self._notes += [words] if words else []
                self._note = []

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._star = True
        elif sign == b"~":
            self._say(" ")
        elif sign == b"_":
            self._say("-")
        elif sign in b"\\{}":
            self._say(sign.decode("ascii"))
        elif sign in b"\r\n":
            self._par()

    def _byte(self, byte: bytes) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes += byte

    def _plain(self, plain: bytes) -> None:
        taken = min(self._skip, len(plain))
        self._skip -= taken
        self._bytes += plain[taken:]

    def _flush(self) -> None:
        """What bytes there are, as text of the font's code page."""
        if self._bytes:
            page = self._state.codepage or self._codepage
            self._say(bytes(self._bytes).decode(page, "replace"))
            self._bytes.clear()

    def _say(self, words: str) -> None:
        if self._state.skipped or self._state.hidden:
            return
        (self._note if self._state.note else self._words).append(words)

    def _word(self, word: bytes, number: int | None) -> None:
        star, self._star = self._star, False
        if word in _SKIPPED or (star and word not in (b"shptxt", b"listtext", b"pntext")):
            self._state = replace(self._state, skipped=True)
        if word == b"f" and number is not None:
            self._font = number
            self._state = replace(self._state, codepage=self._fonts.get(number, ""))
        elif word == b"fcharset" and self._state.skipped:
            self._fonts[self._font] = _CHARSETS.get(number or 0, "")
        elif word == b"ansicpg" and number:
            self._codepage = _known(f"cp{number}")
        elif word == b"uc" and number is not None:
            self._state = replace(self._state, fallback=max(0, min(number, 16)))
        elif word == b"u" and number is not None:
            self._unicode(number)
        elif not self._state.skipped:
            self._shown(word, number)

    def _unicode(self, number: int) -> None:
        code = number % 65536
        self._skip = self._state.fallback
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            self._say(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00) if self._high else "")
            self._high = 0
        else:
            self._say(chr(code))

    def _shown(self, word: bytes, number: int | None) -> None:  # noqa: PLR0912 - one for each word
        if word in _SIGNS:
            self._say(_SIGNS[word])
        elif word in (b"par", b"sect", b"page"):
            self._par()
        elif word in (b"footnote",):
            self._state = replace(self._state, note=True)
        elif word in (b"v", b"deleted"):
            self._state = replace(self._state, hidden=number != 0)
        elif word == b"plain":
            self._state = replace(self._state, hidden=False)
        elif word == b"trowd":
            self._row.edges, self._row.joined, self._row.below = [], set(), set()
        elif word == b"cellx":
            self._row.edges.append(number or 0)
        elif word == b"clmrg":
            self._row.joined.add(len(self._row.edges))
        elif word == b"clvmrg":
            self._row.below.add(len(self._row.edges))
        elif word == b"intbl":
            self._in_table = True
        elif word == b"pard":
            self._in_table = False
        elif word in (b"cell", b"nestcell"):
            self._line()
            self._row.cells.append(self._lines)
            self._lines = []
        elif word == b"row":
            self._end_row()

    def _par(self) -> None:
        if self._state.note:
            self._note.append(" ")
        elif self._in_table:
            self._line()
        else:
            self._paragraph()

    def _line(self) -> None:
        """What was said, as lines of a cell."""
        self._lines += [words for line in "".join(self._words).split("\n") if (words := tidy(line))]
        self._words = []

    def _paragraph(self) -> None:
        if self._table:
            self._end_table()
        self._paragraphs += 1
        lines = [words for line in "".join(self._words).split("\n") if (words := tidy(line))]
        self._words = []
        for line in self._lines + lines:
            self._writer.line(kind_of_line(line), line, (self._paragraphs, 0, 0, 0))
        if not lines:
            self._writer.blank()
        self._lines = []

    def _end_row(self) -> None:
        if self._row.cells:
            self._table.append(self._row)
        row = self._row
        self._row = _Row(edges=row.edges, joined=row.joined, below=row.below)
        self._in_table = False

    def _end_table(self) -> None:
        """Write the rows that came one after the other as a table, else its words as lines."""
        table, self._table = self._table, []
        if not table:
            return
        self._tables += 1
        cells = _cells(table, self._tables)
        if is_grid(cells):
            self._writer.grid(cells)
            return
        for cell in cells:
            for words, place, *_ in cell.pieces:
                self._writer.line(kind_of_line(words), words, place or ())


def _cells(table: list[_Row], number: int) -> list[Cell]:
    """The cells by where their edges stand; those that are merged with the left or the upper one stand once."""
    edges = sorted({edge for row in table for edge in row.edges})
    found: list[Cell] = []
    above: dict[int, int] = {}
    for at, row in enumerate(table):
        column = 0
        for index, lines in enumerate(row.cells):
            right = edges.index(row.edges[index]) + 1 if index < len(row.edges) else column + 1
            columns = max(1, right - column)
            if index in row.joined and found and found[-1].row == at:
                found[-1] = found[-1]._replace(columns=found[-1].columns + columns)
            elif index in row.below and column in above:
                old = found[above[column]]
                found[above[column]] = old._replace(rows=at - old.row + 1)
            else:
                place = (0, number, at + 1, column + 1)
                above[column] = len(found)
                found.append(Cell(at, column, tuple(Piece(words, place) for words in lines), 1, columns))
            column += columns
    return found


def _known(page: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return "cp1252"
