from __future__ import annotations

from datetime import date

import pytest

from tongket.narrative.marked import plain
from tongket.narrative.periods import against, in_period, is_whole_year, name_of, one_year_before, period_ref
from tongket.narrative.voice import voice


def d(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("start", "end", "vi", "en"),
    [
        ("2021-01-01", "2021-12-31", "năm 2021", "2021"),
        ("2021-01-01", "2021-08-31", "8 tháng đầu năm 2021", "the first eight months of 2021"),
        ("2023-01-01", "2023-06-30", "6 tháng đầu năm 2023", "the first six months of 2023"),
        ("2023-07-01", "2023-12-31", "6 tháng cuối năm 2023", "the last six months of 2023"),
        ("2019-01-01", "2019-03-31", "quý I năm 2019", "the first quarter of 2019"),
        ("2019-10-01", "2019-12-31", "quý IV năm 2019", "the fourth quarter of 2019"),
        ("2023-10-01", "2023-10-31", "tháng 10/2023", "October 2023"),
        ("2016-01-01", "2020-12-31", "giai đoạn 2016-2020", "2016–2020"),
        ("2023-01-01", "2023-05-15", "kỳ đến ngày 15/5/2023", "the period to 15 May 2023"),
        ("", "2023-05-15", "kỳ đến ngày 15/5/2023", "the period to 15 May 2023"),
        ("2023-05-15", "2023-05-15", "ngày 15/5/2023", "15 May 2023"),
        ("2022-05-10", "2023-05-01", "thời gian từ 10/5/2022 đến 1/5/2023",
         "the period from 10 May 2022 to 1 May 2023"),
        ("2023-09-01", "", "thời gian từ ngày 1/9/2023", "the period from 1 September 2023"),
        ("", "", "", ""),
    ],
)  # fmt: skip
def test_names(start: str, end: str, vi: str, en: str):
    span = d(start), d(end)
    assert name_of(span, voice("vi")) == vi
    assert name_of(span, voice("en")) == en


def test_a_period_is_one_reference():
    ref = period_ref((date(2021, 1, 1), date(2021, 8, 31)), voice("vi"))
    assert (ref.kind, ref.target) == ("period", "2021-01-01/2021-08-31")


def test_adverbs():
    to_date = date(2023, 1, 1), date(2023, 5, 15)
    assert plain(in_period(to_date, voice("vi"))) == "tính đến ngày 15/5/2023"
    assert plain(in_period(to_date, voice("en"))) == "in the period to 15 May 2023"
    assert plain(in_period(to_date, voice("en"), stock=True)) == "as of 15 May 2023"
    assert plain(in_period((date(2021, 1, 1), date(2021, 12, 31)), voice("en"))) == "in 2021"
    assert in_period((None, None), voice("vi")) == ()


def test_the_same_stretch_of_the_year_before():
    span = date(2023, 1, 1), date(2023, 5, 15)
    base = date(2022, 1, 1), date(2022, 5, 15)
    assert one_year_before(base, span)
    assert plain(against(base, span, voice("vi"))) == "cùng kỳ năm 2022"
    assert plain(against(base, span, voice("en"))) == "the same period of 2022"
    assert one_year_before((date(2019, 1, 1), date(2019, 2, 28)), (date(2020, 1, 1), date(2020, 2, 29)))


def test_a_whole_year_is_called_by_its_number():
    span = date(2023, 1, 1), date(2023, 12, 31)
    base = date(2022, 1, 1), date(2022, 12, 31)
    assert is_whole_year(base)
    assert plain(against(base, span, voice("vi"))) == "năm 2022"
    assert against((None, None), span, voice("vi")) == ()
