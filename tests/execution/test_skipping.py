"""What is there already, made of the same, is left as it is; everything that a page hangs on makes it anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import rendered
import small_corpus
from tongket.api import Corpus, read_corpus
from tongket.execution import Chosen, Outcome, preview, run
from tongket.execution.digests import Inputs

pytestmark = pytest.mark.usefixtures("few", "lent")
REPORTS = ("kon-tum-2017", "hai-duong-2021")


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def _inputs(digest: str = "a") -> Inputs:
    return Inputs((), digest, frozenset({"texts/bad.txt"}))


def _run(out: Path, *chosen: object, read: Callable[[], Corpus] | None = None, **options: object) -> Outcome:
    options = {"jobs": 1, "inputs": _inputs(), "say": lambda line: None} | options
    return run(read or (lambda: small_corpus.corpus(REPORTS)), out, Chosen(*chosen), **options)  # type: ignore[arg-type]


def _never() -> Corpus:
    raise AssertionError("nothing is to be read")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, few: Path, lent: None) -> tuple[Path, Outcome]:
    """A run, and the same once more: nothing is read, no process started, no byte altered, and as much is told."""
    out = tmp_path_factory.mktemp("made") / "out"
    return out, _run(out)


def test_an_unchanged_run_does_nothing(made: tuple[Path, Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    out, first = made
    before = _files(out)
    said: list[str] = []
    monkeypatch.setattr("tongket.execution.batch.workers", _never)
    again = _run(out, read=_never, say=said.append)
    assert (again.skipped, first.skipped) == (4, 0)
    assert again.summary() == first.summary() and again.sound == first.sound
    assert _files(out) == before
    assert said == ["texts/bad.txt: The file is empty. Give the report's text."]
    narrow = _run(out, "kon-tum", read=_never)
    assert (len(narrow.pages), narrow.skipped) == (1, 1) and _files(out) == before


def test_the_plan_is_shown_and_nothing_done(made: tuple[Path, Outcome], tmp_path: Path) -> None:
    out = made[0]
    same = preview(_never, out, Chosen(), False, inputs=_inputs())
    assert same is not None and same.lines()[-1] == "0 to make, 4 unchanged; nothing was written"
    assert "kon-tum-2017: province_year province=kon-tum year=2017 language=vi: unchanged" in same.lines()
    other = preview(lambda: small_corpus.corpus(REPORTS), out, Chosen(), False, inputs=_inputs("b"))
    assert other is not None and other.lines()[0] == "reports: to be read (changed: reports)"
    assert other.lines()[-1].startswith("4 to make, 0 unchanged")
    told = preview(_never, out, Chosen("kon-tum", None, None, None, "employment"), False, inputs=_inputs())
    assert told is not None and "themes=employment language=vi: make (changed: parameters)" in told.lines()[1]
    new = preview(lambda: small_corpus.corpus(REPORTS), tmp_path / "new", Chosen("kon-tum"), False, inputs=_inputs())
    assert new is not None and new.lines()[1].endswith(": make (not made yet)")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("part", ["library", "environment", "suites", "notebook"])
def test_whatever_a_page_hangs_on_makes_it_anew(
    made: tuple[Path, Outcome], part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tongket.execution import skipping

    true = skipping.basis

    def other(*given: object) -> object:
        now = true(*given)  # type: ignore[arg-type]
        if part == "environment":
            return replace(now, versions={**now.versions, "pandas": "0"})
        if part == "notebook":
            return replace(now, notebooks={**now.notebooks, "province_year": "0"})
        return replace(now, **{part: "0"})

    monkeypatch.setattr(skipping, "basis", other)
    told = preview(lambda: small_corpus.corpus(REPORTS), made[0], Chosen(), False, inputs=_inputs())
    assert told is not None
    assert [bool(step.why) for step in told.steps] == ([True, True, False, False] if part == "notebook" else [True] * 4)
    said = told.lines()[1 if part == "notebook" else 0]
    assert f"changed: {part}" in said


def test_what_was_altered_is_made_again_and_force_makes_all(made: tuple[Path, Outcome]) -> None:
    out = made[0]
    before = _files(out)
    (out / "site/pages/kon-tum-2017.html").write_text("altered", encoding="utf-8")
    (out / "notebooks/hai-duong-2021.ipynb").unlink()
    (out / "index.html").unlink()
    outcome = _run(out, read=_never)
    assert outcome.skipped == 3 and _files(out) == before
    (out / "tables/figures.csv").write_text("altered", encoding="utf-8")
    assert _run(out).skipped == 4 and _files(out) == before, "the tables are the same again"
    assert _run(out, force=True).skipped == 0 and _files(out) == before


def test_the_order_of_runs_leaves_no_trace(made: tuple[Path, Outcome], tmp_path: Path) -> None:
    """Vietnamese, then one page in English; or the other way round: pages lead to each other either way."""
    _run(tmp_path / "one", None, None, "vi")
    _run(tmp_path / "one", "kon-tum", None, "en")
    _run(tmp_path / "one", None, None, "vi", read=_never)
    _run(tmp_path / "two", "kon-tum", None, "en")
    _run(tmp_path / "two", None, None, "vi")
    assert _files(tmp_path / "one") == _files(tmp_path / "two")
    assert b"kon-tum-2017.en.html" in _files(tmp_path / "one")["site/pages/kon-tum-2017.html"]


def test_both_languages_lead_to_each_other_and_the_second_is_made_beside_the_first(
    made: tuple[Path, Outcome], tmp_path: Path
) -> None:
    out = Path(shutil.copytree(made[0], tmp_path / "out"))
    both = _run(out, "kon-tum", None, None, read=_never)
    assert ([page.language for page in both.pages], both.skipped) == (["vi", "en"], 1)
    vi, en = (_files(out)[f"site/pages/kon-tum-2017{end}.html"] for end in ("", ".en"))
    assert b'href="kon-tum-2017.en.html"' in vi and b'href="kon-tum-2017.html"' in en
    assert b"site/pages/kon-tum-2017.html" in _files(out)["index.html"]
    assert b"pages/kon-tum-2017.en.html" in _files(out)["site/index.en.html"]
    told = preview(_never, out, Chosen(None, None, None), False, inputs=_inputs())
    assert told is not None and told.lines()[-1] == "3 to make, 5 unchanged; nothing was written"
    assert _run(out, "kon-tum", None, None, read=_never).skipped == 2


def test_a_notebook_that_failed_is_tried_again(tmp_path: Path, few_cells: Path) -> None:
    small_corpus.notebooks(few_cells, ("1 / (year - 2017)",))
    out = tmp_path / "out"
    first, second = _run(out), _run(out, read=_never)
    assert [len(outcome.failed) for outcome in (first, second)] == [1, 1]
    assert (second.skipped, second.summary()) == (3, first.summary())
    told = second.failures(lambda page: f"tongket run --province {page.province}")
    assert told == [
        "failed: kon-tum-2017: cell 3: ZeroDivisionError: division by zero "
        f"(see {out / 'notebooks/kon-tum-2017.ipynb'})",
        "  again: tongket run --province kon-tum",
    ]


def test_the_pictures_of_an_original_stay_while_it_does(tmp_path: Path, corpus: Path, few: Path) -> None:
    folder, out = tmp_path / "reports", tmp_path / "out"
    folder.mkdir()
    text = (corpus / "hai-duong-2021.txt").read_text(encoding="utf-8")
    (folder / "hai-duong-2021.pdf").write_bytes(rendered.pdf(text))
    _run(out, read=lambda: read_corpus(folder))
    pictures = {name: data for name, data in _files(out).items() if name.startswith("site/originals/")}
    assert set(pictures) == {f"site/originals/hai-duong-2021/{name}" for name in ("1.webp", "2.webp", "cutouts.json")}
    assert b'class="tk-pane"' in _files(out)["site/sources/hai-duong-2021.html"]
    assert str(tmp_path).encode() not in b"".join(_files(out).values())
    before = _files(out)
    _run(out, read=_never)
    assert _files(out) == before
    (out / "index.html").unlink()  # the site is written again, of the pictures that are there
    _run(out, read=_never)
    assert _files(out) == before
    (folder / "hai-duong-2021.pdf").unlink()
    (folder / "hai-duong-2021.txt").write_text(text, encoding="utf-8")
    _run(out, read=lambda: read_corpus(folder), inputs=_inputs("b"))
    assert not [name for name in _files(out) if name.startswith("site/originals/")]
    assert b'class="tk-pane"' not in _files(out)["site/sources/hai-duong-2021.html"]
