"""What speaks against the figures, place by place: lints, checks that disagree, expectations that a row fails, and
what a person wrote over their reading.

What two of them find is one doubt: a lint that a check gave is told in the lint's words and leads to the check, and a
figure that was questioned already is not questioned again for failing an expectation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tongket.tables.held import once
from tongket.tables.ids import split_ids

from .rows import Row, rows_of, text_of
from .strings import strings, value_words

__all__ = ["CORRECTED", "Doubt", "disagreeing", "doubted", "doubts_of", "failing_rows", "lines_of"]


CORRECTED = "corrected"
"""The severity of what a person has overruled: both readings are told, and it is no longer in doubt."""
_ASKED = ("figures", "lints", "checks", "results", "corrections", "reports")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt: where it stands, what it says in a line, and the figures that are to bear its mark.

    `severity` is that of the lint or the expectation, or CORRECTED; `check` is the check that disagrees. `is_lint`
    where the words of the text are marked from `start` to `end`; else the span is the figure's.
    """

    report: str
    start: int
    end: int
    quote: str
    line: str
    severity: str = "warning"
    figures: tuple[str, ...] = ()
    check: str = ""
    is_lint: bool = False

    @property
    def anchor(self) -> str:
        """Its anchor on the page of its report."""
        return f"d-{self.start}"


def disagreeing(checks: Any) -> list[dict[str, Any]]:
    """The rows of `checks` whose verdict is that stated and computed disagree."""
    return [row for row in rows_of(checks) if row.get("verdict") == "disagrees"]


def failing_rows(results: Any, suite: str = "figures") -> dict[str, list[dict[str, Any]]]:
    """The failed expectations of each row of that table, by the row's id."""
    found: dict[str, list[dict[str, Any]]] = {}
    for result in rows_of(results):
        if result.get("suite") == suite and result.get("success") is False:
            for key in split_ids(text_of(result.get("failing"))):
                found.setdefault(key, []).append(result)
    return found


def doubts_of(tables: Mapping[str, Any], language: str) -> list[Doubt]:
    """Every doubt about the reports, in reading order.

    Of the tables `figures`, `lints`, `checks`, `results` and `corrections` those that are given are asked.
    """
    asked = {name: tables[name] for name in _ASKED if name in tables}
    return list(once(("doubts", language, *asked), lambda: _doubts_of(asked, language), *asked.values()))


def _doubts_of(tables: Mapping[str, Any], language: str) -> list[Doubt]:
    found = [_of_lint(row, language) for row in rows_of(tables["lints"])] if "lints" in tables else []
    named = [{*split_ids(text_of(row.get("figures")))} for row in rows_of(tables["lints"])] if found else []
    figures = _Figures(tables.get("figures"))
    for check in disagreeing(tables["checks"]) if "checks" in tables else []:
        operands = {*split_ids(text_of(check.get("figures")))}
        same = next((at for at, ids in enumerate(named) if operands and operands <= ids), None)
        if same is None:
            found.append(
                figures.doubt(
                    check["figure"], _sides(check, figures.unit(check["figure"]), language), check=check["check"]
                )
            )
        else:
            marked = dict.fromkeys((*found[same].figures, check["figure"]))
            found[same] = replace(found[same], figures=tuple(marked), check=check["check"])
    known = {figure for doubt in found for figure in doubt.figures}
    failing = failing_rows(tables["results"]) if "results" in tables else {}
    asked = {key: results for key, results in failing.items() if key not in known}
    outside = _outside(tables, asked, language)
    for key, results in asked.items():
        found.append(figures.doubt(key, _failures(results, language, outside.get(key, "")), severity=_worst(results)))
    found += _undone(tables, language)
    found += [_of_correction(row, language) for row in _overruled(tables.get("corrections"))]
    return sorted(found, key=lambda d: (d.report, d.start, -d.end, d.line))


def _of_lint(row: Row, language: str) -> Doubt:
    """A lint as a doubt; only a number or a meaning that is in doubt marks its figure, not how it is written."""
    figures = (row["figure"],) if row.get("figure") and row["severity"] == "warning" else ()
    return Doubt(row["report"], row["start"], row["end"], row["quote"], row[language], row["severity"], figures,
                 is_lint=True)  # fmt: skip


def _overruled(corrections: Any) -> list[Row]:
    """The corrections that changed something."""
    rows = rows_of(corrections) if corrections is not None else []
    return [row for row in rows if row["state"] == "applied" and row["read"] != row["value"]]


