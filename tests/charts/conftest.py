"""The corpus's tables for charts, and no figure left open behind a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import tongket


@pytest.fixture(scope="session")
def tables(corpus: Path) -> dict[str, Any]:
    read = tongket.read_corpus(corpus)
    return {name: read.table(name) for name in ("figures", "reports", "panel")}


@pytest.fixture(autouse=True)
def close_all() -> Iterator[None]:
    import matplotlib as mpl

    mpl.use("Agg")
    yield
    from matplotlib import pyplot as plt

    plt.close("all")
