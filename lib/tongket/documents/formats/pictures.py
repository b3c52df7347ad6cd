"""A picture of a page made ready to be recognised: no stamps, even paper, level lines, ruled lines found and taken out.

Pictures here are arrays of height by width, 0 black to 255 white.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tongket.documents.formats.glyphs import Rule

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image

    Grey = np.ndarray[Any, np.dtype[np.uint8]]
    Ink = np.ndarray[Any, np.dtype[np.bool_]]

__all__ = ["Level", "darkness", "even", "inked", "level", "rules_of", "unspecked", "unstamped"]

_MOST_SKEW, _COARSE, _FINE = 5.0, 0.5, 0.05  # degrees
_LOOKED_AT = 600  # dots of width: enough to tell by how much lines lean
_PAPER = 0.16  # of the page's darkness: what is darker than its surroundings by so much is ink
_WHITE = 0.8  # as light as so much of the paper, a dot is paper: noise, what is left of a stamp
_AROUND, _SPECK = 4, 8  # dots: in the square around a dot there is no more ink than a speck has
_RULE = 22.0  # points: a straight stroke as long is a rule, no letter
_WHOLE = 0.96  # of a rule is ink, the rest are breaks of the print


@dataclass(frozen=True, slots=True)
class Level:
    """A picture with its lines level, and by what angle it was turned for that, in degrees counter-clockwise."""

    grey: Grey
    angle: float

    def before(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """The box in the picture as it was, of one in the picture as it is, in dots."""
        height, width = self.grey.shape
        turn = math.radians(self.angle)
        cos, sin = math.cos(turn), math.sin(turn)
        x, y = (left + right) / 2 - width / 2, (top + bottom) / 2 - height / 2
        a, b = x * cos - y * sin + width / 2, x * sin + y * cos + height / 2
        wide, high = (right - left) / 2, (bottom - top) / 2
        # A long box grows by little: its own middle is turned, its sides stay as they are but for the lean.
        lean = abs(wide * sin)
        return a - wide, b - high - lean, a + wide, b + high + lean


def unstamped(picture: Image.Image) -> Grey:
    """The picture in grey as through a red glass: red ink (stamps, seals) is as light as the paper."""
    import numpy as np

    red = picture.convert("RGB").getchannel("R") if picture.mode not in ("L", "1", "I;16") else picture.convert("L")
    return np.asarray(red, dtype=np.uint8)


def darkness(picture: Image.Image) -> Grey:
    """The picture in grey, with everything that is on it."""
    import numpy as np

    return np.asarray(picture.convert("L"), dtype=np.uint8)


def even(grey: Grey) -> Grey:
    """The picture on white paper: each dot by how light it is beside the paper around it, noise of the paper white."""
    import numpy as np
    from PIL import Image, ImageFilter

    height, width = grey.shape
    small = Image.fromarray(grey).resize((max(width // 8, 1), max(height // 8, 1)), Image.Resampling.BOX)
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(6)).resize((width, height))
    light = np.maximum(np.asarray(paper, dtype=np.uint16), 64)
    return np.minimum(grey.astype(np.uint32) * round(255 / _WHITE) // light, 255).astype(np.uint8)


def inked(grey: Grey) -> Ink:
    """Which dots of an even picture are ink: a threshold between ink and paper, by Otsu, within what is sensible."""
    import numpy as np

    counts = np.bincount(grey.ravel(), minlength=256).astype(np.float64)
    below = np.cumsum(counts)
    weighted = np.cumsum(counts * np.arange(256))
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = below * above * (weighted / below - (weighted[-1] - weighted) / above) ** 2
    threshold = int(np.nanargmax(apart)) if np.isfinite(apart).any() else 128
    return grey <= min(max(threshold, 90), 255 * (1 - _PAPER))


def level(grey: Grey) -> Level:
    """The picture turned so that its lines are level."""
    import numpy as np
    from PIL import Image

    angle = _skew(grey)
    if abs(angle) < 2 * _FINE:
        return Level(grey, 0.0)
    turned = Image.fromarray(grey).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    return Level(np.asarray(turned, dtype=np.uint8), angle)


def _skew(grey: Grey) -> float:
    """By what angle the lines of a picture lean, within some degrees: turned by it, ink and white lie in rows."""
    import numpy as np

    coarse, fine = _rows(grey, _LOOKED_AT // 2), _rows(grey, _LOOKED_AT)
    steps: list[float] = np.arange(-_MOST_SKEW, _MOST_SKEW + _COARSE, _COARSE).tolist()
    best = max(steps, key=lambda angle: (coarse(angle), -abs(angle)))
    near: list[float] = np.arange(best - _COARSE, best + _COARSE + _FINE, _FINE).tolist()
    angle: float = max(near, key=lambda angle: (fine(angle), -abs(angle)))
    return round(angle, 2)


def _rows(grey: Grey, most: int) -> Callable[[float], float]:
    """How well the picture, reduced to so many dots of width, lies in rows once it is turned by an angle."""
    import numpy as np
    from PIL import Image

    height, width = grey.shape
    size = min(width, most), max(round(height * min(width, most) / width), 1)
    small = Image.fromarray(grey).resize(size, Image.Resampling.BOX)
    dark = Image.fromarray(255 - np.asarray(small))

    def rows(angle: float) -> float:
        sums = np.asarray(dark.rotate(angle, Image.Resampling.BILINEAR, fillcolor=0), dtype=np.float64).sum(axis=1)
        return float((np.diff(sums) ** 2).sum())

    return rows


def unspecked(grey: Grey) -> Grey:
    """The picture without specks: ink of a few dots with nothing around it, less than a full stop of small print."""
    import numpy as np

    height, width = grey.shape
    ink = inked(grey)
    sums = np.zeros((height + 2 * _AROUND + 1, width + 2 * _AROUND + 1), dtype=np.int32)
    sums[_AROUND + 1 : _AROUND + 1 + height, _AROUND + 1 : _AROUND + 1 + width] = ink
    np.cumsum(sums, axis=0, out=sums)
    np.cumsum(sums, axis=1, out=sums)
    by = 2 * _AROUND + 1
    around = sums[by:, by:] - sums[:-by, by:] - sums[by:, :-by] + sums[:-by, :-by]
    clean = grey.copy()
    clean[around <= _SPECK] = 255
    return clean


def rules_of(grey: Grey, dots: float) -> tuple[list[Rule], Grey]:
    """The straight lines of a level picture, in its dots, and the picture without them; `dots` make a point.

    Letters that cross a line keep what is theirs but for its width.
    """
    import numpy as np

    height, width = grey.shape[0] // 2 * 2, grey.shape[1] // 2 * 2
    ink = inked(grey)[:height, :width]
    half = ink[::2, ::2] | ink[1::2, ::2] | ink[::2, 1::2] | ink[1::2, 1::2]
    long = max(int(_RULE * dots / 2), 8)
    flat, upright = _strokes(half, long), _strokes(half.T, long)
    found = [Rule(True, 2 * row, 2 * start, 2 * end) for row, start, end in _runs(flat)]
    found += [Rule(False, 2 * column, 2 * start, 2 * end) for column, start, end in _runs(upright)]
    if not found:
        return [], grey
    lines = flat | upright.T
    wide = lines.copy()
    for rows, others in ((slice(1, None), slice(None, -1)), (slice(None, -1), slice(1, None))):
        wide[rows] |= lines[others]
        wide[:, rows] |= lines[:, others]
    clean = grey.copy()
    clean[:height, :width][np.repeat(np.repeat(wide, 2, axis=0), 2, axis=1)] = 255
    return found, clean


def _strokes(ink: Ink, long: int) -> Ink:
    """The dots that lie in a stroke along the width as long as that, ink nearly all of it."""
    import numpy as np

    height, width = ink.shape
    if width <= long:
        return np.zeros_like(ink)
    # A scan leans and breaks: dots above and below count, too.
    thick = ink.copy()
    thick[1:] |= ink[:-1]
    thick[:-1] |= ink[1:]
    sums = np.zeros((height, width + 1), dtype=np.int32)
    np.cumsum(thick, axis=1, out=sums[:, 1:])
    begins = sums[:, long:] - sums[:, :-long] >= _WHOLE * long
    # A block of ink is no stroke: above or below it is white.
    counts = np.zeros((height, width + 1), dtype=np.int32)
    np.cumsum(begins, axis=1, out=counts[:, 1 : begins.shape[1] + 1])
    counts[:, begins.shape[1] + 1 :] = counts[:, begins.shape[1] : begins.shape[1] + 1]
    at = np.arange(width)
    covered = counts[:, at + 1] - counts[:, np.maximum(at - long + 1, 0)] > 0
    return covered & thick


def _runs(strokes: Ink) -> Iterator[tuple[float, float, float]]:
    """Row, start and end of each run of dots in a row, one for strokes of several rows that lie on each other."""
    import numpy as np

    height = strokes.shape[0]
    rows = np.flatnonzero(strokes.any(axis=1))
    for row in rows.tolist():
        line = np.concatenate(([False], strokes[row], [False]))
        edges = np.flatnonzero(line[1:] != line[:-1])
        for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            if end - start > 8:
                yield min(row + 0.5, height), float(start), float(end)
