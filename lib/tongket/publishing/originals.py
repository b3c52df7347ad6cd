"""Where a figure stands in the original, for a reader: in words, and for a web page as a link that lands on them."""

from __future__ import annotations

from urllib.parse import parse_qs

from .strings import strings

__all__ = ["address_of", "link_to", "place_words"]

_FRAGMENT = ":~:text="


def address_of(source: str) -> str:
    """The address that a report's source is, "" where it is none that a browser opens."""
    words = source.strip()
    return words if words.startswith(("https://", "http://")) and not any(char.isspace() for char in words) else ""


def link_to(origin: str, source: str) -> str:
    """URL that opens the page at the words of a figure, "" where no address of a page is known."""
    address = address_of(source)
    if not address or not origin.startswith(_FRAGMENT):
        return ""
    page, _, within = address.partition("#")
    return f"{page}#{within}{origin}"


def place_words(origin: str, language: str) -> str:
    """``page 3``, ``table 1, row 4, column 2``, ``Sheet1!B7``: what the column `origin` says, "" for a web page."""
    if not origin or origin.startswith(_FRAGMENT):
        return ""
    words, told = strings(language), parse_qs(origin)
    for kind in ("page", "table", "paragraph"):
        if kind in told:
            slots = {name: values[0] for name, values in told.items()}
            return words[f"at_{kind}"].format(**slots)
    return origin
