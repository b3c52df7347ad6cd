"""A run: read, tabulate and validate once, then every notebook in a kernel of its own, then the pages and the site."""

from __future__ import annotations

import hashlib
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, NamedTuple

from tongket._corpus import Corpus
from tongket._outputs import is_outputs, portable, save, saved_table
from tongket._parameters import LANGUAGES, PARAMETERS
from tongket._words import counted
from tongket.execution.plan import ABOUT_ALL, NOTEBOOKS, page_paths, pdf_path, plan
from tongket.execution.pool import Workers, processors, workers
from tongket.execution.printing import Print, print_pages
from tongket.execution.worker import Export, Task, execute, export
from tongket.publishing import Failing, Page, page_options, page_title, write_downloads, write_site
from tongket.publishing.downloads import newest_day
from tongket.publishing.pdf import Printer, find_printer
from tongket.resources import shipped
from tongket.validation import failures, undone

__all__ = ["Chosen", "Outcome", "OutputError", "run"]

_DRAFTS, _LOCK = ".drafts", "lock"
_TABLES = (
    "reports", "figures", "ledger", "citations", "corrections", "checks", "lints", "implied", "panel", "results",
)  # fmt: skip


class OutputError(OSError):
    """The output folder cannot be written; the message names it and says what to do."""


