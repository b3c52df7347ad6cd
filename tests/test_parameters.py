"""What a notebook may be told, and what it hears when told something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest

import small_corpus
from tongket import _parameters as parameters
from tongket.api import ParameterError, check_parameters

ACCOUNT = {"period": "", "themes": "", "peers": "all"}
GOOD = {"province": "hai-duong", "year": 2021, **ACCOUNT, "language": "vi", "data": ""}


def _namespace(injected: str = "", **values: Any) -> dict[str, Any]:
    """Globals of a notebook whose injected cell is `injected`."""
    return {
        **GOOD,
        **values,
        "In": ["", 'province = "x"', f"# Parameters\n{injected}", "check()"],
        "__name__": "__main__",
    }


def test_what_exists_passes_and_the_corpus_is_handed_back() -> None:
    corpus = small_corpus.corpus()
    assert check_parameters("province_year", _namespace('province = "hai-duong"\nyear = 2021\n'), corpus) is corpus
    assert check_parameters("quality", GOOD, corpus) is corpus


@pytest.mark.parametrize(
    ("notebook", "namespace", "told"),
    [
        (
            "province_year",
            _namespace('provinec = "hai-duong"'),
            r"^parameter 'provinec' does not exist in the notebook province_year; "
            r"choose one of: province, year, period, themes, peers, language, data$",
        ),
        ("quality", _namespace("year = 2021"), r"^parameter 'year' does not exist in the notebook quality; choose"),
        (
            "province_year",
            GOOD | {"province": "hai-duog"},
            r"^province 'hai-duog' .*; choose one of: hai-duong, kon-tum$",
        ),
        ("province_year", GOOD | {"province": "Hải Dương"}, r"^province 'Hải Dương' does not exist among the reports"),
        ("province_year", GOOD | {"year": 2017}, r"^year 2017 does not exist for hai-duong; choose one of: 2021$"),
        ("province_year", GOOD | {"year": "2021"}, r"^year '2021' does not exist for hai-duong"),
        ("province_year", GOOD | {"year": 2021.0}, r"^year 2021.0 does not exist for hai-duong"),
        (
            "province_year",
            GOOD | {"period": "m9"},
            r"^period 'm9' does not exist for hai-duong 2021; choose one of: year, h1$",
        ),
        ("province_year", GOOD | {"period": "2021-01-01/2021-06-29"}, r"^period '2021-01-01/2021-06-29' does not"),
        (
            "province_year",
            GOOD | {"period": 6},
            r"^period 6 does not exist for hai-duong 2021; choose one of: year, h1",
        ),
        ("province_year", GOOD | {"themes": "employmnt"}, r"^theme 'employmnt' does not .*: employment, "),
        ("province_year", GOOD | {"themes": ["poverty", 3]}, r"^theme 3 does not exist; choose one of: "),
        ("province_year", GOOD | {"themes": None}, r"^theme None does not exist; choose one of: "),
        ("province_year", GOOD | {"peers": "merge"}, r"^peers 'merge' does not exist; choose one of: merged, all, reg"),
        ("comparison", GOOD | {"language": "VI"}, r"^language 'VI' does not exist; choose one of: vi, en$"),
        ("comparison", {"geography": "62"}, r"^geography '62' does not exist; choose one of: 63, 34$"),
        ("comparison", {"indicator": "jobs"}, r"^indicator 'jobs': there is none to choose from among"),
        ("comparison", {"year": 1999}, r"^year 1999: there is none to choose from among what the reports tell$"),
        ("nothing", GOOD, r"^notebook 'nothing' does not exist; choose one of: province_year"),
    ],
)
def test_what_does_not_exist_stops(notebook: str, namespace: dict[str, Any], told: str) -> None:
    with pytest.raises(ParameterError, match=told):
        check_parameters(notebook, namespace, small_corpus.corpus())


@pytest.mark.parametrize(
    "chosen",
    [
        {"period": "h1"},
        {"period": "m6"},
        {"period": "2021-01-01/2021-12-31"},
        {"themes": ["poverty", "employment"]},
        {"themes": "poverty, employment"},
        {"peers": "merged"},
    ],
)
def test_what_an_account_may_be_chosen_by(chosen: dict[str, Any]) -> None:
    corpus = small_corpus.corpus()
    assert check_parameters("province_year", GOOD | chosen, corpus) is corpus


def test_what_is_compared_is_held_against_the_panel() -> None:
    row = {"place": "kon-tum", "geography": "63", "indicator": "poverty.rate", "year": 2017, "measure": "level"}
    row |= {"status": "result", "value": 1.0, "origin": "stated", "figure": "r:1", "reason": "only", "figures": "r:1"}
    corpus = small_corpus.corpus(panel=[row | {"spread": 0.0, "revised": False, "conflict": False}])
    blank = {"indicator": "", "year": 0, "geography": ""}
    for given in (blank, blank | {"indicator": "poverty.rate"}, blank | {"year": 2017, "geography": "34"}):
        assert check_parameters("comparison", GOOD | given, corpus) is corpus
    with pytest.raises(ParameterError, match=r"^year 2018 does not exist among what the reports tell; .*: 2017$"):
        check_parameters("comparison", blank | {"year": 2018}, corpus)


def test_a_corpus_without_places_says_so() -> None:
    with pytest.raises(ParameterError, match="there is none to choose from among the reports"):
        check_parameters("province_year", GOOD, small_corpus.corpus(["nowhere"]))


def test_the_last_injected_cell_counts() -> None:
    """In JupyterLab a notebook that papermill ran is run again, and IPython's record goes on."""
    cells = ["", "# Parameters\nwrong = 1", "# Parameters\nyear = 2021\nlanguage = 'vi'"]
    assert parameters.injected({"In": cells}) == ("year", "language")
    assert parameters.injected({}) == ()


def test_the_shipped_notebooks_have_those_parameters(top: Path) -> None:
    for notebook, names in parameters.PARAMETERS.items():
        book = nbformat.read(top / "notebooks" / f"{notebook}.ipynb", as_version=4)
        (cell,) = [c for c in book.cells if "parameters" in c.metadata.get("tags", ())]
        given: dict[str, Any] = {}
        exec(cell.source, given)
        given.pop("__builtins__")
        assert tuple(given) == names


@pytest.mark.parametrize(("given", "told"), [({"yaer": 2017}, "parameter 'yaer' does not exist"), ({"year": 2017}, "")])
def test_plain_papermill_stops_at_a_misspelt_name(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: dict[str, int], told: str
) -> None:
    """Papermill itself only warns of one, and exits with 0."""
    import papermill
    from papermill.exceptions import PapermillExecutionError

    monkeypatch.setenv("TONGKET_DATA", str(corpus / "kon-tum-*.txt"))
    guard = "import tongket as tk\ncorpus = tk.check_parameters('province_year', globals())"
    cell = 'province = "kon-tum"\nyear = 2014\nlanguage = "vi"\ndata = ""'
    source = small_corpus.notebook(tmp_path / "in.ipynb", cell, guard, "corpus.places()")
    try:
        papermill.execute_notebook(source, tmp_path / "out.ipynb", given, progress_bar=False)
        assert not told
    except PapermillExecutionError as error:
        assert (error.exec_count, error.ename) == (3, "ParameterError")
        assert told
        assert told in error.evalue
