"""The site: an index of what a run made, a page for each source text, and those of the validation's results.

It is written after the notebooks and their pages, from the run's tables. The index stands in ``site/`` once in each
language; ``index.html`` of the output folder, the entry, says the same in the language of the run. All links are
relative.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tongket.narrative.names import region_name

from . import downloads
from .cutouts import Cutouts, read_cutouts
from .doubts import CORRECTED, doubts_of, lines_of
from .failing import Failing
from .names import LANGUAGES, Page, href, page_name, page_title, source_names
from .pages import write_text
from .places import district_reports, name_of, province_years, region_of, told_place, unplaced_reports
from .render import render
from .rows import Row, as_date, rows_of, text_of
from .site_map import coverage_matrix, site_maps
from .source_page import About, Shell, write_source
from .strings import period_words, strings
from .validation_page import validation_path, write_validation

__all__ = ["Site", "page_options", "write_site"]

_SITE = "site"
_INDEX = "index.html"
_WHOLE = ("comparison", "quality", "explore")


def _at(language: str, stem: str) -> str:
    """Path of a page of the site's own in `language`, below the output folder."""
    return f"{_SITE}/{page_name(stem, language)}.html"


def _sources(reports: Iterable[str], language: str) -> dict[str, str]:
    """Path of each report's source page below the output folder, by report id."""
    folder = f"{_SITE}/sources" if language == "vi" else f"{_SITE}/sources/{language}"
    return {report: f"{folder}/{name}" for report, name in source_names(reports).items()}


def _index(language: str) -> str:
    return _at(language, "index")


def _bar(origin: str, language: str, here: str, others: Mapping[str, str]) -> list[dict[str, str]]:
    """Links of the bar on top of a page: the whole corpus's pages, and this page in the other languages."""
    words = strings(language)
    bar = [{"href": href(_index(language), origin), "label": words["home"]}]
    bar += [{"href": href(path, origin), "label": words["notebook"]} for path in [here] if path]
    bar += [
        {"href": href(path, origin), "label": strings(other)["language_name"], "lang": other}
        for other, path in sorted(others.items())
        if other != language and path
    ]
    return bar


def page_options(
    page: Page, pages: Sequence[Page], tables: Mapping[str, Any], out: str | Path | None = None
) -> dict[str, Any]:
    """The `options` of :func:`page_from_notebook` for one page of the run: plain values, fit for another process.

    `out` is the output folder; what lies there to be taken away is offered.
    """
    about = (page.notebook, page.province, page.year)
    same = {p.language: p.page for p in pages if (p.notebook, p.province, p.year) == about}
    sources = _sources((row["report"] for row in rows_of(tables["reports"])), page.language)
    placed = {report: href(path, page.page) for report, path in sources.items()}
    return {
        "home": href(_index(page.language), page.page),
        "links": _bar(page.page, page.language, page.executed, same),
        "sources": placed,
        "checks": href(validation_path(page.language, "checks"), page.page),
        "downloads": downloads.offered(page, Path(out)) if out is not None else [],
        "downloads_help": strings(page.language)["downloads_all" if page.notebook in _WHOLE else "downloads_own"],
        "doubts": _doubts(tables, placed, page.language) if page.notebook in _WHOLE else {},  # a province's has its own
    }


def _doubts(tables: Mapping[str, Any], sources: Mapping[str, str], language: str) -> dict[str, tuple[str, str]]:
    """What speaks against each doubtful figure: where that is told on its source's page, and in a line."""
    doubts = doubts_of(tables, language)
    lines = lines_of(doubts)
    found: dict[str, tuple[str, str]] = {}
    for doubt in doubts:
        for figure in doubt.figures if doubt.report in sources else ():
            found.setdefault(figure, (f"{sources[doubt.report]}#{doubt.anchor}", lines[figure]))
    return found


