"""Cut-outs: which stretch of an original's page shows a figure, with the lines around it and the head of its table.

A run draws the pages on which figures stand once each (`write_cutouts`), as small pictures below ``site/originals``;
a cut-out is a window on such a picture, so that one picture serves all the figures of its page.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from tongket.documents.model import Document, Grid, GridCell

from .leaning import turn_of, turned
from .names import source_names
from .pages import write_text
from .rows import Row, rows_of

__all__ = ["FOLDER", "Box", "Cutout", "Cutouts", "Sheet", "Window", "cutouts_of", "read_cutouts", "write_cutouts"]

FOLDER = "site/originals"
MOST_BYTES = 200_000
"""Most bytes of the picture of a page."""

WHOLE = 30_000_000
"""Most bytes of the pictures of a report: where it has more pages, each is smaller."""

_AT_ONCE = 4
_AROUND, _LEAST, _MOST = 2.2, 30.0, 60.0  # line heights, and points: what is shown above and below a figure's line
_ROW, _HEAD, _NEAR = 90.0, 150.0, 40.0  # points: most of a row above and below a figure, of a head; a gap between
_MARGIN, _TIGHT = 9.0, 4.0
_TRIES = 3  # an edge that is out of one line may cut the next one, where lines of columns do not lie level

Box = tuple[float, float, float, float]


class Window(NamedTuple):
    """A stretch of a page, in points from the upper left corner of the page as it stands upright."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Cutout(NamedTuple):
    """What shows one figure: windows, the last of which the figure stands in, and its boxes there, one for a line."""

    windows: tuple[Window, ...]
    boxes: tuple[Box, ...]

    @property
    def page(self) -> int:
        """The page that the figure stands on."""
        return self.windows[-1].page


class Sheet(NamedTuple):
    """A page as it is drawn: its size in points upright, and by how many degrees it was turned clockwise for that."""

    width: float
    height: float
    turn: int = 0


@dataclass(frozen=True)
class _Original:
    """The pages of a document: where its words stand on each."""

    document: Document
    sheets: Mapping[int, Sheet] = field(default_factory=dict)

    @cached_property
    def words(self) -> dict[int, list[Box]]:
        """Boxes of the words of each page in reading order, as the file has them."""
        found: dict[int, list[Box]] = {}
        numbers = self.document.origins.numbers
        for at in range(0, len(numbers), 5):
            page, left, top, right, bottom = numbers[at : at + 5]
            found.setdefault(int(page), []).append((left, top, right, bottom))
        return found

    @cached_property
    def upright(self) -> dict[int, list[Box]]:
        """Boxes of the words of each page that was drawn, upright."""
        return {number: [turned(box, *self.sheets[number]) for box in self.words[number]] for number in self.sheets}

    @cached_property
    def sides(self) -> dict[int, tuple[float, float]]:
        """From where to where words stand on pages of each width, so that a table's columns lie below its head."""
        found: dict[int, tuple[float, float]] = {}
        for number, words in self.upright.items():
            left, right = found.get(round(self.sheets[number].width), (float("inf"), 0.0))
            sides = min(left, *(box[0] for box in words)), max(right, *(box[2] for box in words))
            found[round(self.sheets[number].width)] = sides
        return found

    def place(self, start: int, end: int) -> tuple[int, list[Box]]:
        """The page that ``text[start:end]`` begins on and its boxes there, one for a line; 0 where there is none."""
        origin = self.document.origins.of(start, end)
        if origin is None or origin.page not in self.sheets:
            return 0, []
        sheet = self.sheets[origin.page]
        return origin.page, [turned(box, *sheet) for box in origin.boxes]

    def extent(self, cells: Iterable[GridCell], page: int = 0) -> tuple[int, float, float]:
        """Page, top and bottom of cells: of those on that page, else on the page of the first; 0 where none is."""
        top, bottom = float("inf"), 0.0
        for cell in cells:
            number, boxes = self.place(cell.start, cell.end) if cell.end > cell.start else (0, [])
            page = page or number
            if boxes and number == page:
                top, bottom = min(top, *(box[1] for box in boxes)), max(bottom, *(box[3] for box in boxes))
        return (page, top, bottom) if bottom else (0, 0.0, 0.0)

    def window(self, page: int, top: float, bottom: float) -> Window:
        """The stretch as wide as the words of such pages, its edges moved out of the lines that they would cut."""
        sheet, words = self.sheets[page], self.upright[page]
        left, right = self.sides[round(sheet.width)]
        for _ in range(_TRIES):
            top = min([top, *(box[1] for box in words if top - _NEAR < box[1] < top < box[3])])
            bottom = max([bottom, *(box[3] for box in words if box[1] < bottom < box[3] < bottom + _NEAR)])
        sides = max(left - _MARGIN, 0.0), min(right + _MARGIN, sheet.width)
        return Window(page, sides[0], max(top - 1.5, 0.0), sides[1], min(bottom + 1.5, sheet.height))


