"""Ranges of levels: what is true of a province passes, and a misprint of magnitude does not."""

from __future__ import annotations

from datetime import date
from math import isnan

import pytest

from sample_rows import figure, report
from tongket.lexicon import catalogue
from tongket.lexicon.places import provinces
from tongket.tables.frames import to_frame
from tongket.validation.plausible import bounds

SLUGS = {p.slug63: p for p in provinces()}


def held(indicator: str, value: float, slug: str = "hai-duong", year: int = 2019, **fields: object) -> bool | None:
    """Whether a level of a whole year lies in its bounds; None where it has none."""
    level = str(fields.pop("level", "province"))
    entry, province = catalogue()[indicator], SLUGS.get(slug)
    about = {"province": province.slug63, "province34": province.slug34} if province else {"province": None}
    period = (date(year, 1, 1), date(year, 12, 31))
    reports = to_frame("reports", [report("r", level=level, period_start=period[0], period_end=period[1], **about)])
    row = {"indicator": indicator, "value": value, "unit": entry.unit, "period": period} | fields
    ((low,), (high,)) = bounds(to_frame("figures", [figure("r", 0, **row)]), reports)
    return None if isnan(low) else low <= value <= high


# Published by the provinces, the General Statistics Office, the ministry or Vietnam Social Security; extremes first.
TRUE = [
    ("employment.jobs_created", 300_000, "ho-chi-minh", 2012),
    ("employment.jobs_created", 46_000, "binh-phuoc", 2022),
    ("employment.jobs_created", 4_500, "bac-kan", 2015),
    ("employment.jobs_created", 7_200, "lai-chau", 2018),
    ("employment.jobs_created", 36_000, "hai-duong", 2021),
    ("employment.overseas_workers", 25_000, "nghe-an", 2024),
    ("employment.overseas_workers", 12_000, "ha-tinh", 2019),
    ("employment.overseas_workers", 30, "lai-chau", 2012),
    ("employment.urban_unemployment_rate", 4.9, "da-nang", 2010),
    ("employment.unemployment_rate", 0.2, "bac-kan", 2019),
    ("employment.labour_force", 4_700_000, "ho-chi-minh", 2019),
    ("employment.labour_force", 220_000, "bac-kan", 2019),
    ("insurance.social_participants", 1_080_000, "binh-duong", 2022),
    ("insurance.social_participants", 18_000, "bac-kan", 2010),
    ("insurance.health_coverage_rate", 41.0, "hau-giang", 2009),
    ("training.trained_rate", 15.8, "lai-chau", 2009),
    ("training.trained_rate", 87.0, "ho-chi-minh", 2022),
    ("training.enrolment", 480_000, "ho-chi-minh", 2018),
    ("poverty.rate", 48.14, "dien-bien", 2015),
    ("poverty.rate", 50.0, "dien-bien", 2010),
    ("poverty.rate", 0.0, "binh-duong", 2020),
    ("poverty.poor_households", 57_000, "dien-bien", 2016),
    ("poverty.houses_built", 15_000, "ha-giang", 2025),
    ("merit.people_managed", 460_000, "thanh-hoa", 2022),
    ("merit.monthly_recipients", 65_000, "quang-nam", 2010),
    ("merit.heroic_mothers", 15_279, "quang-nam", 2019),
    ("social.beneficiaries", 200_000, "thanh-hoa", 2020),
    ("social.allowance_spending", 1.1e12, "thanh-hoa", 2022),
    ("social_evils.drug_users", 9_000, "dien-bien", 2014),
    ("covid.workers_supported", 7_300_000, "ho-chi-minh", 2021),
    ("covid.support_spending", 1.4e13, "ho-chi-minh", 2021),
    ("labour.accidents", 1_900, "dong-nai", 2015),
]


@pytest.mark.parametrize(("indicator", "value", "place", "year"), TRUE)
def test_true_figures_pass(indicator, value, place, year):
    assert held(indicator, value, place, year) is True


@pytest.mark.parametrize(
    ("indicator", "value", "place"),
    [
        ("employment.jobs_created", 20_504_000, "hai-duong"),  # `20504 nghìn người`
        ("employment.jobs_created", 205_040, "hai-duong"),
        ("employment.jobs_created", 20, "hai-duong"),
        ("employment.overseas_workers", 1_250_000, "nghe-an"),
        ("employment.urban_unemployment_rate", 38.5, "can-tho"),
        ("training.trained_rate", 6.5e3, "can-tho"),
        ("training.trained_rate", 0.65, "can-tho"),
        ("poverty.rate", 83.8, "yen-bai"),
        ("poverty.poor_households", 26_164_000, "son-la"),
        ("merit.gratitude_fund", 24.8e12, "ho-chi-minh"),
        ("social.beneficiaries", 57_000_000, "nghe-an"),
        ("merit.heroic_mothers", 166_900, "da-nang"),
    ],
)
def test_misprints_of_magnitude_do_not(indicator, value, place):
    assert held(indicator, value, place) is False


