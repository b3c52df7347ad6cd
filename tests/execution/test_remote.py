"""What runs in a Dask worker, without Dask: processes for a run, which end when it does, or when nothing comes."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

import pytest

from tongket.execution import remote
from tongket.execution.pool import Workers


def _wait(done: Callable[[], bool], seconds: float = 30) -> bool:
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        time.sleep(0.05)
    return done()


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def own(_: object) -> int:
    return os.getpid()


def test_a_host_without_work_ends_and_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "IDLE", 0.1)
    [first] = remote.many(own, [None], "a run", {})
    assert _wait(lambda: not remote._HOSTS) and _wait(lambda: not _alive(first))
    [second] = remote.many(own, [None], "a run", {})
    assert second not in (first, os.getpid())
    assert _wait(lambda: not remote._HOSTS)


def test_it_ends_with_its_run_and_with_no_other() -> None:
    [one], [other] = (remote.many(own, [None], run, {}) for run in ("one", "other"))
    assert remote.many(own, [None], "one", {}) == [one], "kept for what comes next"
    remote.end("one")
    assert not _alive(one) and _alive(other)
    with pytest.raises(BrokenProcessPool, match="the run is over"):
        remote.many(own, [None], "one", {})
    remote.end("other")
    assert not _alive(other) and not remote._HOSTS


def test_a_run_ends_while_a_process_is_still_being_made(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on, ended, real = threading.Event(), threading.Event(), list[str](), remote.workers

    @contextmanager
    def slow(jobs: int, data: Path | None, warm: bool = True) -> Iterator[Workers]:
        begun.set()
        assert go_on.wait(30)
        with real(jobs, data, warm) as made:
            try:
                yield made
            finally:
                ended.append("its processes")

    monkeypatch.setattr(remote, "workers", slow)
    answers: list[object] = []
    asked = threading.Thread(target=lambda: answers.append(remote.many(own, [None], "slow", {})))
    asked.start()
    assert begun.wait(30)
    remote.end("slow")
    assert not answers, "the end did not wait for it"
    go_on.set()
    asked.join(30)
    assert answers == [None] and ended == ["its processes"]


def test_work_that_its_process_dies_of_is_told_and_the_next_goes_on() -> None:
    assert remote.many(os._exit, [3], "third", {}) is None
    assert remote.many(str.upper, ["a", "b"], "third", {}) == ["A", "B"]
    remote.end("third")


def test_another_version_is_told_by_name() -> None:
    own = remote.facts()
    with pytest.raises(
        remote.UnlikeError, match=rf"^pandas {own['pandas']} \(here 9\), no-such is missing \(here 1\)$"
    ):
        remote.many(str.upper, ["a"], "run", {"python": own["python"], "pandas": "9", "no-such": "1"})
    ours = {f"package-{number}": "1" for number in range(8)} | {"files": "a" * 64}
    assert remote.differing(ours, {}).endswith("package-4 is missing (here 1), 4 more")
    assert remote.differing({"tongket's files": "a" * 64}, {"tongket's files": "b" * 64}) == "tongket's files differ"
    assert remote.differing(ours, ours) == ""
