"""What is told of corrections: both readings, who and why; a corrected value is never told as it was printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tongket.narrative import plain, province_year
from tongket.narrative.corrections import correction_sentence, retold, told
from tongket.narrative.marked import refs
from tongket.narrative.numbers import printed, shown
from tongket.narrative.records import Correction, Figure, read
from tongket.narrative.voice import voice
from tongket.tables.schemas import CORRECTABLE

Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]


def correction(**fields: Any) -> dict[str, Any]:
    row = {
        "report": "r", "correction": "value:r:12", "figure": "r:12", "column": "value", "start": 12, "end": 18,
        "quote": "27.000", "read": "27", "value": "27000", "by": "An", "why": "dấu chấm ngăn hàng nghìn.",
        "digest": None, "state": "applied",
    }  # fmt: skip
    return row | fields


def said(language: str, **fields: Any) -> str:
    return plain(correction_sentence(correction(**fields), voice(language)))


def test_both_readings_are_told_with_who_and_why():
    assert said("vi") == "Giá trị của “27.000”: máy đọc là 27, An sửa thành 27.000 (dấu chấm ngăn hàng nghìn)."
    assert said("en", why="a point parts thousands") == (
        "Value of “27.000”: read as 27, corrected to 27,000 by An (a point parts thousands)."
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"column": "indicator", "read": None, "value": "poverty.rate"}, "read as blank, corrected to “Poverty rate”"),
        ({"column": "period_end", "read": "2021-12-31", "value": None}, "read as 31 December 2021, corrected to blank"),
        ({"column": "status", "read": "actual", "value": "target"}, "read as “done”, corrected to “aimed at”"),
        ({"column": "unit", "read": "person", "value": "VND"}, "Unit of “27.000”: read as person, corrected to"),
        ({"column": "class", "read": "figure", "value": "age"}, "read as a figure, called “an age” by An"),
        ({"read": "27000"}, "just as An says; the line is no longer needed."),
        ({"state": "stale"}, "of r:12 (An: dấu chấm ngăn hàng nghìn) is not applied: the text is not as it was"),
        ({"state": "unknown", "quote": None, "read": None}, "is not applied: there is no such figure"),
    ],
)
def test_what_became_of_a_line_is_told_in_words(fields: dict[str, Any], words: str):
    assert words in said("en", **fields)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("column", CORRECTABLE)
def test_every_column_can_be_told(language: str, column: str):
    cell = {"value": "5", **dict.fromkeys(("period_start", "period_end", "base_start", "base_end"), "2021-01-31")}
    sentence = said(language, column=column, read=None, value=cell.get(column, "thing_1"))
    assert sentence.endswith(".") and "{" not in sentence


def test_a_person_may_write_anything():
    row = correction(by="An “1”\n(Sở)", why="<b>5</b> {quote} 3%!")
    table = told(
        [row, correction(correction="value:s:1", report="s", state="unknown", quote=None, start=None, end=None)]
    )
    assert "An “1” (Sở)" in table["en"][0] and "<b>5</b> {quote} 3%!" in table["en"][0]
    (first, _) = read(Correction, {"corrections": table}, "corrections")
    paragraph = retold(first, voice("en"))
    assert plain(paragraph) == table["en"][0]
    assert next((r.kind, r.target, r.shown) for r in refs(paragraph)) == ("quote", "r:12", "27.000")


def make(**fields: Any) -> Figure:
    given = {"unit": "VND", "printed": "1,435", "step": 1e6} | fields
    return Figure("r", "r:0", 0, 1, given.pop("quote", "1,435 tỷ đồng"), given.pop("value", 1.435e9), **given)


def test_a_corrected_figure_bears_a_mark_and_no_printed_digits():
    assert shown(make(), voice("vi")) == "1,435 tỷ đồng"
    assert shown(make(corrected="status"), voice("vi")) == "1,435 tỷ đồng (đã sửa)"
    assert shown(make(corrected="unit value", value=27e6), voice("vi")) == "27 triệu đồng (đã sửa)"
    assert (
        shown(make(corrected="value", value=27e6, bound="over"), voice("en")) == "more than VND 27 million (corrected)"
    )
    misread = {"quote": "27.000 người", "printed": "27.000", "unit": "person", "value": 27000.0, "step": 1.0}
    assert printed(make(corrected="value", **misread)).decimals == 0
    assert shown(make(corrected="value", **misread), voice("vi")) == "27.000 (đã sửa)"


def test_the_story_tells_the_corrected_value_and_both_readings(row: Row, tables_of: Tables):
    rows = [row(12, "27.000", 27000, corrected="value", step=1.0, confidence=0.1), row(40, "5", 5, confidence=0.1)]
    given = [
        correction(),
        correction(correction="status:r:40", figure="r:40", column="status", read="actual", value="actual"),
    ]
    tables = tables_of(rows) | {"corrections": told(given)}
    story = province_year(tables, {}, "hai-duong", 2023, "vi")
    assert "27.000 (đã sửa)" in story.to_markdown()
    section = story.section("doubts")
    assert section is not None
    unsure, overruled = (plain(p) for p in section.paragraphs)
    assert "5" in unsure and "27.000" not in unsure
    assert overruled.startswith(
        "Ở những chỗ sau, cách đọc của máy đã được người sửa. Giá trị của “27.000”: máy đọc là 27"
    )
    assert "thực hiện hay kế hoạch" not in overruled, "a line that altered nothing is not told"
    assert "r:12" in {r.target for r in section.references()}
