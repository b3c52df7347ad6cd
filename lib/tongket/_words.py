"""Counts in the words of a message: one report, two reports."""

from __future__ import annotations

__all__ = ["counted"]


def counted(count: int, one: str, many: str = "") -> str:
    """`count` and what is counted: `one` beside 1, else `many`, which is `one` with an s unless given."""
    return f"{count} {one if count == 1 else many or one + 's'}"