def _of_correction(row: Row, language: str) -> Doubt:
    """Both readings of a corrected figure; a number that is no figure any more is shown as its words."""
    gone = row["column"] == "class"
    return Doubt(row["report"], row["start"], row["end"], row["quote"], row[language], CORRECTED,
                 () if gone else (row["figure"],), is_lint=gone)  # fmt: skip


class _Figures:
    """Doubts about figures, placed where the table of figures has them, or where their id says."""

    def __init__(self, table: Any) -> None:
        self._table, self._rows = table, None  # type: Any, dict[str, Row] | None

    def _row(self, figure: str) -> Row | None:
        if self._rows is None:  # only where there is a doubt are they looked at
            self._rows = {row["figure"]: row for row in rows_of(self._table)} if self._table is not None else {}
        return self._rows.get(figure)

    def unit(self, figure: str) -> str | None:
        """The unit of a figure; None where it is not known."""
        row = self._row(figure)
        return row.get("unit") if row is not None else None

    def doubt(self, figure: str, line: str, **fields: Any) -> Doubt:
        row = self._row(figure)
        if row is None:
            report, _, start = figure.rpartition(":")
            at = int(start) if start.isdigit() else 0
            return Doubt(report, at, at, "", line, figures=(figure,), **fields)
        return Doubt(row["report"], row["start"], row["end"], row["quote"], line, figures=(figure,), **fields)


def _sides(check: Row, unit: str | None, language: str) -> str:
    """Both sides of a check that disagrees, in the unit of the figure checked."""
    words = strings(language)
    sides = f"{words['stated'].lower()} {value_words({'value': check['stated'], 'unit': unit}, language)}"
    if check.get("computed") is not None:
        computed = {"value": round(check["computed"], 2), "unit": unit}
        sides += f", {words['computed'].lower()} {value_words(computed, language)}"
    return sides


def _undone(tables: Mapping[str, Any], language: str) -> list[Doubt]:
    """What could not be checked of a report because of a fault of ours, at the beginning of its text."""
    from tongket.narrative.expected import asked
    from tongket.validation.faults import UNDONE

    found = []
    for result in rows_of(tables["results"]) if "results" in tables else []:
        if result.get("expectation") == UNDONE:
            told = asked(result, language)
            line = f"{told.reason[:1].upper()}{told.reason[1:]}. {told.purpose}"
            found += [Doubt(report, 0, 0, "", line) for report in split_ids(text_of(result.get("failing")))]
    return found


def _outside(tables: Mapping[str, Any], failing: Mapping[str, Sequence[Row]], language: str) -> dict[str, str]:
    """Of the figures that lie outside of what their indicator can be: that range in words, by the figure's id."""
    from tongket.narrative.ranges import PLAUSIBLE, range_ref, ranges_of
    from tongket.narrative.records import Figure, read
    from tongket.narrative.voice import voice

    keys = [key for key, results in failing.items() if any(row.get("expectation") == PLAUSIBLE for row in results)]
    if not keys or "figures" not in tables:
        return {}
    table, ranges = tables["figures"], ranges_of(tables, keys)
    figures = read(Figure, {"figures": table[table["figure"].isin(list(ranges))]}, "figures")
    words, speaker = strings(language)["outside_range"], voice(language)
    return {f.figure: words.format(range=range_ref(f, ranges[f.figure], speaker).shown) for f in figures}


def _failures(results: Sequence[Row], language: str, outside: str) -> str:
    from tongket.narrative.expected import asked
    from tongket.narrative.ranges import PLAUSIBLE

    lines = [
        (outside if result.get("expectation") == PLAUSIBLE else "")
        or asked(result, language).purpose
        or text_of(result.get("expectation"))
        for result in results
    ]
    return "; ".join(dict.fromkeys(lines))


def _worst(results: Sequence[Row]) -> str:
    return "critical" if any(result.get("severity") == "critical" for result in results) else "warning"


def lines_of(doubts: Sequence[Doubt]) -> dict[str, str]:
    """One line on each doubtful figure, by its id, in words that a tooltip can hold."""
    lines: dict[str, list[str]] = {}
    for doubt in doubts:
        for figure in doubt.figures:
            lines.setdefault(figure, []).append(doubt.line)
    return {key: "; ".join(dict.fromkeys(found)) for key, found in lines.items()}


def doubted(tables: Mapping[str, Any], language: str) -> dict[str, str]:
    """One line on each doubtful figure of the tables, by its id."""
    return lines_of(doubts_of(tables, language))
