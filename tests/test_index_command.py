"""`tongket index` from end to end: a draft for a person, who confirms it; what the person wrote is never overwritten."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import rendered
import tongket as tk
from tongket.cli import main

SURE = "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH KON TUM\nBÁO CÁO\nKết quả công tác năm 2021\nTrong năm 2021, tỉnh Kon Tum tạo việc làm cho 12.000 lao động, đạt 104% kế hoạch.\nNăm 2021, tỉnh đào tạo nghề cho 3.100 người và hỗ trợ 4.500 hộ nghèo vay 210 tỷ đồng.\n"
UNPLACED = "Nhiều việc làm mới cho người lao động\nNăm 2022, huyện hỗ trợ 310 hộ nghèo và tặng 1.200 suất quà, trị giá 450 triệu đồng.\n"
FRENCH = "Le département du travail de la province a créé des emplois pour 5 000 personnes, et les familles ont reçu une aide.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in (("a-sure", SURE), ("b-unplaced", UNPLACED)):
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
    return reports


def run(*given: str | Path) -> Result:
    return CliRunner().invoke(main, ["index", *map(str, given)], catch_exceptions=False)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_a_draft_with_the_unsure_first_and_a_table_at_the_end(folder: Path) -> None:
    result = run(folder)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-2] == f"{folder / 'index.csv'}: 2 rows, 1 to look at"
    assert [line.split()[:2] for line in result.stdout.splitlines()[:-2]] == [["1", "unknown"], ["1", "sure"]]
    unplaced, sure = rows(folder / "index.csv")
    assert (unplaced["report"], unplaced["place"], unplaced["year"], unplaced["sure"]) == (
        "b-unplaced",
        "",
        "2022",
        "unknown",
    )
    assert (sure["place"], sure["level"], sure["province"]) == ("Kon Tum", "province", "kon-tum")
    assert (sure["period_start"], sure["period_end"], sure["sure"]) == ("2021-01-01", "2021-12-31", "sure")
    assert (folder / "index.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "Excel opens it rightly"


def test_a_person_confirms_it_and_it_is_read(folder: Path) -> None:
    run(folder, "-o", folder / "mine.csv")
    text = (
        (folder / "mine.csv")
        .read_text(encoding="utf-8")
        .replace("b-unplaced,,,,", "b-unplaced,Huyện Đăk Hà,district,kon-tum,")
    )
    (folder / "index.csv").write_text(text, encoding="utf-8")
    corpus = tk.read_corpus(folder)
    assert not corpus.problems
    about = corpus.report("b-unplaced").about
    assert (about.place, about.level, about.province) == ("Huyện Đăk Hà", "district", "kon-tum")


def test_what_a_person_wrote_is_kept_to_the_letter(folder: Path) -> None:
    own = 'report;place;note\r\na-sure; "Kon Tum";"hers; checked"\r\n'.replace('; "', ';"')
    (folder / "index.csv").write_bytes(own.encode())
    result = run(folder)
    assert result.exit_code == 0 and (folder / "index.csv").read_bytes() == own.encode()
    assert f"{folder / 'index.draft.csv'}: 1 row kept, 1 added, 1 to look at" in result.stdout
    draft = (folder / "index.draft.csv").read_bytes().decode()
    assert draft.splitlines()[1].startswith('a-sure;Kon Tum;"hers; checked";;') and draft.endswith("\r\n")
    again = run(folder)
    assert again.exit_code == 2 and "there is a draft already" in again.stderr
    assert (folder / "index.draft.csv").read_bytes().decode() == draft
    (folder / "index.draft.csv").replace(folder / "index.csv")
    corpus = tk.read_corpus(folder)
    assert not corpus.problems and corpus.report("a-sure").about.place == "Kon Tum"
    assert "nothing to add" in run(folder).stdout


def test_update_adds_what_is_new_in_place(folder: Path) -> None:
    run(folder)
    before = (folder / "index.csv").read_text(encoding="utf-8").replace("kon-tum,2021", "kon-tum,2020")
    (folder / "index.csv").write_text(before.rstrip("\n"), encoding="utf-8")
    (folder / "sub").mkdir()
    (folder / "sub" / "c.txt").write_text(SURE.replace("2021", "2019").replace("12.000", "11.000"), encoding="utf-8")
    result = run(folder, "--update")
    after = (folder / "index.csv").read_text(encoding="utf-8")
    assert after.startswith(before) and after.count("\n") == before.count("\n") + 1
    assert rows(folder / "index.csv")[-1]["report"] == "c"
    assert "2 rows kept, 1 added, 0 to look at" in result.stdout
    assert not (folder / "index.draft.csv").exists()
    assert run(folder, "--update").stdout.startswith(f"{folder / 'index.csv'}: nothing to add")


def test_repeats_and_what_cannot_be_read_are_rows_too(folder: Path) -> None:
    (folder / "a-sure.docx").write_bytes(rendered.docx(SURE))
    (folder / "c.html").write_bytes(b"<html><body></body></html>")
    (folder / "fr.txt").write_text(FRENCH, encoding="utf-8")
    result = run(folder)
    assert result.exit_code == 1
    assert f"{folder / 'fr.txt'}: The text is in French." in result.stderr
    told = {row["report"]: row for row in rows(folder / "index.csv")}
    assert told["a-sure.docx"]["repeats"] == "a-sure"
    assert told["fr"]["problem"].startswith("The text is in French.") and told["c"]["problem"]
    assert [row["report"] for row in rows(folder / "index.csv")][-1] == "a-sure.docx"
    assert [line.split()[:2] for line in result.stdout.splitlines()[:-2]] == [
        ["1", "unknown"], ["1", "sure"], ["2", "cannot"], ["1", "repeats"],
    ]  # fmt: skip
    assert "to look at" in result.stdout.splitlines()[-2] and "3 to look at" in result.stdout
    reading = tk.read_corpus(folder)
    assert {problem.path for problem in reading.problems} == {str(folder / "c.html"), str(folder / "fr.txt")}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["{folder}/none"], "there is no such folder"),
        (["{folder}", "-o", "{folder}/index.xlsx"], "the index is written as .csv"),
        (["{folder}", "-o", "{folder}/no/index.csv"], "make it first"),
        (["{folder}", "-o", "{folder}/bad.csv"], "has no column 'report'"),
        (["{folder}", "-o", "{folder}/worse.csv", "--update"], "no CSV table"),
        (["{folder}", "-o", "{folder}/empty.csv", "--update"], "The file is blank"),
    ],
)
def test_what_cannot_be_done_is_said(folder: Path, given: list[str], said: str) -> None:
    (folder / "bad.csv").write_text("name,year\nx,1\n", encoding="utf-8")
    (folder / "worse.csv").write_text('report\n"x"y\n', encoding="utf-8")
    (folder / "empty.csv").write_text("\n", encoding="utf-8")
    result = run(*(one.format(folder=folder) for one in given))
    assert result.exit_code != 0 and said in result.stderr
    assert sorted(path.name for path in folder.glob("*.csv")) == ["bad.csv", "empty.csv", "worse.csv"]


def test_a_folder_without_reports_gets_no_index(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 1 and "There is no report in this folder" in result.stderr
    assert not list(tmp_path.iterdir())
