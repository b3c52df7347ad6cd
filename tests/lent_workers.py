"""One worker process with its warm kernels, for all tests whose runs are not about processes: its imports cost most."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tongket.execution.pool import Workers


def at(data: str, folder: str, work: Callable[[Any], str], item: Any) -> str:
    """In the worker: do it as if the worker had been started in that folder, for the run with that data."""
    os.environ["TONGKET_DATA"] = data
    os.chdir(folder)
    return work(item)


class Lent:
    """The worker as one run has it."""

    def __init__(self, lender: Workers, data: Path) -> None:
        self._lender, self._data = lender, str(data.resolve())

    def each(
        self,
        what: str,
        items: Sequence[tuple[str, Any]],
        work: Callable[[Any], str],
        finished: Callable[[int, str], object] | None = None,
        meanwhile: Iterable[object] = (),
    ) -> list[str]:
        return self._lender.each(what, items, partial(at, self._data, str(Path.cwd()), work), finished, meanwhile)


def lending(lender: Workers) -> Callable[..., Any]:
    """What stands in for `tongket.execution.pool.workers`."""

    @contextmanager
    def workers(jobs: int, data: Path, warm: bool = True) -> Iterator[Lent]:
        yield Lent(lender, data)

    return workers
