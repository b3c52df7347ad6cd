"""What the site offers to take away: figures of a page and whole tables, as Excel, CSV and Parquet files.

All lie in ``site/downloads/`` but for the Parquet files of the whole tables, which a run leaves in ``tables/``. A page
of a province and year offers the figures of its reports; index, comparison and quality offer everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from .names import LANGUAGES, Page, href, page_name, page_title
from .places import province_years
from .rows import as_date, rows_of
from .strings import strings

if TYPE_CHECKING:
    from tongket.tables.files import Parts
    from tongket.tables.workbook import Sheet

    from .corpus import CorpusLike

__all__ = [
    "TABLES", "WORKBOOK", "downloads_by_steps", "files_of", "newest_day", "offered", "table_links", "write_downloads",
]  # fmt: skip

_Row = TypeVar("_Row")

FOLDER = "site/downloads"
WORKBOOK = f"{FOLDER}/tongket.xlsx"
TABLES = ("figures", "reports", "ledger", "citations", "corrections", "checks", "lints", "implied", "panel")
_OF_A_PAGE = ("figures", "reports", "checks", "lints", "implied", "corrections")
# What the columns of a reader's table are called in the tables, where one has the same.
_SAME = {"indicator_code": "indicator", "hedge": "bound", "figure_id": "figure"}


def _stem(page: Page, language: str) -> str:
    return f"{FOLDER}/{page_name(page.notebook, language, page.province, page.year)}"


def newest_day(tables: Mapping[str, Any]) -> date | None:
    """The last day that a report tells of; files that must bear a date bear this one."""
    return max((day for row in rows_of(tables["reports"]) if (day := as_date(row["period_end"]))), default=None)


def table_links(out: Path, name: str, origin: str) -> list[dict[str, str]]:
    """Links from the page at `origin` to the files of a whole table, where they are there."""
    found = (("csv", f"{FOLDER}/{name}.csv"), ("csv", f"tables/{name}.csv"), ("parquet", f"tables/{name}.parquet"))
    there = {kind: path for kind, path in reversed(found) if (out / path).is_file()}
    named = (("csv", "CSV"), ("parquet", "Parquet"))
    return [{"label": label, "href": href(there[kind], origin)} for kind, label in named if kind in there]


def _files(page: Page, out: Path) -> list[tuple[str, str]]:
    """Kind and path of what the page of a province and year, or of the corpus, has to take away.

    Files of figures that are not there are left out; a page's PDF is made of the page, and later than it.
    """
    if page.notebook == "province_year":
        stem, whole = _stem(page, page.language), _stem(page, LANGUAGES[0])
        named = [("xlsx", f"{stem}.xlsx"), ("csv", f"{stem}.csv"), ("parquet", f"{whole}.parquet")]
    else:
        named = [("xlsx_whole", WORKBOOK)]
    found = [(kind, path) for kind, path in named if (out / path).is_file()]
    return found + [(kind, path) for kind, path in (("ipynb", page.executed), ("pdf", page.pdf)) if path]


def files_of(page: Page, out: Path, origin: str) -> list[dict[str, str]]:
    """What most will take away of a page, as short links from the page at `origin`; the page itself has more."""
    few = ("xlsx", "ipynb", "pdf")
    return [{"label": f".{kind}", "href": href(path, origin)} for kind, path in _files(page, out) if kind in few]


def offered(page: Page, out: Path) -> list[dict[str, Any]]:
    """What the page offers to take away, each with its name, where it lies and what there is to say of it."""
    from tongket.tables.schemas import schema_of

    words = strings(page.language)
    listed: list[dict[str, Any]] = [
        {"label": words[f"as_{name}"], "href": href(path, page.page), "said": words[f"as_{name}_help"]}
        for name, path in _files(page, out)
    ]
    if page.notebook != "province_year":
        tables = ((name, table_links(out, name, page.page)) for name in TABLES)
        listed += [
            {"label": name, "href": "", "links": links, "said": getattr(schema_of(name), page.language)}
            for name, links in tables
            if links
        ]
    return listed


def write_downloads(
    out: str | Path, corpus: CorpusLike, tables: Mapping[str, Any], pages: Iterable[Page]
) -> list[Path]:
    """Write the files that the index and these pages offer below `out`, and take away those of an earlier run.

    `tables` are the run's DataFrames by name, `corpus` gives them and the texts. Gives the paths.
    """
    return list(downloads_by_steps(out, corpus, tables, list(pages)))


def downloads_by_steps(
    out: str | Path, corpus: CorpusLike, tables: Mapping[str, Any], pages: Sequence[Page]
) -> Iterator[Path]:
    """What :func:`write_downloads` does, for who has other things to do as well: each path once its file is written."""
    from tongket.tables.workbook import table_sheet

    folder, files = Path(out), _Files(Path(out), newest_day(tables), tables)
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    sheets = {name: table_sheet(name, tables[name]) for name in TABLES if name in tables}
    yield from files.write_whole(sheets)
    for language in LANGUAGES:
        spoken = [page for page in pages if page.notebook == "province_year" and page.language == language]
        if spoken:
            yield from files.write_pages(spoken, corpus, sheets, language)
    kept = files.written
    for path in (folder / FOLDER).iterdir():
        if path not in kept and path.suffix in (".csv", ".xlsx", ".parquet"):
            path.unlink()


class _Files:
    """Writes the downloads, and knows what it wrote."""

    def __init__(self, out: Path, day: date | None, tables: Mapping[str, Any]) -> None:
        self._out, self._day, self._tables = out, day, tables
        self._groups = province_years(tables["reports"])
        self.written: set[Path] = set()

    def _csv(self, path: str, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Path:
        from tongket.tables.workbook import write_excel_csv

        return self._noted(write_excel_csv(self._out / path, head, rows))

    def _book(self, path: str, sheets: Sequence[Sheet], title: str) -> Path:
        from tongket.tables.workbook import write_workbook

        return self._noted(write_workbook(self._out / path, sheets, title=title, made=self._day))

    def _parquet(self, path: str, reports: Iterable[str]) -> Path:
        return self._noted(self._figures.write("report", reports, self._out / path))

    def _noted(self, path: Path) -> Path:
        self.written.add(path)
        return path

    @cached_property
    def _figures(self) -> Parts:
        from tongket.tables.files import Parts

        return Parts(self._tables["figures"], "figures")

    def write_whole(self, sheets: Mapping[str, Sheet]) -> Iterator[Path]:
        """All tables as one workbook, and each as a CSV file; the paths, each once its file is there."""
        from tongket.tables.workbook import dictionary_sheets

        for name, sheet in sheets.items():
            yield self._csv(f"{FOLDER}/{name}.csv", sheet.head, sheet.rows)
        yield self._book(WORKBOOK, [*sheets.values(), _catalogue(), *dictionary_sheets(sheets)], "Tongket")

    def write_pages(
        self, pages: Iterable[Page], corpus: CorpusLike, sheets: Mapping[str, Sheet], language: str
    ) -> Iterator[Path]:
        """The figures of each page: as a reader exports them, and with what the tables say of them; the paths."""
        from tongket.tables.workbook import Sheet, dictionary_sheets

        from .explore_view import explore

        explorer = explore(corpus, language)
        figures = _by_report(explorer.chosen(), lambda row: row["report"])
        rows = {name: _by_report(sheet.rows, itemgetter(sheet.head.index("report"))) for name, sheet in sheets.items()
                if name in _OF_A_PAGE}  # fmt: skip
        for page in pages:
            reports = [row["report"] for row in self._groups.get((page.province, page.year or 0), ())]
            head, lines = explorer.sheet([row for report in reports for row in figures.get(report, ())])
            own = {name: [row for report in reports for row in found.get(report, ())] for name, found in rows.items()}
            told = [Sheet(name, sheets[name].head, found) for name, found in own.items() if found or name == "figures"]
            told = [Sheet(strings(language)["sheet_figures"], head, lines), *told]
            told += dictionary_sheets([sheet.name for sheet in told[1:]], _reader_columns(language))
            stem = _stem(page, language)
            yield self._csv(f"{stem}.csv", head, lines)
            yield self._book(f"{stem}.xlsx", told, page_title(page, self._tables["reports"]))
            whole = f"{_stem(page, LANGUAGES[0])}.parquet"
            if self._out / whole not in self.written:
                yield self._parquet(whole, reports)


def _by_report(rows: Iterable[_Row], report: Callable[[_Row], Any]) -> dict[Any, list[_Row]]:
    found: dict[Any, list[_Row]] = {}
    for row in rows:
        found.setdefault(report(row), []).append(row)
    return found


def _catalogue() -> Sheet:
    """The indicators by their code, with their names in both languages."""
    from tongket.lexicon import catalogue
    from tongket.tables.workbook import Sheet

    from .marked import indicator_name
    from .strings import theme_label

    head = ["indicator", "vi", "en", "theme", "theme vi", "theme en", "unit"]
    rows = [
        [code, *(indicator_name(code, at) for at in LANGUAGES), entry.theme,
         *(theme_label(entry.theme, at) for at in LANGUAGES), entry.unit]
        for code, entry in catalogue().items()
    ]  # fmt: skip
    return Sheet(" · ".join(strings(at)["indicator"] for at in LANGUAGES), head, rows)


@cache
def _reader_columns(language: str) -> tuple[tuple[str, str, str, str], ...]:
    """The columns of a reader's table in `language`, explained in both: as those that they come from."""
    from tongket.tables.schemas import schema_of

    from .explore_view import COLUMNS

    known = {column.name: column for column in schema_of("figures").columns}
    told, words = [], strings(language)
    for name in COLUMNS:
        column = known.get(_SAME.get(name, name))
        if f"sheet_{name}" in strings(LANGUAGES[0]):
            meaning = (strings("vi")[f"sheet_{name}"], strings("en")[f"sheet_{name}"])
        elif column:
            meaning = (column.vi, column.en)
        else:
            continue
        told.append((words["sheet_figures"], words[name], *meaning))
    return tuple(told)
