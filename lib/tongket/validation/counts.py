"""Counts of targets: those met are no more than those assigned, and met and not met make all of them."""

from __future__ import annotations

from collections.abc import Iterator

from .levels import Level, by_sentence
from .made import Made
from .operands import UNSURE

__all__ = ["targets"]

_MET, _ALL = "governance.targets_met", "governance.targets_assigned"
_UNIT = "target"
_NEXT = 3  # characters between a sentence and the next


def targets(levels: list[Level]) -> Iterator[Made]:
    """One check for each sentence that counts targets met, of how many were assigned there or in the one before."""
    counted = [x for x in levels if x.unit == _UNIT and x.measure == "level" and x.part_of is None and not x.planned]
    before: Level | None = None
    for told in by_sentence(counted).values():
        assigned = next((x for x in told if x.indicator == _ALL), None)
        met = [x for x in told if x.indicator == _MET]
        rest = [x for x in told if x.indicator is None]
        of = assigned or before
        if met and of is not None:
            yield _check(of, met, rest)
        if assigned is not None:
            before = assigned


def _check(assigned: Level, met: list[Level], rest: list[Level]) -> Made:
    """All of them where those not met are told too; else what was met is at most all."""
    first = met[0]
    apart = first.sentence_start != assigned.sentence_start
    far = apart and not 0 <= first.sentence_start - assigned.sentence_end <= _NEXT
    unsure = min(x.confidence for x in (assigned, *met)) < UNSURE or far
    # `10 chỉ tiêu đạt, 3 chỉ tiêu vượt`: the second may be among the first or beside them.
    ways = [[*met, *rest], [first, *rest]] if rest else [[first]]
    sums = [sum(x.value for x in way) for way in ways]
    fits = [total == assigned.value if rest else total <= assigned.value for total in sums]
    way = fits.index(True) if True in fits else 0
    verdict = "agrees" if True in fits else "undecidable" if unsure else "disagrees"
    formula = "met + not met" if rest else "met <= assigned"
    ids = [assigned.figure, *(x.figure for x in ways[way])]
    return Made("targets", assigned, ids, "report" if apart else "sentence", formula, sums[way], 0.0, verdict)
