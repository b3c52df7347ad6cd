"""Bytes to text: what encoding a file is in, and a clear refusal of what is no report in plain text.

The text is the file's own characters: line ends as in the file, a byte order mark as character 0, accents as they were
typed. Vietnamese from before Unicode, and UTF-8 that was read as something else, is converted (`legacy`), and the
encoding told. Offsets hold for that text and no other.
"""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import NamedTuple

from tongket.documents import legacy
from tongket.documents.errors import ReportError
from tongket.documents.tongues import legacy_font, tongue_of

__all__ = ["LIMIT", "Decoded", "check_language", "decode", "hold_size", "load", "read_text"]

LIMIT = 20 * 1024 * 1024
"""Largest file that is read by default, in bytes."""

_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (a Word, Excel or OpenDocument file is one)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
)
_TEXT_ONLY = "Text, web pages, Word, Excel, RTF and PDF files are read: save the report as one of them and give that."
_AS_UTF8 = "Open it in an editor that shows it rightly and save it as UTF-8."
# Few enough control characters to be a text: form feeds and the like are met in old files.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b\x1c\x1d\x1e\x1f"))


class Decoded(NamedTuple):
    """A file's characters and the encoding that gave them."""

    text: str
    encoding: str


def load(path: Path, *, shown: str = "", limit: int = LIMIT) -> bytes:
    """The bytes of the file at `path`; ReportError names it as `shown` (its path as given)."""
    name = shown or str(path)
    try:
        if path.is_dir():
            raise ReportError(
                name, "This is a folder, not a file.", "Give it where folders are taken, or name a file in it."
            )
        hold_size(path.stat().st_size, name, limit)
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReportError(name, "There is no such file.", "Check the spelling of its path.") from None
    except PermissionError:
        raise ReportError(name, "The file may not be read.", "Check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReportError(name, f"The file cannot be read ({reason}).", "Check that its path is right.") from None
    if len(data) > limit:  # it grew meanwhile, or is a device that tells no size
        raise ReportError(name, f"The file has more bytes than the limit of {limit:,}.", "Raise the limit.")
    return data


def hold_size(size: int, shown: str, limit: int) -> None:
    """ReportError where a file of `size` bytes is larger than what is read."""
    if size > limit:
        raise ReportError(
            shown,
            f"The file has {size:,} bytes, more than the limit of {limit:,}.",
            "Split it into its reports.",
        )


def decode(data: bytes, shown: str) -> Decoded:
    """The text that `data` holds: UTF-8 first, UTF-16 with its mark, then what the bytes show; else ReportError."""
    if not data:
        raise ReportError(shown, "The file is empty.", "Give the report's text.")
    _refuse_signatures(data, shown)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data, shown)
    if b"\0" in data:
        raise _binary(data, shown)
    try:
        decoded = Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        decoded = _other(data, shown, error.start)
    if not decoded.text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise ReportError(shown, "The file is blank: it holds no words.", "Give the report's text.")
    if len(data) - len(data.translate(None, _CONTROLS)) > len(data) // 50:
        raise ReportError(shown, "The file is binary: it is full of control characters.", _TEXT_ONLY)
    old = legacy.detect(decoded.text)
    return Decoded(legacy.convert(decoded.text, old), old) if old else decoded


def read_text(path: Path, *, shown: str = "", limit: int = LIMIT) -> Decoded:
    """The text of the file at `path`, in a language that is read; ReportError says what is wrong otherwise."""
    name = shown or str(path)
    decoded = decode(load(path, shown=name, limit=limit), name)
    check_language(decoded.text, name)
    return decoded


def check_language(text: str, shown: str) -> None:
    """ReportError where `text` is in a language, or in a font of old, that is not read."""
    legacy = legacy_font(text)
    if legacy in ("TCVN3", "VNI"):
        raise ReportError(
            shown,
            f"The text is Vietnamese in the old {legacy} encoding, not in Unicode.",
            "Convert it to Unicode (UniKey's toolkit does it) and save it as UTF-8.",
        )
    if legacy:
        raise ReportError(shown, "The text is garbled: it is UTF-8 that was read as another encoding.", _AS_UTF8)
    tongue = tongue_of(text)
    if tongue.code:
        return
    if tongue.name == "Vietnamese without its marks":
        raise ReportError(
            shown,
            "The text is Vietnamese without its marks.",
            "Give the text with its marks (ă, â, đ, ê, ô, ơ, ư, tones).",
        )
    problem = (
        f"The text is in {tongue.name}."
        if tongue.name
        else "The language of the text is unknown: too few Vietnamese or English words."
    )
    raise ReportError(shown, problem, "Vietnamese and English reports are read: give the report in one of them.")


def _refuse_signatures(data: bytes, shown: str) -> None:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise ReportError(shown, f"The file is {what}, not plain text.", _TEXT_ONLY)


def _utf16(data: bytes, shown: str) -> Decoded:
    name = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise ReportError(
            shown, f"The file is damaged: its UTF-16 breaks off at byte {error.start}.", _AS_UTF8
        ) from None
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise ReportError(shown, "The file is blank: it holds no words.", "Give the report's text.")
    if "\0" in text:
        raise ReportError(shown, "The file is binary: it holds NUL characters.", _TEXT_ONLY)
    return Decoded(text, name)


def _binary(data: bytes, shown: str) -> ReportError:
    half = data[: len(data) // 2 * 2]
    for name in ("utf-16-le", "utf-16-be"):
        try:
            guess = half[:20_000].decode(name)
        except UnicodeDecodeError:
            continue
        if guess and "\0" not in guess and tongue_of(guess).code:
            return ReportError(shown, "The file is in UTF-16 without a byte order mark.", "Save it as UTF-8.")
    return ReportError(shown, "The file is binary: it holds NUL bytes.", _TEXT_ONLY)


def _other(data: bytes, shown: str, broken: int) -> Decoded:
    """The text of bytes that are not UTF-8: in a Vietnamese code page where that reads so, else the likeliest."""
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") * 200 < len(damaged) and tongue_of(damaged).code == "vi":
        raise ReportError(
            shown,
            f"The file is UTF-8 that is damaged at byte {broken}.",
            "Get an undamaged copy, or mend the place and save it as UTF-8.",
        )
    western = legacy.bytes_shown(data)
    if (old := legacy.detect(western)) and old != "cp1258":
        return Decoded(legacy.convert(western, old), old)
    if legacy_font(western):
        return Decoded(western, "cp1252")
    try:
        vietnamese = data.decode("cp1258")
    except UnicodeDecodeError:
        vietnamese = ""
    if vietnamese and tongue_of(vietnamese).code == "vi" and "\ufffd" not in vietnamese:
        return Decoded(vietnamese, "cp1258")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:1_000_000]).best()
    if best is None:
        raise ReportError(shown, f"The encoding of the file is unknown (byte {broken} is not UTF-8).", _AS_UTF8)
    try:
        return Decoded(data.decode(best.encoding), best.encoding)
    except (UnicodeDecodeError, LookupError):
        raise ReportError(
            shown, f"The encoding of the file is unknown (byte {broken} is not UTF-8).", _AS_UTF8
        ) from None
