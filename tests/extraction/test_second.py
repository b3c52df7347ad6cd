"""The second reading: what it looks at, that it sums whole numbers, and that its agreement makes a row surer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket import lexicon
from tongket.documents.about import describe
from tongket.documents.model import About, Document
from tongket.extraction import second, surety
from tongket.extraction.rows import Read, read_numbers
from tongket.extraction.second import READINGS, Table, kind_of_period, second_signs, told

TEXT = (
    "UBND tỉnh Kon Tum báo cáo kết quả năm 2021.\n"
    "Trong năm, toàn tỉnh giải quyết việc làm cho 6.500 lao động, đạt 108,3% kế hoạch.\n"
    "Tỷ lệ hộ nghèo còn 8,1%; tặng 12.300 suất quà cho người có công."
)
YEAR = About(period_start=date(2021, 1, 1), period_end=date(2021, 12, 31))


def _read(text: str) -> tuple[Read, About]:
    about = describe(text)
    return read_numbers(Document("here", text, about=about)), about


def _signs(text: str) -> list[list[str]]:
    read, about = _read(text)
    return second_signs(read.scene.folded.text, read.figures, about)


def test_each_figure_has_a_sign_of_each_reading() -> None:
    signs = _signs(TEXT)
    assert [[sign.split(":")[1] for sign in each] for each in signs] == [list(READINGS)] * 4
    assert second_signs("", [], YEAR) == []


def test_words_beyond_the_line_are_not_looked_at() -> None:
    longer = TEXT.replace("\nTrong", "\nCấp ủy, chính quyền các cấp luôn quan tâm.\nTrong")
    assert longer != TEXT
    around = [told(r.scene.folded.text, r.figures, about) for r, about in (_read(TEXT), _read(longer))]
    assert np.array_equal(around[0].words[around[0].held], around[1].words[around[1].held])
    assert np.array_equal(around[0].held, around[1].held)
    assert around[0].timely == around[1].timely


def test_words_of_the_line_are() -> None:
    said, other = (_read(text)[0] for text in (TEXT, TEXT.replace("hộ nghèo còn", "lao động qua đào tạo đạt")))
    about = describe(TEXT)
    tables = [told(r.scene.folded.text, r.figures, about) for r in (said, other)]
    changed = [not np.array_equal(a, b) for a, b in zip(tables[0].words, tables[1].words, strict=True)]
    assert changed[2], "the rate"
    assert not any(changed[:2]), "the line before it"


@given(st.lists(st.lists(st.integers(-1, 4), min_size=40, max_size=40), min_size=1, max_size=5))
def test_scores_are_the_sums_of_the_weights(signs: list[list[int]]) -> None:
    places = np.array([1, 0, 2, 0, 3, 0], dtype=np.int32)
    weights = np.array([[0, 0, 0], [3, 0, -4], [0, 7, 0], [0, 1, 127]], dtype=np.int8)
    table = Table({"letter": ("a", "b", "c")}, np.array([1, 0, -1]), places, weights)
    expected = np.tile(table.bias, (len(signs), 1))
    for figure, of_figure in enumerate(signs):
        for sign in of_figure:
            expected[figure] += weights[places[sign]].astype(np.int64) if sign >= 0 else 0
    scores = table.scores(np.array(signs, dtype=np.int64))
    assert scores.dtype == np.int64
    assert np.array_equal(scores, expected)


def test_no_figure_has_more_signs_than_sums_of_16_bits_can_hold() -> None:
    line = "Năm 2019 " * 20 + "có 250 người năm 2020 " + "năm 2021 " * 20
    read, about = _read(f"BÁO CÁO kết quả công tác năm 2021\n{line}\n")
    _, dated = told(read.scene.folded.text, read.figures, about).of(range(len(read.figures)))
    assert dated.shape[1] * 127 < 2**15


def test_reports_in_pieces_are_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _signs(TEXT)
    monkeypatch.setattr(second, "_AT_ONCE", 3)
    assert _signs(TEXT) == whole


def test_the_tables_know_readings_by_the_words_of_the_contract() -> None:
    tables = second._tables()
    known = {reading: classes for table in tables for reading, classes in table.classes.items()}
    assert tuple(known) == READINGS
    assert set(known["indicator"]) <= {*lexicon.catalogue(), "none"}
    assert set(known["status"]) == {"actual", "estimate", "target"}
    assert {"level", "change", "ratio_to_target"} < set(known["measure"])
    for table in tables:
        assert len(table.places) == second.BUCKETS + 1
        assert table.places[-1] == 0
        assert table.places.max() == len(table.weights) - 1
        assert table.weights.shape[1] == len(table.bias) == sum(map(len, table.classes.values()))
        assert not table.weights[0].any()


def test_readings_in_one_table_score_as_each_by_itself() -> None:
    def reading(name: str, classes: str, of: dict[int, dict[int, int]]) -> dict[str, np.ndarray]:
        sizes = np.zeros(second.BUCKETS, dtype=np.uint8)
        for bucket, weights in of.items():
            sizes[bucket] = len(weights)
        entries = [entry for _, weights in sorted(of.items()) for entry in weights.items()]
        return {
            f"{name}_classes": np.frombuffer("\n".join(classes).encode(), dtype=np.uint8),
            f"{name}_bias": np.arange(len(classes), dtype=np.int32),
            f"{name}_sizes": sizes,
            f"{name}_columns": np.array([column for column, _ in entries], dtype=np.uint8),
            f"{name}_weights": np.array([weight for _, weight in entries], dtype=np.int8),
        }

    arrays = reading("a", "xy", {2: {0: 3, 1: -4}}) | reading("b", "uvw", {7: {2: 9}, 2: {2: 7}})
    whole = second.table_from(arrays, ["a", "b"])
    assert whole.classes == {"a": ("x", "y"), "b": ("u", "v", "w")}
    signs = np.array([[2, -1], [7, 2]])
    assert whole.scores(signs).tolist() == [[3, -3, 0, 1, 9], [3, -3, 0, 1, 18]]
    apart = [second.table_from(arrays, [name]).scores(signs) for name in "ab"]
    assert np.array_equal(whole.scores(signs), np.concatenate(apart, axis=1))


def test_a_row_that_the_words_speak_against_is_less_sure() -> None:
    read, about = _read(TEXT)
    text, figures = read.scene.folded.text, read.figures
    rate = figures[2]
    sure = surety.sureties(text, figures, about)[id(rate)]
    rate.indicator = lexicon.catalogue()["training.trained_rate"]
    assert surety.sureties(text, figures, about)[id(rate)] < sure


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        (None, None, "none"),
        (date(2021, 1, 1), date(2021, 12, 31), "same"),
        (date(2020, 1, 1), date(2020, 12, 31), "years -1 -1"),
        (date(2021, 1, 1), date(2025, 12, 31), "years 0 4"),
        (date(2021, 11, 1), date(2021, 11, 30), "month 0 0"),
        (None, date(2021, 6, 30), "other - 0"),
    ],
)
def test_a_period_is_told_against_the_reports_own(start: date | None, end: date | None, kind: str) -> None:
    assert kind_of_period((start, end), YEAR) == kind


def test_a_period_of_a_report_without_one_is_told_as_such() -> None:
    assert kind_of_period((date(2021, 1, 1), date(2021, 12, 31)), About()) == "unknown"
    half = replace(YEAR, period_end=date(2021, 6, 30))
    assert kind_of_period((date(2020, 1, 1), date(2020, 6, 30)), half) == "alike -1 -1"
