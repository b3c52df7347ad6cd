"""Fits what the second reading weighs (`tongket.extraction.second`) on keyed texts that were written for this project.

Each reading is a linear classifier, one class against the rest, by scikit-learn's stochastic gradient descent; weights
are rounded to whole numbers and small ones dropped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import SGDClassifier

from tongket.documents.model import About
from tongket.extraction.figure import Figure
from tongket.extraction.second import BUCKETS, READINGS, SCALE, Around, kind_of_period, told

ALPHA, EPOCHS, LEAST = 3e-6, 8, 2.0


@dataclass(frozen=True)
class Example:
    """The figures of one report with what stands around them, and for each what the key says, blank where nothing."""

    around: Around
    says: tuple[Mapping[str, str], ...]

    def keyed(self, reading: str) -> tuple[list[int], list[str]]:
        """The rows of the figures that the key says something of, and what it says."""
        rows = [row for row, said in enumerate(self.says) if said.get(reading)]
        return rows, [self.says[row][reading] for row in rows]


def example(text: str, figures: Sequence[Figure], about: About, keyed: Sequence[Mapping[str, str] | None]) -> Example:
    """The figures of a folded text, with the key row of each."""
    return Example(told(text, figures, about), tuple(_said(row, about) if row else {} for row in keyed))


def _said(row: Mapping[str, str], about: About) -> dict[str, str]:
    said = {name: row[name].split("|")[0] for name in READINGS if name != "period"}
    if row["period_end"]:
        said["period"] = kind_of_period((_day(row["period_start"]), _day(row["period_end"])), about)
    return said


def _day(written: str) -> date | None:
    first = written.split("|", maxsplit=1)[0]
    return date.fromisoformat(first) if first and first != "none" else None


def fit(plain: Sequence[Example], every: Sequence[Example]) -> dict[str, Any]:
    """The arrays of ``second.npz``; `plain` are reports as read, `every` those read with their index.csv as well.

    Words say the same either way, so that only the period, which is told against the report's own, is fitted on both.
    """
    arrays: dict[str, Any] = {}
    for reading in READINGS:
        arrays |= _fitted(reading, every if reading == "period" else plain)
    return arrays


def _fitted(reading: str, examples: Sequence[Example]) -> dict[str, Any]:
    tables, labels = [], []
    for one in examples:
        rows, said = one.keyed(reading)
        if rows:
            tables.append(_matrix(one, reading)[rows])
            labels += said
    table = sparse.vstack(tables).tocsr()
    used = np.unique(table.indices)
    model = SGDClassifier(loss="log_loss", alpha=ALPHA, max_iter=EPOCHS, tol=None, random_state=1)
    model.fit(table[:, used], np.array(labels))
    weights = np.where(np.abs(model.coef_) < LEAST, 0.0, np.clip(np.round(model.coef_ * SCALE), -127, 127))
    by_bucket = sparse.csr_matrix(weights.T.astype(np.int8))
    sizes = np.zeros(BUCKETS, dtype=np.uint8)
    sizes[used] = np.diff(by_bucket.indptr)
    classes = "\n".join(map(str, model.classes_)).encode()
    return {
        f"{reading}_classes": np.frombuffer(classes, dtype=np.uint8),
        f"{reading}_bias": np.round(model.intercept_ * SCALE).astype(np.int32),
        f"{reading}_sizes": sizes,
        f"{reading}_columns": by_bucket.indices.astype(np.uint8),
        f"{reading}_weights": by_bucket.data.astype(np.int8),
    }


def _matrix(one: Example, reading: str) -> Any:
    count = len(one.says)
    signs = one.around.of(range(count))[reading == "period"]
    figure, column = np.nonzero(signs >= 0)
    table = sparse.csr_matrix((np.ones(len(figure)), (figure, signs[figure, column])), shape=(count, BUCKETS))
    table.sum_duplicates()
    table.data[:] = 1
    return table
