"""Weighs the signs of a reading: how much each says about whether the whole row is right.

``python tests/accuracy/calibrate.py`` fits ``lexicon/surety.toml`` by logistic regression with a ridge, and prints how
the held reports come out when each is judged by weights that did not see it. Every report is read twice, from its own
words alone and with the period that its index.csv gives, since both are told of; the reports that the rules were made
with count for less. ``--show`` prints how the weights that ship come out.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from floors import SETS
from scoring import KeySet, _answers

from tongket.documents.about import describe
from tongket.documents.index import apply, read_index
from tongket.documents.model import Document
from tongket.extraction import surety
from tongket.extraction.rows import read_numbers, rows_of

WEIGHTS = Path(surety.__file__).resolve().parent.parent / "lexicon" / "surety.toml"
RIDGE = 4.0
SEEN_WEIGHT = 0.3
SEEN_IN = 4
SURE = 0.9
# Rows of reports that the rules were made with are right more often; a new report's are told without this sign.
MADE_WITH = "made_with"


@dataclass(frozen=True)
class Case:
    """One figure of a keyed report: its signs, and whether its row is right."""

    report: str
    signs: tuple[str, ...]
    right: bool
    told: float


def cases(key_set: KeySet, *, indexed: bool = False) -> list[Case]:
    """The figures of a key set's reports, spelled-out numbers left out; one that answers no key row is wrong.

    `indexed`: read with what the index.csv beside the texts says; no cases where there is none.
    """
    found: list[Case] = []
    rows = key_set.rows()
    path = key_set.texts / "index.csv"
    if indexed and (not path.exists() or key_set.name == "real"):  # the index of the real pages has terms of its own
        return found
    index = read_index(path).rows if indexed else {}
    known = () if key_set.name.startswith("held") else (MADE_WITH,)
    for name in sorted({row["doc"] for row in rows}):
        text = (key_set.texts / f"{name}.txt").read_bytes().decode("utf-8")
        document = Document(name, text, about=apply(describe(text), index.get(name, {})))
        read = read_numbers(document)
        table = rows_of(document, read).figures
        sure = surety.sureties(read.figures, document.about)
        of_report = surety.report_signs(read.figures, document.about)
        keyed = [row for row in rows if row["doc"] == name]
        for figure, row in zip(read.figures, table, strict=True):
            if row["in_words"]:
                continue
            answered = [entry for entry in keyed if row["start"] <= int(entry["start"]) < row["end"]]
            right = bool(answered) and _answers(answered[0], row) == "row"
            told = [*surety.signs(figure, document.about, sure), *of_report, *known]
            found.append(Case(f"{key_set.name}/{name}", tuple(told), right, row["confidence"]))
    return found


def _matrix(found: Sequence[Case], known: dict[str, int]) -> np.ndarray:
    table = np.zeros((len(found), len(known) + 1))
    table[:, 0] = 1.0
    for at, case in enumerate(found):
        for sign in case.signs:
            if sign in known:
                table[at, known[sign] + 1] = 1.0
    return table


def fit(found: Sequence[Case]) -> tuple[dict[str, int], np.ndarray]:
    """The signs worth weighing and the weights, the bias first (Newton's method on the penalised likelihood)."""
    counts = Counter(sign for case in found for sign in set(case.signs))
    known = {sign: at for at, sign in enumerate(sorted(sign for sign, n in counts.items() if n >= SEEN_IN))}
    table, right = _matrix(found, known), np.array([case.right for case in found], dtype=float)
    counted = np.array([SEEN_WEIGHT if MADE_WITH in case.signs else 1.0 for case in found])
    weights = np.zeros(table.shape[1])
    ridge = np.full(table.shape[1], RIDGE)
    ridge[0] = 1e-3
    for _ in range(30):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counted * (right - chance)) - ridge * weights
        curve = (table * (counted * chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return known, weights


def judged(found: Sequence[Case], known: dict[str, int], weights: np.ndarray) -> np.ndarray:
    """The chance of each case."""
    return np.asarray(1 / (1 + np.exp(-_matrix(found, known) @ weights)))


def crossed(found: Sequence[Case], beside: Sequence[Case], folds: int = 15) -> np.ndarray:
    """The chance of each case by weights fitted without its report, on the others and on `beside`."""
    reports = sorted({case.report for case in found})
    fold = {report: at % folds for at, report in enumerate(reports)}
    chance = np.zeros(len(found))
    for at in range(folds):
        inside = [case for case in found if fold[case.report] != at]
        outside = [index for index, case in enumerate(found) if fold[case.report] == at]
        known, weights = fit([*beside, *inside])
        chance[outside] = judged([found[index] for index in outside], known, weights)
    return chance


def interval(right: int, total: int) -> tuple[float, float]:
    """Wilson's interval at 95 % for a share."""
    if not total:
        return 0.0, 1.0
    z, share = 1.959964, right / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - half, middle + half


def report(name: str, found: Sequence[Case], chance: np.ndarray) -> str:
    """How often rows of each confidence are right, and what the sure ones come to."""
    right = np.array([case.right for case in found])
    lines = [f"{name}: {len(found)} rows, {right.mean():.3f} right"]
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        held = (chance >= low) & (chance < high)
        if held.any():
            told, were = chance[held].mean(), right[held].mean()
            lines.append(f"  {low:.2f}-{min(high, 1):.2f}: {held.sum():5d} rows, {were:.3f} right, {told:.3f} told")
    sure = chance >= SURE
    low_, high_ = interval(int(right[sure].sum()), int(sure.sum()))
    lines.append(f"  sure: {sure.mean():.3f} of the rows, {right[sure].mean():.3f} right ({low_:.3f} to {high_:.3f})")
    return "\n".join(lines)


def _write(known: dict[str, int], weights: np.ndarray) -> None:
    lines = [
        "# What each sign of a reading is worth, in log-odds that its row is right; fitted by "
        "tests/accuracy/calibrate.py.\n",
        f"\nbias = {weights[0]:.3f}\n\n[weights]\n",
    ]
    lines += [
        f'"{sign}" = {weights[at + 1]:.3f}\n'
        for sign, at in known.items()
        if sign != MADE_WITH and abs(weights[at + 1]) >= 0.0005
    ]
    WEIGHTS.write_text("".join(lines), encoding="utf-8")


def main(arguments: list[str]) -> int:
    present = [key_set for key_set in SETS if key_set.present]
    blind = [key_set.name.startswith("held") for key_set in present]
    made_with, held = (
        [
            [case for one, held in zip(present, blind, strict=True) if held is kind for case in cases(one, indexed=way)]
            for way in (False, True)
        ]
        for kind in (False, True)
    )
    if "--show" in arguments:
        chances = [np.array([case.told for case in found]) for found in held]
    else:
        both = crossed([*held[0], *held[1]], [*made_with[0], *made_with[1]])
        chances = [both[: len(held[0])], both[len(held[0]) :]]
    for name, found, chance in zip(("from its own words", "with its index.csv"), held, chances, strict=True):
        sys.stdout.write(report(f"held, each report {name}", found, chance) + "\n")
    if "--show" not in arguments:
        _write(*fit([*made_with[0], *made_with[1], *held[0], *held[1]]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
