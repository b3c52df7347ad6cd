"""A fault of ours in one check on one report: the others go on, and it is told, never swallowed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from tongket.api import read_corpus
from tongket.narrative import plain, province_year
from tongket.narrative.expected import asked
from tongket.narrative.lints import told
from tongket.publishing.doubts import doubts_of
from tongket.publishing.rows import rows_of
from tongket.validation import arithmetic, checks, find_lints, implied, lints, outliers, plausible, undone
from tongket.validation.facts import with_facts
from tongket.validation.faults import UNDONE, Fault, fault_rows, what_failed

REPORT = "kon-tum-2014"
LEVELS = ("plausible_low", "plausible_high", "series_factor", "series_limit", "peers_factor", "peers_limit")


def raising(on: Callable[..., bool], otherwise: Callable[..., Any]) -> Callable[..., Any]:
    """A function that fails where `on` holds, and is `otherwise` as it was."""

    def made(*given: Any, **named: Any) -> Any:
        if on(*given, **named):
            raise KeyError("a; b\nc")
        return otherwise(*given, **named)

    made.__name__ = otherwise.__name__
    return made


@pytest.fixture(scope="module")
def figures(corpus) -> Any:
    """Figures as they are read, with what they belong to."""
    names = (REPORT, "kon-tum-2017", "lam-dong-2019", "vinh-long-2017-h1")
    return read_corpus([corpus / f"{name}.txt" for name in names]).figures


def test_a_lint_that_fails_on_one_report_is_kept_and_the_others_go_on(tables, texts, monkeypatch):
    before = find_lints(tables, texts)
    assert {row["code"] for row in before if row["report"] == REPORT} >= {"sum_mismatch"}
    at = next(n for n, lint in enumerate(lints.LINTS) if lint.__name__ == "sums")
    broken = raising(lambda source: source.report == REPORT, lints.LINTS[at])
    monkeypatch.setattr(lints, "LINTS", (*lints.LINTS[:at], broken, *lints.LINTS[at + 1 :]))
    faults: list[Fault] = []
    after = find_lints(tables, texts, faults)
    assert faults == [Fault(REPORT, "lints.sums", "KeyError: 'a, b\\nc'")]
    lost = [row for row in before if row not in after]
    assert {(row["report"], row["code"]) for row in lost} == {(REPORT, "sum_mismatch")}
    with pytest.raises(KeyError):
        find_lints(tables, texts)


def test_a_lint_that_cannot_be_said_is_kept(tables, texts, monkeypatch):
    from tongket.narrative import lints as said

    rows = find_lints(tables, texts)
    monkeypatch.setattr(said, "_told", raising(lambda row, *_: row["code"] == "sum_mismatch", said._told))
    faults: list[Fault] = []
    kept = told(rows, tables, faults)
    assert {fault.check for fault in faults} == {"lints.sum_mismatch"}
    assert len(kept) == len(rows) - len(faults) > 0
    with pytest.raises(KeyError):
        told(rows, tables)


def test_a_kind_of_arithmetic_that_fails_is_kept_and_the_other_kinds_go_on(figures, monkeypatch):
    before = checks(figures)
    kinds = before["kind"].value_counts()
    assert kinds["ratio_to_target"] and kinds["change"] and kinds["parts"]
    role, formulas = arithmetic._CHECKS["ratio_to_target"]
    broken = raising(lambda *_: True, formulas)
    monkeypatch.setitem(arithmetic._CHECKS, "ratio_to_target", (role, broken))
    faults: list[Fault] = []
    after = checks(figures, faults=faults)
    assert {fault.check for fault in faults} == {"checks.ratio_to_target"}
    others = before[before["kind"].ne("ratio_to_target")].sort_values("check", ignore_index=True)
    assert after.sort_values("check", ignore_index=True).equals(others)
    with pytest.raises(KeyError):
        checks(figures)


def test_parts_that_fail_on_one_report_are_kept(figures, monkeypatch):
    broken = raising(lambda levels, _: levels[0].report == REPORT, arithmetic.parts)
    monkeypatch.setitem(arithmetic._OTHERS, "parts", broken)
    faults: list[Fault] = []
    after = checks(figures, faults=faults)
    assert [(fault.report, fault.check) for fault in faults] == [(REPORT, "checks.parts")]
    assert set(after[after["kind"].eq("parts")]["report"]) and REPORT not in set(
        after[after["kind"].eq("parts")]["report"]
    )


def test_an_implied_value_that_fails_is_kept_and_the_others_go_on(figures, monkeypatch):
    # The package's function hides the module of its name.
    before, module = implied(figures), sys.modules["tongket.validation.implied"]
    lost = before["report"].iloc[0]
    monkeypatch.setattr(module, "_way", raising(lambda stated, _: stated.report == lost, module._way))
    faults: list[Fault] = []
    after = implied(figures, faults)
    assert {fault.report for fault in faults} == {lost} and all(f.check.startswith("implied.") for f in faults)
    assert after.equals(before[before["report"].ne(lost)].reset_index(drop=True))
    with pytest.raises(KeyError):
        implied(figures)


COMPARED = {
    "plausible": (plausible, "bounds", LEVELS[:2]),
    "outliers.comparable": (outliers, "comparable", LEVELS[2:]),
    "outliers.peers": (outliers, "against_peers", LEVELS[4:]),
}


@pytest.mark.parametrize("check", COMPARED)
@pytest.mark.parametrize("everywhere", [True, False])
def test_a_comparison_that_fails_leaves_its_facts_blank(tables, texts, monkeypatch, check, everywhere):
    module, name, blank = COMPARED[check]
    before = with_facts(tables, texts)["figures"]
    own = before["report"].eq(REPORT)

    def hit(figures: Any, *_: Any, **__: Any) -> bool:
        named = figures["report"] if "report" in figures else before["report"].reindex(figures.index)
        return everywhere or bool(named.eq(REPORT).any())

    monkeypatch.setattr(module, name, raising(hit, getattr(module, name)))
    faults: list[Fault] = []
    after = with_facts(tables, texts, faults)["figures"]
    assert {fault.check for fault in faults} == {check}
    assert REPORT in {fault.report for fault in faults}
    assert after[list(blank)][own].isna().all(axis=None)
    rest = [column for column in before if column not in blank]
    assert after[rest].equals(before[rest])
    if name == "bounds" and not everywhere:
        assert {fault.report for fault in faults} == {REPORT}
        assert after[list(blank)][~own].equals(before[list(blank)][~own])
    with pytest.raises(KeyError):
        with_facts(tables, texts)


def test_a_fault_is_a_row_of_the_results_for_each_check_and_why():
    faults = [Fault("b", "lints.sums", "E"), Fault("a c", "lints.sums", "E"), Fault("b", "lints.sums", "E"),
              Fault("b", "plausible", "E")]  # fmt: skip
    first, second = fault_rows(faults)
    assert (first["failing"], first["failed"], second["failing"]) == ("a%20c b", 2, "b")
    assert (first["suite"], first["expectation"], first["severity"], first["success"]) == (
        "reports", UNDONE, "warning", False
    )  # fmt: skip
    assert what_failed(first["notes"]) == "lints.sums (E)"
    said = asked(first, "vi")
    assert said.reason == "không thực hiện được: lints.sums (E)"
    assert said.purpose.startswith("Tongket gặp lỗi ở đây") and asked(first, "en").purpose.startswith("Tongket failed")
    assert said.asks == "Mọi phép kiểm tra đều làm được trên mọi báo cáo"
    assert list(fault_rows([])) == []


def test_the_doubts_of_the_report_say_what_could_not_be_checked_of_it(corpus, monkeypatch):
    at = next(n for n, lint in enumerate(lints.LINTS) if lint.__name__ == "years")
    broken = raising(lambda source: source.report == REPORT, lints.LINTS[at])
    monkeypatch.setattr(lints, "LINTS", (*lints.LINTS[:at], broken, *lints.LINTS[at + 1 :]))
    read = read_corpus([corpus / f"{REPORT}.txt", corpus / "hai-duong-2021.txt"])
    (row,) = rows_of(undone(read.results))
    assert row["failing"] == REPORT and "lints.years (KeyError: 'a, b\\nc')" in row["notes"]
    assert len(read.checks) and len(read.lints), "the others went on"
    tables = {name: read.table(name) for name in ("reports", "figures", "checks", "lints", "results", "panel")}
    (doubt,) = [doubt for doubt in doubts_of(tables, "vi") if "lints.years" in doubt.line]
    assert (doubt.report, doubt.severity) == (REPORT, "warning")
    assert doubt.line.startswith("Không thực hiện được: lints.years") and "báo cho người làm ra Tongket" in doubt.line
    for language, words in (("vi", "vì Tongket gặp lỗi"), ("en", "Tongket failed in a check of")):
        section = province_year(tables, read.texts, "kon-tum", 2014, language).section("doubts")
        assert section is not None
        (said,) = [plain(p) for p in section.paragraphs if "lints.years" in plain(p)]
        assert words in said
        other = province_year(tables, read.texts, "hai-duong", 2021, language).section("doubts")
        assert other is None or not any("lints.years" in plain(p) for p in other.paragraphs)
