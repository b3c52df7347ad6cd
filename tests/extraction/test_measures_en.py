"""What English words beside a number tell of its measure."""

from __future__ import annotations

import pytest

from tongket.extraction.measures_en import direction, read_english

# The unit, the words before, the words after, the measure and its sign.
READINGS = [
    ("percent", ", fulfilling ", " of the annual plan of 165,000", "ratio_to_target", 1),
    ("percent", " people found jobs, ", " of the full-year target", "ratio_to_target", 1),
    ("percent", " were given jobs, ", " of the 8,500 planned for the year", "ratio_to_target", 1),
    ("percent", ", or ", " of what had been planned", "ratio_to_target", 1),
    ("percent", ", which is ", " of the vnd118.7 billion earmarked", "ratio_to_target", 1),
    ("percent", " and ", " of the same period of 2018", "ratio_to_previous", 1),
    ("percent", " equal to ", " of the figure of the previous year", "ratio_to_previous", 1),
    ("percent", " and ", " above plan", "gap_to_target", 1),
    ("percent", ", exceeding the annual target by ", ".", "gap_to_target", 1),
    ("percent", ", ", " short of the target", "gap_to_target", -1),
    ("percent", ", ", " more than planned", "gap_to_target", 1),
    ("percent", " and rising ", " year-on-year", "change", 1),
    ("percent", ", ", " fewer than in 2019", "change", -1),
    ("percent", ", a ", " rise over 2021", "change", 1),
    ("percent", ", ", " above the first quarter of 2022", "change", 1),
    ("percentage_point", " cut the poverty rate by ", " in 2024", "change", -1),
    ("person", " was up by ", ".", "change", 1),
    ("person", " reduced the number of drug users by ", ".", "change", -1),
    (None, ", ", " fewer than a year earlier", "change", -1),
]
NOTHING = [
    ("person", " set up ", " clubs"),
    ("person", " increased, attended by ", " people"),
    ("VND", " raised ", " for the fund"),
    ("percent", " rose to ", "."),
    ("percent", " covered ", " of the population against a target of 94 per cent"),
    ("VND", " took in ", " over the same six months"),
    ("times", ", ", " more than in 2021"),
]


@pytest.mark.parametrize(("unit", "tail", "after", "measure", "sign"), READINGS)
def test_the_words_beside_a_number_tell_its_measure(
    unit: str | None, tail: str, after: str, measure: str, sign: int
) -> None:
    found = read_english(unit, 12.0, tail, after, is_rate=None)
    assert found is not None and (found.measure, found.sign) == (measure, sign)


@pytest.mark.parametrize(("unit", "tail", "after"), NOTHING)
def test_other_words_tell_nothing(unit: str, tail: str, after: str) -> None:
    assert read_english(unit, 12.0, tail, after, is_rate=None) is None


def test_a_rise_of_more_than_a_hundred_per_cent_is_a_ratio() -> None:
    found = read_english("percent", 103.0, " increased ", " on 2022", is_rate=None)
    assert found is not None and found.measure == "ratio_to_previous"


@pytest.mark.parametrize(
    ("text", "sign"), [("the rate fell, that is by ", -1), ("it fell and then rose by ", 1), ("that is by ", 0)]
)
def test_the_last_word_of_moving_gives_the_direction(text: str, sign: int) -> None:
    assert direction(text) == sign
