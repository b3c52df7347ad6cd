"""Workers are forked from one process that has imported all, and know nothing of the script that runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import small_corpus
import tongket
from tongket import _outputs as outputs
from tongket import api
from tongket.execution import template

pytestmark = pytest.mark.skipif(not template.can_fork(), reason="workers are forked on Linux alone")

# No guard: where a worker imported the script, it would run again in each.
_SCRIPT = """
import os, sys
from pathlib import Path
from tongket.execution import template
from tongket.execution.pool import workers

print("begun", flush=True)
template.PRELOAD = "tomllib"
with workers(2, Path(sys.argv[1])) as pool:
    print(pool.each("names", [(name, name) for name in ("a/b", "c/d")], os.path.basename))
    print(os.environ["MPLBACKEND"])
"""


def test_a_script_without_a_guard_runs_once(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(tongket.__file__).parents[1]), "MPLBACKEND": "nonsense"}
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == ["begun", "['b', 'd']", "nonsense"], done.stderr


def test_tables_that_are_held_are_given_until_they_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "_HELD", {})
    outputs.save(small_corpus.corpus(), tmp_path)
    api.hold(tmp_path)
    held = api.open_outputs(tmp_path)
    assert api.open_outputs(tmp_path) is held
    table = tmp_path / "tables" / "figures.csv"
    table.write_bytes(table.read_bytes() + b" ")
    assert api.open_outputs(tmp_path) is not held
