"""Marked text: prose in which every number is a reference, and the sections and stories made of it.

A paragraph is a tuple of segments. A plain `str` holds no digit; whatever has one is a `Ref`, which says what is shown
and what it stands for. So it can be proven that no number in prose comes from anywhere but the data.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "KINDS",
    "Anchor",
    "Cell",
    "Link",
    "Paragraph",
    "Ref",
    "Section",
    "Segment",
    "Story",
    "paragraph",
    "plain",
    "refs",
]

KINDS = ("figure", "check", "period", "rank", "name", "quote", "range", "difference", "sum")


@dataclass(frozen=True, slots=True)
class Ref:
    """Something shown that stands for something else.

    | kind   | target                                     | shown                                        |
    | ------ | ------------------------------------------ | -------------------------------------------- |
    | figure | a figure's id                              | its value as printed, hedge and magnitude too |
    | check  | a check's id, or ``count:<what>``          | what the check computed, or how many there are |
    | period | first and last day, ``2021-01-01/2021-08-31`` | the period in words                       |
    | rank   | ``indicator/first/last/place``             | the place's rank                             |
    | name   | the name                                   | a name with a digit in it (``COVID-19``)     |
    | quote  | a figure's id                              | the source's own words about that figure     |
    | range  | a figure's id                              | what the lexicon says that it can be         |
    | difference | two figures' ids                       | how far the first lies from the second, computed |
    | sum    | figures' ids                               | what they come to together, computed         |
    """

    kind: str
    target: str
    shown: str

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"a reference is one of {', '.join(KINDS)}, not {self.kind!r}")

    def __str__(self) -> str:
        return self.shown


Segment = str | Ref
Paragraph = tuple[Segment, ...]
Link = Callable[[Ref], str | None]


def paragraph(segments: Iterable[Segment]) -> Paragraph:
    """The segments as a paragraph, neighbouring strings joined; ValueError where a plain string holds a digit."""
    joined: list[Segment] = []
    for segment in segments:
        if isinstance(segment, str) and joined and isinstance(joined[-1], str):
            joined[-1] += segment
        elif segment != "":
            joined.append(segment)
    for segment in joined:
        if isinstance(segment, str) and any(c.isdigit() for c in segment):
            raise ValueError(f"a number in prose must be a reference: {segment!r}")
    return tuple(joined)


def plain(segments: Iterable[Segment]) -> str:
    """The text that a reader sees."""
    return "".join(str(s) for s in segments)


def refs(segments: Iterable[Segment]) -> Iterator[Ref]:
    """The references among the segments, in order."""
    return (s for s in segments if isinstance(s, Ref))


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell of marked text; its `str` is what a reader sees."""

    segments: Paragraph

    def __str__(self) -> str:
        return plain(self.segments)

    __repr__ = __str__


_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~$])")


def _markdown(segments: Iterable[Segment], link: Link | None) -> str:
    parts = []
    for segment in segments:
        shown = _MARKDOWN.sub(r"\\\1", re.sub(r"\s+", " ", str(segment)))
        href = link(segment) if link and isinstance(segment, Ref) else None
        parts.append(f"[{shown}](<{href}>)" if href else shown)
    return "".join(parts)


Anchor = Callable[[str], str]


def _html(segments: Iterable[Segment], link: Link | None, anchor: Anchor | None = None) -> str:
    """HTML of the segments; with `anchor` each figure bears the id that it gives."""
    parts = []
    for segment in segments:
        if not isinstance(segment, Ref):
            parts.append(escape(segment, quote=False))
            continue
        href = link(segment) if link else None
        shown = escape(segment.shown, quote=False)
        marks = f'class="tk-{segment.kind}" data-ref="{escape(segment.target)}"'
        if anchor and segment.kind == "figure":
            marks += f' id="{escape(anchor(segment.target))}"'
        parts.append(f'<a {marks} href="{escape(href)}">{shown}</a>' if href else f"<span {marks}>{shown}</span>")
    return "".join(parts)


def _segments(cell: Any) -> Paragraph:
    """A table's cell as segments: blank cells are empty."""
    if isinstance(cell, Cell):
        return cell.segments
    if isinstance(cell, Ref):
        return (cell,)
    return () if cell is None or (isinstance(cell, float) and math.isnan(cell)) else (str(cell),)


_NUMBERS = ("figure", "check", "difference", "sum")
"""Kinds of references that are values."""


