from __future__ import annotations

from typing import Any

import pytest

import sample_rows
from drawn import bars, words
from tongket.charts import levels, targets_vs_results, theme_bars
from tongket.tables.frames import to_frame


def test_levels_are_of_one_unit():
    rows = [
        sample_rows.figure("r", 0, value=17034.0, printed="17.034"),
        sample_rows.figure(
            "r", 9, value=2325.0, printed="2.325", indicator="employment.overseas_workers", status="estimate"
        ),
        sample_rows.figure("r", 20, value=18e9, printed="18", step=1e9, unit="VND", indicator="merit.gift_spending"),
        sample_rows.figure("r", 30, value=500.0, printed="500", group="female", part_of="r:0"),
        sample_rows.figure("r", 40, value=900.0, printed="900", per="month", indicator="social.beneficiaries"),
    ]
    axes = levels(to_frame("figures", rows), "en")
    assert bars(axes) == [2325.0, 17034.0]
    assert axes.get_xlim()[0] == 0
    assert axes.get_xlabel() == "thousand people"
    said = words(axes)
    assert "17,034" in said
    assert "Source: r" in said
    assert "an estimate" in said
    money = levels(to_frame("figures", rows), unit="VND")
    assert bars(money) == [18e9]
    assert money.get_xlabel() == "tỷ đồng"


def test_a_theme_s_bars(tables: dict[str, Any]):
    from tongket.narrative import figures_of

    axes = theme_bars(figures_of(tables, "hai-duong", 2021), "training")
    assert axes.get_title(loc="left").startswith("Giáo dục nghề nghiệp")
    assert 38100.0 in bars(axes)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_words_stay_inside_the_picture(tables: dict[str, Any], language: str):
    from tongket.narrative import figures_of

    for place, year in (("binh-thuan", 2023), ("thua-thien-hue", 2023), ("vinh-long", 2015)):
        for axes in (
            targets_vs_results(figures_of(tables, place, year), language),
            levels(figures_of(tables, place, year), language),
        ):
            figure = axes.get_figure(root=True)
            assert figure is not None
            figure.canvas.draw()
            width, height = figure.canvas.get_width_height()
            for text in axes.texts:
                box = text.get_window_extent()
                assert box.x0 >= 0, text.get_text()
                assert box.x1 <= width, text.get_text()
                assert 0 <= box.y0 <= box.y1 <= height, text.get_text()
