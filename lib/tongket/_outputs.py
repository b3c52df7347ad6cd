"""The folder that a run leaves behind, written and read back: tables, texts, validation results, unread files.

    tables/<name>.csv|parquet    validation/results.csv, summary.json, unread.csv, repeats.csv
    texts/<report>.txt           the text that was read; <report>.json: where it stands in the page, Word file, ...
    datapackage.json             what the tables are, for any tool that reads Frictionless data packages

Private to `tongket.api` and `tongket.execution`. Every file is written whole or not at all.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tongket._corpus import Corpus, Problem
from tongket._parameters import ParameterError
from tongket.documents.collect import is_run
from tongket.documents.model import About, Document
from tongket.documents.parts import parts_of, unpacked
from tongket.publishing.names import source_names

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "check_file",
    "is_outputs",
    "portable",
    "put_table",
    "save",
    "saved_documents",
    "saved_paths",
    "saved_problems",
    "saved_repeats",
    "saved_table",
    "text_path",
]

_UNREAD, _REPEATS = "validation/unread.csv", "validation/repeats.csv"
_ABOUT = ("title", "place", "level", "province", "code63", "province34", "code34", "kind", "language", "source")


def is_outputs(folder: str | Path) -> bool:
    """Whether the folder is what `tongket run` leaves behind."""
    return is_run(Path(folder))


def text_path(folder: Path, report: str) -> Path:
    """Where the text of a report lies in a run's folder; its id may be a path of several parts."""
    return folder / "texts" / f"{report}.txt"


def parts_path(folder: Path, report: str) -> Path:
    """Where the blocks, tables and origins of a report lie that was no plain text."""
    return folder / "texts" / f"{report}.json"


def saved_paths(documents: Iterable[Document]) -> list[str]:
    """Every file that :func:`save` writes for these reports, as paths below the folder."""
    from tongket.tables.package import PACKAGE
    from tongket.tables.schemas import SCHEMAS

    tables = [f"tables/{name}.{suffix}" for name in SCHEMAS for suffix in ("csv", "parquet")]
    texts = []
    for document in documents:
        texts.append(text_path(Path(), document.report).as_posix())
        if document.origins.form:
            texts.append(parts_path(Path(), document.report).as_posix())
    return [*tables, *texts, "validation/results.csv", "validation/summary.json", _UNREAD, _REPEATS, PACKAGE]


def save(corpus: Corpus, folder: Path) -> None:
    """Write the tables, the texts, the validation results and the lists of unread and repeated files of a corpus.

    What an earlier run left of reports that are no longer there is taken away. The description of the tables comes
    last, and an earlier one goes first: it never stands beside tables that it does not describe.
    """
    from tongket.tables.files import write_table, write_text
    from tongket.tables.package import PACKAGE, write_package
    from tongket.tables.schemas import SCHEMAS
    from tongket.validation import save as save_results

    _drop_old_reports(corpus, folder)
    (folder / PACKAGE).unlink(missing_ok=True)
    for document in corpus.documents:
        path = text_path(folder, document.report)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(document.text, path)
        parts, beside = parts_of(document), parts_path(folder, document.report)
        if parts:
            write_text(json.dumps(parts, ensure_ascii=False, separators=(",", ":")) + "\n", beside)
        else:
            beside.unlink(missing_ok=True)
    for name in SCHEMAS:
        write_table(corpus.table(name), name, folder / "tables")
    save_results(corpus.results, folder / "validation")
    for name, left_out in ((_UNREAD, corpus.problems), (_REPEATS, corpus.repeats)):
        lines = io.StringIO()
        csv.writer(lines, lineterminator="\n").writerows([Problem._fields, *portable(left_out)])
        write_text(lines.getvalue(), folder / name)
    write_package(corpus.reports, folder)


def portable(problems: Iterable[Problem]) -> list[Problem]:
    """The problems as a run may record them: where a path says whose machine this is, only the file's name is kept."""
    return [Problem(Path(p.path).name if Path(p.path).is_absolute() else p.path, p.message) for p in problems]


