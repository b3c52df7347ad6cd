"""A status as it was told: done, estimated or aimed at."""

from __future__ import annotations

__all__ = ["Standing"]


class Standing:
    """A status, the rule that gave it, how firmly (2 own words, 1 inherited, 0 by default), and the words that told it."""

    __slots__ = ("firm", "rule", "status", "words")

    def __init__(self, status: str, rule: str, firm: int, words: tuple[int, int] | None = None) -> None:
        self.status = status
        self.rule = rule
        self.firm = firm
        self.words = words
