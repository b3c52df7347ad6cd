"""How far a run is, on stderr: a bar where someone watches, a line for each thing done where a log is kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any, Protocol, TextIO

__all__ = ["Progress", "length", "progress"]


_WORTH_SAYING = 1.0  # seconds


def length(seconds: float) -> str:
    """A length of time for eyes: 40 s, 12 min, 1 h 05 min."""
    minutes = round(seconds / 60)
    if seconds < 99.5:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"


class Progress(Protocol):
    """Told of each thing that is done."""

    def done(self, name: str, problem: str = "") -> None:
        """One more is done; `problem` says in a line what went wrong with it."""


class _Bar:
    def __init__(self, bar: Any) -> None:
        self._bar = bar

    def done(self, name: str, problem: str = "") -> None:
        if problem:
            self._bar.write(f"{name}: {problem}", file=sys.stderr)
        self._bar.set_postfix_str(name, refresh=False)
        self._bar.update()


class _Lines:
    def __init__(self, what: str, total: int, stream: TextIO) -> None:
        self._what, self._total, self._stream, self._count = what, total, stream, 0
        self._began = monotonic()

    def done(self, name: str, problem: str = "") -> None:
        self._count += 1
        said = f"{self._what} {self._count}/{self._total}: {name}" + (f": {problem}" if problem else "")
        print(f"{said} {self._pace()}".rstrip(), file=self._stream, flush=True)

    def _pace(self) -> str:
        """How many are done in a minute, and how long the rest will take; nothing where that is no time at all."""
        passed = monotonic() - self._began
        left = passed / self._count * (self._total - self._count)
        if left < _WORTH_SAYING:
            return ""
        return f"({60 * self._count / passed:.0f} a minute, {length(left)} left)"


@contextmanager
def progress(what: str, total: int) -> Iterator[Progress]:
    """Follow `total` things on stderr; `what` names them."""
    if not sys.stderr.isatty():
        yield _Lines(what, total, sys.stderr)
        return
    from tqdm import tqdm

    with tqdm(total=total, desc=what, file=sys.stderr, leave=False, dynamic_ncols=True) as bar:
        yield _Bar(bar)
