"""The negative corpus (negative.toml): numbers that are no figures, and figures of nothing that the catalogue has."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from phrases import figure_at, outcome, read

CORPUS: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("negative.toml").read_text(encoding="utf-8")
)


def phrases(section: str, *but: str) -> list[object]:
    """The section's phrases, without those of the groups `but`."""
    groups = [(name, group) for name, group in CORPUS[section].items() if name not in but]
    return [pytest.param(phrase, id=f"{name}: {phrase}") for name, group in groups for phrase in group]


@pytest.mark.parametrize("phrase", phrases("no_figure"))
def test_no_number_of_it_is_a_figure(phrase: str) -> None:
    assert not [(row["quote"], row["rule"]) for row in read(phrase).figures]


@pytest.mark.parametrize("phrase", phrases("no_figure", "furniture"))  # which has a line of its own
def test_nor_is_it_in_a_sentence_with_one(phrase: str) -> None:
    text = f"Trong báo cáo có nêu: {phrase}; toàn tỉnh giải quyết việc làm cho 5.120 lao động."
    assert [row["printed"] for row in read(text).figures] == ["5.120"]


@pytest.mark.parametrize("phrase", phrases("no_indicator"))
def test_its_figure_has_no_indicator(phrase: str) -> None:
    figure = figure_at(phrase)
    assert figure is not None and figure["indicator"] is None, outcome(phrase)


def test_no_phrase_stands_twice() -> None:
    every = [phrase for section in CORPUS.values() for group in section.values() for phrase in group]
    assert len(every) == len(set(every))
