"""The folder that a run leaves behind: written, read back, and wrong in ways that are said."""

from __future__ import annotations

from pathlib import Path

import pytest

import small_corpus
from tongket import _outputs as outputs
from tongket._corpus import Problem
from tongket.api import ParameterError, open_outputs


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A small corpus as a run saves it, without notebooks and pages."""
    outputs.save(small_corpus.corpus(), tmp_path)
    return tmp_path


def test_texts_are_kept_to_the_byte(saved: Path) -> None:
    assert (saved / "texts" / "nowhere.txt").read_bytes() == small_corpus.TEXT.encode()
    assert open_outputs(saved).texts["nowhere"] == small_corpus.TEXT


def test_what_a_report_is_about_comes_back(saved: Path) -> None:
    for document in small_corpus.corpus().documents:
        assert open_outputs(saved).report(document.report).about == document.about


def test_the_problems_come_back_without_the_path_of_a_machine(saved: Path, tmp_path: Path) -> None:
    assert outputs.saved_problems(saved) == list(small_corpus.corpus().problems)
    assert outputs.portable([Problem(str(tmp_path / "a.txt"), "why")]) == [Problem("a.txt", "why")]


def test_the_repeats_come_back(saved: Path) -> None:
    assert open_outputs(saved).repeats == small_corpus.corpus().repeats == ()
    corpus = small_corpus.corpus()
    corpus.repeats = (Problem("b.txt", "This is the text of a.txt again."),)
    outputs.save(corpus, saved)
    assert open_outputs(saved).repeats == corpus.repeats
    (saved / "validation" / "repeats.csv").unlink()
    assert open_outputs(saved).repeats == ()


def test_a_text_that_is_missing_is_named(saved: Path) -> None:
    (saved / "texts" / "nowhere.txt").unlink()
    with pytest.raises(
        FileNotFoundError, match=r"nowhere.txt: this text of the run is missing; make the outputs again"
    ):
        _ = open_outputs(saved).texts


def test_a_folder_of_something_else_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no outputs of a run here; make them with `tongket run REPORTS -o "):
        open_outputs(tmp_path)


def test_a_second_save_takes_away_what_the_first_recorded(saved: Path) -> None:
    (saved / "texts" / "mine.txt").write_text("mine", encoding="utf-8")
    outputs.save(small_corpus.corpus(["kon-tum-2017"]), saved)
    assert {path.name for path in (saved / "texts").iterdir()} == {"kon-tum-2017.txt", "mine.txt"}


def test_an_id_of_several_parts_is_a_path(tmp_path: Path) -> None:
    assert outputs.text_path(tmp_path, "a/b") == tmp_path / "texts" / "a" / "b.txt"


@pytest.mark.parametrize(("name", "told"), [("f.xlsx", "written as .csv or .parquet"), ("no/f.csv", "make it first")])
def test_a_file_that_no_table_fits_is_refused(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(ParameterError, match=told):
        outputs.check_file(str(tmp_path / name))


def test_one_table_to_one_file(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    import pandas as pd

    figures = small_corpus.corpus().figures
    outputs.put_table(figures, "figures", str(tmp_path / "f.csv"))
    outputs.put_table(figures, "figures", str(tmp_path / "f.PARQUET"))
    outputs.put_table(figures, "figures", None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["f.PARQUET", "f.csv"]
    assert len(pd.read_parquet(tmp_path / "f.PARQUET")) == len(figures)
    assert (tmp_path / "f.csv").read_bytes().splitlines() == capfdbinary.readouterr().out.splitlines()


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "f.csv").mkdir()
    with pytest.raises(OSError, match=r"f.csv: cannot be written \(.*\); name another file"):
        outputs.put_table(small_corpus.corpus().figures, "figures", str(tmp_path / "f.csv"))
    assert [path.name for path in tmp_path.iterdir()] == ["f.csv"]
