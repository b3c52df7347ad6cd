"""Arithmetic, reconciliation, expectations and running them: codes and fields, no prose."""

from .arithmetic import KINDS, checks
from .direct import figure_results
from .faults import Fault, undone
from .implied import implied
from .lints import find_lints
from .report import failures, save, summary
from .suites import validate

__all__ = [
    "KINDS", "Fault", "checks", "failures", "figure_results", "find_lints", "implied", "save", "summary", "undone",
    "validate",
]  # fmt: skip
