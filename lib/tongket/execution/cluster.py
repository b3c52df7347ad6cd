"""A run's work on a Dask cluster that is there already: the same as by `--jobs`, only that others do it.

No file system need be shared: the tables go to each Dask worker once, a notebook with what is asked of it, and what
was made comes back as bytes, to be written here. A Dask worker may die at any moment; what it had in hand another does.
"""

from __future__ import annotations

import io
import threading
import uuid
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from tongket.execution import remote
from tongket.execution.pool import Pool
from tongket.execution.remote import facts

__all__ = ["PATIENCE", "Cluster", "ClusterError"]

PATIENCE = 5  # seconds in which a scheduler has to answer
_BATCH = 200_000  # characters of reports that are read in one go
_LEAST_WAITING = 16
_Result = TypeVar("_Result")


class ClusterError(OSError):
    """The cluster cannot do the work; the message says why, and what to do."""


class Cluster:
    """The Dask cluster of a scheduler; it is spoken to when something is first asked of it."""

    def __init__(self, address: str, say: Callable[[str], object] = print) -> None:
        """`say` is told where there is something to wait for."""
        self.address, self._say = address, say
        self._client: Any = None
        self._run = uuid.uuid4().hex
        self._facts: dict[str, str] = {}

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        client, self._client = self._client, None
        if client is not None:
            # A worker that hangs is no reason to: its host ends by itself.
            last = threading.Thread(target=_goodbye, args=(client, self._run), daemon=True)
            last.start()
            last.join(2 * PATIENCE)

    def connect(self) -> None:
        """Ask the scheduler and its workers; ClusterError where none answers, or one differs from this machine."""
        if self._client is None:
            self._client = _connected(self.address)
            self._facts = facts()
            self._check()

    def _check(self) -> None:
        """Hold the workers' versions against ours."""
        if not self._client.nthreads():
            self._say(f"{self.address}: no worker is there yet; waiting for one")
            self._client.submit(remote.kept, b"", pure=False).result()  # for which a cluster that adapts starts one
        here = dict(self._client.get_versions()["client"]["packages"])
        ours = {name: here[name] for name in ("python", "distributed")}
        differing: dict[str, list[str]] = {}
        for worker, told in self._client.get_versions()["workers"].items():
            found = remote.differing(ours, told["packages"])
            if found:
                differing.setdefault(found, []).append(worker)
        if not differing:
            for worker, answer in self._client.run(remote.facts, on_error="return").items():
                found = _missing(answer) if isinstance(answer, Exception) else remote.differing(self._facts, answer)
                if found:
                    differing.setdefault(found, []).append(worker)
        if differing:
            told = "; ".join(f"{', '.join(where)}: {what}" for what, where in differing.items())
            raise ClusterError(self._unlike(told))

    def _unlike(self, told: str) -> str:
        return f"{self.address}: not what is installed here: {told}; install requirements.lock on all machines"

    def map(self, function: Callable[[Any], _Result], items: Iterable[Any]) -> Iterator[_Result]:
        """`function` of each item in their order, as `map` gives it; items have a `text`, and go several at a time."""
        self.connect()
        batches = list(_batches(items))
        calls = ((function, batch, self._run, self._facts) for batch in batches)
        ready: dict[int, list[_Result]] = {}
        due = 0
        for number, found in self._done(remote.many, calls):
            if found is None:
                first = batches[number][0].report
                raise ClusterError(f"{self.address}: reading {first} and what follows it: {remote.DIED}")
            ready[number] = found
            while due in ready:
                yield from ready.pop(due)
                due += 1

    @contextmanager
    def holding(self, folder: Path, paths: Iterable[str], warm: bool = True) -> Iterator[Pool]:
        """The cluster as a run's pool, where notebooks find these files of the run's folder."""
        import dask

        self.connect()
        with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GiB"}):
            tables = self._client.submit(remote.kept, _archive(folder, paths), pure=False)
        yield _Away(self, warm, tables)

    def made(
        self, parcels: Iterable[remote.Parcel], steps: Iterator[object], *given: Any
    ) -> Iterator[tuple[int, remote.Made | None]]:
        """Number and outcome of each parcel as it is done; `given` goes with each, `steps` are taken meanwhile."""
        return self._done(remote.make, ((parcel, self._run, self._facts, *given) for parcel in parcels), steps)

    def _done(
        self, work: Callable[..., Any], calls: Iterable[tuple[Any, ...]], steps: Iterable[object] = ()
    ) -> Iterator[tuple[int, Any]]:
        """Number and result of each call as it is done; no more of them wait on the scheduler than keep it busy."""
        from distributed import as_completed

        between = iter(steps)
        coming = enumerate(calls)
        numbers: dict[Any, int] = {}
        done = as_completed(loop=self._client.loop)

        def more() -> None:
            most = max(_LEAST_WAITING, 3 * sum(self._client.nthreads().values()))
            while len(numbers) < most and (call := next(coming, None)):
                future = self._client.submit(work, *call[1], pure=False)
                numbers[future] = call[0]
                done.add(future)

        more()
        while numbers:
            if not done.has_ready() and next(between, None) is not None:
                continue
            future = next(done)
            number = numbers.pop(future)
            yield number, self._result(future)
            more()

    def _result(self, future: Any) -> Any:
        """What a call gave; None where each Dask worker died that was given it."""
        from distributed import KilledWorker

        if future.status == "finished":
            return future.result()
        error = future.exception() if future.status == "error" else None
        if isinstance(error, KilledWorker):
            return None
        if isinstance(error, remote.UnlikeError):
            raise ClusterError(self._unlike(str(error)))
        if error is not None:
            raise error
        raise ClusterError(f"{self.address}: the scheduler is gone; run again: what was finished is there")


