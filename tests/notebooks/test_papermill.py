"""The notebooks under the plain papermill command and, where that is all the same, in warm kernels."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest


def outputs(path: Path) -> dict[str, list[dict[str, Any]]]:
    book = json.loads(path.read_text(encoding="utf-8"))
    own = [cell for cell in book["cells"] if "injected-parameters" not in cell["metadata"].get("tags", [])]
    return {cell["id"]: cell["outputs"] for cell in own if cell["cell_type"] == "code"}


def pictures(path: Path) -> dict[str, bytes]:
    return {
        name: base64.b64decode("".join(output["data"]["image/png"]))
        for name, shown in outputs(path).items()
        for output in shown
        if "image/png" in output.get("data", {})
    }


def said(path: Path, cell: str) -> str:
    return "".join("".join(output.get("data", {}).get("text/plain", "")) for output in outputs(path)[cell])


def test_a_province_and_year_by_hand(papermill: Any, few: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ipynb"
    done = papermill(
        "province_year", out, "-p", "province", "kon-tum", "-p", "year", "2017", "-p", "language", "en", data=few
    )
    assert done.returncode == 0, done.stderr
    drawn = pictures(out)
    assert "targets-chart" in drawn
    assert all(png.startswith(b"\x89PNG") and len(png) > 5000 for png in drawn.values())
    assert "Kon Tum" in said(out, "headline")


def test_another_in_vietnamese(warmly: Any, few: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ipynb"
    assert warmly("province_year", out, few, province="hai-duong", year=2021) == ""
    assert "36.000" in said(out, "headline") and "hai-duong-2021" in said(out, "load")
    assert all(len(png) > 5000 for png in pictures(out).values())


def refused(out: Path) -> str:
    """What the first cell said, after which nothing ran."""
    shown = outputs(out)
    [error] = [output for output in shown["load"] if output["output_type"] == "error"]
    assert error["ename"] == "ParameterError"
    assert not shown["headline"]
    return str(error["evalue"])


def test_a_parameter_that_does_not_exist_fails_the_command(papermill: Any, few: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ipynb"
    done = papermill("province_year", out, "-p", "provnce", "hai-duong", data=few)
    assert done.returncode != 0
    for words in ("parameter 'provnce' does not exist", "choose one of: province"):
        assert words in refused(out) and words in done.stderr


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"province": "hai-dong"}, ["province 'hai-dong' does not exist", "choose one of: hai-duong", "an-giang"]),
        ({"year": 2020}, ["year 2020 does not exist for hai-duong", "choose one of: 2021"]),
        ({"year": "2021"}, ["year", "does not exist"]),
        ({"language": "fr"}, ["language 'fr' does not exist", "vi", "en"]),
        ({"provnce": "hai-duong"}, ["parameter 'provnce' does not exist", "choose one of: province"]),
        ({"data": "no-such-folder"}, ["data 'no-such-folder'"]),
    ],
)
def test_a_parameter_that_does_not_exist_stops_the_first_cell(
    warmly: Any, few: Path, tmp_path: Path, given: dict[str, Any], expected: list[str]
) -> None:
    out = tmp_path / "out.ipynb"
    assert "ParameterError" in warmly("province_year", out, few, **given)
    for words in expected:
        assert words in refused(out)


@pytest.mark.parametrize("notebook", ["comparison", "explore", "quality"])
def test_the_other_notebooks_run_on_any_reports_and_in_english(
    warmly: Any, few: Path, tmp_path: Path, notebook: str
) -> None:
    out = tmp_path / "out.ipynb"
    assert warmly(notebook, out, few, language="en") == ""
    assert all(shown for cell, shown in outputs(out).items() if cell not in ("parameters", "load"))


def test_the_tutorial_runs_in_english_whatever_data_there_is(warmly: Any, few: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ipynb"
    assert warmly("tutorial", out, few, language="en") == ""
    assert "jobs" in said(out, "story") and "agrees" in said(out, "mended") and "Value" in said(out, "export")
    assert pictures(out)["chart"].startswith(b"\x89PNG")
