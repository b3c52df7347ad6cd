"""Reading at a prompt and in a notebook: one report, many, a run's outputs, and wherever the data is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import small_corpus
import tongket as tk
from tongket import _outputs
from tongket.api import Corpus, Report
from tongket.documents import ReportError

HEAVY = ("pandas", "pyarrow", "great_expectations", "papermill", "matplotlib", "seaborn", "nbconvert", "IPython")


@pytest.fixture(scope="module")
def sample(corpus: Path) -> Corpus:
    """The corpus that ships, read."""
    return tk.read_corpus(corpus)


def test_one_report(corpus: Path) -> None:
    report = tk.read(corpus / "hai-duong-2021.txt")
    assert (report.about.province, report.about.year) == ("hai-duong", 2021)
    for table in (report.figures, report.ledger, report.citations):
        assert [report.text[s:e] for s, e in zip(table["start"], table["end"], strict=True)] == list(table["quote"])
        assert set(table["report"]) <= {"hai-duong-2021"}
    assert len(report.figures) > 5
    assert report._repr_html_().count("tk-f") >= len(report.figures)


def test_why_a_number_was_read_as_it_was(corpus: Path) -> None:
    report = tk.read(corpus / "hai-duong-2021.txt")
    figure = str(report.figures["figure"].iloc[3])
    shown = report.explain(figure)
    assert repr(shown).startswith(figure) and "indicator" in shown.text
    assert report.explain(at=int(figure.rpartition(":")[2])).text == shown.text
    assert len(report.explain().text.splitlines()) > len(report.ledger)
    assert "chỉ tiêu" in report.explain(figure, language="vi").text
    with pytest.raises(tk.ParameterError, match="such as hai-duong-2021:"):
        report.explain("x")
    with pytest.raises(tk.ParameterError, match="not both"):
        report.explain(figure, at=3)


def test_a_report_in_a_notebook_is_its_text_with_a_legend(corpus: Path) -> None:
    html = tk.read(corpus / "hai-duong-2021.txt")._repr_html_()
    assert '<ul class="tk-legend" lang="vi"' in html and "Người có công</li>" in html
    assert html.count('tabindex="0"') == html.count("<mark ")
    assert "<script" not in html and "http" not in html


def test_a_text_at_hand() -> None:
    report = tk.read_text("Năm 2021, tỉnh Hải Dương giải quyết việc làm cho 36.000 lao động.", "mine")
    assert list(report.figures["value"]) == [36000.0]
    assert list(report.figures["report"]) == ["mine"]
    assert report.about.province == "hai-duong"


def test_a_report_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"none.txt: There is no such file"):
        tk.read(tmp_path / "none.txt")


def test_the_corpus_that_ships(sample: Corpus) -> None:
    assert sample.problems == ()
    assert len(sample) == 36
    assert len(sample.province_years()) == 33
    assert list(sample.unplaced["report"]) == ["unnamed-2021-m8"]
    assert list(sample.districts["report"]) == ["vinh-long-city-2017"]
    assert set(sample.figures["report"]) <= set(sample.texts)
    assert not set(sample.panel["figure"]) & set(sample.report("vinh-long-city-2017").figures["figure"])


def test_what_is_worked_out_of_the_figures(sample: Corpus) -> None:
    assert set(sample.checks["figure"]) <= set(sample.figures["figure"])
    assert set(sample.panel["figure"]) <= {*sample.figures["figure"], *sample.implied["implied"]}
    assert len(sample.panel_in("34")) and len(sample.left_out("34"))
    assert set(sample.results["suite"]) >= {"reports", "figures", "ledger"}


def test_one_bad_file_stops_no_other(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    read = tk.read_corpus([corpus / "hai-duong-2021.txt", tmp_path, tmp_path / "none.txt"])
    assert list(read.texts) == ["hai-duong-2021"]
    assert sorted(Path(problem.path).name for problem in read.problems) == ["empty.txt", "none.txt"]
    assert all(problem.message for problem in read.problems)


def test_a_text_given_twice_counts_once_unless_both_are_asked_for(corpus: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes((corpus / "kon-tum-2017.txt").read_bytes())
    once, both = tk.read_corpus(tmp_path), tk.read_corpus(tmp_path, repeats=True)
    assert (list(once.texts), list(both.texts)) == (["a"], ["a", "b"])
    assert set(once.figures["report"]) == {"a"}
    (said,) = once.repeats
    assert Path(said.path) == tmp_path / "b.txt"
    assert said.message == "This is the text of a.txt again. It is counted once; keep one of the two files."
    assert "The figures of both are given" in both.repeats[0].message
    assert not once.problems and not both.problems


def test_a_fault_of_ours_in_one_report_stops_no_other(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tongket import extraction

    right = extraction.extract

    def wrong(document: object) -> extraction.Extraction:
        if getattr(document, "report", "") == "kon-tum-2014":
            raise IndexError("oops")
        return right(document)  # type: ignore[arg-type]

    monkeypatch.setattr(extraction, "extract", wrong)
    read = tk.read_corpus(corpus / "kon-tum-*.txt")
    assert list(read.texts) == ["kon-tum-2017"]
    assert "Tongket failed on this text" in read.problems[0].message
    assert "IndexError: oops" in read.problems[0].message


def test_a_row_of_the_index_names_the_place(corpus: Path, tmp_path: Path) -> None:
    """Nothing is guessed: as soon as someone says where it is from, the report belongs to a province and year."""
    (tmp_path / "unnamed-2021-m8.txt").write_bytes((corpus / "unnamed-2021-m8.txt").read_bytes())
    assert tk.read_corpus(tmp_path).province_years() == []
    (tmp_path / "index.csv").write_text(
        "report,place,level,province\nunnamed-2021-m8,Bắc Giang,province,bac-giang\n", "utf-8"
    )
    assert tk.read_corpus(tmp_path).province_years() == [("bac-giang", 2021)]
    assert tk.read_corpus(tmp_path, index=False).province_years() == []


def test_data_is_found_where_the_design_says(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run, deep = tmp_path / "my_outputs", tmp_path / "my_outputs" / "notebooks"
    _outputs.save(small_corpus.corpus(), run)
    deep.mkdir()
    _outputs.save(small_corpus.corpus(["kon-tum-2017"]), tmp_path / "outputs")

    monkeypatch.chdir(tmp_path)
    assert tk.load(corpus / "kon-tum-2014.txt").places() == ["kon-tum"]  # what the parameter says
    assert len(tk.load(run)) == 5
    assert list(tk.load().texts) == ["kon-tum-2017"]  # outputs/ in the working folder or above it
    monkeypatch.chdir(deep)
    assert len(tk.load()) == 5  # the run whose notebook this is
    monkeypatch.setenv("TONGKET_DATA", str(corpus / "lam-dong-*.txt"))
    assert tk.load().places() == ["lam-dong"]


def test_without_anything_else_the_shipped_corpus_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tongket.api._outputs_upwards", lambda folder: None)
    assert len(tk.load()) == 36


def test_data_that_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(tk.ParameterError, match=r"^data '.*none': There is no such .*; name a folder of reports"):
        tk.load(tmp_path / "none")
    monkeypatch.setenv("TONGKET_DATA", str(tmp_path / "none"))
    with pytest.raises(tk.ParameterError, match=r"^TONGKET_DATA '.*none'"):
        tk.load()


def test_importing_costs_nothing() -> None:
    code = f"import sys, tongket, tongket.api, tongket.cli; print([m for m in {HEAVY} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[]"
    assert isinstance(tk.read_text("x"), Report)
