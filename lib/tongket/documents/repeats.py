"""Reports that came twice: one text in two files, one report in two formats, or one press item on two sites.

One is used, the others are told of.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from tongket.documents.errors import ReportError
from tongket.documents.formats import SUFFIXES
from tongket.documents.index import composed
from tongket.documents.items import Twin, twins
from tongket.documents.model import Document, digest_of

__all__ = ["RepeatError", "rank", "repeats"]

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
    exact format, else the first by id. Of a report in two formats, or a press item that two sites have, most sentences
    with numbers need be the same (`items`); the longer is used where neither format is the more exact.
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
    kept.sort(key=lambda d: (not d.about.overridden, rank(d.path), -len(d.text), d.report))
    for twin in twins(kept):
        found[twin.document.report] = RepeatError(shown[twin.document.report], _said(twin), twin.like.report)
    return found


def _said(twin: Twin) -> str:
    if twin.document.media_type == twin.like.media_type:
        said = f"This is the item of {_file_name(twin.like)} again, with other lines around it"
    else:
        said = f"This is the report of {_file_name(twin.like)} in another format"
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
