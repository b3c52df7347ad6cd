"""Whether a figure is done, estimated or aimed at."""

from __future__ import annotations

import re

from tongket.extraction.frames import lexis
from tongket.extraction.labelled import adopts, label_standing
from tongket.extraction.scene import Node, Scene, asked
from tongket.extraction.status import Standing
from tongket.language.finder import Guarded

__all__ = ["heading_standing", "sentence_standing"]

_TARGET_LEAD = Guarded(
    r"(?<!đạt )(?<!vượt )(?<!thành )(?<!các )(?:bảng |các |những |một số |nhóm |phấn đấu )?chỉ tiêu(?: chủ yếu| cụ thể| phấn đấu| kế hoạch| đặt ra| giao| cơ bản| chính)?[^.;:()]{0,60}:"
)
_PLAN_IS = Guarded(
    r"(?:(?<!so với )(?<!so )(?<!% )(?<!đạt )(?<!vượt )(?:kế hoạch|chỉ tiêu|mục tiêu|kh)(?: (?:giao|năm|cả năm|đề ra|tỉnh giao|huyện giao|tỉnh|huyện|được giao|đặt ra|năm \d{4}|chỉ))*(?: là|:| chỉ| giao)?|(?:tỉnh|huyện|thành phố|trung ương|bộ|hđnd|ubnd)(?: \w+)? giao(?: cho)?(?: cả)?(?: năm(?: \d{4}| nay)?)?(?: là|:)?|được giao|giao chỉ tiêu|theo (?:nghị quyết|kế hoạch|chỉ tiêu)(?: [^\s,;\d]+){0,3} là|(?:dự toán|kế hoạch vốn)(?: (?:cả năm|năm|giao|được giao))+(?: là|:)?|(?:nghị quyết|đại hội|hđnd|chương trình|đề án)(?: [^\s,;\d]+){0,3} đề ra(?: đến (?:hết |cuối )?năm 20\d\d)?)"
    r"(?: là| chỉ| giao)?[\s:]*(?:mức )?(?:giải quyết việc làm|việc làm|tăng|giảm)?(?: được)?(?: từ)?[\s(]*\Z"
)
_PLAN_BRACKET = Guarded(
    r"(?:kế hoạch|chỉ tiêu|mục tiêu|kh)(?: năm| giao| đề ra| tỉnh giao| huyện giao)?\s?\((?:giảm )?(?:được )?(?:từ )?\Z|\((?:nghị quyết|nq|chỉ tiêu|ct|mục tiêu|kế hoạch|kh)(?: là)?:? (?:giảm )?(?:được )?(?:từ )?\Z"
    r"|% (?:kế hoạch|chỉ tiêu|mục tiêu)(?: [^\s,;()\d]+){0,5}(?: 20\d\d ?- ?20\d\d)? ?\((?:(?:cả năm|năm|của năm|giao|là|tỉnh giao|huyện giao)(?: là|:)? )?(?:(?:giảm|tăng) (?:được )?)?(?:từ )?\Z|so (?:với )?(?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?: [^\s,;()\d]+){0,4} ?\((?:(?:giảm|tăng) (?:được )?)?(?:từ )?\Z|nghị quyết(?: hđnd| đại hội| tỉnh| huyện)* \((?:(?:giảm|tăng) (?:được )?)?(?:từ )?\Z|so (?:với )?(?:mức|con số)(?: [^\s,;()\d]+){1,6} (?:đặt ra|đề ra|giao|yêu cầu) ?\((?:(?:giảm|tăng) (?:được )?)?(?:từ )?\Z|% (?:kế hoạch|chỉ tiêu|mục tiêu|kh)(?: (?:năm|cả năm|giao|tỉnh giao|được giao|đề ra))* (?:là )?\Z|(?:plan|target)s? of (?:about )?\Z|mục tiêu[^,;.()\d]{0,50} (?:đề ra|đặt ra|giao)(?: là)?(?: giảm)?(?: được)?(?: từ)? \Z"
)
# đạt 65% so với chỉ tiêu 80.000 người; 84,7%, chưa đạt chỉ tiêu 86%: what it is measured against
_AGAINST_PLAN = re.compile(
    r"(?:\d ?(?:%|điểm ?%|[^\W\d_]+(?: [^\W\d_]+)?)?,? (?:\(\d[^()]*\) )?so (?:với )?(?:mức |yêu cầu |kế hoạch |kh |chỉ tiêu |mục tiêu |nghị quyết )+(?:[^\s,;()\d]+ ){0,6}?(?:là |giảm |tăng |được |từ )*"
    r"|(?:chưa|không|thấp hơn|cao hơn|trong khi|so với) (?:đạt |bằng |mức )?(?:yêu cầu|chỉ tiêu|mục tiêu|kế hoạch)(?: (?:đề ra|giao|năm|là|được giao|nghị quyết))* )\Z"
)
_PLAN_OF = Guarded(
    r"(?<!với )(?<!so )(?<!đạt )(?<!vượt )(?<!thành )(?<!theo )(?<!% )(?<!được )(?:kế hoạch|chỉ tiêu|mục tiêu(?! quốc gia)|kh)(?: (?:[^\s,;:()\d]+|20\d\d)){0,12} (?:là|giao)(?: [^\s,;:()\d]+){0,9} \Z"
    r"|(?:kế hoạch|chỉ tiêu|mục tiêu)(?: năm 20\d\d| năm nay| cả năm)?,? (?:(?:toàn )?(?:tỉnh|huyện|thành phố|thị xã|xã|sở|phòng|trung tâm|đơn vị|ngành) )?(?:tổ chức|đưa|giải quyết|tạo|đào tạo|giảm|xây|xóa|làm|mở|tuyển|hỗ trợ|phát triển|cho vay|vận động)(?! nghèo (?:đạt|đã))(?: (?!đạt|đã|được|là|còn|tăng)[^\s,;:()\d]+){0,6} \Z"
    r"|(?:ubnd|hđnd|tỉnh|huyện|bộ|thành phố|trung ương|khóa [ivx]+) (?:đã )?giao(?! dịch| lưu| ban| thông| nhận| đất)(?: [^\s,;:()\d]+){1,9} \Z"
    r"|(?<![^\W\d_])được (?:tỉnh |huyện |bộ |trung ương |ubnd tỉnh |ubnd huyện )?giao (?:chỉ tiêu )?(?:tư vấn|tổ chức|thu|cấp|khám|kết nối|giới thiệu|đưa|giải quyết|tạo|đào tạo|dạy|giảm|xây|xóa|làm|mở|tuyển|hỗ trợ|phát triển|cho vay|vận động)(?: (?!đạt|đã|được|là|còn|tăng)[^\s,;:()\d]+){0,6} \Z"
    r"|(?<!bàn )(?<!tiếp )(?<!sinh kế )(?<!mô hình )giao(?: cả năm| năm| năm \d{4})?(?: là)?[\s:]*\Z"
)
# KH 1.500 người, TH 1.562 người: short for what was planned and what was carried out
_DONE_LABEL = re.compile(
    r"(?<![^\W\d_])(?:(?:th|tđ|kết quả th|đã th)(?: được| đạt)?\s?:? ?|(?<=[,;/] )(?:kết quả|thực hiện|thực tế)(?: thực hiện)?(?: (?:được|đạt|là|đạt được|giảm|tăng))*\s?:? ?)\Z"
)
_GIVEN = re.compile(
    r"[\d.,]+\s?(?:%|[^\W\d_]+)?(?: [^\W\d_]+)? (?:được giao|đề ra|tỉnh giao|huyện giao|trung ương giao)"
)
_MET = re.compile(
    r"(?:đạt|vượt|hoàn thành|so với|theo|thực hiện|bằng|về|trong)(?: \w+){0,3} (?:chỉ tiêu|mục tiêu|kế hoạch)(?: giao| được giao| đề ra)?\Z"
)
# theo mục tiêu mỗi năm giảm 1%
_YEARLY_AIM = re.compile(r" (?:mỗi|hằng|hàng|bình quân) năm(?: kéo)? (?:giảm|tăng)(?![^\W\d_])")
# Nghị quyết Đại hội đề ra mỗi năm giảm 4%
_RESOLVED = Guarded(
    r"(?<!mục tiêu )(?<!chỉ tiêu )(?<!với )(?<!theo )(?<!kế hoạch )(?<![^\W\d_])(?:nghị quyết|đại hội)[^.;]{0,90}? (?:đề ra|xác định|đặt ra|thông qua)(?! (?:là )?đạt)(?![^.;]{0,20} \(đạt)"
)
# Năm nay huyện đăng ký 700 triệu đồng
_PLEDGES = "đăng ký"
_PLEDGED = re.compile(
    r"(?<![^\W\d_])(?:xã|phường|huyện|tỉnh|thành phố|thị xã|thôn|đơn vị|năm nay|năm \d{4}),?(?: [^\s,;.]+){0,3} đăng ký(?: giảm| tăng| thoát| vận động| xây| thực hiện| phấn đấu)?(?: [^\s,;.\d]+){0,3} \Z"
)
# Theo kế hoạch, trong năm 2023 thành phố sẽ giải quyết việc làm cho 11.000 lao động
_BY_PLAN = re.compile(r"[\s\-+•*]*theo (?:kế hoạch|chỉ tiêu|nghị quyết)(?! số| (?:này|của|trên|đã))[^,;.:]{0,40},")
_WILL = Guarded(
    r"(?<![^\W\d_])sẽ (?:tiếp tục |triển khai |thực hiện )?(?:tổ chức|kiểm tra|thanh tra|thanh, kiểm tra|triển khai các đoàn|tiến hành|thành lập|rà soát|khảo sát|tập trung|nâng|cho vay|khám|điều dưỡng|vận động|thu hút|cung ứng|nhận|giải quyết|tạo|đào tạo|mở|hỗ trợ|xây|khởi công|tặng|trao|đưa|cấp|phối hợp|bố trí|chi|dành|tuyển|tư vấn|giảm|tăng)(?![^\W\d_])"
)
# Theo đề án, năm 2024 huyện phải xóa 512 nhà tạm
_MUST = Guarded(
    r"(?<![^\W\d_])(?:phải|cần) (?:đạt|giảm(?! giờ| lương| lao động| nhân| việc)|tạo việc|giải quyết|đào tạo|đưa(?! đi| về| vào| đến bệnh)|xóa|xây|hoàn thành|huy động|phát triển|tăng mới|vận động)(?![^\W\d_])"
)
# Sau 3 năm phấn đấu, hết năm xã đã hoàn thành 19/19 tiêu chí
_ALL_DONE = re.compile(r",[^,;]{0,60} đã (?:hoàn thành|đạt|đạt được|thực hiện|giảm|được)(?![^\W\d_])[^,;]{0,40}\Z")
# ra chỉ tiêu 1.600 người, vậy mà mới đến tháng 7 đã đưa đi 1.900 người
_BUT_DONE = re.compile(
    r"\d[^;]*? (?:nhưng|song|vậy mà|thế mà|tuy nhiên|thực tế|mà mới|mà đến)(?![^\W\d_])[^;]{0,90} (?:đã|mới|chỉ|được)(?![^\W\d_])"
)
_RATIO_TO = re.compile(r"\A(?!\d ?%).*(?:tăng|giảm) (?:là )?\Z|(?:đạt|bằng|vượt) (?:là )?\Z")
_DONE = re.compile(r"(?<![^\W\d_])(?:đã(?! qua đào tạo)|kết thúc|thực hiện được|đạt được)(?![^\W\d_])")
_FULFILLED = re.compile(r"(?:đạt|vượt|hoàn thành|thực hiện)(?: [^\s,;]+){0,4}\s?\Z")
_MISSED = re.compile(r"(?:không|chưa) (?:đạt|hoàn thành|xong)|bị lỡ|lỡ hẹn|hụt|đuối|chậm")
# các chỉ tiêu đạt được là:
_ATTAINED = re.compile(
    r"(?:chỉ tiêu|mục tiêu) (?:[^\s,;:]+ ){0,3}?(?:đạt và vượt|đạt, vượt|đạt hoặc vượt|hoàn thành và|vượt|hoàn thành vượt|đạt kế hoạch)|(?:chỉ tiêu|mục tiêu) (?:đã )?(?:đạt được|thực hiện được|hoàn thành|đã thực hiện)|(?:kết quả|đạt được)(?: cụ thể)?(?: là| như sau)? ?:\Z"
)
# Kế hoạch 2012: GQVL 1.550, XKLĐ 120
_PLAN_LEAD = re.compile(
    r"[\s\-+•*\d.)]*(?:kế hoạch|mục tiêu|chỉ tiêu|nhiệm vụ)(?: công tác)?(?: năm)? (?P<year>20\d\d) ?:"
)
# Nhiệm vụ 6 tháng cuối năm: tạo việc làm cho 12.850 người để cả năm đạt 25.000
_TASKS_LEAD = re.compile(
    r"[\s\-+•*\d.)]*(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp)(?: [^\s.;:()]+){0,3} (?:cuối năm|còn lại|thời gian tới|năm tới|tháng tới|quý tới|năm sau)(?: [^\s.;:()]+){0,2} ?:"
    r"|[\s\-+•*\d.)]*(?:\d|hai|ba|bốn|sáu) tháng cuối năm(?: \d{4})? ?:"
)
_ESTIMATE_END = re.compile(r"(?<![^\W\d_])(?:thực hiện|thực tế|kết quả|đến nay|đã)(?![^\W\d_])")


