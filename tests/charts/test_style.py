from __future__ import annotations

import subprocess
import sys
from typing import Any

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.text import Text

from tongket import charts
from tongket.charts import style
from tongket.narrative import figures_of


def test_every_word_is_there_in_both_languages():
    for key, words in style._strings().items():
        assert set(words) == {"vi", "en"}, key


def test_values_are_written_as_readers_write_them():
    assert style.number(1234.5, "vi") == "1.234,5"
    assert style.number(1234.5, "en") == "1,234.5"


def test_the_style_is_left_behind():
    before = mpl.rcParams["axes.titlelocation"]
    with style.styled():
        assert mpl.rcParams["font.family"] == ["DejaVu Sans"]
        assert mpl.rcParams["axes.titlelocation"] == "left"
    assert mpl.rcParams["axes.titlelocation"] == before


@pytest.mark.parametrize(
    ("reports", "line"),
    [
        ([], ""),
        (["a", "a"], "Nguồn: a"),
        (["a", "b"], "Nguồn: a, b"),
        (["a", "b", "c", "d"], "Nguồn: a, b và 2 văn bản khác"),
    ],
)
def test_the_source_line(reports: list[str], line: str):
    assert style.source_line(reports, "vi") == line
    assert style.source_line(reports, "en", "the office") == "Source: the office"


def test_neither_room_is_imported_by_the_command_line():
    code = (
        "import sys, tongket.cli; "
        "print([m for m in sys.modules if m.startswith(('matplotlib', 'seaborn', 'babel', 'tongket.charts'))])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_the_narrative_needs_no_charts():
    code = "import sys, tongket.narrative; print([m for m in sys.modules if m.startswith(('matplotlib', 'pandas'))])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def _drawn(tables: dict[str, Any], language: str) -> list[Axes]:
    """Every kind of chart of the corpus, the longest words among them."""
    figures, panel = tables["figures"], tables["panel"]
    checks = [{"kind": kind, "verdict": verdict} for kind in ("targets", "parts")
              for verdict in ("agrees", "disagrees", "undecidable")]  # fmt: skip
    outcomes = ((True, "critical"), (False, "critical"), (False, "warning"), (None, "warning"))
    results = [{"suite": "corrections", "success": ok, "severity": level} for ok, level in outcomes]
    half = figures_of(tables, "binh-thuan", 2023)
    return [
        charts.targets_vs_results(half, language, year=2023), charts.levels(half, language),
        charts.theme_bars(half, "employment", language), charts.coverage(figures, tables["reports"], language, of="34"),
        charts.province_strip(panel, "employment.jobs_created", "nghe-an", language, figures=figures, year=2019),
        charts.over_time(panel, "employment.jobs_created", language, figures=figures)[0],
        charts.ranks(panel, figures, language), charts.indicated(figures, language),
        charts.agreement(pd.DataFrame(checks), language),
        charts.expectations(pd.DataFrame(results).astype({"success": "boolean"}), language),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_smallest_words_are_legible_on_a_phone_and_none_leave_the_picture(tables: dict[str, Any], language: str):
    phone = 384 / (style.WIDTH * 72)  # pixels of a point where the page of 390 pixels shows a chart
    for axes in _drawn(tables, language):
        figure = axes.get_figure(root=True)
        assert figure is not None
        figure.canvas.draw()
        words = [t for t in figure.findobj(Text) if isinstance(t, Text) and t.get_visible() and t.get_text().strip()]
        assert min(t.get_fontsize() for t in words) * phone >= 9, axes.get_title(loc="left")
        width = figure.bbox.width
        keys = [t for one in figure.axes if (legend := one.get_legend()) for t in legend.get_texts()]
        for text in (*keys, *figure.texts, *axes.texts, axes.title):
            box = text.get_window_extent()
            assert box.x0 >= -1 and box.x1 <= width + 1, text.get_text()
