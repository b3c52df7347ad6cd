"""read_measure: the words that lead to a number and those that follow tell how it stands to its indicator."""

from __future__ import annotations

import pytest

from tongket.extraction.measures import Reading, read_measure


def read(
    tail: str, after: str = "", *, unit: str | None = "percent", value: float = 5, negative: bool = False,
    is_rate: bool | None = None, bracket: bool = False, rate_in_time: bool = False,
) -> Reading:  # fmt: skip
    return read_measure(
        unit, value, tail, after, negative=negative, is_rate=is_rate, bracket=bracket, rate_in_time=rate_in_time
    )


PERCENTAGES = [
    ("tỷ lệ hộ nghèo còn ", "", "level", 1),
    ("đạt ", " kế hoạch năm", "ratio_to_target", 1),
    ("bằng ", " so với kế hoạch", "ratio_to_target", 1),
    ("hoàn thành ", " chỉ tiêu giao", "ratio_to_target", 1),
    ("so với kế hoạch đạt ", "", "ratio_to_target", 1),
    ("bằng ", " so với cùng kỳ năm trước", "ratio_to_previous", 1),
    ("bằng ", " năm 2022", "ratio_to_previous", 1),
    ("so với cùng kỳ năm trước bằng ", "", "ratio_to_previous", 1),
    ("vượt ", " kế hoạch", "gap_to_target", 1),
    ("vượt kế hoạch đề ra ", "", "gap_to_target", 1),
    ("tăng ", " so với năm trước", "change", 1),
    ("tăng thêm ", "", "change", 1),
    ("giảm ", " so với cùng kỳ", "change", -1),
    ("giảm bình quân mỗi năm ", "", "change", -1),
    ("thấp hơn ", " so với mục tiêu năm trước", "change", -1),
    ("tốc độ tăng trưởng đạt ", "", "level", 1),
    ("chiếm ", " tổng số", "share", 1),
    ("trong đó ", " là nữ", "share", 1),
    ("giảm xuống còn ", "", "level", 1),
    ("tăng lên ", "", "level", 1),
    ("meeting ", " of the plan", "ratio_to_target", 1),
    ("up ", " from last year", "change", 1),
    ("", " above the plan", "gap_to_target", 1),
    ("", " fewer than in 2022", "change", -1),
]


@pytest.mark.parametrize(("tail", "after", "measure", "sign"), PERCENTAGES)
def test_a_percentage(tail: str, after: str, measure: str, sign: int) -> None:
    found = read(tail, after)
    assert (found.measure, found.sign) == (measure, sign), found.rule


COUNTS = [
    ("giải quyết việc làm cho ", "", "level", 1),
    ("tăng ", " so với năm trước", "change", 1),
    ("giảm ", "", "change", -1),
    ("giảm từ 1.200 hộ xuống còn ", "", "level", 1),
    ("tăng lên ", "", "level", 1),
    ("vượt ", " so với kế hoạch", "gap_to_target", 1),
    ("vượt ", "", "level", 1),
    ("còn thiếu ", " so với kế hoạch", "gap_to_target", -1),
    ("việc làm tăng thêm cho ", "", "level", 1),
    ("được giảm ", "", "level", 1),
]


@pytest.mark.parametrize(("tail", "after", "measure", "sign"), COUNTS)
def test_a_count(tail: str, after: str, measure: str, sign: int) -> None:
    found = read(tail, after, unit="person", value=120)
    assert (found.measure, found.sign) == (measure, sign), found.rule


@pytest.mark.parametrize(
    ("tail", "below", "above"),
    [
        ("vượt ", "gap_to_target", "ratio_to_target"),
        ("tăng ", "change", "ratio_to_previous"),
        ("giảm ", "change", "change"),
    ],
)
def test_a_hundred_and_more_is_a_ratio(tail: str, below: str, above: str) -> None:
    assert read(tail, value=99.9).measure == below
    assert read(tail, value=100).measure == above


def test_a_rate_that_fell_by_a_distance_from_its_verb() -> None:
    assert read("kéo giảm tỷ lệ hộ nghèo các xã vùng cao ", is_rate=True) == Reading("change", -1, "fall_of_rate", True)


def test_a_rate_reached_is_its_level() -> None:
    assert read("đạt ", is_rate=True).measure == "level"


def test_a_count_reached_in_percent_is_a_ratio() -> None:
    assert read("đạt ").measure == "ratio_to_target"


def test_a_share_of_a_rate_is_its_level() -> None:
    assert read("chiếm tỷ lệ ", is_rate=True).measure == "level"


def test_times_are_a_ratio_unless_they_happen_in_time() -> None:
    assert read("gấp ", unit="times").measure == "ratio_to_previous"
    assert read("họp ", unit="times", rate_in_time=True).measure == "level"


def test_a_sign_in_brackets_is_a_fall() -> None:
    assert read("(", negative=True) == Reading("change", -1, "signed_in_brackets", True)


def test_a_bracket_against_a_base_is_a_change() -> None:
    assert read("(", " so với năm trước)", bracket=True).measure == "change"


def test_a_count_has_no_change_in_the_name_of_the_poor() -> None:
    assert read("công tác giảm nghèo ", unit="household").measure == "level"


@pytest.mark.parametrize("measure", ["change", "gap_to_target", "ratio_to_target", "ratio_to_previous"])
def test_what_is_measured_against_something_depends_on_a_subject(measure: str) -> None:
    found = [read(tail, after) for tail, after, told, _ in PERCENTAGES if told == measure]
    assert found and all(reading.dependent for reading in found)


def test_every_reading_names_its_rule() -> None:
    assert all(read(tail, after).rule for tail, after, _, _ in PERCENTAGES)