class _Table:
    """A table of a document with figures: its rows, and its head, which are the rows before the first of these."""

    def __init__(self, grid: Grid, starts: Sequence[int]) -> None:
        self.start, self.end = grid.start, grid.end
        self.columns = max(cell.column + cell.columns for cell in grid.cells)
        self._filled = [cell for cell in grid.cells if cell.end > cell.start]
        self._starts = [cell.start for cell in self._filled]
        held = [cell for at in starts if (cell := self.cell(at)) is not None]
        first = min((cell.row for cell in held), default=0)
        self.head = [cell for cell in self._filled if cell.row < first]

    def cell(self, start: int) -> GridCell | None:
        """The cell that an offset lies in."""
        at = bisect_right(self._starts, start) - 1
        return self._filled[at] if at >= 0 and start < self._filled[at].end else None

    def row(self, start: int) -> list[GridCell]:
        """The cells of the row that an offset lies in."""
        own = self.cell(start)
        return [cell for cell in self._filled if own is not None and cell.row == own.row]


def _tables(document: Document, starts: Sequence[int]) -> list[_Table]:
    """The tables of a document that hold one of the figures; one without a head has that of the one before it."""
    found: list[_Table] = []
    for grid in document.grids:
        inside = starts[bisect_left(starts, grid.start) : bisect_left(starts, grid.end)]
        if inside:
            found.append(_Table(grid, inside))
            if not found[-1].head and len(found) > 1 and found[-2].columns == found[-1].columns:
                found[-1].head = found[-2].head
    return found


def cutouts_of(document: Document, figures: Iterable[Row], sheets: Mapping[int, Sheet]) -> dict[int, Cutout]:
    """The cut-out of each figure (rows of that report) that stands on one of the `sheets`, by its start."""
    rows = sorted(figures, key=lambda row: int(row["start"]))
    original, starts = _Original(document, sheets), [int(row["start"]) for row in rows]
    tables = _tables(document, starts)
    found: dict[int, Cutout] = {}
    for row in rows:
        start = int(row["start"])
        page, boxes = original.place(start, int(row["end"]))
        if page:
            table = next((table for table in tables if table.start <= start < table.end), None)
            found[start] = Cutout(_windows(original, table, start, page, boxes), tuple(boxes))
    return found


def _windows(
    original: _Original, table: _Table | None, start: int, page: int, boxes: Sequence[Box]
) -> tuple[Window, ...]:
    top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
    around = min(max(_AROUND * (boxes[0][3] - boxes[0][1]), _LEAST), _MOST)
    if table is not None:
        _, above, below = original.extent(table.row(start), page)
        if below:
            top, bottom = max(min(top, above), top - _ROW), min(max(bottom, below), bottom + _ROW)
    own = original.window(page, top - around, bottom + around)
    on, above, below = original.extent(table.head) if table is not None else (0, 0.0, 0.0)
    if not on or below - above > _HEAD:
        return (own,)
    if on != page or below + _NEAR < own.top:
        return original.window(on, above - _TIGHT, below + _TIGHT), own
    return (original.window(page, min(above - _TIGHT, own.top), own.bottom),)


