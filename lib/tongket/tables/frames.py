"""Rows to DataFrames that follow their schema to the letter.

What stands for what, in memory and in the files (`files`):

| kind    | pandas           | Parquet  | CSV                      | blank   |
| ------- | ---------------- | -------- | ------------------------ | ------- |
| text    | ``str``          | string   | as it is                 | ``NaN`` |
| integer | ``Int64``        | int64    | digits                   | ``NA``  |
| number  | ``float64``      | double   | shortest that reads back | ``NaN`` |
| boolean | ``bool``         | bool     | true, false              |         |
| boolean, blank allowed | ``boolean`` | bool | true, false     | ``NA``  |
| date    | ``datetime64[s]``| date32   | YYYY-MM-DD               | ``NaT`` |

An empty text and a blank are one thing, because a CSV cannot tell them apart. So no table holds an empty text.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any

from .schemas import Column, Kind, Schema, schema_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["TableError", "dtype_of", "to_frame"]

_DTYPES: dict[Kind, str] = {
    "text": "str",
    "integer": "Int64",
    "number": "float64",
    "boolean": "bool",
    "date": "datetime64[s]",
}
_LARGEST = 2**63 - 1


class TableError(ValueError):
    """A row does not fit its table; the message names the table, the row and the column."""


class _MisfitError(ValueError):
    """What was expected of one cell."""


def dtype_of(column: Column) -> str:
    """The pandas dtype of a column, by name."""
    return "boolean" if column.kind == "boolean" and column.nullable else _DTYPES[column.kind]


def to_frame(name: str, rows: Iterable[Mapping[str, Any]] | pd.DataFrame) -> pd.DataFrame:
    """The table `name` as a DataFrame with the schema's columns, in its order and with its dtypes.

    `rows` are dicts or a DataFrame; a column that may be blank may be missing. Dates are `datetime.date` or midnights.
    TableError where a column is unknown or a cell does not fit, naming column and row.
    """
    import pandas as pd

    schema = schema_of(name)
    given = _columns_of(schema, rows)
    length = max((len(values) for values in given.values()), default=0)
    data = {}
    for column in schema.columns:
        values = given.get(column.name)
        if values is None:
            _require_nullable(schema, column, length)
            values = [None] * length
        data[column.name] = _series(schema, column, values, given)
    return pd.DataFrame(data, columns=[column.name for column in schema.columns])


def _columns_of(schema: Schema, rows: Iterable[Mapping[str, Any]] | pd.DataFrame) -> dict[str, Any]:
    """Values by column name, a list or a Series each; TableError where a name is not the schema's."""
    import pandas as pd

    if isinstance(rows, pd.DataFrame):
        _refuse_unknown(schema, [str(name) for name in rows.columns])
        return {str(name): rows[name] for name in rows.columns}
    listed = list(rows)
    names = [column.name for column in schema.columns]
    known = set(names)
    for number, row in enumerate(listed):
        if not known.issuperset(row):
            _refuse_unknown(schema, [str(name) for name in row], number)
    given = {name for row in listed for name in row} if listed else known
    return {name: [row.get(name) for row in listed] for name in names if name in given}


def _refuse_unknown(schema: Schema, names: Sequence[str], row: int | None = None) -> None:
    known = {column.name for column in schema.columns}
    unknown = [name for name in names if name not in known]
    doubled = sorted({name for name in names if names.count(name) > 1})
    where = schema.name if row is None else f"{schema.name}, row {row}"
    if unknown:
        raise TableError(
            f"{where}: no column is called {unknown[0]!r}; there are {', '.join(c.name for c in schema.columns)}"
        )
    if doubled:
        raise TableError(f"{where}: two columns are called {doubled[0]!r}; a table has each once")


def _require_nullable(schema: Schema, column: Column, length: int) -> None:
    if length and not column.nullable:
        raise TableError(f"{schema.name}: the column {column.name!r} is missing, and it may not be blank")


