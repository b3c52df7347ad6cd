"""Reports that came twice: one text in two files, one report in two formats, or one press item on two sites.

One is used, the others are told of.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from tongket.documents.errors import ReportError
from tongket.documents.formats import SUFFIXES
from tongket.documents.index import composed
from tongket.documents.items import Twin, twins
from tongket.documents.model import Document, digest_of

__all__ = ["RepeatError", "rank", "repeats"]

_TOKEN = re.compile(r"\w+(?:[.,]\w+)*")
_NUMBER = re.compile(r"\d")
_RUN = 4  # words in a row that are compared
_FEW = 12
_ANCHORED = 8  # one run in so many is looked up
_ALIKE, _NUMBERS_ALIKE, _AS_LONG = 0.8, 0.95, 0.6
_NAMED = 3


class RepeatError(ReportError):
    """A file that tells again what the report `of` does, which is used in its place."""

    def __init__(self, path: str, problem: str, of: str) -> None:
        super().__init__(path, problem)
        self.of = of


def rank(path: str) -> int:
    """How exact the format of a file is, by its name: plain text first."""
    suffix = Path(path).suffix.lower()
    return SUFFIXES.index(suffix) + 1 if suffix in SUFFIXES else 0


def repeats(documents: Iterable[Document], shown: Mapping[str, str]) -> dict[str, RepeatError]:
    """The documents that tell what another one has already, by id, each with what is to be said.

    Of one text, but for blanks and how marks are encoded, that is used which index.csv speaks of, else that of the more
    exact format, else the first by id. In different formats words and numbers need only be nearly all the same. Of a
    press item that two sites have, the longer is used where neither format is the more exact.
    """
    order = sorted(documents, key=lambda d: (not d.about.overridden, rank(d.path), d.report))
    first: dict[str, Document] = {}
    found: dict[str, RepeatError] = {}
    kept: list[Document] = []
    for document in order:
        like = first.setdefault(digest_of(_gist(document.text)), document)
        if like is document:
            kept.append(document)
            continue
        said = f"This is the text of {_file_name(like)} again"
        if composed(like.report) == composed(document.report) and rank(like.path) == rank(document.path):
            said += ", whose name differs only in how its marks are encoded"
        found[document.report] = RepeatError(shown[document.report], f"{said}.", like.report)
    if len({document.media_type for document in kept}) > 1:
        for document, like in _alike(kept):
            said = f"This is the report of {_file_name(like)} in another format."
            found[document.report] = RepeatError(shown[document.report], said, like.report)
    single = [document for document in kept if document.report not in found]
    single.sort(key=lambda d: (not d.about.overridden, rank(d.path), -len(d.text), d.report))
    for twin in twins(single):
        found[twin.document.report] = RepeatError(shown[twin.document.report], _said(twin), twin.like.report)
    return found


def _said(twin: Twin) -> str:
    said = f"This is the item of {_file_name(twin.like)} again, with other lines around it"
    if not twin.numbers:
        return f"{said}."
    more = len(twin.numbers) - _NAMED
    named = ", ".join(twin.numbers[:_NAMED]) + (f" and {more} more" if more > 0 else "")
    return f"{said}; its numbers that are not so there: {named}."


def _gist(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text.lstrip("\ufeff")).split())


def _file_name(document: Document) -> str:
    """The document's file by its id, which tells it apart from others of its name."""
    suffix = Path(document.path).suffix
    return document.report if document.report.endswith(suffix) else document.report + suffix


class _Print:
    """What a text is compared by: its runs of words, and its numbers."""

    def __init__(self, document: Document) -> None:
        words = _TOKEN.findall(unicodedata.normalize("NFC", document.text).lower())
        self.document = document
        self.runs = frozenset(
            zlib.crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)
        )
        self.numbers = Counter(word for word in words if _NUMBER.match(word))
        self.anchors = {run for run in self.runs if run % _ANCHORED == 0} or self.runs

    def like(self, other: _Print) -> bool:
        """Whether one of the two has nearly all that the other has, and is not much longer."""
        less, more = sorted((self, other), key=lambda one: len(one.runs))
        if len(less.runs) < _FEW or len(less.runs) < _AS_LONG * len(more.runs):
            return False
        if len(less.runs & more.runs) < _ALIKE * len(less.runs):
            return False
        shared = (less.numbers & more.numbers).total()
        return shared >= _NUMBERS_ALIKE * less.numbers.total()


def _alike(documents: Iterable[Document]) -> Iterable[tuple[Document, Document]]:
    """Each document that is one before it in another format, with that one."""
    anchored: dict[int, list[_Print]] = {}
    for document in documents:
        one = _Print(document)
        near = Counter(id(other) for anchor in one.anchors for other in anchored.get(anchor, ()))
        known = {id(other): other for anchor in one.anchors for other in anchored.get(anchor, ())}
        like = next(
            (
                known[key]
                for key, _ in near.most_common(5)
                if known[key].document.media_type != document.media_type and one.like(known[key])
            ),
            None,
        )
        if like is not None:
            yield document, like.document
            continue
        for anchor in one.anchors:
            anchored.setdefault(anchor, []).append(one)
