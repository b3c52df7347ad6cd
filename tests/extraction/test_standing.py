"""Done, estimated or aimed at: the words of the sentence, and the headings above it."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, f, hold, read
from tongket.extraction.scene import Node, Scene, build
from tongket.extraction.standing import heading_standing, sentence_standing
from tongket.extraction.status import Standing
from tongket.language.normal import fold

JOBS = "employment.jobs_created"


def standing(text: str) -> Standing | None:
    """What the sentence says of the number in braces."""
    head = text.index("{")
    stop = text.index("}") - 1
    scene = build(fold(text.replace("{", "").replace("}", "")))
    sentence = scene.sentence_at(head)
    clause = scene.text.rfind(";", 0, head) + 1
    assert stop <= sentence.end
    return sentence_standing(scene, sentence.start, max(clause, sentence.start), head, sentence.end, head)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Phấn đấu giải quyết việc làm cho {8.100} lao động.", "target"),
        ("Mục tiêu là đào tạo nghề cho {8.100} người.", "target"),
        ("Ước giải quyết việc làm cho {8.100} lao động.", "estimate"),
        ("Dự kiến có {8.100} người nộp hồ sơ.", "estimate"),
        ("Giải quyết việc làm cho 8.000 người (kế hoạch là {7.900} người).", "target"),
        ("Giải quyết việc làm cho 8.000 người (tỉnh giao {7.900} người).", "target"),
        ("Được giao {7.900} lao động.", "target"),
    ],
)
def test_words_of_the_sentence(text: str, status: str) -> None:
    found = standing(text)
    assert found is not None
    assert (found.status, found.firm > 0) == (status, True)


@pytest.mark.parametrize(
    "text",
    [
        "Giải quyết việc làm cho {8.100} lao động.",
        "Đạt mục tiêu đề ra với {8.100} lao động.",
        "Chương trình mục tiêu quốc gia giảm nghèo hỗ trợ {8.100} hộ.",
        "Các chỉ tiêu không đạt: tỷ lệ hộ nghèo còn {9,1}%.",
        "Mục tiêu là 8.000 lao động; kết quả đã giải quyết việc làm cho {8.100} lao động.",
    ],
)
def test_words_that_aim_at_nothing(text: str) -> None:
    found = standing(text)
    assert found is None or found.status == "actual"


def line_under(*headings: str) -> tuple[Scene, Node]:
    scene = build(fold("\n".join(("BÁO CÁO", *headings, "- Có 120 người."))))
    return scene, scene.nodes[-1]


@pytest.mark.parametrize(
    ("headings", "status"),
    [
        (("I. Kết quả thực hiện",), "actual"),
        (("II. Mục tiêu năm 2024",), "target"),
        (("II. Phương hướng, nhiệm vụ",), "target"),
        (("I. Kết quả", "1. Tình hình chung"), "actual"),
        (("II. Nhiệm vụ năm 2024", "1. Công tác giảm nghèo"), "target"),
        (("I. Kết quả thực hiện các chỉ tiêu",), "actual"),
        (("Các chỉ tiêu đã hoàn thành:",), "actual"),
    ],
)
def test_headings(headings: tuple[str, ...], status: str) -> None:
    found = heading_standing(*line_under(*headings))
    assert (found.status if found else "actual") == status


def test_a_heading_that_tells_nothing() -> None:
    assert heading_standing(*line_under("1. Lĩnh vực lao động")) is None


@pytest.mark.parametrize(
    "given",
    [
        case("a ratio has the status of its numerator", "Ước giải quyết việc làm cho {8.100 lao động}, đạt {101%} kế hoạch.",
             f(8100, "person", JOBS, status="estimate"), f(101, "percent", JOBS, "ratio_to_target", "estimate")),
        case("a clause of its own", "Phấn đấu năm tới đào tạo nghề cho {900 người}; năm 2023 đã đào tạo nghề cho {850 người}.",
             f(900, "person", status="target"), f(850, "person")),
        case("a plan after the slash", "Giải quyết việc làm cho {8.100}/{8.000 lao động}, đạt {101,3%} kế hoạch.",
             f(8100, "person", JOBS), f(8000, "person", JOBS, status="target"),
             f(101.3, "percent", JOBS, "ratio_to_target")),
        case("targets counted have the account's own", "Hoàn thành {15}/{16 chỉ tiêu} được giao.",
             f(15, "target"), f(16, "target")),
    ],
)  # fmt: skip
def test_in_a_report(given: Case) -> None:
    hold(given)


def test_a_year_to_come_is_aimed_at() -> None:
    rows = read("Năm 2024 giải quyết việc làm cho 8.500 lao động.").figures
    assert [row["status"] for row in rows] == ["target"]
