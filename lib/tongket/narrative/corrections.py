"""What became of a line of corrections.csv, in a sentence: what was read, what a person says instead, who and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tongket.tables.dictionary import meanings

from .marked import Paragraph, Ref, paragraph, plain
from .names import label
from .records import Correction
from .voice import LANGUAGES, Voice, voice

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["correction_sentence", "retold", "told"]

Row = Mapping[str, Any]
_DAYS = ("period_start", "period_end", "base_start", "base_end")
_CLASS = "class"


def told(rows: Iterable[Row]) -> pd.DataFrame:
    """The table CORRECTIONS: the rows that `tables.corrections.apply` gave, each with its sentences."""
    from tongket.tables import to_frame

    sentences = ((row, {at: plain(correction_sentence(row, voice(at))) for at in LANGUAGES}) for row in rows)
    return to_frame("corrections", [{**row, **said} for row, said in sentences])


def correction_sentence(row: Row, speaker: Voice) -> Paragraph:
    """The sentence about a correction in the voice's language, every word that has a digit a reference."""
    column = row["column"]
    slots = {
        "column": speaker.word("corrected_columns", column), "figure": row["figure"],
        "quote": " ".join((row["quote"] or "").split()), "read": _worded(column, row["read"], speaker),
        "value": _worded(column, row["value"], speaker), "by": row["by"], "why": row["why"].rstrip(". "),
    }  # fmt: skip
    named = {name: speaker.named(" ".join(words.split())) for name, words in slots.items()}
    return speaker.sentence(speaker.fill(speaker.word("corrections", _key(row)), **named))


def _key(row: Row) -> str:
    """The name of the template: what became of the line."""
    if row["state"] != "applied":
        return str(row["state"])
    if row["column"] == _CLASS:
        return _CLASS
    return "needless" if row["read"] == row["value"] else "applied"


def _worded(column: str, cell: str | None, speaker: Voice) -> str:
    """A cell of the table of figures as a sentence has it."""
    if cell is None:
        return speaker.word("corrections", "blank")
    if column == "value":
        return speaker.number(Decimal(cell))
    if column in _DAYS:
        return speaker.date(date.fromisoformat(cell))
    if column == "indicator":
        return f"“{plain(label(cell, speaker))}”"
    if column == "unit":
        return speaker.words("units").get(cell, cell.replace("_", " ")).partition("|")[0]
    known = meanings().get(column, {}).get(cell)
    return f"“{known[speaker.language]}”" if known else cell


def retold(correction: Correction, speaker: Voice) -> Paragraph:
    """The sentence of a row of CORRECTIONS, its quote leading to the place in the source."""
    said = correction.en if speaker.language == "en" else correction.vi
    quote = " ".join((correction.quote or "").split())
    before, mark, after = said.partition(f"“{quote}”")
    if not quote or not mark:
        return speaker.named(said)
    own = Ref("quote", correction.figure, quote)
    return paragraph([*speaker.named(before), "“", own, "”", *speaker.named(after)])
