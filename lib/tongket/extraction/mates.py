"""What goes with what was told: the money and the rate of a count, and what headings say of an item that names nothing."""

from __future__ import annotations

import re

from tongket import lexicon
from tongket.extraction.between import _NOTHING
from tongket.extraction.figure import Figure
from tongket.extraction.frames import lexis
from tongket.extraction.kinds import Kinds
from tongket.extraction.measures import Reading
from tongket.extraction.subjects import Match, Zones, best_frame, companion, counted_by, indicators, recipients
from tongket.language.quantity import Quantity
from tongket.lexicon import Indicator

_AS_MANY = re.compile(r"(?: năm \d{4})?[,;(]? (?:tương đương|tương ứng|ứng|bằng|tức)(?: với| là)? ")
_BESIDE = re.compile(r"[\s,(]*(?:với|cho|gồm|của)(?: tổng số)? ")
_AS_MANY_FELL = re.compile(r"[,;(] ?(?:tương đương|tương ứng|tức là|tức)(?: với)? (?:giảm|tăng) \Z")
_PAID_OUT = re.compile(r"(?<![^\W\d_])giải ngân(?: được| đạt| hết| mới| chỉ| khoảng| gần| hơn)* \Z")
_RATE_LABEL = re.compile(r"(?:chiếm )?(?:tỷ lệ|tl)(?: %| là| chiếm)?\s?:?\s*(?:là )?")

_MONEY_LABEL = re.compile(r"(?:tổng )?(?:kinh phí|số tiền|trị giá|giá trị)(?: [^\s:]+){0,3}\s?:?\s*(?:là )?")

# Lũy kế 5 tháng: 5.004 người: the same, of a longer time
_SO_FAR = re.compile(r"[\s.;,]*(?:lũy kế|luỹ kế|lk|cộng dồn|tính chung|tính lũy kế)(?![^\W\d_])[^,;.]{0,40}\Z")

# Nộp hồ sơ: quý III 2.846 người, tăng 412; 9 tháng 7.015 người
_OF_MONTHS = re.compile(
    r"[\s,]*(?:trong |cả |tính |hết )?(?:\d{1,2} tháng|quý [ivx1-4]{1,3}|năm|năm 20\d\d)(?: đầu năm| năm 20\d\d|/20\d\d)?(?: là| có| được)* "
)

# hỗ trợ 12 hộ tốc mái 36 triệu đồng
_PLAIN, _RELIEF = re.compile(r"(?: [^\W\d_]{2,}){1,3} "), "social.relief_spending"

_GIVEN_TO = re.compile(r"\s?/\s?|[\s,]*(?:\S+ ){0,2}?(?:cho|tới|đến|for|to|với) (?:tổng số )?")
_MONEY_CUE = re.compile(
    r"(?:kinh phí|số tiền|trị giá|giá trị|tổng|hết|với|chi|tiền|mỗi|mức|worth|cost|ngân sách|tương đương|bằng|bill|nhận|amount|costing|totalling|totaling|combined|spending|spent|valued|total of|total sum|total amount|sum of|"
    r" (?:for|at) (?:about |some |over |nearly )?(?:vn[dđ]|us\$|\$)?\s?\Z)"
)

# Trong tổng số trên, lao động nữ là 10.290 người; 2. Theo giới tính: nam 1.288 người
_PARTS_ALL = re.compile(
    r"[\s\-+*•a-z\d.)]{0,6}(?:trong (?:tổng )?số (?:trên|này|đó|nói trên)|(?:phân |chia )?theo (?:giới tính|giới|độ tuổi|khu vực|dân tộc|nhóm))(?![^\W\d_])"
)
# Cụ thể, người có công: 14.210 người, 21,3 tỷ đồng; what the line before told, part by part
_GOES_ON = re.compile(r"\s*(?:cụ thể|trong đó|trong số đó|theo đó|bao gồm|gồm)(?![^\W\d_])")
_TOLD_BEFORE, _HEADLINES = 12, 4


