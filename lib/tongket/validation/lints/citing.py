"""Citations that contradict their own number: its symbol names another kind of document, its year is not the date's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongket import lexicon
from tongket.language.normal import fold

from .source import Lint, Source, words

__all__ = ["kinds", "years"]

# The letters that open a document's symbol: 08/2022/QĐ-TTg, 12-NQ/TU, 14-CT/TW.
_SYMBOL = re.compile(r"\d[a-z]?(?: ?/ ?(?:19|20)\d{2})? ?[/-] ?(?P<kind>[a-zđ]{2,5})(?=[-/ ]|\Z)")
_YEAR = re.compile(r"\d[a-z]? ?/ ?(?P<year>(?:19|20)\d{2}) ?/")


def kinds(source: Source) -> Iterator[Lint]:
    """`Nghị quyết số 08/2022/QĐ-TTg`: the words say a resolution, the symbol a decision."""
    symbols = lexicon.load("lints")["citations"]["symbols"]
    strict = words("citations", "strict")
    for row in source.citations:
        kind, number = fold(row["kind"]).text, fold(row["number"] or "").text
        found = _SYMBOL.search(number)
        allowed = symbols.get(found["kind"]) if found else None
        if allowed and kind in strict and kind not in allowed:
            yield Lint("citation_kind", row["start"], row["end"], (), {"named": kind, "meant": allowed[0]})


def years(source: Source) -> Iterator[Lint]:
    """A number bears the year in which its document was issued, and the date says another."""
    for row in source.citations:
        found = _YEAR.search(fold(row["number"] or "").text)
        if found and row["issued"] is not None and int(found["year"]) != row["issued"].year:
            yield Lint("citation_year", row["start"], row["end"])
