"""Arithmetic, reconciliation, expectations and running them: codes and fields, no prose."""

from .arithmetic import KINDS, checks
from .implied import implied
from .report import failures, save, summary
from .suites import validate

__all__ = ["KINDS", "checks", "failures", "implied", "save", "summary", "validate"]