class Mates(Kinds):
    """What goes with what was told."""

    def _sibling_mate(self, quantity: Quantity) -> str | None:
        """What goes with the line before, where the label says nothing but rate or money: `- Tỷ lệ: 3,9%`."""
        before = self.node.before
        last = self.reader.last_by_line.get(before.index) if before is not None and not self.figures else None
        if last is None or last.indicator is None:
            return None
        label = self.text[self.node.line.body : quantity.head]
        fits = _RATE_LABEL.fullmatch(label) if quantity.unit == "percent" else _MONEY_LABEL.fullmatch(label)
        return companion(last.indicator.code, quantity.unit) if fits else None

    def _from_headings(
        self, quantity: Quantity, reading: Reading, around: Zones
    ) -> tuple[Indicator | None, str, float]:
        """What the label and the headings above name, for an item whose own words name nothing."""
        if quantity.unit == "percent" and _PAID_OUT.search(self.text, self.sentence.start, quantity.head):
            return None, "none", 0.0  # đến 15/12 giải ngân 61,4%
        if (whole := self._of_all_told(quantity, reading)) is not None:
            return whole.indicator, "part", 1.0
        if (titled := self._of_title(quantity, reading, around)) is not None:
            return titled
        label = self._label()
        parent = self.node.parent
        led = parent is not None and self.text[parent.line.end - 1] == ":"
        major = self.node.level < 4 and not led
        if (major and not label) or self.node.parent is None:
            return None, "none", 0.0
        above = [phrase for phrase, factor in self.scene.context(self.node).items() if factor >= 0.35 and not major]
        if led and parent is not None and self.node.level < 4:
            above = [hit.phrase for hit in self.scene.hits_in(parent.line.start, parent.line.end)]
        unit = quantity.unit
        bare = not label and self._label_of_time()
        if (
            unit is None
            and led
            and reading.measure == "level"
            and (placed := self._counted_in_places(quantity, around))
        ):
            return placed
        if unit is None or reading.measure != "level" or not (label or above):
            return None, "none", 0.0
        if not (label or bare or self.node.line.mark):
            return None, "none", 0.0
        found = best_frame(
            around.widened(), lambda i: i.theme not in {"none", "governance"} and unit == i.unit, also=[*label, *above]
        )
        if found is None:
            return None, "none", 0.0
        if major and not all(any(option.phrase in label for option in term) for term in found.frame.terms):
            return None, "none", 0.0
        return indicators()[found.code], f"heading:{found.frame.name}", found.score * 0.6

    def _of_all_told(self, quantity: Quantity, reading: Reading) -> Figure | None:
        """The count before that a clause parts by sex, age or place: `Trong tổng số trên, lao động nữ là 10.290 người`."""
        if reading.measure != "level" or quantity.unit not in ("person", "household", None):
            return None
        if not _PARTS_ALL.match(self.text, self.clause(quantity.start)[0]):
            return None
        whole = [
            f for f in self.reader.figures[-_TOLD_BEFORE:]
            if f.measure == "level" and f.indicator and f.unit not in ("VND", "percent") and f.value > quantity.value
            and quantity.unit in (f.unit, None)
        ]  # fmt: skip
        return whole[-1] if whole else None

    def _of_title(
        self, quantity: Quantity, reading: Reading, around: Zones
    ) -> tuple[Indicator | None, str, float] | None:
        """What the headline names, for a line that tells nothing but a time and a number: `- Năm 2019: 1.786 người`."""
        line = self.node.line
        if not line.mark or reading.measure != "level" or not self._says_only_time(line.body, quantity.head):
            return None
        heads = [node.line for node in self.scene.nodes[:_HEADLINES] if node.level == 0 and node is not self.node]
        said = [hit.phrase for head in heads for hit in self.scene.hits_in(head.start, head.end)]
        unit = quantity.unit
        found = best_frame(
            around.widened(), lambda i: i.theme not in {"none", "governance"} and unit in (i.unit, None), also=said
        )
        return (indicators()[found.code], f"heading:{found.frame.name}", found.score * 0.6) if found else None

    def _counted_in_places(self, quantity: Quantity, around: Zones) -> tuple[Indicator, str, float] | None:
        """What a list counts place by place, as its lead says: `Số người nghiện theo địa phương:` `- Huyện Gò Dầu: 392`."""
        parent = self.node.parent
        if parent is None or not self._names_only_place(self.node.line.body, quantity.head):
            return None
        said = [hit.phrase for hit in self.scene.hits_in(parent.line.start, parent.line.end)]
        counts = ("person", "household", "enterprise", "house", "gift", "case")
        found = best_frame(
            around.widened(), lambda i: i.unit in counts and i.theme not in {"none", "governance"}, also=said
        )
        return (indicators()[found.code], f"heading:{found.frame.name}", found.score * 0.6) if found else None

    def _mate(self, last: Figure, quantity: Quantity) -> str | None:
        """What goes with `last` in the lexicon, or the support that the line is of, where it tells that of some: `người có công 1.210 người, 1,8 tỷ đồng`."""
        mate = self._paired(last, quantity)
        whole = lexicon.load("companions")["parts_of_support"].get(mate or "")
        before = self.reader.figures[-_TOLD_BEFORE:] if whole else []
        lines = {self.sentence.line}
        if _GOES_ON.match(self.text, self.node.line.start) and self.node.before is not None:
            lines.add(self.node.before.index)
        told = any(f.sentence.line in lines and f.indicator and f.indicator.code == whole for f in before)
        return whole if told else mate

    def _paired(self, last: Figure, quantity: Quantity) -> str | None:
        """The indicator that the lexicon pairs with that of `last`, where the words between do not speak of something else."""
        unit = "position" if quantity.noun.startswith("chỗ") else quantity.unit  # 36 doanh nghiệp đưa ra 2.860 chỗ làm
        mate = companion(last.indicator.code if last.indicator else None, unit)
        if mate is None and last.unit == "VND" and last.indicator and last.sentence is self.sentence and quantity.unit:
            given = _GIVEN_TO.fullmatch(self.text[last.quantity.end : quantity.head])
            return recipients(last.indicator.code, quantity.unit) if given else None
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
        clause = self.text[max(start, self.clause(quantity.start)[0]) : quantity.head]
        if quantity.unit == last.unit and (_SO_FAR.match(between) or _OF_MONTHS.fullmatch(clause)):
            return None
        if quantity.unit == "VND":
            return (
                mate
                if (
                    _MONEY_CUE.search(between)
                    or _NOTHING.fullmatch(between)
                    or between.endswith("(")
                    or between.strip() == "/"
                    or (mate == _RELIEF and _PLAIN.fullmatch(between))
                )
                and len(between) < 120
                and last.sentence is self.sentence
                else None
            )
        return mate if len(between) < 80 else None

    def _honoured(self, indicator: Indicator | None) -> Indicator | None:
        """Gifts as those for people of merit, where the text is of them and nothing near names others: `Mỗi suất trị giá 20 triệu đồng`."""
        code = lexicon.load("companions")["honoured"].get(indicator.code) if indicator is not None else None
        line = self.node.line
        if code is None or not self.scene.honours or self.scene.names(line.start, line.end, "poor", "social", "child"):
            return indicator
        return indicators()[code]

    def _learners(self, before: Figure | None, quantity: Quantity, own: Match | None) -> str | None:
        """What counts those who learn in the classes told right before them: `mở 3 lớp nghề trồng cà phê, 90 học viên`."""
        told = own is not None and not own.code.startswith("none.")
        if before is None or before.unit != "session" or told:
            return None
        between = self.text[before.quantity.end : quantity.head]
        learn = quantity.noun in lexicon.load("companions")["learners"] and len(between) <= 60 and ";" not in between
        return self._mate(before, quantity) if learn else None

    def _near_mate(self, before: Figure | None, quantity: Quantity, own: Match | None) -> str | None:
        """What goes with the figure right before a number, unless its own words name something else."""
        if before is None:
            return None
        if quantity.unit != "VND" and _BESIDE.fullmatch(self.text[before.quantity.end : quantity.head]) is None:
            return None
        other = own is not None and own.leads and own.code.startswith("none.")  # mở 12 lớp; thu ngân sách 100 tỷ đồng
        named = own is not None and own.score >= 1.4 and (quantity.unit != "VND" or other)
        return None if named else self._mate(before, quantity)

    def _goes_with_other(self, before: Figure | None, quantity: Quantity) -> bool:
        """Whether money goes with what the catalogue has nothing for: `nợ lương 210 lao động với 1,3 tỷ đồng`."""
        other = before is not None and before.own is not None and before.own.code.startswith("none.")
        if before is None or not other or before.indicator is not None or quantity.unit != "VND":
            return False
        return bool(_BESIDE.fullmatch(self.text[before.quantity.end : quantity.head]))

    def _counted_again(self, quantity: Quantity, reading: Reading) -> Figure | None:
        """What was counted before and is counted here again, unless the number goes with something else."""
        other = self._goes_with_other(self.figures[-1] if self.figures else None, quantity)
        return None if other else super()._counted_again(quantity, reading)

    def _count_of_rate(self, before: Figure | None, quantity: Quantity, *, opens: bool) -> Indicator | None:
        """What is counted where a rate is told before it: `tỷ lệ hộ nghèo 4,9% (19.310 hộ)`, `tương đương 19.310 hộ`."""
        if before is None or before.indicator is None or before.measure != "level" or before.unit != "percent":
            return None
        code = lexicon.load("companions")["of_rate"].get(before.indicator.code)
        counted = lexicon.catalogue().get(code) if code else None
        between = self.text[before.quantity.end : quantity.head]
        told = (opens and not between.strip(" (")) or _AS_MANY.fullmatch(between)
        return counted if counted and told and quantity.unit == counted.unit else None

    def _share_of_group(self, reading: Reading, subject: Figure | None) -> Indicator | None:
        """The rate that a share of a count is where that is of one group: `nông nghiệp 13,9 triệu người, chiếm 27,1%`."""
        if reading.measure != "share" or subject is None or subject.indicator is None or subject.group is None:
            return None
        groups = lexicon.load("companions")["share_of_group"].get(subject.indicator.code, {})
        return lexicon.catalogue().get(groups.get(subject.group, ""))

    def _rate_of_group_counted(self, quantity: Quantity) -> str | None:
        """The rate of a narrower group, where the count beside is parted from that group: `trong 1.640 hộ dân tộc thiểu số có 1.132 hộ nghèo, bằng 69%`."""
        whole, part = self.figures[-2:]
        groups = lexicon.load("companions")["rate_of_group"].get(part.indicator.code if part.indicator else "", {})
        said = {hit.phrase for hit in self.scene.hits_in(whole.quantity.start, part.quantity.start)}
        named = [code for group, code in groups.items() if not lexis().parts[group].isdisjoint(said)]
        return named[0] if named and self._same_clause(whole, quantity) else None

    def _count_or_rate_of(self, quantity: Quantity, reading: Reading) -> str | None:
        """The rate of the count told just before, or the count of that rate: `giảm 512 hộ (1,51%)`, `giảm 1,5%, tương ứng 69 hộ`."""
        if reading.rule == "rate_of_counts" and (of_group := self._rate_of_group_counted(quantity)) is not None:
            return of_group
        back = 2 if reading.rule == "rate_of_count_before" else 1
        told = self.figures[-back].indicator if self.figures else None
        if told is None:
            return None
        if reading.rule in ("share_of_change", "rate_of_count", "rate_of_counts", "rate_of_count_before"):
            return companion(told.code, "percent")
        between = self.text[self.figures[-1].quantity.end : quantity.head]
        as_much = reading.rule == "as_much" or (reading.measure == "change" and _AS_MANY_FELL.search(between))
        counts = as_much and told.is_rate and quantity.unit is not None
        return counted_by(told.code, quantity.unit) if counts and quantity.unit else None
