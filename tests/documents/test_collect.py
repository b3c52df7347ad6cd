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
        ("empty", "no .txt file"),
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


def test_what_a_run_left_in_the_folder_is_not_read(folder: Path):
    for name in ("out/tables/reports.csv", "out/texts/a.txt", "tables/e.txt"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    assert ids("reports") == ["a", "b", "c", "d", "e"]


def test_an_id_holds_no_blank(folder: Path):
    (folder / "báo cáo năm 2023.txt").write_text("x", encoding="utf-8")
    assert "báo_cáo_năm_2023" in ids("reports")
