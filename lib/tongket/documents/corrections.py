"""corrections.csv beside the texts: the lines by which a person overrules a reading, as they stand in the file.

Columns: figure, column, value, by, why, and where they are given quote and digest; others are ignored. The file in a
report's own folder counts, and that in the folder that was given. What a value may be is told in `tables.corrections`,
where the lines are applied; a line that says too little is named (file, row, column) and left out, the rest counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tongket.documents.collect import Found
from tongket.documents.errors import ReportError
from tongket.documents.formats import SUFFIXES
from tongket.documents.index import composed
from tongket.documents.sheet import Sheet, read_sheet

__all__ = ["COLUMNS", "NAME", "NEEDED", "Line", "Lines", "read_lines"]

NAME = "corrections.csv"
COLUMNS = ("figure", "column", "value", "by", "why", "quote", "digest")
NEEDED = COLUMNS[:5]

_ID = re.compile(r"(?P<report>.*\S)\s*:\s*(?P<start>\d{1,15})", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ADVICE = {
    "figure": "Write the figure's id as the table of figures has it (hai-duong-2021:231).",
    "column": "Write the column of the table of figures that is to be overruled, or class.",
    "value": "Write the right value, or none where the column should be blank.",
    "by": "Write who says so.",
    "why": "Write why, in a few words.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file `path` (as messages call it), ending in its row `row`; `figure` is an id, of that `report`.

    `quote` and `digest` are what the figure's words and its text were when it was written, "" where it does not say.
    """

    path: str
    row: int
    report: str
    figure: str
    column: str
    value: str
    by: str
    why: str
    quote: str = ""
    digest: str = ""

    def problem(self, problem: str, advice: str, column: str = "value") -> ReportError:
        """What is wrong with one of the line's cells; the whole line is left out."""
        return ReportError(
            self.path, f"Row {self.row}, column {column}: {problem}.", f"{advice} The line is left out.".strip()
        )


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that say enough, in the order of their files and rows; what is wrong with others; the files read."""

    lines: tuple[Line, ...] = ()
    problems: tuple[ReportError, ...] = ()
    files: tuple[Path, ...] = ()


def read_lines(found: Iterable[Found]) -> Lines:
    """The lines about the reports `found`, of every corrections.csv that lies with them.

    A line about a text that lies there too, but was not asked for, is passed over; one about no text there is kept.
    """
    files = _Files(tuple(found))
    lines: dict[tuple[str, str], Line] = {}
    problems: list[ReportError] = []
    for folder in files.folders:
        sheet = read_sheet(folder / NAME, COLUMNS, NEEDED)
        for line in _lines(sheet):
            named = files.named(folder, line)
            if named is None:
                continue
            first = lines.setdefault((named.figure, named.column), named)
            if first is not named:
                said = f"{named.column} of {named.figure} is corrected in row {first.row} of {first.path} already"
                problems.append(named.problem(said, "Keep one of the two.", "figure"))
        problems += sheet.problems
    return Lines(tuple(lines.values()), tuple(problems), tuple(folder / NAME for folder in files.folders))


def _lines(sheet: Sheet) -> Iterator[Line]:
    """The lines of a file that say enough; the others are problems of it."""
    for row, cells in sheet.rows:
        blank = next((name for name in NEEDED if not cells[name]), None)
        if blank is not None:
            sheet.problem(f"Row {row}, column {blank}: it is blank.", f"{_ADVICE[blank]} The line is left out.")
            continue
        given = {name: cells.get(name, "") for name in COLUMNS}
        named = _ID.fullmatch(composed(cells["figure"]))
        report, figure = (named["report"], f"{named['report']}:{int(named['start'])}") if named else ("", "")
        line = Line(sheet.name, row, report, **_plain(given, figure))
        if named is None:
            said = f"{cells['figure']!r} is no id of a figure"
            sheet.problems.append(line.problem(said, _ADVICE["figure"], "figure"))
        elif line.digest and not _DIGEST.fullmatch(line.digest):
            advice = "Leave it blank, and let `tongket correct` fill it in."
            said = f"{cells['digest']!r} is no digest of a text, which has 64 hexadecimal digits"
            sheet.problems.append(line.problem(said, advice, "digest"))
        else:
            yield line


def _plain(cells: dict[str, str], figure: str) -> dict[str, str]:
    """The cells with the figure's id in its one form, and in small letters what has no capitals."""
    return {**cells, "figure": figure, "column": cells["column"].lower(), "digest": cells["digest"].lower()}


class _Files:
    """The folders that have a corrections.csv for the reports found, and how its lines may call each of these."""

    def __init__(self, found: tuple[Found, ...]) -> None:
        near = dict.fromkeys(folder for one in found for folder in (one.file.parent, one.folder))
        have = [folder for folder in near if (folder / NAME).is_file()]
        self.folders = sorted(have, key=lambda folder: (-len(folder.parts), folder))  # the nearest to a report first
        self._names = {folder: self._named(folder, found) for folder in self.folders}

    @staticmethod
    def _named(folder: Path, found: Iterable[Found]) -> dict[str, str]:
        """The ids of the folder's reports, by their ids and by their paths below it."""
        names: dict[str, str] = {}
        for one in found:
            if folder in (one.file.parent, one.folder):
                names[composed(one.file.relative_to(folder).with_suffix("").as_posix())] = one.report
        return names | {composed(one.report): one.report for one in found if folder in (one.file.parent, one.folder)}

    def named(self, folder: Path, line: Line) -> Line | None:
        """The line with its report's own id; None where it is about a text of the folder that was not asked for."""
        report = self._names[folder].get(line.report)
        if report is None:
            return None if self._lies_in(folder, line.report) else line
        start = line.figure.rpartition(":")[2]
        return Line(line.path, line.row, report, f"{report}:{start}", line.column, line.value, line.by, line.why,
                    line.quote, line.digest)  # fmt: skip

    @staticmethod
    def _lies_in(folder: Path, report: str) -> bool:
        try:
            return any((folder / f"{report}{suffix}").is_file() for suffix in (".txt", ".TXT", *SUFFIXES))
        except (OSError, ValueError):  # no file can have such a name
            return False
