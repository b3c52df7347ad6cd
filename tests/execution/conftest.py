"""What the tests of a run share: notebooks of a few cells in place of those that ship, and a worker that is warm."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import small_corpus
from lent_workers import lending
from tongket.execution.pool import Workers


@contextmanager
def taking(folder: Path) -> Iterator[None]:
    """Runs take the notebooks of that folder instead of the shipped ones."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("batch", "skipping", "verify"):
            patch.setattr(f"tongket.execution.{module}.shipped", lambda name: folder)
        yield


@pytest.fixture
def few_cells(tmp_path: Path) -> Iterator[Path]:
    """A folder of small notebooks that runs take, for one test to alter."""
    folder = small_corpus.notebooks(tmp_path / "small")
    with taking(folder):
        yield folder


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The same for all tests of a module."""
    folder = small_corpus.notebooks(tmp_path_factory.mktemp("few"))
    with taking(folder):
        yield folder


@pytest.fixture(scope="module")
def lent(warm: Workers) -> Iterator[None]:
    """Runs have a worker that is there already."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tongket.execution.batch.workers", lending(warm))
        yield
