"""What a number of a sentence in English is about: parts of what was counted before, shares, sums and whom they went to.

Each step asks here first; where a report is in Vietnamese, nothing here is asked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tongket import lexicon
from tongket.extraction.figure import Figure
from tongket.extraction.lists import Lister
from tongket.extraction.measures import Reading
from tongket.extraction.measures_en import direction
from tongket.extraction.subjects import Match, Zones, best_frame, companion, indicators, recipients
from tongket.language.quantity import Quantity
from tongket.language.segments import Bracket
from tongket.lexicon import Indicator

# How well the words behind a number must name it, for them to say more than what it comes in company with.
_NAMED = 1.3
# How much smaller or greater a number may be than the count before that it tells again for another time.
_LEAST, _MOST = 0.1, 10.0
_MONEY = frozenset(["VND", "USD"])
_PERCENT = frozenset(["percent", "percentage_point"])
_OF_THEM = re.compile(r" of (?:them|whom|which|these|those|the|its|all)(?![^\W\d_])")
_OF_THE = re.compile(r"\A\W*of (?:the|these|those|all|all the|its)(?: total(?: of)?| some)?\s*\Z")
_EXTREME = re.compile(r"(?<![^\W\d_])(?:highest|lowest|biggest|smallest|largest|top)(?![^\W\d_])[^.;()\d]{0,60}\Z")
_WHOM = re.compile(
    r"(?<![^\W\d_])(?:of whom|of which|of them|of these|of those|among them|among whom|including)(?![^\W\d_])"
)
_OR = re.compile(
    r"[^,;()\d]{0,40}?,? ?\(?(?<![^\W\d_])(?:or|i\.e\.,?|that is,?|equivalent to|equal to|representing|equalling|making up|accounting for|which (?:is|was|makes?|made|equals)|namely)\s*\Z"
)
_AND = re.compile(r",? (?:and|but|or)(?: by)?\s*\Z")
_EACH = re.compile(r",? each(?! (?:month|year|day|week|quarter))(?![^\W\d_])")
_EACH_BEFORE = re.compile(
    r"(?<![^\W\d_])each(?: (?:one|house|family|household|person|gift|package|worth|costing|received|receives|receiving|getting|got|getting|given|with|valued|was|being|at|about|a|grant|of)){0,4}\s*(?:vn[dđ]|us\$|\$)?\s?\Z"
)
_MONTHLY = re.compile(
    r"(?<![^\W\d_])(?:monthly (?:wages?|incomes?|pay|salary|salaries|earnings|payroll|spending|expenditure|bill)|(?:each|every|a|per) month)(?![^\W\d_])[^;()\d]{0,60}\Z"
)
_MONTHLY_AFTER = re.compile(r"[^,;.()\d]{0,40}? (?:(?:each|every|per|a) month|monthly(?= ?[,.;]|\Z))(?![^\W\d_])")
_WHOLE = {"household": "household", "house": "house", "person": "person", "gift": "gift", "session": "session", "project": "project",
          "enterprise": "enterprise", "organization": "organization", "commune": "commune", "case": "case", "village": "village"}  # fmt: skip
_WHOLE_SHARE = 100.0
_RECENT = 6
_PAID_TO = re.compile(r"[^,;.()\d]{0,60} (?:to|for|among) ")
_CLOSE = 4
_IN_ORDER_TO = re.compile(r" to (?!the |a |an |its |about |some |over |nearly )[a-z]+ ")
_MILLION = 1e6
# VND680 billion has been allocated; only 21% had been disbursed
_SPENT = re.compile(
    r" (?:(?:of it|of this|of that) )?(?:had|has|have|was|were) (?:been |already been |so far been )?(?:disbursed|spent|used|paid|released|transferred)(?!\w)"
)
# How much what stands behind the next number still says of a number.
_AHEAD = 0.3
_BEHIND = 0.85
_BREAK = re.compile(r"[,;:(]|\.(?=\s)|(?<![^\W\d_])(?:while|whereas|but)(?![^\W\d_])")
_INTENDS = re.compile(
    r"(?<![^\W\d_])(?:intends?|aims?|plans?|expects?|hopes?|will|estimates?|forecasts?|wants?|is to|are to)(?![^\W\d_])"
)
_THE_RATE = re.compile(
    r"(?<![^\W\d_])(?:the|this|its|that) (?:overall |average )?(?:rate|ratio|share|proportion|percentage|figure)(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:the|its|a) (?:national|country's|regional|nationwide|provincial|city's) (?:average|mean|rate|figure|level)(?![^\W\d_])"
)
_ALONG = re.compile(
    r" (?:involving|with|with the participation of|attended by|drawing|affecting|attracting|for) (?:about |some |over |nearly |more than )?\Z"
)
_NEXT_TO = re.compile(r"[^.;()\d]{0,50}, (?:with |including |about |some |nearly |around |over )*")
# A whole told again is told exactly where it had been rounded.
_ABOUT = (0.6, 1.6)
_BY = re.compile(r"(?:,|,? (?:and|while|with)) [^,;()\d]{1,60} by (?:about |some |only |just )?\Z")
# 52,000 gifts worth VND18.6 billion were given to war invalids
_WORTH = re.compile(
    r" (?:[a-z'-]+ ){0,3}?,? ?(?:worth|amounting to|with a total amount of|with the amount of|with a combined value of|valued at|costing|totalling|at a cost of|with a total value of|with a value of|for a total of)(?: a total of)?(?: about| some| over| nearly| more than)*(?: vn[dđ])? ?"
)
_TO = re.compile(r"(?: in (?:soft |preferential )?(?:loans|credit))? to (?:about |some |over |nearly |more than )?")
# or 34.84% of the workforce, are joining social insurance
_CLOSES = re.compile(r"(?: of (?:the |its |all |total )?[a-z' -]{3,40}?)?[,)]")
_OF_MORE = re.compile(r" (?:out )?of (?:the |its |their )?\d")
_PLACES = ("province", "district", "commune", "village", "item", None)
_BRACKETED = re.compile(r" ?\([^()]*\)")
_ASIDE = re.compile(r"(?: [a-z'-]+){0,4}?, (?:including|of whom|among them|with) ")
_ASIDE_CLOSES = re.compile(r"(?: [a-z'-]+){0,2},(?! (?:including|of whom|and|while|with|up|down|or) )")
_OTHER_MONEY = re.compile(r" ?\((?:about |some |nearly |over |around )?(?:us\$|usd|\$) ?")
_GIVEN = re.compile(r"[^,;.()\d]{0,60},? ")
_OF_WHICH = re.compile(r",? of which(?: only| just| some| about| nearly)* ")
# 2,710 of the trainees, i.e. 70%,
_SAME = re.compile(
    r"(?: [a-z'-]+){0,4}?(?:, (?:i\.e\.,?|that is,?|or|equivalent to|equal to) | ?\()(?:about |nearly |some )?"
)


class EnglishMeaning(Lister):
    """Chooses the indicator of each number of a sentence in English."""

    of_them = False

    def _revise(self, reading: Reading, quantity: Quantity, left: str, *, opens: bool, rate: Match | None) -> Reading:
        found = super()._revise(reading, quantity, left, opens=opens, rate=rate)
        if not self.scene.english or found.measure not in ("level", "share"):
            return found
        if quantity.unit not in _PERCENT:
            return self._by_as_much(found, left)
        last = self.figures[-1] if self.figures else None
        if last is not None and last.measure == "change":
            again = _AND.fullmatch(left) and last.quantity.unit == quantity.unit
            if again or (last.unit not in _PERCENT and _OR.fullmatch(left)):
                return Reading("change", -1 if last.value < 0 else 1, "and_change" if again else "as_much", True)
        if quantity.unit == "percentage_point":
            sign = direction(self.text[self.sentence.start : quantity.head]) or 1
            return Reading("change", sign, "points", True)
        if (
            last is not None
            and last.unit in _MONEY
            and last.measure == "level"
            and _SPENT.match(self.text, quantity.end)
        ):
            return Reading("share", 1, "share_spent", True)
        if last is None or last.measure != "level" or last.unit in _PERCENT:
            return found
        tells_same = _OR.fullmatch(left)
        if tells_same and quantity.value > _WHOLE_SHARE:
            return Reading("ratio_to_target", 1, "reached", True)
        if tells_same or (opens and not left.rpartition("(")[2].strip()):
            before = self.text[: quantity.head].rfind("(", max(0, quantity.head - 4))
            paired = companion(last.indicator.code if last.indicator else None, "percent")
            if opens and not paired and self._named_at(rate, before):
                return found
            return self._same_as_rate(found, last, rate)
        return found

    def _named_at(self, rate: Match | None, bracket: int) -> bool:
        """Whether the words right before a bracket name the rate that it gives: `health insurance coverage (94.2%)`."""
        if rate is None or bracket < 0:
            return False
        named = {option.phrase for term in rate.frame.terms for option in term}
        hits = self.scene.hits_in(max(self.sentence.start, bracket - 60), bracket)
        return any(hit.phrase in named and hit.end >= bracket - 1 for hit in hits)

    def _by_as_much(self, found: Reading, left: str) -> Reading:
        """A count that changed as the one before it did: `dropped by 21 to 184, and the number of deaths by 4 to 16`."""
        changed = [figure for figure in self.figures if figure.measure == "change"]
        if changed and _BY.fullmatch(left):
            return Reading("change", -1 if changed[-1].value < 0 else 1, "by_as_much", False)
        return found

    def _same_as_rate(self, found: Reading, last: Figure, rate: Match | None) -> Reading:
        """A percentage that says the same as the count before it: its rate, or its share of a whole."""
        paired = companion(last.indicator.code if last.indicator else None, "percent")
        near = rate is not None and (rate.leads or rate.after)
        if paired and (not near or (rate is not None and rate.code == paired)):
            return Reading("level", 1, "rate_of_count", False)
        return found if near else Reading("share", 1, "share_or", True)

    def _told_of(self, quantity: Quantity) -> Figure | None:
        if not self.scene.english:
            return super()._told_of(quantity)
        last = self.figures[-1] if self.figures else None
        if (
            last is not None
            and last.unit in _MONEY
            and _OF_WHICH.fullmatch(self.text, last.quantity.end, quantity.head)
        ):
            return last  # VND452 billion, of which 78.3% has been spent
        clause = self.text[self.clause(quantity.start)[0] : quantity.head]
        before = self.figures[-1] if self.figures else None
        if (
            before is not None
            and before.measure == "share"
            and before.subject is not None
            and not _OF_THEM.match(self.text, quantity.end)
        ):
            return before.subject
        counted_before = before is not None and before.measure == "level" and before.unit not in _PERCENT | _MONEY
        if counted_before and before is not None and _NEXT_TO.fullmatch(self.text[before.quantity.end : quantity.head]):
            return before  # 17,500 foreigners work in the province, 34 percent from China
        if not (_OF_THEM.match(self.text, quantity.end) or _WHOM.search(clause)):
            return None
        counted = self._last_level(quantity)
        return counted if counted and counted.unit not in ("percent", "VND") else None

    def _choose(self, quantity: Quantity, reading: Reading, own: Match | None, subject: Figure | None, around: Zones, *, opens: bool) -> tuple[Indicator | None, str, float]:  # fmt: skip
        if self.scene.english and self.of_them:
            found = self._part_of_them(quantity, reading, own)
            if found:
                return found
        chosen = super()._choose(quantity, reading, own, subject, around, opens=opens)
        beside = own is not None and (own.after or own.leads)
        named = beside and own is not None and (own.score >= _NAMED or quantity.unit == "document")
        if self.scene.english and chosen[1] == "part" and (own is None or not own.after):
            own = self._named_behind(quantity, reading, around) or own
        apart = own is not None and chosen[1] == "part" and own.after and chosen[0] is not indicators()[own.code]
        if self.scene.english and own is not None and ((chosen[1] == "companion" and named) or apart):
            return indicators()[own.code], own.frame.name, own.score
        if self.scene.english and quantity.unit == "percent" and reading.measure == "level" and chosen[0] is None:
            return self._the_rate(quantity) or chosen
        if self.scene.english and reading.rule == "share_listed" and self.figures and self.figures[-1].subject:
            return self.figures[-1].subject.indicator, "subject", 2.0
        if self.scene.english and quantity.unit == "percentage_point" and not (chosen[0] and chosen[0].is_rate):
            paired = companion(chosen[0].code if chosen[0] else None, "percent") if reading.rule == "as_much" else None
            if paired:
                return indicators()[paired], "companion", 1.8  # dropped by 2,318 households, or 0.62 percentage points
            return self._rate_meant(around) or chosen
        if (
            self.scene.english
            and chosen[0] is None
            and reading.measure == "level"
            and quantity.unit not in _PERCENT | _MONEY
        ):
            whole = self._whole_ahead(quantity) or self._same_count(quantity, chosen[1])
            return (whole, "whole_told", 1.2) if whole else chosen
        return chosen

    def _named_behind(self, quantity: Quantity, reading: Reading, around: Zones) -> Match | None:
        """The frame that the words right behind a bare number meet alone: `5,730 in other provinces and 370 abroad`."""
        local = {hit.phrase: share for hit, share in around.trailing if hit.start <= quantity.end + _CLOSE}
        if quantity.noun or not local:
            return None
        return best_frame(Zones(local, set(), set(), set(local), {}, {}), self._accepts(quantity, reading))

    def _the_rate(self, quantity: Quantity) -> tuple[Indicator | None, str, float] | None:
        """What `the rate` is: the one told last, else the main one of the theme spoken of."""
        before = self.figures[-1].quantity.end if self.figures else self.sentence.start
        if not _THE_RATE.search(self.text[before : quantity.head]):
            return None
        told = [figure.indicator for figure in (*self.force.levels, *self.figures) if figure.indicator]
        rates = [indicator for indicator in told if indicator.is_rate]
        main = lexicon.load("companions")["main_rate"].get(told[-1].theme) if told else None
        if rates:
            return rates[-1], "rate_again", 1.2
        return (indicators()[main], "main_rate", 1.2) if main else None

    def _subject(self, quantity: Quantity, inside: Bracket | None) -> Figure | None:
        if self.of_them and quantity.unit == "percent" and (counted := self._count_before()) is not None:
            return counted
        found = super()._subject(quantity, inside)
        if not self.scene.english or found not in self.figures:
            return found
        if found is not None and found.indicator is None and found.unit in _PLACES and quantity.unit is None:
            near = self.figures[-_RECENT:]
            told = [f for f in near if f.measure == "level" and f.indicator and f.unit not in _PERCENT | _MONEY]
            found = told[-1] if told else found
        if found.frame_rule in ("compared", "plan_told") and inside is None:
            # almost double the 7,560 of the year before and 113.1% of the plan: of the plan is what came of it
            results = [
                f for f in self.figures if f.measure == "level" and f.frame_rule not in ("compared", "plan_told")
            ]
            return results[-1] if results else found
        if quantity.unit is not None or inside is not None:
            return found
        # 14 work stoppages involving 3,970 workers, 9 fewer than before: the stoppages.
        at = self.figures.index(found)
        first = self.figures[at - 1] if at else None
        along = first is not None and first.measure == "level" and first.unit not in _PERCENT | _MONEY
        if along and first is not None and _ALONG.search(self.text[first.quantity.end : found.quantity.head]):
            return first
        return found

    def _part_of_them(
        self, quantity: Quantity, reading: Reading, own: Match | None
    ) -> tuple[Indicator | None, str, float] | None:
        """What a part of those counted before is: its own indicator where its words name one, else that of the whole."""
        last = self._count_before()
        if last is None or last.indicator is None:
            return None
        if reading.measure == "share":
            return last.indicator, "subject", 2.0
        of_whom = self.text.startswith((" of whom", " of them"), quantity.end)
        if quantity.unit not in (None, last.unit, *_PERCENT) and not of_whom:
            return None  # 78 of the city's 85 communes: no part of the people told before
        if reading.measure != "level" or quantity.unit in _PERCENT:
            return None
        fits = own is not None and (quantity.unit or last.unit) in (*indicators()[own.code].units, "any")
        if own is not None and fits and (own.leads or own.after) and own.code != last.indicator.code:
            return indicators()[own.code], own.frame.name, own.score
        before = self.figures[-1] if self.figures else None
        if before is not None and before.unit in _MONEY and before.indicator and last.unit:
            alike = f"{last.indicator.theme}.{before.indicator.code.partition('.')[2]}"
            before.indicator = indicators().get(alike, before.indicator)  # credit to poor households, not for jobs
            given = recipients(before.indicator.code, last.unit)
            if given:
                return indicators()[given], "companion", 1.8
        return last.indicator, "part", 1.5

    def _whole_ahead(self, quantity: Quantity) -> Indicator | None:
        """What a whole told again speaks of before its parts: `Of the 21,058 jobs, 1,876 came from loans`."""
        if not _OF_THE.search(self.text[self.sentence.start : quantity.head]):
            return None
        for figure in self.reader.figures[:-13:-1]:
            alike = figure.measure == "level" and figure.unit == quantity.unit and figure.value
            if alike and figure.indicator and _ABOUT[0] < quantity.value / figure.value < _ABOUT[1]:
                return figure.indicator
        return None

    def _same_count(self, quantity: Quantity, rule: str) -> Indicator | None:
        """What a bare number of about the size of the one told in the sentence before counts: `the department estimates 53,500`."""
        if quantity.unit is not None or rule != "none" or _OF_MORE.match(self.text, quantity.end):
            return None
        told = [figure for figure in self.figures if figure.measure == "level"]
        between = self.text[told[-1].quantity.end : quantity.head] if told else ""
        if told and not _INTENDS.search(between):
            return None
        for level in [*reversed(told), *self.force.levels]:
            counts = (
                level.indicator is not None
                and level.unit not in _PERCENT | _MONEY
                and level.sentence.line == self.sentence.line
            )
            if counts and level.value and _LEAST < quantity.value / level.value < _MOST:
                return level.indicator
        return None

    def _rate_meant(self, around: Zones) -> tuple[Indicator | None, str, float] | None:
        """The rate that percentage points change: the one that is named, else the one told last."""
        named = best_frame(around, lambda i: i.is_rate)
        if named:
            return indicators()[named.code], named.frame.name, named.score
        line = [f for f in self.reader.figures[-_RECENT:] if f.sentence.line == self.sentence.line]
        for figure in reversed([*line, *self.force.levels, *self.figures]):
            if figure.indicator and figure.indicator.is_rate:
                return figure.indicator, "rate_again", 1.2
        return None

    def _zones(self, index: int) -> Zones:
        if not self.scene.english:
            return super()._zones(index)
        found = self._own_zones(index)
        # 17 workers died in 15 fatal accidents: what the next number counts is what this one has to do with.
        context = dict(found.context)
        for hit in self.scene.hits_in(self._bounds(index)[1], self.clause(self.group[index].start)[1]):
            context[hit.phrase] = max(context.get(hit.phrase, 0.0), _AHEAD)
        return replace(found, context=context)

    def _own_zones(self, index: int) -> Zones:
        found = super()._zones(index)
        if self.group[index].unit == "percentage_point":
            found = self._without_unit(found, self.group[index])
        if self.links[index] or not self._share_follows(index):
            return found
        # 2,710 of the trainees, i.e. 70%, have since found work: what follows the percentage is told of the number too.
        share = self.group[index + 1]
        closed = (
            _CLOSES.match(self.text, share.end) if share.unit in _PERCENT else _ASIDE_CLOSES.match(self.text, share.end)
        )
        start = closed.end() if closed else self.group[index + 1].end + 1
        stop = _BREAK.search(self.text, start, max(start, self._bounds(index + 1)[1]))
        hits = self.scene.hits_in(start, stop.start() if stop else self._bounds(index + 1)[1])
        trailing = [(hit, 1.0) for hit in hits if hit.phrase not in found.local]
        further = {hit.phrase: _BEHIND * max(0.7, 1 - 0.003 * (hit.start - start)) for hit, _ in trailing}
        return replace(
            found,
            local={**found.local, **further},
            near=found.near | further.keys(),
            trailing=(*found.trailing, *trailing),
        )

    def _without_unit(self, found: Zones, quantity: Quantity) -> Zones:
        """The phrases around a number less those of its own unit: `percentage points` names no percentage."""
        unit = {hit.phrase for hit, _ in found.trailing if hit.end <= quantity.end}
        kept = {phrase: factor for phrase, factor in found.local.items() if phrase not in unit}
        return replace(found, local=kept, near=found.near - unit)

    def _share_follows(self, index: int) -> bool:
        """Whether the next number says the same as a percentage, between commas or in brackets."""
        if index + 1 >= len(self.group) or self.group[index].unit in _PERCENT:
            return False
        here, share = self.group[index], self.group[index + 1]
        if share.unit == "VND" and here.unit not in _MONEY and _WORTH.fullmatch(self.text, here.end, share.start):
            return True
        if share.unit == "USD" and here.unit == "VND" and _OTHER_MONEY.fullmatch(self.text, here.end, share.start):
            return True  # VND402 billion ($17.2 million) had been transferred
        aside = share.unit not in (*_PERCENT, *_MONEY) and here.unit not in _MONEY
        if aside and _ASIDE_CLOSES.match(self.text, share.end) and _ASIDE.fullmatch(self.text, here.end, share.head):
            return True  # 56,173 labourers, including 16,942 women, worked overseas
        closes = share.unit == "percent" and _CLOSES.match(self.text, share.end)
        return bool(closes) and bool(_SAME.fullmatch(self.text, here.end, share.head))

    def _unit(
        self, quantity: Quantity, reading: Reading, indicator: Indicator | None, subject: Figure | None
    ) -> tuple[str | None, float]:
        unit, value = super()._unit(quantity, reading, indicator, subject)
        counted = indicator is not None and indicator.kind != "rate" and indicator.unit != "any"
        if self.scene.english and unit is None and reading.measure == "change" and counted and indicator is not None:
            unit = indicator.unit
        return unit, value

    def _lists(self) -> None:
        super()._lists()
        if self.scene.english:
            told = [f for f in self.figures if f.frame_rule != "other_money"]
            for at, (first, second) in enumerate(pairwise(told)):
                self._given(first, second, told[at - 1] if at else None)
                self._saved(first, second)
                self._shared(first, second)

    def _saved(self, count: Figure, money: Figure) -> None:
        """Let a sum right behind those it went to be what goes with them: `saved 15,200 employers VND280 billion`."""
        nameless = money.indicator is None and money.frame_rule == "none" and money.unit == "VND"
        code = companion(count.indicator.code, "VND") if nameless and count.indicator else None
        if code and not self.text[count.quantity.end : money.quantity.start].strip(" vnd,"):
            money.indicator, money.frame_rule = indicators()[code], "companion"

    def _shared(self, first: Figure, second: Figure) -> None:
        """Let a number that shares the noun of the next one share what it counts: `built 85 and repaired 120 houses`."""
        shares = first.indicator is None and first.measure == second.measure == "level"
        if shares and "shared_list" in first.quantity.rules and second.indicator:
            first.indicator, first.frame_rule = second.indicator, "shared_list"

    def _given(self, money: Figure, count: Figure, before: Figure | None) -> None:
        """Let a sum be what those it went to say that it is: `lent VND412 billion to 9,870 poor households`."""
        if money.unit != "VND" or money.measure != "level" or count.measure != "level":
            return
        between = _BRACKETED.sub("", self.text[money.quantity.end : count.quantity.head])
        lent = recipients(money.indicator.code, count.unit or "") if money.indicator else None
        if lent and lent.endswith("credit_households") and _TO.fullmatch(between):
            count.indicator, count.frame_rule = indicators()[lent], "given_to"
            return
        if count.indicator is None:
            given = recipients(money.indicator.code, count.unit or "") if money.indicator else None
            if given and count.frame_rule == "none" and _PAID_TO.fullmatch(between):
                count.indicator, count.frame_rule = indicators()[given], "given_to"
            return
        code = companion(count.indicator.code, "VND")
        if self._goes_with(before, money):
            return  # 9,640 gifts amounting to VND2.1 billion to policy families, and 3,150 gifts to the poor
        if code is None or not _GIVEN.fullmatch(between):
            return
        alike = money.indicator is not None and code.partition(".")[2] == money.indicator.code.partition(".")[2]
        nameless = money.indicator is None and money.frame_rule == "none"
        elsewhere = money.indicator is not None and money.indicator.theme != count.indicator.theme
        guessed = money.frame_rule.startswith("heading:") or _IN_ORDER_TO.match(between)
        if alike or nameless or guessed or (elsewhere and money.score < count.score):
            money.indicator, money.frame_rule = indicators()[code], "given_to"

    def _goes_with(self, before: Figure | None, money: Figure) -> bool:
        """Whether a sum is what the count right before it was worth."""
        if before is None or before.indicator is None or money.indicator is None:
            return False
        worth = _WORTH.fullmatch(self.text, before.quantity.end, money.quantity.start)
        return bool(worth) and companion(before.indicator.code, "VND") == money.indicator.code

    def _is_rate(self, rate: Match | None, subject: Figure | None, opens: bool, left: str) -> bool | None:
        if self.scene.english and self.of_them:
            return True if rate and (rate.leads or rate.after) else None
        return super()._is_rate(rate, subject, opens, left)

    def _is_extreme(self, last: Figure, quantity: Quantity) -> bool:
        if self.scene.english:
            start = max(
                last.quantity.end if last.sentence is self.sentence else self.sentence.start, quantity.head - 100
            )
            if _EXTREME.search(self.text[start : quantity.head]):
                return True
        return super()._is_extreme(last, quantity)

    def _last_level(self, quantity: Quantity) -> Figure | None:
        found = super()._last_level(quantity)
        bare = quantity.unit is None and found is not None and found.unit in _PERCENT | _MONEY
        if self.scene.english and bare and quantity.scale < _MILLION:
            return self._count_before()  # a number without its sign is no percentage, and no sum
        return found

    def _count_before(self) -> Figure | None:
        """The last level of a count, which `of them` speaks of."""
        counts = [
            figure
            for figure in [*self.force.levels, *self.figures]
            if figure.measure == "level" and figure.unit not in _PERCENT | _MONEY
        ]
        if not counts:  # a paragraph that begins with: Most of them
            told = [f for f in self.reader.figures[-_RECENT:] if f.measure == "level" and f.unit == "person"]
            return told[-1] if told else None
        named = [f for f in counts if f.indicator is not None and f.sentence is counts[-1].sentence]
        if counts[-1].indicator is None and counts[-1].unit in _PLACES and named:
            return named[-1]  # 107 strikes in 27 provinces, 82 per cent of them ...
        # 5,230 farmers were trained in 158 classes: they are the farmers.
        beings = [f for f in counts if f.unit in ("person", "household") and f.sentence is counts[-1].sentence]
        things = counts[-1].unit in ("session", "organization", "commune", "district", "enterprise")
        return beings[-1] if things and beings else counts[-1]

    def _per(self, index: int, quantity: Quantity) -> str | None:
        found = super()._per(index, quantity)
        if not self.scene.english or found or quantity.unit not in _MONEY:
            return found
        start, _ = self._bounds(index)
        left = self.text[max(start, quantity.head - 80) : quantity.head]
        if _EACH.match(self.text, quantity.end) or _EACH_BEFORE.search(left):
            count = self._count_before()
            return _WHOLE.get(count.unit or "") if count else None
        if _MONTHLY.search(left) or _MONTHLY_AFTER.match(self.text, quantity.end):
            return "month"
        return None
