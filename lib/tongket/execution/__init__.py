"""Which notebooks to run, running them, and what they leave behind."""

from __future__ import annotations

from tongket.execution.batch import Chosen, Outcome, OutputError, run
from tongket.execution.plan import plan

__all__ = ["Chosen", "Outcome", "OutputError", "plan", "run"]
