from __future__ import annotations

from typing import Any

import pytest

from tongket.narrative.ranges import range_ref, ranges_of
from tongket.narrative.records import Figure
from tongket.narrative.voice import voice


def figure(value: float, unit: str | None) -> Figure:
    return Figure("r", "r:0", 0, 1, "", value, unit=unit)


@pytest.mark.parametrize(
    ("unit", "of", "vi", "en"),
    [
        ("percent", (0.0, 100.0), "0–100%", "0–100%"),
        ("percent", (0.05, 62.5), "0,05–62,5%", "0.05–62.5%"),
        ("person", (0.0, 57_240.9), "0–57.200", "0–57,200"),
        ("person", (12.34, 1_234_567.0), "12,4–1.230.000", "12.4–1,230,000"),
        ("VND", (500_000.0, 30_000_000.0), "0,5–30 triệu đồng", "VND 0.5–30 million"),
        ("VND", (0.0, 283_800_000_000.0), "0–283 tỷ đồng", "VND 0–283 billion"),
        ("VND", (20_000.0, 2_000_000_000_000.0), "20 nghìn đồng – 2 nghìn tỷ đồng", "VND 20,000 to VND 2 trillion"),
        ("VND", (0.0, 20_000.0), "0–20 nghìn đồng", "VND 0–20,000"),
        ("kilogram", (1.0, 113_520_000.0), "1 kg – 113 nghìn tấn", "1 kg to 113 thousand tonnes"),
        ("commune", (0.0, 1.0), "0–1", "0–1"),
        (None, (0.0, 0.0), "0–0", "0–0"),
    ],
)
def test_a_range_is_told_as_its_readers_write_it(unit: str | None, of: tuple[float, float], vi: str, en: str) -> None:
    said = [range_ref(figure(1.0, unit), of, voice(language)) for language in ("vi", "en")]
    assert [ref.shown for ref in said] == [vi, en]
    assert {(ref.kind, ref.target) for ref in said} == {("range", "r:0")}


def test_what_lies_outside_lies_outside_of_the_words_too() -> None:
    # 1,004 is over 1,003.7, and would not be over a range told as 0 to 1,010.
    assert range_ref(figure(1004.0, "person"), (0.0, 1003.7), voice("en")).shown == "0–1,000"
    assert range_ref(figure(0.1234, "percent"), (0.12345, 90.0), voice("en")).shown == "0.124–90%"


def test_ranges_are_those_of_the_lexicon_for_the_figures_asked_for(row: Any, tables_of: Any) -> None:
    rows = [
        row(0, "250", 250.0, unit="percent", indicator="poverty.rate", period_start=None),
        row(20, "40", 40.0, unit="percent", indicator="poverty.rate"),
        row(40, "7", 7.0, indicator=None),
    ]
    tables = tables_of(rows)
    found = ranges_of(tables, ["r:0", "r:40", "r:999"])
    assert list(found) == ["r:0"], "one has no range, one is not there"
    low, high = found["r:0"]
    assert low == 0 and 40 < high <= 100
    assert ranges_of({"figures": tables["figures"]}, ["r:0"]).keys() == {"r:0"}
    assert ranges_of(tables, []) == {}
