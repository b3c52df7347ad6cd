"""The command line: what it prints where, what it writes, and the exit code that it ends with."""

from __future__ import annotations

import csv
import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import small_corpus
from tongket import _outputs
from tongket.api import open_outputs
from tongket.tables.ids import split_ids

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def bad(tmp_path: Path, corpus: Path) -> Path:
    """A folder with one good report and every kind of bad file."""
    folder = tmp_path / "bad"
    (folder / "sub").mkdir(parents=True)
    for name in ("good.txt", "sub/good.txt"):
        (folder / name).write_bytes((corpus / "kon-tum-2017.txt").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 9)
    (folder / "large.txt").write_bytes(b"a " * 11_000_000)
    (folder / "french.txt").write_text(
        "Ceci est un rapport en français sur le travail et les affaires de la province.", "utf-8"
    )
    (folder / "legacy.txt").write_bytes(
        "Năm 2021 tỉnh tạo việc làm".encode("cp1258", "ignore")[::-1] + b"\xff\xfe\x81" * 9
    )
    return folder


def test_the_version_and_the_help(tongket: Run) -> None:
    assert re.fullmatch(r"tongket \d+\.\d+\.\d+\n", tongket("--version").stdout)
    told = tongket("--help")
    assert told.returncode == 0
    for command in ("extract", "explain", "gaps", "check", "correct", "run", "verify", "lab"):
        assert re.search(rf"^  {command} ", told.stdout, re.MULTILINE)
        assert tongket(command, "--help").returncode == 0


def test_help_imports_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "tongket", "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    imported = {line.rpartition("|")[2].strip() for line in told.splitlines()}
    assert not imported & {
        "pandas",
        "numpy",
        "pyarrow",
        "great_expectations",
        "papermill",
        "jinja2",
        "tqdm",
        "tongket.api",
    }


def test_extract_to_stdout_is_csv_and_nothing_else(tongket: Run, corpus: Path) -> None:
    done = tongket("extract", corpus / "kon-tum-2017.txt")
    assert (done.returncode, done.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["report"] for row in rows} == {"kon-tum-2017"}
    assert list(rows[0])[:5] == ["report", "figure", "start", "end", "quote"]


