"""Dates and periods in English words: ``the first nine months of 2021``, ``by the end of June``, ``a year earlier``.

The rules are those of `tongket.language.periods`: a name, a pattern and the phrase that it was made for.
"""

from __future__ import annotations

import re

__all__ = ["DATING", "MONTHS", "NUMBERS", "QUARTERS", "RULES", "kind", "length", "role", "shift"]

MONTHS = {
    name: index
    for index, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4}

_YEAR = r"(?:19|20)\d{2}(?!\d|[.,]\d|\s?%)"
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?:(?<!may)\.(?= ))?"
_NUM = rf"(?:0?[1-9]|1[0-2]|{'|'.join(_WORDS[1:])})"
# of 2021, of this year, of last year
_OF = rf"(?:,? (?:of |in )?(?:(?P<y>{_YEAR})|(?:of |in )(?P<last>last year|the previous year)|(?:of |in )(?:the|this) year))?"
_SAME = r"(?:same|corresponding|comparable|year-earlier)"
# A plan's period does not date what is held against it: 61% of the full-year target.
_NO_PLAN = r"(?! (?:plan|target|goal|quota|estimate|assignment|objective)s?(?!\w))"

RULES: tuple[tuple[str, str, str], ...] = (
    ("en_day_span", rf"(?:from |between )(?P<d>\d{{1,2}})(?: of)? (?P<en1>{_MONTH})(?:,? (?P<y>{_YEAR}))? (?:to|through|until|till|and) (?P<d2>\d{{1,2}})(?: of)? (?P<en2>{_MONTH})(?:,? (?P<y2>{_YEAR}))?", "from 1 July to 15 October"),
    ("en_days_span", rf"(?:from |between )(?P<en1>{_MONTH}) (?P<d>\d{{1,2}})(?:,? (?P<y>{_YEAR}))? (?:to|through|until|till|and) (?P<en2>{_MONTH}) (?P<d2>\d{{1,2}})(?!\d|[.,]\d)(?:,? (?P<y2>{_YEAR}))?", "from July 1 to October 15"),
    ("en_day", rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<en>{_MONTH})(?:,? (?P<y>{_YEAR}))?(?! (?:be|also|have|not|receive|get|still|need) )", "18 January 2022"),
    ("en_days", rf"(?P<en>{_MONTH}) (?P<d>\d{{1,2}}) ?(?:-|to|and) ?(?P<d2>\d{{1,2}})(?!\d|[.,]\d| (?:people|workers|percent|per cent))(?:,? (?P<y>{_YEAR}))?", "March 20-21"),
    ("en_day_after", rf"(?P<en>{_MONTH}) (?P<d>\d{{1,2}})(?!\d|[.,]\d)(?:(?:st|nd|rd|th))?(?:,? (?P<y>{_YEAR}))?", "March 15"),
    ("en_same", rf"(?:the |its )?{_SAME} (?:period|time|months|month|quarter|half|stage|point)(?:,? (?:(?:of|in) )?(?:last year|the (?:previous|preceding|past) year|the year before|(?P<y>{_YEAR})|(?:a|one) year (?:ago|earlier|before)))?", "the same period of last year"),
    ("en_year_ago", r"(?:a|one) year (?:ago|earlier|before|previously)|(?:twelve|12) months (?:ago|earlier|before)", "a year ago"),
    ("en_months_to", rf"(?:first |the |first-)?(?P<n>{_NUM})[ -]months? (?:period )?(?:to|through|up to|ending(?: in)?|ended)(?: the end of)?(?: \d{{1,2}})? (?:{_MONTH})(?: \d{{1,2}})?(?:,? (?P<y>{_YEAR}))?", "the six months to June"),
    ("en_months", rf"(?:first |opening |first-)(?P<n>{_NUM})[ -]months?{_OF}", "first four months of 2021"),
    ("en_past_months", r"(?:over|in|during|for) the past (?P<n>six|nine|6|9) months(?! of)", "over the past six months"),
    ("en_tail_months", rf"(?:last|final|remaining|closing|next|coming) (?P<n>{_NUM}) months{_OF}", "the last six months of 2022"),
    ("en_months_of", rf"(?P<n>{_NUM}) months of (?:the year |this year |(?P<last>last year)|(?:the )?(?P<y>{_YEAR}))", "nine months of 2019"),
    ("en_months_in", rf"(?:in|over|after|during|cumulative|accumulated|(?:cumulatively|accumulatively|accumulated),? (?:in|for|over)) (?:the )?(?P<n>{_NUM}) months(?=[,.;:)]|\Z)|(?:(?<=[.;:] )|(?<=\n))(?:in|after) (?:the )?(?P<n2>{_NUM}) months(?= (?:the|this|it|its|a|an|some|over|about|more|nearly|there|we|as many) )", "in nine months,"),
    ("en_months_period", rf"(?:the |same |a )(?P<n>{_NUM})-month (?:period|total|figure|review)", "the nine-month period"),
    ("en_half", rf"(?:first[ -]half|half-year){_OF}", "first half of 2022"),
    ("en_tail_half", rf"(?:second|last|latter)[ -]half{_OF}", "second half of 2021"),
    ("en_h1", rf"h1(?:[ /-]|,? of )?(?P<y>{_YEAR})|(?:in|of|for|during|by|than|from) h1", "H1 2022"),
    ("en_h2", rf"h2(?:[ /-]|,? of )?(?P<y>{_YEAR})|(?:in|of|for|during|by|than|from) h2", "H2 2022"),
    ("en_quarter", rf"(?P<q>first|second|third|fourth|final)[ -]quarter{_OF}", "third quarter of 2021"),
    ("en_quarter_roman", rf"(?:quarter (?P<q>iv|iii|ii|i|[1-4])|(?P<q2>iv|iii|ii|i)[ -]quarter)(?![\w])(?:(?:,? (?:of |in )?| ?/ ?)(?P<y>{_YEAR})|,? of (?:the|this) year)?", "quarter III of 2019"),
    ("en_q", rf"(?P<q>q[1-4])(?:[ /-]|,? of )?(?P<y>{_YEAR})", "Q1 2024"),
    ("en_q_bare", r"(?:in|of|for|during|by|than|from) (?P<q>q[1-4])", "in Q1"),
    ("en_span", rf"(?:between (?P<en>{_MONTH}) and|from (?P<en1>{_MONTH}) (?:to|through|until)|(?P<en3>{_MONTH}) ?(?:-|to|through)) ?(?P<en2>{_MONTH})(?:,? (?:of )?(?P<y2>{_YEAR}))?", "between January and April"),
    ("en_since_month", rf"since (?:early |late |mid-)?(?P<en>{_MONTH})(?:,? (?P<y>{_YEAR}))?", "since January"),
    ("en_mid_month", rf"(?:the middle of |mid-? ?)(?P<en>{_MONTH})(?:,? (?:of )?(?P<y>{_YEAR}))?", "mid-June 2017"),
    ("en_end_month", rf"(?:(?:the )?(?:end|close) of|end-?|late) ?(?P<en>{_MONTH})(?:,? (?:of )?(?P<y>{_YEAR}))?", "the end of June"),
    ("en_month", rf"(?P<en>{_MONTH})(?: of)? (?P<y>{_YEAR})", "May 2021"),
    ("en_in_month", rf"(?:as of|as at|in|during|for|of|by|until|till|through) (?:early )?(?P<en>{_MONTH})(?! (?:and|or) [a-z]+ly)", "in June"),
    ("en_years", rf"(?:from |between )(?P<y>{_YEAR})(?: ?- ?| to | and | through )(?P<y2>{_YEAR})", "from 2018 to 2020"),
    ("en_years_span", rf"(?:in|during|the|for|over|of) (?:the )?(?P<y>{_YEAR}) ?[-/] ?(?P<y2>{_YEAR}|\d{{2}}(?![\d/.]))(?: period)?", "in the 2016-20 period"),
    ("en_ago", r"(?:past|last|previous) (?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) years|(?:(?<=[.;] )|(?<=\n))(?:in|over|after|within) (?P<n2>two|three|four|five|ten) years(?=,)", "the past five years"),
    ("en_year_base", rf"(?:(?:compared|relative) (?:with|to)|against|versus|than(?: in)?|over|on)(?: (?:the )?(?:end of|figures? (?:for|of|in)|levels? (?:of|in)|that (?:of|in)|those (?:of|in)|whole of|average of|year))? (?P<y>{_YEAR})", "compared with 2022"),
    ("en_year_figure", rf"(?:the|its|their) (?P<y>{_YEAR}) (?:number|level|figure|total|result|count|tally)", "the 2019 number"),
    ("en_from_start", rf"(?:since|from) the (?:beginning|start) of (?P<y>{_YEAR})", "since the start of 2022"),
    ("en_since_year", rf"since (?:the (?:beginning|start|end) of |early |late |mid-)?(?P<y>{_YEAR})", "since 2019"),
    ("en_year_reviewed", rf"(?:reviews?|reviewed|reviewing|sums? up|summed up|looks? back (?:on|at)|wraps? up|recaps?) (?P<y>{_YEAR}){_NO_PLAN}", "reviews 2024"),
    ("en_year", rf"(?:in|by|for|of|during|end of|end-|until|from|year|early|late|mid-?|throughout|after) ?(?P<y>{_YEAR}){_NO_PLAN}", "in 2021"),
    ("en_last_year", r"(?:last year|the previous year|the year before|the preceding year|previous year)", "last year"),
    ("en_since_start", r"(?:since |from )?the (?:beginning|start) of (?:the|this) year|(?:since|from) early (?:this|in the) year|since the year began|so far this year|(?:the )?year to date|thus far", "since the beginning of the year"),
    ("en_year_end", rf"(?:year-end|year's end|the end of (?:the|this) year|end of (?:the|this) year|(?:end|ends|finish|close) the year|(?:the )?(?:full[ -]|whole |entire )year|the year as a whole){_NO_PLAN}", "by year-end"),
    ("en_this_year", rf"(?:this year|(?:during|over|in|within|throughout|through) the year){_NO_PLAN}(?! (?:before|to|ago|earlier|end))", "this year"),
    ("en_next_year", r"(?:next year|the coming year|the following year|the year ahead)", "next year"),
    ("en_this_quarter", r"(?:(?:in|during|over|throughout) the quarter|this quarter)(?! (?:before|ago|earlier))", "in the quarter"),
    ("en_this_month", r"(?:this month|(?:during|in|over) the month)", "in the month"),
    ("en_now", r"(?:at present|currently|to date|so far(?! this)|at the moment|until now|up to now|now)", "to date"),
    ("en_quarter_elided", r"the (?P<q>first|second|third|fourth)(?=[.,;:)]| and | to |\Z)", "1,390 in the third"),
)  # fmt: skip

