"""Why a number of a report was read as it was, for whoever asks.

What is made of the report is what `extract` makes of it; `tests/extraction/test_tracing.py` holds it to that.
"""

from __future__ import annotations

from functools import cache

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.causes import Explainer
from tongket.extraction.ledger import Entry
from tongket.extraction.noting import Told
from tongket.extraction.retraced import Retraced
from tongket.extraction.trace import COLUMNS, NonFigure, Trace
from tongket.language.periods import _RULES, Mention

__all__ = ["Tracing"]


@cache
def _phrases() -> dict[str, str]:
    """The phrase that each pattern of the ledger was made for, by the rule's name."""
    tabled = {rule["name"]: rule["yes"][0] for rule in lexicon.load("nonfigures")["rule"] if rule.get("yes")}
    return tabled | {f"period_{name}": phrase for name, _, phrase in _RULES}


def _made_for(rule: str) -> str:
    return _phrases().get(rule, "")


class Tracing(Retraced):
    """A document read once more with notes taken; what it makes is what `extract` makes of it."""

    def trace(self, figure: str) -> Trace:
        """The trace of a figure by its id; KeyError where there is none."""
        found, row = self._figures[figure], self._rows[figure]
        explainer = Explainer(self, found, row)
        return Trace(row, found.score, tuple(explainer.cause(column) for column in COLUMNS), explainer.context())

    def non_figure(self, start: int) -> NonFigure:
        """What is known of the number that begins at the source offset `start` and is no figure; KeyError without one."""
        row = next((r for r in self.extraction.ledger if r["start"] == start and r["class"] != "figure"), None)
        if row is None:
            raise KeyError(start)
        folded = self.read.scene.folded
        entry = next(e for e in self.read.entries if folded.source(e.start) == start)
        told, mention = self._part_of(entry)
        days = times.span_of(mention, mention.year or self.frame.year, self.frame) if mention else times.NONE
        node = self.read.scene.nodes[self.read.scene.sentence_at(entry.start).line]
        context = self.context(node, entry.start, None)
        return NonFigure(row, self.words(told), days, mention.role if mention else "", _made_for(entry.rule), context)

    def _part_of(self, entry: Entry) -> tuple[Told, Mention | None]:
        """The date, period or citation whose number this is."""
        scene = self.read.scene
        for mention in scene.mentions:
            if mention.start <= entry.start < mention.end and entry.rule.startswith("period_"):
                return Told(mention.start, mention.end), mention
        for citation in scene.citations:
            if citation.start <= entry.start < citation.end and entry.rule.startswith("citation_"):
                return Told(citation.start, citation.end), None
        return Told(entry.start, entry.end), None
