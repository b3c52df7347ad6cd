"""A pytest plugin for nbval: its kernels talk over sockets in a folder of their own.

Over TCP, jupyter_client finds five free ports and lets go of them before the kernel takes them; between two workers one
is lost now and then, and the kernel dies at its start (papermill's issue 511).
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import nbval.kernel
import pytest
from jupyter_client.manager import KernelManager


class OverIpc(KernelManager):
    """A manager whose kernel takes no port."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.folder = tempfile.TemporaryDirectory(prefix="kernel-")
        self.transport = "ipc"
        self.connection_file = str(Path(self.folder.name) / "kernel.json")


def pytest_configure(config: pytest.Config) -> None:
    nbval.kernel.KernelManager = OverIpc
