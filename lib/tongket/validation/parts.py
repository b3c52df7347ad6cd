"""Parts and their whole: `trong đó` names some of it, `gồm` all of it.

No part exceeds its whole. Parts that share nobody (`lexicon/arithmetic.toml`: men and women, in the province and
abroad) do not exceed it together either; where they are said to be all, they make the whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tongket import lexicon

from .intervals import Operand, operand, total
from .levels import Level, by_sentence
from .made import Made, held
from .operands import UNSURE

__all__ = ["parts"]

_MANY = 40  # parts of one whole that are added up one after the other

# Parts that are named as those who share nobody (in farming, and not) bear each other out: one alone may be misread.
_UNSURE_APART = 0.1


def parts(levels: list[Level], text: str | None = None) -> Iterator[Made]:
    """One check for each whole with parts that can be held against it; `text` is the report's, where it is at hand."""
    by_id = {level.figure: level for level in levels}
    found: dict[str, list[Level]] = defaultdict(list)
    for level in levels:
        whole = by_id.get(level.part_of or "")
        if whole is not None and _belongs(level, whole):
            found[whole.figure].append(level)
    sentences = by_sentence(levels)
    for name, told in found.items():
        made = _check(by_id[name], told, sentences, text)
        if made is not None:
            yield made


def _belongs(part: Level, whole: Level) -> bool:
    """Whether the two count the same, of one time and standing."""
    one = (part.unit, part.per, part.planned, part.period, part.place) == (
        whole.unit, whole.per, whole.planned, whole.period, whole.place)  # fmt: skip
    return one and part.measure == whole.measure == "level" and part.start > whole.start


def _check(whole: Level, told: list[Level], sentences: Mapping[int, list[Level]], text: str | None) -> Made | None:
    of = _operand(whole)
    largest = max(told, key=lambda x: x.value)
    if _operand(largest).possible.low > of.possible.high:
        verdict = _unless_unsure("disagrees", whole, [largest])
        return _made(whole, [largest], "part <= whole", _operand(largest), verdict)
    if whole.unit == "percent":
        return None  # rates of parts do not add up
    for count in range(2, min(len(told), _MANY) + 1):
        if held(of, some := total([_operand(x) for x in told[:count]])) == "agrees":
            return _made(whole, told[:count], "sum of parts", some, "agrees")
    if _all_told(whole, told, sentences.get(whole.sentence_start, []), text):
        some = total([_operand(x) for x in told])
        return _made(whole, told, "sum of parts", some, _unless_unsure(held(of, some), whole, told))
    return _exceeding(whole, told, of)


def _exceeding(whole: Level, told: list[Level], of: Operand) -> Made | None:
    """Parts that share nobody and are yet more than the whole."""
    for apart in _apart(told):
        some = total([_operand(x) for x in apart])
        if some.possible.low > of.possible.high:
            verdict = _unless_unsure("disagrees", whole, apart, _UNSURE_APART)
            return _made(whole, apart, "sum of parts <= whole", some, verdict)
        if len(apart) > 1 and some.printed.high <= of.printed.high:
            return _made(whole, apart, "sum of parts <= whole", some, "agrees")
    return None


def _apart(told: list[Level]) -> Iterator[list[Level]]:
    """Parts that one thing tells apart, each once."""
    for members in lexicon.load("arithmetic")["apart"].values():
        found = {key: x for x in reversed(told) for key in (x.group, x.indicator) if key in members}
        chosen = list({x.figure: x for x in found.values()}.values())
        if len(chosen) > 1 and len({x.group or x.indicator for x in chosen}) == len(chosen):
            yield sorted(chosen, key=lambda x: x.start)


def _all_told(whole: Level, told: list[Level], sentence: list[Level], text: str | None) -> bool:
    """Whether the words say that the parts are all, and no number of the sentence that may be one was left out."""
    if text is None or len(told) < 2 or told[0].sentence_start != whole.sentence_start:
        return False
    if not any(_complete().search(text, *span) for span in [(whole.end, told[0].start)]):
        return False
    known = {whole.figure, *(x.figure for x in told)}
    inside = [
        x
        for x in sentence
        if x.start > whole.start and x.unit == whole.unit and x.measure == "level" and x.figure not in known
    ]
    return not inside and all(x.part_of == whole.figure for x in told)


@cache
def _complete() -> re.Pattern[str]:
    words: Sequence[str] = lexicon.load("arithmetic")["complete"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _unless_unsure(verdict: str, whole: Level, told: Sequence[Level], unsure: float = UNSURE) -> str:
    weak = verdict == "disagrees" and min(x.confidence for x in (whole, *told)) < unsure
    return "undecidable" if weak else verdict


def _operand(level: Level) -> Operand:
    return operand(level.value, level.step, level.bound)


def _made(whole: Level, told: Sequence[Level], formula: str, computed: Operand, verdict: str) -> Made:
    near = all(x.sentence_start == whole.sentence_start for x in told)
    ids = [whole.figure, *(x.figure for x in told)]
    tolerance = computed.spread + _operand(whole).spread
    return Made("parts", whole, ids, "sentence" if near else "report", formula, computed.value, tolerance, verdict)
