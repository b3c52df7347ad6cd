"""The suite of figures held without great-expectations, for whoever only asks what speaks against a figure.

Importing great-expectations takes longer than reading a hundred reports, and a notebook that somebody has opened must
not keep them waiting for it. What is here answers for the suite `figures` and for no other, row for row as `validate`
does (a test holds the two together); a suite that asks for more is refused, not passed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tongket.tables.frames import to_frame
from tongket.tables.ids import join_ids
from tongket.tables.schemas import SCHEMAS

from . import rules
from .facts import FACTS, ROW_IDS, with_facts
from .faults import Fault, fault_rows
from .suites import NO_CASE, NO_FACT, NO_ROWS, Row, columns_of, load, unheld

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["figure_results"]

_SUITE = "figures"
_RULES = {
    "expect_levels_to_be_plausible": rules.within,
    "expect_levels_to_keep_with_their_like": rules.ordinary,
    "expect_ratios_to_agree_with_their_numbers": rules.agree,
    "expect_spans_to_stand_apart": rules.apart,
    "expect_units_to_fit_their_indicators": rules.units_fit,
    "expect_values_to_be_whole_steps": rules.whole_steps,
}


def figure_results(
    tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str], faults: Sequence[Fault] = ()
) -> pd.DataFrame:
    """The rows of RESULTS that `validate` gives of the suite `figures` and of the faults, for tables of our making."""
    kept = list(faults)
    frame = with_facts({name: tables[name] for name in tables if name in SCHEMAS}, texts, kept, only=_SUITE)[_SUITE]
    suite = load(_SUITE)
    rows = [unheld(suite, entry) | _outcome(entry, frame) for entry in suite["expectations"]]
    return to_frame("results", [*rows, *fault_rows(kept)])


def _outcome(entry: Mapping[str, Any], frame: pd.DataFrame) -> Row:
    """What an expectation's row says after the table was held against it."""
    kwargs = entry["kwargs"]
    if "schema_name" in kwargs:  # tables of our making follow it
        return {"success": True, "checked": len(SCHEMAS[_SUITE].columns)}
    asked = frame[_cases(frame, kwargs["row_condition"])] if "row_condition" in kwargs else frame
    answered, missing = _answered(asked, entry["type"], kwargs)
    sound = _holds(answered, entry["type"], kwargs)
    failing = answered.loc[~sound, ROW_IDS[_SUITE]].tolist()
    unchecked = missing if set(columns_of(kwargs)) & set(FACTS[_SUITE]) else 0
    row: Row = {"checked": len(answered), "unchecked": unchecked, "failed": len(failing)}
    if not len(answered):
        reason = NO_FACT if unchecked else NO_CASE if len(frame) else NO_ROWS
        return row | {"notes": f"{reason}; {entry['notes']}"}
    return row | {"success": not failing, "failing": join_ids(failing) or None}


def _cases(frame: pd.DataFrame, condition: Mapping[str, Any]) -> pd.Series[bool]:
    """The rows that an expectation is about."""
    if condition["type"] == "and":
        first, *others = (_cases(frame, one) for one in condition["conditions"])
        for other in others:
            first = first & other
        return first
    values: pd.Series[Any] = frame[condition["column"]["name"]]
    if condition["type"] == "nullity":
        return values.isna() if condition["is_null"] else values.notna()
    parameter, operator = condition["parameter"], condition["operator"]
    if operator == "IN":
        return values.isin(parameter).astype(bool)
    holds = {"==": values.eq, "!=": values.ne}[operator](parameter)
    return holds.fillna(False).astype(bool)


def _answered(frame: pd.DataFrame, kind: str, kwargs: Mapping[str, Any]) -> tuple[pd.DataFrame, int]:
    """The rows that can be answered for, and how many cannot since what they would be asked for is blank."""
    columns = list(columns_of(kwargs))
    if kind.endswith("to_not_be_null") or kwargs.get("ignore_row_if") == "never":
        return frame, 0
    given = frame[frame[columns].notna().all(axis=1)]
    return given, len(frame) - len(given)


def _holds(frame: pd.DataFrame, kind: str, kwargs: Mapping[str, Any]) -> pd.Series[bool]:
    """Whether the expectation holds, row by row."""
    columns = list(columns_of(kwargs))
    if kind in _RULES:
        return _RULES[kind](frame[columns])
    own, name = frame[columns[0]], kind.removeprefix("expect_column_")
    answers: dict[str, Callable[[], pd.Series[bool]]] = {
        "values_to_not_be_null": own.notna,
        "values_to_be_unique": lambda: ~own.duplicated(keep=False),
        "values_to_be_in_set": lambda: own.isin(kwargs["value_set"]),
        "values_to_be_between": lambda: _between(own, kwargs),
        "values_to_be_in_the_lexicon": lambda: rules.known(frame[columns], kwargs["vocabulary"]),
        "values_to_have_the_form": lambda: rules.formed(frame[columns], kwargs["pattern"]),
        "pair_values_to_be_equal": lambda: own.eq(frame[columns[1]]),
        "pair_values_a_to_be_greater_than_b": lambda: _greater(own, frame[columns[1]], kwargs),
    }
    if name not in answers:
        raise ValueError(f"{_SUITE}.json: {kind} is not known here; add it to {__name__}")
    return answers[name]().astype(bool)


def _greater(ours: pd.Series[Any], other: pd.Series[Any], kwargs: Mapping[str, Any]) -> pd.Series[bool]:
    return ours.ge(other) if kwargs.get("or_equal") else ours.gt(other)


def _between(values: pd.Series[Any], kwargs: Mapping[str, Any]) -> pd.Series[bool]:
    low, high = kwargs.get("min_value"), kwargs.get("max_value")
    holds = values.notna()
    if low is not None:
        holds &= values.gt(low) if kwargs.get("strict_min") else values.ge(low)
    return holds & values.le(high) if high is not None else holds
