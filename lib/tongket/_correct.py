"""corrections.csv as `tongket correct` completes it, and what the commands say of lines that were not applied.

Private to the commands. Only what is blank is filled in; every other line of the file stays as the person wrote it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tongket._corpus import Corpus, Problem
from tongket._words import counted

if TYPE_CHECKING:
    from tongket.documents import Document, Line

__all__ = ["applied", "fill", "unapplied"]

_KEPT = ("quote", "digest")
_NEEDED_BY = {
    "stale": "its text or its words are no longer as the line has them: look at it again, clear its quote and digest, "
    "and run `tongket correct` once more",
    "unknown": "there is no such figure; mend its id, or drop the line",
}


def unapplied(corpus: Corpus) -> list[str]:
    """A line for each correction of the corpus that was not applied."""
    table = corpus.corrections
    return [f"corrections: {said}" for said in table["en"][table["state"] != "applied"]]


def applied(corpus: Corpus) -> str:
    """How many corrections were applied and how many were not, in one line."""
    counts = Counter(corpus.corrections["state"])
    others = [f"{counts[state]} {state}" for state in ("stale", "unknown") if counts[state]]
    return f"{', '.join([counted(counts['applied'], 'correction') + ' applied', *others])}: see tables/corrections.csv"


def fill(paths: Sequence[str | Path]) -> tuple[list[str], list[Problem], bool]:
    """Fill in the blank quotes and digests of the corrections about the reports at `paths`, in place.

    What was done line by line; what is wrong; and whether every line can be applied now. FileNotFoundError where there
    is no corrections.csv.
    """
    from tongket.documents import collect, read_all, read_lines
    from tongket.documents.corrections import COLUMNS, NAME, NEEDED
    from tongket.tables.corrections import parse

    found = read_lines(collect(paths).found)
    if not found.files:
        raise FileNotFoundError(
            f"{NAME}: there is none beside the reports; write one with the columns {', '.join(NEEDED)} "
            f"(and {', '.join(COLUMNS[len(NEEDED) :])}, which are filled in), a line for each reading that is wrong"
        )
    reading = read_all(paths, corrections=False)
    asked, refused = parse(found.lines)
    wrong = [*found.problems, *refused, *reading.problems]
    readings = _Readings(reading.documents)
    told, sound = [], not wrong
    for path, lines in groupby((correction.line for correction in asked), key=lambda line: line.path):
        filled: dict[int, Mapping[str, str]] = {}
        for line in lines:
            state, cells = readings.blanks(line)
            sound &= state == "applied"
            said = _NEEDED_BY.get(state) or (f"{' and '.join(cells)} filled in" if cells else "nothing is blank")
            told.append(f"{path}: row {line.row}: {line.column} of {line.figure}: {said}")
            if cells:
                filled[line.row] = cells
        if filled and (was := _write(Path(path), filled)) != "utf-8":
            told.append(f"{path}: saved in UTF-8; it was in {was}")
    return told, [Problem(error.path, error.message) for error in wrong], sound


class _Readings:
    """The figures of reports as they are read, each report when it is first asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.report: document for document in documents}
        self._figures: dict[str, dict[str, dict[str, Any]]] = {}

    def blanks(self, line: Line) -> tuple[str, dict[str, str]]:
        """Whether a line can be applied, and the cells that are to be filled in where it can."""
        from tongket.tables.corrections import state_of

        document = self._documents.get(line.report)
        figure = self._of(document).get(line.figure) if document else None
        state = state_of(line, document.digest if document else None, figure)
        if state != "applied" or figure is None or document is None:
            return state, {}
        known = {"quote": " ".join(figure["quote"].split()), "digest": document.digest}
        return state, {name: known[name] for name in _KEPT if not getattr(line, name)}

    def _of(self, document: Document) -> dict[str, dict[str, Any]]:
        from tongket.extraction import extract

        if document.report not in self._figures:
            self._figures[document.report] = {row["figure"]: row for row in extract(document).figures}
        return self._figures[document.report]


def _write(path: Path, filled: Mapping[int, Mapping[str, str]]) -> str:
    """Put the cells into the rows that end on those lines, and give the encoding that the file had.

    The other rows keep every character, but for new columns.
    """
    from tongket.documents.sheet import delimiter_of, raw_line, raw_rows
    from tongket.documents.text import decode, load
    from tongket.tables.files import write_text

    text, encoding = decode(load(path), str(path))
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    delimiter = delimiter_of(text.removeprefix(mark))
    head, *rows = raw_rows(text.removeprefix(mark), delimiter)
    names = [cell.strip().lower() for cell in head.cells]
    added = [name for name in _KEPT if name not in names]
    end = "\r\n" if head.raw.endswith("\r\n") else "\n"
    parts = [raw_line([*head.cells, *added], delimiter, end) if added else head.raw]
    names += added
    for row in rows:
        given = filled.get(row.line, {})
        whole = len(row.cells) == len(head.cells) and any(cell.strip() for cell in row.cells)
        if not given and not (added and whole):
            parts.append(row.raw)
            continue
        cells = [*row.cells, *[""] * len(added)]
        for name, cell in given.items():
            cells[names.index(name)] = cell
        parts.append(raw_line(cells, delimiter, end if row.raw.endswith("\n") else ""))
    write_text(mark + "".join(parts), path)
    return encoding
