"""The results of the expectations as pages: an overview, and a page for each suite with every failing row.

Everything is in the page: it opens with the network off. The words of each expectation are the narrative's
(`narrative.expected`); the rows that fail are found by `failing`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tongket.narrative.expected import asked, suite_words
from tongket.tables.ids import split_ids

from .failing import Failing
from .names import check_anchor, href, page_name
from .pages import write_text
from .render import render
from .rows import Row, rows_of, text_of
from .source_page import Shell
from .strings import strings, value_words

__all__ = ["formula_words", "validation_path", "write_validation"]

_FOLDER = "site/validation"
_OLD = ("site/validation.html", "site/validation.en.html")  # where an earlier version had them
_OUTCOMES = (False, None, True)  # an expectation failed, could not be checked, holds: in the order shown
_VERDICTS = ("agrees", "disagrees", "undecidable")


def validation_path(language: str, suite: str = "index") -> str:
    """Path of a suite's page below the output folder; without a suite, of the overview."""
    return f"{_FOLDER}/{page_name(suite, language)}.html"


def write_validation(
    out: Path, shell: Shell, tables: Mapping[str, Any], failing: Failing, languages: Sequence[str]
) -> list[Path]:
    """Write the overview and the page of each suite in the shell's language; their paths.

    `failing` is the same for all languages; `languages` are those that the pages are written in.
    """
    for path in _OLD:
        (out / path).unlink(missing_ok=True)
    results = [_told(row, shell.language) for row in rows_of(tables["results"])] if "results" in tables else []
    suites: dict[str, list[Row]] = {}
    for row in results:
        placed = suites.setdefault(row["suite"], [])
        placed.append(row | {"anchor": f"e-{len(placed)}"})
    checks = _checks(tables["checks"], tables.get("figures"), shell) if "checks" in tables else []
    if checks:
        suites.setdefault("checks", [])  # the arithmetic has its page whatever was held against it
    lints = _lints(tables["lints"], shell) if "lints" in tables else []
    if lints:
        suites.setdefault("lints", [])
    written = [_write_suite(out, shell, name, rows, failing, checks, lints, languages) for name, rows in suites.items()]
    return [_write_index(out, shell, suites, checks, failing, languages), *written]


def _told(row: Row, language: str) -> Row:
    """A result with its words and its place among the others of its suite."""
    words, said = strings(language), asked(row, language)
    return row | {
        "asks": said.asks, "purpose": said.purpose, "reason": said.reason, "checked": row.get("checked") or 0,
        "unchecked": row.get("unchecked") or 0, "failed": row.get("failed") or 0,
        "level": row["severity"], "severity": words.get(f"severity_{row['severity']}", text_of(row["severity"])),
    }  # fmt: skip


def _sorted(rows: Sequence[Row]) -> list[Row]:
    """What fails first, the critical before the rest, then what was not checked, then what holds; else as they are."""
    return sorted(rows, key=lambda r: (_OUTCOMES.index(r["success"]), r["level"]))


def _counts(rows: Sequence[Row]) -> Row:
    failed = [row for row in rows if row["success"] is False]
    return {
        "held": sum(row["success"] is True for row in rows),
        "critical": sum(row["level"] == "critical" for row in failed),
        "warning": sum(row["level"] == "warning" for row in failed),
        "unchecked": sum(row["success"] is None for row in rows),
        "rows": sum(row["failed"] for row in failed),
        "all": len(rows),
    }


def _frame(shell: Shell, suite: str, languages: Sequence[str]) -> dict[str, Any]:
    """What every page here hands to its template."""
    origin = validation_path(shell.language, suite)
    words = strings(shell.language)
    links = shell.links(origin, {at: validation_path(at, suite) for at in languages})
    if suite != "index":
        overview = {"href": href(validation_path(shell.language), origin), "label": words["title_validation"]}
        links.insert(1, overview)
    return {"language": shell.language, "words": words, "home": href(shell.index, origin), "links": links}


def _write_index(  # noqa: PLR0913, PLR0917 - what the overview sums up
    out: Path,
    shell: Shell,
    suites: Mapping[str, list[Row]],
    checks: Sequence[Row],
    failing: Failing,
    languages: Sequence[str],
) -> Path:
    origin = validation_path(shell.language)
    listed = [
        {
            "name": name, "purpose": suite_words(name, shell.language)[0], **_counts(rows),
            "href": href(validation_path(shell.language, name), origin),
        }
        for name, rows in suites.items()
    ]  # fmt: skip
    every = [row for rows in suites.values() for row in rows]
    odd = [
        row | {"href": href(f"{validation_path(shell.language, row['suite'])}#{row['anchor']}", origin)}
        for row in _sorted(every)
        if row["success"] is False
    ]
    page = render(
        "validation.html.j2", title=strings(shell.language)["title_validation"], **_frame(shell, "index", languages),
        suites=listed, totals=_counts(every), odd=odd, worst=_worst(every, shell, failing, origin),
        verdicts=_verdicts(checks), checks_href=href(validation_path(shell.language, "checks"), origin),
    )  # fmt: skip
    return write_text(out / origin, page)


