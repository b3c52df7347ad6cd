"""The notebook `explore`: choose a place, a year, a theme, an indicator; a value that is clicked shows its sentence.

Everything that the widgets do can be asked for in plain calls too (`Explorer.figures`, `sentence`, `export`, `read`),
so that the notebook also runs, and can be read, where no widget is shown.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .display import Display
from .doubts import doubted
from .export import free_path, write_csv
from .fragments import Cell, Piece, nothing, passage, styled, table
from .marked import indicator_name
from .own_words import own_words
from .places import name_of, place_of
from .reading_view import Reading, refused, shown_reading
from .refusals import refusal
from .rows import Row, as_date, rows_of, text_of
from .strings import number, period_words, strings, theme_label
from .values import Values

if TYPE_CHECKING:
    from .corpus import CorpusLike

    Reader = Callable[[Path | bytes, str], CorpusLike]
    """Reads one report from its file, or from the bytes of one of that name; raises ReportError."""

__all__ = ["COLUMNS", "SORTS", "Asked", "Explorer", "explore"]

SORTS = ("place", "period", "indicator", "value", "doubts")
_FIELDS = ("where", "year", "theme", "indicator")
_MOST = 200  # rows that a table shows at once
COLUMNS = (
    "place", "year", "period_start", "period_end", "theme", "indicator", "indicator_code", "hedge", "value", "unit",
    "measure", "status", "group", "quote", "sentence", "doubts", "confidence", "report", "figure_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for; a blank asks for nothing. ValueError where there is no such order, and lists them.

    `place` is a slug; `containing` are words of the figure or its sentence, with or without their marks; `sort` is one
    of SORTS, else the order of the reports.
    """

    place: str = ""
    year: int | None = None
    theme: str = ""
    indicator: str = ""
    containing: str = ""
    sort: str = ""
    descending: bool = False

    def __post_init__(self) -> None:
        if self.sort and self.sort not in SORTS:
            raise ValueError(f"sort {self.sort!r} does not exist; choose one of: {', '.join(SORTS)}")

    @property
    def fields(self) -> dict[str, Any]:
        """What a row has to have."""
        return {"where": self.place, "year": self.year, "theme": self.theme, "indicator": self.indicator}


def explore(corpus: CorpusLike, language: str = "vi", reader: Reader | None = None) -> Explorer:
    """The corpus's figures to look through, by place, year, theme and indicator."""
    return Explorer(corpus, language, reader)


def _folded(words: str) -> str:
    """Words without case and marks, for finding and sorting: ``Đắk Lắk`` as ``dak lak``."""
    bare = unicodedata.normalize("NFD", words.casefold().replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))


