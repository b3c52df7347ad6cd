"""Weighs the signs of a reading: how much each says about whether the whole row is right.

``python tests/accuracy/calibrate.py`` fits ``lexicon/second.npz`` (what the second reading weighs) and, on signs of
second readings that had not seen the report, ``lexicon/surety.toml`` by logistic regression with a ridge. It prints how
the held reports come out when each is judged by weights that did not see it. Every report is read twice, from its own
words alone and with the period that its index.csv gives, since both are told of; the reports that the rules were made
with count for less. What is told is kept lower than the chance that was found, so that half of the rows are sure.
``--show`` prints how the weights that ship come out, which have seen the held reports.
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
from second_fit import Example, example
from second_fit import fit as fit_second

from tongket.documents.about import describe
from tongket.documents.index import apply, read_index
from tongket.documents.model import About, Document
from tongket.extraction import surety
from tongket.extraction.figure import Figure
from tongket.extraction.rows import read_numbers, rows_of
from tongket.extraction.second import second_signs, tables_from

LEXICON = Path(surety.__file__).resolve().parent.parent / "lexicon"
WEIGHTS, SECOND = LEXICON / "surety.toml", LEXICON / "second.npz"
RIDGE = 4.0
SEEN_WEIGHT = 0.3
SEEN_IN = 4
SURE, SURE_SHARE = 0.9, 0.525
FOLDS = 8
# Sentences of real reports may not enter the project, and the sample corpus is what its users try the reading on.
NOT_LEARNT = ("corpus", "reports", "real")
# Rows of reports that the rules were made with are right more often; a new report's are told without this sign.
MADE_WITH = "made_with"


@dataclass(frozen=True)
class Case:
    """One figure of a keyed report: its signs, and whether its row is right."""

    report: str
    signs: tuple[str, ...]
    right: bool
    told: float


@dataclass(frozen=True)
class Keyed:
    """A keyed report as it was read: its figures, the signs of each and whether its row is right (None: in words)."""

    name: str
    held: bool
    indexed: bool
    text: str
    about: About
    figures: list[Figure]
    signs: list[list[str]]
    right: list[bool | None]
    told: list[float]
    example: Example

    @property
    def learnt(self) -> bool:
        return not self.name.startswith(tuple(f"{name}/" for name in NOT_LEARNT))

    def cases(self, second: Sequence[Sequence[str]]) -> list[Case]:
        """Its figures with the signs of a second reading; those spelled out are left out."""
        known = () if self.held else (MADE_WITH,)
        given = zip(self.signs, second, self.right, self.told, strict=True)
        return [Case(self.name, (*own, *other, *known), r, t) for own, other, r, t in given if r is not None]


def keyed(key_set: KeySet, *, indexed: bool = False) -> list[Keyed]:
    """The reports of a key set; a figure that answers no key row is wrong.

    `indexed`: read with what the index.csv beside the texts says; none where there is no such file.
    """
    rows = key_set.rows()
    path = key_set.texts / "index.csv"
    if indexed and (not path.exists() or key_set.name == "real"):  # the index of the real pages has terms of its own
        return []
    index = read_index(path).rows if indexed else {}
    found = []
    for name in sorted({row["doc"] for row in rows}):
        text = (key_set.texts / f"{name}.txt").read_bytes().decode("utf-8")
        document = Document(name, text, about=apply(describe(text), index.get(name, {})))
        found.append(_keyed(key_set.name, document, [row for row in rows if row["doc"] == name], indexed))
    return found


def _keyed(set_name: str, document: Document, rows: Sequence[dict[str, str]], indexed: bool) -> Keyed:
    about, read = document.about, read_numbers(document)
    figures, table = read.figures, rows_of(document, read).figures
    folded = read.scene.folded.text
    sure = surety.sureties(folded, figures, about)
    of_report = surety.report_signs(figures, about)
    answers, right = [], []
    for row in table:
        answered = [entry for entry in rows if row["start"] <= int(entry["start"]) < row["end"]]
        answers.append(answered[0] if answered and not row["in_words"] else None)
        right.append(None if row["in_words"] else bool(answered) and _answers(answered[0], row) == "row")
    signs = [[*surety.signs(figure, surety.dated_by(about), sure), *of_report] for figure in figures]
    told = [row["confidence"] for row in table]
    return Keyed(f"{set_name}/{document.report}", set_name.startswith("held"), indexed, folded, about, figures, signs,
                 right, told, example(folded, figures, about, answers))  # fmt: skip


def second_tables(reports: Sequence[Keyed]) -> dict[str, np.ndarray]:
    """What second readings weigh, fitted on those of the reports that may be learnt from."""
    learnt = [one for one in reports if one.learnt]
    return fit_second([one.example for one in learnt if not one.indexed], [one.example for one in learnt])


def crossed_cases(reports: Sequence[Keyed]) -> dict[tuple[bool, bool], list[Case]]:
    """The cases by (held, indexed), each report with a second reading that was fitted without it."""
    names = sorted({one.name for one in reports})
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    found: dict[tuple[bool, bool], list[Case]] = {(held, way): [] for held in (False, True) for way in (False, True)}
    for at in range(FOLDS):
        tables = tables_from(second_tables([one for one in reports if fold[one.name] != at]))
        for one in reports:
            if fold[one.name] == at:
                second = second_signs(one.text, one.figures, one.about, tables)
                found[one.held, one.indexed] += one.cases(second)
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


def _lowered(chance: np.ndarray) -> float:
    """By how much log-odds are to be lowered so that no more than `SURE_SHARE` of the cases are sure."""
    edge = min(0.999, float(np.quantile(chance, 1 - SURE_SHARE)))
    return max(0.0, math.log(edge / (1 - edge)) - math.log(SURE / (1 - SURE)))


def _write(known: dict[str, int], weights: np.ndarray, lowered: float) -> None:
    lines = [
        "# What each sign of a reading is worth, in log-odds that its row is right; fitted by "
        "tests/accuracy/calibrate.py.\n",
        f"\nbias = {weights[0] - lowered:.3f}\n\n[weights]\n",
    ]
    lines += [
        f'"{sign}" = {weights[at + 1]:.3f}\n'
        for sign, at in known.items()
        if sign != MADE_WITH and abs(weights[at + 1]) >= 0.0005
    ]
    WEIGHTS.write_text("".join(lines), encoding="utf-8")


def _print(ways: Sequence[tuple[Sequence[Case], np.ndarray]]) -> None:
    for name, (found, chance) in zip(("from its own words", "with its index.csv"), ways, strict=True):
        sys.stdout.write(report(f"held, each report {name}", found, chance) + "\n")


def _show(reports: Sequence[Keyed]) -> None:
    """How the weights that ship come out on the held reports."""
    ways = []
    for way in (False, True):
        held = [one for one in reports if one.held and one.indexed is way]
        found = [case for one in held for case in one.cases([()] * len(one.signs))]
        ways.append((found, np.array([case.told for case in found])))
    _print(ways)


def _fit_anew(reports: Sequence[Keyed]) -> None:
    """Fit both files, and print how the held reports come out by weights that had not seen them."""
    found = crossed_cases(reports)
    held, made_with = ([*found[kind, False], *found[kind, True]] for kind in (True, False))
    chance = crossed(held, made_with)
    lowered = _lowered(chance)
    told = 1 / (1 + np.exp(lowered - np.log(chance / (1 - chance))))
    first = len(found[True, False])
    _print([(found[True, False], told[:first]), (found[True, True], told[first:])])
    _write(*fit([*made_with, *held]), lowered)
    np.savez_compressed(SECOND, **second_tables(reports))


def main(arguments: list[str]) -> int:
    present = [key_set for key_set in SETS if key_set.present and key_set.suffix == ".txt"]
    reports = [one for key_set in present for way in (False, True) for one in keyed(key_set, indexed=way)]
    if "--show" in arguments:
        _show(reports)
    else:
        _fit_anew(reports)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
