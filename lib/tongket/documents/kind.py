"""What kind of text a report is: resolution, decision, plan, office report, press item; none where nothing shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tongket.documents.layout import Layout, Zone
from tongket.language.normal import Folded, fold_phrase
from tongket.language.segments import Line
from tongket.lexicon.places import data

__all__ = ["Kind", "kind_of"]

# I. KẾT QUẢ; A. ĐÁNH GIÁ CHUNG; 1. DÂN SỐ; * Người có công: - an office's report is built of such headings.
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-H])\s?[.\-)/]\s?\S|(?:Phần|PHẦN) (?:[IVX]+|thứ)")
_NUMBERED = re.compile(r"\d{1,2}\s?[.)]\s?(?=\S)")
_STARRED = re.compile(r"[*•]\s?[^:]{3,60}:\s*\Z")
_DATELINE = re.compile(r"\([^\W\d_][\w .,/:]{1,24}\)\s?-|[^\W\d_][\w. ]{1,20} - [^\W\d_]")
_BYLINE = re.compile(r"(?:[^\W\d_]{1,2}\.){1,3}\s?[^\W\d_]{0,8}|pv|(?:[^\W\d_]{1,7} ){1,3}[^\W\d_]{1,7}")


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind found and the words that show it, ``text[start:end]`` of the folded text."""

    kind: str
    start: int
    end: int
    rule: str


def kind_of(folded: Folded, layout: Layout) -> Kind | None:
    """The kind of the text: what its heading calls it, else how it is built, else the signs of the press."""
    if layout.form and layout.title:
        return Kind(layout.form, layout.title[0], layout.title[1], "form")
    return _called(folded, layout) or _built(folded, layout) or _press(folded, layout) or _prose(layout)


@cache
def _phrases(kind: str, key: str) -> re.Pattern[str]:
    phrases = sorted((fold_phrase(phrase) for phrase in data("kinds")[kind][key]), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(re.escape(phrase) for phrase in phrases)})(?![^\W_])")


def _called(folded: Folded, layout: Layout) -> Kind | None:
    """A headline in capitals, or a line of its own, that begins with the name of a form."""
    for kind in data("kinds"):
        if kind == "press":
            continue
        for line, zone in zip(layout.lines[:25], layout.zones, strict=False):
            if zone not in (Zone.TITLE, Zone.LETTERHEAD, Zone.HEAD) or not _in_capitals(folded, line):
                continue
            match = _phrases(kind, "headings").match(folded.text, line.start, line.end)
            if match:
                return Kind(kind, match.start(), match.end(), "heading")
    for line in layout.lines[:60]:
        bare = folded.text[line.start : line.end].strip(" :")
        if bare == "quyết nghị":
            return Kind("resolution", line.start, line.end, "enacting")
    return None


def _in_capitals(folded: Folded, line: Line) -> bool:
    return folded.cased[line.start : min(line.end, line.start + 12)].isupper()


def _built(folded: Folded, layout: Layout) -> Kind | None:
    own = [line for line, zone in zip(layout.lines, layout.zones, strict=True) if zone is not Zone.FURNITURE]
    for is_heading, enough in ((_is_section, 2), (_is_numbered_heading, 3)):
        sections = [line for line in own if is_heading(folded, line)]
        if len(sections) >= enough:
            return Kind("report", sections[0].start, sections[0].end, "sections")
    return None


def _is_numbered_heading(folded: Folded, line: Line) -> bool:
    """A short numbered line that states nothing: no figure in it, no stop behind it."""
    words = folded.text[line.start : line.end]
    mark = _NUMBERED.match(words)
    if mark is None or len(words) > 80 or words[-1] in ".;,:":
        return False
    return not re.search(r"\d", words[mark.end() :])


def _is_section(folded: Folded, line: Line) -> bool:
    if line.end - line.start > 120:
        return False
    words = folded.cased[line.start : line.end]
    if _SECTION.match(words):
        return True
    numbered = _NUMBERED.match(words)
    if numbered:
        return words[numbered.end() :].isupper() and len(words) > 8
    return bool(_STARRED.match(words))


def _press(folded: Folded, layout: Layout) -> Kind | None:
    text = folded.text
    for line, zone in zip(layout.lines, layout.zones, strict=True):
        if zone is Zone.CAPTION:
            return Kind("press", line.start, line.end, "caption")
    for line, zone in zip(layout.lines, layout.zones, strict=True):
        if zone is Zone.LEAD:
            match = _DATELINE.match(text, line.start, min(line.end, line.start + 60))
            if match:
                return Kind("press", match.start(), match.end(), "dateline")
            break
    for line in layout.lines:
        if line.end - line.start < 110 or line is layout.lines[-1]:
            match = _phrases("press", "phrases").search(text, max(line.start, line.end - 140), line.end)
            if match:
                return Kind("press", match.start(), match.end(), "sign")
    return _byline(folded, layout)


def _prose(layout: Layout) -> Kind | None:
    """A headline over running text without section headings is how the press writes."""
    if layout.title is None:
        return None
    paragraphs = sum(
        zone in (Zone.LEAD, Zone.BODY) and line.end - line.start > 150
        for line, zone in zip(layout.lines, layout.zones, strict=True)
    )
    return (
        Kind("press", *layout.title, "headline and prose")
        if paragraphs >= 2 or (paragraphs and len(layout.lines) <= 6)
        else None
    )


def _byline(folded: Folded, layout: Layout) -> Kind | None:
    """A name alone on one of the last lines, or behind the last sentence."""
    own = [line for line, zone in zip(layout.lines, layout.zones, strict=True) if zone is not Zone.FURNITURE]
    for line in own[:0:-1][:3]:
        if line.end - line.start <= 30 and _is_name(folded, line.start, line.end):
            return Kind("press", line.start, line.end, "byline")
    if own:
        line = own[-1]
        stop = max(folded.text.rfind(mark, line.start, line.end - 1) for mark in (". ", "… ", "! ", '" '))
        begin = stop + 2
        if stop > line.start and 4 <= line.end - begin <= 30 and _is_name(folded, begin, line.end):
            return Kind("press", begin, line.end, "byline")
    return None


def _is_name(folded: Folded, start: int, end: int) -> bool:
    words = folded.cased[start:end].split()
    return bool(_BYLINE.fullmatch(folded.text, start, end)) and all(word[0].isupper() for word in words)
