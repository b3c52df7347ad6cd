"""Which figures something speaks against: a check that disagrees, or an expectation that the row fails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tongket.tables.ids import split_ids

from .rows import rows_of, text_of

__all__ = ["disagreeing", "doubted", "failing_rows"]


def disagreeing(checks: Any) -> list[dict[str, Any]]:
    """The rows of `checks` whose verdict is that stated and computed disagree."""
    return [row for row in rows_of(checks) if row.get("verdict") == "disagrees"]


def failing_rows(results: Any, suite: str = "figures") -> dict[str, list[dict[str, Any]]]:
    """The failed expectations of each row of that table, by the row's id."""
    found: dict[str, list[dict[str, Any]]] = {}
    for result in rows_of(results):
        if result.get("suite") == suite and result.get("success") is False:
            for key in split_ids(text_of(result.get("failing"))):
                found.setdefault(key, []).append(result)
    return found


def doubted(tables: Mapping[str, Any], language: str) -> dict[str, str]:
    """One line on each doubtful figure, by its id, in words that a tooltip can hold."""
    from tongket.narrative.expected import asked

    from .strings import number, strings

    words = strings(language)
    lines: dict[str, list[str]] = {}
    for check in disagreeing(tables["checks"]) if "checks" in tables else []:
        sides = f"{words['stated'].lower()} {number(check['stated'], language)}"
        if check.get("computed") is not None:
            sides += f", {words['computed'].lower()} {number(round(check['computed'], 2), language)}"
        lines.setdefault(check["figure"], []).append(sides)
    for key, results in failing_rows(tables["results"]).items() if "results" in tables else []:
        if key not in lines:
            lines[key] = [asked(result, language).purpose or text_of(result.get("expectation")) for result in results]
    return {key: "; ".join(dict.fromkeys(found)) for key, found in lines.items()}