def _drop_old_reports(corpus: Corpus, folder: Path) -> None:
    """Take away texts and source pages of the reports that the last run recorded and this one does not have.

    No other file is touched.
    """
    if not is_outputs(folder):
        return
    try:
        old = saved_table(folder, "reports")["report"]
    except (OSError, ValueError):  # tables of another version: nothing is known of what it wrote
        return
    pages = source_names(old)
    for report in set(old) - set(corpus.texts):
        text_path(folder, report).unlink(missing_ok=True)
        parts_path(folder, report).unlink(missing_ok=True)
        for page in (folder / "site" / "sources").rglob(pages[report]):
            page.unlink()


def saved_table(folder: Path, name: str) -> pd.DataFrame:
    """A table of a run, `results` among them, as it was written."""
    from tongket.tables.files import read_table

    return read_table(name, folder / ("validation" if name == "results" else "tables"))


def saved_problems(folder: Path) -> list[Problem]:
    """The files that the run could not read."""
    return _saved(folder / _UNREAD)


def saved_repeats(folder: Path) -> list[Problem]:
    """The files whose text the run had from another file."""
    return _saved(folder / _REPEATS)


def _saved(path: Path) -> list[Problem]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as handle:
        return [Problem(row["path"], row["message"]) for row in csv.DictReader(handle)]


def saved_documents(reports: pd.DataFrame, folder: Path) -> list[Document]:
    """The documents of a run, from its table of reports and its texts.

    FileNotFoundError names a text that is missing. The words that gave each property are in the table only.
    """
    from tongket.publishing.rows import rows_of

    found = []
    for row in rows_of(reports):
        path = text_path(folder, row["report"])
        if not path.is_file():
            raise FileNotFoundError(
                f"{path}: this text of the run is missing; make the outputs again with `tongket run`"
            )
        words: dict[str, Any] = {name: row[name] or "" for name in _ABOUT}
        about = About(
            **words,
            year=row["year"],
            period_start=row["period_start"],
            period_end=row["period_end"],
            seen=_split(row["seen"]),
            overridden=_split(row["overridden"]),
        )
        text = path.read_bytes().decode("utf-8")
        document = Document(row["report"], text, row["path"], row["media_type"], about=about)
        found.append(_with_parts(document, parts_path(folder, row["report"])))
    return found


def _with_parts(document: Document, path: Path) -> Document:
    """The document with its blocks, tables and origins, where the run kept some."""
    if document.media_type == "text/plain" or not path.is_file():
        return document
    parts = unpacked(json.loads(path.read_text(encoding="utf-8")))
    return replace(document, **parts._asdict())


def _split(cell: str | None) -> tuple[str, ...]:
    return tuple(cell.split(" | ")) if cell else ()


def check_file(path: str) -> None:
    """ParameterError where no single table can be written under that name: by its suffix, or for want of a folder."""
    if Path(path).suffix.lower() not in (".csv", ".parquet"):
        raise ParameterError(f"{path}: a table is written as .csv or .parquet; give the file such a name")
    if not Path(path).parent.is_dir():
        raise ParameterError(f"{path}: there is no folder {Path(path).parent}; make it first")


def put_table(frame: pd.DataFrame, name: str, path: str | None) -> None:
    """Write one table to one file, by its suffix, whole or not at all; without a path as CSV to stdout."""
    from tongket.tables.files import write_table

    target = Path(path).resolve() if path else None
    try:
        with tempfile.TemporaryDirectory(dir=target.parent if target else None, prefix=".tongket-") as draft:
            csv_file, parquet_file = write_table(frame, name, draft)
            if target is None:
                sys.stdout.buffer.write(csv_file.read_bytes())
                sys.stdout.flush()
            else:
                (parquet_file if target.suffix.lower() == ".parquet" else csv_file).replace(target)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OSError(f"{path}: cannot be written ({error.strerror or error}); name another file") from None
