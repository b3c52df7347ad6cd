"""What a lint is given, a report with all that was read in it, and what it gives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from tongket import lexicon
from tongket.documents.model import Recognised
from tongket.language.normal import Folded, fold, fold_phrase

__all__ = ["Figure", "Lint", "Number", "Source", "alternatives", "words"]


class Lint(NamedTuple):
    """A place that is odd: its code, its span in the source's offsets, the figures it is about (the first is the one
    that is odd, where one is), and what a sentence about it has to name beside the quote."""

    code: str
    start: int
    end: int
    figures: tuple[str, ...] = ()
    fields: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Figure:
    """The columns of the table FIGURES that lints look at; a blank is None."""

    figure: str
    start: int
    end: int
    quote: str
    value: float
    unit: str | None
    bound: str
    indicator: str | None
    measure: str
    status: str
    period_start: date | None
    period_end: date | None
    per: str | None
    in_words: bool
    place: str | None
    group: str | None
    part_of: str | None
    pair: str | None
    subject: str | None
    printed: str
    step: float
    rule: str
    sentence_start: int
    sentence_end: int

    @property
    def rules(self) -> tuple[frozenset[str], str, str, str, str]:
        """The rules that read the number, its indicator, measure, status and period."""
        number, indicator, measure, status, period = (self.rule.split("/") + [""] * 5)[:5]
        return frozenset(number.split("+")), indicator, measure, status, period

    @property
    def sentence(self) -> tuple[int, int]:
        """The sentence that says it, as a key."""
        return self.sentence_start, self.sentence_end

    @property
    def exact(self) -> bool:
        """Whether no hedge stands on it."""
        return self.bound == "exact"


class Number(NamedTuple):
    """A row of the table LEDGER."""

    start: int
    end: int
    quote: str
    kind: str
    rule: str


@dataclass(frozen=True)
class Source:
    """One report: its text, its language and last day, and the rows read in it, in reading order."""

    report: str
    text: str
    language: str = "vi"
    period_end: date | None = None
    figures: tuple[Figure, ...] = ()
    ledger: tuple[Number, ...] = ()
    citations: tuple[Mapping[str, Any], ...] = ()
    checks: tuple[Mapping[str, Any], ...] = ()
    recognised: tuple[Recognised, ...] = ()

    @cached_property
    def folded(self) -> Folded:
        """The text folded for matching."""
        return fold(self.text)

    @cached_property
    def known(self) -> Mapping[str, Figure]:
        """Figures by id."""
        return {figure.figure: figure for figure in self.figures}

    @cached_property
    def numerals(self) -> tuple[Figure, ...]:
        """Figures that are printed in digits."""
        return tuple(f for f in self.figures if not f.in_words)

    @cached_property
    def _starts(self) -> list[int]:
        return [figure.start for figure in self.figures]

    @cached_property
    def _numbers(self) -> list[int]:
        return [number.start for number in self.ledger]

    @property
    def year(self) -> int | None:
        """The calendar year of the report's last day."""
        return self.period_end.year if self.period_end else None

    def within(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin in a span of the source."""
        return self.figures[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def numbers(self, start: int, end: int) -> tuple[Number, ...]:
        """The rows of the ledger that begin in a span of the source."""
        return self.ledger[bisect_left(self._numbers, start) : bisect_left(self._numbers, end)]

    def at(self, offset: int) -> int:
        """Where the character of an offset of the source stands in the folded text."""
        if self.folded.runs is None:
            return offset
        return max(0, bisect_right(range(len(self.folded.text) + 1), offset, key=self.folded.source) - 1)

    def before(self, figure: Figure, most: int) -> str:
        """The folded words before a figure, no more than `most` characters and none of another sentence."""
        end = self.at(figure.start)
        return self.folded.text[max(self.at(figure.sentence_start), end - most, 0) : end]

    def after(self, figure: Figure, most: int) -> str:
        """The folded words after a figure, no more than `most` characters and none of another sentence."""
        start = self.at(figure.end)
        return self.folded.text[start : max(start, min(self.at(figure.sentence_end), start + most))]

    def match(self, code: str, found: re.Match[str], *group: str, **fields: str) -> Lint:
        """A lint on what a pattern found in the folded text, or on a group of it."""
        start, end = self.folded.span(*found.span(*group))
        return Lint(code, start, end, tuple(f.figure for f in self.within(start, end)), fields)


def words(*path: str) -> tuple[str, ...]:
    """The phrases at that path of lexicon/lints.toml, folded."""
    table: Any = lexicon.load("lints")
    for name in path:
        table = table[name]
    return tuple(fold_phrase(phrase) for phrase in table)


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases as whole words, the longest first."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)"
