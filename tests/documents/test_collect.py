"""Files, folders and globs to a sorted list with ids that tell the files apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tongket.documents import collect


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt",
        "a.txt",
        "sub/c.TXT",
        "sub/deep/d.txt",
        "index.csv",
        "key.csv",
        "README.md",
        "README.txt",
        ".hidden.txt",
        ".git/e.txt",
    ):
        path = tmp_path / "reports" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "reports"


def ids(*paths: object) -> list[str]:
    collection = collect(list(paths))
    assert not collection.problems
    return [found.report for found in collection.found]


def test_a_folder_is_read_to_its_depth(folder: Path):
    collection = collect(folder)
    assert [found.report for found in collection.found] == ["a", "b", "c", "d"]
    assert [found.path for found in collection.found] == ["a.txt", "b.txt", "sub/c.TXT", "sub/deep/d.txt"]
    assert not any(Path(found.path).is_absolute() for found in collection.found)


@pytest.mark.parametrize(
    "paths", [["reports"], ["reports/"], ["./reports"], ["reports", "reports/a.txt"], ["reports/**/*.[tT]*[xX]*[tT]"]]
)
def test_the_same_files_however_they_are_named(folder: Path, paths: list[str]):
    found = ids(*paths)
    assert [report for report in found if report != "README"] == ["a", "b", "c", "d"]


def test_a_file_named_twice_is_read_once(folder: Path):
    (folder / "link.txt").symlink_to(folder / "a.txt")
    assert ids("reports/a.txt", folder / "a.txt", "./reports/../reports/a.txt", "reports/link.txt") == ["a"]


def test_a_file_is_taken_whatever_its_name(folder: Path):
    assert ids("reports/README.md") == ["README"]


def test_one_stem_in_two_places_of_a_folder(folder: Path):
    (folder / "sub" / "a.txt").write_text("y", encoding="utf-8")
    assert ids("reports") == ["a", "b", "c", "d", "sub/a"]


def test_one_stem_in_two_folders(folder: Path, tmp_path: Path):
    other = tmp_path / "more"
    other.mkdir()
    (other / "a.txt").write_text("y", encoding="utf-8")
    assert ids("reports", "more") == ["b", "c", "d", "more/a", "reports/a"]
    assert ids("more/a.txt", "reports/a.txt") == ["more/a", "reports/a"]


def test_one_stem_with_two_suffixes(folder: Path):
    (folder / "a.TXT").write_text("y", encoding="utf-8")
    assert ids("reports/a.txt", "reports/a.TXT") == ["a.TXT", "a.txt"]


def test_ids_are_the_same_in_any_order(folder: Path):
    (folder / "sub" / "a.txt").write_text("y", encoding="utf-8")
    files = ["reports/a.txt", "reports/sub/a.txt", "reports/b.txt"]
    assert ids(*files) == ids(*reversed(files))


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("nothing.txt", "no such file or folder"),
        ("reports/*.pdf", "matches this pattern"),
        ("empty", "no report in this folder"),
        ("a\0b", ""),
    ],
)
def test_what_cannot_be_found_is_told_and_the_rest_goes_on(folder: Path, tmp_path: Path, item: str, words: str):
    (tmp_path / "empty").mkdir()
    collection = collect([item, "reports/a.txt"])
    assert [found.report for found in collection.found] == ["a"]
    (problem,) = collection.problems
    assert problem.path == item
    assert words in problem.problem
    assert problem.advice


def test_no_path_at_all():
    assert collect([]).problems[0].problem == "No path was given."


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


@pytest.mark.parametrize("table", ["reports.csv", "reports.parquet"])
@pytest.mark.parametrize("paths", [["reports"], ["reports", "reports/sub/.."], ["reports/**/*.[tT]*[xX]*[tT]"]])
def test_what_a_run_left_in_the_folder_is_not_read_and_that_is_said(folder: Path, paths: list[str], table: str):
    put(folder, f"out/tables/{table}", "out/texts/a.txt", "out/site/f.txt", "out/index.html")
    put(folder, "out/mine.txt", "tables/e.txt")
    collection = collect(paths)
    assert not collection.problems
    found = {one.report for one in collection.found} - {"README"}
    assert found == {"a", "b", "c", "d", "e", "mine"}
    (said,) = collection.passed
    assert str(said) == f"{Path('reports/out')}: An earlier run left its outputs here; they are passed over."


def test_a_run_that_left_its_outputs_among_the_reports_themselves(folder: Path):
    put(folder, "tables/reports.csv", "texts/a.txt", "texts/sub/c.txt")
    assert ids("reports") == ["a", "b", "c", "d"]
    assert [said.path for said in collect("reports").passed] == ["reports"]
    assert not collect("reports/a.txt").passed


def test_the_outputs_alone_are_no_reports_but_their_texts_can_be_named(folder: Path, tmp_path: Path):
    put(tmp_path / "out", "tables/reports.csv", "texts/a.txt")
    assert collect("out").problems[0].problem == "There is no report in this folder."
    assert ids("out/texts") == ids("out/texts/*.txt") == ids("out/texts/a.txt") == ["a"]


@pytest.mark.parametrize(
    "name", ["n.docx", "sub/n.PDF", "n.html", "n.HTM", "n.odt", "n.xls", "n.xlsx", "n.rtf", "n.doc"]
)
def test_documents_of_other_formats_are_reports_too(folder: Path, name: str):
    put(folder, name, "~$n.docx", ".n.pdf", "readme.pdf", "n.gif", "n.csv")
    assert ids("reports") == ["a", "b", "c", "d", "n"]


def test_of_one_stem_the_most_exact_format_has_it_as_its_id(folder: Path):
    put(folder, "a.docx", "a.pdf", "sub/c.pdf", "e.pdf", "e.html")
    assert ids("reports") == ["a", "a.docx", "a.pdf", "b", "c", "c.pdf", "d", "e", "e.pdf"]
    put(folder, "sub/a.txt", "sub/a.pdf")
    (folder / "e.html").unlink()
    assert ids("reports") == ["a", "a.docx", "a.pdf", "b", "c", "c.pdf", "d", "e", "sub/a", "sub/a.pdf"]


def test_what_a_browser_keeps_beside_a_saved_page_is_no_report(folder: Path):
    put(folder, "n.html", "n_files/frame.html", "other_files/o.html")
    assert ids("reports") == ["a", "b", "c", "d", "n", "o"]


def test_a_folder_without_text_is_said_whatever_was_wrong_before(folder: Path, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    assert [problem.path for problem in collect(["nothing.txt", "empty"]).problems] == ["nothing.txt", "empty"]


def test_an_id_is_the_stem_with_its_blanks_and_marks(folder: Path):
    (folder / "báo cáo  năm_2023 100%.txt").write_text("x", encoding="utf-8")
    assert "báo cáo  năm_2023 100%" in ids("reports")
