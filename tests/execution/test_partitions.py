"""Figures of a crawl: partition in, partition out, as `extract` gives them for single files, however it is cut."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tongket
from tongket.api import read, read_corpus
from tongket.cli import main
from tongket.documents import sieve
from tongket.execution import partition as one_partition
from tongket.execution import partitions as module
from tongket.execution.partitions import Options, Outcome, extract_partitions

TESTS = Path(__file__).resolve().parents[1]
CORPUS = TESTS.parent / "corpus"
NAMES = ("kon-tum-2017", "hai-duong-2021", "yen-bai-2018-h1", "unnamed-2021-m8")
REPORTS = [(name, (CORPUS / f"{name}.txt").read_bytes().decode()) for name in NAMES]
_OTHERS = (TESTS / "documents" / "other_genres.jsonl").read_text(encoding="utf-8").splitlines()
OTHERS = [(f"other-{n}", json.loads(line)["text"]) for n, line in enumerate(_OTHERS)]


def put(path: Path, documents: Sequence[tuple[str, str]], *bad: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"id": name, "text": text}, ensure_ascii=False) for name, text in documents]
    path.write_text("\n".join([*bad, *lines]) + "\n", encoding="utf-8")
    return path


def extract(*paths: Path | str, to: Path, jobs: int = 1, force: bool = False, **options: Any) -> Outcome:
    return extract_partitions([str(path) for path in paths], Options(to, **options), jobs, force=force)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["extract", *map(str, arguments)])


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def figures(folder: Path) -> pd.DataFrame:
    """All of them, in the order of the reports."""
    found = pd.concat([pd.read_parquet(path) for path in (folder / "figures").rglob("*.parquet")])
    return found.sort_values(["report", "start"], kind="stable").reset_index(drop=True)


def problems(folder: Path) -> list[list[str]]:
    with (folder / "problems.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))[1:]


def expected(table: str) -> pd.DataFrame:
    whole = read_corpus([CORPUS / f"{name}.txt" for name in NAMES], index=False)
    return whole.table(table)


# --- what comes out


def test_the_rows_are_those_of_single_files(tmp_path: Path) -> None:
    put(tmp_path / "in/a.jsonl", [*OTHERS[:10], *REPORTS[:2]])
    rest = [*REPORTS[2:], *OTHERS[10:20]]
    pq.write_table(pa.table({"id": [n for n, _ in rest], "content": [t for _, t in rest]}), tmp_path / "in/b.parquet")
    done = run(tmp_path / "in/*", "-o", tmp_path / "out", "--ledger", tmp_path / "ledger", "--jobs", 1)
    assert done.exit_code == 0, done.output
    assert "2 partitions (0 done before): 24 documents; 20 passed over by the sieve; 4 read" in done.output
    assert sorted(files(tmp_path / "out")) == sorted(
        [f"{table}/{name}.parquet" for table in ("figures", "reports") for name in "ab"]
        + [f"state/{name}.{suffix}" for name in "ab" for suffix in ("csv", "json")]
        + ["problems.csv"]
    )
    for table, folder in (("figures", tmp_path / "out/figures"), ("ledger", tmp_path / "ledger")):
        found = pd.concat([pd.read_parquet(folder / f"{name}.parquet") for name in "ab"])
        wanted = expected(table)
        assert len(wanted) > 20
        found = found.sort_values(["report", "start"], kind="stable").reset_index(drop=True)
        wanted = wanted.sort_values(["report", "start"], kind="stable").reset_index(drop=True)
        assert list(found.columns) == list(wanted.columns)
        for column in wanted.columns:
            cells = [[None if pd.isna(cell) else str(cell)[:10] for cell in frame[column]] for frame in (found, wanted)]
            assert cells[0] == cells[1], column
    reports = pd.read_parquet(tmp_path / "out/reports/a.parquet")
    assert dict(zip(reports["report"], reports["path"], strict=True)) == {
        "kon-tum-2017": "a.jsonl:11",
        "hai-duong-2021": "a.jsonl:12",
    }


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, 9), max_size=3))
def test_any_split_into_partitions_gives_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("split")
    documents = [*REPORTS[:3], *OTHERS[:6]]
    bounds = [0, *sorted(cuts), len(documents)]
    for number, (begin, end) in enumerate(pairwise(bounds)):
        put(folder / f"in/{number}.jsonl", documents[begin:end])
    assert extract(folder / "in/*.jsonl", to=folder / "out").sound
    put(folder / "whole.jsonl", documents)
    extract(folder / "whole.jsonl", to=folder / "all")
    pd.testing.assert_frame_equal(figures(folder / "out"), figures(folder / "all"))


def test_csv_and_two_processes(tmp_path: Path) -> None:
    for number, one in enumerate(REPORTS):
        put(tmp_path / f"in/{number}.jsonl", [one])
    extract(tmp_path / "in/*", to=tmp_path / "one", suffix=".csv")
    done = run(tmp_path / "in/*", "-o", tmp_path / "two", "--format", "csv", "--jobs", 2)
    assert done.exit_code == 0
    assert files(tmp_path / "one") == files(tmp_path / "two")
    whole = read(CORPUS / f"{NAMES[0]}.txt", index=False).figures
    with (tmp_path / "two/figures/0.csv").open(encoding="utf-8", newline="") as lines:
        assert [row["figure"] for row in csv.DictReader(lines)] == list(whole["figure"])


def test_a_document_without_an_id_is_called_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n" + json.dumps({"text": REPORTS[0][1]}), encoding="utf-8")
    extract(tmp_path / "a.jsonl", to=tmp_path / "out")
    assert set(figures(tmp_path / "out")["report"]) == {"a/2"}


def test_without_the_sieve_everything_is_read(tmp_path: Path) -> None:
    put(
        tmp_path / "a.jsonl",
        [*REPORTS[:1], *OTHERS[:5], ("blank", ""), ("french", "Ceci est un rapport sur le travail")],
    )
    assert not any(sieve.holds(text) for _, text in OTHERS[:5])
    with_it, without = extract(tmp_path / "a.jsonl", to=tmp_path / "x"), extract(
        tmp_path / "a.jsonl", to=tmp_path / "y", sieve=False
    )  # fmt: skip
    assert (with_it.counts["reports"], with_it.counts["passed"], with_it.sound) == (1, 7, True)
    assert (without.counts["reports"], without.counts["passed"], without.sound) == (6, 0, False)
    assert [row[:3] for row in problems(tmp_path / "y")] == [["a.jsonl", "7", "blank"], ["a.jsonl", "8", "french"]]


# --- what is wrong


def test_what_is_wrong_is_told_and_the_others_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(
        tmp_path / "in/a.jsonl",
        [*REPORTS[:2], ("bad", "Giải quyết việc làm cho 12 lao động, 3 hộ nghèo\0" * 3)],
        "{bad",
        "[]",
    )
    (tmp_path / "in/b.parquet").write_bytes(b"no Parquet")
    put(tmp_path / "in/c.jsonl", REPORTS[2:3])
    done = run(tmp_path / "in/*", tmp_path / "none.jsonl", "-o", tmp_path / "out", "--jobs", 1)
    assert done.exit_code == 1
    assert "none.jsonl: There is no such file." in done.output
    assert "a.jsonl: line 1: The line is no JSON (" in done.output
    assert [row[:3] for row in problems(tmp_path / "out")] == [
        ["a.jsonl", "1", ""], ["a.jsonl", "2", ""], ["a.jsonl", "5", "bad"], ["b.parquet", "", ""],
    ]  # fmt: skip
    assert "NUL" in problems(tmp_path / "out")[2][3]
    assert set(figures(tmp_path / "out")["report"]) == set(NAMES[:3])
    again = run(tmp_path / "in/*", "-o", tmp_path / "out", "--jobs", 1)  # b is tried again; a's lines are still wrong
    assert again.exit_code == 1
    assert "3 partitions (2 done before)" in again.output
    put(tmp_path / "in/c.jsonl", []).write_bytes(b"")
    (tmp_path / "in/c.jsonl").rename(tmp_path / "in/c.parquet")
    run(tmp_path / "in/*", "-o", tmp_path / "out", "--jobs", 1)
    assert not (tmp_path / "out/figures/c.parquet").exists()  # an earlier one's figures would be taken for its own


def test_a_fault_of_ours_is_one_text_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tongket import extraction

    real = extraction.extract

    def failing(document: Any) -> Any:
        if document.report == NAMES[1]:
            raise ZeroDivisionError("made up")
        return real(document)

    monkeypatch.setattr(extraction, "extract", failing)
    put(tmp_path / "a.jsonl", REPORTS[:3])
    assert not extract(tmp_path / "a.jsonl", to=tmp_path / "out").sound
    ((_, line, name, said),) = problems(tmp_path / "out")
    assert (line, name) == ("2", NAMES[1])
    assert "ZeroDivisionError: made up" in said
    assert set(figures(tmp_path / "out")["report"]) == {NAMES[0], NAMES[2]}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.jsonl"], "name a folder for them with -o"),
        (["a.jsonl", "-o", "file"], "file: this is a file"),
        (["a.jsonl", "-o", "out", "--no-index"], "--no-index is for reports"),
        (["x.txt", "--jobs", "2"], "--jobs is for partitions"),
        (["x.txt", "--no-sieve"], "--sieve is for partitions"),
        (["x.txt", "--text-column", "t"], "--text-column is for partitions"),
    ],
)
def test_misspelt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "a.jsonl", REPORTS[:1])
    (tmp_path / "file").touch()
    done = run(*arguments)
    assert (done.exit_code, told in done.output) == (2, True), done.output
    assert not (tmp_path / "out").exists()


def test_nothing_to_read_and_reports_beside_partitions(tmp_path: Path) -> None:
    done = run(tmp_path / "none.jsonl", "-o", tmp_path / "out")
    assert (done.exit_code, "There is no partition to read." in done.output) == (1, True)
    done = run(CORPUS, put(tmp_path / "a.jsonl", []), "-o", tmp_path / "out")
    assert (done.exit_code, "cannot be read in one go" in done.output) == (1, True)
    assert not (tmp_path / "out").exists()


# --- what is done already


def test_a_finished_partition_is_skipped_until_something_changes(tmp_path: Path) -> None:
    for number, one in enumerate(REPORTS[:3]):
        put(tmp_path / f"in/{number}.jsonl", [one])
    to, given = tmp_path / "out", tmp_path / "in/*"
    assert extract(given, to=to).skipped == 0
    was = files(to)
    (to / "figures/1.parquet").touch()
    assert extract(given, to=to).skipped == 3
    assert extract(given, to=to, force=True).skipped == 0
    assert files(to) == was
    (to / "figures/1.parquet").unlink()
    (to / "state/2.json").write_text("{")
    assert extract(given, to=to).skipped == 1
    assert files(to) == was
    put(tmp_path / "in/0.jsonl", REPORTS[:2])
    assert extract(given, to=to).skipped == 2
    assert extract(given, to=to, sieve=False).skipped == 0
    assert extract(given, to=to, ledger=tmp_path / "ledger").skipped == 0


def test_damaged_partitions_are_tried_again(tmp_path: Path) -> None:
    import gzip

    packed = gzip.compress(put(tmp_path / "a.jsonl", REPORTS).read_bytes())
    (tmp_path / "b.jsonl.gz").write_bytes(packed[:-2000])
    outcome = extract(tmp_path / "b.jsonl.gz", to=tmp_path / "out")
    assert not outcome.sound
    assert extract(tmp_path / "b.jsonl.gz", to=tmp_path / "out").skipped == 0
    (tmp_path / "b.jsonl.gz").write_bytes(packed)
    assert extract(tmp_path / "b.jsonl.gz", to=tmp_path / "out").sound
    assert set(figures(tmp_path / "out")["report"]) == set(NAMES)


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_killed_and_resumed_it_leaves_what_an_undisturbed_one_leaves(tmp_path: Path, jobs: int) -> None:
    for number in range(3):
        put(
            tmp_path / f"in/{number}.jsonl",
            [(f"{number}-{n}-{name}", text) for n in range(3) for name, text in REPORTS],
        )
    extract(tmp_path / "in/*", to=tmp_path / "whole", jobs=jobs)
    to = tmp_path / "out"
    command = [sys.executable, "-m", "tongket", "extract", str(tmp_path / "in/*"), "-o", str(to), "--jobs", str(jobs)]
    environment = os.environ | {"PYTHONPATH": str(Path(tongket.__file__).parents[1])}
    for known in (1, 2)[: 3 - jobs]:
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while len(list(to.glob("state/*.json"))) < known and process.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert list(to.glob("state/*.json"))
    assert extract(tmp_path / "in/*", to=to, jobs=jobs).skipped >= 1
    assert files(to) == files(tmp_path / "whole")


def test_stopped_in_the_middle_it_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.jsonl", REPORTS)

    def stop(record: Any, partition: Any) -> Any:
        if record.id == NAMES[2]:
            raise KeyboardInterrupt
        return real(record, partition)

    real = one_partition._document
    monkeypatch.setattr(one_partition, "_document", stop)
    done = run(tmp_path / "a.jsonl", "-o", tmp_path / "out", "--jobs", 1)
    assert done.exit_code == 130
    assert files(tmp_path / "out") == {}


def test_two_at_once_on_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.jsonl", REPORTS[:1])

    def second(*_: Any) -> Any:
        done = run(tmp_path / "a.jsonl", "-o", tmp_path / "out")
        raise SystemExit(f"{done.exit_code} {done.output}")

    monkeypatch.setattr(module, "_read", second)
    with pytest.raises(SystemExit, match=r"1 tongket: .*another run is at work here"):
        extract(tmp_path / "a.jsonl", to=tmp_path / "out")


# --- memory


def test_memory_does_not_grow_with_the_partition(tmp_path: Path) -> None:
    peaks = []
    for times in (20, 100):
        documents = [(f"{n}", text) for n in range(times) for _, text in OTHERS[:10]]
        put(tmp_path / f"{times}.jsonl", [*REPORTS[:1], *documents])
        tracemalloc.start()
        extract(tmp_path / f"{times}.jsonl", to=tmp_path / f"out-{times}")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0] + 100_000


def test_progress_tells_documents_and_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path / "a.jsonl", REPORTS * 2)
    monkeypatch.setattr(module, "_EVERY", 0.05)
    monkeypatch.setattr(one_partition, "_EVERY", 0.0)
    extract(tmp_path / "a.jsonl", to=tmp_path / "out")
    told = capsys.readouterr().err
    assert "extract 1/1: a.jsonl" in told
    assert " documents, " in told and " % of the bytes, " in told
