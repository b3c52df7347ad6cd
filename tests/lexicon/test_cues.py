"""Every word of cues.toml that tells a status or a narrower group proves itself in some short text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from phrases import Row, read
from tongket import lexicon

CUES = lexicon.load("cues")
# A sentence needs its own way to use a word: one of these must be read as the list's name says.
SENTENCES = {
    "estimate": (
        "{Word} giải quyết việc làm cho 120 lao động.",
        "Giải quyết việc làm {word} 120 lao động.",
        "Jobs {word} to be created: 120.",
    ),
    "target": (
        "{Word} giải quyết việc làm cho 120 lao động.",
        "{Word}: giải quyết việc làm cho 120 lao động.",
        "Tỉnh {word} tạo việc làm cho 120 lao động.",
        "Tạo việc làm cho 120 lao động là {word}.",
        "The province {word} create 120 jobs.",
        "Its {word}: 120 jobs created.",
    ),
}
HEADINGS = {
    "heading_target": "BÁO CÁO\nI. Kết quả\n- Tạo việc làm: 100 người\nII. {Word}\n- Tạo việc làm: 120 người",
    "heading_actual": "BÁO CÁO\nI. Phương hướng\n- Tạo việc làm: 100 người\nII. {Word}\n- Tạo việc làm: 120 người",
}
PARTS = (
    "Đào tạo nghề cho 900 người, trong đó {word} 120 người.",
    "Giải quyết việc làm cho 900 lao động, trong đó {word} 120 lao động.",
    "Cấp thẻ BHYT cho 900 người, trong đó {word} 120 người.",
    "Jobs were created for 900 workers, of whom 120 {word}.",
    "Jobs were created for 900 workers, of whom {word} 120 workers.",
)


def filled(patterns: tuple[str, ...], word: str) -> Iterator[Row]:
    """The last figure of each text that the word makes."""
    for pattern in patterns:
        figures = read(pattern.format(word=word, Word=word[0].upper() + word[1:])).figures
        yield from figures[-1:]


def words(section: str, *names: str) -> list[Any]:
    table = CUES[section]
    return [pytest.param(name, word, id=f"{name}: {word}") for name in names or table for word in table[name]]


@pytest.mark.parametrize(("name", "word"), words("status", *SENTENCES))
def test_a_word_of_status_sets_it(name: str, word: str) -> None:
    assert name in {figure["status"] for figure in filled(SENTENCES[name], word)}


@pytest.mark.parametrize(("name", "word"), words("status", *HEADINGS))
def test_a_word_in_a_heading_sets_the_status_below(name: str, word: str) -> None:
    assert [figure["status"] for figure in filled((HEADINGS[name],), word)] == [name.removeprefix("heading_")]


@pytest.mark.parametrize(("name", "word"), words("status", "label_actual"))
def test_a_word_in_a_label_sets_the_status_behind_it(name: str, word: str) -> None:
    told = "II. NHIỆM VỤ NĂM 2021\n1/ {word} năm 2020: giải quyết việc làm cho 4.210 lao động."
    assert [figure["status"] for figure in filled((told,), word)] == [name.removeprefix("label_")]


def test_every_list_of_status_is_proved() -> None:
    assert set(CUES["status"]) == {*SENTENCES, *HEADINGS, "label_actual"}, "a list that no rule asks for"


@pytest.mark.parametrize(("name", "word"), words("parts"))
def test_a_word_narrows_the_group(name: str, word: str) -> None:
    implied = tuple(CUES["implied"].get(name, ()))
    figures = list(filled(PARTS, word))
    assert any(
        figure["group"] == name or (implied and str(figure["indicator"]).startswith(implied)) for figure in figures
    ), [(figure["quote"], figure["group"], figure["indicator"]) for figure in figures]


def test_every_word_of_a_group_is_spelled_once() -> None:
    twice = {
        f"{section}.{name}": sorted({word for word in found if found.count(word) > 1})
        for section in ("groups", "status", "parts")
        for name, found in CUES[section].items()
    }
    assert not {name: found for name, found in twice.items() if found}
