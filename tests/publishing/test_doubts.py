from __future__ import annotations

from typing import Any

from tongket.publishing.doubts import CORRECTED, Doubt, disagreeing, doubted, doubts_of, failing_rows, lines_of
from tongket.tables.frames import to_frame


def lint(start: int, figure: str | None, figures: str | None, severity: str = "warning") -> dict[str, Any]:
    return {
        "report": "r", "lint": f"sum_mismatch:r:{start}", "code": "sum_mismatch", "severity": severity, "start": start,
        "end": start + 5, "quote": "quote", "figure": figure, "figures": figures, "vi": "Lạ.", "en": "Odd.",
    }  # fmt: skip


def check(figure: str, figures: str) -> dict[str, Any]:
    return {
        "report": "r", "check": f"parts:{figure}", "kind": "parts", "figure": figure, "figures": figures,
        "formula": "f", "stated": 9.0, "computed": 11.0, "tolerance": 0.5, "verdict": "disagrees",
    }  # fmt: skip


def found(lints: list[dict[str, Any]], checks: list[dict[str, Any]]) -> list[Doubt]:
    return doubts_of({"lints": to_frame("lints", lints), "checks": to_frame("checks", checks)}, "en")


def test_only_disagreement_and_failure_are_doubts(tables: dict[str, Any]) -> None:
    assert [c["verdict"] for c in disagreeing(tables["checks"])] == ["disagrees"]
    assert list(failing_rows(tables["results"])) == ["hai-duong-2021:1283"]


def test_each_doubt_is_said_in_one_line(tables: dict[str, Any]) -> None:
    lines = doubted(tables, "en")
    assert len(lines) == 3
    assert lines["hai-duong-2021:1283"] == "odd <value>"
    assert {"stated 104.16 people, computed 99.2 people", "The <parts> do not fit."} < {*lines.values()}
    assert "nêu 104,16 người, tính được 99,2 người" in doubted(tables, "vi").values()


def test_tables_without_checks_have_no_doubts() -> None:
    assert doubted({}, "vi") == {}


def test_what_a_check_and_a_lint_both_find_is_one_doubt_that_marks_the_figures_of_both() -> None:
    (one,) = found([lint(5, "r:5", "r:5 r:9 r:1")], [check("r:1", "r:1 r:5 r:9")])
    assert (one.line, one.check, one.figures, one.start) == ("Odd.", "parts:r:1", ("r:5", "r:1"), 5)


def test_a_check_on_other_figures_is_a_doubt_of_its_own_in_reading_order() -> None:
    first, second = found([lint(5, "r:5", "r:5 r:9")], [check("r:1", "r:1 r:5")])
    assert (first.line, first.check) == ("stated 9, computed 11", "parts:r:1")
    assert (second.line, second.check) == ("Odd.", "")


def test_odd_writing_is_a_doubt_that_marks_no_figure() -> None:
    doubts = found([lint(5, "r:5", "r:5", "info"), lint(20, None, None)], [])
    assert [d.figures for d in doubts] == [(), ()] and lines_of(doubts) == {}


def test_a_figure_that_was_questioned_is_not_questioned_again() -> None:
    result = {
        "suite": "figures", "expectation": "be_nice", "columns": "value", "severity": "warning", "success": False,
        "checked": 2, "unchecked": 0, "failed": 2, "failing": "r:5 r:7", "notes": "Be nice.",
    }  # fmt: skip
    tables = {"lints": to_frame("lints", [lint(5, "r:5", "r:5")]), "results": to_frame("results", [result])}
    assert [(d.figures, d.line) for d in doubts_of(tables, "en")] == [(("r:5",), "Odd."), (("r:7",), "Be nice.")]


def test_a_figure_out_of_its_range_is_told_with_the_range(tables: dict[str, Any]) -> None:
    figures = tables["figures"]
    figure = str(figures[figures["indicator"].eq("poverty.rate") & figures["measure"].eq("level")]["figure"].iloc[0])
    result = dict(tables["results"].iloc[1]) | {"expectation": "expect_levels_to_be_plausible", "failing": figure}
    odd = {name: tables[name] for name in ("figures", "reports")} | {"results": to_frame("results", [result])}
    assert doubted(odd, "vi")[figure].startswith("Ngoài khoảng thường gặp 0–")
    assert "%" in doubted(odd, "en")[figure].partition("its indicator")[0]
    bare = {"results": odd["results"]}
    assert doubted(bare, "en")[figure] == "odd <value>", "without the figure its range is not known"


def correction(**fields: Any) -> dict[str, Any]:
    row = {
        "report": "r", "correction": "value:r:5", "figure": "r:5", "column": "value", "start": 5, "end": 10,
        "quote": "27.000", "read": "27", "value": "27000", "by": "An", "why": "so it is", "state": "applied",
        "vi": "Đọc là 27, sửa thành 27.000.", "en": "Read as 27, corrected to 27,000.",
    }  # fmt: skip
    return row | fields


def test_a_corrected_figure_bears_both_readings_and_may_be_questioned_still() -> None:
    result = {"suite": "figures", "expectation": "e", "severity": "critical", "success": False, "checked": 1,
              "unchecked": 0, "failed": 1, "failing": "r:5", "notes": "Odd."}  # fmt: skip
    tables = {"corrections": to_frame("corrections", [correction()]), "results": to_frame("results", [result])}
    assert doubted(tables, "en") == {"r:5": "Read as 27, corrected to 27,000.; Odd."}
    (told,) = doubts_of({"corrections": tables["corrections"]}, "vi")
    assert (told.line, told.severity, told.start, told.end) == ("Đọc là 27, sửa thành 27.000.", CORRECTED, 5, 10)


def test_corrections_that_alter_nothing_are_no_doubts() -> None:
    rows = [
        correction(state="stale"), correction(correction="b", state="unknown", start=None, end=None),
        correction(correction="c", read="27000"), correction(correction="d", read=None, value=None),
    ]  # fmt: skip
    assert doubts_of({"corrections": to_frame("corrections", rows)}, "en") == []


def test_a_number_that_was_called_no_figure_is_shown_by_its_words() -> None:
    rows = [correction(column="class", read="figure", value="age")]
    (told,) = doubts_of({"corrections": to_frame("corrections", rows)}, "en")
    assert (told.is_lint, told.figures, told.start) == (True, (), 5)
