"""Legal documents named in a text: ``Nghị quyết số 68/NQ-CP``, ``Chỉ thị số 14-CT/TW ngày 19/7/2017``.

Symbols follow the forms of Decree 30/2020/NĐ-CP (number / year / kind - issuer) and of the Party (number - kind/issuer).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from tongket.language.finder import Pooled, pooled
from tongket.language.normal import Folded

__all__ = ["Citation", "citations"]

_KINDS = (
    "nghị quyết|quyết định|nghị định|chỉ thị|thông tư liên tịch|thông tư|kế hoạch|chương trình hành động|chương trình|công văn|"
    "thông báo|kết luận|tờ trình|báo cáo|đề án|hướng dẫn|văn bản|công điện|luật|bộ luật|pháp lệnh|quy định|giấy phép|công ước|"
    "resolution|decision|decree|directive|circular|law|plan|điều|khoản|dự thảo nghị quyết|quy chế|hiến pháp"
)
_SYMBOL = r"(?:[a-zđ]{1,12}\d{0,3}(?:[.&][a-zđ]{1,8})*(?: ?- ?[a-zđ](?:[a-zđ&.]{0,12}[a-zđ])?\d{0,2}){0,4})"
# A dash with words after it, no further part of the symbol: 68/NQ-CP - hỗ trợ ...
_WORDS_AFTER = re.compile(r"(?: - ?| ?- )[a-zđ]")
_NUMBER = (
    r"(?=\d{1,6}[a-z]? ? ?[/-])"  # a number alone is seen at once to be none
    rf"(?:\d{{1,6}}[a-z]? ?(?:/ ?(?:19|20)\d{{2}})? ?/ ?(?:19|20)\d{{2}}/qh\d{{1,2}}|\d{{1,6}}[a-z]?/(?:19|20)\d{{2}} ?/ ?{_SYMBOL}(?:/{_SYMBOL})?"
    rf"|\d{{1,6}}[a-z]? ?/ ?(?:(?:19|20)\d{{2}}/)?{_SYMBOL}(?:/{_SYMBOL})?|\d{{1,6}}[a-z]? ?- ?{_SYMBOL} ?/ ?{_SYMBOL})"
)
_ISSUED = r"(?:,? ?(?:ký |ban hành )?ngày (?P<d>\d{1,2}) ?(?:[/.-] ?|tháng )(?P<m>\d{1,2}) ?(?:[/.-] ?|,? năm )(?P<y>(?:19|20)\d{2}))?"
_FULL = re.compile(rf"(?<!\w)(?:(?P<kind>{_KINDS}) (?:số ?:? ?|no\.? ?)?)?(?P<number>{_NUMBER})(?![\w]){_ISSUED}")
_BARE = re.compile(
    rf"(?<!\w)(?P<kind>{_KINDS}) (?:số ?:? ?|no\.? ?)(?P<number>\d{{1,6}}[a-z]?(?:/(?:19|20)\d{{2}})?)(?![\w.,]\d)(?!\w){_ISSUED}"
)
_WITHOUT = re.compile(
    rf"(?<!\w)(?P<kind>nghị quyết|quyết định|nghị định|chỉ thị|thông tư|chương trình|kết luận|đề án|resolution|decision|decree|directive) "
    rf"(?P<number>\d{{1,4}}[a-z]?)(?![\w]|[.,]\d| ?%|/\d)(?! (?:người|lao động|tỷ|triệu|hộ|xã|lượt|lớp|dự án|mô hình|cuộc|vụ|đơn|văn bản|doanh nghiệp|cơ sở))"
    rf"(?: ?- ?(?P<sym>[a-z]{{2,3}}/[a-z]{{2,5}}))?{_ISSUED}"
)
_ARTICLES = re.compile(
    r"(?<!\w)(?P<kind>điều|khoản|điểm|article|articles|clause|chương|mục|phụ lục) (?P<number>\d{1,3}[a-z]?(?: ?(?:,|và|-|and) ?\d{1,3}(?![\d%]|[.,]\d| (?:người|lao động)))*)(?![\w%]|[.,]\d)"
    r"(?= ?(?:,|;|\.|của|luật|bộ luật|nghị|thông|quyết|quy|hiến|điều|khoản|of|và|:|\)|\Z|\n|đang|đã))"
)
_LAW_YEAR = re.compile(
    r"(?<!\w)(?P<kind>(?:bộ )?luật (?P<name>(?:(?! (?:trong|đã|được|đến|từ|tháng|kế hoạch|cho|tại|các) )[^\d\n,.;()]){2,90}?))"
    r" (?:năm )?(?P<number>(?:19|20)\d{2})(?!\d)"
)
_DECREE_EN = re.compile(
    r"(?<!\w)(?P<kind>resolution|decision|decree|directive|circular|plan) (?:no\.? ?)?(?P<number>\d{1,4}(?:/(?:19|20)\d{2})?(?:/[a-z]{2}-?[a-z]*)?)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One document named: span in folded offsets, its kind, number and symbol, issuer and date where stated."""

    start: int
    end: int
    kind: str
    number: str
    issuer: str
    issued: date | None
    rule: str


