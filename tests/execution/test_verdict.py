"""What `tongket check` says of a run's tables as they lie there now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import small_corpus
from tongket import _outputs
from tongket.execution.verdict import verdict
from tongket.tables.frames import to_frame
from tongket.tables.ids import join_ids
from tongket.validation.faults import Fault, fault_rows


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the expectations shall have found; empty as long as no test adds to it."""
    rows: list[dict[str, Any]] = []
    monkeypatch.setattr("tongket.execution.verdict.validate", lambda tables, texts: to_frame("results", rows))
    return rows


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A small corpus as a run saves it."""
    check = {
        "report": "kon-tum-2017",
        "check": "c",
        "kind": "ratio",
        "figure": "f",
        "figures": "f g",
        "formula": "f/g",
        "stated": 1,
    }
    checks = [check | {"check": "c1", "verdict": "undecidable"}, check | {"check": "c2", "verdict": "disagrees"}]
    _outputs.save(small_corpus.corpus(checks=checks), tmp_path)
    return tmp_path


def test_a_critical_failure_fails_and_names_the_rows(saved: Path, found: list[dict[str, Any]]) -> None:
    found += [
        small_corpus.result(),
        small_corpus.result(columns="end", success=False, failed=2, failing=join_ids(["a:1", "b c:2"])),
    ]
    lines, failed = verdict(saved)
    assert failed
    assert "critical: figures: expect_spans [end]: 2 rows fail: a:1, b c:2" in lines
    assert lines[-1] == "2 expectations: 1 hold, 1 fail, 1 of them critical"


def test_a_warning_fails_only_where_strict(saved: Path, found: list[dict[str, Any]]) -> None:
    found.append(small_corpus.result(severity="warning", success=False, failed=1, failing="a:1"))
    assert not verdict(saved)[1]
    lines, failed = verdict(saved, strict=True)
    assert failed
    assert lines[-1] == "1 expectation: 0 hold, 1 fail, 1 of them fatal (strict)"


def test_what_cannot_be_checked_is_said(saved: Path, found: list[dict[str, Any]]) -> None:
    found += [small_corpus.result(success=None, checked=0), small_corpus.result(columns="end", unchecked=7)]
    lines, failed = verdict(saved)
    assert not failed
    assert lines[:-1] == [
        "not checked: figures: expect_spans [start end]: nothing to check: a note",
        "not checked: figures: expect_spans [end]: 7 rows: a note",
        "not checked: texts/bad.txt could not be read: The file is empty. Give the report's text.",
        "not checked: checks: 1 check between figures is undecidable",
        "1 check between figures disagrees, of 2: see tables/checks.csv",
    ]
    assert lines[-1] == "2 expectations: 1 hold, 0 fail, 0 of them critical"


def test_a_check_that_could_not_be_made_fails_and_is_said(tmp_path: Path, found: list[dict[str, Any]]) -> None:
    fault = next(fault_rows([Fault("kon-tum-2017", "lints.years", "KeyError: 'x'")]))
    _outputs.save(small_corpus.corpus(results=[fault]), tmp_path)
    found.append(small_corpus.result())
    lines, failed = verdict(tmp_path)
    assert failed
    (said,) = [line for line in lines if line.startswith("not done: ")]
    assert said.startswith("not done: kon-tum-2017: could not be run: lints.years (KeyError: 'x'); ")
    assert "tell its makers" in said
    assert lines[-1] == "1 expectation: 1 hold, 0 fail, 0 of them critical"
    found.append(fault)
    assert sum(line.startswith("not done: ") for line in verdict(tmp_path)[0]) == 1, "what fails again is said once"


def test_a_run_without_its_results_cannot_say_that_all_was_checked(saved: Path, found: list[dict[str, Any]]) -> None:
    found.append(small_corpus.result())
    (saved / "validation" / "results.csv").unlink()
    lines, failed = verdict(saved)
    assert failed and any(line.startswith(f"not done: {saved}: results") for line in lines)


def test_a_folder_of_reports_is_judged_by_what_it_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def years(_: object) -> list[Any]:
        raise KeyError("x")

    monkeypatch.setattr("tongket.validation.lints.LINTS", (years,))
    (tmp_path / "r.txt").write_text("Năm 2021 tỉnh Hải Dương tạo việc làm cho 100 người.\n", encoding="utf-8")
    lines, failed = verdict(tmp_path)
    assert failed and any(line.startswith("not done: r: could not be run: lints.years") for line in lines)


def test_a_repeated_text_is_said_and_fails_nothing(saved: Path, found: list[dict[str, Any]]) -> None:
    found.append(small_corpus.result())
    (saved / "validation" / "repeats.csv").write_text("path,message\nb.txt,This is the text of a.txt again.\n", "utf-8")
    lines, failed = verdict(saved)
    assert not failed and "not counted: b.txt: This is the text of a.txt again." in lines


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"none: no such folder; make it with `tongket run REPORTS -o .*none`"):
        verdict(tmp_path / "none")


def test_oddities_are_counted_their_warnings_named_and_fatal_only_where_strict(
    tmp_path: Path, found: list[dict[str, Any]]
) -> None:
    lint = {
        "report": "kon-tum-2017", "lint": "a", "code": "decimal_point", "severity": "warning", "start": 3, "end": 5,
        "quote": "q", "figure": None, "figures": None, "vi": "Lạ.", "en": "The number is odd.",
    }  # fmt: skip
    lints = [lint, lint | {"lint": "b", "code": "unclosed_bracket", "severity": "info"}]
    _outputs.save(small_corpus.corpus(lints=lints), tmp_path)
    found.append(small_corpus.result())
    lines, failed = verdict(tmp_path)
    assert not failed
    assert "warning: lints: decimal_point: kon-tum-2017:3: The number is odd." in lines
    assert "2 oddities of the sources: 1 warning, 1 in the writing alone: see tables/lints.csv" in lines
    assert not any("unclosed_bracket" in line for line in lines)
    lines, failed = verdict(tmp_path, strict=True)
    assert failed
    assert lines[-1] == "1 expectation: 1 hold, 0 fail, 0 of them fatal (strict); 1 oddity is fatal too"


def test_what_is_only_written_oddly_is_not_fatal(tmp_path: Path, found: list[dict[str, Any]]) -> None:
    lint = {
        "report": "kon-tum-2017", "lint": "a", "code": "unclosed_bracket", "severity": "info", "start": 3, "end": 5,
        "quote": "(q", "figure": None, "figures": None, "vi": "Lạ.", "en": "Odd.",
    }  # fmt: skip
    _outputs.save(small_corpus.corpus(lints=[lint]), tmp_path)
    found.append(small_corpus.result())
    assert not verdict(tmp_path, strict=True)[1]
