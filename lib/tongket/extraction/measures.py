"""How a number stands to its indicator: its level, a rise or fall, a ratio to the plan or to an earlier time.

Read from the words that lead to the number (`tail`) and those that follow (`after`); the words come hedge-free.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Reading", "read_measure"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A measure, its sign (for a change), the rule that read it, and whether it speaks of a subject named before."""

    measure: str
    sign: int
    rule: str
    dependent: bool


_FILL = (
    r"(?: (?:thêm|nhẹ|mạnh|khá|cao|nhanh|đáng kể|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|được|từ|tới|đến mức|đến|chỉ|tương ứng|tương đương|"
    r"quý \S{1,3}(?: năm \d{4})?|trong (?:kỳ|năm|quý|tháng)|cùng kỳ năm \d{4}|quý trước|tháng trước|tháng \d{1,2}|cùng quý|cùng tháng|kế hoạch|"
    r"so (?:với )?(?:\d{1,2} tháng(?: đầu| cuối)?|tháng \d{1,2}|quý [ivx\d]{1,3})(?:[/.-]\d{4}| năm \d{4}| năm trước| năm ngoái)|"
    r"(?:so )?(?:với )?(?:cùng kỳ|cùng (?:thời điểm|thời gian|giai đoạn)(?: này)?|cả)(?: năm (?:ngoái|trước|\d{4}))?|so với cùng kỳ(?: năm (?:ngoái|trước|\d{4}))?|so với năm (?:ngoái|trước|\d{4})|so cùng kỳ|thêm được|ròng|đều|còn|hộ nghèo|tỷ lệ hộ nghèo|số hộ nghèo|số hộ cận nghèo|(?:trên )?toàn (?:tỉnh|huyện|xã|thị xã|thành phố|phường|quận)|tỷ lệ|là|ở mức|trên mức|khoảng|bình quân năm|bình quân mỗi năm|"
    r"by|rate|slightly|về|hơn|trung bình mỗi năm|toàn tỉnh|trung bình hằng năm|trung bình hàng năm|nghèo|tiếp|tục|lần lượt|chung|hộ|cận nghèo|nhiệm kỳ trước|khóa trước|tết trước|tết năm trước|năm trước|năm ngoái|cùng kỳ))*"
)
_FALL = r"(?:(?<!được )giảm|hạ|kéo giảm|cắt giảm|thấp hơn|ít hơn|kém|tụt|bớt được|bớt đi|giảm bớt|fell|dropped|shrank|slid|down|a fall of|fall of|a drop of|decrease|decreased|decline|declined|reduce|reduced|reducing|lower|cut)"
_RISE = r"(?:(?<!việc làm )tăng|nhích|nhỉnh hơn|nâng|cao hơn|nhiều hơn|vượt hơn|rose|jumped|climbed|surged|a rise of|(?<!made )(?<!make )(?<!makes )(?<!making )(?<!took )(?<!take )(?<!takes )(?<!taking )(?<!stepped )(?<!set )(?<!picked )(?<!taken )(?<!signed )up|increase|increased|rise|grew|growth|higher)"
_LEVELWARD = r"(?:lùi về|rút còn|rút xuống|xuống còn|xuống dưới|xuống|còn|chỉ còn|lên đến|lên tới|lên mức|lên|đạt|là|đến|tới|to|còn lại|ở mức|(?:giảm|hạ|kéo|đưa) về(?: mức)?)"
_CHANGE = re.compile(rf"(?<![^\W\d_])(?:(?P<fall>{_FALL})|(?P<rise>{_RISE})){_FILL}(?: năm \d{{4}} là)?[\s(:]*\Z")
# thấp hơn Tết Quý Mão khoảng 5%, ít hơn năm 2021 là 5 bộ, nhiều hơn ngày hội năm ngoái 900 vị trí, cao hơn Nghị quyết đề ra 1,1%
_HELD_TO = re.compile(
    r"(?<![^\W\d_])(?:(?P<fall>(?:thấp|ít|kém) hơn|thua)|(?P<rise>(?:cao|nhiều|nhỉnh) hơn))"
    r"(?P<base>(?: (?!cho |của |có |được |đạt |để |giúp |tại |ở |mức |số |con |gấp |từ )(?:[^\s,;.:()\d]+|20\d\d|\d{1,2}(?= tháng| \w* ?(?:năm|quý)|/)|\d{1,2}/20\d\d)){1,8}?)(?: (?:là|khoảng|tới|đến|chừng|gần|trên))* \Z"
)
_OF_TIME = re.compile(
    r"(?<![^\W\d_])(?:năm|kỳ|quý|tháng|tết|đợt|lần|ngày hội|phiên|mùa|nhiệm kỳ|khóa|bình quân|mặt bằng)(?![^\W\d_])"
)
_OF_AIM = re.compile(r"(?<![^\W\d_])(?:kế hoạch|chỉ tiêu|mục tiêu|nghị quyết|kh|đề ra|được giao|dự toán)(?![^\W\d_])")
# 9.812 thẻ, tức thêm 858 thẻ
_THAT_MORE = ("tức thêm ", "tức là thêm ", "nghĩa là thêm ")
# việc làm tăng thêm 5.000 người are jobs made anew; việc làm tăng 2% is a rise.
_CHANGE_RATE = re.compile(_CHANGE.pattern.replace("(?<!việc làm )", ""))
_REMARK = re.compile(r" \([^()\d][^()]{0,40}\)")
_FAR_CHANGE = re.compile(
    r"(?<![^\W\d_])(?:(?P<fall>giảm|kéo giảm|hạ|reduce|reducing|cut)|(?P<rise>tăng|nâng))(?! cường| nghèo|g)(?: thêm| nhanh| mạnh)?"
    r" (?:tỷ lệ|số)?[^,;()\d]{0,80}\Z"
)
# công nghiệp tăng giá trị sản xuất 8,8%
_GROWN = re.compile(
    r"(?<![^\W\d_])(?:(?P<fall>giảm)|tăng) (?:giá trị(?: sản xuất)?|doanh thu|sản lượng|tổng thu|kim ngạch|diện tích)(?: [^\s,;().\d]+){0,4} \Z"
)
_RATE_OF_CHANGE = re.compile(r"(?:tỷ lệ|mức|tốc độ) (?:(?P<fall>giảm)|(?P<rise>tăng)(?! trưởng)) [^,;()\d]{0,60}\Z")
_PAST_LED = re.compile(r"[\s,;.\-+]*so (?:với )?(?:cùng kỳ|năm (?:trước|ngoái|\d{4}))[^;()]{0,90}\Z")
_LEVEL_INSIDE = re.compile(
    r"(?<![^\W\d_])(?:xuống|còn|lên|đạt|dưới|trên|to|từ .* xuống|là|ở mức|đến)(?![^\W\d_])|(?<![^\W\d_])về(?: mức)? \Z"
)
_TO_LEVEL = re.compile(rf"(?<![^\W\d_]){_LEVELWARD}[\s:]*\Z")
# ít hơn cùng kỳ tới 712 người: after a comparison tới and là lead to its size.
# tăng so với 10 tháng năm trước là 415 hồ sơ; giảm bình quân mỗi năm là 3,1%
_SIZED = re.compile(
    r" (?:so (?:với )?[^,;()]+|(?:bình quân|trung bình)(?: (?:mỗi|hằng|hàng) năm)?|(?:mỗi|hằng|hàng) năm) (?:là|tới)\s\Z"
)
_COMPARED = re.compile(rf"(?<![^\W\d_])(?:cao|thấp|ít|nhiều|nhỉnh|kém|lớn|nhỏ)(?: hơn)?{_FILL}[\s(:]*\Z")
_RATIO = re.compile(
    r"(?<![^\W\d_])(?:đạt|bằng|hoàn thành|đạt được|đạt tỷ lệ|đạt khoảng|mới đạt|chỉ đạt|chỉ bằng|tương đương|đạt mức|đạt kế hoạch|thực hiện|xong|được|"
    r"meeting|reaching|fulfilling|equal to|reached|met|achieved|achieving|bằng với|mới bằng|ước đạt|ước bằng)[\s(:]*\Z"
)
_EXCEED = re.compile(
    r"(?<![^\W\d_])(?:(?:cao|nhiều) hơn (?:so với )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?: [^\s,;()\d]+){0,3}|vượt|vượt qua|vượt mức|vượt kế hoạch|vượt chỉ tiêu|vượt xa|vượt hơn|vượt so với (?:kế hoạch|chỉ tiêu)|exceeding|exceeded|beating)(?: mức| kế hoạch| chỉ tiêu| quá)?(?: được giao| đề ra| giao| năm)?(?: là| tới)?[\s(:,]*\Z"
)
_SHARE = re.compile(
    r"(?<![^\W\d_])(?:chiếm|chiếm tỷ lệ|chiếm khoảng|chiếm tới|chỉ chiếm|chiếm tỷ trọng|accounting for|account for|made up|making up|took up|takes up|taking up|occupied|occupies|tỷ lệ(?: nữ| là)?|tl|đạt tỷ lệ|tương đương|chiếm đa số|chiếm hơn|đa số|tỷ trọng)[\s(:]*\Z"
)
_PLAN_WORD = r"(?:kế hoạch|chỉ tiêu|kh|nghị quyết|mục tiêu|dự toán|chặng đường|target|plan|the plan|the target|annual plan|yearly plan|the year's plan)"
_PLAN_AFTER = re.compile(
    rf"(?:\s?\([^()]{{1,40}}\))?\s?(?:\(?so với |so |of |trên |mức |of the |of its )?(?:mức |số |the |annual |yearly )*{_PLAN_WORD}(?![^\W\d_])"
)
# thấp hơn 0,65 điểm phần trăm so với chỉ tiêu
_OF_PLAN = re.compile(
    r"\s?so (?:với )?(?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu|kh|nghị quyết)(?![^\W\d_])(?! năm (?:trước|ngoái))"
    r"|\s?so (?:với )?(?:mức|con số)(?: [^\s,;()\d]+){1,6} (?:đặt ra|đề ra|giao|yêu cầu)(?![^\W\d_])"
)
# tăng 5% so với kế hoạch; not so với chỉ tiêu năm 2019, which may be the year before's
_OF_ITS_PLAN = re.compile(
    r"\s?so (?:với )?(?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu|kh|nghị quyết)(?: năm| giao| đề ra| được giao)?(?=[,.;)]|\Z)"
)
_PAST_AFTER = re.compile(
    r"(?:\s?\([^()]{1,40}\))?\s?(?:(?:so với|so|của|mức|bằng|với|so cùng|of|against|compared with|than|from|on)\s)?(?:mức |kết quả |số |the )?(?:cùng kỳ|ck(?![^\W\d_])|cùng thời điểm|cùng giai đoạn|cùng thời gian|tết (?:trước|năm|giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) |tết (?:trước|năm)|cuối năm|đầu năm|quý trước|tháng trước|năm (?:trước|ngoái|\d{4})|thực hiện năm|quý|tháng|the same period|last year|the previous year|a year earlier|\d{4}|6 tháng|cả năm|bình quân)"
)
_PLAN_BEFORE = re.compile(
    rf"(?:so với |so )?{_PLAN_WORD}(?: (?:năm|mới|chỉ|ước|đã|giao|cả|tỉnh|huyện|hiện|đề ra|\d{{4}})){{0,4}}?(?: đạt| bằng)\s?\Z|(?:tỷ lệ )?(?:% )?(?:so với |so |thực hiện )(?:với )?{_PLAN_WORD}(?: năm| giao| tỉnh giao| huyện giao| năm \d{{4}})?\s?[:(]?\s?(?:đạt |bằng )?\Z"
    rf"|(?:bằng|đạt|hoàn thành|thực hiện|tỷ lệ|đạt tỷ lệ|tỷ lệ đạt|tỷ lệ hoàn thành|%)(?: so)?(?: với)? ?{_PLAN_WORD}(?: năm| giao| tỉnh giao| huyện giao| đề ra| năm \d{{4}})? ?: ?\Z"
)
_PAST_BEFORE = re.compile(
    r"so (?:với )?(?:cùng kỳ|năm trước|năm ngoái|năm \d{4}|cùng kỳ năm \w+|tết trước|tết năm trước|tết năm ngoái)(?: năm (?:trước|ngoái|\d{4}))?,?(?: thì)?(?: chỉ| ước| mới)?(?: bằng| đạt)\s?\Z"
)
_BASE_AFTER = re.compile(r"\s?\)?,?\s?(?:so với|so cùng|so |than|compared|from|on (?:the )?(?:year|previous))")
_SHARE_AFTER = re.compile(
    r"\s(?:(?:tổng |trong )?số (?!với)|tổng (?!số|kế hoạch|chỉ tiêu|vốn|nguồn|mức|kinh phí|dự toán|giá trị)|lực lượng lao động|of (?:them|whom|these|those|which|all)\b|trong tổng số|là (?:nữ|lao động|người))"
)
_OF_PEOPLE = re.compile(r" (?:dân số|số dân|người dân)(?![^\W\d_])")
_ABOVE_PLAN = re.compile(r"\s(?:above|over|beyond|ahead of|more than) the (?:plan|target|year's plan|annual plan)")
_CHANGE_AFTER = re.compile(
    r"\s(?:points? |percentage points? )?(?:(?P<fall>fewer|lower|less|down)|(?P<rise>higher|more|up))(?: than| on| from)(?! the (?:plan|target))"
)
_FELL_AFTER = re.compile(r" (?:đã )?(?:được giảm|giảm được|giảm đi)(?=[,.;])")
_PLAN_NEAR = re.compile(r"[^.;\n]{0,24}?(?:kế hoạch|chỉ tiêu|the plan|the target)")
# giảm từ 18,06 ở thời điểm đầu năm xuống còn 15,2%
_ON_TO = re.compile(r" (?:ở|vào|hồi|của|thời điểm|đầu|cuối)(?: [^\s\d,;.:()]+){1,6} (?:xuống còn|xuống|còn|lên) \d")
# nâng từ 360.000 đồng/tháng lên 500.000 đồng/tháng
_FROM_TO = re.compile(r" ?/(?:[^\W\d_]+ ?/? ?){1,3}(?:lên|xuống|còn)(?: còn| mức| thành)? \d")
# số người hưởng trợ cấp giảm tới 21,4% so với cùng kỳ: by as much as
_BY_AS_MUCH_AS = re.compile(r"\A(?!.*tỷ lệ).*(?:(?P<fall>giảm|hạ)|tăng|nhích|nâng) (?:lên|tới|đến) \Z", re.S)
# chi trả 1.384 tỷ đồng, tăng tới 21,5%
_LED_BY_RISE = re.compile(r"[,;]? ?(?:và )?(?:tăng|giảm) (?:tới|đến) ")
# tỷ lệ lao động qua đào tạo đạt 68% năm 2025 và 72% năm 2030
_ITS_YEAR = re.compile(r" năm \d{4} và [\d.,]+ ?%")
_FROM_BASE = re.compile(
    r" ?(?:của|vào|hồi|ở|trong)? ?(?:thời điểm )?(?:cùng kỳ|năm (?:trước|ngoái|\d{4})|quý|tháng|cuối năm|đầu năm)"
)
_SHORT = re.compile(
    r"(?<![^\W\d_])(?:thấp hơn (?:so với )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?: [^\s,;()\d]+){0,3}|hụt|thiếu|còn thiếu|chưa đạt|short by)[\s(]*\Z"
)
_GROWTH = re.compile(
    r"(?:tốc độ tăng|tốc độ tăng trưởng|tăng trưởng|mức tăng trưởng|tỷ lệ tăng)(?: [^\s,;:]+){0,6}?(?: đạt| là| ước| ước đạt| bình quân)?[\s:]*\Z"
)


