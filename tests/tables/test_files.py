from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_rows import figure, keyed_figures
from tongket.tables.files import Parts, csv_number, read_table, write_csv, write_parquet, write_table, write_text
from tongket.tables.frames import TableError, to_frame
from tongket.tables.schemas import RESULTS, SCHEMAS, Column, Schema

CELLS = {
    "text": st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
    | st.sampled_from(
        ["NA", "null", "nan", "\r", "\n", "\r\n", '"', ",", " ", "\x00", "\ufeff", "1e5", "#", "'", "\\N", "True"]
    ),
    "integer": st.integers(-(2**63) + 1, 2**63 - 1),
    "number": st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**9), 10**9).map(float),
    "boolean": st.booleans(),
    "date": st.dates(),
}


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def cells(column: Column) -> st.SearchStrategy[Any]:
    strategy = CELLS[column.kind]
    return st.none() | strategy if column.nullable else strategy


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, list[dict[str, Any]]]:
    schema: Schema = draw(st.sampled_from([*SCHEMAS.values(), RESULTS]))
    row = st.fixed_dictionaries({column.name: cells(column) for column in schema.columns})
    return schema.name, draw(st.lists(row, max_size=4))


@given(tables())
def test_either_file_reads_back_to_the_same_table(tmp_path_factory, table):
    name, rows = table
    folder = tmp_path_factory.mktemp("tables")
    frame = to_frame(name, rows)
    write_table(frame, name, folder)
    for form in ("csv", "parquet"):
        back = read_table(name, folder, form)
        pd.testing.assert_frame_equal(back, frame, check_exact=True, check_dtype=True, check_flags=False)
        assert [str(d) for d in back.dtypes] == [str(d) for d in frame.dtypes]
    assert names_in(folder) == [f"{name}.csv", f"{name}.parquet"]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_from_its_csv_form(value):
    assert float(csv_number(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (17034.0, "17034"),
        (0.52, "0.52"),
        (-1.29, "-1.29"),
        (1469720000.0, "1469720000"),
        (1e16, "1e+16"),
        (0.1 + 0.2, "0.30000000000000004"),
    ],
)
def test_numbers_are_readable(value, text):
    assert csv_number(value) == text


def test_same_table_same_bytes(corpus, tmp_path):
    rows = keyed_figures(corpus)
    digests = []
    for name in ("one", "two"):
        paths = write_table(to_frame("figures", rows), "figures", tmp_path / name)
        digests.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in paths])
    assert digests[0] == digests[1]
    again = read_table("figures", tmp_path / "one")
    assert [hashlib.sha256(p.read_bytes()).hexdigest() for p in write_table(again, "figures", tmp_path)] == digests[0]


def test_files_hold_plain_types_and_nothing_of_the_machine(tmp_path):
    csv_path, parquet_path = write_table(to_frame("figures", [figure(value=17034.0)]), "figures", tmp_path)
    assert csv_path.read_text(encoding="utf-8").splitlines()[1].split(",")[5] == "17034"
    stored = pq.read_schema(parquet_path)
    assert str(stored.field("period_start").type) == "date32[day]"
    assert str(stored.field("value").type) == "double"
    assert stored.metadata is None
    assert str(tmp_path).encode() not in parquet_path.read_bytes()


def test_any_reader_of_parquet_gets_the_same_values(tmp_path):
    _, path = write_table(to_frame("figures", [figure()]), "figures", tmp_path)
    assert pd.read_parquet(path).loc[0, "period_end"] == date(2023, 12, 31)


def test_csv_alone_is_enough_and_a_byte_order_mark_does_no_harm(tmp_path):
    frame = to_frame("figures", [figure()])
    write_csv(frame, "figures", tmp_path / "figures.csv")
    pd.testing.assert_frame_equal(read_table("figures", tmp_path), frame)
    content = (tmp_path / "figures.csv").read_bytes()
    (tmp_path / "figures.csv").write_bytes(b"\xef\xbb\xbf" + content)
    pd.testing.assert_frame_equal(read_table("figures", tmp_path), frame)


