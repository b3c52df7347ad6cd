"""A run: read, tabulate and validate once, then every notebook in a kernel of its own, then the pages and the site.

What is there already, made of the same, is left as it is (:mod:`tongket.execution.state`).
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from tongket._corpus import Corpus
from tongket._outputs import portable, save, saved_paths
from tongket._parameters import LANGUAGES
from tongket.api import open_outputs
from tongket.execution.basis import Basis, basis, page_of, parameters_of, stem_of
from tongket.execution.cluster import Cluster
from tongket.execution.digests import Inputs
from tongket.execution.folder import OutputError, drafts, unwritable
from tongket.execution.manifest import MANIFEST, claims_of, write_manifest
from tongket.execution.outcome import Outcome
from tongket.execution.plan import ABOUT_ALL, NOTEBOOKS, page_paths, pdf_path, plan
from tongket.execution.pool import Pool, processors, workers
from tongket.execution.printing import Print, print_pages
from tongket.execution.skipping import counts_of, reusable, tell, unchanged
from tongket.execution.state import Claim, State
from tongket.execution.template import can_fork, prepare
from tongket.execution.worker import Export, Task, execute, export
from tongket.publishing import Failing, Page, Site, downloads_by_steps, page_options, page_title, write_cutouts
from tongket.publishing.downloads import newest_day
from tongket.publishing.pdf import Printer, find_printer
from tongket.resources import shipped
from tongket.tables import held
from tongket.validation import failures, undone

__all__ = ["TIMEOUT", "Chosen", "Outcome", "OutputError", "run"]

TIMEOUT = 600  # seconds that a cell may take: many times what the slowest one does
_PREPARING = 2.0  # seconds that the imports take before a worker can be forked: to wait for one would be idle
_TABLES = (
    "reports", "figures", "ledger", "citations", "corrections", "checks", "lints", "implied", "panel", "results",
)  # fmt: skip


class Chosen(NamedTuple):
    """What of the plan to run, and the notebooks' parameters: as :func:`tongket.execution.plan.plan` takes them.

    All provinces and years, in Vietnamese, where nothing is said; `language` None is each language there is.
    """

    province: str | None = None
    year: int | None = None
    language: str | None = LANGUAGES[0]
    period: str | None = None
    themes: str | None = None
    peers: str | None = None
    indicator: str | None = None
    comparison_year: int | None = None
    geography: str | None = None


def run(  # noqa: PLR0913, PLR0917 - where from, where to, and how
    read: Callable[[], Corpus],
    out: str | Path = "outputs",
    chosen: Chosen | None = None,
    jobs: int | None = None,
    warm: bool = True,
    pdf: bool = False,
    *,
    timeout: int | None = TIMEOUT,
    inputs: Inputs | None = None,
    force: bool = False,
    pages: Sequence[Page] | None = None,
    cluster: Cluster | None = None,
    say: Callable[[str], object] = print,
) -> Outcome:
    """Make the outputs of the corpus that `read` gives, in the folder `out`.

    `chosen` narrows what is run (:func:`tongket.execution.plan.plan`): ParameterError, before a notebook runs or a
    file is written, where something of it does not exist; `pages`, given in its place, say exactly what to make, and
    which of them to print.
    `jobs` processes work at once, as many as there are processors unless told; with `cluster` those of it do, whatever
    `jobs` says, and only PDFs are made here: ClusterError where it cannot. With `pdf` each page is printed, too:
    PrinterError, before anything else, where that cannot be done; without it a page has none. OutputError where `out`
    cannot be written. A notebook that fails, or one of whose cells takes more than `timeout` seconds, keeps its
    executed copy and the others go on. What an earlier run, or one that was stopped, left of the same is not made
    again, unless with `force`; where `inputs` says what `read` would read, that is not read again either, and `say` is
    told what there is to say of it. Whichever way a run is stopped, no process of it goes on and no half-written file
    stays.
    """
    folder, chosen = Path(out), chosen or Chosen()
    spoken = chosen.language or LANGUAGES[0]
    with _stoppable(), drafts(folder) as draft:
        state = State(folder, MANIFEST, claims_of, force)
        now = basis(shipped("notebooks"), inputs)
        known = reusable(state, now)
        if known:
            tell(folder, now, say)
        if known and pages is None and (found := unchanged(state, now, chosen, pdf)):
            return found
        printer, ready = find_printer() if pdf else None, 0.0
        if cluster is not None:
            cluster.connect()
        elif warm and prepare():  # while the reports are read and the tables validated
            ready = monotonic() + _PREPARING
        corpus = open_outputs(folder) if known else read()
        if not len(corpus):
            return Outcome(folder, unread=len(corpus.problems), repeated=len(corpus.repeats))
        if pages is None:
            pages = [replace(page, pdf=pdf_path(page) if pdf else "") for page in plan(corpus, *chosen)]
        how = _How(folder, draft, jobs or processors(), warm, timeout, printer, spoken, cluster, ready)
        with ExitStack() as stack:
            return _Run(how, state, now, corpus, stack).make(with_paths(pages), known)


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


def with_paths(pages: Sequence[Page]) -> list[Page]:
    """The pages with where their executed notebooks, and they themselves, are to lie."""
    found = []
    for page in pages:
        executed, shown = page_paths(page)
        found.append(replace(page, executed=executed, page=shown))
    return found


@dataclass(frozen=True, slots=True)
class _How:
    """Where and how a run works."""

    folder: Path
    drafts: Path
    jobs: int
    warm: bool
    timeout: int | None
    printer: Printer | None
    spoken: str
    cluster: Cluster | None
    ready: float  # when, on the clock, what workers are forked from will have made its imports


@dataclass
class _Run:
    """A run at work on a corpus: each step skips what is there already."""

    how: _How
    state: State
    now: Basis
    corpus: Corpus
    stack: ExitStack
    skipped: int = 0
    unprinted: list[Page] = field(default_factory=list)
    written: list[str] = field(default_factory=list)  # of the site, below the folder

    @cached_property
    def pool(self) -> Pool:
        """Worker processes, started when they are first asked for; a cluster, once the tables are there."""
        if self.how.cluster is not None:
            paths = saved_paths(self.corpus.documents)
            return self.stack.enter_context(self.how.cluster.holding(self.how.folder, paths, self.how.warm))
        return self.stack.enter_context(workers(self.how.jobs, self.how.folder, self.how.warm))

    @cached_property
    def tables(self) -> dict[str, Any]:
        """The tables by name, as they stay until the end of the run."""
        tables = {name: self.corpus.table(name) for name in _TABLES}
        held.hold(tables.values())
        return tables

    @cached_property
    def site(self) -> Site:
        """The site's own pages, once the tables are there."""
        return Site(self.how.folder, self.tables, self.corpus.texts)

    def _below(self, path: Path) -> str:
        return path.relative_to(self.how.folder).as_posix()

    def _beside(self, pages: Sequence[Page]) -> Iterator[Path]:
        """Downloads and the pages of the texts, one after the other: no notebook has a part in them."""
        downloads = downloads_by_steps(self.how.folder, self.corpus, self.tables, pages)
        for steps in (downloads, self.site.write_sources()):
            for path in steps:
                self.written.append(self._below(path))
                self.state.note([self.written[-1]])
                yield path

    def make(self, planned: Sequence[Page], known: Claim | None) -> Outcome:
        """Everything: tables, notebooks with what hangs on the tables alone, pages, PDFs, indexes, and the manifest."""
        folder = self.how.folder
        paths = [path for page in planned for path in (page.executed, page.page, page.pdf) if path]
        try:
            self.state.begin([*saved_paths(self.corpus.documents), *paths])
        except OSError as error:
            raise unwritable(folder, error) from None
        told = known or self._save()
        kept = self._kept(planned, told)
        beside = self._beside([*planned, *kept])
        while monotonic() < self.how.ready and next(beside, None) is not None:
            pass
        made = self._execute(planned, told, beside)
        made, kept = self._export(made, kept)
        if self.how.printer:
            made, kept = self._print(self.how.printer, made, kept, told)
        left_out = {"unread": portable(self.corpus.problems), "repeats": portable(self.corpus.repeats)}
        indexes = self.site.write_indexes([*made, *kept], left_out, self.how.spoken)
        below = [*self.written, *(self._below(path) for path in indexes)]
        self.state.claim("site", {}, below, about={"language": self.how.spoken})
        self._finish(told, [*made, *kept])
        return counts_of(Outcome(folder, tuple(made), skipped=self.skipped, unprinted=len(self.unprinted)), told)

    def _save(self) -> Claim:
        """Write tables, texts and results."""
        if self.how.cluster is None and not (self.how.warm and can_fork()):
            _ = self.pool  # the workers get ready while the tables are validated; what is to be forked does already
        corpus, folder = self.corpus, self.how.folder
        try:
            save(corpus, folder)
            drawn = write_cutouts(folder, corpus.documents, corpus.figures, corpus.files)
        except OSError as error:
            raise unwritable(folder, error) from None
        results = corpus.table("results")
        counts = {
            "read": len(corpus),
            "figures": len(corpus.figures),
            "unread": len(corpus.problems),
            "repeated": len(corpus.repeats),
            "critical": len(failures(results, "critical")),
            "undone": len(undone(results)),
            "unsound": " | ".join(Failing(self.tables, corpus.texts).unsound()),
        }
        return self.state.claim("tables", self.now.of_tables(), [*saved_paths(corpus.documents), *drawn], about=counts)

    def _parts(self, page: Page, told: Claim) -> dict[str, str]:
        return self.now.of_notebook(page.notebook, parameters_of(page), told)

    def _kept(self, planned: Sequence[Page], told: Claim) -> list[Page]:
        """The pages of earlier runs that this one would make the same; the others are taken away.

        A page and the tables beside it never speak of different data, nor do pages of different notebooks.
        """
        names, kept = {stem_of(page) for page in planned}, []
        for name in [name for name in self.state.claims if name.startswith("notebook/")]:
            stem = name.partition("/")[2]
            if stem in names:
                continue
            page = page_of(self.state.claims[name])
            if page is None or stem_of(page) != stem or not self.state.same(name, self._parts(page, told)):
                for kind in ("notebook", "page", "print"):
                    self.state.forget(f"{kind}/{stem}")
                continue
            (page,) = with_paths([page])
            page = page if self.state.claims[name].files else replace(page, executed="", page="")
            printed = self._printed(page, told)
            kept.append(replace(page, pdf=pdf_path(page) if printed else ""))
        return sorted(kept, key=lambda page: page.page)

    def _printed(self, page: Page, told: Claim) -> bool:
        """Whether the page's PDF is there, of this very notebook."""
        stem = stem_of(page)
        return self.state.same(f"print/{stem}", self.now.of_print(self.state.claims[f"notebook/{stem}"], told))

    def _execute(self, planned: Sequence[Page], told: Claim, beside: Iterable[object]) -> list[Page]:
        """Run the notebooks, and do what is `beside` them; the pages with the path of the copy, and what went wrong."""
        base = self.how.folder.resolve()
        (base / NOTEBOOKS).mkdir(exist_ok=True)
        parts = [self._parts(page, told) for page in planned]
        anew = [
            (page, its)
            for page, its in zip(planned, parts, strict=True)
            if not self.state.held(f"notebook/{stem_of(page)}", its)
        ]
        anew.sort(key=lambda pair: pair[0].notebook not in ABOUT_ALL)  # they take longest: at the end all would wait
        self.skipped = len(planned) - len(anew)
        tasks = [(stem_of(page), self._task(page, base)) for page, _ in anew]

        def finished(number: int, problem: str) -> None:
            page, its = anew[number]
            there = [page.executed] if (base / page.executed).is_file() else []
            about = {"notebook": page.notebook, "parameters": parameters_of(page)}
            self.state.claim(f"notebook/{stem_of(page)}", its, there, problem, about)

        if tasks:
            self.pool.each("notebooks", tasks, execute, finished, beside)
        for _ in beside:
            pass
        claims = [self.state.claims[f"notebook/{stem_of(page)}"] for page in planned]
        return [
            replace(
                page,
                executed=page.executed if claim.files else "",
                pdf="" if claim.problem else page.pdf,
                problem=claim.problem,
            )
            for page, claim in zip(planned, claims, strict=True)
        ]

    def _task(self, page: Page, base: Path) -> Task:
        for kind in ("notebook", "print"):  # a PDF goes with the page that it was printed from
            self.state.forget(f"{kind}/{stem_of(page)}")
        source, target = shipped("notebooks") / f"{page.notebook}.ipynb", base / page.executed
        target.unlink(missing_ok=True)
        draft = self.how.drafts.resolve() / target.name
        return Task(source, draft, target, target.parent, parameters_of(page), self.how.warm, self.how.timeout)

    def _export(self, made: Sequence[Page], kept: Sequence[Page]) -> tuple[list[Page], list[Page]]:
        """Make the page of each executed notebook, those that failed among them: they show where."""
        pages = [page if page.executed else replace(page, page="") for page in (*made, *kept)]
        linked = sorted(pages, key=lambda page: page.page)
        anew: list[tuple[Page, Export, Mapping[str, str]]] = []
        for page in pages:
            if page.executed:
                task = self._exporting(page, linked)
                told = {"title": task.title, "language": task.language, **task.options}
                its = self.now.of_page(self.state.claims[f"notebook/{stem_of(page)}"], told)
                if not self.state.held(f"page/{stem_of(page)}", its):
                    anew.append((page, task, its))

        def finished(number: int, problem: str) -> None:
            page, _, its = anew[number]
            self.state.claim(f"page/{stem_of(page)}", its, [] if problem else [page.page], problem)

        if anew:
            self.pool.each("pages", [(task.target.stem, task) for _, task, _ in anew], export, finished)
        checked = [self._checked(page) for page in pages]
        return checked[: len(made)], checked[len(made) :]

    def _exporting(self, page: Page, linked: Sequence[Page]) -> Export:
        folder = self.how.folder
        options = page_options(page, linked, self.tables, folder)
        title = page_title(page, self.tables["reports"])
        return Export(folder / page.executed, folder / page.page, title, page.language, options)

    def _checked(self, page: Page) -> Page:
        """The page, without its path where it could not be made."""
        claim = self.state.claims.get(f"page/{stem_of(page)}")
        if not page.executed or claim is None or not claim.problem:
            return page
        return replace(page, page="", problem=page.problem or claim.problem)

    def _print(
        self, printer: Printer, made: Sequence[Page], kept: Sequence[Page], told: Claim
    ) -> tuple[list[Page], list[Page]]:
        """Print the pages that are to have a PDF; those that could not be printed are made again, to offer none."""
        wanted = [page for page in made if page.pdf and page.page]
        anew = [page for page in wanted if self.state.why(f"print/{stem_of(page)}", self._print_parts(page, told))]
        prints = [Print(self.how.folder / page.page, self.how.folder / page.pdf) for page in anew]

        def finished(number: int, problem: str) -> None:
            page = anew[number]
            if not problem:
                self.state.claim(f"print/{stem_of(page)}", self._print_parts(page, told), [page.pdf])

        problems = print_pages(printer, prints, newest_day(self.tables), self.how.jobs, finished) if prints else []
        failed = {page.page for page, problem in zip(anew, problems, strict=True) if problem}
        made = [replace(page, pdf="" if page.page in failed or not page.page else page.pdf) for page in made]
        self.unprinted = [page for page in made if page.page in failed]
        for page in self.unprinted:
            self.state.forget(f"print/{stem_of(page)}")
        return self._export(made, kept) if self.unprinted else (list(made), list(kept))

    def _print_parts(self, page: Page, told: Claim) -> dict[str, str]:
        return self.now.of_print(self.state.claims[f"notebook/{stem_of(page)}"], told)

    def _finish(self, told: Claim, pages: Sequence[Page]) -> None:
        """Take away what is no longer of the run, and describe what is."""
        stems = {stem_of(page): page for page in pages}
        claims = {"tables": told, "site": self.state.claims["site"]}
        for stem, page in stems.items():
            claims[f"notebook/{stem}"] = self.state.claims[f"notebook/{stem}"]
            if page.executed:
                claims[f"page/{stem}"] = self.state.claims[f"page/{stem}"]
            if page.pdf:
                claims[f"print/{stem}"] = self.state.claims[f"print/{stem}"]
        self.state.drop_others(path for claim in claims.values() for path in claim.files)
        write_manifest(self.how.folder, self.now.made(newest_day(self.tables)), claims)