def read_measure(
    unit: str | None,
    value: float,
    tail: str,
    after: str,
    *,
    negative: bool,
    is_rate: bool | None,
    bracket: bool,
    rate_in_time: bool = False,
) -> Reading:
    """The measure of one number.

    `tail` is the text that leads to it, hedge left out; `after` what follows its unit. `is_rate` tells whether the words
    near name an indicator that is itself a rate (None: none named). `bracket` says that it opens a bracket.
    """
    if tail.rstrip(" ").endswith(("(+", " +")) and unit in ("percent", "percentage_point"):
        return Reading("change", 1, "signed_in_brackets", True)
    if unit == "target":
        return Reading("level", 1, "level", False)
    if negative:
        return Reading("change", -1, "signed_in_brackets", True)
    if unit == "times" and not rate_in_time:
        aimed = _PLAN_AFTER.match(after)
        return Reading("ratio_to_target" if aimed else "ratio_to_previous", 1, "times_plan" if aimed else "times", True)
    percent = unit in ("percent", "percentage_point")
    change = (_CHANGE_RATE if percent else _CHANGE).search(tail)
    if change and not percent and tail.startswith(" nghèo", change.end("fall") if change["fall"] else len(tail)):
        change = None
    let_off = unit == "VND" and _LET_OFF.search(tail) and not _BASE_AFTER.match(after)
    if change and (let_off or (percent and _DOWN_TO.search(tail))):
        change = None
    if change and percent and tail.endswith(" từ ") and _ON_TO.match(after):
        return Reading("level", 1, "from_base", False)
    if change and change["fall"] == "kém" and not _BASE_AFTER.match(after):
        change = None  # tổ chức lao động kém 8,3%: badly done
    if change and tail.endswith(" từ ") and _FROM_TO.match(after):
        return Reading("level", 1, "from_level", False)
    led = _BASE_AFTER.match(after) or _LED_BY_RISE.fullmatch(tail)
    if percent and is_rate is not True and led and (by := _BY_AS_MUCH_AS.search(tail)):
        return _as_change(unit, value, by)
    if change and unit == "person" and change["fall"] == "cắt giảm":
        change = None  # those who lost their work
    if not percent and _FELL_AFTER.match(after):
        return Reading("change", -1, "fall", True)  # 6.830 hộ nghèo giảm được, còn 40.170 hộ
    if behind := _CHANGE_AFTER.match(after):
        return Reading("change", -1 if behind["fall"] else 1, "fewer_than" if behind["fall"] else "more_than", True)
    if change and _COMPARED.search(tail) and _OF_PLAN.match(after):
        return Reading("gap_to_target", -1 if change["fall"] else 1, "short_of" if change["fall"] else "exceeds", True)
    if tail.endswith(_THAT_MORE) or (tail.endswith("thêm ") and _BASE_AFTER.match(after)):
        return Reading("change", 1, "more_than", True)
    if tail.endswith("bớt ") and _BASE_AFTER.match(after):
        return Reading("change", -1, "fewer_than", True)
    held = _HELD_TO.search(tail) if "hơn" in tail or "thua" in tail else None
    if held and change is None and _OF_AIM.search(held["base"]):
        return Reading("gap_to_target", -1 if held["fall"] else 1, "short_of" if held["fall"] else "exceeds", True)
    if held and _OF_TIME.search(held["base"]):
        return _as_change(unit, value, held)
    if change and change["rise"] == "tăng" and _OF_ITS_PLAN.match(after) and not _TO_LEVEL.search(tail):
        return Reading("gap_to_target", 1, "exceeds", True)
    short = _SHORT.search(tail)
    lacks = short is not None and short.group().startswith(("hụt", "short", "thấp"))
    if (
        short
        and (lacks or _PLAN_AFTER.match(after) or _PLAN_NEAR.match(after))
        and (not percent or not tail.rstrip(" (").endswith("đạt"))
    ):
        return Reading("gap_to_target", -1, "short_of", True)
    if percent and (found := _percent(value, tail, after, change, is_rate=is_rate, bracket=bracket)):
        return found
    if change and tail.rstrip().endswith(" từ") and _FROM_BASE.match(after):
        return Reading("level", 1, "from_base", False)
    sized = change and _SIZED.search(change.group())
    if change and (sized or _COMPARED.search(tail) or not _TO_LEVEL.search(tail)) and not _GROWTH.search(tail):
        return _as_change(unit, value, change)
    exceeds = _EXCEED.search(tail)
    if exceeds and (
        percent or _PLAN_NEAR.match(after) or _PLAN_AFTER.match(after) or re.search(_PLAN_WORD, exceeds.group())
    ):
        return Reading("gap_to_target", 1, "exceeds", True)
    if percent:
        return Reading("level", 1, "percent_level", False)
    return Reading("level", 1, "level", False)


