"""Whether the words around a period look back on it or ahead to it."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from tongket.language.normal import fold_phrase
from tongket.lexicon.places import data

__all__ = ["Tense", "after", "of_words", "soon"]

# Chương trình mục tiêu quốc gia: the name of a programme, no aim.
_PROGRAMME = re.compile(r"(?<![^\W_])(?:các )?(?:chương trình )?(?:mục tiêu quốc gia|mtqg)(?![^\W_])")
Tense = Literal["result", "neutral", "plan", "far"]  # far: the year that a plan runs to, which no account covers


@cache
def _words(section: str, key: str) -> re.Pattern[str]:
    phrases = sorted((fold_phrase(phrase) for phrase in data("accounts")[section][key]), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(re.escape(phrase) for phrase in phrases)})(?![^\W_])")


@cache
def _adjacent() -> re.Pattern[str]:
    return re.compile(_words("plan", "adjacent").pattern + r"\s*\Z")


@cache
def soon() -> re.Pattern[str]:
    """What stands right behind a period that is still to come."""
    return re.compile(rf",? (?:[^\W\d_]+ ){{0,2}}{_words('plan', 'soon').pattern}")


def after() -> re.Pattern[str]:
    """What stands further behind a period that is still to come."""
    return _words("plan", "after")


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    last = None
    for match in pattern.finditer(words):
        last = match
    return last


def of_words(words: str) -> Tense:
    """Whether the words before a period look back or ahead: the nearest cue decides."""
    if "mục tiêu quốc gia" in words or "mtqg" in words:
        words = _PROGRAMME.sub(" ", words)
    result = _last(_words("result", "before"), words)
    ahead = _last(_words("plan", "ahead"), words)
    noun = _last(_words("plan", "before"), words)
    back = result.end() if result else -1
    if (ahead and ahead.end() > back) or (_adjacent().search(words) and not words.endswith("tính tới ")):
        return "plan"
    if noun and noun.end() > back:
        between = words[back : noun.start()] if result else ","
        return "plan" if re.search(r"[,;]| và |\band\b", between) else "result"
    return "result" if result else "neutral"
