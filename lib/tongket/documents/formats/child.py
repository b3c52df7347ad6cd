"""The process in which documents are read: it takes one after the other from its standard input, within limits.

Started by `pool`. What it says is JSON behind the length of it; nothing that a document holds is run, and no connection
can be opened.
"""

from __future__ import annotations

import json
import os
import socket
import struct
import sys
import time
import traceback
from collections.abc import Mapping
from typing import Any, BinaryIO

from tongket.documents.formats import steps

__all__ = ["answer", "main", "take", "tell"]

_LENGTH = struct.Struct(">Q")


def tell(stream: BinaryIO, said: dict[str, Any], data: bytes = b"") -> None:
    """Write a message and the bytes that go with it."""
    head = json.dumps(said, ensure_ascii=True).encode("ascii")
    stream.write(_LENGTH.pack(len(head)) + _LENGTH.pack(len(data)) + head)
    stream.write(data)
    stream.flush()


def take(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """The next message and its bytes; None where the other side has gone."""
    sizes = stream.read(2 * _LENGTH.size)
    if len(sizes) < 2 * _LENGTH.size:
        return None
    head, data = _LENGTH.unpack(sizes[: _LENGTH.size])[0], _LENGTH.unpack(sizes[_LENGTH.size :])[0]
    said, given = stream.read(head), stream.read(data)
    if len(said) < head or len(given) < data:
        return None
    return json.loads(said), given


def answer(data: bytes, said: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """What was made of a document, or what is wrong with it; asked to draw pages of it, these."""
    from tongket.documents.formats import faults

    family = str(said["family"])
    try:
        return _drawn(data, said) if "pages" in said else _read(data, family)
    except faults.Fault as fault:
        problem, advice = fault.problem, fault.advice
    except MemoryError:
        problem, advice = faults.MEMORY
    except RecursionError:
        problem, advice = faults.NESTED
    except Exception:  # a library stumbled over what no one foresaw
        traceback.print_exc()
        problem, advice = faults.DAMAGED
        problem = problem.format(what=faults.NAMES.get(family, "a document"))
    return {"problem": problem, "advice": advice}, b""


def _read(data: bytes, family: str) -> tuple[dict[str, Any], bytes]:
    from tongket.documents import formats

    return {"made": formats.read(data, family).packed()}, b""


def _drawn(data: bytes, said: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    from tongket.documents.formats import drawn

    pages = {int(number): int(turn) for number, turn in said["pages"]}
    return {"drawn": True}, drawn.packed(drawn.draw(data, said["family"], pages, int(said["most"])))


def _refuse(*_: object, **__: object) -> Any:
    raise OSError("no connection is opened while a document is read")


def _hold(memory: int) -> None:
    """No more memory than that, no core dump, and no connection."""
    socket.socket.connect = _refuse  # type: ignore[method-assign]
    socket.create_connection = _refuse
    socket.getaddrinfo = _refuse
    try:
        import resource
    except ImportError:  # Windows has no such limits; the limit of time holds there, too
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    except (ValueError, OSError):  # macOS does not take it
        return


def _allow(seconds: int) -> None:
    """So much more time at work, should the other side no longer be there to stop this one."""
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + seconds, hard))


def _stepped(answers: BinaryIO, seconds: int) -> steps.Tell:
    """Tells the other side of each page that is done, and takes the time for the next."""

    def tell_step(done: int, of: int) -> None:
        _allow(2 * seconds + 10)
        tell(answers, {"done": done, "of": of})

    return tell_step


def main() -> None:
    """Answer until the other side goes."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    # What a library prints must not come between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _hold(memory)
    while (asked := take(sys.stdin.buffer)) is not None:
        said, data = asked
        _allow(2 * seconds + 10)
        steps.listen(_stepped(answers, seconds))
        tell(answers, *answer(data, said))
