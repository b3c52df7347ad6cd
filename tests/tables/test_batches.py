"""A table written in batches is the table written at once, to the byte where one batch holds it; memory stays flat."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tongket.tables.batches import TableWriter
from tongket.tables.files import read_table, write_table
from tongket.tables.frames import TableError


def row(number: int) -> dict[str, Any]:
    start = 10 * number
    return {"report": "a", "start": start, "end": start + 4, "quote": "2021", "class": "date", "rule": "year"}


def rows(count: int) -> list[dict[str, Any]]:
    return [row(number) for number in range(count)]


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_one_batch_is_the_table_to_the_byte(tmp_path: Path, suffix: str) -> None:
    with TableWriter("ledger", tmp_path / f"a.{suffix}") as writer:
        for one in rows(20):
            writer.add([one])
    write_table(read_table("ledger", _named(tmp_path, suffix)), "ledger", tmp_path / "whole")
    assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / "whole" / f"ledger.{suffix}").read_bytes()


def _named(folder: Path, suffix: str) -> Path:
    (folder / "named").mkdir()
    (folder / "named" / f"ledger.{suffix}").write_bytes((folder / f"a.{suffix}").read_bytes())
    return folder / "named"


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_how_the_rows_come_does_not_matter(tmp_path: Path, suffix: str) -> None:
    for name, step in (("one", 1), ("seven", 7), ("all", 25)):
        with TableWriter("ledger", tmp_path / f"{name}.{suffix}", rows=10) as writer:
            for begin in range(0, 25, step):
                writer.add(rows(25)[begin : begin + step])
        assert writer.count == 25
    assert len({(tmp_path / f"{name}.{suffix}").read_bytes() for name in ("one", "seven", "all")}) == 1
    if suffix == "parquet":
        assert pq.ParquetFile(tmp_path / "one.parquet").num_row_groups == 3


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_table_of_no_rows_has_its_columns(tmp_path: Path, suffix: str) -> None:
    with TableWriter("ledger", tmp_path / f"a.{suffix}"):
        pass
    assert list(read_table("ledger", _named(tmp_path, suffix)).columns)[:2] == ["report", "start"]


def test_a_fault_leaves_no_file_and_an_earlier_one_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("before")
    with pytest.raises(TableError, match="start"), TableWriter("ledger", tmp_path / "a.csv") as writer:
        writer.add([{**rows(1)[0], "start": "x"}])
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.csv", "before")]


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    peaks = []
    for count in (1_000, 8_000):
        tracemalloc.start()
        with TableWriter("ledger", tmp_path / "a.csv", rows=200) as writer:
            for number in range(count):
                writer.add([row(number)])
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]
