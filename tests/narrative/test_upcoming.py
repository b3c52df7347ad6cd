"""What a coming target asks for, computed from stated figures and said to be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tongket.narrative import plain, province_year

Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]
YEAR, NEXT = (date(2023, 1, 1), date(2023, 12, 31)), (date(2024, 1, 1), date(2024, 12, 31))
HALF = date(2023, 1, 1), date(2023, 6, 30)


def told(tables: Any, language: str = "vi") -> str:
    section = province_year(tables, {"r": "x" * 999}, "hai-duong", 2023, language).section("next")
    assert section is not None
    return "\n".join(plain(p) for p in section.paragraphs)


def cells(tables: Any) -> dict[str, str]:
    section = province_year(tables, {"r": "x" * 999}, "hai-duong", 2023).section("next")
    assert section is not None and section.table is not None
    return {str(k): str(v) for k, v in section.table.iloc[0].items()}


def pair(row: Row, plan: dict[str, Any], base: dict[str, Any], **both: Any) -> list[dict[str, Any]]:
    given = {"status": "target", "period": NEXT, "printed": "26.200", "value": 26200.0} | both | plan
    other = {"period": YEAR, "printed": "25.000", "value": 25000.0} | both | base
    return [row(0, other.pop("printed"), other.pop("value"), **other),
            row(50, given.pop("printed"), given.pop("value"), **given)]  # fmt: skip


def test_more_than_the_result(row: Row, tables_of: Tables):
    tables = tables_of(pair(row, {}, {}))
    said = "Mục tiêu năm 2024 về số lao động được giải quyết việc làm cao hơn kết quả năm 2023 là 1.200 người"
    assert f"{said} (hiệu tính từ hai số đã nêu)." in told(tables)
    assert "is 1,200 above the result for 2023 (a difference worked out" in told(tables, "en")
    assert cells(tables)["So với kết quả (số tính ra)"] == "cao hơn 1.200 người"
    assert cells(tables)["Kết quả năm báo cáo"] == "25.000 người"


def test_the_same_is_no_computed_number(row: Row, tables_of: Tables):
    tables = tables_of(pair(row, {"printed": "25.000", "value": 25000.0}, {}))
    assert "bằng đúng kết quả năm 2023." in told(tables) and "tính từ" not in told(tables)
    assert cells(tables)["So với kết quả (số tính ra)"] == "giữ nguyên"


def test_an_estimate_and_a_plan_are_called_so(row: Row, tables_of: Tables):
    assert "cao hơn số ước thực hiện năm 2023 là 1.200 người" in told(tables_of(pair(row, {}, {"status": "estimate"})))
    tables = tables_of(pair(row, {}, {"status": "target"}))
    assert "cao hơn kế hoạch năm 2023 là 1.200 người" in told(tables)
    assert cells(tables)["So với kế hoạch năm báo cáo (số tính ra)"] == "cao hơn 1.200 người"


@pytest.mark.parametrize(
    ("plan", "base", "said"),
    [
        ("exact", "over", "cao hơn kết quả năm 2023 chưa tới 1.200 người"),
        ("over", "exact", "cao hơn kết quả năm 2023 trên 1.200 người"),
        ("at_least", "exact", "cao hơn kết quả năm 2023 ít nhất 1.200 người"),
        ("nearly", "exact", "cao hơn kết quả năm 2023 khoảng 1.200 người"),
        ("exact", "under", "cao hơn kết quả năm 2023 trên 1.200 người"),
    ],
)
def test_a_hedge_on_either_side_is_a_hedge_of_the_difference(
    row: Row, tables_of: Tables, plan: str, base: str, said: str
):
    assert said in told(tables_of(pair(row, {"bound": plan}, {"bound": base})))


def test_of_less_the_hedge_is_turned(row: Row, tables_of: Tables):
    rates = {"indicator": "poverty.rate", "unit": "percent"}
    plan, base = {"printed": "1,76", "value": 1.76, "bound": "under"}, {"printed": "2,27", "value": 2.27}
    assert "thấp hơn kết quả năm 2023 trên 0,51 điểm phần trăm" in told(tables_of(pair(row, plan, base, **rates)))


def test_nothing_is_rounded(row: Row, tables_of: Tables):
    plan, base = {"printed": "26.200,5", "value": 26200.5}, {"printed": "25.000,25", "value": 25000.25}
    assert "là 1.200,25 người" in told(tables_of(pair(row, plan, base)))


@pytest.mark.parametrize(
    ("plan", "base"),
    [
        ({}, {"period": HALF}),
        ({"period": (date(2024, 1, 1), date(2025, 12, 31))}, {}),
        ({"bound": "over"}, {"bound": "over"}),
        ({"printed": "5.000", "value": 5000.0}, {}),
        ({"group": "female"}, {}),
        ({"per": "month"}, {}),
    ],
)
def test_what_is_not_of_one_thing_is_not_compared(
    row: Row, tables_of: Tables, plan: dict[str, Any], base: dict[str, Any]
):
    assert "tính từ" not in told(tables_of(pair(row, plan, base)))
