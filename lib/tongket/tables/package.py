"""What a run leaves behind as a Frictionless data package: ``datapackage.json``, made from the schemas.

It follows the Data Package standard, version 2: any tool that knows the standard reads the tables with their types,
keys and references, and can tell whether they are still what was written. The standard has no translations of its own;
the Vietnamese stands beside the English under the same name with ``@vi``, as its recipe on translations names a
translated column, and is an extra property to whoever does not know that.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .dictionary import meanings
from .files import write_text
from .schemas import RESULTS, SCHEMAS, Column, Kind, Schema

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["PACKAGE", "describe", "write_package"]

PACKAGE = "datapackage.json"

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
# What `files` writes; named in full, so that no reader has to guess it from the first lines.
_DIALECT = {"header": True, "delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True}
_TYPES: dict[Kind, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "date": "date",
}


def write_package(reports: pd.DataFrame, folder: Path | str) -> Path:
    """Describe the tables that lie in `folder`, a run's, in its ``datapackage.json``; the path.

    `reports` is the table REPORTS, whose sources are named. FileNotFoundError where a table is missing.
    """
    path = Path(folder) / PACKAGE
    told = describe([str(source) for source in reports["source"].dropna()], folder)
    write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", path)
    return path


def describe(sources: Sequence[str], folder: Path | str) -> dict[str, Any]:
    """The descriptor of the package whose tables lie in `folder`, and whose texts came from `sources`.

    It holds no date: the same tables give the same bytes.
    """
    words = tomllib.loads(Path(__file__).with_name("package.toml").read_text(encoding="utf-8"))
    tables = [(f"tables/{schema.name}.csv", schema) for schema in SCHEMAS.values()]
    tables.append((f"validation/{RESULTS.name}.csv", RESULTS))
    told: dict[str, Any] = {
        "$schema": _PROFILE,
        "name": "tongket",
        **_both("title", words["title"]),
        **_both("description", {language: text.strip() for language, text in words["description"].items()}),
        "languages": ["en", "vi"],
        "version": importlib.metadata.version("tongket"),
    }
    named = [_source(source) for source in dict.fromkeys(sources)]
    if named:  # the standard knows no empty list of sources
        told["sources"] = named
    return told | {"resources": [_resource(Path(folder), path, schema) for path, schema in tables]}


def _both(name: str, said: dict[str, str]) -> dict[str, str]:
    return {name: said["en"], f"{name}@vi": said["vi"]}


def _source(source: str) -> dict[str, str]:
    address = {"path": source} if source.startswith(("http://", "https://")) and " " not in source else {}
    return {"title": source} | address


def _resource(folder: Path, path: str, schema: Schema) -> dict[str, Any]:
    content = (folder / path).read_bytes()
    return {
        "name": schema.name,
        "type": "table",
        "path": path,
        **_both("description", {"en": schema.en, "vi": schema.vi}),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": _DIALECT,
        "schema": _table(schema),
    }


def _table(schema: Schema) -> dict[str, Any]:
    """The Table Schema: a key with columns that may be blank is none to the standard, which calls it a unique key."""
    whole = not any(schema.column(name).nullable for name in schema.key)
    told: dict[str, Any] = {
        "fields": [_field(column) for column in schema.columns],
        "missingValues": [""],
        **({"primaryKey": list(schema.key)} if whole else {"uniqueKeys": [list(schema.key)]}),
    }
    if schema.references:
        told["foreignKeys"] = [_reference(schema, *reference) for reference in schema.references]
    return told


def _reference(schema: Schema, column: str, table: str) -> dict[str, Any]:
    other = {} if table == schema.name else {"resource": table}
    return {"fields": [column], "reference": {**other, "fields": list(SCHEMAS[table].key)}}


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "format": "default",
        **_both("description", {"en": column.en, "vi": column.vi}),
    }
    if column.unit:
        told["unit"] = column.unit
    known = meanings().get(column.name, {})
    if column.values:
        told["categories"] = [{"value": value, **_label(known.get(value))} for value in column.values]
    return told | {"constraints": _constraints(column)}


def _label(said: dict[str, str] | None) -> dict[str, str]:
    return _both("label", said) if said else {}


def _constraints(column: Column) -> dict[str, Any]:
    least, most = column.span
    told = {
        "required": not column.nullable,
        "enum": list(column.values) or None,
        "pattern": column.pattern or None,
        "minimum": least,
        "maximum": most,
    }
    return {name: value for name, value in told.items() if value is not None}
