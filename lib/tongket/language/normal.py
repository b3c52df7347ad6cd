"""One spelling for matching, with a way back: folding a text without losing where each character stood.

Sources mix composed and decomposed accents, no-break and doubled spaces, five kinds of dash and two ways of placing a
tone (hoà, hòa). Rules are written once, against the folded text; spans are always told in the source's own offsets.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Folded", "fold", "fold_phrase", "strip_marks"]

_SPACES = "\t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4`"
_DROPPED = "\ufeff\u200b\u200c\u200d\u2060\u00ad"

_SAME_LENGTH = {
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
# Ten times as fast as str.translate, which looks up every character.
_CHANGED = re.compile(f"[{''.join(_SAME_LENGTH)}]")
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
# Begun with the letters that may stand first, which are looked for fast; what stands behind them is told of each.
_OLD_TONE = re.compile(
    r"[ouưòóỏõọừứửữựìíỉĩịùúủũụ](?=[aàáảãạăâeèéẻẽẹêoòóỏõọôơờớởỡợỳýỷỹỵ])"
    r"(?:(?<=o)[àáảãạèéẻẽẹ](?![^\W\d_])|(?<=u)(?<!qu)[ỳýỷỹỵ](?![^\W\d_])|(?<=[òóỏõọ])[aăe](?=[^\W\d_])"
    r"|(?<=[ừứửữự])ơ|(?<=[ìíỉĩị])ê|(?<=[ùúủũụ])[ôâ]|(?<=u)(?<!qu)[ơờớởỡợ](?=[cnitpmu])|(?<=ư)[oòóỏõọ](?=[cnitpmu]))"
)
_TONES = {
    base + accented: moved
    for base, pairs in {
        "o": (("à", "òa"), ("á", "óa"), ("ả", "ỏa"), ("ã", "õa"), ("ạ", "ọa"),
              ("è", "òe"), ("é", "óe"), ("ẻ", "ỏe"), ("ẽ", "õe"), ("ẹ", "ọe")),
        "u": (("ỳ", "ùy"), ("ý", "úy"), ("ỷ", "ủy"), ("ỹ", "ũy"), ("ỵ", "ụy")),
    }.items()
    for accented, moved in pairs
}  # fmt: skip
# A tone typed on the wrong vowel, as in kế họach, tòan tỉnh, đựơc, kíên: no Vietnamese syllable has it there.
_VOWELS = {
    "o": ("òóỏõọ", {"a": "àáảãạ", "ă": "ằắẳẵặ", "e": "èéẻẽẹ"}),
    "ư": ("ừứửữự", {"ơ": "ờớởỡợ"}),
    "i": ("ìíỉĩị", {"ê": "ềếểễệ"}),
    "u": ("ùúủũụ", {"ô": "ồốổỗộ", "â": "ầấẩẫậ"}),
}
_TONES |= {f"u{vowel}": f"ư{vowel}" for vowel in "ơờớởỡợ"}  # Uớc, nuớc, truờng
_TONES |= {f"ư{vowel}": f"ư{horned}" for vowel, horned in zip("oòóỏõọ", "ơờớởỡợ", strict=True)}  # đưọc
_TONES |= {
    wrong + after: before + right
    for before, (toned, followers) in _VOWELS.items()
    for after, moved in followers.items()
    for wrong, right in zip(toned, moved, strict=True)
}

# Syllables that are spelled with i or y alike, as newspapers do: tỉ lệ, quí I, kì họp, liệt sỹ, đăng kí, qui định.
_SPELLINGS = {
    "tỉ": "tỷ", "kì": "kỳ", "kí": "ký", "kĩ": "kỹ", "lí": "lý", "mĩ": "mỹ", "quí": "quý", "qui": "quy", "sỹ": "sĩ",
}  # fmt: skip
_SPELLED = {
    word: re.compile(rf"{word}(?<![^\W\d_]{word})(?![^\W\d_])") for word in _SPELLINGS
}  # the literal stands first: it is looked for fast


class Runs:
    """Where the characters of a folded text stand in its source, run by run: most stand as they did, only shifted.

    A run is copied (its characters follow one another in the source as they do here) or joined (they all stand for
    one stretch of the source: a letter and its marks).
    """

    def __init__(self) -> None:
        self.begins, self.starts, self.ends = array("I"), array("I"), array("I")

    def add(self, begin: int, start: int, end: int = 0) -> None:
        """A run from `begin` on that stands at `start` in the source; `end` where it is joined."""
        self.begins.append(begin)
        self.starts.append(start)
        self.ends.append(end)

    def start(self, position: int) -> int:
        """Where the source of the character at `position` begins."""
        at = bisect_right(self.begins, position) - 1
        return self.starts[at] if self.ends[at] else self.starts[at] + position - self.begins[at]

    def end(self, position: int) -> int:
        """Where the source of the character at `position` ends."""
        at = bisect_right(self.begins, position) - 1
        return self.ends[at] or self.starts[at] + position - self.begins[at] + 1


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded for matching.

    `text` is composed (NFC), lower case, with plain spaces, dashes and quotes, the tone on the first vowel of oa, oe,
    uy and one spelling of what is written with i or y alike; `cased` is the same before lower-casing, of the same length. `runs` tells where each character (and one
    past the last) stands in the source; None where all stand as they did.
    """

    text: str
    cased: str
    runs: Runs | None
    source_length: int

    def source(self, position: int) -> int:
        """Offset in the source of the folded character at `position` (0..len)."""
        return position if self.runs is None else self.runs.start(position)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of the folded span; the end takes in marks that were joined to its last character."""
        if self.runs is None:
            return start, end
        first = self.runs.start(start)
        return first, self.runs.end(end - 1) if end > start else first


@lru_cache(maxsize=1)
def fold(text: str) -> Folded:
    """Fold `text`; any str is folded, surrogates and control characters included. Time grows as the length.

    The last answer is kept: a report is described first and read then.
    """
    plain = _LONE_RETURN.sub("\n", text) if "\r" in text else text
    runs = None
    if not unicodedata.is_normalized("NFC", plain) or _NEEDS_MAP.search(plain) or any(pair in plain for pair in _PAIRS):
        plain, runs = _compose(plain)
    cased = _CHANGED.sub(lambda m: _SAME_LENGTH[m.group()], plain)
    lowered = _lower(cased)
    lowered = _OLD_TONE.sub(lambda m: _TONES[m.group()], lowered)
    for word, spelled in _SPELLED.items():
        if word in lowered:
            lowered = spelled.sub(_SPELLINGS[word], lowered)
    return Folded(lowered, cased, runs, len(text))


def _compose(text: str) -> tuple[str, Runs]:
    """The composed text, and where its characters stand in `text`."""
    pieces: list[str] = []
    runs = Runs()
    length = 0

    def keep(joined: str, start: int, end: int) -> None:
        nonlocal length
        pieces.append(joined)
        runs.add(length, start, end)
        length += len(joined)

    def copy(start: int, end: int) -> None:
        nonlocal length
        gap = text[start:end]
        if unicodedata.is_normalized("NFC", gap):
            if gap:
                pieces.append(gap)
                runs.add(length, start)
                length += len(gap)
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
    runs.add(length, len(text))
    return "".join(pieces), runs


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
