"""Rows for tests: one at a time with sensible defaults, or a whole corpus out of its answer key."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tongket.documents.model import digest_of
from tongket.lexicon import catalogue
from tongket.lexicon.places import provinces

_QUANTITY = re.compile(r"[\d.,]*\d(?:\s?(?:%|nghìn|ngàn|triệu|tỷ|tỉ))*(?:\s(?:đồng|người|lao động))?")


def figure(report: str = "r", start: int = 0, **fields: Any) -> dict[str, Any]:
    """A row of FIGURES; `fields` overrides the defaults, and `period` stands for both of its ends."""
    first, last = fields.pop("period", (date(2023, 1, 1), date(2023, 12, 31)))
    row: dict[str, Any] = {
        "report": report,
        "figure": f"{report}:{start}",
        "start": start,
        "end": start + 3,
        "quote": "100",
        "value": 100.0,
        "unit": "person",
        "bound": "exact",
        "indicator": "employment.jobs_created",
        "measure": "level",
        "status": "actual",
        "period_start": first,
        "period_end": last,
        "per": None,
        "in_words": False,
        "theme": "employment",
        "printed": "100",
        "step": 1.0,
        "rule": "test",
        "confidence": 1.0,
        "sentence_start": 0,
        "sentence_end": 1000,
    }
    return row | fields


def report(name: str = "r", **fields: Any) -> dict[str, Any]:
    """A row of REPORTS about Hải Dương in 2023."""
    row: dict[str, Any] = {
        "report": name,
        "path": f"{name}.txt",
        "place": "Hải Dương",
        "level": "province",
        "province": "hai-duong",
        "code63": "30",
        "province34": "hai-phong",
        "code34": "31",
        "year": 2023,
        "period_start": date(2023, 1, 1),
        "period_end": date(2023, 12, 31),
        "kind": "report",
        "language": "vi",
        "media_type": "text/plain",
        "characters": 0,
        "digest": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    }
    return row | fields


def texts(corpus: Path) -> dict[str, str]:
    """The corpus's texts by id, their line ends as they are."""
    return {path.stem: path.read_bytes().decode("utf-8") for path in sorted(corpus.glob("*.txt"))}


def keyed_figures(corpus: Path) -> list[dict[str, Any]]:
    """Rows of FIGURES made from ``key.csv``: what a perfect extraction would give, as far as the key tells."""
    known = texts(corpus)
    with (corpus / "key.csv").open(encoding="utf-8", newline="") as handle:
        rows = [_keyed(row, known[row["doc"]]) for row in csv.DictReader(handle)]
    return sorted(rows, key=lambda row: (row["report"], row["start"]))


def _keyed(row: dict[str, str], text: str) -> dict[str, Any]:
    first = {name: (value.split("|")[0] or None) for name, value in row.items()}
    start = int(row["start"])
    found = _QUANTITY.match(text, start)
    quote = found.group(0) if found else row["number"]
    indicator = None if first["indicator"] == "none" else first["indicator"]
    return figure(
        row["doc"],
        start,
        end=start + len(quote),
        quote=quote,
        value=float(row["value"]),
        unit=first["unit"],
        bound=first["bound"] or "exact",
        indicator=indicator,
        theme=catalogue()[indicator].theme if indicator else None,
        measure=first["measure"] or "level",
        status=first["status"] or "actual",
        period=tuple(date.fromisoformat(d) if (d := first[f"period_{end}"]) else None for end in ("start", "end")),
        per=first["per"],
        printed=row["number"],
        step=_step(row["number"], float(row["value"])),
        sentence_start=text.rfind("\n", 0, start) + 1,
        sentence_end=end if (end := text.find("\n", start)) >= 0 else len(text),
    )


def _step(number: str, value: float) -> float:
    """Worth of the last printed digit, from the ratio of the value to the number's digits."""
    digits = int(re.sub(r"\D", "", number) or 0)
    return abs(value) / digits if digits else 1.0


def keyed_tables(corpus: Path) -> tuple[dict[str, list[dict[str, Any]]], dict[str, str]]:
    """Rows of reports, figures, ledger and citations that fit one another and the corpus, and its texts."""
    known = texts(corpus)
    figures = keyed_figures(corpus)
    placed = _placed(corpus)
    reports = [
        report(name, characters=len(text), digest=digest_of(text), **placed[name]) for name, text in known.items()
    ]
    return {
        "reports": reports,
        "figures": figures,
        "ledger": [row for name, text in known.items() for row in _ledger(name, text, figures)],
        "citations": [],
    }, known


def _placed(corpus: Path) -> dict[str, dict[str, Any]]:
    """What ``index.csv`` says of each report's place and period, with the codes of its province."""
    known = {province.slug63: province for province in provinces()}
    with (corpus / "index.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    found = {}
    for row in rows:
        of = known.get(row["province"])
        found[row["report"]] = {
            "place": row["place"] or None,
            "level": row["level"] or None,
            "province": of.slug63 if of else None,
            "code63": of.code63 if of else None,
            "province34": of.slug34 if of else None,
            "code34": of.code34 if of else None,
            "period_start": date.fromisoformat(row["period_start"]) if row["period_start"] else None,
            "period_end": date.fromisoformat(row["period_end"]) if row["period_end"] else None,
            "year": int(row["year"]) if row["year"] else None,
            "kind": row["kind"] or None,
            "language": row["language"],
        }
    return found


def _ledger(name: str, text: str, figures: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A row for each run of digits, a figure where one begins there."""
    starts = {row["start"]: row["figure"] for row in figures if row["report"] == name}
    for found in re.finditer(r"\d(?:[\d.,]*\d)?", text):
        figure_id = starts.get(found.start())
        yield {
            "report": name,
            "start": found.start(),
            "end": found.end(),
            "quote": found.group(),
            "class": "figure" if figure_id else "furniture",
            "rule": "test",
            "figure": figure_id,
        }
