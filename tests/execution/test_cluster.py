"""A run on a Dask cluster: one with a scheduler and two workers on this machine, of which one is killed at work."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import small_corpus
import tongket
from tongket.api import read_corpus
from tongket.cli import main
from tongket.execution import Chosen, Cluster, ClusterError, cluster, remote, run

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked up in /proc")
REPORTS = ("kon-tum-2014", "kon-tum-2017", "hai-duong-2021")


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def _below(pid: int) -> list[int]:
    """A process and those that it started, and so on."""
    parents = {}
    for entry in Path("/proc").iterdir():
        try:
            stat = (entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if entry.name.isdigit() and stat[0] != "Z":
            parents[int(entry.name)] = int(stat[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return [one for one in found if one in parents]


class Machines:
    """A scheduler and two workers: one under a nanny, as people start them, and one by itself."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._environment = {**os.environ, "TMPDIR": str(place), "HOME": str(place)}
        self._environment["PYTHONPATH"] = os.pathsep.join(
            str(path) for path in (Path(tongket.__file__).parents[1], Path(small_corpus.__file__).parent)
        )
        told = place / "scheduler.json"
        self.started = [self.start("scheduler", "--port", "0", "--scheduler-file", str(told))]
        while not told.exists() or not told.stat().st_size:
            assert self.started[0].poll() is None
            time.sleep(0.1)
        self.file = str(told)
        self.nannied, self.bare = self.worker(), self.worker("--no-nanny")

    def start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--host", "127.0.0.1", "--no-dashboard"]
        given = {"env": self._environment, "cwd": self._place}
        with (self._place / f"{what}.log").open("ab") as log:
            return subprocess.Popen([*command, *options], stdout=log, stderr=log, **given)  # type: ignore[call-overload]

    def worker(self, *options: str) -> subprocess.Popen[bytes]:
        local = ("--nthreads", "1", "--local-directory", str(self._place), "--scheduler-file", self.file)
        self.started.append(self.start("worker", *local, *options))
        return self.started[-1]

    def end(self) -> None:
        for process in reversed(self.started):
            process.terminate()
        for process in self.started:
            process.wait(60)


@pytest.fixture(scope="module")
def machines() -> Iterator[Machines]:
    place = Path(tempfile.mkdtemp(prefix="dask-"))  # a short path: sockets lie below it
    made = Machines(place)
    yield made
    made.end()
    shutil.rmtree(place)


@pytest.fixture(scope="module")
def address(machines: Machines) -> str:
    return str(json.loads(Path(machines.file).read_text(encoding="utf-8"))["address"])


def _run(out: Path, **options: Any) -> Any:
    return run(small_corpus.corpus, out, Chosen(), jobs=1, **options)


@pytest.mark.usefixtures("lent")
def test_a_worker_that_is_killed_at_work_loses_nothing_and_the_bytes_are_those_of_jobs(
    machines: Machines, address: str, tmp_path: Path, few_cells: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_corpus.notebooks(few_cells, ("print(province)", "1 / (year - 2017)"))  # one fails, there as here
    expected = _run(tmp_path / "here")
    journal: list[str] = []
    told = cluster._Away._together

    def watched(self: Any, items: Any, *given: Any) -> Any:
        for number, result in told(self, items, *given):
            journal.append(f"{Path(items[number].target).name}")
            if len(journal) == 1:
                held.extend(_below(machines.bare.pid))
                in_hand.extend(task for tasks in self._cluster._client.processing().values() for task in tasks)
                machines.bare.send_signal(signal.SIGKILL)
            yield number, result

    held: list[int] = []
    in_hand: list[str] = []
    monkeypatch.setattr(cluster._Away, "_together", watched)
    with Cluster(address) as away:
        outcome = _run(tmp_path / "there", cluster=away, warm=False)
    assert in_hand
    assert machines.bare.wait(30) == -signal.SIGKILL
    assert outcome.summary().partition("open")[0] == expected.summary().partition("open")[0]
    assert [page.problem for page in outcome.failed] == ["cell 4: ZeroDivisionError: division by zero"]
    assert _files(tmp_path / "there") == _files(tmp_path / "here")
    assert sorted(journal) == sorted(set(journal)) and len(journal) == 8, "four notebooks and their pages, each once"
    deadline = time.monotonic() + 30
    while [pid for pid in held if _below(pid)] and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not [pid for pid in held if _below(pid)], "its processes went with it"


def test_reports_are_read_there_as_here(address: str, corpus: Path) -> None:
    paths = [corpus / f"{name}.txt" for name in REPORTS]
    here = read_corpus(paths)
    with Cluster(address) as away:
        there = read_corpus(paths, each=away.map)
    for name in ("reports", "figures", "ledger", "citations"):
        assert here.table(name).equals(there.table(name)), name


def test_extract_as_typed(address: str, corpus: Path) -> None:
    typed = ["extract", *(str(corpus / f"{name}.txt") for name in REPORTS)]
    here, there = (CliRunner().invoke(main, [*typed, *more]) for more in ([], ["--scheduler", address]))
    assert here.exit_code == there.exit_code == 0, there.output
    assert here.stdout_bytes == there.stdout_bytes and len(here.stdout.splitlines()) > 20


def test_nobody_answers_what_is_typed(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    typed = ["run", str(corpus / "kon-tum-2017.txt"), "-o", str(tmp_path / "out"), "--scheduler", "tcp://127.0.0.1:1"]
    told = CliRunner().invoke(main, typed)
    assert told.exit_code == 1
    assert told.stderr.startswith("tongket: tcp://127.0.0.1:1: no Dask scheduler answers there within 1 s; ")
    assert not (tmp_path / "out").exists()


def test_other_versions_are_refused_before_anything_is_done(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = remote.facts()
    monkeypatch.setattr(cluster, "facts", lambda: {**own, "pandas": "0.1", "tongket's files": "0" * 64})
    told = rf"not what is installed here: tcp://.*: pandas {own['pandas']} \(here 0\.1\), tongket's files differ; "
    with Cluster(address) as away, pytest.raises(ClusterError, match=told):
        _run(tmp_path / "out", cluster=away)
    assert not (tmp_path / "out").exists()


def test_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(ClusterError, match=r"^tcp://127\.0\.0\.1:1: no Dask scheduler answers there within 1 s; "):
        Cluster("tcp://127.0.0.1:1").connect()
    with pytest.raises(ClusterError, match="nonsense: no address of a Dask scheduler, as tcp://host:8786 is"):
        Cluster("nonsense").connect()


def test_without_dask_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"pip install 'tongket\[cluster\]'"):
        Cluster("tcp://127.0.0.1:1").connect()
