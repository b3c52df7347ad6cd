"""Whether outputs are as a run left them, and come out the same when they are made again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import small_corpus
from tongket._parameters import ParameterError
from tongket.api import Corpus
from tongket.execution import Chosen, run
from tongket.execution.digests import Input, Inputs
from tongket.execution.manifest import MANIFEST
from tongket.execution.verify import rerun, verify

pytestmark = pytest.mark.usefixtures("few", "lent")
READ = (Input("kon-tum-2017.txt", "d1", 7),)
INPUTS = Inputs(READ, "a", frozenset({"texts/bad.txt"}))


def _corpus() -> Corpus:
    return small_corpus.corpus(["kon-tum-2017"])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, few: Path, lent: None) -> Path:
    out = tmp_path_factory.mktemp("made") / "out"
    run(_corpus, out, Chosen("kon-tum"), 1, inputs=INPUTS)
    return out


@pytest.fixture
def out(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "out"))


def test_what_a_run_left_holds(out: Path) -> None:
    lines, same = verify(out)
    assert same and len(lines) == 1 and lines[0].endswith(" as the run left them, 0 not")


def test_each_fault_is_named(out: Path) -> None:
    (out / "tables/figures.csv").write_bytes((out / "tables/figures.csv").read_bytes() + b"\n")
    (out / "site/pages/kon-tum-2017.html").unlink()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    lines, same = verify(out)
    assert not same
    assert lines[:3] == [
        "missing: site/pages/kon-tum-2017.html",
        "altered: tables/figures.csv",
        "not of the run: mine.txt",
    ]
    assert lines[3].endswith(", 2 not")


def test_where_there_is_no_manifest_that_is_said(out: Path, tmp_path: Path) -> None:
    (out / MANIFEST).unlink()
    with pytest.raises(FileNotFoundError, match="make it with `tongket run`"):
        verify(out)
    (out / ".drafts").mkdir()
    with pytest.raises(FileNotFoundError, match="a run was stopped here"):
        verify(out)
    (out / MANIFEST).write_text("{}", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="not the manifest of a run"):
        verify(out)


def test_what_is_made_again_is_the_same(out: Path) -> None:
    lines, same = rerun(out, _corpus, INPUTS, 1)
    assert same and lines[-1].endswith(", 0 of them not the same to the byte")


def test_what_comes_out_otherwise_is_named(out: Path, few_cells: Path) -> None:
    small_corpus.notebooks(few_cells, ("print('otherwise')",))
    lines, same = rerun(out, _corpus, INPUTS, 1)
    assert not same
    assert "not the same as then: notebook province_year" in lines
    assert "came out otherwise: notebooks/kon-tum-2017.ipynb" in lines
    assert "came out otherwise: tables/figures.csv" not in lines


def test_other_reports_are_refused_by_name(out: Path) -> None:
    other = Inputs((Input("kon-tum-2017.txt", "d2", 7), Input("more.txt", "d3", 1)), "b", frozenset())
    with pytest.raises(ParameterError, match=r"more.txt was not there then; kon-tum-2017.txt is not as it was"):
        rerun(out, _corpus, other, 1)
