"""Vietnamese as files from before Unicode have it, for tests: what an editor of today shows, and their bytes."""

from __future__ import annotations

import unicodedata

from tongket.documents import legacy

__all__ = ["written", "written_bytes"]

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def written(text: str, encoding: str) -> str:
    """The characters that Windows-1252 shows of `text` in an encoding of old; what it lacks is a question mark."""
    text = unicodedata.normalize("NFC", text)
    if encoding == "utf-8 as cp1252":
        return legacy.bytes_shown(text.encode("utf-8"))
    if encoding == "cp1258":
        return legacy.bytes_shown(_tones_apart(text).encode("cp1258", "replace"))
    table = {letter: shown for shown, letter in legacy._table(encoding).items()}
    if encoding == "tcvn3":  # capitals with a tone are the small letters in a font of capitals
        table |= {char: table[char.lower()] for char in text if char not in table and char.lower() in table}
    return "".join(table.get(char, char if char.isascii() else "?") for char in text)


def written_bytes(text: str, encoding: str) -> bytes:
    """The bytes of a file in an encoding of old."""
    return written(text, encoding).translate(legacy._hidden()).encode("latin-1")


def _tones_apart(text: str) -> str:
    """Each letter with its hat, horn or breve, its tone behind it, as Windows-1258 has them."""
    found = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        found.append(base + "".join(part for part in parts if part in _TONES))
    return "".join(found)
