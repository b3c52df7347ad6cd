"""What a scan's recogniser says of its words, for the figures that stand in them.

A column has how sure it is of the digits. In the confidence of the whole row it counts by how often such digits were
right when reports were made scans of (``benchmarks/scans.py``), lower where two readings differ.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from tongket.documents.model import Recognised

__all__ = ["Scanned"]

_AGREED, _DIFFERED = 0.99, 0.6
_FAINT, _OF_FAINT = 0.5, 0.9  # below it the recogniser itself doubts, whatever a second reading says
_LEAST = 0.02


class Scanned:
    """The recognised words of a document, found by where they stand."""

    def __init__(self, words: Sequence[Recognised]) -> None:
        self._words = words
        self._starts = [word.start for word in words]

    def weigh(self, row: dict[str, Any]) -> None:
        """Put into a row of figures how sure its digits are, and lower its confidence by that; others stay as they are."""
        start, end = row["start"], row["start"] + len(row["printed"])
        first = max(bisect_right(self._starts, start) - 1, 0)
        held = [word for word in self._words[first : bisect_right(self._starts, end - 1)] if word.end > start]
        if not held:
            return
        row["recognised"] = min(word.sure for word in held)
        weight = _DIFFERED if any(word.other is not None for word in held) else _AGREED
        weight *= _OF_FAINT if row["recognised"] < _FAINT else 1.0
        row["confidence"] = round(max(_LEAST, row["confidence"] * weight), 2)
