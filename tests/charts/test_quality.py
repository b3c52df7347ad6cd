from __future__ import annotations

import pytest

import sample_rows
from tongket.charts import agreement, alt_text, expectations, indicated
from tongket.tables.frames import to_frame

CHECK = {"report": "r", "figure": "r:0", "figures": "r:0", "formula": "f", "stated": 1.0}
RESULT = {"expectation": "e", "columns": "c", "checked": 1, "unchecked": 0, "failed": 0, "notes": "n"}


def figures(*counts):
    """Reports a, b, ... with so many figures with and without an indicator."""
    rows = []
    for name, (known, unknown) in zip("abcdefghijklmnopqrstuvwxyz", counts, strict=False):
        rows += [sample_rows.figure(name, n) for n in range(known)]
        rows += [sample_rows.figure(name, 100 + n, indicator=None, theme=None) for n in range(unknown)]
    return to_frame("figures", rows)


def names(axes):
    return [label.get_text() for label in axes.get_yticklabels()]


def test_reports_with_the_lowest_share_come_first_and_the_rest_are_counted():
    assert names(indicated(figures((9, 1), (1, 9), (5, 5)))) == ["b", "c", "a"]
    many = indicated(figures(*[(n + 1, 1) for n in range(20)]), "en")
    assert len(names(many)) == 16
    assert "4 more reports" in many.get_figure().get_supxlabel()


def test_checks_are_counted_by_kind_and_verdict():
    verdicts = [("change", "agrees"), ("share", "disagrees"), ("share", "agrees"), ("novel_kind", "undecidable")]
    rows = [CHECK | {"check": f"c{n}", "kind": k, "verdict": v} for n, (k, v) in enumerate(verdicts)]
    axes = agreement(to_frame("checks", rows), "en")
    assert names(axes) == ["share", "change", "novel kind"]
    assert "share: agrees 1, disagrees 1, undecidable 0" in alt_text(axes)
    assert names(agreement(to_frame("checks", rows)))[1] == "tăng giảm"


def test_bars_begin_at_nothing_are_as_long_as_their_counts_and_count_in_whole_steps():
    axes = indicated(figures((2, 0), (1, 1)), "en")
    assert names(axes) == ["b", "a"]
    drawn = [(round(p.get_x(), 2), round(p.get_width(), 2)) for p in axes.patches]
    assert drawn == [(0, 1), (1, 1), (0, 2), (2, 0)]
    assert axes.get_xlim()[0] == 0 and all(tick == int(tick) for tick in axes.get_xticks())


def test_expectations_are_counted_by_table_and_outcome():
    told = [("figures", True, "critical"), ("figures", False, "warning"), ("reports", None, "critical"),
            ("reports", False, "critical")]  # fmt: skip
    rows = [RESULT | {"suite": s, "success": ok, "severity": level} for s, ok, level in told]
    axes = expectations(to_frame("results", rows), "en")
    assert names(axes) == ["figures", "reports"]
    assert "figures: held 1, warning 1, critical 0, not checked 0" in alt_text(axes)
    assert "reports: held 0, warning 0, critical 1, not checked 1" in alt_text(axes)


@pytest.mark.parametrize(("chart", "table"), [(indicated, "figures"), (agreement, "checks"), (expectations, "results")])
def test_nothing_to_draw_is_said(chart, table):
    axes = chart(to_frame(table, []), "en")
    assert not axes.has_data()
    assert "nothing to draw" in alt_text(axes)
