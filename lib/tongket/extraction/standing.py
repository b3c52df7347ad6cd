"""Whether a figure is done, estimated or aimed at."""

from __future__ import annotations

import re

from tongket.extraction.frames import lexis
from tongket.extraction.scene import Node, Scene

__all__ = ["Standing", "heading_standing", "sentence_standing"]

_TARGET_LEAD = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!thành )(?<!các )(?:bảng |các |những |một số |nhóm |phấn đấu )?chỉ tiêu(?: chủ yếu| cụ thể| phấn đấu| kế hoạch| đặt ra| giao| cơ bản| chính)?[^.;:()]{0,60}:"
)
_PLAN_IS = re.compile(
    r"(?:(?<!so với )(?<!so )(?<!% )(?<!đạt )(?<!vượt )(?:kế hoạch|chỉ tiêu|mục tiêu|kh)(?: (?:giao|năm|cả năm|đề ra|tỉnh giao|huyện giao|được giao|đặt ra|năm \d{4}|chỉ))*(?: là|:| chỉ| giao)?|(?:tỉnh|huyện|thành phố|trung ương|bộ|hđnd|ubnd)(?: \w+)? giao(?: là|:)?|được giao|giao chỉ tiêu)"
    r"(?: là| chỉ| giao)?[\s:]*(?:giải quyết việc làm|việc làm|tăng|giảm)?[\s(]*\Z"
)
_PLAN_BRACKET = re.compile(
    r"(?:kế hoạch|chỉ tiêu|mục tiêu|kh)(?: năm| giao| đề ra| tỉnh giao| huyện giao)?\s?\((?:giảm )?(?:từ )?\Z|\((?:nghị quyết|chỉ tiêu|mục tiêu|kế hoạch)(?: là)?:? (?:giảm )?(?:từ )?\Z"
    r"|% (?:kế hoạch|chỉ tiêu|mục tiêu)(?: là)? \Z|(?:plan|target)s? of (?:about )?\Z|mục tiêu[^,;.()\d]{0,50} (?:đề ra|đặt ra|giao)(?: là)?(?: giảm)?(?: từ)? \Z"
)
_MET = re.compile(
    r"(?:đạt|vượt|hoàn thành|so với|theo|thực hiện|bằng|về|trong)(?: \w+){0,3} (?:chỉ tiêu|mục tiêu|kế hoạch)\Z"
)
_DONE = re.compile(r"(?<![^\W\d_])(?:đã(?! qua đào tạo)|kết thúc|thực hiện được|đạt được)(?![^\W\d_])")
_FULFILLED = re.compile(r"(?:đạt|vượt|hoàn thành|thực hiện)(?: [^\s,;]+){0,4}\s?\Z")
_MISSED = re.compile(r"(?:không|chưa) (?:đạt|hoàn thành)")
_ESTIMATE_END = re.compile(r"(?<![^\W\d_])(?:thực hiện|thực tế|kết quả|đến nay|đã)(?![^\W\d_])")


class Standing:
    """A status, the rule that gave it, and how firmly (2 own words, 1 inherited, 0 by default)."""

    __slots__ = ("firm", "rule", "status")

    def __init__(self, status: str, rule: str, firm: int) -> None:
        self.status = status
        self.rule = rule
        self.firm = firm


def _cues(name: str) -> frozenset[int]:
    return lexis().groups[f"status.{name}"]


def sentence_standing(scene: Scene, start: int, clause: int, head: int, tail_end: int, digits: int) -> Standing | None:
    """The status that the words of its own sentence give a number at `head`.

    `digits` is where the number itself begins, after its hedge. The sentence begins at `start`, the number's clause at `clause`; `tail_end` is where its own words after it end.
    """
    text = scene.text
    if _PLAN_IS.search(text[max(clause, head - 60) : head]) or _PLAN_BRACKET.search(
        text[max(clause, head - 60) : head]
    ):
        return Standing("target", "plan_is", 2)
    estimate, target = _cues("estimate"), _cues("target")
    last: Standing | None = None
    cue = start
    for hit in scene.hits_in(start, digits):
        if hit.phrase in estimate:
            cue = hit.end
            last = Standing("estimate", "estimate_word", 2 if hit.start >= clause else 1)
        elif (
            hit.phrase in target
            and not _named(text, hit.start, hit.end)
            and not _MET.search(text[max(start, hit.start - 40) : hit.end])
        ):
            last = Standing("target", "target_word", 2 if hit.start >= clause else 1)
    if last is None and (match := _TARGET_LEAD.search(text, start, head)):
        met = (
            _FULFILLED.search(text[max(start, match.start() - 30) : match.start()])
            or text.startswith(" đã", match.end())
            or _MISSED.search(match.group())
        )
        last = None if met else Standing("target", "targets_listed", 1)
    if last is not None and last.status == "estimate" and _turned(scene, cue, head):
        last = None
    if last is not None and last.firm < 2 and _DONE.search(text[clause:head]):
        last = None
    if last is None:
        for hit in scene.hits_in(head, tail_end):
            if (
                hit.phrase in target
                and not _MET.search(text[max(start, hit.start - 40) : hit.end])
                and text[hit.start : hit.end] in ("đích", "mục tiêu")
            ):
                return Standing("target", "target_word_after", 1)
    return last


_DONE_AFTER = re.compile(r"(?: [^\s,;:]+){0,8}? (?:đều )?(?:đã )?(?:đạt|vượt|hoàn thành|xong|về đích)(?! \d)")


def _is_met(text: str, start: int, at: int, end: int, stop: int) -> bool:
    """Whether the target named at ``at:end`` is told as met: it heads results."""
    return bool(_FULFILLED.search(text[max(start, at - 30) : at]) or _DONE_AFTER.match(text, end, min(stop, end + 60)))


def _turned(scene: Scene, cue: int, head: int) -> bool:
    """Whether after the word of estimating another number and another period were named: `ước 5,4%, trong khi quý II mới 2,8%`."""
    later = [mention for mention in scene.mentions_in(cue, head) if mention.role != "base"]
    return bool(later) and bool(re.search(r"\d", scene.text[cue : later[-1].start]))


def _named(text: str, start: int, end: int) -> bool:
    """Whether the word of aiming belongs to a programme's name or to a ratio: `mục tiêu quốc gia`, `62,3% chỉ tiêu năm`."""
    return text.startswith((" quốc gia", " thiên niên kỷ"), end) or text[max(0, start - 2) : start] == "% "


_RESULT_WORD = re.compile(r"(?:kết quả|đã thực hiện|ước thực hiện|tình hình thực hiện|đạt được)")


def heading_standing(scene: Scene, node: Node) -> Standing | None:
    """The status that the headings above a line give its figures, the nearest that tells one; None where none does."""
    target, actual = _cues("heading_target"), _cues("heading_actual")
    for above in node.ancestors():
        end = min(above.line.end, above.line.start + 400)
        if above.level == 0 or (not above.heading and scene.text[end - 1] not in ":"):
            continue
        start = scene.sentence_at(end - 1).start if scene.text[end - 1] == ":" else above.line.start
        found = scene.hits_in(start, end)
        aims = [
            hit for hit in found if hit.phrase in target and not _is_met(scene.text, start, hit.start, hit.end, end)
        ]
        results = [hit for hit in found if hit.phrase in actual]
        if aims and not results:
            return Standing("target", "heading_target", 1)
        if results and not aims:
            return Standing("actual", "heading_actual", 1)
        if aims and results:
            first = "target" if aims[0].start < results[0].start else "actual"
            return Standing(first if not _RESULT_WORD.search(scene.text[start:end]) else "actual", "heading_mixed", 1)
    return None
