"""Tables that were flattened to one cell a line."""

# A sentence stands on one line.

from __future__ import annotations

import pytest

from tongket.extraction.flat import Cell, flat_cells
from tongket.language.normal import fold
from tongket.language.segments import lines

HEADING = ("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2023", "Thực hiện 2023", "Tỷ lệ (%)")


def cells(*written: str) -> tuple[dict[int, Cell], str]:
    folded = fold("\n".join(written))
    return flat_cells(folded.text, lines(folded)), folded.text


def test_a_table_of_two_rows() -> None:
    found, text = cells(
        "Phụ lục", *HEADING, "1", "Giải quyết việc làm", "Người", "8.000", "8.160", "102",
        "2", "Vốn vay", "Triệu đồng", "30.000", "29.500", "98,3", "Nơi nhận: các huyện",
    )  # fmt: skip
    roles = {index: cell.role for index, cell in found.items()}
    row = ("index", "plan", "actual", "ratio_to_target")
    assert roles == dict(zip((7, 10, 11, 12, 13, 16, 17, 18), row * 2, strict=True))
    assert [text[slice(*found[index].label)] for index in (10, 16)] == ["giải quyết việc làm", "vốn vay"]
    assert (found[10].unit, found[10].scale, found[10].year) == ("person", 1, 2023)
    assert (found[16].unit, found[16].scale) == ("VND", 1e6)
    assert found[12].year is None


def test_a_blank_cell_makes_no_figure() -> None:
    found, _ = cells(*HEADING, "1", "Giải quyết việc làm", "Người", "-", "8.160", "")
    assert found == {}
    found, _ = cells(*HEADING, "1", "Giải quyết việc làm", "Người", "-", "8.160", "x")
    assert [cell.role for cell in found.values()] == ["index", "actual"]


@pytest.mark.parametrize("role", ["Ước thực hiện", "ƯỚC TH NĂM 2023"])
def test_a_column_of_estimates(role: str) -> None:
    found, _ = cells("Chỉ tiêu", "Kế hoạch", role, "Giải quyết việc làm", "8.000", "8.160")
    assert [cell.role for cell in found.values()] == ["plan", "estimate"]


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
    assert cells(*written)[0] == {}


def test_a_row_that_does_not_fit_ends_the_table() -> None:
    found, _ = cells(
        "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Việc làm", "8.000", "8.160", "Đào tạo nghề", "đang tổng hợp", "4.200",
    )  # fmt: skip
    assert set(found) == {4, 5}
