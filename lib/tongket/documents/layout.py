"""How a text is laid out: letterhead, headline, stamp, captions, body, and the furniture of a saved page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from tongket.documents.naming import Name, Unit
from tongket.language.normal import Folded, fold_phrase
from tongket.language.segments import Line, lines
from tongket.lexicon.places import data

__all__ = ["Layout", "Zone", "is_site", "lay_out"]


class Zone(Enum):
    """What part of a text a line belongs to."""

    LETTERHEAD = "letterhead"
    TITLE = "title"
    STAMP = "stamp"
    HEAD = "head"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a folded text, the zone of each, and where the headline stands (None: there is none)."""

    lines: tuple[Line, ...]
    zones: tuple[Zone, ...]
    title: tuple[int, int] | None
    form: str = ""


_DATE = r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:19|20)\d\d"
_STAMP = re.compile(
    rf"{_DATE}|\d{{1,2}} \d{{1,2}} 20\d\d \d{{1,2}}:\d\d|\d{{1,2}}:\d\d|\d{{1,2}} [a-z]+ 20\d\d"
    r"|ngày \d{1,2} tháng \d{1,2} năm (?:19|20)\d\d"
)
_SECTION = re.compile(r"[A-HIVX]{1,4}\. ")
_SUBJECT = re.compile(r"\(?(?:v/v|về việc|trích yếu)[ :](?=.*(?:báo cáo|kết quả|tổng kết|sơ kết|tình hình))")
_AT_END_OF_LINE = re.compile(r"\s*:?\s*\Z")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_TOLD = re.compile(r"[^\W_]")
_FEW = 4
_LEADS = 2


@cache
def _opening(key: str) -> re.Pattern[str]:
    """Matches a line that begins with one of the phrases of that list."""
    phrases = sorted((fold_phrase(phrase) for phrase in data("layout")[key]), key=len, reverse=True)
    ends = (re.escape(phrase) + (r"(?![^\W\d_])" if phrase[-1].isalpha() else "") for phrase in phrases)
    return re.compile("|".join(ends))


@cache
def _behind() -> re.Pattern[str]:
    phrases = (re.escape(fold_phrase(phrase)) for phrase in data("layout")["caption_end"])
    return re.compile(rf".{{0,90}}(?:{'|'.join(phrases)})(?![^\W\d_])")


def is_site(text: str, start: int) -> bool:
    """Whether the line that begins at `start` names the site that a page is from."""
    return bool(_opening("site").match(text, start))


def _head(folded: Folded, line: Line) -> str:
    """The line, or as much of a long one as tells that it is long."""
    return folded.text[line.start : min(line.end, line.start + 220)]


def _is_caption(words: str) -> bool:
    return len(words) < 160 and bool(_opening("caption").match(words) or _behind().match(words))


def lay_out(folded: Folded, found: list[Name], units: list[Unit]) -> Layout:
    """The layout of a text; `found` and `units` are the places named in it."""
    rows = lines(folded)
    zones = [Zone.BODY] * len(rows)
    body = min(_body_start(folded, rows), _tail_start(folded, rows))
    placed = _only_places(rows, found, units)
    _mark_tail(folded, rows, zones, body)
    for index in range(body):
        zones[index] = _head_zone(folded, rows[index], index in placed)
    title, form = _title(folded, rows, zones, body)
    if title:
        for index in range(title[0], title[1] + 1):
            zones[index] = Zone.TITLE
    leads = 0
    for index in range(body, len(rows)):
        if zones[index] is not Zone.BODY:
            continue
        if _is_caption(_head(folded, rows[index])):
            zones[index] = Zone.CAPTION
        elif leads < _LEADS and folded.text[rows[index].start] != "*":  # what is added below is no lead
            zones[index] = Zone.LEAD
            # A paragraph without a number takes no lead's place: with or without it the text tells the same.
            leads += bool(_DIGIT.search(folded.text, rows[index].start, rows[index].end))
    span = (rows[title[0]].start, rows[title[1]].end) if title else None
    return Layout(tuple(rows), tuple(zones), span, form)


def _is_paragraph(folded: Folded, line: Line) -> bool:
    length = line.end - line.start
    if length >= 300:
        return True
    text = folded.text[line.start : line.end]
    if length < 90 or folded.cased[line.start : line.end].isupper() or text.count("|") > 1:
        return False
    return ". " in text or text[-1] in '.:;!?…"/'


def _body_start(folded: Folded, rows: list[Line]) -> int:
    """Index of the first line of running text; on a page with a menu, of the longest run of it."""
    paragraphs = [index for index, line in enumerate(rows) if _is_paragraph(folded, line)]
    if not paragraphs:
        first = _first_item(folded, rows)
        return first if first < len(rows) else min(first, 3)
    if paragraphs[0] <= 12:
        return min(paragraphs[0], max(1, _first_item(folded, rows))) if paragraphs[0] else 0
    blocks: list[tuple[int, int, int]] = []  # first line, last line, characters
    for index in paragraphs:
        size = rows[index].end - rows[index].start
        if blocks and index - blocks[-1][1] <= 4:
            blocks[-1] = (blocks[-1][0], index, blocks[-1][2] + size)
        else:
            blocks.append((index, index, size))
    return max(blocks, key=lambda block: (block[2], -block[0]))[0]


def _first_item(folded: Folded, rows: list[Line]) -> int:
    """Index of the first list item or section heading after the first line: what is before it is the head.

    A line that is ruled with dashes is none.
    """
    for index, line in enumerate(rows[1:12], 1):
        told = line.mark and _TOLD.search(folded.text, line.body, line.end)
        if told or _SECTION.match(folded.cased, line.start):
            return index
    return len(rows)


