"""Of what a percentage is a share that names only a kind, or that the counts before it give."""

from __future__ import annotations

import re

from tongket import lexicon
from tongket.extraction.between import Between
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.subjects import companion
from tongket.language.quantities import unit_at
from tongket.language.quantity import Quantity

_PART = re.compile(
    r"(?<![^\W\d_])(?:trong đó|trong số|bao gồm|gồm|chia ra|cụ thể|riêng|chia theo|cơ cấu|phân theo|including|among them|of which|of whom)(?![^\W\d_])"
)
_COUNTED = frozenset(("person", "household", "enterprise"))
_BESIDE = re.compile(r"(?: [^,;:().\d]{0,60})?, (?:có |trong đó )?")
_DOING = re.compile(r" (?:dưới|trên|từ|nhận|là|có|đã|được|sống|thuộc|ở|trong|đang|chưa|không)(?![^\W\d_])")
# 72,4% dưới 35 tuổi
_AGED = re.compile(
    r" (?:người )?(?:dưới|trên|từ|ở độ tuổi|trong độ tuổi)(?: [^\s,;.()]+){0,2} \d+(?:[^,;.()]{0,12}\d+)? tuổi"
)
# Under a plan a percentage is a ratio to it.
_PLANNED = re.compile(r"(?<![^\W\d_])(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết|kh|giao|đăng ký)(?![^\W\d_])")
_FURTHER = re.compile(r" (?!nghèo|cận nghèo)[^\W\d_]")
# What other sectors report a rate of, as of no people or places: households of culture, schools up to standard.
_DOERS = frozenset(("household", "organization", "village", "document"))
# 97% trạm y tế có bác sĩ: what they do; 70% dân số là người Dao: what they are, a part of all, as all are
_ACT = re.compile(r" (?!nghèo|cận nghèo|khó khăn|chính sách|hội viên|là |số )[^\W\d_]")
_ALL = 100
_PARTED_FROM = re.compile(r"(?<![^\W\d_])(?:chiếm|bằng|cho|phủ|nắm|gồm|là)(?: [^\s,;.()\d]+){0,2} \Z")
# Tốc độ tăng giá trị sản xuất 11,2%. Trong đó nông nghiệp 3,1%; công nghiệp 14,4%
_OF_SECTORS = re.compile(r"[^\d%]{0,16}[,;.(]? ?(?:trong đó|gồm|cụ thể)[ :]")
# Tỷ lệ trẻ suy dinh dưỡng giảm 1,5% (còn dưới 15%)
_STILL_AT = re.compile(r"(?: [^\s,;.()\d]+){0,2} ?\((?:hiện |nay |chỉ |tức )*còn(?: lại)? ")
_FAR = 200
_NEAR_ENOUGH = 0.06
_LISTED_ON = re.compile(r"[,;)]")
_EXISTING = frozenset(("commune", "district", "village", "province", "organization"))
_A_RATE = re.compile(
    r"(?<![^\W\d_])(?<!chiếm )(?:tỷ lệ|nợ quá hạn|nợ xấu) (?!hoàn thành|thực hiện|đạt)(?:[^,;:()\d]|\d{1,2}(?= tuổi)){3,140}(?: |: ?)\Z"
    r"|(?<![^\W\d_])tăng trưởng (?:gdp|grdp|kinh tế)[^,;:()\d]{0,60} \Z|(?<![^\W\d_])(?:ở|so với) mức \Z"
)
_RATE_FALLS = re.compile(
    r"(?<![^\W\d_])tỷ lệ (?!hoàn thành|thực hiện|tăng|giảm)(?:[^,;:()\d]|\d{1,2}(?= tuổi)){3,120} (?:giảm|tăng)(?: bình quân| từ| thêm| được| mỗi năm| hằng năm)* ?\Z"
)


