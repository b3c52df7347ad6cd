"""PDF files with pypdfium2: paragraphs and tables by where the words stand, each word with its page and box.

A page that is a picture (scanned, or drawn without text) is recognised. No script of a file is run: pdfium is built
without.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tongket.documents.formats import laid, scanned, steps, tesseract
from tongket.documents.formats.faults import DAMAGED, ENCRYPTED, PAGES, SCANNED_PAGES, Fault
from tongket.documents.formats.glyphs import Page, page_of
from tongket.documents.formats.written import Made, Writer, tidy

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["MEDIA_TYPE", "MOST_PAGES", "read"]

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 1000
"""Most pages of a file that is read."""

_FEW_LETTERS = 3  # so few, and what a page says is not in its text
_FEW_OVER_PICTURE = 250  # over a picture of the whole page: a number, a signature, the scanner's own line
_COVERED = 0.6  # of the page: so much of it a picture, and it is one
_MOST_UNREADABLE, _LEAST_MARKED = 0.15, 0.03
_ENGLISH = frozenset({"the", "of", "and", "to", "in", "for"})
_MOST_DOTS = 40_000_000


def read(data: bytes) -> Made:
    """The text of the file."""
    import pypdfium2

    try:
        book = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Fault(ENCRYPTED) from None
        raise Fault(DAMAGED, what="a PDF file") from None
    count = len(book)
    if count > MOST_PAGES:
        raise Fault(PAGES, count=count, limit=MOST_PAGES)
    pages, pictures = _pages(book, count)
    if not pictures and sum(len(word.text) for page in pages for word in page.words) < _FEW_LETTERS * max(count, 1):
        raise Fault(DAMAGED, what="a PDF file")
    writer = Writer("page")
    if pictures:
        _recognise(book, pages, pictures, writer)
    laid.write(writer, pages)
    meta = book.get_metadata_dict()
    title, day = tidy(meta.get("Title") or ""), _day(meta.get("CreationDate") or "")
    return writer.made(MEDIA_TYPE, title=title, published=day)


def _pages(book: Any, count: int) -> tuple[list[Page], list[int]]:
    """What stands on the pages as text, and the indexes of those that are to be recognised."""
    import pypdfium2

    pages, pictures = [], []
    for index in range(count):
        try:
            page = book[index]
        except pypdfium2.PdfiumError:
            raise Fault(DAMAGED, what="a PDF file") from None
        pages.append(page_of(page, index + 1))
        if _is_picture(page, pages[-1]):
            pictures.append(index)
        page.close()
    return pages, pictures


def _is_picture(page: Any, read_: Page) -> bool:
    """Whether the words of a page are in its picture: it has no text, or over the picture of a page none of use."""
    letters = sum(len(word.text) for word in read_.words)
    if letters < _FEW_LETTERS:
        return any(True for _ in page.get_objects(max_depth=4))
    return _covered(page) > _COVERED and (letters < _FEW_OVER_PICTURE or _useless([word.text for word in read_.words]))


def _covered(page: Any) -> float:
    """How much of the page its largest picture covers."""
    import pypdfium2.raw as pdfium

    whole = page.get_width() * page.get_height() or 1.0
    largest = 0.0
    for image in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        left, bottom, right, top = image.get_bounds()
        largest = max(largest, (right - left) * (top - bottom) / whole)
    return largest


def _useless(words: Sequence[str]) -> bool:
    """Whether words that a scanner put under its picture are neither Vietnamese nor English: it knew no marks."""
    text = "".join(words)
    unreadable = sum(unicodedata.category(char) in ("Cc", "Co", "Cn", "So") or char == "\ufffd" for char in text)
    if unreadable > _MOST_UNREADABLE * len(text):
        return True
    letters = [char for char in text if char.isalpha()]
    marked = sum(ord(char) > 127 for char in letters)
    english = sum(word.lower() in _ENGLISH for word in words)
    return marked < _LEAST_MARKED * len(letters) and english < 0.05 * len(words)


def _recognise(book: Any, pages: list[Page], pictures: Sequence[int], writer: Writer) -> None:
    """Put the words of those pages in the place of what stood there; the writer is told of pages that gave none."""
    if len(pictures) > scanned.MOST_PAGES:
        raise Fault(SCANNED_PAGES, count=len(pictures), limit=scanned.MOST_PAGES)
    try:
        tesseract.asked()
    except Fault as fault:
        if len(pictures) == len(pages):
            raise
        writer.lacks(scanned.unrecognised([index + 1 for index in pictures])[0], fault.advice)
        return
    lost = []
    for done, (index, picture) in enumerate(_rendered(book, pictures), 1):
        pages[index] = scanned.page_of(picture, index + 1, pages[index].width, pages[index].height)
        if not pages[index].words and not scanned.blank(picture):
            lost.append(index + 1)
        steps.step(done, len(pictures))
    scanned.tell_lost(lost, pages, writer)


def _rendered(book: Any, indexes: Sequence[int]) -> Iterator[tuple[int, Image.Image]]:
    for index in indexes:
        page = book[index]
        area = max(page.get_width() * page.get_height(), 1.0)
        scale = min(scanned.RESOLUTION / 72, (_MOST_DOTS / area) ** 0.5)
        yield index, page.render(scale=scale).to_pil()
        page.close()


def _day(said: str) -> str:
    digits = said.removeprefix("D:")[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 and digits.isdecimal() else ""
