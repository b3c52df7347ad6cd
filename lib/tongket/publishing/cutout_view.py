"""What a source page shows of the original for the figure that a reader has come to, with nothing but a style sheet.

For a PDF or a scan its cut-out, the figure in a frame; for a web page whose address is known a link that lands on the
words. It lies behind the figure's mark, hidden until that is the page's target, and adds no character to the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from .cutouts import Box, Cutout, Cutouts, Window
from .names import href
from .strings import strings

__all__ = ["cut_views", "original_link"]

_CLOSE = "x"


def cut_views(cutouts: Cutouts, quotes: Mapping[int, str], origin: str, language: str) -> dict[int, str]:
    """HTML of each figure's cut-out by its start, for the page at `origin`; `quotes` are the figures' own words."""
    return {
        start: _view(start, cutouts.figures[start], cutouts, quote, origin, language)
        for start, quote in quotes.items()
        if start in cutouts.figures
    }


def original_link(start: int, address: str, language: str) -> str:
    """HTML for a figure of a web page: the link that lands on its words."""
    return _dock(start, _link(address, strings(language)["cut_open"], ' rel="external noreferrer"'), language)


def _view(start: int, cut: Cutout, cutouts: Cutouts, quote: str, origin: str, language: str) -> str:  # noqa: PLR0913, PLR0917
    words = strings(language)
    *heads, own = cut.windows
    parts = [_picture(window, cutouts, words["cut_head"].format(page=window.page), origin, ()) for window in heads]
    alt = words["cut_alt"].format(page=cut.page, quote=" ".join(quote.split()))
    parts.append(_picture(own, cutouts, alt, origin, cut.boxes))
    whole = _link(_address(cutouts, cut.page, origin), words["cut_whole"].format(page=cut.page))
    return _dock(start, whole, language, f'<span class="tk-strip">{"".join(parts)}</span>')


def _dock(start: int, link: str, language: str, shown: str = "") -> str:
    close = f'<a class="tk-close" href="#{_CLOSE}-{start}" aria-label="{escape(strings(language)["cut_close"])}"></a>'
    return f'<span class="tk-cut" id="{_CLOSE}-{start}" lang="{language}">{link}{close}{shown}</span>'


def _link(address: str, label: str, rel: str = "") -> str:
    return f'<a class="tk-whole"{rel} href="{escape(address)}" aria-label="{escape(label)}"></a>'


def _address(cutouts: Cutouts, page: int, origin: str) -> str:
    return href(f"{cutouts.folder}/{page}.webp", origin)


def _picture(window: Window, cutouts: Cutouts, alt: str, origin: str, boxes: Iterable[Box]) -> str:
    """A window on the picture of a page, all sides in hundredths of the window's own, and frames around `boxes`."""
    page, left, top, right, bottom = window
    wide, high = right - left, bottom - top
    width, height = cutouts.pages[page]
    at = (
        f"left:{_share(-left, wide)};top:{_share(-top, high)};width:{_share(width, wide)};height:{_share(height, high)}"
    )
    frames = "".join(
        f'<i style="left:{_share(a - left, wide)};top:{_share(b - top, high)};'
        f'width:{_share(c - a, wide)};height:{_share(d - b, high)}"></i>'
        for a, b, c, d in boxes
    )
    picture = f'<img loading="lazy" src="{escape(_address(cutouts, page, origin))}" alt="{escape(alt)}" style="{at}">'
    return f'<span class="tk-pane" style="--w:{wide:.0f};aspect-ratio:{wide:.1f}/{high:.1f}">{picture}{frames}</span>'


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.2f}%"
