"""Pages as a scanner gives them: a PDF's pages as pictures, leaning, noisy, stamped, at a coarser resolution."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

__all__ = ["encoded", "pages", "pdf", "scan", "stamped"]


def pages(data: bytes, resolution: int = 300) -> list[Image.Image]:
    """The pages of a PDF as pictures of so many dots to an inch."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as book:
        return [page.render(scale=resolution / 72).to_pil().convert("RGB") for page in book]


def scan(
    picture: Image.Image,
    *,
    skew: float = 0.0,
    noise: float = 0.0,
    blur: float = 0.0,
    stamp: bool = False,
    seed: int = 7,
) -> Image.Image:
    """The page as scanned: stamped, turned by `skew` degrees, blurred by dots, with noise of that deviation."""
    if stamp:
        picture = stamped(picture)
    if skew:
        picture = picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    if blur:
        picture = picture.filter(ImageFilter.GaussianBlur(blur))
    if not noise:
        return picture
    random = np.random.default_rng(seed)
    dots = np.asarray(picture, dtype=np.float32)
    height, width = dots.shape[:2]
    shade = np.linspace(0, 25, width, dtype=np.float32)[None, :, None]  # the spine of a book
    dots = dots * 0.93 - shade + random.normal(0, noise, dots.shape).astype(np.float32)
    specks = random.random((height, width)) < 0.0004
    dots[specks] = 40
    return Image.fromarray(np.clip(dots, 0, 255).astype(np.uint8))


def stamped(picture: Image.Image) -> Image.Image:
    """With a round red stamp over its words, a third of the page down and right of the middle."""
    width, height = picture.size
    ink = Image.new("RGB", picture.size, (255, 255, 255))
    draw = ImageDraw.Draw(ink)
    x, y, radius, line = width * 0.6, height * 0.35, width * 0.11, max(width // 250, 2)
    red = (214, 40, 48)
    for part in (1.0, 0.78):
        draw.ellipse(
            [x - radius * part, y - radius * part, x + radius * part, y + radius * part], outline=red, width=line
        )
    star = [
        (x + radius * (0.45 if at % 2 == 0 else 0.18) * math.sin(at * math.pi / 5),
         y - radius * (0.45 if at % 2 == 0 else 0.18) * math.cos(at * math.pi / 5))
        for at in range(10)
    ]  # fmt: skip
    draw.polygon(star, fill=red)
    for at in range(24):  # letters around it
        a = at * math.pi / 12
        u, v = x + radius * 0.89 * math.sin(a), y - radius * 0.89 * math.cos(a)
        draw.rectangle([u - line * 2, v - line * 2, u + line, v + line * 2], outline=red, width=line)
    from PIL import ImageChops

    return ImageChops.multiply(picture, ink)


def encoded(pictures: Sequence[Image.Image], form: str, resolution: int = 300) -> bytes:
    """The pictures as one file: PNG and JPEG hold one."""
    stream = io.BytesIO()
    more: dict[str, Any] = (
        {"save_all": True, "append_images": pictures[1:], "compression": "tiff_lzw"} if form == "TIFF" else {}
    )
    pictures[0].save(stream, form, dpi=(resolution, resolution), **more)
    return stream.getvalue()


def pdf(pictures: Iterable[Image.Image], resolution: int = 300, quality: int = 80) -> bytes:
    """The pictures as the pages of a PDF, packed as scanners do it."""
    first, *rest = pictures
    stream = io.BytesIO()
    first.save(stream, "PDF", save_all=True, append_images=rest, resolution=resolution, quality=quality)
    return stream.getvalue()
