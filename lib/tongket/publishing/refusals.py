"""Why a file was not read, in the reader's language: what `documents` says in English, from `refusals.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from tongket.documents import ReportError

from .strings import number

__all__ = ["refusal"]

_SLOT = re.compile(r"\\\{(\w+)\\\}")  # a slot, once the sentence around it is escaped


class _Said(NamedTuple):
    """A sentence of `documents` as a pattern, and what it is in Vietnamese."""

    pattern: re.Pattern[str]
    vi: str


@cache
def _table() -> Mapping[str, Any]:
    text = resources.files(__package__).joinpath("refusals.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _sentences() -> tuple[_Said, ...]:
    return tuple(
        _Said(re.compile(_SLOT.sub(r"(?P<\1>.+)", re.escape(entry["en"]))), entry["vi"]) for entry in _table()["said"]
    )


def refusal(error: ReportError, language: str) -> str:
    """The problem and the advice in one line; in Vietnamese as far as its sentences are known, else as they are."""
    if language == "en":
        return error.message
    return " ".join(_told(sentence) for sentence in (error.problem, error.advice) if sentence)


def _told(sentence: str) -> str:
    for said in _sentences():
        if found := said.pattern.fullmatch(sentence):
            return said.vi.format(**{name: _word(words) for name, words in found.groupdict().items()})
    return sentence


def _word(words: str) -> str:
    """What fills a slot: a number as Vietnamese write it, the name of a language or a kind of file, or what it was."""
    digits = words.replace(",", "")
    return number(int(digits), "vi") if digits.isdecimal() else _table()["words"].get(words, words)
