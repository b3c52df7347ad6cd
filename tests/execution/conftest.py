"""What the tests of a run share: notebooks of a few cells in place of those that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

import small_corpus


@pytest.fixture
def few_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small notebooks that runs take instead of the shipped ones."""
    folder = small_corpus.notebooks(tmp_path / "small")
    monkeypatch.setattr("tongket.execution.batch.shipped", lambda name: folder)
    return folder
