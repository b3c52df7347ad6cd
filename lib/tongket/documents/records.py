"""The documents of a partition, one after another: lines of JSONL, rows of Parquet; never more than a few at a time.

What is wrong with a line is told in its place, and the next one goes on.
"""

from __future__ import annotations

import io
import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any, NamedTuple, cast

from tongket.documents.errors import ReportError
from tongket.documents.partitions import Partition

__all__ = ["IDS", "TEXTS", "Bad", "Columns", "Record", "Records"]

TEXTS = ("text", "content", "raw_content", "body", "maintext", "plain_text", "document", "markdown", "article")
IDS = ("id", "doc_id", "document_id", "_id", "uuid", "url", "uri")
LINE_LIMIT = 128 * 1024 * 1024
"""Longest line of JSONL that is read, in bytes: a document of 20 MB, each of its letters written as \\uXXXX."""

_LONE = re.compile("[\ud800-\udfff]")
_ROWS = 64  # rows of Parquet at a time
_BUFFER = 1 << 20


class Columns(NamedTuple):
    """Names of the columns of texts and of ids, as a person gave them; "" where they are to be found."""

    text: str = ""
    id: str = ""


class Record(NamedTuple):
    """A document: the line or row that it stands in (from 1), its id ("" where it has none) and its text."""

    line: int
    id: str
    text: str


class Bad(NamedTuple):
    """A line that holds no document, and why. `lost`: nor could what follows be read, which may be another time."""

    line: int
    message: str
    lost: bool = False


class _BadError(ValueError):
    """What is wrong with a line."""


class Records:
    """Iterates over the documents of a partition, and what is wrong with lines; `position` tells the bytes read."""

    def __init__(self, partition: Partition, columns: Columns = Columns()) -> None:  # noqa: B008 - it is immutable
        self._partition, self._columns = partition, columns
        self._handle: IO[bytes] | None = None
        self.position = 0

    def __iter__(self) -> Iterator[Record | Bad]:
        """The documents in their order. ReportError where the partition as a whole cannot be read."""
        with self._partition.open() as handle:
            self._handle = handle
            yield from self._rows(handle) if self._partition.form == ".parquet" else self._lines(handle)
            self.position = self._partition.size

    # JSONL

    def _lines(self, handle: IO[bytes]) -> Iterator[Record | Bad]:
        number, found = 0, self._columns
        for number, line in enumerate(self._raw_lines(handle), 1):
            self.position = min(handle.tell(), self._partition.size)
            if isinstance(line, Bad):
                yield line._replace(line=number)
                continue
            if not line.strip():
                continue
            try:
                values = _parsed(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
                found = _found(found, list(values), self._columns)
                yield _record(number, values, found)
            except _BadError as error:
                yield Bad(number, str(error))

    def _raw_lines(self, handle: IO[bytes]) -> Iterator[bytes | Bad]:
        """The lines; in the place of one that is too long, or of all those behind a damage, what is wrong."""
        stream = _decompressed(handle, self._partition.form)
        while True:
            try:
                line = stream.readline(LINE_LIMIT)
                if len(line) == LINE_LIMIT and not line.endswith(b"\n"):
                    while (more := stream.readline(LINE_LIMIT)) and not more.endswith(b"\n"):
                        pass
                    yield Bad(0, f"The line has more than {LINE_LIMIT:,} bytes.")
                    continue
            except (EOFError, OSError, zlib.error) as error:
                yield Bad(0, f"From here on the file cannot be read ({error}); get an undamaged copy.", lost=True)
                return
            if not line:
                return
            yield line

    # Parquet

    def _rows(self, handle: IO[bytes]) -> Iterator[Record | Bad]:
        import pyarrow as pa
        import pyarrow.parquet as pq

        shown = self._partition.address
        try:
            file = pq.ParquetFile(handle)
        except (pa.ArrowException, OSError) as error:
            raise ReportError(
                shown, f"It is no Parquet file ({_first_line(error)}).", "Get an undamaged copy."
            ) from None
        try:
            found = _found(self._columns, file.schema_arrow.names, self._columns)
        except _BadError as error:
            raise ReportError(shown, str(error)) from None
        wanted = [name for name in dict.fromkeys(found) if name]
        begin = 0
        for group in range(file.num_row_groups):
            rows, number = file.metadata.row_group(group).num_rows, begin
            try:
                for batch in file.iter_batches(batch_size=_ROWS, row_groups=[group], columns=wanted):
                    for values in batch.to_pylist():
                        number += 1
                        yield _one(number, values, found)
            except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
                said = f"From here on {begin + rows - number} rows cannot be read ({_first_line(error)})."
                yield Bad(number + 1, f"{said} Get an undamaged copy.", lost=True)
            begin += rows
            self.position = self._partition.size * (group + 1) // file.num_row_groups


def _one(number: int, values: Mapping[str, Any], columns: Columns) -> Record | Bad:
    try:
        return _record(number, values, columns)
    except _BadError as error:
        return Bad(number, str(error))


def _decompressed(handle: IO[bytes], form: str) -> IO[bytes]:
    if form.endswith(".gz"):
        import gzip

        return cast(IO[bytes], gzip.GzipFile(fileobj=handle))
    if form.endswith(".zst"):
        import pyarrow as pa

        return io.BufferedReader(pa.CompressedInputStream(handle, "zstd"), _BUFFER)
    return handle


def _parsed(line: bytes) -> Mapping[str, Any]:
    try:
        values = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _BadError(f"The line is not in UTF-8 (byte {error.start + 1} of it).") from None
    except json.JSONDecodeError as error:
        raise _BadError(f"The line is no JSON ({error.msg}, character {error.colno}).") from None
    except (ValueError, RecursionError) as error:
        raise _BadError(f"The line is no JSON that can be read ({error}).") from None
    if not isinstance(values, dict):
        raise _BadError('The line is no JSON object, such as {"id": "a", "text": "..."}.')
    return values


def _found(columns: Columns, names: Sequence[str], given: Columns) -> Columns:
    """The columns by name: those known already, else the first of the usual ones; the `given` ones must be there."""
    text = columns.text or next((name for name in TEXTS if name in names), "")
    there = f"there are: {', '.join(map(str, names[:12])) or 'none'}"
    if not text:
        raise _BadError(
            f"No column is called {', '.join(TEXTS[:-1])} or {TEXTS[-1]}: name it with --text-column; {there}."
        )
    for name, option in ((text, "--text-column"), (given.id, "--id-column")):
        if name and name not in names:
            raise _BadError(f"There is no column {name} ({option}); {there}.")
    return Columns(text, columns.id or next((name for name in IDS if name in names and name != text), ""))


def _record(number: int, values: Mapping[str, Any], columns: Columns) -> Record:
    text, id_ = values.get(columns.text), values.get(columns.id) if columns.id else None
    if text is not None and not isinstance(text, str):
        raise _BadError(f"Column {columns.text} holds no text but {_kind(text)}.")
    if id_ is not None and (isinstance(id_, bool) or not isinstance(id_, str | int)):
        raise _BadError(f"Column {columns.id} holds no id (a text or an integer) but {_kind(id_)}.")
    for name, value in ((columns.text, text), (columns.id, id_)):
        if isinstance(value, str) and not value.isascii() and _LONE.search(value):
            raise _BadError(
                f"Column {name} holds halves of characters (lone surrogates), which no UTF-8 file can hold."
            )
    return Record(number, " ".join(str(id_).split()) if id_ is not None else "", text or "")


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(value), f"a {type(value).__name__}")


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0].rstrip(".")
