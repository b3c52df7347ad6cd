"""The notebook `comparison`: who reports what, and the indicators that several places or years have, side by side."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from functools import cached_property
from typing import Any

from tongket.lexicon.places import ProvinceSet, set_on
from tongket.narrative.standings import Standings, standings
from tongket.tables.geography import panel_in

from .compared import coverage_map, range_words, rank_words, title_of, unit_of, value_cell, value_map
from .corpus import CorpusLike, tables_of
from .display import Display, Picture
from .fragments import Cell, Piece, nothing, passage, picture, styled, table
from .marked import indicator_name
from .peers import is_whole_year, levels, ranked
from .places import name_of
from .prose import told_paragraphs
from .rows import Row, as_date, rows_of
from .strings import counted, number, strings
from .values import Values

__all__ = ["Comparison", "comparison"]

_SHOWN = 12  # indicators that are shown in full; the others are counted


def comparison(
    corpus: CorpusLike, language: str = "vi", *, indicator: str = "", year: int = 0, geography: str = ""
) -> Comparison:
    """The provinces and years of the corpus beside each other; only one period of one indicator is ranked.

    `indicator` (a code) and `year` choose what the maps and the first ranking show: blank and 0 are what most places
    have. `geography` is ``"63"`` or ``"34"``, the provinces before or since July 2025; blank is that of most reports.
    """
    return Comparison(corpus, language, indicator, year, geography)


class Comparison:
    """What the notebook shows; each method gives one passage. Shown by itself, it sums the whole up."""

    def __init__(self, corpus: CorpusLike, language: str, indicator: str, year: int, geography: str) -> None:
        """`corpus` gives the tables; `language` is vi or en; the rest as for :func:`comparison`."""
        self._corpus, self._language, self._words = corpus, language, strings(language)
        self._values = Values(corpus.figures, language)
        self._indicator, self._year = indicator, year
        self._asked = bool(indicator or year or geography)
        self._of: ProvinceSet = "34" if (geography or _usual(corpus)) == "34" else "63"

    @cached_property
    def _within(self) -> tuple[Any, list[Row]]:
        """The panel with all its places in the set, and the results that could not be brought there."""
        panel, left = panel_in(self._corpus.panel, self._of)
        results = (r for r in rows_of(left) if r["measure"] == "level" and r["status"] == "result")
        return panel, [r for r in results if r["group"] is None]

    @cached_property
    def _levels(self) -> list[Row]:
        return levels(self._within[0], self._of)

    @cached_property
    def chosen(self) -> Standings | None:
        """The places of the indicator and year that were chosen, or that most of them have."""
        return standings(self._within[0], self._corpus.figures, self._of, self._indicator, self._year)

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
        notes = [self._words["comparison_set"].format(set=self._words[f"set_{self._of}"]), self._words["same_period"]]
        if left := len({(r["place"], r["indicator"], r["period_start"], r["period_end"]) for r in self._within[1]}):
            values = counted("value_count", left, self._language)
            notes.append(self._words["comparison_left"].format(values=values))
        return styled([passage(said, "tk-lead"), passage(" ".join(notes), "tk-small")], style=True)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        return self.summary()._repr_mimebundle_(include, exclude)

    def _caption(self, code: str) -> str:
        """The indicator's name and unit."""
        return f"{indicator_name(code, self._language)} ({unit_of(code, self._language)})"

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

    def coverage_map(self) -> Display:
        """The map of how many indicators each place has a value of, in the year chosen or in all."""
        rows = [r for r in self._levels if self._year in (0, r["year"])]
        if not rows:
            return self._nothing()
        counts = Counter(place for place, _ in {(r["place"], r["indicator"]) for r in rows})
        ends = [(r["place"], as_date(r["period_end"])) for r in self._within[1]]
        partial = {place for place, end in ends if not self._year or (end and end.year == self._year)}
        return styled([coverage_map(counts, self._of, partial, self._year, self._language)])

    def value_map(self) -> Display:
        """The map of the indicator and year chosen; a square leads to the sentence that states its value."""
        found = self.chosen
        if found is None:
            return self._nothing()
        own = [r for r in self._within[1] if r["indicator"] == found.indicator]
        spans = [(r["place"], (as_date(r["period_start"]), as_date(r["period_end"]))) for r in own]
        partial = {place for place, span in spans if span == found.span}
        return styled([value_map(found, self._of, self._values, partial, self._language)])

    def _nothing(self) -> Display:
        """Said where something was chosen that no place has; else there is no such section."""
        asked = self._indicator or self._year
        return styled([passage(self._words["comparison_none"])]) if asked else nothing(self._language)

    def coverage_chart(self) -> Picture | Display:
        """Which reports speak of which themes, as a map of shades."""
        from tongket.charts import coverage

        drawn = coverage(self._corpus.figures, self._corpus.reports, self._language, of=self._of)
        return picture(drawn, self._language)

    def values(self) -> Display:
        """Each shared indicator's values, by place and year; each value leads to its sentence."""
        if not self.shared:
            return nothing(self._language)
        return styled([self._matrix(code) for code in self.shared[:_SHOWN]])

    def _matrix(self, code: str) -> Piece:
        rows = [row for row in self._years if row["indicator"] == code]
        years = sorted({row["year"] for row in rows})
        cells: dict[tuple[str, int], Cell] = {
            (row["place"], row["year"]): value_cell(row, self._values, self._language) for row in reversed(rows)
        }
        listed = [
            (name_of(place, self._language), *(cells.get((place, year), Cell("", "", True)) for year in years))
            for place in sorted({row["place"] for row in rows})
        ]
        return table([self._words["place"], *map(str, years)], listed, self._caption(code))

    @cached_property
    def _rankings(self) -> list[Standings]:
        """What was chosen, then the groups that can be compared: the most widely shared indicators first, by years."""
        order = {code: at for at, code in enumerate(self.shared)}
        keys = sorted(ranked(self._years), key=lambda key: (order[key[0]], key))
        pairs = dict.fromkeys((code, start.year) for code, start, *_ in keys)
        found = [self.chosen] if self.chosen and len(self.chosen.places) > 1 else []
        panel, figures = self._within[0], self._corpus.figures
        for code, year in list(pairs)[:_SHOWN]:
            group = standings(panel, figures, self._of, code, year)
            found += [group] if group and group[:2] not in {other[:2] for other in found} else []
        return found[:_SHOWN]

    def time_chart(self) -> Picture | Display:
        """The chosen indicator, else the one that most places have over several years: one small chart for a place."""
        from tongket.charts import over_time

        several = Counter(
            (row["indicator"], row["place"])
            for row in {(r["indicator"], r["place"], r["year"]): r for r in self._levels}.values()
        )
        lasting = Counter(code for (code, _), years in several.items() if years > 1)
        if self._indicator:
            lasting = Counter({code: n for code, n in lasting.items() if code == self._indicator})
        if not lasting:
            return nothing(self._language)
        code = min(lasting, key=lambda code: (-lasting[code], code))
        panel, figures = self._within[0], self._corpus.figures
        return picture(over_time(panel, code, self._language, of=self._of, figures=figures), self._language)

    def ranking(self) -> Display:
        """The places of one year in words, then each comparable group as a table, ranked from the highest value."""
        from tongket.narrative import comparison

        if not self._rankings and (self.chosen is None or not self._asked):
            return self._nothing()
        told = []
        if self.chosen:
            tables = {**tables_of(self._corpus), "panel": self._within[0]}
            code, span = self.chosen.indicator, self.chosen.span
            told = [told_paragraphs(comparison(tables, code, language=self._language, of=self._of, span=span))]
        return styled([*told, *(self._order(group) for group in self._rankings)])

    def ranking_chart(self) -> Picture | Display:
        """The places of the chosen indicator and year from the highest, each with the range that its words leave."""
        from tongket.charts import ranks

        if self.chosen is None:
            return nothing(self._language)
        code, end = self.chosen.indicator, self.chosen.span[1]
        given, year = (self._within[0], self._corpus.figures, self._language), end.year if end else 0
        return picture(ranks(*given, of=self._of, indicator=code, year=year), self._language)

    def _order(self, group: Standings) -> Piece:
        listed = []
        for one in group.places:
            value = value_cell(asdict(one.row), self._values, self._language)
            shown = range_words(one, self._language), rank_words(one, self._language)
            listed.append((name_of(one.place, self._language), value, *(Cell(x, x, True) for x in shown)))
        caption = f"{title_of(group, self._language)} ({unit_of(group.indicator, self._language)})"
        return table([self._words[name] for name in ("place", "value", "range", "rank")], listed, caption)


def _usual(corpus: CorpusLike) -> ProvinceSet:
    """The set of provinces that most reports are told in."""
    told = Counter(set_on(as_date(row.get("period_end"))) for row in rows_of(corpus.reports))
    return "34" if told["34"] > told["63"] else "63"
