"""Which notebooks a run makes, and what a place may be called."""

from __future__ import annotations

from typing import Any

import pytest

import small_corpus
from tongket.api import Corpus, ParameterError
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


def test_without_a_language_each_is_planned_one_after_the_other() -> None:
    pages = plan(compared(), language=None, geography="34")
    vi, en = pages[: len(pages) // 2], pages[len(pages) // 2 :]
    assert {page.language for page in vi} == {"vi"} and {page.language for page in en} == {"en"}
    assert vi == plan(compared(), geography="34") and en == plan(compared(), language="en", geography="34")
    assert [page_paths(page)[1] for page in (vi[0], en[0], en[-1])] == [
        "site/pages/hai-duong-2021.html", "site/pages/hai-duong-2021.en.html", "site/pages/quality.en.html",
    ]  # fmt: skip


def test_a_choice_narrows_it() -> None:
    assert [(p.province, p.year) for p in plan(Groups(), "kon-tum")] == [("kon-tum", 2014), ("kon-tum", 2017)]
    assert [(p.province, p.language) for p in plan(Groups(), year=2021, language="en")] == [("hai-duong", "en")]


def test_a_period_narrows_it_to_where_it_is_told() -> None:
    corpus = small_corpus.corpus()
    [page] = plan(corpus, period="h1", themes="poverty", peers="merged")
    assert (page.province, page.year) == ("hai-duong", 2021)
    assert page.given == (("period", "h1"), ("themes", "poverty"), ("peers", "merged"))
    assert [p.year for p in plan(corpus, period="year")] == [2021, 2017], "and no comparison"
    assert [p.year for p in plan(corpus, period="2017-01-01/2017-12-31")] == [2017]
    assert [p.given for p in plan(corpus, themes="")] == [()] * 4, "a blank is nothing chosen"


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"period": "q1"}, r"^period 'q1' does not exist among the reports; choose one of: h1, year$"),
        ({"period": "h1", "province": "kon-tum"}, r"^period 'h1' does not exist among the reports; choose one of: y"),
        ({"period": "13"}, r"^period '13' does not exist among"),
        ({"themes": "poverty,employmnt"}, r"^theme 'employmnt' does not exist; choose one of: employment"),
        ({"peers": "regoin"}, r"^peers 'regoin' does not exist; choose one of: region, all"),
        ({"geography": "62"}, r"^geography '62' does not exist; choose one of: 63, 34$"),
        ({"indicator": "povrty.rate"}, r"^indicator .povrty.rate. does not exist .*choose one of: poverty.rate, "),
        (
            {"comparison_year": 2016},
            r"^year 2016 does not exist among what the reports tell; choose one of: 2017, 2018",
        ),
        (
            {"indicator": "poverty.rate", "comparison_year": 2018},
            r"^year 2018 .* for poverty.rate; choose one of: 2017$",
        ),
        ({"indicator": "poverty.rate", "province": "kon-tum"}, r"^indicator 'poverty.rate' is for the comparison, "),
        ({"geography": "34", "year": 2017}, r"^geography '34' is for the comparison, which is made of all provinces"),
        ({"comparison_year": 2017, "period": "h1"}, r"^comparison year 2017 is for the .* leave out province, year"),
    ],
)
def test_a_parameter_that_does_not_exist_stops_the_plan(chosen: dict[str, Any], told: str) -> None:
    with pytest.raises(ParameterError, match=told):
        plan(compared(), **chosen)


def compared() -> Corpus:
    """The small corpus, with something to compare."""
    row = {"place": "kon-tum", "geography": "63", "indicator": "poverty.rate", "year": 2017, "measure": "level"}
    row |= {"status": "result", "value": 1.0, "origin": "stated", "figure": "r:1", "reason": "only", "figures": "r:1"}
    row |= {"spread": 0.0, "revised": False, "conflict": False}
    return small_corpus.corpus(panel=[row, row | {"indicator": "employment.jobs_created", "year": 2018}])


def test_what_is_compared_goes_to_the_comparison_alone() -> None:
    pages = plan(compared(), indicator="poverty.rate", comparison_year=2017, geography="34")
    given = (("indicator", "poverty.rate"), ("year", 2017), ("geography", "34"))
    assert {page.notebook: page.given for page in pages if page.given} == {"comparison": given}


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
