"""Bytes to Document: text, media type, title, place, period, digest; one small reader for each format.

document = read("corpus/hai-duong-2021.txt")
reading = read_all(["corpus/"])          # documents, and problems with files that could not be read
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from tongket.documents.about import describe
from tongket.documents.collect import Collection, Found, collect, is_report_name
from tongket.documents.corrections import Line, Lines, read_lines
from tongket.documents.errors import ReportError
from tongket.documents.formats import SUFFIXES, Made, family
from tongket.documents.formats.drawn import FAMILIES, Drawn
from tongket.documents.formats.pool import shared as pool
from tongket.documents.index import NAME as INDEX_NAME
from tongket.documents.index import Cell, Index, apply, composed, read_index
from tongket.documents.model import About, Block, Document, Evidence, Grid, GridCell, Recognised, digest_of
from tongket.documents.news_day import Given
from tongket.documents.origins import Origin, Origins
from tongket.documents.repeats import RepeatError, rank, repeats
from tongket.documents.text import LIMIT, Decoded, check_language, decode, hold_size, load

__all__ = [
    "LIMIT",
    "SUFFIXES",
    "About",
    "Block",
    "Collection",
    "Document",
    "Drawn",
    "Evidence",
    "Found",
    "Grid",
    "GridCell",
    "Line",
    "Lines",
    "Origin",
    "Origins",
    "Reading",
    "Recognised",
    "RepeatError",
    "ReportError",
    "collect",
    "describe",
    "digest_of",
    "draw",
    "lines_beside",
    "read",
    "read_all",
    "read_bytes",
    "read_lines",
]


_AT_ONCE = 4  # documents that are read at a time


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents that were read, in the order of their ids, and what went wrong with the others.

    `passed`: folders in which an earlier run's outputs were passed over. `repeats`: for each document whose text
    another one has already, or which is another one's report in another format or its press item on another site, by
    its id, which that is.
    `corrections`: the lines of corrections.csv about the reports. `files`: where each document lies on this machine.
    """

    documents: tuple[Document, ...]
    problems: tuple[ReportError, ...] = ()
    passed: tuple[ReportError, ...] = ()
    repeats: Mapping[str, RepeatError] = field(default_factory=dict)
    corrections: tuple[Line, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)


def read(path: str | os.PathLike[str], *, index: bool = True, limit: int = LIMIT) -> Document:
    """The one report at `path`, described; ReportError says what is wrong with it and what to do.

    What of it could not be read is in its `problems`.

    `index`: let index.csv beside it override what its words say. `limit`: largest file read, in bytes. A fault of
    index.csv is no fault of the report: `read_all` tells of it.
    """
    found = _found(path)
    raw = _raw(found, limit)
    if isinstance(raw, ReportError):
        raise raw
    return _document(found, raw, _Indexes([found]).row(found) if index else None)


def read_bytes(data: bytes, name: str, *, limit: int = LIMIT) -> Document:
    """The report that a file called `name` holds, from its bytes: one that was uploaded, and lies nowhere.

    ReportError as of `read`; nothing beside it overrides what its words say.
    """
    hold_size(len(data), name, limit)
    file = Path(name)
    return _document(Found(file.stem or name, name, file, file.parent, name), _read_as(data, name, name), None)


def draw(file: Path, pages: Mapping[int, int], most: int, *, limit: int = LIMIT) -> list[Drawn]:
    """Pages of a PDF or a scan as pictures of at most so many bytes each, the same for the same file.

    `pages` has for each number, from 1, by how many degrees it is to be turned clockwise to stand upright. Empty for a
    file of another kind; ReportError where it cannot be read or drawn.
    """
    data = load(file, shown=file.name, limit=limit)
    of = family(data, file.suffix.lower())
    return pool.draw(data, of, pages, most, file.name) if of in FAMILIES and pages else []


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
    documents, unread = [], {}
    for found, raw in zip(collection.found, _each_raw(collection.found, limit), strict=True):
        if isinstance(raw, ReportError):
            unread[found] = raw
        else:
            documents.append(_document(found, raw, indexes.row(found) if indexes else None))
            problems += [ReportError(found.shown, *told) for told in (raw.problems if isinstance(raw, Made) else ())]
    replaced = _replaced(unread, documents)
    problems.extend(error for found, error in unread.items() if found.report not in replaced)
    if indexes:
        problems.extend(indexes.problems)
    lines = read_lines(collection.found) if corrections else Lines()
    problems.extend(lines.problems)
    twice = repeats(documents, {found.report: found.shown for found in collection.found}) | replaced
    files = {found.report: found.file for found in collection.found}
    return Reading(tuple(documents), tuple(problems), collection.passed, twice, lines.lines, files)


def _replaced(unread: Mapping[Found, ReportError], documents: Iterable[Document]) -> dict[str, RepeatError]:
    """Files that cannot be read beside which the same report lies in a more exact format, by id: no one misses them."""
    read_ = {PurePath(document.path).with_suffix(""): document for document in documents}
    found: dict[str, RepeatError] = {}
    for one, error in unread.items():
        beside = read_.get(PurePath(one.path).with_suffix(""))
        if beside is not None and rank(beside.path) < rank(one.path):
            said = f"{PurePath(beside.path).name} is read in its place. {error.problem}"
            found[one.report] = RepeatError(one.shown, said, beside.report)
    return found


def _raw(found: Found, limit: int) -> Decoded | Made | ReportError:
    """What a file holds: its characters, what was made of it, or why it cannot be read."""
    try:
        return _read_as(load(found.file, shown=found.shown, limit=limit), found.file.name, found.shown)
    except ReportError as error:
        return error


def _read_as(data: bytes, name: str, shown: str) -> Decoded | Made:
    """Plain text here, any other format in a process of its own; in a language that is read."""
    of = family(data, Path(name).suffix.lower())
    read_: Decoded | Made = pool.read(data, of, shown) if of else decode(data, shown)
    check_language(read_.text, shown)
    return read_


def _document(found: Found, raw: Decoded | Made, row: Mapping[str, Cell] | None) -> Document:
    if isinstance(raw, Decoded):
        about = describe(raw.text)
        about = apply(about, row) if row else about
        return Document(found.report, raw.text, found.path, "text/plain", raw.encoding, about)
    about = describe(raw.text, Given.of(raw.published, raw.media_type))
    about = replace(about, source=about.source or raw.source, title=about.title or raw.title)
    about = apply(about, row) if row else about
    return Document(
        found.report,
        raw.text,
        found.path,
        raw.media_type,
        raw.encoding,
        about,
        raw.grids,
        raw.blocks,
        raw.origins,
        raw.published,
        raw.recognised,
        raw.problems,
    )


def _each_raw(found: Sequence[Found], limit: int) -> Iterator[Decoded | Made | ReportError]:
    """What each file holds, in their order; documents are read several at a time, as there are processors."""
    if all(one.file.suffix.lower() == ".txt" for one in found):
        yield from (_raw(one, limit) for one in found)
        return
    with ThreadPoolExecutor(max_workers=min(_AT_ONCE, os.cpu_count() or 1)) as threads:
        yield from threads.map(lambda one: _raw(one, limit), found)
    pool.close()


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
        known = {path.stem for path in folder.iterdir() if is_report_name(path)}
        for found in self._found:
            if folder in (found.file.parent, found.folder):
                known |= {found.report, found.file.relative_to(folder).with_suffix("").as_posix()}
        return known
