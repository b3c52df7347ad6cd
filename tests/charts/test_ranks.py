from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from matplotlib.axes import Axes
from matplotlib.colors import same_color

import sample_rows
from tongket.charts import alt_text, coverage, ranks
from tongket.lexicon.places import by_slug, slugs
from tongket.tables.frames import to_frame
from tongket.tables.geography import panel_in
from tongket.tables.panel import panel

PERIOD = {"period_start": date(2021, 1, 1), "period_end": date(2021, 12, 31)}


def made(*rows: tuple[str, float, str]) -> tuple[Any, Any, Any]:
    """The panel, the figures and the reports of (slug, value, bound), all of one year."""
    reports, figures = [], []
    for slug, value, bound in rows:
        found = by_slug(slug)
        assert found is not None
        about = {"province": slug, "province34": found.slug34, "year": 2021, **PERIOD}
        reports.append(sample_rows.report(f"{slug}-2021", **about))
        figures.append(sample_rows.figure(f"{slug}-2021", 0, value=value, bound=bound, step=100.0, **PERIOD))
    frame, about_all = to_frame("figures", figures), to_frame("reports", reports)
    return panel(frame, about_all), frame, about_all


def bars(axes: Axes) -> list[tuple[float, float]]:
    """The ends of each error bar, from the top."""
    found = []
    for container in axes.containers:
        ((low, _), (high, _)) = container[2][0].get_segments()[0]
        found.append((float(low), float(high)))
    return found


THREE = (("hai-duong", 36000.0, "exact"), ("bac-ninh", 28000.0, "nearly"), ("son-la", 9000.0, "exact"))


def test_each_place_has_its_value_and_a_bar_over_what_is_open() -> None:
    table, figures, _ = made(*THREE)
    axes = ranks(table, figures)
    assert [t.get_text() for t in axes.get_yticklabels()] == ["Hải Dương", "Bắc Ninh", "Sơn La"]
    assert [float(line.get_xdata()[0]) for line in axes.lines if line.get_marker() == "o"] == [36000.0, 28000.0, 9000.0]
    assert bars(axes) == [(35950.0, 36050.0), (27000.0, 28050.0), (8950.0, 9050.0)]
    faces = [line.get_markerfacecolor() for line in axes.lines if line.get_marker() == "o"]
    assert [same_color(face, "white") for face in faces] == [False, True, False]
    assert axes.get_xlim()[0] == 0
    assert alt_text(axes) == (
        "Biểu đồ điểm có thanh sai số: Lao động được giải quyết việc làm: xếp từ cao xuống thấp (người)."
        " Hải Dương: 36.000; Bắc Ninh: 28.000 (27.000–28.050); Sơn La: 9.000."
    )


def test_an_implied_value_is_a_diamond_and_an_open_end_goes_to_the_edge() -> None:
    table, figures, _ = made(*THREE)
    own = table["place"].eq("son-la")
    table.loc[own, ["origin", "low", "high"]] = ["implied", 8000.0, None]
    axes = ranks(table, figures, "en")
    assert [line.get_marker() for line in axes.lines if line.get_marker() in "oD"] == ["o", "o", "D"]
    assert bars(axes)[2] == (8000.0, axes.get_xlim()[1])
    assert "Son La: 9,000 (implied by two figures)" in alt_text(axes)


def test_an_estimate_is_called_one_and_an_implied_count_is_whole() -> None:
    table, figures, _ = made(*THREE)
    late = figures.assign(status=figures["status"].where(figures["report"].ne("son-la-2021"), "estimate"))
    own = table["place"].eq("bac-ninh")
    table.loc[own, ["origin", "value", "low", "high"]] = ["implied", 34207.76, 34190.0, 34226.0]
    axes = ranks(table, late, "en")
    assert [t.get_text() for t in axes.get_yticklabels()] == ["Hai Duong", "Bac Ninh", "Son La (an estimate)"]
    assert "Bac Ninh: ≈ 34,208 (implied by two figures); Son La (an estimate): 9,000." in alt_text(axes)


def test_both_sets_of_provinces() -> None:
    table, figures, _ = made(*((part, 100.0, "exact") for part in ("hai-duong", "hai-phong", "hung-yen", "thai-binh")))
    within, _ = panel_in(table, "34")
    axes = ranks(within, figures, of="34")
    assert [t.get_text() for t in axes.get_yticklabels()] == ["Hải Phòng", "Hưng Yên"]
    assert bars(axes) == [(100.0, 300.0)] * 2


def test_many_places_stay_legible() -> None:
    table, figures, reports = made(*((slug, 100.0 * at, "exact") for at, slug in enumerate(slugs("63"), 1)))
    axes = ranks(table, figures, "en")
    assert len(axes.get_yticklabels()) == 34 and axes.get_yticklabels()[0].get_text() == "Ca Mau"
    figure = axes.get_figure()
    assert figure is not None
    assert any("29 more places, all lower." in t.get_text() for t in figure.texts)
    matrix = coverage(figures, reports, "en")
    assert len(matrix.get_yticklabels()) == 63 and matrix.get_yticklabels()[0].get_text() == "An Giang"
    figure = matrix.get_figure()
    assert figure is not None
    assert any("all years together" in t.get_text() for t in figure.texts)


@pytest.mark.parametrize("rows", [(), THREE[:1]], ids=["none", "one"])
def test_fewer_than_two_are_no_order(rows: Any) -> None:
    table, figures, _ = made(*rows)
    axes = ranks(table, figures)
    assert not axes.has_data() and "Không có số liệu để vẽ" in alt_text(axes)
