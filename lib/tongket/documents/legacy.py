"""Vietnamese from before Unicode, and Unicode that was read as something else, turned into Unicode.

``detect(text)`` names the encoding that the text's words speak for, ``convert(text, encoding)`` turns the text into
Unicode. What is told by evidence: in such a text the words with marks are no syllables of Vietnamese, and become so by
one of the tables. Text that is Unicode already is never touched. Offsets hold for the text as it was converted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from itertools import islice

from tongket import lexicon
from tongket.documents.tongues import tongue_of

__all__ = ["ENCODINGS", "bytes_shown", "convert", "detect"]

ENCODINGS = ("tcvn3", "vni", "viscii", "vps", "cp1258", "utf-8 as cp1252")
"""The encodings that are converted, as `Document.encoding` records them."""

# What ordinary Vietnamese and English texts hardly have, and every text in one of the encodings has on each line.
_ODD = re.compile(
    "[\u0080-\u009f\u00a1-\u00a9\u00ac-\u00af\u00b1\u00b4-\u00b6\u00b8-\u00ba\u00bc-\u00c0\u00c3-\u00d1\u00d5-\u00d8"
    "\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00ea\u00eb\u00ee-\u00f1\u00f4-\u00f8\u00fb\u00fc\u00fe\u00ff\u0192]"
)
# Letters of Vietnamese that no old encoding shows: a line with one is Unicode.
_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]"
)
_FEWEST = 3
_SAMPLE = 60_000
_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~…“”‘’–—]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_HEADING = 4
_FEWEST_WORDS, _MOSTLY, _RISE = 4, 0.85, 0.2
_LOST_RHYME = re.compile(r"(?<![ưƯ])([ơờớởỡợ])(?=(?:ng|c)(?!\w))")
_RUN = re.compile(
    "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]+"
)


def detect(text: str) -> str:
    """The encoding of old that `text` is in, one of `ENCODINGS`; empty where it is Unicode, or nothing tells."""
    if len(list(islice(_ODD.finditer(text), _FEWEST))) < _FEWEST:
        return ""
    sample = _odd_lines(text)
    lost = "\u00ad" not in text
    before, count = _valid(sample)
    best, most = "", 0.0
    for name in ENCODINGS:
        turned = _turn(name)(sample)
        if name == "tcvn3":
            turned = "\n".join(_as_shown(line, lost=lost) for line in turned.split("\n"))
        share, words = _valid(turned)
        if turned != sample and words >= _FEWEST_WORDS and share > most + 0.005:
            best, most = name, share
    if not best or count < _FEWEST_WORDS or most < _MOSTLY or most < before + _RISE:
        return ""
    return best if tongue_of(_turn(best)(sample)).code == "vi" else ""


def convert(text: str, encoding: str) -> str:
    """`text` in Unicode, from one of `ENCODINGS`. A line that is Unicode already is left as it is."""
    lost = "\u00ad" not in text
    return "".join(_line(line, encoding, lost=lost) for line in text.splitlines(keepends=True))


def bytes_shown(data: bytes) -> str:
    """The characters that Windows-1252 has for bytes; those that it has none for are shown as control characters."""
    return data.decode("latin-1").translate(_shown())


@cache
def _shown() -> Mapping[int, str]:
    return {code: char for code in range(0x80, 0xA0) if (char := bytes((code,)).decode("cp1252", "ignore"))}


@cache
def _hidden() -> Mapping[int, int]:
    return {ord(char): code for code, char in _shown().items()}


def _line(line: str, encoding: str, *, lost: bool) -> str:
    if line.isascii() or _UNICODE.search(line):
        return line
    turned = _turn(encoding)(line)
    before, count = _valid(line)
    if count >= _FEWEST and before >= _MOSTLY and _valid(turned)[0] < before:
        return line
    return _as_shown(turned, lost=lost) if encoding == "tcvn3" else turned


def _odd_lines(text: str) -> str:
    """The lines with characters that are odd, up to a sample of them."""
    found: list[str] = []
    length = 0
    for line in text.splitlines():
        if not line.isascii() and _ODD.search(line) and not _UNICODE.search(line):
            found.append(line[:_SAMPLE])
            length += len(line)
            if length > _SAMPLE:
                break
    return "\n".join(found)


# --- how much of a text is Vietnamese -------------------------------------------------------------------------------


def _valid(text: str) -> tuple[float, int]:
    """Which share of the words with marks are syllables of Vietnamese, and how many words with marks there are."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if not words:
        return 0.0, 0
    return sum(_is_syllable(word) for word in words) / len(words), len(words)


