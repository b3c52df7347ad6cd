"""Claim (docs/how-it-works.md): reading a format costs little more than the bare library underneath it.

Reports of the corpus as files of each format, made here; each way of reading runs in a process of its own, over all of
them, and tells documents a second, the processor time of one and the most memory that it had. markitdown is taken where
it is installed, with the libraries underneath at the versions that the project has.
"""

from __future__ import annotations

import importlib.util
import io
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[1]
PEER = TOP / "build" / "peer"
WITHOUT_PEER = """\
markitdown is left out: it is not installed (it is no dependency of the project). To compare:
    pip install --target build/peer "markitdown[docx,xlsx,pdf]==0.1.9"
"""
FORMS = ("html", "docx", "pdf", "rtf", "xlsx")
ROWS, REPEATS = 60, 3
MENU = "<nav><ul>" + "".join(f"<li><a href=/{at}>Mục {at}</a></li>" for at in range(30)) + "</ul></nav>"


def bare(form: str, data: bytes) -> object:
    """What the library underneath does alone to get at the words."""
    if form == "html":
        import trafilatura

        return trafilatura.extract(data.decode("utf-8"))
    if form == "docx":
        import docx

        return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    if form == "pdf":
        import pypdfium2

        return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    if form == "xlsx":
        import openpyxl

        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        return [[cell.value for cell in row] for sheet in book for row in sheet]
    return data.decode("ascii")


def readers(form: str) -> dict[str, Callable[[bytes], object]]:
    """The ways to read a format, by name."""
    from tongket.documents import formats, read_bytes

    found: dict[str, Callable[[bytes], object]] = {
        "tongket, reader alone": lambda data: formats.read(data, formats.family(data, f".{form}")),
        "tongket, in a child, described": lambda data: read_bytes(data, f"a.{form}"),
        "bare library": lambda data: bare(form, data),
    }
    if form != "rtf" and has_peer():
        found["markitdown"] = peer(form)
    return found


def peer(form: str) -> Callable[[bytes], object]:
    """markitdown, imported when it first reads: no other way of reading is to bear its memory."""

    @cache
    def tool() -> Any:
        from markitdown import MarkItDown

        return MarkItDown()

    return lambda data: tool().convert_stream(io.BytesIO(data), file_extension=f".{form}")


def has_peer() -> bool:
    """Whether markitdown is there; its folder comes last, so that what both need is the project's own."""
    if PEER.is_dir() and str(PEER) not in sys.path:
        sys.path.append(str(PEER))
    return importlib.util.find_spec("markitdown") is not None


def highest(process: int | str) -> float:
    """The most memory that a process has had, in megabytes; Linux tells it."""
    told = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(next(line for line in told.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def spent(process: int | str) -> float:
    """Seconds of a processor that a process has taken; Linux tells it."""
    told = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def measure(form: str, way: str, folder: Path) -> None:
    """Read every file of a format once to warm up and then in time; says what came of it as JSON."""
    from tongket.documents.formats.pool import shared

    read = readers(form)[way]
    files = [path.read_bytes() for path in sorted(folder.glob(f"*.{form}"))]
    read(files[0])
    at_work = ["self", *(child._process.pid for child in shared._idle)]
    before = sum(map(spent, at_work))
    best = float("inf")
    for _ in range(REPEATS):
        began = time.perf_counter()
        for data in files:
            read(data)
        best = min(best, time.perf_counter() - began)
    cost = (sum(map(spent, at_work)) - before) / REPEATS / len(files)
    peak = max(highest(child._process.pid) for child in shared._idle) if shared._idle else highest("self")
    print(json.dumps({"rate": len(files) / best, "cost": 1000 * cost, "megabytes": peak}))


def make(folder: Path) -> None:
    """The corpus in each format; of a workbook a table of sixty rows."""
    sys.path.insert(0, str(TOP / "tests"))
    import rendered

    for path in sorted((TOP / "corpus").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for form in FORMS:
            table = [["TT", "Chỉ tiêu của tỉnh", "Năm"], *([at, f"Số người {at}", at * 1000] for at in range(ROWS))]
            data = rendered.xlsx(table) if form == "xlsx" else getattr(rendered, form)(text)
            if form == "html":
                data = data.replace(b"<body>", f"<body>{MENU}<article><h1>{path.stem}</h1>".encode())
            (folder / f"{path.stem}.{form}").write_bytes(data)


def main() -> None:
    """Make the files, and measure each way of reading each format."""
    if len(sys.argv) > 1:
        measure(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
        return
    with tempfile.TemporaryDirectory() as made:
        make(Path(made))
        size = {form: sum(path.stat().st_size for path in Path(made).glob(f"*.{form}")) for form in FORMS}
        count = len(list(Path(made).glob("*.html")))
        if not has_peer():
            print(WITHOUT_PEER)
        print(f"{os.cpu_count()} cores, Python {platform.python_version()}, {count} reports, best of {REPEATS}")
        for form in FORMS:
            for way in readers(form):
                command = [sys.executable, __file__, form, way, made]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                told = json.loads(done.stdout.splitlines()[-1])
                print(
                    f"{form:5} {size[form] / count / 1024:6.0f} KB  {way:32} {told['rate']:9.1f} documents/s "
                    f"{told['cost']:6.1f} ms of a processor {told['megabytes']:6.0f} MB"
                )


if __name__ == "__main__":
    main()
