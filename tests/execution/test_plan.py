"""Which notebooks a run makes, and what a place may be called."""

from __future__ import annotations

import pytest

from tongket.api import ParameterError
from tongket.execution import plan
from tongket.execution.plan import page_paths, resolve


class Groups:
    """Stands in for a corpus: a plan asks nothing else of one."""

    def province_years(self) -> list[tuple[str, int]]:
        return [("hai-duong", 2021), ("kon-tum", 2014), ("kon-tum", 2017), ("thua-thien-hue", 2023)]


def test_the_whole_plan() -> None:
    pages = plan(Groups())
    assert [(p.notebook, p.province, p.year, p.language) for p in pages] == [
        ("province_year", "hai-duong", 2021, "vi"),
        ("province_year", "kon-tum", 2014, "vi"),
        ("province_year", "kon-tum", 2017, "vi"),
        ("province_year", "thua-thien-hue", 2023, "vi"),
        ("comparison", "", None, "vi"),
        ("quality", "", None, "vi"),
    ]
    assert pages[0].name == "Hải Dương"
    assert page_paths(pages[0]) == ("notebooks/hai-duong-2021.ipynb", "site/pages/hai-duong-2021.html")


def test_a_choice_narrows_it() -> None:
    assert [(p.province, p.year) for p in plan(Groups(), "kon-tum")] == [("kon-tum", 2014), ("kon-tum", 2017)]
    assert [(p.province, p.language) for p in plan(Groups(), year=2021, language="en")] == [("hai-duong", "en")]


@pytest.mark.parametrize(
    ("given", "places", "found"),
    [
        ("hai-duong", ["hai-duong"], ["hai-duong"]),
        ("Hải Dương", ["hai-duong"], ["hai-duong"]),
        ("hải  dương", ["hai-duong"], ["hai-duong"]),
        ("Hải Dương", ["hai-duong"], ["hai-duong"]),
        ("Nghe An", ["ha-nam", "nghe-an"], ["nghe-an"]),
        ("nghe an", ["nghe-an"], ["nghe-an"]),
        ("NGHỆ-AN", ["nghe-an"], ["nghe-an"]),
        ("Nghệ An", ["nghe-an"], ["nghe-an"]),
        ("ba ria vung tau", ["ba-ria-vung-tau"], ["ba-ria-vung-tau"]),
        ("Bà Rịa – Vũng Tàu", ["ba-ria-vung-tau"], ["ba-ria-vung-tau"]),
        ("Ho Chi Minh City", ["ho-chi-minh"], ["ho-chi-minh"]),
        ("đak lak", ["dak-lak", "dak-nong"], ["dak-lak"]),
        # either set may be asked for: what is now Huế, and what Hải Dương is a part of now
        ("hue", ["thua-thien-hue", "kon-tum"], ["thua-thien-hue"]),
        ("hai-duong", ["hai-phong"], ["hai-phong"]),
        ("lam-dong", ["binh-thuan", "lam-dong"], ["lam-dong"]),
        ("lam-dong", ["binh-thuan", "dak-nong", "kon-tum"], ["binh-thuan", "dak-nong"]),
    ],
)
def test_what_a_place_may_be_called(given: str, places: list[str], found: list[str]) -> None:
    assert resolve(given, places) == found


def test_an_unknown_place_lists_the_nearest_first() -> None:
    with pytest.raises(ParameterError, match="choose one of: kon-tum, hai-duong, thua-thien-hue"):
        plan(Groups(), "con-tum")
