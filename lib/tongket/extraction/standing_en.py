"""Whether English words make a figure a plan, and whether a word of aiming speaks of a plan that was met."""

from __future__ import annotations

import re

__all__ = ["met", "planned", "to_do", "turned", "will_do", "will_get"]

_AIM = r"(?:targets?|goals?|quotas?|plans?|aims?|ceiling|requirement|objectives?)"
# against a target of 11,500; the target for 2023 was 2 per cent; of the plan for the whole year (40,000)
_PLAN_BEFORE = re.compile(
    rf"(?<![^\W\d_]){_AIM}(?: (?:figures?|numbers?|rates?|levels?))?(?: (?:for|in|by|over|during|set for|set by) [^,;.()\d]{{0,30}}(?:20\d\d)?)?"
    r"(?: (?:of|was|is|were|being|at|set at|stands at|stood at|is set at|was set at|to be)(?: (?:just|only|some|a|the|creating|having|reaching|providing|sending|at|having))*|:| \()[\s(:]*(?:vn[dđ]|us\$|\$)?\s?\Z"
    rf"|\((?:the )?{_AIM}[: ]*\Z"
)
# the 8,500 planned for the year; 40,000 target
_PLANNED_AFTER = re.compile(
    r"(?: [a-z'-]+){0,2}? (?:planned|targeted|envisaged|foreseen|assigned(?! to)|promised|set (?:by|for|in))(?!\w)| (?:target|goal)(?!\w)"
)
_MET = re.compile(
    r"(?<![^\W\d_])(?:above|below|of|beat\w*|exceed\w*|surpass\w*|met|meet\w*|reach\w*|fulfil\w*|achiev\w*|hit\w*|miss\w*|against|over|beyond|than|complet\w*|under|behind|ahead|on|with|accomplish\w*|topp?\w*|to|per cent|percent)"
    r"(?: [\w'-]+){0,5} \Z|[%\d]\)?(?: [a-z'-]+){0,3} \Z"
)
# the national target programme on poverty
_NAMED = re.compile(r" (?:programmes?|programs?|groups?|households?|population|areas?|beneficiaries)(?![^\W\d_])")
_NOUN = re.compile(rf"(?<![^\W\d_]){_AIM}\Z")
_TURNED = re.compile(
    r";[^;]*?(?<![^\W\d_])(?:results?|outcome|actual|reached|achieved|was|were|had|has)(?![^\W\d_])|"
    r",[^,;]{0,80}?(?<![^\W\d_])(?:had|has|have|was|were|already|so far|reached|stood|rose|fell|totalled)(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:but|while|whereas|though)(?![^\W\d_])[^,;]{0,60}?(?<![^\W\d_])(?:had|has|have|was|were|already|reached|stood)(?![^\W\d_])"
)

# Hai Phong to spend over 152 billion: a headline of what is to be done
_TO_DO = re.compile(
    r"(?:\A|[.:!?] |\d )(?:(?:[A-ZĐ][\w.'’-]*|province|city|district|localities|workers|firms|companies|country|of|and|the|more),? )+to "
    r"(?:spend|build|create|train|send|give|gift|present|hold|cut|reduce|support|provide|offer|raise|open|recruit|hire|help|aid|lend|pay|get|receive|have|need|generate|grant|earmark|mobilise|repair|remove|eliminate|enrol|enroll)(?![^\W\d_])"
)

# the city will also support the repair of 312 houses
_WILL = re.compile(
    r"(?<![^\W\d_])(?:will|shall)(?: (?:also|then|further|jointly|together|each|soon|continue to))*(?: be)? (?:us(?=e)|creat|provid|generat|send|sent|train|support|help|assist|aid|giv|grant|hand|present|offer|spen[dt]|pay|paid"
    r"|lend|lent|disburs|allocat|earmark|set aside|buil[dt]|repair|upgrad|renovat|remov|replac|eliminat|rais|mobilis|mobiliz|collect|cut|reduc|lower|bring|brought|lift|increas|rise|reach|have|get|receiv|enjoy|benefit"
    r"|open|organi[sz]|hold|held|run|launch|recruit|hire|employ|enrol|admit|teach|taught|visit|inspect|check|dispatch|invest|fall|drop|escape|exit|striv|seek|try|aim|endeavo)[a-z]*(?![^\W\d_])"
)


def will_do(text: str, start: int, head: int) -> tuple[int, int] | None:
    """The words of a clause from `start` that tell the number at `head` as to be done: `will support`; None for none."""
    found = list(_WILL.finditer(text, start, head))
    return found[-1].span() if found and not turned(text, found[-1].span(), head) else None


# 1,270 invalids of grade 2/4 will be handed gifts: whose verb comes behind
_SUBJECT = re.compile(
    r"(?:\A|[.;:,]|said|that|while|and|as many as)\s*(?:(?:some|about|over|more than|nearly|up to|as many as|another|a total of) )*\Z"
)
_ANOTHER = re.compile(r"[.;:]|(?<![\d/])\d(?!/\d)")
_BRACKET = re.compile(r" ?\([^()]*\)")
_WORTH = re.compile(
    r",? (?:worth|valued at|costing|totalling|amounting to)(?: (?:nearly|over|about|some|more than))? ?(?:vn[dđ]|us\$|\$)? ?\d[\d.,]*(?: (?:million|billion|trillion|thousand))?(?: (?:vnd|usd))?(?: each)?"
)
_VERB_FIRST = re.compile(
    r"[^.;:()\d]{0,200}?(?<![^\W\d_])(?:is|are|was|were|has|have|had|which|got|received|said|get|gets|made|left|went|took|died|lost|found|joined|came)(?![^\W\d_])"
)


def will_get(text: str, start: int, head: int, end: int, stop: int) -> tuple[int, int] | None:
    """The words behind a number that tell it as one to whom something is to be done: `702 invalids will be given gifts`.

    `start` is where its clause begins, ``head:end`` the number, `stop` where the next one begins; None for none.
    """
    will = _WILL.search(text, end, stop) if _SUBJECT.search(text[max(start, head - 40) : head]) else None
    if will is None:
        return None
    between = _WORTH.sub("", _BRACKET.sub("", text[end : will.start()]))
    return None if _VERB_FIRST.match(between) or _ANOTHER.search(between) else will.span()


def to_do(cased: str) -> bool:
    """Whether a headline up to its number says that somebody is to do something; `cased` are its words as printed."""
    return bool(_TO_DO.search(cased))


def planned(text: str, start: int, head: int, end: int) -> tuple[int, int] | None:
    """The words beside the number at ``head:end`` that make it a plan; `start` is where its clause begins."""
    near = max(start, head - 90)
    if before := _PLAN_BEFORE.search(text[near:head]):
        return near + before.start(), head
    after = _PLANNED_AFTER.match(text, end)
    return (end, after.end()) if after else None


def met(text: str, start: int, words: tuple[int, int]) -> bool:
    """Whether the words of aiming tell what a result is held against: ``surpassing the target``, ``of 13 targets``."""
    if _NAMED.match(text, words[1]):
        return True
    return bool(_NOUN.search(text[words[0] : words[1]])) and bool(
        _MET.search(text[max(start, words[0] - 60) : words[0]])
    )


def turned(text: str, words: tuple[int, int], head: int) -> bool:
    """Whether a result is told between words of aiming and the number: ``aiming for 30,000, it had found 12,000``."""
    return bool(_TURNED.search(text[words[1] : head]))
