"""A whole run on a small corpus: what it leaves, what it says, and what it does when something is wrong."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

import small_corpus
from html_rules import dead_links
from tongket.api import Corpus, ParameterError, open_outputs
from tongket.execution import Chosen, Outcome, OutputError, run
from tongket.execution.pool import workers
from tongket.execution.worker import Task, execute
from tongket.publishing.pdf import PrinterError
from tongket.validation.faults import Fault, fault_rows

pytestmark = pytest.mark.usefixtures("lent")


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def _run(
    out: Path, *chosen: object, reports: tuple[str, ...] = tuple(small_corpus.PLACES), **options: object
) -> Outcome:
    options = {"jobs": 1} | options
    return run(lambda: small_corpus.corpus(reports), out, Chosen(*chosen), **options)  # type: ignore[arg-type]


def die_of_kon_tum(task: Task) -> str:
    """Stands in for `execute` in a worker: the whole process goes down with one of the notebooks."""
    if task.parameters.get("province") == "kon-tum":
        os._exit(9)
    return execute(task)


def _text(path: Path) -> str:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "".join("".join(o.get("text", "")) for cell in cells for o in cell.get("outputs", ()))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, few: Path, lent: None) -> tuple[Path, Outcome]:
    """A run of everything, to look at; what it lies in is not to be altered."""
    folder = tmp_path_factory.mktemp("made")
    return folder / "out", _run(folder / "out")


@pytest.fixture
def again(made: tuple[Path, Outcome], tmp_path: Path) -> Path:
    """A copy of that run's folder, to run into once more."""
    return Path(shutil.copytree(made[0], tmp_path / "again"))


def test_a_run_leaves_tables_texts_notebooks_and_pages(made: tuple[Path, Outcome]) -> None:
    out, outcome = made
    names = set(_files(out))
    for name in ("hai-duong-2021", "kon-tum-2017", "comparison", "quality"):
        assert {f"notebooks/{name}.ipynb", f"site/pages/{name}.html"} <= names
    assert {"index.html", "tables/figures.csv", "tables/panel.parquet", "texts/nowhere.txt"} <= names
    assert "datapackage.json" in names
    assert {"validation/results.csv", "validation/summary.json", "validation/unread.csv"} <= names
    assert not [name for name in names if name.startswith(".") or "/." in name]
    assert _text(out / "notebooks/hai-duong-2021.ipynb") == "hai-duong 2021 vi\n"
    assert not outcome.failed
    assert not outcome.sound  # one file could not be read
    told = "5 reports, 5 figures, 4 notebooks with their pages; 1 file not read: open "
    assert outcome.summary() == told + str(out / "index.html")


def test_a_check_that_could_not_be_made_is_told_by_the_run(tmp_path: Path, few_cells: Path) -> None:
    fault = next(fault_rows([Fault("kon-tum-2017", "lints.years", "KeyError: 'x'")]))
    corpus = small_corpus.corpus(["kon-tum-2017"], results=[fault])
    corpus.problems = ()
    outcome = run(lambda: corpus, tmp_path / "out", jobs=1)
    assert (outcome.undone, outcome.critical, outcome.failed) == (1, 0, ())
    assert not outcome.sound and "1 check could not be made (see: tongket check)" in outcome.summary()
    source = (tmp_path / "out/site/sources/kon-tum-2017.html").read_text(encoding="utf-8")
    assert "lints.years" in source and "báo cho người làm ra Tongket" in source


def test_what_a_run_leaves_is_read_back(made: tuple[Path, Outcome]) -> None:
    corpus, given = open_outputs(made[0]), small_corpus.corpus()
    assert dict(corpus.texts) == dict(given.texts)
    assert corpus.province_years() == [("hai-duong", 2021), ("kon-tum", 2017)]
    assert corpus.problems == given.problems
    for name in ("reports", "figures", "ledger", "citations", "checks", "panel", "results"):
        assert corpus.table(name).equals(given.table(name)), name


