"""Whether there is anything to do: asked before a report is read, and by `tongket run --dry-run`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tongket._outputs import saved_problems, saved_repeats
from tongket._parameters import LANGUAGES, Places
from tongket.execution.basis import Basis, basis, parameters_of, stem_of
from tongket.execution.digests import Inputs
from tongket.execution.manifest import MANIFEST, claims_of
from tongket.execution.outcome import Outcome
from tongket.execution.plan import page_paths, pdf_path, plan
from tongket.execution.saved import SavedPlaces, unapplied
from tongket.execution.state import Claim, State
from tongket.publishing import Page
from tongket.resources import shipped

if TYPE_CHECKING:
    from tongket._corpus import Corpus
    from tongket.execution.batch import Chosen

__all__ = ["Step", "counts_of", "preview", "reusable", "tell", "unchanged"]

_READ_ANEW = "the reports are to be read"


class Step(NamedTuple):
    """One notebook of the plan, and why it is to be made; `why` is "" where it is there already."""

    page: Page
    why: str

    def __str__(self) -> str:
        """In a line: which notebook, with which parameters, and what is to become of it."""
        given = " ".join(f"{name}={value}" for name, value in parameters_of(self.page).items())
        return (
            f"{stem_of(self.page)}: {self.page.notebook} {given}: {f'make ({self.why})' if self.why else 'unchanged'}"
        )


def reusable(state: State, now: Basis) -> Claim | None:
    """The tables as they lie there, where reading the reports would give the very same."""
    claim = now.tables_held(state)
    if claim is None or now.inputs is None:
        return None
    said = [*saved_problems(state.folder), *saved_repeats(state.folder)]
    return claim if all(problem.path in now.inputs.known for problem in said) else None


def tell(folder: Path, now: Basis, say: Callable[[str], object]) -> None:
    """Say what reading the reports would: what was left out, and which corrections were not applied."""
    passed = now.inputs.passed if now.inputs else ()
    for path, message in (*saved_problems(folder), *saved_repeats(folder), *passed):
        say(f"{path}: {message}")
    for line in unapplied(folder):
        say(line)


def unchanged(state: State, now: Basis, chosen: Chosen, pdf: bool) -> Outcome | None:
    """What an earlier run made, where this one would make nothing else; None where there is something to do."""
    told = reusable(state, now) if state.whole else None
    site = state.claims.get("site")
    if told is None or site is None or site.about.get("language") != (chosen.language or LANGUAGES[0]):
        return None
    pages = plan(SavedPlaces(state.folder), *chosen)
    if any(step.why for step in _steps(state, now, pages, told, pdf)):
        return None
    if any(state.altered(claim) for claim in state.claims.values()):
        return None
    made = []
    for page in pages:
        executed, shown = page_paths(page)
        made.append(replace(page, executed=executed, page=shown, pdf=pdf_path(page) if pdf else ""))
    return counts_of(Outcome(state.folder, tuple(made), skipped=len(made)), told)


def counts_of(outcome: Outcome, told: Claim) -> Outcome:
    """The outcome with what the claim of the tables counted."""
    about = told.about
    return replace(
        outcome,
        reports=int(about["read"]),
        figures=int(about["figures"]),
        unread=int(about["unread"]),
        repeated=int(about["repeated"]),
        critical=int(about["critical"]),
        unsound=tuple(name for name in str(about["unsound"]).split(" | ") if name),
        undone=int(about["undone"]),
    )


def _steps(state: State, now: Basis, pages: Sequence[Page], told: Claim | None, pdf: bool) -> list[Step]:
    return [Step(page, _why(state, now, page, told, pdf)) for page in pages]


def _why(state: State, now: Basis, page: Page, told: Claim | None, pdf: bool) -> str:
    """Why a notebook, its page or its PDF is to be made; "" where all are there."""
    stem = stem_of(page)
    before = state.claims.get(f"notebook/{stem}")
    if told is None:
        return _READ_ANEW if before else "not made yet"
    why = state.why(f"notebook/{stem}", now.of_notebook(page.notebook, parameters_of(page), told))
    if why or before is None:
        return why
    shown, printed = state.claims.get(f"page/{stem}"), state.claims.get(f"print/{stem}")
    if shown is None or shown.problem or state.altered(shown):
        return "its page is not there as it was left"
    if pdf and state.why(f"print/{stem}", now.of_print(before, told)):
        return "it has no PDF yet"
    return "it has a PDF, which is not asked for" if printed and not pdf else ""


class Preview(NamedTuple):
    """The plan: its steps, and what there is to say of reading the reports."""

    steps: list[Step]
    reading: str

    def lines(self) -> list[str]:
        """For a person: what would be done, a line for each notebook, and how many there are to make."""
        anew = sum(bool(step.why) for step in self.steps)
        told = [f"reports: {self.reading}", *map(str, self.steps)]
        return [*told, f"{anew} to make, {len(self.steps) - anew} unchanged; nothing was written"]


def preview(  # noqa: PLR0913 - as `run`
    read: Callable[[], Corpus], out: str | Path, chosen: Chosen, pdf: bool, *, inputs: Inputs, force: bool = False
) -> Preview | None:
    """What a run would do, nothing of which is done; None where no report can be read.

    ParameterError where something that is asked for does not exist.
    """
    folder = Path(out)
    state = State(folder, MANIFEST, claims_of, force)
    now = basis(shipped("notebooks"), inputs)
    told = reusable(state, now)
    places: Places = SavedPlaces(folder)
    if told is None:
        corpus = read()
        if not len(corpus):
            return None
        places = corpus
    reading = f"to be read ({state.why('tables', now.of_tables())})" if told is None else "unchanged"
    return Preview(_steps(state, now, plan(places, *chosen), told, pdf), reading)
