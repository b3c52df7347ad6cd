"""Kernels that start warm: forked from a process that has already imported what a notebook needs.

A kernel of its own takes some three seconds for its imports, notebook after notebook. Here every notebook gets a fresh
process forked from one that is warm. That is a child of the worker which runs the notebook, forked before the worker
has threads and event loops (:class:`Forker`); the worker itself was forked with all imports made
(:mod:`tongket.execution.template`). Papermill is told by its own `kernel_manager_class` option and stays unmodified.
Where there is no fork, Jupyter's plain kernels are used.

The system kills each forked process when the one that forked it dies, however that came: none is left behind.
"""

from __future__ import annotations

import asyncio
import ctypes
import gc
import math
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from queue import Empty
from typing import Any

import zmq
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

__all__ = [
    "ForkedKernelManager", "Forker", "PrivateKernelManager", "fork_kernels", "kernel_options", "leave_with_parent",
]  # fmt: skip

_LONGEST_SOCKET = 90  # a socket's path may have some 104 characters, and its number is still to come
_DEATH_SIGNAL = 1  # prctl's PR_SET_PDEATHSIG
_RECONNECT = 5  # milliseconds between attempts to reach a kernel that is not up yet, in place of a hundred
_SILENCE = 0.02  # seconds after which a kernel that has answered is asked again: it spoke before it was heard
_INTERVAL = 0.005  # seconds between two looks whether a kernel has ended


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


def _die_with(parent: int) -> None:
    """Let the system kill this process when the one that forked it is gone; Linux alone can."""
    ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:  # it went before the system was told
        os._exit(1)


class Forker:
    """A child of this process that forks kernels: made before there are threads, which no fork would survive sound.

    It does nothing but wait for what it is asked, so that an answer comes at once. Where it dies alone, this process
    is no longer of use and ends: another worker gets its work.
    """

    def __init__(self) -> None:
        """Fork it; only a process with a single thread may."""
        worker = os.getpid()
        self._asks, theirs = multiprocessing.Pipe()
        if not os.fork():
            try:
                _die_with(worker)
                self._asks.close()
                _fork_when_asked(theirs)
            except EOFError:
                pass
            except Exception:
                traceback.print_exc()
            finally:
                os._exit(1)
        theirs.close()

    def fork(self, argv: list[str], cwd: str, env: Mapping[str, str]) -> int:
        """A new kernel's process id; it stands in the folder `cwd`, where papermill has this process stand."""
        return int(self._asked((argv, cwd, dict(env))))

    def exitcode(self, pid: int) -> int | None:
        """How a kernel ended, or None where it has not; asked once more after that, it is unknown."""
        code: int | None = self._asked(pid)
        return code

    def _asked(self, what: Any) -> Any:
        try:
            self._asks.send(what)
            return self._asks.recv()
        except (EOFError, OSError):
            os._exit(1)


def _fork_when_asked(requests: Connection) -> None:
    """The forker's life: a tuple asks for a kernel, a number how the kernel of that process id is."""
    own = os.getpid()
    _hold_data()
    while True:
        asked = requests.recv()
        if isinstance(asked, int):
            pid, status = os.waitpid(asked, os.WNOHANG)
            requests.send(os.waitstatus_to_exitcode(status) if pid else None)
            continue
        pid = os.fork()
        if not pid:
            requests.close()
            _die_with(own)
            _be_kernel(*asked)
        with suppress(OSError):  # as the kernel does itself: whichever comes first
            os.setpgid(pid, pid)
        requests.send(pid)


def _hold_data() -> None:
    """Read the run's tables, where they are there, before kernels are forked that would each read them."""
    from tongket.api import DATA, hold, is_outputs, open_outputs
    from tongket.publishing.province_view import rehearse

    data = os.environ.get(DATA, "")
    if data and is_outputs(data):
        with suppress(Exception):  # the notebooks say what is wrong with them
            hold(data)
            rehearse(open_outputs(data))
        gc.freeze()


def _be_kernel(argv: list[str], cwd: str, env: Mapping[str, str]) -> None:
    """The forked process: an IPython kernel like any other, in the folder and environment asked for."""
    os.setpgrp()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # A kernel of its own would not have the folder of the run's script on its path.
    script = os.path.realpath(os.path.dirname(sys.argv[0]))  # noqa: PTH120 - "" must stay ""
    sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) != script]
    sys.argv = ["ipykernel_launcher", *argv]
    os.environ.clear()
    os.environ.update(env)
    os.chdir(cwd)
    from ipykernel.kernelapp import IPKernelApp

    # A parent of 1 means: none to watch (the system does), and no word on how to connect.
    app = IPKernelApp.instance(parent_handle=1)
    app.initialize(argv)  # type: ignore[no-untyped-call]
    # With pyplot imported before the kernel was, nothing has told it where pictures go, and all of them would vanish.
    app.shell.enable_matplotlib("inline")  # type: ignore[union-attr]
    app.start()  # type: ignore[no-untyped-call]
    os._exit(0)


