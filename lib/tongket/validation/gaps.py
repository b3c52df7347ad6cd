"""Figures that no indicator was found for, grouped by the words around them: what the lexicon might yet learn.

A group's words are those that most figures with the same noun share, so that each group is about one frame's worth of
work. What speaks of a figure without an indicator (its ratio, its change, the other end of its range) counts with it.
What `lexicon/others.toml` knows for another sector's is counted apart.
"""

from __future__ import annotations

import heapq
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from tongket import lexicon
from tongket.language.normal import fold, fold_phrase

__all__ = ["COLUMNS", "Gap", "Gaps", "gaps"]

COLUMNS = ("count", "reports", "unit", "noun", "words", "example_1", "example_2", "example_3")

_TOKEN = re.compile(r"[^\W\d_]+|\S")
_PARTED = re.compile(r"[\d;]")  # where the words before a number begin to be another's
_NEAR = 400
_FARTHEST, _LONGEST, _BEHIND = 8, 5, 5  # words looked at before a number, in a group's words, after its noun
_ENGLISH = 6  # letters of an English word that names something by itself
_BEFORE, _AFTER = 60, 40  # characters of an example's context
_EXAMPLES = 3
_COPIES = ("range", "from_to", "in_list", "pair_")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Gap:
    """Figures without an indicator that share unit, noun and words: their ids, and a few in their context."""

    unit: str
    noun: str
    words: str
    figures: tuple[str, ...]
    reports: int
    examples: tuple[str, ...]

    def row(self) -> tuple[str | int, ...]:
        """The group as a row of `COLUMNS`."""
        examples = (*self.examples, *[""] * (_EXAMPLES - len(self.examples)))
        return (len(self.figures), self.reports, self.unit, self.noun, self.words, *examples)


@dataclass(frozen=True, slots=True)
class Gaps:
    """The groups, largest first, and how many figures there are, with an indicator, and of other sectors."""

    groups: tuple[Gap, ...]
    figures: int
    indicated: int
    elsewhere: int


@dataclass(slots=True)
class _Item:
    """A figure without an indicator, the figures that speak of it, and the words that may name its group."""

    row: Row
    members: list[Row]
    noun: str
    phrases: list[str] = field(default_factory=list)
    nearest: str = ""


@cache
def _table() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Units of measure, words that name nothing, and words of magnitude."""
    table = tomllib.loads(resources.files(__package__).joinpath("gaps.toml").read_text(encoding="utf-8"))
    magnitudes = frozenset([*lexicon.magnitudes("vi"), *lexicon.magnitudes("en")])
    return frozenset(table["measures"]), frozenset(fold_phrase(table["empty"]).split()), magnitudes


def gaps(figures: Iterable[Row], texts: Mapping[str, str]) -> Gaps:
    """The gaps of figures (rows in reading order, blanks None) whose reports' texts are given by id."""
    rows = list(figures)
    roots, elsewhere = _roots(rows)
    by_noun: dict[tuple[str, str], list[_Item]] = defaultdict(list)
    for members in roots:
        item = _item(members, texts[members[0]["report"]])
        by_noun[item.row["unit"] or "", item.noun].append(item)
    groups = [
        _gap(unit, noun, words, items, texts)
        for (unit, noun), listed in by_noun.items()
        for words, items in _grouped(listed, measured=not noun)
    ]
    groups.sort(key=lambda gap: (-len(gap.figures), gap.unit, gap.noun, gap.words))
    indicated = sum(row["indicator"] is not None for row in rows)
    return Gaps(tuple(groups), len(rows), indicated, elsewhere)


def _rule(row: Row) -> str:
    """The part of a row's rule that tells how its indicator was looked for."""
    return str(row["rule"]).split("/")[1]


def _roots(rows: Sequence[Row]) -> tuple[list[list[Row]], int]:
    """Each figure without an indicator, followed by those that would have its; and how many are another sector's."""
    known = {row["figure"]: row for row in rows}
    root: dict[str, str] = {}
    members: dict[str, list[Row]] = defaultdict(list)
    elsewhere = 0
    before: Row | None = None
    for row in rows:
        last, before = before, row
        if row["indicator"] is not None:
            continue
        of = known.get(row["subject"] or "") or (last if last and _rule(row).startswith(_COPIES) else None)
        own: str = row["figure"]
        if of is not None and of["indicator"] is None:
            own = root.get(of["figure"], own)
        root[row["figure"]] = own
        if "none." in _rule(known[own]):
            elsewhere += 1
        else:
            members[own].append(row)
    return list(members.values()), elsewhere


