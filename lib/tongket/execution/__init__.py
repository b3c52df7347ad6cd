"""Which notebooks to run, running them, and what they leave behind."""

from __future__ import annotations

from tongket.execution.batch import TIMEOUT, Chosen, Outcome, OutputError, run
from tongket.execution.cluster import Cluster, ClusterError
from tongket.execution.digests import inputs
from tongket.execution.plan import plan
from tongket.execution.skipping import preview

__all__ = ["TIMEOUT", "Chosen", "Cluster", "ClusterError", "Outcome", "OutputError", "inputs", "plan", "preview", "run"]
