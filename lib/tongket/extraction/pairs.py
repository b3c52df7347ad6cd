"""Numbers that come together: ranges, falls from one level to another, pairs with a slash, lists in order."""

from __future__ import annotations

import re
from itertools import pairwise

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.binding import Binder
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.subjects import best_frame, companion, indicators, zones
from tongket.language.quantities import Quantity

_WITH = re.compile(r"(?<![^\W\d_])(?:với|tương ứng|tương đương|là|cho)(?![^\W\d_])[^;,.]*\Z|\(\Z")
_LISTED = re.compile(r"(?:lần lượt|tương ứng|theo thứ tự|theo đúng thứ tự|respectively)")
_PLANNED = re.compile(r"kế hoạch|chỉ tiêu|được giao|plan|target")
_AREAS = frozenset(["commune", "district", "village", "province"])
_WHOLES = frozenset(
    [
        "commune",
        "district",
        "village",
        "organization",
        "enterprise",
        "target",
        "project",
        "house",
        "document",
        "province",
        "household",
        "session",
        "case",
        "item",
    ]
)


def _nowhere(_phrase: int) -> float:
    return 0.0


def _following_past(text: str) -> bool:
    """Whether the words after a ratio set it against an earlier time."""
    return bool(re.match(r"\s?(?:so với |so )?cùng kỳ", text))


