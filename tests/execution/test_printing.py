"""Printing several pages: what went wrong with which, and that a stopped run leaves no browser at work."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest

from tongket.execution import printing
from tongket.execution.printing import Print, print_pages
from tongket.publishing.pdf import PrinterError


class Stub:
    """Stands in for a printer."""

    def __init__(self) -> None:
        self.printed: list[tuple[str, str, date | None]] = []

    def print(self, html: str, target: Path, day: date | None = None) -> Path:
        if "bad" in html:
            raise PrinterError("out of paper")
        self.printed.append((html, target.name, day))
        return target


def prints(folder: Path, *texts: str) -> list[Print]:
    found = []
    for at, text in enumerate(texts):
        (folder / f"{at}.html").write_text(text, encoding="utf-8")
        found.append(Print(folder / f"{at}.html", folder / f"{at}.pdf"))
    return found


def test_each_page_is_printed_and_faults_are_told_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stub, day = Stub(), date(2024, 1, 2)
    asked = [*prints(tmp_path, "một", "bad", "ba"), Print(tmp_path / "gone.html", tmp_path / "gone.pdf")]
    problems = print_pages(stub, asked, day, jobs=2)  # type: ignore[arg-type]
    assert problems[:3] == ["", "no PDF could be made: out of paper", ""]
    assert problems[3].startswith("no PDF could be made: ") and "gone.html" in problems[3]
    assert sorted(stub.printed) == [("ba", "2.pdf", day), ("một", "0.pdf", day)]
    told = capsys.readouterr().err
    assert "PDFs 4/4" in told and "1: no PDF could be made: out of paper" in told


def test_a_stop_ends_the_browsers_and_prints_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    going, ended, begun = threading.Event(), threading.Event(), []

    class Slow:
        def print(self, html: str, target: Path, day: date | None = None) -> Path:
            begun.append(html)
            if html == "0":
                return target
            going.set()
            assert ended.wait(30)
            raise PrinterError("ended")

    class Stopped:
        def done(self, name: str, problem: str = "") -> None:
            assert going.wait(30)
            raise KeyboardInterrupt

    class Told:
        def __enter__(self) -> Stopped:
            return Stopped()

        def __exit__(self, *_: object) -> None:
            return None

    monkeypatch.setattr(printing, "progress", lambda what, total: Told())
    monkeypatch.setattr(printing, "end_all", ended.set)
    with pytest.raises(KeyboardInterrupt):
        print_pages(Slow(), prints(tmp_path, *"0123456789"), None, jobs=1)  # type: ignore[arg-type]
    assert begun == ["0", "1"], "what had not begun was left"
