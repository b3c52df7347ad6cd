"""Numbers of a scan that two readings of it have otherwise: neither is chosen in silence."""

from __future__ import annotations

from collections.abc import Iterator

from .source import Lint, Source

__all__ = ["differing"]


def differing(source: Source) -> Iterator[Lint]:
    """Words of a scan of which the other reading has other digits, with these, and numbers that it does not see."""
    for word in source.recognised:
        if word.other is None:
            continue
        figures = [f.figure for f in source.figures if f.start < word.end and word.start < f.start + len(f.printed)]
        if word.other:
            yield Lint("differing_recognition", word.start, word.end, tuple(figures), {"other": word.other})
        else:
            yield Lint("single_recognition", word.start, word.end, tuple(figures))
