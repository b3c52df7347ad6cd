"""What each thing that a run makes hangs on, as parts with digests: the same parts, the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tongket._parameters import LANGUAGES, PARAMETERS
from tongket.execution import digests
from tongket.execution.manifest import Made
from tongket.execution.state import Claim, State
from tongket.publishing import Page, page_name
from tongket.publishing.places import name_of

__all__ = ["Basis", "basis", "page_of", "parameters_of", "stem_of"]


@dataclass(frozen=True, slots=True)
class Basis:
    """Digests of library, suites, environment and notebooks; `inputs` is what is read, where that is known."""

    library: str
    suites: str
    versions: Mapping[str, str]
    notebooks: Mapping[str, str]
    inputs: digests.Inputs | None

    def _common(self) -> dict[str, str]:
        return {"library": self.library, "environment": digests.of_values(self.versions)}

    def of_tables(self) -> dict[str, str]:
        """Tables, texts and validation hang on the reports and the suites."""
        reports = self.inputs.digest if self.inputs else ""
        return {"reports": reports, "suites": self.suites} | self._common()

    def of_notebook(self, notebook: str, parameters: Mapping[str, Any], tables: Claim) -> dict[str, str]:
        """An executed notebook hangs on all tables and texts: it compares its province with the others."""
        return {
            "tables": digests.of_values(dict(tables.files)),
            "notebook": self.notebooks.get(notebook, ""),
            "parameters": digests.of_values(dict(parameters)),
        } | self._common()

    def of_page(self, executed: Claim, options: Mapping[str, Any]) -> dict[str, str]:
        """A page hangs on the executed notebook, and on what is linked and said around it."""
        return self._of_executed(executed) | {"options": digests.of_values(options)}

    def of_print(self, executed: Claim, tables: Claim) -> dict[str, str]:
        """A PDF hangs on the executed notebook; it bears the last day that a report tells of."""
        return self._of_executed(executed) | {"tables": digests.of_values(dict(tables.files))}

    def _of_executed(self, executed: Claim) -> dict[str, str]:
        return {"executed": digests.of_values(dict(executed.files))} | self._common()

    def made(self, day: Any) -> Made:
        """What the manifest says of the run as a whole."""
        named = {"library": self.library, "suites": self.suites}
        return Made(named, self.versions, self.notebooks, self.inputs.files if self.inputs else (), day)

    def tables_held(self, state: State) -> Claim | None:
        """The claim of the tables, where reading these reports would give the very same."""
        if self.inputs is None:
            return None
        return state.held("tables", self.of_tables())


def basis(notebooks: Path, inputs: digests.Inputs | None = None) -> Basis:
    """What a run with the notebooks of that folder hangs on, here and now."""
    named = {name: digests.of_file(notebooks / f"{name}.ipynb") for name in PARAMETERS}
    there = {name: digest for name, digest in named.items() if (notebooks / f"{name}.ipynb").is_file()}
    return Basis(digests.library(), digests.suites(), digests.environment(), there, inputs)


def parameters_of(page: Page) -> dict[str, Any]:
    """The parameters that the page's notebook has, but for `data`: a notebook does not say where it ran."""
    values: dict[str, Any] = {"language": page.language}
    if page.notebook == "province_year":
        values = {"province": page.province, "year": page.year, "language": page.language}
    values |= dict(page.given)
    return {name: values[name] for name in PARAMETERS[page.notebook] if name in values}


def stem_of(page: Page) -> str:
    """What the page's files, and its claims, are called."""
    stem: str = page_name(page.notebook, page.language, page.province, page.year)
    return stem


def page_of(claim: Claim) -> Page | None:
    """The page whose notebook a claim is about; None where there is no such notebook any more."""
    notebook, values = str(claim.about.get("notebook", "")), dict(claim.about.get("parameters", {}))
    if notebook not in PARAMETERS:
        return None
    spoken, place, year = values.pop("language", LANGUAGES[0]), "", None
    if notebook == "province_year":
        place, year = str(values.pop("province", "")), values.pop("year", None)
    given = tuple((name, values[name]) for name in _in_order(notebook, values))
    return Page(notebook, spoken, place, year, name_of(place) if place else "", problem=claim.problem, given=given)


def _in_order(notebook: str, values: Iterable[str]) -> list[str]:
    known = list(values)
    return [name for name in PARAMETERS[notebook] if name in known]
