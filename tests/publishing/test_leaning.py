"""Which way a page lies, and where a box of it is once it stands upright."""

from __future__ import annotations

import pytest

from tongket.publishing.leaning import turn_of, turned

WIDTH, HEIGHT = 600.0, 800.0
# Lines of words, a column of short cells behind them, as an upright page has them.
UPRIGHT = [
    (50 + 60 * column, 40 + 20 * line, 100 + 60 * column, 52 + 20 * line) for line in range(20) for column in range(8)
]
CELLS = [(500.0, 500 + 30 * at, 512.0, 512 + 30 * at) for at in range(9)]


def laid(box: tuple[float, float, float, float], turn: int) -> tuple[float, float, float, float]:
    """Where the box is on the page as it lies, which is turned clockwise by `turn` to stand upright."""
    left, top, right, bottom = box
    return {
        0: box,
        90: (top, WIDTH - right, bottom, WIDTH - left),
        180: (WIDTH - right, HEIGHT - bottom, WIDTH - left, HEIGHT - top),
        270: (HEIGHT - bottom, left, HEIGHT - top, right),
    }[turn]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_turned_by_its_words(turn: int) -> None:
    page = [laid(box, turn) for box in [*UPRIGHT, *CELLS]]
    assert turn_of(page) == turn
    assert [turned(box, WIDTH, HEIGHT, turn) for box in page] == [pytest.approx(box) for box in [*UPRIGHT, *CELLS]]


def test_nothing_tells() -> None:
    assert turn_of([]) == turn_of([(1, 1, 9, 5)]) == turn_of(CELLS) == 0
