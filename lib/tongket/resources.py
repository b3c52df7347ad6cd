"""Where the notebooks, the suites and the sample corpus lie: in a clone beside lib/, in a wheel inside the package."""

from __future__ import annotations

from pathlib import Path

__all__ = ["root", "shipped"]

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
