"""A drafted index.csv says what was read: taken as it is, it alters nothing; and it says how sure that is, and why."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tongket.documents import About, Evidence, Found, ReportError, describe, read_all
from tongket.documents.draft import PEOPLE, SURE, drafted, sureness
from tongket.documents.index import COLUMNS, KINDS, read_index
from tongket.documents.repeats import RepeatError

YEAR = {"year": 2021, "period_start": date(2021, 1, 1), "period_end": date(2021, 12, 31)}


def about(rule: str = "headline", margin: float = 0.9, place: str = "Kon Tum", **more: object) -> About:
    shown = (Evidence("place", place, 0, 7, "Kon Tum", rule),)
    return About(place=place, level="province", evidence=shown, period_margin=margin, **(YEAR | more))  # type: ignore[arg-type]


def found(*reports: str) -> list[Found]:
    return [Found(one, f"{one}.txt", Path(f"/f/{one}.txt"), Path("/f"), f"f/{one}.txt") for one in reports]


def put(rows: list[dict[str, str]], folder: Path) -> Path:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [*COLUMNS, *PEOPLE])
    writer.writeheader()
    writer.writerows(rows)
    path = folder / "index.csv"
    path.write_text("\ufeff" + out.getvalue(), encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("texts", ["corpus", "tests/accuracy/held"])
def test_a_draft_taken_as_it_is_alters_nothing(texts: str, top: Path, tmp_path: Path) -> None:
    for file in sorted((top / texts).glob("*.txt"))[::2]:
        (tmp_path / file.name).write_bytes(file.read_bytes())
    before = read_all(tmp_path)
    files = [Found(d.report, d.path, tmp_path / d.path, tmp_path, d.path) for d in before.documents]
    rows = drafted(files, {d.report: d.about for d in before.documents}, {}, {})
    path = put([dict(row.cells) for row in rows], tmp_path)
    index = read_index(path, known={d.report for d in before.documents})
    assert not index.problems and len(index.rows) == len(before.documents)
    after = read_all(tmp_path)
    assert not after.problems
    for one, other in zip(before.documents, after.documents, strict=True):
        assert "language" in other.about.overridden
        assert replace(other.about, overridden=()) == one.about, one.report


@pytest.mark.parametrize(
    ("described", "sure"),
    [
        (about(), "sure"),
        (about(margin=0.5), "likely"),
        (about(margin=0.2), "unsure"),
        (about(rule="dateline"), "unsure"),
        (about(place=""), "unknown"),
        (about(period_end=None), "unknown"),
        (About(), "unknown"),
        (about(margin=0.0, overridden=("period_end",)), "sure"),
        (about(rule="mention", overridden=("place",)), "sure"),
        (about(margin=0.0, overridden=("kind",)), "unsure"),
    ],
)
def test_how_sure_a_row_is(described: About, sure: str) -> None:
    assert sureness(described) == sure


def test_what_is_unsure_comes_first_and_what_repeats_last() -> None:
    abouts = {"a": about(), "b": about(margin=0.2), "c": About(), "e": about(margin=0.1)}
    repeats = {"e": RepeatError("f/e.txt", "This is the text of a.txt again.", "a")}
    unread = {"d": ReportError("f/d.txt", "The file is damaged.", "Get another.")}
    rows = drafted(found("a", "b", "c", "d", "e"), abouts, repeats, unread)
    assert [(row.report, row.sure) for row in rows] == [
        ("c", "unknown"), ("d", "unknown"), ("b", "unsure"), ("a", "sure"), ("e", "unsure"),
    ]  # fmt: skip
    assert rows[1].cells["problem"] == "The file is damaged. Get another."
    assert (rows[4].cells["repeats"], rows[4].cells["problem"]) == ("a", "This is the text of a.txt again.")
    assert all(set(row.cells) == {*COLUMNS, *PEOPLE} for row in rows)
    assert set(SURE) == {"unknown", "unsure", "likely", "sure"}


def test_of_a_chain_of_repeats_the_one_that_is_used_is_named() -> None:
    abouts = dict.fromkeys("abc", about())
    repeats = {"b": RepeatError("", "", "a"), "c": RepeatError("", "", "b")}
    assert {row.report: row.cells["repeats"] for row in drafted(found(*"abc"), abouts, repeats, {})} == {
        "a": "", "b": "a", "c": "a",
    }  # fmt: skip


def test_why_quotes_the_words_and_names_what_was_seen() -> None:
    text = "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH KON TUM\nBÁO CÁO\nKết quả công tác năm 2021\nNăm 2021, tỉnh tạo việc làm cho 12.000 lao động."
    (row,) = drafted(found("a"), {"a": describe(text)}, {}, {})
    assert "KON TUM” (letterhead); period: “năm 2021”" in row.cells["why"]
    (row,) = drafted(found("a"), {"a": About(seen=("Kon Tum", "Gia Lai"), **YEAR)}, {}, {})  # type: ignore[arg-type]
    assert row.cells["why"] == "place: not told; named are Kon Tum, Gia Lai"
    (row,) = drafted(found("a"), {"a": About()}, {}, {})
    assert row.cells["why"] == "place: not told; period: not told"
    days = (Evidence("published", "2021-11-15", 0, 0, "", "file data"), Evidence("period", "x", 0, 0, "", "published"))
    (row,) = drafted(found("a"), {"a": replace(about(), evidence=days, overridden=("kind",))}, {}, {})
    assert row.cells["why"] == (
        "an index.csv already says: kind; period: the day of the text; the file was made on 2021-11-15"
    )


def test_every_kind_that_is_read_is_one_that_an_index_may_say(top: Path) -> None:
    kinds = {describe(file.read_text(encoding="utf-8")).kind for file in (top / "corpus").glob("*.txt")}
    assert kinds <= {*KINDS, ""}