def test_extract_to_files_by_their_suffix(tongket: Run, corpus: Path, tmp_path: Path) -> None:
    import pandas as pd

    done = tongket("extract", corpus, "-o", "f.parquet", "--ledger", "l.csv", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["f.parquet", "l.csv"]
    assert pd.read_parquet(tmp_path / "f.parquet")["report"].nunique() > 30
    assert (tmp_path / "l.csv").read_text(encoding="utf-8").startswith("report,start,end,quote,class,")


def test_extract_names_each_bad_file_and_goes_on(tongket: Run, bad: Path, tmp_path: Path) -> None:
    done = tongket("extract", bad, bad / "good.txt", "none.txt", "x*.txt", "-o", "f.csv", cwd=tmp_path)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert all(line.startswith("tongket: ") for line in lines)
    for name in ("empty.txt", "binary.txt", "large.txt", "french.txt", "legacy.txt", "none.txt", "x*.txt"):
        assert len([line for line in lines if f"{name}: " in line]) == 1, name
    with (tmp_path / "f.csv").open(encoding="utf-8", newline="") as handle:
        ids = {row["report"] for row in csv.DictReader(handle)}
    assert ids == {"good", "sub/good"}  # of one name, told apart by their paths; what is given twice is read once


def test_extract_leaves_nothing_where_nothing_could_be_read(tongket: Run, bad: Path, tmp_path: Path) -> None:
    done = tongket("extract", bad / "empty.txt", "-o", "f.csv", cwd=tmp_path)
    assert done.returncode == 1
    assert not (tmp_path / "f.csv").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Missing argument 'PATH...'"),
        (("x.txt", "-o", "f.xlsx"), "f.xlsx: a table is written as .csv or .parquet"),
        (("x.txt", "-o", "none/f.csv"), "none/f.csv: there is no folder none; make it first"),
        (("x.txt", "--leger", "l.csv"), "--ledger"),
    ],
)
def test_extract_misspelt(tongket: Run, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    done = tongket("extract", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_index_leaves_the_index_out(tongket: Run, tmp_path: Path) -> None:
    told = "Kết quả công tác lao động năm 2017\nToàn tỉnh giải quyết việc làm cho 1.890 lao động.\n"
    (tmp_path / "a.txt").write_text(told, encoding="utf-8")
    (tmp_path / "index.csv").write_text("report,period_start,period_end\na,2016-01-01,2016-12-31\n", encoding="utf-8")
    periods = [
        {row["period_end"] for row in csv.DictReader(io.StringIO(tongket("extract", tmp_path, *more).stdout))}
        for more in ((), ("--no-index",))
    ]
    assert "2016-12-31" in periods[0]
    assert "2016-12-31" not in periods[1]


def test_explain_lists_the_numbers_of_a_report(tongket: Run, corpus: Path) -> None:
    done = tongket("explain", corpus / "kon-tum-2017.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^ 124  period +2017 +\[period_year\]$", done.stdout, re.MULTILINE)
    assert re.search(r"^ 224  figure +1\.890 +1,890 people · ", done.stdout, re.MULTILINE)
    assert re.fullmatch(r"\d+ numbers, \d+ of them figures\. .*", done.stdout.splitlines()[-1])


def test_explain_one_number(tongket: Run, corpus: Path) -> None:
    by_id = tongket("explain", corpus / "kon-tum-2017.txt", "--figure", "kon-tum-2017:224")
    assert (by_id.returncode, by_id.stderr) == (0, "")
    assert by_id.stdout.startswith("kon-tum-2017:224  “1.890”  figure, confidence")
    assert "“giải quyết việc làm” @200" in by_id.stdout
    assert tongket("explain", corpus / "kon-tum-2017.txt", "--at", "226").stdout == by_id.stdout
    date = tongket("explain", corpus / "kon-tum-2017.txt", "--at", "124", "--language", "vi").stdout
    assert date.startswith("kon-tum-2017 @124  “2017”  không phải số liệu")
    beside = tongket("explain", corpus / "kon-tum-2017.txt", "--at", "10", "--no-index").stdout
    assert beside.startswith("There is no number at 10; the nearest is “2017”, period, at 124.\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("--figure", "231"),
            "figure '231': an id is the report's name, a colon and the offset where the number starts",
        ),
        (("--figure", "kon-tum-2017:12"), "no figure starts at 12; the nearest number is at 124: --at 124"),
        (("--figure", "lang-son-2017:12"), "this report is 'kon-tum-2017'"),
        (("--figure", "kon-tum-2017:224", "--at", "3"), "give a figure's id or an offset, not both"),
        (("--language", "fr"), "language 'fr' does not exist; choose one of: vi, en"),
        (("--at", "-3"), "Invalid value for '--at'"),
    ],
)
def test_explain_misspelt(tongket: Run, corpus: Path, arguments: tuple[str, ...], told: str) -> None:
    done = tongket("explain", corpus / "kon-tum-2017.txt", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in " ".join(done.stderr.split())


def test_explain_what_cannot_be_read(tongket: Run, corpus: Path, tmp_path: Path) -> None:
    for path, told in ((corpus, "This is a folder, not a file."), (tmp_path / "x.txt", "There is no such file.")):
        done = tongket("explain", path)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"tongket: {path}: {told}")


