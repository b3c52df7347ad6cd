from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest

from tongket.publishing import comparison


def test_shared_indicators_come_the_most_widely_reported_first(known: Any) -> None:
    shared = comparison(known).shared
    assert shared[0] == "employment.jobs_created" and "poverty.rate" in shared
    assert len(set(shared)) == len(shared)


def test_coverage_counts_indicators_by_place_and_year(known: Any) -> None:
    lines = comparison(known, "vi").coverage().text.splitlines()
    years = lines[0].split(" | ")
    assert years[0] == "Nơi" and years[1:] == sorted(years[1:])
    [row] = [line.split(" | ") for line in lines if line.startswith("Hải Dương | ")]
    assert row[years.index("2021")] == "10"


def test_values_lead_to_their_sentences_and_keep_their_hedges(known: Any) -> None:
    shown = comparison(known, "en").values()
    assert 'data-ref="hai-duong-2021:1283">36,000</span>' in shown.html
    assert "nearly 28,000" in shown.text and "Hai Duong" in shown.text


def test_places_are_told_and_then_ranked_one_year_and_unit_at_a_time(known: Any) -> None:
    said, *blocks = comparison(known, "vi").ranking().text.split("\n\n")
    assert "2019" in said and "|" not in said
    tables = [block.splitlines() for block in blocks if " | " in block]
    assert len(tables) > 3
    for lines in tables:
        ranks = [int(line.rsplit(" | ", 1)[1].split(" (")[0]) for line in lines[2:]]
        assert re.search(r", \d{4} \(.+\)$", lines[0])
        assert ranks == sorted(ranks) and ranks[0] == 1 and len(ranks) >= 3
    assert "Bắc Ninh | gần 28.000 | 27.000–28.000 | 2" in "\n".join(blocks)


def test_shorter_periods_do_not_enter(known: Any) -> None:
    assert "can-tho-2021-m4" not in comparison(known).values().html


@pytest.mark.parametrize("name", ["coverage", "values", "ranking", "coverage_map", "value_map"])
def test_an_empty_corpus_has_nothing_to_say(unknown: Any, name: str) -> None:
    assert getattr(comparison(unknown), name)().empty
    assert comparison(unknown, "en").summary().text.startswith("0 provinces")


def test_pictures_draw_what_the_tables_say(known: Any) -> None:
    view = comparison(known, "en")
    order = view.ranking_chart()
    values = [float(line.get_xdata()[0]) for line in order.axes[0].lines if line.get_marker() == "o"]
    assert values == [one.value for one in view.chosen.places] and len(values) > 3
    assert order.alt.startswith("Dots with error bars") and order.png[:4] == b"\x89PNG"
    assert len(view.time_chart().axes) >= 2
    assert len(view.coverage_chart().axes[0].get_yticklabels()) == 33


def test_there_is_no_picture_of_nothing(unknown: Any) -> None:
    from matplotlib import pyplot as plt

    view = comparison(unknown)
    assert view.ranking_chart().empty and view.time_chart().empty and view.coverage_chart().empty
    assert not plt.get_fignums()


def squares(html: str) -> dict[str, str]:
    """The class of each square that tells something, by what it says."""
    found = re.findall(r'<li class="([^"]+)" style="grid-area:\d+/\d+" title="([^"]*)">', html)
    return {words: kind for kind, words in found if kind != "none"}


def test_the_coverage_map_says_what_the_table_counts(known: Any) -> None:
    shown = comparison(known, "vi").coverage_map()
    assert shown.html.count('<li class="none"') + len(squares(shown.html)) == 63
    assert squares(shown.html)["Hải Dương: 10 chỉ tiêu"].startswith("s")
    assert ">Hải Dương<b>10</b>" in shown.html
    one = comparison(known, "en", year=2021).coverage_map()
    assert "Hai Duong: 10 indicators" in squares(one.html) and len(squares(one.html)) < len(squares(shown.html))
    assert shown.text.startswith("Bản đồ ô vuông: Số chỉ tiêu có giá trị, gộp mọi năm. ")


def test_the_value_map_leads_to_the_sentences(known: Any) -> None:
    shown = comparison(known, "vi", indicator="employment.jobs_created", year=2021).value_map()
    assert 'data-ref="hai-duong-2021:1283">Hải Dương</span>' in shown.html
    kinds = squares(shown.html)
    assert kinds["Hải Dương: 36.000"] == "s5" and kinds["Bắc Ninh: gần 28.000"] in ("s2", "s3", "s4")
    assert f"{len(kinds)} trên 63 tỉnh, thành phố có số liệu. Cao nhất Hải Dương: 36.000;" in shown.text