class Site:
    """The site of a run, and what every page of it draws on: the run's tables as rows, by report.

    Its pages but for the indexes need nothing of the notebooks, so that they can be made beside them.
    """

    def __init__(self, out: str | Path, tables: Mapping[str, Any], texts: Mapping[str, str]) -> None:
        """`out`, `tables` and `texts` are as :func:`write_site` takes them."""
        self.out = Path(out)
        self.tables, self.texts = tables, texts
        self.pages: Sequence[Page] = ()
        self.reports = {row["report"]: row for row in rows_of(tables["reports"])}
        self.figures = self._by_report("figures")
        self.ledger = self._by_report("ledger")
        self.citations = self._by_report("citations")
        self.sources = {language: _sources(self.reports, language) for language in LANGUAGES}
        self.cutouts = read_cutouts(self.out, self.reports)
        self.doubts = {language: doubts_of(tables, language) for language in LANGUAGES}
        self.doubtful = frozenset(lines_of([d for d in self.doubts[LANGUAGES[0]] if d.severity != CORRECTED]))
        self._failing = Failing(tables, texts)
        self._written: list[Path] = []

    def write_sources(self) -> Iterator[Path]:
        """Write a page for each text, and those of the validation; the paths, each once its page is there."""
        for path in self._sources():
            self._written.append(path)
            yield path
        _drop_old_sources(self.out, self._written)

    def _sources(self) -> Iterator[Path]:
        for language in LANGUAGES:
            others = {at: self.sources[at] for at in LANGUAGES if at != language}
            shell = Shell(language, _index(language), self.sources[language], others)
            for name, report in self.reports.items():
                if name in self.texts:
                    yield write_source(self.out, shell, report, self.about(name, language))
            yield from write_validation(self.out, shell, self.tables, self._failing, LANGUAGES)

    def write_indexes(
        self, pages: Sequence[Page], left_out: Mapping[str, Sequence[tuple[str, str]]], language: str
    ) -> list[Path]:
        """Write the entry, in that language, and the index in each; their paths. What is `left_out` has its words."""
        self.pages, unsound = pages, self._failing.unsound()
        places = [(_INDEX, language), *((_index(spoken), spoken) for spoken in LANGUAGES)]
        return [_write_index(self, self.out, origin, spoken, left_out, unsound) for origin, spoken in places]

    def _by_report(self, name: str) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {report: [] for report in self.reports}
        for row in rows_of(self.tables[name]) if name in self.tables else ():
            found.setdefault(row["report"], []).append(row)
        return found

    def counts(self, reports: Iterable[str]) -> dict[str, Any]:
        """Figures of the reports, how many of them have an indicator, and how many are doubtful."""
        figures = [row for report in reports for row in self.figures.get(report, ())]
        indicated = sum(1 for row in figures if row.get("indicator"))
        doubts = sum(1 for row in figures if row["figure"] in self.doubtful)
        share = round(100 * indicated / len(figures)) if figures else None
        return {"figures": len(figures), "indicated": indicated, "share": share, "doubts": doubts}

    def about(self, report: str, language: str) -> About:
        """What the report's source page shows."""
        rows = (self.figures.get(report, []), self.ledger.get(report, []), self.citations.get(report, []))
        doubts = [doubt for doubt in self.doubts[language] if doubt.report == report]
        checks = validation_path(language, "checks") if self.has_checks else ""
        return About(self.texts[report], *rows, doubts, checks, self.cutouts.get(report, Cutouts()))

    @property
    def has_checks(self) -> bool:
        """Whether there is a page of all checks."""
        return "checks" in self.tables and len(self.tables["checks"]) > 0

    def period(self, report: Row, language: str) -> str:
        """The report's period in words."""
        return period_words(as_date(report.get("period_start")), as_date(report.get("period_end")), language)

    def source_links(self, reports: Iterable[Row], origin: str, language: str) -> list[dict[str, str]]:
        """A link to the source page of each report."""
        paths = self.sources[language]
        return [{"label": r["report"], "href": href(paths[r["report"]], origin)} for r in reports]

    def entry(self, group: tuple[str, int], reports: list[Row], origin: str, language: str) -> dict[str, Any]:
        """One row of the index: a province and year, what is known of it and where that is shown."""
        province, year = group
        made = {p.language: p for p in self.pages if (p.notebook, p.province, p.year) == ("province_year", *group)}
        page = made.get(language) or next((made[at] for at in LANGUAGES if at in made), None)
        others = [at for at, p in sorted(made.items()) if p is not page and p.page]
        return {
            "name": name_of(province, language), "region": region_name(region_of(province), language),
            "year": year, "slug": province,
            "period": self.period(reports[0], language), **self.counts(r["report"] for r in reports),
            "page": href(page.page, origin) if page and page.page else "",
            "files": downloads.files_of(page, self.out, origin) if page else [],
            "others": [{"label": at, "href": href(made[at].page, origin)} for at in others],
            "sources": self.source_links(reports, origin, language),
        }  # fmt: skip


