"""Executed notebooks without what differs between two runs."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tongket.execution.normal import normalise

WHEN = "2020-02-20T20:20:20.202020"


def _cell(*outputs: nbformat.NotebookNode, **more: object) -> nbformat.NotebookNode:
    return new_code_cell(
        "x", outputs=list(outputs), id="own", metadata={"execution": {"iopub.status.busy": WHEN}, **more}
    )


def test_times_and_paths_of_papermill_are_left_out() -> None:
    told = {"start_time": WHEN, "duration": 1.5, "input_path": "/home/me/in.ipynb", "parameters": {"year": 2021}}
    book = new_notebook(
        cells=[_cell(papermill={"duration": 1.0}, tags=["kept"])], metadata={"papermill": told, "widgets": {}}
    )
    normalise(book)
    assert book.metadata == {"papermill": {"parameters": {"year": 2021}}}
    assert book.cells[0].metadata == {"tags": ["kept"]}
    assert book.cells[0].id == "own"


def test_cells_that_papermill_added_have_ids_that_say_so() -> None:
    added = new_code_cell("# Parameters", metadata={"tags": ["injected-parameters"]})
    mark = new_markdown_cell("error", metadata={"tags": ["papermill-error-cell-tag"]})
    book = normalise(new_notebook(cells=[mark, added]))
    assert [cell.id for cell in book.cells] == ["papermill-error-cell-tag-0", "injected-parameters-1"]


def test_pieces_of_a_stream_are_put_together() -> None:
    pieces = [("stdout", "a"), ("stdout", "b"), ("stderr", "c"), ("stdout", "d")]
    book = normalise(new_notebook(cells=[_cell(*(new_output("stream", name=n, text=t) for n, t in pieces))]))
    assert [(o.name, o.text) for o in book.cells[0].outputs] == [("stdout", "ab"), ("stderr", "c"), ("stdout", "d")]


def test_nothing_names_the_machine(tmp_path: Path) -> None:
    error = new_output(
        "error",
        ename="E",
        evalue=f"{tmp_path}/out/x",
        traceback=[f"\x1b[32m{sys.prefix}/lib/a.py:3\x1b[39m", f"{Path.home()}/b.py", "<a.B object at 0x7f12abcd>"],
    )
    warning = new_output("stream", name="stderr", text="/tmp/ipykernel_123/456.py:1: UserWarning: x")
    shown = new_output("execute_result", data={"text/plain": "<object object at 0x7f12abcd>"}, execution_count=1)
    book = normalise(new_notebook(cells=[_cell(error, warning, shown)]), [tmp_path / "out"])
    first, second, third = book.cells[0].outputs
    assert (first.evalue, first.traceback[1:]) == ("x", ["b.py", "<a.B object at 0x>"])
    assert first.traceback[0] == "\x1b[32mlib/a.py:3\x1b[39m"
    assert second.text == "cell:1: UserWarning: x"
    assert third.data["text/plain"] == "<object object at 0x>"


def test_a_second_time_changes_nothing() -> None:
    once = normalise(new_notebook(cells=[_cell(new_output("stream", name="stdout", text="a"))]))
    before = nbformat.writes(once)
    assert nbformat.writes(normalise(once)) == before
