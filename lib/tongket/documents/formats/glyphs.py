"""What pdfium says of a page: its words with their boxes, and the straight lines that are drawn on it.

Boxes are in points from the page's upper left corner as it is shown, whichever way the page is turned.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

__all__ = ["Box", "Page", "Recognition", "Rule", "Word", "page_of"]

Box = tuple[float, float, float, float]

_MOST_SEGMENTS = 40_000
_THIN, _SHORT = 2.5, 6.0
_APART = 0.7  # of a letter's height: so far from the last one begins another word
_BROKEN = ("\x02", "\ufffe")  # a hyphen at a line's end, as pdfium gives it


class Recognition(NamedTuple):
    """Of a word of a scan: its box on the page as scanned, how sure the recogniser is, 0 to 1, and what a second
    reading has in its place (None: the same digits)."""

    box: Box
    sure: float
    other: str | None = None


@dataclass(slots=True)
class Word:
    """Letters without a blank between them, and their box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    seen: Recognition | None = None

    @property
    def place(self) -> Box:
        """Its box in the original."""
        return self.seen.box if self.seen else (self.left, self.top, self.right, self.bottom)

    @property
    def height(self) -> float:
        """Height of its letters."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along the page's width (`flat`) or height: where it lies, and from where to where it goes."""

    flat: bool
    at: float
    start: float
    end: float


@dataclass(slots=True)
class Page:
    """One page: its number from 1, size, words in the order of the file, and rules."""

    number: int
    width: float
    height: float
    words: list[Word]
    rules: list[Rule]


Turn = Callable[[float, float], tuple[float, float]]


def page_of(page: Any, number: int) -> Page:
    """What stands on a page of pypdfium2."""
    turn = _turn(page)
    words = list(_words(page, turn))
    return Page(number, page.get_width(), page.get_height(), words, _rules(page, turn))


def _turn(page: Any) -> Turn:
    """From the file's coordinates, which begin at the lower left of the page unturned, to those of the page."""
    left, bottom, right, top = page.get_cropbox()
    turned = page.get_rotation() % 360
    turns: dict[int, Turn] = {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    return turns.get(turned, turns[0])


def _words(page: Any, turn: Turn) -> Iterator[Word]:
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    rect = pdfium.FS_RECTF()
    reference = ctypes.byref(rect)
    word: Word | None = None
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if not char or char.isspace():
            if word is not None:
                yield word
            word = None
            continue
        if char in _BROKEN:
            char = "-"
        pdfium.FPDFText_GetLooseCharBox(text, index, reference)
        a, b = turn(rect.left, rect.top), turn(rect.right, rect.bottom)
        box = min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])
        if word is not None and (unicodedata.combining(char) or _adjoins(word, box)):
            word.text += char
            word.left, word.top = min(word.left, box[0]), min(word.top, box[1])
            word.right, word.bottom = max(word.right, box[2]), max(word.bottom, box[3])
        else:
            if word is not None:
                yield word
            word = Word(char, *box)
    if word is not None:
        yield word
    text.close()


def _adjoins(word: Word, box: tuple[float, float, float, float]) -> bool:
    """Whether a letter goes on with the word: on its line, and right behind it."""
    left, top, _, bottom = box
    height = min(word.height, bottom - top)
    overlap = min(word.bottom, bottom) - max(word.top, top)
    return overlap > 0.5 * height and -height < left - word.right < _APART * height


def _rules(page: Any, turn: Turn) -> list[Rule]:
    """The straight lines, and the edges of thin boxes, which are lines too; none where a drawing has too many."""
    import pypdfium2.raw as pdfium

    found: list[Rule] = []
    count = 0
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=4):
        count += pdfium.FPDFPath_CountSegments(item)
        if count > _MOST_SEGMENTS:
            return []
        found.extend(_path_rules(item, turn))
    return found


def _path_rules(item: Any, turn: Turn) -> Iterator[Rule]:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = None
    for index in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = turn(
            matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
        )
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif last is not None:
            yield from _rule(last, point)
        if pdfium.FPDFPathSegment_GetClose(segment) and first is not None:
            yield from _rule(point, first)
        last = point


def _rule(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    (a, b), (c, d) = one, other
    if abs(b - d) < _THIN and abs(a - c) > _SHORT:
        yield Rule(True, (b + d) / 2, min(a, c), max(a, c))
    elif abs(a - c) < _THIN and abs(b - d) > _SHORT:
        yield Rule(False, (a + c) / 2, min(b, d), max(b, d))
