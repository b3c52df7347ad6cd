"""What could not be checked because of a fault of ours: named, and never a reason to lose what could be.

A check, a lint or a comparison that raises on one report is kept as a Fault, and the others go on. Whoever calls for
the checks hands in a list to keep them in; without one the fault is raised as it is. `validate` makes rows of RESULTS
of them, so that they are told wherever results are: by the run, by `tongket check`, on the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from tongket.tables.ids import join_ids

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["ADVICE", "UNDONE", "Fault", "by_report", "fault_rows", "keeping", "undone", "what_failed"]

UNDONE = "expect_every_check_to_be_made"
"""The expectation of the suite `reports` that a fault fails."""

ADVICE = "Tongket failed here, and nothing is wrong with the report; tell its makers, and take the rest as it stands."
"""What a row of RESULTS says of a fault, after what could not be run."""

_HEAD = "could not be run: "
_LONGEST = 160


class Fault(NamedTuple):
    """A report, what could not be made of it (`checks.change`, `lints.years`, `outliers.peers`), and why."""

    report: str
    check: str
    why: str

    @classmethod
    def of(cls, report: str, check: str, error: Exception) -> Fault:
        """The fault that an error is, told in one line, without the mark that parts the notes of a result."""
        said = " ".join(f"{type(error).__name__}: {error}".replace(";", ",").split()).rstrip(": ")
        return cls(report, check, said if len(said) <= _LONGEST else said[:_LONGEST] + "…")


@contextmanager
def keeping(faults: list[Fault] | None, report: str, check: str) -> Iterator[None]:
    """Keep what is raised within as a fault of that check on that report; raise it where there is no list for it."""
    try:
        yield
    except Exception as error:
        if faults is None:
            raise
        faults.append(Fault.of(report, check, error))


def by_report(
    make: Callable[[pd.DataFrame], pd.DataFrame], figures: pd.DataFrame, faults: list[Fault] | None, check: str
) -> pd.DataFrame | None:
    """`make(figures)`; where it raises, what it makes of each report's figures alone, less those where it still does.

    The frame that `make` gives has the index of some of the rows that it is given; None where it makes nothing at all.
    """
    import pandas as pd

    try:
        return make(figures)
    except Exception:
        if faults is None:
            raise
    made = []
    for report, own in figures.groupby("report", sort=False):
        with keeping(faults, str(report), check):
            made.append(make(own))
    return pd.concat([part for part in made if len(part)] or made) if made else None


def fault_rows(faults: Iterable[Fault]) -> Iterator[dict[str, Any]]:
    """The rows of RESULTS that tell of the faults: one for each check and why, with the reports that it failed on."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for fault in faults:
        found.setdefault((fault.check, fault.why), {})[fault.report] = None
    for (check, why), reports in sorted(found.items()):
        yield {
            "suite": "reports",
            "expectation": UNDONE,
            "columns": None,
            "severity": "warning",
            "success": False,
            "checked": len(reports),
            "unchecked": 0,
            "failed": len(reports),
            "failing": join_ids(sorted(reports)),
            "notes": f"{_HEAD}{check} ({why}); {ADVICE}",
        }


def what_failed(notes: str) -> str:
    """The check and why it failed, of the notes of a row that tells of a fault: ``checks.change (KeyError: 'x')``."""
    return notes.removeprefix(_HEAD).partition("; ")[0]


def undone(results: pd.DataFrame) -> pd.DataFrame:
    """The rows of RESULTS that tell of a check that could not be made."""
    return results[results["expectation"].eq(UNDONE)].reset_index(drop=True)
