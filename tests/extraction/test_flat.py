"""Tables that were flattened to one cell a line."""

# A sentence stands on one line.

from __future__ import annotations

import pytest

from tongket.documents.about import describe
from tongket.documents.model import Document
from tongket.extraction import extract
from tongket.extraction.flat import flat_grids
from tongket.language.normal import fold
from tongket.language.segments import lines

HEADING = ("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2023", "Thực hiện 2023", "Tỷ lệ (%)")


def rows(*written: str) -> list[list[tuple[int, str]]]:
    """The rows of the one table that is found: columns and words; none where there is no table."""
    text = "\n".join(written)
    folded = fold(text)
    found = flat_grids(folded, lines(folded))
    assert len(found) < 2
    held: dict[int, list[tuple[int, str]]] = {}
    for cell in found[0].cells if found else ():
        held.setdefault(cell.row, []).append((cell.column, text[cell.start : cell.end]))
    return [held[row] for row in sorted(held)]


def figures(*written: str) -> list[tuple[object, ...]]:
    text = "\n".join(written)
    found = extract(Document("r", text, about=describe(text)))
    return [(f["printed"], f["value"], f["unit"], f["indicator"], f["measure"], f["status"]) for f in found.figures]


def test_a_table_of_two_rows() -> None:
    found = figures(
        "Phụ lục năm 2023", *HEADING, "1", "Giải quyết việc làm", "Người", "8.000", "8.160", "102",
        "2", "Vốn vay giải quyết việc làm", "Triệu đồng", "30.000", "29.500", "98,3", "Nơi nhận: các huyện",
    )  # fmt: skip
    jobs, credit = "employment.jobs_created", "employment.credit_disbursed"
    assert found == [
        ("8.000", 8000, "person", jobs, "level", "target"),
        ("8.160", 8160, "person", jobs, "level", "actual"),
        ("102", 102, "percent", jobs, "ratio_to_target", "actual"),
        ("30.000", 30e9, "VND", credit, "level", "target"),
        ("29.500", 29.5e9, "VND", credit, "level", "actual"),
        ("98,3", 98.3, "percent", credit, "ratio_to_target", "actual"),
    ]


def test_a_row_that_does_not_fit_ends_the_table() -> None:
    found = rows(
        "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Việc làm", "8.000", "8.160", "Đào tạo nghề", "đang tổng hợp", "4.200",
    )  # fmt: skip
    assert found[1:] == [[(0, "Việc làm"), (1, "8.000"), (2, "8.160")]]


def test_a_blank_cell_needs_a_mark() -> None:
    assert rows(*HEADING, "1", "Giải quyết việc làm", "Người", "-", "8.160", "") == []
    found = rows(*HEADING, "1", "Giải quyết việc làm", "Người", "-", "8.160", "x")
    assert found[1][3:] == [(3, "-"), (4, "8.160"), (5, "x")]


def test_a_part_without_a_number_of_its_own_and_a_section() -> None:
    found = rows(
        *HEADING, "I", "Việc làm", "1", "Giải quyết việc làm", "Người", "8.000", "8.160", "102",
        "Trong đó: nữ", "Người", "4.000", "4.100", "102,5",
    )  # fmt: skip
    assert found[1] == [(0, "I"), (1, "Việc làm")]
    assert found[3][0] == (1, "Trong đó: nữ")


@pytest.mark.parametrize(
    "numbers", [("(1)", "(2)", "(3)", "(4)", "(5)", "(6)=5/4"), ("A", "B", "C", "1", "2", "3=2/1")]
)
def test_columns_may_be_numbered(numbers: tuple[str, ...]) -> None:
    row = ("1", "Giải quyết việc làm", "Người", "8.000", "8.160", "102")
    assert rows(*HEADING, *numbers, *row) == [list(enumerate(one)) for one in (HEADING, numbers, row)]


@pytest.mark.parametrize("role", ["Ước thực hiện", "ƯỚC TH NĂM 2023"])
def test_a_column_of_estimates(role: str) -> None:
    found = figures("Chỉ tiêu", "Kế hoạch", role, "Giải quyết việc làm", "8.000", "8.160")
    assert [figure[-1] for figure in found] == ["target", "estimate"]


@pytest.mark.parametrize(
    "written",
    [
        ("Chỉ tiêu", "Thực hiện", "Giảm nghèo", "120"),
        ("Kế hoạch", "Thực hiện", "120", "130"),
        ("Chỉ tiêu", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "a", "b", "1", "2"),
        ("Chỉ tiêu kế hoạch được giao cho từng địa phương trong toàn tỉnh", "Kế hoạch", "Thực hiện", "a", "1", "2"),
    ],
)
def test_no_table(written: tuple[str, ...]) -> None:
    assert rows(*written) == []
