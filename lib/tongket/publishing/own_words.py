"""Figures in their own words: a sentence with the figures that it states marked, and how each was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from .fragments import Piece
from .marked import clean, marked_text, tooltip
from .names import figure_anchor
from .rows import Row, text_of
from .strings import strings

__all__ = ["by_sentence", "own_words"]


def by_sentence(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows in reading order, those of one sentence together."""
    sentence = ("report", "sentence_start", "sentence_end")
    return [list(group) for _, group in groupby(rows, key=lambda row: tuple(row[name] for name in sentence))]


def own_words(  # noqa: PLR0913, PLR0917 - what one sentence is shown with
    rows: Sequence[Row],
    text: str,
    language: str,
    doubts: Mapping[str, str],
    text_language: str = "",
    whys: Mapping[str, str] | None = None,
) -> Piece:
    """One sentence of a report's `text` with the figures `rows` marked in it, each under its anchor, and their reading.

    `doubts` gives a line on each doubtful figure by its id; `text_language` is the report's own;
    `whys` gives the address of what speaks against a figure.
    """
    start, end = rows[0]["sentence_start"], rows[0]["sentence_end"]
    start += len(text[start:end]) - len(text[start:end].lstrip())
    said = text[start:end].rstrip()
    marks = [
        {**row, "start": row["start"] - start, "end": row["end"] - start, "anchor": figure_anchor(row["figure"])}
        for row in rows
    ]
    marked = marked_text(said, marks, [], language, style=False, doubts=doubts, text_language=text_language, whys=whys)
    readings = [_reading(row, language, doubts.get(row["figure"], "")) for row in rows]
    items = "".join(f"<li>{reading.html}</li>" for reading in readings)
    theme, fold = escape(text_of(rows[0].get("theme")) or "none"), strings(language)["how_read"]
    folded = f'<details class="tk-readings"><summary>{escape(fold)}</summary><ul>{items}</ul></details>'
    html = f'<div class="tk-word t-{theme}">{marked}{folded}</div>'
    return Piece(html, "\n".join([" ".join(said.split()), *(f"  {reading.text}" for reading in readings)]))


def _reading(row: Row, language: str, doubt: str) -> Piece:
    """How one figure was read, and a reference to where it stands in its source."""
    about = tooltip(row, language) + (f" · {strings(language)['doubt']}: {doubt}" if doubt else "")
    quote = " ".join(row["quote"].split())
    source = f'<span class="tk-quote" data-ref="{escape(row["figure"])}">{clean(quote)}</span>'
    return Piece(f"{source}: {clean(about)}", f"{quote}: {about}")
