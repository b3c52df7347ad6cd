"""What a person may write over a reading, and the tables with it written over: both readings are kept.

A line of corrections.csv gives one column of one figure, in the form that the table of figures has; `class` says that
the number is no figure. A value that cannot be right is refused, with what to write instead; a line is not applied
where its text or the figure's words are no longer those that it was written on (`stale`), or where there is no such
figure (`unknown`).
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from tongket import lexicon
from tongket.documents.corrections import Line
from tongket.documents.errors import ReportError

from .files import csv_number
from .schemas import CLASSES, CORRECTABLE, FIGURES

__all__ = ["NONE", "Correction", "apply", "cell_text", "checked", "parse", "state_of"]

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]
Cell = str | float | date | None

NONE = "none"
"""What stands for a blank."""

_CLASS, _LINKS = "class", ("part_of", "pair", "subject")
_RULE = "correction"  # the ledger's rule where a person gave the class
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)
_GROUPED = re.compile(r"(?P<sign>-?)(?P<first>[1-9]\d{0,2})(?P<rest>(?:\.\d{3})+)", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FIGURE = re.compile(r".*\S:\d+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Correction:
    """A line whose value can be right; `cell` is that value as the table of figures holds it, None for a blank."""

    line: Line
    cell: Cell


def parse(lines: Iterable[Line]) -> tuple[list[Correction], list[ReportError]]:
    """The corrections that the lines ask for, and what is wrong with the other lines."""
    found, problems = [], []
    for line in lines:
        if line.column not in CORRECTABLE:
            said = f"{line.column!r} is no column that can be corrected"
            advice = _near(line.column, CORRECTABLE) or f"These can: {', '.join(CORRECTABLE)}."
            problems.append(line.problem(said, advice, "column"))
            continue
        try:
            found.append(Correction(line, checked(line.column, line.value)))
        except ValueError as error:
            what, advice = error.args
            problems.append(line.problem(f"{line.value!r} {what}", advice))
    return found, problems


# What a value may be


def checked(column: str, value: str) -> Cell:
    """The value of a column as the table holds it, None for `none`; ValueError(what is wrong, what to do) else."""
    if value.lower() == NONE:
        if column != _CLASS and FIGURES.column(column).nullable:
            return None
        raise ValueError(f"cannot stand here: {column} is never blank", _NEVER_BLANK.get(column, "Write its value."))
    return _CHECKS[column](value)


_NEVER_BLANK = {
    "value": "Where the number is no figure, write class in the column, and what it is instead as the value.",
    _CLASS: "Write what the number is instead of a figure: date, citation, name, ...",
}


def _number(value: str) -> float:
    grouped = _GROUPED.fullmatch(value)
    if grouped:
        whole = grouped["sign"] + grouped["first"] + grouped["rest"].replace(".", "")
        advice = f"Write {whole} where the point parts thousands"
        if grouped["rest"].count(".") == 1:
            decimals = grouped["rest"].rstrip("0")
            kept = decimals if len(decimals) > 1 else ".0"
            other = f"{grouped['sign']}{grouped['first']}{kept if len(kept) < 4 else kept + '0'}"
            advice += f", or {other} where it begins the decimals"
        raise ValueError("may be read in two ways", f"{advice}.")
    if not _NUMBER.fullmatch(value):
        raise ValueError(
            "is no number in the table's form",
            "Write digits with a point before decimals, nothing between thousands and no unit: 27000, 70.25, -1.29.",
        )
    number = float(value)
    if number in (float("inf"), float("-inf")):
        raise ValueError("is more than the table can hold", "Write a smaller number.")
    return number + 0.0


def _day(value: str) -> date:
    try:
        if _DATE.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError("is no date in the table's form", "Write year-month-day (2021-12-31).")


def _one_of(choices: Callable[[], Sequence[str]], most: int = 20) -> Callable[[str], Cell]:
    def check(value: str) -> str:
        known = choices()
        if value in known:
            return value
        advice = _near(value, known) or f"There are: {', '.join(known)}."
        if len(known) > most and not _near(value, known):
            advice = "The codes stand in lib/tongket/lexicon/catalogue.csv (employment.jobs_created)."
        raise ValueError("is not known", advice)

    return check


def _per(value: str) -> str:
    known = _pers()
    for part in value.split(","):
        if part not in known:
            raise ValueError("is not known", _near(part, known) or f"Join these by commas: {', '.join(known)}.")
    return value


def _figure(value: str) -> str:
    if not _FIGURE.fullmatch(value):
        raise ValueError("is no id of a figure", "Write the id as the table of figures has it (hai-duong-2021:231).")
    return unicodedata.normalize("NFC", value)


def _class(value: str) -> Cell:
    others = [name for name in CLASSES if name != "figure"]
    if value == "figure":
        raise ValueError("is what it was read as", f"Drop the line, or write one of {', '.join(others)}.")
    return _one_of(lambda: others)(value)


def _pers() -> list[str]:
    return list(dict.fromkeys(lexicon.per_words().values()))


def _units() -> list[str]:
    return list(dict.fromkeys(unit.unit for unit in lexicon.units()))


def _near(word: str, among: Iterable[str]) -> str:
    near = difflib.get_close_matches(word.lower(), list(among), n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(repr(one) for one in near)}?" if near else ""


def _vocabulary(column: str) -> Callable[[str], Cell]:
    return _one_of(lambda: FIGURES.column(column).values)


_CHECKS: dict[str, Callable[[str], Cell]] = {
    "value": _number,
    "unit": _one_of(_units, most=50),
    "bound": _vocabulary("bound"),
    "indicator": _one_of(lambda: list(lexicon.catalogue())),
    "measure": _vocabulary("measure"),
    "status": _vocabulary("status"),
    **dict.fromkeys(("period_start", "period_end", "base_start", "base_end"), _day),
    "per": _per,
    "place": str,
    "group": str,
    **dict.fromkeys(_LINKS, _figure),
    _CLASS: _class,
}


# Writing it over what was read


def apply(corrections: Iterable[Correction], rows: Rows) -> tuple[list[Row], list[ReportError]]:
    """Write the corrections into the rows of `figures` and `ledger`, in place; the rows of CORRECTIONS, and problems.

    `rows` has `reports` too. The rows given back lack their sentences; they come in the order of report and place. What
    follows from a corrected column follows it: the theme, the step of the value, what repeats what, and links to a
    number that is no figure.
    """
    over = _Overruling(rows)
    found, problems = [], []
    # What is no figure at all goes first: no other line can speak of it then.
    for correction in sorted(corrections, key=lambda c: c.line.column != _CLASS):
        line = correction.line
        if over.leads_nowhere(correction):
            said = f"{line.value!r} is no other figure of its report"
            problems.append(line.problem(said, "Write the id of one, as the table of figures has it."))
        else:
            found.append(over.apply(correction))
    over.follow()
    return sorted(found, key=_place), problems


def _place(row: Row) -> tuple[Any, ...]:
    start = int(row["figure"].rpartition(":")[2])
    return row["report"], start, CORRECTABLE.index(row["column"])


def state_of(line: Line, digest: str | None, figure: Row | None) -> str:
    """Whether a line can be applied: to a report of that digest, None for none, and to that row, if there is one."""
    if digest is None:
        return "unknown"
    if line.digest and line.digest != digest:
        return "stale"
    if figure is None:
        return "unknown"
    return "stale" if line.quote and _gist(line.quote) != _gist(figure["quote"]) else "applied"


def _gist(quote: str) -> str:
    return " ".join(unicodedata.normalize("NFC", quote).split())


class _Overruling:
    """The rows of a corpus while corrections are written into them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._digests: dict[str, str] = {row["report"]: row["digest"] for row in rows["reports"]}
        self._figures: dict[str, Row] = {_composed(row["figure"]): row for row in rows["figures"]}
        self._gone: dict[str, Row] = {}
        self._touched: set[str] = set()

    def leads_nowhere(self, correction: Correction) -> bool:
        """Whether it is a link that could be written, but for the figure that it leads to."""
        line, cell = correction.line, correction.cell
        own = self._figures.get(_composed(line.figure))
        if line.column not in _LINKS or cell is None or own is None:
            return False
        if state_of(line, self._digests.get(line.report), own) != "applied":
            return False
        other = self._figures.get(str(cell))
        return other is None or other is own or other["report"] != own["report"]

    def apply(self, correction: Correction) -> Row:
        """Apply one correction where it can be; its row."""
        line = correction.line
        figure = self._figures.get(_composed(line.figure))
        state = state_of(line, self._digests.get(line.report), figure)
        shown = figure or self._gone.get(_composed(line.figure)) or {}
        read = None if not figure else "figure" if line.column == _CLASS else cell_text(figure.get(line.column))
        row = {
            "report": line.report, "correction": f"{line.column}:{line.figure}", "figure": line.figure,
            "column": line.column, **{name: shown.get(name) for name in ("start", "end", "quote")}, "read": read,
            "value": cell_text(correction.cell), "by": line.by, "why": line.why, "digest": line.digest or None,
            "state": state,
        }  # fmt: skip
        if state == "applied" and figure is not None and row["read"] != row["value"]:
            self._touched.add(line.report)
            if line.column == _CLASS:
                self._take_out(figure, str(correction.cell))
            else:
                self._overrule(figure, correction)
        return row

    def _overrule(self, figure: Row, correction: Correction) -> None:
        column, cell = correction.line.column, correction.cell
        if column == "value":
            figure["step"] = _step(figure, Decimal(correction.line.value))
        if column == "indicator":
            figure["theme"] = lexicon.catalogue()[str(cell)].theme if cell else None
        figure[column] = str(_own(self._figures, cell)) if column in _LINKS and cell else cell
        named = {*(figure.get("corrected") or "").split(), column}
        figure["corrected"] = " ".join(name for name in CORRECTABLE if name in named)

    def _take_out(self, figure: Row, kind: str) -> None:
        """Take a number out of the figures and class it in the ledger."""
        key = _composed(figure["figure"])
        self._gone[key] = self._figures.pop(key)
        for entry in self._rows["ledger"]:
            if entry["figure"] == figure["figure"]:
                entry.update({"class": kind, "rule": _RULE, "figure": None})

    def follow(self) -> None:
        """Bring in line what follows from all corrections."""
        from tongket.extraction.rows import mark_repeats

        gone = {row["figure"] for row in self._gone.values()}
        figures = self._rows["figures"]
        figures[:] = [row for row in figures if row["figure"] not in gone]
        for row in figures if gone else ():
            row.update({name: None for name in _LINKS if row.get(name) in gone})
        for own in self._by_report():
            mark_repeats(own)

    def _by_report(self) -> Iterator[list[Row]]:
        for report in sorted(self._touched):
            yield [row for row in self._rows["figures"] if row["report"] == report]


def _composed(figure: str) -> str:
    return unicodedata.normalize("NFC", figure)


def _own(figures: Mapping[str, Row], cell: Cell) -> object:
    """The id as the table has it, its marks in whatever pieces the file's name has them."""
    return figures[str(cell)]["figure"]


def cell_text(cell: Any) -> str | None:
    """A cell as the CSV of the table has it; None for a blank."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, float):
        return csv_number(cell)
    return cell.isoformat()[:10] if isinstance(cell, date) else str(cell)


def _step(figure: Row, value: Decimal) -> float:
    """What the last digit of a corrected value counts: that of the reading, where the value can have been printed so.

    A value that is the reading's but for its magnitude takes the step along; else, where the value is no whole number
    of steps or is written more finely, its own last digit counts.
    """
    step, read = Decimal(f"{figure['step']:.12g}"), Decimal(f"{figure['value']:.15g}")
    scale = value / read if read and value else Decimal(0)
    if scale > 0 and scale == Decimal(10) ** scale.adjusted():
        return float(step * scale)
    exponent = value.normalize().as_tuple().exponent if value.as_tuple().exponent else 0
    written = Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)
    return float(step if step >= written and value % step == 0 else written)
