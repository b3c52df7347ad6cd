from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.tables.schemas import BOUNDS
from tongket.validation.intervals import Interval, operand

INF = math.inf
POSITIVE = st.floats(0.01, 1e6)


def test_without_a_hedge_the_three_intervals_are_the_rounding():
    number = operand(57.71, 0.01, "exact")
    assert number.printed == number.likely == number.possible == pytest.approx((57.705, 57.715))
    assert not number.hedged
    assert number.spread == pytest.approx(0.005)


@pytest.mark.parametrize(
    ("value", "step", "bound", "likely", "possible"),
    [
        (70, 1, "over", (69.5, 77), (69.5, INF)),
        (62500, 1, "over", (62499.5, 62600), (62499.5, INF)),
        (62500, 1, "nearly", (62400, 62500.5), (0, 62500.5)),
        (62500, 1, "under", (62400, 62500.5), (0, 62500.5)),
        (50, 1, "about", (45, 55), (0, INF)),
        (5, 1, "at_least", (4.5, 5.5), (4.5, INF)),
        (5, 1, "at_most", (4.5, 5.5), (0, 5.5)),
        (-1, 0.1, "over", (-1.1, -0.95), (-INF, -0.95)),
        (-1, 0.1, "nearly", (-1.05, -0.9), (-1.05, 0)),
        (4.6e9, 1e8, "over", (4.55e9, 4.7e9), (4.55e9, INF)),
    ],
)
def test_a_hedge_widens_to_its_side(value, step, bound, likely, possible):
    number = operand(value, step, bound)
    assert number.likely == pytest.approx(likely)
    assert number.possible == pytest.approx(possible)
    assert number.hedged


@given(st.floats(-1e12, 1e12), st.sampled_from([0.001, 0.01, 1.0, 1000.0]), st.sampled_from(BOUNDS))
def test_each_interval_holds_the_value_and_the_one_before_it(value, step, bound):
    number = operand(value, step, bound)
    for low, high in (number.printed, number.likely, number.possible):
        assert low <= value <= high
    assert number.possible.low <= number.likely.low
    assert number.possible.high >= number.likely.high


@given(st.tuples(POSITIVE, POSITIVE, POSITIVE).map(sorted), st.tuples(POSITIVE, POSITIVE, POSITIVE).map(sorted))
def test_arithmetic_of_intervals_holds_the_arithmetic_of_their_numbers(some, others):
    first, x = Interval(some[0], some[2]), some[1]
    second, y = Interval(others[0], others[2]), others[1]
    for made, number in (
        (first.minus(second), x - y),
        (first.over(second), x / y),
        (first.times(100), x * 100),
        (first.plus(-100), x - 100),
    ):
        assert made.meets(Interval(number, number))


def test_a_divisor_that_may_be_nothing_leaves_everything_open():
    assert Interval(1, 2).over(Interval(-1, 1)) == (-INF, INF)
    assert Interval(1, 2).over(Interval(1, INF)) == (0, 2)


def test_floats_that_differ_by_nothing_meet():
    assert Interval(0.1 + 0.2, 1).meets(Interval(0, 0.3))
    assert not Interval(0.31, 1).meets(Interval(0, 0.3))
