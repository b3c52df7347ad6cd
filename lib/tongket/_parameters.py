"""What a notebook may be told, and the message when it is told something else.

Papermill only warns of a parameter that a notebook does not have, and hands any value on. So the first cell after
the parameters calls :func:`check_parameters`, and `tongket run` asks the same questions before a kernel starts.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["LANGUAGES", "PARAMETERS", "ParameterError", "check_choice", "check_names", "check_values", "injected"]

LANGUAGES = ("vi", "en")
PARAMETERS: dict[str, tuple[str, ...]] = {
    "province_year": ("province", "year", "period", "themes", "peers", "language", "data"),
    "comparison": ("indicator", "year", "geography", "language", "data"),
    "explore": ("language", "data"),
    "quality": ("language", "data"),
    "tutorial": ("language",),
}
# Papermill writes this line above what it injects (papermill.translators, `comment="Parameters"`).
_INJECTED = "# Parameters"


class ParameterError(ValueError):
    """A parameter, or a value of one, that does not exist; the message lists the choices, the nearest first."""


GEOGRAPHIES = ("63", "34")


class Places(Protocol):
    """What the check needs of a corpus: the places and years that there are, and what is told of them."""

    def province_years(self) -> list[tuple[str, int]]:
        """Every (province, year) that has a report."""

    def periods(self, province: str, year: int) -> list[str]:
        """Names of the periods that its reports cover."""

    @property
    def panel(self) -> pd.DataFrame:
        """One row for each indicator of a place and period."""


def _near(given: str, choices: Iterable[str]) -> list[str]:
    """The choices, the most like `given` first; those unlike it stay in their order."""
    listed = list(choices)
    likeness = {c: difflib.SequenceMatcher(None, given.casefold(), c.casefold()).ratio() for c in listed}
    best = [c for c in sorted(listed, key=lambda c: -likeness[c]) if likeness[c] >= 0.6]
    return best + [c for c in listed if c not in best]


def check_choice(name: str, given: object, choices: Sequence[str | int], where: str = "") -> None:
    """Stop with a ParameterError where `given` is not one of `choices`; `where` says in what they were looked for."""
    if any(type(given) is type(choice) and given == choice for choice in choices):
        return
    if not choices:
        raise ParameterError(f"{name} {given!r}: there is none to choose from{where}")
    listed = ", ".join(_near(str(given), [str(c) for c in choices]))
    raise ParameterError(f"{name} {given!r} does not exist{where}; choose one of: {listed}")


def injected(namespace: Mapping[str, Any]) -> tuple[str, ...]:
    """Names that papermill put into this notebook, from IPython's own record of the cells run (`In`)."""
    cells = namespace.get("In", ())
    given = [cell for cell in cells if isinstance(cell, str) and cell.lstrip().startswith(_INJECTED)]
    if not given:
        return ()
    targets = [t for node in ast.parse(given[-1]).body if isinstance(node, ast.Assign) for t in node.targets]
    return tuple(t.id for t in targets if isinstance(t, ast.Name))


def check_names(notebook: str, names: Iterable[str]) -> None:
    """Stop where a notebook is given a parameter that it does not have."""
    check_choice("notebook", notebook, tuple(PARAMETERS))
    for name in names:
        check_choice("parameter", name, PARAMETERS[notebook], f" in the notebook {notebook}")


def check_values(notebook: str, values: Mapping[str, Any], corpus: Places) -> None:
    """Stop where a parameter of the notebook has a value that the corpus does not have."""
    check_choice("language", values.get("language", LANGUAGES[0]), LANGUAGES)
    if "geography" in PARAMETERS[notebook]:
        _check_compared(values, corpus)
    if "province" not in PARAMETERS[notebook]:
        return
    pairs = corpus.province_years()
    province, year = values.get("province"), values.get("year")
    check_choice("province", province, sorted({p for p, _ in pairs}), " among the reports")
    check_choice("year", year, sorted({y for p, y in pairs if p == province}), f" for {province}")
    from tongket.narrative.choices import unknown

    periods, when = corpus.periods(str(province), int(str(year))), int(str(year))
    for name, given, choices in unknown(when, periods, *(values.get(n, "") for n in ("period", "themes", "peers"))):
        check_choice(name, given, choices, f" for {province} {year}" if name == "period" else "")


def _check_compared(values: Mapping[str, Any], corpus: Places) -> None:
    """What is compared: each may be left blank (a year: 0), and is then chosen by what most places have."""
    chosen = {name: values.get(name, blank) for name, blank in (("indicator", ""), ("year", 0), ("geography", ""))}
    if chosen["geography"] != "":
        check_choice("geography", chosen["geography"], GEOGRAPHIES)
    for name in ("indicator", "year"):
        if chosen[name] not in ("", 0):
            told = corpus.panel[name].dropna().unique().tolist()
            check_choice(name, chosen[name], sorted(told), " among what the reports tell")
    if chosen["indicator"] and chosen["year"]:
        years = corpus.panel.loc[corpus.panel["indicator"] == chosen["indicator"], "year"].dropna().unique().tolist()
        check_choice("year", chosen["year"], sorted(years), f" for {chosen['indicator']}")
