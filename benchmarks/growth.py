"""Claim (docs/how-it-works.md): the time to read a report grows as its length, whatever stands in it.

Made-up texts that repeat one unit without end, at two sizes in one run; a growth of 4 is in proportion, 16 is as the
square.
"""

from __future__ import annotations

import os
import platform
import time
from datetime import date

from tongket.documents.model import About, Document
from tongket.extraction import extract

YEAR = About(language="vi", year=2021, period_start=date(2021, 1, 1), period_end=date(2021, 12, 31))
SHORT, FACTOR, REPEATS = 8_000, 4, 3

ENDLESS = [
    "7", "7 ", "1.234, ", "1.", "5 người, ", "(", "(5) ", ")5", "5 (", "trong đó ", "trong đó 5 hộ; ", ".,", ". ",
    ";", "5; ", "từ ", "từ 5 đến ", "lên ", " ", "\n", "5\n", "- 5 hộ\n", "5/", "5-", "tháng 5 ", "năm 2021 ",
    "cùng kỳ ", "năm nay ", "một ", "5 nghìn ", "nghìn ", '"5 ', "5% ", "nghị quyết 5/", "68/nq-cp ", "a1",
    "Năm 2021:\n", "I. KẾT QUẢ\n", "+ \n", "lần lượt 5 hộ, 6 hộ; ", "5\t", "123 ", "giảm 5% ",
    "đạt 5% kế hoạch (5/6 hộ), ", "a\u0301\u0323", "\u00ad", "kế hoạch ", "luật ", "khoản 1,2,", "đ", "hộ nghèo ",
    "a ", "A. ", "Xã Ba Vì có 5 hộ, ",
]  # fmt: skip


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(REPEATS):
        began = time.perf_counter()
        extract(Document("report", text, about=YEAR))
        best = min(best, time.perf_counter() - began)
    return best


def main() -> None:
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{machine}, {SHORT} and {FACTOR * SHORT} characters, best of {REPEATS}")
    growth = {}
    for unit in ENDLESS:
        short, long = (unit * (size // len(unit)) for size in (SHORT, FACTOR * SHORT))
        growth[unit] = seconds(long) / seconds(short)
    for unit, times in sorted(growth.items(), key=lambda item: -item[1]):
        print(f"{times:6.1f}  {unit!r}")


if __name__ == "__main__":
    main()