def test_the_range_goes_with_the_level_of_the_place():
    assert held("employment.jobs_created", 1_640_000, "", level="country") is True
    assert held("employment.jobs_created", 1_640_000, "nghe-an") is False
    assert held("employment.jobs_created", 2_000, "nghe-an", level="district") is True
    assert held("employment.jobs_created", 190_000, "nghe-an", level="district") is False
    assert held("poverty.rate", 79.0, "ha-giang", level="district") is True
    assert held("poverty.rate", 79.0, "ha-giang") is False
    assert held("poverty.rate", 97.0, "ha-giang", level="commune") is True


def test_the_new_provinces_have_the_people_of_those_that_they_were_made_of():
    assert held("employment.jobs_created", 450_000, "bac-kan", 2024) is False
    assert held("poverty.poor_households", 60_000, "bac-kan", 2024) is False
    assert held("poverty.poor_households", 60_000, "bac-kan", 2025) is True  # with Thái Nguyên


def test_a_flow_of_five_years_may_be_five_times_that_of_one_and_a_stock_may_not():
    five = {"period": (date(2016, 1, 1), date(2020, 12, 31))}
    assert held("employment.jobs_created", 600_000, "hai-duong", **five) is True
    assert held("employment.jobs_created", 600_000, "hai-duong") is False
    assert held("social.disabled", 500_000, "hai-duong", **five) is False


def test_parts_groups_and_months_may_be_as_small_as_they_like_but_no_larger():
    month = {"period": (date(2019, 3, 1), date(2019, 3, 31))}
    for narrower in ({"part_of": "r:9"}, {"group": "female"}, {"place": "Chí Linh"}, month):
        assert held("employment.jobs_created", 12, **narrower) is True
        assert held("employment.jobs_created", 20_504_000, **narrower) is False
    assert held("poverty.rate", 91.0, group="ethnic_minority") is True


@pytest.mark.parametrize(
    ("indicator", "value", "per", "year", "within"),
    [
        ("social.allowance_spending", 270_000, "person,month", 2018, True),
        ("social.allowance_spending", 500_000, "month,person", 2024, True),
        ("social.allowance_spending", 2_700, "person,month", 2018, False),
        ("social.allowance_spending", 27_000_000, "person,month", 2018, False),
        ("merit.allowance_spending", 1_624_000, "person,month", 2021, True),
        ("merit.allowance_spending", 2_055_000, "person,month", 2023, True),
        ("merit.allowance_spending", 27_890_000, "person,month", 2024, False),
        ("merit.allowance_spending", 153e9, "month", 2024, True),
        ("merit.allowance_spending", 153e12, "month", 2024, False),
        ("labour.average_wage", 7_250_000, "month", 2019, True),
        ("labour.average_wage", 7_250, "person,month", 2019, False),
        ("labour.average_wage", 350_000, "day", 2019, True),
        ("merit.housing_spending", 40_000_000, "house", 2019, True),
        ("merit.housing_spending", 40e9, "house", 2019, False),
        ("employment.jobs_created", 280, "year", 2019, True),
        ("merit.monthly_recipients", 34_650, "month", 2019, True),
    ],
)
def test_what_is_told_per_something_has_a_range_of_its_own(indicator, value, per, year, within):
    assert held(indicator, value, "nghe-an", year, per=per) is within


def test_what_there_is_no_range_for_has_no_bounds():
    assert held("employment.jobs_created", 120, per="hour") is None
    assert held("labour.average_wage", 300, unit="USD") is None
    assert held("merit.gift_spending", 300, unit="gift") is None
    assert held("employment.jobs_created", 102, measure="ratio_to_target") is None


def test_a_count_told_as_a_share_ends_at_a_hundred():
    assert held("merit.communes_good_care", 98.5, unit="percent") is True
    assert held("merit.communes_good_care", 101.0, unit="percent") is False


def test_a_report_without_a_place_is_held_against_what_any_province_may_have():
    nowhere = {"level": "", "province": None}
    assert held("employment.jobs_created", 300_000, "", **{"level": nowhere["level"]}) is True
    assert held("employment.jobs_created", 20_504_000, "", **{"level": nowhere["level"]}) is False


def test_a_figure_without_a_period_and_a_table_without_reports_or_rows():
    assert held("employment.jobs_created", 36_000, period=(None, None)) is True
    figures = to_frame("figures", [figure("r", 0, value=2e8)])
    ((low,), (high,)) = bounds(figures, None)
    assert not low <= 2e8 <= high
    assert bounds(figures[:0], None) == ([], [])