# 64 lớp được mở trên tổng số 210 lớp theo kế hoạch: the whole that was planned
_OF_ALL_PLANNED = (
    re.compile(r"(?:trên|/|trong)(?: tổng)?(?: số)?\s?\Z"),
    re.compile(r"[\d.,]++ [^\W\d_]+(?: [^\W\d_]+){0,2} theo (?:kế hoạch|chỉ tiêu|kh)(?![^\W\d_])(?! số)"),
)
# 22,4 nghìn lao động (ước)
_ESTIMATE_BEHIND = re.compile(
    r"[\d.,]++(?: ?%| ?[^\W\d_]++(?: [^\W\d_]++){0,3})? ?\((?P<words>(?:số )?(?:dự )?ước(?: tính| đạt| thực hiện| cả năm)?)\)"
)
_LABEL = 24


def _cues(name: str) -> frozenset[int]:
    return lexis().groups[name]


# thỏa ước lao động tập thể: no estimate
_COMPACTS = re.compile(r"(?<![^\W\d_])(?:thỏa|công|hiệp|quy|khế|giao) \Z")


def sentence_standing(scene: Scene, start: int, clause: int, head: int, tail_end: int, digits: int) -> Standing | None:
    """The status that the words of its own sentence give a number at `head`.

    `digits` is where the number itself begins, after its hedge. The sentence begins at `start`, the number's clause at `clause`; `tail_end` is where its own words after it end.
    """
    text = scene.text
    near = text[max(clause, head - 60) : head]
    if planned := _PLAN_IS.search(near) or _PLAN_BRACKET.search(near):
        return Standing("target", "plan_is", 2, (head - len(near) + planned.start(), head))
    if (against := _AGAINST_PLAN.search(near)) and not _RATIO_TO.search(against.group()):
        return Standing("target", "plan_against", 2, (head - len(near) + against.start(), head))
    led = _PLAN_OF.search(text, max(clause, head - 120), head)
    if led and not _DONE.search(led.group()):
        return Standing("target", "plan_of", 2, led.span())
    if text[clause:head].endswith(("mức ", "con số ")) and _GIVEN.match(text, digits, tail_end):
        return Standing("target", "plan_is", 2, (digits, tail_end))
    if _OF_ALL_PLANNED[0].search(near) and (planned := _OF_ALL_PLANNED[1].match(text, digits)):
        return Standing("target", "plan_is", 2, planned.span())
    if foretold := _ESTIMATE_BEHIND.match(text, digits):
        return Standing("estimate", "estimate_behind", 2, foretold.span("words"))
    if done := _DONE_LABEL.search(text, max(clause, head - _LABEL), head):
        return Standing("actual", "done_label", 2, done.span())
    estimate, target = _cues("status.estimate"), _cues("status.target")
    last: Standing | None = None
    cue = start
    for hit in scene.cues_in(start, digits):
        if _closed(text, start, hit.start, hit.end, head) or (
            hit.start < clause and _of_its_number(text, start, hit.start, hit.end)
        ):
            continue
        if hit.phrase in estimate and not _COMPACTS.search(text, max(start, hit.start - 6), hit.start):
            cue = hit.end
            last = Standing("estimate", "estimate_word", 2 if hit.start >= clause else 1, (hit.start, hit.end))
        elif (
            hit.phrase in target
            and not _named(text, hit.start, hit.end)
            and (not _MET.search(text[max(start, hit.start - 40) : hit.end]) or _YEARLY_AIM.match(text, hit.end))
        ):
            last = Standing("target", "target_word", 2 if hit.start >= clause else 1, (hit.start, hit.end))
    if last is None and text.find(_PLEDGES, clause, head) >= 0 and (pledged := _PLEDGED.search(text, clause, head)):
        last = Standing("target", "pledged", 2, pledged.span())
    if last is None and (
        foretold := _BY_PLAN.match(text, start, head)
        or _WILL.search(text, clause, head)
        or _MUST.search(text, clause, head)
    ):
        last = Standing("target", "by_plan", 1, foretold.span())
    if last is None and (resolved := _RESOLVED.search(text, clause, head)):
        last = Standing("target", "resolved", 1, resolved.span())
    if last is None and (led := _PLAN_LEAD.match(text, start, head)) and int(led["year"]) >= scene.looks_to:
        return Standing("target", "targets_listed", 2, led.span())
    if last is None and (led := _TASKS_LEAD.match(text, start, head)):
        return Standing("target", "targets_listed", 2, led.span())
    if last is None and (match := _TARGET_LEAD.search(text, start, head)):
        met = (
            _FULFILLED.search(text[max(start, match.start() - 30) : match.start()])
            or text.startswith(" đã", match.end())
            or _MISSED.search(match.group())
            or _ATTAINED.search(match.group())
        )
        last = None if met else Standing("target", "targets_listed", 1, match.span())
    if (
        last is not None
        and last.status == "estimate"
        and (_turned(scene, cue, head) or _of_one(text, start, last, head) or _of_rate(text, start, last, clause))
    ):
        last = None
    if last is not None and last.rule == "target_word" and last.words:
        done = _ALL_DONE.search(text, last.words[1], head) or _BUT_DONE.search(text, last.words[1], head)
        last = None if done else last
    if last is not None and last.status == "target" and last.firm < 2 and _looks_back(scene, start, clause, head):
        last = None
    told = max(clause, last.words[1]) if last is not None and last.rule == "targets_listed" and last.words else clause
    if last is not None and last.firm < 2 and _DONE.search(text[told:head]):
        last = None
    if last is None:
        for hit in scene.cues_in(head, tail_end):
            if (
                hit.phrase in target
                and not _MET.search(text[max(start, hit.start - 40) : hit.end])
                and text[hit.start : hit.end] in ("đích", "mục tiêu")
                and not _named(text, hit.start, hit.end)
                and text.rfind("(", head, hit.start) <= text.rfind(")", head, hit.start)
                and not _ANOTHER_AIM.search(text, head, hit.start)
            ):
                return Standing("target", "target_word_after", 1, (hit.start, hit.end))
    return last


