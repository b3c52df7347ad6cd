"""The laws of reading on tables: those with keys, in every layout, and made-up ones of any shape."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accuracy.table_source import document, flattened
from reading_laws import all_laws
from tongket.documents.about import describe
from tongket.documents.model import About, Document, Grid, GridCell
from tongket.extraction import Extraction, extract
from tongket.extraction.trace import COLUMNS
from tongket.extraction.tracing import Tracing
from tongket.publishing.explaining import rule_words

TABLES = sorted((Path(__file__).resolve().parents[1] / "accuracy" / "tables").glob("*.html"))
YEAR = About(language="vi", year=2021, period_start=date(2021, 1, 1), period_end=date(2021, 12, 31))
TOLD = ("printed", "value", "unit", "indicator", "measure", "status", "period_start", "period_end", "place", "group")


@cache
def table(path: Path) -> Document:
    made = document("report", path.read_text(encoding="utf-8"))
    assert made.grids
    return made


@cache
def keyed() -> Counter[str]:
    """How many numbers the keys have of each table."""
    keys = (path.read_text(encoding="utf-8") for path in sorted(TABLES[0].parent.glob("key*.csv")))
    return Counter(row["doc"] for key in keys for row in csv.DictReader(key.splitlines()))


@cache
def table_read(path: Path) -> Extraction:
    return extract(table(path))


def told(found: Extraction) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in TOLD) for row in found.figures if not row["in_words"]]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_keeps_the_laws(path: Path) -> None:
    found = table_read(path)
    all_laws(table(path).text, found)
    assert extract(table(path)) == found
    # A table that is not read as one keeps every law: half of its keyed numbers at least, six where there are as many.
    cells = sum("cell" in row["rule"].split("/")[0] for row in found.figures)
    assert cells > min(5, keyed()[path.stem] // 2)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("mark", [" | ", "|", "\t"], ids=["bars", "bare bars", "tabs"])
def test_rows_in_plain_text_give_the_figures_of_the_grid(path: Path, mark: str) -> None:
    if min(max(cell.column for cell in grid.cells) for grid in table(path).grids) < 2:
        pytest.skip("a table has two columns: in plain text no bar tells it from a line")
    text = flattened(path.read_text(encoding="utf-8"), mark)
    found = extract(Document("report", text, about=table(path).about))
    all_laws(text, found)
    assert told(found) == told(table_read(path))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_line_ends_and_marks_change_nothing(path: Path) -> None:
    text = flattened(path.read_text(encoding="utf-8"), "\t")
    found = told(extract(Document("report", text, about=describe(text))))
    for form in (text.replace("\n", "\r\n"), "\ufeff" + text, text.replace(" ", "\u00a0")):
        assert told(extract(Document("report", form, about=describe(form)))) == found


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_each_number_of_a_table_is_explained(path: Path) -> None:
    tracing = Tracing(table(path))
    assert tracing.extraction == table_read(path)
    for row in tracing.extraction.figures:
        trace = tracing.trace(row["figure"])
        for cause in trace.causes:
            two = (f"{cause.column}_start", f"{cause.column}_end")
            value = (row[two[0]], row[two[1]]) if cause.column in ("period", "base") else row[cause.column]
            assert cause.value == value, (row["figure"], cause)
            assert all(0 <= words.start < words.end <= len(table(path).text) for words in cause.words), cause
            if "#" not in cause.rule and ":" not in cause.rule:
                assert all(rule_words(cause.column, rule, "vi") for rule in cause.rule.split("+")), cause
        assert [cause.column for cause in trace.causes] == list(COLUMNS)
    for row in tracing.extraction.ledger:
        if row["class"] != "figure":
            assert tracing.non_figure(row["start"])
            named = row["rule"].startswith(("row_", "column_", "unit_"))
            assert not named or rule_words("ledger", row["rule"], "en"), row


# -- made-up tables --------------------------------------------------------------------------------------------------

WORDS = """
|-|x|TT|Chỉ tiêu|ĐVT|Đơn vị|Kế hoạch năm 2021|Thực hiện|Ước TH 2021|So cùng kỳ (%)|Tỷ lệ (%)|Tăng, giảm|TH/KH|Năm 2020
|2020|2021|Quý I|Tháng 3/2021|(1)|3=2/1|A|I|1.1|- Nữ|+|Trong đó:|Tổng cộng|Xã Bình An 3|Giải quyết việc làm (người)
|Tỷ lệ hộ nghèo|Trợ cấp xã hội|người|%|triệu đồng|1.000 đồng|12 hộ|3,5 tỷ đồng|5/8 xã|20 - 25%|Số 15/QĐ-UBND|15/5/2021
|dưới 16 tuổi|Đơn vị: hộ|hai phiên"""
CELLS = st.one_of(
    st.sampled_from([words.strip() for words in WORDS.split("|")]),
    st.from_regex(r"\(?[-+]?[0-9]{1,4}(?:[.,][0-9]{1,3}){0,2} ?%?\)?", fullmatch=True),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=8),
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> Document:
    """A text with a table of any shape in it: merged cells, blanks, rows of several lengths, any words."""
    text = draw(st.sampled_from(["", "BÁO CÁO NĂM 2021\n", "Biểu 1. Kế hoạch năm 2022\nĐơn vị: người\n", "12"]))
    grids = []
    glue = draw(st.sampled_from(["\n", " | ", "\t", " ", ""]))
    for _ in range(draw(st.integers(1, 2))):
        cells: list[GridCell] = []
        for row in range(draw(st.integers(1, 6))):
            column = 0
            for _ in range(draw(st.integers(1, 6))):
                words = draw(CELLS)
                rows, columns = draw(st.sampled_from([(1, 1)] * 6 + [(2, 1), (1, 2), (3, 3)]))
                cells.append(GridCell(row, column, len(text), len(text) + len(words), rows, columns))
                text += words + glue
                column += draw(st.sampled_from([1, 1, 1, columns, 2]))
        grids.append(Grid(tuple(cells)))
        text += draw(st.sampled_from(["\n", "\nNăm 2021 có 5 hộ nghèo.\n", "7"]))
    return Document("report", text, about=YEAR, grids=tuple(grids))


@given(tables())
@settings(max_examples=200)
def test_any_table(made: Document) -> None:
    found = extract(made)
    all_laws(made.text, found)
    assert extract(made) == found


@given(tables())
@settings(max_examples=60)
def test_any_table_can_be_traced(made: Document) -> None:
    tracing = Tracing(made)
    assert tracing.extraction == extract(made)
    for row in tracing.extraction.figures:
        for cause in tracing.trace(row["figure"]).causes:
            assert all(0 <= words.start < words.end <= len(made.text) for words in cause.words), cause


@given(
    st.text(st.sampled_from("12., |\tab\n"), max_size=30), st.lists(st.tuples(*[st.integers(-2, 32)] * 4), max_size=6)
)
@settings(max_examples=200)
def test_cells_that_lie_anywhere(text: str, spans: list[tuple[int, int, int, int]]) -> None:
    """A grid whose cells overlap, lie outside the text or cut its numbers is passed over, and no digit lost."""
    cells = tuple(GridCell(row, column, start, end) for start, end, row, column in spans)
    made = Document("report", text, about=YEAR, grids=(Grid(cells),) if cells else ())
    all_laws(text, extract(made))


@given(
    st.lists(
        st.lists(CELLS, min_size=3, max_size=6).map(lambda row: [cell.replace("|", "") for cell in row]), max_size=8
    )
)
@settings(max_examples=150)
def test_any_rows_in_plain_text(rows: list[list[str]]) -> None:
    for mark in (" | ", "\t"):
        text = "\n".join(mark.join(row) for row in rows)
        all_laws(text, extract(Document("report", text, about=YEAR)))


def test_a_wide_and_a_long_table_are_read_in_their_time() -> None:
    rows = ["TT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện", *(f"{n}\tHộ nghèo xã {n}\thộ\t{n}\t{n + 1}" for n in range(3000))]
    text = "\n".join(rows)
    assert len(extract(Document("report", text, about=YEAR)).figures) == 6000
