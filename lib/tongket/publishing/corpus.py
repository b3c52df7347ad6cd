"""What the views need of a corpus, so that they need not know who made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import pandas as pd

    from tongket.documents.model import Document

__all__ = ["TABLES", "CorpusLike", "tables_of"]

TABLES = ("reports", "figures", "ledger", "citations", "corrections", "checks", "lints", "panel", "results")


class CorpusLike(Protocol):
    """A corpus as the views see it: its tables, and the text of each report by id."""

    @property
    def reports(self) -> pd.DataFrame:
        """One row for each report."""

    @property
    def figures(self) -> pd.DataFrame:
        """One row for each figure."""

    @property
    def ledger(self) -> pd.DataFrame:
        """One row for each number of each text."""

    @property
    def citations(self) -> pd.DataFrame:
        """One row for each legal document named."""

    @property
    def corrections(self) -> pd.DataFrame:
        """One row for each line of corrections.csv."""

    @property
    def checks(self) -> pd.DataFrame:
        """One row for each arithmetic check."""

    @property
    def lints(self) -> pd.DataFrame:
        """One row for each place where a report contradicts itself."""

    @property
    def panel(self) -> pd.DataFrame:
        """One row for each indicator of a place and period."""

    @property
    def results(self) -> pd.DataFrame:
        """One row for each expectation."""

    @property
    def figure_results(self) -> pd.DataFrame:
        """Those of them about the table of figures, and what could not be checked."""

    @property
    def documents(self) -> Sequence[Document]:
        """What was read, in order of the ids."""

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of each report by its id."""


def tables_of(corpus: CorpusLike) -> dict[str, pd.DataFrame]:
    """The corpus's tables by name."""
    return {name: getattr(corpus, name) for name in TABLES}
