"""The number of a headline takes its meaning from the first one below that it rounds, and from no other."""

from __future__ import annotations

import pytest

from phrases import read

LEAD = "\n\nThe bank lent poor households VND{sum} billion in soft loans last year."


@pytest.mark.parametrize(
    ("headline", "sum_told", "shared"),
    [
        ("Over VND210 billion handed out", "214", True),
        ("Nearly VND220 billion handed out", "214", True),
        ("VND210 billion handed out", "214", True),
        ("Over VND220 billion handed out", "214", False),
        ("Nearly VND200 billion handed out", "214", False),
        ("VND140 billion handed out", "214", False),
    ],
)
def test_a_headline_rounds_as_its_hedge_says(headline: str, sum_told: str, shared: bool) -> None:
    first, second = read(headline + LEAD.format(sum=sum_told)).figures
    assert second["indicator"] == "poverty.credit_disbursed"
    assert (first["indicator"] == second["indicator"]) is shared
