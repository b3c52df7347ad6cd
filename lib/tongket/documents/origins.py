"""The way back: where in the original the words of a text stand.

The text of a page, a Word file, a workbook or a PDF is not the file itself. For each stretch of it there is an address
in the original: a page and a box, a paragraph or a table's cell, a sheet's cell, the words of a web page.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

__all__ = ["FORMS", "Origin", "Origins", "column_name", "fragment"]

# What the numbers of an address are, by the form of the origins.
FORMS: Mapping[str, tuple[str, ...]] = {
    "": (),
    "words": (),
    "page": ("page", "left", "top", "right", "bottom"),
    "paragraph": ("paragraph", "table", "row", "column"),
    "sheet": ("sheet", "row", "column"),
}
_AROUND = 4  # words of context on each side of a text fragment


@dataclass(frozen=True, slots=True)
class Origin:
    """One place in an original; all counts begin at 1, and what does not apply is 0 or empty.

    `boxes` are left, top, right and bottom in points from the page's upper left corner, one for each line.
    `paragraph` counts the paragraphs of a Word file's body outside its tables, `cell` is an address like ``B7``.
    """

    page: int = 0
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """As the tables have it: ``page=3&viewrect=72,120.5,40,12`` (left, top, width, height), ``Sheet1!B7``, ..."""
        if self.page:
            rects = (f"viewrect={_short(a)},{_short(b)},{_short(c - a)},{_short(d - b)}" for a, b, c, d in self.boxes)
            return "&".join([f"page={self.page}", *rects])
        if self.cell:
            return f"{self.sheet}!{self.cell}"
        if self.table:
            return f"table={self.table}&row={self.row}&column={self.column}"
        return f"paragraph={self.paragraph}" if self.paragraph else ""


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class Origins:
    """The addresses of a text's stretches, in the order of the text; `form` is one of FORMS.

    ``numbers`` holds for the stretch from ``starts[i]`` to ``ends[i]`` as many numbers as the form names, one after the
    other; a sheet is its index among `names`. Kept in arrays, since a long PDF has one for each word.
    """

    form: str = ""
    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    numbers: array[float] = field(default_factory=lambda: array("f"))
    names: tuple[str, ...] = ()

    def of(self, start: int, end: int) -> Origin | None:
        """Where the words ``text[start:end]`` stand; None where the original has no place for them."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        held = []
        for index in range(first, len(self.starts)):
            if self.starts[index] >= end:
                break
            if self.ends[index] > start:
                held.append(self._numbers(index))
        return self._origin(held) if held else None

    def _numbers(self, index: int) -> Sequence[float]:
        width = len(FORMS[self.form])
        return self.numbers[index * width : (index + 1) * width]

    def _origin(self, held: list[Sequence[float]]) -> Origin | None:
        if self.form == "page":
            page = int(held[0][0])
            return Origin(page, tuple(_lines([box[1:] for box in held if int(box[0]) == page])))
        whole = [int(number) for number in held[0]]
        if self.form == "paragraph":
            return Origin(paragraph=whole[0], table=whole[1], row=whole[2], column=whole[3])
        if self.form == "sheet":
            return Origin(sheet=self.names[whole[0]], cell=f"{column_name(whole[2])}{whole[1]}")
        return None

    def address(self, text: str, start: int, end: int) -> str:
        """Where ``text[start:end]`` stands, in one line: of a web page the fragment that leads to its words."""
        if self.form == "words":
            return self._fragment(text, start, end)
        origin = self.of(start, end)
        return str(origin) if origin else ""

    def _fragment(self, text: str, start: int, end: int) -> str:
        """The words themselves and some around them; a term of a fragment never goes beyond a paragraph or a cell."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        if index >= len(self.starts) or not self.starts[index] <= start < self.ends[index]:
            return ""
        line, stop = self.starts[index], self.ends[index]
        first = _to_word(text, start, -1, line)
        last = _to_word(text, min(end, stop), 1, stop)
        before, behind = text[line:first].split(), text[last:stop].split()
        if not before and index:
            before = text[self.starts[index - 1] : self.ends[index - 1]].split()
        if not behind and index + 1 < len(self.starts):
            behind = text[self.starts[index + 1] : self.ends[index + 1]].split()
        return fragment(before[-_AROUND:], text[first:last].split(), behind[:_AROUND])

    def packed(self) -> dict[str, Any]:
        """As lists, for JSON."""
        return {
            "form": self.form, "starts": self.starts.tolist(), "ends": self.ends.tolist(),
            "numbers": [round(number, 2) for number in self.numbers], "names": list(self.names),
        }  # fmt: skip

    @classmethod
    def unpacked(cls, packed: Mapping[str, Any]) -> Origins:
        """What `packed` gave."""
        starts, ends = array("I", packed["starts"]), array("I", packed["ends"])
        return cls(packed["form"], starts, ends, array("f", packed["numbers"]), tuple(packed["names"]))


def _lines(boxes: list[Sequence[float]]) -> list[tuple[float, float, float, float]]:
    """Boxes of words, those of one line as one."""
    found: list[tuple[float, float, float, float]] = []
    for left, top, right, bottom in boxes:
        if found:
            a, b, c, d = found[-1]
            if min(bottom, d) - max(top, b) > 0.5 * min(bottom - top, d - b) and left >= a:
                found[-1] = (a, min(b, top), max(c, right), max(d, bottom))
                continue
        found.append((left, top, right, bottom))
    return found


def column_name(number: int) -> str:
    """A sheet's column as its letters: 1 is ``A``, 28 is ``AB``."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def fragment(before: Sequence[str], words: Sequence[str], behind: Sequence[str]) -> str:
    """The directive that leads a browser to these words of a page: ``:~:text=4%20ng%C3%A0n-,12.480,-lao``."""
    terms = [f"{_coded(before)}-"] if before else []
    terms.append(_coded(words))
    terms += [f"-{_coded(behind)}"] if behind else []
    return f":~:text={','.join(terms)}"


def _to_word(text: str, at: int, step: int, limit: int) -> int:
    """The end of the word that `at` stands in, to that side: a fragment finds whole words only."""
    while at != limit and not text[at - (step < 0)].isspace():
        at += step
    return at


def _coded(words: Sequence[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")