# chiếm 2,69%; mục tiêu đến cuối năm còn dưới 2%: the aim is the next number's
_ANOTHER_AIM = re.compile(r"[;,.] (?:[^,;.\d]{0,30} )?(?:với |đặt |đề ra )?\Z|[;](?! \d)")
_DONE_AFTER = re.compile(
    r"(?: (?!phải|cần|sẽ|phấn)[^\s,;:]+){0,8}? (?:đều )?(?:đã )?(?:đạt|vượt|hoàn thành|xong|về đích)(?! \d)"
)


def _is_met(text: str, start: int, at: int, end: int, stop: int) -> bool:
    """Whether the target named at ``at:end`` is told as met: it heads results."""
    return bool(_FULFILLED.search(text[max(start, at - 30) : at]) or _DONE_AFTER.match(text, end, min(stop, end + 60)))


def _closed(text: str, start: int, at: int, end: int, head: int) -> bool:
    """Whether the words ``at:end`` stand in a bracket that closes before `head`: they speak of what it holds."""
    opened = text.rfind("(", start, at)
    return opened > text.rfind(")", start, at) and opened >= 0 and text.find(")", end, head) >= 0


# giảm 4,03%, mục tiêu bình quân 4%; tỷ lệ bao phủ BHYT 95,7%
_SET_BESIDE = re.compile(r"\d[^;]*(?:,(?: (?:trong khi|còn|với))?|so với|so) \Z")
_ITS_OWN = re.compile(r"(?: (?:là|bình quân|giao|đề ra|năm|cả năm|giảm|tăng|từ|trên|dưới|đạt))* \d")
_AIM_NOUNS = ("mục tiêu", "chỉ tiêu", "kế hoạch", "kh")


