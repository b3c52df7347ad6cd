from __future__ import annotations

from typing import Any

from tongket.publishing.doubts import disagreeing, doubted, failing_rows


def test_only_disagreement_and_failure_are_doubts(tables: dict[str, Any]) -> None:
    assert [c["verdict"] for c in disagreeing(tables["checks"])] == ["disagrees"]
    assert list(failing_rows(tables["results"])) == ["hai-duong-2021:1283"]


def test_each_doubt_is_said_in_one_line(tables: dict[str, Any]) -> None:
    lines = doubted(tables, "en")
    assert len(lines) == 2
    assert lines["hai-duong-2021:1283"] == "odd <value>"
    assert "stated 104.16, computed 99.2" in lines.values()
    assert "nêu 104,16, tính được 99,2" in doubted(tables, "vi").values()


def test_tables_without_checks_have_no_doubts() -> None:
    assert doubted({}, "vi") == {}
