"""One notebook and one page, as a worker makes them; here in this process, with plain kernels."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import small_corpus
from tongket.execution.worker import Export, Task, execute, export


@pytest.fixture
def task(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Task:
    """A notebook to run; the kernel's own files go where no user's are."""
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    source = small_corpus.notebook(tmp_path / "in.ipynb", "year = 1", "print(year)", "assert year < 3, 'too late'")
    return Task(source, tmp_path / "draft.ipynb", tmp_path / "out.ipynb", tmp_path, {"year": 2}, warm=False)


def test_a_notebook_is_run_with_its_parameters(task: Task) -> None:
    assert execute(task) == ""
    book = json.loads(task.target.read_text(encoding="utf-8"))
    assert [cell["id"] for cell in book["cells"]] == ["parameters", "injected-parameters-1", "cell-0", "cell-1"]
    assert book["cells"][2]["outputs"][0]["text"] == ["2\n"]
    assert book["metadata"]["papermill"] == {"default_parameters": {}, "parameters": {"year": 2}}
    assert not task.draft.exists()


def test_what_went_wrong_is_one_line(task: Task) -> None:
    task = Task(task.source, task.draft, task.target, task.cwd, {"year": 3}, warm=False)
    assert execute(task) == "cell 4: AssertionError: too late"
    assert "too late" in task.target.read_text(encoding="utf-8")


def test_a_notebook_that_is_none_is_said(task: Task) -> None:
    task.source.write_text("{", encoding="utf-8")
    assert "JSON" in execute(task)
    assert not task.target.exists()


def test_a_page_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    made = export(Export(tmp_path / "none.ipynb", tmp_path / "none.html", "Title", "vi", {}))
    assert made.startswith("no page could be made: FileNotFoundError")
    assert not (tmp_path / "none.html").exists()
