"""The notebooks are thin: prose for half of their cells, and no logic in the other half."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

IGNORED = "nbval-ignore-output"
MOST_LINES = 5


def code(book: dict[str, Any]) -> list[dict[str, Any]]:
    return [cell for cell in book["cells"] if cell["cell_type"] == "code"]


def prose(book: dict[str, Any]) -> list[str]:
    return ["".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == "markdown"]


def tags(cell: dict[str, Any]) -> list[str]:
    return list(cell["metadata"].get("tags", []))


def test_there_are_the_five_that_the_house_has(books: dict[str, Any]) -> None:
    assert sorted(books) == ["comparison", "explore", "province_year", "quality", "tutorial"]


def test_a_cell_has_at_most_five_lines_and_imports_only_tongket(books: dict[str, Any], name: str) -> None:
    for cell in code(books[name]):
        source = "".join(cell["source"])
        if "parameters" not in tags(cell):  # which has a line for each
            assert len([line for line in source.splitlines() if line.strip()]) <= MOST_LINES, source
        for node in ast.walk(ast.parse(source)):
            assert not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda), source
            assert not isinstance(node, ast.For | ast.While | ast.If | ast.Try | ast.With | ast.ImportFrom), source
            if isinstance(node, ast.Import):
                assert [alias.name for alias in node.names] == ["tongket"], source
        assert not source.rstrip().endswith(";")


def test_half_of_the_cells_are_prose_and_each_code_cell_is_introduced(books: dict[str, Any], name: str) -> None:
    kinds = [cell["cell_type"] for cell in books[name]["cells"]]
    assert kinds.count("markdown") * 2 >= len(kinds)
    assert kinds[0] == "markdown"
    assert all(before == "markdown" for before, kind in pairwise(kinds) if kind == "code")


def test_prose_is_in_both_languages_and_holds_no_number(books: dict[str, Any], name: str) -> None:
    for source in prose(books[name]):
        assert re.findall(r'<div lang="(\w+)">', source) == ["vi", "en"], source
        for heading in re.findall(r"^#+ (.*)$", source, re.MULTILINE):
            assert heading.count(" / ") == 1, heading
        assert not re.search(r"\d", source), source


def test_parameters_are_tagged_and_have_their_defaults(books: dict[str, Any], name: str) -> None:
    from tongket._parameters import PARAMETERS

    [cell] = [cell for cell in code(books[name]) if "parameters" in tags(cell)]
    given = {node.targets[0].id: ast.literal_eval(node.value) for node in ast.parse("".join(cell["source"])).body}  # type: ignore[attr-defined]
    assert tuple(given) == PARAMETERS[name]
    defaults = {"province": "hai-duong", "year": 2021, "language": "vi", "data": "", "indicator": "", "geography": ""}
    defaults |= {"period": "", "themes": "", "peers": "all"}
    if name == "comparison":
        defaults["year"] = 0
    assert given == {key: defaults[key] for key in PARAMETERS[name]}


def test_the_first_cell_after_the_parameters_checks_them(books: dict[str, Any], name: str) -> None:
    cells = code(books[name])
    at = next(at for at, cell in enumerate(cells) if "parameters" in tags(cell))
    assert at == 0
    assert f'tk.check_parameters("{name}", globals()' in "".join(cells[1]["source"])


def test_cells_have_names_of_their_own(books: dict[str, Any], name: str) -> None:
    ids = [cell["id"] for cell in books[name]["cells"]]
    assert len(set(ids)) == len(ids) and all(re.fullmatch(r"[a-z-]+", at) for at in ids)


def test_outputs_are_committed_where_they_are_compared_and_nowhere_else(books: dict[str, Any], name: str) -> None:
    for at, cell in enumerate(code(books[name]), 1):
        assert cell["execution_count"] == at and set(cell["metadata"]) <= {"tags"}
        if IGNORED in tags(cell):
            assert not cell["outputs"], cell["id"]
        elif not {"parameters"} & set(tags(cell)) and ast.parse("".join(cell["source"])).body:
            last = ast.parse("".join(cell["source"])).body[-1]
            assert bool(cell["outputs"]) == isinstance(last, ast.Expr), cell["id"]
    assert books[name]["metadata"] == {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }


def test_no_output_names_a_machine_or_failed(top: Path, name: str) -> None:
    content = (top / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8")
    assert str(top) not in content and str(Path.home()) not in content
    assert '"output_type": "error"' not in content and '"output_type": "stream"' not in content


def test_the_tutorial_teaches_commands_that_there_are(books: dict[str, Any]) -> None:
    from click.testing import CliRunner

    from tongket._parameters import PARAMETERS
    from tongket.cli import main

    [fence] = [found for source in prose(books["tutorial"]) for found in re.findall(r"```sh\n(.*?)```", source, re.DOTALL)]
    papermill, run = (line.split() for line in fence.splitlines())
    assert papermill[:2] == ["papermill", "notebooks/province_year.ipynb"]
    assert {after for before, after in pairwise(papermill) if before == "-p"} <= {*PARAMETERS["province_year"]}
    assert run[0] == "tongket" and CliRunner().invoke(main, [run[1], "--help"]).exit_code == 0
    named = {word for source in prose(books["tutorial"]) for word in re.findall(r"(\w+)\.ipynb`", source)}
    assert {"explore", "quality", "comparison"} <= named <= books.keys()
