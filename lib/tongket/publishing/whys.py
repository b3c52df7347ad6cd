"""The small mark behind a doubtful figure, and the way from it to what speaks against the figure."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from html import unescape

from .marked import why
from .names import doubt_anchor

__all__ = ["anchored", "with_whys"]

_REF = re.compile(
    r'<(?P<tag>a|span) class="tk-(?P<kind>figure|quote)" data-ref="(?P<of>[^"]*)"[^>]*>.*?</(?P=tag)>', re.DOTALL
)


def with_whys(html: str, doubts: Mapping[str, str], told: Container[str], language: str) -> str:
    """A passage with a mark behind each figure that is doubtful and `told` of on the same page."""

    def marked(match: re.Match[str]) -> str:
        figure = unescape(match["of"])
        doubtful = match["kind"] == "figure" and figure in doubts and figure in told
        return match[0] + (why(f"#{doubt_anchor(figure)}", doubts[figure], language) if doubtful else "")

    return _REF.sub(marked, html)


def anchored(html: str, doubts: Container[str]) -> tuple[str, frozenset[str]]:
    """The section of doubts with an anchor where each doubtful figure is first told of; and which figures those are."""
    told: set[str] = set()

    def placed(match: re.Match[str]) -> str:
        figure = unescape(match["of"])
        if figure in told or figure not in doubts:
            return match[0]
        told.add(figure)
        return f'<span class="tk-told" id="{doubt_anchor(figure)}">{match[0]}</span>'

    return _REF.sub(placed, html), frozenset(told)
