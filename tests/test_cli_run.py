"""`tongket run` once more, its plan, and `tongket verify`, as typed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from lent_workers import lending
from tongket.cli import main
from tongket.execution.pool import Workers

REPORTS = ("kon-tum-2014", "kon-tum-2017", "hai-duong-2021")  # three province-years


@pytest.fixture(scope="module")
def folder(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `reports/`, and `out/`, made of them."""
    made = tmp_path_factory.mktemp("batch")
    (made / "reports").mkdir()
    for name in REPORTS:
        (made / "reports" / f"{name}.txt").write_bytes((corpus / f"{name}.txt").read_bytes())
    return made


def _typed(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env={**os.environ, **environment}, timeout=600,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def made(folder: Path, warm: Workers) -> str:
    """What the run tells that makes `out/`: in this process, with a worker that is there already."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tongket.execution.batch.workers", lending(warm))
        patch.chdir(folder)
        told = CliRunner().invoke(main, ["run", "reports", "-o", "out", "--jobs", "1"])
    assert told.exit_code == 0, told.output
    return told.stdout


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_an_unchanged_run_imports_nothing_heavy_and_says_the_same(folder: Path, made: str) -> None:
    before = _files(folder / "out")
    again = _typed(folder, "-X", "importtime", "-m", "tongket", "run", "reports", "-o", "out")
    assert (again.returncode, again.stdout) == (0, made)
    assert _files(folder / "out") == before
    imported = {line.rpartition("|")[2].strip() for line in again.stderr.splitlines()}
    assert "tongket.execution.batch" in imported
    assert not imported & {"pandas", "numpy", "pyarrow", "papermill", "nbformat", "great_expectations", "matplotlib"}


def test_other_circumstances_leave_the_same_bytes(folder: Path, made: str) -> None:
    other = {"PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "LANG": "C"}
    (folder / "deeper").mkdir()
    told = _typed(
        folder / "deeper", "-m", "tongket", "run", "../reports", "-o", "elsewhere/out", "--jobs", "2", **other
    )
    assert told.returncode == 0, told.stdout + told.stderr
    first, second = _files(folder / "out"), _files(folder / "deeper/elsewhere/out")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    everything = b"".join(first.values())
    names = [str(folder), str(Path.home()) + "/", os.uname().nodename]
    for name in [name for name in names if len(name) > 5]:  # a short one is found in any picture
        assert name.encode() not in everything, name


def test_the_plan_and_the_proof(folder: Path, made: str) -> None:
    planned = _typed(folder, "-m", "tongket", "run", "reports", "-o", "out", "--dry-run")
    assert planned.returncode == 0
    assert planned.stdout.splitlines()[0] == "reports: unchanged"
    assert planned.stdout.splitlines()[-1] == "0 to make, 10 unchanged; nothing was written"
    proof = _typed(folder, "-m", "tongket", "verify", "out")
    assert proof.returncode == 0 and proof.stdout.endswith(" as the run left them, 0 not\n")
    (folder / "out/texts/kon-tum-2014.txt").write_text("other", encoding="utf-8")
    proof = _typed(folder, "-m", "tongket", "verify", "out")
    assert proof.returncode == 1 and "altered: texts/kon-tum-2014.txt" in proof.stdout
    nothing = _typed(folder, "-m", "tongket", "verify", "reports")
    assert nothing.returncode == 1 and "make it with `tongket run`" in nothing.stderr
