"""How a number of an English report stands to its indicator; `measures` asks here first where a report is in English."""

from __future__ import annotations

import re

from tongket.extraction.measures import Reading

__all__ = ["direction", "read_english"]

_FALL = (
    r"(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|reduc(?:e|ed|es|ing)|shrank|shrunk|slid|slipped|sank|eased|dipped|plunged|plummeted|slashed|narrowed|contracted|"
    r"down|lower|(?:fall|drop|decrease|decline|reduction|cut|dip) (?:of|by))"
)
_RISE = (
    r"(?:rose|rises?|risen|rising|grew|grows?|grown|growing|jump(?:ed|s|ing)|climb(?:ed|s|ing)|increas(?:e|ed|es|ing)|surg(?:ed|ing)|soar(?:ed|ing)|expanded|higher|"
    r"(?<!made )(?<!make )(?<!makes )(?<!making )(?<!took )(?<!take )(?<!takes )(?<!taken )(?<!taking )(?<!set )(?<!sets )(?<!setting )(?<!signed )(?<!picked )(?<!given )(?<!opened )(?<!build )(?<!stepped )(?<!scaled )(?<!ramped )up|"
    r"(?:rise|increase|growth|jump|gain|climb|surge|hike) (?:of|by))"
)
# What is cut, lost or raised may also be jobs and money: only of a percentage do these tell a change.
_FALL_RATE = rf"(?:{_FALL}|cut(?:s|ting)?|shed|lost|lowered|lowering|trimmed)"
_RISE_RATE = rf"(?:{_RISE}|gained|gaining|gains|lift(?:s|ed|ing)?|rais(?:e|ed|es|ing)|improv(?:e|ed|es|ing)|boost(?:s|ed|ing)?|advanced)"
_FILL = r"(?: (?:by|a further|further|another|an additional|some|only|just|sharply|slightly|steadily|marginally|again|modestly|year[- ]on[- ]year|annually|each year|every year|a year|per year|on average|an average(?: of)?|in total|the poverty rate|rate))*"
_CHANGE = re.compile(rf"(?<![^\W\d_])(?:(?P<fall>{_FALL})|(?P<rise>{_RISE})){_FILL}[\s(:]*\Z")
_CHANGE_RATE = re.compile(rf"(?<![^\W\d_])(?:(?P<fall>{_FALL_RATE})|(?P<rise>{_RISE_RATE})){_FILL}[\s(:]*\Z")
# cut the poverty rate by 0.1; reduced the number of poor households by 1,240; not: increased, attended by 30 employers
_CHANGE_BY = re.compile(
    rf"(?<![^\W\d_])(?:(?P<fall>{_FALL_RATE}|bring down|brought down)|(?P<rise>{_RISE_RATE}))(?! to) [^,;()\d]{{1,80}}?(?<!ed)(?<!en)(?<!un)(?<!ilt) by[\s:]*\Z"
)
_DIRECTION = re.compile(rf"(?<![^\W\d_])(?:(?P<fall>{_FALL_RATE})|(?P<rise>{_RISE_RATE}))(?![^\W\d_])")
_CHANGE_AFTER = re.compile(
    r"\s(?:points? )?(?:(?P<fall>fewer|lower|less|down|smaller)|(?P<rise>higher|more|up|greater|larger))"
    r"(?: than| on| from| compared| against| over| versus| year[- ]on[- ]year)(?![^\W\d_])"
)
_CHANGE_PAST = re.compile(
    r"\s(?:(?P<fall>below|under)|(?P<rise>above|over)) (?:(?:the|its|that of the|that in|those of) )?(?:previous|last|same|year-earlier|20\d\d|preceding|year before|a year|(?:first|second|third|fourth|corresponding) (?:quarter|half|\w+ months|period))(?![^\W\d_])"
)
_CHANGE_NOUN = re.compile(
    r"\s(?:year[- ]on[- ]year |annual |yearly |overall )?(?:(?P<fall>drop|fall|decline|decrease|reduction|dip)|(?P<rise>rise|increase|jump|growth|gain|surge|hike))(?![^\W\d_])"
)
_PLAN = r"(?:plans?|targets?|goals?|quotas?|estimates?|objectives?)(?!\w)(?! (?:groups?|households?|population|audience|beneficiar\w+|communes?|provinces?|communit\w+|people|workers?|programmes?|programs?))"
_SET = r"(?:planned|targeted|earmarked|allocated|assigned|approved|budgeted|envisaged|foreseen|set aside|promised|pledged|projected)"
_ITS = r"(?: (?!of |in |and |or |at |while |against |compared |than |from |to |with |by |who |which |were |was |is |are |had |has )[\w'’-]+){0,5}?"
# 7,000 more than the plan of last year: a change from plan to plan
_NO_PAST = r"(?! (?:of|for|in) (?:last|the previous|the preceding|the past) (?:year|month|quarter))"
_ABOVE = re.compile(
    rf"\s(?:above|over|beyond|ahead of|more than|higher than|in excess of|better than)(?:{_ITS} {_PLAN}{_NO_PAST}| (?:was |had been |originally )?{_SET})"
)
_BELOW = re.compile(
    rf"\s(?:below|short of|under|less than|lower than|behind|fewer than|shy of)(?:{_ITS} {_PLAN}{_NO_PAST}| (?:was |had been |originally )?{_SET})"
)
_EXCEED = re.compile(
    r"(?<![^\W\d_])(?:exceed|surpass|beat|topp|top|outstrip|overshoot|overshot|overfulfil|outpac)\w*\s[^,;()\d]{1,60}? by[\s:]*\Z"
)
_MISS = re.compile(
    r"(?<![^\W\d_])(?:miss(?:ed|es|ing)?|short of|undershot|undershooting)\s[^,;()\d]{1,60}? by[\s:]*\Z|(?<![^\W\d_])short by[\s:]*\Z"
)
_EXCEEDING = re.compile(r"(?<![^\W\d_])(?:exceed|surpass|beat|top)(?:s|ed|ing|ting|ping)?[\s:]*\Z")
_OF_PLAN = re.compile(
    rf"(?:\s?\([^()]{{1,40}}\))?\s(?:of|on)(?:{_ITS}|{_ITS} 20\d\d) {_PLAN}"
    rf"|\s(?:against|compared (?:with|to)|versus|relative to)(?:{_ITS}|{_ITS} 20\d\d) {_PLAN}(?! of)"
    rf"|\sof (?:the |its |a |all |those )?(?:vnd ?|us\$|\$)?[\d.,]+ ?(?:(?:million|billion|trillion) )?(?:[a-z'-]+ ){{0,3}}?{_SET}(?!\w)"
    rf"|\sof (?:what|that|those|the (?:number|amount|sum|total)) (?:which |that )?(?:had been |has been |was |is |were )?(?:originally |initially )?{_SET}(?!\w)|\sof the planned(?!\w)"
)
_PLAN_DONE = re.compile(
    r"(?:plan|target|goal|quota)s?(?: for [^,;()\d]{0,30})?(?: (?:was|is|were|had been|has been))?(?: only| just)? (?:met|fulfilled|achieved|completed|reached|implemented|accomplished)(?: (?:at|by|to))?[\s:]*\Z"
)
_OF_PAST = re.compile(
    r"\s(?:of|on|to) (?:(?:the|its|that|those) )?(?:(?:same|corresponding|year-earlier) (?:period|time|months|quarter|half)|(?:figures?|numbers?|levels?|totals?|results?|amount) (?:of|for|in|recorded|a year|last|during)|(?:that )?(?:of|in|for) (?:the same|last year|the previous|20\d\d)|"
    r"last year|previous year|preceding year|year before|20\d\d(?= (?:figure|level|number|total|result)|'s|[,.;)]|\Z))"
)
_OF_THEM = re.compile(r"\sof (?:them|whom|these|those|which|the total|all)(?![^\W\d_])")


