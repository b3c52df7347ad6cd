"""The noun of an English quantity where it does not follow at once: ``7,480 poor and near-poor households``.

Vietnamese puts what describes a noun behind it, so that a number's noun is next to it; English puts it between.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from tongket import lexicon
from tongket.language.normal import fold_phrase

__all__ = ["noun_ahead", "noun_before", "shared_noun", "speaks_of_them"]

Noun = tuple[str, float, int, str]

_WORD = re.compile(r" ([a-z][a-z'-]*)(?![\w.])")
_LONGEST = 4
# 2,710 of the trainees; 103 of the 130 communes
_OF = re.compile(r" of (?:the|its|their|these|those|all|our)(?: [a-z]+'s)?(?: \d[\d.,]*(?!\w))?(?= )")
_OF_THEM = re.compile(r" of (?:them|whom|which|these|those|all)(?![^\W\d_])")
_OF_THE = re.compile(
    r" of (?:the|its|their) (?!\d|(?:same|previous|last|total|plan|target|year|period|annual|yearly)(?!\w))"
)
# Presents: 112,600 for people of merit, 9,480 for poor households
_LABELLED = re.compile(r"(?<![^\W\d_])([a-z]+(?: [a-z]+)?)(?::| -) (?:about |over |nearly )?\Z")
# Vocational schools - 44 in all - enrolled
_APPOSED = re.compile(r"(?<![^\W\d_])([a-z]+(?: [a-z]+){0,2})(?:,? ?(?:-|,) | ?\()(?:about |over |nearly )?\Z")
_IN_ALL = (" in all", " in total", " altogether", " all told")
# built 85 and repaired 120 houses
_DONE_TO = re.compile(r",? and (?:re)?[a-z]+ed ")
# 1,346 poor and 5,930 near-poor households
_DESCRIBED = re.compile(r"(?: (?!of |in |for |to )[a-z-]+){1,2},? (?:and|or) (?:some |about |nearly |over |another )?")


@cache
def _closed() -> frozenset[str]:
    return frozenset(fold_phrase(word) for word in lexicon.load("units")["ahead"]["not_before_noun"])


def noun_ahead(text: str, position: int, unit_at: Callable[[str, int], Noun | None]) -> Noun | None:
    """The unit whose noun stands a few describing words after `position`: unit, factor, end, noun; None where none does."""
    if of := _OF.match(text, position):
        return unit_at(text, of.end()) or _described(text, of.end(), unit_at)
    return _described(text, position, unit_at)


def _described(text: str, position: int, unit_at: Callable[[str, int], Noun | None]) -> Noun | None:
    joined = False
    for count in range(_LONGEST):
        word = _WORD.match(text, position)
        if not word or word[1] in _closed() or (word[1] in ("and", "or") and (joined or not count)):
            return None
        joined = joined or word[1] in ("and", "or")
        position = word.end()
        if found := unit_at(text, position):
            # A noun's unit is no percentage or money that only comes next.
            return None if found[0] in ("percent", "percentage_point", "VND", "USD", "times") else found
    return None


def noun_before(text: str, start: int, end: int, unit_at: Callable[[str, int], Noun | None]) -> Noun | None:
    """The unit whose noun labels a number that is at once given to somebody: ``presents: 112,600 for people of merit``."""
    if text.startswith(_IN_ALL, end) and (apposed := _APPOSED.search(text, max(0, start - 48), start)):
        begins = [apposed.start(1) + word.start() for word in re.finditer(r"[a-z]+", apposed[1])]
        nouns = [noun for begin in begins if (noun := unit_at(text, begin)) and noun[2] <= apposed.end(1)]
        return nouns[-1] if nouns else None
    label = _LABELLED.search(text, max(0, start - 40), start) if text.startswith(" for ", end) else None
    if label is None:
        return None
    first = label[1].rpartition(" ")[2]
    found = unit_at(text, label.start(1)) or unit_at(text, label.end(1) - len(first))
    return found if found and found[2] == label.end(1) and found[0] != "VND" else None


def speaks_of_them(text: str, position: int, *, nameless: bool) -> bool:
    """Whether the words at `position` make the number a part of what was counted before: ``1,966 of them``, ``2,710 of the trainees``.

    `nameless` says that the number's own noun does not follow it at once.
    """
    return bool(_OF_THEM.match(text, position) or (nameless and _OF_THE.match(text, position)))


def shared_noun(between: str) -> bool:
    """Whether only describing words and `and` stand between two numbers that share the second one's noun."""
    if _DONE_TO.fullmatch(between):
        return True
    described = _DESCRIBED.fullmatch(between)
    return bool(described) and _closed().isdisjoint(between.split())
