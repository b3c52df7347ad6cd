"""Kernels that start warm: forked from a process that has already imported what a notebook needs.

A kernel of its own takes some three seconds for its imports, notebook after notebook. Here the standard library's fork
server imports them once for each worker, and every notebook gets a fresh process forked from it. Papermill is told by
its own `kernel_manager_class` option and stays unmodified. Where there is no fork, Jupyter's plain kernels are used.

A kernel and the fork server hold each other's pipes open, so that neither would notice the death of the worker that
they serve: each kernel therefore watches the worker itself and leaves when it is gone.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Mapping
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

__all__ = ["PRELOAD", "ForkedKernelManager", "PrivateKernelManager", "kernel_options", "leave_with_parent", "prepare"]

PRELOAD = "tongket.execution.preload"
_LONGEST_SOCKET = 90  # a socket's path may have some 104 characters, and its number is still to come


def leave_with_parent() -> None:
    """End this process as soon as the one that started it through `multiprocessing` is gone, however it went."""
    import threading

    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="leave-with-parent").start()


def _be_kernel(argv: list[str], cwd: str | None, env: Mapping[str, str]) -> None:
    """The forked process: an IPython kernel like any other, in the folder and environment asked for."""
    os.setpgrp()
    leave_with_parent()
    # A kernel of its own would not have the folder of the run's script on its path.
    script = os.path.realpath(os.path.dirname(sys.argv[0]))  # noqa: PTH120 - "" must stay ""
    sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) != script]
    sys.argv = ["ipykernel_launcher", *argv]
    os.environ.clear()
    os.environ.update(env)
    if cwd:
        os.chdir(cwd)
    from ipykernel.kernelapp import IPKernelApp

    # A parent of 1 means: none to watch (`leave_with_parent` does that), and no word on how to connect.
    app = IPKernelApp.instance(parent_handle=1)
    app.initialize(argv)  # type: ignore[no-untyped-call]
    # With pyplot imported before the kernel was, nothing has told it where pictures go, and all of them would vanish.
    app.shell.enable_matplotlib("inline")  # type: ignore[union-attr]
    app.start()  # type: ignore[no-untyped-call]


class _ForkedProvisioner(LocalProvisioner):
    """Keeps a `multiprocessing.Process` where Jupyter's own provisioner keeps a `Popen`."""

    child: multiprocessing.process.BaseProcess | None = None

    @property
    def has_process(self) -> bool:
        return self.child is not None

    async def poll(self) -> int | None:
        return 0 if self.child is None else self.child.exitcode

    async def wait(self) -> int | None:
        while self.child is not None and self.child.is_alive():
            await asyncio.sleep(0.02)
        code = 0 if self.child is None else self.child.exitcode
        self.child = None
        return code

    async def send_signal(self, signum: int) -> None:
        if self.child is None or self.child.pid is None:
            return
        try:
            os.killpg(self.child.pid, signum)
        except ProcessLookupError:
            self.child.join(0)

    async def kill(self, restart: bool = False) -> None:  # noqa: ARG002 - Jupyter's signature
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:  # noqa: ARG002 - Jupyter's signature
        await self.send_signal(signal.SIGTERM)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        argv = cmd[cmd.index("-f") :]
        env = dict(kwargs.get("env") or os.environ)
        # The fork server's child is not a child of this process: what Jupyter's kernels watch would be wrong.
        env.pop("JPY_PARENT_PID", None)
        context = multiprocessing.get_context("forkserver")
        self.child = context.Process(target=_be_kernel, args=(argv, kwargs.get("cwd"), env))
        self.child.start()
        return self.connection_info

    async def cleanup(self, restart: bool = False) -> None:
        if not restart:
            self.child = None
        await super().cleanup(restart)


class PrivateKernelManager(AsyncKernelManager):
    """Jupyter's kernel manager, speaking through files of its own: ports may be taken by the worker next door."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._folder = tempfile.mkdtemp(prefix="k")
        self.connection_file = str(Path(self._folder) / "k.json")
        if os.name == "posix" and len(self.connection_file) < _LONGEST_SOCKET:
            self.transport = "ipc"

    def cleanup_connection_file(self) -> None:
        """Take the connection file away, and with it the sockets and their folder."""
        super().cleanup_connection_file()
        self.cleanup_ipc_files()
        shutil.rmtree(self._folder, ignore_errors=True)


class ForkedKernelManager(PrivateKernelManager):
    """A kernel manager whose kernels are forked warm."""

    async def _async_pre_start_kernel(self, **kw: Any) -> Any:
        if self.provisioner is None:
            self.kernel_id = self.kernel_id or "tongket"
            self.provisioner = _ForkedProvisioner(kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self)
        return await super()._async_pre_start_kernel(**kw)

    pre_start_kernel = _async_pre_start_kernel  # type: ignore[assignment]


def _can_fork() -> bool:
    return "forkserver" in multiprocessing.get_all_start_methods() and sys.platform.startswith("linux")


def prepare() -> None:
    """Start this worker's fork server, which begins to import at once, while the worker imports its own things."""
    if _can_fork():
        from multiprocessing import forkserver

        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([PRELOAD])
        forkserver.ensure_running()


def kernel_options(warm: bool = True) -> dict[str, Any]:
    """Options for `papermill.execute_notebook`: warm kernels where there is fork, else Jupyter's own.

    A kernel that is done is killed: it has nothing left to save, and asking it politely takes longer.
    """
    if warm and _can_fork():
        return {"kernel_manager_class": ForkedKernelManager, "shutdown_kernel": "immediate"}
    return {"kernel_manager_class": PrivateKernelManager, "shutdown_kernel": "immediate"}
