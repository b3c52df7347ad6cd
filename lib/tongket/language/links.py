"""How two numbers that stand next to each other belong together: a range, a pair with a slash, a way from one to the other."""

from __future__ import annotations

import re

from tongket.language.quantity import Quantity

__all__ = ["link"]

_RANGE = re.compile(r" ?(?:-|~|÷) ?\Z| ?(?:đến|tới|to) \Z")
_FAR = 3.0
_BETWEEN = re.compile(r"(?<!\w)between (?:about |around )?\Z")
# jumped 38.6 per cent to 13,905: a change and the level that it led to.
_MOVED_BY = re.compile(
    r"(?<!\w)(?:fell|fall|dropped|slid|shrank|declined|decreased|reduced|cut|down|rose|grew|climbed|jumped|increased|up|surged|soared|rising|falling|decreasing|increasing|rise of|increase of|decrease of|fall of)"
    r"(?: by| some| about| nearly| over| almost| more than)*\s\Z"
)
# 7,905 in the first quarter to 10,435: each has its own time.
_TIMED_TO = re.compile(
    r",? (?:(?:in|at|by|during|as of|back in) )?(?:(?:the|a|an|end|of|end-of|early|late|mid|same|first|second|third|fourth|last|previous|half|quarter|years?|year-end|period|months?|ago|earlier|before|nine|six|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|19\d\d|\d{1,2}),?[ -])+(?:down |up )?to "
)
_OUT_OF = re.compile(r" (?:trong|trên) tổng số | out of (?:the )?")
# hoàn thành 11 trên 12 chỉ tiêu; 191,1 tỷ đồng trên 350 tỷ đồng kế hoạch
_OF_AIM = re.compile(r" ?(?:[^\W\d_]+ )?(?:chỉ tiêu|kế hoạch|dự toán)(?![^\W\d_])")
_SLASH = re.compile(r"\s?/\s?\Z")
# giảm thêm 0,08 điểm phần trăm, xuống 1,37%: by so much, not from it
_MOVED = re.compile(r"(?<![^\W\d_])(?:(?P<fall>giảm|hạ)|tăng)(?: thêm| nhẹ| mạnh| được| tới| đến)*\s\Z")
_FROM = re.compile(r"(?<![^\W\d_])(?:từ|between|from)(?: mức)?\s\Z")
_MOVED_FROM = re.compile(
    r"(?<!\w)(?:fell|fall|dropped|slid|shrank|declined|decreased|reduced|cut|down|rose|grew|climbed|jumped|increased|up|went)(?: [^\W\d_]+){0,6} from \Z"
)
# decreased by 2.1%, from 6.32% to 4.22%
_AND_FROM = re.compile(
    r"(?<!\w)(?:fell|dropped|declined|decreased|reduced|cut|down|rose|grew|climbed|jumped|increased|up|decrease of|increase of|fall of|rise of)[^;()]{0,40}?\d[^;()]{0,24}, from \Z"
)
_TO = re.compile(r"[,\s(]*(?:vào |trong |(?:đầu|cuối) năm(?: \d{4})? |năm \S+ |\((?:[^()\d]{1,20} )?\d{4}\) |\([^()\d]{1,20}\) |(?:ở |vào |hồi |của |trong )?(?:quý|tháng|cuối|đầu|cùng kỳ)(?: [^\s,;()\d]+){1,3} )?(?:giảm |tăng )?"
                 r"(?:(?:kéo|rút|hạ|lùi|tụt|nhích|vọt) )?(?:xuống còn|xuống chỉ còn|xuống dưới|xuống mức|xuống|lên đến|lên tới|lên thành|lên mức|lên|về còn|về mức|về|còn|up to|down to)(?: khoảng| hơn| gần| trên| dưới| không quá)?\s\Z")  # fmt: skip


def link(text: str, first: Quantity, second: Quantity) -> str:
    """How two neighbours belong together: ``range``, ``slash``, ``from_to``, or empty."""
    between = _aside(text[first.end : second.start])
    bare = _aside(text[first.end : second.head])
    if bare.endswith(" to ") and len(bare) < 60 and _TIMED_TO.fullmatch(bare):
        return "from_to"
    if len(between) > 40:
        return ""
    if bare == " and " and _BETWEEN.search(text[max(0, first.head - 16) : first.head]):
        return "range"
    led = text[max(0, first.head - 60) : first.head] if bare == " to " else ""
    moved = _MOVED_BY.search(led) or led.endswith(" by ")
    if moved and first.unit is None and second.unit is None and second.value > _FAR * first.value:
        return ""  # rose by 312 to 1,955
    of_two = bare == " to " and second.unit is None and second.scale < max(first.scale, 1e6)
    if of_two and ((moved and first.unit == "percent") or first.unit in ("VND", "USD")):
        return ""  # lent VND118 billion to 2,205 of them
    if (_SLASH.match(between) or _OUT_OF.fullmatch(between)) and first.per is None:
        return "slash"
    if between == " trên " and (second.unit == "target" or _OF_AIM.match(text, second.end)):
        return "slash"
    if bare == " to " and (_MOVED_FROM.search(led) or _AND_FROM.search(led)):
        return "from_to"
    if _RANGE.match(bare):
        if first.unit and second.unit and first.unit != second.unit and first.noun:
            return ""  # 16 sổ - 48 triệu đồng
        # Without từ, only what has no unit of its own is the beginning of a range: 50 đến 60 hộ.
        loose = ("đế" in bare or "tớ" in bare) and first.unit not in (None, second.unit)
        return "" if loose and not _from(text, first) else "range"
    if _TO.match(between) and (_from(text, first) or "còn" not in between):
        moved_by = _MOVED.search(text, max(0, first.head - 20), first.head)
        falls = bool(moved_by and moved_by["fall"])
        little = falls or first.unit != "percent"
        least = 1.0 if falls else _FAR  # tăng 25,8 nghìn lên 573,6 nghìn người
        step = moved_by and (
            first.unit == "percentage_point" or (little and first.value * least < second.value * _worth(first, second))
        )
        return "" if step else "from_to"
    return ""


def _worth(first: Quantity, second: Quantity) -> float:
    """What the second number's scale is to the first where that stands for both: `tăng 25,8 lên 573,6 nghìn người`."""
    return 1 / second.scale if first.scale == 1 < second.scale and first.value < 1000 else 1.0


_ASIDE = re.compile(r" ?\([^()]{12,90}\)")


def _aside(between: str) -> str:
    """What stands between two numbers, less what a long bracket only remarks: `từ 11,26% (theo chuẩn nghèo mới) xuống`."""
    return _ASIDE.sub("", between) if "(" in between and len(between) > 40 else between


def _from(text: str, quantity: Quantity) -> bool:
    return bool(_FROM.search(text[max(0, quantity.head - 16) : quantity.head]))
