"""Lints of the source: places where a report contradicts itself, or says what cannot be meant.

Each lint is a small function over one report (`source.Source`), in the module of its family; the words it goes by stand
in lexicon/lints.toml. It gives a code, a span and the figures it is about; the narrative says it in a sentence. What is
odd may still be right: nothing is altered, and a lint that fires where nothing is odd is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tongket.documents.model import Recognised
from tongket.tables.ids import join_ids

from ..faults import Fault, keeping
from . import citing, numbers, periods, ratios, recognition, repeats, wording
from .source import Figure, Lint, Number, Source

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["CODES", "LINTS", "find_lints", "lints_of"]

Row = dict[str, Any]
_CITATION = ("start", "end", "kind", "number", "issued")
_CHECK = ("check", "kind", "figure", "figures", "stated", "computed", "verdict")

CODES: dict[str, str] = {
    "citation_kind": "warning",
    "citation_year": "warning",
    "comma_thousands": "warning",
    "contradictory_hedges": "warning",
    "contradictory_term": "warning",
    "decimal_comma": "warning",
    "decimal_point": "warning",
    "differing_recognition": "warning",
    "differing_repeat": "warning",
    "dot_thousands": "warning",
    "estimate_before_actual": "warning",
    "excess_without_base": "info",
    "impossible_date": "warning",
    "impossible_percent": "warning",
    "missing_percent_sign": "warning",
    "mistyped_percent": "warning",
    "no_thousands_mark": "info",
    "ratio_refuted": "warning",
    "reached_not_exceeded": "warning",
    "reached_not_risen": "info",
    "share_mismatch": "warning",
    "single_recognition": "warning",
    "space_thousands": "info",
    "sum_mismatch": "warning",
    "truncated_repeat": "info",
    "unclosed_bracket": "info",
    "unopened_bracket": "info",
    "wrong_year": "warning",
}
"""Each code with its severity: `warning` where a number or its meaning is in doubt, `info` where its writing is."""

LINTS: tuple[Callable[[Source], Iterable[Lint]], ...] = (
    numbers.separators, numbers.lost_percents, wording.hedges, wording.brackets,
    ratios.refuted, ratios.shares, ratios.excesses, ratios.impossible,
    periods.years, periods.estimates, periods.terms, periods.dates,
    citing.kinds, citing.years, repeats.truncated, repeats.differing, repeats.sums, recognition.differing,
)  # fmt: skip


_TOLD_BETTER = {"differing_repeat": ("truncated_repeat", "differing_repeat"), "sum_mismatch": ("sum_mismatch",)}
"""By the code that a check gives, those of the lints of words that say of the same figures what is wrong with them."""


def lints_of(source: Source, faults: list[Fault] | None = None) -> list[Lint]:
    """The lints of one report, in the order of their places; one for each oddity.

    A lint that fails on it is kept in `faults`, if given, and the others go on.
    """
    found: dict[tuple[int, str], Lint] = {}
    for function in LINTS:
        with keeping(faults, source.report, f"lints.{getattr(function, '__name__', function)}"):
            for lint in function(source):
                found.setdefault((lint.start, lint.code), lint)
    lints = [lint for _, lint in sorted(found.items())]
    worded = [lint for lint in lints if "check" not in lint.fields]
    return [lint for lint in lints if not _is_told(lint, worded)]


def _is_told(lint: Lint, worded: Iterable[Lint]) -> bool:
    """Whether a check gave a lint and the words of the text give one, of which they say more, on all its figures."""
    better = _TOLD_BETTER.get(lint.code, ()) if "check" in lint.fields else ()
    return any(other.code in better and {*lint.figures} <= {*other.figures} for other in worded)


def find_lints(
    tables: Mapping[str, pd.DataFrame],
    texts: Mapping[str, str],
    faults: list[Fault] | None = None,
    recognised: Mapping[str, Sequence[Recognised]] | None = None,
) -> list[Row]:
    """The rows of the table LINTS, less their sentences, and with `fields` for whoever writes these.

    From the tables `reports`, `figures`, `ledger`, `citations` and `checks`; reports without a text have none.
    `faults`, if given, keeps what fails on a report. `recognised` are the words of reports that were scanned.
    """
    return [row for source in _sources(tables, texts, recognised or {}) for row in _rows(source, faults)]


def _rows(source: Source, faults: list[Fault] | None) -> Iterator[Row]:
    for lint in lints_of(source, faults):
        yield {
            "report": source.report,
            "lint": f"{lint.code}:{source.report}:{lint.start}",
            "code": lint.code,
            "severity": CODES[lint.code],
            "start": lint.start,
            "end": lint.end,
            "quote": source.text[lint.start : lint.end],
            "figure": lint.figures[0] if lint.figures else None,
            "figures": join_ids(lint.figures) or None,
            "fields": dict(lint.fields),
        }


def _sources(
    tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str], recognised: Mapping[str, Sequence[Recognised]]
) -> Iterator[Source]:
    figures = _by_report(tables["figures"], Figure.__slots__)
    ledger = _by_report(tables["ledger"], ("start", "end", "quote", "class", "rule"))
    citations = _by_report(tables["citations"], _CITATION)
    checks = _by_report(tables["checks"], _CHECK)
    reports = tables["reports"]
    about = zip(reports["report"], reports["language"], _cells(reports["period_end"]), strict=True)
    for report, language, period_end in sorted(about, key=lambda row: str(row[0])):
        if report in texts:
            yield Source(
                report, texts[report], language, period_end,
                tuple(sorted((Figure(*row) for row in figures.get(report, ())), key=lambda f: (f.start, f.end))),
                tuple(sorted(Number(*row) for row in ledger.get(report, ()))),
                tuple(dict(zip(_CITATION, row, strict=True)) for row in citations.get(report, ())),
                tuple(dict(zip(_CHECK, row, strict=True)) for row in checks.get(report, ())),
                tuple(recognised.get(report, ())),
            )  # fmt: skip


def _by_report(frame: pd.DataFrame, columns: Iterable[str]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each report, as tuples of the columns; a blank is None."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    rows = zip(*(_cells(frame[name]) for name in columns), strict=True)
    for report, row in zip(frame["report"], rows, strict=True):
        found.setdefault(report, []).append(row)
    return found


def _cells(column: pd.Series[Any]) -> list[Any]:
    cells = column.dt.date if column.dtype.kind == "M" else column
    return [None if blank else cell for cell, blank in zip(cells.tolist(), column.isna().tolist(), strict=True)]
