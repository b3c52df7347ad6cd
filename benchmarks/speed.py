"""Claims (benchmarks/README.md): full extraction is so many times as fast as Duckling's Vietnamese, and so much slower
than a regular expression that only finds numbers; ten times the text takes ten times as long; no text, however made up,
is slow by the character; memory is a small multiple of the text.

One run, one process, the same texts: the sample reports, and the real ones where their folder lies beside the clone.
``speed.py 2`` reads 2 MB instead of 20.
"""

from __future__ import annotations

import os
import platform
import re
import signal
import sys
import time
import tracemalloc
import zoneinfo
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

from tongket.documents import describe
from tongket.documents.model import About, Document
from tongket.extraction import extract
from tongket.language.normal import fold

TOP = Path(__file__).resolve().parents[1]
FOLDERS = (TOP / "corpus", TOP.parent / "shared" / "reports", TOP.parent / "shared" / "real")
WITHOUT_PEER = """\
Duckling is left out: it is not installed (it is no dependency of the project, and runs on Linux alone). To compare:
    pip install --target build/peer pyduckling-native-phihos==0.3.0
    PYTHONPATH=build/peer make bench
"""
# Duckling's kinds of thing: all, as it reads where nothing is said, and those that extraction reads too.
READ_TOO = ["number", "ordinal", "quantity", "amount-of-money", "duration", "time"]
ALL = [
    *READ_TOO,
    "credit-card-number",
    "distance",
    "email",
    "phone-number",
    "temperature",
    "time-grain",
    "url",
    "volume",
]
PEER_BYTES = 500_000
YEAR = About(language="vi", year=2021, period_start=date(2021, 1, 1), period_end=date(2021, 12, 31))
ONE_OF_TEN, MEGABYTE, DENSE, MEMORY_BYTES = 300_000, 1_000_000, 200_000, 5_000_000
ENDLESS = [
    "7", "7 ", "12.", "(", ")", "()", "((()))", "trong đó ", ";", "; ", ",", ".", ". ", "-", "- ", "|", "/", " ", "\n",
    "hộ nghèo ", "năm 2021 ", "Năm 2021:\n",
]  # fmt: skip
# One number to a few characters, where ordinary text has one to seventy.
ENDLESS_NUMBERS = [
    "(5)",
    "(5) ",
    "trong đó 5 hộ; ",
    "5; ",
    "5, ",
    "5\n",
    "a1",
    "5 người, ",
    "đạt 5% kế hoạch (5/6 hộ), ",
]


# --- what is compared


def full(text: str) -> int:
    """Every column of every table: what the report says of itself, figures, ledger and citations."""
    found = extract(Document("report", text, about=describe(text)))
    return len(found.figures)


NUMBER = re.compile(
    r"(?P<bound>hơn|trên|gần|khoảng|dưới)?\s*(?P<digits>\d+(?:[.,]\d+)*)\s*(?P<scale>nghìn|triệu|tỷ)?"
    r"\s*(?P<unit>%|đồng|người|lao động|hộ|em|xã|doanh nghiệp|suất|lớp|phiên)?(?P<per>/\w+)?",
    re.IGNORECASE,
)
SCALES = {"nghìn": 1e3, "triệu": 1e6, "tỷ": 1e9}


def floor(text: str) -> int:
    """What fifteen lines can do: numbers with magnitude and unit, of which nothing is known further."""
    rows = []
    for match in NUMBER.finditer(text):
        digits = match["digits"].replace(".", "").replace(",", ".")
        value = float(digits) if digits.count(".") < 2 else 0.0
        scale = SCALES.get((match["scale"] or "").lower(), 1.0)
        rows.append({"start": match.start(), "end": match.end(), "value": value * scale, "unit": match["unit"],
                     "bound": match["bound"], "per": match["per"]})  # fmt: skip
    return len(rows)


def peers() -> dict[str, Callable[[str], int]]:
    """Duckling's Vietnamese, as its documentation shows it and as fast as it goes; none where it is not there."""
    try:
        import duckling
    except ImportError:
        print(WITHOUT_PEER)
        return {}
    zones = next((path for path in zoneinfo.TZPATH if Path(path).is_dir()), None)
    if zones is None:
        print("Duckling is left out: it needs the time zones of the system (Debian, Ubuntu: apt-get install tzdata).\n")
        return {}
    locale = duckling.default_locale_lang(duckling.parse_lang("VI"))
    now = duckling.parse_ref_time(duckling.load_time_zones(zones), "UTC", 1_640_995_200)
    context = duckling.Context(now, locale)
    every, read_too = duckling.parse_dimensions(ALL), duckling.parse_dimensions(READ_TOO)

    def whole(text: str) -> int:
        return len(duckling.parse(text, context, every, False))

    def by_line(text: str) -> int:
        return sum(len(duckling.parse(line, context, read_too, False)) for line in text.splitlines() if line.strip())

    return {"Duckling, Vietnamese": whole, "the same, line by line, numbers and times alone": by_line}


# --- measuring


