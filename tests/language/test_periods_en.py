"""Dates and periods in English words: what days they are, and what stands only for a comparison."""

from __future__ import annotations

from datetime import date

import pytest

from tongket.language import periods_en
from tongket.language.normal import fold
from tongket.language.periods import Mention, mentions, resolve

YEAR, REPORT_END = 2023, date(2023, 9, 30)


def one(text: str) -> Mention:
    found = mentions(fold(text).text)
    assert len(found) == 1, found
    return found[0]


DAYS = [
    ("in the first nine months", "2023-01-01/2023-09-30"),
    ("in quarter III of 2019", "2019-07-01/2019-09-30"),
    ("in quarter II", "2023-04-01/2023-06-30"),
    ("in the first 9 months of 2021", "2021-01-01/2021-09-30"),
    ("nine months of 2019", "2019-01-01/2019-09-30"),
    ("the six months to June", "2023-01-01/2023-06-30"),
    ("the nine-month total", "2023-01-01/2023-09-30"),
    ("found jobs in nine months.", "2023-01-01/2023-09-30"),
    ("in the first half of 2022", "2022-01-01/2022-06-30"),
    ("jobs were found; accumulated nine months, 2", "2023-01-01/2023-09-30"),
    ("Jobs were found. In nine months the city", "2023-01-01/2023-09-30"),
    ("over the past six months", "2023-01-01/2023-06-30"),
    ("in the next three months", "2023-10-01/2023-12-31"),
    ("From July 1 to October 15", "2023-07-01/2023-10-15"),
    ("between 12 March 2021 and 30 June 2021", "2021-03-12/2021-06-30"),
    ("from December 20, 2022 to February 5, 2023", "2022-12-20/2023-02-05"),
    ("by mid-June 2017", "2017-01-01/2017-06-15"),
    ("as of September", "2023-01-01/2023-09-30"),
    ("since early this year", "2023-01-01/2023-09-30"),
    ("H1 2022", "2022-01-01/2022-06-30"),
    ("the last six months of 2022", "2022-07-01/2022-12-31"),
    ("in the second quarter", "2023-04-01/2023-06-30"),
    ("by the end of the third quarter", "2023-01-01/2023-09-30"),
    ("Q1 2024", "2024-01-01/2024-03-31"),
    ("in Q2", "2023-04-01/2023-06-30"),
    ("from January to September", "2023-01-01/2023-09-30"),
    ("January-June 2022", "2022-01-01/2022-06-30"),
    ("in June", "2023-06-01/2023-06-30"),
    ("by December", "2023-01-01/2023-12-31"),
    ("at the end of June", "2023-01-01/2023-06-30"),
    ("as of late April", "2023-01-01/2023-04-30"),
    ("by September 30", "2023-01-01/2023-09-30"),
    ("by 30 September 2022", "2022-01-01/2022-09-30"),
    ("since January", "2023-01-01/2023-09-30"),
    ("since 2019", "2019-01-01/2023-09-30"),
    ("from 2018 to 2020", "2018-01-01/2020-12-31"),
    ("in the 2016-20 period", "2016-01-01/2020-12-31"),
    ("the past five years", "2019-01-01/2023-09-30"),
    ("at the end of 2018", "2018-01-01/2018-12-31"),
    ("by year-end", "2023-01-01/2023-12-31"),
    ("for the whole year", "2023-01-01/2023-12-31"),
    ("last year", "2022-01-01/2022-12-31"),
    ("next year", "2024-01-01/2024-12-31"),
]


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_what_days_a_mention_is(text: str, days: str) -> None:
    start, end = resolve(one(text), YEAR, REPORT_END)
    assert f"{start}/{end}" == days


@pytest.mark.parametrize(
    "text",
    [
        "than in the first half of 2021",
        "down from the fourth quarter of 2022",
        "compared with 2022",
        "up 6.2 per cent on 2022",
        "up 5 from 2022",
        "over the same period of last year",
        "the same period of 2018",
        "than a year ago",
        "the 2019 number",
        "against the end of 2021",
    ],
)
def test_what_is_compared_with_is_a_base(text: str) -> None:
    assert one(text).role == "base"


@pytest.mark.parametrize(
    "text",
    [
        "from 2022 the rate rises",
        "in 2022",
        "during the first half",
        "over the past five years",
        "in the previous year",
    ],
)
def test_what_is_not_compared_with_is_none(text: str) -> None:
    assert one(text).role != "base"


@pytest.mark.parametrize(
    "text",
    [
        "61.1 percent of the full-year target",
        "12 may also apply",
        "the plan for the year",
        "ranked the first",
        "jobs in 2,023 firms",
    ],
)
def test_what_is_no_period_of_a_figure(text: str) -> None:
    assert not [mention for mention in mentions(fold(text).text) if mention.kind != "elided"]


def test_an_ordinal_is_a_quarter_behind_one() -> None:
    first, second = mentions(fold("1,520 in the second quarter and 1,390 in the third)").text)
    assert (second.kind, second.month) == ("quarter", 3)
    assert first.kind == "quarter"


def test_every_kind_is_given_by_a_rule() -> None:
    names = {name for name, _, _ in periods_en.RULES}
    assert names >= periods_en.DATING
    assert {periods_en.kind(name) for name in names} >= {
        "day",
        "month",
        "months",
        "tail",
        "quarter",
        "months_span",
        "years",
        "since",
        "ago",
        "now",
        "year",
    }
