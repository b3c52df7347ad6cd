"""Tesseract, the recogniser of the system (Debian: tesseract-ocr, tesseract-ocr-vie): words of a picture, with boxes.

The program itself is called, on one thread, in the child process in which documents are read.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from tongket.documents.formats.faults import NO_TESSERACT, NO_VIETNAMESE, RECOGNISER_FAILED, Fault

if TYPE_CHECKING:
    import numpy as np

    Grey = np.ndarray[Any, np.dtype[np.uint8]]

__all__ = ["DIGITS", "VIETNAMESE", "Seen", "asked", "turn_of", "words_of"]

VIETNAMESE = "vie"
DIGITS = "eng"
"""Its English, which comes with every tesseract, reads digits best."""

_SECONDS = 100
_WORD = "5"  # level of a word among pages, blocks, paragraphs, lines


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as it was recognised: its box in dots from the upper left, and how sure the recogniser is, 0 to 1.

    `line` tells the lines of a page apart.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    sure: float
    line: tuple[str, ...] = ()


def asked() -> str:
    """Where the program lies; Fault says what to install where it, or its Vietnamese, is missing."""
    program = shutil.which("tesseract")
    if not program:
        raise Fault(NO_TESSERACT)
    if VIETNAMESE not in _languages(program):
        raise Fault(NO_VIETNAMESE)
    return program


@cache
def _languages(program: str) -> frozenset[str]:
    return frozenset(_run([program, "--list-langs"], b"").decode("utf-8", "replace").split())


def words_of(grey: Grey, language: str, segmentation: int, resolution: int) -> list[Seen]:
    """The words of a picture; `segmentation` is tesseract's --psm, `resolution` its dots to an inch."""
    program = asked()
    known = language if language in _languages(program) else VIETNAMESE
    said = _run(
        [program, "stdin", "stdout", "-l", known, "--psm", str(segmentation), "--dpi", str(resolution), "tsv"],
        _bytes(grey),
    )
    return list(_rows(said.decode("utf-8", "replace")))


def turn_of(grey: Grey, resolution: int) -> int:
    """By how many degrees the picture is to be turned clockwise to stand upright: 0, 90, 180 or 270."""
    try:
        said = _run([asked(), "stdin", "stdout", "-l", "osd", "--psm", "0", "--dpi", str(resolution)], _bytes(grey))
    except Fault:  # too few letters to tell
        return 0
    told = dict(line.split(": ", 1) for line in said.decode("ascii", "replace").splitlines() if ": " in line)
    return int(told.get("Rotate", "0")) % 360 if told.get("Rotate", "0").isdecimal() else 0


def _bytes(grey: Grey) -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.fromarray(grey).save(stream, "PNG", compress_level=1)
    return stream.getvalue()


def _run(command: list[str], given: bytes) -> bytes:
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(command, input=given, env=environment, capture_output=True, timeout=_SECONDS, check=False)
    except (subprocess.TimeoutExpired, OSError):
        raise Fault(RECOGNISER_FAILED) from None
    if done.returncode:
        raise Fault(RECOGNISER_FAILED)
    return done.stdout


def _rows(said: str) -> Iterator[Seen]:
    for row in csv.DictReader(io.StringIO(said), delimiter="\t", quoting=csv.QUOTE_NONE):
        words = (row["text"] or "").strip()
        if row["level"] != _WORD or not words:
            continue
        left, top, width, height = (float(row[name]) for name in ("left", "top", "width", "height"))
        sure = min(max(float(row["conf"]) / 100, 0.0), 1.0)
        line = tuple(row[name] for name in ("block_num", "par_num", "line_num"))
        yield Seen(unicodedata.normalize("NFC", words), left, top, left + width, top + height, round(sure, 3), line)