def texts() -> list[str]:
    found = [path for folder in FOLDERS if folder.is_dir() for path in sorted(folder.glob("*.txt"))]
    return [path.read_text(encoding="utf-8-sig") for path in found]


def up_to(size: int, of: Iterable[str]) -> Iterator[str]:
    """The texts over and over, until they are so many bytes."""
    total = 0
    for text in cycle(of):
        if total >= size:
            return
        total += len(text.encode())
        yield text


def seconds(read: Callable[[str], int], of: Iterable[str]) -> float:
    """Of one core: what other programs do beside counts little."""
    began = time.process_time()
    for text in of:
        read(text)
    return time.process_time() - began


def throughput(reports: list[str], size: int) -> float:
    """Print the table of speeds; gives the seconds that a character of ordinary text takes."""
    every = list(up_to(size, reports))
    length = sum(len(text.encode()) for text in every)
    rows = [("full extraction", length, seconds(full, every))]
    part = list(up_to(PEER_BYTES, reports))
    for name, read in peers().items():
        rows.append((name, sum(len(text.encode()) for text in part), seconds(read, part)))
    rows.append(("a regular expression", length, seconds(floor, every)))
    own = rows[0][1] / rows[0][2]
    print("| | MB | s | MB/s | full extraction is |\n| --- | ---: | ---: | ---: | ---: |")
    for name, size_read, took in rows:
        times = "" if name == rows[0][0] else f"{own / (size_read / took):.2f} x as fast"
        print(f"| {name} | {size_read / 1e6:.1f} | {took:.1f} | {size_read / took / 1e6:.2f} | {times} |")
    return rows[0][2] / sum(map(len, every))


def endless(ordinary: float) -> None:
    print("\n| endless | times an ordinary character |\n| --- | ---: |")
    for unit in (*ENDLESS, *ENDLESS_NUMBERS):
        text = unit * ((MEGABYTE if unit in ENDLESS else DENSE) // len(unit))
        extract(Document("report", text[:1000], about=YEAR))
        print(f"| `{unit!r}` | {seconds(full, [text]) / len(text) / ordinary:.1f} |")


def growth(reports: list[str]) -> None:
    """One document, and one ten times as long."""
    short = "\n".join(up_to(ONE_OF_TEN, reports))
    long = "\n".join([short] * 10)
    once, ten = (min(seconds(full, [text]) for _ in range(2)) for text in (short, long))
    print(f"\nTen times the text ({len(long) / 1e6:.1f} million characters in one report) takes "
          f"{ten / once:.1f} times as long.")  # fmt: skip


def rooms(reports: list[str]) -> None:
    """Where the time goes, by the module that was running every half millisecond."""
    if not hasattr(signal, "setitimer"):
        return
    counts: Counter[str] = Counter()

    def note(_signal: int, frame: object) -> None:
        while frame is not None:
            module = frame.f_globals["__name__"]  # type: ignore[attr-defined]
            if module.startswith("tongket."):
                counts[module.removeprefix("tongket.")] += 1
                return
            frame = frame.f_back  # type: ignore[attr-defined]

    signal.signal(signal.SIGPROF, note)
    signal.setitimer(signal.ITIMER_PROF, 0.0005, 0.0005)
    seconds(full, [*reports] * 20)
    signal.setitimer(signal.ITIMER_PROF, 0)
    total = sum(counts.values())
    print("\n| room | of the time | its modules, in % of all |\n| --- | ---: | --- |")
    by_room: Counter[str] = Counter()
    for module, count in counts.items():
        by_room[module.partition(".")[0]] += count
    for room, count in by_room.most_common():
        modules = [(m, c) for m, c in counts.most_common() if m.startswith(f"{room}.") and c > total / 150]
        told = ", ".join(f"{module.partition('.')[2]} {100 * one / total:.0f}" for module, one in modules)
        print(f"| {room} | {100 * count / total:.0f} % | {told} |")


def memory(reports: list[str]) -> None:
    """The most that Python's objects took while one long report was read, and what its rows take that stay."""
    text = "\n".join(up_to(MEMORY_BYTES, reports))
    length = len(text.encode())
    tracemalloc.start()
    found = extract(Document("report", text, about=describe(text)))
    fold("")  # which lets go of the last text folded
    stay, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    rows = len(found.figures) + len(found.ledger) + len(found.citations)
    print(
        f"\nOne report of {length / 1e6:.0f} MB takes {most / length:.0f} times its size in memory, of which its "
        f"{rows} rows, that stay, are {stay / length:.0f}."
    )


def main() -> None:
    size = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 20_000_000
    reports = texts()
    full(reports[0])
    print(f"{os.cpu_count()} cores (one used), Python {platform.python_version()}, {len(reports)} reports of "
          f"{sum(len(text.encode()) for text in reports)} bytes, over and over\n", flush=True)  # fmt: skip
    ordinary = throughput(reports, size)
    rooms(reports)
    growth(reports)
    endless(ordinary)
    memory(reports)


if __name__ == "__main__":
    main()
