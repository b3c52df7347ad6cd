"""Whether the outputs of a run are what it left: their digests, and where asked for, made once more and compared."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tongket._parameters import LANGUAGES, ParameterError
from tongket._words import counted
from tongket.execution.basis import Basis, basis, page_of
from tongket.execution.batch import Chosen, run
from tongket.execution.digests import Input, Inputs, of_values
from tongket.execution.manifest import MANIFEST, claims_of, inputs_of
from tongket.execution.plan import pdf_path
from tongket.execution.scratch import scratch
from tongket.execution.state import DRAFTS, Claim, State
from tongket.publishing import Page
from tongket.resources import shipped

if TYPE_CHECKING:
    from tongket._corpus import Corpus

__all__ = ["rerun", "verify"]

_AT_WORK = "a run was stopped here, or is still at work: let `tongket run` go on to its end first"


def _state(folder: Path) -> State:
    """What the manifest says; FileNotFoundError says what to do where there is none."""
    if not (folder / MANIFEST).is_file():
        why = _AT_WORK if (folder / DRAFTS).is_dir() else f"no {MANIFEST} here; make it with `tongket run`"
        raise FileNotFoundError(f"{folder}: {why}")
    state = State(folder, MANIFEST, claims_of)
    if "tables" not in state.claims:
        raise FileNotFoundError(f"{folder / MANIFEST}: not the manifest of a run; make it with `tongket run`")
    return state


def verify(folder: str | Path) -> tuple[list[str], bool]:
    """Hold the files of a run's folder against the digests of its manifest: lines for a person, and whether all hold.

    A file that the manifest does not name is told of, and no fault.
    """
    state = _state(Path(folder))
    files = {path: digest for claim in state.claims.values() for path, digest in claim.files.items()}
    lines = []
    for path, digest in sorted(files.items()):
        if not (state.folder / path).is_file():
            lines.append(f"missing: {path}")
        elif state.digest(path) != digest:
            lines.append(f"altered: {path}")
    wrong = len(lines)
    lines += [f"not of the run: {path}" for path in _others(state.folder, files)]
    lines.append(f"{counted(len(files), 'file')}: {len(files) - wrong} as the run left them, {wrong} not")
    return lines, not wrong


def _others(folder: Path, known: Container[str]) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        named = below.as_posix()
        if path.is_file() and below.parts[0] != DRAFTS and named != MANIFEST and named not in known:
            yield named


def rerun(
    folder: str | Path, read: Callable[[], Corpus], inputs: Inputs, jobs: int | None = None
) -> tuple[list[str], bool]:
    """Make the results of a run's folder again, elsewhere, from the same reports, and compare every file.

    ParameterError, naming the reports that differ, where what `read` would read is not what the run had.
    """
    state = _state(Path(folder))
    text = (state.folder / MANIFEST).read_text(encoding="utf-8")
    differing = _differing(inputs_of(text), inputs.files)
    if differing:
        raise ParameterError(f"{folder} was made of other reports; name those: {'; '.join(differing)}")
    now = basis(shipped("notebooks"), inputs)
    lines = [f"not the same as then: {part}" for part in _changed(state, now)]
    pages = list(_pages(state))
    spoken = str(state.claims["site"].about.get("language", LANGUAGES[0]))
    with scratch() as place:
        again = place / "outputs"
        pdf = any(page.pdf for page in pages)
        run(read, again, Chosen(language=spoken), jobs, pdf=pdf, inputs=inputs, pages=pages)
        told, same = _compared(state.folder, again)
    return [*lines, *told], same and not lines


def _pages(state: State) -> Iterator[Page]:
    """The pages that the run made, or kept."""
    for name, claim in state.claims.items():
        if name.startswith("notebook/") and (page := page_of(claim)):
            printed = f"print/{name.partition('/')[2]}" in state.claims
            yield replace(page, problem="", pdf=pdf_path(page) if printed else "")


def _differing(then: Sequence[Input], now: Sequence[Input]) -> list[str]:
    before, after = ({one.path: one.sha256 for one in files} for files in (then, now))
    said = [f"{path} is not there" for path in sorted(before.keys() - after.keys())]
    said += [f"{path} was not there then" for path in sorted(after.keys() - before.keys())]
    return said + [
        f"{path} is not as it was" for path in sorted(before) if after.get(path, before[path]) != before[path]
    ]


def _changed(state: State, now: Basis) -> list[str]:
    """What a run here hangs on that is not as the manifest has it."""
    told: Claim = state.claims["tables"]
    parts = now.of_tables()
    found = [name for name in parts if told.parts.get(name) != parts[name]]
    for name, claim in state.claims.items():
        notebook = str(claim.about.get("notebook", ""))
        if name.startswith("notebook/") and claim.parts.get("notebook") != now.notebooks.get(notebook):
            found.append(f"notebook {notebook}")
    return list(dict.fromkeys(found))


def _compared(then: Path, now: Path) -> tuple[list[str], bool]:
    """Every file that the manifest of either folder names, and the manifests."""
    files = [_files(folder) for folder in (then, now)]
    lines = [f"came out otherwise: {path}" for path in sorted(files[0]) if files[1].get(path) != files[0][path]]
    lines += [f"was not there: {path}" for path in sorted(files[1].keys() - files[0].keys())]
    wrong = len(lines)
    lines.append(f"made again: {counted(len(files[0]), 'file')}, {wrong} of them not the same to the byte")
    return lines, not wrong


def _files(folder: Path) -> dict[str, str]:
    state = State(folder, MANIFEST, claims_of)
    return {path: state.digest(path) for claim in state.claims.values() for path in claim.files} | {
        MANIFEST: of_values((folder / MANIFEST).read_text(encoding="utf-8"))
    }
