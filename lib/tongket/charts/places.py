"""Places beside one another: a strip of dots, a heat map of what reports speak of, small charts over the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from tongket.lexicon.places import by_slug, parts_of, set_on
from tongket.narrative.facts import is_province, place_of
from tongket.narrative.marked import plain
from tongket.narrative.names import label, place_name, theme_name
from tongket.narrative.periods import is_whole_year, name_of
from tongket.narrative.ranking import Rank, rank_number, ranking, told_within
from tongket.narrative.records import Figure, PanelRow, Report, read, told_of_places
from tongket.narrative.voice import voice
from tongket.tables.ids import split_ids

from .style import (
    BLUE,
    DARK,
    DPI,
    GREY,
    INK,
    ORANGE,
    SKY,
    SMALL,
    WIDTH,
    canvas,
    caption,
    empty,
    number,
    say,
    set_alt,
    source_line,
    styled,
    title,
    unit_axis,
    unit_name,
)

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["coverage", "over_time", "province_strip"]

_LINE: Mapping[str, Any] = {"color": BLUE, "marker": "o", "markersize": 5, "linewidth": 1.4}
_GAP: Mapping[str, Any] = {"color": GREY, "linestyle": (0, (2, 3)), "linewidth": 1.0, "zorder": 1}
_NAMED = 8
_FEWEST = 2
_ROWS = 40
_LETTER = 0.0145
"""Share of the axis that a letter of a place's name takes."""
_LEGIBLE = 9.6
"""Points of what stands in a heat map: ten pixels and more where a phone shrinks it to its width."""


# --- a strip of dots


def province_strip(  # noqa: PLR0913 - keyword-only choices of one picture
    panel: pd.DataFrame,
    indicator: str,
    province: str,
    language: str = "vi",
    *,
    figures: pd.DataFrame | None = None,
    year: int | None = None,
    status: str = "result",
    source: str = "",
    ax: Axes | None = None,
) -> Axes:
    """The places of one period as dots along the indicator's values, `province` (slug) marked; hollow where hedged.

    Which period is compared is as in `narrative.ranking`. With `figures` the values are written as they were printed.
    """
    tables = {"panel": panel} if figures is None else {"panel": panel, "figures": figures}
    span, ranks = ranking(tables, indicator, year, status, province)
    speaker = voice(language)
    name, own = plain(label(indicator, speaker)), place_name(province, language)
    absent = all(rank.place != province for rank in ranks)
    words = say("strip_all", language, name=name) if absent else say("strip_title", language, name=name, place=own)
    with styled():
        if len(ranks) < _FEWEST:
            return empty(words, language, ax)
        axes = canvas(2.6, ax)
        values = [rank.figure.value for rank in ranks]
        reach = (max(values) - min(values)) or abs(values[0]) or 1.0
        axes.set_xlim(min(values) - reach * 0.12, max(values) + reach * 0.12)
        axes.set_ylim(-1.35, 1.15)
        for rank in ranks:
            _dot(axes, rank, rank.place == province)
        _name_dots(axes, ranks, province, language)
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        axes.axhline(0, color=GREY, linewidth=0.8, zorder=1)
        unit_axis(axes, ranks[0].figure.unit or "", max(values), language)
        title(axes, words)
        lines = [_period_line(name_of(span, speaker), language), _hedged_line(ranks, language)]
        lines.append(say("strip_absent", language, place=own) if absent else "")
        caption(axes, *lines, source_line([r.figure.report for r in ranks], language, source))
    items = [(place_name(r.place, language), plain(rank_number(r, speaker))) for r in ranks]
    set_alt(axes, _alt("alt_strip", words, items, language))
    return axes


def _period_line(when: str, language: str) -> str:
    return say("period", language, when=when) if when else ""


def _hedged_line(ranks: Sequence[Rank], language: str) -> str:
    return f"○ {say('hedged', language)}" if any(r.figure.bound != "exact" for r in ranks) else ""


