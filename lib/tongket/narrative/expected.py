"""Expectations in plain words: what each asks, what it is for, and why it could not be checked.

The words are data, `expected.toml`; what an expectation asks in detail (ends, values, rows) is read from its suite.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from tongket.validation.coverage import exempt, purpose
from tongket.validation.suites import NAMES, columns_of
from tongket.validation.suites import load as load_suite

from .voice import load

__all__ = ["Asked", "asked", "suite_words"]

_BETWEEN = "expect_column_values_to_be_between"
_IN_SET = "expect_column_values_to_be_in_set"
_GREATER = "expect_column_pair_values_a_to_be_greater_than_b"


class Asked(NamedTuple):
    """An expectation in words: what it asks, what it is for, and why it was not checked ("" where it was)."""

    asks: str
    purpose: str
    reason: str


def asked(result: Mapping[str, Any], language: str) -> Asked:
    """The words of one row of RESULTS in that language, ``vi`` or ``en``.

    A note that has no Vietnamese is given as it is; an expectation that its suite no longer has is told by its columns.
    """
    reason, note = _parted(str(result["notes"]))
    words = load("expected")
    entry = _entries(str(result["suite"])).get((result["expectation"], result.get("columns") or "", note))
    told = _reason(reason, words["reasons"], language)
    return Asked(_asks(str(result["expectation"]), str(result.get("columns") or ""), entry or {}, language),
                 note if language == "en" else words["notes"].get(note, note), told)  # fmt: skip


def suite_words(name: str, language: str) -> tuple[str, dict[str, str]]:
    """What a suite is for, and the columns that it leaves out with the reasons; nothing where there is no suite."""
    if name not in NAMES:
        return "", {}
    suite = load_suite(name)
    said, words = purpose(suite), load("expected")
    if language == "en":
        return said, exempt(suite)
    left_out = {column: words["exempt"].get(why, why) for column, why in exempt(suite).items()}
    return words["suites"].get(name, said), left_out


def _parted(notes: str) -> tuple[str, str]:
    """Why an expectation was not checked, and what it is for, of the two that `notes` may hold."""
    first, mark, rest = notes.partition("; ")
    known = mark and (first in load("expected")["reasons"] or first.startswith("could not be run"))
    return (first, rest) if known else ("", notes)


def _reason(reason: str, known: Mapping[str, Any], language: str) -> str:
    """The reason in that language; what could not be run is named after a colon, and so is why."""
    head, mark, rest = reason.partition(": ")
    return reason if language == "en" else f"{known.get(head, {'vi': head})['vi']}{mark}{rest}"


@cache
def _entries(suite: str) -> dict[tuple[str, str, str], dict[str, Any]]:
    """The arguments of each expectation of a suite, by its kind, columns and note."""
    listed = load_suite(suite)["expectations"] if suite in NAMES else []
    return {(e["type"], " ".join(columns_of(e["kwargs"])), e["notes"]): e["kwargs"] for e in listed}


def _asks(kind: str, columns: str, kwargs: Mapping[str, Any], language: str) -> str:
    asks = load("expected")["asks"]
    names = columns.split()
    a, b = (*names, "", "")[:2]
    values = [_value(value, language) for value in kwargs.get("value_set", ())]
    slots = {
        "columns": ", ".join(names), "a": a, "b": b, "type": kind, "values": ", ".join(values),
        "low": _value(kwargs.get("min_value"), language), "high": _value(kwargs.get("max_value"), language),
    }  # fmt: skip
    said = _fill(asks.get(_form(kind, kwargs), asks["other"])[language], slots)
    conditions = _conditions(kwargs.get("row_condition"), language)
    rows = load("expected")["where"]["rows"][language]
    return _fill(rows, {"asks": said, "conditions": conditions}) if conditions else said


def _form(kind: str, kwargs: Mapping[str, Any]) -> str:
    """The name of the words for a kind of expectation with those arguments."""
    if kind == _BETWEEN and ("min_value" in kwargs) != ("max_value" in kwargs):
        least = "over" if kwargs.get("strict_min") else "at_least"
        return least if "min_value" in kwargs else "at_most"
    if kind == _IN_SET and len(kwargs.get("value_set", ())) == 1:
        return "holds" if kwargs["value_set"][0] is True else "is"
    return "no_less" if kind == _GREATER and kwargs.get("or_equal") else kind


def _conditions(condition: Mapping[str, Any] | None, language: str) -> str:
    """The rows that an expectation is held against, in words; "" where it is all of them."""
    if not condition:
        return ""
    where = load("expected")["where"]
    if condition["type"] == "and":
        parts = [_conditions(one, language) for one in condition["conditions"]]
        return str(where["and"][language]).join(parts)
    slots = {"column": condition["column"]["name"]}
    if condition["type"] == "nullity":
        return _fill(where["blank" if condition["is_null"] else "given"][language], slots)
    given = condition["parameter"]
    listed = given if isinstance(given, list) else [given]
    slots |= {"value": ", ".join(_value(v, language) for v in listed), "operator": condition["operator"]}
    return _fill(where.get(condition["operator"], where["other"])[language], slots)


def _value(value: object, language: str) -> str:
    if isinstance(value, bool):
        return str(load("expected")["values"][str(value).lower()][language])
    return f"{value:g}" if isinstance(value, float) else str(value)


def _fill(words: str, slots: Mapping[str, str]) -> str:
    for name, value in slots.items():
        words = words.replace(f"{{{name}}}", value)
    return words
