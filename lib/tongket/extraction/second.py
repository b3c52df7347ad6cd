"""A second reading of a figure, by the words around its number alone.

It knows nothing of the rules and is right less often; but where it agrees with them, they are right more often, and how
clearly it agrees says how sure a row is (`tongket.extraction.surety`). It alters no figure.

Each of four readings (indicator, measure, status, and how the period stands to the report's own) is a linear classifier
over hashed words and pairs of words of the number's own line, with the figure read before it; what it weighs is fitted
by ``tests/accuracy/calibrate.py`` on keyed texts that were written for this project (``lexicon/second.npz``). Weights
and sums are whole numbers, so that every machine comes to the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING, Any
from zlib import crc32

from tongket.documents.model import About
from tongket.extraction.figure import Figure
from tongket.extraction.times import Span

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

__all__ = ["READINGS", "Around", "Table", "kind_of_period", "name_hash", "second_signs", "tables_from", "told"]

READINGS = ("indicator", "measure", "status", "period")
BUCKETS = 1 << 18
"""How many places the names of signs are hashed into."""

LEFT, NEAR, RIGHT, RIGHT_SINGLE = 14, 5, 10, 6
SCALE = 8
"""What a weight of 1 is as a whole number."""

_EDGES = (-40, -25, -16, -10, -6, -3, -1.2, 0, 1.2, 3, 6, 10, 16, 25, 40)
_SIGNS = {reading: [f"second:{reading}:{step}" for step in range(len(_EDGES) + 1)] for reading in READINGS}
_WORD = re.compile(r"([^\W\d_]+|\d+|[%;:().,+-])")
_YEARS = {str(year): year for year in range(1900, 2100)}
_KEPT = 1 << 16
_MIX = 0x9E3779B1
_UNKNOWN = -(10**6)
_AT_ONCE = 512  # figures, so that memory stays flat whatever the report


class _Hashes(dict[str, int]):
    """The hashes of words, of each made once; all numbers are one word."""

    def __missing__(self, word: str) -> int:
        found = name_hash("0" if word[:1].isdigit() else word)
        if len(self) < _KEPT:
            self[word] = found
        return found


def name_hash(name: str) -> int:
    """The hash of a word or of a sign's name, 32 bits."""
    return crc32(name.encode("utf-8", "surrogatepass"))


_HASHES = _Hashes()


@dataclass(frozen=True)
class Around:
    """The hashed signs about the figures of a report, one row for each.

    `words` and `held` (figures by places around the number): the hash of what stands there, and whether anything does.
    `shared` (figures by 3): unit and the figure before. `timely`: what is told of the period alone.
    """

    words: Array
    held: Array
    shared: Array
    timely: list[list[int]]

    def of(self, rows: range) -> tuple[Array, Array]:
        """The buckets of the signs of those figures, figures by signs, -1 where there is none: by words alone, and of time too."""
        import numpy as np

        part = slice(rows.start, rows.stop)
        words = np.where(self.held[part], (self.words[part] % BUCKETS).astype(np.int64), -1)
        plain = np.concatenate([words, (self.shared[part] % BUCKETS).astype(np.int64)], axis=1)
        time = np.array([*zip_longest(*self.timely[part], fillvalue=-1)], dtype=np.int64).T
        return plain, np.concatenate([plain, np.where(time < 0, -1, time % BUCKETS)], axis=1)


def told(text: str, figures: Sequence[Figure], about: About) -> Around:
    """What stands around each figure in the folded text, each word by itself and with the next."""
    import numpy as np

    hashes: list[int] = []
    # First token of the line, end of the left, start of the right, its end.
    places: list[tuple[int, int, int, int]] = []
    years: list[list[int]] = []
    line_end, first = -1, 0
    starts, ends, tokens = [0], [0], [""]
    for figure in figures:
        start, end = figure.quantity.start, figure.quantity.end
        if start >= line_end:
            line_start = text.rfind("\n", 0, start) + 1
            line_end = text.find("\n", start) + 1 or len(text) + 1
            first = len(hashes)
            # What parts words, and words, in turn.
            pieces = _WORD.split(text[line_start:line_end])
            bounds, tokens = list(accumulate(map(len, pieces), initial=line_start)), pieces[1::2]
            starts, ends = bounds[1:-1:2], bounds[2::2]
            hashes += map(_HASHES.__getitem__, tokens)
        left, right = bisect_right(ends, start), bisect_left(starts, end)
        places.append((first, first + left, first + right, first + len(tokens)))
        near = tokens[max(0, left - LEFT) : left] + tokens[right : right + RIGHT]
        years.append([_YEARS[token] for token in near if token in _YEARS])
    spots = np.array(places, dtype=np.int64).reshape(-1, 4)
    words, held = _windows(np.array([*hashes, 0], dtype=np.uint64), spots)
    before = ["", *(figure.indicator.code if figure.indicator else "none" for figure in figures[:-1])]
    shared = [
        [_HASHES[f"unit {figure.unit}"], _HASHES[f"before {code}"], _HASHES[f"before {code} {figure.unit}"]]
        for figure, code in zip(figures, before, strict=True)
    ]
    return Around(words, held, np.array(shared, dtype=np.uint32).reshape(-1, 3), _timely(figures, about, years))


