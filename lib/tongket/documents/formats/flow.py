"""Words of PDF pages to lines and paragraphs: what a page's width broke is joined, what its author parted is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from tongket.documents.formats.glyphs import Page, Word
from tongket.documents.formats.written import Piece

__all__ = ["Row", "Stretch", "furniture", "leading", "paragraphs", "pieces", "rows_of"]

_WIDE = 1.6  # of the letters' height: so wide a gap parts a line
_LISTED = re.compile(
    r"(?:[-–—•*+·▪●○]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zđ][.)]|\([a-z\d]{1,2}\)|[IVX]{1,5}[.)]|[A-H]\.)\Z"
)
_SECTION = re.compile(r"(?:điều|mục|phần|chương|phụ lục) (?:\d|[ivx]+\b)", re.IGNORECASE)
_ENDS = re.compile(r"[.;:!?…\"”)]\Z")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—]?\s?\d{1,4}\s?[-–—]?|(?:trang|page)\s\d{1,4}(?:\s?(?:/|of|trên)\s?\d{1,4})?|\d{1,4}\s?/\s?\d{1,4})\Z",
    re.IGNORECASE,
)
_MARGIN = 0.12  # of a page's height, above and below, where furniture stands
_MOST_OFTEN, _OUTER, _LONG = 3, 2, 160
_FEWEST_CAPITALS = 12
_MANY, _USUAL = 8, 1.7
_LEAST = 0.8  # of the letters' height, from line to line
_LOOSE = 1.55  # so far apart, lines may well be paragraphs
_WIDER = 1.28  # so much wider than the leading, a gap parts paragraphs


@dataclass(slots=True)
class Stretch:
    """Words of one line without a wide gap between them."""

    words: list[Word]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)


@dataclass(slots=True)
class Row:
    """One line of a page, in stretches from left to right."""

    page: int
    stretches: list[Stretch] = field(default_factory=list)

    @property
    def words(self) -> list[Word]:
        """All words."""
        return [word for stretch in self.stretches for word in stretch.words]

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(word.bottom for word in self.words)

    @property
    def height(self) -> float:
        """The height of its letters."""
        return median(word.height for word in self.words)

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(stretch.text for stretch in self.stretches)


def rows_of(words: Iterable[Word], page: int) -> list[Row]:
    """The lines of a page from the top; a superscript belongs to the line that it stands in."""
    lines: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.left)):
        for at in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
            top, bottom = spans[at]
            if min(bottom, word.bottom) - max(top, word.top) > 0.5 * min(word.height, bottom - top):
                lines[at].append(word)
                break
        else:
            lines.append([word])
            spans.append((word.top, word.bottom))
    return [_row(sorted(line, key=lambda word: word.left), page) for line in lines]


def _row(words: list[Word], page: int) -> Row:
    row = Row(page, [Stretch([words[0]])])
    height = median(word.height for word in words)
    for before, word in pairwise(words):
        if word.left - before.right > _WIDE * height:
            row.stretches.append(Stretch([word]))
        else:
            row.stretches[-1].words.append(word)
    return row


def furniture(pages: Sequence[tuple[Page, Sequence[Row]]]) -> set[int]:
    """The rows (by their identity) that are page numbers, or heads and feet that stand in one place on many pages."""
    found: set[int] = set()
    edge: list[tuple[Row, tuple[str, int]]] = []
    for page, rows in pages:
        outer = {id(row): row for row in (*rows[:_OUTER], *rows[-_OUTER:])}
        for row in outer.values():
            if row.bottom > _MARGIN * page.height and row.top < (1 - _MARGIN) * page.height:
                continue
            if _PAGE_NUMBER.match(row.text) and (row is rows[0] or row is rows[-1]):
                found.add(id(row))
            edge.append((row, (re.sub(r"\d+", "0", row.text), round(row.top / 4))))
    running = Counter(key for _, key in edge)
    often = max(_MOST_OFTEN, len(pages) // 4)
    return found | {id(row) for row, key in edge if running[key] >= often and len(key[0]) < _LONG}


def leading(rows: Sequence[Row]) -> float:
    """From one line of a paragraph to the next, as a multiple of the letters' height: the least that is usual."""
    steps = sorted(
        ratio
        for a, b in pairwise(rows)
        if a.page == b.page and (ratio := (b.bottom - a.bottom) / max(a.height, 1.0)) > _LEAST
    )
    if not steps:
        return 1.0
    return (
        steps[len(steps) // 10] if len(steps) >= _MANY else min(steps[0], _USUAL)
    )  # of a few, all may part paragraphs


def paragraphs(rows: Sequence[Row], right: float, step: float) -> list[list[Row]]:
    """Lines from top to bottom over the pages, to paragraphs; `right` is where a full line ends, `step` the leading."""
    found: list[list[Row]] = []
    for row in rows:
        if found and _goes_on(found[-1], row, right, step):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _goes_on(before: list[Row], row: Row, right: float, step: float) -> bool:
    """Whether a line goes on with the paragraph above it."""
    last = before[-1]
    first = row.words[0]
    if abs(row.height - last.height) > 0.18 * max(row.height, last.height):
        return False
    gap = row.bottom - last.bottom if last.page == row.page else 0.0
    if gap > _WIDER * max(step, 1.0) * last.height:
        return False
    if _in_capitals(last.text) and not _in_capitals(row.text) and len(row.words) > 1:
        return False  # a headline, and the paragraph below it
    ended = bool(_ENDS.search(last.text))
    listed = bool(_LISTED.match(first.text) or _SECTION.match(row.text)) and len(row.words) > 1
    if ended and (listed or (gap > _LOOSE * last.height and not first.text[0].islower())):
        return False
    left = last.words[0].left
    indented = row.words[0].left - left > 0.9 * row.height
    if indented and (len(before) > 1 or ended):
        return False
    # Had the first word had room on the line above, it would stand there.
    room = right - last.words[-1].right
    blank = 0.3 * row.height
    return room < first.right - first.left + blank


def _in_capitals(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= _FEWEST_CAPITALS and sum(char.isupper() for char in letters) > 0.9 * len(letters)


def pieces(rows: Iterable[Row], spaced: bool = True) -> list[Piece]:
    """The words of lines with their places; a word that was parted at a hyphen is whole again, hyphen and all."""
    found: list[Piece] = []
    joined = False
    for row in rows:
        for word in row.words:
            read = (word.seen.sure, word.seen.other) if word.seen else None
            found.append(Piece(word.text, (row.page, *word.place), "" if joined else " ", read))
            joined = False
        last = found[-1].words if found else ""
        joined = spaced and len(last) > 1 and last.endswith("-") and last[-2].isalnum()
    return found
