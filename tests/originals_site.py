"""Sites of reports that came as PDFs, scans and pages, to look at what they show of the originals."""

from __future__ import annotations

from pathlib import Path

import tongket
from tongket.api import Corpus
from tongket.publishing import write_cutouts, write_site

__all__ = ["HEAD", "TITLE", "rows", "site"]

HEAD = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"]
TITLE = (
    "SỞ LĐ-TB&XH TỈNH NINH BÌNH\nBÁO CÁO\nKết quả công tác lao động, người có công và xã hội tỉnh Ninh Bình năm 2022"
)
_INDICATORS = [
    ("Số lao động được giải quyết việc làm", "người", 35000), ("Số hộ nghèo", "hộ", 9800),
    ("Số lao động đi làm việc ở nước ngoài", "người", 1200), ("Số học viên cai nghiện", "người", 400),
]  # fmt: skip
_TABLES = ("reports", "figures", "ledger", "citations", "corrections", "checks", "lints")


def rows() -> list[list[object]]:
    """A table of two pages, all its numbers different."""
    listed = [_INDICATORS[at % 4] for at in range(32)]
    numbers = [(f"{plan + 7 * at}", f"{plan + 11 * at + 3}") for at, (_, _, plan) in enumerate(listed)]
    return [HEAD, *([at + 1, *listed[at][:2], *two] for at, two in enumerate(numbers))]


def site(folder: Path, files: dict[str, bytes]) -> tuple[Path, Corpus]:
    """The site of a run on these files, less its notebooks, and what was read of them."""
    reports, out = folder / "reports", folder / "out"
    reports.mkdir()
    for name, data in files.items():
        (reports / name).write_bytes(data)
    read = tongket.read_corpus(reports)
    assert not read.problems and not read.repeats
    assert {out / path for path in write_cutouts(out, read.documents, read.figures, read.files)} == set(
        (out / "site/originals").rglob("*.*")
    )
    write_site(out, {name: read.table(name) for name in _TABLES}, read.texts, [])
    return out, read
