"""Lines, sentences and brackets of a folded text.

A sentence never ends inside a number (1.234), after an abbreviation (TP. Huế) or inside a date; a semicolon inside
brackets does not part clauses. An unclosed bracket ends with its sentence. What has no end in sight, a sentence of more
than ninety-six numbers, is parted between numbers, so that a number's sentence is never long to look through.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tongket.language.normal import Folded

__all__ = ["Bracket", "Line", "Sentence", "brackets", "lines", "parted", "sentences"]

_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"[.…!?](?:(?<=\.)\.{0,2})?[\"')\]]*(?=\s+[\"'(\[]*\S)|(?<=[^\W_%)]|[%) ])\.(?=[^\W\d_]+ )")
_ABBREVIATIONS = frozenset(
    [
        "tp",
        "tx",
        "tt",
        "ts",
        "ths",
        "gs",
        "pgs",
        "bs",
        "ks",
        "cn",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "no",
        "vol",
        "q",
        "p",
        "h",
        "x",
        "đ/c",
        "đc",
        "ông",
        "bà",
        "t.p",
        "v.v",
        "i.e",
        "e.g",
        "vs",
        "approx",
        "incl",
    ]
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORDS = re.compile(r"\w")
_BRACKET = re.compile(r"[()]")
_MOST_NUMBERS = 96
_MOST_CHARACTERS = 8192
_LEAD = re.compile(r"\s*(?P<mark>[-+*•●▪·◦»➢✓✔]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)](?!\d)|\d{1,2}/(?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s)"
                   r"|[a-zđ][.)](?=\s)|[ivx]{1,5}[.)-](?=\s|-)|[a-h]\.(?=\s)|điều \d{1,3}\.?|phần (?:[ivx]+|thứ \w+)"
                   r"|mục \d{1,2}\.?)\s*")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank. `mark` is its list mark or number (``-``, ``1.``, ``a)``), `body` where text begins."""

    start: int
    end: int
    body: int
    mark: str


@dataclass(slots=True)
class Sentence:
    """One sentence, within one line; `line` is the index of that line."""

    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Bracket:
    """The inside of a pair of brackets; `closed` is false where the source never closes it."""

    start: int
    end: int
    closed: bool


def lines(folded: Folded) -> list[Line]:
    """The lines that are not blank, in order."""
    found = [_line(folded, *match.span()) for match in _LINE.finditer(folded.text)]
    return [line for line in found if line is not None]


def parted(folded: Folded, of: list[Line], spans: Iterable[tuple[int, int]]) -> list[Line]:
    """The lines with each of some spans, in order and apart, as a line of its own: the cells of a row in plain text."""
    found: list[Line] = []
    starts = [line.start for line in of]
    cuts: dict[int, list[int]] = {}
    for start, end in spans:
        at = bisect_right(starts, start) - 1
        if at >= 0 and end <= of[at].end:
            cuts.setdefault(at, []).extend((start, end))
    for at, line in enumerate(of):
        ends = [line.start, *cuts.get(at, ()), line.end]
        pieces = [_line(folded, start, end) for start, end in pairwise(ends)] if at in cuts else [line]
        found += [piece for piece in pieces if piece is not None and _WORDS.search(folded.text, piece.start, piece.end)]
    return found


def _line(folded: Folded, start: int, end: int) -> Line | None:
    text = folded.text
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    if start >= end:
        return None
    lead = _LEAD.match(text, start, min(end, start + 40))
    mark = lead.group("mark") if lead else ""
    body = lead.end() if lead else start
    if lead and _is_number(folded, lead):
        mark, body = "", start
    return Line(start, end, min(body, end), mark)


def _is_number(folded: Folded, lead: re.Match[str]) -> bool:
    """Whether a section number without a closing mark is a figure that begins its line: ``2.5 triệu đồng``."""
    mark, head = lead.group("mark"), folded.cased[lead.end() : lead.end() + 1]
    return mark[0].isdigit() and mark[-1].isdigit() and (head.islower() or head == "%")


def sentences(folded: Folded, of: list[Line]) -> list[Sentence]:
    """The sentences of the lines, in order; together they cover each line."""
    found: list[Sentence] = []
    for index, line in enumerate(of):
        start = line.start
        for match in _END.finditer(folded.text, line.body, line.end):
            if _ends(folded, match.start(), match.end()):
                found.extend(_parts(folded.text, start, match.end(), index))
                start = match.end()
        if start < line.end:
            found.extend(_parts(folded.text, start, line.end, index))
    return found


def _parts(text: str, start: int, end: int, line: int) -> list[Sentence]:
    """The sentence, in parts where it has more numbers or is longer than any that people write."""
    if end - start <= 2 * _MOST_NUMBERS:
        return [Sentence(start, end, line)]
    found: list[Sentence] = []
    count, last = 0, start
    for number in _NUMBER.finditer(text, start, end):
        if count == _MOST_NUMBERS or number.start() - start > _MOST_CHARACTERS:
            cut = next(
                (at + 1 for mark in ";, " if (at := text.rfind(mark, last, number.start())) >= 0), number.start()
            )
            found.append(Sentence(start, cut, line))
            count, start = 0, cut
        count, last = count + 1, number.end()
    found.append(Sentence(start, end, line))
    return found


def _ends_unspaced(folded: Folded, stop: int, after: int) -> bool:
    """Whether a full stop ends a sentence though no space follows it: `so cùng kỳ.Giá trị dịch vụ 4 tỷ đồng`."""
    text, cased = folded.text, folded.cased
    if not cased[after].isupper() or not cased[after + 1 : after + 2].islower():
        return False  # TP.HCM
    begin = stop
    while begin > max(0, stop - 8) and text[begin - 1].isalpha():
        begin -= 1
    word = cased[begin:stop]
    apart = begin == 0 or text[begin - 1] in " ,;(\n"
    return not word or (len(word) > 1 and word.islower() and apart and word not in _ABBREVIATIONS)


def _ends(folded: Folded, stop: int, after: int) -> bool:
    text, cased = folded.text, folded.cased
    if after < len(text) and text[after].isalpha():
        return _ends_unspaced(folded, stop, after)
    if text.startswith(("...)", "…)"), stop):
        return False  # lao động tự do (bán vé số, chạy xe ôm...) 176.200 người
    following = after
    while following < len(text) and text[following] in " \"'([":
        following += 1
    if following >= len(text):
        return True
    if text[stop] == "." and text[stop : stop + 2] != "..":
        begin = stop
        floor = max(0, stop - 8)
        while begin > floor and not text[begin - 1].isspace() and text[begin - 1] not in "([,;-":
            begin -= 1
        word = text[begin:stop]
        last = word.rpartition(".")[2]  # PGS.TS.
        if not _ABBREVIATIONS.isdisjoint((word, word.replace(".", ""), last)) or (
            len(word) == 1 and word.isalpha() and cased[begin].isupper()
        ):
            return False
    head = cased[following]
    if text[stop] == "…" or text[stop : stop + 3] == "...":
        return head.isupper() or head in "-+*•\"'"  # Nhật Bản, Đài Loan... 250 người: the list goes on
    return head.isupper() or head.isdigit() or head in "-+*•\"'"


def brackets(text: str, start: int, end: int) -> list[Bracket]:
    """The outermost brackets between `start` and `end`, in order."""
    found = []
    depth = 0
    opened = start
    for mark in _BRACKET.finditer(text, start, end):
        position = mark.start()
        if text[position] == "(":
            if depth == 0:
                opened = position + 1
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append(Bracket(opened, position, True))
    if depth:
        found.append(Bracket(opened, end, False))
    return found
