"""Which indicator a number has: its own words, the subject that it depends on, the whole that it is a part of."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from tongket import lexicon
from tongket.extraction.figure import Figure, numerator
from tongket.extraction.measures import Reading
from tongket.extraction.state import SentenceState
from tongket.extraction.subjects import Match, Zones, best_frame, companion, indicators
from tongket.language.quantities import Quantity
from tongket.language.segments import Bracket
from tongket.lexicon import Indicator

_PART = re.compile(
    r"(?<![^\W\d_])(?:trong đó|trong số|bao gồm|gồm|chia ra|cụ thể|riêng|chia theo|cơ cấu|phân theo|including|among them|of which|of whom)(?![^\W\d_])"
)
_LISTING = re.compile(r"[\s,;và]*(?:[^\s,;]+ ){0,3}")
_MONEY_CUE = re.compile(
    r"(?:kinh phí|số tiền|trị giá|giá trị|tổng|hết|với|chi|tiền|mỗi|mức|worth|cost|ngân sách|tương đương|bằng|bill|nhận|amount)"
)


@cache
def _carrying() -> frozenset[str]:
    return frozenset(lexicon.load("cues")["words"]["carrying"].split())


@cache
def _amounts() -> frozenset[str]:
    return frozenset(lexicon.load("cues")["words"]["amounts"].split())


class Chooser(SentenceState):
    """Chooses the indicator of each number of a sentence."""

    def _accepts(self, quantity: Quantity, reading: Reading) -> Callable[[Indicator], bool]:
        """Which indicators a number of this unit and measure may have."""
        unit = quantity.unit
        if reading.measure == "level":
            if unit is None:
                money = quantity.scale >= 1e6
                return lambda i: i.unit != "percent" and (money or i.unit != "VND")
            return lambda i: unit in i.units or "any" in i.units
        if reading.measure == "change" and unit not in ("percent", "percentage_point"):
            return lambda i: (
                unit is None or unit in i.units or (unit == "household" and i.code == "poverty.poor_households")
            )
        if reading.measure == "share":
            return lambda i: i.kind != "rate"
        return lambda i: i.theme != "governance" or i.code == "governance.files_processed"

    def _own(self, around: Zones, quantity: Quantity, reading: Reading) -> Match | None:
        found = best_frame(around, self._accepts(quantity, reading))
        return found if found and found.leads else None

    def _subject(self, quantity: Quantity, inside: Bracket | None) -> Figure | None:
        """The figure that a ratio or change at `quantity` would speak of: its bracket's host, else the last level."""
        if inside is not None:
            host = None
            for figure in self.figures:
                if figure.quantity.start < inside.start and figure.measure in ("level", "share"):
                    host = figure
            within = [f for f in self.figures if f.quantity.start >= inside.start and f.measure == "level"]
            if within:
                return within[-1]
            if host:
                return numerator(host)
        for figure in reversed(self.figures):
            held = self.bracket(figure.quantity.start)
            if held is not None and held is not inside and held.closed and held.end < quantity.start:
                continue
            if figure.measure == "level":
                return self._done_before(numerator(figure))
            if figure.measure != "level" and figure.subject is None and figure.indicator:
                return figure
        if self.force.levels:
            return self.force.levels[-1]
        return None

    def _done_before(self, figure: Figure) -> Figure:
        """The result that a stated plan stands beside, where `figure` is that plan."""
        if figure.status_rule != "plan_is":
            return figure
        for other in reversed(self.figures):
            if (
                other is not figure
                and other.measure == "level"
                and other.unit == figure.unit
                and other.status != "target"
            ):
                return other
        return figure

    def _choose(
        self, quantity: Quantity, reading: Reading, own: Match | None, subject: Figure | None, around: Zones, *, opens: bool
    ) -> tuple[Indicator | None, str, float]:  # fmt: skip
        catalogue = indicators()
        if reading.rule in ("share_of_change", "rate_of_count") and self.figures:
            mate = companion(self.figures[-1].indicator.code if self.figures[-1].indicator else None, "percent")
            if mate:
                return catalogue[mate], "companion", 2.0
        if reading.dependent:
            if own and (own.leads or own.after):
                return catalogue[own.code], own.frame.name, own.score
            if subject and (reading.measure != "change" or self._fits_change(quantity, subject)):
                return subject.indicator, "subject", 2.0
            if own:
                return catalogue[own.code], own.frame.name, own.score
            fallback = best_frame(around, self._accepts(quantity, reading))
            return (catalogue[fallback.code], fallback.frame.name, fallback.score) if fallback else (None, "none", 0.0)
        last = self._last_level(quantity)
        before = self.figures[-1] if self.figures else None
        if (
            opens
            and own is None
            and before is not None
            and before.indicator
            and before.indicator.is_rate
            and quantity.unit == "percent"
        ):
            return before.indicator, "bracket_rate", 1.8
        if (
            own is None
            and before is not None
            and before.indicator
            and self._told_before(before, quantity, reading, opens=opens)
        ):
            return before.indicator, "told_before", 1.8
        near_mate = self._mate(before, quantity) if before is not None and quantity.unit == "VND" else None
        if near_mate and self._only_carries(before, quantity):
            return catalogue[near_mate], "companion", 2.0
        strong = own is not None and own.score >= 1.8 and (own.leads or own.after)
        if not strong and last is not None and last.indicator and self._same_clause(last, quantity):
            mate = self._mate(last, quantity)
            if mate and (own is None or own.score < 2.4):
                return catalogue[mate], "companion", 1.8
            if own is None or (not own.leads and not own.after):
                inherits = last.indicator and (quantity.unit is None or quantity.unit == last.unit)
                if inherits and self._part_like(last, quantity, opens):
                    return self._whole_of(last), "part", 1.5
        if own:
            return catalogue[own.code], own.frame.name, own.score
        if (
            subject
            and subject.indicator
            and subject.indicator.is_rate
            and quantity.unit == "percent"
            and (opens or self.bracket(quantity.start))
        ):
            return subject.indicator, "bracket_rate", 1.6
        if last and last.indicator:
            mate = self._mate(last, quantity)
            if mate:
                return catalogue[mate], "companion", 1.2
        if quantity.unit == "VND" and before is not None and len(self.text[before.quantity.end : quantity.head]) < 30:
            near = [phrase for phrase, at in self.earlier.items() if at >= self.clause(quantity.start)[0]]
            found = best_frame(around, self._accepts(quantity, reading), also=near)
            if found:
                return catalogue[found.code], f"near:{found.frame.name}", found.score
        same = last is not None and last.indicator and quantity.unit in (last.unit, None)
        if last and same and self._part_like(last, quantity, opens):
            return self._whole_of(last), "part", 1.2
        return self._from_headings(quantity, reading, around)

    def _told_before(self, before: Figure, quantity: Quantity, reading: Reading, *, opens: bool) -> bool:
        """Whether a level is the one that the change or ratio before it speaks of: `giảm 1%, từ 6% xuống 5%`, `đạt 46% (92/200)`."""
        indicator = before.indicator
        if indicator is None:
            return False
        if reading.rule == "from_level":
            return before.measure == "change" and indicator.is_rate and quantity.unit == "percent"
        fits = quantity.unit is None or quantity.unit in indicator.units
        return (
            opens and before.measure == "ratio_to_target" and before.subject is None and not indicator.is_rate and fits
        )

    def _from_headings(
        self, quantity: Quantity, reading: Reading, around: Zones
    ) -> tuple[Indicator | None, str, float]:
        """What the label and the headings above name, for an item whose own words name nothing."""
        parent = self.node.parent
        if self.node.level < 4 or parent is None:
            return None, "none", 0.0
        label = [*self._label()]
        above = [phrase for phrase, factor in self.scene.context(self.node).items() if factor >= 0.35]
        unit = quantity.unit
        if unit is None or not (label or above) or not (label or self.node.line.mark):
            return None, "none", 0.0
        wide = Zones(
            around.local,
            around.before,
            around.own,
            around.near,
            lambda p: max(around.reach(p), around.context(p)),
            around.context,
        )
        found = best_frame(
            wide, lambda i: i.theme not in {"none", "governance"} and unit == i.unit, also=[*label, *above]
        )
        if found is None or reading.measure != "level":
            return None, "none", 0.0
        return indicators()[found.code], f"heading:{found.frame.name}", found.score * 0.6

    def _only_carries(self, last: Figure | None, quantity: Quantity) -> bool:
        """Whether nothing but words of amount stands between a figure and the number that goes with it."""
        if last is None or last.sentence is not self.sentence:
            return False
        words = re.findall(r"[^\W\d_]+", self.text[last.quantity.end : quantity.head])
        return (
            len([word for word in words if word not in _carrying() and word not in _amounts()]) <= 2 and len(words) <= 9
        )

    def _mate(self, last: Figure, quantity: Quantity) -> str | None:
        """The indicator that the lexicon pairs with that of `last`, where the words between do not speak of something else."""
        mate = companion(last.indicator.code if last.indicator else None, quantity.unit)
        if mate is None:
            return None
        if (
            last.sentence is not self.sentence
            and self.node.level <= 5
            and not self.text[self.sentence.start : quantity.head].strip()
        ):
            return None
        start = last.quantity.end if last.sentence is self.sentence else self.sentence.start
        between = self.text[start : quantity.head]
        if quantity.unit == "VND":
            return (
                mate if _MONEY_CUE.search(between) and len(between) < 120 and last.sentence is self.sentence else None
            )
        return mate if len(between) < 80 else None

    def _whole_of(self, last: Figure) -> Indicator | None:
        """The indicator that a further part has beside `last`: that of the whole, where `last` is a part with its own."""
        if last.part_of is not None and last.part_of.indicator:
            return last.part_of.indicator
        wider = lexicon.load("companions")["whole"].get(last.indicator.code) if last.indicator else None
        listed = [f for f in (*self.force.levels, *self.figures) if f.indicator and f.indicator.code == wider]
        return listed[-1].indicator if listed else last.indicator

    def _fits_change(self, quantity: Quantity, subject: Figure) -> bool:
        return (
            quantity.unit in ("percent", "percentage_point") or quantity.unit is None or quantity.unit == subject.unit
        )

    def _carries_on(self, last: Figure, quantity: Quantity) -> bool:
        """Whether the words before the number, from `last` or the clause's start, say nothing but time, plan and the like."""
        start = max(
            self.clause(quantity.start)[0],
            self.group[self.group.index(quantity) - 1].end if self.group.index(quantity) else 0,
        )
        kept = []
        position = start
        for mention in (m for m in self.mentions if start <= m.start < quantity.head):
            kept.append(self.text[position : mention.start])
            position = max(position, mention.end)
        kept.append(self.text[position : quantity.head])
        words = re.findall(r"[^\W\d_]+", " ".join(kept))
        unknown = [word for word in words if word not in _carrying()]
        same = last.sentence is self.sentence or last.sentence.line == self.sentence.line
        after = self.text[quantity.end : quantity.end + 14].strip()
        return (
            same and len(words) > 0 and len(unknown) <= 1 and (not after or not after[0].isalpha() or len(unknown) == 0)
        )

    def _last_level(self, quantity: Quantity) -> Figure | None:
        last = None
        for figure in reversed(self.figures):
            if figure.measure == "level" and figure.indicator:
                if figure.unit == quantity.unit or quantity.unit is None:
                    return figure
                last = last or figure
        if last:
            return last
        held = [f for f in self.force.levels if f.unit == quantity.unit]
        if held:
            return held[-1]
        parent = self.node.parent
        if self.force.levels:
            return self.force.levels[-1]
        if parent is not None and not self.figures:
            return self.reader.last_by_line.get(parent.index)
        return None

    def _part_like(self, last: Figure, quantity: Quantity, opens: bool) -> bool:
        if quantity.unit not in ("percent", "percentage_point") and self._carries_on(last, quantity):
            return True
        if last.sentence is not self.sentence:
            parent = self.node.parent
            if parent is not None and last.sentence.line == parent.index:
                return self.node.level > 5 and quantity.unit not in ("percent", "VND")
            between = self.text[last.sentence.start : self.sentence.start]
            return bool(_PART.search(self.text[self.sentence.start : quantity.head])) and len(between) < 400
        between = self.text[last.quantity.end : quantity.head]
        inside = self.bracket(quantity.start)
        if opens or (inside is not None and last.quantity.start >= inside.start):
            return True
        if quantity.unit in ("percent", "percentage_point"):
            return False
        if _PART.search(between) or (last.part_of is not None and self._same_clause(last, quantity)):
            return True
        return len(between) < 30 and (
            quantity.unit is None or last.quantity.noun == quantity.noun or _LISTING.fullmatch(between) is not None
        )