def _dot(axes: Axes, rank: Rank, own: bool) -> None:
    colour = ORANGE if own else BLUE
    hollow = rank.figure.bound != "exact"
    axes.scatter(
        [rank.figure.value], [0], s=110 if own else 55, facecolor="white" if hollow else colour, edgecolor=colour,
        linewidth=1.6, alpha=1.0 if own or hollow else 0.75, zorder=4 if own else 3,
    )  # fmt: skip


def _name_dots(axes: Axes, ranks: Sequence[Rank], province: str, language: str) -> None:
    """Names and values: the marked place above the line, below it the two ends; the others where there is room."""
    low, high = axes.get_xlim()
    ends = (ranks[0].figure.value, ranks[-1].figure.value)
    taken: dict[bool, list[tuple[float, float]]] = {True: [], False: []}  # above the line, and below it
    for rank in sorted(ranks, key=lambda rank: (rank.place != province, rank.figure.value not in ends)):
        value, own = rank.figure.value, rank.place == province
        side = _side(value, low, high)
        words = f"{place_name(rank.place, language)}\n{plain(rank_number(rank, voice(language)))}"
        begin, end = _reach(words, (value - low) / (high - low), side)
        for above in (own, not own):
            free = all(end < left or begin > right for left, right in taken[above])
            if free or own or (value in ends and not above):
                taken[above].append((begin, end))
                _name_dot(axes, words, (value, side), above, own)
                break


def _reach(words: str, place: float, side: str) -> tuple[float, float]:
    """From where to where on the axis, as shares of it, words beside a dot there reach."""
    width = max(map(len, words.splitlines())) * _LETTER
    begin = {"left": place, "center": place - width / 2, "right": place - width}[side]
    return begin, begin + width


def _side(value: float, low: float, high: float) -> str:
    """How words lie about a dot so that they stay on the chart."""
    place = (value - low) / (high - low)
    return "left" if place < 0.2 else "right" if place > 0.8 else "center"


def _name_dot(axes: Axes, words: str, place: tuple[float, str], above: bool, own: bool) -> None:
    """Words beside the dot of a value, which they lie to the left or right of, or under the middle of."""
    value, side = place
    axes.annotate(
        words, (value, 0), xytext=(0, 11 if above else -10), textcoords="offset points", ha=side,
        va="bottom" if above else "top", fontsize=SMALL, fontweight="bold" if own else "normal",
        color=INK if own else DARK,
    )  # fmt: skip


# --- coverage


def coverage(  # noqa: PLR0913 - keyword-only choices of one picture
    figures: pd.DataFrame,
    reports: pd.DataFrame,
    language: str = "vi",
    *,
    of: str = "",
    source: str = "",
    ax: Axes | None = None,
) -> Axes:
    """How many figures the reports of each place and year state on each theme: a heat map with the counts written in.

    Repetitions, and reports of no province or year or of a district, are left out; an empty cell is white and has no
    number. Where there are more than forty places and years, a row is a place in all its years. With `of` (63 or 34)
    the rows are places of that set: reports of what one of the 34 was made of count for it, and what the 34 tell of
    several of the 63 together counts for none of them.
    """
    import pandas as pd
    import seaborn as sns

    from tongket.lexicon import catalogue

    codes = catalogue()
    themes = list(dict.fromkeys(entry.theme for entry in codes.values()))
    told = [r for r in read(Report, {"reports": reports}, "reports") if is_province(r) and r.year]
    places = {r.report: (place, r.year) for r in told if r.year and (place := _within_set(r, of))}
    counts: Counter[tuple[tuple[str, int], str]] = Counter()
    for figure in read(Figure, {"figures": figures}, "figures"):
        if figure.report in places and not figure.repeats and (entry := codes.get(figure.indicator or "")):
            counts[places[figure.report], entry.theme] += 1
    together = len({key for key, _ in counts}) > _ROWS
    if together:
        counts = _all_years(counts)
    rows = sorted({key for key, _ in counts})
    words = say("coverage_title", language)
    with styled():
        if not rows:
            return empty(words, language, ax)
        table = pd.DataFrame(
            [[counts[row, theme] for theme in themes] for row in rows],
            index=[f"{place_name(place, language)} {year or ''}".rstrip() for place, year in rows],
            columns=[theme_name(theme, language) for theme in themes],
        )
        axes = canvas(1.9 + 0.21 * len(rows), ax)
        sns.heatmap(
            table, mask=table.eq(0), annot=True, fmt="d", cmap="crest", linewidths=0.5, linecolor="white", ax=axes,
            cbar=False, annot_kws={"fontsize": _LEGIBLE}, vmin=0,
        )  # fmt: skip
        axes.set_facecolor("#F4F5F7")
        axes.set_xticks([i + 0.5 for i in range(len(themes))], table.columns, rotation=90)
        axes.xaxis.tick_top()
        axes.tick_params(length=0, labelsize=_LEGIBLE)
        axes.set_yticks([i + 0.5 for i in range(len(rows))], table.index, rotation=0)
        axes.set_xlabel("")
        axes.set_ylabel("")
        figure_of = axes.get_figure()
        if figure_of is not None and ax is None:
            figure_of.suptitle(words, x=0.01, ha="left", fontsize=10.5, fontweight="bold")
        said = [say("coverage_years", language)] if together else []
        said += [say(f"coverage_{of}", language)] if any(_within_set(r, of) != place_of(r) for r in told) else []
        caption(axes, *said, say("coverage_axis", language), source_line(sorted(places), language, source))
    items = [(str(row), str(int(total))) for row, total in table.sum(axis=1).items()]
    items.sort(key=lambda item: -int(item[1]))
    set_alt(axes, _alt("alt_coverage", words, items, language, rows=len(rows)))
    return axes


