"""Lines in their places: levels, headings, what each stands under, and what can be asked of a scene."""

# A sentence stands on one line.

from __future__ import annotations

import pytest

from tongket.extraction.frames import lexis
from tongket.extraction.scene import Scene, build
from tongket.language.normal import fold

REPORT = """BÁO CÁO
Kết quả công tác năm 2023
PHẦN THỨ NHẤT
I. KẾT QUẢ
1. Lĩnh vực lao động
a) Việc làm
- Giải quyết việc làm cho 8.100 lao động, trong đó:
+ Trong tỉnh: 6.100 lao động.
- Đào tạo nghề cho 4.200 người.
2. Giảm nghèo
Tỷ lệ hộ nghèo còn 3,25%.
II. NHIỆM VỤ
1. Phấn đấu giải quyết việc làm cho 8.500 lao động."""


def scene(text: str = REPORT) -> Scene:
    return build(fold(text))


def test_parents() -> None:
    nodes = scene().nodes
    above = {node.index: node.parent.index if node.parent else None for node in nodes}
    assert above[0] is None
    assert above[4] == 3, "1. under I."
    assert above[5] == 4, "a) under 1."
    assert above[6] == 5, "- under a)"
    assert above[7] == 6, "+ under -"
    assert above[8] == 5, "the next - under a) too"
    assert above[9] == 3, "2. under I."
    assert above[10] == 9, "a paragraph under its heading"
    assert above[12] == 11, "1. under II."


def test_levels_grow_with_depth() -> None:
    nodes = scene().nodes
    assert nodes[0].level == 0
    for node in nodes:
        assert all(one.level >= two.level for one, two in zip(node.ancestors(), node.ancestors()[1:], strict=False))
        assert node.parent is None or node.parent.level <= node.level


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("I. KẾT QUẢ", True),
        ("1. Lĩnh vực lao động", True),
        ("Các chỉ tiêu chủ yếu:", True),
        ("Công tác giảm nghèo", True),
        ("Giải quyết việc làm cho 8.100 lao động.", False),
        ("Tỷ lệ giảm hộ nghèo: 10,25%", False),
        ("- Trong tỉnh có nhiều nơi", False),
        ("Trao nhà cho hộ nghèo;", False),
    ],
)
def test_headings(line: str, heading: bool) -> None:
    assert scene(f"BÁO CÁO\n{line}").nodes[-1].heading is heading


def test_furniture_stands_under_nothing_and_over_nothing() -> None:
    nodes = scene("BÁO CÁO\nI. KẾT QUẢ\nLượt xem: 120\nCác tin khác\nMở 3 lớp nghề (12/10/2023)").nodes
    assert [node.furniture for node in nodes] == [False, False, False, True, True]
    assert all(node.parent is None for node in nodes if node.furniture)


def test_an_ordinary_line_holds_what_lies_in_it() -> None:
    found = scene(
        "Năm 2023, giải quyết việc làm cho 8.100 lao động. Quý I năm 2024, mở 3 lớp (xem Quyết định số 4/QĐ-UBND)."
    )
    first, second = found.sentences
    assert found.sentence_at(first.start) is first and found.sentence_at(second.end - 1) is second
    assert [found.text[m.start : m.end] for m in found.mentions_in(first.start, first.end)] == ["năm 2023"]
    assert len(found.citations) == 1
    assert [found.text[b.start : b.end] for b in found.sentence_brackets(second)] == ["xem quyết định số 4/qđ-ubnd"]
    named = {lexis().phrases[hit.phrase] for hit in found.hits_in(first.start, first.end)}
    assert "giải quyết việc làm" in named
    assert all(hit.end <= first.end for hit in found.hits_in(first.start, first.end))


def test_what_headings_say_counts_less_the_farther_they_are() -> None:
    found = scene("BÁO CÁO\nI. Công tác giảm nghèo\n1. Lĩnh vực đào tạo nghề\n- Có 120 người.")
    weights = found.context(found.nodes[-1])
    phrases = lexis().phrases
    near = weights[phrases.index("đào tạo nghề")]
    far = weights[phrases.index("giảm nghèo")]
    assert 0 < far < near <= 0.5


def test_a_period_inside_a_citation_is_none() -> None:
    found = scene("Thực hiện Nghị quyết số 12/NQ-HĐND ngày 10/12/2022, tỉnh mở 3 lớp.")
    assert found.mentions == []


def test_an_empty_text() -> None:
    assert scene("").nodes == []
    assert build(fold("\n\n")).sentences == []
