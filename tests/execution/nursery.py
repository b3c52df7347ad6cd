"""A process that has imported all that a run needs and forks a driver for each line it is given: to be killed cheaply.

The drivers' workers are forked too, and their kernels by one fork server for all. A line is a folder; the driver says
`[pid, null]` when it begins, and once it and its workers are gone, `[pid, status, what it told]`.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import traceback
from collections.abc import Iterable
from importlib import import_module
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

import small_corpus
from tongket.execution import batch, kernels, pool, run

NEEDED = (
    "jinja2", "nbconvert.filters", "nbformat", "pandas", "papermill", "pyarrow.parquet", "xlsxwriter",
    "tongket.publishing.downloads", "tongket.publishing.pages", "tongket.publishing.site", "tongket.tables.files",
)  # fmt: skip
KERNELS = ["ipykernel.kernelapp", "ipykernel.zmqshell", "matplotlib.pyplot", "matplotlib_inline.backend_inline"]
small_corpus.PLACES["lao-cai-2019"] = ("Lào Cai", "province", "lao-cai", 2019)  # the third province-year


def drive(out: str) -> str:
    """A run, as in a process of its own."""
    outcome = run(lambda: small_corpus.corpus(tuple(small_corpus.PLACES)), out, jobs=2)
    return f"{outcome.summary().partition(':')[0]} skipped {outcome.skipped}"


def forked(out: str, told: int) -> int:
    """The driver's process; what it tells goes to `told`, which its workers hold open as long as they live."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        os.setsid()
        os.write(told, drive(out).encode())
        status = 0
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(status)


def say(*words: Any) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def serve(lines: Iterable[str]) -> None:
    for line in lines:
        ours, theirs = os.pipe()
        pid = forked(line.rstrip("\n"), theirs)
        os.close(theirs)
        say(pid, None)
        with open(ours, encoding="utf-8") as handle:  # noqa: PTH123 - a pipe
            words = handle.read()
        say(pid, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), words)


class _Forking:
    """Stands in for `multiprocessing` where the pool asks how to start workers."""

    get_context = staticmethod(lambda _: multiprocessing.get_context("fork"))


if __name__ == "__main__":
    for name in NEEDED:
        import_module(name)
    multiprocessing.set_forkserver_preload(KERNELS)
    forkserver.ensure_running()
    # What is forked from here has this server, and is not its parent: it may not ask whether it lives.
    forkserver._forkserver.ensure_running = lambda: None  # type: ignore[attr-defined]
    kernels.prepare = lambda: None
    pool.multiprocessing = _Forking  # type: ignore[misc, assignment]
    batch.shipped = lambda name: Path(sys.argv[1])  # type: ignore[attr-defined]
    serve(sys.stdin)
