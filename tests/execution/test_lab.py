"""Which notebook the lab opens, with what command, and that a server comes up and goes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tongket.execution.lab import lab_command, notebook_for


def test_in_the_clone_it_is_the_clones_own(top: Path) -> None:
    assert notebook_for(top / "docs") == top / "notebooks" / "explore.ipynb"


def test_elsewhere_it_is_a_copy_that_stays_as_it_is_left(top: Path, tmp_path: Path) -> None:
    copy = notebook_for(tmp_path)
    assert copy == tmp_path / "notebooks" / "explore.ipynb"
    assert copy.read_bytes() == (top / "notebooks" / "explore.ipynb").read_bytes()
    beside = {path.name for path in copy.parent.iterdir()}
    assert beside == {path.name for path in (top / "notebooks").glob("*.ipynb")} and "tutorial.ipynb" in beside
    copy.write_text("mine", encoding="utf-8")
    assert notebook_for(tmp_path).read_text(encoding="utf-8") == "mine"


def test_the_command_passes_options_on(tmp_path: Path) -> None:
    command = lab_command(tmp_path / "notebooks" / "explore.ipynb", ["--no-browser"])
    assert command[:4] == [sys.executable, "-m", "jupyterlab", str(tmp_path / "notebooks" / "explore.ipynb")]
    assert f"--ServerApp.root_dir={tmp_path}" in command
    assert "--no-browser" in command
    assert ("--allow-root" in command) == (hasattr(os, "geteuid") and os.geteuid() == 0)


def _answer(address: str, server: subprocess.Popen[str], seconds: float = 60) -> int:
    """The status that the server answers with, once it listens."""
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=seconds) as answer:
                return int(answer.status)
        except OSError:
            assert server.poll() is None, "the server went away"
            assert time.monotonic() < until, "the server does not answer"
            time.sleep(0.1)


@pytest.mark.skipif(os.name != "posix", reason="a server is stopped by a signal")
def test_a_server_comes_up_and_stops_at_once(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tongket", "lab", "--no-browser", "--port", str(port), "--ServerApp.token=t"]
    environment = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(tmp_path / "config"),
        "JUPYTER_DATA_DIR": str(tmp_path / "data"),
    }
    server = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL, text=True)
    try:
        address = f"http://127.0.0.1:{port}/api/contents/notebooks/explore.ipynb?token=t&content=0"
        assert _answer(address, server) == 200
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)
