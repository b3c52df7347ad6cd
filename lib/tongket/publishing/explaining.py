"""Why a number was read as it was, for a person: each column of its row, what gave it and from which words.

The words are data: `explaining.toml`. What they say is taken from `tongket.extraction.tracing`, which decides nothing.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from .display import Display
from .marked import FORBIDDEN, clean, indicator_name, tooltip
from .rows import Row, rows_of
from .strings import number, score, strings

if TYPE_CHECKING:
    from tongket.documents.model import Document
    from tongket.extraction.trace import Cause, Context, NonFigure, Trace, Words
    from tongket.extraction.tracing import Tracing

__all__ = ["UnknownNumberError", "explain", "explanation", "rule_words"]

_WIDTH = 100
_ROUND = 160  # characters of a long sentence that are shown on either side of the number
_LONGEST_QUOTE = 72
_ALWAYS = ("value", "unit", "bound", "indicator", "measure", "status", "period")
_LINKS = ("part_of", "pair", "subject", "repeats")


class UnknownNumberError(LookupError):
    """An id or an offset that names no number; its message says what would."""


@cache
def _tables() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    text = resources.files(__package__).joinpath("explaining.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def rule_words(column: str, rule: str, language: str) -> str | None:
    """What a rule of a column does, in words with slots; None where nobody has said it yet."""
    table = _tables()[column]
    known = rule
    if column == "period":
        fits = [name for name in table if rule == name or rule.startswith(f"{name}_")]
        known = max(fits, key=len, default=rule)
    entry = table.get(known)
    return entry[language] if entry else None


def explanation(
    document: Document, *, figure: str = "", at: int | None = None, language: str = "en", corrections: Any = ()
) -> Display:
    """What `explain` says, as a notebook and a prompt show it."""
    text = explain(document, figure=figure, at=at, language=language, corrections=corrections)
    return Display(f'<pre class="tongket" style="white-space: pre-wrap">{clean(text)}</pre>', text)


def explain(
    document: Document, *, figure: str = "", at: int | None = None, language: str = "en", corrections: Any = ()
) -> str:
    """One number of a report explained, by its figure's id or an offset; without either, a line for each number.

    It is told as it was read; under it stands what the `corrections` (rows of that table) say of it. ValueError for
    another language than ``vi`` or ``en``, UnknownNumberError where there is no such number.
    """
    from tongket.extraction.tracing import Tracing

    strings(language)  # names the languages there are
    teller = _Teller(Tracing(document), language, rows_of(corrections))
    if figure:
        return teller.figure(teller.known(figure))
    return "\n".join(teller.listed()) if at is None else teller.number_at(at)


class _Teller:
    """Tells the numbers of one report in one language."""

    def __init__(self, tracing: Tracing, language: str, corrections: Iterable[Row] = ()) -> None:
        self.corrections = list(corrections)
        self.tracing, self.language = tracing, language
        self.document = tracing.document
        self.text = tracing.document.text
        rows = tracing.extraction
        others = [row for row in rows.ledger if row["class"] != "figure"]
        self.numbers: list[Row] = sorted([*rows.figures, *others], key=lambda row: row["start"])
        self.figures = {row["figure"]: row for row in rows.figures}

    def say(self, name: str, **slots: object) -> str:
        """A label in the language told, its slots filled."""
        words = _tables()["labels"][name][self.language]
        for slot, value in slots.items():
            words = words.replace("{" + slot + "}", str(value))
        return words

    # --- which number

    def known(self, figure: str) -> str:
        """The id of a figure of this report, as given; UnknownNumberError says what ids look like."""
        report, _, start = figure.rpartition(":")
        own = self.document.report
        if not report or not start.isdigit():
            example = next(iter(self.figures), f"{own}:231")
            raise UnknownNumberError(
                f"figure {figure!r}: an id is the report's name, a colon and the offset where the number starts,"
                f" such as {example}; `tongket explain FILE` lists them"
            )
        if own not in (report, report.rpartition("/")[2]):
            raise UnknownNumberError(
                f"figure {figure!r}: this report is {own!r}, and its ids begin with that name and a colon"
            )
        found = f"{own}:{int(start)}"
        if found not in self.figures:
            near = self._near(int(start))
            told = f"; the nearest number is at {near['start']}: --at {near['start']}" if near else ""
            raise UnknownNumberError(f"figure {figure!r}: no figure starts at {int(start)}{told}")
        return found

    def _near(self, at: int) -> Row | None:
        def distance(row: Row) -> int:
            return max(int(row["start"]) - at, at - int(row["end"]) + 1, 0)

        return min(self.numbers, key=distance, default=None)

    def number_at(self, at: int) -> str:
        """The number that covers an offset explained; where none does, that is said, and the nearest explained."""
        near = self._near(at)
        if near is None:
            raise UnknownNumberError(self.say("no_numbers"))
        told = self._one(near)
        if near["start"] <= at < near["end"]:
            return told
        missed = self.say(
            "nothing_at", at=at, quote=_squeezed(near["quote"]), start=near["start"], **{"class": self._class(near)}
        )
        return f"{missed}\n\n{told}"

    def _one(self, row: Row) -> str:
        return self.figure(row["figure"]) if "value" in row else self.non_figure(row["start"])

    def _class(self, row: Row) -> str:
        return strings(self.language).get(f"class_{row.get('class', 'figure')}", row.get("class") or "")

    # --- every number, a line each

    def listed(self) -> Iterator[str]:
        """A line for each number: offset, class, quote, reading, rule."""
        if not self.numbers:
            yield self.say("no_numbers")
            return
        classes = [self._class(row) for row in self.numbers]
        quotes = [_short(row["quote"], 30) for row in self.numbers]
        widths = [max(map(len, cells)) for cells in (str(self.numbers[-1]["start"]).split(), classes, quotes)]
        for row, kind, quote in zip(self.numbers, classes, quotes, strict=True):
            reading = f"{tooltip(row, self.language)}  " if "value" in row else ""
            yield f"{row['start']:>{widths[0]}}  {kind:<{widths[1]}}  {quote:<{widths[2]}}  {reading}[{row['rule']}]"
        yield ""
        yield self.say("listed", numbers=len(self.numbers), figures=len(self.figures))

    # --- one number

    def figure(self, figure: str) -> str:
        """The explanation of a figure."""
        trace = self.tracing.trace(figure)
        row = trace.row
        sure = self.say("confidence", value=score(row["confidence"], self.language))
        head = f"{row['figure']}  “{_squeezed(row['quote'])}”  {self._class(row)}, {sure}"
        shown = [c for c in trace.causes if c.column in _ALWAYS or c.value not in (None, (None, None))]
        blank = [self.say(c.column) for c in trace.causes if c not in shown]
        lines = [head, "", *self._sentence(trace.context, row), ""]
        for cause in shown:
            lines += self._column(cause, trace)
        lines += self._entry("blank", ", ".join(blank)) if blank else []
        lines += self._entry("rule", row["rule"])
        for correction in self.corrections:
            if correction["figure"] == figure:
                lines += self._entry("corrected", correction[self.language])
        return "\n".join([*lines, "", *self._context(trace.context)])

    def non_figure(self, start: int) -> str:
        """The explanation of a number that is no figure."""
        found = self.tracing.non_figure(start)
        row = found.row
        head = f"{row['report']} @{row['start']}  “{_squeezed(row['quote'])}”  {self.say('not_a_figure')}"
        lines = [head, "", *self._sentence(found.context, row), "", *self._entry("class", self._class(row))]
        if found.days[1]:
            role = rule_words("ledger", found.role, self.language) if found.role else ""
            lines += self._entry("read_as", ", ".join(filter(None, (self._days(found.days), role))))
        lines += self._entry("rule", row["rule"], self._ledger_reasons(found))
        return "\n".join([*lines, "", *self._context(found.context)])

    def _ledger_reasons(self, found: NonFigure) -> list[str]:
        said = rule_words("ledger", found.row["rule"], self.language)
        phrase = self.say("made_for", phrase=found.phrase) if found.phrase else ""
        whole = found.words if (found.words.start, found.words.end) != (found.row["start"], found.row["end"]) else None
        part = self.say("part_of_words", words=self._quoted([whole])) if whole else ""
        return [", ".join(filter(None, (said, part, phrase)))]

    def _sentence(self, context: Context, row: Row) -> list[str]:
        """The sentence with the number marked, shortened where it is long."""
        start, end = context.sentence.start, context.sentence.end
        before, after = self.text[start : row["start"]], self.text[row["end"] : end]
        left = "…" + before[-_ROUND:] if len(before) > _ROUND else before
        right = after[:_ROUND] + "…" if len(after) > _ROUND else after
        marked = _squeezed(f"{left}»{row['quote']}«{right}")
        return textwrap.wrap(marked, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False)

    def _entry(self, label: str, value: str, reasons: Iterable[str] = ()) -> list[str]:
        """A label with its value, and below it the reasons."""
        width = int(self.say("column_width"))
        indent = " " * (width + 1)
        first = f"{self.say(label):<{width}} {value}"
        lines = textwrap.wrap(first, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        for reason in filter(None, reasons):
            deeper = indent + " " * (2 + len(reason) - len(reason.lstrip()))
            lines += textwrap.wrap(
                reason.strip(), _WIDTH, initial_indent=deeper, subsequent_indent=deeper + "  ", break_long_words=False,
                break_on_hyphens=False,
            )  # fmt: skip
        return lines

    def _column(self, cause: Cause, trace: Trace) -> list[str]:
        return self._entry(cause.column, self._value(cause), self._reasons(cause, trace))

    def _value(self, cause: Cause) -> str:
        """A column's value as a person reads it; a code with its name."""
        value, words = cause.value, strings(self.language)
        if cause.column in ("period", "base"):
            return self._days(value)
        if value is None:
            return self.say("none")
        if cause.column == "indicator":
            return f"{value} · {indicator_name(value, self.language)}"
        if cause.column == "value":
            return number(value, self.language)
        word = words.get(f"{cause.column}_{value}", "")
        return f"{value} · {word}" if word and word != value else str(value)

    def _days(self, span: tuple[date | None, date | None]) -> str:
        if span[1] is None:
            return self.say("unknown_days")
        return self.say("days", start=span[0], end=span[1])

    # --- what gave it

    def _reasons(self, cause: Cause, trace: Trace) -> Iterator[str]:
        """What gave a column's value, the first line with the rule's name."""
        if cause.column == "indicator" and "#" in cause.rule:
            yield from self._frame_reasons(cause, trace)
            return
        if cause.column == "value":
            yield self._digits(cause)
            return
        told = self._told(cause)
        yield f"{told}  [{cause.rule}]" if told else f"[{cause.rule}]"

    def _frame_reasons(self, cause: Cause, trace: Trace) -> Iterator[str]:
        reached = self.say("score", value=score(trace.score, self.language))
        if cause.value is None:
            yield self.say("other_sector")
        through = f", {self._figure_words(cause.through)}" if cause.through else ""
        yield f"{self.say('frame', rule=cause.rule)}, {reached}{through}"
        for words in cause.words:
            weight = "" if words.weight is None else f"  +{score(words.weight, self.language)}"
            yield f"  {self._quoted([words])}{weight}"

    def _digits(self, cause: Cause) -> str:
        """The digits, the magnitude and what else the value was made of."""
        rules = cause.rule.split("+")
        first = "number_words" if "number_words" in rules else "digits"
        told = (rule_words("value", first, self.language) or "{words}").replace("{words}", self._quoted(cause.words))
        more = [rule_words("value", rule, self.language) or rule for rule in rules if rule != first]
        return f"{'; '.join([told, *more])}  [{cause.rule}]"

    def _told(self, cause: Cause) -> str:
        """A rule in words, with the report's words and the figure that it came by."""
        told = rule_words(cause.column, cause.rule, self.language)
        if told is None:
            told = cause.rule.replace("_", " ")
        through = self._figure_words(cause.through) if cause.through else ""
        told = told.replace("{through}", through).rstrip(", ")
        quoted = self._quoted(cause.words, zones=not through)
        if "{words}" in told:
            told = told.replace("{words}", quoted)
        elif quoted and through:
            told = self.say("there", told=told, words=quoted)
        elif quoted:
            told = f"{told}: {quoted}"
        return "; ".join([told, *self._more_of_days(cause)])

    def _more_of_days(self, cause: Cause) -> Iterator[str]:
        """What else to know of a period: a year that its words do not name, a plan's whole year, the index."""
        if cause.column not in ("period", "base") or cause.through:
            return
        quotes = [self.text[words.start : words.end] for words in cause.words]
        if cause.value[1] and quotes and not any(re.search(r"\d{4}", quote) for quote in quotes):
            yield self.say("year_in_force")
        if cause.rule in ("carried_year", "heading_year", "report_year", "outlook_year"):
            yield self.say("whole_year")
        if cause.rule.startswith("report") and not quotes and "period_end" in self.document.about.overridden:
            yield self.say("from_index")

    def _figure_words(self, figure: str) -> str:
        """Another figure by its quote and id."""
        row = self.figures[figure]
        return f"“{_short(row['quote'], 30)}” ({figure})"

    def _quoted(self, words: Iterable[Words], *, zones: bool = True) -> str:
        return ", ".join(self._quote(one, zones=zones) for one in words)

    def _quote(self, words: Words, *, zones: bool = True) -> str:
        """Words of the report with their offset; with `zones` where they stand, too."""
        zone = _tables()["zones"][words.zone][self.language] if words.zone and zones else ""
        where = f" {zone}" if zone else ""
        return f"“{_short(self.text[words.start : words.end], _LONGEST_QUOTE)}” @{words.start}{where}"

    # --- what was in force

    def _context(self, context: Context) -> list[str]:
        """The headings above, the lead, and the period and status in force."""
        headings = [self._quote(words) for words in context.headings]
        lines = [self.say("context")]
        lines += self._entry("heading", headings[0] if headings else self.say("no_headings"), headings[1:])
        if context.lead is not None:
            lines += self._entry("lead", self._quote(context.lead))
        period, status = context.period, context.status
        said = strings(self.language)[f"status_{status.value}"]
        lines += self._entry(
            "in_force", self.say("period_in_force", value=self._days(period.value)), [self._told(period)]
        )
        lines += self._entry("in_force", self.say("status_in_force", value=said), [self._told(status)])
        if context.subject is not None:
            about = indicator_name(self.figures[context.subject]["indicator"], self.language)
            told = self.say("subject_in_force", figure=self._figure_words(context.subject), indicator=about)
            lines += self._entry("in_force", told)
        return lines


def _squeezed(text: Any) -> str:
    """A quote on one line; what no terminal should be given is replaced."""
    return " ".join(FORBIDDEN.sub("\ufffd", str(text)).split())


def _short(text: str, most: int) -> str:
    """A quote on one line, its middle left out where it is long."""
    squeezed = _squeezed(text)
    return squeezed if len(squeezed) <= most else f"{squeezed[: most // 2]}…{squeezed[-(most // 2 - 1) :]}"
