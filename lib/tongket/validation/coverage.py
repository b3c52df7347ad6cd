"""Which columns of a table its suite speaks of, and which it says that it leaves out, and why.

A suite's `notes` end with what is exempt: ``Exempt: title (a headline may say anything); place (...).``
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tongket.tables.schemas import SCHEMAS

from .facts import FACTS

__all__ = ["covered", "exempt", "left_over", "purpose"]

_EXEMPT = re.compile(r"\s*Exempt: (?P<listed>.+)\.\s*$", re.DOTALL)
_ENTRY = re.compile(r"(?P<column>\w+) \((?P<why>[^()]+)\)")


def exempt(suite: Mapping[str, Any]) -> dict[str, str]:
    """The columns that the suite's notes leave out, each with the reason; ValueError where that is not said in form."""
    found = _EXEMPT.search(suite["notes"])
    if not found:
        return {}
    entries = found["listed"].split("; ")
    matched = [_ENTRY.fullmatch(entry) for entry in entries]
    if not all(matched):
        raise ValueError(f"{suite['name']}.json: notes: expected `Exempt: column (why); column (why).`")
    return {entry["column"]: entry["why"] for entry in matched if entry}


def purpose(suite: Mapping[str, Any]) -> str:
    """What the suite is for: its notes without what is exempt."""
    return _EXEMPT.sub("", suite["notes"])


def covered(suite: Mapping[str, Any]) -> frozenset[str]:
    """The columns of the table that an expectation speaks of: itself, or through a fact that is made of it.

    A fact tells of the column that its name begins with: `pair_known` of `pair`.
    """
    from .suites import columns_of

    named = {name for entry in suite["expectations"] for name in columns_of(entry["kwargs"])}
    own = [column.name for column in SCHEMAS[suite["name"]].columns]
    facts = named & FACTS[suite["name"]].keys()
    return frozenset(c for c in own if c in named or any(fact.startswith(f"{c}_") for fact in facts))


def left_over(suite: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Columns that are neither covered nor exempt, and exempt ones that are covered or not there: none, both times."""
    spoken, passed = covered(suite), exempt(suite)
    own = [column.name for column in SCHEMAS[suite["name"]].columns]
    return [c for c in own if c not in spoken and c not in passed], [c for c in passed if c in spoken or c not in own]
