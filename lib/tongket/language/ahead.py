"""The noun of an English quantity where it does not follow at once: ``7,480 poor and near-poor households``.

Vietnamese puts what describes a noun behind it, so that a number's noun is next to it; English puts it between.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from tongket import lexicon
from tongket.language.normal import fold_phrase

__all__ = [
    "either_spelling",
    "noun_ahead",
    "noun_before",
    "noun_beside",
    "people_ahead",
    "shared_noun",
    "speaks_of_them",
]

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

# among whom 2.7 million were in HCM City; 1.31 million whose contracts were suspended
_DOING = re.compile(
    r" (?:(?:others|more) )?(?:who|whose|were|are|had|have|received|got|joined|join|lived|live|found|lost|worked|work|benefited|participate|participated|paid into|took part)(?![^\W\d_])"
)
# 500,000 Vietnamese are working abroad
_NATION = re.compile(
    r" vietnamese (?=(?:who|whose|were|are|had|have|left|went|live|lived|now|currently|working|work|worked|joined|join|took|got|received|held|hold|lost|found)(?![^\W\d_]))"
)
_MANY = 1e6
# 47,500 more employees
_MORE = re.compile(r" (?:more|further|additional|extra)(?! than)(?= [a-z])")
_NO_NOUNS = ("percent", "percentage_point", "VND", "USD", "times")
_UNDER_AGE = re.compile(r" under-\d{1,2}s(?!\w)")
# The number of health insurance card holders reached 2.78 million
_NUMBER_OF = re.compile(
    r"(?<![^\W\d_])numbers? of (?P<noun>(?:[a-z'-]+ ){0,6}?[a-z'-]+?)(?: (?:in|of|across|at|with|on|who|under|from|due to|caused by|killed|suffered|needed|employed|hired|working|sent|having|receiving|given) [^,;:.()\d]{1,60}?)?"
    r" (?:(?:has|have|had) )?(?:was|were|is|are|been|reach(?:ed|es)?|stood at|stands at|totall?ed|hit|came to|numbered|(?:is |are |was |were )?(?:expected|forecast|projected|estimated) to (?:rise|reach|fall|increase|hit|be)(?: to)?|(?:rose|risen|fell|fallen|dropped|increased|grew|grown|climbed|jumped|declined|reduced) to|estimated at)(?: (?:only|just|estimated at|about|around|some|over|nearly|almost|more than|approximately|roughly|less than|under|as many as))* ?\Z"
)

_BRITISH = (
    ("labour", "labor"), ("centre", "center"), ("programme", "program"), ("enrolment", "enrollment"), ("counselling", "counseling"), ("licence", "license"),
    ("organis", "organiz"), ("mobilis", "mobiliz"), ("recognis", "recogniz"), ("subsidis", "subsidiz"), ("totalling", "totaling"),
)  # fmt: skip


def either_spelling(phrase: str) -> set[str]:
    """A phrase in British spelling as it is and in American: ``labour centre`` and ``labor center``."""
    american = phrase
    for british, other in _BRITISH:
        american = american.replace(british, other)
    return {phrase, american}


@cache
def _closed() -> frozenset[str]:
    return frozenset(fold_phrase(word) for word in lexicon.load("units")["ahead"]["not_before_noun"])


def noun_ahead(text: str, position: int, unit_at: Callable[[str, int], Noun | None]) -> Noun | None:
    """The unit whose noun stands a few describing words after `position`: unit, factor, end, noun; None where none does."""
    if of := _OF.match(text, position):
        return unit_at(text, of.end()) or _described(text, of.end(), unit_at)
    return _described(text, position, unit_at)


def _described(text: str, position: int, unit_at: Callable[[str, int], Noun | None]) -> Noun | None:
    if more := _MORE.match(text, position):
        position = more.end()
        if found := unit_at(text, position):
            return None if found[0] in _NO_NOUNS else found
    joined = False
    for count in range(_LONGEST):
        word = _WORD.match(text, position)
        if not word or word[1] in _closed() or (word[1] in ("and", "or") and (joined or not count)):
            return None
        joined = joined or word[1] in ("and", "or")
        position = word.end()
        if found := unit_at(text, position):
            # A noun's unit is no percentage or money that only comes next.
            return None if found[0] in _NO_NOUNS else found
    return None


def people_ahead(text: str, position: int, scale: float) -> bool:
    """Whether words at `position` tell a bare number as one of people: millions that do something, or a nation's.

    Smaller numbers without a noun may be of anything; a million or more that is no sum of money, which its currency would
    tell, is of people.
    """
    told = _NATION.match(text, position) or _UNDER_AGE.match(text, position)
    return bool(told) or (scale == _MANY and bool(_DOING.match(text, position)))


def noun_before(text: str, start: int, end: int, unit_at: Callable[[str, int], Noun | None]) -> Noun | None:
    """The unit whose noun labels a number that is at once given to somebody: ``presents: 112,600 for people of merit``."""
    if text.startswith(_IN_ALL, end) and (apposed := _APPOSED.search(text, max(0, start - 48), start)):
        begins = [apposed.start(1) + word.start() for word in re.finditer(r"[a-z]+", apposed[1])]
        nouns = [noun for begin in begins if (noun := unit_at(text, begin)) and noun[2] <= apposed.end(1)]
        return nouns[-1] if nouns else None
    if counted := _NUMBER_OF.search(text, max(0, start - 160), start):
        begins = [counted.start("noun") + word.start() for word in re.finditer(r"(?<![^ ])[a-z]", counted["noun"])]
        nouns = [noun for begin in begins if (noun := unit_at(text, begin)) and noun[2] == counted.end("noun")]
        if nouns:
            return nouns[0]
    label = _LABELLED.search(text, max(0, start - 40), start) if text.startswith(" for ", end) else None
    if label is None:
        return None
    first = label[1].rpartition(" ")[2]
    found = unit_at(text, label.start(1)) or unit_at(text, label.end(1) - len(first))
    return found if found and found[2] == label.end(1) and found[0] != "VND" else None


def noun_beside(
    text: str, start: int, end: int, unit_at: Callable[[str, int], Noun | None]
) -> tuple[tuple[str, str], str] | None:
    """The unit and noun of a bare number that stand near it, and the rule that found them; None where none does."""
    if found := noun_ahead(text, end, unit_at):
        return (found[0], found[3]), "noun_ahead"
    before = noun_before(text, start, end, unit_at)
    return ((before[0], before[3]), "noun_before") if before else None


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
