"""The notebooks run in this process: what each cell gives, and the notebook that a kernel would have left.

A kernel would read the corpus anew for each notebook; here all of them are given one. Cells are those of the notebooks
as they are committed, which are one call each and show what they end in.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tongket.resources import shipped

_WIDGET = "application/vnd.jupyter.widget-view+json"


def book_of(name: str) -> dict[str, Any]:
    """The committed notebook, as JSON."""
    path = shipped("notebooks") / f"{name}.ipynb"
    book: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return book


def cells_of(name: str, corpus: Any, **parameters: Any) -> dict[str, Any]:
    """What each code cell of the notebook ends in, by the cell's id, run on `corpus` with those parameters."""
    namespace: dict[str, Any] = {}
    given: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tongket.api.load", lambda data="": corpus)
        for cell in book_of(name)["cells"]:
            if cell["cell_type"] == "code":
                given[cell["id"]] = _ended_in("".join(cell["source"]), namespace)
            if "parameters" in cell["metadata"].get("tags", ()):
                assert parameters.keys() <= namespace.keys()
                namespace |= parameters
    return given


def _ended_in(source: str, namespace: dict[str, Any]) -> Any:
    """Run a cell; the value of the expression that it ends in."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "cell", "exec"), namespace)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), namespace) if last else None


def run_to(path: Path, name: str, corpus: Any, **parameters: Any) -> Path:
    """Write the executed notebook to `path`."""
    book, given = book_of(name), cells_of(name, corpus, **parameters)
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            value = given[cell["id"]]
            cell["outputs"] = [] if value is None else [_output(value)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(book, ensure_ascii=False), encoding="utf-8")
    return path


def _output(value: Any) -> dict[str, Any]:
    """A value as the output that Jupyter makes of it."""
    shown = value._repr_mimebundle_() if hasattr(value, "_repr_mimebundle_") else {}
    data, metadata = shown if isinstance(shown, tuple) else (shown, {})
    data = data or {"text/plain": repr(value)}
    if _WIDGET not in data and hasattr(value, "_repr_html_"):
        data = {**data, "text/html": value._repr_html_()}
    return {"output_type": "execute_result", "execution_count": 1, "data": _plain(data), "metadata": dict(metadata)}


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    return {mime: value for mime, value in data.items() if value is not None}
