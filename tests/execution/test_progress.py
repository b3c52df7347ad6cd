"""A bar for eyes, lines for a log."""

from __future__ import annotations

import sys

import pytest

from tongket.execution.progress import progress


def test_lines_where_no_one_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("notebooks", 2) as told:
        told.done("a")
        told.done("b", "cell 3: failed")
    assert capsys.readouterr().err == "notebooks 1/2: a\nnotebooks 2/2: b: cell 3: failed\n"


def test_a_bar_where_someone_does(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress("notebooks", 2) as told:
        told.done("a")
        told.done("b", "cell 3: failed")
    err = capsys.readouterr().err
    assert "b: cell 3: failed\n" in err
    assert "1/2" in err
    assert "notebooks" in err
