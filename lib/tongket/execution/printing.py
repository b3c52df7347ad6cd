"""Printing pages of a run as PDF, several at once; whichever way the run ends, no browser of it goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tongket.execution.progress import progress
from tongket.publishing.pdf import Printer, end_all

__all__ = ["Print", "print_pages"]


class Print(NamedTuple):
    """A page to print, and where to."""

    page: Path
    target: Path


def print_pages(
    printer: Printer,
    prints: Sequence[Print],
    day: date | None,
    jobs: int,
    finished: Callable[[int, str], object] | None = None,
) -> list[str]:
    """Print the pages, `jobs` at once; what went wrong with each, "" where nothing did, in their order.

    `finished` is told the number of each and what went wrong with it as soon as it is done.
    """

    def work(one: Print) -> str:
        try:
            printer.print(one.page.read_text(encoding="utf-8"), one.target, day)
        except OSError as error:
            return f"no PDF could be made: {error}"
        return ""

    found = [""] * len(prints)
    pool = ThreadPoolExecutor(jobs)  # each waits for a process of its own
    try:
        with progress("PDFs", len(prints)) as told:
            futures: dict[Future[str], int] = {pool.submit(work, one): at for at, one in enumerate(prints)}
            for future in as_completed(futures):
                at = futures[future]
                found[at] = future.result()
                if finished:
                    finished(at, found[at])
                told.done(prints[at].target.stem, found[at])
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        end_all()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
    return found
