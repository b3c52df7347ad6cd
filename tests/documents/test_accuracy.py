"""How many fields of the reports' index.csv are read right from their words alone, held to floors.

The floors are what was reached; a floor is never lowered. The sets in ../shared are not part of the repository: where
they are absent those tests are skipped.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from tongket.documents import About, describe
from tongket.lexicon.places import district_key

TOP = Path(__file__).resolve().parents[2]
SHARED = TOP.parent / "shared"
FIELDS = ("place", "level", "province", "year", "period_start", "period_end", "kind", "language")


def right(about: About, row: dict[str, str], field: str) -> bool:
    got = getattr(about, field)
    if field == "place":  # Huyện Đắk R'lấp is spelled in many ways; a city run by the centre with its kind or without
        plain = [
            name.removeprefix("Thành phố ") if row.get("level") != "district" else name for name in (got, row[field])
        ]
        return district_key(plain[0]) == district_key(plain[1])
    return ("" if got is None else str(got)) == row[field]


def score(folder: Path, fields: tuple[str, ...]) -> tuple[int, Counter[str]]:
    hits: Counter[str] = Counter()
    rows = list(csv.DictReader((folder / "index.csv").read_text(encoding="utf-8-sig").splitlines()))
    for row in rows:
        about = describe((folder / f"{row['report']}.txt").read_bytes().decode("utf-8"))
        hits.update(field for field in fields if right(about, row, field))
    return len(rows), hits


def test_the_corpus_is_read_right():
    total, hits = score(TOP / "corpus", FIELDS)
    assert total == 36
    assert dict(hits) == dict.fromkeys(FIELDS, 36)


REAL_FLOORS = {"place": 24, "province": 24, "year": 16, "period_start": 19, "period_end": 18}


@pytest.mark.skipif(not (SHARED / "real").is_dir(), reason="shared/real is not here")
def test_the_real_development_set():
    total, hits = score(SHARED / "real", tuple(REAL_FLOORS))
    assert total == 24
    missed = {field: f"{hits[field]} < {floor}" for field, floor in REAL_FLOORS.items() if hits[field] < floor}
    assert not missed


FIVE = {
    "hai-duong-2021": ("hai-duong", "2021-01-01", "2021-12-31"),
    "bac-ninh-2022": ("bac-ninh", "2022-01-01", "2022-12-31"),
    "thua-thien-hue-2023": ("thua-thien-hue", "2023-01-01", "2023-12-31"),
    "binh-thuan-2023-h1": ("binh-thuan", "2023-01-01", "2023-06-30"),
    "8-thang-2021": ("", "2021-01-01", "2021-08-31"),
}


@pytest.mark.skipif(not (SHARED / "reports").is_dir(), reason="shared/reports is not here")
@pytest.mark.parametrize("report", FIVE)
def test_the_five_real_reports(report: str):
    about = describe((SHARED / "reports" / f"{report}.txt").read_bytes().decode("utf-8"))
    province, first, last = FIVE[report]
    assert (about.province, str(about.period_start), str(about.period_end)) == (province, first, last)
    assert bool(about.seen) == (province == "")


def test_the_unnamed_report_names_its_neighbour():
    about = describe((TOP / "corpus" / "unnamed-2021-m8.txt").read_bytes().decode("utf-8"))
    assert about.place == about.level == about.province == ""
    assert about.seen == ("Bắc Giang",)
