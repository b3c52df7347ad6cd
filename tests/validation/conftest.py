"""One run for the tests of this room: the corpus as its answer key has it, with everything made from that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from sample_rows import keyed_tables
from tongket.documents.corrections import Line
from tongket.narrative.corrections import told as told_corrections
from tongket.narrative.lints import told
from tongket.tables.corrections import Correction, apply
from tongket.tables.frames import to_frame
from tongket.tables.panel import panel
from tongket.validation import checks, find_lints, implied

Tables = dict[str, pd.DataFrame]


def _corrections(rows: dict[str, Any]) -> list[Correction]:
    """Some that say what is there already, one that alters a hedge, and one that calls a figure something else."""
    digests = {row["report"]: row["digest"] for row in rows["reports"]}
    some = rows["figures"][:30]
    values = [("status", row["status"]) for row in some[:-2]] + [("bound", "about"), ("class", "age")]
    lines = [
        Line("c.csv", at, row["report"], row["figure"], *told, "An", "so it is", row["quote"], digests[row["report"]])
        for at, (row, told) in enumerate(zip(some, values, strict=True))
    ]
    return [Correction(line, line.value) for line in lines]


@pytest.fixture(scope="session")
def _run() -> tuple[Tables, dict[str, str]]:
    rows, texts = keyed_tables(Path(__file__).resolve().parents[2] / "corpus")
    corrected, problems = apply(_corrections(rows), rows)
    assert not problems
    tables = {name: to_frame(name, rows[name]) for name in rows}
    tables["corrections"] = told_corrections(corrected)
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
