"""Pages of a PDF or a scan as pictures for a reader: upright, small, the same to the byte for the same file.

A page that is drawn goes into sixteen greys without loss; a scan keeps its colours and loses what the eye hardly
misses, so much that no page is larger than it may be.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tongket.documents.formats import steps
from tongket.documents.formats.faults import DAMAGED, Fault

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["FAMILIES", "Drawn", "draw", "packed", "unpacked"]

FAMILIES = ("pdf", "picture")
"""What a document with pages is read as."""

_DOTS = 2.0  # to a point: 144 to an inch, twice what a plain screen shows
_MOST_DOTS = 6_000_000
_GREYS = [round(value / 17) * 17 for value in range(256)]
_EXACT = 0.6  # of what a page may take: larger without loss, and it is a scan or a picture
_QUALITIES = (60, 45, 30, 15)
_SMALLER = 0.7
_HEAD = struct.Struct(">IffI")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page as a WebP picture: its number from 1, its size in points as the picture stands, and the bytes."""

    page: int
    width: float
    height: float
    data: bytes


def draw(data: bytes, of: str, pages: Mapping[int, int], most: int) -> list[Drawn]:
    """Those pages of a document of that family, none larger than `most` bytes.

    `pages` has for each number by how many degrees the page is to be turned clockwise to stand upright. Fault where
    the file cannot be opened; a page that it does not have is left out, and so is a file without pages.
    """
    found = []
    for number, width, height, picture in _pictures(data, of, sorted(pages)):
        turn = pages[number] % 360
        size = (height, width) if turn in (90, 270) else (width, height)
        found.append(Drawn(number, *size, _small(_turned(picture, turn), most)))
        steps.step(len(found), len(pages))
    return found


def packed(found: Sequence[Drawn]) -> bytes:
    """As bytes, one behind the other."""
    return b"".join(_HEAD.pack(one.page, one.width, one.height, len(one.data)) + one.data for one in found)


def unpacked(given: bytes) -> list[Drawn]:
    """What `packed` gave."""
    found, at = [], 0
    while at < len(given):
        page, width, height, length = _HEAD.unpack_from(given, at)
        at += _HEAD.size
        found.append(Drawn(page, round(width, 2), round(height, 2), given[at : at + length]))
        at += length
    return found


def _pictures(data: bytes, of: str, numbers: Sequence[int]) -> Iterator[tuple[int, float, float, Image.Image]]:
    """Number, size in points and picture of each page."""
    if of in FAMILIES:
        yield from _of_pdf(data, numbers) if of == "pdf" else _of_frames(data, numbers)


def _of_pdf(data: bytes, numbers: Sequence[int]) -> Iterator[tuple[int, float, float, Image.Image]]:
    import pypdfium2

    try:
        book = pypdfium2.PdfDocument(data)
        for number in numbers:
            if number <= len(book):
                page = book[number - 1]
                width, height = page.get_width(), page.get_height()
                yield number, width, height, page.render(scale=_scale(width, height)).to_pil()
                page.close()
    except pypdfium2.PdfiumError:
        raise Fault(DAMAGED, what="a PDF file") from None


def _of_frames(data: bytes, numbers: Sequence[int]) -> Iterator[tuple[int, float, float, Image.Image]]:
    from PIL import Image

    from tongket.documents.formats import scanned

    _, frames = scanned.opened(data)
    with frames:
        for number in numbers:
            if number > getattr(frames, "n_frames", 1):
                continue
            picture = scanned.shown(frames, number - 1)
            width, height = scanned.size_of(picture)
            scale = _scale(width, height)
            size = max(round(width * scale), 1), max(round(height * scale), 1)
            # What was scanned coarser stays as it is: the browser makes it larger as well.
            if size[0] < picture.width:
                picture = picture.resize(size, Image.Resampling.LANCZOS)
            yield number, width, height, picture


def _scale(width: float, height: float) -> float:
    return min(_DOTS, float((_MOST_DOTS / max(width * height, 1.0)) ** 0.5))


def _turned(picture: Image.Image, turn: int) -> Image.Image:
    from PIL import Image

    ways = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    return picture.transpose(ways[turn]) if turn in ways else picture


def _small(picture: Image.Image, most: int) -> bytes:
    """The picture in at most so many bytes."""
    greys = picture.convert("L").point(_GREYS)
    middle = greys.crop((greys.width // 3, greys.height // 3, greys.width * 2 // 3, greys.height * 2 // 3))
    if 9 * len(_webp(middle, lossless=True)) < 2 * _EXACT * most:  # the middle has more on it than the margins
        exact = _webp(greys, lossless=True)
        if len(exact) <= _EXACT * most:
            return exact
    shown = picture.convert("L" if picture.mode in ("1", "L") else "RGB")
    while True:
        for quality in _QUALITIES:
            lossy = _webp(shown, quality=quality)
            if len(lossy) <= most or max(shown.size) < 64:
                return lossy
        shown = shown.resize((max(round(shown.width * _SMALLER), 1), max(round(shown.height * _SMALLER), 1)))


def _webp(picture: Image.Image, **how: Any) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "WEBP", method=4, **how)
    return stream.getvalue()
