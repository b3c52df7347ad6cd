"""A tile-grid map as HTML: a square for each province, in shades of its value, with the words for who cannot see it.

Squares are text in a list, so they stay legible at a phone's width, lead somewhere, and are read out in order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from tongket.lexicon.places import ProvinceSet
from tongket.lexicon.tiles import Tile, tiles

from .fragments import Piece
from .places import name_of
from .strings import number, strings

__all__ = ["Told", "shades", "tile_grid"]

_SHADES = 5
_NONE, _PARTIAL, _IMPLIED = "none", "part", "implied"


class Told(NamedTuple):
    """What a square tells: the value that shades it, in words, and what is written in the square (``""``: nothing).

    `figure` is the figure that a page leads to, `href` a page; `implied` that no report states it.
    """

    value: float
    words: str
    mark: str = ""
    figure: str = ""
    href: str = ""
    implied: bool = False


def shades(values: Collection[float]) -> list[tuple[float, float]]:
    """At most five classes of about as many different values, each with its least and most, the lowest first."""
    ordered = sorted(set(values))
    count = min(_SHADES, len(ordered))
    cuts = [round(at * len(ordered) / count) for at in range(count + 1)] if count else [0]
    return [(ordered[a], ordered[b - 1]) for a, b in pairwise(cuts)]


def tile_grid(  # noqa: PLR0913 - keyword-only: what one map shows
    of: ProvinceSet,
    told: Mapping[str, Told],
    language: str,
    *,
    title: str,
    partial: Collection[str] = (),
    unit: str = "",
    blank: str = "map_none",
    ends: Callable[[float], str] | None = None,
) -> Piece:
    """The map of the set: `told` by slug; `partial` are places of which something is said that does not give a value.

    `blank` names the words for a place of which nothing is. `ends` writes the ends of a shade's values in the key; else
    they are plain numbers.
    """
    classes = shades([one.value for one in told.values()])
    grid, said = [], []
    for tile in tiles(of):
        one, name = told.get(tile.slug), name_of(tile.slug, language)
        words = one.words if one else strings(language)["map_partial" if tile.slug in partial else blank]
        kind = _shade(one, classes) if one else _PARTIAL if tile.slug in partial else _NONE
        grid.append(_square(tile, one, kind, f"{name}: {words}", language))
        said += [f"{name}: {words}"] if one else []
    alt = _alt(of, told, language, title)
    left_out = set(partial) - set(told)
    keys = _keys(
        classes, told, bool(left_out), language, strings(language)[blank], ends or (lambda x: number(x, language))
    )
    columns = 1 + max(tile.column for tile in tiles(of))
    html = (
        f'<div class="tk-map"><p class="tk-title"><b>{escape(title)}</b>{f" ({escape(unit)})" if unit else ""}</p>'
        f'<ul class="tk-tiles" style="--columns:{columns}" aria-label="{escape(alt)}">{"".join(grid)}</ul>{keys}</div>'
    )
    return Piece(html, "\n".join([alt, *said]))


def _shade(one: Told, classes: Sequence[tuple[float, float]]) -> str:
    """The shade of a square by the class of its value."""
    at = next(at for at, (low, high) in enumerate(classes) if low <= one.value <= high)
    kind = f"s{_step(at, len(classes))}"
    return f"{kind} {_IMPLIED}" if one.implied else kind


def _step(at: int, count: int) -> int:
    """One of the five shades for class `at` of `count`: spread over all of them, the last the darkest."""
    return _SHADES if count == 1 else 1 + round(at * (_SHADES - 1) / (count - 1))


def _square(tile: Tile, one: Told | None, kind: str, words: str, language: str) -> str:
    name = escape(tile.name(language))
    if one and one.href:
        name = f'<a href="{escape(one.href)}">{name}</a>'
    elif one and one.figure:
        name = f'<span class="tk-figure" data-ref="{escape(one.figure)}">{name}</span>'
    mark = f"<b>{escape(one.mark)}</b>" if one and one.mark else ""
    said = f'<span class="tk-unseen">{escape(words)}</span>'
    place = f"grid-area:{tile.row + 1}/{tile.column + 1}"
    return f'<li class="{kind}" style="{place}" title="{escape(words)}">{name}{mark}{said}</li>'


def _alt(of: ProvinceSet, told: Mapping[str, Told], language: str, title: str) -> str:
    words = strings(language)
    ordered = sorted(told.items(), key=lambda item: (-item[1].value, item[0]))
    ends = [f"{name_of(slug, language)}: {one.words}" for slug, one in (ordered[:1] + ordered[-1:])]
    most = ""
    if len(ordered) > 1 and ordered[0][1].value > ordered[-1][1].value:
        most = words["map_ends"].format(top=ends[0], bottom=ends[1])
    elif ordered:
        most = words["map_one"].format(top=ends[0])
    counts = {"told": number(len(told), language), "all": of}
    return words["map_alt"].format(title=title, most=most, **counts).strip()


def _keys(  # noqa: PLR0913, PLR0917 - what the key is made from
    classes: Sequence[tuple[float, float]],
    told: Mapping[str, Told],
    partial: bool,
    language: str,
    blank: str,
    ends: Callable[[float], str],
) -> str:
    """What the shades mean, the darkest first."""
    words = strings(language)
    listed = [
        (f"s{_step(at, len(classes))}", ends(low) if low == high else f"{ends(low)}–{ends(high)}")
        for at, (low, high) in enumerate(classes)
    ][::-1]
    if any(one.implied for one in told.values()):
        listed.append((_IMPLIED, words["map_implied"]))
    if partial:
        listed.append((_PARTIAL, words["map_partial"]))
    listed.append((_NONE, blank))
    items = "".join(f'<li><i class="{kind}"></i>{escape(said)}</li>' for kind, said in listed)
    return f'<ul class="tk-keys">{items}</ul>'