def test_either_set_of_provinces_can_be_asked_for(known: Any) -> None:
    view = comparison(known, "en", geography="34")
    assert "the 34 provinces" in view.summary().text and "could not be brought" in view.summary().text
    html = view.coverage_map().html
    assert html.count('class="none"') + len(squares(html)) == 34 + 1, "the key has one more"
    assert "part" in squares(html).values(), "Hải Phòng is more than Hải Dương"
    assert "Hải Dương" not in html and "Hai Duong" not in html


@pytest.fixture
def with_hai_phong(known: Any) -> Any:
    """The corpus with a report of Hải Phòng that says of jobs what Hải Dương's of 2021 does."""
    import pandas as pd

    from tongket.tables.panel import panel

    reports, figures = known.reports.copy(), known.figures
    own = figures["report"].eq("hai-duong-2021") & figures["indicator"].eq("employment.jobs_created")
    more = figures[own].assign(report="hai-phong-2021", figure="hai-phong-2021:1", repeats=None)[:1]
    row = reports[reports["report"].eq("hai-duong-2021")]
    other = row.assign(report="hai-phong-2021", province="hai-phong", place="Hải Phòng")
    frames = {"figures": pd.concat([figures, more]), "reports": pd.concat([reports, other])}
    return SimpleNamespace(**{**vars(known), **frames, "panel": panel(frames["figures"], frames["reports"])})


def test_sums_of_former_provinces_name_their_parts(with_hai_phong: Any) -> None:
    view = comparison(with_hai_phong, "vi", indicator="employment.jobs_created", year=2021, geography="34")
    assert "Hải Phòng: 72.000 (cộng: 36.000 + 36.000)" in squares(view.value_map().html)


@pytest.mark.parametrize(("language", "said"), [("vi", "72.000 người, tính ra"), ("en", "72,000, worked out")])
def test_the_ranking_is_told_of_the_set_of_provinces_that_was_asked_for(
    with_hai_phong: Any, language: str, said: str
) -> None:
    choice = {"indicator": "employment.jobs_created", "year": 2021}
    told = comparison(with_hai_phong, language, geography="34", **choice).ranking()
    first = told.text.split("\n\n")[0]
    assert said in first and "Hải Dương" not in first and "Hai Duong" not in first
    assert re.search(r'class="tk-sum" data-ref="hai-duong-2021:\d+ hai-phong-2021:1"', told.html)
    former = comparison(with_hai_phong, language, geography="63", **choice).ranking().text
    assert said not in former and ("Hải Dương" if language == "vi" else "Hai Duong") in former


def test_the_small_charts_are_of_the_set_of_provinces_that_was_asked_for(known: Any) -> None:
    alts = {of: comparison(known, "en", geography=of).time_chart().alt for of in ("63", "34")}
    assert "Lam Dong 2019: 30,000 (an estimate)" in alts["63"] and "Nghe An 2019" in alts["34"]
    assert "Lam Dong" not in alts["34"], "it is more than it was"


def test_the_small_charts_are_of_the_indicator_that_was_asked_for(known: Any) -> None:
    shown = comparison(known, "en", indicator="employment.overseas_workers").time_chart()
    assert shown.alt.startswith("Small charts: Workers sent abroad under contract over the years (people).")
    assert comparison(known, "en", indicator="merit.heroic_mothers").time_chart().empty


def test_a_corpus_of_one_report_is_a_map_of_one_square(known: Any) -> None:
    only = {name: table[table["report"].eq("hai-duong-2021")] for name, table in vars(known).items() if name in _OF_ONE}
    panel = known.panel[known.panel["figure"].str.startswith("hai-duong-2021:")]
    view = comparison(SimpleNamespace(**{**vars(known), **only, "panel": panel}), "vi")
    assert list(squares(view.coverage_map().html).values()) == ["s5"] == list(squares(view.value_map().html).values())
    assert view.ranking().empty and view.ranking_chart().empty


_OF_ONE = ("reports", "figures")


def test_what_was_asked_for_and_is_not_there_is_said(known: Any) -> None:
    view = comparison(known, "en", indicator="employment.jobs_created", year=1999)
    for name in ("value_map", "coverage_map"):
        assert getattr(view, name)().text == "No place has a figure for the indicator and year chosen."
