"""How a figure table is held against an answer key: the four nested scores that the floors are pinned on.

A figure answers the key row whose number it covers. `found`: it is there; `quantity`: with the right value and unit;
`meaning`: and indicator, measure and status; `row`: and period. A blank key field is not scored, ``a|b`` takes either.
Spelled-out numbers are passed over: the keys hold none.
"""

from __future__ import annotations

import csv
import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from table_source import document

from tongket.documents.about import describe
from tongket.documents.model import Document
from tongket.extraction import extract

LEVELS = ("found", "quantity", "meaning", "row")


@dataclass(frozen=True)
class KeySet:
    """A folder of texts, or of tables (`table_source`), with its answer key."""

    name: str
    texts: Path
    key: Path
    suffix: str = ".txt"

    @property
    def present(self) -> bool:
        return self.key.exists() and self.texts.is_dir()

    def digest(self) -> str:
        """SHA-256 over the key and the keyed texts, by name."""
        seen = hashlib.sha256(self.key.read_bytes())
        for name in sorted({row["doc"] for row in self.rows()}):
            seen.update(name.encode() + self._file(name).read_bytes())
        return seen.hexdigest()

    def _file(self, name: str) -> Path:
        return self.texts / f"{name}{self.suffix}"

    def document(self, name: str) -> Document:
        """A keyed text, described from its own words alone (no index.csv)."""
        text = self._file(name).read_bytes().decode("utf-8")
        return document(name, text) if self.suffix == ".html" else Document(name, text, about=describe(text))

    def rows(self) -> list[dict[str, str]]:
        with self.key.open(encoding="utf-8", newline="") as handle:
            return list(csv.DictReader(handle))

    def figures(self) -> list[dict[str, Any]]:
        """Every figure of the keyed texts, read from their own words alone (no index.csv)."""
        found: list[dict[str, Any]] = []
        for name in sorted({row["doc"] for row in self.rows()}):
            found.extend(extract(self.document(name)).figures)
        return found


def _same(wanted: str, got: object) -> bool:
    options = wanted.strip().split("|")
    held = "" if got is None else str(got)
    return wanted.strip() == "" or held in options or (held == "" and "none" in options)


def _answers(key: Mapping[str, str], row: Mapping[str, Any]) -> str:
    """The highest level at which a figure answers a key row."""
    if not math.isclose(float(key["value"]), row["value"], rel_tol=1e-6, abs_tol=1e-9) or not _same(
        key["unit"], row["unit"]
    ):
        return "found"
    if not all(_same(key[field], row[field]) for field in ("indicator", "measure", "status")):
        return "quantity"
    if not all(_same(key[field], row[field]) for field in ("period_start", "period_end")):
        return "meaning"
    return "row"


def score(key: Iterable[Mapping[str, str]], figures: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """F1 of each level."""
    by_report: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in figures:
        if not row["in_words"]:
            by_report[row["report"]].append(row)
    reached: Counter[str] = Counter()
    wanted = list(key)
    taken: set[tuple[str, int]] = set()
    for entry in wanted:
        at = int(entry["start"])
        rows = [
            r
            for r in by_report[entry["doc"]]
            if r["start"] <= at < r["end"] and (entry["doc"], r["start"]) not in taken
        ]
        if rows:
            taken.add((entry["doc"], rows[0]["start"]))
            level = _answers(entry, rows[0])
            reached.update(LEVELS[: LEVELS.index(level) + 1])
    total = len(wanted) + sum(len(by_report[name]) for name in {entry["doc"] for entry in wanted})
    return {level: 2 * reached[level] / total if total else 0.0 for level in LEVELS}
