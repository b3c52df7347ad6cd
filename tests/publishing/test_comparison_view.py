from __future__ import annotations

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
        ranks = [int(line.rsplit(" | ", 1)[1]) for line in lines[2:]]
        assert (
            lines[0][-4:].isdigit() and "(" in lines[0] and ranks == sorted(ranks) and ranks[0] == 1 and len(ranks) >= 3
        )


def test_shorter_periods_do_not_enter(known: Any) -> None:
    assert "can-tho-2021-m4" not in comparison(known).values().html


@pytest.mark.parametrize("name", ["coverage", "values", "ranking"])
def test_an_empty_corpus_has_nothing_to_say(unknown: Any, name: str) -> None:
    assert getattr(comparison(unknown), name)().empty
    assert comparison(unknown, "en").summary().text.startswith("0 provinces")


def test_pictures_draw_what_the_tables_say(known: Any) -> None:
    view = comparison(known, "en")
    strip = view.ranking_chart()
    values = sorted(float(x) for dots in strip.axes[0].collections for x, _ in dots.get_offsets())
    widest = view._widest
    assert values == sorted(row["value"] for row in widest.rows)
    assert strip.alt.startswith("Strip of dots") and strip.png[:4] == b"\x89PNG"
    assert len(view.time_chart().axes) >= 2
    assert len(view.coverage_chart().axes[0].get_yticklabels()) == 33


def test_there_is_no_picture_of_nothing(unknown: Any) -> None:
    from matplotlib import pyplot as plt

    view = comparison(unknown)
    assert view.ranking_chart().empty and view.time_chart().empty and view.coverage_chart().empty
    assert not plt.get_fignums()
