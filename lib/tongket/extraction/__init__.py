"""Document to ledger (every number, classed) to figures (bound to indicator, measure, status, period)."""

from tongket.extraction.rows import Extraction, extract

__all__ = ["Extraction", "extract"]