def _as_change(unit: str | None, value: float, change: re.Match[str]) -> Reading:
    sign = -1 if change["fall"] else 1
    if unit == "percent" and value >= 100 and sign > 0:
        return Reading("ratio_to_previous", 1, "rise_of_hundred", True)
    return Reading("change", sign, "fall" if sign < 0 else "rise", True)


# tổng dư nợ đạt 375 tỷ đồng, tăng trưởng 12,3% so với đầu năm
_GREW = re.compile(r",(?: và| đạt)? tăng trưởng \Z")
_AGAINST = re.compile(r" so (?:với |cùng )")
_DISBURSED = re.compile(r"(?<![^\W\d_])giải ngân(?: đạt| được| hết)? \Z")
# giải ngân vốn giảm nghèo mới đạt 54,6%
_PART_DISBURSED = re.compile(
    r"(?<![^\W\d_])giải ngân (?:các )?(?:nguồn )?(?:vốn|kinh phí)(?: [^\s,;.()\d]+){0,7} (?:đạt|được)(?: khoảng| gần| hơn| trên)? \Z"
)
_OF_FUNDS = re.compile(r" (?:kế hoạch |tổng |số |nguồn )*(?:vốn|kinh phí)(?![^\W\d_])")
_AND_PAST = re.compile(r"kế hoạch(?: năm)?(?: và|,)(?: bằng)? \Z")