def _windows(tokens: Array, spots: Array) -> tuple[Array, Array]:
    """The hashed words and pairs of the windows on both sides, and which of them there are."""
    import numpy as np

    steps = np.arange(LEFT)
    left = spots[:, 1:2] - 1 - steps
    here = left >= spots[:, 0:1]
    before = tokens[np.where(here, left, -1)]
    right = spots[:, 2:3] + np.arange(RIGHT)
    there = right < spots[:, 3:4]
    after = tokens[np.where(there, right, -1)]
    left_pairs, right_pairs = (
        before[:, 1:] * np.uint64(31) + before[:, :-1],
        after[:, :-1] * np.uint64(31) + after[:, 1:],
    )
    groups = (
        (before[:, :NEAR], here[:, :NEAR]), (before[:, NEAR:], here[:, NEAR:]), (left_pairs, here[:, 1:]),
        (after[:, :RIGHT_SINGLE], there[:, :RIGHT_SINGLE]), (right_pairs, there[:, 1:]),
        (before[:, :1], here[:, :1]), (left_pairs[:, :1], here[:, 1:2]), (after[:, :1], there[:, :1]),
    )  # fmt: skip
    kinds = np.repeat(np.arange(len(groups), dtype=np.uint64), [values.shape[1] for values, _ in groups])
    words = _mixed(np.concatenate([values for values, _ in groups], axis=1), kinds)
    return words, np.concatenate([held for _, held in groups], axis=1)


def _mixed(values: Array, kinds: Array) -> Array:
    """Hashes told apart by the kind of sign that they are of, one kind to a column."""
    import numpy as np

    mixed = (values + (kinds * np.uint64(7919) + np.uint64(1))) * np.uint64(_MIX) & np.uint64(0xFFFFFFFF)
    found: Array = (mixed ^ (mixed >> np.uint64(15))).astype(np.uint32)
    return found


def _timely(figures: Sequence[Figure], about: About, years: Sequence[Sequence[int]]) -> list[list[int]]:
    """What is told of each figure for its period: the report's own, the years around, and what the rules say."""
    found = []
    kind = _kind(about.period_start, about.period_end)
    year = about.period_end.year if about.period_end else None
    for figure, near in zip(figures, years, strict=True):
        code = figure.indicator.code if figure.indicator else "none"
        measure, status = figure.measure, figure.status
        names = (
            f"kind {kind}", f"status {status} {kind}", f"measure {measure}", f"measure {measure} {kind}", f"code {code}",
            f"code {code} {kind}", f"years {len(near)}", f"rule {figure.period_rule}", f"rule {figure.status_rule}",
            *(f"year {one - year if year else ''}" for one in near),
        )  # fmt: skip
        found.append([_HASHES[name] for name in names])
    return found


def _kind(start: date | None, end: date | None) -> str:
    """The length of a report's period, in a word."""
    if start is None or end is None:
        return "none"
    if start.year == end.year and (start.month, start.day) == (1, 1):
        return f"{end.month} months"
    return "longer" if start.year != end.year else "within"


def kind_of_period(period: Span, about: About) -> str:
    """How a period stands to the report's own: the same, so many years before, a month of the same year, ..."""
    start, end = period
    own_start, own_end = about.period_start, about.period_end
    if start is None and end is None:
        return "none"
    if own_end is None:
        return "unknown"
    if (start, end) == (own_start, own_end):
        return "same"
    past = [str(day.year - own_end.year) if day else "-" for day in (start, end)]
    if start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return "years " + " ".join(past)
    if (
        start
        and end
        and own_start
        and (start.month, start.day, end.month) == (own_start.month, own_start.day, own_end.month)
    ):
        return "alike " + " ".join(past)
    within = "month" if start and end and (start.year, start.month) == (end.year, end.month) else "other"
    return " ".join((within, *past))


