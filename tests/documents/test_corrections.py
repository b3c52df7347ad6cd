"""corrections.csv as a file: where it is looked for, what its lines say, and which of them say too little."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tongket.documents import collect, lines_beside, read_all, read_lines

HEADER = "figure,column,value,by,why,quote,digest\n"
TEXT = "Năm 2021, tỉnh Hải Dương đã tạo việc làm cho 36.000 lao động."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    for name in ("a", "b", "sub/c"):
        (tmp_path / f"{name}.txt").write_text(TEXT + name, encoding="utf-8")
    return tmp_path


def put(folder: Path, body: str, header: str = HEADER) -> None:
    (folder / "corrections.csv").write_text(header + body, encoding="utf-8")


def told(folder: Path) -> list[str]:
    found = read_lines(collect(folder).found)
    assert all(problem.path == str(folder / "corrections.csv") and problem.advice for problem in found.problems)
    return [problem.problem for problem in found.problems]


def test_a_line_says_what_it_says(folder: Path):
    put(folder, f'a:46, Value ,36500,An,"the annex, page 3",36.000 lao động,{"AB" * 32}\n\na:46,unit,person,An,so\n')
    found = read_lines(collect(folder).found)
    (line,) = found.lines
    assert (line.row, line.report, line.figure, line.column, line.value) == (2, "a", "a:46", "value", "36500")
    assert (line.by, line.why, line.quote) == ("An", "the annex, page 3", "36.000 lao động")
    assert line.digest == "ab" * 32
    assert found.files == (folder / "corrections.csv",)
    assert "Row 4 has 5 cells where the header has 7" in found.problems[0].problem


def test_quote_and_digest_may_be_missing_and_other_columns_are_ignored(folder: Path):
    put(folder, "note;a:46;value;1;An;so\n", "note;figure;column;value;by;why\n")
    (line,) = read_lines(collect(folder).found).lines
    assert (line.figure, line.quote, line.digest) == ("a:46", "", "")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",value,1,An,so,,", "Row 2, column figure: it is blank"),
        ("a:46,,1,An,so,,", "Row 2, column column: it is blank"),
        ("a:46,value,,An,so,,", "Row 2, column value: it is blank"),
        ("a:46,value,1,,so,,", "Row 2, column by: it is blank"),
        ("a:46,value,1,An, ,,", "Row 2, column why: it is blank"),
        ("a,value,1,An,so,,", "Row 2, column figure: 'a' is no id of a figure"),
        ("a:x,value,1,An,so,,", "Row 2, column figure: 'a:x' is no id of a figure"),
        ("a:46,value,1,An,so,,beef", "Row 2, column digest: 'beef' is no digest"),
        ("a:46,value,1", "Row 2 has 3 cells where the header has 7"),
    ],
)
def test_a_line_that_says_too_little_is_named_and_the_others_count(folder: Path, row: str, words: str):
    put(folder, row + "\nb:46,value,2,An,so,,\n")
    (problem,) = told(folder)
    assert words in problem
    assert [line.figure for line in read_lines(collect(folder).found).lines] == ["b:46"]


def test_a_file_without_its_columns_says_which(folder: Path):
    put(folder, "a:46,1\n", "figure,value\n")
    assert told(folder) == ["The first row has no column 'column'."]


def test_the_first_of_two_lines_on_one_column_counts(folder: Path):
    put(folder, "a:46,value,1,An,so,,\na:046,value,2,An,so,,\na:46,unit,person,An,so,,\n")
    assert "value of a:46 is corrected in row 2 of" in told(folder)[0]
    assert [line.value for line in read_lines(collect(folder).found).lines] == ["1", "person"]


def test_the_file_beside_a_text_goes_before_that_of_the_folder_given(folder: Path):
    put(folder, "c:46,value,1,An,so,,\nsub/c:46,unit,none,An,so,,\na:46,value,3,An,so,,\n")
    put(folder / "sub", "c:46,value,2,An,so,,\n")
    found = read_lines(collect(folder).found)
    assert {(line.figure, line.column): line.value for line in found.lines} == {
        ("c:46", "value"): "2", ("c:46", "unit"): "none", ("a:46", "value"): "3",
    }  # fmt: skip
    assert "is corrected in row 2 of" in found.problems[0].problem


def test_an_id_is_known_however_its_marks_are_encoded(tmp_path: Path):
    name = "hải-dương"
    (tmp_path / f"{unicodedata.normalize('NFD', name)}.txt").write_text(TEXT, encoding="utf-8")
    put(tmp_path, f"{unicodedata.normalize('NFC', name)}:46,value,1,An,so,,\n")
    (line,) = read_lines(collect(tmp_path).found).lines
    assert line.report == next(iter(collect(tmp_path).found)).report


def test_a_line_about_another_text_there_is_passed_over_and_one_about_none_is_kept(folder: Path):
    put(folder, "a:46,value,1,An,so,,\nb:46,value,1,An,so,,\nno:46,value,1,An,so,,\n../a:46,value,1,An,so,,\n")
    asked = read_lines(collect(folder / "a.txt").found)
    assert [line.report for line in asked.lines] == ["a", "no", "../a"]
    assert [line.report for line in lines_beside(folder / "a.txt").lines] == ["a"]


def test_reading_gives_the_lines_unless_it_is_told_not_to(folder: Path):
    put(folder, "a:46,value,1,An,so,,\na:46,value,1,An,,,\n")
    reading = read_all(folder)
    assert [line.figure for line in reading.corrections] == ["a:46"]
    assert any(problem.path.endswith("corrections.csv") for problem in reading.problems)
    without = read_all(folder, corrections=False)
    assert not without.corrections
    assert not [problem for problem in without.problems if problem.path.endswith("corrections.csv")]