def _numeric(table: pd.DataFrame) -> list[bool]:
    """Which columns hold figures and are set to the right."""
    shown = [[list(refs(_segments(cell))) for cell in table[name]] for name in table.columns]
    return [any(r.kind in _NUMBERS for cell in cells for r in cell) for cells in shown]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a story: what it is (`id`), its title, its paragraphs, and a table whose cells may be `Ref` or `Cell`.

    The table's index holds the id of the figure that each row is about. `theme` is set where the section is a theme's.
    """

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    table: pd.DataFrame | None = None
    theme: str = ""

    def references(self) -> Iterator[Ref]:
        """Every reference of the section, the table's too."""
        for segments in self.paragraphs:
            yield from refs(segments)
        if self.table is not None:
            for row in self.table.itertuples(index=False):
                for cell in row:
                    yield from refs(_segments(cell))

    def to_markdown(self, link: Link | None = None, level: int = 2) -> str:
        """Heading, paragraphs and table as Markdown; `link` gives the address of a reference, or None."""
        parts = [f"{'#' * level} {self.title}"]
        parts += [_markdown(segments, link) for segments in self.paragraphs]
        if self.table is not None:
            parts.append(self._markdown_table(link))
        return "\n\n".join(parts) + "\n"

    def _markdown_table(self, link: Link | None) -> str:
        assert self.table is not None
        right = _numeric(self.table)
        lines = [
            "| " + " | ".join(_markdown((str(name),), None) for name in self.table.columns) + " |",
            "| " + " | ".join("---:" if r else "---" for r in right) + " |",
        ]
        for row in self.table.itertuples(index=False):
            cells = (_markdown(_segments(cell), link).replace("\n", " ") for cell in row)
            lines.append("| " + " | ".join(cells) + " |")
        return "\n".join(lines)

    def to_html(self, link: Link | None = None, level: int = 2, anchor: Anchor | None = None) -> str:
        """A ``<section>``; `anchor` gives the id that a figure in its table shall bear, from the figure's id."""
        name = f"tk-{self.id}"
        parts = [f'<section class="tk-section" aria-labelledby="{name}">',
                 f'<h{level} id="{name}">{escape(self.title, quote=False)}</h{level}>']  # fmt: skip
        parts += [f"<p>{_html(segments, link)}</p>" for segments in self.paragraphs]
        if self.table is not None:
            parts.append(self._html_table(link, anchor))
        return "\n".join([*parts, "</section>"]) + "\n"

    def _html_table(self, link: Link | None, anchor: Anchor | None) -> str:
        assert self.table is not None
        marks = [' class="tk-number"' if right else "" for right in _numeric(self.table)]
        heads = "".join(
            f'<th scope="col"{m}>{escape(str(n))}</th>' for n, m in zip(self.table.columns, marks, strict=True)
        )
        lines = ['<div class="tk-scroll"><table class="tk-table">', f"<thead><tr>{heads}</tr></thead>", "<tbody>"]
        for row in self.table.itertuples(index=False):
            cells = (f"<td{m}>{_html(_segments(c), link, anchor)}</td>" for c, m in zip(row, marks, strict=True))
            lines.append(f"<tr>{''.join(cells)}</tr>")
        return "\n".join([*lines, "</tbody></table></div>"])


@dataclass(frozen=True, slots=True)
class Story:
    """What is told of one province and year: a heading and sections, those with nothing to say left out."""

    province: str
    year: int
    language: str
    heading: Paragraph
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        """The heading as a reader sees it."""
        return plain(self.heading)

    def section(self, name: str) -> Section | None:
        """The section of that id; None where it has nothing to say."""
        return next((s for s in self.sections if s.id == name), None)

    def references(self) -> Iterator[Ref]:
        """Every reference of the story, in order."""
        yield from refs(self.heading)
        for section in self.sections:
            yield from section.references()

    def to_markdown(self, link: Link | None = None) -> str:
        """The whole story as Markdown."""
        parts = [f"# {_markdown(self.heading, link)}\n", *(s.to_markdown(link) for s in self.sections)]
        return "\n".join(parts)

    def to_html(self, link: Link | None = None, anchor: Anchor | None = None) -> str:
        """An ``<article>``; `link` gives the address of a reference, or None where it has none."""
        # Only the table of own words bears anchors, so that an id stands once on the page.
        bodies = (s.to_html(link, anchor=anchor if s.id == "words" else None) for s in self.sections)
        head = f"<h1>{_html(self.heading, link)}</h1>"
        return "\n".join([f'<article class="tk-story" lang="{self.language}">', head, *bodies, "</article>"]) + "\n"

    def _repr_markdown_(self) -> str:
        return self.to_markdown()
