from __future__ import annotations

from datetime import date

from sample_rows import report
from tongket.lexicon.places import provinces
from tongket.narrative.names import region_name
from tongket.publishing.places import (
    district_reports,
    name_of,
    place_of,
    province_years,
    region_of,
    told_place,
    unplaced_reports,
)


def test_the_set_of_provinces_follows_the_last_day() -> None:
    assert place_of(report(period_end=date(2025, 6, 30))) == "hai-duong"
    assert place_of(report(period_end=date(2025, 12, 31))) == "hai-phong"
    assert place_of(report(province=None)) == ""


def test_the_longest_period_leads_its_province_and_year() -> None:
    half = report("a", period_end=date(2023, 6, 30))
    groups = province_years([half, report("b"), report("c", year=2022)])
    assert {group: [r["report"] for r in rows] for group, rows in groups.items()} == {
        ("hai-duong", 2022): ["c"],
        ("hai-duong", 2023): ["b", "a"],
    }


def test_districts_and_the_unplaced_stand_apart() -> None:
    rows = [
        report("p"),
        report("d", level="district"),
        report("u", province=None, place=None, level=None),
        report("y", year=None),
    ]
    assert [r["report"] for r in district_reports(rows)] == ["d"]
    assert [r["report"] for r in unplaced_reports(rows)] == ["u", "y"]


def test_a_place_of_unknown_level_is_not_taken_for_its_province() -> None:
    assert not province_years([report(level=None)])
    assert province_years([report(level=None, place=None)])


def test_names_and_regions() -> None:
    assert name_of("hai-duong") == "Hải Dương"
    assert region_of("hai-duong") == "Đồng bằng sông Hồng"
    assert (name_of("nowhere"), region_of("nowhere")) == ("nowhere", "")


def test_places_and_regions_are_called_as_the_readers_language_has_them() -> None:
    city = {"place": "Thành phố Vĩnh Long", "level": "district", "province": "vinh-long"}
    assert [told_place(city, at) for at in ("vi", "en")] == ["Thành phố Vĩnh Long", "Vinh Long city"]
    whole = {"place": "Thành phố Hồ Chí Minh", "level": "province", "province": "ho-chi-minh"}
    assert told_place(whole, "en") == "Ho Chi Minh City"
    assert told_place({"place": None}, "en") == ""
    named = {region_name(entry.region, "en") for entry in provinces()}
    assert len(named) == 6 and all(name.isascii() for name in named)
    assert region_name("Tây Nguyên", "vi") == "Tây Nguyên"