def _within_set(report: Report, of: str) -> str:
    """The place of a set (63 or 34; "": that of its time) whose figures the report tells; "" where there is none."""
    place = place_of(report)
    if of == "34" and set_on(report.period_end) == "63":
        return entry.slug34 if (entry := by_slug(place)) else ""
    if of == "63" and set_on(report.period_end) == "34":
        parts = parts_of(place)
        return parts[0].slug63 if len(parts) == 1 else ""
    return place


def _all_years(counts: Counter[tuple[tuple[str, int], str]]) -> Counter[tuple[tuple[str, int], str]]:
    """The counts of each place and theme, whatever the year (0)."""
    found: Counter[tuple[tuple[str, int], str]] = Counter()
    for ((place, _), theme), count in counts.items():
        found[(place, 0), theme] += count
    return found


# --- over the years


def over_time(  # noqa: PLR0913 - keyword-only choices of one picture
    panel: pd.DataFrame,
    indicator: str,
    language: str = "vi",
    *,
    places: Sequence[str] = (),
    of: str = "",
    figures: pd.DataFrame | None = None,
    source: str = "",
) -> tuple[Axes, ...]:
    """Small charts, one for a place: the indicator's results over the years, and its plans as dashes; all on one scale.

    Where `places` are left out, those with results of two years or more. Only the unit that most rows have is
    drawn; a result for a part of a year is hollow and stands apart from the line. With `of` (63 or 34) the panel has
    its places in that set; one added up is a square. With `figures` estimates are pale.
    """
    speaker = voice(language)
    words = say("time_title", language, name=plain(label(indicator, speaker)))
    told = told_within(panel, of) if of else told_of_places({"panel": panel})
    rows = _time_rows(told, indicator, places)
    known = read(Figure, {} if figures is None else {"figures": figures}, "figures")
    late = {f.figure for f in known if f.status == "estimate"}
    with styled():
        if not rows:
            return (empty(words, language),)
        head, axes = _grid(len(rows))
        for one, (place, series) in zip(axes, sorted(rows.items()), strict=True):
            _series(one, series, late)
            one.set_title(place_name(place, language), fontsize=9, fontweight="bold", pad=4)
        _share_axes(axes, rows, language)
        figure = axes[0].get_figure()
        assert figure is not None
        figure.suptitle(words, x=0.01, ha="left", fontsize=10.5, fontweight="bold")
        _time_legend(head, rows, late, language)
        reports = [
            key.rpartition(":")[0] for series in rows.values() for row in series for key in split_ids(row.figure)
        ]
        caption(axes[0], source_line(reports, language, source))
    items = [
        (f"{place_name(place, language)} {_year(row) or ''}", _alt_value(row, late, language))
        for place, series in sorted(rows.items()) for row in series if row.status == "result"
    ]  # fmt: skip
    unit = next(iter(rows.values()))[0].unit or ""
    set_alt(axes[0], _alt("alt_time", f"{words} ({unit_name(unit, language)})", items, language))
    return axes


