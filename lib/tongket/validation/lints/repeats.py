"""Figures that are told twice and not alike, and parts that do not make their whole."""

from __future__ import annotations

import math
import re
from collections import defaultdict, deque
from collections.abc import Hashable, Iterator, Sequence
from functools import cache

from .source import Figure, Lint, Source, alternatives, words

__all__ = ["differing", "sums", "truncated"]

_NEAR = 200
_LAST, _MOST = 8, 20  # figures that are looked back to, and parts of a whole
_FEWEST = 4  # digits, but for zeros at the end, that a number must have for a slip in it to be told from another number
_ECHO = 130.0  # a ratio to the plan as far from it as this is told twice by no chance


@cache
def _of_which() -> re.Pattern[str]:
    return re.compile(alternatives(words("sums", "of_which")))


def _key(figure: Figure) -> Hashable:
    return (
        figure.indicator, figure.measure, figure.unit, figure.per, figure.status == "target", figure.period_start,
        figure.period_end, figure.place, figure.group, figure.part_of is None,
    )  # fmt: skip


def truncated(source: Source) -> Iterator[Lint]:
    """A number told again with fewer digits that were cut off, not rounded: 236,85% and then 236%."""
    told: dict[Hashable, deque[Figure]] = defaultdict(lambda: deque(maxlen=_LAST))
    last: Figure | None = None
    for figure in source.numerals:
        finer = list(told[_key(figure)]) if figure.indicator else []
        if last and last.unit == figure.unit == "percent" and figure.value >= _ECHO:
            finer += [last] if figure.start - last.end <= _NEAR else []
        for other in finer:
            if figure.exact and other.exact and _cut(other, figure):
                yield Lint("truncated_repeat", figure.start, figure.end, (figure.figure, other.figure))
                break
        told[_key(figure)].append(figure)
        last = figure


def _cut(fine: Figure, coarse: Figure) -> bool:
    """Whether `coarse` is `fine` with its last digits left out where rounding would have raised it."""
    if coarse.step <= fine.step or coarse.value <= 0 or fine.value <= 0:
        return False
    steps = fine.value / coarse.step
    kept = round(coarse.value / coarse.step)
    return math.floor(steps + 1e-9) == kept and steps - kept >= 0.5 - 1e-9


def differing(source: Source) -> Iterator[Lint]:
    """A figure told again that differs by one digit, or by two that changed places: a slip of the pen."""
    told: dict[Hashable, deque[tuple[str, Figure]]] = defaultdict(lambda: deque(maxlen=_LAST))
    for figure in source.numerals:
        digits = re.sub(r"\D", "", figure.printed)
        if not figure.indicator or figure.measure != "level" or not figure.exact or len(digits.rstrip("0")) < _FEWEST:
            continue
        before = told[_key(figure)]
        if all(digits != told_before for told_before, _ in before):
            for other_digits, other in before:
                if _slip(digits, other_digits) and figure.sentence != other.sentence and figure.step == other.step:
                    yield Lint("differing_repeat", figure.start, figure.end, (figure.figure, other.figure))
                    break
            before.append((digits, figure))


def _slip(one: str, two: str) -> bool:
    """Whether two numbers differ in one digit, or in two beside each other that changed places."""
    if len(one) != len(two):
        return False
    odd = [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    swapped = len(odd) == 2 and odd[1] == odd[0] + 1 and one[odd[0]] == two[odd[1]] and one[odd[1]] == two[odd[0]]
    return swapped or len(odd) == 1


def sums(source: Source) -> Iterator[Lint]:
    """Parts that make another number of their sentence than the whole they are told as parts of.

    `1.786 người học xong, 1.641 người có việc làm, trong đó … 1.413 …, … 373`: the parts make the 1.786.
    """
    sentences: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for figure in source.numerals:
        if figure.unit and figure.unit not in ("percent", "percentage_point", "times") and figure.measure == "level":
            sentences[figure.sentence].append(figure)
    for figures in sentences.values():
        if len(figures) >= 3:
            yield from _sums(source, figures)


def _sums(source: Source, figures: Sequence[Figure]) -> Iterator[Lint]:
    text = source.folded.text
    for at in range(1, len(figures) - 1):
        whole = figures[at]
        if not whole.exact or figures[at + 1].start - whole.end > _NEAR:
            continue
        between = text[source.at(whole.end) : source.at(figures[at + 1].start)]
        if ")" in between or not _of_which().search(between):
            continue
        parts = _parts(figures[at + 1 : at + 1 + _MOST], whole)
        total = sum(part.value for part in parts)
        earlier = [f for f in figures[max(0, at - _LAST) : at] if f.value == total and f.unit == whole.unit and f.exact]
        if len(parts) >= 2 and total > whole.value and earlier:
            yield Lint(
                "sum_mismatch", parts[0].start, parts[-1].end,
                (*(part.figure for part in parts), whole.figure, earlier[-1].figure),
            )  # fmt: skip


def _parts(figures: Sequence[Figure], whole: Figure) -> list[Figure]:
    """The figures after a whole that may be its parts: of its unit and smaller, up to the first that is not."""
    parts: list[Figure] = []
    for figure in figures:
        alike = (figure.unit, figure.status) == (whole.unit, whole.status)
        if not alike or figure.value >= whole.value or not figure.exact:
            break
        parts.append(figure)
    return parts