_KINDS = {
    "en_day": "day", "en_days": "days", "en_day_after": "day", "en_mid_month": "day", "en_month": "month", "en_in_month": "month", "en_end_month": "month", "en_months": "months",
    "en_months_to": "months", "en_months_of": "months", "en_months_period": "months", "en_months_in": "months", "en_past_months": "months", "en_tail_months": "tail", "en_half": "months",
    "en_tail_half": "tail", "en_h1": "months", "en_h2": "tail", "en_quarter": "quarter", "en_quarter_roman": "quarter", "en_quarter_elided": "quarter", "en_q": "quarter", "en_q_bare": "quarter",
    "en_span": "months_span", "en_days_span": "days_span", "en_day_span": "days_span", "en_since_month": "since", "en_since_year": "since", "en_years": "years", "en_years_span": "years", "en_ago": "ago",
    "en_since_start": "months", "en_now": "now",
}  # fmt: skip
_HALVES = frozenset(["en_half", "en_tail_half", "en_h1", "en_h2"])
_BASES = frozenset(["en_year_base", "en_year_figure"])
# the same period of 2018, of last year: what is compared with; the same period alone is the one in force
_DATED = re.compile(r"(?:\d|year|ago|earlier|before)\Z")
# Times that what follows goes on to speak of, though they name no year.
DATING = frozenset(
    [
        "en_months",
        "en_months_to",
        "en_months_period",
        "en_half",
        "en_quarter",
        "en_quarter_roman",
        "en_past_months",
        "en_span",
        "en_days_span",
        "en_day_span",
        "en_this_quarter",
        "en_now",
        "en_since_start",
        "en_since_month",
        "en_next_year",
        "en_last_year",
        "en_year_end",
    ]
)
# up 5 from 2022
_MOVED = re.compile(r"(?:\d|%|per cent|percent|points?)(?: (?!and )[a-z]+){0,2} \Z")
# Under the poverty standards for 2022-2025
_STANDARDS = ("standard ", "standards ", "poverty line ", "poverty lines ", "threshold ", "thresholds ", "criteria ")
_UNTIL = re.compile(
    r"(?<!\w)(?:by|until|till|through|up to|as of|as at|at|by the end of|at the end of|as of the end of|end of)(?: the)?\s\Z"
)
# fewer than in the first quarter, down from the end of last year
_COMPARED = re.compile(
    r"(?<!\w)(?:against|compared|compared (?:with|to)|than|from|versus|unlike|up on|down on|relative to|times(?= (?:the|that|those|as|what))|double|twice)"
    r"(?: (?:in|for|during|at|the|that|those|this|figures?|levels?|number|many|much|result|average|end|late|what|it|was|were|recorded|of|a|as|with|to))*\s\Z"
)


