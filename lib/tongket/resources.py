"""Where the notebooks, the suites and the sample corpus lie: in a clone beside lib/, in a wheel inside the package."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

__all__ = ["copied_sample", "root", "shipped"]

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """The folder that holds ``notebooks/``, ``expectations/`` and ``corpus/``: the clone's top or the wheel's own copy.

    The wheel's copy is looked for first: only a wheel has one, while a folder of the clone's shape may stand above any
    place that a package is installed in.
    """
    packed = _PACKAGE / "_shipped"
    return packed if packed.is_dir() else _PACKAGE.parents[1]


def shipped(name: str) -> Path:
    """Path of what ships under that name, relative to `root`; FileNotFoundError where it is not there."""
    path = root() / name
    if not path.exists():
        raise FileNotFoundError(
            f"{name}: not found in {root()}, where tongket keeps what ships with it; "
            "install tongket again, or run it from a complete clone"
        )
    return path


def copied_sample(reports: Iterable[str], folder: str | Path = "") -> Path:
    """A folder with copies of these reports of the sample and its index.csv; what is there already is left as it is.

    Without `folder` it is a new one in the machine's place for such, removed when Python ends.
    """
    target = Path(folder) if folder else Path(tempfile.mkdtemp(prefix="tongket-sample-"))
    if not folder:
        atexit.register(shutil.rmtree, target, ignore_errors=True)
    target.mkdir(parents=True, exist_ok=True)
    for name in ("index.csv", *(f"{report}.txt" for report in reports)):
        if not (target / name).exists():
            shutil.copyfile(shipped("corpus") / name, target / name)
    return target
