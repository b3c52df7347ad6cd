"""Reading one report and many: documents come out, problems are told, nothing else stops."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tongket.documents import ReportError, digest_of, read, read_all

TEXT = "Hưng Yên: năm 2021 có 5.000 người được giải quyết việc làm\nTrong năm, tỉnh mở thêm 2 phiên giao dịch.\n"


def test_a_document(tmp_path: Path):
    path = tmp_path / "hung-yen.txt"
    path.write_bytes(TEXT.encode("utf-8"))
    document = read(path)
    assert (document.report, document.path, document.media_type) == ("hung-yen", "hung-yen.txt", "text/plain")
    assert document.text == TEXT
    assert document.digest == digest_of(TEXT)
    assert document.about.place == "Hưng Yên"


def test_one_that_cannot_be_read_stops_no_other(tmp_path: Path):
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "word.txt").write_bytes(b"PK\x03\x04 and so on")
    reading = read_all([tmp_path, tmp_path / "missing.txt"])
    assert [document.report for document in reading.documents] == ["good"]
    assert sorted(Path(problem.path).name for problem in reading.problems) == ["empty.txt", "missing.txt", "word.txt"]
    assert all(problem.problem and problem.advice for problem in reading.problems)


def test_the_limit(tmp_path: Path):
    path = tmp_path / "long.txt"
    path.write_text(TEXT * 10, encoding="utf-8")
    with pytest.raises(ReportError, match="limit"):
        read(path, limit=100)
    assert read_all(path, limit=100).problems


def test_an_unreadable_index_is_a_problem_of_its_own(tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "index.csv").write_bytes(b"\xff\xfe\x00")
    reading = read_all(tmp_path)
    assert [document.report for document in reading.documents] == ["a"]
    assert Path(reading.problems[0].path).name == "index.csv"
    assert read(tmp_path / "a.txt").about.year == 2021


def test_reading_twice_gives_the_same(corpus: Path):
    assert read_all(corpus) == read_all(corpus)


def test_a_text_that_two_files_have_is_told_of_the_second(tmp_path: Path):
    """Blanks, line ends, a byte order mark and how the marks are encoded make no other text; a number does."""
    marks_apart = unicodedata.normalize("NFD", TEXT)
    texts = {
        "a": TEXT,
        "b": marks_apart.replace("\n", "\r\n"),
        "c": "\ufeff" + TEXT + "\n",
        "d": TEXT.replace("5", "6"),
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_bytes(text.encode())
    reading = read_all(tmp_path)
    assert [document.report for document in reading.documents] == ["a", "b", "c", "d"]
    assert {report: str(said) for report, said in reading.repeats.items()} == {
        report: f"{tmp_path / report}.txt: This is the text of a.txt again." for report in ("b", "c")
    }
    assert not reading.problems


def test_the_file_that_the_index_speaks_of_is_the_first_of_its_like(tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "index.csv").write_text("report,year\nb,2019\n", encoding="utf-8")
    assert list(read_all(tmp_path).repeats) == ["a"]
    assert list(read_all(tmp_path, index=False).repeats) == ["b"]


def test_names_that_look_alike_are_said_to_differ_in_their_encoding(tmp_path: Path):
    names = [unicodedata.normalize(form, "Nghệ An") for form in ("NFC", "NFD")]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("this file system holds the two names for one")
    reading = read_all(tmp_path)
    assert {document.report for document in reading.documents} == set(names)
    (said,) = reading.repeats.values()
    assert said.problem.endswith("again, whose name differs only in how its marks are encoded.")


def test_files_of_one_name_are_told_apart(tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text(TEXT, encoding="utf-8")
    assert read_all([tmp_path / "a", tmp_path / "b"]).repeats["b/x"].problem == "This is the text of a/x.txt again."