def _csv_row(*cells: str) -> str:
    """A row as index.csv has it: a cell that holds a comma stands in quotes."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _unplaced(site: Site, origin: str, language: str) -> list[dict[str, Any]]:
    """Reports without a place: what was seen in them, and the row of index.csv that would name it."""
    listed = []
    for report in unplaced_reports(site.tables["reports"]):
        start, end = (text_of(report.get(key)) for key in ("period_start", "period_end"))
        year = text_of(report.get("year"))
        row = _csv_row(report["report"], "…", "province", "…", year, start, end, "", "", "")
        listed.append({
            "report": report["report"], "href": href(site.sources[language][report["report"]], origin),
            "title": report.get("title") or "", "row": row, **site.counts([report["report"]]),
            "seen": [seen for seen in text_of(report.get("seen")).split(" | ") if seen],
        })  # fmt: skip
    return listed


def _district_rows(site: Site, origin: str, language: str) -> list[dict[str, Any]]:
    return [
        {
            "name": told_place(report, language) or report["report"],
            "province": name_of(text_of(report.get("province")), language),
            "year": report["year"], "period": site.period(report, language), **site.counts([report["report"]]),
            "sources": site.source_links([report], origin, language),
        }
        for report in district_reports(site.tables["reports"])
    ]  # fmt: skip


def _broken(site: Site, origin: str) -> list[dict[str, str]]:
    """Notebooks that failed, and why; the page of one that got somewhere shows where it stopped."""
    return [
        {"name": page_title(page), "why": page.problem, "href": href(page.page, origin) if page.page else ""}
        for page in site.pages
        if page.problem
    ]


def _downloads(site: Site, out: Path, origin: str) -> list[dict[str, Any]]:
    """The table files that the run left, with their sizes in rows."""
    from tongket.tables.schemas import SCHEMAS

    listed = []
    for name in downloads.TABLES:
        links = downloads.table_links(out, name, origin)
        if links and name in site.tables:
            listed.append({"name": name, "schema": SCHEMAS[name], "rows": len(site.tables[name]), "links": links})
    return listed


def _package(out: Path, origin: str) -> str:
    """Link to the description of the tables, where the run left one."""
    from tongket.tables.package import PACKAGE

    return _there(out, PACKAGE, origin)


def _there(out: Path, path: str, origin: str) -> str:
    """Link to a file, where it is there."""
    return href(path, origin) if (out / path).is_file() else ""


def _whole(site: Site, origin: str, language: str) -> list[dict[str, str]]:
    """Links to the pages about the whole corpus, in this language where there is one."""
    links = []
    for notebook in _WHOLE:
        made = {p.language: p for p in site.pages if p.notebook == notebook}
        page = made.get(language) or next((made[at] for at in LANGUAGES if at in made), None)
        path = (page.page or page.executed) if page else ""
        if path:
            links.append({"label": strings(language)[f"title_{notebook}"], "href": href(path, origin)})
    links.append({"label": strings(language)["title_validation"], "href": href(validation_path(language), origin)})
    return links


def _unsound(site: Site, unsound: Mapping[str, int], origin: str, language: str) -> list[dict[str, Any]]:
    """Reports on which a critical expectation fails: what was made of them is shown, and not to be trusted."""
    paths = site.sources[language]
    return [{"report": r, "rows": rows, "href": href(paths[r], origin)} for r, rows in unsound.items() if r in paths]


def _write_index(  # noqa: PLR0913, PLR0917 - where, in which language, and what is said of the run
    site: Site,
    out: Path,
    origin: str,
    language: str,
    left_out: Mapping[str, Sequence[tuple[str, str]]],
    unsound: Mapping[str, int],
) -> Path:
    groups = province_years(site.tables["reports"])
    entries = [site.entry(group, reports, origin, language) for group, reports in groups.items()]
    page = render(
        "index.html.j2",
        title=strings(language)["title_index"], language=language, words=strings(language), home="#content",
        links=[
            {"label": strings(at)["language_name"], "lang": at, "href": href(_index(at), origin)}
            for at in LANGUAGES if at != language
        ],
        entries=entries, years=sorted({e["year"] for e in entries}),
        regions=sorted({e["region"] for e in entries if e["region"]}), maps=site_maps(groups, entries, language),
        matrix=coverage_matrix(entries),
        totals={"reports": len(site.reports), "groups": len(entries), **site.counts(site.reports)},
        districts=_district_rows(site, origin, language), unplaced=_unplaced(site, origin, language),
        left_out={name: [{"file": file, "why": why} for file, why in files] for name, files in left_out.items()},
        broken=_broken(site, origin), unsound=_unsound(site, unsound, origin, language),
        validation=href(validation_path(language), origin),
        sources=site.source_links(site.reports.values(), origin, language), whole=_whole(site, origin, language),
        downloads=_downloads(site, out, origin), workbook=_there(out, downloads.WORKBOOK, origin),
        package=_package(out, origin),
    )  # fmt: skip
    return write_text(out / origin, page)


def write_site(  # noqa: PLR0913 - the four things that a run made, and what is said of them
    out: str | Path,
    tables: Mapping[str, Any],
    texts: Mapping[str, str],
    pages: Sequence[Page],
    *,
    unread: Sequence[tuple[str, str]] = (),
    repeats: Sequence[tuple[str, str]] = (),
    language: str = LANGUAGES[0],
) -> list[Path]:
    """Write the site's own pages below `out`; gives their paths.

    `tables` are the run's DataFrames by name (``reports`` and ``figures`` at least; ``ledger``, ``citations``,
    ``checks``, ``panel``, and ``results`` of the expectations where there are any), `texts` the report texts by id,
    `pages` what was made of the notebooks, `unread` and `repeats` the files that could not be read, or have a text that
    another has, with what there is to say of them; `language` is that of the entry, ``index.html``.
    """
    site = Site(out, tables, texts)
    below = list(site.write_sources())
    return [*site.write_indexes(pages, {"unread": unread, "repeats": repeats}, language), *below]


def _drop_old_sources(folder: Path, written: Sequence[Path]) -> None:
    """Take away the source pages of reports that an earlier run had and this one has not."""
    kept = set(written)
    for path in (folder / _SITE / "sources").rglob("*.html"):
        if path not in kept:
            path.unlink()
