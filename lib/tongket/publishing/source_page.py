"""Pages of the site that are no notebooks: one for each source text with its figures marked, one for validation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tongket.tables.ids import split_ids

from .marked import indicator_name, marked_text
from .names import href
from .pages import write_text
from .places import name_of
from .render import render
from .rows import Row, as_date, rows_of, text_of
from .strings import number, period_words, strings, value_words

__all__ = ["About", "Shell", "write_source", "write_validation"]

_OUTCOMES = (False, None, True)  # an expectation failed, could not be checked, holds: in the order shown
_VERDICTS = ("agrees", "disagrees", "undecidable")


@dataclass(frozen=True, slots=True)
class Shell:
    """What a page's frame needs: its language, the index's path, and the source pages' paths by language and report."""

    language: str
    index: str
    sources: Mapping[str, str]
    others: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def links(self, origin: str, same: Mapping[str, str]) -> list[dict[str, str]]:
        """The bar on top: the index, and the same page in the other languages (paths by language)."""
        bar = [{"href": href(self.index, origin), "label": strings(self.language)["home"]}]
        bar += [
            {"href": href(path, origin), "label": strings(at)["language_name"], "lang": at}
            for at, path in sorted(same.items())
            if at != self.language
        ]
        return bar

    def figure_href(self, figure: str, origin: str) -> str:
        """URL of a figure's mark in its source page; "" where the report has none."""
        report, _, start = figure.rpartition(":")
        return href(f"{self.sources[report]}#f-{start}", origin) if report in self.sources else ""


@dataclass(frozen=True, slots=True)
class About:
    """All that is shown of one report: its text and rows, and a line on each doubtful figure by id."""

    text: str
    figures: Sequence[Row]
    ledger: Sequence[Row]
    citations: Sequence[Row]
    doubts: Mapping[str, str]


def _figure(row: Row, doubt: str, language: str) -> dict[str, Any]:
    """A figure's row as the table below the text shows it."""
    words, measure, status = strings(language), f"measure_{row.get('measure')}", f"status_{row.get('status')}"
    hedge = words.get(f"bound_{row.get('bound')}", "")
    return {
        "start": row["start"], "quote": row["quote"], "doubt": doubt,
        "value": f"{hedge} {value_words(row, language)}".strip(),
        "indicator": indicator_name(row.get("indicator"), language), "code": row.get("indicator") or "",
        "measure": words.get(measure, ""), "status": words.get(status, ""),
        "period": period_words(as_date(row.get("period_start")), as_date(row.get("period_end")), language),
        "rule": row.get("rule") or "",
    }  # fmt: skip


def _properties(report: Row, language: str) -> list[dict[str, Any]]:
    """What is known of a report, in words; blanks left out."""
    words = strings(language)
    province = text_of(report.get("province"))
    shown = {
        "title": report.get("title"), "place": report.get("place"),
        "level": words.get(f"level_{report.get('level')}", ""),
        "province": name_of(province, language) if province else "",
        "period": period_words(as_date(report.get("period_start")), as_date(report.get("period_end")), language),
        "kind": words.get(f"kind_{report.get('kind')}", ""),
        "unplaced_seen": text_of(report.get("seen")).replace(" | ", ", "),
        "cited_source": report.get("source"), "overridden": text_of(report.get("overridden")).replace(" | ", ", "),
        "characters": number(report.get("characters"), language), "digest": report.get("digest"),
    }  # fmt: skip
    return [{"name": words[k], "value": value, "digest": k == "digest"} for k, value in shown.items() if value]


def _text_file(out: Path, report: str, origin: str, label: str) -> list[dict[str, str]]:
    """A link to the text that the run kept, where it did."""
    path = f"texts/{report}.txt"
    return [{"href": href(path, origin), "label": label}] if (out / path).is_file() else []


