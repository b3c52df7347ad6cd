"""Partitions of a crawl: which files they are, what they are called, and the documents and bad lines in them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.documents import records as module
from tongket.documents.errors import ReportError
from tongket.documents.partitions import Partition, are_partitions, located
from tongket.documents.records import Bad, Columns, Record, Records

FOUND = Columns()


def lines(*rows: Any) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def put(path: Path, content: bytes) -> Partition:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    ((found,), _) = located([str(path)])
    return found


def read(path: Path, content: bytes, columns: Columns = FOUND) -> list[Record | Bad]:
    return list(Records(put(path, content), columns))


def table(path: Path, rows: int = 10, **columns: Any) -> Partition:
    pq.write_table(pa.table(columns), path, row_group_size=rows)
    return put(path, path.read_bytes())


# --- which files


def test_partitions_are_told_from_reports(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").touch()
    (tmp_path / "a.txt").touch()
    for path in (
        "a.jsonl",
        "x/*.parquet",
        "a.ndjson.gz",
        "s3://bucket/a",
        "memory://x/*.jsonl",
        str(tmp_path / "a.j*"),
    ):
        assert are_partitions([path]), path
    for path in ("a.txt", str(tmp_path), "x*.txt", str(tmp_path / "*.txt"), "a.json", "jsonl"):
        assert not are_partitions([path]), path
    with pytest.raises(ReportError, match=r"^a\.txt: Reports and partitions"):
        are_partitions(["a.jsonl", "a.txt"])


def test_a_partition_is_called_by_its_path_below_the_glob(tmp_path: Path) -> None:
    for name in ("x/a.jsonl", "y/a.jsonl.gz", "y/z/b.parquet", "y/none.txt"):
        put(tmp_path / name, b"") if "none" not in name else (tmp_path / name).touch()
    found, problems = located([str(tmp_path / "**" / "*")])
    assert ([one.name for one in found], problems) == (["x/a", "y/a", "y/z/b"], [])
    assert [one.below for one in found] == ["x/a.jsonl", "y/a.jsonl.gz", "y/z/b.parquet"]
    assert [one.name for one in located([str(tmp_path / "x" / "a.jsonl")])[0]] == ["a"]


def test_two_of_one_name_keep_their_suffixes_or_are_refused(tmp_path: Path) -> None:
    for name in ("x/a.jsonl", "x/a.jsonl.gz", "y/a.jsonl"):
        put(tmp_path / name, b"")
    assert [one.name for one in located([str(tmp_path / "x/*")])[0]] == ["a.jsonl", "a.jsonl.gz"]
    with pytest.raises(ReportError, match="one glob of the folder above"):
        located([str(tmp_path / "x/a.jsonl"), str(tmp_path / "y/a.jsonl")])


def test_what_is_not_there_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    put(tmp_path / "a.jsonl", b"")
    found, problems = located(
        [str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl"), str(tmp_path / "*.parquet"), "no://x"]
    )
    assert [one.name for one in found] == ["a"]
    assert [error.message.partition(".")[0] for error in problems[:2]] == [
        "There is no such file",
        "No partition matches this pattern",
    ]
    assert "no" in problems[2].message


def test_an_address_is_read_by_fsspec() -> None:
    system = fsspec.filesystem("memory")
    for name in ("a.jsonl", "sub/b.jsonl", "c.txt"):
        with system.open(f"/crawl/{name}", "wb") as handle:
            handle.write(lines({"id": name, "text": "Hộ nghèo"}))
    found, problems = located(["memory://crawl/**/*", "memory://crawl/none.jsonl"])
    assert [one.name for one in found] == ["a", "sub/b"]
    assert [error.path for error in problems] == ["memory://crawl/none.jsonl"]
    assert list(Records(found[1])) == [Record(1, "sub/b.jsonl", "Hộ nghèo")]
    assert found[0].mark() != found[1].mark()


@pytest.mark.parametrize("at", [0, 150_000, 299_999])
def test_the_mark_notices_another_size_head_or_tail(tmp_path: Path, at: int) -> None:
    content = bytearray(300_000)
    first = put(tmp_path / "a.jsonl", bytes(content)).mark()
    content[at] = 1
    assert (put(tmp_path / "a.jsonl", bytes(content)).mark() != first) == (at != 150_000)
    assert put(tmp_path / "a.jsonl", bytes(300_001)).mark() != first


# --- their documents


def test_lines_are_documents(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + lines({"id": " a\t1 ", "text": "một"}, {"id": 7, "text": "hai\n"}) + b"\n \n"
    content += lines({"text": "ba"}, {"id": None, "text": None})[:-1]
    assert read(tmp_path / "a.jsonl", content) == [
        Record(1, "a 1", "một"), Record(2, "7", "hai\n"), Record(5, "", "ba"), Record(6, "", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_compressed_lines(tmp_path: Path, suffix: str) -> None:
    plain = lines(*({"id": n, "text": f"{n}" * 50} for n in range(5000)))
    packed = gzip.compress(plain) if suffix == ".gz" else pa.Codec("zstd").compress(plain).to_pybytes()
    assert read(tmp_path / f"a.jsonl{suffix}", packed) == read(tmp_path / "b.jsonl", plain)
    *good, bad = read(tmp_path / f"c.jsonl{suffix}", packed[: len(packed) // 2])
    assert isinstance(bad, Bad) and bad.lost and "cannot be read" in bad.message
    assert bad.line == len(good) + 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b'{"text": "a"', "The line is no JSON ("),
        (b"\xff\xfe", "The line is not in UTF-8 (byte 1 of it)."),
        (b"[1]", "The line is no JSON object"),
        (b"[" * 100_000, "The line is no JSON that can be read"),
        (b'{"text": ["a"]}', "Column text holds no text but a list."),
        (b'{"text": "a", "id": {"x": 1}}', "Column id holds no id (a text or an integer) but an object."),
        (b'{"texts": "a"}', "There is no column text (--text-column); there are: texts."),
        (b'{"text": "\\ud800"}', "Column text holds halves of characters"),
        (b'{"text": "a", "id": "\\udfff"}', "Column id holds halves of characters"),
    ],
)
def test_a_bad_line_is_told_and_the_next_goes_on(tmp_path: Path, line: bytes, told: str) -> None:
    before, bad, after = read(
        tmp_path / "a.jsonl", lines({"id": "a", "text": "x"}) + line + b"\n" + lines({"text": "y"})
    )
    assert (before, after) == (Record(1, "a", "x"), Record(3, "", "y"))
    assert isinstance(bad, Bad)
    assert (bad.line, bad.lost) == (2, False)
    assert bad.message.startswith(told)


def test_a_line_without_end_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LINE_LIMIT", 100)
    found = read(tmp_path / "a.jsonl", b"x" * 950 + b"\n" + lines({"text": "y"}) + b"z" * 120)
    assert found == [
        Bad(1, "The line has more than 100 bytes."),
        Record(2, "", "y"),
        Bad(3, "The line has more than 100 bytes."),
    ]


@pytest.mark.parametrize(
    ("row", "columns", "found"),
    [
        ({"content": "t", "raw_content": "r", "url": "u"}, Columns(), ("u", "t")),
        ({"body": "t", "_id": "i", "url": "u"}, Columns(), ("i", "t")),
        ({"text": "t", "noi_dung": "n", "ma": 3, "id": 1}, Columns("noi_dung", "ma"), ("3", "n")),
        ({"title": "t"}, Columns(), "No column is called text, content,"),
        ({"text": "t"}, Columns("noi_dung"), "There is no column noi_dung (--text-column); there are: text."),
        ({"text": "t"}, Columns("", "ma"), "There is no column ma (--id-column); there are: text."),
    ],
)
def test_columns_are_found_or_given(tmp_path: Path, row: Any, columns: Columns, found: Any) -> None:
    (of_lines,) = read(tmp_path / "a.jsonl", lines(row), columns)
    parquet = table(tmp_path / "a.parquet", **{name: [value] for name, value in row.items()})
    if isinstance(found, str):
        assert isinstance(of_lines, Bad)
        assert of_lines.message.startswith(found)
        with pytest.raises(ReportError) as told:
            list(Records(parquet, columns))
        assert told.value.message == of_lines.message
    else:
        assert [of_lines] == list(Records(parquet, columns)) == [Record(1, *found)]


def test_rows_of_parquet_are_documents_whatever_the_row_groups(tmp_path: Path) -> None:
    texts = [None if n == 3 else f"số {n}" for n in range(300)]
    found = [list(Records(table(tmp_path / "a.parquet", rows, id=range(300), text=texts))) for rows in (1, 7, 1000)]
    assert found[0] == found[1] == found[2]
    assert found[0][2:4] == [Record(3, "2", "số 2"), Record(4, "3", "")]


def test_a_damaged_row_group_is_told_and_the_next_goes_on(tmp_path: Path) -> None:
    partition = table(tmp_path / "a.parquet", 100, text=[f"{n} {'x' * 500}" for n in range(300)])
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    begin = pq.ParquetFile(tmp_path / "a.parquet").metadata.row_group(1).column(0).data_page_offset
    data[begin : begin + 200] = b"\xff" * 200
    (tmp_path / "a.parquet").write_bytes(data)
    found = list(Records(partition))
    bad = [one for one in found if isinstance(one, Bad)]
    assert len(bad) == 1 and bad[0].lost and bad[0].line == 101
    assert [one.line for one in found if isinstance(one, Record)] == [*range(1, 101), *range(201, 301)]


def test_what_is_no_parquet_or_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"a\.parquet: It is no Parquet file"):
        list(Records(put(tmp_path / "a.parquet", b"PAR1")))
    gone = put(tmp_path / "b.jsonl", b"")
    (tmp_path / "b.jsonl").unlink()
    with pytest.raises(ReportError, match="It cannot be read"):
        list(Records(gone))


def test_no_more_is_read_than_is_asked_for(tmp_path: Path) -> None:
    records = Records(put(tmp_path / "a.jsonl", lines(*({"text": "x" * 1000} for _ in range(3000)))))
    rows = iter(records)
    next(rows)
    assert records.position < 50_000
    assert len(list(rows)) == 2999
    assert records.position > 3_000_000


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    for suffix in ("jsonl", "jsonl.gz", "jsonl.zst"):
        list(Records(put(folder / f"any.{suffix}", content)))