def _of_its_number(text: str, start: int, at: int, end: int) -> bool:
    """Whether an aim named in an earlier clause stands behind a result, and tells of the next number alone."""
    if text[at:end] not in _AIM_NOUNS or not _ITS_OWN.match(text, end):
        return False
    return bool(_SET_BESIDE.search(text, max(start, text.rfind(";", start, at) + 1), at))


def _looks_back(scene: Scene, start: int, clause: int, head: int) -> bool:
    """Whether the clause turns to an earlier year than the one aimed at: `Năm 2024 đặt mục tiêu 95%; năm 2023 đạt 93%`."""
    before = [m.year for m in scene.mentions_in(start, clause) if m.year]
    here = [m.year for m in scene.mentions_in(clause, head) if m.year and m.role != "base"]
    return bool(before and here and here[-1] < max(before))


_OPENS = re.compile(
    r"(?:^|[.;:\n(+-])\s*(?:(?:số|cả năm|đến|năm|tháng|quý|tính|và|trong|các|kết quả|toàn|tỉnh|huyện|\d[\d/]*)[^\S\n]?)*\s*\Z"
)
_NEW_PREDICATE = re.compile(
    r"\d[^,;]{0,40}, (?!trong đó|đạt|bằng|tăng|giảm|vượt|gồm|chiếm|tương|và |so|với|còn|nâng|đưa|hoàn thành \d+[,.]?\d* ?%|\d|ước|trị|kinh|tỷ lệ|số|tổng|giá trị|giải quyết|tạo|đào tạo)[^,;]*\Z"
)