def write_source(out: Path, shell: Shell, report: Row, about: About) -> Path:
    """Write the source page of one report: its text with the figures marked, and how each was read."""
    name, language = str(report["report"]), shell.language
    origin, words = shell.sources[name], strings(shell.language)
    same = {at: paths[name] for at, paths in shell.others.items()}
    period = period_words(as_date(report.get("period_start")), as_date(report.get("period_end")), language)
    marked = marked_text(
        about.text, about.figures, about.ledger, language, style=False, doubts=about.doubts, rows=True, keyed=True,
        text_language=text_of(report.get("language")) or "vi",
    )  # fmt: skip
    page = render(
        "source.html.j2",
        title=f"{name} · {words['title_source']}", heading=report.get("title") or name,
        lead=" · ".join(part for part in (name, report.get("place"), period) if part),
        language=language, words=words, home=href(shell.index, origin),
        links=[*shell.links(origin, same), *_text_file(out, name, origin, words["text_file"])],
        text_language=report.get("language") or "vi",
        marked=marked,
        figures=[_figure(row, about.doubts.get(row["figure"], ""), language) for row in about.figures],
        citations=[row["quote"] for row in about.citations], about=_properties(report, language),
        evidence=[part for part in text_of(report.get("evidence")).split(" | ") if part],
    )  # fmt: skip
    return write_text(out / origin, page)


def _suites(results: Any, shell: Shell, origin: str) -> list[dict[str, Any]]:
    """The expectations' results by suite, failures first."""
    words = strings(shell.language)
    suites: dict[str, list[dict[str, Any]]] = {}
    for row in rows_of(results):
        ids = split_ids(text_of(row.get("failing")))
        suites.setdefault(row["suite"], []).append({
            **row, "columns": text_of(row.get("columns") or row.get("column")), "success": row.get("success"),
            "severity": words.get(f"severity_{row.get('severity')}", text_of(row.get("severity"))),
            "notes": text_of(row.get("notes")), "checked": row.get("checked") or 0, "failed": row.get("failed") or 0,
            "failing": [{"label": key, "href": shell.figure_href(key, origin)} for key in ids],
        })  # fmt: skip
    return [_suite(name, rows) for name, rows in sorted(suites.items())]


def _suite(name: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    keys = ("severity", "expectation", "columns", "notes")
    rows.sort(key=lambda row: (_OUTCOMES.index(row["success"]), *(row[key] for key in keys)))
    passed, failed = (sum(row["success"] is at for row in rows) for at in (True, False))
    return {"name": name, "rows": rows, "passed": passed, "failed": failed}


def _rounded(value: float | None) -> float | None:
    """What a reader needs of a computed number; the table keeps it whole."""
    return None if value is None else round(value, 4)


def _checks(checks: Any, shell: Shell, origin: str) -> list[dict[str, Any]]:
    """The arithmetic checks as the page shows them, disagreements first."""
    shown = [
        {
            **row, "href": shell.figure_href(row["figure"], origin),
            **{key: number(_rounded(row.get(key)), shell.language) for key in ("stated", "computed", "tolerance")},
        }
        for row in rows_of(checks)
    ]  # fmt: skip
    return sorted(shown, key=lambda c: (c["verdict"] != "disagrees", c["verdict"] == "undecidable", c["check"]))


def write_validation(out: Path, shell: Shell, tables: Mapping[str, Any], same: Mapping[str, str]) -> Path:
    """Write the page of the expectations' results and the arithmetic checks; `same` is its path in each language."""
    origin, words = same[shell.language], strings(shell.language)
    checks = _checks(tables["checks"], shell, origin) if "checks" in tables else []
    page = render(
        "validation.html.j2",
        title=words["title_validation"], language=shell.language, words=words, home=href(shell.index, origin),
        links=shell.links(origin, same), checks=checks,
        suites=_suites(tables["results"], shell, origin) if "results" in tables else [],
        verdicts={verdict: sum(c["verdict"] == verdict for c in checks) for verdict in _VERDICTS},
    )  # fmt: skip
    return write_text(out / origin, page)
