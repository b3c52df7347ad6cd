"""The laws that hold of every reading (DESIGN.md, 1 and 2), whatever the text and its tables."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise

from tongket.extraction import Extraction


def spans_quote_the_text(text: str, found: Extraction) -> None:
    for row in (*found.figures, *found.ledger, *found.citations):
        assert 0 <= row["start"] < row["end"] <= len(text), row
        assert text[row["start"] : row["end"]] == row["quote"], row
    for row in found.figures:
        assert row["sentence_start"] <= row["start"] < row["sentence_end"] <= len(text), row
        assert row["quote"].startswith(row["printed"]), row


def every_digit_is_in_the_ledger_once(text: str, found: Extraction) -> None:
    times = Counter(at for row in found.ledger for at in range(row["start"], row["end"]))
    for digit in re.finditer(r"\d", text):  # of any script; what only looks like one (², ⅓, ①) is a sign or a mark
        around = text[max(0, digit.start() - 30) : digit.start() + 30]
        assert times[digit.start()] == 1, f"{times[digit.start()]} rows hold {digit.group()!r} of {around!r}"
    assert all(re.search(r"\d", row["quote"]) for row in found.ledger), "a row of the ledger holds no digit"


def nothing_overlaps(found: Extraction) -> None:
    for rows in (found.figures, found.ledger, found.citations):
        starts = [row["start"] for row in rows]
        assert starts == sorted(starts)
        for row, following in pairwise(rows):
            assert row["end"] <= following["start"], (row["quote"], following["quote"])


def ids_are_unique_and_known(found: Extraction) -> None:
    ids = [row["figure"] for row in found.figures]
    assert len(ids) == len(set(ids))
    assert all(row["figure"] == f"report:{row['start']}" for row in found.figures)
    in_ledger = [row["figure"] for row in found.ledger if row["class"] == "figure"]
    assert in_ledger == [row["figure"] for row in found.figures if not row["in_words"]]
    assert all(row["figure"] is None for row in found.ledger if row["class"] != "figure")
    for row in found.figures:
        for name in ("part_of", "pair", "subject", "repeats"):
            assert row[name] is None or (row[name] in ids and row[name] != row["figure"]), (name, row)


def values_make_sense(found: Extraction) -> None:
    for row in found.figures:
        assert math.isfinite(row["value"]), row
        assert row["step"] > 0, row
        assert 0 <= row["confidence"] <= 1, row
        for start, end in (("period_start", "period_end"), ("base_start", "base_end")):
            assert (row[start] is None) == (row[end] is None), row
            assert row[start] is None or row[start] <= row[end], row


def all_laws(text: str, found: Extraction) -> None:
    spans_quote_the_text(text, found)
    every_digit_is_in_the_ledger_once(text, found)
    nothing_overlaps(found)
    ids_are_unique_and_known(found)
    values_make_sense(found)
