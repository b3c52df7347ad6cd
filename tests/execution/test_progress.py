"""A bar for eyes, lines for a log."""

from __future__ import annotations

import sys

import pytest

from tongket.execution import progress as module
from tongket.execution.progress import length, progress


def test_lines_where_no_one_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("notebooks", 2) as told:
        told.done("a")
        told.done("b", "cell 3: failed")
    assert capsys.readouterr().err == "notebooks 1/2: a\nnotebooks 2/2: b: cell 3: failed\n"


def test_rate_and_time_left_are_told_where_it_takes_time(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 30.0, 60.0, 90.0])
    monkeypatch.setattr(module, "monotonic", lambda: next(clock))
    with progress("notebooks", 3) as told:
        for name in ("a", "b", "c"):
            told.done(name)
    assert capsys.readouterr().err.splitlines() == [
        "notebooks 1/3: a (2 a minute, 60 s left)",
        "notebooks 2/3: b (2 a minute, 30 s left)",
        "notebooks 3/3: c",
    ]


def test_a_length_of_time_for_eyes() -> None:
    assert [length(seconds) for seconds in (1, 99, 100, 3599, 3900)] == [
        "1 s",
        "99 s",
        "2 min",
        "1 h 00 min",
        "1 h 05 min",
    ]


def test_a_bar_where_someone_does(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress("notebooks", 2) as told:
        told.done("a")
        told.done("b", "cell 3: failed")
    err = capsys.readouterr().err
    assert "b: cell 3: failed\n" in err
    assert "1/2" in err
    assert "notebooks" in err