def kind(name: str) -> str:
    """The kind of mention that a rule makes."""
    return _KINDS.get(name, "year")


def length(name: str) -> int:
    """The number of months that a rule's name says, 0 where its words say it."""
    return 6 if name in _HALVES else 0


def shift(name: str, words: str) -> int:
    """How far the year that the words mean lies from that of the text."""
    if name in ("en_last_year", "en_year_ago") or (name == "en_same" and words[-1].isalpha()):
        return -1
    if name == "en_next_year":
        return 1
    return -1 if name != "en_last_year" and words.endswith(("last year", "the previous year")) else 0


def role(name: str, words: str, before: str) -> str:
    """What a mention is to the numbers near it: ``base`` of a comparison, ``until`` where a span ends, ``name`` for none of theirs."""
    if name.startswith("en_years") and before.endswith(_STANDARDS):
        return "name"
    if name == "en_year" and words.startswith("from ") and _MOVED.search(before):
        return "base"
    if (
        name in _BASES
        or _COMPARED.search(before)
        or words.startswith("than ")
        or (name == "en_same" and _DATED.search(words))
    ):
        return "base"
    if name == "en_same":
        return "name"  # over the same six months
    if (
        name == "en_end_month"
        or _UNTIL.search(before)
        or words.startswith(("by ", "until ", "till ", "through ", "as of ", "as at "))
    ):
        return "until"
    return ""