class Pairer(Binder):
    """Reads the second of a pair from the first, and hands out the subjects of a list."""

    def _copy(self, quantity: Quantity, first: Figure, rule: str) -> Figure:
        reading = Reading(first.reading.measure, first.reading.sign, first.reading.rule, first.reading.dependent)
        unit, value = self._unit(quantity, reading, first.indicator, first.subject)
        if quantity.unit is None:
            unit = first.unit
        return Figure(
            quantity, first.indicator, reading, first.status, first.period, self.sentence, rule, first.status_rule,
            first.period_rule, unit, value, first.score, quantity.per or first.per, first.base, subject=first.subject,
            group=first.group, part_of=first.part_of,
        )  # fmt: skip

    def _second_of_range(self, quantity: Quantity, first: Figure) -> Figure:
        return self._copy(quantity, first, "range")

    def _second_of_fall(self, index: int, quantity: Quantity, first: Figure) -> Figure:
        second = self._copy(quantity, first, "from_to")
        # giảm từ 3,1% năm 2022 xuống còn 2,85%: the year is the first number's alone.
        end = first.quantity.end
        self.spoken |= {m.start for m in self.mentions if end <= m.start <= end + 2 and m.end <= quantity.head}
        standing = self._status(index, quantity, second.reading, None)
        span, rule = self._period(index, quantity, second.reading, standing, None)
        second.status, second.status_rule = standing.status, standing.rule
        second.period, second.period_rule = span, rule
        if first.period == span and span[1]:
            first.period, first.period_rule = times.previous(times.whole_year(span[1])), "before_fall"
        if standing.status == "target":
            first.status, first.status_rule = "actual", "before_fall"
        return second

    def _second_of_pair(self, index: int, quantity: Quantity) -> Figure | None:
        first = self.figures[-1]
        if quantity.unit in ("percent", "percentage_point"):
            return None
        second = self._copy(quantity, first, "pair")
        second.reading = Reading("level", 1, "pair", False)
        second.value = quantity.value
        second.pair, first.pair = first, second
        if first.unit == "target" or quantity.unit == "target":
            self._targets(first, second)
            return second
        role = self._pair_role(index, first, second)
        second.frame_rule = f"pair_{role}"
        if role == "plan":
            second.status, second.status_rule = "target", "pair_plan"
            second.period, second.period_rule = times.whole_year(first.period[1]), "pair_plan"
        elif role == "previous":
            second.status, second.status_rule = "actual", "pair_previous"
            ratio = self._last_ratio()
            base = ratio.base if ratio and ratio.base[1] else times.previous(first.period)
            second.period, second.period_rule = base, "pair_previous"
        return second

    def _targets(self, first: Figure, second: Figure) -> None:
        catalogue = lexicon.catalogue()
        first.indicator, first.frame_rule = catalogue["governance.targets_met"], "targets_pair"
        second.indicator, second.frame_rule = catalogue["governance.targets_assigned"], "targets_pair"
        first.unit = second.unit = "target"

    def _last_ratio(self) -> Figure | None:
        for figure in reversed(self.figures):
            if figure.measure in ("ratio_to_target", "ratio_to_previous"):
                return figure
        return None

    def _pair_role(self, index: int, first: Figure, second: Figure) -> str:
        share = 100 * first.value / second.value if second.value else 0.0
        last = self._last_ratio()
        counted = (second.unit or "") in _AREAS or bool(second.indicator and _AREAS.issuperset(second.indicator.units))
        if counted and not _PLANNED.search(self.text, first.quantity.head, self._bounds(index)[1] + 40):
            return "whole"
        if last and abs(last.value - share) <= max(0.6, 0.01 * share):
            return "previous" if last.measure == "ratio_to_previous" else "plan"
        after = self.group[index + 1] if index + 1 < len(self.group) else None
        if after and after.unit == "percent" and abs(after.value - share) <= max(0.6, 0.01 * share):
            words = self.text[self.group[index].end : after.start]
            following = self.text[after.end : after.end + 30]
            if "chiếm" in words or ("tỷ lệ" in words and "kế hoạch" not in following):
                return "whole"
            if _following_past(following):
                return "previous"
            return "plan"
        if last and last.measure == "ratio_to_previous" and self.bracket(self.group[index].start):
            return "previous"
        if (second.unit or "") in _WHOLES:
            return "whole"
        tail = self.text[self.group[index].end : self.group[index].end + 60]
        near = self.text[max(self.sentence.start, first.quantity.head - 80) : first.quantity.head]
        if (
            "kế hoạch" in tail
            or "chỉ tiêu" in tail
            or "kế hoạch" in near
            or (last and last.measure == "ratio_to_target")
        ):
            return "plan"
        return "plan" if share < 97 and "đạt" in tail[:20] else "whole"

    def _lists(self) -> None:
        """Hand out the subjects of `lần lượt` and `tương ứng` lists, one to each number."""
        for match in _LISTED.finditer(self.text, self.sentence.start, self.sentence.end):
            clause = self.clause(match.start())
            after = [f for f in self.figures if match.end() <= f.quantity.start < clause[1]]
            if not after:
                before = [f for f in self.figures if clause[0] <= f.quantity.start < match.start()]
                continue_ = len(before)
                if not continue_:
                    continue
                continue
            run = [after[0]]
            for figure in after[1:]:
                if figure.quantity.unit == run[0].quantity.unit and figure.quantity.start - run[-1].quantity.end < 30:
                    run.append(figure)
            subjects = [
                f for f in self.figures if f.quantity.start < match.start() and f.measure == "level" and f.indicator
            ]
            mates = [companion(f.indicator.code, "percent") for f in subjects[-len(run) :] if f.indicator]
            if (
                len(run) > 1
                and len(mates) == len(run)
                and all(mates)
                and run[0].unit == "percent"
                and run[0].measure == "level"
            ):
                for figure, mate in zip(run, mates, strict=True):
                    figure.indicator, figure.frame_rule = indicators()[str(mate)], "companion_in_order"
                    figure.reading, figure.subject = Reading("level", 1, "rate_of_count", False), None
            elif len(run) > 1 and len(subjects) >= len(run) and after[0].reading.dependent:
                for figure, subject in zip(run, subjects[-len(run) :], strict=True):
                    figure.indicator, figure.subject, figure.frame_rule = subject.indicator, subject, "in_order"
                    plain = (
                        subject.indicator is not None
                        and subject.indicator.is_rate
                        and run[0].measure in ("level", "share")
                    )
                    measure = "level" if plain else run[0].measure
                    figure.reading = Reading(measure, run[0].reading.sign, run[0].reading.rule, measure != "level")
                    figure.unit, figure.value = self._unit(figure.quantity, figure.reading, figure.indicator, subject)
                    figure.period, figure.status, figure.base = subject.period, subject.status, run[0].base
            elif len(run) > 1:
                self._named_list(match.start(), clause[0], run)

    def _ratios_ahead(self) -> None:
        """Give a ratio that names nothing the number that follows it: `đạt 104% kế hoạch với 5.200 lao động`."""
        for figure, after in pairwise(self.figures):
            nameless = figure.measure == "ratio_to_target" and figure.indicator is None and figure.subject is None
            if not nameless or after.measure != "level" or after.indicator is None or after.indicator.is_rate:
                continue
            near = after.quantity.head - figure.quantity.end < 80 and self._same_clause(figure, after.quantity)
            if near and _WITH.search(self.text, figure.quantity.end, after.quantity.head):
                figure.indicator, figure.subject, figure.frame_rule = after.indicator, after, "number_after"
                figure.status, figure.period = after.status, after.period

    def _slashed_rates(self) -> None:
        """Two rates joined by a slash after two names joined by a slash."""
        for index, kind in enumerate(self.links[:-1]):
            if kind == "slash" and self.group[index].unit == "percent" and index < len(self.figures) - 1:
                first = self.figures[index]
                floor = self.clause(first.quantity.start)[0]
                self._named_list(first.quantity.head, floor, [first, self.figures[index + 1]])

    def _named_list(self, at: int, floor: int, run: list[Figure]) -> None:
        start = max([floor, *(f.quantity.end for f in self.figures if f.quantity.end <= at)])
        pieces = [
            (m.start() + start, m.end() + start) for m in re.finditer(r"(?:(?!,|/|\bvà\b).)+", self.text[start:at])
        ]
        named = []
        for piece in pieces:
            around = zones(self.text, piece, (piece[1], piece[1]), self.scene.hits_in, _nowhere, _nowhere)
            found = best_frame(around, self._accepts(run[0].quantity, run[0].reading))
            if found:
                named.append(found)
        if len(named) >= len(run):
            for figure, found in zip(run, named[-len(run) :], strict=True):
                figure.indicator = indicators()[found.code]
                figure.frame_rule = f"in_order:{found.frame.name}"
                figure.reading = Reading(
                    run[0].measure, run[0].reading.sign, run[0].reading.rule, run[0].reading.dependent
                )
