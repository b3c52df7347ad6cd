"""Arithmetic, reconciliation, expectations and running them: codes and fields, no prose."""

from .arithmetic import KINDS, checks
from .faults import Fault, undone
from .implied import implied
from .lints import find_lints
from .report import failures, save, summary
from .suites import validate

__all__ = ["KINDS", "Fault", "checks", "failures", "find_lints", "implied", "save", "summary", "undone", "validate"]
