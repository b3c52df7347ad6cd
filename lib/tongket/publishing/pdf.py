"""A page as PDF, printed by chromium: the page's own style sheet for print, no network, the same bytes on every run.

Chromium prints what a browser would: the style sheet (`print.css`) numbers the sheets and names the page on each. What
it writes of the clock is overwritten with the day that it is given, and links out of the page become text: their
addresses would be those of this machine.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

__all__ = ["Printer", "PrinterError", "end_all", "find_printer", "for_paper", "normalised"]

# The engine is the same in all of them; Debian's comes first.
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_INSTALL = (
    "--pdf needs chromium to print with, and there is none on PATH; install it (Debian: apt-get install chromium; "
    "Fedora: dnf install chromium), or leave out --pdf"
)
_OPTIONS = (
    "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-extensions",
    "--disable-sync", "--mute-audio", "--host-resolver-rules=MAP * ~NOTFOUND", "--lang=en-US",
    "--no-pdf-header-footer", "--generate-pdf-document-outline", "--virtual-time-budget=10000",
)  # fmt: skip
_SECONDS = 180
_OUTWARD = re.compile(r'(<a\b[^>]*?)\shref="(?!#)[^"]*"')
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:(\d{14})([^)]*)\)")
_TRIAL = '<!DOCTYPE html><html lang="en"><title>trial</title><p>trial</p></html>'


_at_work: set[subprocess.Popen[bytes]] = set()


class PrinterError(OSError):
    """A page could not be printed; the message says why, or what to install."""


def for_paper(html: str) -> str:
    """A page of the site as it is printed: nothing to run, and no address that leads out of it."""
    return _OUTWARD.sub(r"\1", _SCRIPT.sub("", html))


def normalised(pdf: bytes, day: date | None) -> bytes:
    """The PDF with `day` where chromium wrote the time; not one byte moves, so that its table of contents holds."""
    stamp = (day or date(1980, 1, 1)).strftime("%Y%m%d000000").encode()
    return _DATE.sub(lambda found: b"/%b (D:%b%b)" % (found[1], stamp, re.sub(rb"\d", b"0", found[3])), pdf)


@dataclass(frozen=True, slots=True)
class Printer:
    """A chromium that was tried out; `sandboxed` says whether its sandbox works here."""

    program: str
    sandboxed: bool = True

    def print(self, html: str, target: Path, day: date | None = None) -> Path:
        """Print a page of the site to `target`, all or nothing; `day` is the date that the file bears.

        PrinterError where chromium fails, or takes more than three minutes.
        """
        with tempfile.TemporaryDirectory(prefix="tongket-print-", ignore_cleanup_errors=True) as scratch:
            page, draft = Path(scratch) / "page.html", Path(scratch) / "page.pdf"
            page.write_text(for_paper(html), encoding="utf-8", newline="")
            said = self._run([f"--user-data-dir={scratch}/profile", f"--print-to-pdf={draft}", page.as_uri()], scratch)
            content = draft.read_bytes() if draft.is_file() else b""
        if not content.startswith(b"%PDF-"):
            raise PrinterError(f"{Path(self.program).name} made no PDF: {said or 'it said nothing'}")
        from tongket.tables.files import write_bytes

        target.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(normalised(content, day), target)
        return target

    def _run(self, arguments: Sequence[str], scratch: str) -> str:
        """Run chromium to its end; the last line of what it said. It never outlives this call."""
        sandbox = [] if self.sandboxed else ["--no-sandbox"]
        environment = {**os.environ, "HOME": scratch, "TZ": "UTC", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        with _started([self.program, *_OPTIONS, *sandbox, *arguments], environment) as process:
            try:
                _, told = process.communicate(timeout=_SECONDS)
            except subprocess.TimeoutExpired:
                return f"it was not done after {_SECONDS} seconds"
        lines = [line.strip() for line in told.decode("utf-8", "replace").splitlines() if line.strip()]
        return next((line for line in reversed(lines) if "dbus" not in line.lower()), "")


@contextmanager
def _started(command: Sequence[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process in a group of its own, which is ended, all of it, when the block is left."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    )
    _at_work.add(process)
    try:
        yield process
    finally:
        _end(process)
        _at_work.discard(process)
        process.wait()
        if process.stderr:
            process.stderr.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and those that it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def end_all() -> None:
    """End every browser that prints at this moment; what it printed is not kept."""
    for process in list(_at_work):
        _end(process)


def find_printer() -> Printer:
    """The chromium on PATH, after a trial; PrinterError says what to install, or why it does not print.

    Its sandbox is left out only where it does not work: for root, and in some containers. The pages are our own,
    without scripts and without the network.
    """
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise PrinterError(_INSTALL)
    problem = ""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    for sandboxed in (False,) if is_root else (True, False):
        printer = Printer(program, sandboxed)
        with tempfile.TemporaryDirectory(prefix="tongket-print-", ignore_cleanup_errors=True) as scratch:
            try:
                printer.print(_TRIAL, Path(scratch) / "trial.pdf")
            except OSError as error:
                problem = str(error)
            else:
                return printer
    raise PrinterError(f"{program} is there, but does not print, so that --pdf cannot be done: {problem}")
