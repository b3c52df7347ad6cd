"""A page of the site for each source text: its figures marked, and how each was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .cutout_view import cut_views, original_link
from .cutouts import Cutouts
from .doubts import Doubt, lines_of
from .marked import indicator_name, marked_text
from .names import check_anchor, href
from .originals import address_of, link_to, place_words
from .pages import write_text
from .places import name_of, told_place
from .render import render
from .rows import Row, as_date, text_of
from .strings import number, period_words, strings, value_words

__all__ = ["About", "Shell", "write_source"]


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
    """All that is shown of one report: its text and rows, and the doubts about it, in reading order."""

    text: str
    figures: Sequence[Row]
    ledger: Sequence[Row]
    citations: Sequence[Row]
    doubts: Sequence[Doubt]
    checks: str = ""
    """Path of the page of all checks, "" where there is none."""
    cutouts: Cutouts = field(default_factory=Cutouts)

    def whys(self) -> dict[str, str]:
        """Where each doubtful figure's doubt is told on the page; the first, where there are several."""
        found: dict[str, str] = {}
        for doubt in self.doubts:
            for figure in doubt.figures:
                found.setdefault(figure, f"#{doubt.anchor}")
        return found


def _doubt(doubt: Doubt, about: About, origin: str, taken: set[str], language: str) -> dict[str, Any]:
    """A doubt as the list below the text shows it."""
    words = strings(language)
    first = doubt.anchor not in taken  # an id stands once on a page; several doubts may begin at one place
    taken.add(doubt.anchor)
    return {
        "anchor": doubt.anchor if first else "", "quote": " ".join(doubt.quote.split()), "start": doubt.start,
        "line": doubt.line, "level": doubt.severity, "severity": words[f"severity_{doubt.severity}"],
        "check": href(f"{about.checks}#{check_anchor(doubt.check)}", origin) if doubt.check and about.checks else "",
    }  # fmt: skip


def _marks(about: About) -> dict[str, str]:
    """The figures that bear a mark of their own: those outside the stretches that lints are shown by."""
    odd = [(d.start, d.end) for d in about.doubts if d.is_lint]
    at = {row["figure"]: row["start"] for row in about.figures}
    return {
        figure: address
        for figure, address in about.whys().items()
        if not any(start <= at.get(figure, -1) < end for start, end in odd)
    }


def _figure(row: Row, doubt: str, why: str, language: str, report: Row) -> dict[str, Any]:
    """A figure's row as the table below the text shows it."""
    words, measure, status = strings(language), f"measure_{row.get('measure')}", f"status_{row.get('status')}"
    hedge = words.get(f"bound_{row.get('bound')}", "")
    return {
        "start": row["start"], "quote": row["quote"], "doubt": doubt, "why": why,
        "value": f"{hedge} {value_words(row, language)}".strip(),
        "indicator": indicator_name(row.get("indicator"), language), "code": row.get("indicator") or "",
        "measure": words.get(measure, ""), "status": words.get(status, ""),
        "period": period_words(as_date(row.get("period_start")), as_date(row.get("period_end")), language),
        "rule": row.get("rule") or "", "place": place_words(text_of(row.get("origin")), language),
        "original": link_to(text_of(row.get("origin")), text_of(report.get("source"))),
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


def _page(report: Row, words: Mapping[str, str]) -> list[dict[str, str]]:
    """A link to the page that the report was, where its address is known."""
    address = address_of(text_of(report.get("source")))
    known = address and report.get("media_type") == "text/html"
    return [{"href": address, "label": words["original"], "rel": "external noreferrer"}] if known else []


def _cuts(about: About, report: Row, origin: str, language: str) -> dict[int, str]:
    """What the page shows of the original for each figure: its cut-out, or the link that lands on its words."""
    source = text_of(report.get("source"))
    links = {row["start"]: link_to(text_of(row.get("origin")), source) for row in about.figures}
    found = {start: original_link(start, address, language) for start, address in links.items() if address}
    return found | cut_views(about.cutouts, {row["start"]: row["quote"] for row in about.figures}, origin, language)


def write_source(out: Path, shell: Shell, report: Row, about: About) -> Path:
    """Write the source page of one report: its text with the figures marked, and how each was read."""
    name, language = str(report["report"]), shell.language
    origin, words = shell.sources[name], strings(shell.language)
    same = {at: paths[name] for at, paths in shell.others.items()}
    period = period_words(as_date(report.get("period_start")), as_date(report.get("period_end")), language)
    lines, whys = lines_of(about.doubts), about.whys()
    marked = marked_text(
        about.text, about.figures, about.ledger, language, style=False, doubts=lines, rows=True, keyed=True,
        text_language=text_of(report.get("language")) or "vi", whys=_marks(about),
        lints=[doubt for doubt in about.doubts if doubt.is_lint], cuts=_cuts(about, report, origin, language),
    )  # fmt: skip
    taken: set[str] = set()
    page = render(
        "source.html.j2",
        title=f"{name} · {words['title_source']}", heading=report.get("title") or name,
        titled=bool(report.get("title")),
        lead=" · ".join(part for part in (name, told_place(report, language), period) if part),
        language=language, words=words, home=href(shell.index, origin),
        links=[*shell.links(origin, same), *_text_file(out, name, origin, words["text_file"]), *_page(report, words)],
        text_language=report.get("language") or "vi",
        marked=marked, pictured=bool(about.cutouts.figures),
        doubts=[_doubt(doubt, about, origin, taken, language) for doubt in about.doubts],
        figures=[
            _figure(r, lines.get(r["figure"], ""), whys.get(r["figure"], ""), language, report)
            | {"pictured": r["start"] in about.cutouts.figures}
            for r in about.figures
        ],
        citations=[row["quote"] for row in about.citations], about=_properties(report, language),
        evidence=[part for part in text_of(report.get("evidence")).split(" | ") if part],
    )  # fmt: skip
    return write_text(out / origin, page)
