"""A table in two files, CSV and Parquet, that hold the same and come out the same to the byte.

Each file is written beside its place and renamed into it, so that no reader ever meets half of one. Nothing in them
tells the time or the machine: same table, same bytes. Either reads back to exactly the frame that was written.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from .frames import TableError, to_frame
from .schemas import Column, Kind, Schema, schema_of

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

__all__ = [
    "PARQUET", "Parts", "arrow_schema", "arrow_table", "csv_head", "csv_lines", "csv_number", "read_table",
    "write_bytes", "write_csv", "write_parquet", "write_table", "write_text",
]  # fmt: skip

Format = Literal["parquet", "csv"]

# From here on floats are written with an exponent: their digits would say more than they know.
_EXPONENT_FROM = 1e16
# Neither pandas' nor Arrow's own schema is stored: they hold versions, and date32 needs neither.
PARQUET: dict[str, Any] = {
    "version": "2.6",
    "compression": "snappy",
    "store_schema": False,
    "data_page_version": "1.0",
}
_NEEDS_QUOTES = frozenset(',"\r\n')


def write_table(frame: pd.DataFrame, name: str, folder: Path | str) -> tuple[Path, Path]:
    """Write the table `name` as ``<name>.csv`` and ``<name>.parquet`` into `folder` (made if need be); both paths.

    TableError where the frame does not follow the schema, OSError where the folder cannot be written; then no file is
    changed and none is left behind.
    """
    table = to_frame(name, frame)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    writers: dict[Path, Callable[[Path], object]] = {
        folder / f"{name}.csv": lambda path: _write_csv(table, schema_of(name), path),
        folder / f"{name}.parquet": lambda path: _write_parquet(table, schema_of(name), path),
    }
    _replace_all(writers)
    csv_path, parquet_path = writers
    return csv_path, parquet_path


def write_csv(frame: pd.DataFrame, name: str, path: Path | str) -> None:
    """Write the table `name` as one CSV file at `path`, in the form of `write_table` and as safely."""
    table = to_frame(name, frame)
    _replace_all({Path(path): lambda temporary: _write_csv(table, schema_of(name), temporary)})


def write_parquet(frame: pd.DataFrame, name: str, path: Path | str) -> None:
    """Write the table `name` as one Parquet file at `path`, in the form of `write_table` and as safely."""
    table = to_frame(name, frame)
    _replace_all({Path(path): lambda temporary: _write_parquet(table, schema_of(name), temporary)})


def write_text(text: str, path: Path | str) -> None:
    """Write a text in UTF-8 as it is, without touching its line ends, and as safely as a table."""
    write_bytes(text.encode("utf-8"), path)


def write_bytes(content: bytes, path: Path | str) -> None:
    """Write a file as safely as a table."""
    _replace_all({Path(path): lambda temporary: temporary.write_bytes(content)})


def read_table(name: str, folder: Path | str, form: Format | None = None) -> pd.DataFrame:
    """The table `name` from `folder`: its Parquet file, or where there is none its CSV; `form` asks for one of them.

    FileNotFoundError where there is neither; TableError, naming the file, where one does not follow the schema.
    """
    schema = schema_of(name)
    folder = Path(folder)
    parquet, text = folder / f"{name}.parquet", folder / f"{name}.csv"
    if form == "csv" or (form is None and not parquet.exists() and text.exists()):
        return _read_csv(schema, text)
    return _read_parquet(schema, parquet)


def csv_number(value: float) -> str:
    """The shortest digits that read back to the same float; a whole number has no point: 17034, 0.52, 1e+16."""
    if value.is_integer() and abs(value) < _EXPONENT_FROM:
        return str(int(value))
    return repr(value)


def _replace_all(writers: dict[Path, Callable[[Path], object]]) -> None:
    """Write every file under a name of its own, then rename them all; on a fault none of those is left."""
    written: list[tuple[Path, Path]] = []
    try:
        for path, write in writers.items():
            temporary = path.with_name(f".{path.name}.part")
            written.append((temporary, path))
            write(temporary)
        for temporary, path in written:
            os.replace(temporary, path)  # noqa: PTH105 - the tests make this very call fail
    finally:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)


# CSV


def _write_csv(table: pd.DataFrame, schema: Schema, path: Path) -> None:
    path.write_bytes(csv_head(schema) + csv_lines(table, schema))


def csv_head(schema: Schema) -> bytes:
    """The first line of a table as CSV."""
    return (",".join(column.name for column in schema.columns) + "\n").encode("utf-8")


def csv_lines(table: pd.DataFrame, schema: Schema) -> bytes:
    """The rows of a table as CSV, a line each unless a cell holds line ends."""
    columns = [_WRITERS[column.kind](table[column.name]) for column in schema.columns]
    return "".join(f"{','.join(cells)}\n" for cells in zip(*columns, strict=True)).encode("utf-8")


def _cells(write: Callable[[Any], str]) -> Callable[[pd.Series[Any]], list[str]]:
    def column(values: pd.Series[Any]) -> list[str]:
        missing = values.isna().tolist()
        return ["" if blank else write(value) for value, blank in zip(values.tolist(), missing, strict=True)]

    return column


def _csv_text(value: str) -> str:
    # The standard writer leaves a lone carriage return bare (Python 3.11), and then no reader gets it back.
    if _NEEDS_QUOTES.isdisjoint(value):
        return value
    return '"' + value.replace('"', '""') + '"'


_WRITERS: dict[Kind, Callable[[pd.Series[Any]], list[str]]] = {
    "text": _cells(_csv_text),
    "integer": _cells(str),
    "number": _cells(csv_number),
    "boolean": _cells(lambda value: "true" if value else "false"),
    "date": _cells(lambda value: value.date().isoformat()),
}


def _csv_boolean(cell: str) -> bool:
    try:
        return {"true": True, "false": False}[cell.lower()]
    except KeyError:
        raise ValueError(cell) from None


_PARSERS: dict[Kind, tuple[Callable[[str], Any], str]] = {
    "text": (str, "a text"),
    "integer": (int, "an integer"),
    "number": (float, "a number"),
    "boolean": (_csv_boolean, "true or false"),
    "date": (date.fromisoformat, "a date as YYYY-MM-DD"),
}


def _read_csv(schema: Schema, path: Path) -> pd.DataFrame:
    rows = _csv_rows(path)
    names = rows[0] if rows else []
    _hold_columns(schema, path, names)
    records = []
    for number, row in enumerate(rows[1:]):
        if len(row) != len(names):
            raise TableError(f"{path.name}, row {number}: expected {len(names)} cells, found {len(row)}")
        records.append({c.name: _parse(path, number, c, cell) for c, cell in zip(schema.columns, row, strict=True)})
    return _framed(schema, path, records)


def _csv_rows(path: Path) -> list[list[str]]:
    _hold_present(path)
    limit = csv.field_size_limit(2**31 - 1)  # the ids of all failing rows may stand in one cell
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            return list(csv.reader(handle, strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise TableError(f"{path.name}: not a CSV file in UTF-8 ({error}); write it again with `tongket run`") from None
    finally:
        csv.field_size_limit(limit)


def _hold_present(path: Path) -> None:
    if not path.exists():
        raise FileNotFoundError(f"{path.name} is not in {path.parent.name}/: make it with `tongket run`")


def _parse(path: Path, row: int, column: Column, cell: str) -> Any:
    if cell == "":
        return None
    parse, expected = _PARSERS[column.kind]
    try:
        return parse(cell)
    except ValueError:
        raise TableError(
            f"{path.name}, row {row}, column {column.name!r}: expected {expected}, found {cell!r}"
        ) from None


# Parquet


def arrow_schema(schema: Schema) -> pa.Schema:
    """The types of a table's columns in Arrow."""
    import pyarrow as pa

    types: dict[Kind, Any] = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    return pa.schema([pa.field(c.name, types[c.kind], nullable=c.nullable) for c in schema.columns])


