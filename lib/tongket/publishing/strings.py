"""The pages' words in Vietnamese and English, from `strings.toml`; numbers and dates as readers write them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

__all__ = ["counted", "date_words", "number", "period_words", "score", "strings", "theme_label", "value_words"]

_LANGUAGES = ("vi", "en")


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    """The words by language; under ``one`` the English ones that differ beside a count of one."""
    text = resources.files(__package__).joinpath("strings.toml").read_text(encoding="utf-8")
    entries: dict[str, dict[str, str]] = tomllib.loads(text)
    return {at: {key: entry[at] for key, entry in entries.items() if at in entry} for at in (*_LANGUAGES, "one")}


def strings(language: str) -> Mapping[str, str]:
    """The pages' words in `language` (``vi`` or ``en``), by name; ValueError names the choices."""
    if language not in _LANGUAGES:
        raise ValueError(f"language {language!r} is not one of {', '.join(sorted(_LANGUAGES))}")
    return _tables()[language]


def counted(name: str, count: float | None, language: str) -> str:
    """The word of that name as it stands beside `count`, which fills its slot if it has one: 1 figure, 2 figures.

    ValueError names the languages, KeyError a name that is no word.
    """
    word = strings(language)[name]
    if language == "en" and count is not None and abs(count) == 1:
        word = _tables()["one"].get(name, word)
    return word.replace("{count}", number(count, language))


def theme_label(theme: str, language: str) -> str:
    """A theme's name in that language; for ``none``, what stands outside the catalogue."""
    from tongket.narrative.names import theme_name

    return strings(language)["theme_none"] if theme == "none" else theme_name(theme, language)


def number(value: float | int | None, language: str) -> str:
    """A number in the reader's convention, with all its decimals: 17.034 in Vietnamese, 17,034 in English."""
    if value is None:
        return ""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=language, decimal_quantization=False)


def score(value: float, language: str) -> str:
    """How sure something is, with two decimals always: 0,90 in Vietnamese, 0.90 in English."""
    from babel.numbers import format_decimal

    return format_decimal(value, format="0.00", locale=language)


def value_words(row: Mapping[str, Any], language: str) -> str:
    """A figure's value with its unit and what it is per: ``36.000 người``, ``1,2%``; marked where it was corrected."""
    words, unit, per = strings(language), row.get("unit"), row.get("per")
    shown = number(row.get("value"), language)
    if row.get("measure") == "change" and (row.get("value") or 0) > 0:
        shown = f"+{shown}"
    if unit == "percent":
        shown += "%"
    elif unit:
        name = f"unit_{unit}"
        shown += " " + (counted(name, row.get("value"), language) if name in words else str(unit).replace("_", " "))
    parts = [words.get(f"per_{p}", p) for p in str(per).split(",")] if per else []
    said = "/".join([shown, *parts])
    return f"{said} {words['corrected_mark']}" if row.get("corrected") else said


def date_words(value: date | None, language: str) -> str:
    """A date as readers write it: 31/12/2021 in Vietnamese, 31 Dec 2021 in English; "" for none."""
    if value is None:
        return ""
    from babel.dates import format_date

    return format_date(value, format="dd/MM/yyyy" if language == "vi" else "d MMM yyyy", locale=language)


def period_words(start: date | None, end: date | None, language: str) -> str:
    """A period as its shortest usual words: 2021, the first months of a year, or its first and last day."""
    if start is None or end is None:
        return date_words(end or start, language)
    begins, ends = (start.month, start.day) == (1, 1), (end + timedelta(days=1)).day == 1
    if begins and ends and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if begins and ends and start.year == end.year:
        return counted("first_months", end.month, language).format(year=start.year)
    return f"{date_words(start, language)} – {date_words(end, language)}"
