"""Figures of a crawl: partition in, partition out, several at a time; what is done already is not done again."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import Any

from tongket._parameters import ParameterError
from tongket._words import counted
from tongket.documents.errors import ReportError
from tongket.documents.partitions import located
from tongket.documents.records import Columns
from tongket.execution.digests import environment, library, of_values
from tongket.execution.folder import drafts
from tongket.execution.partition import COUNTS, PROBLEMS, Task, known, read_partition
from tongket.execution.pool import Pool, processors, workers
from tongket.execution.progress import length

__all__ = ["Options", "Outcome", "extract_partitions"]

_EVERY = 30.0  # seconds between two words on how far it is


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of a crawl: where its tables go, which columns hold what, and whether the sieve chooses."""

    folder: Path
    ledger: Path | None = None
    suffix: str = ".parquet"
    columns: Columns = field(default_factory=Columns)
    sieve: bool = True


@dataclass(slots=True)
class Outcome:
    """How many partitions there are, how many were skipped, what went wrong with some, and what came of all."""

    partitions: int = 0
    skipped: int = 0
    wrong: int = 0
    seconds: float = 0.0
    fresh: int = 0
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTS, 0))

    @property
    def sound(self) -> bool:
        """Whether everything could be read."""
        return not self.wrong

    def summary(self) -> str:
        """All of it in one line."""
        of = self.counts
        said = [
            f"{counted(self.partitions, 'partition')} ({self.skipped} done before): {of['documents']:,} documents",
            f"{of['passed']:,} passed over by the sieve",
            f"{of['reports']:,} read",
            f"{of['figures']:,} figures",
            f"{of['problems']:,} problems" + (": problems.csv" if of["problems"] or self.wrong else ""),
        ]
        if self.fresh and self.seconds >= 1:
            said.append(f"{self.fresh / self.seconds:,.0f} documents a second")
        return "; ".join(said)


class _Here(Pool):
    """Does the work in this very process."""

    def _together(
        self, items: Sequence[Any], work: Callable[[Any], str], steps: Iterator[object]
    ) -> Iterator[tuple[int, str | None]]:
        del steps  # there is no waiting
        for number, item in enumerate(items):
            yield number, work(item)

    def _alone(self, item: Any, work: Callable[[Any], str]) -> str:
        return work(item)


def extract_partitions(
    paths: Sequence[str],
    options: Options,
    jobs: int | None = None,
    *,
    force: bool = False,
    say: Callable[[str], object] = lambda _: None,
) -> Outcome:
    """Read the partitions that `paths` name, each into tables of its name; `force` reads what is done already, too.

    What is wrong is said by `say` and stands in `problems.csv`. ReportError where no partition can be found.
    """
    partitions, missing = located(paths)
    for error in missing:
        say(str(error))
    if not partitions:
        raise ReportError(paths[0], "There is no partition to read.", "Name JSONL or Parquet files, or a glob of them.")
    if any(".." in one.name.split("/") for one in partitions):
        raise ParameterError(f"{paths[0]}: a partition lies outside the folder that was given")
    outcome = Outcome(len(partitions), wrong=len(missing))
    with drafts(options.folder) as here:
        _clear(options)
        made_of = {"library": library(), "packages": of_values(environment()), "options": _digest(options)}
        tasks, began = [], monotonic()
        for number, one in enumerate(partitions):
            given = options.folder, options.ledger, options.suffix, options.columns, options.sieve
            task = Task(one, *given, told=here / f"{number}.count")
            with suppress(ReportError):  # it is told when it is read
                task = replace(task, made_of={"partition": one.mark(), **made_of})
            tasks.append(task)
        waiting = [task for task in tasks if force or known(task) is None]
        try:
            wrong = set(_read(waiting, jobs or processors()))
        finally:
            _clear(options)
        outcome.seconds = monotonic() - began
        _count(outcome, tasks, {id(task) for task in waiting}, wrong)
        _gather(options.folder)
    return outcome


def _digest(options: Options) -> str:
    return of_values([options.suffix, list(options.columns), options.sieve, options.ledger is not None])


def _read(tasks: Sequence[Task], jobs: int) -> Iterator[str]:
    """The names of the partitions with which something went wrong."""
    items = [(task.partition.below, task) for task in tasks]
    with _pool(min(jobs, len(tasks))) as pool, _watched(tasks):
        results = pool.each("extract", items, read_partition) if tasks else []
    for task, result in zip(tasks, results, strict=True):
        if result:
            yield task.partition.name


@contextmanager
def _pool(jobs: int) -> Iterator[Pool]:
    if jobs <= 1:
        yield _Here()
        return
    with workers(jobs, None) as pool:
        yield pool


def _count(outcome: Outcome, tasks: Sequence[Task], waiting: set[int], wrong: set[str]) -> None:
    """Add up what is known of the partitions now."""
    for task in tasks:
        outcome.skipped += id(task) not in waiting
        counts = known(task)
        failed = task.partition.name in wrong or counts is None or counts["problems"]
        outcome.wrong += bool(failed)
        for name, number in (counts or {}).items():
            outcome.counts[name] += number
        if counts and id(task) in waiting:
            outcome.fresh += counts["documents"]


def _gather(folder: Path) -> None:
    """Write `problems.csv` of what is wrong with any partition that was read into the folder."""
    draft = folder / ".problems.csv.part"
    with draft.open("wb") as out:
        out.write((",".join(PROBLEMS) + "\n").encode())
        for path in sorted((folder / "state").rglob("*.csv")):
            with path.open("rb") as part:
                shutil.copyfileobj(part, out)
    draft.replace(folder / "problems.csv")


def _clear(options: Options) -> None:
    """Take away what a run that was stopped left half-written."""
    folders = [options.folder / name for name in ("figures", "reports", "state")]
    for folder in [*folders, *([options.ledger] if options.ledger else [])]:
        for left in folder.rglob(".*.part"):
            left.unlink(missing_ok=True)


@contextmanager
def _watched(tasks: Sequence[Task]) -> Iterator[None]:
    """Say every half minute how far the reading is, however large the partitions."""
    from tqdm import tqdm

    ended = threading.Event()

    def watch() -> None:
        began = monotonic()
        while not ended.wait(_EVERY):
            documents, read = _so_far(tasks)
            passed, whole = monotonic() - began, sum(task.partition.size for task in tasks) or 1
            if documents and read:
                left = length(passed * max(0, whole - read) / read)
                said = f"extract: {documents:,} documents, {documents / passed:,.0f} a second, {100 * read // whole} % "
                tqdm.write(f"{said}of the bytes, {left} left", file=sys.stderr)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _so_far(tasks: Sequence[Task]) -> tuple[int, int]:
    """Documents and bytes that were read."""
    documents = read = 0
    for task in tasks:
        counts = known(task)
        with suppress(OSError, ValueError, AttributeError):  # it has not said anything yet, or is just saying it
            if counts is not None:
                of_it, position = counts["documents"], task.partition.size
            else:
                of_it, position = map(int, task.told.read_text(encoding="ascii").split())  # type: ignore[union-attr]
            documents, read = documents + of_it, read + position
    return documents, read
