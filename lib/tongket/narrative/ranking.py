"""How provinces stand to one another in an indicator, in short paragraphs. Ranks are references; nothing says why."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tongket.lexicon.places import by_slug
from tongket.tables.ids import split_ids

from .marked import Paragraph, Ref
from .names import noun_phrase, place_name
from .numbers import Printed, hedge, printed, worded
from .periods import in_period, is_whole_year
from .phrases import Teller, is_estimate
from .records import Figure, PanelRow, Span, read, told_of_places
from .standings import interval
from .voice import Voice, voice

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Rank", "comparison", "rank_number", "ranking", "told_within"]

_LISTED = 6


class Rank(NamedTuple):
    """A place's rank (the highest value first; equals share one), and the figure that it rests on.

    `likely` are the least and most that the writers can have meant. Of a value worked out from several places `parts`
    are their figures, and `figure` holds what they come to.
    """

    rank: int
    place: str
    figure: Figure
    likely: tuple[float, float] = (-math.inf, math.inf)
    parts: tuple[Figure, ...] = ()


def ranking(  # noqa: PLR0913, PLR0917 - choices of one question
    tables: Mapping[str, pd.DataFrame],
    indicator: str,
    year: int | None = None,
    status: str = "result",
    place: str | None = None,
    of: str = "",
    span: Span = (None, None),
) -> tuple[Span, list[Rank]]:
    """Places by the level of an indicator, of one period and one unit, as the panel has chosen them.

    The figures themselves come from the table `figures` where it is given. Only one period is ranked: of those that end
    in `year` (the latest that compares two places where None) the one with the most places, whole years first, and
    before all others one that `place` has a figure for; or `span` where it is given. `status` is ``result`` or
    ``target``. With `of` (63 or 34) the panel has its places in that set, and sums of former provinces are ranked too.
    No period and no ranks where there is nothing.
    """
    figures = {f.figure: f for f in read(Figure, tables, "figures")}
    rows = [
        r for r in (told_within(tables["panel"], of) if of else told_of_places(tables))
        if r.indicator == indicator and r.measure == "level" and r.status == status
        and r.period_end is not None and (year is None or r.period_end.year == year)
        and span in (r.period, (None, None))
    ]  # fmt: skip
    if not rows:
        return (None, None), []
    counts = Counter((r.period, r.unit, r.per) for r in rows)
    own = {(r.period, r.unit, r.per) for r in rows if r.place == place}
    best = max(counts, key=lambda key: (key in own, *_weight(key, counts[key], year is None)))
    chosen = sorted((r for r in rows if (r.period, r.unit, r.per) == best), key=lambda r: (-r.value, r.place))
    values = [r.value for r in chosen]
    return best[0], [_rank(r, values.index(r.value) + 1, figures) for r in chosen]


def told_within(panel: pd.DataFrame, of: str) -> list[PanelRow]:
    """The rows of the panel of the places of a set, stated or added up, none that is only implied."""
    rows = read(PanelRow, {"panel": panel}, "panel")
    return [row for row in rows if row.group is None and row.origin != "implied" and row.geography == of]


def _rank(row: PanelRow, rank: int, figures: Mapping[str, Figure]) -> Rank:
    if row.origin == "summed":
        parts = tuple(figures[key] for key in split_ids(row.figure) if key in figures)
        return Rank(rank, row.place, _figure(row), interval(row, figures), parts)
    figure = figures.get(row.figure) or _figure(row)
    return Rank(rank, row.place, figure, interval(row, {figure.figure: figure}))


def _figure(row: PanelRow) -> Figure:
    """What the panel knows of a figure whose own row is not at hand."""
    return Figure(
        row.figure.rpartition(":")[0], row.figure, 0, 0, "", row.value, row.unit, row.bound, row.indicator, row.measure,
        "target" if row.status == "target" else "actual", *row.period, row.per,
    )  # fmt: skip


def _weight(key: tuple[Span, str | None, str | None], count: int, latest: bool) -> tuple[object, ...]:
    """What makes a period the one to compare."""
    span, unit, per = key
    end = span[1] or date.min
    rest = (count, is_whole_year(span), end, unit or "", per or "")
    return (count > 1, end.year, *rest) if latest else rest


def comparison(  # noqa: PLR0913 - keyword-only choices of one question
    tables: Mapping[str, pd.DataFrame],
    indicator: str,
    *,
    year: int | None = None,
    place: str | None = None,
    status: str = "result",
    language: str = "vi",
    among: str = "all",
    of: str = "",
    span: Span = (None, None),
) -> tuple[Paragraph, ...]:
    """Short paragraphs on how places stand in an indicator; with `place` also where that one stands.

    Which figures are compared is as in `ranking`. Where hedges or rounding leave the order of neighbours open, that is
    said. `among` says what places the panel holds: ``all``, those of one ``region``, or those now ``merged`` into one.
    `of` and `span` are as in `ranking`; what is added up is said to be worked out.
    """
    speaker = voice(language)
    span, ranks = ranking(tables, indicator, year, status, place, of, span)
    name = noun_phrase(indicator, speaker)
    if not ranks:
        return (speaker.sentence(speaker.say("rank_none", indicator, name=name)),)
    when = in_period(span, speaker)
    first = ranks[0]
    if len(ranks) == 1:
        slots = {"place": place_name(first.place, language), "n": rank_number(first, speaker)}
        return (speaker.sentence(speaker.say("rank_single", indicator, when=when, name=name, **slots)),)
    told = _Told(ranks, span, indicator, speaker)
    sentences = [told.ends(when, name, among, place or first.place), told.others(), told.own(place)]
    doubtful = [place_name(r.place, language) for r in _doubtful(ranks)]
    if doubtful:
        sentences.append(speaker.sentence(speaker.say("rank_doubtful", indicator, places=speaker.join(doubtful))))
    return tuple(sentence for sentence in sentences if sentence)


class _Told(NamedTuple):
    """Ranks that are told: the sentences about them."""

    ranks: Sequence[Rank]
    span: Span
    indicator: str
    speaker: Voice

    def ends(self, when: Paragraph, name: Paragraph, peers: str, place: str) -> Paragraph:
        """The highest and the lowest, and among how many; `peers` are the places compared with `place`."""
        top, bottom, speaker = self.ranks[0], self.ranks[-1], self.speaker
        merged = by_slug(place, "63") or by_slug(place, "34")
        among = speaker.fill(
            speaker.word("among", peers),
            merged=place_name(merged.slug34 if merged else place, speaker.language),
            of=Ref("rank", self._target("count"), speaker.number(Decimal(len(self.ranks)))),
        )
        said = speaker.say(
            "rank_ends", self.indicator, when=when, among=among, name=name, n=rank_number(top, speaker),
            m=rank_number(bottom, speaker), top=place_name(top.place, speaker.language),
            bottom=place_name(bottom.place, speaker.language),
        )  # fmt: skip
        return speaker.sentence(said)

    def others(self) -> Paragraph:
        """Those between the two ends, all or the first few; all in order where some share an end."""
        between, key = list(self.ranks[1:-1]), "rank_between"
        ends = {self.ranks[0].rank, self.ranks[-1].rank}
        if len(self.ranks) > _LISTED:
            between, key = list(self.ranks[:_LISTED]), "rank_leading"
        elif any(r.rank in ends for r in between):
            between, key = list(self.ranks), "rank_list"
        if not between:
            return ()
        key += "_one" if len(between) == 1 else ""
        items = [
            self.speaker.say(
                "rank_item", r.place, n=rank_number(r, self.speaker), place=place_name(r.place, self.speaker.language)
            )
            for r in between
        ]
        return self.speaker.sentence(self.speaker.say(key, self.indicator, items=self.speaker.join(items)))

    def own(self, place: str | None) -> Paragraph:
        """The rank of one place, in words, with those that share it."""
        mine = next((r for r in self.ranks if r.place == place), None)
        if mine is None:
            return ()
        speaker = self.speaker
        others = [place_name(r.place, speaker.language) for r in self.ranks if r.rank == mine.rank and r is not mine]
        said = speaker.say(
            "rank_tied" if others else "rank_place", mine.place, place=place_name(mine.place, speaker.language),
            rank=Ref("rank", self._target(mine.place), self._words(mine, len(others))), others=speaker.join(others),
        )  # fmt: skip
        return speaker.sentence(said)

    def _words(self, mine: Rank, sharing: int) -> str:
        """The rank in words: ``đầu``, ``thứ hai``, ``last``."""
        names = self.speaker.templates["ranks"]
        words: list[str] = names["words"]
        if mine.rank + sharing == len(self.ranks) and mine.rank > 1:
            return str(names["last"])
        if mine.rank <= len(words):
            return words[mine.rank - 1]
        return str(names["other"]).replace("{n}", self.speaker.number(Decimal(mine.rank)))

    def _target(self, place: str) -> str:
        return "/".join([self.indicator, *(day.isoformat() if day else ".." for day in self.span), place])


def rank_number(rank: Rank, speaker: Voice) -> Paragraph:
    """A ranked value in words: its hedge, its unit, and that it is an estimate or was worked out."""
    teller = Teller(speaker, rank.place)
    value = _together(rank, teller) if rank.parts else teller.bare_quantity((rank.figure,))
    late = is_estimate((rank.figure, *rank.parts))
    return speaker.fill(speaker.word("items", "estimated_number"), item=value) if late else value


def _together(rank: Rank, teller: Teller) -> Paragraph:
    """What the figures of several places come to, as a reference to them that says that it was worked out."""
    voice, shown = teller.voice, [printed(part) for part in rank.parts]
    magnitude, decimals = max(p.magnitude for p in shown), max(p.decimals for p in shown)
    exact = Decimal(repr(rank.figure.value)) / magnitude
    rate = rank.figure.unit == "percent"
    number = exact.quantize(Decimal(1).scaleb(-decimals)) if rate else exact.normalize()
    words = worded(Printed(number, decimals if rate else 0, magnitude), rank.figure.unit, voice)
    if rate and not math.isclose(number, exact, rel_tol=1e-9):
        words = voice.word("labels", "rounded").replace("{n}", words)
    else:
        words = " ".join(filter(None, (hedge(rank.figure, voice), words)))
    ref = Ref("sum", " ".join(part.figure for part in rank.parts), words)
    return voice.fill(voice.word("items", "worked_out"), item=teller.measured(ref, rank.figure))


def _doubtful(ranks: Sequence[Rank]) -> list[Rank]:
    """Neighbours whose order what was printed leaves open."""
    found: list[Rank] = []
    for upper, lower in pairwise(ranks):
        if upper.figure.value != lower.figure.value and upper.likely[0] < lower.likely[1]:
            found += [r for r in (upper, lower) if r not in found]
    return found
