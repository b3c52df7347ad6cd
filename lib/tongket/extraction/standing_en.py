"""Whether English words make a figure a plan, and whether a word of aiming speaks of a plan that was met."""

from __future__ import annotations

import re

__all__ = ["met", "planned", "turned"]

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
