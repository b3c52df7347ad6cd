"""The notebook `province_year`: what one province's reports of one year promise, state and leave in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from tongket.narrative.choices import PEERS, is_of_themes, period_name, period_span, themes_given, unknown

from .corpus import CorpusLike, tables_of
from .display import Display, Picture
from .doubts import doubted
from .fragments import Cell, Piece, nothing, picture, styled, table
from .marked import clean, indicator_name
from .names import LANGUAGES, doubt_anchor, figure_anchor
from .own_words import by_sentence, own_words
from .peers import FEWEST, FEWEST_MERGED, Ranked, beside, levels, ranked
from .places import province_years, span_of
from .prose import told, told_paragraphs
from .rows import Row, as_date, rows_of, rows_of_reports, text_of
from .strings import counted, number, period_words, strings
from .values import Values
from .whys import anchored, with_whys

if TYPE_CHECKING:
    import pandas as pd

    from tongket.narrative.marked import Ref, Story

__all__ = ["ProvinceYear", "province_year", "rehearse"]

_AMONG = {"all": "among_others", "region": "among_region", "merged": "among_merged"}
# Libraries that shape what a page says; their versions stand at its foot.
_LIBRARIES = ("tongket", "pandas", "pyarrow", "great-expectations", "matplotlib", "seaborn", "babel", "papermill")


class Chosen(NamedTuple):
    """What of the province and year: the period of one account, the themes, and whom it is put beside."""

    period: str = ""
    themes: tuple[str, ...] = ()
    peers: str = PEERS[0]


def province_year(  # noqa: PLR0913 - keyword-only choices of one account
    corpus: CorpusLike,
    province: str,
    year: int,
    language: str = "vi",
    *,
    period: str = "",
    themes: str | Sequence[str] = "",
    peers: str = PEERS[0],
) -> ProvinceYear:
    """What is told of one province and the calendar year of its reports' last day; ValueError where there is none.

    `period` is the account to tell (``year``, ``h1``, ``q1``, ``m9``, or first and last day with a slash between), the
    longest where left out; `themes` a list of themes, or their names parted by commas; `peers` whom the province is put
    beside: ``all``, those of its ``region``, or those that it was ``merged`` with.
    """
    groups = province_years(corpus.reports)
    if (province, year) not in groups:
        known = ", ".join(f"{place} {when}" for place, when in groups)
        raise ValueError(f"no report of {province} {year}; there are: {known}")
    reports = groups[province, year]
    names = [name for row in reports if (name := period_name(span_of(row)))]
    periods = list(dict.fromkeys(names))
    for name, given, choices in unknown(year, periods, period, themes, peers):
        raise ValueError(f"{name} {given!r} does not exist for {province} {year}; there are: {', '.join(choices)}")
    if period:
        reports = [row for row in reports if span_of(row) == period_span(period, year)]
    chosen = Chosen(period, tuple(str(theme) for theme in themes_given(themes)), peers)
    return ProvinceYear(corpus, province, year, language, reports, chosen)


@cache
def _versions() -> tuple[tuple[str, str], ...]:
    from importlib.metadata import version

    return tuple((name, version(name)) for name in _LIBRARIES)


def rehearse(corpus: CorpusLike) -> None:
    """Work out what every province's notebook needs of all tables, for those that are forked from this process.

    It is kept where the corpus's tables are held (:func:`tongket.api.hold`); whichever notebook tells of a province
    first would do the same.
    """
    for place, year in list(province_years(corpus.reports))[:1]:
        for language in LANGUAGES:
            view = province_year(corpus, place, year, language)
            view.headline()
            view.comparison()
            view.made()


class ProvinceYear:
    """What the notebook shows; each method gives one passage or picture. Shown by itself, it says what it is about."""

    def __init__(  # noqa: PLR0913, PLR0917 - made by `province_year` alone
        self, corpus: CorpusLike, province: str, year: int, language: str, reports: list[Row], chosen: Chosen
    ) -> None:
        """`reports` are the rows of the reports that belong to the province and year, the leading one first."""
        self.province, self.year, self.language = province, year, language
        self._chosen = chosen
        self._corpus, self._reports, self._words = corpus, reports, strings(language)

    @cached_property
    def story(self) -> Story:
        """All that the narrative tells of the province and year."""
        from tongket.narrative import province_year as tell

        return tell(
            tables_of(self._corpus), self._corpus.texts, self.province, self.year, self.language,
            period=self._chosen.period, themes=self._chosen.themes,
        )  # fmt: skip

    @cached_property
    def _figures(self) -> list[Row]:
        """The figures of these reports, the leading report's first, in reading order."""
        order = {row["report"]: at for at, row in enumerate(self._reports)}
        themes = self._chosen.themes
        own = rows_of_reports(self._corpus.figures, order)
        rows = [row for row in own if is_of_themes(row["indicator"], themes)]
        return sorted(rows, key=lambda row: (order[row["report"]], row["start"]))

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(row["figure"] for row in self._figures)

    @cached_property
    def _doubts(self) -> dict[str, str]:
        return doubted(tables_of(self._corpus), self.language)

    @cached_property
    def _told_doubts(self) -> tuple[Piece | None, frozenset[str]]:
        """The section of doubts, each doubtful figure under its anchor where it is first told of; which these are."""
        section = self.story.section("doubts")
        if not section:
            return None, frozenset()
        piece = told(section, self._link)
        html, figures = anchored(piece.html, self._doubts)
        return Piece(html, piece.text), figures

    def _questioned(self, piece: Piece) -> Piece:
        """The passage with a mark behind each figure that the section of doubts tells of."""
        return Piece(with_whys(piece.html, self._doubts, self._told_doubts[1], self.language), piece.text)

    def _link(self, ref: Ref) -> str | None:
        """A figure of these reports leads to its own words on the same page; others a page links to their source."""
        own = ref.kind in ("figure", "quote") and ref.target in self._own
        return f"#{figure_anchor(ref.target)}" if own else None

    def _told(self, names: Iterable[str], level: int = 0) -> Display:
        """Those of the named sections that the story has, as one display."""
        sections = [section for name in names if (section := self.story.section(name))]
        pieces = [self._questioned(told(section, self._link, level)) for section in sections]
        return styled(pieces) if pieces else nothing(self.language)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        return self.about()._repr_mimebundle_(include, exclude)

    def about(self) -> Display:
        """Which reports are read here, of which period, and how many figures they have; the leading one first."""
        counts = Counter(row["report"] for row in self._figures)
        lines = [self._report_line(row, counts[row["report"]]) for row in self._reports]
        items = "".join(f"<li>{line.html}</li>" for line in lines)
        return styled(
            [Piece(f'<ul class="tk-reports">{items}</ul>', "\n".join(line.text for line in lines))], style=True
        )

    def _report_line(self, row: Row, count: int) -> Piece:
        """One report in a line: its headline, which a page links to its text, kind, period and number of figures."""
        details = [
            self._words.get(f"kind_{row.get('kind')}", ""),
            period_words(as_date(row["period_start"]), as_date(row["period_end"]), self.language),
            counted("figure_count", count, self.language),
            row["report"],
        ]
        title, said = text_of(row.get("title")) or row["report"], " · ".join(detail for detail in details if detail)
        link = f'<span class="tk-quote" data-ref="{escape(row["report"])}:">{clean(title)}</span>'
        return Piece(f'{link} <span class="tk-small">{clean(said)}</span>', f"{title} | {said}")

    def headline(self) -> Display:
        """The year in one paragraph."""
        section = self.story.section("headline")
        if not section:
            return nothing(self.language)
        piece = self._questioned(told(section, self._link))
        return styled([Piece(f'<div class="tk-lead">{piece.html}</div>', piece.text)])

    def targets(self) -> Display:
        """What was planned, and what came of it."""
        return self._told(["targets"])

    def targets_chart(self) -> Picture | Display:
        """Results against their targets, and targets without a result, as bullets."""
        from tongket.charts import targets_vs_results
        from tongket.narrative import figures_of

        figures = figures_of(
            tables_of(self._corpus), self.province, self.year, self._chosen.period, self._chosen.themes
        )
        return picture(targets_vs_results(figures, self.language, year=self.year), self.language)

    def results(self) -> Display:
        """What was done, theme by theme."""
        return self._told([section.id for section in self.story.sections if section.theme], level=3)

    def comparison(self) -> Display:
        """How it stands against earlier years, and among the provinces of the corpus that state the same."""
        from tongket.narrative import comparison

        section = self.story.section("before")
        pieces = [told(section, self._link)] if section else []
        if self._rankings:
            code, tables = self._rankings[0].rows[0]["indicator"], {**tables_of(self._corpus), "panel": self._panel}
            said = comparison(
                tables, code, year=self.year, place=self.province, language=self.language, among=self._chosen.peers
            )
            pieces += [told_paragraphs(said, self._link), self._peers()]
        return styled([self._questioned(piece) for piece in pieces]) if pieces else nothing(self.language)

    def comparison_chart(self) -> Picture | Display:
        """The province among the others, by the indicator that most of them state for the same period."""
        from tongket.charts import province_strip

        if not self._rankings:
            return nothing(self.language)
        code = self._rankings[0].rows[0]["indicator"]
        panel, figures = self._panel, self._corpus.figures
        axes = province_strip(panel, code, self.province, self.language, figures=figures, year=self.year)
        return picture(axes, self.language)

    @cached_property
    def _panel(self) -> pd.DataFrame:
        """The rows of the panel that the province may be put beside: of its peers, the chosen period and themes."""
        panel, chosen, is_peer = self._corpus.panel, self._chosen, beside(self.province, self._chosen.peers)
        span = period_span(chosen.period, self.year)
        kept = [
            is_peer(row["place"]) and is_of_themes(row["indicator"], chosen.themes)
            and (not chosen.period or span_of(row) == span)
            for row in rows_of(panel)
        ]  # fmt: skip
        return panel if all(kept) else panel[kept]

    @cached_property
    def _rankings(self) -> list[Ranked]:
        """Groups of places that can be compared with this one, those of the most places first."""
        fewest = FEWEST_MERGED if self._chosen.peers == "merged" else FEWEST
        own = [
            group
            for group in ranked(levels(self._panel), fewest).values()
            if any(row["place"] == self.province and row["year"] == self.year for row in group.rows)
        ]
        return sorted(own, key=lambda group: (-len(group.rows), group.rows[0]["indicator"]))

    def _peers(self) -> Piece:
        """The province's rank by each indicator that enough others state for the very same period."""
        words, values, rows = self._words, Values(self._corpus.figures, self.language), []
        for group in self._rankings:
            own, rank = next(
                pair for pair in zip(group.rows, group.ranks, strict=True) if pair[0]["place"] == self.province
            )
            ends = [values.cell(row["figure"]) for row in (own, group.rows[0], group.rows[-1])]
            place = f"{number(rank, self.language)}/{number(len(group.rows), self.language)}"
            name = indicator_name(own["indicator"], self.language)
            rows.append((name, ends[0], Cell(place, place, number=True), *ends[1:]))
        head = [words[name] for name in ("indicator", "value", "rank", "highest", "lowest")]
        return table(head, rows, words[_AMONG[self._chosen.peers]])

    def next(self) -> Display:
        """What is planned for the time after."""
        return self._told(["next"])

    def doubts(self) -> Display:
        """What speaks against the figures: both sides, neither corrected."""
        piece, _ = self._told_doubts
        return styled([piece]) if piece else nothing(self.language)

    def elsewhere(self) -> Display:
        """What reports of other years say about this one; it never enters this year's values."""
        return self._told(["elsewhere"])

    def words(self) -> Display:
        """Each figure in the sentence that states it, in reading order."""
        texts, spoken = self._corpus.texts, {row["report"]: row["language"] for row in self._reports}
        whys = {figure: f"#{doubt_anchor(figure)}" for figure in self._told_doubts[1]}
        pieces = [
            own_words(rows, texts[name], self.language, self._doubts, spoken[name], whys)
            for rows in by_sentence(self._figures)
            for name in [rows[0]["report"]]
        ]
        return styled(pieces) if pieces else nothing(self.language)

    def made(self) -> Display:
        """How this was made: the inputs' digests, the parameters, the versions of what made it. No clock."""
        words = self._words
        digests = [(row["report"], row["digest"]) for row in self._reports]
        inputs = [(name, Cell(f'<span class="tk-digest">{digest}</span>', digest)) for name, digest in digests]
        given: list[tuple[str, Any]] = [("province", self.province), ("year", self.year), ("language", self.language)]
        chosen = self._chosen._replace(themes=", ".join(self._chosen.themes))  # type: ignore[arg-type]
        given += [(n, v) for n, v in chosen._asdict().items() if v not in ("", PEERS[0])]
        used = _versions()
        return styled([
            table([words["report"], "SHA-256"], inputs, words["inputs"]),
            table([words["parameter"], words["value"]], given, words["parameters"]),
            table([words["library"], words["version"]], used, words["versions"]),
        ])  # fmt: skip