def _only_places(rows: list[Line], found: list[Name], units: list[Unit]) -> set[int]:
    """Indexes of the lines that hold a place's name and nothing else."""
    spans = sorted([(name.begin, name.end) for name in found] + [(unit.begin, unit.end) for unit in units])
    only = set()
    at = 0
    for index, line in enumerate(rows):
        while at < len(spans) and spans[at][1] <= line.start:
            at += 1
        if at < len(spans) and spans[at][0] - line.start <= 2 and line.end - spans[at][1] <= 2:
            only.add(index)
    return only


def _head_zone(folded: Folded, line: Line, only_place: bool) -> Zone:
    text = folded.text
    words = text[line.start : line.end]
    # V/v báo cáo tình hình lao động năm 2023: what a letter is about
    numbered = only_place or (_opening("numbering").match(words) and not _SUBJECT.match(words))
    if numbered:
        return Zone.LETTERHEAD
    first = folded.cased[line.start : min(line.end, line.start + 60)].split("   ")[0]
    if _opening("letterhead").match(words) and first.isupper() and not re.search(r"\d", words) and len(words) < 130:
        return Zone.LETTERHEAD
    if _is_stamp(words):
        return Zone.STAMP
    if words.count("|") > 1 or words.count(">") > 1 or _opening("furniture").match(words):
        return Zone.FURNITURE
    if _is_caption(words):
        return Zone.CAPTION
    return Zone.HEAD


def _is_stamp(words: str) -> bool:
    """A date or an hour with hardly a word that does not go with it."""
    if len(words) > 110 or not _STAMP.search(words):
        return False
    others = [word for word in _WORD.findall(_STAMP.sub(" ", words)) if word not in _stamp_words()]
    return len(others) <= _FEW


@cache
def _stamp_words() -> frozenset[str]:
    return frozenset(data("layout")["stamp"])


def _title(folded: Folded, rows: list[Line], zones: list[Zone], body: int) -> tuple[tuple[int, int] | None, str]:
    """First and last line of the headline and, where a line of it says so, the form of the document."""
    for index in range(body):
        words = folded.text[rows[index].start : rows[index].end].strip(" :.")
        if words in data("layout")["forms"] and folded.cased[rows[index].start : rows[index].end].isupper():
            last = index
            while (
                last + 1 < body
                and zones[last + 1] is Zone.HEAD
                and not rows[last + 1].mark
                and _adjoining(folded, rows, last)
                and not _leads_on(folded, rows[last + 1])
            ):
                last += 1
            return (index, last), str(data("layout")["forms"][words])
    fit = [index for index in range(body) if zones[index] is Zone.HEAD and _can_be_title(folded, rows[index])]
    if not fit:
        return None, ""
    named = [index for index in fit if _names_form(folded, rows[index])]
    index = last = named[0] if named else fit[0] if body <= 12 else fit[-1]
    while last + 1 < body and zones[last + 1] is Zone.HEAD and _goes_on(folded, rows, last):
        last += 1
    return (index, last), ""


def _names_form(folded: Folded, line: Line) -> bool:
    """Whether a line in capitals says what it heads: `BÁO CÁO ĐÁNH GIÁ CÔNG TÁC GIẢM NGHÈO GIAI ĐOẠN ...`."""
    opens = folded.text.startswith(tuple(f"{form} " for form in data("layout")["forms"]), line.start)
    return opens and folded.cased[line.start : line.end].isupper()


def _goes_on(folded: Folded, rows: list[Line], index: int) -> bool:
    """Whether a headline goes on in the next line: `BÁO CÁO KẾT QUẢ 9 THÁNG`, `VÀ NHIỆM VỤ QUÝ IV`."""
    line, following = rows[index], rows[index + 1]
    if not _adjoining(folded, rows, index) or following.mark:
        return False
    if folded.text[line.end - 1] in ",;" or folded.text.startswith(tuple(data("layout")["goes_on"]), following.start):
        return True
    return all(folded.cased[row.start : row.end].isupper() for row in (line, following))


def _leads_on(folded: Folded, line: Line) -> bool:
    """Whether a line below a headline leads on to the text: `Tiếp theo báo cáo quý I, Ủy ban báo cáo như sau:`."""
    return folded.text[line.end - 1] in ":;" and not folded.cased[line.start : line.end].isupper()


def _adjoining(folded: Folded, rows: list[Line], index: int) -> bool:
    return folded.text.count("\n", rows[index].end, rows[index + 1].start) <= 1


def _can_be_title(folded: Folded, line: Line) -> bool:
    words = folded.text[line.start : line.end]
    return len(words) >= 16 and words.count(" ") >= 3 and not line.mark and any(char.isalpha() for char in words)


def _tail_start(folded: Folded, rows: list[Line]) -> int:
    """Index of the line that heads a list of other articles, one past the last line where none does."""
    for index, line in enumerate(rows[1:], 1):
        if line.end - line.start < 40:
            heads = _opening("more").match(folded.text, line.start, line.end)
            if heads and _AT_END_OF_LINE.match(folded.text, heads.end(), line.end):
                return index
    return len(rows)


def _mark_tail(folded: Folded, rows: list[Line], zones: list[Zone], body: int) -> None:
    """Lists of other articles, counters and addresses after the body are furniture."""
    tail = _tail_start(folded, rows)
    for index in range(body, len(rows)):
        words = _head(folded, rows[index])
        if index >= tail or (index > body and len(words) < 200 and _is_furniture(words)):
            zones[index] = Zone.FURNITURE


def _is_furniture(words: str) -> bool:
    return words.count("|") > 1 or bool(_opening("furniture").match(words) or _opening("more_inline").match(words))