def _of_one(text: str, start: int, told: Standing, head: int) -> bool:
    """Whether `ước` in mid-clause spoke of one number alone: `GRDP ước tăng 10,25%, hoàn thành 16/18 chỉ tiêu`."""
    if told.words is None or _OPENS.search(text[max(start, told.words[0] - 40) : told.words[0]]):
        return False
    if not text.startswith(("ước tăng", "ước giảm", "ước tính"), told.words[0]):
        return False
    return bool(_NEW_PREDICATE.search(text, told.words[1], head))


_OWN_RATE = re.compile(r"ước(?: tính| khoảng| chừng)?(?: hơn| khoảng| gần| trên)? [\d.,]+")


def _of_rate(text: str, start: int, told: Standing, clause: int) -> bool:
    """Whether `ước` in mid-clause spoke of its own clause alone: `tỷ lệ thất nghiệp ước 1,6%; theo Sở, đã tạo 10.450 việc làm`."""
    if told.words is None or told.words[0] >= clause or not _OWN_RATE.match(text, told.words[0]):
        return False
    return not _OPENS.search(text[max(start, told.words[0] - 40) : told.words[0]])


_SUMS_UP = re.compile(r"(?<![^\W\d_])(?:nâng|đưa) (?:tổng )?(?:số|kết quả|lũy kế)[^,;.:\d]{0,40} \Z")


