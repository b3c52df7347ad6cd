"""Which files are reports: files, folders and globs become a sorted list, each with the id it is known by."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tongket.documents.errors import ReportError
from tongket.documents.formats import SUFFIXES
from tongket.documents.repeats import rank

__all__ = ["Collection", "Found", "collect", "is_report_name", "is_run"]

# Not reports, whatever folder they lie in.
_NOT_REPORTS = frozenset({"readme", "license", "licence", "changelog", "contributing", "requirements"})
# What a run leaves in its folder.
_LEFT = frozenset(
    {"tables", "texts", "validation", "notebooks", "site", "index.html", "datapackage.json", "ro-crate-metadata.json"}
)
_LOCK = "~$"  # begins the name of the file that Word keeps beside an open document


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
    """The files found, in the order of their ids, and what was given but could not be found.

    `passed` are the folders in which an earlier run's outputs were passed over, which is no fault.
    """

    found: tuple[Found, ...]
    problems: tuple[ReportError, ...] = field(default=())
    passed: tuple[ReportError, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _File:
    file: Path
    folder: Path
    shown: str

    @property
    def below(self) -> PurePosixPath:
        return PurePosixPath(self.file.relative_to(self.folder).as_posix())


def collect(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> Collection:
    """The reports that `paths` name: files as they are, folders with every text and document below them, globs.

    What an earlier run left in a folder is passed over. A file named twice is read once.

    The id is the file's stem; of files beside each other that share one, all but that of the most exact format keep
    their suffix. Others are told apart by their path below the given folder (with slashes, without suffix), and if that
    does not do, below the folder common to all.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    told = _Told()
    files: dict[str, _File] = {}
    for item in given:
        for file in _expand(os.fspath(item), told):
            files.setdefault(_identity(file.file), file)
    if not given:
        told.problem("(no path)", "No path was given.", "Name a report, a folder of reports or a glob.")
    ids = _ids(list(files.values()))
    found = [
        Found(ids[key], file.below.as_posix(), file.file, file.folder, file.shown)
        for key, file in zip(ids, files.values(), strict=True)
    ]
    found.sort(key=lambda one: one.report)
    return Collection(tuple(found), tuple(told.problems), tuple(told.passed.values()))


class _Told:
    """What there is to say of the paths given."""

    def __init__(self) -> None:
        self.problems: list[ReportError] = []
        self.passed: dict[str, ReportError] = {}

    def problem(self, path: str, problem: str, advice: str) -> None:
        self.problems.append(ReportError(path, problem, advice))

    def run(self, folder: Path) -> None:
        """An earlier run's outputs lie in `folder`: said once."""
        said = ReportError(str(folder), "An earlier run left its outputs here; they are passed over.")
        self.passed.setdefault(_identity(folder), said)


def _identity(file: Path) -> str:
    return os.path.normcase(os.path.realpath(file))


def _expand(item: str, told: _Told) -> Iterator[_File]:
    try:
        path = Path(item)
        if path.is_dir():
            yield from _folder(path, item, told)
        elif path.exists():
            yield _File(path, path.parent, item)
        elif glob.has_magic(item):
            yield from _glob(item, told)
        else:
            told.problem(item, "There is no such file or folder.", "Check the spelling of its path.")
    except (OSError, ValueError) as error:
        told.problem(item, f"This path cannot be read ({error}).", "Check the spelling of the path.")


def _glob(item: str, told: _Told) -> Iterator[_File]:
    matches = sorted(glob.glob(item, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        told.problem(item, "No file matches this pattern.", "Check the pattern, and quote it for the shell.")
        return
    # What the pattern holds fast is the folder that was given.
    fixed = Path(*_before_magic(Path(item).parts)) if _before_magic(Path(item).parts) else Path()
    for match in matches:
        path = Path(match)
        if path.is_dir():
            continue
        run = _run_above(path, fixed)
        if run is not None:
            told.run(run)
            continue
        yield _File(path, fixed, match)


def _before_magic(parts: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    for part in parts[:-1]:
        if glob.has_magic(part):
            break
        kept.append(part)
    return kept


def is_report_name(path: Path) -> bool:
    """Whether a file is called as texts are, or as documents that are read."""
    return path.suffix.lower() in (".txt", *SUFFIXES)


def is_run(folder: Path) -> bool:
    """Whether a run left its outputs in `folder`, known by its table of reports."""
    return any((folder / "tables" / f"reports.{suffix}").is_file() for suffix in ("parquet", "csv"))


def _run_above(path: Path, fixed: Path) -> Path | None:
    """The run below the folder `fixed` whose outputs the file is one of."""
    for folder in path.parents:
        if folder == fixed:
            break
        if folder.name in _LEFT and is_run(folder.parent):
            return folder.parent
    return None


def _folder(folder: Path, item: str, told: _Told) -> Iterator[_File]:
    known, any_file = len(told.problems), False
    for path in _walk(folder, told):
        if is_report_name(path):
            any_file = True
            yield _File(path, folder, str(path))
    if not any_file and len(told.problems) == known:
        advice = f"Put them there as .txt, {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} files, or name their folder."
        told.problem(item, "There is no report in this folder.", advice)


def _walk(folder: Path, told: _Told) -> Iterator[Path]:
    """Every file below the folder that may be a report: none that is hidden, a README, or what a run left."""

    def unreadable(error: OSError) -> None:
        told.problem(str(error.filename), "This folder may not be read.", "Check its permissions.")

    for root, folders, names in os.walk(folder, onerror=unreadable):
        left: frozenset[str] = frozenset()
        if is_run(Path(root)):
            told.run(Path(root))
            left = _LEFT
        left |= {f"{Path(name).stem}_files" for name in names if Path(name).suffix.lower() in (".html", ".htm")}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in left)
        for name in sorted(names):
            path = Path(root, name)
            if not name.startswith((".", _LOCK)) and name not in left and path.stem.lower() not in _NOT_REPORTS:
                yield path


def _ids(files: list[_File]) -> dict[str, str]:
    """The id of each file, by its identity, in the order of `files`."""
    lesser = _lesser(files)
    ids = {_identity(one.file): one.file.stem for one in files} | {key: one.file.name for key, one in lesser.items()}
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
                kept = one.file.suffix if name != common.whole and _identity(one.file) in lesser else ""
                ids[_identity(one.file)] = name(one) + kept
    return ids


def _lesser(files: Iterable[_File]) -> dict[str, _File]:
    """The files, by identity, beside which one of their stem lies in a more exact format: these keep their suffix."""
    best: dict[Path, int] = {}
    for one in files:
        stem = one.file.with_suffix("")
        best[stem] = min(best.get(stem, len(SUFFIXES)), rank(one.file.name))
    return {_identity(one.file): one for one in files if rank(one.file.name) > best[one.file.with_suffix("")]}


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