class Parts:
    """A table of which many parts are written, each as `write_parquet` would write it: it is made ready but once."""

    def __init__(self, frame: pd.DataFrame, name: str) -> None:
        """TableError where the frame does not follow the schema `name`."""
        self._table = arrow_table(to_frame(name, frame), schema_of(name))

    def write(self, column: str, values: Iterable[str], path: Path) -> Path:
        """Write the rows that have one of `values` in the column, a text, to `path`; gives it."""
        import pyarrow as pa
        import pyarrow.compute as pc
        import pyarrow.parquet as pq

        kept = pc.is_in(self._table[column], value_set=pa.array(list(values), type=pa.string()))
        part = self._table.filter(kept).combine_chunks()
        _replace_all({path: lambda temporary: pq.write_table(part, temporary, **PARQUET)})
        return path


def _write_parquet(table: pd.DataFrame, schema: Schema, path: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(arrow_table(table, schema), path, **PARQUET)


def arrow_table(table: pd.DataFrame, schema: Schema) -> pa.Table:
    """A table that follows its schema, in Arrow."""
    import pyarrow as pa

    arrow = arrow_schema(schema)
    columns = []
    for field in arrow:
        values = table[field.name]
        cells = values.astype("object").where(values.notna(), None).tolist()
        if pa.types.is_date(field.type):
            cells = [None if cell is None else cell.date() for cell in cells]
        columns.append(pa.array(cells, type=field.type))
    return pa.table(columns, schema=arrow)


def _read_parquet(schema: Schema, path: Path) -> pd.DataFrame:
    import pyarrow as pa
    import pyarrow.parquet as pq

    _hold_present(path)
    try:
        table = pq.read_table(path)
    except pa.ArrowInvalid as error:
        raise TableError(f"{path.name}: not a Parquet file ({error}); write it again with `tongket run`") from None
    _hold_columns(schema, path, table.column_names)
    return _framed(schema, path, table.to_pylist())


def _hold_columns(schema: Schema, path: Path, names: Sequence[str]) -> None:
    expected = [column.name for column in schema.columns]
    if list(names) == expected:
        return
    missing = [name for name in expected if name not in names]
    extra = [name for name in names if name not in expected]
    said = "; ".join(
        part
        for part in (
            f"missing: {', '.join(missing)}" if missing else "",
            f"unknown: {', '.join(extra)}" if extra else "",
            "" if missing or extra else "the order differs",
        )
        if part
    )
    raise TableError(
        f"{path.name}: the columns are not those of {schema.name} ({said}); write it again with `tongket run`"
    )


def _framed(schema: Schema, path: Path, rows: list[dict[str, Any]]) -> pd.DataFrame:
    try:
        return to_frame(schema.name, rows)
    except TableError as error:
        raise TableError(f"{path.name}: {error}") from None
