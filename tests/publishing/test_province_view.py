from __future__ import annotations

import re
from typing import Any

import pytest

from tongket.publishing import province_year

SECTIONS = ("headline", "targets", "results", "comparison", "next", "doubts", "elsewhere", "words", "made")


def test_an_unknown_province_or_year_is_refused_with_the_choices(known: Any) -> None:
    with pytest.raises(ValueError, match="no report of hai-duong 1999; there are: an-giang 2024, "):
        province_year(known, "hai-duong", 1999)


def test_it_says_which_reports_it_reads(known: Any) -> None:
    text = province_year(known, "lam-dong", 2019, "en").about().text
    assert text.splitlines()[0].endswith("news item · 2019 · 12 figures · lam-dong-2019")
    assert text.splitlines()[1].endswith("1 Jan 2019 – 10 Feb 2019 · 12 figures · lam-dong-2019-q1")


def test_the_first_display_brings_the_styles_and_no_other_does(known: Any) -> None:
    view = province_year(known, "hai-duong", 2021)
    assert view._repr_mimebundle_()[0]["text/html"].startswith("<style>")
    assert not any("<style>" in getattr(view, name)().html for name in SECTIONS)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_reference_to_an_own_figure_leads_to_its_own_words(known: Any, language: str) -> None:
    view = province_year(known, "hai-duong", 2021, language)
    told = "".join(getattr(view, name)().html for name in SECTIONS if name != "words")
    anchors = set(re.findall(r'id="(w-[^"]*)"', view.words().html))
    links = set(re.findall(r'href="#([^"]*)"', told))
    assert links and {link for link in links if not link.startswith("d-")} <= anchors
    assert "w-hai-duong-2021-1283" in anchors


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_doubtful_figure_bears_a_mark_that_leads_to_the_section_of_doubts(known: Any, language: str) -> None:
    view = province_year(known, "hai-duong", 2021, language)
    anchor = 'id="d-hai-duong-2021-1283"'
    assert view.doubts().html.count(anchor) == 1
    marks = {name for name in SECTIONS if 'tk-why" href="#d-hai-duong-2021-1283"' in getattr(view, name)().html}
    assert "words" in marks and "doubts" not in marks and len(marks) > 1
    assert not any(anchor in getattr(view, name)().html for name in SECTIONS if name != "doubts")


def test_headings_stand_in_the_notebook_and_not_in_its_outputs_but_for_the_themes(known: Any) -> None:
    view = province_year(known, "hai-duong", 2021, "en")
    assert "<h" not in view.headline().html and "labelledby" not in view.headline().html
    assert not view.headline().text.startswith("#") and "36,000" in view.headline().text
    assert re.findall(r"<h3[^>]*>([^<]*)</h3>", view.results().html)[:2] == ["Employment", "Vocational training"]


def test_own_words_quote_the_source_with_the_figure_marked(known: Any, texts: dict[str, str]) -> None:
    view = province_year(known, "hai-duong", 2021)
    html = view.words().html
    own = known.figures[known.figures["report"] == "hai-duong-2021"]
    assert html.count("<mark ") == html.count("<li>") == len(own) and "<summary>" in html
    assert html.count('<div class="tk-word') == own["sentence_start"].nunique()
    assert ">36.000 lao động</mark>" in html and 'data-ref="hai-duong-2021:1283"' in html
    assert "nghi vấn: odd &lt;value&gt;" in html


def test_places_are_compared_for_the_very_same_period_only(known: Any) -> None:
    text = province_year(known, "hai-duong", 2021, "en").comparison().text
    block = text[text.index("Among places") :].splitlines()
    jobs = next(line for line in block if line.startswith("Workers given a job")).split(" | ")
    assert jobs[1] == "36,000" and re.fullmatch(r"\d/\d", jobs[2])
    assert "Can Tho" not in text


def test_what_is_not_there_says_so_and_is_marked_empty(known: Any) -> None:
    view = province_year(known, "hai-duong", 2021)
    assert view.next().empty and view.next().text == "Không có gì để nói ở đây."


def test_it_says_how_it_was_made_without_a_clock(known: Any) -> None:
    text = province_year(known, "hai-duong", 2021).made().text
    digest = known.reports.set_index("report").loc["hai-duong-2021", "digest"]
    assert digest in text and "province | hai-duong" in text and "tongket | " in text
    assert not re.search(r"\d{2}:\d{2}", text)