def test_two_runs_leave_the_same_bytes(tmp_path: Path, few_cells: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In another folder, with other jobs, with plain kernels instead of warm ones."""
    small_corpus.notebooks(
        few_cells,
        (
            "import sys, warnings; print(1); print(2, file=sys.stderr); warnings.warn(language, stacklevel=1)",
            "import matplotlib.pyplot as plt\n_ = plt.plot([1, year])",
            "object()",
            "import os; os.getcwd().startswith(os.environ['TONGKET_DATA'])",
        ),
    )
    _run(tmp_path / "one", "hai-duong")
    monkeypatch.setattr("tongket.execution.batch.workers", workers)
    _run(tmp_path / "two" / "deeper", "hai-duong", warm=False, jobs=2)
    one, two = _files(tmp_path / "one"), _files(tmp_path / "two" / "deeper")
    assert one == two
    executed = json.loads(one["notebooks/hai-duong-2021.ipynb"])
    assert "image/png" in executed["cells"][3]["outputs"][0]["data"]
    assert executed["cells"][5]["outputs"][0]["data"]["text/plain"] == ["True"]
    assert str(tmp_path).encode() not in b"".join(one.values())


def test_a_notebook_that_fails_keeps_its_copy_and_the_others_go_on(tmp_path: Path, few_cells: Path) -> None:
    small_corpus.notebooks(few_cells, ("print(province)", "1 / (year - 2017)", "print('after')"))
    outcome = _run(tmp_path / "out")
    assert [(page.province, page.problem) for page in outcome.failed] == [
        ("kon-tum", "cell 4: ZeroDivisionError: division by zero")
    ]
    kept = (tmp_path / "out/notebooks/kon-tum-2017.ipynb").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in kept
    assert str(tmp_path) not in kept
    assert (tmp_path / "out/notebooks/hai-duong-2021.ipynb").exists()
    assert "division by zero" in (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert "; 1 notebook failed: open" in outcome.summary()


def test_a_kernel_that_dies_is_its_notebooks_failure(tmp_path: Path, few_cells: Path) -> None:
    small_corpus.notebooks(few_cells, ("import os; print(1)", "os._exit(3)"))
    outcome = _run(tmp_path / "out", "kon-tum")
    assert [page.province for page in outcome.failed] == ["kon-tum"]
    assert outcome.failed[0].problem.startswith("cell 4: DeadKernelError: ")
    assert "DeadKernelError" in _page(tmp_path / "out", "kon-tum-2017"), "marked where it happened"
    assert _text(tmp_path / "out/notebooks/kon-tum-2017.ipynb") == "1\n"


def test_a_worker_that_dies_is_said(tmp_path: Path, few_cells: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tongket.execution.batch.execute", die_of_kon_tum)
    monkeypatch.setattr("tongket.execution.batch.workers", workers)
    outcome = _run(tmp_path / "out", warm=False)
    assert [(page.province, page.executed, page.page) for page in outcome.failed] == [("kon-tum", "", "")]
    assert "died" in outcome.failed[0].problem
    assert (tmp_path / "out/site/pages/hai-duong-2021.html").exists()


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (("hai-dung",), r"province 'hai-dung' does not exist among the reports; choose one of: hai-duong, kon-tum"),
        (("kon-tum", 2021), r"year 2021 does not exist for kon-tum; choose one of: 2017"),
        ((None, 1999), r"year 1999 does not exist among the reports; choose one of: 2017, 2021"),
        ((None, None, "fr"), r"language 'fr' does not exist; choose one of: vi, en"),
    ],
)
def test_a_choice_that_does_not_exist_stops_before_anything_is_written(
    tmp_path: Path, few_cells: Path, chosen: tuple[object, ...], told: str
) -> None:
    with pytest.raises(ParameterError, match=told):
        _run(tmp_path / "out", *chosen)
    assert not (tmp_path / "out").exists()


def test_an_output_folder_that_cannot_be_written_is_named(tmp_path: Path, few_cells: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file: cannot be written \(.*\); name another folder with -o"):
        _run(tmp_path / "file")


def test_a_second_run_on_one_folder_says_so_and_stops(tmp_path: Path, few_cells: Path) -> None:
    def read() -> Corpus:
        with pytest.raises(OutputError, match="another run is at work here; wait for it, or name another folder"):
            _run(tmp_path, "kon-tum")
        assert (tmp_path / ".drafts").exists()
        return small_corpus.corpus(())

    run(read, tmp_path)


def test_what_a_killed_run_left_is_no_hindrance(tmp_path: Path, few_cells: Path) -> None:
    (tmp_path / ".drafts").mkdir()
    for name in ("lock", "kon-tum-2017.ipynb"):
        (tmp_path / ".drafts" / name).write_text("", encoding="utf-8")
    _run(tmp_path, reports=())
    assert list(tmp_path.iterdir()) == [few_cells]


def test_with_no_report_nothing_is_made(tmp_path: Path, few_cells: Path) -> None:
    outcome = _run(tmp_path / "out", reports=())
    assert outcome.summary() == "no report could be read, so nothing was made"
    assert not (tmp_path / "out").exists()


def test_a_narrower_run_keeps_the_pages_of_the_same_tables(again: Path, few_cells: Path) -> None:
    _run(again, "Kon Tum", None, "en")
    names = set(_files(again))
    kept = {"notebooks/hai-duong-2021.ipynb", "notebooks/kon-tum-2017.ipynb", "site/pages/quality.html"}
    assert {*kept, "notebooks/kon-tum-2017.en.ipynb"} <= names
    assert "pages/hai-duong-2021.html" in (again / "index.html").read_text(encoding="utf-8")


def test_pages_and_texts_of_other_tables_are_taken_away(again: Path, few_cells: Path) -> None:
    (again / "notebooks" / "mine.ipynb").write_text("{}", encoding="utf-8")
    _run(again, "kon-tum", reports=("kon-tum-2017",))
    names = set(_files(again))
    assert {name for name in names if name.startswith(("notebooks/", "texts/", "site/pages/", "site/sources/"))} == {
        "notebooks/kon-tum-2017.ipynb",
        "notebooks/mine.ipynb",
        "site/pages/kon-tum-2017.html",
        "site/sources/en/kon-tum-2017.html",
        "site/sources/kon-tum-2017.html",
        "texts/kon-tum-2017.txt",
    }


def test_a_critical_expectation_is_counted(tmp_path: Path, few_cells: Path) -> None:
    found = [
        small_corpus.result(success=False, failed=1, failing="kon-tum-2017:29"),
        small_corpus.result(success=None, columns="end"),
        small_corpus.result(success=False, severity="warning", columns="start"),
    ]
    outcome = run(lambda: small_corpus.corpus(results=found), tmp_path, Chosen("kon-tum"), jobs=1)
    assert outcome.critical == 1
    assert "1 critical expectation failed on kon-tum-2017 (see: tongket check)" in outcome.summary()


def test_one_report_that_is_not_sound_keeps_none_of_the_others_from_being_published(
    tmp_path: Path, few_cells: Path
) -> None:
    found = [small_corpus.result(success=False, failed=1, failing="kon-tum-2017:29")]
    outcome = run(lambda: small_corpus.corpus(results=found), tmp_path, Chosen(), jobs=1)
    assert not outcome.sound
    assert outcome.unsound == ("kon-tum-2017",)
    names = set(_files(tmp_path))
    for name in ("hai-duong-2021", "kon-tum-2017", "comparison", "quality"):
        assert {f"notebooks/{name}.ipynb", f"site/pages/{name}.html"} <= names
    for told in ("index.html", "site/index.en.html"):
        page = (tmp_path / told).read_text(encoding="utf-8")
        start = page.index('<h2 id="unsound">')
        listed = page[start : page.index("</table>", start)]
        assert "kon-tum-2017" in listed
        assert "hai-duong-2021" not in listed
    suite = (tmp_path / "site/validation/figures.html").read_text(encoding="utf-8")
    assert 'href="../sources/kon-tum-2017.html' in suite
    sound = run(small_corpus.corpus, tmp_path / "sound", Chosen("kon-tum"), jobs=1)
    assert sound.unsound == ()
    assert 'id="unsound"' not in (tmp_path / "sound" / "index.html").read_text(encoding="utf-8")


# --- downloads and PDFs ---------------------------------------------------------------------------------------------


class Press:
    """Stands in for chromium: prints whatever does not tell of `jam`."""

    def __init__(self, jam: str = "nothing at all") -> None:
        self.jam = jam

    def print(self, html: str, target: Path, day: date | None = None) -> Path:
        if self.jam in html:
            raise PrinterError("out of paper")
        target.write_bytes(f"%PDF of {day} {len(html)}".encode())
        return target


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tongket.execution.batch.find_printer", Press)


def _page(folder: Path, name: str) -> str:
    return (folder / f"site/pages/{name}.html").read_text(encoding="utf-8")


def test_a_run_offers_what_it_made_and_each_link_leads_somewhere(made: tuple[Path, Outcome]) -> None:
    out = made[0]
    names = set(_files(out))
    for kind in ("csv", "xlsx", "parquet"):
        assert f"site/downloads/hai-duong-2021.{kind}" in names
    assert {"site/downloads/tongket.xlsx", "site/downloads/figures.csv"} <= names
    assert not [name for name in names if name.endswith(".pdf")], "nobody asked for one"
    assert not dead_links(out)
    assert "../downloads/hai-duong-2021.xlsx" in _page(out, "hai-duong-2021")
    for name in ("comparison", "quality"):
        assert "../downloads/tongket.xlsx" in _page(out, name) and "../../tables/panel.parquet" in _page(out, name)
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "site/downloads/kon-tum-2017.xlsx" in index and "site/downloads/tongket.xlsx" in index
    own = (out / "site/downloads/kon-tum-2017.csv").read_text(encoding="utf-8-sig")
    assert "kon-tum-2017" in own and "hai-duong" not in own and "city-2017" not in own


def test_what_is_offered_is_of_the_reports_that_there_are(again: Path, few_cells: Path) -> None:
    _run(again, "kon-tum", reports=("kon-tum-2017",))
    names = {path.name for path in (again / "site/downloads").iterdir()}
    assert "kon-tum-2017.xlsx" in names and not [name for name in names if name.startswith("hai-duong")]
    assert "hai-duong" not in (again / "site/downloads/figures.csv").read_text(encoding="utf-8")


def test_each_page_is_printed_and_offers_its_pdf(tmp_path: Path, few_cells: Path, press: None) -> None:
    outcome = _run(tmp_path / "out", pdf=True)
    out = tmp_path / "out"
    printed = {name for name in _files(out) if name.endswith(".pdf")}
    assert printed == {f"site/pages/{name}.pdf" for name in ("hai-duong-2021", "kon-tum-2017", "comparison", "quality")}
    assert (out / "site/pages/quality.pdf").read_bytes().startswith(b"%PDF of 2021-12-31 ")
    assert 'href="hai-duong-2021.pdf"' in _page(out, "hai-duong-2021")
    assert 'href="site/pages/hai-duong-2021.pdf"' in (out / "index.html").read_text(encoding="utf-8")
    assert not dead_links(out) and outcome.unprinted == 0
    assert "4 notebooks with their pages, 4 PDFs; " in outcome.summary()


def test_a_pdf_goes_when_its_page_is_made_anew_and_stays_with_one_that_is_kept(
    tmp_path: Path, few_cells: Path, press: None
) -> None:
    out = tmp_path / "out"
    _run(out, pdf=True)
    _run(out, "kon-tum")
    assert not (out / "site/pages/kon-tum-2017.pdf").exists() and "kon-tum-2017.pdf" not in _page(out, "kon-tum-2017")
    assert (out / "site/pages/hai-duong-2021.pdf").exists(), "of the same tables"
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "hai-duong-2021.pdf" in index and "kon-tum-2017.pdf" not in index
    _run(out, "kon-tum", reports=("kon-tum-2017",))
    assert not [name for name in _files(out) if name.endswith(".pdf")], "the tables are others now"
    assert not dead_links(out)


def test_a_page_that_cannot_be_printed_offers_no_pdf_and_is_told(
    tmp_path: Path, few_cells: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tongket.execution.batch.find_printer", lambda: Press("<h1>Kon Tum, 2017</h1>"))
    out = tmp_path / "out"
    outcome = _run(out, pdf=True)
    assert outcome.unprinted == 1 and not outcome.sound and not outcome.failed
    assert "3 PDFs; 1 file not read; 1 PDF could not be made" in outcome.summary()
    assert "kon-tum-2017.pdf" not in _page(out, "kon-tum-2017") and not dead_links(out)


def test_a_notebook_that_failed_is_not_printed(tmp_path: Path, few_cells: Path, press: None) -> None:
    small_corpus.notebooks(few_cells, ("1 / (year - 2017)",))
    _run(tmp_path / "out", pdf=True)
    assert not (tmp_path / "out/site/pages/kon-tum-2017.pdf").exists()
    assert (tmp_path / "out/site/pages/hai-duong-2021.pdf").exists() and not dead_links(tmp_path / "out")


def test_without_a_browser_nothing_is_begun(tmp_path: Path, few_cells: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    def read() -> Corpus:
        raise AssertionError("nothing may be read before")

    with pytest.raises(PrinterError, match="install it"):
        run(read, tmp_path / "out", pdf=True)
    assert not (tmp_path / "out").exists()


# --- what the notebooks are told ------------------------------------------------------------------------------------


def test_parameters_reach_the_notebooks_and_the_title(tmp_path: Path, few_cells: Path) -> None:
    told = "print(province, year, period, themes, peers)"
    small_corpus.notebooks(few_cells, (told,))
    _run(tmp_path, "hai-duong", None, "vi", "h1", "employment,poverty", "region")
    assert _text(tmp_path / "notebooks/hai-duong-2021.ipynb") == "hai-duong 2021 h1 employment,poverty region\n"
    assert "<h1>Hải Dương, 6 tháng đầu năm 2021</h1>" in _page(tmp_path, "hai-duong-2021")


def test_a_page_of_another_account_takes_the_place_of_the_one_before(again: Path, few_cells: Path) -> None:
    assert "<h1>Hải Dương, 2021</h1>" in _page(again, "hai-duong-2021")
    _run(again, None, None, None, "h1")
    assert "<h1>Hải Dương, 6 tháng đầu năm 2021</h1>" in _page(again, "hai-duong-2021")
    index = (again / "index.html").read_text(encoding="utf-8")
    assert index.count("site/pages/hai-duong-2021.html") > 0 and "site/pages/kon-tum-2017.html" in index


# --- what hangs -----------------------------------------------------------------------------------------------------


def test_a_cell_that_hangs_is_its_notebooks_failure(tmp_path: Path, few_cells: Path) -> None:
    small_corpus.notebooks(few_cells, ("print(province, flush=True)", "import time\nwhile year == 2017: time.sleep(1)"))
    outcome = _run(tmp_path / "out", timeout=3)
    assert [(page.province, page.problem) for page in outcome.failed] == [
        (
            "kon-tum",
            "cell 4: CellTimeoutError: it took more than 3 s; where that is not too long, give it more with --timeout",
        )
    ]
    kept = json.loads((tmp_path / "out/notebooks/kon-tum-2017.ipynb").read_text(encoding="utf-8"))
    assert [o["ename"] for cell in kept["cells"] for o in cell["outputs"] if o["output_type"] == "error"] == [
        "CellTimeoutError"
    ]
    assert "CellTimeoutError" in _page(tmp_path / "out", "kon-tum-2017")
    assert (tmp_path / "out/site/pages/hai-duong-2021.html").exists()