def test_long_cells_are_read(tmp_path):
    row = {
        "suite": "s",
        "expectation": "e",
        "severity": "warning",
        "checked": 9,
        "unchecked": 0,
        "failed": 9,
        "notes": "n",
    }
    frame = to_frame("results", [row | {"failing": "x" * 300_000}])
    write_table(frame, "results", tmp_path)
    pd.testing.assert_frame_equal(read_table("results", tmp_path, "csv"), frame)


@pytest.mark.parametrize(("call", "fails"), [("replace", 1), ("replace", 2)])
def test_a_fault_while_writing_leaves_nothing_half_written(tmp_path, monkeypatch, call, fails):
    calls = []
    real = os.replace

    def failing(source, target):
        calls.append(target)
        if len(calls) == fails:
            raise OSError("disk full")
        real(source, target)

    monkeypatch.setattr("tongket.tables.files.os.replace", failing)
    with pytest.raises(OSError, match="disk full"):
        write_table(to_frame("figures", [figure()]), "figures", tmp_path)
    left = names_in(tmp_path)
    assert left == ["figures.csv"][: fails - 1]
    for name in left:
        assert len(read_table("figures", tmp_path, name.rsplit(".", maxsplit=1)[-1])) == 1


def test_a_frame_that_does_not_fit_writes_nothing_and_keeps_what_was(tmp_path):
    frame = to_frame("figures", [figure()])
    write_table(frame, "figures", tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(TableError):
        write_table(frame.assign(value="much"), "figures", tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def spoil(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("value,unit", "worth,unit", "missing: value; unknown: worth"),
        ("value,unit", "unit,value", "the order differs"),
        ("100,person", "much,person", "row 0, column 'value': expected a number, found 'much'"),
        (",false,", ",maybe,", "row 0, column 'in_words': expected true or false, found 'maybe'"),
        ("2023-12-31", "31/12/2023", "row 0, column 'period_end': expected a date as YYYY-MM-DD"),
        ("100,person", "100,person,extra", "row 0: expected 33 cells, found 34"),
        ("100,person", ",person", "column 'value': expected a finite number"),
        ("100,person", "inf,person", "column 'value': expected a finite number"),
        ("100,person", '"100,person', "not a CSV file"),
    ],
)
def test_a_spoilt_csv_is_refused_with_file_row_and_column(tmp_path, old, new, said):
    path, _ = write_table(to_frame("figures", [figure()]), "figures", tmp_path)
    spoil(path, old, new)
    with pytest.raises(TableError) as caught:
        read_table("figures", tmp_path, "csv")
    assert "figures.csv" in str(caught.value)
    assert said in str(caught.value)


def test_a_missing_or_foreign_file_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"figures\.parquet is not in"):
        read_table("figures", tmp_path)
    with pytest.raises(FileNotFoundError, match=r"figures\.csv is not in"):
        read_table("figures", tmp_path, "csv")
    (tmp_path / "figures.parquet").write_bytes(b"no parquet")
    with pytest.raises(TableError, match=r"figures\.parquet: not a Parquet file"):
        read_table("figures", tmp_path)


def test_text_is_written_as_it_is(tmp_path):
    write_text("một\r\nhai\n", tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == "một\r\nhai\n".encode()
    assert names_in(tmp_path) == ["a.txt"]


def test_a_part_is_written_as_it_would_be_by_itself(tmp_path):
    rows = [figure(report=name, start=n, value=float(n)) for n, name in enumerate(["a", "b", "a", "c", "b", "a"])]
    frame = to_frame("figures", rows)
    parts = Parts(frame, "figures")
    for reports in (["a"], ["b", "c"], ["c"], []):
        write_parquet(frame[frame["report"].isin(reports)].reset_index(drop=True), "figures", tmp_path / "alone")
        assert parts.write("report", reports, tmp_path / "part").read_bytes() == (tmp_path / "alone").read_bytes()
    assert names_in(tmp_path) == ["alone", "part"]
