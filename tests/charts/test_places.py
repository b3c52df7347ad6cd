from __future__ import annotations

from datetime import date
from typing import Any

from matplotlib.axes import Axes
from matplotlib.colors import same_color

import sample_rows
from tongket.charts import alt_text, coverage, over_time, province_strip
from tongket.charts.style import BLUE, ORANGE
from tongket.tables.frames import to_frame
from tongket.tables.panel import panel


def words(axes: Axes) -> str:
    figure = axes.get_figure()
    assert figure is not None
    found = [t.get_text() for t in (*axes.texts, *figure.texts)]
    return "\n".join([*found, axes.get_title(loc="left"), axes.get_xlabel()])


def made(values: dict[str, list[tuple[int, float, str, str]]]) -> tuple[Any, Any, Any]:
    """Tables from (year, value, bound, status) by province."""
    reports, figures = [], []
    for slug, rows in values.items():
        for year, value, bound, status in rows:
            name, period = f"{slug}-{year}", (date(year, 1, 1), date(year, 12, 31))
            reports.append(
                sample_rows.report(name, province=slug, year=year, period_start=period[0], period_end=period[1])
            )
            given = {"value": value, "printed": f"{value:.0f}", "bound": bound, "status": status, "period": period}
            figures.append(sample_rows.figure(name, 0, **given))
    frame, about = to_frame("figures", figures), to_frame("reports", reports)
    return panel(frame, about), frame, about


PLACES = {
    "hai-duong": [(2021, 36000.0, "exact", "actual")],
    "bac-ninh": [(2021, 28000.0, "nearly", "actual")],
    "hung-yen": [(2021, 23500.0, "exact", "actual")],
}


def test_a_strip_marks_the_place_and_hollows_the_hedged():
    table, figures, _ = made(PLACES)
    axes = province_strip(table, "employment.jobs_created", "hai-duong", figures=figures)
    dots = {float(c.get_offsets()[0][0]): c for c in axes.collections}
    assert set(dots) == {36000.0, 28000.0, 23500.0}
    assert same_color(dots[36000.0].get_edgecolor()[0], ORANGE)
    assert same_color(dots[28000.0].get_facecolor()[0], "white")
    assert same_color(dots[23500.0].get_edgecolor()[0][:3], BLUE)
    said = words(axes)
    for part in (
        "Hải Dương\n36.000",
        "Hưng Yên\n23.500",
        "gần 28.000",
        "số nêu ước chừng",
        "nghìn người",
        "Kỳ: năm 2021",
    ):
        assert part in said
    assert alt_text(axes).startswith(
        "Dải điểm: Lao động được giải quyết việc làm: Hải Dương so với các nơi khác. Hải Dương: 36.000 người;"
    )


def test_names_beside_the_dots_do_not_lie_on_each_other(tables: dict[str, Any]):
    """As drawn: some of them below the line, some above it, and none over another."""
    for year, place in ((2021, "hai-duong"), (2019, "nghe-an"), (2019, "kon-tum")):
        axes = province_strip(tables["panel"], "employment.jobs_created", place, figures=tables["figures"], year=year)
        figure = axes.get_figure(root=True)
        assert figure is not None
        figure.draw_without_rendering()
        boxes = [text.get_window_extent() for text in axes.texts]
        assert len(boxes) > 2
        assert not [1 for at, box in enumerate(boxes) for other in boxes[:at] if box.overlaps(other)], (year, place)


def test_an_estimate_among_the_dots_is_called_one():
    table, figures, _ = made(
        {"hai-duong": [(2021, 36000.0, "exact", "estimate")], "son-la": [(2021, 9.0, "exact", "actual")]}
    )
    axes = province_strip(table, "employment.jobs_created", "hai-duong", figures=figures)
    assert "Hải Dương\nước 36.000 người" in words(axes)
    assert "Hải Dương: ước 36.000 người; Sơn La: 9 người." in alt_text(axes)


