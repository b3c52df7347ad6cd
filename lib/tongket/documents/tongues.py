"""Which language a text is in, by its small words and its letters; text in fonts of the 1990s is recognised too.

Nothing is guessed: a text that shows too little of any language has none.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Tongue", "legacy_font", "tongue_of"]

_WORD = re.compile(r"[^\W\d_]+")
_ONLY_VIETNAMESE = frozenset("ăđơưảạằẳẵắặầẩẫấậẻẽẹềểễếệỉĩịỏọồổỗốộờởỡớợủũụừửữứựỷỹỵ")
_MARKED = re.compile(f"[{''.join(sorted(_ONLY_VIETNAMESE))}]")
_FEW, _ONE_IN = 20, 12  # Vietnamese has one in eight to ten; every second word, then, where it is one in twelve
# Letters of a script that only one language of the region writes; Han alone is Chinese.
_SCRIPTS = (
    ("Japanese", "\u3040", "\u30ff"), ("Korean", "\uac00", "\ud7af"), ("Thai", "\u0e00", "\u0e7f"),
    ("Lao", "\u0e80", "\u0eff"), ("Khmer", "\u1780", "\u17ff"), ("Burmese", "\u1000", "\u109f"),
    ("Russian or another language in Cyrillic", "\u0400", "\u04ff"), ("Arabic", "\u0600", "\u06ff"),
    ("Hindi or another language in Devanagari", "\u0900", "\u097f"), ("Greek", "\u0370", "\u03ff"),
    ("Hebrew", "\u0590", "\u05ff"), ("Chinese", "\u4e00", "\u9fff"),
)  # fmt: skip
# Letters of the languages of the Central Highlands (Ê Đê, Gia Rai, Ba Na) that Vietnamese has not.
_HIGHLAND = frozenset("čŏŭĕĭƀñ")
_HIGHLANDS = "Ê Đê, Gia Rai or another language of the Central Highlands"
# A sample is enough, and keeps a text of any length cheap: its head, its middle and its end.
_SAMPLE = 12_000
_UNSEEN = "\ufeff\u200b\u200c\u200d\u2060\u00ad"  # soft hyphens and the like, inside words too
_DROP = dict.fromkeys(map(ord, _UNSEEN))
_DROPPED = re.compile(f"[{_UNSEEN}]")
_CLUSTERS = re.compile(rf"(?:[^\W\d_][\u0300-\u036f{_UNSEEN}]*)+")
_FOREIGN = re.compile(
    "[\u0370-\u06ff\u0900-\u097f\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a text's words say of its language: `code` is ``vi``, ``en`` or empty, `name` the language in English.

    `name` is empty where the text shows too little of any; `start`, `end` are the first word that speaks for it.
    """

    code: str
    name: str
    start: int = 0
    end: int = 0


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files("tongket.lexicon").joinpath("languages.toml").read_text(encoding="utf-8"))


