"""A table that is written as its rows come, so that memory does not grow with their number: CSV or Parquet.

The same rows in the same order give the same bytes, however they came. A file has its name once it is whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from .files import PARQUET, arrow_schema, arrow_table, csv_head, csv_lines
from .frames import to_frame
from .schemas import schema_of

if TYPE_CHECKING:
    from typing import Self

__all__ = ["ROWS", "TableWriter"]

ROWS = 4096
"""Rows that are kept before they are written; of Parquet, those of a row group."""


class TableWriter:
    """Writes the table `name` to `path`, by its suffix; a context, left by an exception it leaves no file."""

    def __init__(self, name: str, path: Path, rows: int = ROWS) -> None:
        self._schema, self._path, self._limit = schema_of(name), path, rows
        self._draft = path.with_name(f".{path.name}.part")
        self._kept: list[Mapping[str, Any]] = []
        self.count = 0

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._draft.open("wb")
        self._parquet = None
        if self._path.suffix == ".parquet":
            import pyarrow.parquet as pq

            self._parquet = pq.ParquetWriter(self._file, arrow_schema(self._schema), **PARQUET)
        else:
            self._file.write(csv_head(self._schema))
        return self

    def add(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Rows as `to_frame` takes them; TableError where one does not follow the schema."""
        self._kept.extend(rows)
        while len(self._kept) >= self._limit:
            self._write(self._kept[: self._limit])
            del self._kept[: self._limit]

    def _write(self, rows: list[Mapping[str, Any]]) -> None:
        table = to_frame(self._schema.name, rows)
        if self._parquet is not None:
            self._parquet.write_table(arrow_table(table, self._schema))
        else:
            self._file.write(csv_lines(table, self._schema))
        self.count += len(rows)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if kind is None and self._kept:
                self._write(self._kept)
            if self._parquet is not None:
                self._parquet.close()
            self._file.close()
            if kind is None:
                os.replace(self._draft, self._path)  # noqa: PTH105 - as files does it
        finally:
            self._file.close()
            self._draft.unlink(missing_ok=True)
