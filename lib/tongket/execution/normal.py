"""Executed notebooks that come out the same to the byte: no time, no random id, no path of this machine.

Papermill and nbclient write when each cell began and ended, which file was read and written, and random ids for the
cells that they add; kernels send what a cell prints in pieces that depend on timing.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

__all__ = ["normalise"]

Node = Any  # nbformat's NotebookNode: a dict whose keys are attributes
_TIMED = ("execution", "papermill", "ExecuteTime")
# How IPython names a cell in a warning, and how Python shows an object that has no words for itself.
_CELL_FILE = re.compile(r"[^\s\x1b]*ipykernel_\d+[/\\]\d+\.py")
_ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]+")


def normalise(notebook: Node, folders: Iterable[Path] = ()) -> Node:
    """The notebook, changed in place and handed back, without what differs between two runs of it.

    `folders` are paths of this run (its output folder, say) whose names may stand in a traceback; the places where
    Python and its packages lie are always taken out.
    """
    hidden = _hidden(folders)
    _clean_metadata(notebook)
    for number, cell in enumerate(notebook.cells):
        for name in _TIMED:
            cell.metadata.pop(name, None)
        cell["id"] = _cell_id(cell, number)
        if cell.cell_type == "code":
            cell["outputs"] = _joined(cell.outputs)
            for output in cell.outputs:
                _hide(output, hidden)
    return notebook


def _clean_metadata(notebook: Node) -> None:
    told = notebook.metadata.pop("papermill", {})
    notebook.metadata.pop("widgets", None)
    kept = {name: told[name] for name in ("parameters", "default_parameters") if name in told}
    if kept:
        notebook.metadata["papermill"] = kept
    notebook["nbformat"], notebook["nbformat_minor"] = 4, max(5, notebook.get("nbformat_minor", 5))


def _cell_id(cell: Node, number: int) -> str:
    """The cell's own id, or for a cell that papermill added one that says so."""
    tags = cell.metadata.get("tags", ())
    added = [tag for tag in tags if tag == "injected-parameters" or tag.startswith("papermill-error")]
    return f"{added[0]}-{number}" if added else str(cell.get("id") or f"cell-{number}")


def _joined(outputs: list[Node]) -> list[Node]:
    """Outputs with neighbouring pieces of one stream put together."""
    joined: list[Node] = []
    for output in outputs:
        last = joined[-1] if joined else None
        streams = output.output_type == "stream" and last is not None and last.output_type == "stream"
        if streams and last is not None and last.name == output.name:
            last["text"] += output.text
        else:
            joined.append(output)
    return joined


def _hidden(folders: Iterable[Path]) -> list[str]:
    """Folders of this machine, the longest first, as they may be printed."""
    package = Path(__file__).resolve().parents[2]
    named = {str(package), str(package.parent), sys.prefix, sys.base_prefix, str(Path.home())}
    named |= {os.path.realpath(name) for name in named} | {str(Path(f).resolve()) for f in folders}
    return sorted((name for name in named if len(name) > 1), key=lambda name: (-len(name), name))


def _hide(output: Node, hidden: list[str]) -> None:
    """Take the folders out of what a cell printed and of its traceback."""
    if output.output_type == "stream":
        output["text"] = _without(output.text, hidden)
    elif output.output_type == "error":
        output["evalue"] = _without(output.evalue, hidden)
        output["traceback"] = [_without(line, hidden) for line in output.traceback]
    elif "text/plain" in output.get("data", {}):
        output.data["text/plain"] = _ADDRESS.sub("at 0x", output.data["text/plain"])


def _without(text: str, hidden: list[str]) -> str:
    text = _CELL_FILE.sub("cell", text)
    for folder in hidden:
        text = text.replace(folder + os.sep, "").replace(folder, ".")
    return _ADDRESS.sub("at 0x", text)
