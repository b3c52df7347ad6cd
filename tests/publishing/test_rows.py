from __future__ import annotations

from datetime import date

from sample_rows import figure
from tongket.publishing.rows import as_date, rows_of, text_of
from tongket.tables.frames import to_frame


def test_a_frame_gives_plain_values_and_none_for_blanks() -> None:
    row = rows_of(to_frame("figures", [figure(place=None, period=(None, date(2023, 12, 31)))]))[0]
    assert row["place"] is None and row["period_start"] is None and row["period_end"] == date(2023, 12, 31)
    assert type(row["start"]) is int and type(row["value"]) is float and type(row["in_words"]) is bool


def test_rows_pass_as_they_are() -> None:
    assert rows_of([{"a": None, "b": float("nan"), "c": "x"}]) == [{"a": None, "b": None, "c": "x"}]


def test_dates_and_texts() -> None:
    assert as_date("2023-01-02") == date(2023, 1, 2) and as_date(None) is None
    assert (text_of(None), text_of(3)) == ("", "3")