def _is_late(row: PanelRow, late: Set[str]) -> bool:
    """Whether an estimate is in the row's value."""
    return not late.isdisjoint(split_ids(row.figure))


def _alt_value(row: PanelRow, late: Set[str], language: str) -> str:
    value = number(row.value, language)
    if _is_late(row, late):
        value += f" ({say('estimate', language)})"
    return say("alt_computed", language, value=value) if row.origin == "summed" else value


def _time_rows(panel: list[PanelRow], indicator: str, places: Sequence[str]) -> dict[str, list[PanelRow]]:
    """Rows by place, by time; of one unit, of a year or less."""
    told = [r for r in panel if r.indicator == indicator and r.measure == "level" and not r.per and _within_year(r)]
    units = Counter(r.unit for r in told)
    if not units:
        return {}
    unit = max(units, key=lambda u: (units[u], u or ""))
    found: dict[str, list[PanelRow]] = {}
    for row in sorted((r for r in told if r.unit == unit), key=lambda r: (str(r.period_end), str(r.period_start))):
        found.setdefault(row.place, []).append(row)
    if places:
        return {place: found[place] for place in places if place in found}
    return {p: series for p, series in found.items() if len({_year(r) for r in series if r.status == "result"}) > 1}


def _within_year(row: PanelRow) -> bool:
    start, end = row.period
    return start is not None and end is not None and start.year == end.year


