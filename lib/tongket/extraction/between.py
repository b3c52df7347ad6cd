"""Whether what stands between two numbers lets the second speak of what the first counted."""

from __future__ import annotations

import re
from functools import cache

from tongket import lexicon
from tongket.extraction.figure import Figure
from tongket.extraction.measures import Reading
from tongket.extraction.state import NAME, SentenceState
from tongket.language.quantity import Quantity

_ASIDE = re.compile(r"\([^()\d]{1,60}\)")
_WORDS = re.compile(r"[^\W\d_]+")

# Xét theo địa phương, huyện Vũng Liêm dẫn đầu với 203 người
_THIS = re.compile(
    r"(?<![^\W\d_])(?:lực lượng|con số|số|nhóm|diện|đối tượng|số đối tượng|số lao động|số người|số hộ) này(?: [^\s,;.()\d]+){0,4} \Z"
)
_BY_PLACE = re.compile(
    r"[\s\-+•*]*(?:(?:nếu )?(?:xét|tính|chia|phân)? ?theo (?:địa phương|địa bàn|từng địa phương|huyện|xã)|(?:tp\.? ?|thành phố |tỉnh )?[^\s,;\d]+(?: [^\s,;.\d]+){0,2} (?:dẫn đầu|đứng đầu)|(?:các |những |một số )?(?:địa phương|huyện|đơn vị|xã)(?: [^\s,;.\d]+){0,8} (?:cao|nhiều|dẫn đầu|đứng đầu|khá|tốt))(?![^\W\d_])"
)
# đến quý III đã giảm còn 3,5%
# xã phấn đấu đưa tỷ lệ này xuống dưới 9%
_THIS_RATE = re.compile(r"(?<![^\W\d_])tỷ lệ (?:này|đó|ấy|nói trên)(?![^\W\d_])")
_ARRIVING = re.compile(
    r"(?:đã |chỉ |nay )*(?:giảm|hạ|tăng|nâng|kéo|nhích) (?:còn|xuống|lên|về)(?: còn| đến| tới| mức)? ?\Z"
)
_THEN_CHANGED = re.compile(r"[^,;.()\d]{0,40},? (?:và )?(?:giảm|tăng)(?: so với [^,;.()]{1,30})? ?")
_SUMS_ON = re.compile(r"[,;(] ?(?:(?:lũy|luỹ) kế|lk|cộng dồn|từ đầu năm)(?![^\W\d_])")
_DIED_BEFORE = re.compile(r"(?<![^\W\d_])(?:làm |bị )?(?:chết|tử vong|thiệt mạng|tử nạn) \Z")
_DIED_BEHIND = re.compile(r" (?:bị )?(?:chết|tử vong|thiệt mạng|tử nạn)(?![^\W\d_])")
_PLACE_NAME = re.compile(
    r"[,;]?(?: và| rồi đến| tiếp đến| kế đến| sau đó là| đến| trong khi| còn| nhưng| riêng| ngược lại)?(?: (?:tỉnh|huyện|thị xã|thành phố|TP\.?|xã|phường))?"
    rf"(?: {NAME}){{2,4}}:?(?: với| chỉ có| mới có| chỉ| có| đưa| được| là)? "
)
# Trong số 1.067 người nêu trên: 903 làm việc trong tỉnh
_AMONG = re.compile(r"\W*trong (?:tổng )?số ")
_THOSE = re.compile(r" (?:[^\W\d_]+ ){0,3}?(?:nêu trên|nói trên|kể trên|này|đó|ấy|trên)(?![^\W\d_])")
COMPARED = ("same_period_told", "base_level")
_BESIDE_RESULT = 24
_NOTHING = re.compile(r"[\s,;]*(?:và )?(?:hơn |gần |trên |khoảng )?")


@cache
def carrying() -> frozenset[str]:
    """Words that carry on what was spoken of."""
    return frozenset(lexicon.load("cues")["words"]["carrying"].split())


@cache
def placing() -> frozenset[str]:
    """Words of place and circle."""
    return frozenset(lexicon.load("cues")["words"]["placing"].split())