@cache
def _syllables() -> re.Pattern[str]:
    table = lexicon.load("encodings")["syllable"]
    onsets = "|".join(sorted(table["onsets"], key=len, reverse=True))
    rhymes = "|".join(sorted(table["rhymes"], key=len, reverse=True))
    return re.compile(rf"(?:{onsets})?(?:{rhymes})\Z")


def _is_syllable(word: str) -> bool:
    parts = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", _TONES.sub("", parts))
    if len(bare) > 7 or len(_TONES.findall(parts)) > 1:
        return False
    if word != word.lower() and not (word.isupper() or word[:1] + word[1:].lower() == word):
        return False  # a capital within a word: what another encoding shows
    return _syllables().match(bare) is not None or (bare[:1] == "g" and _syllables().match(f"gi{bare[1:]}") is not None)


# --- the tables -----------------------------------------------------------------------------------------------------


@cache
def _table(encoding: str) -> dict[str, str]:
    """What is written, and the letter that it stands for."""
    table = lexicon.load("encodings")[encoding]
    if encoding == "vni":
        return _vni(table)
    codes = [int(code, 16) for row in table["codes"] for code in row.split()]
    return {bytes_shown(bytes((code,))): letter for code, letter in zip(codes, table["letters"], strict=True)}


def _vni(table: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    found = dict(table["alone"])
    for kind, marks in table["marks"].items():
        for letter, marked in table[kind].items():
            found |= {letter + mark: made for mark, made in zip(marks, marked, strict=False)}
    return {**found, **{written.upper(): letter.upper() for written, letter in found.items()}}


@cache
def _turn(encoding: str) -> Callable[[str], str]:
    """What turns text of an encoding into Unicode."""
    if encoding == "utf-8 as cp1252":
        return _as_utf8
    if encoding == "cp1258":
        return _as_1258
    table = dict(_table(encoding))
    if encoding in ("viscii", "vps"):  # bytes that were read as Latin-1 are control characters
        table |= {written.translate(_hidden()): letter for written, letter in table.items()}
    pattern = re.compile("|".join(re.escape(written) for written in sorted(table, key=len, reverse=True)))
    return lambda text: pattern.sub(lambda match: table[match.group()], text)


def _as_utf8(text: str) -> str:
    """Text whose bytes are UTF-8, run by run, so that a broken one costs no other; read wrongly twice, turned twice."""
    turned = _RUN.sub(_run, text)
    return _RUN.sub(_run, turned) if turned != text and _ODD.search(turned) else turned


def _run(match: re.Match[str]) -> str:
    try:
        return match.group().translate(_hidden()).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return match.group()


def _as_1258(text: str) -> str:
    """Windows-1258 that was read as Windows-1252: the tones come behind their letters, and are joined to them."""
    turned = _RUN.sub(_run_1258, text)
    return unicodedata.normalize("NFC", turned) if turned != text else text


def _run_1258(match: re.Match[str]) -> str:
    try:
        return match.group().translate(_hidden()).encode("latin-1").decode("cp1258")
    except UnicodeError:
        return match.group()


def _as_shown(line: str, *, lost: bool) -> str:
    """A line of TCVN3 as its page had it: with the capitals of its fonts, and the ư that a program dropped."""
    return _capitals(_found_again(line) if lost else line)


def _capitals(text: str) -> str:
    """The capitals that a font of capitals showed for small letters: ``BáO CáO`` was BÁO CÁO on the page."""
    letters = [char for char in text if char.isascii() and char.isalpha()]
    if len(letters) >= _HEADING and all(char.isupper() for char in letters):
        return text.upper()
    return _WORD.sub(_capital, text)


def _capital(match: re.Match[str]) -> str:
    plain = [char for char in match.group() if char.isascii() and char.isalpha()]
    return match.group().upper() if len(plain) > 1 and all(char.isupper() for char in plain) else match.group()


def _found_again(text: str) -> str:
    """The letter ư where TCVN3's was dropped as a soft hyphen and the rhyme or the word shows that it is missing."""
    words = lexicon.load("encodings")["tcvn3_lost"]["words"]
    text = _LOST_RHYME.sub(r"ư\1", text)
    return re.sub(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", lambda match: words[match.group()], text)
