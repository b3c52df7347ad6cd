from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.tables.schemas import MEASURES
from tongket.validation import rules


def frame(columns: str, *rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=columns.split())


def spans(*rows):
    return frame("report start end", *rows)


@pytest.mark.parametrize(
    ("rows", "apart"),
    [
        ([], []),
        ([("a", 0, 3)], [True]),
        ([("a", 0, 3), ("a", 3, 5)], [True, True]),
        ([("a", 0, 3), ("b", 0, 3)], [True, True]),
        ([("a", 0, 4), ("a", 3, 5)], [False, False]),
        ([("a", 0, 3), ("a", 0, 3)], [False, False]),
        ([("a", 0, 9), ("a", 1, 2), ("a", 4, 5), ("a", 9, 12)], [False, False, False, True]),
        ([("a", 9, 12), ("a", 4, 5), ("a", 0, 9)], [True, False, False]),
    ],
)
def test_spans_apart(rows, apart):
    assert rules.apart(spans(*rows)).tolist() == apart


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 12), st.integers(1, 4)), max_size=6))
def test_spans_apart_is_what_comparing_all_with_all_gives(rows):
    rows = [(report, start, start + length) for report, start, length in rows]
    alone = [
        not any(i != j and a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for j, b in enumerate(rows))
        for i, a in enumerate(rows)
    ]
    assert rules.apart(spans(*rows)).tolist() == alone


@pytest.mark.parametrize(
    ("indicator", "measure", "unit", "fits"),
    [
        ("poverty.rate", "level", "percent", True),
        ("poverty.rate", "level", "percentage_point", False),
        ("poverty.rate", "change", "percentage_point", True),
        ("employment.jobs_created", "level", "person", True),
        ("employment.jobs_created", "level", "percent", False),
        ("employment.jobs_created", "change", "person", True),
        ("employment.jobs_created", "ratio_to_target", "percent", True),
        ("employment.jobs_created", "ratio_to_target", "person", False),
        ("employment.jobs_created", "ratio_to_previous", "times", True),
        ("employment.jobs_created", "gap_to_target", "person", True),
        ("employment.jobs_created", "share", "percent", True),
        ("employment.jobs_created", "share", "VND", False),
        ("no.such", "level", "person", False),
    ],
)
def test_units_fit(indicator, measure, unit, fits):
    columns = "indicator measure unit"
    assert rules.units_fit(frame(columns, (indicator, measure, unit))).tolist() == [fits]
    assert rules.units_fit(frame(columns)).tolist() == []


def test_every_measure_has_its_units():
    assert rules._OF_MEASURE.keys() == set(MEASURES)


def test_whole_steps():
    rows = frame(
        "value step", (57.71, 0.01), (1469720000.0, 10000.0), (-0.5, 0.1), (57.715, 0.01), (5.0, 2.0), (0.0, 1.0)
    )
    assert rules.whole_steps(rows).tolist() == [True, True, True, False, False, True]
    assert rules.whole_steps(rows[:0]).tolist() == []


def test_agree():
    columns = "value computed tolerance verdict"
    rows = frame(columns, (46.3, 46.31, 0.05, "agrees"), (50.0, 46.31, 0.05, "disagrees"))
    assert rules.agree(rows).tolist() == [True, False]
    assert rules.agree(rows[:0]).tolist() == []


@pytest.mark.parametrize(
    ("vocabulary", "good", "bad"),
    [
        ("indicator", "poverty.rate", "poverty.rat"),
        ("slug63", "hai-duong", "hai duong"),
        ("slug34", "hai-phong", "hai-duong"),
        ("code63", "30", "99"),
        ("code34", "01", "30"),
    ],
)
def test_known(vocabulary, good, bad):
    assert rules.known(frame("x", (good,), (bad,)), vocabulary).tolist() == [True, False]
    assert rules.known(frame("x"), vocabulary).tolist() == []
    assert vocabulary in rules.VOCABULARIES


def test_within_and_ordinary():
    rows = frame("value low high", (5.0, 5.0, 9.0), (9.0, 5.0, 9.0), (4.9, 5.0, 9.0), (9.1, 5.0, 9.0))
    assert rules.within(rows).tolist() == [True, True, False, False]
    assert rules.within(rows[:0]).tolist() == []
    rows = frame("factor limit", (1.0, 3.0), (3.0, 3.0), (3.1, 3.0))
    assert rules.ordinary(rows).tolist() == [True, True, False]
    assert rules.ordinary(rows[:0]).tolist() == []


def test_formed():
    rows = frame("per", ("month",), ("month,person",), ("month, person",), ("",))
    assert rules.formed(rows, "[a-z]+(,[a-z]+)*").tolist() == [True, True, False, False]
    assert rules.formed(rows[:0], "x").tolist() == []


def test_an_unknown_vocabulary_is_refused_with_the_choices():
    with pytest.raises(KeyError, match="slug63"):
        rules.vocabulary("slugs")
