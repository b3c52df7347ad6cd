"""Where a person waits for a scan: a line from time to time, and none once it is over."""

from __future__ import annotations

import pytest

from tongket import _pages
from tongket._pages import told_pages
from tongket.documents.formats.pool import shared


def test_a_line_at_first_and_from_time_to_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 5.0, 16.0, 17.0])
    monkeypatch.setattr(_pages, "monotonic", lambda: next(clock))
    said: list[str] = []
    with told_pages(said.append):
        assert shared.watch is not None
        for done in range(1, 5):
            shared.watch("a.pdf", done, 9)
    assert said == ["a.pdf: a scan, page 1 of 9 is recognised", "a.pdf: a scan, page 3 of 9 is recognised"]
    assert shared.watch is None


def test_a_short_scan_and_the_last_page_are_no_wait() -> None:
    said: list[str] = []
    with told_pages(said.append):
        assert shared.watch is not None
        shared.watch("a.png", 1, 1)
        shared.watch("b.pdf", 7, 7)
    assert said == []
