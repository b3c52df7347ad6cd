"""Which files are reports: files, folders and globs become a sorted list, each with the id it is known by."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tongket.documents.errors import ReportError

__all__ = ["Collection", "Found", "collect"]

# Not reports, whatever folder they lie in.
_NOT_REPORTS = frozenset({"readme", "license", "licence", "changelog", "contributing", "requirements"})


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read. `report` is its id, `path` its address below the folder given, `file` where it lies.

    `folder` is the folder that was given (or the file's own), `shown` what messages call the file.
    """

    report: str
    path: str
    file: Path
    folder: Path
    shown: str


@dataclass(frozen=True, slots=True)
class Collection:
    """The files found, in the order of their ids, and what was given but could not be found."""

    found: tuple[Found, ...]
    problems: tuple[ReportError, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _File:
    file: Path
    folder: Path
    shown: str

    @property
    def below(self) -> PurePosixPath:
        return PurePosixPath(self.file.relative_to(self.folder).as_posix())


def collect(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> Collection:
    """The reports that `paths` name: files as they are, folders with every .txt below them, globs.

    A file named twice is read once. The id is the file's stem; files that share one are told apart by their path
    below the given folder (with slashes, without suffix), and if that does not do, below the folder common to all.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    problems: list[ReportError] = []
    files: dict[str, _File] = {}
    for item in given:
        for file in _expand(os.fspath(item), problems):
            files.setdefault(_identity(file.file), file)
    if not given:
        problems.append(ReportError("(no path)", "No path was given.", "Name a report, a folder of reports or a glob."))
    ids = _ids(list(files.values()))
    found = [
        Found(ids[key], file.below.as_posix(), file.file, file.folder, file.shown)
        for key, file in zip(ids, files.values(), strict=True)
    ]
    return Collection(tuple(sorted(found, key=lambda one: one.report)), tuple(problems))


def _identity(file: Path) -> str:
    return os.path.normcase(os.path.realpath(file))


def _expand(item: str, problems: list[ReportError]) -> Iterator[_File]:
    try:
        path = Path(item)
        if path.is_dir():
            yield from _folder(path, item, problems)
        elif path.exists():
            yield _File(path, path.parent, item)
        elif glob.has_magic(item):
            yield from _glob(item, problems)
        else:
            problems.append(ReportError(item, "There is no such file or folder.", "Check the spelling of its path."))
    except (OSError, ValueError) as error:
        problems.append(ReportError(item, f"This path cannot be read ({error}).", "Check the spelling of the path."))


def _glob(item: str, problems: list[ReportError]) -> Iterator[_File]:
    matches = sorted(glob.glob(item, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        problems.append(
            ReportError(item, "No file matches this pattern.", "Check the pattern, and quote it for the shell.")
        )
        return
    # What the pattern holds fast is the folder that was given.
    fixed = Path(*_before_magic(Path(item).parts)) if _before_magic(Path(item).parts) else Path()
    for match in matches:
        path = Path(match)
        if path.is_dir():
            continue
        yield _File(path, fixed, match)


def _before_magic(parts: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    for part in parts[:-1]:
        if glob.has_magic(part):
            break
        kept.append(part)
    return kept


def _is_run(folder: Path) -> bool:
    """Whether `folder` is what a run left: its pages and figures are not reports."""
    return (folder / "tables" / "reports.csv").is_file()


def _folder(folder: Path, item: str, problems: list[ReportError]) -> Iterator[_File]:
    any_file = False

    def unreadable(error: OSError) -> None:
        problems.append(ReportError(str(error.filename), "This folder may not be read.", "Check its permissions."))

    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_run(Path(root, name)))
        for name in sorted(names):
            path = Path(root, name)
            if path.suffix.lower() != ".txt" or name.startswith(".") or path.stem.lower() in _NOT_REPORTS:
                continue
            any_file = True
            yield _File(path, folder, str(path))
    if not any_file and not problems:
        problems.append(
            ReportError(
                item,
                "There is no .txt file in this folder.",
                "Put the reports there as .txt files, or name their folder.",
            )
        )


def report_id(name: str) -> str:
    """A file's name as an id: without the blanks that would part it in a list of ids."""
    return "_".join(name.split())


def _ids(files: list[_File]) -> dict[str, str]:
    """The id of each file, by its identity, in the order of `files`."""
    ids = {_identity(one.file): report_id(one.file.stem) for one in files}
    common = _Common(files)
    for name in (_below, common.stem, common.whole):
        taken: dict[str, list[str]] = {}
        for key, report in ids.items():
            taken.setdefault(report, []).append(key)
        clashing = {key for keys in taken.values() if len(keys) > 1 for key in keys}
        if not clashing:
            break
        for one in files:
            if _identity(one.file) in clashing:
                ids[_identity(one.file)] = report_id(name(one))
    return ids


def _below(one: _File) -> str:
    return one.below.with_suffix("").as_posix()


class _Common:
    """Names a file by its path below the folder that all files share."""

    def __init__(self, files: list[_File]) -> None:
        folders = [os.path.realpath(one.file.parent) for one in files]
        try:
            self.top = os.path.commonpath(folders) if folders else ""
        except ValueError:  # on different drives
            self.top = ""

    def whole(self, one: _File) -> str:
        """With its suffix, which tells apart what nothing else does."""
        path = Path(os.path.realpath(one.file))
        return (path.relative_to(self.top) if self.top else Path(*path.parts[1:])).as_posix()

    def stem(self, one: _File) -> str:
        """Without its suffix."""
        return PurePosixPath(self.whole(one)).with_suffix("").as_posix()
