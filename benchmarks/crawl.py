"""Claims (benchmarks/README.md): how many documents of a crawl `tongket extract` takes in a second on one and on two
processes, that its memory does not grow with their number, and what 60 million pages would take.

Nine of ten documents are pages of other genres (eight of `tests/documents/other_genres.jsonl`, joined), the tenth is a
report of the corpus; in all of them digits are altered, so that none is another one's copy. ``crawl.py 2000`` takes
2,000 documents instead of 100,000.
"""

from __future__ import annotations

import json
import os
import platform
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from tongket.documents import describe
from tongket.documents.model import Document
from tongket.documents.sieve import holds
from tongket.extraction import extract

TOP = Path(__file__).resolve().parents[1]
PARTITIONS, PAGES = 8, 60_000_000
SHARES = (0.0001, 0.001, 0.01)  # of a crawl's pages, those that tell figures of the sector
ENOUGH = 200  # documents of each kind, to time one


def texts() -> tuple[list[str], list[str]]:
    """Reports, and short texts of other genres."""
    others = (TOP / "tests" / "documents" / "other_genres.jsonl").read_text(encoding="utf-8").splitlines()
    reports = sorted((TOP / "corpus").glob("*.txt"))
    return [path.read_bytes().decode() for path in reports], [json.loads(line)["text"] for line in others]


def documents() -> Iterator[tuple[str, str]]:
    """Kind and text of documents without end, always the same ones."""
    reports, others = texts()
    chance, number = random.Random(6), 0
    while True:
        one = chance.choice(reports) if number % 10 == 9 else "\n\n".join(chance.sample(others, 8))
        yield "report" if number % 10 == 9 else "other", re.sub(r"[1-9]", lambda _: chance.choice("123456789"), one)
        number += 1


def write(folder: Path, count: int) -> int:
    """Write the documents in partitions; the size of all."""
    made, size = documents(), 0
    for part in range(PARTITIONS):
        path = folder / f"part-{part:03}.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for number, (_, text) in enumerate(islice(made, count // PARTITIONS)):
                out.write(json.dumps({"id": f"{part}-{number}", "text": text}, ensure_ascii=False) + "\n")
        size += path.stat().st_size
    return size


class Run(NamedTuple):
    """One run: wall and processor seconds, and the memory of its largest process in megabytes."""

    seconds: float
    cpu: float
    peak: float
    said: str


def run(folder: Path, jobs: int) -> Run:
    command = [sys.executable, "-m", "tongket", "extract", f"{folder}/*.jsonl", "-o", f"{folder}/out-{jobs}"]
    began = time.monotonic()
    process = subprocess.Popen([*command, "--jobs", str(jobs)], stderr=subprocess.PIPE, text=True, encoding="utf-8")
    assert process.stderr is not None
    said = process.stderr.read().strip().splitlines()[-1]
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, said
    return Run(time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)


def paper() -> None:
    """What a page costs, by kind, and what so many would take."""
    kinds: dict[str, list[str]] = {"report": [], "other": []}
    for kind, text in documents():
        if len(kinds[kind]) < ENOUGH:
            kinds[kind].append(text)
        if all(len(found) == ENOUGH for found in kinds.values()):
            break
    lines = [json.dumps({"id": "a", "text": text}, ensure_ascii=False).encode() for text in kinds["other"]]
    holds(kinds["other"][0])
    extract(Document("a", kinds["report"][0], about=describe(kinds["report"][0])))
    began = time.process_time()
    kept = sum(holds(json.loads(line)["text"]) for line in lines)
    passing = (time.process_time() - began) / len(lines)
    began = time.process_time()
    for text in kinds["report"]:
        extract(Document("a", text, about=describe(text)))
    reading = (time.process_time() - began) / len(kinds["report"])
    length = sum(map(len, kinds["other"])) / len(kinds["other"])
    print(f"\nOn paper: a page of another genre ({length:,.0f} characters) takes {1e3 * passing:.2f} ms of a processor "
          f"({kept} of {len(lines)} were kept wrongly), a report {1e3 * reading:.0f} ms.\n")  # fmt: skip
    print(f"| of {PAGES:,} pages are read | hours on one core | on 2 | on 64 |\n| ---: | ---: | ---: | ---: |")
    for share in SHARES:
        hours = PAGES * (passing + share * reading) / 3600
        print(f"| {share:.2%} | {hours:.1f} | {hours / 2:.1f} | {hours / 64:.2f} |")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f} before.\n")
    with tempfile.TemporaryDirectory() as place:
        size = write(Path(place), count)
        print(f"{count:,} documents, {size / 1e6:.1f} MB, {PARTITIONS} partitions\n")
        print("| processes | s | documents a second | MB/s | processor s | largest process, MB |")
        print("| ---: | ---: | ---: | ---: | ---: | ---: |")
        for jobs in (1, 2):
            done = run(Path(place), jobs)
            print(f"| {jobs} | {done.seconds:.1f} | {count / done.seconds:,.0f} | {size / done.seconds / 1e6:.2f} "
                  f"| {done.cpu:.1f} | {done.peak:.0f} |")  # fmt: skip
        print(f"\n{done.said}")
    paper()


if __name__ == "__main__":
    main()
