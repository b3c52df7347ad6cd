"""What the headings over a column say of its numbers."""

from __future__ import annotations

from datetime import date

import pytest

from tongket.extraction.columns import names_side
from tongket.extraction.grids import Box, Table
from tongket.extraction.headings import read_columns
from tongket.extraction.labels import Title
from tongket.extraction.scene import build
from tongket.extraction.times import Frame
from tongket.language.normal import fold

FRAME = Frame(date(2022, 1, 1), date(2022, 6, 30))


def columns(*headings: str, over: str = "") -> list[tuple[str, str, str]]:
    """Measure, standing and days of columns under one heading each, or under one more that all share."""
    boxes, at, text = [], {}, ""
    for column, heading in enumerate([word for line in headings for word in line.split("|")]):
        for row, words in enumerate([over, heading] if over else [heading]):
            box = Box(row, column, 1, 1, len(text), len(text) + len(words), fold(words).text)
            text += f"{words}\n"
            boxes.append(box)
            at[row, column] = box
    table = Table(boxes, at, len(boxes) // (2 if over else 1), 3, head=2 if over else 1)
    table.kinds = ["value"] * table.width
    found = read_columns(table, build(fold(text)), FRAME, Title([]))
    return [(c.measure, c.status, "/".join(map(str, c.period)) if c.period else "") for c in found.values()]


def one(heading: str, over: str = "") -> tuple[str, str, str]:
    return columns(heading, over=over)[0]


@pytest.mark.parametrize(
    ("heading", "measure", "status", "days"),
    [
        ("Kế hoạch năm 2023", "level", "target", "2023-01-01/2023-12-31"),
        ("KH 2023", "level", "target", "2023-01-01/2023-12-31"),
        ("Thực hiện năm 2022", "level", "actual", "2022-01-01/2022-12-31"),
        ("Ước TH 2023", "level", "estimate", "2023-01-01/2023-12-31"),
        ("Kết quả thực hiện", "level", "actual", ""),
        ("TH 6 tháng đầu năm", "level", "actual", "2022-01-01/2022-06-30"),
        ("Quý II/2021", "level", "", "2021-04-01/2021-06-30"),
        ("Tháng 10/2021", "level", "", "2021-10-01/2021-10-31"),
        ("31/12/2021", "level", "", "2021-01-01/2021-12-31"),
        ("2019", "level", "", "2019-01-01/2019-12-31"),
        ("Q1 2021", "level", "", "2021-01-01/2021-03-31"),
        ("Actual 2021", "level", "actual", "2021-01-01/2021-12-31"),
        ("Plan", "level", "target", ""),
        ("Số hộ giảm", "level", "", ""),
        ("% so với KH", "ratio_to_target", "", ""),
        ("TH/KH (%)", "ratio_to_target", "actual", ""),
        ("Ước TH/KH (%)", "ratio_to_target", "estimate", ""),
        ("Tỷ lệ đạt (%)", "ratio_to_target", "", ""),
        ("% hoàn thành kế hoạch", "ratio_to_target", "", ""),
        ("% of plan", "ratio_to_target", "", ""),
        ("Vượt, giảm so với KH", "gap_to_target", "", ""),
        ("So cùng kỳ (%)", "ratio_to_previous", "", ""),
        ("So với năm 2021 (%)", "ratio_to_previous", "", ""),
        ("TH 2022/TH 2021", "ratio_to_previous", "actual", "2022-01-01/2022-12-31"),
        ("2022/2021 (%)", "ratio_to_previous", "", "2022-01-01/2022-12-31"),
        ("KH 2023 so với ước TH 2022", "ratio_to_previous", "target", "2023-01-01/2023-12-31"),
        ("Tăng, giảm so với cùng kỳ (%)", "change", "", ""),
        ("Tăng (+), giảm (-)", "change", "", ""),
        ("Chênh lệch", "change", "", ""),
        ("Cơ cấu (%)", "share", "", ""),
        ("Tỷ lệ (%)", "", "", ""),
    ],
)
def test_a_heading(heading: str, measure: str, status: str, days: str) -> None:
    assert one(heading) == (measure, status, days)


@pytest.mark.parametrize(
    ("over", "heading", "expected"),
    [
        ("Năm 2021", "Kế hoạch", ("level", "target", "2021-01-01/2021-12-31")),
        ("Kế hoạch giai đoạn 2021-2025", "2023", ("level", "target", "2023-01-01/2023-12-31")),
        ("Kế hoạch giai đoạn 2021-2025", "Cả giai đoạn", ("level", "target", "2021-01-01/2025-12-31")),
        ("Năm 2021", "Quý I", ("level", "", "2021-01-01/2021-03-31")),
        ("So sánh (%)", "KH 2022", ("ratio_to_target", "", "")),
        ("So sánh (%)", "TH 2021", ("ratio_to_previous", "", "")),
        ("Ước TH 2022 so với", "Kế hoạch", ("ratio_to_target", "estimate", "")),
        ("6 tháng năm 2022 so với (%)", "Cùng kỳ", ("ratio_to_previous", "", "")),
        ("Hộ nghèo", "Tỷ lệ (%)", ("", "", "")),
    ],
)
def test_a_heading_under_another(over: str, heading: str, expected: tuple[str, str, str]) -> None:
    measure, status, days = one(heading, over)
    assert (measure, status) == expected[:2]
    assert days == expected[2] or measure != "level"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("kế hoạch năm 2020", True), ("thực hiện năm 2019", True), ("so với kế hoạch (%)", True),
        ("ước th cả năm", True),
        ("giải quyết việc làm", False), ("kế hoạch được ban hành", False), ("xã an bình", False), ("tháng 1", False),
    ],
)  # fmt: skip
def test_rows_that_are_columns_elsewhere(words: str, told: bool) -> None:
    assert names_side(words) is told
