"""A report read on the spot: its text with the figures marked, what speaks against them, its checks and its ledger."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from tongket.documents.errors import ReportError

from .display import Display
from .doubts import Doubt, doubts_of, lines_of
from .fragments import Cell, Piece, passage, styled, table
from .marked import clean, indicator_name, marked_text
from .places import name_of
from .refusals import refusal
from .rows import Row, as_date, rows_of, text_of
from .strings import counted, number, period_words, strings, value_words

if TYPE_CHECKING:
    import pandas as pd

    from .corpus import CorpusLike

__all__ = ["Reading", "refused", "shown_reading"]

_TABLES = ("figures", "ledger", "corrections", "checks", "lints")
_MOST = 500  # rows of the ledger that are shown at once; `Reading.ledger` has them all


class Reading(Display):
    """A report as it was read, or why it was not: `problem` says so, and the tables are then missing."""

    def __init__(self, name: str, shown: Display, corpus: CorpusLike | None = None, problem: str = "") -> None:
        """`name` is the file's; `corpus` holds this report and no other."""
        super().__init__(shown.html, shown.text)
        self.name, self.problem, self._corpus = name, problem, corpus

    def _table(self, name: str) -> pd.DataFrame:
        if self._corpus is None:
            raise ValueError(f"{self.name}: {self.problem}")
        frame: pd.DataFrame = getattr(self._corpus, name)
        return frame

    @property
    def figures(self) -> pd.DataFrame:
        """One row for each figure; ValueError, saying why, where the report was not read."""
        return self._table("figures")

    @property
    def ledger(self) -> pd.DataFrame:
        """One row for each number of the text."""
        return self._table("ledger")

    @property
    def checks(self) -> pd.DataFrame:
        """One row for each arithmetic check."""
        return self._table("checks")

    @property
    def lints(self) -> pd.DataFrame:
        """One row for each place where the report contradicts itself or says what cannot be meant."""
        return self._table("lints")


def refused(name: str, problem: str, language: str) -> Reading:
    """A report that could not be read, with the reason in plain words."""
    said = strings(language)["not_read"].format(file=name)
    html = f'<p class="tk-note" role="alert"><strong>{escape(said)}</strong> {escape(problem)}</p>'
    return Reading(name, styled([Piece(html, f"{said} {problem}")], style=True), problem=problem)


def shown_reading(name: str, corpus: CorpusLike, language: str) -> Reading:
    """The one report of `corpus` as a reader sees it."""
    return Reading(name, _View(corpus, language).display(name), corpus)