@dataclass(frozen=True)
class Table:
    """What readings of the same signs weigh: for each bucket the classes that it speaks for or against.

    `classes` are those of each reading, side by side in the columns of `weights` (rows by classes, the first row empty);
    `places` has the row of each bucket, 0 for those that weigh nothing; the last, which
    -1 asks for, is that of no sign.
    """

    classes: dict[str, tuple[str, ...]]
    bias: Array
    places: Array
    weights: Array

    def scores(self, signs: Array) -> Array:
        """The sum for each figure and class, of the signs as `Around.of` gives them.

        Rows are gathered whole, zeros too, sign by sign: so they are summed many times as fast as figure by figure.
        """
        import numpy as np

        # Some eighty signs of 127 at most are no more than 16 bits hold.
        total: Array = self.weights.take(self.places[signs].T, axis=0).sum(axis=0, dtype=np.int16)
        return total + self.bias


def table_from(arrays: Any, readings: Sequence[str]) -> Table:
    """The table of some readings, of the arrays of ``second.npz`` by their names."""
    import numpy as np

    classes = {name: tuple(arrays[f"{name}_classes"].tobytes().decode("utf-8").split("\n")) for name in readings}
    sizes = [arrays[f"{name}_sizes"] for name in readings]
    weighing = np.flatnonzero(np.sum(sizes, axis=0))
    places = np.zeros(BUCKETS + 1, dtype=np.int32)
    places[weighing] = np.arange(1, len(weighing) + 1)
    weights = np.zeros((len(weighing) + 1, sum(map(len, classes.values()))), dtype=np.int8)
    before = 0
    for name, of_each in zip(readings, sizes, strict=True):
        columns = arrays[f"{name}_columns"].astype(np.int64) + before
        weights[np.repeat(places[:-1], of_each), columns] = arrays[f"{name}_weights"]
        before += len(classes[name])
    bias = np.concatenate([arrays[f"{name}_bias"].astype(np.int64) for name in readings])
    return Table(classes, bias, places, weights)


def tables_from(arrays: Any) -> tuple[Table, Table]:
    """The table of all readings by words alone, and that of the period, of the arrays of ``second.npz``."""
    return table_from(arrays, [name for name in READINGS if name != "period"]), table_from(arrays, ["period"])


@cache
def _tables() -> tuple[Table, Table]:
    import numpy as np

    with (files("tongket.lexicon") / "second.npz").open("rb") as handle, np.load(handle) as arrays:
        return tables_from(arrays)


def second_signs(text: str, figures: Sequence[Figure], about: About, tables: Sequence[Table] = ()) -> list[list[str]]:
    """For each figure the signs of the second reading: for each of `READINGS` how far it is for, or against, the rules.

    `text` is the folded text that the figures lie in; `tables` takes the place of those that ship.
    """
    if not figures:
        return []
    around = told(text, figures, about)
    signs: list[list[str]] = [[] for _ in figures]
    for begin in range(0, len(figures), _AT_ONCE):
        rows = range(begin, min(begin + _AT_ONCE, len(figures)))
        for table, given in zip(tables or _tables(), around.of(rows), strict=True):
            scores, column = table.scores(given), 0
            for reading, classes in table.classes.items():
                own = scores[:, column : column + len(classes)]
                column += len(classes)
                gaps = _gaps(own, classes, [_said(figures[row], reading, about) for row in rows])
                for row, gap in zip(rows, gaps, strict=True):
                    signs[row].append(_SIGNS[reading][bisect_right(_EDGES, gap)])
    return signs


def _said(figure: Figure, reading: str, about: About) -> str:
    """What the rules say."""
    if reading == "indicator":
        return figure.indicator.code if figure.indicator else "none"
    if reading == "period":
        return kind_of_period(figure.period, about)
    return figure.measure if reading == "measure" else figure.status


@lru_cache(maxsize=16)
def _places_of(classes: tuple[str, ...]) -> dict[str, int]:
    return {name: at for at, name in enumerate(classes)}


def _gaps(scores: Array, classes: tuple[str, ...], said: Sequence[str]) -> list[float]:
    """How far what was said is ahead of the next, or behind the first."""
    import numpy as np

    place = _places_of(classes)
    rows = np.arange(len(said))
    wide = np.concatenate([scores, np.full((len(said), 1), _UNKNOWN)], axis=1)
    mine = np.array([place.get(name, len(classes)) for name in said])
    own = wide[rows, mine]
    wide[rows, mine] = 2 * _UNKNOWN
    gaps: list[float] = ((own - wide.max(axis=1)) / SCALE).tolist()
    return gaps
