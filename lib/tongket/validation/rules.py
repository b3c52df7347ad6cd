"""What must hold within the rows of a table, as functions from columns to one truth value for each row.

No more than pandas is needed here; `expectations` makes an expectation of each. Every function takes a frame with the
columns it names, in that order, and answers for every row of it, none if there is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tongket import lexicon
from tongket.lexicon import places

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "VOCABULARIES",
    "agree",
    "apart",
    "formed",
    "known",
    "ordinary",
    "units_fit",
    "vocabulary",
    "whole_steps",
    "within",
]

# Units that a figure may have beside the indicator's own, by measure.
_OF_MEASURE: dict[str, frozenset[str]] = {
    "level": frozenset(),
    "change": frozenset({"percent", "percentage_point", "times"}),
    "ratio_to_target": frozenset({"percent", "times"}),
    "ratio_to_previous": frozenset({"percent", "times"}),
    "gap_to_target": frozenset({"percent", "percentage_point"}),
    "share": frozenset({"percent"}),
}
# Measures whose figure may also be in the indicator's own unit.
_OWN_UNIT = frozenset({"level", "change", "gap_to_target"})
_WHOLE = 1e-6


def apart(frame: pd.DataFrame) -> pd.Series[bool]:
    """`report`, `start`, `end`: the span shares no character with another span of its report."""
    report, start, end = frame.columns
    if frame.empty:
        return _answers(frame, [])
    ordered = frame.sort_values([report, start, end], kind="stable")
    groups = ordered.groupby(report, sort=False)
    # The furthest end among all spans before this one, and the nearest start after it.
    before = groups[end].cummax().groupby(ordered[report], sort=False).shift()
    after = groups[start].shift(-1)
    clash = (ordered[start] < before).fillna(False) | (after < ordered[end]).fillna(False)
    return (~clash).reindex(frame.index).astype(bool)


def units_fit(frame: pd.DataFrame) -> pd.Series[bool]:
    """`indicator`, `measure`, `unit`: the unit is one that the lexicon allows the indicator in that measure."""
    indicator, measure, unit = frame.columns
    seen = frame.drop_duplicates()
    allowed = {row: row[2] in _allowed(row[0], row[1]) for row in seen.itertuples(index=False, name=None)}
    rows = zip(frame[indicator], frame[measure], frame[unit], strict=True)
    return _answers(frame, [allowed[row] for row in rows])


def _allowed(indicator: str, measure: str) -> frozenset[str]:
    entry = lexicon.catalogue().get(indicator)
    own = entry.units if entry is not None and measure in _OWN_UNIT else ()
    return _OF_MEASURE.get(measure, frozenset()).union(own)


def whole_steps(frame: pd.DataFrame) -> pd.Series[bool]:
    """`value`, `step`: the value is a whole number of the units that its last digit counts."""
    value, step = frame.columns
    count = frame[value] / frame[step]
    return ((count - count.round()).abs() <= _WHOLE * count.abs().clip(lower=1)).astype(bool)


def agree(frame: pd.DataFrame) -> pd.Series[bool]:
    """`value`, `computed`, `tolerance`, `verdict`: what is stated and what its two numbers give do not disagree."""
    *_, verdict = frame.columns
    return frame[verdict].eq("agrees").astype(bool)


def within(frame: pd.DataFrame) -> pd.Series[bool]:
    """`value`, `plausible_low`, `plausible_high`: the value is no less than the one and no more than the other."""
    value, low, high = frame.columns
    return (frame[value].ge(frame[low]) & frame[value].le(frame[high])).astype(bool)


def ordinary(frame: pd.DataFrame) -> pd.Series[bool]:
    """A factor and its limit: the value is no more times what is expected than is ordinary."""
    factor, limit = frame.columns
    return frame[factor].le(frame[limit]).astype(bool)


def formed(frame: pd.DataFrame, pattern: str) -> pd.Series[bool]:
    """One column: each value has the form of the regular expression from its first character to its last."""
    (column,) = frame.columns
    form = re.compile(pattern)
    return _answers(frame, [form.fullmatch(str(value)) is not None for value in frame[column]])


def known(frame: pd.DataFrame, name: str) -> pd.Series[bool]:
    """One column: each value is in the lexicon's vocabulary of that name."""
    (column,) = frame.columns
    return frame[column].isin(vocabulary(name)).astype(bool)


VOCABULARIES = ("code34", "code63", "indicator", "slug34", "slug63")
"""Vocabularies that `known` can ask the lexicon for."""


@cache
def vocabulary(name: str) -> frozenset[str]:
    """All values of a vocabulary; KeyError where the lexicon has none of that name."""
    if name not in VOCABULARIES:
        raise KeyError(f"no vocabulary is called {name!r}; there are {', '.join(VOCABULARIES)}")
    if name == "indicator":
        return frozenset(lexicon.catalogue())
    return frozenset(getattr(province, name) for province in places.provinces())


def _answers(frame: pd.DataFrame, answers: list[bool]) -> pd.Series[bool]:
    import pandas as pd

    return pd.Series(answers, index=frame.index, dtype=bool)