def test_every_province_and_year_can_be_told_in_both_languages(known: Any) -> None:
    from tongket.publishing.places import province_years

    for place, year in province_years(known.reports):
        for language in ("vi", "en"):
            view = province_year(known, place, year, language)
            assert all(getattr(view, name)().text for name in SECTIONS), (place, year)


def test_pictures_draw_what_the_report_states(known: Any) -> None:
    view = province_year(known, "vinh-long", 2015, "en")
    drawn = view.targets_chart()
    assert sorted(bar.get_width() for bar in drawn.axes[0].patches)[-1] == 134.3
    assert "134.3%" in drawn.alt and drawn.png[:4] == b"\x89PNG"
    assert province_year(known, "hai-duong", 2021).targets_chart().empty


def test_the_strip_marks_the_province_among_the_others(known: Any) -> None:
    drawn = province_year(known, "hai-duong", 2021, "en").comparison_chart()
    values = {float(x) for dots in drawn.axes[0].collections for x, _ in dots.get_offsets()}
    assert 36000.0 in values and len(values) >= 3 and "Hai Duong: 36,000" in drawn.alt
    assert province_year(known, "ninh-thuan", 2011).comparison_chart().empty


def test_the_account_of_one_period_is_told_by_itself(known: Any) -> None:
    view = province_year(known, "lam-dong", 2019, "en", period="2019-01-01/2019-02-10")
    assert [line.rpartition(" ")[2] for line in view.about().text.splitlines()] == ["lam-dong-2019-q1"]
    assert "lam-dong-2019:" not in view.headline().html
    assert "period | 2019-01-01/2019-02-10" in view.made().text
    assert "lam-dong-2019:" in view.elsewhere().html


def test_a_half_year_reads_as_one(known: Any) -> None:
    view = province_year(known, "binh-thuan", 2023, period="h1")
    assert "6 tháng đầu năm 2023" in view.headline().text
    assert view.headline().text == province_year(known, "binh-thuan", 2023).headline().text


def test_chosen_themes_are_told_and_no_others(known: Any) -> None:
    view = province_year(known, "hai-duong", 2021, "en", themes="poverty")
    assert re.findall(r"<h3[^>]*>([^<]*)</h3>", view.results().html) == ["Poverty reduction"]
    told = {name: getattr(view, name)().html for name in SECTIONS}
    assert not any("hai-duong-2021:1283" in html for html in told.values())
    assert "themes | poverty" in view.made().text


@pytest.mark.parametrize(
    ("chosen", "told"),
    [({"period": "m9"}, "there are: year"), ({"themes": "x"}, "theme 'x'"), ({"peers": "x"}, "all, region, merged")],
)
def test_a_choice_that_does_not_exist_is_refused(known: Any, chosen: dict[str, str], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        province_year(known, "hai-duong", 2021, **chosen)


def test_peers_are_those_of_the_region_or_of_the_merged_province(known: Any) -> None:
    from tongket.publishing.places import region_of

    everyone = province_year(known, "hai-duong", 2021, "en")
    assert everyone._rankings
    assert "provinces and cities with figures" in everyone.comparison().text
    nearby = province_year(known, "hai-duong", 2021, "en", peers="region")
    places = {row["place"] for group in nearby._rankings for row in group.rows}
    assert {region_of(place) for place in places} <= {region_of("hai-duong")}
    assert places and "provinces and cities of the same region with figures" in nearby.comparison().text
    assert province_year(known, "hai-duong", 2021, "en", peers="merged").comparison_chart().empty


def test_whom_a_province_is_put_beside() -> None:
    from tongket.publishing.peers import beside

    places = ("hai-duong", "hai-phong", "hung-yen", "kon-tum", "nowhere")
    assert [p for p in places if beside("hai-duong", "all")(p)] == list(places)
    assert [p for p in places if beside("hai-duong", "region")(p)] == ["hai-duong", "hai-phong", "hung-yen"]
    assert [p for p in places if beside("hai-duong", "merged")(p)] == ["hai-duong", "hai-phong"]
    assert [p for p in places if beside("nowhere", "region")(p)] == ["nowhere"]
