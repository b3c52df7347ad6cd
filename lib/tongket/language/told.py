"""What nouns that are short for others stand for, by what the line told before: `38 cuộc tư vấn ... riêng 4 cuộc`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tongket.language.quantity import Quantity

__all__ = ["told_before"]

# How far on a noun may stand short for one before it.
_SPOKEN_OF = 240
# Quà Tết 1.674 phần; Quà của tỉnh cho gia đình chính sách: 2.340 phần
_GIFTS = re.compile(r"(?<![^\W\d_])(?:quà|tặng quà|suất quà)(?: [^\s\d,;.()]+){0,9}(?: (?:được|là))?:? ?\Z")
# Hội thảo kỹ thuật 416 cuộc
_MEETINGS = re.compile(
    r"(?<![^\W\d_])(?:hội thảo|hội nghị|tập huấn|tuyên truyền|tọa đàm|nói chuyện chuyên đề|đối thoại|truyền thông|sinh hoạt chuyên đề)(?: [^\s\d,;.()]+){0,5}:? ?\Z"
)
# Đơn vị tham gia: 284 lượt; kiểm tra cơ sở karaoke, nhà nghỉ: 14 lượt
_TIMES_OF = re.compile(
    r"(?<![^\W\d_])(?:(?P<checked>kiểm tra|thanh tra)(?: (?:các )?(?:cơ sở|doanh nghiệp|đơn vị|địa bàn|điểm))(?: [^\s\d;.():]+){0,8}|(?:số )?(?:(?P<firms>doanh nghiệp)|đơn vị)(?: [^\s\d,;.():]+){0,4}): ?\Z"
)


def told_before(text: str, found: Sequence[Quantity]) -> None:
    """Give a noun that is short for another that one's unit: ``38 cuộc tư vấn ... riêng 4 cuộc``, ``48 xã, có 46 đơn vị``."""
    meeting = area = sets = None
    for quantity in found:
        if quantity.noun == "cuộc" and _same_line(text, meeting, quantity):
            _call(quantity, meeting.unit if meeting else quantity.unit)
        elif quantity.noun == "cuộc" and _MEETINGS.search(text, max(0, quantity.start - 60), quantity.start):
            _call(quantity, "session")
        elif quantity.noun == "lượt" and (told := _TIMES_OF.search(text, max(0, quantity.start - 80), quantity.start)):
            _call(quantity, "case" if told["checked"] else "enterprise" if told["firms"] else "organization")
        elif quantity.noun == "đơn vị" and _same_line(text, area, quantity) and area and area.value >= quantity.value:
            _call(quantity, area.unit)
        elif quantity.noun == "phần" and _GIFTS.search(text, max(0, quantity.start - 80), quantity.start):
            _call(quantity, "gift")
        elif quantity.noun == "bộ" and _same_line(text, sets, quantity):
            quantity.noun = sets.noun if sets else quantity.noun
            _call(quantity, sets.unit if sets else quantity.unit)  # 29 bộ hài cốt ở nước ngoài, 6 bộ trong nước
        elif quantity.noun.startswith("cuộc "):
            meeting = quantity
        sets = quantity if quantity.noun.startswith("bộ ") else sets
        area = quantity if quantity.unit == "commune" else area if quantity.noun == "đơn vị" else None
    gifts = [quantity for quantity in found if quantity.unit == "gift"]
    for quantity in (q for q in found if gifts and q.noun == "phần" and q.unit != "gift"):
        if any(_same_line(text, *sorted((gift, quantity), key=_start)) for gift in gifts):
            _call(quantity, "gift")  # huyện A vận động 6.780 phần; huyện B 5.902 phần quà


def _call(quantity: Quantity, unit: str | None) -> None:
    quantity.unit = unit
    quantity.rules.append("noun_told_before")


def _start(quantity: Quantity) -> int:
    return quantity.start


def _same_line(text: str, first: Quantity | None, second: Quantity) -> bool:
    near = first is not None and second.start - first.end < _SPOKEN_OF
    return near and first is not None and text.find("\n", first.end, second.start) < 0