def _series(schema: Schema, column: Column, values: Any, given: Mapping[str, Any]) -> pd.Series[Any]:
    import pandas as pd

    dtype = dtype_of(column)
    if isinstance(values, pd.Series):
        if str(values.dtype) == dtype and _fits(column, values):
            return values.reset_index(drop=True)
        values = values.tolist()
    read = _READERS[column.kind]
    cells: list[Any] = []
    for number, (value, missing) in enumerate(zip(values, _blanks(values), strict=True)):
        try:
            if missing and not column.nullable:
                raise _MisfitError(f"{_WORDS[column.kind]} (it may not be blank)")
            cells.append(None if missing else read(value))
        except _MisfitError as misfit:
            raise TableError(
                f"{schema.name}, row {number}{_key(schema, given, number)}, column {column.name!r}: "
                f"expected {misfit}, found {value!r}"
            ) from None
    return pd.Series(_array(column, cells), dtype=dtype)


def _blanks(values: list[Any]) -> list[bool]:
    """Which of the values are blank: None, NaN, NA, NaT or an empty text."""
    import numpy as np
    import pandas as pd

    cells = np.empty(len(values), dtype=object)
    cells[:] = values
    return [bool(missing) or value == "" for missing, value in zip(pd.isna(cells), values, strict=True)]


def _fits(column: Column, values: pd.Series[Any]) -> bool:
    """A Series of the declared dtype needs no reading unless a blank, an empty text or an infinity hides in it."""
    import numpy as np

    if column.kind == "number":
        zeros = values.eq(0)
        if bool(np.isinf(values).any()) or bool(np.signbit(values[zeros]).any()):
            return False
    if column.kind == "text" and bool(values.eq("").any()):
        return False
    return column.nullable or not bool(values.isna().any())


def _key(schema: Schema, given: Mapping[str, Any], number: int) -> str:
    """The key's values of the row, for people to find it by."""
    parts = []
    for name in schema.key:
        values = given.get(name)
        if values is not None:
            value = list(values)[number]
            parts.append(f"{name}={value!r}")
    return f" ({', '.join(parts)})" if parts else ""


def _array(column: Column, cells: list[Any]) -> Any:
    import numpy as np

    if column.kind == "date":
        return np.array(cells, dtype="datetime64[s]")
    if column.kind == "number":
        return np.array([math.nan if cell is None else cell for cell in cells], dtype="float64")
    return cells


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _MisfitError(_WORDS["text"])
    if not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise _MisfitError("a text without lone surrogates, which no UTF-8 file can hold") from None
    return str(value)


def _integer(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, Real):
        raise _MisfitError(_WORDS["integer"])
    if not isinstance(value, Integral) and not float(value).is_integer():
        raise _MisfitError(_WORDS["integer"])
    whole = int(value) if isinstance(value, Integral) else int(float(value))
    if abs(whole) > _LARGEST:
        raise _MisfitError("an integer of 64 bits")
    return whole


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, Real):
        raise _MisfitError(_WORDS["number"])
    try:
        number = float(value)
    except OverflowError:
        raise _MisfitError(_WORDS["number"]) from None
    if not math.isfinite(number):
        raise _MisfitError(_WORDS["number"])
    return number + 0.0  # no quantity is minus zero


def _boolean(value: object) -> bool:
    import numpy as np

    if not isinstance(value, bool | np.bool_):
        raise _MisfitError(_WORDS["boolean"])
    return bool(value)


def _date(value: object) -> date:
    if isinstance(value, datetime):
        if value.tzinfo is not None or (value.hour, value.minute, value.second, value.microsecond) != (0, 0, 0, 0):
            raise _MisfitError(f"{_WORDS['date']} without a time")
        return value.date()
    if not isinstance(value, date):
        raise _MisfitError(_WORDS["date"])
    return value


_WORDS: dict[Kind, str] = {
    "text": "a text",
    "integer": "an integer",
    "number": "a finite number",
    "boolean": "True or False",
    "date": "a date",
}
_READERS: dict[Kind, Callable[[object], object]] = {
    "text": _text,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
}
