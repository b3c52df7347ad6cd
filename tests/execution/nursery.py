"""A process that has imported all that a run needs and forks a driver for each line it is given: to be killed cheaply.

The drivers' workers are forked too, from themselves, and so are their kernels. A line is a folder; the driver says
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
from pathlib import Path
from typing import Any

import small_corpus
from tongket.execution import batch, run, template

NEEDED = (
    "jinja2", "nbconvert.filters", "nbformat", "pandas", "papermill", "pyarrow.parquet", "xlsxwriter",
    "ipykernel.kernelapp", "ipykernel.zmqshell", "matplotlib.pyplot", "matplotlib_inline.backend_inline",
    "tongket.publishing.downloads", "tongket.publishing.pages", "tongket.publishing.site", "tongket.tables.files",
)  # fmt: skip
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


if __name__ == "__main__":
    for name in NEEDED:
        import_module(name)
    template.PRELOAD = "json"  # all that is needed is there
    batch.prepare = lambda: None  # type: ignore[attr-defined]
    template.forking = lambda: multiprocessing.get_context("fork")
    batch.shipped = lambda name: Path(sys.argv[1])  # type: ignore[attr-defined]
    serve(sys.stdin)
