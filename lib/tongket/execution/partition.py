"""Reading one partition of a crawl: its documents in, tables of the same name out, and what is known of it then.

Below the output folder, for a partition called `part-000`:

    figures/part-000.parquet    reports/part-000.parquet    (or .csv; the ledger where it was asked for)
    state/part-000.json         what it was made of and what came of it: written last, so that without it nothing counts
    state/part-000.csv          what is wrong with lines of it
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from tongket.documents.errors import ReportError
from tongket.documents.partitions import Partition
from tongket.documents.records import Bad, Columns, Record, Records

if TYPE_CHECKING:
    from tongket.documents.model import Document
    from tongket.tables.batches import TableWriter

__all__ = ["COUNTS", "PROBLEMS", "Task", "known", "read_partition"]

COUNTS = ("documents", "passed", "reports", "figures", "problems")
PROBLEMS = ("path", "line", "id", "problem")
_FAULT = "Tongket failed on this text; leave it out, and tell its makers"
_EVERY = 1.0  # seconds between two words on how far it is


@dataclass(frozen=True, slots=True)
class Task:
    """A partition to read into `folder`, and the ledger into the folder `ledger` if one is given.

    `made_of` are the digests that its outputs hang on; `told` is the file in which it says how far it is.
    """

    partition: Partition
    folder: Path
    ledger: Path | None
    suffix: str
    columns: Columns
    sieve: bool
    made_of: Mapping[str, str] = field(default_factory=dict)
    told: Path | None = None

    def tables(self) -> dict[str, Path]:
        """The file of each table."""
        name = f"{self.partition.name}{self.suffix}"
        found = {table: self.folder / table / name for table in ("figures", "reports")}
        return found | ({"ledger": self.ledger / name} if self.ledger else {})

    def state(self, suffix: str) -> Path:
        """Its file among the states."""
        return self.folder / "state" / f"{self.partition.name}{suffix}"


def known(task: Task) -> Mapping[str, Any] | None:
    """What is known of a partition that was read whole from the same and whose outputs are there; None for others."""
    try:
        state = json.loads(task.state(".json").read_text(encoding="utf-8"))
        if state["made_of"] != task.made_of or not state["whole"]:
            return None
        sizes = {table: path.stat().st_size for table, path in task.tables().items()}
        return state["counts"] if sizes == state["sizes"] and task.state(".csv").is_file() else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def read_partition(task: Task) -> str:
    """Read a partition; "" where all went well, else in a line what did not."""
    for old in (task.state(".json"), *task.tables().values()):
        old.unlink(missing_ok=True)
    try:
        with _Outputs(task) as out:
            records = Records(task.partition, task.columns)
            for record in records:
                out.take(record)
                out.tell(records.position)
    except ReportError as error:
        with _problems(task) as problem:
            problem("", "", error.message)
        return error.message
    except OSError as error:
        return f"its outputs cannot be written ({error.strerror or error}); name another folder with -o"
    _write_state(task, out)
    return out.said()


def _write_state(task: Task, out: _Outputs) -> None:
    from tongket.tables.files import write_text

    sizes = {table: path.stat().st_size for table, path in task.tables().items()}
    state = {"made_of": task.made_of, "whole": out.whole, "counts": out.counts, "sizes": sizes}
    write_text(json.dumps(state, indent=1, sort_keys=True) + "\n", task.state(".json"))


class _Outputs:
    """The tables of a partition as they are written, and what is counted."""

    def __init__(self, task: Task) -> None:
        self._task, self._stack, self._first = task, ExitStack(), ""
        self.counts, self.whole = dict.fromkeys(COUNTS, 0), True
        self._next = monotonic() + _EVERY

    def __enter__(self) -> _Outputs:
        from tongket.tables.batches import TableWriter

        with ExitStack() as stack:
            self._writers: dict[str, TableWriter] = {
                table: stack.enter_context(TableWriter(table, path)) for table, path in self._task.tables().items()
            }
            self._problem = stack.enter_context(_problems(self._task))
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *error: Any) -> bool | None:
        return self._stack.__exit__(*error)

    def take(self, record: Record | Bad) -> None:
        """Read one document, or note what is wrong with a line."""
        if isinstance(record, Bad):
            self._note(record.line, "", record.message)
            self.whole &= not record.lost
            return
        self.counts["documents"] += 1
        if self._task.sieve:
            from tongket.documents.sieve import holds

            if not holds(record.text):
                self.counts["passed"] += 1
                return
        try:
            rows = self._rows(record)
        except ReportError as error:
            self._note(record.line, record.id, error.message)
            return
        except Exception as error:  # a fault of ours in one text is no reason to lose the others
            self._note(record.line, record.id, f"{_FAULT} ({type(error).__name__}: {error}).")
            return
        for table, writer in self._writers.items():
            writer.add(rows[table])
        self.counts["reports"] += 1
        self.counts["figures"] += len(rows["figures"])

    def _rows(self, record: Record) -> Mapping[str, list[dict[str, Any]]]:
        from tongket._corpus import report_row
        from tongket.extraction import extract

        document = _document(record, self._task.partition)
        found = extract(document)
        return {"figures": found.figures, "ledger": found.ledger, "reports": [report_row(document)]}

    def _note(self, line: int, name: str, message: str) -> None:
        self.counts["problems"] += 1
        self._first = self._first or f"line {line}: {message}"
        self._problem(line, name, message)

    def tell(self, position: int) -> None:
        """Write down, now and then, how far the reading is: documents and bytes."""
        if self._task.told and monotonic() >= self._next:
            self._next = monotonic() + _EVERY
            self._task.told.write_text(f"{self.counts['documents']} {position}", encoding="ascii")

    def said(self) -> str:
        """What is wrong with lines, in one."""
        more = self.counts["problems"] - 1
        return self._first + (f" (and {more} more: problems.csv)" if more > 0 else "")


def _document(record: Record, partition: Partition) -> Document:
    """The document, as one in a text file by itself is read."""
    from tongket.documents import Document, describe
    from tongket.documents.text import LIMIT, check_language, decode, hold_size

    shown = f"{partition.below}:{record.line}"
    data = record.text.encode("utf-8")
    hold_size(len(data), shown, LIMIT)
    text, encoding = decode(data, shown)
    check_language(text, shown)
    name = record.id or f"{partition.name}/{record.line}"
    return Document(name, text, shown, "text/plain", encoding, describe(text))


@contextmanager
def _problems(task: Task) -> Iterator[Any]:
    """Write what is wrong with lines of a partition, each told by its line, its document's id and what it is."""
    path = task.state(".csv")
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="") as handle:
            writer = csv.writer(handle, lineterminator="\n")
            yield lambda *cells: writer.writerow([task.partition.below, *cells])
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
