"""What nbval cannot compare, the pictures: each is held by the data on its axes to the tables that it is drawn from.

Nothing of the charts' own code is asked what should be there; the numbers are taken from the corpus's tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import executed

JOBS = "employment.jobs_created"
GIVEN: dict[str, dict[str, Any]] = {"province_year": {"province": "kon-tum", "year": 2017}}
ELSEWHERE = {("explore", "widget"), ("province_year", "made")}
"""Cells without a picture that nbval passes over: widgets (tests/seen opens them), versions of software."""


@pytest.fixture(scope="module")
def read(corpus: Path) -> Any:
    import tongket

    return tongket.read_corpus(corpus)


@pytest.fixture(scope="module")
def cells(read: Any) -> Callable[[str], dict[str, Any]]:
    """What the cells of a notebook end in, each notebook run once."""
    made: dict[str, dict[str, Any]] = {}

    def of(notebook: str) -> dict[str, Any]:
        if notebook not in made:
            made[notebook] = executed.cells_of(notebook, read, language="en", **GIVEN.get(notebook, {}))
        return made[notebook]

    return of


def bars(axes: Any) -> list[tuple[float, float]]:
    """Where each bar begins and how long it is."""
    return [(round(float(p.get_x()), 6), round(float(p.get_width()), 6)) for p in axes.patches]


def dots(axes: Any) -> list[list[float]]:
    """Where the dots of a scatter stand."""
    return [spot for drawn in axes.collections if hasattr(drawn, "get_sizes") for spot in drawn.get_offsets().tolist()]


def results(read: Any, indicator: str) -> Any:
    panel = read.panel
    return panel[(panel["indicator"] == indicator) & (panel["measure"] == "level") & (panel["status"] == "result")]


def year_long(rows: Any) -> Any:
    return rows[(rows["period_end"] - rows["period_start"]).dt.days.between(364, 365)]


# The notebooks


def test_every_cell_that_nbval_passes_over_is_a_picture_that_is_held_here(books: dict[str, Any]) -> None:
    passed = {
        (notebook, cell["id"])
        for notebook, book in books.items()
        for cell in book["cells"]
        if "nbval-ignore-output" in cell["metadata"].get("tags", ())
    }
    assert passed == {*PICTURES} | ELSEWHERE


def targets(picture: Any, read: Any) -> None:
    figures = read.figures
    own = figures[(figures["report"] == "kon-tum-2017") & (figures["measure"] == "ratio_to_target")]
    assert len(own) == 2
    [axes] = picture.axes
    assert sorted(bars(axes)) == sorted((0.0, value) for value in own["value"])
    assert [list(line.get_xdata()) for line in axes.lines] == [[100, 100]], "the plan"
    assert axes.get_xlim()[0] == 0 and axes.get_xlim()[1] > own["value"].max()


def among_others(picture: Any, read: Any) -> None:
    rows = year_long(results(read, JOBS))
    same = rows[(rows["period_end"].dt.year == 2017) & rows["figure"].notna()]
    [axes] = picture.axes
    assert len(same) > 2 and sorted(x for x, _ in dots(axes)) == sorted(same["value"])
    low, high = axes.get_xlim()
    assert low < same["value"].min() and high > same["value"].max()


def coverage(picture: Any, read: Any) -> None:
    reports = read.reports
    placed = reports[reports["province"].notna() & reports["year"].notna() & reports["level"].eq("province")]
    figures = read.figures
    told = figures[figures["report"].isin(placed["report"]) & figures["theme"].notna() & figures["repeats"].isna()]
    groups = told.merge(placed[["report", "province", "year"]], on="report", suffixes=("", "_"))
    counts = Counter(groups.groupby(["province", "year", "theme"]).size().tolist())
    mesh = picture.axes[0].collections[0].get_array().filled(0).ravel()
    assert Counter(int(n) for n in mesh if n) == counts
    assert Counter(int(text.get_text()) for text in picture.axes[0].texts) == counts, "and each is written in"


def over_time(picture: Any, read: Any) -> None:
    rows = results(read, JOBS)
    points = {(int(end.year), value) for end, value in zip(rows["period_end"], rows["value"], strict=True)}
    drawn = [one for one in picture.axes if one.lines]
    assert len(drawn) > 2
    lined = [(int(x), float(y)) for one in drawn for line in one.lines for x, y in line.get_xydata()]
    assert len(lined) > 5 and points.issuperset(lined)
    assert len({one.get_ylim() for one in drawn}) == 1 and drawn[0].get_ylim()[0] == 0, "one scale, from nothing"


def ranking(picture: Any, read: Any) -> None:
    [axes] = picture.axes
    year = 2019
    rows = year_long(results(read, JOBS))
    same = rows[rows["period_end"].dt.year == year]
    spots = [line.get_xydata()[0].tolist() for line in axes.lines if line.get_marker() not in ("|", "None", "")]
    assert [x for x, _ in spots] == sorted(same["value"], reverse=True), "from the highest"
    assert [y for _, y in spots] == list(range(len(same)))
    ends = [piece for drawn in axes.collections for piece in drawn.get_segments()]
    assert all(piece[0][0] <= x <= piece[1][0] for piece, (x, _) in zip(ends, spots, strict=False))
    assert axes.get_xlim()[0] == 0


def indicated(picture: Any, read: Any) -> None:
    figures = read.figures
    known = figures.groupby("report")["indicator"].agg(["count", "size"])
    known["share"] = known["count"] / known["size"]
    first = known.reset_index().sort_values(["share", "report"]).head(16)
    expected = [
        bar
        for count, size in zip(first["count"], first["size"], strict=True)
        for bar in ((0, count), (count, size - count))
    ]
    assert bars(picture.axes[0]) == expected
    assert [label.get_text() for label in picture.axes[0].get_yticklabels()] == first["report"].tolist()


def agreement(picture: Any, read: Any) -> None:
    counts = read.checks.groupby(["kind", "verdict"]).size()
    assert Counter(width for _, width in bars(picture.axes[0]) if width) == Counter(counts.tolist())
    assert sum(width for _, width in bars(picture.axes[0])) == len(read.checks)


def expectations(picture: Any, read: Any) -> None:
    held = read.results.groupby("suite", sort=False)["success"].agg(lambda answers: int(answers.eq(True).sum()))
    every = bars(picture.axes[0])
    assert [width for start, width in every[::4]] == held.tolist()
    assert sum(width for _, width in every) == len(read.results)


PICTURES: dict[tuple[str, str], Callable[[Any, Any], None]] = {
    ("province_year", "targets-chart"): targets,
    ("province_year", "comparison-chart"): among_others,
    ("comparison", "coverage-chart"): coverage,
    ("comparison", "time-chart"): over_time,
    ("comparison", "ranking-chart"): ranking,
    ("quality", "indicated-chart"): indicated,
    ("quality", "agreement-chart"): agreement,
    ("quality", "expectations-chart"): expectations,
    ("tutorial", "chart"): targets,
}


@pytest.mark.parametrize(("notebook", "cell"), PICTURES, ids=[" ".join(key) for key in PICTURES])
def test_a_picture_draws_what_the_tables_hold_and_says_so(
    cells: Callable[[str], dict[str, Any]], read: Any, notebook: str, cell: str
) -> None:
    picture = cells(notebook)[cell]
    PICTURES[notebook, cell](picture, read)
    assert picture.png.startswith(b"\x89PNG") and len(picture.alt) > 40
    assert notebook == "quality" or any("Source: " in line for line in said(picture))


def said(picture: Any) -> list[str]:
    """The lines below a picture."""
    figure = picture.axes[0].get_figure(root=True)
    return [text.get_text() for text in figure.texts] + [figure.get_supxlabel()]
