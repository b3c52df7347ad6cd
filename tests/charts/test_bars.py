from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from matplotlib.axes import Axes
from matplotlib.colors import same_color

import sample_rows
from tongket.charts import alt_text, levels, targets_vs_results, theme_bars
from tongket.charts.style import BLUE, ORANGE, SKY
from tongket.tables.frames import to_frame

HALF = date(2023, 1, 1), date(2023, 6, 30)


def ratio(start: int, value: float, indicator: str, **fields: Any) -> dict[str, Any]:
    given = {"value": value, "unit": "percent", "measure": "ratio_to_target", "indicator": indicator, "step": 0.01}
    return sample_rows.figure("r", start, **given | {"printed": f"{value:.2f}".replace(".", ",")} | fields)


def words(axes: Axes) -> str:
    figure = axes.get_figure()
    assert figure is not None
    found = [t.get_text() for t in axes.texts] + [axes.get_title(loc="left"), axes.get_xlabel()]
    legend = axes.get_legend()
    found += [t.get_text() for t in legend.get_texts()] if legend else []
    return "\n".join([*found, *(t.get_text() for t in figure.texts)])


def bars(axes: Axes) -> list[float]:
    return [round(p.get_width(), 2) for p in axes.patches]


def test_bars_start_at_nothing_and_end_at_the_stated_ratio():
    rows = [
        ratio(0, 102.5, "employment.jobs_created"),
        ratio(10, 77.89, "training.rural_trained"),
        ratio(20, 46.31, "merit.gratitude_fund", period=HALF, status="estimate"),
    ]
    axes = targets_vs_results(to_frame("figures", rows))
    assert bars(axes) == [46.31, 77.89, 102.5]
    assert all(p.get_x() == 0 for p in axes.patches)
    assert axes.get_xlim()[0] == 0
    assert [same_color(p.get_edgecolor(), c) for p, c in zip(axes.patches, (SKY, ORANGE, BLUE), strict=True)] == [
        True
    ] * 3
    assert [bool(p.get_hatch()) for p in axes.patches] == [True, False, False]
    assert [line.get_xdata()[0] for line in axes.lines] == [100]
    said = words(axes)
    for part in (
        "46,31%",
        "77,89%",
        "102,50%",
        "kế hoạch",
        "chưa đạt",
        "chưa hết năm",
        "số ước",
        "% kế hoạch",
        "Nguồn: r",
    ):
        assert part in said
    assert "Kỳ: " in said


def test_a_stated_excess_is_drawn_past_the_line_and_called_one():
    rows = [
        ratio(0, 44.75, "employment.jobs_created", measure="gap_to_target"),
        ratio(9, 0.52, "poverty.rate", measure="gap_to_target", unit="percentage_point"),
    ]
    axes = targets_vs_results(to_frame("figures", rows), "en")
    assert bars(axes) == [144.75]
    assert "44.75% past the plan" in words(axes)


def test_one_bar_for_an_indicator_the_exact_one_of_the_longest_period():
    rows = [
        ratio(0, 46.31, "employment.jobs_created", period=(date(2023, 1, 1), date(2023, 5, 15))),
        ratio(10, 57.71, "employment.jobs_created", period=HALF),
        ratio(20, 46.0, "employment.jobs_created", bound="over"),
    ]
    assert bars(targets_vs_results(to_frame("figures", rows))) == [57.71]


def test_figures_of_a_narrower_place_are_not_drawn():
    rows = [ratio(0, 102.5, "employment.jobs_created", place="Nam Sách")]
    axes = targets_vs_results(to_frame("figures", rows))
    assert not axes.has_data()
    assert "Không có số liệu để vẽ" in words(axes)
    assert "Không có số liệu" in alt_text(axes)


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


def test_what_is_said_of_a_chart_comes_from_its_data():
    rows = [ratio(0, 102.5, "employment.jobs_created"), ratio(10, 77.89, "training.rural_trained", status="estimate")]
    assert alt_text(targets_vs_results(to_frame("figures", rows), "en")) == (
        "Bar chart: Results against the plan. Workers placed in jobs: 102.50%; "
        "Rural workers given vocational training: 77.89% (an estimate)."
    )


def test_a_chart_can_be_drawn_on_given_axes():
    from matplotlib import pyplot as plt

    _, given = plt.subplots()
    assert targets_vs_results(to_frame("figures", [ratio(0, 99.0, "employment.jobs_created")]), ax=given) is given


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
