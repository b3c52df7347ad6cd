"""The story of a province and year: its sections in order, those with nothing to say left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tongket.tables.held import once
from tongket.tables.ids import split_ids

from .account import Account
from .doubts import doubts
from .facts import scope_of
from .marked import Section, Story
from .periods import period_ref
from .phrases import Teller
from .ranges import PLAUSIBLE, Range, ranges_of
from .records import Check, Correction, Figure, Lint, Result, read, told_of_places
from .sections import before, headline, targets
from .sources import elsewhere, own_words
from .themes import themes as by_theme
from .upcoming import upcoming
from .voice import voice

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["province_year"]


def province_year(  # noqa: PLR0913 - keyword-only choices of one account
    tables: Mapping[str, pd.DataFrame],
    texts: Mapping[str, str],
    province: str,
    year: int,
    language: str = "vi",
    *,
    period: str = "",
    themes: Sequence[str] = (),
) -> Story:
    """What the reports say of a province (slug) and calendar year, in ``vi`` or ``en``.

    `tables` holds `reports` and `figures`, and `checks`, `lints`, `panel`, `results` and `corrections` where it has
    them; `texts` each report's text by its id, for quoting. Figures of a narrower place never enter; what reports of
    other years say of this one stands apart. `period` (``h1``, ``m9``, ...) chooses the reports of one period, else the
    one of the longest leads; `themes` keeps what is of these. ValueError, with the choices, where there is no such
    province, year or language.
    """
    speaker = voice(language)
    scope = scope_of(tables, province, year, period, themes)
    teller = Teller(speaker, province, scope.lead.kind or "document", _partners(scope.figures))
    panel = tuple(row for row in told_of_places(tables) if row.place == province)
    account = Account(scope, panel, teller)
    checks, lints = read(Check, tables, "checks"), read(Lint, tables, "lints")
    results, corrections = read(Result, tables, "results"), read(Correction, tables, "corrections")
    sections: list[Section | None] = [
        headline(account),
        targets(account),
        *by_theme(account),
        before(account),
        upcoming(account),
        doubts(account, checks, results, texts, _beyond(checks, tables), lints, _outside(results, tables), corrections),
        elsewhere(account),
        own_words(account, texts),
    ]
    heading = speaker.fill(
        speaker.word("titles", "story"), place=teller.place_name, when=period_ref(account.period, speaker)
    )
    return Story(province, year, language, heading, tuple(s for s in sections if s is not None))


def _partners(figures: Sequence[Figure]) -> dict[str, Figure]:
    """The targets that were set, by the figure of those met that each stands beside: ``17/17 chỉ tiêu``."""
    known = {f.figure: f for f in figures if f.indicator == "governance.targets_assigned"}
    met = (f for f in figures if f.indicator == "governance.targets_met")
    return {f.figure: known[f.pair] for f in met if f.pair in known}


def _outside(results: Sequence[Result], tables: Mapping[str, pd.DataFrame]) -> dict[str, Range]:
    """The ranges of the figures that were found to lie outside of them."""
    failing = [r for r in results if r.suite == "figures" and r.expectation == PLAUSIBLE and r.success is False]
    keys = tuple(key for result in failing for key in split_ids(result.failing or ""))
    asked = [tables[name] for name in ("figures", "reports") if name in tables]
    return once(("ranges", keys), lambda: ranges_of(tables, keys), *asked)


def _beyond(checks: Sequence[Check], tables: Mapping[str, pd.DataFrame]) -> list[Figure]:
    """Figures that a check which disagrees takes from another report than its own."""
    named = {key for check in checks if check.verdict == "disagrees" for key in split_ids(check.figures)}
    figures = tables["figures"]

    def found() -> list[Figure]:
        return read(Figure, {"figures": figures[figures["figure"].isin(named)]}, "figures")

    return once(("named", frozenset(named)), found, figures)
