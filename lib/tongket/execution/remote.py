"""What runs on a cluster: in a Dask worker a host for each run, and in the host's own processes the run's work.

A Dask worker is a process of threads, which may end no matter what is at work in it. So it only relays: for each of its
threads the host has a worker process like those of a run on one machine (:mod:`tongket.execution.pool`), with warm
kernels and the run's tables on its disk. These processes leave with the Dask worker, however it ends, and the host ends
them where nothing has come for a while: a run that was killed cannot say that it is over.
"""

from __future__ import annotations

import atexit
import io
import multiprocessing
import os
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tongket.execution import digests
from tongket.execution.pool import Workers, workers
from tongket.execution.scratch import scratch
from tongket.execution.worker import Export, Task

__all__ = [
    "DIED",
    "IDLE",
    "Made",
    "Parcel",
    "UnlikeError",
    "differing",
    "end",
    "facts",
    "kept",
    "make",
    "many",
    "packed",
]

IDLE = 60.0  # seconds without work after which a host ends its processes; the next work begins them anew
DIED = "the process that worked on it died; if memory ran out, give the cluster's workers more, or fewer threads"
_DIGEST, _MOST_TOLD = 64, 5
Made = tuple[str, bytes | None]
"""What went wrong with a notebook or page, "" where nothing did, and its bytes where it was made."""


class UnlikeError(Exception):
    """A Dask worker's versions are not those of the run; the message names them."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A notebook to run or a page to make, with the bytes of the notebook: no path of it need be there."""

    work: Callable[[Any], str]
    item: Task | Export
    content: bytes


def packed(work: Callable[[Any], str], item: Task | Export) -> Parcel:
    """The item for another machine."""
    return Parcel(work, item, item.given.read_bytes())


def facts() -> dict[str, str]:
    """What must be the same on all machines for the same bytes to come out: versions, and our own files' digests."""
    return {**digests.environment(), "tongket's files": digests.library(), "expectations": digests.suites()}


def kept(content: bytes) -> bytes:
    """The tables of a run, where a Dask worker asks for them: once for each, whatever it does with them."""
    return content


def make(parcel: Parcel, run: str, expected: Mapping[str, str], warm: bool, tables: bytes) -> Made:
    """Do a parcel's work in a process of this Dask worker's host; UnlikeError where this is not as `expected`."""
    _hold(expected)
    with _host(run, tables, warm) as host:
        try:
            made: Made = host.do(_unpacked, parcel)
        except BrokenProcessPool:
            return DIED, None
        return made


def many(function: Callable[[Any], Any], items: Sequence[Any], run: str, expected: Mapping[str, str]) -> Any:
    """`function` of each item, in a process of this Dask worker's host, or None where that dies; else as `make`."""
    _hold(expected)
    with _host(run, None) as host:
        try:
            return host.do(_each, (function, items))
        except BrokenProcessPool:
            return None


def end(run: str) -> None:
    """End this Dask worker's hosts of a run; what is still on its way here for it is not begun."""
    with _HOLD:
        _OVER.add(run)
        over = [_HOSTS.pop(key) for key in list(_HOSTS) if key[0] == run]
    for host in over:
        host.end()


def differing(ours: Mapping[str, str], theirs: Mapping[str, str]) -> str:
    """What is not the same there as here, in words."""
    found = []
    for name, own in ours.items():
        if theirs.get(name) != own:
            digest = len(own) == _DIGEST
            found.append(f"{name} differ" if digest else f"{name} {theirs.get(name) or 'is missing'} (here {own})")
    more = len(found) - _MOST_TOLD
    return ", ".join([*found[:_MOST_TOLD], *([f"{more} more"] if more > 0 else [])])


def _hold(expected: Mapping[str, str]) -> None:
    """Hold this machine's versions against the run's: a Dask worker may have come after they were asked for."""
    if found := differing(expected, facts()):
        raise UnlikeError(found)


def _unpacked(parcel: Parcel) -> Made:
    """In a process of the host: the item's work, on files of its own."""
    with tempfile.TemporaryDirectory() as place:
        item = parcel.item.moved(Path(place), Path(os.environ["TONGKET_DATA"]))
        item.given.write_bytes(parcel.content)
        problem = parcel.work(item)
        return problem, item.target.read_bytes() if item.target.is_file() else None


def _each(given: tuple[Callable[[Any], Any], Iterable[Any]]) -> list[Any]:
    function, items = given
    return [function(item) for item in items]


class _Host:
    """Worker processes for one run, one for each thread that asks, and a folder with the run's tables."""

    def __init__(self, tables: bytes | None, warm: bool) -> None:
        # A Dask worker under a nanny may not have processes of its own, unless it says otherwise.
        multiprocessing.current_process().daemon = False
        self.busy, self.idle = 0, threading.Timer(IDLE, _leave, (self,))
        self._stack, self._hold, self._ended = ExitStack(), threading.Lock(), False
        self._free: list[Workers] = []
        self._data: Path | None = None
        self._warm = warm
        if tables is not None:
            self._data = self._stack.enter_context(scratch()) / "outputs"
            (self._data / "notebooks").mkdir(parents=True)
            with zipfile.ZipFile(io.BytesIO(tables)) as archive:
                archive.extractall(self._data)

    def do(self, work: Callable[[Any], Any], item: Any) -> Any:
        """Do `work` on the item in a process of its own; BrokenProcessPool where that dies twice, or the run ends."""
        one = self._one()
        try:
            with suppress(BrokenProcessPool):
                return one.one(item, work)
            if self._ended:
                raise BrokenProcessPool
            return one.one(item, work)
        finally:
            self._free.append(one)

    def _one(self) -> Workers:
        """A process that is free, or a new one; BrokenProcessPool where the run has ended.

        Making one takes seconds where it is the first, and no end of the run waits for it.
        """
        with self._hold:
            if self._ended:
                raise BrokenProcessPool
            if self._free:
                return self._free.pop()
        with ExitStack() as made:
            one = made.enter_context(workers(1, self._data, self._warm))
            with self._hold:
                if self._ended:
                    raise BrokenProcessPool
                self._stack.push(made.pop_all())
        return one

    def end(self) -> None:
        """End the processes, whatever they do, and take the tables away."""
        with self._hold:
            self._ended = True
            self._stack.close()


_HOSTS: dict[tuple[str, bool], _Host] = {}
_OVER: set[str] = set()
_HOLD = threading.Lock()


@atexit.register
def _end_all() -> None:
    """A Dask worker that ends in peace leaves nothing on its disk."""
    for host in list(_HOSTS.values()):
        host.end()


@contextmanager
def _host(run: str, tables: bytes | None, warm: bool = False) -> Iterator[_Host]:
    """The host of the run in this Dask worker, made where there is none."""
    key = (run, tables is not None)
    with _HOLD:
        if run in _OVER:
            raise BrokenProcessPool("the run is over")
        host = _HOSTS.get(key) or _Host(tables, warm)
        _HOSTS[key] = host
        host.busy += 1
        host.idle.cancel()
    try:
        yield host
    finally:
        with _HOLD:
            host.busy -= 1
            if not host.busy:
                host.idle = threading.Timer(IDLE, _leave, (host,))
                host.idle.daemon = True
                host.idle.start()


def _leave(host: _Host) -> None:
    """End a host that has had nothing to do for a while."""
    with _HOLD:
        if host.busy:
            return
        for key in [key for key, one in _HOSTS.items() if one is host]:
            del _HOSTS[key]
    host.end()
