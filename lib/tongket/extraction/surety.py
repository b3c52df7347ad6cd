"""How sure a reading is: the signs about it, weighed as they proved themselves on keyed reports.

Each sign is a short word (the rule that named the indicator, how far its frame was ahead of the next, where the period
came from, whether a second reading agrees). ``lexicon/surety.toml`` holds what each is worth, in log-odds that the whole row is right; it is fitted by
``tests/accuracy/calibrate.py`` on the reports that the rules were made with, and proved on those that they were not.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from itertools import repeat

from tongket import lexicon
from tongket.documents.model import About
from tongket.extraction.figure import Figure
from tongket.extraction.second import second_signs

__all__ = ["dated_by", "report_signs", "signs", "sureties"]

LEAST, MOST = 0.02, 0.99


@cache
def _weights() -> tuple[float, Mapping[str, float]]:
    table = lexicon.load("surety")
    return float(table["bias"]), table["weights"]


def sureties(text: str, figures: list[Figure], about: About) -> dict[int, float]:
    """The confidence of each figure of the folded text, 0 to 1, by the figure's identity.

    `about` is what the report says of itself.
    """
    bias, weights = _weights()
    of_report, dated = report_signs(figures, about), dated_by(about)
    found: dict[int, float] = {}
    for figure, second in zip(figures, second_signs(text, figures, about), strict=True):
        told = (*signs(figure, dated, found), *second, *of_report)
        total = bias + sum(map(weights.get, told, repeat(0.0)))
        found[id(figure)] = round(min(MOST, max(LEAST, 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))))), 2)
    return found


def report_signs(figures: list[Figure], about: About) -> list[str]:
    """The signs that all figures of a report share: its language and kind, how well it was understood as a whole."""
    count = len(figures) or 1
    nameless = sum(figure.indicator is None for figure in figures) / count
    undated = sum(figure.period_rule == "report" for figure in figures) / count
    long = bool(about.period_start and about.period_end and about.period_end.year > about.period_start.year)
    return [
        f"language:{about.language}", f"kind:{about.kind}", f"dated:{dated_by(about)}", f"years:{long}",
        f"margin:{_margin(about)}", f"nameless:{_bucket(nameless, 0.05, 0.15, 0.3, 0.5)}", f"undated:{_bucket(undated, 0.2, 0.5, 0.8)}",
    ]  # fmt: skip


def _margin(about: About) -> str:
    """How far the report's period was ahead of the next."""
    if about.period_end is None or "period_end" in about.overridden:
        return dated_by(about)
    return _bucket(about.period_margin, 0.1, 0.3, 0.55, 0.8)


def dated_by(about: About) -> str:
    """By which rule the report's period was found."""
    if "period_end" in about.overridden:
        return "index"
    return next((shown.rule for shown in about.evidence if shown.name == "period"), "nothing")


def signs(figure: Figure, dated: str, before: Mapping[int, float]) -> list[str]:
    """The signs about one figure of a report `dated_by` a rule; `before` holds the confidence of those read before it."""
    named = _named_by(figure.frame_rule)
    quantity, time = figure.quantity, _time(figure.period_rule)
    told = [
        f"named:{named}", f"measure:{figure.reading.rule}", f"status:{figure.status_rule}", f"period:{figure.period_rule}",
        f"time:{time}", f"unit:{figure.unit}", f"dated_by:{time}/{dated}",
        f"code:{figure.indicator.code if figure.indicator else None}", f"theme:{figure.indicator.theme if figure.indicator else None}",
        f"both:{named}/{figure.reading.measure}", f"aim:{figure.status}/{time}",
    ]  # fmt: skip
    told += [f"number:{rule}" for rule in quantity.rules]
    if figure.period[1] is None:
        told.append("undated")
    if quantity.unit is None:
        told.append("unitless")
    told += _standing_of_frame(figure, named)
    for role, other in (("subject", figure.subject), ("whole", figure.part_of), ("pair", figure.pair)):
        if other is not None:
            told.append(f"{role}:{_bucket(before[id(other)], 0.7, 0.85, 0.93) if id(other) in before else 'later'}")
    return told


def _standing_of_frame(figure: Figure, named: str) -> list[str]:
    """How well the words met the frame, and how far the next was behind."""
    own = figure.own
    if own is None:
        return ["met:nothing"]
    where = "leads" if own.leads else "after" if own.after else "apart"
    told = [f"met:{where}", f"score:{_bucket(own.score, 1.2, 1.8, 2.4, 3.2, 4.2)}"]
    ahead = (own.score - own.rival) / own.score if own.rival else 1.0
    told.append(f"ahead:{_bucket(ahead, 0.05, 0.15, 0.3, 0.5, 0.99)}")
    if named != "own":
        told.append(f"passed_over:{named}")
    return told


def _named_by(rule: str) -> str:
    head, colon, _ = rule.partition(":")
    return head if colon else "own" if "#" in rule else rule


def _time(rule: str) -> str:
    """The family of a period rule: ``in_clause_head_months`` is of ``in_clause``."""
    for family in ("right_beside", "in_clause", "right_after", "earlier_in_sentence", "at_sentence_end"):
        if rule.startswith(family):
            return family
    return rule.partition("_")[0]


def _bucket(value: float, *edges: float) -> str:
    return str(bisect_right(edges, value))
