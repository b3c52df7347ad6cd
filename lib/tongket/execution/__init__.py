"""Which notebooks to run, running them, and what they leave behind."""

from __future__ import annotations

from tongket.execution.batch import TIMEOUT, Chosen, Outcome, OutputError, run
from tongket.execution.digests import inputs
from tongket.execution.plan import plan
from tongket.execution.skipping import preview

__all__ = ["TIMEOUT", "Chosen", "Outcome", "OutputError", "inputs", "plan", "preview", "run"]