@cache
def _own_nouns() -> frozenset[str]:
    """Nouns that count one kind of thing in a sentence, and not whatever there is."""
    return frozenset(lexicon.load("cues")["words"]["own_nouns"].split())


@cache
def _amounts() -> frozenset[str]:
    return frozenset(lexicon.load("cues")["words"]["amounts"].split())


class Between(SentenceState):
    """Whether what stands between two numbers lets the second speak of what the first counted."""

    def _names_only_place(self, start: int, end: int) -> bool:
        """Whether the words between say nothing but places, groups and time."""
        position, kept = start, []
        for mention in (m for m in self.mentions if start <= m.start < end):
            kept.append((position, mention.start))
            position = max(position, mention.end)
        kept.append((position, end))
        known = carrying() | placing()
        words = [(at + m.start(), m.group()) for at, to in kept for m in _WORDS.finditer(self.text[at:to])]
        strange = [word for at, word in words if word not in known and not self.scene.folded.cased[at].isupper()]
        return bool(words) and len(strange) <= (1 if len(words) > 4 else 0)

    def _leads_to_place(self, start: int, end: int) -> bool:
        """Whether a place's name, and nothing else, stands between: `Nghệ An 13.480 người, Thanh Hóa 10.215 người`."""
        named = self.scene.folded.cased[start:end]
        return bool(_PLACE_NAME.fullmatch(named))

    def _rate_again(self, quantity: Quantity) -> Figure | None:
        """The rate told last, where nothing but another place, group or time is named since: `riêng miền núi còn 12%`."""
        told = [*self.force.levels, *self.figures]
        named = _THIS_RATE.search(self.text, self.sentence.start, quantity.head)
        if named and not any(f.quantity.start > named.start() for f in self.figures):
            told = [*self.reader.figures[-8:], *told]
            rates = (f for f in reversed(told) if f.measure == "level" and f.indicator and f.indicator.is_rate)
            return next(rates, None)
        last = next((f for f in reversed(told) if f.unit == "percent"), None)
        if last is None or last.indicator is None or not last.indicator.is_rate or last.measure != "level":
            return None
        start = max(self.sentence.start, last.quantity.end, *(f.quantity.end for f in self.figures))
        arrives = _ARRIVING.search(self.text, start, quantity.head)
        return last if self._names_only_place(start, arrives.start() if arrives else quantity.head) else None

    def _other_poor(self, told: Quantity, quantity: Quantity, reading: Reading) -> bool:
        """Whether a change counts the near-poor after the poor, or the other way round: `giảm 540 hộ nghèo và 610 hộ cận nghèo`."""
        nouns = told.noun, quantity.noun
        return reading.measure == "change" and nouns[0] != nouns[1] and all(noun.endswith("nghèo") for noun in nouns)

    def _same_of_none(self, quantity: Quantity, reading: Reading) -> bool:
        """Whether the percentage is that of another sector told just before, at another time: `trẻ béo phì dưới 9% năm 2025 và 8% năm 2030`."""
        last = self.figures[-1] if self.figures else None
        if (
            last is None
            or last.sentence is not self.sentence
            or last.own is None
            or not last.own.code.startswith("none.")
        ):
            return False
        alike = quantity.unit == last.unit == "percent" and reading.rule == "percent_level" and last.indicator is None
        between = self.text[last.quantity.end : quantity.head]
        return alike and " và " in between and self._names_only_place(last.quantity.end, quantity.head)

    def _share_beside(self, quantity: Quantity) -> Figure | None:
        """The share told right before a change in percent, whose points it is: `chỉ chiếm 0,21% tổng dư nợ, giảm 0,09%`."""
        last = self.figures[-1] if self.figures else None
        if last is None or last.measure != "share" or last.unit != "percent" or last.value < quantity.value:
            return None
        return last if _THEN_CHANGED.fullmatch(self.text[last.quantity.end : quantity.head]) else None

    def _sums_on(self, start: int, end: int) -> bool:
        """Whether nothing but a longer time stands between: `xuất khẩu lao động 120, lũy kế 560 người`."""
        return _SUMS_ON.match(self.text, start) is not None and self._says_only_time(start, end)

    def _tells_dead(self, quantity: Quantity) -> bool:
        """Whether the words right by a count of people tell that they died: `chết 07 người`, `khiến 2 người tử vong`."""
        before = _DIED_BEFORE.search(self.text, self.sentence.start, quantity.head)
        return bool(before or _DIED_BEHIND.match(self.text, quantity.end))

    def _label_of_time(self) -> bool:
        """Whether the line's label tells nothing but time, place or standing: `Trong tháng: 1.320 lao động`."""
        line = self.node.line
        colon = self.text.find(":", line.body, min(line.end, line.body + 60))
        return colon > 0 and self._names_only_place(line.body, colon)

    def _lists_places(self, quantity: Quantity) -> bool:
        """Whether the line is one of a list that its lead parts by places: `tổng số 412 hộ. Cụ thể:` `1. Xã Quế Châu: 38 hộ`."""
        parent, line = self.node.parent, self.node.line
        led = parent is not None and not parent.heading and self.text[parent.line.end - 1] == ":"
        return led and not self.figures and self._names_only_place(line.body, quantity.head)

    def _says_only_time(self, start: int, end: int) -> bool:
        """Whether times and marks are all that stands between: `Cộng dồn 10 tháng: `."""
        told, position = "", start
        for mention in (m for m in self.mentions if start <= m.start < end):
            told += self.text[position : mention.start]
            position = max(position, mention.end)
        return position > start and not _WORDS.search(told + self.text[position:end])

    def _only_carries(self, last: Figure | None, quantity: Quantity) -> bool:
        """Whether nothing but words of amount stands between a figure and the number that goes with it."""
        if last is None or last.sentence is not self.sentence:
            return False
        words = _WORDS.findall(self.text, last.quantity.end, quantity.head)
        return (
            len([word for word in words if word not in carrying() and word not in _amounts()]) <= 2 and len(words) <= 9
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
        told = " ".join(kept)
        piece = told[max(told.rfind(","), told.rfind(";")) + 1 :]
        words = _WORDS.findall(piece if len(piece.split()) > 2 else told)
        unknown = [word for word in words if word not in carrying()]
        same = last.sentence is self.sentence or last.sentence.line == self.sentence.line
        after = self.text[quantity.end : quantity.end + 14].strip()
        return (
            same and len(words) > 0 and len(unknown) <= 1 and (not after or not after[0].isalpha() or len(unknown) == 0)
        )

    def _in_earlier_bracket(self, figure: Figure) -> bool:
        """Whether the figure is a part that a bracket of an earlier sentence tells: what goes on is the whole before it."""
        sentence = figure.sentence
        if sentence is self.sentence:
            return False
        opened = self.text.rfind("(", sentence.start, figure.quantity.head)
        return opened >= 0 and self.text.rfind(")", opened, figure.quantity.head) < 0

    def _counted_again(self, quantity: Quantity, reading: Reading) -> Figure | None:
        """What was counted before and is counted here again, of another time, place or part."""
        return self._counted_on(quantity, reading) or self._same_noun(quantity) or self._pointed_at(quantity)

    def _pointed_at(self, quantity: Quantity) -> Figure | None:
        """What `này` points back at: `lực lượng lao động là 55,1 triệu người. Cộng 9 tháng, lực lượng này là 55,5 triệu người`."""
        if not _THIS.search(self.text, self.clause(quantity.start)[0], quantity.head):
            return None
        told = [
            f for f in (*self.reader.figures[-6:], *self.figures) if f.measure == "level" and f.unit == quantity.unit
        ]
        return told[-1] if told and told[-1].indicator is not None and quantity.unit is not None else None

    def _same_noun(self, quantity: Quantity) -> Figure | None:
        """What the sentence counted in the same word before, where nothing else is named: `27 vụ ngừng việc; 19 vụ ở ...`."""
        if quantity.noun not in _own_nouns():
            return None
        told = [f for f in self.figures if f.measure == "level" and f.unit == quantity.unit and f.indicator]
        alike = told and f"{told[-1].quantity.noun} ".startswith(f"{quantity.noun} ")
        return told[-1] if alike and quantity.value <= told[-1].value else None

    def _summed_on(self, quantity: Quantity) -> Figure | None:
        """What was counted right before, where a bare number tells it of a longer time: `286 người, cả năm 541`."""
        last = self.figures[-1] if self.figures and quantity.scale == 1 else None
        counted = (
            last is not None and last.measure == "level" and last.indicator and last.unit not in ("percent", "VND")
        )
        if last is None or not counted:
            return None
        aside = _ASIDE.search(self.text, last.quantity.end, quantity.head)
        stop = aside.start() if aside and not self.text[aside.end() : quantity.head].strip(" :") else quantity.head
        timed = any(last.quantity.end <= m.start < stop for m in self.mentions)
        return last if timed and self._names_only_place(last.quantity.end, stop) else None

    def _recalled(self, quantity: Quantity) -> Figure | None:
        """The figure of its line that a sentence begins to part again: `Trong số 1.067 người nêu trên: trong tỉnh 903`."""
        if not _AMONG.fullmatch(self.text, self.sentence.start, quantity.head):
            return None
        if not _THOSE.match(self.text, quantity.end):
            return None
        told = (f for f in reversed(self.reader.figures) if f.sentence is not self.sentence)
        alike = next((f for f in told if f.value == quantity.value and f.unit == quantity.unit), None)
        return alike if alike is not None and alike.sentence.line == self.sentence.line else None

    def _counted_on(self, quantity: Quantity, reading: Reading) -> Figure | None:
        """What was counted last in the line, where only places, groups and time stand between.

        `TP. Vũng Tàu đứng đầu với 1.027 người, kế đến Phú Mỹ 396 người`; `Cộng dồn 10 tháng: 5.870 người, 94 tỷ đồng`.
        """
        if reading.measure != "level" or quantity.unit in ("percent", "percentage_point") or quantity.per:
            return None
        if quantity.unit is None:
            return self._summed_on(quantity)
        told = [f for f in self.reader.figures[-8:] if f.measure == "level" and f.sentence.line == self.sentence.line]
        if not told and not self.figures and _BY_PLACE.match(self.text, self.sentence.start):
            told = [f for f in self.reader.figures[-12:] if f.measure == "level" and f.part_of is None]
        last = next((f for f in reversed(told) if f.unit == quantity.unit and not self._in_earlier_bracket(f)), None)
        if last is None or last.indicator is None:
            return None
        start = self.figures[-1].quantity.end if self.figures else self.sentence.start
        between = self.text[start : quantity.head]
        listed = bool(self.figures) and self.figures[-1].frame_rule == "counted_on" and _NOTHING.fullmatch(between)
        timed = (not self.figures or between.startswith((";", ","))) and self._says_only_time(start, quantity.head)
        colon = between.rfind(":") + 1
        # 6.500 tấn gạo cho các tỉnh: Quảng Bình 2.000 tấn
        if colon and quantity.value < last.value and last in self.figures:
            timed = timed or self._names_only_place(start + colon, quantity.head)
        return (
            last if listed or timed or (len(between) < 120 and self._names_only_place(start, quantity.head)) else None
        )

    def _right_behind_done(self, plan: Figure) -> bool:
        """Whether a plan stands right behind what came of it: `11.640 người/KH năm 23.000 người (đạt 50,6%)`."""
        at = self.figures.index(plan)
        between = self.text[self.figures[at - 1].quantity.end : plan.quantity.head] if at else ";"
        return len(between) < _BESIDE_RESULT and ";" not in between and "(" not in between

    def _done_before(self, figure: Figure) -> Figure:
        """The result that a stated plan stands beside, where `figure` is that plan."""
        if figure.status_rule not in ("plan_is", "plan_against"):
            return figure
        for other in reversed(self.figures):
            if (
                other is not figure
                and other.measure == "level"
                and other.unit == figure.unit
                and other.status != "target"
                and other.period_rule not in COMPARED
            ):
                return other
        return figure