def _item(members: list[Row], text: str) -> _Item:
    """What is known of a figure and its words."""
    row = members[0]
    measures, _, magnitudes = _table()
    printed = fold_phrase(row["quote"][len(row["printed"]) :]).split()
    while printed and printed[0] in magnitudes:
        printed.pop(0)
    noun = "" if row["unit"] in measures or row["unit"] is None else " ".join(printed)
    item = _Item(row, members, noun)
    before = text[max(row["sentence_start"], row["start"] - _NEAR) : row["start"]]
    after = _chunks(text[row["end"] : min(row["sentence_end"], row["end"] + _NEAR)], first=True)
    leading = [chunk[-_FARTHEST:] for chunk in (_chunks(_PARTED.split(before)[-1]) or _chunks(before))[-2:]]
    trailing = [chunk[:_BEHIND] for chunk in after[:1]]
    item.phrases = list(dict.fromkeys(p for chunk in (*leading, *trailing) for p in _phrases(chunk)))
    nearest = leading[-1] if leading else []
    if len(nearest) < 2:  # a syllable alone says little
        nearest = [word for chunk in (*leading, *trailing) for word in chunk]
    item.nearest = " ".join(nearest[-_LONGEST:])
    return item


def _chunks(text: str, *, first: bool = False) -> list[list[str]]:
    """Runs of words that name something; `first` asks for the run that begins the text, if one does."""
    _, empty, _ = _table()
    chunks: list[list[str]] = [[]]
    for token in _TOKEN.findall(fold(text).text):
        if token.isalpha() and token not in empty:
            chunks[-1].append(token)
        elif first:
            break
        else:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _phrases(chunk: Sequence[str]) -> Iterator[str]:
    """The phrases of a run that may name a group: two words and more, or one long English word."""
    for start in range(len(chunk)):
        for end in range(start + 2, min(len(chunk), start + _LONGEST) + 1):
            yield " ".join(chunk[start:end])
    yield from (word for word in chunk if len(word) >= _ENGLISH and word.isascii())


def _grouped(items: Sequence[_Item], *, measured: bool) -> Iterator[tuple[str, list[_Item]]]:
    """Items of one noun by the phrase that most of those left share; the rest together, or by the words beside."""
    holding: dict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        for phrase in item.phrases:
            holding[phrase].append(at)
    left = set(range(len(items)))

    def weight(phrase: str) -> int:
        return sum(len(items[at].members) for at in holding[phrase] if at in left)

    heap = [(-weight(phrase), -len(phrase.split()), phrase) for phrase, held in holding.items() if len(held) > 1]
    heapq.heapify(heap)
    while heap:
        count, words, phrase = heapq.heappop(heap)
        held = [at for at in holding[phrase] if at in left]
        if len(held) < 2:
            continue
        if weight(phrase) < -count:  # others took some of it since: wait for its turn
            heapq.heappush(heap, (-weight(phrase), words, phrase))
            continue
        left -= set(held)
        yield phrase, [items[at] for at in held]
    rest = [items[at] for at in sorted(left)]
    by_words: dict[str, list[_Item]] = defaultdict(list)
    for item in rest:
        by_words[item.nearest if measured else ""].append(item)
    yield from by_words.items()


def _gap(unit: str, noun: str, words: str, items: Sequence[_Item], texts: Mapping[str, str]) -> Gap:
    members = [row for item in items for row in item.members]
    examples = tuple(_example(item.row, texts[item.row["report"]]) for item in items[:_EXAMPLES])
    ids = tuple(row["figure"] for row in members)
    return Gap(unit, noun, words, ids, len({row["report"] for row in members}), examples)


def _example(row: Row, text: str) -> str:
    """A figure's id and its words, the number marked."""
    start, end = row["start"], row["end"]
    before, after = text[row["sentence_start"] : start], text[end : row["sentence_end"]]
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:].partition(" ")[2]
    if len(after) > _AFTER:
        after = after[:_AFTER].rpartition(" ")[0] + "…"
    marked = f"{before}»{row['quote']}«{after}"
    return f"{row['figure']}: {' '.join(marked.split())}"
