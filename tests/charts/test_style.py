from __future__ import annotations

import subprocess
import sys

import matplotlib as mpl
import pytest

from tongket.charts import style


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
