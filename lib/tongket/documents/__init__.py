"""Bytes to Document: text, media type, title, place, period, digest.

document = read("corpus/hai-duong-2021.txt")
reading = read_all(["corpus/"])          # documents, and problems with files that could not be read
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tongket.documents.about import describe
from tongket.documents.collect import Collection, Found, collect
from tongket.documents.corrections import Line, Lines, read_lines
from tongket.documents.errors import ReportError
from tongket.documents.index import NAME as INDEX_NAME
from tongket.documents.index import Cell, Index, apply, composed, read_index
from tongket.documents.model import About, Document, Evidence, digest_of
from tongket.documents.text import LIMIT, check_language, decode, hold_size, read_text

__all__ = [
    "LIMIT",
    "About",
    "Collection",
    "Document",
    "Evidence",
    "Found",
    "Line",
    "Lines",
    "Reading",
    "ReportError",
    "collect",
    "describe",
    "digest_of",
    "lines_beside",
    "read",
    "read_all",
    "read_bytes",
    "read_lines",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents that were read, in the order of their ids, and what went wrong with the others.

    `passed`: folders in which an earlier run's outputs were passed over. `repeats`: for each document whose text
    another one has already, by its id, which that is. `corrections`: the lines of corrections.csv about the reports.
    """

    documents: tuple[Document, ...]
    problems: tuple[ReportError, ...] = ()
    passed: tuple[ReportError, ...] = ()
    repeats: Mapping[str, ReportError] = field(default_factory=dict)
    corrections: tuple[Line, ...] = ()


def read(path: str | os.PathLike[str], *, index: bool = True, limit: int = LIMIT) -> Document:
    """The one report at `path`, described; ReportError says what is wrong with it and what to do.

    `index`: let index.csv beside it override what its words say. `limit`: largest file read, in bytes. A fault of
    index.csv is no fault of the report: `read_all` tells of it.
    """
    found = _found(path)
    return _document(found, _Indexes([found]) if index else None, limit)


def read_bytes(data: bytes, name: str, *, limit: int = LIMIT) -> Document:
    """The report that a file called `name` holds, from its bytes: one that was uploaded, and lies nowhere.

    ReportError as of `read`; nothing beside it overrides what its words say.
    """
    hold_size(len(data), name, limit)
    decoded = decode(data, name)
    check_language(decoded.text, name)
    about = describe(decoded.text)
    return Document(Path(name).stem or name, decoded.text, name, "text/plain", decoded.encoding, about)


def _found(path: str | os.PathLike[str]) -> Found:
    """A file by itself, known by its stem."""
    file = Path(path)
    return Found(file.stem, file.name, file, file.parent, os.fspath(path))


def lines_beside(path: str | os.PathLike[str]) -> Lines:
    """The lines of the corrections.csv beside one report that are about it."""
    lines = read_lines([_found(path)])
    return replace(lines, lines=tuple(line for line in lines.lines if line.report == Path(path).stem))


def read_all(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    index: bool = True,
    limit: int = LIMIT,
    corrections: bool = True,
) -> Reading:
    """Every report that `paths` (files, folders, globs) name. One that cannot be read is a problem; the rest go on.

    `corrections`: read the lines of corrections.csv too; nothing of a document hangs on them.
    """
    collection = collect(paths)
    problems = list(collection.problems)
    indexes = _Indexes(collection.found) if index else None
    documents = []
    for found in collection.found:
        try:
            documents.append(_document(found, indexes, limit))
        except ReportError as error:
            problems.append(error)
    if indexes:
        problems.extend(indexes.problems)
    lines = read_lines(collection.found) if corrections else Lines()
    problems.extend(lines.problems)
    repeats = _repeats(documents, {found.report: found.shown for found in collection.found})
    return Reading(tuple(documents), tuple(problems), collection.passed, repeats, lines.lines)


def _repeats(documents: Iterable[Document], shown: Mapping[str, str]) -> dict[str, ReportError]:
    """The documents whose text an earlier one has, but for blanks and how marks are encoded, by id.

    The one that index.csv speaks of is the first of its like, else the first by id.
    """
    first: dict[str, Document] = {}
    found: dict[str, ReportError] = {}
    for document in sorted(documents, key=lambda d: (not d.about.overridden, d.report)):
        like = first.setdefault(digest_of(_gist(document.text)), document)
        if like is not document:
            said = f"This is the text of {_file_name(like)} again"
            if composed(like.report) == composed(document.report):
                said += ", whose name differs only in how its marks are encoded"
            found[document.report] = ReportError(shown[document.report], f"{said}.")
    return found


def _gist(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text.lstrip("\ufeff")).split())


def _file_name(document: Document) -> str:
    """The document's file by its id, which tells it apart from others of its name."""
    suffix = Path(document.path).suffix
    return document.report if document.report.endswith(suffix) else document.report + suffix


def _document(found: Found, indexes: _Indexes | None, limit: int) -> Document:
    text, encoding = read_text(found.file, shown=found.shown, limit=limit)
    about = describe(text)
    row = indexes.row(found) if indexes else None
    if row:
        about = apply(about, row)
    return Document(found.report, text, found.path, "text/plain", encoding, about)


class _Indexes:
    """index.csv of each folder that reports lie in, read when first asked for."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._found = tuple(found)
        self._read: dict[Path, Index] = {}

    @property
    def problems(self) -> list[ReportError]:
        """What is wrong with the indexes that were read."""
        return [problem for index in self._read.values() for problem in index.problems]

    def row(self, found: Found) -> Mapping[str, Cell] | None:
        """The row of a report: of the index beside it, else of the one in the folder that was given."""
        for folder in dict.fromkeys((found.file.parent, found.folder)):
            rows = self._index(folder).rows
            below = found.file.relative_to(folder).with_suffix("").as_posix()
            for name in (found.report, below, found.file.stem):
                if composed(name) in rows and (name != found.file.stem or name in (below, found.report)):
                    return rows[composed(name)]
        return None

    def _index(self, folder: Path) -> Index:
        if folder not in self._read:
            path = folder / INDEX_NAME
            self._read[folder] = read_index(path, known=self._known(folder)) if path.is_file() else Index()
        return self._read[folder]

    def _known(self, folder: Path) -> set[str]:
        """Names by which a row of this folder's index may call a report: ids, and stems and paths of files there."""
        known = {path.stem for path in folder.iterdir() if path.suffix.lower() == ".txt"}
        for found in self._found:
            if folder in (found.file.parent, found.folder):
                known |= {found.report, found.file.relative_to(folder).with_suffix("").as_posix()}
        return known
