"""Reading documents in child processes that can be stopped: one that is too slow or too greedy ends, the others go on.

A child is started when it is first needed and used again; one that died is replaced. Children end with this process.
"""

from __future__ import annotations

import atexit
import math
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, cast

from tongket.documents.errors import ReportError
from tongket.documents.formats.child import take, tell
from tongket.documents.formats.drawn import Drawn, unpacked
from tongket.documents.formats.faults import CRASHED, SLOW, Fault
from tongket.documents.formats.written import Made

__all__ = ["MEMORY", "SECONDS", "Pool", "shared"]

SECONDS = 120
"""How long a document may take, and each page of a scan."""

MEMORY = 3 * 1024**3
"""How much memory a child may ask for, in bytes."""

_MOST_READ = 200  # documents that one child reads, so that what a library keeps does not add up
_BEGIN = "import sys; sys.path[:] = {path!r}; from tongket.documents.formats.child import main; main()"


def _clock(seconds: float, stop: Callable[[], None]) -> threading.Timer:
    clock = threading.Timer(seconds, stop)
    clock.daemon = True
    clock.start()
    return clock


class _Child:
    """A process that reads documents, one at a time."""

    def __init__(self, memory: int, seconds: float) -> None:
        path = [str(Path(part or ".").resolve()) for part in sys.path]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _BEGIN.format(path=path), str(memory), str(math.ceil(seconds))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        self.read_so_far = 0

    def asked(
        self, said: dict[str, Any], data: bytes, seconds: float, told: Callable[[int, int], None]
    ) -> tuple[dict[str, Any], bytes]:
        """What it answers about a document; Fault says what was wrong, and it has ended where that was its end.

        Each page of a scan that it says is done gives it its time anew, and is `told`.
        """
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._kill()

        clock = _clock(seconds, stop)
        try:
            tell(cast(BinaryIO, self._process.stdin), said, data)
            while (answered := take(cast(BinaryIO, self._process.stdout))) is not None and "done" in answered[0]:
                clock.cancel()
                clock = _clock(seconds, stop)
                told(answered[0]["done"], answered[0]["of"])
        except OSError:
            answered = None
        except BaseException:  # interrupted: its answer, if it ever comes, is nobody's
            self.close()
            raise
        finally:
            clock.cancel()
        self.read_so_far += 1
        if answered is None:
            self.close()
            raise Fault(SLOW, seconds=round(seconds)) if late.is_set() else Fault(CRASHED)
        if "problem" in answered[0]:
            raise Fault((answered[0]["problem"], answered[0]["advice"]))
        return answered

    @property
    def alive(self) -> bool:
        """Whether it can take another document."""
        return self._process.poll() is None and self.read_so_far < _MOST_READ

    def _kill(self) -> None:
        """End it, and what programs it started."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (AttributeError, OSError):  # no groups on Windows; or it has gone
            self._process.kill()

    def close(self) -> None:
        """End it."""
        if self._process.poll() is None:
            self._kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            try:
                if stream is not None:
                    stream.close()
            except OSError:  # it went with something unread
                pass


class Pool:
    """Children that read documents, as many as ask at once; safe to use from several threads."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        """`seconds` and `memory` are what one document may take."""
        self._seconds, self._memory = seconds, memory
        self.watch: Callable[[str, int, int], None] | None = None
        """Told of each page of a scan that is done: the file as it is shown, how many pages are done, of how many."""
        self._idle: list[_Child] = []
        self._lock = threading.Lock()

    def read(self, data: bytes, family: str, shown: str) -> Made:
        """What is made of a document of that family; ReportError, naming it as `shown`, where it cannot be read."""
        return Made.unpacked(self._ask({"family": family}, data, shown)[0]["made"])

    def draw(self, data: bytes, family: str, pages: Mapping[int, int], most: int, shown: str) -> list[Drawn]:
        """Pages of a document as pictures, as `drawn.draw` gives them; ReportError as of `read`."""
        said = {"family": family, "pages": sorted(pages.items()), "most": most}
        return unpacked(self._ask(said, data, shown)[1])

    def _ask(self, said: dict[str, Any], data: bytes, shown: str) -> tuple[dict[str, Any], bytes]:
        child = self._take()
        try:
            return child.asked(said, data, self._seconds, partial(self._told, shown))
        except Fault as fault:
            raise ReportError(shown, fault.problem, fault.advice) from None
        finally:
            self._give(child)

    def _told(self, shown: str, done: int, of: int) -> None:
        if self.watch is not None:
            self.watch(shown, done, of)

    def _take(self) -> _Child:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.alive:
                    return child
                child.close()
        return _Child(self._memory, self._seconds)

    def _give(self, child: _Child) -> None:
        if child.alive:
            with self._lock:
                self._idle.append(child)
        else:
            child.close()

    def close(self) -> None:
        """End the children that wait; the next document begins a new one."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.close()


shared = Pool()
"""The pool of this process."""

atexit.register(shared.close)
