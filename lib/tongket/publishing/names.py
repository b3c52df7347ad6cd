"""Names of pages and files, and the links between them: all relative, each safe in a file system and in a URL."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

__all__ = [
    "LANGUAGES",
    "Page",
    "check_anchor",
    "doubt_anchor",
    "figure_anchor",
    "href",
    "page_name",
    "page_title",
    "source_names",
]

LANGUAGES = ("vi", "en")
_UNSAFE = re.compile(r"[^\w.\- ]+")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Page:
    """One notebook of a run and the page made of it; paths are posix, below the output folder, "" where not made.

    `name` is what a reader calls it (the province's name); `problem` says in one line why the notebook failed. `given`
    are the parameters that the notebook was given beside place, year and language; `pdf` is the page as it is printed.
    """

    notebook: str
    language: str = "vi"
    province: str = ""
    year: int | None = None
    name: str = ""
    executed: str = ""
    page: str = ""
    problem: str = ""
    pdf: str = ""
    given: tuple[tuple[str, Any], ...] = ()


def page_name(notebook: str, language: str = "vi", province: str = "", year: int | None = None) -> str:
    """Stem of a run notebook and of its page: ``hai-duong-2021``, ``hai-duong-2021.en``, ``comparison``."""
    stem = f"{province}-{year}" if notebook == "province_year" else notebook
    return stem if language == "vi" else f"{stem}.{language}"


def page_title(page: Page, reports: Any = None) -> str:
    """The page's title in its own language: ``Hải Dương, 2021``, ``Hai Duong, 2021``.

    Of the table `reports` it takes the period told of, where that is not the whole year: ``Bình Thuận, 6 tháng đầu năm
    2023``.
    """
    from tongket.narrative.names import place_name

    from .strings import strings

    if page.notebook == "province_year":
        when = _part_of_year(page, reports) if reports is not None else ""
        return f"{place_name(page.province, page.language)}, {when or page.year}"
    return strings(page.language)[f"title_{page.notebook}"]


def _part_of_year(page: Page, reports: Any) -> str:
    """The period of the report that leads the page, in words, where it is shorter than its year; "" else."""
    from tongket.narrative.choices import period_span
    from tongket.narrative.facts import short_of_year
    from tongket.narrative.periods import name_of
    from tongket.narrative.voice import voice

    from .places import province_years, span_of

    rows = province_years(reports).get((page.province, page.year or 0), [])
    if period := dict(page.given).get("period"):
        rows = [row for row in rows if span_of(row) == period_span(period, page.year or 0)]
    span = span_of(rows[0]) if rows else (None, None)
    return name_of(span, voice(page.language)) if short_of_year(span) else ""


def href(target: str, origin: str) -> str:
    """Relative URL from the page at `origin` to `target` (both posix paths below the output folder)."""
    path, _, anchor = target.partition("#")
    relative = posixpath.relpath(path, posixpath.dirname(origin) or ".")
    return quote(relative, safe="/") + (f"#{quote(anchor, safe=':-._~')}" if anchor else "")


def source_names(reports: Iterable[str]) -> dict[str, str]:
    """File name of each report's source page, by report id; ids that would fall together get a mark of their own."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for report in sorted(set(reports)):
        name = _UNSAFE.sub("_", report).strip(" .") or "report"
        if name != report or len(name) > _LONGEST or name.casefold() in taken:
            mark = hashlib.sha256(report.encode("utf-8", "surrogatepass")).hexdigest()[:8]
            name = f"{name[:_LONGEST]}-{mark}"
        taken.add(name.casefold())
        names[report] = f"{name}.html"
    return names


def figure_anchor(figure: str) -> str:
    """Anchor of a figure where several reports share a page: its id with only letters, digits and dashes left."""
    return f"w-{_bare(figure)}"


def doubt_anchor(figure: str) -> str:
    """Anchor of what speaks against a figure where several reports share a page."""
    return f"d-{_bare(figure)}"


def check_anchor(check: str) -> str:
    """Anchor of a check on the page of all checks."""
    return f"c-{_bare(check)}"


def _bare(key: str) -> str:
    return re.sub(r"[^\w-]+", "-", key)