_RULES = (("symbol", _FULL), ("number", _BARE), ("number_alone", _WITHOUT), ("article", _ARTICLES),
          ("english", _DECREE_EN), ("law_year", _LAW_YEAR))  # fmt: skip


@cache
def _finder() -> Pooled:
    return pooled("no figures", [pattern for _, pattern in _RULES])


def citations(folded: Folded) -> list[Citation]:
    """The legal documents that a text names, in order, none overlapping."""
    found: list[Citation] = []
    taken = bytearray(len(folded.text) + 1)
    for (rule, _), matches in zip(_RULES, _finder().find(folded.text), strict=True):
        for match in matches:
            start, end = match.span()
            if taken.find(1, start, end) >= 0 or (rule == "symbol" and not _is_symbol(match)):
                continue
            if rule == "law_year" and not folded.cased[match.start("name")].isupper():
                continue  # pháp luật lao động năm 2021 names no law
            citation = _citation(folded, match, rule)
            taken[start : citation.end] = b"\x01" * (citation.end - start)
            found.append(citation)
    return sorted(found, key=lambda citation: citation.start)


# What looks like a symbol and is a rate or a pair of units: 24/tháng, 5/người.
_NOT_SYMBOL = re.compile(
    r"\d+\s?/\s?(?:tháng|người|năm|ngày|hộ|lần|xã|em|ha|tuần|quý|kỳ|lđ|lớp|suất|nlđ|căn|đồng|giờ|km|kg|m|x|c)\b"
)


def _is_symbol(match: re.Match[str]) -> bool:
    number = match["number"]
    if _NOT_SYMBOL.match(number):
        return False
    letters = [char for char in number if char.isalpha()]
    return (
        bool(match["kind"])
        or "/qh" in number
        or "ubtvqh" in number
        or (len(letters) >= 3 and "/" in number and "-" in number)
    )


def _citation(folded: Folded, match: re.Match[str], rule: str) -> Citation:
    part = match.groupdict()
    begin, stop = match.span("number")
    end = match.end()
    if words := _WORDS_AFTER.search(folded.cased, begin, stop):
        end = stop = words.start()
    number = folded.cased[begin:stop]
    issuer = (
        number.rsplit("-", 1)[-1].rsplit("/", 1)[-1].strip() if rule == "symbol" and not number[-1].isdigit() else ""
    )
    issued = None
    if part.get("y") and end == match.end():
        try:
            issued = date(int(part["y"]), int(part["m"]), int(part["d"]))
        except ValueError:
            issued = None
    kind = folded.cased[match.start("kind") : match.end("kind")] if part.get("kind") else ""
    return Citation(match.start(), end, kind, number, issuer, issued, rule)
