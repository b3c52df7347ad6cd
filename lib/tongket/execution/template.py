"""The one process that imports what workers and kernels need, once for all of them: the standard library's fork server.

Imports take seconds, for each worker and each kernel anew where nothing is done about it. Here a run starts the fork
server as soon as it knows that there is something to do, the imports are made while it reads and validates, and every
worker is forked from there (:mod:`tongket.execution.pool`), as is every kernel of a worker
(:mod:`tongket.execution.kernels`). The server ends with the process that runs, and is kept for its next run until then.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing.context import BaseContext
from types import ModuleType
from typing import Any

__all__ = ["PRELOAD", "SETTLED", "can_fork", "forking", "import_ahead", "prepare"]

PRELOAD = "tongket.execution.preload"
SETTLED = {
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
}
"""Environment of workers and kernels, whatever the user's shell says: where pictures go, and a silent debugger."""


def can_fork() -> bool:
    """Whether workers and kernels can be forked here."""
    return sys.platform.startswith("linux") and "forkserver" in multiprocessing.get_all_start_methods()


def prepare() -> bool:
    """Start the server, and say whether there is one: it begins to import at once, and nobody waits for it."""
    if not can_fork():
        return False
    from multiprocessing import forkserver

    forkserver.set_forkserver_preload([PRELOAD])
    with _settled():
        forkserver.ensure_running()
    return True


def import_ahead(names: str) -> None:
    """Make the imports in this process; nothing is left to do where it was forked from a server that made them."""
    with suppress(ImportError):  # as the server does: whoever needs what is missing says so
        import_module(names)


if sys.platform != "win32":
    from multiprocessing.context import ForkServerContext, ForkServerProcess

    class _Process(ForkServerProcess):
        """A process that knows nothing of the script that runs: without a guard it would run again in each."""

        @staticmethod
        def _Popen(process_obj: Any) -> Any:  # noqa: N802 - the name that the standard library asks for
            with _unnamed():
                return ForkServerProcess._Popen(process_obj)

    class _Context(ForkServerContext):
        Process = _Process


def forking() -> BaseContext:
    """The context for workers that are forked from the server, which is started where it does not run."""
    prepare()
    return _Context()


@contextmanager
def _unnamed() -> Iterator[None]:
    """Let the script that runs have no file, for as long as a process is started."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _settled() -> Iterator[None]:
    """Let what is imported find the environment that workers have."""
    before = {name: os.environ.get(name) for name in SETTLED}
    os.environ.update(SETTLED)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