def direction(text: str) -> int:
    """The direction that the last word of rising or falling gives what follows it: -1, 1, or 0 where there is none."""
    found = list(_DIRECTION.finditer(text))
    return 0 if not found else -1 if found[-1]["fall"] else 1


def _signed(match: re.Match[str], rule: tuple[str, str]) -> Reading:
    return Reading("change", -1 if match["fall"] else 1, rule[0] if match["fall"] else rule[1], True)


def read_english(unit: str | None, value: float, tail: str, after: str, *, is_rate: bool | None) -> Reading | None:
    """The measure of one number that English words beside it tell; None where they tell nothing.

    The arguments are those of `measures.read_measure`.
    """
    if unit == "times":
        return None
    percent = unit in ("percent", "percentage_point")
    if found := _against_plan(percent, value, tail, after):
        return found
    of_rate = (_CHANGE_PAST.match(after) or _CHANGE_NOUN.match(after)) if percent else None
    if behind := _CHANGE_AFTER.match(after) or of_rate:
        return _signed(behind, ("fewer_than", "more_than"))
    change = (_CHANGE_RATE if percent else _CHANGE).search(tail) or _CHANGE_BY.search(tail)
    if percent:
        if _OF_PLAN.match(after):
            return (
                Reading("gap_to_target", -1 if change["fall"] else 1, "above_plan", True)
                if change
                else Reading("ratio_to_target", 1, "of_plan", True)
            )
        if _PLAN_DONE.search(tail):
            return Reading("ratio_to_target", 1, "plan_before", True)
        if not change and _OF_PAST.match(after):
            return Reading("ratio_to_previous", 1, "of_past", True)
    if change:
        return _as_change(unit, value, change)
    if percent and _OF_THEM.match(after) and not is_rate:
        return Reading("share", 1, "share_after", True)
    if percent and is_rate and _EXCEEDING.search(tail):
        return Reading("level", 1, "percent_level", False)
    return None


def _against_plan(percent: bool, value: float, tail: str, after: str) -> Reading | None:
    if _ABOVE.match(after) or _EXCEED.search(tail):
        return Reading("gap_to_target", 1, "above_plan", True)
    if _BELOW.match(after) or _MISS.search(tail):
        return Reading("gap_to_target", -1, "short_of", True)
    if percent and _EXCEEDING.search(tail) and _OF_PLAN.match(after):
        over = value >= 100
        return Reading(
            "ratio_to_target" if over else "gap_to_target", 1, "exceeds_hundred" if over else "exceeds", True
        )
    return None


def _as_change(unit: str | None, value: float, change: re.Match[str]) -> Reading:
    if unit == "percent" and value >= 100 and change["rise"]:
        return Reading("ratio_to_previous", 1, "rise_of_hundred", True)
    return _signed(change, ("fall", "rise"))