def _turned(scene: Scene, cue: int, head: int) -> bool:
    """Whether after the word of estimating another number and another period were named: `ước 5,4%, trong khi quý II mới 2,8%`."""
    later = [mention for mention in scene.mentions_in(cue, head) if mention.role != "base"]
    if later and _SUMS_UP.search(scene.text, cue, later[-1].start):
        return False  # ước tháng 6: 1.650 người, đưa tổng số 6 tháng lên 9.765
    return bool(later) and bool(re.search(r"\d", scene.text[cue : later[-1].start]))


def _named(text: str, start: int, end: int) -> bool:
    """Whether the word of aiming belongs to a programme's name or to a ratio: `mục tiêu quốc gia`, `62,3% chỉ tiêu năm`."""
    return (
        text.startswith((" quốc gia", " thiên niên kỷ", " kép", " ngày", " kỷ niệm", " chào mừng"), end)
        or text[max(0, start - 2) : start] == "% "
        or text[max(0, start - 3) : end] == "về đích"
    )


# 2. Về mục tiêu giảm nghèo: a topic
_TOPIC = re.compile(
    r"(?<![^\W\d_])về (?:việc thực hiện |thực hiện )?mục tiêu (?:giảm nghèo|việc làm|bình đẳng|an sinh|đào tạo)"
)
# BÁO CÁO công tác quý I, nhiệm vụ trọng tâm quý II
_REPORT = re.compile(r"báo cáo[^:]{0,80}(?:công tác|tháng|quý|năm)[^:]{3,}")
# What names tasks or targets may head the account of them as well; what looks ahead may not.
_AHEAD = re.compile(
    r"(?<![^\W\d_])(?:phương hướng|giải pháp|định hướng|phấn đấu|(?:phải|cần) (?:hoàn thành|thực hiện|đạt)|từ nay đến|thời gian tới|năm tới|năm sau|tiếp theo|sắp tới|cuối năm"
    r"|quý i{1,3}v?|đến năm|next|ahead|outlook|priorities|giao|phân bổ)(?![^\W\d_])"
)
_CARRIED_OUT = re.compile(
    r"(?<![^\W\d_])(?<!tổ chức )(?:thực hiện|triển khai thực hiện|hoàn thành)(?: (?:tốt|một số|các|những|các nhóm))* (?:nhiệm vụ|chỉ tiêu|mục tiêu|kế hoạch)"
)
# đạt 78,1% kế hoạch, bằng 104% so với cùng kỳ: only an account tells these
_REACHED = re.compile(
    r"(?:đạt|bằng|vượt|tăng|giảm) (?!100 ?%)\d[\d.,]* ?% (?:so với )?(?:kế hoạch|chỉ tiêu|kh(?!\w)|nghị quyết|cùng kỳ)|so với cùng kỳ"
    r"|(?:đạt|bằng) 1\d\d[.,]\d+ ?%"
)
# Chỉ tiêu - Kế hoạch - Thực hiện: the columns of what stands below
_COLUMNS = re.compile(
    r"(?:kế hoạch|chỉ tiêu|kh)(?: [^\s\d,;|/–-]+){0,2} ?(?:[-–|/;,]|\t) ?(?:số )?(?:ước )?(?:thực hiện|kết quả|th|đạt được)(?![^\W\d_])(?! [^\s|/–-]+ [^\s|/–-]+ [^\s|/–-]+ [^\s|/–-]+)"
)
_AIMING = re.compile(r"(?:phấn đấu|sẽ|mục tiêu|dự kiến)[^.;\n]{0,120}\Z")
# Trên cơ sở kết quả đó, sở đề ra nhiệm vụ 6 tháng cuối năm như sau:
_SET_OUT = re.compile(
    r"(?:đề ra|đặt ra|xác định|tập trung)(?: [^\s,;:]+){0,3} (?:mục tiêu|nhiệm vụ|chỉ tiêu|phương hướng)(?![^:]*(?:kết quả|đạt được))"
)
# I. THỰC HIỆN NĂM 2022 (ước)
_FORESEEN = re.compile(r"\((?:số )?(?:liệu )?(?:là )?(?:số )?(?:dự )?ước(?: [^()\d]{1,30})?\)\s*:?\Z")
_RESULT_WORD = re.compile(r"(?:kết quả|đã thực hiện|ước thực hiện|tình hình thực hiện|đạt được)")


