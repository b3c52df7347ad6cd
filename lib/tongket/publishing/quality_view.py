"""The notebook `quality`: ledger, arithmetic, lints and expectations of a corpus, the worst first."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from html import escape
from typing import Any

from tongket.narrative.expected import asked
from tongket.tables.ids import split_ids

from .corpus import CorpusLike, tables_of
from .display import Display, Picture
from .doubts import CORRECTED, disagreeing, doubts_of
from .fragments import Cell, Piece, figure_cell, nothing, picture, styled, table
from .prose import told_paragraphs
from .rows import Row, rows_of, text_of
from .strings import number, strings, value_words

__all__ = ["Quality", "quality"]


def quality(corpus: CorpusLike, language: str = "vi") -> Quality:
    """How far the corpus can be trusted: its numbers all classed, its arithmetic reckoned, its tables validated."""
    return Quality(corpus, language)


def _failures_first(result: Row) -> tuple[Any, ...]:
    """Sorts results: what fails, what could not be checked, what holds; then by table and expectation."""
    outcome = (False, None, True).index(result["success"])
    return outcome, result["suite"], result["expectation"], text_of(result["columns"]), text_of(result["notes"])


def _percent(part: int, whole: int, language: str) -> str:
    """A share in whole percent; what rounds to nothing or to all is said to be more than nothing, less than all."""
    if not whole:
        return ""
    rounded = round(100 * part / whole)
    if rounded == 0 < part:
        return f"< {number(1, language)}%"
    if rounded == 100 and part < whole:
        return f"> {number(99, language)}%"
    return f"{number(rounded, language)}%"


def _references(ids: str) -> Cell:
    """The ids of failing rows, as `failing` lists them; a page links those of figures to their sentences."""
    keys = split_ids(ids)
    shown = [f'<span class="tk-figure" data-ref="{escape(key)}">{escape(key)}</span>' for key in keys]
    return Cell(", ".join(shown), ", ".join(keys))


def _place(lint: Row) -> Cell:
    """The words that a lint is about, which a page links to their place in the source."""
    shown, target = " ".join(lint["quote"].split()), lint.get("figure") or f"{lint['report']}:{lint['start']}"
    return Cell(f'<span class="tk-quote" data-ref="{escape(target)}">{escape(shown)}</span>', shown)


def _check(shown: str, check: str) -> Cell:
    """The kind of a check, which a page links to the check itself."""
    return Cell(f'<span class="tk-check" data-ref="{escape(check)}">{escape(shown)}</span>', shown)


class Quality:
    """What the notebook shows; each method gives one passage. Shown by itself, it sums the whole up."""

    def __init__(self, corpus: CorpusLike, language: str) -> None:
        """`corpus` gives the tables; `language` is vi or en."""
        self._corpus, self._language, self._words = corpus, language, strings(language)

    @cached_property
    def _figures(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in rows_of(self._corpus.figures):
            found.setdefault(row["report"], []).append(row)
        return found

    @cached_property
    def _doubted(self) -> Counter[str]:
        """How many doubts there are about each report; what is only written oddly, or was corrected, is none."""
        doubts = doubts_of(tables_of(self._corpus), self._language)
        return Counter(doubt.report for doubt in doubts if doubt.severity not in ("info", CORRECTED))

    def _count(self, value: float) -> Cell:
        shown = number(value, self._language)
        return Cell(shown, shown, number=True)

    def _kind(self, kind: str) -> str:
        """A kind of check in words."""
        return self._words.get(f"check_{kind}", kind.replace("_", " "))

    def _share(self, part: int, whole: int) -> Cell:
        shown = _percent(part, whole, self._language)
        return Cell(escape(shown), shown, number=True)

    def summary(self) -> Display:
        """The whole in a few sentences."""
        from tongket.narrative import quality as tell

        piece = told_paragraphs(tell(tables_of(self._corpus), self._language))
        return styled([Piece(f'<div class="tk-lead">{piece.html}</div>', piece.text)], style=True)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        return self.summary()._repr_mimebundle_(include, exclude)

    def classes(self) -> Display:
        """How many numbers of each class the ledger has."""
        counted = Counter(row["class"] for row in rows_of(self._corpus.ledger))
        if not counted:
            return nothing(self._language)
        whole, words = sum(counted.values()), self._words
        rows = [
            (words.get(f"class_{name}", name), self._count(count), self._share(count, whole))
            for name, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        ]
        return styled([table([words["class"], words["count"], words["share"]], rows)])

    def indicated_chart(self) -> Picture | Display:
        """The share of figures with an indicator, report by report, the lowest first."""
        from tongket.charts import indicated

        return picture(indicated(self._corpus.figures, self._language), self._language)

    def agreement_chart(self) -> Picture | Display:
        """How the arithmetic comes out, by kind."""
        from tongket.charts import agreement

        return picture(agreement(self._corpus.checks, self._language), self._language)

    def expectations_chart(self) -> Picture | Display:
        """How the expectations come out, by table."""
        from tongket.charts import expectations

        return picture(expectations(self._corpus.results, self._language), self._language)

    def coverage(self) -> Display:
        """For each report: its numbers, figures, those with an indicator, and doubts; the worst first."""
        numbers = Counter(row["report"] for row in rows_of(self._corpus.ledger))
        reports = [row["report"] for row in rows_of(self._corpus.reports)]
        if not reports:
            return nothing(self._language)
        words, rows = self._words, []
        for report in sorted(reports, key=lambda r: (-self._doubted[r], self._indicated(r), r)):
            figures = self._figures.get(report, [])
            indicated = sum(1 for row in figures if row.get("indicator"))
            rows.append((report, self._count(numbers[report]), self._count(len(figures)),
                         self._share(indicated, len(figures)), self._count(self._doubted[report])))  # fmt: skip
        head = [words[name] for name in ("report", "numbers", "figures", "indicated", "doubts")]
        return styled([table(head, rows)])

    def _indicated(self, report: str) -> float:
        figures = self._figures.get(report, [])
        return sum(1 for row in figures if row.get("indicator")) / len(figures) if figures else 0.0

    def checks(self) -> Display:
        """The arithmetic checks that disagree, both sides beside each other."""
        rows = disagreeing(self._corpus.checks)
        if not rows:
            return nothing(self._language)
        words = self._words
        marks = {True: f" {words['corrected_mark']}", False: ""}
        listed = [row for figures in self._figures.values() for row in figures]
        quotes = {row["figure"]: row["quote"] + marks[bool(row.get("corrected"))] for row in listed}
        units = {row["figure"]: row.get("unit") for row in listed}
        shown = [
            (
                row["report"], figure_cell(quotes.get(row["figure"], row["figure"]), row["figure"]),
                _check(self._kind(row["kind"]), row["check"]), self._measured(row["stated"], units.get(row["figure"])),
                self._measured(row.get("computed"), units.get(row["figure"])),
            )
            for row in rows
        ]  # fmt: skip
        return styled([table([words[n] for n in ("report", "quote", "check", "stated", "computed")], shown)])

    def _measured(self, value: float | None, unit: str | None) -> str:
        """A number that a check holds against another, in the unit of the figure checked."""
        return "" if value is None else value_words({"value": round(value, 4), "unit": unit}, self._language)

    def agreement(self) -> Display:
        """How many checks of each kind agree, disagree or cannot be decided."""
        counted = Counter((row["kind"], row["verdict"]) for row in rows_of(self._corpus.checks))
        if not counted:
            return nothing(self._language)
        verdicts, words = ("agrees", "disagrees", "undecidable"), self._words
        rows = [
            (self._kind(kind), *(self._count(counted[kind, verdict]) for verdict in verdicts))
            for kind in sorted({kind for kind, _ in counted})
        ]
        return styled([table([words["check"], *(words[f"verdict_{v}"] for v in verdicts)], rows)])

    def lints(self) -> Display:
        """How many places are odd, by what is odd about them; then each that puts a number in doubt, in a sentence."""
        found = rows_of(self._corpus.lints)
        if not found:
            return nothing(self._language)
        words = self._words
        counted = Counter((row["severity"] == "info", row["code"]) for row in found)
        reports = {code: {row["report"] for row in found if row["code"] == code} for _, code in counted}
        rows = [
            (words[f"lint_{code}"], words["severity_info" if info else "severity_warning"], self._count(count),
             self._count(len(reports[code])))
            for (info, code), count in sorted(counted.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
        ]  # fmt: skip
        pieces = [table([words[name] for name in ("lint", "severity", "count", "reports")], rows)]
        odd = [(row["report"], _place(row), row[self._language]) for row in found if row["severity"] == "warning"]
        head = [words[name] for name in ("report", "quote", "lint")]
        return styled([*pieces, *([table(head, odd)] if odd else [])])

    def expectations(self) -> Display:
        """How many expectations of each table hold; those that do not, or could not be checked, one by one."""
        results = rows_of(self._corpus.results)
        if not results:
            return nothing(self._language)
        outcomes, words = {"passed": True, "failed": False, "unchecked": None}, self._words
        counted = Counter((row["suite"], row["success"]) for row in results)
        rows = [
            (suite, *(self._count(counted[suite, success]) for success in outcomes.values()))
            for suite in sorted({suite for suite, _ in counted})
        ]
        pieces = [table([words["table"], *(words[name] for name in outcomes)], rows)]
        odd = [row for row in sorted(results, key=_failures_first) if row["success"] is not True]
        head = [words[name] for name in ("table", "expectation", "severity", "result", "checked", "failing")]
        return styled([*pieces, *([table(head, [self._expectation(row) for row in odd])] if odd else [])])

    def _expectation(self, row: Row) -> list[Any]:
        """One expectation as a row: what it asks, how it came out, and the rows that fail it."""
        said = self._words["failed" if row["success"] is False else "unchecked"]
        outcome = Cell(f'<span class="{"tk-fail" if row["success"] is False else "tk-small"}">{said}</span>', said)
        told = asked(row, self._language)
        reason = f"{told.reason[:1].upper()}{told.reason[1:]}." if told.reason else ""
        severity = self._words[f"severity_{row['severity']}"]
        return [
            row["suite"],
            " ".join(filter(None, (told.purpose, reason))) or row["expectation"],
            severity,
            outcome,
            self._count(row["checked"]),
            _references(text_of(row["failing"])),
        ]