def _grid(count: int) -> tuple[Axes, tuple[Axes, ...]]:
    """A strip for the legend, and axes in two columns that share their scales."""
    import matplotlib.pyplot as plt

    lines, columns = -(-count // 2), min(2, count)
    figure = plt.figure(figsize=(WIDTH, 1.6 + 1.35 * lines), dpi=DPI, layout="constrained")
    figure.get_layout_engine().set(w_pad=0.06, h_pad=0.06)  # type: ignore[union-attr, call-arg]
    grid = figure.add_gridspec(lines + 1, columns, height_ratios=[0.1] + [1.0] * lines)
    head = figure.add_subplot(grid[0, :])
    head.set_axis_off()
    flat: list[Axes] = []
    for index in range(count):
        first = flat[0] if flat else None
        one = figure.add_subplot(grid[1 + index // columns, index % columns], sharex=first, sharey=first)
        one.tick_params(labelleft=index % columns == 0, labelbottom=index + columns >= count)
        flat.append(one)
    return head, tuple(flat)


def _series(axes: Axes, series: Sequence[PanelRow], late: Set[str]) -> None:
    whole = [r for r in series if r.status == "result" and is_whole_year(r.period)]
    part = [r for r in series if r.status == "result" and not is_whole_year(r.period)]
    plans = [r for r in series if r.status == "target"]
    for stretch in _neighbours(whole):
        axes.plot([_year(r) for r in stretch], [r.value for r in stretch], **_LINE)
    for before, after in pairwise(whole):
        if _year(after) - _year(before) > 1:  # nobody tells of the years between
            axes.plot([_year(before), _year(after)], [before.value, after.value], **_GAP)
    axes.scatter(
        [_year(r) for r in part],
        [r.value for r in part],
        s=28,
        facecolor="white",
        edgecolor=BLUE,
        linewidth=1.3,
        zorder=3,
    )
    estimated = [r for r in whole if _is_late(r, late)]
    axes.scatter([_year(r) for r in estimated], [r.value for r in estimated], s=30, color=SKY, edgecolor=BLUE, zorder=3)
    summed = [r for r in whole if r.origin == "summed"]
    axes.scatter([_year(r) for r in summed], [r.value for r in summed], s=48, color=BLUE, marker="s", zorder=3)
    axes.scatter([_year(r) for r in plans], [r.value for r in plans], s=90, marker="_", color=ORANGE, linewidth=2.0)
    axes.grid(axis="y")


def _neighbours(rows: Sequence[PanelRow]) -> list[list[PanelRow]]:
    """The rows, by time, in stretches of years that follow each other."""
    found: list[list[PanelRow]] = []
    for row in rows:
        if found and _year(row) - _year(found[-1][-1]) <= 1:
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _has_gap(series: Sequence[PanelRow]) -> bool:
    """Whether years lack between its results."""
    return len(_neighbours([r for r in series if r.status == "result" and is_whole_year(r.period)])) > 1


def _year(row: PanelRow) -> int:
    return row.period_end.year if row.period_end else 0


def _share_axes(axes: Sequence[Axes], rows: Mapping[str, list[PanelRow]], language: str) -> None:
    """One scale for all: from nothing, and whole years."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    years = [_year(r) for series in rows.values() for r in series]
    largest = max(r.value for series in rows.values() for r in series)
    unit = next(iter(rows.values()))[0].unit or ""
    for one in axes:
        one.set_ylim(0, largest * 1.12 or 1)
        one.set_xlim(min(years) - 0.5, max(years) + 0.5)
        one.xaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
        one.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:.0f}"))
        one.yaxis.set_major_locator(MaxNLocator(nbins=4))
    unit_axis(axes[0], unit, largest, language)
    scale, name = axes[0].xaxis.get_major_formatter(), axes[0].get_xlabel()
    for one in axes:
        one.yaxis.set_major_formatter(scale)
        one.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:.0f}"))
        one.set_xlabel("")
    figure = axes[0].get_figure()
    assert figure is not None
    figure.supylabel(name, fontsize=SMALL, color=DARK)


def _time_legend(axes: Axes, rows: Mapping[str, list[PanelRow]], late: Set[str], language: str) -> None:
    told = [r for series in rows.values() for r in series]
    keys = [Line2D([], [], color=BLUE, marker="o", markersize=5, label=say("time_result", language))]
    if any(r.status == "result" and not is_whole_year(r.period) for r in told):
        keys.append(
            Line2D(
                [], [], label=say("time_part", language), marker="o", markerfacecolor="white", markeredgecolor=BLUE,
                linestyle="",
            )
        )  # fmt: skip
    if any(_has_gap(series) for series in rows.values()):
        keys.append(Line2D([], [], label=say("time_gap", language), **_GAP))
    if any(_is_late(r, late) and r.status == "result" for r in told):
        keys.append(
            Line2D(
                [], [], label=say("time_estimate", language), marker="o", markersize=5, markerfacecolor=SKY,
                markeredgecolor=BLUE, linestyle="",
            )
        )  # fmt: skip
    if any(r.origin == "summed" for r in told):
        keys.append(Line2D([], [], color=BLUE, marker="s", markersize=6, linestyle="", label=say("time_sum", language)))
    if any(r.status == "target" for r in told):
        keys.append(
            Line2D([], [], color=ORANGE, marker="_", markersize=9, linestyle="", label=say("time_target", language))
        )
    ncols = len(keys) if len(keys) < 3 else 2  # three of them are wider than the chart
    axes.legend(handles=keys, loc="center left", bbox_to_anchor=(-0.01, 0.5), ncols=ncols, borderpad=0)


def _alt(key: str, words: str, items: Sequence[tuple[str, str]], language: str, **slots: object) -> str:
    """What is said of the chart: its title and the first of its values."""
    said = [say("alt_item", language, name=name, value=value) for name, value in items[:_NAMED]]
    if len(items) > _NAMED:
        said.append(say("alt_more", language, count=len(items) - _NAMED))
    return say(key, language, title=words, items="; ".join(said), **slots)