def heading_standing(scene: Scene, node: Node) -> Standing | None:
    """The status that the headings above a line give its figures, the nearest that tells one; None where none does."""
    if node.index not in scene.standings:
        scene.standings[node.index] = _heading_standing(scene, node)
    return scene.standings[node.index]


def _heading_standing(scene: Scene, node: Node) -> Standing | None:
    target, actual = _cues("status.heading_target"), _cues("status.heading_actual")
    if (labelled := label_standing(scene, node)) is not None:
        return labelled
    for above in asked(node, scene.text):
        if above.level and not above.heading and (labelled := label_standing(scene, above)) is not None:
            return labelled
        end = min(above.line.end, above.line.start + 400)
        if above.level == 0 and (foreseen := _FORESEEN.search(scene.text, above.line.start, above.line.end)):
            return Standing("estimate", "heading_estimate", 1, foreseen.span())
        if above.level == 0 or (not above.heading and scene.text[end - 1] not in ":?"):
            continue
        start = scene.sentence_at(end - 1).start if scene.text[end - 1] == ":" else above.line.start
        found = scene.hits_in(start, end)
        aims = [
            hit
            for hit in found
            if hit.phrase in target
            and not _is_met(scene.text, start, hit.start, hit.end, end)
            and not _TOPIC.search(scene.text, start, hit.end + 12)
        ]
        results = [hit for hit in found if hit.phrase in actual]
        if aims and not results and above.heading and _REPORT.search(scene.text, start, aims[0].start):
            return Standing("actual", "heading_mixed", 1, (start, aims[0].start))
        if aims and _COLUMNS.search(scene.text, start, end):
            continue
        if aims and not results and _accounts(scene, above, start, end):
            continue
        if aims and not results:
            return Standing("target", "heading_target", 1, (aims[0].start, aims[0].end))
        if not aims and above.heading and (foreseen := _FORESEEN.search(scene.text[start:end])):
            return Standing("estimate", "heading_estimate", 1, (start + foreseen.start(), start + foreseen.end()))
        if results and above.heading and adopts(scene, results[-1].end, end):
            continue
        if results and not aims:
            return Standing("actual", "heading_actual", 1, (results[0].start, results[0].end))
        if aims and results and (set_out := _SET_OUT.search(scene.text, start, end)):
            return Standing("target", "heading_target", 1, set_out.span())
        if aims and results:
            first = "target" if aims[0].start < results[0].start else "actual"
            told = _RESULT_WORD.search(scene.text[start:end])
            word = aims[0] if first == "target" and not told else results[0]
            return Standing(first if not told else "actual", "heading_mixed", 1, (word.start, word.end))
    return None


