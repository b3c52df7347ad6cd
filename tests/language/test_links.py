"""How two numbers in English belong together; those in Vietnamese are in test_quantities."""

from __future__ import annotations

import pytest

from tongket.language.links import link
from tongket.language.normal import fold
from tongket.language.quantities import Spans, scan

LINKS = [
    ("between 0.5 and 0.7 per cent", "range"),
    ("fell from 3.21 per cent to 2.09 per cent", "from_to"),
    ("decreased by 2.1%, from 6.32% to 4.22%", ""),
    ("from 7,905 in the first quarter to 10,435 in the second", "from_to"),
    ("the rate came down from 26.7% in the first half to 22.3%", "from_to"),
    ("claims jumped 38.6 per cent to 13,905", ""),
    ("exports of labour rose by 312 to 1,955", ""),
    ("dropped by 3 to 5 per cent", "range"),
    ("the bank lent VND118 billion to 2,205 of them", ""),
    ("20 to 30 households", "range"),
]


@pytest.mark.parametrize(("text", "kind"), LINKS)
def test_how_two_numbers_belong_together(text: str, kind: str) -> None:
    folded = fold(text).text
    first, second, *_ = scan(folded, Spans([]), "en")
    assert link(folded, first, second) == kind


def test_the_level_before_and_after_stand_behind_the_change() -> None:
    folded = fold("decreased by 2.1%, from 6.32% to 4.22%").text
    _, before, after = scan(folded, Spans([]), "en")
    assert link(folded, before, after) == "from_to"