class _Away(Pool):
    """The cluster, as a run's pool."""

    def __init__(self, cluster: Cluster, *given: Any) -> None:
        """`given` is what :func:`tongket.execution.remote.make` asks for last: warm kernels or not, and the tables."""
        self._cluster, self._given = cluster, given

    def _together(
        self, items: Sequence[Any], work: Callable[[Any], str], steps: Iterator[object]
    ) -> Iterator[tuple[int, str | None]]:
        from tongket.tables.files import write_bytes

        parcels = (remote.packed(work, item) for item in items)
        for number, outcome in self._cluster.made(parcels, steps, *self._given):
            problem, content = outcome or (remote.DIED, None)
            if content is not None:
                target = items[number].target
                target.parent.mkdir(parents=True, exist_ok=True)
                write_bytes(content, target)
            yield number, problem

    def _alone(self, item: Any, work: Callable[[Any], str]) -> str:  # noqa: ARG002 - Dask has tried it several times
        return remote.DIED


def _connected(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError(
            "--scheduler needs Dask's distributed, which is not installed: pip install 'tongket[cluster]'"
        ) from None
    try:
        return Client(address, timeout=PATIENCE, set_as_default=False)
    except (ValueError, TypeError) as error:
        raise ClusterError(f"{address}: no address of a Dask scheduler, as tcp://host:8786 is ({error})") from None
    except OSError:
        raise ClusterError(
            f"{address}: no Dask scheduler answers there within {PATIENCE} s; see that `dask scheduler` is at work and "
            "that this machine may connect to it, or leave out --scheduler"
        ) from None


def _goodbye(client: Any, run: str) -> None:
    with suppress(Exception):
        client.run(remote.end, run, on_error="ignore")
    with suppress(Exception):
        client.close(PATIENCE)


def _missing(error: Exception) -> str:
    return f"{error}" if isinstance(error, ImportError) else f"{type(error).__name__}: {error}"


def _batches(items: Iterable[Any]) -> Iterator[list[Any]]:
    """The items, so many together that their texts are worth a journey."""
    batch: list[Any] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _archive(folder: Path, paths: Iterable[str]) -> bytes:
    """Files of a run's folder, as one."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(folder / path, path)
    return content.getvalue()
