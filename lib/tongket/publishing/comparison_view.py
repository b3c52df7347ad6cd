"""The notebook `comparison`: who reports what, and the indicators that several places or years have, side by side."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Any

from tongket.lexicon import catalogue

from .corpus import CorpusLike, tables_of
from .display import Display, Picture
from .fragments import Cell, Piece, nothing, passage, picture, styled, table
from .marked import indicator_name
from .peers import Ranked, is_whole_year, levels, ranked
from .places import name_of
from .prose import told_paragraphs
from .rows import Row, as_date
from .strings import counted, number, period_words, strings
from .values import Values

__all__ = ["Comparison", "comparison"]

_SHOWN = 12  # indicators that are shown in full; the others are counted


def comparison(corpus: CorpusLike, language: str = "vi") -> Comparison:
    """The provinces and years of the corpus beside each other; only results of whole years are ranked."""
    return Comparison(corpus, language)


class Comparison:
    """What the notebook shows; each method gives one passage. Shown by itself, it sums the whole up."""

    def __init__(self, corpus: CorpusLike, language: str) -> None:
        """`corpus` gives the tables; `language` is vi or en."""
        self._corpus, self._language, self._words = corpus, language, strings(language)
        self._values = Values(corpus.figures, language)

    @cached_property
    def _levels(self) -> list[Row]:
        return levels(self._corpus.panel)

    @cached_property
    def _years(self) -> list[Row]:
        return [row for row in self._levels if is_whole_year(row)]

    @cached_property
    def shared(self) -> tuple[str, ...]:
        """Codes of the indicators that at least two places or years have, the most widely reported first."""
        told: Counter[str] = Counter(
            code for code, _, _ in {(r["indicator"], r["place"], r["year"]) for r in self._years}
        )
        return tuple(code for code, count in sorted(told.items(), key=lambda i: (-i[1], i[0])) if count > 1)

    def _count(self, value: float) -> Cell:
        shown = number(value, self._language)
        return Cell(shown, shown, number=True)

    def summary(self) -> Display:
        """The whole in one paragraph."""
        counts = {
            f"{name}s": counted(f"{name}_count", len({row[name] for row in self._levels}), self._language)
            for name in ("place", "year", "indicator")
        }
        said = self._words["comparison_lead"].format(**counts)
        return styled([passage(said, "tk-lead"), passage(self._words["same_period"], "tk-small")], style=True)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        return self.summary()._repr_mimebundle_(include, exclude)

    def _caption(self, code: str) -> str:
        """The indicator's name and unit."""
        unit = catalogue()[code].unit
        return f"{indicator_name(code, self._language)} ({self._words.get(f'unit_{unit}', unit)})"

    def coverage(self) -> Display:
        """How many indicators have a value, for each place and year."""
        if not self._levels:
            return nothing(self._language)
        counted = Counter((p, y) for p, y, _ in {(r["place"], r["year"], r["indicator"]) for r in self._levels})
        years = sorted({year for _, year in counted})
        rows = [
            (
                name_of(place, self._language),
                *(
                    self._count(counted[place, year]) if (place, year) in counted else Cell("", "", True)
                    for year in years
                ),
            )
            for place in sorted({place for place, _ in counted}, key=lambda p: (-sum(counted[p, y] for y in years), p))
        ]
        return styled([table([self._words["place"], *map(str, years)], rows)])

    def coverage_chart(self) -> Picture | Display:
        """Which reports speak of which themes, as a map of shades."""
        from tongket.charts import coverage

        return picture(coverage(self._corpus.figures, self._corpus.reports, self._language), self._language)

    def values(self) -> Display:
        """Each shared indicator's values, by place and year; each value leads to its sentence."""
        if not self.shared:
            return nothing(self._language)
        return styled([self._matrix(code) for code in self.shared[:_SHOWN]])

    def _matrix(self, code: str) -> Piece:
        rows = [row for row in self._years if row["indicator"] == code]
        years = sorted({row["year"] for row in rows})
        cells: dict[tuple[str, int], Cell] = {
            (row["place"], row["year"]): self._values.cell(row["figure"], noun=False) for row in reversed(rows)
        }
        listed = [
            (name_of(place, self._language), *(cells.get((place, year), Cell("", "", True)) for year in years))
            for place in sorted({row["place"] for row in rows})
        ]
        return table([self._words["place"], *map(str, years)], listed, self._caption(code))

    @cached_property
    def _rankings(self) -> list[Ranked]:
        """Comparable groups, those of the most widely shared indicators first, each indicator's years in turn."""
        found = ranked(self._years)
        order = {code: at for at, code in enumerate(self.shared)}
        return [found[key] for key in sorted(found, key=lambda key: (order[key[0]], key))]

    def time_chart(self) -> Picture | Display:
        """The indicator that most places have over several years, one small chart for a place."""
        from tongket.charts import over_time

        several = Counter(
            (row["indicator"], row["place"])
            for row in {(r["indicator"], r["place"], r["year"]): r for r in self._levels}.values()
        )
        lasting = Counter(code for (code, _), years in several.items() if years > 1)
        if not lasting:
            return nothing(self._language)
        code = min(lasting, key=lambda code: (-lasting[code], code))
        return picture(over_time(self._corpus.panel, code, self._language), self._language)

    def ranking(self) -> Display:
        """The places of one year in words, then each comparable group as a table, ranked from the highest value."""
        from tongket.narrative import comparison

        if not self._rankings:
            return nothing(self._language)
        code, year = self._widest.rows[0]["indicator"], self._widest.rows[0]["year"]
        said = told_paragraphs(comparison(tables_of(self._corpus), code, year=year, language=self._language))
        return styled([said, *(self._order(group) for group in self._rankings[:_SHOWN])])

    @property
    def _widest(self) -> Ranked:
        """The group with the most places."""
        return min(
            self._rankings, key=lambda group: (-len(group.rows), group.rows[0]["indicator"], -group.rows[0]["year"])
        )

    def ranking_chart(self) -> Picture | Display:
        """The places of the widest group as dots, the first of them named."""
        from tongket.charts import province_strip

        if not self._rankings:
            return nothing(self._language)
        first, panel, figures = self._widest.rows[0], self._corpus.panel, self._corpus.figures
        axes = province_strip(
            panel, first["indicator"], first["place"], self._language, figures=figures, year=first["year"]
        )
        return picture(axes, self._language)

    def _order(self, group: Ranked) -> Piece:
        listed = [
            (name_of(row["place"], self._language), self._values.cell(row["figure"], noun=False), self._count(rank))
            for row, rank in zip(group.rows, group.ranks, strict=True)
        ]
        first = group.rows[0]
        when = period_words(as_date(first["period_start"]), as_date(first["period_end"]), self._language)
        caption = f"{self._caption(first['indicator'])}, {when}"
        return table([self._words[name] for name in ("place", "value", "rank")], listed, caption)