def _worst(results: Sequence[Row], shell: Shell, failing: Failing, origin: str) -> list[Row]:
    """The reports with failing rows: how many fail, by severity, the worst first."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in results:
        for key in split_ids(text_of(row.get("failing"))) if row["success"] is False else ():
            report = failing.report_of(row["suite"], key)
            if report:
                counts[report, row["level"]] += 1
    reports = sorted({report for report, _ in counts},
                     key=lambda r: (-counts[r, "critical"], -counts[r, "warning"], r))  # fmt: skip
    return [
        {
            "report": report, "critical": counts[report, "critical"], "warning": counts[report, "warning"],
            "href": href(shell.sources[report], origin) if report in shell.sources else "",
        }
        for report in reports
    ]  # fmt: skip


def _write_suite(  # noqa: PLR0913, PLR0917 - one suite's page
    out: Path,
    shell: Shell,
    name: str,
    rows: list[Row],
    failing: Failing,
    checks: Sequence[Row],
    lints: Sequence[Row],
    languages: Sequence[str],
) -> Path:
    from tongket.tables.schemas import SCHEMAS

    origin, language = validation_path(shell.language, name), shell.language
    purpose, exempt = suite_words(name, language)
    shown = [
        row | {"rows": failing.rows(row, shell.sources, origin, language) if row["success"] is False else []}
        for row in _sorted(rows)
    ]
    schema = SCHEMAS.get(name)
    page = render(
        "validation_suite.html.j2", title=f"{strings(language)['title_validation']}: {name}",
        **_frame(shell, name, languages), name=name, purpose=purpose, exempt=exempt, counts=_counts(rows),
        meaning=getattr(schema, language) if schema else "",
        failed=[row for row in shown if row["success"] is False],
        unchecked=[row for row in shown if row["success"] is None],
        partly=[row for row in shown if row["success"] is not None and row["unchecked"]],
        held=[row for row in shown if row["success"] is True],
        checks=checks if name == "checks" else [], verdicts=_verdicts(checks) if name == "checks" else {},
        lints=lints if name == "lints" else [],
    )  # fmt: skip
    return write_text(out / origin, page)


# The arithmetic, on the page of its suite


def _verdicts(checks: Sequence[Row]) -> dict[str, int]:
    return {verdict: sum(c["verdict"] == verdict for c in checks) for verdict in _VERDICTS} if checks else {}


def _rounded(value: float | None) -> float | None:
    """What a reader needs of a computed number; the table keeps it whole."""
    return None if value is None else round(value, 4)


def formula_words(formula: str, language: str) -> str:
    """A check's formula in the reader's words and signs: ``(giá trị / kế hoạch − 1) × 100``."""
    words = strings(language)
    said = re.sub(r"[a-z]+", lambda m: words.get(f"term_{m[0]}", m[0]), formula.replace("sum of parts", "parts"))
    return said.replace("<=", "≤").replace("*", "×").replace(" - ", " − ")


def _checks(checks: Any, figures: Any, shell: Shell) -> list[Row]:
    """The arithmetic checks as the page shows them, disagreements first; numbers in the unit of the figure checked."""
    origin, words = validation_path(shell.language, "checks"), strings(shell.language)
    units = {row["figure"]: row["unit"] for row in rows_of(figures)} if figures is not None else {}

    def shown_in(row: Row, key: str) -> str:
        unit = units.get(row["figure"])
        if key == "tolerance" and unit == "percent":
            unit = "percentage_point"
        return value_words({"value": _rounded(row.get(key)), "unit": unit}, shell.language)

    shown = [
        {
            **row, "href": shell.figure_href(row["figure"], origin), "anchor": check_anchor(row["check"]),
            "kind": words.get(f"check_{row['kind']}", row["kind"]),
            "formula": formula_words(text_of(row.get("formula")), shell.language),
            **{key: shown_in(row, key) for key in ("stated", "computed", "tolerance") if row.get(key) is not None},
        }
        for row in rows_of(checks)
    ]  # fmt: skip
    return sorted(shown, key=lambda c: (c["verdict"] != "disagrees", c["verdict"] == "undecidable", c["check"]))


# The oddities of the sources, on the page of theirs


def _lints(lints: Any, shell: Shell) -> list[Row]:
    """The lints as the page shows them, those that put a number in doubt first."""
    origin, words = validation_path(shell.language, "lints"), strings(shell.language)
    shown = [
        {
            "report": row["report"], "kind": words[f"lint_{row['code']}"], "said": row[shell.language],
            "level": row["severity"], "severity": words[f"severity_{row['severity']}"],
            "href": href(f"{shell.sources[row['report']]}#d-{row['start']}", origin) if row["report"] in shell.sources
            else "",
        }
        for row in rows_of(lints)
    ]  # fmt: skip
    return sorted(shown, key=lambda r: r["level"] == "info")
