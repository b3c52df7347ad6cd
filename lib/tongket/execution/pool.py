"""The processes that a run keeps at work, and their end: whichever way the run ends, they do not outlive it."""

from __future__ import annotations

import multiprocessing
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, TypeVar

from tongket.execution import template, worker
from tongket.execution.progress import progress
from tongket.execution.scratch import scratch

__all__ = ["Pool", "Workers", "processors", "workers"]

_Item = TypeVar("_Item")
_DIED = "the process that worked on it died; if memory ran out, run again with fewer --jobs"


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool(ABC):
    """Whoever does a run's work: processes here, or those of a cluster."""

    def each(
        self,
        what: str,
        items: Sequence[tuple[str, _Item]],
        work: Callable[[_Item], str],
        finished: Callable[[int, str], object] | None = None,
        meanwhile: Iterable[object] = (),
    ) -> list[str]:
        """Do `work` on every (name, item), as many at once as there are workers.

        Gives what went wrong with each, "" where nothing did, in the order of the items; `finished` is told the number
        of each and what went wrong with it as soon as it is done. This process does `meanwhile` while it waits, a step
        (which is not None) at a time, and what is left of it at the end.
        """
        steps = iter(meanwhile)
        found = [""] * len(items)
        with progress(what, len(items)) as told:

            def done(number: int, result: str) -> None:
                found[number] = result
                if finished:
                    finished(number, result)
                told.done(items[number][0], result)

            lost = []
            for number, result in self._together([item for _, item in items], work, steps):
                if result is None:
                    lost.append(number)
                else:
                    done(number, result)
            for number in sorted(lost):
                done(number, self._alone(items[number][1], work))
        for _ in steps:
            pass
        return found

    @abstractmethod
    def _together(
        self, items: Sequence[_Item], work: Callable[[_Item], str], steps: Iterator[object]
    ) -> Iterator[tuple[int, str | None]]:
        """Number and result of each item as it is done; None for those that a worker's death took along.

        While there is none, `steps` are taken.
        """

    @abstractmethod
    def _alone(self, item: _Item, work: Callable[[_Item], str]) -> str:
        """One item by itself: a worker's death is then its own, and no other's."""


class Workers(Pool):
    """Worker processes, each with kernels of its own to run notebooks in."""

    def __init__(self, jobs: int, start: Callable[[int], ProcessPoolExecutor], notebooks: bool = True) -> None:
        """`start` gives an executor of so many processes; with `notebooks` they import at once what these need."""
        self._start, self._broken = start, False
        self.pool = start(jobs)
        for _ in range(jobs if notebooks else 0):
            self.pool.submit(worker.ready)

    def one(self, item: _Item, work: Callable[[_Item], Any]) -> Any:
        """Do `work` on one item; BrokenProcessPool where its process dies, and another has its place then."""
        if self._broken:
            self._renew()
        try:
            return self.pool.submit(work, item).result()
        except BrokenProcessPool:
            self._broken = True
            raise

    def _together(
        self, items: Sequence[_Item], work: Callable[[_Item], str], steps: Iterator[object]
    ) -> Iterator[tuple[int, str | None]]:
        futures: dict[Future[str], int] = {}
        for number, item in enumerate(items):
            try:
                futures[self.pool.submit(work, item)] = number
            except BrokenProcessPool:
                self._broken = True
                yield number, None
        waiting = set(futures)
        while waiting:
            patience = None if next(steps, None) is None else 0
            done, waiting = wait(waiting, patience, FIRST_COMPLETED)
            for future in sorted(done, key=futures.__getitem__):
                died = isinstance(future.exception(), BrokenProcessPool)
                self._broken |= died
                yield futures[future], None if died else future.result()

    def _alone(self, item: _Item, work: Callable[[_Item], str]) -> str:
        if self._broken:
            self._renew()
        ((_, result),) = self._together([item], work, iter(()))
        return _DIED if result is None else result

    def _renew(self) -> None:
        self.end()
        self.pool, self._broken = self._start(1), False

    def end(self) -> None:
        """End the workers now; their kernels watch them and follow."""
        for process in list((getattr(self.pool, "_processes", None) or {}).values()):
            process.kill()
        self.pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def workers(jobs: int, data: Path | None, warm: bool = True) -> Iterator[Workers]:
    """`jobs` worker processes, gone when the block is left: at once where an exception leaves it, Ctrl-C among them.

    `data` is the folder in which the notebooks find the run's tables; without it no notebook is to be run. With `warm`
    workers and kernels are forked where that can be (:mod:`tongket.execution.template`).
    """
    with scratch() as place:
        found = str(data.resolve()) if data else ""
        context: BaseContext
        given: tuple[Any, ...]
        if found and warm and template.can_fork():
            context, given = template.forking(), (str(place), found, template.PRELOAD, dict(os.environ))
        else:
            context, given = multiprocessing.get_context("spawn"), (str(place), found)
        started = Workers(jobs, lambda count: ProcessPoolExecutor(count, context, worker.begin, given), bool(found))
        try:
            yield started
        finally:
            started.end()
