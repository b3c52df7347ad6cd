"""From a province's name to its codes in both sets."""

from __future__ import annotations

from datetime import date

import pytest

from tongket.documents.model import About
from tongket.documents.placing import coded, named_slug, place_name
from tongket.lexicon import places

OLD, LATE = date(2025, 6, 30), date(2025, 7, 1)


@pytest.mark.parametrize("province", places.provinces(), ids=lambda p: p.slug63)
def test_every_province_on_both_sides_of_the_merger(province: places.Province):
    old = coded(About(level="province", period_end=OLD), province.slug63)
    assert (old.province, old.code63) == (province.slug63, province.code63)
    assert (old.province34, old.code34, old.level) == (province.slug34, province.code34, "province")
    late = coded(About(level="province", period_end=LATE), province.slug63)
    goes_on = province.name63 == province.name34 or province.slug34 == "hue"
    assert late.province == ("" if goes_on else province.slug63)
    assert late.level == ("province" if goes_on else "district")
    assert late.province34 == province.slug34
    assert named_slug(old) == named_slug(late) == province.slug63


def test_unknown_period_is_told_in_the_63():
    assert coded(About(level="province"), "lam-dong").province == "lam-dong"


def test_no_province_clears_the_codes():
    assert coded(About(province="lam-dong", code63="68", province34="lam-dong", code34="68"), "") == About()
    assert named_slug(About()) == ""
    assert place_name("", OLD) == ""


def test_names():
    assert place_name("thua-thien-hue", OLD) == place_name("hue", None) == "Thừa Thiên Huế"
    assert place_name("hue", LATE) == "Huế"
    assert place_name("binh-thuan", LATE) == "Bình Thuận"
