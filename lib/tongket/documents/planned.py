"""Whether a text's title says that it tells what is to be done, and no account of it."""

from __future__ import annotations

import re
from functools import cache

from tongket import lexicon
from tongket.language.normal import fold_phrase

__all__ = ["title_plans"]

# đạt 78,1% kế hoạch, tăng so với cùng kỳ, đã giải quyết: only an account tells these
_TOLD = re.compile(
    r"(?:đạt|bằng|vượt|tăng|giảm) (?!100 ?%)\d[\d.,]* ?% (?:so với )?(?:kế hoạch|chỉ tiêu|kh(?!\w)|nghị quyết|cùng kỳ)"
    r"|so với cùng kỳ|(?:đạt|bằng) 1\d\d[.,]\d+ ?%"
    r"|(?<![^\W\d_])(?:đã(?! qua đào tạo)|kết quả|vừa qua|đến nay)(?![^\W\d_])"
)


@cache
def _words(key: str) -> re.Pattern[str]:
    phrases = sorted(map(fold_phrase, lexicon.load("kinds")["plan"][key]), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, phrases))})(?![^\W\d_])")


def title_plans(title: str, text: str) -> bool:
    """Whether a title names a plan, tasks or targets, and neither it nor the folded text tells results.

    `Nhiệm vụ năm 2025 của ngành`, `Huyện giao chỉ tiêu giảm nghèo năm 2024`.
    """
    named = fold_phrase(title)
    sure = _words("pledges").search(named) or _words("leads").match(named)
    if not sure and (_words("titles").search(named) is None or _words("accounts").search(named)):
        return False
    return _TOLD.search(text) is None