def test_a_place_without_a_figure_is_said_to_be_absent():
    table, figures, _ = made(PLACES)
    axes = province_strip(table, "employment.jobs_created", "kon-tum", "en", figures=figures)
    assert "Kon Tum: no figure for the same period" in words(axes)
    assert axes.get_title(loc="left") == "Workers placed in jobs by place"


def test_one_place_is_no_strip():
    table, _, _ = made({"hai-duong": PLACES["hai-duong"]})
    assert not province_strip(table, "employment.jobs_created", "hai-duong").has_data()


def test_coverage_counts_figures_by_theme():
    _, figures, reports = made(PLACES | {"kon-tum": [(2019, 5.0, "exact", "actual"), (2020, 6.0, "exact", "actual")]})
    axes = coverage(figures, reports, "en")
    rows = [t.get_text() for t in axes.get_yticklabels()]
    assert rows == ["Bac Ninh 2021", "Hai Duong 2021", "Hung Yen 2021", "Kon Tum 2019", "Kon Tum 2020"]
    assert [t.get_text() for t in axes.get_xticklabels()][:2] == ["Employment", "Insurance"]
    assert sorted(t.get_text() for t in axes.texts) == ["1"] * 5
    assert "Source: bac-ninh-2021, hai-duong-2021 and 3 more" in words(axes)
    assert alt_text(axes).startswith("Heat map: Which reports speak of which themes. Rows: 5. Bac Ninh 2021: 1;")


def test_coverage_of_the_corpus_adds_up(tables: dict[str, Any]):
    axes = coverage(tables["figures"], tables["reports"])
    figures, reports = tables["figures"], tables["reports"]
    whole = reports["level"].eq("province") & reports["province"].notna() & reports["year"].notna()
    placed = set(reports[whole]["report"])
    assert "vinh-long-city-2017" in set(reports["report"]) - placed, "a city's figures are not its province's"
    counted = figures[figures["indicator"].notna() & figures["repeats"].isna() & figures["report"].isin(placed)]
    assert sum(int(t.get_text()) for t in axes.texts) == len(counted)


def test_coverage_is_told_of_the_places_of_a_set():
    _, figures, reports = made(
        {"hai-duong": [(2021, 1.0, "exact", "actual")], "hai-phong": [(2021, 2.0, "exact", "actual"),
         (2025, 3.0, "exact", "actual")], "hue": [(2025, 4.0, "exact", "actual")]}
    )  # fmt: skip
    reports["province34"] = reports["province"].replace("hai-duong", "hai-phong")

    def shown(of: str) -> tuple[dict[str, str], str]:
        axes = coverage(figures, reports, "en", of=of)
        return {t.get_text(): a.get_text() for t, a in zip(axes.get_yticklabels(), axes.texts, strict=True)}, words(
            axes
        )

    rows, said = shown("34")
    assert rows == {"Hai Phong 2021": "2", "Hai Phong 2025": "1", "Hue 2025": "1"}
    assert "A former province counts for" in said
    rows, said = shown("63")
    assert rows == {"Hai Duong 2021": "1", "Hai Phong 2021": "1", "Thua Thien Hue 2025": "1"}
    assert "cannot be divided" in said and "counts for" not in said


def test_what_stands_in_the_heat_map_is_legible_on_a_phone(tables: dict[str, Any]):
    axes = coverage(tables["figures"], tables["reports"])
    small = [t for t in (*axes.texts, *axes.get_xticklabels(), *axes.get_yticklabels()) if t.get_fontsize() < 9.5]
    assert small == [], "five inches are shown at some 380 pixels there: 9.5 points are ten pixels"


GAP = ((0, (2, 3)), [(2019, 30000.0), (2021, 36000.0)])


def drawn_lines(axes: Axes) -> list[tuple[Any, list[tuple[int, float]]]]:
    """Style and points of each line."""
    styles = [GAP[0] if line.is_dashed() else line.get_linestyle() for line in axes.lines]
    points = [[(int(x), float(y)) for x, y in zip(*line.get_data(), strict=True)] for line in axes.lines]
    return list(zip(styles, points, strict=True))


def keys(axes: Axes) -> list[str]:
    figure = axes.get_figure()
    assert figure is not None
    return [t.get_text() for a in figure.axes if (legend := a.get_legend()) for t in legend.get_texts()]