class Explorer:
    """The figures and their sentences; `widget` is the interactive part."""

    def __init__(self, corpus: CorpusLike, language: str, reader: Reader | None = None) -> None:
        """`corpus` gives tables and texts; `language` is vi or en; `reader` reads what is given to `read`."""
        self._corpus, self.language, self._words = corpus, language, strings(language)
        self._values = Values(corpus.figures, language)
        self._reader = reader

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
        """What speaks against the figures; of the expectations only those about them, which are held at once."""
        names = ("reports", "figures", "corrections", "checks", "lints")
        tables = {name: getattr(self._corpus, name) for name in names}
        return doubted(tables | {"results": self._corpus.figure_results}, self.language)

    def choices(self, of: str, **asked: Any) -> list[Any]:
        """The values of ``where``, ``year``, ``theme`` or ``indicator`` that some figure has, sorted.

        `asked` are values of the other three: then only those count that some figure has together with them.
        """
        wanted = {name: asked.get(name, "") for name in _FIELDS if name != of}
        return sorted({row[of] for row in self._matching(wanted) if row.get(of) not in (None, "")})

    def _matching(self, wanted: dict[str, Any]) -> list[Row]:
        asked = {name: value for name, value in wanted.items() if value not in (None, "")}
        return [row for row in self._rows if all(row.get(name) == value for name, value in asked.items())]

    def chosen(self, asked: Asked | None = None) -> list[Row]:
        """Rows of the figures that are asked for, all unless told."""
        asked = asked or Asked()
        rows = self._matching(asked.fields)
        if asked.containing.strip():
            sought = " ".join(_folded(asked.containing).split())
            rows = [row for row in rows if sought in _folded(self._said(row))]
        if not (asked.sort or asked.descending):
            return rows
        return sorted(rows, key=lambda row: self._key(row, asked.sort), reverse=asked.descending)

    def _key(self, row: Row, sort: str) -> tuple[Any, ...]:
        """What rows are sorted by; those of one key stay in the order of the text."""
        place = (_folded(row["named"]), text_of(row["period_end"]))
        keys: dict[str, tuple[Any, ...]] = {
            "place": place,
            "period": (text_of(row["period_end"]), text_of(row["period_start"])),
            "indicator": (_folded(indicator_name(row["indicator"], self.language)), *place),
            "value": (row["value"],),
            "doubts": (row["figure"] not in self._doubts, *place) if sort == "doubts" else (),
        }
        return keys.get(sort, ())

    def _said(self, row: Row) -> str:
        """The sentence of a figure, on one line."""
        return " ".join(self._corpus.texts[row["report"]][row["sentence_start"] : row["sentence_end"]].split())

    def figures(self, place: str = "", **asked: Any) -> Display:
        """The figures of a place (slug), and of what else is `asked`: year, theme, indicator, ... as :class:`Asked`."""
        rows = self.chosen(Asked(place, **asked))
        return styled(self._table(rows), style=True) if rows else nothing(self.language)

    def opening(self, rows: list[Row]) -> str:
        """HTML of a table of these figures in which a value that is clicked opens its sentence, below its row."""
        if not rows:
            return nothing(self.language).html
        head = self._table([])[0].html.partition("<tbody>")[0]
        lines = [self._opening_row(row) for row in rows[:_MOST]]
        whole = Piece(f"{head}<tbody>{''.join(lines)}</tbody></table></div>", "")
        return styled([whole, *self._more(rows)], style=True).html

    def _opening_row(self, row: Row) -> str:
        cells = self._cells(row)
        value = f'<details class="tk-open"><summary>{escape(cells[4].text)}</summary></details>'
        shown = [escape(str(cell), quote=False) if not isinstance(cell, Cell) else value for cell in cells]
        columns = "".join(f"<td{' class=num' if at == 4 else ''}>{cell}</td>" for at, cell in enumerate(shown) if at)
        said = own_words([row], self._corpus.texts[row["report"]], self.language, self._doubts)
        return (
            f'<tr><th scope="row">{shown[0]}</th>{columns}</tr>'
            f'<tr class="tk-said"><td colspan="{len(cells)}">{said.html}</td></tr>'
        )

    def _table(self, rows: list[Row]) -> list[Piece]:
        words = self._words
        head = [words[name] for name in ("place", "period", "indicator", "value", "measure", "status", "doubts")]
        return [table(["figure", *head], [self._cells(row) for row in rows[:_MOST]]), *self._more(rows)]

    def _more(self, rows: list[Row]) -> list[Piece]:
        """How many rows there are beyond those that are shown."""
        over = len(rows) - _MOST
        said = self._words["more"].format(count=number(over, self.language))
        return [passage(said, "tk-small")] if over > 0 else []

    def _cells(self, row: Row) -> list[Any]:
        return [
            row["figure"], row["named"],
            period_words(as_date(row["period_start"]), as_date(row["period_end"]), self.language),
            indicator_name(row["indicator"], self.language),
            self._values.cell(row["figure"]),
            self._words[f"measure_{row['measure']}"], self._words[f"status_{row['status']}"],
            self._doubts.get(row["figure"], ""),
        ]  # fmt: skip

    def export(self, path: str | Path = "", **asked: Any) -> Path:
        """Write the figures that `asked` chooses (as in `figures`) to a CSV file that Excel opens, and say where.

        Without `path` it is a new file in the working folder, named after what was asked; a file that is named is
        written over. What was printed stands in quotation marks, so that no spreadsheet takes ``27.000`` for 27.
        """
        rows = self.chosen(Asked(**asked))
        names = ("figures", *(asked.get(name) for name in ("place", "year", "theme", "indicator")))
        target = Path(path) if path else free_path(Path("-".join(str(name) for name in names if name) + ".csv"))
        return write_csv(target, *self.sheet(rows))

    def sheet(self, rows: list[Row]) -> tuple[list[str], list[list[Any]]]:
        """Rows as `chosen` gives them, to be exported: the words of the header, and a line for each figure."""
        return [self._words[name] for name in COLUMNS], [self._exported(row) for row in rows]

    def _exported(self, row: Row) -> list[Any]:
        words = self._words
        unit = f"unit_{row['unit']}"
        return [
            row["named"], row["year"], row["period_start"], row["period_end"],
            theme_label(row["theme"] or "none", self.language), indicator_name(row["indicator"], self.language),
            row["indicator"], words.get(f"bound_{row['bound']}", ""), row["value"],
            words.get(unit, text_of(row["unit"])), words[f"measure_{row['measure']}"], words[f"status_{row['status']}"],
            row["group"], f"“{' '.join(row['quote'].split())}”", f"“{self._said(row)}”",
            self._doubts.get(row["figure"], ""), row["confidence"], row["report"], row["figure"],
        ]  # fmt: skip

    def read(self, given: str | Path) -> Reading:
        """Read a report on the spot, from its file or from its text, and show it; what is wrong is said in plain words.

        A string that names a file is its path; one of several lines, or that names none, is a text.
        """
        name = str(given)
        text = isinstance(given, str) and not _is_path(given)
        if text:
            return self.read_bytes(name.encode("utf-8", "replace"), self._words["given_text"])
        return self._read(Path(given), name)

    def read_bytes(self, data: bytes, name: str) -> Reading:
        """Read a report from the bytes of a file called `name`, and show it; what is wrong is said in plain words."""
        return self._read(data, name)

    @property
    def reads(self) -> bool:
        """Whether reports can be read here."""
        return self._reader is not None

    def _read(self, given: Path | bytes, name: str) -> Reading:
        from tongket.documents import ReportError

        if self._reader is None:
            return refused(name, self._words["cannot_read_here"], self.language)
        try:
            return shown_reading(name, self._reader(given, name), self.language)
        except ReportError as error:
            return refused(name, refusal(error, self.language), self.language)

    def sentence(self, figure: str) -> Display:
        """The sentence that states a figure, with it marked, and how it was read; KeyError for an unknown id."""
        row = next((row for row in self._rows if row["figure"] == figure), None)
        if row is None:
            raise KeyError(self._words["no_such_figure"].format(figure=figure))
        text = self._corpus.texts[row["report"]]
        return styled([own_words([row], text, self.language, self._doubts)], style=True)

    @cached_property
    def widget(self) -> Any:
        """The widgets: choices, the table of what they leave, its export, and a report of one's own to read."""
        from .widgets import explorer_widget

        return explorer_widget(self)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        return self.widget._repr_mimebundle_(include=include, exclude=exclude)


def _is_path(given: str) -> bool:
    """Whether a string names a file: there is one, or it ends as the names of texts do and is one line."""
    if len(given) > 4096 or "\n" in given or "\0" in given:
        return False
    from tongket.documents import SUFFIXES

    return given.casefold().endswith((".txt", *SUFFIXES)) or Path(given).exists()