class Chosen(NamedTuple):
    """What of the plan to run, and the notebooks' parameters: as :func:`tongket.execution.plan.plan` takes them.

    All provinces and years, and Vietnamese, where nothing is said.
    """

    province: str | None = None
    year: int | None = None
    language: str | None = None
    period: str | None = None
    themes: str | None = None
    peers: str | None = None
    indicator: str | None = None
    comparison_year: int | None = None
    geography: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run made: where, of which corpus, its notebooks and pages, and how many critical expectations failed.

    `unsound` are the reports on whose rows they failed; the others are published as sound. `undone` counts the checks
    that could not be made on some report, for a fault of ours, `unprinted` the PDFs that could not be made.
    """

    out: Path
    corpus: Corpus
    pages: tuple[Page, ...]
    critical: int
    unsound: tuple[str, ...] = ()
    undone: int = 0
    unprinted: int = 0

    @property
    def failed(self) -> tuple[Page, ...]:
        """Notebooks that failed; each says why in `problem`."""
        return tuple(page for page in self.pages if page.problem)

    @property
    def sound(self) -> bool:
        """Whether every file was read, every notebook ran, every check and PDF was made, and no critical one failed."""
        return not (self.corpus.problems or self.failed or self.critical or self.undone or self.unprinted)

    def summary(self) -> str:
        """What was made and where to look, in one line."""
        if not len(self.corpus):
            return "no report could be read, so nothing was made"
        notebooks, printed = len(self.pages) - len(self.failed), sum(bool(page.pdf) for page in self.pages)
        made = [
            counted(len(self.corpus), "report"),
            counted(len(self.corpus.figures), "figure"),
            counted(notebooks, "notebook with its page", "notebooks with their pages"),
            *([counted(printed, "PDF")] if printed else []),
        ]
        faults = (
            (len(self.corpus.problems), "file not read", "files not read"),
            (len(self.corpus.repeats), "repeated file not counted", "repeated files not counted"),
            (len(self.failed), "notebook failed", "notebooks failed"),
            (self.unprinted, "PDF could not be made", "PDFs could not be made"),
            (self.critical, f"critical expectation failed{self._where()} (see: tongket check)",
             f"critical expectations failed{self._where()} (see: tongket check)"),
            (self.undone, "check could not be made (see: tongket check)",
             "checks could not be made (see: tongket check)"),
        )  # fmt: skip
        wrong = "".join(f"; {counted(*fault)}" for fault in faults if fault[0])
        return f"{', '.join(made)}{wrong}: open {self.out / 'index.html'}"

    def _where(self) -> str:
        """The reports that are not sound, in words; all others are."""
        return f" on {', '.join(self.unsound)}" if self.unsound else ""


def run(  # noqa: PLR0913, PLR0917 - where from, where to, and how
    read: Callable[[], Corpus],
    out: str | Path = "outputs",
    chosen: Chosen | None = None,
    jobs: int | None = None,
    warm: bool = True,
    pdf: bool = False,
) -> Outcome:
    """Make the outputs of the corpus that `read` gives, in the folder `out`.

    `chosen` narrows what is run (:func:`tongket.execution.plan.plan`): ParameterError, before a notebook runs or a
    file is written, where something of it does not exist. `jobs` processes work at once, as many as there
    are processors unless told. With `pdf` each page is printed, too: PrinterError, before anything else, where that
    cannot be done; without it a page that is made anew has none. OutputError where `out` cannot be written. A notebook
    that fails keeps its executed copy and the others go on. Whichever way a run is stopped, no process of it goes on
    and no half-written file stays.
    """
    folder, printer = Path(out), find_printer() if pdf else None
    with _stoppable(), _drafts(folder) as drafts:
        corpus = read()
        if not len(corpus):
            return Outcome(folder, corpus, (), 0)
        chosen = chosen or Chosen()
        pages = plan(corpus, *chosen)
        with workers(jobs or processors(), folder, warm) as pool:  # they get ready while the tables are validated
            kept = _save(corpus, folder, pages)
            made = _execute(pool, pages, folder, drafts, warm)
            tables = {name: corpus.table(name) for name in _TABLES}
            write_downloads(folder, corpus, tables, [*made, *kept])
            if printer:
                made = [page if page.problem else replace(page, pdf=pdf_path(page)) for page in made]
            made = _export(pool, made, kept, folder, tables)
            unprinted: list[Page] = []
            if printer:
                made, unprinted = _print(pool, printer, made, kept, folder, tables, jobs or processors())
        unread, repeats = portable(corpus.problems), portable(corpus.repeats)
        spoken = chosen.language or LANGUAGES[0]
        write_site(folder, tables, corpus.texts, [*made, *kept], unread=unread, repeats=repeats, language=spoken)
    unsound = tuple(Failing(tables, corpus.texts).unsound())
    critical, undone_checks = len(failures(tables["results"], "critical")), len(undone(tables["results"]))
    return Outcome(folder, corpus, tuple(made), critical, unsound, undone_checks, len(unprinted))


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM end the run as Ctrl-C does, tidily, where this is the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, _: object) -> None:
        sys.exit(128 + number)

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _drafts(folder: Path) -> Iterator[Path]:
    """A folder for unfinished files inside the output folder, both made if need be; gone afterwards.

    It is this run's alone: OutputError where another run is at work in the output folder.
    """
    drafts, new = folder / _DRAFTS, not folder.exists()
    try:
        drafts.mkdir(parents=True, exist_ok=True)
        lock = (drafts / _LOCK).open("w")
    except OSError as error:
        raise _unwritable(folder, error) from None
    with lock:
        if not _locked(lock):
            raise OutputError(f"{folder}: another run is at work here; wait for it, or name another folder with -o")
        try:
            for left in drafts.glob("*.ipynb"):  # of a run that was killed
                left.unlink()
            yield drafts
        finally:
            shutil.rmtree(drafts, ignore_errors=True)
            if new and not any(folder.iterdir()):
                folder.rmdir()


def _locked(lock: IO[str]) -> bool:
    """Whether the lock is ours now; it goes with this process. Where there are no such locks, it always is."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _unwritable(folder: Path, error: OSError) -> OutputError:
    return OutputError(f"{folder}: cannot be written ({error.strerror or error}); name another folder with -o")


def _save(corpus: Corpus, folder: Path, pages: Sequence[Page]) -> list[Page]:
    """Write tables, texts and results; give the earlier run's pages that still tell of the very same tables.

    Those that do not are taken away: a page and the tables beside it never speak of different data.
    """
    planned = {page.page for page in _with_paths(pages)}
    earlier = [page for page in _earlier(folder) if page.page not in planned]
    before = _digest(folder)
    try:
        save(corpus, folder)
    except OSError as error:
        raise _unwritable(folder, error) from None
    if before == _digest(folder):
        return earlier
    for page in earlier:
        for path in (page.executed, page.page, pdf_path(page)):
            (folder / path).unlink(missing_ok=True)
    return []


def _digest(folder: Path) -> list[str]:
    """Digests of the tables as they lie in the folder; they hold those of the texts."""
    return [hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("tables/*.csv"))]


