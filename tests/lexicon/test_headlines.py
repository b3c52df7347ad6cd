from __future__ import annotations

import pytest

from tongket.lexicon import catalogue
from tongket.lexicon.headlines import asked, headlines
from tongket.tables.schemas import REPORTS


def test_headlines_are_told_by_indicators_of_the_catalogue_each_by_its_own():
    codes = [code for headline in headlines().values() for code in headline.indicators]
    assert set(codes) <= set(catalogue())
    assert len(codes) == len(set(codes))
    assert all(headline.why for headline in headlines().values())


def test_who_is_asked_is_a_kind_of_report_and_the_longest_come_first():
    kinds = REPORTS.column("kind").values
    for one in asked():
        assert one.kinds <= set(kinds)
        assert set(one.headlines) <= headlines().keys()
        assert one.days[0] <= one.days[1]
        assert one.why
    yearly = [one.characters for one in asked() if "report" in one.kinds and one.days[1] >= 365]
    assert yearly == sorted(yearly, reverse=True)
    assert set(asked()[0].headlines) == set(headlines())


@pytest.mark.parametrize(
    ("kind", "days", "characters", "name"),
    [
        ("report", 365, 12_000, "account"),
        ("report", 366, 2_000, "summary"),
        ("report", 365, 900, None),
        ("report", 181, 9_000, "part_year"),
        ("report", 181, 2_000, None),
        ("press", 365, 2_000, "press"),
        ("press", 181, 20_000, None),
        ("resolution", 365, 20_000, None),
    ],
)
def test_kind_and_length_decide_what_is_asked(kind, days, characters, name):
    found = next((one.name for one in asked() if one.fits(kind, days, characters)), None)
    assert found == name
