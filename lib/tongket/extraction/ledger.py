"""Every number of a text, classed: what is not a figure, and by which rule.

No number is passed over: what no rule knows is a figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tongket import lexicon
from tongket.language.citations import Citation
from tongket.language.finder import Guarded, Pooled, pooled
from tongket.language.periods import Mention
from tongket.language.quantities import unit_at
from tongket.language.segments import Line

__all__ = ["DIGITS", "Entry", "furniture_lines", "non_figures", "number_runs"]


@dataclass(slots=True)
class Entry:
    """One number that is no figure, in folded offsets."""

    start: int
    end: int
    kind: str
    rule: str


@cache
def _rules() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (rule["name"], rule["class"], re.compile(rule["pattern"], re.M)) for rule in lexicon.load("nonfigures")["rule"]
    )


@cache
def _finder() -> Pooled:
    return pooled("no figures", [*(pattern for _, _, pattern in _rules()), _BARE_YEAR, _BARE_DAY])


_TELLS = re.compile(r"\A[^\n]{40,}[^\W\d_][^\n]*\.[\"'”)]*\s*\Z")
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_OTHERS = re.compile(
    r"^(?:các )?(?:tin|bài)(?: viết)? (?:khác|mới|liên quan|cũ hơn|đã đưa|cùng chuyên mục|cùng mục|đọc nhiều|nổi bật|xem nhiều)(?: hơn)?\W*$"
    r"|^(?:tin mới|tin khác|tin đã đưa|tin mới hơn|tin cũ hơn|xem thêm|đọc thêm|bài liên quan|có thể bạn quan tâm|xem tiếp)\W*$"
    r"|^(?:tin |bài )?(?:đọc nhiều|xem nhiều|cùng chuyên mục|nhiều người đọc|được quan tâm)(?: nhất)?\W*$"
    r"|^(?:thống kê truy cập|số lượt truy cập|số lượt đang online)\W*$"
)
_HEADLINE = re.compile(
    r"(?:\(\d{1,2}[./-]\d{1,2}[./-]\d{4}(?: \d{1,2}:\d{2})?\)|\d{1,2}[./-]\d{1,2}[./-]\d{4}(?: \| \d{1,2}:\d{2}(?: [ap]m)?)?)\s*$"
)
_RELATED = re.compile(
    r"^>{1,3} ?\S|^\s*hotline|^(?:các )?(?:tin|bài)(?: viết)? (?:khác|liên quan|mới|đã đưa)[^:]{0,12}:|^(?:xem nhiều|đọc nhiều|đọc thêm|tags?|từ khóa|thống kê(?= truy cập| ?:|\W*$)|có thể bạn quan tâm|tin xem nhiều|related|bản quyền|copyright|©|®)\b"
)
_RELATED_INSIDE = Guarded(
    r"giấy phép (?:số|hoạt động|thiết lập)|\bgp-ttđt|chịu trách nhiệm(?: về)? nội dung|- đọc thêm: |\| tin liên quan|chung nhan tin nhiem|bản quyền ©"
    r"|internet archive|wayback|captures\b|captured?\b"
)


# Two hundred numbers on one line and not a word among them, or letters and digits by turns without end: data that a page
# carries along (a script's, a code's), of which nothing says what they count.
_RUNS = re.compile(r"(?:\d++(?:[.,]\d++)*+[^\w\n]{1,4}+){200,}+\d*|(?:[^\W\d_]{1,3}+\d{1,3}+){100,}+")
_FEWEST_IN_RUN = 200  # characters
_STEP, _PIECE = 130, 60  # of any run a piece that begins at a multiple of the step lies wholly inside


def number_runs(text: str) -> list[Entry]:
    """The long runs of numbers without a word, each one entry from its first digit to its last."""
    # Inside a run there are no letters or no spaces, which is sooner seen than the run.
    pieces = (text[at : at + _PIECE] for at in range(0, len(text), _STEP))
    if len(text) < _FEWEST_IN_RUN or all(" " in piece and piece.islower() for piece in pieces):
        return []
    found = []
    for match in _RUNS.finditer(text):
        start, end = match.span()
        while not text[start].isdecimal():
            start += 1
        while not text[end - 1].isdecimal():
            end -= 1
        found.append(Entry(start, end, "furniture", "number_run"))
    return found


def _tells(body: str) -> bool:
    """Whether a line is a sentence, and no headline."""
    if len(body) > 220:
        return True
    return body.rstrip().rstrip("\"'”)").endswith(".") and _TELLS.search(body) is not None


def furniture_lines(text: str, lines: list[Line]) -> list[bool]:
    """Which lines are page furniture: menus, counters, pagers, headlines of other articles."""
    found = []
    after_others = False
    for line in lines:
        body = text[line.start : line.end]
        if _OTHERS.match(body):
            after_others = True
            found.append(True)
            continue
        if _tells(body) and DIGITS.search(body):  # what has no numbers changes nothing
            after_others = False
        related = _RELATED.match(body) or _RELATED_INSIDE.search(body)
        listed = after_others or bool(related) or (len(body) < 200 and _is_headline(body))
        found.append(listed or (body.isdigit() and len(body) == 1))
        if _CAPTURES.fullmatch(body):
            _mark_toolbar(text, lines, found)
    return found


# What an archive of the web puts above a page: months, days and years on lines of their own, then how often it was saved.
_CAPTURES = re.compile(r"\d[\d.,]* captures?")
_TOOLBAR = re.compile(r"[a-z]{3}|\d{1,2}|(?:19|20)\d\d|success|fail")


def _mark_toolbar(text: str, lines: list[Line], found: list[bool]) -> None:
    """Mark the short lines that lead up to the last one, which counts the captures."""
    at = len(found) - 2
    while at >= 0 and _TOOLBAR.fullmatch(text, lines[at].start, lines[at].end):
        found[at] = True
        at -= 1


def _is_headline(body: str) -> bool:
    match = _HEADLINE.search(body)
    return (
        bool(match)
        and match is not None
        and match.start() > 20
        and not body[: match.start()].rstrip().endswith(("ngày", "đến"))
    )


def non_figures(
    text: str,
    lines: list[Line],
    citations: list[Citation],
    mentions: list[Mention],
    furniture: list[bool],
    *,
    english: bool = False,
) -> list[Entry]:
    """The numbers that are no figures, in order; each digit of the text lies in at most one."""
    taken = bytearray(len(text) + 1)
    found: list[Entry] = []

    def take(start: int, end: int, kind: str, rule: str) -> None:
        for match in DIGITS.finditer(text, start, end):
            first, last = match.span()
            if taken.find(1, first, last) < 0:
                taken[first:last] = b"\x01" * (last - first)
                found.append(Entry(first, last, kind, rule))

    for line, is_furniture in zip(lines, furniture, strict=True):
        if is_furniture:
            take(line.start, line.end, "furniture", "furniture_line")
    for citation in citations:
        take(citation.start, citation.end, "citation", f"citation_{citation.rule}")
    *matched, years, days = _finder().find(text)
    rules = list(zip(_rules(), matched, strict=True))
    for (name, kind, _), matches in rules:
        if name in ("covid", "clock", "phone", "anniversary", "counter", "pager"):
            _apply(text, matches, kind, name, take)
    for mention in mentions:
        kind = "date" if mention.kind in ("day", "days") else "period"
        take(mention.start, mention.end, kind, f"period_{mention.rule}")
    for (name, kind, _), matches in rules:
        _apply(text, matches, kind, name, take)
    _bare_years(text, years, take)
    if not english:
        _bare_days(text, days, take)
    for line in lines:
        if (line.mark and line.mark[0] in "(0123456789") or line.mark.startswith("điều"):
            take(line.start, line.body, "enumerator", "list_number")
    found.sort(key=lambda entry: entry.start)
    return found


_WHOLE_TEXT = ("time", "phone", "furniture", "date")
# Numbers of names and ranks: one that a counted noun follows is none (trợ cấp một lần 287 trường hợp, cấp xã 643 triệu đồng).
_OF_NAMES = ("ordinal", "address", "grade", "form", "phone")
_NOT_COUNTED = frozenset(["commune", "district", "village", "province", "session", "times", "hour", "day"])


def _is_counted(text: str, end: int) -> bool:
    unit = unit_at(text, end)
    return unit is not None and unit[0] not in _NOT_COUNTED and text[end : end + 1] == " "


_CUT_BEFORE, _CUT_BEHIND = re.compile(r"\d[.,]|.?\d"), re.compile(r"[.,]\d|\d.?")


def _splits(text: str, start: int, end: int) -> bool:
    """Whether a span cuts a printed number in two."""
    before = text[max(0, start - 2) : start]
    after = text[end : end + 2]
    return bool(_CUT_BEFORE.fullmatch(before) or _CUT_BEHIND.fullmatch(after))


_MAGNITUDE = re.compile(r"\s?(?:tỷ|triệu|nghìn|ngàn|million|billion)(?![^\W\d_])")
_BARE_YEAR = re.compile(r"(?<![\d.,/\w])(?P<n>19[4-9]\d|20[0-4]\d)(?![\d/%‰]|[.,]\d|\w)")


def _bare_years(text: str, matches: list[re.Match[str]], take: object) -> None:
    assert callable(take)
    for match in matches:
        if _MAGNITUDE.match(text, match.end()):
            continue
        unit = unit_at(text, match.end())
        if (unit is None or unit[0] == "item") and not _RATIO_BEFORE.search(
            text[max(0, match.start() - 12) : match.start()]
        ):
            take(match.start(), match.end(), "period", "bare_year")


_RATIO_BEFORE = re.compile(r"(?:đạt|bằng|là|gồm|được|có|hơn|trên|gần) \Z")
_ONWARDS = re.compile(r"\s?(?:-|đến)")
_LEADS_TO_DAY = re.compile(
    r"(?:(?<![^\W\d_])(?:ngày|hôm|sáng|chiều|tối|trưa|đêm|từ|đến|tới|trước|sau|vào|và|dịp|hết|qua|nay|kia)|[(,;–-]|\A|\n)\s?\Z"
)
_NOUN = re.compile(r" [^\W\d_]")
_BARE_DAY = re.compile(r"(?<![\d.,/\w-])(?P<n>(?:[0-2]?\d|3[01])\.(?:0?[1-9]|1[0-2]))(?![\d.,%]\d|\d|\s?%|\w)")


def _bare_days(text: str, matches: list[re.Match[str]], take: object) -> None:
    assert callable(take)
    for match in matches:
        if not _LEADS_TO_DAY.search(text, max(0, match.start() - 14), match.start()) and _NOUN.match(text, match.end()):
            continue  # nạo vét 10.6 kênh mương
        if unit_at(text, match.end()) is None and not (
            _MAGNITUDE.match(text, match.end()) or _ONWARDS.match(text, match.end())
        ):
            take(match.start(), match.end(), "date", "bare_day")


def _apply(text: str, matches: list[re.Match[str]], kind: str, name: str, take: object) -> None:
    assert callable(take)
    for match in matches:
        for group in match.re.groupindex:
            start, end = match.span(group)
            if start < 0 or (kind in _OF_NAMES and _is_counted(text, end)):
                continue
            if kind in _WHOLE_TEXT or not _splits(text, start, end):
                take(match.start(group), match.end(group), kind, name)