def _earlier(folder: Path) -> list[Page]:
    """Pages that an earlier run left, worked out from the reports that it recorded."""
    if not is_outputs(folder):
        return []
    from tongket.publishing.places import name_of, province_years

    try:
        groups = province_years(saved_table(folder, "reports"))
    except (OSError, ValueError):  # tables of another version: nothing is known of what it made
        return []
    possible = [Page(notebook, spoken) for notebook in ABOUT_ALL for spoken in LANGUAGES]
    for place, year in groups:
        possible += [Page("province_year", spoken, place, year, name_of(place)) for spoken in LANGUAGES]
    there = [page for page in _with_paths(possible) if (folder / page.executed).is_file()]
    return [
        replace(page, pdf=pdf_path(page) if (folder / pdf_path(page)).is_file() else "")
        for page in there
        if (folder / page.page).is_file()
    ]


def _with_paths(pages: Sequence[Page]) -> list[Page]:
    found = []
    for page in pages:
        executed, shown = page_paths(page)
        found.append(replace(page, executed=executed, page=shown))
    return found


def _parameters(page: Page) -> dict[str, Any]:
    """The parameters that the page's notebook has, but for `data`: a notebook does not say where it ran."""
    values: dict[str, Any] = {"language": page.language}
    if page.notebook == "province_year":
        values = {"province": page.province, "year": page.year, "language": page.language}
    values |= dict(page.given)
    return {name: values[name] for name in PARAMETERS[page.notebook] if name in values}


def _execute(pool: Workers, pages: Sequence[Page], folder: Path, drafts: Path, warm: bool) -> list[Page]:
    """Run the notebooks; the pages with the path of the executed copy, and what went wrong."""
    base = folder.resolve()
    (base / NOTEBOOKS).mkdir(exist_ok=True)
    planned = _with_paths(pages)
    tasks = []
    for page in planned:
        source, target = shipped("notebooks") / f"{page.notebook}.ipynb", base / page.executed
        for earlier in (target, base / pdf_path(page)):  # a PDF goes with the page that it was printed from
            earlier.unlink(missing_ok=True)
        tasks.append(Task(source, drafts.resolve() / target.name, target, target.parent, _parameters(page), warm))
    problems = pool.each("notebooks", [(task.target.stem, task) for task in tasks], execute)
    return [
        replace(page, executed=page.executed if task.target.is_file() else "", problem=problem)
        for page, task, problem in zip(planned, tasks, problems, strict=True)
    ]


def _export(
    pool: Workers, made: Sequence[Page], kept: Sequence[Page], folder: Path, tables: dict[str, Any]
) -> list[Page]:
    """Make the page of each executed notebook, those that failed among them: they show where."""
    made = [page if page.executed else replace(page, page="") for page in made]
    linked = sorted([*made, *kept], key=lambda page: page.page)
    exports = []
    for page in made:
        if page.executed:
            options = page_options(page, linked, tables, folder)
            task = Export(
                folder / page.executed, folder / page.page, page_title(page, tables["reports"]), page.language, options
            )
            exports.append(task)
    problems = iter(pool.each("pages", [(task.target.stem, task) for task in exports], export))
    checked = []
    for page in made:
        problem = next(problems) if page.executed else ""
        checked.append(replace(page, page="", problem=page.problem or problem) if problem else page)
    return checked


def _print(  # noqa: PLR0913, PLR0917 - as `_export`, with what it takes to print
    pool: Workers,
    printer: Printer,
    made: Sequence[Page],
    kept: Sequence[Page],
    folder: Path,
    tables: dict[str, Any],
    jobs: int,
) -> tuple[list[Page], list[Page]]:
    """Print the pages that are to have a PDF; the pages, and those without one: they are made again, to offer none."""
    printed = [page for page in made if page.pdf and page.page]
    prints = [Print(folder / page.page, folder / page.pdf) for page in printed]
    problems = print_pages(printer, prints, newest_day(tables), jobs)
    failed = {page.page for page, problem in zip(printed, problems, strict=True) if problem}
    made = [replace(page, pdf="" if page.page in failed else page.pdf) for page in made]
    unprinted = [page for page in made if page.page in failed]
    if unprinted:
        _export(pool, unprinted, [*kept, *(page for page in made if page not in unprinted)], folder, tables)
    return made, unprinted
