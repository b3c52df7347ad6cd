"""Tables side by side on a sheet are read one after the other; a blank column within a table parts nothing."""

from __future__ import annotations

from typing import Any

import pytest

import rendered
from tongket.documents import read_bytes
from tongket.extraction import extract

LEFT = [["TT", "Chỉ tiêu", "Thực hiện"], [1, "Số lao động được giải quyết việc làm", 36512], [2, "Số hộ nghèo", 9456]]
RIGHT = [["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Số trẻ em có hoàn cảnh đặc biệt", 3000, 3121],
         ["Số học viên cai nghiện", 400, 412], ["Số hộ cận nghèo", 1200, 1171]]  # fmt: skip
TITLE = [["Kết quả công tác của tỉnh Ninh Bình năm 2022"], []]


def beside(left: Any, right: Any, blank: int = 1) -> list[list[object]]:
    rows = []
    for at in range(max(len(left), len(right))):
        one = left[at] if at < len(left) else [None] * len(left[0])
        rows.append([*one, *[None] * blank, *(right[at] if at < len(right) else [])])
    return rows


def read(rows: Any, merged: Any = (), form: str = "xlsx") -> Any:
    data = rendered.xlsx(rows, (), merged) if form == "xlsx" else rendered.xls(rows)
    return read_bytes(data, f"a.{form}")


def tables(document: Any) -> list[list[str]]:
    return [[document.text[c.start : c.end] for c in grid.cells] for grid in document.grids]


@pytest.mark.parametrize("form", ["xlsx", "xls"])
@pytest.mark.parametrize("blank", [1, 2])
def test_two_tables_beside_each_other(form: str, blank: int) -> None:
    document = read(TITLE + beside(LEFT, RIGHT, blank), form=form)
    assert tables(document) == [[str(cell) for row in side for cell in row] for side in (LEFT, RIGHT)]
    start = document.text.index("3121")
    assert document.origins.address(document.text, start, start + 4) == ("Sheet1!G4" if blank == 1 else "Sheet1!H4")
    meant = {row["quote"]: (row["indicator"], row["status"]) for row in extract(document).figures}
    assert meant["36512"] == ("employment.jobs_created", "actual")
    assert meant["9456"][0] == "poverty.poor_households" and meant["1171"][0] == "poverty.near_poor_households"
    assert meant["3000"][1] == "target" and meant["3121"][1] == "actual"


def test_each_with_a_title_of_its_own() -> None:
    titles = [["Biểu 1: việc làm và giảm nghèo", None, None], *LEFT], [["Biểu 2: trẻ em và tệ nạn", None, None], *RIGHT]
    document = read(TITLE + beside(*titles))
    assert tables(document) == [[str(cell) for row in side for cell in row] for side in (LEFT, RIGHT)]
    lines = [line for line in document.text.splitlines() if line]
    assert lines.index("Biểu 1: việc làm và giảm nghèo") < lines.index("9456") < lines.index("Biểu 2: trẻ em và tệ nạn")


def test_a_blank_column_within_a_table_parts_nothing() -> None:
    wide = [["Chỉ tiêu", None, "ĐVT", "Kế hoạch", "Thực hiện"], ["Số lao động có việc", None, "người", 12000, 12480],
            ["Số hộ nghèo", None, "hộ", 1200, 1350]]  # fmt: skip
    assert len(read(TITLE + wide).grids) == 1
    spaced = [
        ["Chỉ tiêu", None, "Kế hoạch", None, "Thực hiện"],
        ["Số hộ nghèo", None, 12, None, 13],
        ["Số hộ", None, 5, None, 6],
    ]
    assert len(read(TITLE + spaced).grids) == 1


def test_a_heading_over_both_sides_makes_them_one() -> None:
    over = [["TT", "Chỉ tiêu", "Thực hiện năm 2022 của tỉnh", None, None, None, "Ghi chú"], *beside(LEFT, RIGHT)]
    assert len(read(TITLE + over, ["C3:F3"]).grids) == 1
