"""What can be wrong with a file, said to a person: which file, what is wrong, what to do about it."""

from __future__ import annotations

__all__ = ["ReportError"]


class ReportError(Exception):
    """A file that cannot be read as a report. `path` is as the caller gave it; `problem` and `advice` are sentences."""

    def __init__(self, path: str, problem: str, advice: str = "") -> None:
        super().__init__(path, problem, advice)
        self.path = path
        self.problem = problem
        self.advice = advice

    @property
    def message(self) -> str:
        """The problem and the advice in one line, without the path."""
        return " ".join(part for part in (self.problem, self.advice) if part)

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"