def test_years_stand_apart_by_place_on_one_scale():
    table, _, _ = made(
        {
            "hai-duong": [
                (2019, 30000.0, "exact", "actual"),
                (2021, 36000.0, "exact", "actual"),
                (2022, 37000.0, "exact", "target"),
            ],
            "kon-tum": [(2019, 5000.0, "exact", "actual"), (2020, 6000.0, "exact", "actual")],
            "son-la": [(2022, 9000.0, "exact", "actual")],
        }
    )  # fmt: skip
    axes = over_time(table, "employment.jobs_created", "en")
    assert [a.get_title(loc="left") for a in axes] == ["Hai Duong", "Kon Tum"]
    assert drawn_lines(axes[0]) == [("-", [(2019, 30000.0)]), ("-", [(2021, 36000.0)]), GAP]
    assert drawn_lines(axes[1]) == [("-", [(2019, 5000.0), (2020, 6000.0)])]
    assert keys(axes[0])[:2] == ["result", "years between lack a figure"]
    assert {a.get_ylim()[0] for a in axes} == {0.0}
    assert len({a.get_ylim() for a in axes}) == 1
    assert [tuple(map(float, p)) for c in axes[0].collections for p in c.get_offsets()] == [(2022.0, 37000.0)]
    assert "Hai Duong 2019: 30,000; Hai Duong 2021: 36,000; Kon Tum 2019: 5,000" in alt_text(axes)


def test_places_of_one_set_stand_beside_one_another_over_the_years():
    """Sums of former provinces are squares, and a place of which a part is missing is not there."""
    from tongket.tables.geography import panel_in

    two = [(2019, 30000.0, "exact", "actual"), (2021, 36000.0, "exact", "estimate")]
    table, figures, _ = made({"hai-duong": two, "hai-phong": two, "kon-tum": two, "nghe-an": two})
    within, _ = panel_in(table, "34")
    axes = over_time(within, "employment.jobs_created", of="34", figures=figures)
    assert [a.get_title(loc="left") for a in axes] == ["Hải Phòng", "Nghệ An"]
    assert [[y for _, points in drawn_lines(a)[:2] for _, y in points] for a in axes] == [
        [60000.0, 72000.0],
        [30000.0, 36000.0],
    ]
    drawn = [[tuple(map(float, p)) for p in c.get_offsets()] for c in axes[0].collections]
    assert [(2021.0, 72000.0)] in drawn and [(2019.0, 60000.0), (2021.0, 72000.0)] in drawn
    said = alt_text(axes)
    assert said.startswith("Các biểu đồ nhỏ: Lao động được giải quyết việc làm qua các năm (người).")
    assert "Hải Phòng 2019: 60.000 (số tính ra); Hải Phòng 2021: 72.000 (số ước) (số tính ra)" in said
    assert keys(axes[0]) == ["kết quả", "thiếu số của các năm giữa", "số ước", "cộng từ các tỉnh cũ"]
    assert over_time(table, "employment.jobs_created", "en")[0].get_title(loc="left") == "Hai Duong"


def test_part_of_a_year_stands_apart_from_the_line():
    _, figures, reports = made({"hai-duong": [(2019, 30000.0, "exact", "actual"), (2020, 9.0, "exact", "actual")]})
    half = figures.assign(period_end=figures["period_end"].where(figures["report"].ne("hai-duong-2020"), "2020-06-30"))
    (axes,) = over_time(panel(half, reports), "employment.jobs_created")
    assert list(map(float, axes.lines[0].get_ydata())) == [30000.0]
    assert [tuple(map(float, p)) for c in axes.collections for p in c.get_offsets()] == [(2020.0, 9.0)]


def test_places_can_be_chosen_and_none_is_said():
    table, _, _ = made(PLACES)
    assert not over_time(table, "employment.jobs_created")[0].has_data()
    (axes,) = over_time(table, "employment.jobs_created", places=["hung-yen"])
    assert axes.get_title(loc="left") == "Hưng Yên"
