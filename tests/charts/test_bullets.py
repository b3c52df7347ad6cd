"""Results against their targets: what is drawn, and that no verdict is told by colour alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from matplotlib.axes import Axes
from matplotlib.colors import same_color

import sample_rows
from drawn import bars, words
from tongket.charts import alt_text, targets_vs_results
from tongket.charts.style import BLUE, ORANGE, SKY
from tongket.tables.frames import to_frame

HALF = date(2023, 1, 1), date(2023, 6, 30)


def ratio(start: int, value: float, indicator: str, **fields: Any) -> dict[str, Any]:
    given = {"value": value, "unit": "percent", "measure": "ratio_to_target", "indicator": indicator, "step": 0.01}
    return sample_rows.figure("r", start, **given | {"printed": f"{value:.2f}".replace(".", ",")} | fields)


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


def test_what_is_said_of_a_chart_comes_from_its_data():
    rows = [ratio(0, 102.5, "employment.jobs_created"), ratio(10, 77.89, "training.rural_trained", status="estimate")]
    assert alt_text(targets_vs_results(to_frame("figures", rows), "en")) == (
        "Bullet chart: Results against the plan. Workers placed in jobs: 102.50%, met; "
        "Rural workers given vocational training: 77.89% (an estimate)."
    )


def test_a_chart_can_be_drawn_on_given_axes():
    from matplotlib import pyplot as plt

    _, given = plt.subplots()
    assert targets_vs_results(to_frame("figures", [ratio(0, 99.0, "employment.jobs_created")]), ax=given) is given


def shapes(axes: Axes) -> list[int]:
    """How many points the outline of each verdict's shape has, from the lowest row up."""
    return [len(dots.get_paths()[0].vertices) for dots in axes.collections if len(dots.get_offsets()) == 1]


def test_a_result_and_its_plan_without_a_ratio_are_held_against_each_other_and_said_to_be():
    rows = [
        sample_rows.figure("r", 0, value=38100.0, printed="38.100", indicator="training.enrolment"),
        sample_rows.figure("r", 20, value=40000.0, printed="40.000", indicator="training.enrolment", status="target"),
        sample_rows.figure("r", 40, value=2.0, printed="2,0", step=0.1, unit="percent", indicator="poverty.rate"),
        sample_rows.figure(
            "r", 60, value=3.0, printed="3,0", step=0.1, unit="percent", indicator="poverty.rate", status="target"
        ),
    ]
    axes = targets_vs_results(to_frame("figures", rows), year=2023)
    assert bars(axes) == [66.67, 95.25]
    said = words(axes)
    for part in (
        "≈ 66,7%*",
        "≈ 95,2%*",
        "* Tính từ",
        "† Chỉ tiêu càng thấp càng tốt",
        "chưa đạt · Người",
        "đạt · Tỷ lệ",
    ):
        assert part in said
    assert "số tính ra" in alt_text(axes) and "*" not in alt_text(axes)


def test_a_target_without_a_result_has_a_band_a_shape_and_words():
    rows = [
        ratio(0, 102.5, "employment.jobs_created"),
        ratio(10, 77.89, "training.rural_trained"),
        sample_rows.figure("r", 20, value=40000.0, printed="40.000", indicator="training.enrolment", status="target"),
    ]
    axes = targets_vs_results(to_frame("figures", rows), year=2023)
    assert bars(axes) == [77.89, 102.5]
    assert "chưa nêu kết quả · Người tuyển mới" in words(axes) and "kế hoạch 40.000 người" in words(axes)
    assert "kế hoạch 40.000 người, chưa nêu kết quả" in alt_text(axes)
    assert len(set(shapes(axes))) == 3
    assert bars(targets_vs_results(to_frame("figures", rows), year=1999)) == []
