"""`Report` and `Corpus`, which `tongket.api` hands out: tables that are made, or read back, when first asked for.

Both kinds of corpus answer alike. One read from texts (`tongket.read_corpus`) has its figures from the start and works
out checks, panel and expectations on demand; one opened from a run's folder (`tongket.open_outputs`) reads each table
from its file. This module is the private half of `tongket.api`: it holds the two classes and what they share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tongket._parameters import LANGUAGES, ParameterError, check_choice
from tongket._words import counted
from tongket.documents.errors import ReportError
from tongket.documents.model import About, Document

if TYPE_CHECKING:
    import pandas as pd

    from tongket.publishing.display import Display

    Tables = Callable[[str], pd.DataFrame]

__all__ = ["Corpus", "Problem", "Report", "problems_of", "report_row"]


class Problem(NamedTuple):
    """A file that was left out: its path as given, and what is wrong and what to do, in one line."""

    path: str
    message: str


class Report:
    """One report: its text, what it is about, and the tables of what it states."""

    def __init__(self, document: Document, tables: Tables) -> None:
        """`tables` gives the corpus's table of a name; the rows of this report are taken from it."""
        self.document = document
        self._tables = tables

    def _rows(self, name: str) -> pd.DataFrame:
        table = self._tables(name)
        return table[table["report"] == self.document.report].reset_index(drop=True)

    @property
    def about(self) -> About:
        """Place, period, kind and language, each with the words that gave it."""
        return self.document.about

    @property
    def text(self) -> str:
        """The report's own characters, as read."""
        return self.document.text

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What of the original is not in the text, such as pages that were not recognised; most reports have none."""
        return problems_of(self.document)

    @property
    def figures(self) -> pd.DataFrame:
        """One row for each number that stands for a figure, in reading order (docs: data dictionary)."""
        return self._rows("figures")

    @property
    def ledger(self) -> pd.DataFrame:
        """One row for each number of the text: a figure, or what else it is."""
        return self._rows("ledger")

    @property
    def citations(self) -> pd.DataFrame:
        """One row for each legal document that the report names."""
        return self._rows("citations")

    @property
    def checks(self) -> pd.DataFrame:
        """One row for each arithmetic check between its figures."""
        return self._rows("checks")

    @property
    def lints(self) -> pd.DataFrame:
        """One row for each place where it contradicts itself or says what cannot be meant."""
        return self._rows("lints")

    @property
    def corrections(self) -> pd.DataFrame:
        """One row for each line of corrections.csv about it: both readings, and whether the line was applied."""
        return self._rows("corrections")

    def explain(self, figure: str = "", *, at: int | None = None, language: str = "en") -> Display:
        """Why a number was read as it was: a figure by its id, or any number at an offset; without either, every one.

        Made by reading the text once more, without corrections, of which it tells too; `language` is vi or en.
        ParameterError where there is no such number.
        """
        from tongket.publishing.explaining import UnknownNumberError, explanation

        check_choice("language", language, LANGUAGES)
        if figure and at is not None:
            raise ParameterError(f"give a figure's id or an offset, not both ({figure!r} and {at})")
        try:
            return explanation(self.document, figure=figure, at=at, language=language, corrections=self.corrections)
        except UnknownNumberError as error:
            raise ParameterError(str(error)) from None

    def __repr__(self) -> str:
        about = self.about
        where = " ".join(str(x) for x in (about.place or about.province or "unplaced", about.year) if x)
        lacking = f", {counted(len(self.problems), 'problem')}" if self.problems else ""
        return f"<Report {self.document.report}: {where}, {counted(len(self.figures), 'figure')}{lacking}>"

    def _repr_html_(self) -> str:
        from tongket.publishing import marked_text
        from tongket.publishing.doubts import doubted

        language = self.about.language or "vi"
        told = doubted({"corrections": self.corrections}, language)
        lacking = "".join(f"<p><strong>{escape(problem.message)}</strong></p>" for problem in self.problems)
        return lacking + str(
            marked_text(self.text, self.figures, self.ledger, language, keyed=True, text_language=language, doubts=told)
        )


class Corpus:
    """Several reports together: their tables, and which places and years they tell of."""

    def __init__(
        self,
        documents: Callable[[], Sequence[Document]],
        tables: Callable[[Corpus, str], pd.DataFrame],
        problems: Sequence[Problem] = (),
        repeats: Sequence[Problem] = (),
        passed: Sequence[Problem] = (),
    ) -> None:
        """`documents` and `tables` are called once for each thing, when it is first asked for.

        `problems` are files that could not be read, `repeats` those with a text that another has, `passed` folders in
        which an earlier run's outputs were passed over.
        """
        self.files: Mapping[str, Path] = {}
        """Where the reports that were read from files lie on this machine, by id; never written anywhere."""
        self._read_documents = documents
        self._make_table = tables
        self._made: dict[str, pd.DataFrame] = {}
        self._held = False
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.repeats: tuple[Problem, ...] = tuple(repeats)
        self.passed: tuple[Problem, ...] = tuple(passed)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents, in order of their ids."""
        return tuple(sorted(self._read_documents(), key=lambda document: document.report))

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Each report's text by its id."""
        return {document.report: document.text for document in self.documents}

    def table(self, name: str) -> pd.DataFrame:
        """The table of that name (`reports`, `figures`, ..., `results`); altering it alters nothing here."""
        if name not in self._made:
            self._made[name] = self._make_table(self, name)
        return self._made[name] if self._held else self._made[name].copy(deep=False)

    def hold(self, names: Iterable[str]) -> None:
        """Read or make these tables now, and hand out from now on themselves, not copies: nobody may alter them.

        What is worked out of one as a whole is then worked out once (:mod:`tongket.tables.held`).
        """
        from tongket.tables import held

        self._held = True
        held.hold([self.table(name) for name in names])

    @property
    def reports(self) -> pd.DataFrame:
        """One row for each report; those without a place are here too, with the places `seen` in their text."""
        return self.table("reports")

    @property
    def figures(self) -> pd.DataFrame:
        """One row for each figure of every report."""
        return self.table("figures")

    @property
    def ledger(self) -> pd.DataFrame:
        """One row for each number of every report."""
        return self.table("ledger")

    @property
    def citations(self) -> pd.DataFrame:
        """One row for each legal document that a report names."""
        return self.table("citations")

    @property
    def checks(self) -> pd.DataFrame:
        """One row for each arithmetic check between stated figures."""
        return self.table("checks")

    @property
    def lints(self) -> pd.DataFrame:
        """One row for each place where a report contradicts itself or says what cannot be meant."""
        return self.table("lints")

    @property
    def corrections(self) -> pd.DataFrame:
        """One row for each line of corrections.csv: both readings, who and why, and whether it was applied."""
        return self.table("corrections")

    @property
    def implied(self) -> pd.DataFrame:
        """One row for each plan, earlier level or whole that no report states and two stated figures give."""
        return self.table("implied")

    @property
    def panel(self) -> pd.DataFrame:
        """One row for each indicator of a place and period, chosen among what the reports state."""
        return self.table("panel")

    def panel_in(self, provinces: str) -> pd.DataFrame:
        """The panel with all its places among the ``"63"`` provinces, or among the ``"34"`` that they were merged into.

        Counts and money of old provinces are added up where each of them has the same indicator and period; what could
        not be brought into the set, rates above all, is in `left_out` with the reason.
        """
        return self._in_set(provinces)[0]

    def left_out(self, provinces: str) -> pd.DataFrame:
        """What `panel_in` leaves out of that set: one row for a place, indicator and period, with the reason."""
        return self._in_set(provinces)[1]

    def _in_set(self, provinces: str) -> tuple[pd.DataFrame, pd.DataFrame]:
        from tongket.tables.geography import panel_in

        check_choice("provinces", provinces, ("63", "34"))
        return panel_in(self.panel, "34" if provinces == "34" else "63")

    @property
    def results(self) -> pd.DataFrame:
        """One row for each expectation: whether the tables meet it, and the ids of the rows that do not."""
        return self.table("results")

    @property
    def figure_results(self) -> pd.DataFrame:
        """The rows of `results` about the table of figures, and of what could not be checked.

        Of a corpus in memory they are worked out by themselves, at once; all of `results` takes some seconds.
        """
        return self.table("results" if "results" in self._made else "figure_results")

    def report(self, report: str) -> Report:
        """The report of that id; KeyError names the ids there are."""
        for document in self.documents:
            if document.report == report:
                return Report(document, self.table)
        raise KeyError(f"no report {report!r}; there are: {', '.join(d.report for d in self.documents)}")

    @cached_property
    def _groups(self) -> dict[tuple[str, int], list[str]]:
        """Ids of the reports of each province and year, the one with the longest period first."""
        from tongket.publishing.places import province_years

        return {group: [str(row["report"]) for row in rows] for group, rows in province_years(self.reports).items()}

    def province_years(self) -> list[tuple[str, int]]:
        """Every (province, calendar year of a report's last day) that a report of a whole province tells of."""
        return sorted(self._groups)

    def places(self) -> list[str]:
        """Slugs of the provinces that have a report of their own."""
        return sorted({place for place, _ in self._groups})

    def periods(self, province: str, year: int) -> list[str]:
        """Names of the periods that reports of a province and year cover (``year``, ``h1``, ``m9``), the longest first.

        A period without such a name is its first and last day, ``2019-01-01/2019-02-10``.
        """
        from tongket.narrative.choices import period_name
        from tongket.publishing.places import province_years, span_of

        rows = province_years(self.reports).get((province, year), [])
        return list(dict.fromkeys(name for row in rows if (name := period_name(span_of(row)))))

    def members(self, province: str, year: int) -> list[Report]:
        """The reports of a province and year, the leading one (of the longest period) first; empty for none."""
        return [self.report(report) for report in self._groups.get((province, year), ())]

    @property
    def unplaced(self) -> pd.DataFrame:
        """Rows of `reports` whose place or year could not be told, with what was `seen` in them.

        Nothing is guessed: a row in the `index.csv` beside the texts names the place (report,place,level,province,
        year,...), and at the next run the report has its notebook.
        """
        from tongket.publishing.places import unplaced_reports

        reports = self.reports
        return reports[reports["report"].isin([row["report"] for row in unplaced_reports(reports)])]

    @property
    def districts(self) -> pd.DataFrame:
        """Rows of `reports` about a district or a commune; their figures never enter a province's values."""
        reports = self.reports
        return reports[reports["level"].isin(["district", "commune"])]

    def __len__(self) -> int:
        return len(self.documents)

    def __repr__(self) -> str:
        unread = f", {counted(len(self.problems), 'file')} not read" if self.problems else ""
        pairs = counted(len(self.province_years()), "province-year")
        return f"<Corpus: {counted(len(self), 'report')}, {pairs}{unread}>"


def problems_of(document: Document) -> tuple[Problem, ...]:
    """What of a document could not be read."""
    told = (ReportError(document.path, *said) for said in document.problems)
    return tuple(Problem(error.path, error.message) for error in told)


def report_row(document: Document) -> dict[str, Any]:
    """The row of the table `reports` for one document; a blank is None."""
    about = document.about
    names = ("title", "place", "level", "province", "code63", "province34", "code34", "year", "period_start",
             "period_end", "kind", "language", "source")  # fmt: skip
    row: dict[str, Any] = {name: getattr(about, name) or None for name in names}
    quoted = (f"{e.name}={' '.join((e.quote or e.value).split())}@{e.start}" for e in about.evidence)
    return row | {
        "report": document.report,
        "path": document.path,
        "language": about.language or "vi",
        "media_type": document.media_type,
        "characters": len(document.text),
        "digest": document.digest,
        "evidence": " | ".join(quoted) or None,
        "seen": " | ".join(about.seen) or None,
        "overridden": " | ".join(about.overridden) or None,
    }
