from __future__ import annotations

import pytest

from sample_rows import figure
from tongket.tables.frames import to_frame
from tongket.validation import checks

AGAIN = {"sentence_start": 1001, "sentence_end": 1100}


def held(*rows):
    table = checks(to_frame("figures", rows))
    return table.loc[table["kind"].eq("restated"), ["figures", "verdict"]].to_records(index=False).tolist()


def said(value=22265.0, start=0, **fields):
    return figure(start=start, value=value, **fields)


@pytest.mark.parametrize(
    ("again", "verdict"),
    [
        ({"value": 22000.0, "step": 1000.0}, "agrees"),
        ({"value": 22000.0, "bound": "over"}, "agrees"),
        ({"value": 22300.0, "step": 100.0}, "agrees"),
        ({"value": 22200.0, "step": 100.0}, "disagrees"),  # cut off, not rounded
        ({"value": 23000.0, "bound": "over"}, "disagrees"),
        ({"value": 22000.0, "bound": "nearly"}, "disagrees"),
        ({"value": 22300.0, "bound": "nearly"}, "agrees"),
        ({"value": 22200.0, "step": 100.0, "confidence": 0.1}, "undecidable"),
    ],
)
def test_a_rough_word_for_an_exact_number(again, verdict):
    assert held(said(), said(**again, start=1010, **AGAIN)) == [("r:1010 r:0", verdict)]
    assert held(said(start=1010, **AGAIN), said(**again)) == [("r:0 r:1010", verdict)]


@pytest.mark.parametrize(
    "again",
    [
        {},
        {"value": 22266.0},
        {"value": 15000.0, "step": 1000.0},
        {"value": 15000.0, "bound": "over", "step": 1000.0},
        {"value": 22200.0, "step": 100.0, "unit": "household"},
        {"value": 22200.0, "step": 100.0, "status": "estimate"},
        {"value": 22200.0, "step": 100.0, "group": "female"},
        {"value": 22200.0, "step": 100.0, "part_of": "r:0"},
        {"value": 22200.0, "step": 100.0, "indicator": None},
        {"value": 22200.0, "step": 100.0, "period": (None, None)},
    ],
)
def test_the_very_same_and_something_else_are_no_check(again):
    assert held(said(), said(**again, start=1010, **AGAIN)) == []


def test_within_a_sentence_nothing_is_refuted():
    assert held(said(), said(22200.0, 20, step=100.0)) == []
    assert held(said(), said(22300.0, 20, step=100.0)) == [("r:20 r:0", "agrees")]


def test_a_rough_word_that_fits_another_number_refutes_nothing():
    other = said(22210.0, 500, sentence_start=400, sentence_end=600)
    assert held(said(), other, said(22200.0, 1010, step=100.0, **AGAIN)) == [("r:1010 r:0", "undecidable")]