def write_cutouts(folder: Path, documents: Sequence[Document], figures: Any, files: Mapping[str, Path]) -> list[str]:
    """Draw the pages of PDFs and scans on which figures stand; the paths of the files below `folder`.

    `figures` is the table of all documents, `files` says where each lies, by report. A report whose file is not known,
    or can no longer be read, has none.
    """
    by_report: dict[str, list[Row]] = {}
    paged = {d.report: d for d in documents if d.origins.form == "page" and d.report in files}
    for row in rows_of(figures) if paged else ():
        by_report.setdefault(row["report"], []).append(row)
    places = {report: folder / FOLDER / name for report, name in _names(d.report for d in documents).items()}
    for report, place in places.items():
        if report not in paged:
            (place / _TOLD).unlink(missing_ok=True)
    tasks = [(d, files[d.report], by_report.get(d.report, []), places[d.report]) for d in paged.values()]
    with ThreadPoolExecutor(max_workers=_AT_ONCE) as threads:
        written = [path for paths in threads.map(lambda task: _write(*task), tasks) for path in paths]
    return [path.relative_to(folder).as_posix() for path in written]


_TOLD = "cutouts.json"


def _names(reports: Iterable[str]) -> dict[str, str]:
    """Folder of each report's pictures."""
    return {report: name.removesuffix(".html") for report, name in source_names(reports).items()}


def _write(document: Document, file: Path, figures: Sequence[Row], folder: Path) -> list[Path]:
    """The pictures of one report and what they show."""
    from tongket.documents import ReportError, draw
    from tongket.tables.files import write_bytes

    (folder / _TOLD).unlink(missing_ok=True)
    turns = {page: turn_of(words) for page, words in _Original(document).words.items()}
    wanted = {page: turns[page] for page in _pages(document, figures)}
    try:
        pictures = draw(file, wanted, min(MOST_BYTES, WHOLE // max(len(wanted), 1)))
    except ReportError:
        return []
    sheets = {one.page: Sheet(one.width, one.height, turns[one.page]) for one in pictures}
    found = cutouts_of(document, figures, sheets)
    if not found:
        return []
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for one in pictures:
        written.append(folder / f"{one.page}.webp")
        write_bytes(one.data, written[-1])
    told = {
        "pages": {number: [sheet.width, sheet.height] for number, sheet in sheets.items()},
        "figures": {start: [_rounded(one.windows), _rounded(one.boxes)] for start, one in found.items()},
    }
    return [*written, write_text(folder / _TOLD, json.dumps(told, separators=(",", ":")) + "\n")]


def _rounded(boxes: Iterable[Sequence[float]]) -> list[list[float]]:
    return [[round(number, 1) for number in box] for box in boxes]


def _pages(document: Document, figures: Iterable[Row]) -> set[int]:
    """The pages on which figures stand, or the heads of their tables."""
    origins = document.origins
    starts = sorted(int(row["start"]) for row in figures)
    spans = [(int(row["start"]), int(row["end"])) for row in figures]
    spans += [(cell.start, cell.end) for table in _tables(document, starts) for cell in table.head[:1]]
    return {origin.page for start, end in spans if (origin := origins.of(start, end)) is not None}


@dataclass(frozen=True, slots=True)
class Cutouts:
    """The cut-outs of a report as a run left them: the sizes of the pages in points, and what shows each figure."""

    folder: str = ""
    pages: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    figures: Mapping[int, Cutout] = field(default_factory=dict)


def read_cutouts(out: Path, reports: Iterable[str]) -> dict[str, Cutouts]:
    """The cut-outs that lie in a run's folder, by report; none for one without."""
    found = {}
    for report, name in _names(reports).items():
        path = out / FOLDER / name / _TOLD
        if path.is_file():
            found[report] = _cutouts(f"{FOLDER}/{name}", json.loads(path.read_text(encoding="utf-8")))
    return found


def _cutouts(folder: str, told: Mapping[str, Any]) -> Cutouts:
    pages = {int(number): (float(width), float(height)) for number, (width, height) in told["pages"].items()}
    figures = {}
    for start, (windows, boxes) in told["figures"].items():
        shown = tuple(Window(int(page), *sides) for page, *sides in windows)
        figures[int(start)] = Cutout(shown, tuple((a, b, c, d) for a, b, c, d in boxes))
    return Cutouts(folder, pages, figures)
