from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tongket.narrative import plain, quality, refs

Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]


def _result(**fields: Any) -> dict[str, Any]:
    row = {
        "suite": "figures",
        "expectation": "expect_spans",
        "columns": "start",
        "severity": "critical",
        "success": True,
    }
    return row | {"checked": 1, "unchecked": 0, "failed": 0, "failing": None, "notes": "n"} | fields


def _check(name: str, verdict: str) -> dict[str, Any]:
    return {
        "report": "r", "check": name, "kind": "share", "figure": "r:0", "figures": "r:0", "formula": "x", "stated": 1.0,
        "computed": 1.0, "tolerance": 0.0, "verdict": verdict,
    }  # fmt: skip


def test_ledger_arithmetic_and_expectations(row: Row, tables_of: Tables):
    ledger = [
        {"report": "r", "start": i, "end": i + 1, "quote": "1", "class": "figure" if i < 1200 else "date", "rule": "x"}
        for i in range(1234)
    ]
    tables = tables_of(
        [row(0, "1", 1), row(9, "2", 2, indicator=None, theme=None)],
        ledger=ledger,
        checks=[_check("a", "agrees"), _check("b", "disagrees"), _check("c", "undecidable")],
        results=[_result(), _result(notes="m", success=None), _result(notes="k", success=False, severity="warning")],
    )
    vi = quality(tables)
    assert [plain(p) for p in vi] == [
        "Văn bản có 1.234 con số, số nào cũng được xếp loại: 1.200 nói số liệu, còn lại là ngày tháng, "
        "số hiệu và các loại khác. Từ đó đọc được 2 số liệu, 1 mang tên một chỉ tiêu của danh mục.",
        "Có 2 phép đối chiếu cho ra kết luận: 1 khớp, 1 lệch. Còn 1 phép không kết luận được vì thiếu dữ kiện.",
        "Đối chiếu 2 kỳ vọng: 1 đạt, 1 không đạt. Có 1 kỳ vọng không có gì để kiểm tra, nên không tính là đạt. "
        "Không kỳ vọng "
        "nghiêm trọng nào bị vi phạm.",
    ]
    assert {r.kind for p in vi for r in refs(p)} == {"check"}
    assert [r.target for r in refs(vi[0])] == ["count:numbers", "count:figures", "count:rows", "count:known"]
    assert plain(quality(tables, "en")[1]) == (
        "Of the arithmetic checks, 2 could be decided: 1 agreed and 1 did not. In 1 more nothing could be "
        "concluded, for want of data."
    )


def test_a_critical_failure_is_named(tables_of: Tables):
    tables = tables_of([], results=[_result(success=False, failed=1, failing="r:0")])
    assert "expect_spans" in plain(quality(tables, "en")[-1])


def test_what_is_not_there_is_passed_over(tables_of: Tables):
    assert quality(tables_of([]), "en") == ()


def test_oddities_of_the_sources_are_counted(tables_of: Tables):
    lint = {
        "report": "r", "lint": "a", "code": "decimal_point", "severity": "warning", "start": 3, "end": 5, "quote": "q",
        "figure": None, "figures": None, "vi": "Lạ.", "en": "Odd.",
    }  # fmt: skip
    (said,) = quality(tables_of([], lints=[lint, lint | {"lint": "b", "severity": "info"}]), "en")
    assert [ref.shown for ref in refs(said)] == ["1", "1"]
    (none,) = quality(tables_of([], lints=[]), "en")
    assert plain(none).startswith("Nowhere")
