"""The words of the lints (lints.toml): folded as they are matched, none twice, each hedge a contradiction by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tongket import lexicon
from tongket.language.normal import fold_phrase
from tongket.validation.lints.source import Source, words
from tongket.validation.lints.wording import hedges

TABLE = lexicon.load("lints")


def _lists(value: Any, *path: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _lists(item, *path, name)
    elif isinstance(value, list):
        yield ".".join(path), value


@pytest.mark.parametrize(("name", "phrases"), list(_lists(dict(TABLE))))
def test_phrases_are_folded_and_stand_once(name: str, phrases: list[str]) -> None:
    assert phrases == [fold_phrase(phrase) for phrase in phrases]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("phrase", words("hedges", "contradictory"))
def test_each_contradiction_is_met_before_a_number_and_not_without(phrase: str) -> None:
    assert [lint.code for lint in hedges(Source("r", f"Chi {phrase} 20 tỷ."))] == ["contradictory_hedges"]
    assert list(hedges(Source("r", f"Chi {phrase} mọi năm 20 tỷ."))) == []


def test_kinds_of_checks_give_codes_that_there_are() -> None:
    from tongket.validation.lints import CODES

    assert set(TABLE["checks"]["codes"].values()) <= set(CODES)
