"""Digests change with what they are of, and with nothing else."""

from __future__ import annotations

import importlib.metadata
import shutil
from pathlib import Path

import pytest

from tongket.execution import digests


def _reports(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("a", encoding="utf-8")
    (folder / "index.csv").write_text("report,place\na,x\n", encoding="utf-8")
    (folder / "corrections.csv").write_text("figure\n", encoding="utf-8")
    return folder


def test_the_same_reports_have_one_digest_wherever_they_lie(tmp_path: Path) -> None:
    first = _reports(tmp_path / "one")
    second = Path(shutil.copytree(first, tmp_path / "two" / "deeper"))
    found = digests.inputs([str(first)])
    assert found.digest == digests.inputs([str(second)]).digest
    assert [one.path for one in found.files] == ["a.txt", "corrections.csv", "index.csv"]
    assert str(tmp_path) not in str(found.files)


def test_a_program_that_opens_reports_counts_where_there_are_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, programs = _reports(tmp_path / "one"), tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))

    def digest() -> str:
        return digests.inputs([str(folder)]).digest

    texts = digest()
    (programs / "tesseract").write_text("#!/bin/sh\n", encoding="utf-8")
    (programs / "tesseract").chmod(0o755)
    assert digest() == texts
    (folder / "b.png").write_bytes(b"")
    scans = digest()
    (programs / "tesseract").unlink()
    assert digest() != scans


def test_each_thing_that_is_read_counts(tmp_path: Path) -> None:
    folder = _reports(tmp_path / "one")
    seen = {digests.inputs([str(folder)]).digest}
    for change in (
        lambda: (folder / "a.txt").write_text("b", encoding="utf-8"),
        lambda: (folder / "index.csv").write_text("report,place\na,y\n", encoding="utf-8"),
        lambda: (folder / "corrections.csv").write_text("figure\nx\n", encoding="utf-8"),
        lambda: (folder / "b.txt").write_text("b", encoding="utf-8"),
        lambda: (folder / "b.txt").rename(folder / "c.txt"),
        lambda: (folder / "d.docx").write_text("no text", encoding="utf-8"),
    ):
        change()
        seen.add(digests.inputs([str(folder)]).digest)
    assert len(seen) == 7
    assert digests.inputs([str(folder)], index=False).digest not in seen
    assert digests.inputs([str(folder)], corrections=False).digest not in seen


def test_of_a_folder_every_file_and_its_name_count(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.py").write_text("1", encoding="utf-8")
    first = digests.of_folder(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/x.pyc").write_text("1", encoding="utf-8")
    assert digests.of_folder(tmp_path) == first
    (tmp_path / "a/x.py").rename(tmp_path / "a/y.py")
    assert digests.of_folder(tmp_path) != first


def test_the_environment_is_what_tongket_needs_and_no_more() -> None:
    found = digests.environment()
    assert {"python", "tongket", "pandas", "papermill", "nbclient", "pyarrow", "numpy"} <= set(found)
    assert "ruff" not in found and "pytest-xdist" not in found
    assert list(found) == sorted(found)


def test_versions_are_those_that_the_standard_library_tells() -> None:
    found = digests.environment()
    assert len(found) > 100
    assert {name: version for name, version in found.items() if name != "python"} == {
        name: importlib.metadata.version(name) for name in found if name != "python"
    }


def test_a_file_that_cannot_be_read_has_a_digest_of_its_own(tmp_path: Path) -> None:
    assert digests.of_file(tmp_path / "nowhere") == "unreadable"
