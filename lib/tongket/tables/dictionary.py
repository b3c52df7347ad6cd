"""The data dictionary as Markdown, made from the schemas: ``python -m tongket.tables.dictionary docs`` writes both."""

from __future__ import annotations

import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal

from .files import write_text
from .frames import dtype_of
from .schemas import RESULTS, SCHEMAS, Column, Schema

__all__ = ["FILES", "markdown", "meanings", "words_of", "write"]

Language = Literal["en", "vi"]

FILES: dict[Language, str] = {"en": "data-dictionary.md", "vi": "data-dictionary.vi.md"}


def meanings() -> dict[str, dict[str, dict[str, str]]]:
    """What each value of a vocabulary means: column, value, language."""
    return _load("vocabulary.toml")


def words_of(language: Language) -> dict[str, Any]:
    """The dictionary's own words in English (``en``) or Vietnamese (``vi``), by name."""
    return _load("dictionary.toml")[language]


@cache
def _load(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def markdown(language: Language) -> str:
    """The data dictionary of every table in English (``en``) or Vietnamese (``vi``)."""
    words = words_of(language)
    tables = [(f"outputs/tables/{s.name}", s) for s in SCHEMAS.values()] + [
        (f"outputs/validation/{RESULTS.name}", RESULTS)
    ]
    lines = [f"# {words['title']}", "", words["made"], "", words["intro"], ""]
    for path, schema in tables:
        lines += _table(path, schema, language)
    lines += [f"## {words['values']}", "", words["value_head"], "| --- | --- | --- |"]
    known = meanings()
    for name in known:
        used = {value: None for _, s in tables for c in s.columns if c.name == name for value in c.values}
        lines += [f"| `{name}` | `{value}` | {known[name][value][language]} |" for value in used]
    return "\n".join(lines) + "\n"


def _table(path: str, schema: Schema, language: Language) -> list[str]:
    words = words_of(language)
    said = schema.en if language == "en" else schema.vi
    key = ", ".join(f"`{name}`" for name in schema.key)
    return [
        f"## {schema.name}",
        "",
        f"{said}. {words['file']}: `{path}.csv`{_parquet(path)}. {words['key']} {key}.",
        "",
        words["head"],
        "| --- | --- | --- | --- | --- | --- |",
        *(_row(column, language) for column in schema.columns),
        "",
    ]


def _parquet(path: str) -> str:
    return "" if path.startswith("outputs/validation/") else ", `.parquet`"


def _row(column: Column, language: Language) -> str:
    words = words_of(language)
    meaning = column.en if language == "en" else column.vi
    if column.values:
        meaning += ": " + ", ".join(f"`{value}`" for value in column.values)
    cells = (
        f"`{column.name}`",
        words[column.kind],
        f"`{dtype_of(column)}`",
        words["yes" if column.nullable else "no"],
        words[column.unit] if column.unit else "",
        meaning,
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def write(folder: Path | str) -> list[Path]:
    """Write the dictionary in both languages into `folder`; the paths."""
    paths = []
    for language, name in FILES.items():
        path = Path(folder) / name
        write_text(markdown(language), path)
        paths.append(path)
    return paths


if __name__ == "__main__":
    write(sys.argv[1] if len(sys.argv) > 1 else "docs")
