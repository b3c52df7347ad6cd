"""Claim (README.md): how many figures to a page a scan loses or changes, and how many of these are told as doubts.

Reports and tables are printed, made pictures of, worsened as scanners do it, recognised, and their numbers held against
those printed, condition by condition. A number is *lost* where none stands in its place, *changed* where another does,
*invented* where none was printed; *told* counts those of the three that bear a doubt, *in vain* the other doubts.

    scans.py [REPORT...] [--font FILE] [--condition NAME]
"""

from __future__ import annotations

import argparse
import difflib
import os
import platform
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "tests"))
NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
REPORTS = ("hai-duong-2021", "bac-ninh-2022", "kon-tum-2014")
WORSE: dict[str, Any] = {"skew": 1.3, "noise": 12, "blur": 0.8, "stamp": True}
CONDITIONS: dict[str, tuple[int, dict[str, Any]]] = {
    "300 dpi, clean": (300, {}),
    "200 dpi, clean": (200, {}),
    "150 dpi, clean": (150, {}),
    "300 dpi, leaning 2 degrees": (300, {"skew": 2.0}),
    "300 dpi, stamped": (300, {"stamp": True}),
    "300 dpi, all of it": (300, WORSE),
    "200 dpi, all of it": (200, WORSE | {"skew": -1.6, "blur": 0.6}),
    "150 dpi, all of it": (150, WORSE | {"skew": 1.0, "blur": 0.5}),
}
TABLE = [
    ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ %"],
    *(
        [str(at), f"Số {name} được hỗ trợ", f"{at * 1370:,}".replace(",", "."), f"{at * 1391 + 7:,}".replace(",", "."),
         f"{(at * 1391 + 7) / at / 13.7:.1f}".replace(".", ",")]
        for at, name in enumerate(("lao động", "hộ nghèo", "trẻ em", "người có công", "cận nghèo", "doanh nghiệp"), 1)
    ),
]  # fmt: skip


def held(printed: str, made: Any) -> Counter[str]:
    """Numbers and digits printed, and what became of them."""
    doubted = [(one.start, one.end) for one in made.recognised if one.other is not None]
    found = list(NUMBER.finditer(made.text))
    wanted, got = NUMBER.findall(printed), [one.group() for one in found]
    digits = ["".join(re.findall(r"\d", text)) for text in (printed, made.text)]
    blocks = difflib.SequenceMatcher(None, *digits, autojunk=False).get_matching_blocks()
    counts = Counter(numbers=len(wanted), digits=len(digits[0]), kept=sum(block.size for block in blocks))

    def is_told(one: re.Match[str]) -> bool:
        return any(start < one.end() and one.start() < end for start, end in doubted)

    counts["doubts"] = len(doubted)
    for kind, a, b, c, d in difflib.SequenceMatcher(None, wanted, got, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        changed = min(b - a, d - c)
        counts += Counter(changed=changed, lost=b - a - changed, invented=d - c - changed)
        told = sum(is_told(one) for one in found[c:d])
        if c == d:  # lost: told where the words around it bear a doubt
            start, end = (found[c - 1].end() if c else 0), (found[c].start() if c < len(found) else len(made.text))
            told = min(b - a, sum(start <= first and last <= end for first, last in doubted))
        counts["told"] += min(told, max(b - a, d - c))
        if os.environ.get("SHOW"):
            print("   ", wanted[a:b], got[c:d], told)
    return counts


def main() -> None:
    """Print, worsen, recognise and count."""
    import rendered
    import scanned
    from tongket.documents import formats

    parser = argparse.ArgumentParser()
    parser.add_argument("reports", nargs="*", default=REPORTS)
    parser.add_argument("--font", default="")
    parser.add_argument("--condition", default="")
    asked = parser.parse_args()
    texts = [(TOP / "corpus" / f"{name}.txt").read_text(encoding="utf-8").lstrip("\ufeff") for name in asked.reports]
    sheets = [(text, rendered.pdf(text, font=asked.font)) for text in texts]
    cells = "\n".join(cell for row in TABLE for cell in row)
    for ruled in (True, False):
        sheets.append((f"Phụ lục\n{cells}", rendered.pdf("Phụ lục", TABLE, ruled=ruled, font=asked.font)))
    print(
        f"{os.cpu_count()} cores, Python {platform.python_version()}, {', '.join(asked.reports)}; a table, ruled or not"
    )
    print(f"{'':28}  pages numbers  digits kept  lost changed invented  of these told    doubts in vain  s a page")
    for name, (resolution, worse) in CONDITIONS.items():
        if asked.condition not in name:
            continue
        counts: Counter[str] = Counter()
        began = time.perf_counter()
        for text, data in sheets:
            pages = [scanned.scan(page, **worse) for page in scanned.pages(data, resolution)]
            counts["pages"] += len(pages)
            counts += held(text, formats.read(scanned.pdf(pages, resolution), "pdf"))
        seconds = (time.perf_counter() - began) / counts["pages"]
        wrong = counts["lost"] + counts["changed"] + counts["invented"]
        print(
            f"{name:28}  {counts['pages']:5} {counts['numbers']:7}  {counts['kept'] / counts['digits']:10.2%}"
            f"  {counts['lost']:4} {counts['changed']:7} {counts['invented']:8}  {counts['told']:6} of {wrong:<4}"
            f"  {counts['doubts'] - counts['told']:15}  {seconds:8.1f}"
        )


if __name__ == "__main__":
    main()