class _ForkedProvisioner(LocalProvisioner):
    """Keeps the process id of a forked kernel where Jupyter's own provisioner keeps a `Popen`."""

    child: int | None = None

    @property
    def has_process(self) -> bool:
        return self.child is not None

    async def poll(self) -> int | None:
        if self.child is None:
            return 0
        code = _forker().exitcode(self.child)
        if code is not None:
            self.child = None
        return code

    async def wait(self) -> int | None:
        while (code := await self.poll()) is None:
            await asyncio.sleep(_INTERVAL)
        return code

    async def send_signal(self, signum: int) -> None:
        if self.child is not None:  # its id is its own until it has been asked how it ended
            with suppress(ProcessLookupError):
                os.killpg(self.child, signum)

    async def kill(self, restart: bool = False) -> None:  # noqa: ARG002 - Jupyter's signature
        await self.send_signal(signal.SIGKILL)
        await self.wait()  # it takes no time, and who looks too early waits longer

    async def terminate(self, restart: bool = False) -> None:  # noqa: ARG002 - Jupyter's signature
        await self.send_signal(signal.SIGTERM)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        env = dict(kwargs.get("env") or os.environ)
        # The kernel is not a child of this process: what Jupyter's kernels watch would be wrong.
        env.pop("JPY_PARENT_PID", None)
        self.child = _forker().fork(cmd[cmd.index("-f") :], kwargs.get("cwd") or str(Path.cwd()), env)
        return self.connection_info

    async def cleanup(self, restart: bool = False) -> None:
        if not restart:
            self.child = None
        await super().cleanup(restart)


class _Client(AsyncKernelClient):
    """Jupyter's client, which knows when a kernel is ready; Jupyter's waits a fifth of a second for more to come."""

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Ask until the kernel has answered and is idle again; RuntimeError where it dies or takes longer."""
        until = time.monotonic() + (math.inf if timeout is None else timeout)
        while not await self._answered(self.kernel_info()):
            if not await self._async_is_alive():
                raise RuntimeError("Kernel died before replying to kernel_info")
            if time.monotonic() > until:
                raise RuntimeError(f"Kernel didn't respond in {timeout} seconds")

    async def _answered(self, asked: str) -> bool:
        """Whether the answer came, and the word after it: then both channels are there, and nothing is on its way."""
        try:
            while (told := await self.shell_channel.get_msg(timeout=1))["parent_header"].get("msg_id") != asked:
                pass
            self._handle_kernel_info_reply(told)
            while told["content"].get("execution_state") != "idle" or told["parent_header"].get("msg_id") != asked:
                told = await self.iopub_channel.get_msg(timeout=_SILENCE)
        except Empty:
            return False
        return True


class PrivateKernelManager(AsyncKernelManager):
    """Jupyter's kernel manager, speaking through files of its own: ports may be taken by the worker next door."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._folder = tempfile.mkdtemp(prefix="k")
        self.connection_file = str(Path(self._folder) / "k.json")
        if os.name == "posix" and len(self.connection_file) < _LONGEST_SOCKET:
            self.transport = "ipc"
        self.client_factory = _Client
        self.context.setsockopt(zmq.RECONNECT_IVL, _RECONNECT)

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


_FORKERS: list[Forker] = []  # this process's own, where it has one


def fork_kernels() -> None:
    """From now on this process's kernels are forked from it as it is: before it has threads, its imports made."""
    _FORKERS[:] = [Forker()]


def _forker() -> Forker:
    return _FORKERS[0]


def kernel_options(warm: bool = True) -> dict[str, Any]:
    """Options for `papermill.execute_notebook`: warm kernels where this process forks them, else Jupyter's own.

    A kernel that is done is killed: it has nothing left to save, and asking it politely takes longer.
    """
    if warm and _FORKERS:
        return {"kernel_manager_class": ForkedKernelManager, "shutdown_kernel": "immediate"}
    return {"kernel_manager_class": PrivateKernelManager, "shutdown_kernel": "immediate"}