def tongue_of(text: str) -> Tongue:
    """The language of `text`; reads a sample where it is long. Any str is answered."""
    sample = unicodedata.normalize("NFC", _DROPPED.sub("", _sample(text))).lower()
    script = _script(sample)
    if script:
        return Tongue("", script)
    if _is_plainly_vietnamese(sample):
        return _found("vi", "Vietnamese", text)
    words = Counter(_WORD.findall(sample))
    total = sum(words.values())
    accented = {word: count for word, count in words.items() if not word.isascii()}
    if _is_highland(accented, total):
        return Tongue("", _HIGHLANDS)
    counts = dict.fromkeys(_names(), 0)
    for word in words.keys() & _markers().keys():
        for name in _markers()[word]:
            counts[name] += words[word]
    marked = sum([count for word, count in accented.items() if not _ONLY_VIETNAMESE.isdisjoint(word)])
    unmarked = sum([words[word] for word in words.keys() & _unmarked()])
    if unmarked > max(3, total // 4) and marked * 20 < total and unmarked > counts["English"]:
        return Tongue("", "Vietnamese without its marks")
    counts["Vietnamese"] += marked
    more = 0 if accented else sum(words[word] for word in _more())
    return _chosen(text, counts, total, sum(accented.values()), more)


def _is_plainly_vietnamese(sample: str) -> bool:
    """Whether so many letters are Vietnamese alone that no count of words can come to another language."""
    marked = len(_MARKED.findall(sample))
    return marked > _FEW and marked * _ONE_IN >= len(sample) and not any(letter in sample for letter in _HIGHLAND)


def _chosen(text: str, counts: Mapping[str, int], total: int, foreign: int, more: int) -> Tongue:
    """The language of most of the words that are counted, where they are enough of all.

    `foreign` are the words that are not in plain letters, `more` those that speak for English where nothing else does.
    """
    best = max(counts, key=lambda name: counts[name])
    enough = counts[best] >= max(1, total // 12)
    if best == "English" and counts[best] == 1 and foreign * 6 > total:
        enough = False  # one word that English has too
    if not enough and more >= max(2, total // 8):
        return _first(text, "en", "English", _more())
    if best == "Vietnamese" and enough:
        return _found("vi", best, text)
    if not enough or (counts[best] < 2 and best != "English"):
        return Tongue("", "")
    return _found("en", best, text) if best == "English" else Tongue("", best)


def _is_highland(words: Mapping[str, int], total: int) -> bool:
    """Whether one word in six of all has a letter of the highlands, and no háček that only Czech has.

    `words` are those that are not in plain letters alone.
    """
    if _HIGHLAND.isdisjoint("".join(words)):
        return False
    highland = sum([count for word, count in words.items() if not _HIGHLAND.isdisjoint(word)])
    return highland * 6 > total and not any("ř" in word or "ě" in word for word in words)


@cache
def _names() -> tuple[str, ...]:
    return ("Vietnamese", "English", *_table()["other"])


@cache
def _markers() -> Mapping[str, tuple[str, ...]]:
    """For each small word the languages that have it."""
    table = _table()
    languages = {"Vietnamese": table["read"]["vi"], "English": table["read"]["en"], **table["other"]}
    found: dict[str, list[str]] = {}
    for name, words in languages.items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


@cache
def _more() -> frozenset[str]:
    return frozenset(_table()["read"]["en_more"])


@cache
def _unmarked() -> frozenset[str]:
    return frozenset(_table()["unmarked"]["words"])


def _found(code: str, name: str, text: str) -> Tongue:
    """The answer with the first word that speaks for it, in the text's own offsets."""
    return _first(text, code, name, _speaking(name))


@cache
def _speaking(name: str) -> frozenset[str]:
    return frozenset(word for word, names in _markers().items() if name in names)


def _first(text: str, code: str, name: str, speaking: frozenset[str]) -> Tongue:
    for match in _CLUSTERS.finditer(text):
        word = unicodedata.normalize("NFC", match.group().translate(_DROP)).lower()
        if word in speaking or (code == "vi" and not _ONLY_VIETNAMESE.isdisjoint(word)):
            return Tongue(code, name, *match.span())
    return Tongue(code, name)


def _sample(text: str) -> str:
    """All of a short text; of a long one its head, its middle and its end."""
    length = len(text)
    if length <= 3 * _SAMPLE:
        return text
    return "\n".join(text[start : start + _SAMPLE] for start in (0, length // 2, length - _SAMPLE))


def _script(sample: str) -> str:
    """The language of a script other than Latin that a third of the letters are in, else empty."""
    foreign = _FOREIGN.findall(sample)
    if not foreign:
        return ""
    counts = dict.fromkeys((name for name, _, _ in _SCRIPTS), 0)
    for char in foreign:
        for name, first, last in _SCRIPTS:
            if first <= char <= last:
                counts[name] += 1
                break
    letters = sum(char.isalpha() for char in sample)
    if not letters or sum(counts.values()) * 3 < letters:
        return ""
    if counts["Japanese"] and counts["Japanese"] * 10 >= counts["Chinese"]:
        return "Japanese"
    return max(counts, key=lambda name: counts[name])


def legacy_font(text: str) -> str:
    """``TCVN3``, ``VNI`` or the like where `text` is Vietnamese in such an encoding read as Unicode, else empty."""
    sample = _sample(text).lower()
    words = frozenset(re.split(r"[\s.,;:()\"]+", sample))
    vietnamese = sum(1 for word in _WORD.findall(sample) if not _ONLY_VIETNAMESE.isdisjoint(word))
    found = ""
    most = 2
    for name, markers in _table()["legacy"].items():
        hits = sum(1 for marker in markers if marker.lower() in words)
        if hits > most:
            found, most = name, hits
    return found if most > 2 and vietnamese < 4 * most else ""
