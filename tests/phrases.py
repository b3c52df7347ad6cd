"""Reading one phrase of the lexicon as a whole report: what its generated tests share.

The number that is meant stands in braces; before it a phrase may have the heading or sentence that it needs.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from tongket.documents.model import About, Document
from tongket.extraction import Extraction, extract

Row = dict[str, Any]


def read(text: str) -> Extraction:
    """The phrase as a report on 2023; one without a Vietnamese letter is taken for English."""
    about = About(
        period_start=date(2023, 1, 1), period_end=date(2023, 12, 31), language="en" if text.isascii() else "vi"
    )
    return extract(Document("x", text, about=about))


def marked(phrase: str) -> tuple[str, int]:
    """The phrase without its braces, and where the number that they hold begins."""
    assert phrase.count("{") == phrase.count("}") == 1, f"one number in braces: {phrase}"
    return phrase.replace("{", "").replace("}", ""), phrase.index("{")


def figure_at(phrase: str) -> Row | None:
    """The figure that the number in braces became; None where it became none."""
    text, start = marked(phrase)
    return next((row for row in read(text).figures if row["start"] <= start < row["end"]), None)


def outcome(phrase: str) -> str:
    """What became of the number in braces, for a message: its indicator and rule, or its class."""
    text, start = marked(phrase)
    found = read(text)
    for row in [*found.figures, *found.ledger]:
        if row["start"] <= start < row["end"]:
            unit = f", its unit {row['unit']}" if "unit" in row else ""
            return f"{row.get('indicator', row.get('class'))} by {row['rule']}{unit}"
    return "not read at all"
