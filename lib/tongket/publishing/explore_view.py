"""The notebook `explore`: choose a place, a year, a theme, an indicator; a chosen figure shows its sentence.

Everything that the widgets do can be asked for in plain calls too (`Explorer.figures`, `Explorer.sentence`), so that
the notebook also runs, and can be read, where no widget is shown.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from .corpus import tables_of
from .display import Display
from .doubts import doubted
from .fragments import Piece, nothing, passage, styled, table
from .marked import indicator_name
from .own_words import own_words
from .places import name_of, place_of
from .rows import Row, as_date, rows_of
from .strings import number, period_words, strings
from .values import Values

if TYPE_CHECKING:
    from .corpus import CorpusLike

__all__ = ["Explorer", "explore"]

_MOST = 200  # rows that a table shows at once


def explore(corpus: CorpusLike, language: str = "vi") -> Explorer:
    """The corpus's figures to look through, by place, year, theme and indicator."""
    return Explorer(corpus, language)


class Explorer:
    """The figures and their sentences; `widget` is the interactive part."""

    def __init__(self, corpus: CorpusLike, language: str) -> None:
        """`corpus` gives tables and texts; `language` is vi or en."""
        self._corpus, self.language, self._words = corpus, language, strings(language)
        self._values = Values(corpus.figures, language)

    @cached_property
    def _rows(self) -> list[Row]:
        """The figures, each with its report's place and year."""
        reports = {row["report"]: row for row in rows_of(self._corpus.reports)}
        rows = []
        for row in rows_of(self._corpus.figures):
            report = reports[row["report"]]
            where = place_of(report)
            rows.append(
                {
                    **row,
                    "where": where,
                    "named": name_of(where, self.language) if where else row["report"],
                    "year": report["year"],
                }
            )
        return rows

    @cached_property
    def _doubts(self) -> dict[str, str]:
        return doubted(tables_of(self._corpus), self.language)

    def choices(self, of: str) -> list[Any]:
        """The values of ``where``, ``year``, ``theme`` or ``indicator`` that some figure has, sorted."""
        return sorted({row[of] for row in self._rows if row.get(of) not in (None, "")})

    def chosen(self, place: str, year: int | None, theme: str, indicator: str) -> list[Row]:
        """Rows of the figures of that place, year, theme and indicator; a blank asks for nothing."""
        wanted = {"where": place, "year": year, "theme": theme, "indicator": indicator}
        asked = {name: value for name, value in wanted.items() if value not in (None, "")}
        return [row for row in self._rows if all(row.get(name) == value for name, value in asked.items())]

    def figures(self, place: str = "", year: int | None = None, theme: str = "", indicator: str = "") -> Display:
        """The figures of that place (slug), year, theme and indicator; what is left out is not asked."""
        rows = self.chosen(place, year, theme, indicator)
        return styled(self._table(rows), style=True) if rows else nothing(self.language)

    def _table(self, rows: list[Row]) -> list[Piece]:
        words = self._words
        head = [words[name] for name in ("place", "period", "indicator", "value", "measure", "status", "doubts")]
        pieces = [table(["figure", *head], [self._cells(row) for row in rows[:_MOST]])]
        if len(rows) > _MOST:
            pieces.append(passage(words["more"].format(count=number(len(rows) - _MOST, self.language)), "tk-small"))
        return pieces

    def _cells(self, row: Row) -> list[Any]:
        return [
            row["figure"], row["named"],
            period_words(as_date(row["period_start"]), as_date(row["period_end"]), self.language),
            indicator_name(row["indicator"], self.language),
            self._values.cell(row["figure"]),
            self._words[f"measure_{row['measure']}"], self._words[f"status_{row['status']}"],
            self._doubts.get(row["figure"], ""),
        ]  # fmt: skip

    def sentence(self, figure: str) -> Display:
        """The sentence that states a figure, with it marked, and how it was read; KeyError for an unknown id."""
        row = next((row for row in self._rows if row["figure"] == figure), None)
        if row is None:
            raise KeyError(self._words["no_such_figure"].format(figure=figure))
        text = self._corpus.texts[row["report"]]
        return styled([own_words([row], text, self.language, self._doubts)], style=True)

    @cached_property
    def widget(self) -> Any:
        """The widgets: four choices, the table of what they leave, and the sentence of the figure that is chosen."""
        from .widgets import explorer_widget

        return explorer_widget(self)

    def label(self, row: Row) -> str:
        """A figure in one line, as the list of figures shows it."""
        quote = f"{row['quote']} {self._words['corrected_mark']}" if row.get("corrected") else row["quote"]
        return f"{quote} — {indicator_name(row['indicator'], self.language)} ({row['named']})".replace("\n", " ")

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        return self.widget._repr_mimebundle_(include=include, exclude=exclude)
