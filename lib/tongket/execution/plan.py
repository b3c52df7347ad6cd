"""Which notebooks a run makes: one for each province and year, and those about the whole corpus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from tongket._parameters import LANGUAGES, check_choice
from tongket.lexicon.places import district_key, provinces
from tongket.publishing import Page, page_name
from tongket.publishing.places import name_of

__all__ = ["ABOUT_ALL", "page_paths", "plan", "resolve"]

ABOUT_ALL = ("comparison", "quality")
NOTEBOOKS, PAGES = "notebooks", "site/pages"


class _Groups(Protocol):
    def province_years(self) -> list[tuple[str, int]]: ...


def plan(
    corpus: _Groups, province: str | None = None, year: int | None = None, language: str | None = None
) -> list[Page]:
    """The notebooks to run, in the order of their names, none of them made yet.

    With a province or a year only those of that place or year; else also `comparison` and `quality`. `province` is a
    slug or a name, of the 63 or the 34. ParameterError lists the choices where nothing answers.
    """
    spoken = language or LANGUAGES[0]
    check_choice("language", spoken, LANGUAGES)
    pairs = corpus.province_years()
    if province is not None:
        places = resolve(province, sorted({place for place, _ in pairs}))
        pairs = [pair for pair in pairs if pair[0] in places]
    if year is not None:
        where = f" for {province}" if province is not None else " among the reports"
        check_choice("year", year, sorted({y for _, y in pairs}), where)
        pairs = [pair for pair in pairs if pair[1] == year]
    pages = [Page("province_year", spoken, place, when, name_of(place)) for place, when in pairs]
    if province is None and year is None:
        pages += [Page(notebook, spoken) for notebook in ABOUT_ALL]
    return pages


def page_paths(page: Page) -> tuple[str, str]:
    """Paths below the output folder of a page's executed notebook and of the page."""
    stem = page_name(page.notebook, page.language, page.province, page.year)
    return f"{NOTEBOOKS}/{stem}.ipynb", f"{PAGES}/{stem}.html"


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
