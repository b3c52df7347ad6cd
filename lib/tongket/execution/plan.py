"""Which notebooks a run makes: one for each province and year, and those about the whole corpus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tongket._parameters import LANGUAGES, ParameterError, Places, check_choice, check_values
from tongket.lexicon.places import district_key, provinces
from tongket.narrative.choices import period_span
from tongket.publishing import Page, page_name
from tongket.publishing.places import name_of

__all__ = ["ABOUT_ALL", "page_paths", "pdf_path", "plan", "resolve"]

ABOUT_ALL = ("comparison", "quality")
NOTEBOOKS, PAGES = "notebooks", "site/pages"


def plan(  # noqa: PLR0913, PLR0917 - one for each thing that can be chosen
    corpus: Places,
    province: str | None = None,
    year: int | None = None,
    language: str | None = LANGUAGES[0],
    period: str | None = None,
    themes: str | None = None,
    peers: str | None = None,
    indicator: str | None = None,
    comparison_year: int | None = None,
    geography: str | None = None,
) -> list[Page]:
    """The notebooks to run, in the order of their names, none of them made yet; with no `language`, first all in one.

    With a province, a year or a period only those of that place, year or period; else also `comparison` and `quality`.
    `province` is a slug or a name, of the 63 or the 34; `period`, `themes` and `peers` are parameters of the notebook
    `province_year`, the last three of `comparison`. ParameterError lists the choices where nothing answers.
    """
    if language is not None:
        check_choice("language", language, LANGUAGES)
    pairs = corpus.province_years()
    if province is not None:
        places = resolve(province, sorted({place for place, _ in pairs}))
        pairs = [pair for pair in pairs if pair[0] in places]
    if year is not None:
        where = f" for {province}" if province is not None else " among the reports"
        check_choice("year", year, sorted({y for _, y in pairs}), where)
        pairs = [pair for pair in pairs if pair[1] == year]
    if period is not None:
        pairs = _with_period(corpus, pairs, period)
    told = _given(period=period, themes=themes, peers=peers)
    for place, when in pairs if told else ():
        check_values("province_year", {"province": place, "year": when, **dict(told)}, corpus)
    made: list[tuple[str, str, int | None, tuple[tuple[str, Any], ...]]]
    made = [("province_year", place, when, told) for place, when in pairs]
    compared = _given(indicator=indicator, year=comparison_year, geography=geography)
    if province is None and year is None and period is None:
        if compared:
            check_values("comparison", dict(compared), corpus)
        made += [(notebook, "", None, compared if notebook == "comparison" else ()) for notebook in ABOUT_ALL]
    elif compared:
        name = {"year": "comparison year"}.get(compared[0][0], compared[0][0])
        raise ParameterError(
            f"{name} {compared[0][1]!r} is for the comparison, which is made of all provinces, years and "
            "periods together; leave out province, year and period, or what is to be compared"
        )
    return [
        Page(notebook, spoken, place, when, name_of(place) if place else "", given=given)
        for spoken in ([language] if language else LANGUAGES)
        for notebook, place, when, given in made
    ]


def _given(**values: str | int | None) -> tuple[tuple[str, Any], ...]:
    """The parameters that were given at all."""
    return tuple((name, value) for name, value in values.items() if value not in (None, "", 0))


def _with_period(corpus: Places, pairs: Sequence[tuple[str, int]], period: str) -> list[tuple[str, int]]:
    """Those provinces and years that have a report of the period; ParameterError lists the periods where none has."""
    periods = {pair: corpus.periods(*pair) for pair in pairs}
    found = [
        (place, year)
        for place, year in pairs
        if period_span(period, year) in [period_span(name, year) for name in periods[place, year]]
    ]
    if not found:
        known = sorted({name for names in periods.values() for name in names})
        check_choice("period", period, known, " among the reports")
    return found


def page_paths(page: Page) -> tuple[str, str]:
    """Paths below the output folder of a page's executed notebook and of the page."""
    stem = page_name(page.notebook, page.language, page.province, page.year)
    return f"{NOTEBOOKS}/{stem}.ipynb", f"{PAGES}/{stem}.html"


def pdf_path(page: Page) -> str:
    """Path below the output folder of a page as PDF: beside the page."""
    return page_paths(page)[1].removesuffix(".html") + ".pdf"


def resolve(given: str, places: Sequence[str]) -> list[str]:
    """Slugs among `places` that `given` stands for: a slug or a name, else the other set's province of that territory.

    Marks, case, blanks and hyphens may be as they like: `Nghệ An`, `nghe an` and `nghe-an` are one.
    ParameterError lists the places where there is none.
    """
    asked = district_key(given)
    direct = [place for place in places if asked in _keys(place, *(name_of(place, at) for at in LANGUAGES))]
    if direct:
        return direct
    related: set[str] = set()
    for entry in provinces():
        if asked in _keys(entry.slug63, entry.name63):
            related.add(entry.slug34)
        if asked in _keys(entry.slug34, entry.name34):
            related.add(entry.slug63)
    found = [place for place in places if place in related]
    if not found:
        check_choice("province", given, places, " among the reports")
    return found


def _keys(*names: str) -> set[str]:
    """What the names come down to without marks, case, blanks and hyphens."""
    return {district_key(name) for name in names}
