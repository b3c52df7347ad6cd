"""What a line tells by the label that it begins with, and a heading that adopts what its account leads to.

`1/ Kết quả: ...` heads results where nothing above does; `Điều 1. Đánh giá kết quả ... và thông qua Chương trình ...` heads
results and aims alike, so that what stands under it says by itself which it is.
"""

from __future__ import annotations

import re

from tongket.extraction.frames import lexis
from tongket.extraction.scene import Node, Scene
from tongket.extraction.status import Standing
from tongket.language.finder import Guarded

__all__ = ["adopts", "label_standing"]

_LONGEST = 70
_STATES = re.compile(r"[;.](?!\d)|\d ?%")
# Tán thành đánh giá kết quả năm 2015 và thông qua Nghị quyết về nhiệm vụ năm 2016
_ADOPTED = Guarded(
    r"(?<![^\W\d_])(?:thông qua|ban hành|phê duyệt|quyết định|quyết nghị|xác định|đề ra|nhất trí|thống nhất|tán thành)(?: [^\s,;.:]+){0,4}"
    r" (?:chương trình|đề án|kế hoạch|nghị quyết|phương hướng|mục tiêu|nhiệm vụ|chỉ tiêu)(?![^\W\d_])"
)


def label_standing(scene: Scene, node: Node) -> Standing | None:
    """The status that a marked line's label gives what follows it: `1/ Kết quả: trong tháng, phòng đã ...`."""
    line = node.line
    if not line.mark:
        return None
    colon = scene.text.find(":", line.body, min(line.end, line.body + _LONGEST))
    if colon < 0 or _STATES.search(scene.text, line.body, colon):
        return None
    found = scene.hits_in(line.body, colon)
    groups = lexis().groups
    told = [hit for hit in found if hit.phrase in groups["status.label_actual"]]
    if not told or any(hit.phrase in groups["status.heading_target"] for hit in found):
        return None
    return Standing("actual", "label_actual", 1, (told[0].start, told[0].end))


def adopts(scene: Scene, start: int, end: int) -> bool:
    """Whether a heading goes on from the results that end at `start` to what is adopted upon them."""
    return _ADOPTED.search(scene.text, start, end) is not None
