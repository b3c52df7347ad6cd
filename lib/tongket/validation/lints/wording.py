"""Hedges that contradict each other, and brackets around a figure that are never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .source import Lint, Source, alternatives, words

__all__ = ["brackets", "hedges"]

_BRACKET = re.compile(r"[()\[\]]|\n *\n")
_CLOSING = {")": "(", "]": "["}
# a) and 1) at the head of a line or an item open nothing and close nothing.
_ITEM = re.compile(r"(?:(?:^|[\s;:])[a-zđ]|(?:^|\n)[ \t]*(?:[-+*•] ?)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}))\Z")
_INLINE = re.compile(r"[\s;:,]\d{1,2}\Z")  # 1) in the middle of a line
_NEAR, _BACK = 60, 40


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    number = r" ?(?P<n>\d[\d.,]*\d|\d)"
    unit = r"(?: ?[%‰]| [^\W\d_]+){0,3}? "
    above, below = alternatives(words("hedges", "from_above")), alternatives(words("hedges", "from_below"))
    up, down = alternatives(words("hedges", "upwards")), alternatives(words("hedges", "downwards"))
    return (
        ("both", re.compile(rf"{alternatives(words('hedges', 'contradictory'))}{number}")),
        ("upwards", re.compile(rf"{above}{number}{unit}{up}")),
        ("downwards", re.compile(rf"{below}{number}{unit}{down}")),
    )


def hedges(source: Source) -> Iterator[Lint]:
    """A number that is bounded from two sides at once: `gần hơn 778 tỷ`, `dưới 50 người trở lên`."""
    for _, pattern in _patterns():
        for found in pattern.finditer(source.folded.text):
            yield source.match("contradictory_hedges", found)


def brackets(source: Source) -> Iterator[Lint]:
    """A bracket before a number that its paragraph never closes, or after one that it never opened."""
    text = source.folded.text
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        mark, at = found.group(), found.start()
        if mark in "([":
            opened.append(at)
        elif mark not in _CLOSING:
            yield from _unclosed(source, opened)
            opened = []
        elif _ITEM.search(text, max(0, at - 12), at) and not (opened and at - opened[-1] <= 6):
            continue
        elif opened and text[opened[-1]] == _CLOSING[mark]:
            opened.pop()
        elif not opened:
            yield from _unopened(source, at)
    yield from _unclosed(source, opened)


def _unclosed(source: Source, opened: list[int]) -> Iterator[Lint]:
    text = source.folded.text
    for at in opened:
        line = text.find("\n", at, at + _NEAR)
        start, end = source.folded.span(at, line if line >= 0 else min(at + _NEAR, len(text)))
        numbers = source.numbers(start, end)
        if numbers and not _BRACKET.search(text, at + 1, source.at(numbers[0].start)):
            stop = numbers[0].end
            yield Lint("unclosed_bracket", start, stop, tuple(f.figure for f in source.within(start, stop)))


def _unopened(source: Source, at: int) -> Iterator[Lint]:
    text = source.folded.text
    head = max(text.rfind("\n", max(0, at - _BACK), at) + 1, at - _BACK, 0)
    start, end = source.folded.span(head, at + 1)
    figures = source.within(start, end)
    if _INLINE.search(text, max(0, at - 4), at):
        return
    between = text[source.at(figures[-1].end) : at] if figures else ""
    if figures and not any(f.in_words for f in figures) and not re.search(r"[.;:!?] ", between):
        yield Lint("unopened_bracket", figures[-1].start, end, (figures[-1].figure,))
