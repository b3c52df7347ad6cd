"""Which files are partitions of a crawl: JSONL and Parquet, by path, glob or address, each with a name for its outputs.

A local path needs nothing; an address (``s3://...``) is opened by fsspec, with the configuration that fsspec has.
"""

from __future__ import annotations

import glob
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, cast

from tongket.documents.errors import ReportError

__all__ = ["FORMS", "Partition", "are_partitions", "located"]

FORMS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst", ".parquet")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?:::|://)")
_PEEK = 1 << 16
_NO_FSSPEC = "This address needs fsspec."
_INSTALL = "Install it: pip install 'tongket[remote]', and the package that fsspec names for this kind of address."
_SPELLING = "Check the spelling of its path."


@dataclass(frozen=True, slots=True)
class Partition:
    """One file of documents: what its outputs are called, its path below the folder given, where it lies, its bytes."""

    name: str
    below: str
    address: str
    size: int

    @property
    def form(self) -> str:
        """Its suffix, one of FORMS."""
        return _form(self.address)

    def open(self) -> IO[bytes]:
        """Its bytes; ReportError where they cannot be had."""
        try:
            if not _is_address(self.address):
                return Path(self.address).open("rb")
            return cast(IO[bytes], _fsspec(self.address).open(self.address, "rb").open())
        except ReportError:
            raise
        except Exception as error:  # whatever a file system of fsspec's raises
            raise ReportError(self.address, f"It cannot be read ({_said(error)}).", _SPELLING) from None

    def mark(self) -> str:
        """A digest of its size, its head and its tail, by which a partition that was exchanged is noticed cheaply."""
        digest = hashlib.sha256(str(self.size).encode())
        with self.open() as handle:
            digest.update(handle.read(_PEEK))
            if self.size > _PEEK:
                handle.seek(max(_PEEK, self.size - _PEEK))
                digest.update(handle.read(_PEEK))
        return digest.hexdigest()


def are_partitions(paths: Iterable[str]) -> bool:
    """Whether `paths` name partitions rather than reports; ReportError where they name both."""
    told = {path: _names_partitions(path) for path in paths}
    if len(set(told.values())) > 1:
        report = next(path for path, is_one in told.items() if not is_one)
        said = "Reports and partitions (JSONL, Parquet) cannot be read in one go."
        raise ReportError(report, said, "Give them to one `tongket extract` each.")
    return True in told.values()


def _names_partitions(path: str) -> bool:
    if _is_address(path) or _form(path):
        return not Path(path).is_dir()
    if glob.has_magic(path) and not Path(path).exists():
        return any(_form(match) for match in glob.iglob(path, recursive=True))  # noqa: PTH207 - takes absolute ones
    return False


def located(paths: Sequence[str]) -> tuple[list[Partition], list[ReportError]]:
    """The partitions that `paths` name, in the order of their names, and what was named but is not there.

    A partition is called by its path below the folder given (the fixed part of a glob), without its suffix; where two
    would be called alike they keep their suffixes. ReportError where even that does not tell them apart.
    """
    found: dict[str, tuple[str, int]] = {}
    problems = []
    for path in paths:
        try:
            for address, below, size in _remote(path) if _is_address(path) else _local(path):
                found.setdefault(address, (below, size))
        except ReportError as error:
            problems.append(error)
        except Exception as error:  # whatever a file system of fsspec's raises
            problems.append(ReportError(path, f"It cannot be read ({_said(error)}).", _SPELLING))
    short = {address: below[: -len(_form(below))] for address, (below, _) in found.items()}
    times = Counter(short.values())
    names = {address: below if times[short[address]] > 1 else short[address] for address, (below, _) in found.items()}
    twice = [name for name, count in Counter(names.values()).items() if count > 1]
    if twice:
        said = f"Two partitions are called {twice[0]}."
        raise ReportError(twice[0], said, "Name them by one glob of the folder above them, or give them one by one.")
    partitions = [Partition(names[address], below, address, size) for address, (below, size) in found.items()]
    return sorted(partitions, key=lambda one: one.name), problems


def _form(path: str) -> str:
    return max((form for form in FORMS if path.lower().endswith(form)), key=len, default="")


def _is_address(path: str) -> bool:
    return bool(_ADDRESS.match(path))


def _local(path: str) -> Iterator[tuple[str, str, int]]:
    if Path(path).is_file():
        yield path, Path(path).name, Path(path).stat().st_size
        return
    if not glob.has_magic(path):
        raise ReportError(path, "There is no such file.", _SPELLING)
    matches = [match for match in sorted(glob.glob(path, recursive=True)) if Path(match).is_file()]  # noqa: PTH207
    yield from _matched(path, path, [(match, match, Path(match).stat().st_size) for match in matches])


def _remote(path: str) -> Iterator[tuple[str, str, int]]:
    system, inner = _fsspec(path).url_to_fs(path)
    if not glob.has_magic(inner):
        if not system.isfile(inner):
            raise ReportError(path, "There is no such file.", _SPELLING)
        yield path, PurePosixPath(inner).name, int(system.size(inner) or 0)
        return
    matches = [(m, told) for m, told in sorted(system.glob(inner, detail=True).items()) if told["type"] == "file"]
    outer = [(system.unstrip_protocol(match), match, int(told.get("size") or 0)) for match, told in matches]
    yield from _matched(path, inner, outer)


def _matched(given: str, pattern: str, matches: Iterable[tuple[str, str, int]]) -> Iterator[tuple[str, str, int]]:
    """Address, path below the fixed part of the pattern and size of each match that is a partition."""
    fixed = []
    for part in Path(pattern).parts[:-1]:
        if glob.has_magic(part):
            break
        fixed.append(part)
    any_of_them = False
    for address, path, size in matches:
        if _form(path):
            any_of_them = True
            yield address, Path(path).relative_to(Path(*fixed)).as_posix(), size
    if not any_of_them:
        advice = f"Check the pattern, and quote it for the shell; files end in {', '.join(FORMS)}."
        raise ReportError(given, "No partition matches this pattern.", advice)


def _fsspec(address: str) -> Any:
    try:
        import fsspec.core
    except ImportError:
        raise ReportError(address, _NO_FSSPEC, _INSTALL) from None
    return fsspec.core


def _said(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error).partition("\n")[0] or type(error).__name__
