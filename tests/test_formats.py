"""A web page, a Word file and a PDF all the way: read, extracted by the command, run's folder written and opened."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

import rendered
import tongket as tk
from tongket import _outputs as outputs
from tongket.cli import main

REPORTS = {"hai-duong-2021": "docx", "kon-tum-2014": "html", "nghe-an-2019": "pdf"}
TABLE = [["TT", "Chỉ tiêu", "Thực hiện"], ["1", "Số lao động có việc làm", "12.480"], ["2", "Số hộ nghèo", "1.350"]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    made = tmp_path_factory.mktemp("reports")
    for report, form in REPORTS.items():
        text = (corpus / f"{report}.txt").read_text(encoding="utf-8")
        data = rendered.docx(text, TABLE) if form == "docx" else getattr(rendered, form)(text)
        (made / f"{report}.{form}").write_bytes(data)
    (made / "kon-tum-2014.pdf").write_bytes(rendered.pdf((corpus / "kon-tum-2014.txt").read_text(encoding="utf-8")))
    return made


def test_reports_of_three_formats(folder: Path) -> None:
    read = tk.read_corpus(folder)
    assert not read.problems
    assert [problem.message for problem in read.repeats] == [
        "This is the text of kon-tum-2014.html again. It is counted once; keep one of the two files."
    ]
    kinds = dict(zip(read.reports["report"], read.reports["media_type"], strict=True))
    assert {report: kind.rpartition("/")[2].rpartition(".")[2] for report, kind in kinds.items()} == {
        "hai-duong-2021": "document", "kon-tum-2014": "html", "nghe-an-2019": "pdf",
    }  # fmt: skip
    begins = {"hai-duong-2021": ("paragraph=", "table="), "kon-tum-2014": (":~:text=",), "nghe-an-2019": ("page=1&",)}
    for row in read.figures.itertuples():
        assert read.texts[row.report][row.start : row.end] == row.quote
        assert row.origin.startswith(begins[row.report])


def test_what_a_run_keeps_is_what_was_read(folder: Path, tmp_path: Path) -> None:
    read = tk.read_corpus(folder)
    outputs.save(read, tmp_path)
    opened = tk.open_outputs(tmp_path)
    for kept, document in zip(opened.documents, read.documents, strict=True):
        assert (kept.text, kept.media_type) == (document.text, document.media_type)
        assert (kept.blocks, kept.grids) == (document.blocks, document.grids)
        assert kept.published == document.published
        start = document.blocks[-1].start
        assert kept.origins.of(start, start + 1) == document.origins.of(start, start + 1)
    assert len(opened.report("hai-duong-2021").document.grids) == 1
    assert opened.figures["origin"].tolist() == read.figures["origin"].tolist()
    named = set(outputs.saved_paths(read.documents))
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()} <= named
    assert "texts/kon-tum-2014.json" in named


def test_what_was_kept_of_a_document_goes_when_it_is_text(folder: Path, tmp_path: Path, corpus: Path) -> None:
    outputs.save(tk.read_corpus(folder), tmp_path)
    outputs.save(tk.read_corpus(corpus / "hai-duong-2021.txt"), tmp_path)
    assert sorted(path.name for path in (tmp_path / "texts").iterdir()) == ["hai-duong-2021.txt"]


def test_the_command(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "figures.csv"
    done = CliRunner().invoke(main, ["extract", str(folder / "nghe-an-2019.pdf"), "-o", str(out)])
    assert done.exit_code == 0, done.output
    with out.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows and all(row["origin"].startswith("page=1&viewrect=") for row in rows)


def test_a_file_that_is_given_on_the_spot(folder: Path) -> None:
    explorer = tk.explore(tk.read_corpus(folder / "kon-tum-2014.html"))
    reading = explorer.read_bytes((folder / "hai-duong-2021.docx").read_bytes(), "hai-duong-2021.docx")
    assert not reading.problem and len(reading.figures) > 10
    refused = explorer.read_bytes(b"%PDF-1.4 broken", "a.pdf")
    assert refused.problem.startswith("Tệp bị hỏng: không đọc được như tệp PDF.")
    assert not explorer.read(str(folder / "nghe-an-2019.pdf")).problem