def test_gaps_lists_groups_and_says_the_share(tongket: Run, corpus: Path, tmp_path: Path) -> None:
    done = tongket("gaps", corpus, "--limit", "2", "-o", "gaps.csv", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    groups = [line for line in lines if re.match(r" +\d+  \w", line)]
    assert len(groups) == 2
    assert re.fullmatch(r"        [\w-]+:\d+: .*».+«.*", lines[1])
    share = re.fullmatch(r"(\d+) of (\d+) figures \((\d+\.\d) %\) with an indicator; .*", lines[-1])
    assert share and f"{100 * int(share[1]) / int(share[2]):.1f}" == share[3]
    with (tmp_path / "gaps.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert list(rows[0]) == ["count", "reports", "unit", "noun", "words", "example_1", "example_2", "example_3"]
    assert f"and {len(rows) - 2} more groups" in done.stdout
    assert [int(row["count"]) for row in rows] == sorted((int(row["count"]) for row in rows), reverse=True)


def test_gaps_of_what_cannot_be_read(tongket: Run, bad: Path, tmp_path: Path) -> None:
    done = tongket("gaps", bad / "empty.txt", "-o", "gaps.csv", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "no figure was found\n")
    assert "empty.txt: The file is empty." in done.stderr
    assert not (tmp_path / "gaps.csv").exists()
    for path, told in (("g.xlsx", "the groups are written as .csv"), ("none/g.csv", "there is no folder none")):
        done = tongket("gaps", bad / "good.txt", "-o", path, cwd=tmp_path)
        assert done.returncode == 2 and told in " ".join(done.stderr.split())


def test_check_of_a_sound_run_and_of_one_that_was_altered(tongket: Run, corpus: Path, tmp_path: Path) -> None:
    from tongket.api import read_corpus
    from tongket.tables.files import read_table, write_table

    _outputs.save(read_corpus(corpus / "kon-tum-*.txt"), tmp_path / "outputs")
    sound = tongket("check", cwd=tmp_path)
    assert sound.returncode == 0, sound.stdout
    assert "0 of them critical" in sound.stdout

    figures = read_table("figures", tmp_path / "outputs" / "tables")
    figures.loc[0, "quote"] = "something else"
    write_table(figures, "figures", tmp_path / "outputs" / "tables")
    altered = tongket("check", tmp_path / "outputs")
    assert altered.returncode == 1
    assert re.search(rf"^critical: .*{figures.loc[0, 'figure']}", altered.stdout, re.MULTILINE)


def test_check_of_nothing(tongket: Run, tmp_path: Path) -> None:
    done = tongket("check", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "tongket: outputs: no such folder; make it with `tongket run REPORTS -o outputs`\n"


def test_check_of_tables_of_another_make(tongket: Run, tmp_path: Path) -> None:
    _outputs.save(small_corpus.corpus(), tmp_path)
    (tmp_path / "tables" / "figures.parquet").write_bytes(b"no")
    done = tongket("check", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("tongket: figures.parquet: not a Parquet file")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--province", "kon-tun"), "province 'kon-tun' does not exist among the reports; choose one of: kon-tum"),
        (
            ("--province", "kon-tum", "--year", "2015"),
            "year 2015 does not exist for kon-tum; choose one of: 2014, 2017",
        ),
        (("--language", "fr"), "language 'fr' does not exist; choose one of: vi, en"),
        (("--jobs", "0"), "Invalid value for '--jobs'"),
        (("--provine", "x"), "'--province'"),
        (("--period", "h1"), "period 'h1' does not exist among the reports; choose one of: year"),
        (("--themes", "povrty"), "theme 'povrty' does not exist; choose one of: poverty, "),
        (("--peers", "none"), "peers 'none' does not exist; choose one of: "),
        (("--indicator", "jobs"), "indicator 'jobs' does not exist among what the reports tell; choose one of: "),
        (("--comparison-year", "1999"), "year 1999 does not exist among what the reports tell; choose one of: "),
        (("--geography", "62"), "geography '62' does not exist; choose one of: 63, 34"),
        (("--year", "2017", "--geography", "34"), "geography '34' is for the comparison, which is made of all"),
    ],
)
def test_run_misspelt(tongket: Run, corpus: Path, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    done = tongket("run", corpus / "kon-tum-*.txt", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_run_with_nothing_to_read(tongket: Run, bad: Path, tmp_path: Path) -> None:
    done = tongket("run", bad / "empty.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert "empty.txt: The file is empty." in done.stderr
    assert done.stdout == "no report could be read, so nothing was made\n"
    assert not (tmp_path / "out").exists()


def test_run_without_what_prints(tongket: Run, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = tongket("run", corpus / "kon-tum-*.txt", "--pdf", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("tongket: --pdf needs chromium to print with, and there is none on PATH; install it")
    assert list(tmp_path.iterdir()) == []


def test_run_where_it_may_not_write(tongket: Run, corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = tongket("run", corpus / "kon-tum-2014.txt", "-o", "file", cwd=tmp_path)
    assert done.returncode == 1
    assert re.fullmatch(r"tongket: file: cannot be written \(.*\); name another folder with -o\n", done.stderr)


def test_run_one_province_in_english(tongket: Run, corpus: Path, tmp_path: Path) -> None:
    arguments = ("--province", "Kon Tum", "--year", "2017", "--language", "en", "--jobs", "1")
    done = tongket("run", corpus / "kon-tum-*.txt", "-o", "out", *arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.fullmatch(r"2 reports, \d+ figures, 1 notebook with its page: open out/index.html\n", done.stdout)
    assert (tmp_path / "out" / "site" / "pages" / "kon-tum-2017.en.html").exists()
    assert '<html lang="en">' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert done.stderr.splitlines()[0] == "notebooks 1/1: kon-tum-2017.en"


def test_run_a_report_whose_name_has_blanks(tongket: Run, corpus: Path, tmp_path: Path) -> None:
    """An id is the file's stem, blanks and all, from the tables to the pages; the index knows it by it."""
    folder = tmp_path / "báo cáo"
    folder.mkdir()
    (folder / "Nghệ An 2023.txt").write_bytes((corpus / "kon-tum-2017.txt").read_bytes())
    (folder / "index.csv").write_text(
        "report,place,level,province,year\nNghệ An 2023,Nghệ An,province,nghe-an,2023\n", "utf-8"
    )
    done = tongket("run", folder, "-o", "out", "--jobs", "1", "--province", "Nghe An", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "out" / "texts" / "Nghệ An 2023.txt").exists()
    assert (tmp_path / "out" / "notebooks" / "nghe-an-2023.ipynb").exists()
    out = open_outputs(tmp_path / "out")
    assert out.reports[["report", "province", "year"]].to_numpy().tolist() == [["Nghệ An 2023", "nghe-an", 2023]]
    assert set(out.figures["report"]) == {"Nghệ An 2023"}
    listed = [*out.checks["figures"], *out.panel["figures"]]
    known = {*out.figures["figure"], *out.implied["implied"]}
    assert {key for cell in listed for key in split_ids(cell)} <= known
    assert len(out.checks) and len(out.panel)
    assert tongket("check", tmp_path / "out").returncode == 0


def test_run_over_a_folder_that_holds_its_outputs_a_document_and_a_repeat(
    tongket: Run, corpus: Path, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes((corpus / "kon-tum-2017.txt").read_bytes())
    arguments = ("run", ".", "--jobs", "1", "--year", "2017", "--language", "vi")
    first = tongket(*arguments, cwd=tmp_path)
    left = {path: path.read_bytes() for path in (tmp_path / "outputs").rglob("*") if path.is_file()}
    second = tongket(*arguments, cwd=tmp_path)
    assert (first.returncode, second.returncode) == (0, 0), second.stdout + second.stderr
    assert first.stdout == second.stdout
    assert re.match(r"1 report, \d+ figures, 1 notebook with its page; 1 repeated file not counted: open", first.stdout)
    repeat = "tongket: b.txt: This is the text of a.txt again. It is counted once; keep one of the two files."
    passed = "tongket: outputs: An earlier run left its outputs here; they are passed over."
    assert [line for line in first.stderr.splitlines() if line.startswith("tongket: ")] == [repeat]
    assert [line for line in second.stderr.splitlines() if line.startswith("tongket: ")] == [repeat, passed]
    assert {path: path.read_bytes() for path in (tmp_path / "outputs").rglob("*") if path.is_file()} == left
    assert "b.txt" in (tmp_path / "outputs" / "index.html").read_text(encoding="utf-8")


def test_a_damaged_word_document_among_the_texts_is_named_and_the_rest_is_read(
    tongket: Run, corpus: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes((corpus / "kon-tum-2017.txt").read_bytes())
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04")
    told = "b.docx: The file is damaged: as a Word, Excel or OpenDocument file it cannot be read. Open it in the "
    for given in (tmp_path, tmp_path / "*.*"):
        done = tongket("extract", given)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1 and told in done.stderr
        assert len(done.stdout.splitlines()) > 10


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal")
def test_ctrl_c_stops_at_once_and_leaves_nothing_half_written(corpus: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tongket", "run", str(corpus), "-o", "out"]
    run = subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert run.stderr is not None
    assert run.stderr.readline().startswith("notebooks 1/")
    began = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: the whole group hears it
    _, err = run.communicate(timeout=60)
    assert time.monotonic() - began < 10
    assert run.returncode == 130
    assert err.splitlines()[-1] == "tongket: stopped; what was finished is there, and nothing half-written"
    assert "Traceback" not in err
    left = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert not [path for path in left if path.name.startswith(".") or path.suffix == ".part"]
    assert [path.name for path in (tmp_path / "out" / ".drafts").iterdir()] == ["journal.jsonl"], "to go on from"
