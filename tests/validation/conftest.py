"""One run for the tests of this room: the corpus as its answer key has it, with everything made from that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from sample_rows import keyed_tables
from tongket.narrative.lints import told
from tongket.tables.frames import to_frame
from tongket.tables.panel import panel
from tongket.validation import checks, find_lints, implied

Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="session")
def _run() -> tuple[Tables, dict[str, str]]:
    rows, texts = keyed_tables(Path(__file__).resolve().parents[2] / "corpus")
    tables = {name: to_frame(name, rows[name]) for name in rows}
    tables["checks"] = checks(tables["figures"])
    tables["implied"] = implied(tables["figures"])
    tables["panel"] = panel(tables["figures"], tables["reports"], tables["implied"])
    tables["lints"] = told(find_lints(tables, texts), tables)
    return tables, texts


@pytest.fixture
def tables(_run: Any) -> Tables:
    """The tables of the run, to be spoilt at will."""
    return {name: frame.copy(deep=True) for name, frame in _run[0].items()}


@pytest.fixture
def texts(_run: Any) -> dict[str, str]:
    """The texts of the run."""
    return dict(_run[1])
