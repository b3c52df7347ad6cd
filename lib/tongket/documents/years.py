"""The year of an account: by the votes of all that the text dates, or by the day of a text that dates nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tongket.documents.claims import Claim, done_by, total
from tongket.documents.spans import is_recent
from tongket.language.periods import Mention

__all__ = ["year_of"]

_TIE = 0.65
_MONTHS = ("head_months_bare", "head_half", "months_bare", "since_start")
_NEW_YEAR, _SPRING = 2, 4  # until then the year before is told of
_SURE = 2.0  # less than this is told in passing
_HEADED = 3.0  # what the headline or the first lines tell
_LOOKS_BACK = re.compile(r"năm (?:vừa )?qua(?!\w)|tổng kết|cả năm")
_REST = ("những tháng ", "các tháng ", "tháng ")
_SAME_PERIOD = re.compile(r"cùng kỳ|cùng thời điểm|same period")


def year_of(text: str, claims: Sequence[Claim], found: Sequence[Mention], published: date | None) -> int | None:
    """The year of the report's last day, by the votes of all claims."""
    weights: dict[int, list[float]] = {}
    for claim in claims:
        if claim.tense != "far":
            weights.setdefault(claim.year, []).append(claim.weight)
    for mention in found:  # who compares with a year tells of the next
        if mention.role == "base" and mention.kind == "year" and mention.year + 1 in weights:
            weights[mention.year + 1].append(0.5)
    totals = {year: total(group) for year, group in weights.items()}
    months = published is None and any(m.rule in _MONTHS and m.role != "base" for m in found)
    if not totals or (months and _only_ahead(claims)):  # 6 tháng đầu năm, and an aim for 2030
        return _of_undated(text, found, published)
    if published and min(totals) > published.year:
        told = _of_undated(text, found, published)
        if told is not None:
            return told  # only what is planned names its year
        if not any(claim.titled for claim in claims) and max(totals.values()) < _SURE:
            return published.year  # năm 2020, trung tâm dự định mở thêm 4 lớp: told in passing
    best = max(totals.values())
    year = max(year for year, total in totals.items() if total >= best * _TIE)
    if published is None:
        year = done_by(claims, year)
    if published and (before := _of_the_year_before(text, claims, found, published, year)) is not None:
        return before
    if any(claim.titled for claim in claims if claim.tense != "far"):
        return year
    far = [claim for claim in claims if claim.tense == "far"]
    milestones = {claim.year for claim in far}
    ahead = sum(claim.weight for claim in far if len(milestones) > 1 or claim.year >= year + 2)
    own = published.year if published else None
    return own if ahead > best else year  # a plan for years to come, told by its milestones


def _of_the_year_before(
    text: str, claims: Sequence[Claim], found: Sequence[Mention], published: date, year: int
) -> int | None:
    """The year of a text of that day, where the year before it is named but to compare with it."""
    told = [claim for claim in claims if claim.year == year]
    headed = any(claim.titled or (claim.weight >= _HEADED and claim.mention.role != "until") for claim in told)
    if year != published.year - 1 or headed:
        return None
    if published.month > _SPRING and told and all(claim.mention.role == "until" for claim in told):
        return published.year  # cuối năm 2019 tỷ lệ hộ nghèo là 13,2%
    own = any(claim.year == published.year and claim.tense != "far" for claim in claims)
    if own or published.month <= _NEW_YEAR:
        return None
    return _of_undated(text, found, published) or year  # only what is compared with names its year


def _only_ahead(claims: Sequence[Claim]) -> bool:
    """Whether all that is dated is still to come, and no headline's."""
    return all(claim.tense in ("plan", "far") and not claim.titled for claim in claims)


def _of_undated(text: str, found: Sequence[Mention], published: date | None) -> int | None:
    """The year of an account that names months alone: that of the text, after the same period's, of what is ahead."""
    if published:
        if any(is_recent(mention, published) for mention in found):
            return published.year
        told = any(m.rule == "this_year" or (m.kind == "now" and "hiện" not in text[m.start : m.end]) for m in found)
        past = published.month <= 2 and _LOOKS_BACK.search(text)
        return published.year - bool(past) if told else None
    if not any(mention.rule in ("head_months_bare", "head_half", "months_bare") for mention in found):
        return None
    same = {
        mention.year + 1
        for mention in found
        if mention.role == "base"
        and mention.year
        and _SAME_PERIOD.search(text, max(0, mention.start - 20), mention.end)
    } or {
        mention.year for mention in found if mention.year and (mention.kind == "tail" or _is_rest(text, mention))
    }  # bàn việc 6 tháng cuối năm 2014, những tháng cuối năm 2014
    return same.pop() if len(same) == 1 else None


def _is_rest(text: str, mention: Mention) -> bool:
    """Whether the months that are left of a year are told, uncounted: `nhiệm vụ những tháng cuối năm 2020`."""
    return mention.rule == "year_stage" and text.endswith(_REST, 0, mention.start)
