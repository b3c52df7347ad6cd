"""Scans: pictures of pages (PNG, JPEG, TIFF, pages of a PDF without words), recognised twice, as words at their places.

The first reading is by tesseract's Vietnamese, of the picture at a modest size; the second by its English, which knows
digits better, of the picture as large as it is. Where their digits differ, the word keeps both.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING, Any

from tongket.documents.formats import laid, pictures, steps, tesseract
from tongket.documents.formats.faults import DAMAGED, PICTURE, SCANNED_PAGES, UNRECOGNISED, Fault
from tongket.documents.formats.glyphs import Box, Page, Recognition, Rule, Word
from tongket.documents.formats.overlooked import overlooked
from tongket.documents.formats.retold import united
from tongket.documents.formats.tesseract import Seen
from tongket.documents.formats.written import Made, Writer

if TYPE_CHECKING:
    from PIL import Image

__all__ = [
    "MEDIA_TYPES", "MOST_PAGES", "RESOLUTION", "opened", "page_of", "read", "shown", "size_of", "tell_lost",
    "unrecognised",
]  # fmt: skip

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "TIFF": "image/tiff"}
RESOLUTION = 300
"""Dots to an inch of the pictures that are recognised."""

MOST_PAGES = 300
"""Most scanned pages of a file: each takes some seconds."""

_MOST_DOTS = 120_000_000
_WIDTH = 595.0  # points: a picture's shorter side is taken for that of an A4 page
_REDUCED = 0.7  # the first reading's size: noise is smoothed, letters are still large
_FIRST, _SECOND = 4, 6  # how tesseract parts the page: by columns and lines; as one block of lines
_POOR = 0.5  # so sure of a mark, and it is no speck
_UPRIGHT, _FEW = 0.8, 5  # so sure of its words, and of so many, a page stands upright
_CAPITALS = 0.6  # of a letter's box is the height of a capital
_BELOW = frozenset("gjpqyQ,;()[]{}|/_")
_OF_ONE_SIZE = 0.2


def read(data: bytes) -> Made:
    """The words of a picture, or of each page of a TIFF."""
    kind, frames = opened(data)
    writer = Writer("page")
    tesseract.asked()
    pages, lost = [], []
    with frames:
        count = getattr(frames, "n_frames", 1)
        if count > MOST_PAGES:
            raise Fault(SCANNED_PAGES, count=count, limit=MOST_PAGES)
        for number in range(1, count + 1):
            picture = shown(frames, number - 1)
            page = page_of(picture, number, *size_of(picture))
            steps.step(number, count)
            pages.append(page)
            if not page.words and not blank(picture):
                lost.append(number)
    laid.write(writer, pages)
    tell_lost(lost, pages, writer)
    return writer.made(MEDIA_TYPES[kind])


def tell_lost(lost: Sequence[int], pages: Sequence[Page], writer: Writer) -> None:
    """Say which pages have something on them of which nothing was recognised; Fault where no page has a word."""
    if lost and not any(page.words for page in pages):
        raise Fault(unrecognised(lost))
    if lost:
        writer.lacks(*unrecognised(lost))


def unrecognised(pages: Sequence[int]) -> tuple[str, str]:
    """What is said of these pages."""
    named = ("page " if len(pages) == 1 else "pages ") + ", ".join(map(str, pages))
    return UNRECOGNISED[0].format(pages=named), UNRECOGNISED[1]


def opened(data: bytes) -> tuple[str, Image.Image]:
    """The format of a file of pictures, and the file opened; Fault where it is none."""
    from PIL import Image, UnidentifiedImageError

    try:
        found = Image.open(io.BytesIO(data), formats=list(MEDIA_TYPES))
    except Image.DecompressionBombError:
        raise Fault(PICTURE, count=2 * (Image.MAX_IMAGE_PIXELS or 0), limit=_MOST_DOTS) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise Fault(DAMAGED, what="a picture") from None
    return str(found.format), found


def shown(frames: Image.Image, index: int) -> Image.Image:
    """One picture as it is shown: turned as its camera says, on white where it lets the ground through."""
    from PIL import Image, ImageOps

    try:
        if index:
            frames.seek(index)
        if frames.width * frames.height > _MOST_DOTS:
            raise Fault(PICTURE, count=frames.width * frames.height, limit=_MOST_DOTS)
        picture = ImageOps.exif_transpose(frames)
        if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
            ground = Image.new("RGBA", picture.size, (255, 255, 255, 255))
            return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")
        return picture.convert("L" if picture.mode in ("1", "L") else "RGB")
    except (OSError, ValueError, SyntaxError, EOFError):
        raise Fault(DAMAGED, what="a picture") from None


def size_of(picture: Image.Image) -> tuple[float, float]:
    """Width and height in points that a picture of a page is taken to have."""
    scale = _WIDTH / min(picture.size)
    return picture.width * scale, picture.height * scale


def blank(picture: Image.Image) -> bool:
    """Whether next to nothing is on a page."""
    small = pictures.even(pictures.darkness(picture.reduce(max(min(picture.size) // 600, 1))))
    return float((small < 150).mean()) < 0.0005


def page_of(picture: Image.Image, number: int, width: float, height: float) -> Page:
    """The words and rules of a page of that size in points; it has none of either where nothing was recognised."""
    page = _page(picture, number, width, height)
    sure = _legible(page)
    if len(sure) >= _FEW and median(sure) >= _UPRIGHT:
        return page
    turn = tesseract.turn_of(pictures.darkness(picture), RESOLUTION)
    if not turn:
        return page
    wide, high = (width, height) if turn == 180 else (height, width)
    other = _page(picture.rotate(-turn, expand=True, fillcolor="white"), number, wide, high)
    if sum(_legible(other)) <= sum(sure):
        return page
    for word in other.words:
        if word.seen:
            word.seen = word.seen._replace(box=_turned_back(word.seen.box, turn, width, height))
    return other


def _legible(page: Page) -> list[float]:
    """How sure its words of some letters are: marks and digits are seen in anything, also on a page on its head."""
    return [word.seen.sure for word in page.words if word.seen and sum(map(str.isalpha, word.text)) > 1]


def _turned_back(box: Box, turn: int, width: float, height: float) -> Box:
    """The box on the page of that size, of one on the page turned clockwise by so many degrees."""
    left, top, right, bottom = box
    if turn == 90:
        return top, height - right, bottom, height - left
    if turn == 180:
        return width - right, height - bottom, width - left, height - top
    return width - bottom, left, width - top, right


def _page(picture: Image.Image, number: int, width: float, height: float) -> Page:
    """The page as it lies."""
    dots = RESOLUTION / 72
    sized = _resized(picture, width * dots, height * dots)
    level = pictures.level(pictures.even(pictures.unstamped(sized)))
    rules, ruled_out = pictures.rules_of(level.grey, dots)
    clean = pictures.unspecked(ruled_out)
    first = [word for word in _reading(clean, tesseract.VIETNAMESE, _FIRST, _REDUCED) if _is_word(word)]
    second = _reading(clean, tesseract.DIGITS, _SECOND, 1.0)
    second += overlooked(clean, [*first, *second], lambda cuts: _reading(cuts, tesseract.DIGITS, _SECOND, 1.0))
    read_ = united(first, second)
    words = []
    for (seen, other), box in zip(read_, _line_boxes([seen for seen, _ in read_]), strict=True):
        place = _points(level.before(seen.left, seen.top, seen.right, seen.bottom), dots)
        words.append(Word(seen.text, *_points(box, dots), Recognition(place, seen.sure, other)))
    lines = [Rule(rule.flat, rule.at / dots, rule.start / dots, rule.end / dots) for rule in rules]
    return Page(number, width, height, words, lines)


def _points(box: Box, dots: float) -> Box:
    return box[0] / dots, box[1] / dots, box[2] / dots, box[3] / dots


def _resized(picture: Image.Image, width: float, height: float) -> Image.Image:
    from PIL import Image

    size = max(round(width), 1), max(round(height), 1)
    return picture if picture.size == size else picture.resize(size, Image.Resampling.LANCZOS)


def _reading(grey: Any, language: str, segmentation: int, by: float) -> list[Seen]:
    """The words of a picture reduced by so much, in the dots of the picture itself."""
    from PIL import Image

    whole = Image.fromarray(grey)
    given = _resized(whole, whole.width * by, whole.height * by)
    found = tesseract.words_of(pictures.darkness(given), language, segmentation, round(RESOLUTION * by))
    return [Seen(w.text, w.left / by, w.top / by, w.right / by, w.bottom / by, w.sure, w.line) for w in found]


def _is_word(seen: Seen) -> bool:
    """Not a speck that was taken for a mark."""
    return any(char.isalnum() for char in seen.text) or seen.sure > _POOR


def _line_boxes(words: Sequence[Seen]) -> Iterator[Box]:
    """Boxes as high as letters are in the words' lines, whichever letters a word has: layout goes by them."""
    lines: dict[object, list[Seen]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    usual = _capitals(words) or 1.0
    boxes: dict[object, tuple[float, float]] = {}
    for key, line in lines.items():
        capital = _capitals(line) or usual
        high = (usual if abs(capital - usual) < _OF_ONE_SIZE * usual else capital) / _CAPITALS
        boxes[key] = _baseline(line, high), high
    for word in words:
        base, high = boxes[word.line]
        yield word.left, base - 0.78 * high, word.right, base + 0.22 * high


def _capitals(words: Sequence[Seen]) -> float:
    """How high capitals and digits are; 0 where there is none that tells."""
    high = (word for word in words if _plain(word.text) and any(c.isupper() or c.isdigit() for c in word.text))
    told = [word.bottom - word.top for word in high]
    return median(told) if told else 0.0


def _baseline(line: Sequence[Seen], high: float) -> float:
    told = [word.bottom for word in line if _plain(word.text) and any(char.isalnum() for char in word.text)]
    return median(told) if told else median(word.bottom for word in line) - 0.1 * high


def _plain(text: str) -> bool:
    """Whether nothing of a word goes below its line or above its capitals."""
    return not any(char in _BELOW or unicodedata.combining(char) for char in unicodedata.normalize("NFD", text))