def _percent(
    value: float, tail: str, after: str, change: re.Match[str] | None, *, is_rate: bool | None, bracket: bool
) -> Reading | None:
    if _ABOVE_PLAN.match(after):
        return Reading("gap_to_target", 1, "above_plan", True)
    if _EXCEED.search(tail):
        if value >= 100:
            return Reading("ratio_to_target", 1, "exceeds_hundred", True)
        return Reading("gap_to_target", 1, "exceeds", True)
    if _GROWTH.search(tail):
        if _GREW.search(tail) and _AGAINST.match(after):
            return Reading("change", 1, "rise", True)
        return Reading("level", 1, "growth_rate", False)
    if change and (_SIZED.search(change.group()) or not _ends_level(tail)):
        return _as_change("percent", value, change)
    if (
        _PLAN_BEFORE.search(tail)
        or _PART_DISBURSED.search(tail)
        or (_DISBURSED.search(tail) and _OF_FUNDS.match(after))
    ):
        return Reading("ratio_to_target", 1, "plan_before", True)
    if grown := _GROWN.search(tail):
        return Reading("change", -1 if grown["fall"] else 1, "fall" if grown["fall"] else "rise", True)
    ratio = _RATIO.search(tail)
    plan = _PLAN_AFTER.match(after)
    if is_rate and not plan and (told := _RATE_OF_CHANGE.search(tail)):
        return Reading("change", -1 if told["fall"] else 1, "fall_of_rate" if told["fall"] else "rise_of_rate", True)
    far = _FAR_CHANGE.search(_REMARK.sub("", tail)) if is_rate and not plan else None
    if far and not _LEVEL_INSIDE.search(far.group()):
        return Reading("change", -1 if far["fall"] else 1, "fall_of_rate" if far["fall"] else "rise_of_rate", True)
    far = (
        _FAR_CHANGE.search(_REMARK.sub("", tail)) if is_rate is None and not plan and _BASE_AFTER.match(after) else None
    )
    if far and not _LEVEL_INSIDE.search(far.group()):
        return Reading("change", -1 if far["fall"] else 1, "fall" if far["fall"] else "rise", False)
    of_whole = _SHARE_AFTER.match(after) or _OF_PEOPLE.match(after)  # ..., đạt 14,5% lực lượng lao động
    if _PAST_BEFORE.search(tail) and not plan and not of_whole:
        return Reading("ratio_to_previous", 1, "past_before", True)
    if plan and (ratio or bracket or not _TO_LEVEL.search(tail)):
        return Reading("ratio_to_target", 1, "of_plan", True)
    if ratio and not plan and not of_whole and _PAST_LED.match(tail):
        return Reading("ratio_to_previous", 1, "past_before", True)
    own_year = is_rate and tail.endswith("đạt ") and _ITS_YEAR.match(after)
    if (ratio or _AND_PAST.search(tail)) and _PAST_AFTER.match(after) and not own_year:
        return Reading("ratio_to_previous", 1, "of_past", True)
    if bracket and not tail.rstrip(" (").endswith(("đạt", "bằng")) and _BASE_AFTER.match(after) and is_rate is None:
        return Reading("change", 1, "bracket_against", True)
    if _SHARE_AFTER.match(after) and not is_rate:
        return Reading("share", 1, "share_after", True)
    if _SHARE.search(tail):
        return Reading("level" if is_rate else "share", 1, "share_of", not is_rate)
    if (
        ratio
        and not is_rate
        and not _OF_PEOPLE.match(after)
        and not _TO_LEVEL.search(tail.replace("đạt", "").rstrip() + " ")
    ):
        return Reading("ratio_to_target", 1, "reached", True)
    return None


# hạ tỷ lệ hộ nghèo về 21%
_DOWN_TO = re.compile(r"(?<![^\W\d_])(?:hạ|giảm|kéo|đưa|kéo giảm|rút) tỷ lệ [^,;()\d]{1,40} về(?: mức| còn| dưới)* \Z")
# số tiền giảm 51,7 tỷ đồng: the sum that was let off
_LET_OFF = re.compile(r"(?:số tiền|kinh phí|tổng tiền|tổng số tiền) (?:được |đã )?(?:giảm|miễn giảm)(?: đóng| là)? \Z")


def _ends_level(tail: str) -> bool:
    match = None if _COMPARED.search(tail) else _TO_LEVEL.search(tail)
    return (
        bool(match)
        and match is not None
        and not match.group().strip().startswith(("đạt",))
        and not re.search(r"(?:cao|thấp|ít|nhiều) hơn[^,;]*là\s\Z", tail)
    )