class _View:
    """What is shown of one report, part by part."""

    def __init__(self, corpus: CorpusLike, language: str) -> None:
        self._language, self._words = language, strings(language)
        self._tables = {name: getattr(corpus, name) for name in _TABLES}
        [self._report] = rows_of(corpus.reports)
        self._text = corpus.texts[self._report["report"]]
        self._figures = rows_of(self._tables["figures"])
        self._lacking = [ReportError("", *told) for document in corpus.documents for told in document.problems]
        self._doubts = doubts_of(self._tables, language)
        self._prefix = "read-"  # other texts on the page have anchors too

    def display(self, name: str) -> Display:
        pieces = [
            self._head(name),
            *self._missing(),
            *self._doubted(),
            *self._checks(),
            *self._ledger(),
            self._marked(),
        ]
        return styled(pieces, style=True)

    def _head(self, name: str) -> Piece:
        """What was read, in a line: the file, its place and period, and how much was found in it."""
        report, words = self._report, self._words
        province = text_of(report["province"])
        where = text_of(report["place"]) or (name_of(province, self._language) if province else words["place_unknown"])
        when = period_words(as_date(report["period_start"]), as_date(report["period_end"]), self._language)
        counts = [
            counted("figure_count", len(self._figures), self._language),
            counted("number_count", len(self._tables["ledger"]), self._language),
            counted("doubt_count", len(self._doubts), self._language),
        ]
        about = " · ".join([where, when or words["period_unknown"], *counts])
        html = f'<p class="tk-lead"><strong>{escape(name)}</strong><br>{escape(about)}</p>'
        return Piece(html, f"{name}\n{about}")

    def _missing(self) -> list[Piece]:
        """What of the original is not in the text."""
        return [passage(refusal(error, self._language), "tk-note") for error in self._lacking]

    def _doubted(self) -> list[Piece]:
        """What speaks against its figures or its wording, in reading order."""
        if not self._doubts:
            return [passage(self._words["no_doubts"])]
        items, lines, taken = [], [], set()
        for doubt in self._doubts:
            anchor = "" if doubt.anchor in taken else f' id="{self._prefix}{doubt.anchor}"'
            taken.add(doubt.anchor)
            severity, quote = self._words[f"severity_{doubt.severity}"], " ".join(doubt.quote.split())
            items.append(
                f"<li{anchor}>{self._place(doubt, quote)} {clean(doubt.line)} <small>({severity})</small></li>"
            )
            lines.append(f"- {quote}: {doubt.line} ({severity})")
        title = self._words["doubts"]
        html = f"<h4>{escape(title)}</h4><ul>{''.join(items)}</ul>"
        return [Piece(html, "\n".join([title, *lines]))]

    def _place(self, doubt: Doubt, quote: str) -> str:
        """The words in doubt, leading to where they stand in the text below."""
        return f'<a href="#{self._prefix}f-{doubt.start}">{clean(quote)}</a>:' if quote else ""

    def _checks(self) -> list[Piece]:
        """The arithmetic between its figures, those that disagree first."""
        order = ("disagrees", "undecidable", "agrees")
        rows = sorted(rows_of(self._tables["checks"]), key=lambda row: order.index(row["verdict"]))
        if not rows:
            return []
        quotes = {row["figure"]: " ".join(row["quote"].split()) for row in self._figures}
        words = self._words
        cells = [
            (quotes.get(row["figure"], row["figure"]), words.get(f"check_{row['kind']}", row["kind"]),
             self._number(row["stated"]), self._number(row["computed"]), self._verdict(row["verdict"]))
            for row in rows
        ]  # fmt: skip
        head = [words[name] for name in ("quote", "check", "stated", "computed", "verdict")]
        return [self._folded(words["arithmetic"], len(rows), table(head, cells), opened=rows[0]["verdict"] == order[0])]

    def _number(self, value: float | None) -> Cell:
        shown = "" if value is None else number(round(value, 2), self._language)
        return Cell(shown, shown, number=True)

    def _verdict(self, verdict: str) -> Cell:
        said = self._words[f"verdict_{verdict}"]
        return Cell(f'<span class="{"tk-fail" if verdict == "disagrees" else "tk-small"}">{said}</span>', said)

    def _ledger(self) -> list[Piece]:
        """Every number of the text: how many of each class, then each with what it is."""
        rows, words = rows_of(self._tables["ledger"]), self._words
        if not rows:
            return []
        found = Counter(row["class"] for row in rows)
        classes = [
            f"{words.get(f'class_{name}', name)}: {number(count, self._language)}"
            for name, count in sorted(found.items(), key=lambda item: (-item[1], item[0]))
        ]
        at = {row["start"]: row for row in self._figures}
        cells = [
            (" ".join(row["quote"].split()), words.get(f"class_{row['class']}", row["class"]),
             self._meaning(at.get(row["start"])) if row["class"] == "figure" else "", row["rule"] or "")
            for row in rows[:_MOST]
        ]  # fmt: skip
        body = [passage(" · ".join(classes))]
        body.append(table([words[name] for name in ("quote", "class", "meaning", "rule")], cells))
        if len(rows) > _MOST:
            body.append(passage(words["more"].format(count=number(len(rows) - _MOST, self._language)), "tk-small"))
        whole = Piece("".join(piece.html for piece in body), "\n".join(piece.text for piece in body))
        return [self._folded(words["ledger"], len(rows), whole)]

    def _meaning(self, row: Row | None) -> str:
        """A figure's reading in a few words."""
        if row is None:
            return ""
        period = period_words(as_date(row["period_start"]), as_date(row["period_end"]), self._language)
        parts = [
            value_words(row, self._language), indicator_name(row["indicator"], self._language),
            self._words[f"measure_{row['measure']}"], self._words[f"status_{row['status']}"], period,
        ]  # fmt: skip
        return " · ".join(part for part in parts if part)

    def _folded(self, title: str, count: int, body: Piece, *, opened: bool = False) -> Piece:
        said = f"{title} ({number(count, self._language)})"
        state = " open" if opened else ""
        html = f'<details class="tk-fold"{state}><summary>{escape(said)}</summary>{body.html}</details>'
        return Piece(html, f"{said}\n{body.text}")

    def _marked(self) -> Piece:
        """The text itself, with what is odd underlined and each doubtful figure leading to its doubt."""
        lints = [doubt for doubt in self._doubts if doubt.is_lint]
        spans = [(doubt.start, doubt.end) for doubt in lints]
        start = {row["figure"]: row["start"] for row in self._figures}
        whys: dict[str, str] = {}
        for doubt in self._doubts:
            for figure in doubt.figures:
                if not any(begin <= start.get(figure, -1) < end for begin, end in spans):
                    whys.setdefault(figure, f"#{self._prefix}{doubt.anchor}")
        html = marked_text(
            self._text, self._figures, self._tables["ledger"], self._language, style=False, prefix=self._prefix,
            doubts=lines_of(self._doubts), text_language=text_of(self._report["language"]) or "vi", keyed=True,
            whys=whys, lints=lints,
        )  # fmt: skip
        title = self._words["marked_text"]
        return Piece(f"<h4>{escape(title)}</h4>{html}", f"{title}\n{self._text}")
