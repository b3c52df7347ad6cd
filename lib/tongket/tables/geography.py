"""The panel in one set of provinces: the 63 of before July 2025, or the 34 that they were merged into.

Counts and amounts of money of the old provinces are added up where each of them has the same indicator and period. A
rate is put together only with what weighs it (`lexicon/arithmetic.toml`). The rest is left out, and a table says why.
No new province is ever divided into its old ones, unless it is one of them as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tongket import lexicon
from tongket.lexicon.places import ProvinceSet, parts_of, provinces

from .frames import to_frame
from .ids import join_ids, split_ids
from .schemas import LEFT_OUT, PANEL

if TYPE_CHECKING:
    import pandas as pd

    Row = dict[str, Any]
    Key = tuple[Any, ...]

__all__ = ["panel_in"]

_OF_PLACE = ("place", "geography")
_TOPIC = tuple(name for name in PANEL.key if name not in _OF_PLACE)
_INDICATOR, _UNIT = _TOPIC.index("indicator"), _TOPIC.index("unit")


def panel_in(panel: pd.DataFrame, of: ProvinceSet) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The table PANEL with all its places in the set `of`, and LEFT_OUT: what could not be brought there, and why."""
    own, others = panel[panel["geography"].eq(of)], panel[panel["geography"].ne(of)]
    rows, left = _into_34(others, own) if of == "34" else _into_63(others)
    made = to_frame("panel", [*_rows(own), *rows])
    ordered = made.sort_values(list(PANEL.key), kind="stable", ignore_index=True)
    return ordered, to_frame("left_out", sorted(left, key=lambda row: [str(row[name]) for name in LEFT_OUT.key]))


def _rows(frame: pd.DataFrame) -> list[Row]:
    """The rows with None for a blank and dates for days."""
    columns = {}
    for name in frame.columns:
        values = frame[name]
        cells = values.dt.date if str(values.dtype).startswith("datetime") else values
        blank = values.isna().tolist()
        columns[name] = [None if missing else x for x, missing in zip(cells.tolist(), blank, strict=True)]
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def _topic(row: Row) -> Key:
    return tuple(row[name] for name in _TOPIC)


def _into_63(others: pd.DataFrame) -> tuple[list[Row], list[Row]]:
    rows, left = [], []
    for row in _rows(others):
        parts = parts_of(row["place"])
        if len(parts) == 1:
            rows.append(row | {"place": parts[0].slug63, "geography": "63"})
        else:
            left += [_left(part.slug63, _topic(row), "cannot_be_divided", [row], []) for part in parts]
    return rows, left


def _into_34(others: pd.DataFrame, own: pd.DataFrame) -> tuple[list[Row], list[Row]]:
    successors = {province.slug63: province.slug34 for province in provinces()}
    stated = {(row["place"], _topic(row)) for row in _rows(own)}
    found: dict[tuple[str, Key], dict[str, Row]] = {}
    for row in _rows(others):
        found.setdefault((successors[row["place"]], _topic(row)), {})[row["place"]] = row
    rows, left = [], []
    for (place, topic), told in sorted(found.items(), key=lambda item: (item[0][0], *map(str, item[0][1]))):
        members = [province.slug63 for province in parts_of(place)]
        missing = [slug for slug in members if slug not in told]
        parts = [told[slug] for slug in members if slug in told]
        reason = "stated_by_the_new_place" if (place, topic) in stated else _hindrance(topic, missing)
        if reason == "no_weights" and (weighted := _weighted(place, topic, members, found)) is not None:
            rows.append(weighted)
        elif len(members) == 1 and reason != "stated_by_the_new_place":
            rows.append(parts[0] | {"place": place, "geography": "34"})
        elif reason:
            left.append(_left(place, topic, reason, parts, missing))
        else:
            rows.append(_sum(place, parts))
    return rows, left


def _hindrance(topic: Key, missing: Sequence[str]) -> str:
    """Why values of several places cannot be added up; empty where they can."""
    row = dict(zip(_TOPIC, topic, strict=True))
    entry = lexicon.catalogue().get(row["indicator"])
    rate = row["unit"] in ("percent", "percentage_point", "times") or row["per"] is not None
    if row["measure"] not in ("level", "change", "gap_to_target") or (rate and row["measure"] != "level"):
        return "measure_does_not_add_up"
    if missing:
        return "places_missing"
    return "no_weights" if rate or entry is None or entry.kind == "rate" else ""


def _sum(place: str, parts: Sequence[Row]) -> Row:
    """The row of a new place: what its old ones had, added up, with what each of them leaves open."""
    return _together(place, parts, "sum_of_places") | {name: _total(parts, name) for name in ("value", "low", "high")}


def _together(place: str, parts: Sequence[Row], reason: str) -> Row:
    bounds = {row["bound"] for row in parts} - {"exact"}
    return parts[0] | {
        "place": place,
        "geography": "34",
        "bound": "exact" if not bounds else bounds.pop() if len(bounds) == 1 else "about",
        "origin": "summed",
        "figure": join_ids(row["figure"] for row in parts),
        "reason": reason,
        "figures": join_ids(key for row in parts for key in split_ids(row["figures"])),
        "spread": sum(row["spread"] for row in parts),
        "revised": any(row["revised"] for row in parts),
        "conflict": any(row["conflict"] for row in parts),
    }


def _total(parts: Sequence[Row], name: str) -> float | None:
    values = [row[name] for row in parts]
    return None if None in values else float(sum(values))


def _weighted(
    place: str, topic: Key, members: Sequence[str], found: dict[tuple[str, Key], dict[str, Row]]
) -> Row | None:
    """The rate of a new place from its old ones' rates and the counts that they are shares with; None without those."""
    count_of = lexicon.load("arithmetic")["weights"].get(topic[_INDICATOR])
    entry = lexicon.catalogue().get(count_of or "")
    if entry is None or topic[_TOPIC.index("measure")] != "level" or topic[_UNIT] != "percent":
        return None
    other = list(topic)
    other[_INDICATOR], other[_UNIT] = count_of, entry.unit
    counts = found.get((place, tuple(other)), {})
    rates = found[place, topic]
    if any(slug not in counts or slug not in rates or rates[slug]["value"] <= 0 for slug in members):
        return None
    pairs = [(counts[slug], rates[slug]) for slug in members]
    value = _mean((count["value"], rate["value"]) for count, rate in pairs)
    ends = _ends(pairs)
    parts = [rate for _, rate in pairs]
    return _together(place, parts, "weighted_by_places") | {"value": value, "low": ends[0], "high": ends[1]}


def _mean(pairs: Iterator[tuple[float, float]]) -> float:
    """The rate of all: what the counts add up to, by the wholes that each count and its rate imply."""
    told = list(pairs)
    return sum(count for count, _ in told) / sum(count / rate for count, rate in told)


def _ends(pairs: Sequence[tuple[Row, Row]]) -> tuple[float | None, float | None]:
    """Least and most of the rate: no lower than the lowest of the places and no higher than the highest."""
    lows = [rate["low"] for _, rate in pairs]
    highs = [rate["high"] for _, rate in pairs]
    return (None if None in lows else min(lows)), (None if None in highs else max(highs))


def _left(place: str, topic: Key, reason: str, parts: Sequence[Row], missing: Sequence[str]) -> Row:
    return {"place": place} | dict(zip(_TOPIC, topic, strict=True)) | {
        "reason": reason,
        "places": " ".join(row["place"] for row in parts),
        "missing": " ".join(missing) or None,
        "figures": join_ids(row["figure"] for row in parts),
    }  # fmt: skip
