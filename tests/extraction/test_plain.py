"""Tables in plain text: rows parted by bars or tabs."""

from __future__ import annotations

import pytest

from tongket.extraction.plain import plain_grids


def rows(text: str) -> list[list[str]]:
    grids = plain_grids(text)
    if not grids:
        return []
    (grid,) = grids
    held: dict[int, list[str]] = {}
    for cell in grid.cells:
        held.setdefault(cell.row, []).append(text[cell.start : cell.end])
    return [held[row] for row in sorted(held)]


@pytest.mark.parametrize("mark", [" | ", "|", "\t"])
def test_rows_of_cells(mark: str) -> None:
    written = [["TT", "Chỉ tiêu", "KH"], ["1", "Việc làm", "500"], ["2", "Đào tạo", "300"]]
    text = "Biểu 1\n" + "\n".join(mark.join(row) for row in written) + "\nNơi nhận"
    assert rows(text) == written


def test_bars_at_both_ends_and_rules_between() -> None:
    text = (
        "| TT | Chỉ tiêu | KH |\n|----|:---:|---|\n| 1 | Việc làm | 500 |\n| | Trong đó: nữ | |\n| 2 | Đào tạo | 300 |"
    )
    assert rows(text) == [["TT", "Chỉ tiêu", "KH"], ["1", "Việc làm", "500"], ["", "Trong đó: nữ", ""],
                          ["2", "Đào tạo", "300"]]  # fmt: skip


def test_a_blank_first_cell_is_one() -> None:
    assert rows("TT | Tên | KH\n1 | Xã A | 5\n | Tổng | 6")[2] == ["", "Tổng", "6"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Trang chủ | Giới thiệu | Tin tức\nLiên hệ | Sơ đồ | RSS\nA | B | C",
        "Có 5 | 6 | 7 người",
        "a\t1\nb\t2\nc\t3",
        "1 | 2 | 3\n\n\n\n4 | 5 | 6\n\n\n\n7 | 8 | 9",
    ],
)
def test_no_table(text: str) -> None:
    assert rows(text) == []
