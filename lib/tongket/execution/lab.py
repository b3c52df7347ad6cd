"""JupyterLab on the explore notebook: the clone's own, or copies of those that ship in the working folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tongket.resources import root, shipped

__all__ = ["lab_command", "notebook_for", "open_lab"]

_NOTEBOOK = "explore.ipynb"


def notebook_for(folder: Path) -> Path:
    """The notebook to open from `folder`: the clone's inside a clone, else a copy in `notebooks/`, made if missing.

    The others that ship are copied beside it, the tutorial among them; what is there already stays as it is.
    """
    own = shipped("notebooks") / _NOTEBOOK
    clone = root()
    if (clone / "pyproject.toml").is_file() and folder.resolve().is_relative_to(clone):
        return own
    copies = folder / "notebooks"
    copies.mkdir(exist_ok=True)
    for notebook in sorted(own.parent.glob("*.ipynb")):
        if not (copies / notebook.name).exists():
            shutil.copyfile(notebook, copies / notebook.name)
    return copies / _NOTEBOOK


def lab_command(notebook: Path, options: Sequence[str]) -> list[str]:
    """The command that starts JupyterLab on the notebook, its files below the folder that holds `notebooks/`."""
    root_dir = f"--ServerApp.root_dir={notebook.parents[1]}"
    command = [sys.executable, "-m", "jupyterlab", str(notebook), root_dir, *options]
    # In a container the only user is often root, and the server listens on this machine alone.
    if hasattr(os, "geteuid") and os.geteuid() == 0 and "--allow-root" not in options:
        command.append("--allow-root")
    return command


def open_lab(options: Sequence[str] = ()) -> int:
    """Start JupyterLab in place of this process where that can be done, else wait for it; its exit code."""
    command = lab_command(notebook_for(Path.cwd()).resolve(), options)
    if os.name == "posix":
        os.execv(command[0], command)  # signals then reach the server itself
    return subprocess.run(command, check=False).returncode
