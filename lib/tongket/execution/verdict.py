"""What `tongket check` says of a run: which expectations fail, on which rows, and what could not be checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tongket._correct import applied, unapplied
from tongket._outputs import is_outputs
from tongket._parameters import ParameterError
from tongket._words import counted
from tongket.api import open_outputs, read_corpus
from tongket.tables.ids import split_ids
from tongket.validation import undone, validate
from tongket.validation.faults import UNDONE

if TYPE_CHECKING:
    from tongket._corpus import Corpus

__all__ = ["verdict"]

_UNDECIDABLE = ("check between figures is undecidable", "checks between figures are undecidable")
_DISAGREE = ("check between figures disagrees", "checks between figures disagree")
_TABLES = ("reports", "figures", "ledger", "citations", "corrections", "checks", "lints", "implied", "panel")


def verdict(folder: str | Path, strict: bool = False, corrections: bool = True) -> tuple[list[str], bool]:
    """Lines for a person, and whether the tables fail: on a critical expectation, where strict on any warning too.

    They also fail where a check could not be made on some report, in the run or now: that is a fault of ours.

    `folder` is a run's or holds reports. The expectations are held against what lies there now, whatever the run
    itself found. FileNotFoundError where there is nothing. Reports can be held as read, without `corrections`; what a
    run left cannot: ParameterError.
    """
    from tongket.publishing.rows import rows_of

    if not is_outputs(folder) and not Path(folder).exists():
        raise FileNotFoundError(f"{folder}: no such folder; make it with `tongket run REPORTS -o {folder}`")
    if is_outputs(folder) and not corrections:
        raise ParameterError(
            f"{folder}: the tables of a run are as it left them; to hold the reports against the expectations as they "
            "were read, name their folder, or make the outputs again with `tongket run --no-corrections`"
        )
    corpus = open_outputs(folder) if is_outputs(folder) else read_corpus(folder, corrections=corrections)
    results, faults = _results(corpus, is_outputs(folder))
    failing = [row for row in results if row["success"] is False]
    failed = [row for row in failing if strict or row["severity"] == "critical"]
    lints = rows_of(corpus.lints)
    odd = [row for row in lints if row["severity"] == "warning"]
    lines = [_failure(row) for row in failing]
    lines += [f"not done: {', '.join(split_ids(row['failing'] or '')) or folder}: {row['notes']}" for row in faults]
    lines += [f"warning: lints: {row['code']}: {row['report']}:{row['start']}: {row['en']}" for row in odd]
    lines += [f"warning: {line}" for line in unapplied(corpus)]
    lines += [_unchecked(row) for row in results if row["success"] is None or row["unchecked"]]
    lines += [f"not checked: {path} could not be read: {message}" for path, message in corpus.problems]
    lines += [f"not counted: {path}: {message}" for path, message in corpus.repeats]
    lines += list(_arithmetic(corpus))
    if lints:
        lines.append(
            f"{counted(len(lints), 'oddity', 'oddities')} of the sources: {counted(len(odd), 'warning')}, "
            f"{len(lints) - len(odd)} in the writing alone: see tables/lints.csv"
        )
    if len(corpus.corrections):
        lines.append(applied(corpus))
    held = sum(row["success"] is True for row in results)
    fatal = "fatal (strict)" if strict else "critical"
    last = f"{counted(len(results), 'expectation')}: {held} hold, {len(failing)} fail, {len(failed)} of them {fatal}"
    lines.append(last + (f"; {counted(len(odd), 'oddity is', 'oddities are')} fatal too" if strict and odd else ""))
    return lines, bool(failed or faults or (strict and odd))


def _results(corpus: Corpus, saved: bool) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What the expectations give now, and the rows on checks that could not be made, now or by the run."""
    from tongket.publishing.rows import rows_of

    tables = {name: corpus.table(name) for name in _TABLES}
    if saved:
        held = validate(tables, corpus.texts)
        before = _told_by_the_run(corpus)
        made = rows_of(held[~held["expectation"].eq(UNDONE)])
        faults = {(row["notes"], row["failing"]): row for row in [*before, *rows_of(undone(held))]}
        return made, list(faults.values())
    held = corpus.results  # worked out from the same tables, with what failed in making them
    return rows_of(held[~held["expectation"].eq(UNDONE)]), rows_of(undone(held))


def _told_by_the_run(corpus: Corpus) -> list[dict[str, Any]]:
    """The rows of a saved run on checks that it could not make; so are lost results."""
    from tongket.publishing.rows import rows_of

    try:
        return rows_of(undone(corpus.results))
    except FileNotFoundError as error:
        return [{"failing": "", "notes": str(error)}]


def _named(row: dict[str, Any]) -> str:
    columns = f" [{row['columns']}]" if row["columns"] else ""
    return f"{row['suite']}: {row['expectation']}{columns}"


def _failure(row: dict[str, Any]) -> str:
    rows = ", ".join(split_ids(row["failing"] or ""))
    count = counted(row["failed"], "row fails", "rows fail")
    return f"{row['severity']}: {_named(row)}: {count}: {rows or row['notes']}"


def _unchecked(row: dict[str, Any]) -> str:
    count = counted(row["unchecked"], "row") if row["unchecked"] else "nothing to check"
    return f"not checked: {_named(row)}: {count}: {row['notes']}"


def _arithmetic(corpus: Corpus) -> Iterator[str]:
    """The arithmetic between figures, counted by verdict."""
    counts = corpus.checks["verdict"].value_counts()
    if undecidable := int(counts.get("undecidable", 0)):
        yield f"not checked: checks: {counted(undecidable, *_UNDECIDABLE)}"
    if disagreeing := int(counts.get("disagrees", 0)):
        yield f"{counted(disagreeing, *_DISAGREE)}, of {int(counts.sum())}: see tables/checks.csv"
