"""One spelling for matching, with a way back: folding a text without losing where each character stood.

Sources mix composed and decomposed accents, no-break and doubled spaces, five kinds of dash and two ways of placing a
tone (hoà, hòa). Rules are written once, against the folded text; spans are always told in the source's own offsets.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Folded", "fold", "fold_phrase", "strip_marks"]

_SPACES = "\t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4`"
_DROPPED = "\ufeff\u200b\u200c\u200d\u2060\u00ad"

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_LINE_ENDS, "\n"),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        "\u00d0": "\u0110",  # Eth typed for D with stroke
        "\u00f0": "\u0111",
        "\u2044": "/",
        "\uff05": "%",
    }
)
_MARKS = "\u0300-\u036f\u1dc4\u1dc5"
_ANY_MARK = re.compile(f"[{_MARKS}]")
_NEEDS_MAP = re.compile(f"[{_MARKS}{_DROPPED}]")
_PAIRS = ("\r\n", "  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0")
# What does not stand in the folded text as it does in the source: letters with marks, the second and third of two or
# three spaces between words (four and more part the columns of a table, and stay), dropped characters, a return before a
# new line.
_LEFT_OUT = rf"(?<=\S[ \u00a0])(?:[{_DROPPED}]*[ \u00a0]){{1,2}}(?=\S)|[{_DROPPED}]|\r(?=\n)"
_TOUCHED = re.compile(rf"(?s)[^{_DROPPED}][{_MARKS}{_DROPPED}]*[{_MARKS}]|{_LEFT_OUT}")
_TOUCHED_UNMARKED = re.compile(_LEFT_OUT)
_BLANK = f" \u00a0\r{_DROPPED}"
_DROP = dict.fromkeys(map(ord, _DROPPED))
_LONE_RETURN = re.compile(r"\r(?!\n)")
_OLD_TONE = re.compile(r"o[àáảãạèéẻẽẹ](?![^\W\d_])|(?<!q)u[ỳýỷỹỵ](?![^\W\d_])")
_TONES = {
    base + accented: moved
    for base, pairs in {
        "o": (("à", "òa"), ("á", "óa"), ("ả", "ỏa"), ("ã", "õa"), ("ạ", "ọa"),
              ("è", "òe"), ("é", "óe"), ("ẻ", "ỏe"), ("ẽ", "õe"), ("ẹ", "ọe")),
        "u": (("ỳ", "ùy"), ("ý", "úy"), ("ỷ", "ủy"), ("ỹ", "ũy"), ("ỵ", "ụy")),
    }.items()
    for accented, moved in pairs
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded for matching.

    `text` is composed (NFC), lower case, with plain spaces, dashes and quotes and the tone on the first vowel of
    oa, oe, uy; `cased` is the same before lower-casing, of the same length. `offsets` gives for each folded
    character (and one past the last) its offset in the source, `ends` for each folded character where it ends there;
    both are None where folded and source offsets are equal.
    """

    text: str
    cased: str
    offsets: array[int] | None
    source_length: int
    ends: array[int] | None = None

    def source(self, position: int) -> int:
        """Offset in the source of the folded character at `position` (0..len)."""
        return position if self.offsets is None else self.offsets[position]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of the folded span; the end takes in marks that were joined to its last character."""
        if self.offsets is None or self.ends is None:
            return start, end
        return self.offsets[start], self.ends[end - 1] if end > start else self.offsets[start]


def fold(text: str) -> Folded:
    """Fold `text`; any str is folded, surrogates and control characters included. Time grows as the length."""
    plain = _LONE_RETURN.sub("\n", text) if "\r" in text else text
    offsets = ends = None
    if not unicodedata.is_normalized("NFC", plain) or _NEEDS_MAP.search(plain) or any(pair in plain for pair in _PAIRS):
        plain, offsets, ends = _compose(plain)
    cased = plain.translate(_SAME_LENGTH)
    lowered = _lower(cased)
    lowered = _OLD_TONE.sub(lambda m: _TONES[m.group()], lowered)
    return Folded(lowered, cased, offsets, len(text), ends)


def _compose(text: str) -> tuple[str, array[int], array[int]]:
    """The composed text, and for each of its characters where it begins and ends in `text`."""
    pieces: list[str] = []
    offsets, ends = array("I"), array("I")

    def keep(joined: str, start: int, end: int) -> None:
        pieces.append(joined)
        offsets.extend([start] * len(joined))
        ends.extend([end] * len(joined))

    def copy(start: int, end: int) -> None:
        gap = text[start:end]
        if unicodedata.is_normalized("NFC", gap):
            pieces.append(gap)
            offsets.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            for at, char in enumerate(gap, start):
                keep(unicodedata.normalize("NFC", char), at, at + 1)

    position = 0
    touched = _TOUCHED if _ANY_MARK.search(text) else _TOUCHED_UNMARKED
    for match in touched.finditer(text):
        start, end = match.span()
        copy(position, start)
        if match.group().strip(_BLANK):
            keep(unicodedata.normalize("NFC", match.group().translate(_DROP)), start, end)
        position = end
    copy(position, len(text))
    offsets.append(len(text))
    return "".join(pieces), offsets, ends


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=8192)
def fold_phrase(phrase: str) -> str:
    """The folded form of a lexicon phrase, single-spaced."""
    return " ".join(fold(phrase).text.split())


def strip_marks(text: str) -> str:
    """`text` without Vietnamese marks, in lower case: ``Bắc Ninh`` gives ``bac ninh``."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))