class Kinds(Between):
    """Of what a percentage is a share that its own words do not tell."""

    def _counted(self, quantity: Quantity) -> Figure | None:
        """The count that a percentage followed by its noun is a share of: `32 doanh nghiệp, trong đó 70% doanh nghiệp`."""
        noun = unit_at(self.text, quantity.end)
        for figure in reversed([*self.force.levels, *self.figures]):
            if figure.measure == "level" and noun and figure.unit == noun[0]:
                rated = figure.indicator and companion(figure.indicator.code, "percent")
                return None if rated and (self._of_everyone(quantity) or noun[3] != figure.quantity.noun) else figure
        return None

    def _of_everyone(self, quantity: Quantity) -> bool:
        """Whether a percentage is told of the whole population."""
        return self.text.startswith((" dân số", " số dân"), quantity.end)

    def _has_own_noun(self, quantity: Quantity, told: Figure | None) -> bool:
        """Whether the words behind a percentage count something else than `told`: `94%, 92,8% hộ dân có nhà tiêu hợp vệ sinh`."""
        noun = unit_at(self.text, quantity.end)
        whole = told.subject if told is not None and told.unit == "percent" else told
        return noun is not None and (whole is None or whole.unit != noun[0])

    def _rate_again(self, quantity: Quantity) -> Figure | None:
        """The rate told last, where nothing else is named since, nor of what the percentage is: `...; 83,6% gia đình văn hóa`."""
        noun = unit_at(self.text, quantity.end)
        return (
            None
            if noun is not None and noun[0] != "person" and _FURTHER.match(self.text, noun[2])
            else super()._rate_again(quantity)
        )

    def _tells_rate(self, quantity: Quantity) -> str:
        """The rule by which a percentage that no count before is the whole of is the level of a rate; else empty.

        It tells how many of some do something (`97% trạm y tế có bác sĩ`), or how much a part of the economy grew.
        """
        last = self.figures[-1] if self.figures else None
        told = last or (self.reader.figures[-1] if self.reader.figures else None)
        if (
            told is not None
            and told.sentence.line == self.sentence.line
            and told.reading.rule in ("growth_rate", "growth_listed")
        ):
            listed = _OF_SECTORS.match(self.text, told.quantity.end)
            if told.reading.rule == "growth_listed" or listed:
                return "growth_listed"
        fell = last is not None and last.measure == "change" and last.quantity.unit == "percent"
        if fell and last is not None and _STILL_AT.fullmatch(self.text, last.quantity.end, quantity.head):
            return "rate_reached"
        noun = unit_at(self.text, quantity.end)
        doing = noun is not None and noun[0] in _DOERS and _ACT.match(self.text, noun[2]) and quantity.value < _ALL
        led = _PARTED_FROM.search(self.text, self.sentence.start, quantity.head)
        return "rate_of_doers" if doing and not led else ""

    def _told_beside(self, quantity: Quantity) -> Figure | None:
        """The people counted right before, of whom a share is told: `187.600 người hưởng trợ cấp, 62% nhận qua tài khoản`."""
        last = self.figures[-1] if self.figures else None
        if (
            last is None
            or last.measure != "level"
            or last.unit not in _COUNTED
            or not self._same_clause(last, quantity)
        ):
            return None
        behind = self.text[last.quantity.end : quantity.head]
        told = _BESIDE.fullmatch(behind) and _DOING.match(self.text, quantity.end)
        return last if told else None

    def _told_on(self, quantity: Quantity) -> Figure | None:
        """The share told right before, where a list goes on with those of further kinds: `heroin 71%, ma túy đá 20%`."""
        last = self.figures[-1] if self.figures else None
        if last is None or last.measure != "share" or last.indicator is None or last.indicator.theme == "governance":
            return None
        between = self.text[last.quantity.end : quantity.head]
        listed = _LISTED_ON.match(between) and len(between) < _FAR and not self._has_own_noun(quantity, last)
        return last if listed and last.unit == "percent" else None

    def _told_by_kind(self, quantity: Quantity) -> Figure | None:
        """The people counted last in the paragraph, where a percentage is told of the most of them, or of those of an age."""
        start = self.figures[-1].quantity.end if self.figures else self.sentence.start
        named = self.text[start : quantity.head].lower()
        most = any(f" {word} " in f" {named}" for word in lexicon.load("cues")["words"]["most_of"])
        if not (most or _AGED.match(self.text, quantity.end)) or self._has_own_noun(quantity, None):
            return None
        told = [*self.force.levels, *self.figures]
        return next((f for f in reversed(told) if f.unit == "person" and f.measure == "level" and f.indicator), None)

    def _counts_given(self, reading: Reading, quantity: Quantity) -> Figure | None:
        """The part of which a percentage gives the share: `trong 1.640 hộ có 1.132 hộ nghèo, bằng 69,02%`; None under a plan."""
        if reading.rule != "reached" or quantity.unit != "percent" or len(self.figures) < 2:
            return None
        whole, part = self.figures[-2:]
        if part.frame_rule == "pair_whole":
            whole, part = part, whole
            if whole.unit not in _EXISTING:
                return None
        counts = part.measure == whole.measure == "level" and part.unit == whole.unit and part.value < whole.value
        if not counts or part.unit in ("VND", "percent", None) or "target" in (part.status, whole.status):
            return None
        exact = abs(100 * part.value / whole.value - quantity.value) <= _NEAR_ENOUGH
        start, end = self.clause(quantity.start)
        planned = _PLANNED.search(self.text, start, min(end, quantity.end + 40))
        return part if exact and not planned else None

    def _names_rate(self, index: int, quantity: Quantity) -> bool:
        """Whether a percentage without an indicator is the level of a rate by its own words: `tỷ lệ huy động trẻ ra lớp 97,2%`."""
        start = self._bounds(index)[0]
        said = self.text[start : quantity.head].rstrip(" :")
        if said.endswith(tuple(lexicon.load("cues")["words"]["rate_nouns"])) and "chiếm" not in said:
            return True
        return bool(_A_RATE.search(self.text, start, quantity.head))

    def _falls_as_rate(self, quantity: Quantity, subject: Figure | None) -> bool:
        """Whether a change in percent is that of a rate named before it: `Tỷ lệ trẻ suy dinh dưỡng giảm 1,5%`."""
        return subject is None and bool(_RATE_FALLS.search(self.text, self.clause(quantity.start)[0], quantity.head))
