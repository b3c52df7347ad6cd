"""What a run made, in words: what is there, what went wrong, where, why, and how to run just that again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tongket._words import counted
from tongket.publishing import Page, page_name

__all__ = ["Outcome"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run made: where, of how many reports and figures, its notebooks and pages, and what went wrong.

    `unread` and `repeated` count files that were left out, `critical` the critical expectations that failed, and
    `unsound` are the reports on whose rows they did; the others are published as sound. `undone` counts the checks
    that could not be made on some report, for a fault of ours, `unprinted` the PDFs that could not be made, and
    `skipped` the notebooks that were there already, made of the same.
    """

    out: Path
    pages: tuple[Page, ...] = ()
    reports: int = 0
    figures: int = 0
    unread: int = 0
    repeated: int = 0
    critical: int = 0
    unsound: tuple[str, ...] = ()
    undone: int = 0
    unprinted: int = 0
    skipped: int = 0

    @property
    def failed(self) -> tuple[Page, ...]:
        """Notebooks that failed; each says why in `problem`."""
        return tuple(page for page in self.pages if page.problem)

    @property
    def sound(self) -> bool:
        """Whether every file was read, every notebook ran, every check and PDF was made, and no critical one failed."""
        return not (self.unread or self.failed or self.critical or self.undone or self.unprinted)

    def summary(self) -> str:
        """What was made and where to look, in one line."""
        if not self.reports:
            return "no report could be read, so nothing was made"
        notebooks, printed = len(self.pages) - len(self.failed), sum(bool(page.pdf) for page in self.pages)
        made = [
            counted(self.reports, "report"),
            counted(self.figures, "figure"),
            counted(notebooks, "notebook with its page", "notebooks with their pages"),
            *([counted(printed, "PDF")] if printed else []),
        ]
        faults = (
            (self.unread, "file not read", "files not read"),
            (self.repeated, "repeated file not counted", "repeated files not counted"),
            (len(self.failed), "notebook failed", "notebooks failed"),
            (self.unprinted, "PDF could not be made", "PDFs could not be made"),
            (self.critical, f"critical expectation failed{self._where()} (see: tongket check)",
             f"critical expectations failed{self._where()} (see: tongket check)"),
            (self.undone, "check could not be made (see: tongket check)",
             "checks could not be made (see: tongket check)"),
        )  # fmt: skip
        wrong = "".join(f"; {counted(*fault)}" for fault in faults if fault[0])
        return f"{', '.join(made)}{wrong}: open {self.out / 'index.html'}"

    def _where(self) -> str:
        """The reports that are not sound, in words; all others are."""
        return f" on {', '.join(self.unsound)}" if self.unsound else ""

    def failures(self, again: Callable[[Page], str]) -> list[str]:
        """For each notebook that failed: which, where, why, and the command that runs it again, which `again` gives."""
        lines = []
        for page in self.failed:
            kept = page.executed or page.page
            where = f" (see {self.out / kept})" if kept else ""
            name = page_name(page.notebook, page.language, page.province, page.year)
            lines += [f"failed: {name}: {page.problem}{where}"]
            lines += [f"  again: {again(page)}"]
        return lines
