"""`tongket index`: an index.csv drafted, written and told of. Private to `tongket.cli`.

What a person wrote is never overwritten: beside an index.csv that is there the draft gets another name, or, where asked
to, only new rows are added to it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tongket._corpus import Problem
from tongket._parameters import ParameterError
from tongket._words import counted

if TYPE_CHECKING:
    from tongket.documents import Found
    from tongket.documents.draft import Drafted
    from tongket.documents.sheet import RawRow

__all__ = ["Made", "made"]

_MEANING = {
    "unknown": "the words do not tell the place or the period: fill in what is blank",
    "unsure": "read on thin evidence: look at it",
    "likely": "read with some doubt: glance at it",
    "sure": "read from words that rarely mislead",
    "cannot be read": "the column problem says why",
    "repeats": "another report is used in its place, which the column repeats names",
}


@dataclass(frozen=True, slots=True)
class Made:
    """What is to be said of the draft: lines for people, and what is wrong with files."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def made(folder: str, output: str | None, update: bool) -> Made:
    """Draft the index of the reports in `folder` and write it; ParameterError or OSError say what cannot be done."""
    from tongket.documents import collect, read_all
    from tongket.documents.draft import drafted
    from tongket.documents.index import NAME

    if not Path(folder).is_dir():
        raise ParameterError(f"{folder}: there is no such folder; name the folder that the reports lie in")
    target = Path(output or Path(folder) / NAME)
    path = _path(target, update)
    found = collect(folder).found
    reading = read_all(folder, corrections=False)
    files = {one.shown: one.report for one in found}
    abouts = {d.report: d.about for d in reading.documents}
    # What was read and lacks a page is no file that cannot be read.
    unread = {files[e.path]: e for e in reading.problems if e.path in files and files[e.path] not in abouts}
    rows = drafted(found, abouts, reading.repeats, unread)
    if not rows:
        return Made((), tuple(Problem(error.path, error.message) for error in reading.problems))
    kept, added, text = _text(target, rows, {one.report: _names(one) for one in found})
    if added:
        _put(text, path)
    lines = tuple(_told(added, kept, path, target))
    return Made(lines, tuple(Problem(error.path, error.message) for error in reading.problems))


def _path(target: Path, update: bool) -> Path:
    """Where to write: the file itself where it is not there or is to be added to, else a draft beside it."""
    if target.suffix.lower() != ".csv":
        raise ParameterError(f"{target}: the index is written as .csv; give the file such a name")
    if not target.parent.is_dir():
        raise ParameterError(f"{target}: there is no folder {target.parent}; make it first")
    if update or not target.exists():
        return target
    draft = target.with_name(f"{target.stem}.draft.csv")
    if draft.exists():
        raise ParameterError(
            f"{draft}: there is a draft already, which may hold your work; "
            f"rename it to {target.name}, or remove it first"
        )
    return draft


def _names(found: Found) -> set[str]:
    """The names by which a row of an index may call the report."""
    from tongket.documents.index import composed

    below = Path(found.path).with_suffix("").as_posix()
    stem = {found.file.stem} & {below, found.report}
    return {composed(name) for name in (found.report, below, *stem)}


def _text(target: Path, rows: Sequence[Drafted], names: Mapping[str, set[str]]) -> tuple[int, Sequence[Drafted], str]:
    """How many rows the index at `target` has, which of `rows` it lacks, and its text with these behind its own."""
    from tongket.documents.draft import PEOPLE
    from tongket.documents.index import COLUMNS, composed
    from tongket.documents.sheet import delimiter_of, raw_line
    from tongket.documents.text import decode, load

    header = [*COLUMNS, *PEOPLE]
    if not target.exists():
        lines = [raw_line([row.cells[name] for name in header], ",", "\n") for row in rows]
        return 0, rows, "\ufeff" + raw_line(header, ",", "\n") + "".join(lines)  # the mark is for Excel
    text = decode(load(target), str(target)).text
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    delimiter = delimiter_of(text)
    head, *present = _parsed(target, text, delimiter)
    own = [cell.strip().lower() for cell in head.cells]
    if "report" not in own:
        raise ParameterError(f"{target}: its first row has no column 'report'; add it, or name another file with -o")
    whole = [row for row in present if len(row.cells) == len(own) and any(cell.strip() for cell in row.cells)]
    known = {composed(row.cells[own.index("report")].strip()) for row in whole}
    added = [row for row in rows if not names[row.report] & known]
    more = [name for name in header if name not in own]
    end = "\r\n" if head.raw.endswith("\r\n") else "\n"
    padded = {id(row): raw_line([*row.cells, *[""] * len(more)], delimiter, end) for row in whole if more}
    parts = [raw_line([*head.cells, *more], delimiter, end) if more else head.raw]
    parts += [padded.get(id(row), row.raw) for row in present]
    parts += [raw_line([row.cells.get(name, "") for name in (*own, *more)], delimiter, end) for row in added]
    ended = (part if part.endswith("\n") else part + end for part in parts)
    return len(whole), added, mark + "".join(ended)


def _parsed(target: Path, text: str, delimiter: str) -> list[RawRow]:
    from tongket.documents.sheet import RawRow, raw_rows

    try:
        return raw_rows(text, delimiter) or [RawRow("", 0, [])]
    except csv.Error as error:
        raise ParameterError(
            f"{target}: the file is no CSV table ({error}); mend it, or name another with -o"
        ) from None


def _put(text: str, path: Path) -> None:
    from tongket.tables.files import write_text

    try:
        write_text(text, path)
    except OSError as error:
        raise OSError(f"{path}: cannot be written ({error.strerror or error}); name another file with -o") from None


def _told(added: Sequence[Drafted], kept: int, path: Path, target: Path) -> Iterator[str]:
    """The table at the end: how many rows are how sure, and what to do with them."""
    from tongket.documents.draft import SURE

    if not added:
        yield f"{target}: nothing to add; every report has its row ({kept} in all)"
        return
    unread = [row for row in added if row.cells["problem"] and not row.cells["repeats"]]
    repeated = [row for row in added if row.cells["repeats"]]
    counts = Counter(row.sure for row in added if row not in unread and row not in repeated)
    table = [*((level, counts[level]) for level in SURE), ("cannot be read", len(unread)), ("repeats", len(repeated))]
    for name, count in table:
        if count:
            yield f"{count:>6}  {name:<15} {_MEANING[name]}"
    look = counts["unknown"] + counts["unsure"] + len(unread)
    whole = f"{counted(kept, 'row')} kept, {len(added)} added" if kept else counted(len(added), "row")
    yield f"{path}: {whole}, {look} to look at"
    if path == target:
        yield "Correct what is wrong in it: what it says comes before what is read; a blank cell overrides nothing."
    else:
        yield f"{target} is as it was. Correct what is wrong in the draft, then rename it to {target.name}."
