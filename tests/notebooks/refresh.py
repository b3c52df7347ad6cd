"""Run the notebooks on the sample corpus and keep, in place, what nbval compares: ``python refresh.py [NAME...]``.

Cells tagged ``nbval-ignore-output`` (pictures, widgets, versions) keep none: what they show is tested elsewhere.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[2]
IGNORED = "nbval-ignore-output"


def refreshed(path: Path) -> Any:
    """The notebook at `path` with the outputs that a run of it gives."""
    import nbformat
    from nbclient import NotebookClient

    from tongket.execution.normal import normalise

    book = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    NotebookClient(book, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()
    normalise(book)
    for cell in book.cells:
        if cell.cell_type == "code" and IGNORED in cell.metadata.get("tags", ()):
            cell.outputs = []
    book.metadata = {"kernelspec": book.metadata.kernelspec, "language_info": {"name": "python"}}
    return book


def main(names: list[str]) -> None:
    """Refresh the named notebooks, or all."""
    import json

    os.environ["TONGKET_DATA"] = str(TOP / "corpus")
    for path in sorted((TOP / "notebooks").glob("*.ipynb")):
        if not names or path.stem in names:
            written = json.dumps(_split(refreshed(path)), ensure_ascii=False, indent=1) + "\n"
            path.write_text(written, encoding="utf-8")
            sys.stdout.write(f"{path.name}\n")


def _split(book: Any) -> Any:
    """The notebook with long texts as lists of lines, as Jupyter writes them."""
    from nbformat.v4.rwbase import split_lines

    return split_lines(book)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main(sys.argv[1:])
