"""Digests of what a result hangs on: the reports, the library, the suites, the notebooks, the environment.

Two runs whose digests are the same leave the same bytes, so that what is there need not be made again. Nothing here
depends on the machine but for which programs open its reports: no path but those below the folders given, no time.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, NamedTuple

from tongket._corpus import Problem
from tongket._outputs import portable
from tongket.documents import corrections, index
from tongket.documents.collect import Collection, Found, collect, is_report_name
from tongket.resources import shipped

__all__ = ["Input", "Inputs", "environment", "inputs", "library", "of_file", "of_folder", "of_values"]

_NAME = re.compile(r"\s*([\w.-]+)\s*(?:\[([^\]]*)\])?")
_EXTRA = re.compile(r"""extra\s*==\s*['"]([^'"]+)['"]""")
_UNREADABLE = "unreadable"


def of_file(path: Path) -> str:
    """SHA-256 of a file's bytes; "unreadable" where it cannot be read."""
    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return _UNREADABLE


def of_values(value: Any) -> str:
    """SHA-256 of plain values (texts, numbers, lists, dicts), whatever the order of a dict's keys."""
    told = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def of_folder(folder: Path, left_out: Iterable[str] = ()) -> str:
    """Digest of all files below a folder, with their paths; folders of the names `left_out` do not count."""
    away = {"__pycache__", *left_out}
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    below = [path.relative_to(folder) for path in files]
    return of_values([(path.as_posix(), of_file(folder / path)) for path in below if away.isdisjoint(path.parts)])


@cache
def library() -> str:
    """Digest of Tongket's own sources, the lexicon and the templates among them."""
    return of_folder(Path(__file__).resolve().parents[1], ["_shipped"])


@cache
def suites() -> str:
    """Digest of the suites of expectations."""
    return of_folder(shipped("expectations"))


@cache
def _environment() -> dict[str, str]:
    found = {"python": platform.python_version()}
    seen: set[tuple[str, str]] = set()
    queue = [("tongket", "")]
    while queue:
        name, extra = queue.pop()
        name = re.sub(r"[-_.]+", "-", name).lower()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        try:
            one = distribution(name)
        except PackageNotFoundError:  # for another system, or not needed here
            continue
        version, requires = _told(one)
        found[name] = version
        queue += _needed(requires, extra)
    return dict(sorted(found.items()))


def _told(one: Distribution) -> tuple[str, list[str]]:
    """Version and requirements, from the head of the metadata: parsing all of it, texts and all, takes far longer."""
    head = (one.read_text("METADATA") or one.read_text("PKG-INFO") or "").replace("\r\n", "\n").partition("\n\n")[0]
    lines = head.splitlines()
    versions = [line.partition(":")[2].strip() for line in lines if line.startswith("Version:")]
    requires = [line.partition(":")[2].strip() for line in lines if line.startswith("Requires-Dist:")]
    return (versions[0], requires) if versions else (one.version, list(one.requires or ()))


def _needed(requires: Iterable[str], extra: str) -> Iterable[tuple[str, str]]:
    """Names and extras of what a distribution with these requirements needs, for an extra where one is given."""
    for line in requires:
        head, _, marker = line.partition(";")
        extras = _EXTRA.findall(marker)
        match = _NAME.match(head)
        if match is None or (extra not in extras if extras else extra):
            continue
        yield match[1], ""
        for name in (match[2] or "").split(","):
            if name.strip():
                yield match[1], name.strip()


def environment() -> dict[str, str]:
    """The version of Python, and of Tongket and each distribution that it needs, as they are installed here."""
    return dict(_environment())


class Input(NamedTuple):
    """A file that a run reads: its path below the folder that was given, its digest and its size."""

    path: str
    sha256: str
    size: int


_BY_PROGRAM = frozenset({".doc", ".odt", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"})
_PROGRAMS = ("antiword", "catdoc", "libreoffice", "soffice", "tesseract")


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that reading the reports hangs on, but for the library: files, and what was found to be said of them.

    `known` are the paths by which messages may call them; `passed` are earlier runs' folders among the reports.
    """

    files: tuple[Input, ...]
    digest: str
    known: frozenset[str]
    passed: tuple[Problem, ...] = ()


def inputs(paths: Sequence[str], index: bool = True, corrections: bool = True) -> Inputs:
    """What a run over `paths`, else over the corpus that ships, would read."""
    collection = collect(paths or [shipped("corpus")])
    asides = _asides(collection, index, corrections)
    files = [_input(found.path, found.file) for found in collection.found]
    files += [_input(name, path) for name, path in asides]
    problems = portable(Problem(error.path, error.message) for error in collection.problems)
    told = {
        "reports": [(found.report, found.path) for found in collection.found],
        "files": files,
        "beside": _beside(collection.found) if asides else [],
        "problems": problems,
        "index": index,
        "corrections": corrections,
        **_programs(collection),
    }
    shown = [Problem(found.shown, "") for found in collection.found] + [Problem(str(path), "") for _, path in asides]
    known = frozenset(problem.path for problem in [*problems, *portable(shown)])
    passed = tuple(Problem(error.path, error.message) for error in collection.passed)
    return Inputs(tuple(_apart(files)), of_values(told), known, passed)


def _programs(collection: Collection) -> dict[str, list[str]]:
    """The programs of the system that are there, where a report may need one: with another, another text is read."""
    if not any(found.file.suffix.lower() in _BY_PROGRAM for found in collection.found):
        return {}
    return {"programs": [name for name in _PROGRAMS if shutil.which(name)]}


def _input(name: str, path: Path) -> Input:
    return Input(name, of_file(path), path.stat().st_size if path.is_file() else 0)


def _apart(files: Iterable[Input]) -> Iterable[Input]:
    """The files, those of one path numbered: folders that were given may have files of the same name."""
    taken: dict[str, int] = {}
    for one in files:
        taken[one.path] = taken.get(one.path, 0) + 1
        yield one if taken[one.path] == 1 else one._replace(path=f"{one.path} ({taken[one.path]})")


def _asides(collection: Collection, with_index: bool, with_corrections: bool) -> list[tuple[str, Path]]:
    """The index.csv and corrections.csv that lie with the reports, by their paths below the folder given."""
    wanted = [index.NAME] * with_index + [corrections.NAME] * with_corrections
    found: dict[Path, str] = {}
    for one in collection.found:
        for folder in (one.folder, one.file.parent):
            for name in wanted:
                if (folder / name).is_file():
                    found.setdefault(folder / name, (folder / name).relative_to(one.folder).as_posix())
    return sorted((name, path) for path, name in found.items())


def _beside(found: Iterable[Found]) -> list[list[str]]:
    """Names of the texts in each folder: a row of index.csv about one that was not asked for is no fault."""
    folders = dict.fromkeys(folder for one in found for folder in (one.folder, one.file.parent))
    return [sorted(path.name for path in folder.iterdir() if is_report_name(path)) for folder in folders]