# Kết quả, tổng kết, tình hình: the title of an account
_ACCOUNT = re.compile(r"(?<![^\W\d_])(?:kết quả|tổng kết|sơ kết|tình hình|đánh giá)(?![^\W\d_])")


_DEEPEST = 9


def _opens_report(scene: Scene, above: Node) -> bool:
    """Whether an account's first section is headed: none before it tells of results, and one after it looks ahead."""
    if not above.heading or not above.line.mark:
        return False
    if scene.sections is None:
        scene.sections = _sections(scene)
    results, outlooks = scene.sections
    level = above.level
    if outlooks.get(level, -1) <= above.index or results.get(level, above.index) < above.index:
        return False
    titles = (node.line for node in scene.nodes[: above.index] if node.level == 0)
    return any(_ACCOUNT.search(scene.text, line.start, line.end) for line in titles)


def _sections(scene: Scene) -> tuple[dict[int, int], dict[int, int]]:
    """By level the first heading of that level or above that tells of results, and the last that looks ahead."""
    actual = _cues("status.heading_actual")
    results: dict[int, int] = {}
    outlooks: dict[int, int] = {}
    for node in scene.nodes:
        if not node.heading or node.level == 0:
            continue
        start, end = node.line.start, node.line.end
        if _AHEAD.search(scene.text, start, end) or any(
            m.year >= scene.looks_to for m in scene.mentions_in(start, end)
        ):
            outlooks[node.level] = node.index
        elif any(hit.phrase in actual for hit in scene.hits_in(start, end)):
            results.setdefault(node.level, node.index)
    for level in range(1, _DEEPEST + 1):
        if level - 1 in outlooks:
            outlooks[level] = max(outlooks.get(level, -1), outlooks[level - 1])
        if level - 1 in results:
            results[level] = min(results.get(level, results[level - 1]), results[level - 1])
    return results, outlooks


def _accounts(scene: Scene, above: Node, start: int, end: int) -> bool:
    """`_heads_account`, looked for once for each heading, however many lines stand under it."""
    if above.index not in scene.accounts:
        scene.accounts[above.index] = _heads_account(scene, above, start, end)
    return scene.accounts[above.index]


def _heads_account(scene: Scene, above: Node, start: int, end: int) -> bool:
    """Whether a heading that names tasks or targets heads what was done for them, which tells nothing of its own status.

    So where it says that they were carried out, where a heading above it tells of results, and where what stands
    under it tells what was reached.
    """
    text = scene.text
    year = max((m.year for m in scene.mentions_in(start, end) if m.year), default=0)
    if _AHEAD.search(text, start, end) or (year and year >= scene.looks_to):
        return False
    if _CARRIED_OUT.search(text, start, end):
        return True
    if _opens_report(scene, above):
        return True
    if above.heading and above.line.mark and (under := heading_standing(scene, above)) is not None:
        return under.status == "actual"
    stop = scene.section_end(above)
    return any(
        not _AIMING.search(text[max(end, told.start() - 160) : told.start()])
        for told in _REACHED.finditer(text, end, stop)
    )
