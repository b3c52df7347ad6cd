"""Workers: work that comes back in order, and processors that are counted."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tongket.execution.pool import processors, workers


def shout(word: str) -> str:
    """Work that needs nothing of a worker."""
    if word == "raise":
        raise ValueError("a fault of ours")
    return word.upper()


def slowly(word: str) -> str:
    """Work that takes longer than a few steps."""
    time.sleep(0.5)
    return word.upper()


def test_results_are_in_the_order_of_the_items(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with workers(2, None) as pool:
        assert pool.each("words", [(w, w) for w in ("a", "b", "c")], shout) == ["A", "B", "C"]
        with pytest.raises(ValueError, match="a fault of ours"):
            pool.each("words", [("raise", "raise")], shout)
    assert capsys.readouterr().err.count("words ") == 3
    assert list(tmp_path.iterdir()) == []  # what a run keeps for itself goes with it


def test_this_process_works_while_it_waits() -> None:
    taken: list[str] = []
    order: list[str] = []

    def steps() -> Iterator[str]:
        for step in ("one", "two", "three"):
            taken.append(step)
            order.append(step)
            yield step

    with workers(1, None) as pool:
        found = pool.each("words", [("slow", "slow")], slowly, lambda *_: order.append("done"), steps())
        assert found == ["SLOW"] and taken == ["one", "two", "three"]
        assert order[-1] == "done", "it did not wait for the worker first"
        assert pool.each("words", [], slowly, None, steps()) == []
    assert taken == ["one", "two", "three"] * 2


def test_there_is_a_processor() -> None:
    assert processors() >= 1
