"""The narrative's sections and paragraphs as pieces of a page, without the headings that the notebooks have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .fragments import Piece

if TYPE_CHECKING:
    from tongket.narrative import Paragraph, Section
    from tongket.narrative.marked import Link

__all__ = ["told", "told_paragraphs"]

_HEADING = re.compile(r"<h\d[^>]*>.*?</h\d>\n?", re.DOTALL)
_LABELLED = re.compile(r' aria-labelledby="[^"]*"')


def told(section: Section, link: Link | None = None, level: int = 0) -> Piece:
    """A section with a heading of that level, or with none where the level is nought."""
    html, text = section.to_html(link, level=level or 2), section.to_markdown(level=level or 2)
    if not level:
        html = _LABELLED.sub("", _HEADING.sub("", html, count=1), count=1)
        text = text.partition("\n")[2]
    return Piece(html.strip(), text.strip())


def told_paragraphs(paragraphs: Iterable[Paragraph], link: Link | None = None) -> Piece:
    """Paragraphs that belong to no section of a story."""
    from tongket.narrative import Section

    return told(Section("prose", "", tuple(paragraphs)), link)
