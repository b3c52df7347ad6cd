"""Numbers told in one breath after the names, years or numbers that they belong to: `lần lượt`, `tương ứng`, dashes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.pairs import Pairer
from tongket.extraction.subjects import EARLIER, Match, best_frame, companion, indicators, zones
from tongket.language.periods import Mention

_IN_ORDER = re.compile(
    r"(?<![^\W\d_])(?:lần lượt|tương ứng|theo thứ tự|theo đúng thứ tự|theo trình tự|respectively)(?![^\W\d_])"
)
# hai tỷ lệ này, các con số tương ứng: what the sentences before told
_THESE = re.compile(
    r"(?<![^\W\d_])(?:mục tiêu|chỉ tiêu|kế hoạch|con số)(?: đặt ra| đề ra| tương ứng)+(?: cho năm \d{4})?(?: là)?(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:hai|ba|bốn|các|những|2|3|4) (?:tỷ lệ|con số|chỉ tiêu|chỉ số|số liệu)(?: này| đó| ấy| trên| nói trên| tương ứng)(?![^\W\d_])"
)
_JOINT = re.compile(r"\s?(?:,|;|-|và|and|, và|, and)\s(?:hơn |gần |trên |khoảng )?(?:vn[dđ]|us\$|\$)?")
# đã sửa 06, xây 02 căn
_BUILT = re.compile(r",?(?: và)? (?:xây|làm|cất|dựng|sửa|sửa chữa|tu sửa|nâng cấp|xây dựng)(?: mới| lại)? ")
# huyện có 31.200 hộ, trong đó có 940 hộ nghèo: all there are
_ALL_OF = re.compile(r"(?: dân)?[,;.:]? ?\(?(?:trong đó|trong số đó|trong số này|thì)(?![^\W\d_])")
_POOR = frozenset(["poverty.poor_households", "poverty.near_poor_households"])
_AND = re.compile(r" (?:và|and) ")
_PIECE = re.compile(r"(?:(?!,|/| - |\bvà\b|\band\b).)+")
_GOES_TO = re.compile(r"(?: [^\s,;.()\d]+){0,6}? (?:cho|tới|đến|hỗ trợ|giúp|tặng)(?: [^\s,;.()\d]+){0,3} ?")
_WITH = re.compile(r"(?<![^\W\d_])(?:với|tương ứng|tương đương|là|cho)(?![^\W\d_])[^;,.]*\Z|\(\Z")


class Lister(Pairer):
    """Hands out to the numbers of a list what was named before it, one to each."""

    def _lists(self) -> None:
        for match in _IN_ORDER.finditer(self.text, self.sentence.start, self.sentence.end):
            run = self._run(match.end(), self.sentence.end)
            if len(run) < 2 and "respectively" in match.group():
                run = self._run_before(match.start())
            if len(run) > 1:
                self._same_measure(run)
                self._hand_out(min(match.start(), run[0].quantity.head), run)
        several = len(self.figures) > 1 and not _IN_ORDER.search(self.text, self.sentence.start, self.sentence.end)
        if several and (again := _THESE.search(self.text, self.sentence.start, self.sentence.end)):
            run = self._run(again.end(), self.sentence.end)
            if len(run) > 1 and self.text[again.end() : run[0].quantity.head].strip() in ("", "là", "gồm"):
                self._tell_again(run)
        for run in self._dashed():
            self._hand_out(run[0].quantity.head, run)

    def _run(self, start: int, stop: int) -> list[Figure]:
        """The figures that follow `start` with nothing but a comma, a dash or `và` between them."""
        after = [f for f in self.figures if start <= f.quantity.start < stop]
        run = after[:1]
        for figure in after[1:]:
            between = self.text[run[-1].quantity.end : figure.quantity.start]
            if not _JOINT.fullmatch(between):
                break
            run.append(figure)
        return run

    def _run_before(self, stop: int) -> list[Figure]:
        run: list[Figure] = []
        for figure in reversed([f for f in self.figures if f.quantity.end <= stop]):
            if run and not _JOINT.fullmatch(self.text[figure.quantity.end : run[0].quantity.start]):
                break
            run.insert(0, figure)
        return run

    def _dashed(self) -> list[list[Figure]]:
        """Three numbers and more with dashes between them are a list and no range: `54,1% - 24,3% - 21,6%`."""
        runs: list[list[Figure]] = []
        for index, kind in enumerate(self.links[:-1]):
            if kind != "range" or index + 1 >= len(self.figures):
                continue
            if runs and runs[-1][-1] is self.figures[index]:
                runs[-1].append(self.figures[index + 1])
            else:
                runs.append([self.figures[index], self.figures[index + 1]])
        return [run for run in runs if len(run) > 2]

    def _same_measure(self, run: list[Figure]) -> None:
        """What is told once for a list: the plan after its last number, the fall before its first."""
        model = run[-1] if run[-1].measure.startswith("ratio") else run[0]
        if model.measure == "level":
            return
        for figure in run:
            percent = figure.quantity.unit in ("percent", "percentage_point")
            if percent == (model.quantity.unit in ("percent", "percentage_point")) and figure.measure != model.measure:
                figure.reading = replace(model.reading)

    def _hand_out(self, at: int, run: list[Figure]) -> None:
        if self._named(at, run):
            return
        told = [f for f in self.figures if f.quantity.end <= at and f.measure == "level" and f.indicator]
        if len(told) < len(run) and _THESE.search(self.text, self.sentence.start, run[0].quantity.head):
            self._tell_again(run)
            return
        subjects = self._subjects_for(run, told)
        mates = [companion(f.indicator.code, "percent") for f in subjects if f.indicator]
        if subjects and run[0].unit == "percent" and run[0].measure == "level" and all(mates) and not any(
            f.indicator and f.indicator.is_rate for f in subjects
        ):  # fmt: skip
            for figure, mate, subject in zip(run, mates, subjects, strict=True):
                self._give(figure, str(mate), "companion_in_order", Reading("level", 1, "rate_of_count", False))
                if subject.period_rule == "in_order":
                    figure.period, figure.period_rule = subject.period, "in_order"
        elif costs := self._costs_of(run, subjects):
            for figure, mate in zip(run, costs, strict=True):
                self._give(figure, mate, "companion_in_order", Reading("level", 1, "level", False))
        elif subjects and (run[0].reading.dependent or self._years_before(at, len(run))):
            for figure, subject in zip(run, subjects, strict=True):
                self._follow(figure, subject, run[0])
            self._date(run, subjects[-1].quantity.end)
        elif subjects and self._rates_again(run, subjects):
            for figure, subject in zip(run, subjects, strict=True):
                self._give(figure, subject.indicator.code if subject.indicator else "", "in_order", subject.reading)
        elif run[0].indicator:
            for figure in run[1:]:
                if figure.indicator is None and figure.quantity.unit in (run[0].quantity.unit, None):
                    self._give(figure, run[0].indicator.code, "in_list", replace(run[0].reading))
        years = self._years_before(at, len(run))
        for figure, mention in zip(run, years, strict=False):
            span = times.span_of(mention, self._year(mention), self.reader.frame)
            figure.period, figure.period_rule = span, "in_order"
        if years and not subjects and run[0].indicator and run[0].measure == "level":  # one name, told of each year
            for figure in run[1:]:
                if figure.frame_rule == "companion" and figure.quantity.unit == run[0].quantity.unit:
                    self._give(figure, run[0].indicator.code, "in_list", replace(run[0].reading))

    def _tell_again(self, run: list[Figure]) -> None:
        """Give the numbers of a list what those told last are of: `Mục tiêu năm 2024 hai tỷ lệ này lần lượt là 87,3% và 50%`."""
        before = [f for f in self.reader.figures if f.sentence.end <= self.sentence.start and f.indicator]
        levels = [f for f in before[-2 * len(run) - 2 :] if f.measure == "level" and f.part_of is None and not f.pair]
        distinct = [f for at, f in enumerate(levels) if all(f.indicator is not g.indicator for g in levels[at + 1 :])]
        subjects = self._subjects_for(run, distinct)
        reached = self.text.endswith("đạt ", 0, run[0].quantity.head)
        for figure, subject in zip(run, subjects, strict=False):
            code = subject.indicator.code if subject.indicator else ""
            if figure.unit == "percent" and subject.unit != "percent":
                mate = "" if reached else companion(code, "percent")
                ratio = Reading("ratio_to_target", 1, "reached", False)
                self._give(figure, mate or code, "told_before", subject.reading if mate else ratio)
            else:
                self._give(figure, code, "told_before", subject.reading)

    def _costs_of(self, run: list[Figure], subjects: list[Figure]) -> list[str]:
        """What a list of sums was spent on, one for each count before it: `NCC 612, BTXH 1.487, kinh phí lần lượt 8,7 và 3,2 tỷ`."""
        if any(f.unit != "VND" or f.measure != "level" for f in run):
            return []
        mates = [companion(f.indicator.code, "VND") for f in subjects if f.indicator and f.unit != "VND"]
        return [mate for mate in mates if mate] if len(mates) == len(run) and all(mates) else []

    def _date(self, run: list[Figure], floor: int) -> None:
        """Give a list of levels the one year that stands between it and what it tells again."""
        years = [m for m in self.mentions if floor <= m.start < run[0].quantity.head and m.year and times.usable(m)]
        if len(years) == 1 and run[0].measure in ("level", "share"):
            for figure in run:
                figure.period = times.span_of(years[0], years[0].year, self.reader.frame)
                figure.period_rule = "in_order"

    def _subjects_for(self, run: list[Figure], told: list[Figure]) -> list[Figure]:
        """The levels told last before a list, one for each of its numbers; none where their units do not fit."""
        subjects = told[-len(run) :]
        if len(subjects) < len(run):
            return []
        for figure, subject in zip(run, subjects, strict=True):
            if figure.quantity.unit not in ("percent", "percentage_point", "VND", None, subject.unit):
                return []
        return subjects

    def _rates_again(self, run: list[Figure], subjects: list[Figure]) -> bool:
        """Whether a list of rates tells those just told of another time: `năm 2022 tương ứng là 88,5% và 12%`."""
        floor = subjects[-1].quantity.end
        between = self.scene.hits_in(floor, run[0].quantity.head)
        rates = all(f.indicator and f.indicator.is_rate for f in subjects)
        return rates and run[0].unit == "percent" and not any(hit.end - hit.start > 12 for hit in between)

    def _years_before(self, at: int, count: int) -> list[Mention]:
        """The years listed right before a list of as many numbers: `năm 2021, 2022 lần lượt là`."""
        floor = max([self.clause(at)[0], *(f.quantity.end for f in self.figures if f.quantity.end <= at)])
        years = []
        for mention in self.mentions:
            if floor <= mention.start < at and mention.year:
                years += [mention] if mention.kind == "year" else self._both(mention)
        return years[-count:] if len(years) >= count > 1 else []

    def _both(self, mention: Mention) -> list[Mention]:
        """The two years of `năm 2021 và 2022`, which elsewhere is the time from one to the other."""
        if mention.kind != "years" or not _AND.search(self.text, mention.start, mention.end):
            return []
        return [
            replace(mention, kind="year", rule="year", year=year, year2=0) for year in (mention.year, mention.year2)
        ]

    def _give(self, figure: Figure, code: str, rule: str, reading: Reading) -> None:
        figure.indicator, figure.frame_rule, figure.reading = indicators()[code], rule, reading
        figure.subject = None if reading.measure == "level" else figure.subject
        figure.unit, figure.value = self._unit(figure.quantity, reading, figure.indicator, figure.subject)

    def _follow(self, figure: Figure, subject: Figure, first: Figure) -> None:
        """Make a number of a list speak of its subject, measured as the first of the list is."""
        rate = subject.indicator is not None and subject.indicator.is_rate
        plain = rate and first.measure in ("level", "share")
        measure = "level" if plain else first.measure
        if subject.status == "target" and not rate and first.measure == "share":
            measure = "ratio_to_target"  # tỉnh giao 1.100, huyện giao 1.200; đạt lần lượt 115% và 105,4%
        figure.reading = Reading(measure, first.reading.sign, first.reading.rule, measure != "level")
        figure.indicator, figure.subject, figure.frame_rule = subject.indicator, subject, "in_order"
        figure.unit, figure.value = self._unit(figure.quantity, figure.reading, figure.indicator, subject)
        figure.period, figure.status, figure.base = subject.period, subject.status, first.base
        if measure == "ratio_to_target" and subject.status == "target":
            figure.status = "actual"
        figure.period_rule = figure.status_rule = "as_subject"

    def _named(self, at: int, run: list[Figure]) -> bool:
        """Give each number of a list the indicator of its name, where as many names stand before the list."""
        floor = self.clause(run[0].quantity.start)[0]
        start = max([floor, *(f.quantity.end for f in self.figures if f.quantity.end <= at)])
        first = run[0].reading
        if first.rule == "share_by_default":
            first = Reading("level", 1, "percent_level", False)
        named: list[Match] = []
        beside = {hit.phrase: EARLIER for hit in self.scene.hits_in(start, at)}
        for piece in _PIECE.finditer(self.text, start, at):
            around = zones(
                self.text, piece.span(), (piece.end(), piece.end()), self.scene.hits_in,
                beside, {},
            )  # fmt: skip
            found = best_frame(around, self._accepts(run[0].quantity, first))
            if found and not (named and named[-1].code == found.code):
                named.append(found)  # công nghiệp - xây dựng is one name
        named = named[-len(run) :]
        if len({found.code for found in named}) < len(run):
            return False  # too few names, or parts of one whole
        for figure, found in zip(run, named, strict=True):
            self._give(figure, found.code, f"in_order:{found.frame.name}", replace(first))
        return True

    def _slashed_rates(self) -> None:
        """Two rates joined by a slash after two names joined by a slash."""
        for index, kind in enumerate(self.links[:-1]):
            if kind == "slash" and self.group[index].unit == "percent" and index < len(self.figures) - 1:
                self._named(self.figures[index].quantity.head, self.figures[index : index + 2])

    def _money_ahead(self) -> None:
        """Give money that goes to those told after it what they say it is for: `42,7 tỷ đồng cho 1.936 lượt hộ nghèo vay`."""
        for figure, after in pairwise(self.figures):
            if (
                figure.unit != "VND"
                or figure.measure != "level"
                or after.indicator is None
                or figure.subject is not None
            ):
                continue
            mate = companion(after.indicator.code, "VND")
            between = self.text[figure.quantity.end : after.quantity.head]
            own = after.own is not None and after.frame_rule == after.own.frame.name
            if mate is None or not own or figure.score >= 2.0 or not _GOES_TO.fullmatch(between):
                continue
            figure.indicator, figure.frame_rule = indicators()[mate], "money_for"

    def _gifts_for(self) -> None:
        """Give gifts that name nobody, and what they are worth, to those told behind both: `186 suất quà trị giá 55,8 triệu đồng đến các gia đình chính sách`."""
        honoured = lexicon.load("companions")["honoured"]
        for gifts, worth in pairwise(self.figures):
            codes = [f.indicator.code if f.indicator else "" for f in (gifts, worth)]
            if worth.frame_rule != "companion" or not all(code in honoured for code in codes):
                continue
            start, stop = worth.quantity.end, self._bounds(self.figures.index(worth))[1]
            end = self.clause(worth.quantity.start)[1]
            spans = (start, min(stop, end)), (self.clause(gifts.quantity.start)[0], min(stop, end))
            if self.scene.names(*spans[0], "merit") and not self.scene.names(*spans[1], "poor", "social", "child"):
                for figure, code in zip((gifts, worth), codes, strict=True):
                    figure.indicator, figure.frame_rule = indicators()[honoured[code]], "number_after"

    def _of_everyone_else(self) -> None:
        """Take from the whole of a pair what its part counts: `1.204/38.560 hộ nghèo` are the poor of all households."""
        for figure in self.figures:
            poor = figure.indicator is not None and figure.indicator.code in _POOR and figure.pair is not None
            if not poor or figure.pair is None or figure.frame_rule != "pair_whole" or figure.pair.value > figure.value:
                continue
            if "/" not in self.text[self.clause(figure.pair.quantity.start)[0] : figure.pair.quantity.head]:
                figure.indicator = None

    def _levels_ahead(self) -> None:
        """Give a count that names nothing what the next one names: `quý I có 1.210 người, quý II có 1.870 người nộp hồ sơ`."""
        for figure, after in reversed(list(pairwise(self.figures))):
            bare = (
                figure.indicator is None and figure.measure == after.measure == "level" and figure.frame_rule == "none"
            )
            if not bare or after.indicator is None or after.indicator.is_rate or figure.unit not in (after.unit, None):
                continue
            if (
                _ALL_OF.match(self.text, figure.quantity.end)
                and after.indicator.code in _POOR
                and figure.unit == after.unit
            ):
                continue  # huyện có 31.200 hộ, trong đó có 940 hộ nghèo
            if figure.unit == "gift" and self._leads_to_place(figure.quantity.end, after.quantity.head):
                figure.indicator, figure.frame_rule = after.indicator, "number_after"
                continue
            if (
                self._names_only_place(figure.quantity.end, after.quantity.head)
                or (after.unit == "house" and _BUILT.fullmatch(self.text, figure.quantity.end, after.quantity.head))
            ) and self._same_clause(figure, after.quantity):
                figure.indicator, figure.frame_rule, figure.unit = after.indicator, "number_after", after.unit

    def _ratios_ahead(self) -> None:
        """Give a ratio that names nothing the number that follows it: `đạt 104% kế hoạch với 5.200 lao động`."""
        for figure, after in pairwise(self.figures):
            told = figure.measure == "ratio_to_target" and figure.indicator is not None and figure.subject is None
            if told and after.measure == "level" and after.indicator is None and figure.indicator is not None:
                fits = after.quantity.unit in (None, *figure.indicator.units)
                if fits and _WITH.search(self.text, figure.quantity.end, after.quantity.head):
                    after.indicator, after.frame_rule = figure.indicator, "ratio_before"
            nameless = figure.measure == "ratio_to_target" and figure.indicator is None and figure.subject is None
            if not nameless or after.measure != "level" or after.indicator is None or after.indicator.is_rate:
                continue
            near = after.quantity.head - figure.quantity.end < 80 and self._same_clause(figure, after.quantity)
            if near and _WITH.search(self.text, figure.quantity.end, after.quantity.head):
                figure.indicator, figure.subject, figure.frame_rule = after.indicator, after, "number_after"
                figure.status, figure.period = after.status, after.period
                figure.period_rule = figure.status_rule = "as_subject"
