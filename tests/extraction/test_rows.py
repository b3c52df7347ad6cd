"""The rows of figures, ledger and citations: columns of the schemas, ids, spans, links."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from pattern_cases import read
from tongket.documents.model import About, Document
from tongket.extraction import extract
from tongket.tables.schemas import SCHEMAS

Row = dict[str, Any]
TEXT = (
    "BÁO CÁO\nI. Kết quả năm 2023\n1. Giải quyết việc làm cho hơn 8.100/8.000 lao động, đạt 101,3% kế hoạch, tăng 3% so với"
    " cùng kỳ năm trước; trong đó 800 người đi làm việc ở nước ngoài.\n"
    "- Mở hai phiên giao dịch việc làm; tiền lương bình quân 7,8 triệu đồng/người/tháng.\n"
    "2. Thực hiện Nghị quyết số 68/NQ-CP ngày 01/7/2021 của Chính phủ, hỗ trợ 120 lao động tại huyện Hòa An.\n"
    "Ảnh: Tiền lương bình quân 7,8 triệu đồng/người/tháng\n"
    "II. Mục tiêu năm 2024\n- Giải quyết việc làm cho 8.500 lao động.\n"
)
KINDS = {"text": str, "integer": int, "number": float, "boolean": bool, "date": date}
TABLES = ("figures", "ledger", "citations")


def table(name: str) -> Sequence[Row]:
    found: Sequence[Row] = getattr(read(TEXT), name)
    return found


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_the_schemas_columns(name: str) -> None:
    columns = {column.name for column in SCHEMAS[name].columns}
    rows = table(name)
    assert rows
    assert all(set(row) == columns for row in rows)


@pytest.mark.parametrize("name", TABLES)
def test_cells_are_of_their_kind(name: str) -> None:
    for column in SCHEMAS[name].columns:
        for row in table(name):
            cell = row[column.name]
            if cell is None:
                assert column.nullable, column.name
            else:
                assert type(cell) is KINDS[column.kind], f"{column.name}: {cell!r}"
                assert not column.values or cell in column.values, f"{column.name}: {cell!r}"
                assert cell != "", f"{column.name}: a blank is None"


@pytest.mark.parametrize("name", TABLES)
def test_spans(name: str) -> None:
    rows = table(name)
    assert all(TEXT[row["start"] : row["end"]] == row["quote"] and row["quote"] for row in rows)
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)


@pytest.mark.parametrize("name", TABLES)
def test_keys_are_unique(name: str) -> None:
    keys = [tuple(row[part] for part in SCHEMAS[name].key) for row in table(name)]
    assert len(set(keys)) == len(keys)


def test_an_id_is_report_and_start() -> None:
    assert all(row["figure"] == f"r:{row['start']}" and row["report"] == "r" for row in table("figures"))


def test_links_lead_to_figures() -> None:
    rows = table("figures")
    ids = {row["figure"] for row in rows}
    linked = {name for row in rows for name in ("part_of", "pair", "subject", "repeats") if row[name]}
    assert linked == {"part_of", "pair", "subject", "repeats"}
    for row in rows:
        assert {row[name] for name in ("part_of", "pair", "subject", "repeats")} - {None} <= ids - {row["figure"]}


def test_a_pair_leads_both_ways() -> None:
    rows = {row["figure"]: row for row in table("figures")}
    paired = [row for row in rows.values() if row["pair"]]
    assert len(paired) == 2
    assert all(rows[row["pair"]]["pair"] == row["figure"] for row in paired)


def test_every_figure_in_digits_is_in_the_ledger_under_its_id() -> None:
    told = {row["figure"]: row for row in table("ledger") if row["class"] == "figure"}
    figures = {row["figure"]: row for row in table("figures") if not row["in_words"]}
    assert set(told) == set(figures)
    assert all(told[name]["quote"] == row["quote"] for name, row in figures.items())
    assert [row["quote"] for row in table("figures") if row["in_words"]] == ["hai phiên giao dịch việc làm"]
    assert all(row["figure"] is None for row in table("ledger") if row["class"] != "figure")


def test_what_is_printed_and_what_its_last_digit_is_worth() -> None:
    rows = {row["quote"]: row for row in table("figures")}
    assert (rows["7,8 triệu đồng"]["printed"], rows["7,8 triệu đồng"]["step"]) == ("7,8", 100_000)
    assert (rows["101,3%"]["printed"], rows["101,3%"]["step"]) == ("101,3", pytest.approx(0.1))
    assert (rows["800 người"]["printed"], rows["800 người"]["step"]) == ("800", 1)


def test_a_rule_has_five_parts() -> None:
    for row in table("figures"):
        parts = row["rule"].split("/")
        assert len(parts) == 5 and all(parts), row["rule"]


def test_the_sentence_holds_the_figure() -> None:
    for row in table("figures"):
        assert row["sentence_start"] <= row["start"] < row["end"] <= row["sentence_end"]
        assert TEXT[row["sentence_start"] : row["sentence_end"]].strip()


def test_themes_are_the_indicators() -> None:
    for row in table("figures"):
        assert (
            row["theme"] == (row["indicator"].split(".")[0] if row["indicator"] else None)
            or row["indicator"] is not None
        )
        assert (row["theme"] is None) == (row["indicator"] is None)


def test_confidence_lies_between_nought_and_one() -> None:
    rows = table("figures")
    assert all(0 < row["confidence"] < 1 for row in rows)


def test_a_repetition_is_marked_and_kept() -> None:
    rows = [row for row in table("figures") if row["quote"] == "7,8 triệu đồng"]
    assert [row["repeats"] for row in rows] == [None, rows[0]["figure"]]


def test_a_citation() -> None:
    (row,) = table("citations")
    assert (row["kind"].lower(), row["number"], row["issued"]) == ("nghị quyết", "68/NQ-CP", date(2021, 7, 1))


def test_offsets_are_the_sources_whatever_its_form() -> None:
    text = "\ufeffNa\u0306m 2023,\u00a0gia\u0309i quye\u0302\u0301t vie\u0323\u0302c la\u0300m cho 8.100\u00a0lao đo\u0323\u0302ng.\r\n"
    (row,) = extract(Document("nfd", text, about=About(language="vi"))).figures
    assert text[row["start"] : row["end"]] == row["quote"] == "8.100\u00a0lao đo\u0323\u0302ng"
    assert (row["value"], row["unit"], row["indicator"]) == (8100, "person", "employment.jobs_created")


def test_nothing_comes_of_nothing() -> None:
    found = extract(Document("empty", ""))
    assert (found.figures, found.ledger, found.citations) == ([], [], [])
    assert extract(Document("bare", "12")).figures[0]["period_end"] is None
