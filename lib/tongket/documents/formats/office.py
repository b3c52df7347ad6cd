"""Old Word files (.doc) and OpenDocument texts, through a program that is installed: LibreOffice, antiword, catdoc.

LibreOffice makes a .docx of them, which keeps tables and numbers of lists; antiword and catdoc give the plain text of a
.doc. Each works in a folder of its own that goes afterwards; no macro is run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tongket.documents.formats import docx, package
from tongket.documents.formats.faults import NO_OFFICE, NO_PROGRAM, PROGRAM_FAILED, SLOW, Fault
from tongket.documents.formats.written import Made, Writer, kind_of_line, tidy

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES = {"doc": "application/msword", "odt": "application/vnd.oasis.opendocument.text"}
WHAT = {"doc": "an old Word document", "odt": "an OpenDocument text"}
_SECONDS = 60
_PLAIN = (("antiword", ("-w", "0", "-m", "UTF-8.txt")), ("catdoc", ("-w", "-d", "utf-8")))


def read(data: bytes, kind: str) -> Made:
    """The text of a ``doc`` or ``odt``; Fault names what to install where nothing opens it."""
    with tempfile.TemporaryDirectory(prefix="tongket-", ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        file = folder / f"report.{kind}"
        file.write_bytes(data)
        office = shutil.which("soffice") or shutil.which("libreoffice")
        if office:
            return _converted(office, file, folder, kind)
        if kind == "doc":
            for name, options in _PLAIN:
                program = shutil.which(name)
                if program:
                    return _plain(_run([program, *options, str(file)], folder, kind, name), kind)
    raise Fault(NO_PROGRAM if kind == "doc" else NO_OFFICE, what=WHAT[kind])


def _converted(office: str, file: Path, folder: Path, kind: str) -> Made:
    profile = (folder / "profile").as_uri()
    _run(
        [office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "docx", "--outdir",
         str(folder), str(file)],
        folder, kind, "LibreOffice",
    )  # fmt: skip
    made = folder / "report.docx"
    if not made.is_file():
        raise Fault(PROGRAM_FAILED, what=WHAT[kind], program="LibreOffice")
    opened = package.opened(made.read_bytes(), WHAT[kind])
    read_ = docx.read(opened, opened.related("", "officeDocument"))
    return Made(read_.text, MEDIA_TYPES[kind], read_.blocks, read_.grids, read_.origins, read_.title, read_.source,
                read_.published)  # fmt: skip


def _run(command: list[str], folder: Path, kind: str, name: str) -> bytes:
    """What a program prints; Fault where it fails or takes too long."""
    environment = {**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Fault(SLOW, seconds=_SECONDS) from None
    except OSError:
        raise Fault(PROGRAM_FAILED, what=WHAT[kind], program=name) from None
    if done.returncode:
        raise Fault(PROGRAM_FAILED, what=WHAT[kind], program=name)
    return done.stdout


def _plain(said: bytes, kind: str) -> Made:
    """Lines of plain text, each a paragraph."""
    writer = Writer("paragraph")
    count = 0
    for line in said.decode("utf-8", "replace").splitlines():
        words = tidy(line)
        if words:
            count += 1
            writer.line(kind_of_line(words), words, (count, 0, 0, 0))
        else:
            writer.blank()
    return writer.made(MEDIA_TYPES[kind])
