from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frictionless
import pytest

import small_corpus
from tongket.api import read_corpus
from tongket.documents.collect import collect
from tongket.tables.files import read_table, write_table
from tongket.tables.package import PACKAGE, describe, write_package
from tongket.tables.schemas import RESULTS, SCHEMAS

ALL = {**SCHEMAS, RESULTS.name: RESULTS}
TEXTS = {
    # Names and words with what a CSV has to quote.
    "a b, c.txt": (
        "BÁO CÁO\nKết quả công tác lao động năm 2021 của tỉnh Hải Dương\n"
        "Cả năm, tỉnh giải quyết việc làm cho 12.480 lao động, đạt 104% kế hoạch (12.000 lao động) "
        'theo "Chương trình", trong đó 7.200 lao động nữ, tăng 3,5% so với năm 2020.\n'
    ),
    "kon-tum.txt": "BÁO CÁO\r\nTỉnh Kon Tum năm 2017\r\n"
    "Tỷ lệ hộ nghèo giảm từ 11,76% xuống còn 8,38%; vượt 103% kế hoạch.\r\n",
}


def save(corpus: Any, folder: Path) -> Path:
    from tongket._outputs import save as save_all

    save_all(corpus, folder)
    return folder


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two texts of our own, read, validated and saved."""
    texts = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (texts / name).write_bytes(text.encode("utf-8"))
    (texts / "index.csv").write_text("report,source\nkon-tum,https://example.org/a\n", encoding="utf-8")
    return save(read_corpus(texts), tmp_path_factory.mktemp("small"))


@pytest.fixture
def mine(small: Path, tmp_path: Path) -> Path:
    """A copy of the small run, to spoil."""
    return Path(shutil.copytree(small, tmp_path / "mine"))


def faults(folder: Path) -> set[tuple[str, str]]:
    """Where and of what kind frictionless finds faults."""
    report = frictionless.validate(str(folder / PACKAGE))
    found = {(str(task.name), error.type) for task in report.tasks for error in task.errors}
    found |= {("package", error.type) for error in report.errors}
    assert report.valid == (not found)
    return found


def told(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    return read


def resource(folder: Path, name: str) -> dict[str, Any]:
    [found] = [one for one in told(folder)["resources"] if one["name"] == name]
    return dict(found)


# --- what is sound passes -------------------------------------------------------------------------------------------


def test_a_run_is_a_valid_package(small):
    assert faults(small) == set()
    assert {one["name"] for one in told(small)["resources"]} == set(ALL)


def test_the_shipped_corpus_is_a_valid_package_from_the_command_line(tmp_path, corpus):
    save(read_corpus(corpus), tmp_path)
    command = [sys.executable, "-m", "frictionless", "validate", "--json", str(tmp_path / PACKAGE)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["valid"] and report["stats"]["tasks"] == len(ALL) and not report["warnings"]
    assert len(told(tmp_path)["sources"]) > 25


def test_a_run_without_rows_is_a_valid_package(tmp_path):
    assert faults(save(small_corpus.corpus(["nowhere"]), tmp_path)) == set()


def test_every_column_is_read_back_with_its_type_and_values(small):
    package = frictionless.Package(str(small / PACKAGE))
    for name in ("figures", "reports"):
        table = read_table(name, small / "tables", "csv")
        rows = package.get_resource(name).read_rows()
        assert len(rows) == len(table) > 0
        for column in SCHEMAS[name].columns:
            mine = [None if value is None else value for value in (row[column.name] for row in rows)]
            kept = table[column.name].astype("object").where(table[column.name].notna(), None).tolist()
            if column.kind == "date":
                kept = [value and value.date() for value in kept]
            assert [str(float(a)) if column.kind == "number" and a is not None else a for a in mine] == [
                str(float(b)) if column.kind == "number" and b is not None else b for b in kept
            ]


# --- what is not, is refused ----------------------------------------------------------------------------------------


def spoil(folder: Path, name: str, change: Callable[[str], str]) -> None:
    path = folder / resource(folder, name)["path"]
    before = path.read_bytes().decode("utf-8")
    after = change(before)
    assert after != before
    path.write_bytes(after.encode("utf-8"))


def described_anew(folder: Path) -> Path:
    """With the digests of what now lies there, so that only its content is at fault."""
    write_package(read_table("reports", folder / "tables", "parquet"), folder)
    return folder


def test_a_changed_byte_is_refused(mine):
    spoil(mine, "figures", lambda text: text.replace("12480", "12481", 1))
    assert faults(mine) == {("figures", "hash-count")}


def test_a_lost_row_is_refused(mine):
    spoil(mine, "ledger", lambda text: text[: text.rstrip("\n").rindex("\n") + 1])
    assert {("ledger", "hash-count"), ("ledger", "byte-count")} <= faults(mine)


def test_a_lost_table_is_refused(mine):
    (mine / "tables" / "checks.csv").unlink()
    assert ("checks", "scheme-error") in faults(mine)
    with pytest.raises(FileNotFoundError):
        describe([], mine)


@pytest.mark.parametrize(
    ("table", "before", "after", "fault"),
    [
        ("figures", ",exact,", ",roughly,", "constraint-error"),
        ("figures", "12480,person", "many,person", "type-error"),
        ("figures", ",kon-tum:72,,103,", ",kon-tum:73,,103,", "foreign-key"),
        ("ledger", "kon-tum,", "dak-lak,", "foreign-key"),
        ("reports", "\nkon-tum,", '\n"a b, c",', "primary-key"),
        ("reports", ",vi,", ",,", "constraint-error"),
        ("reports", ",vi,", ",fr,", "constraint-error"),
        ("results", ",true,", ",perhaps,", "type-error"),
        ("figures", "report,figure,", "report,number,", "incorrect-label"),
    ],
)
def test_a_table_that_breaks_its_schema_is_refused(mine, table, before, after, fault):
    spoil(mine, table, lambda text: text.replace(before, after, 1))
    assert (table, fault) in faults(described_anew(mine))


def test_a_digest_that_is_none_is_refused(mine):
    digest = str(read_table("reports", mine / "tables")["digest"].iloc[0])
    spoil(mine, "reports", lambda text: text.replace(digest, digest.upper() + "x", 1))
    assert ("reports", "constraint-error") in faults(described_anew(mine))


@pytest.mark.parametrize("confidence", ["1.5", "-0.1"])
def test_a_number_out_of_its_span_is_refused(mine, confidence):
    table = read_table("figures", mine / "tables")
    table.loc[0, "confidence"] = float(confidence)
    write_table(table, "figures", mine / "tables")
    assert faults(described_anew(mine)) == {("figures", "constraint-error")}


# --- what it says ---------------------------------------------------------------------------------------------------


def test_the_same_run_gives_the_same_bytes_and_no_place_or_time(small, tmp_path):
    first = (small / PACKAGE).read_bytes()
    assert (described_anew(Path(shutil.copytree(small, tmp_path / "again"))) / PACKAGE).read_bytes() == first
    assert "created" not in told(small) and str(small).encode() not in first


def test_every_table_and_column_has_its_meaning_in_both_languages(small):
    for one in told(small)["resources"]:
        schema = ALL[one["name"]]
        assert (one["description"], one["description@vi"]) == (schema.en, schema.vi)
        fields = one["schema"]["fields"]
        assert [(f["name"], f["description"], f["description@vi"]) for f in fields] == [
            (c.name, c.en, c.vi) for c in schema.columns
        ]
        assert [f.get("unit", "") for f in fields] == [c.unit for c in schema.columns]
        for field, column in zip(fields, schema.columns, strict=True):
            assert field["constraints"].get("enum", []) == list(column.values)
            assert [category["value"] for category in field.get("categories", [])] == list(column.values)
    bound = next(f for f in resource(small, "figures")["schema"]["fields"] if f["name"] == "bound")
    assert bound["categories"][1]["label"] == "more than (hơn, trên)"


def test_a_key_that_may_be_blank_is_no_primary_key(small):
    panel, figures = resource(small, "panel")["schema"], resource(small, "figures")["schema"]
    assert panel["uniqueKeys"] == [list(SCHEMAS["panel"].key)] and "primaryKey" not in panel
    assert figures["primaryKey"] == ["figure"] and "uniqueKeys" not in figures


def test_references_name_a_key_of_one_column(small):
    for schema in ALL.values():
        for column, table in schema.references:
            assert schema.column(column).kind == "text"
            assert len(SCHEMAS[table].key) == 1
    keys = resource(small, "figures")["schema"]["foreignKeys"]
    assert {"fields": ["report"], "reference": {"resource": "reports", "fields": ["report"]}} in keys
    assert {"fields": ["part_of"], "reference": {"fields": ["figure"]}} in keys, "of the table itself"


def test_no_column_with_a_name_of_a_key_is_left_without_its_reference():
    known = {"report": "reports", "figure": "figures"}
    exempt = {
        ("panel", "figure"),  # may be an implied value
        ("corrections", "report"),  # a line may be about what is not there
        ("corrections", "figure"),
    }
    for schema in ALL.values():
        for column in schema.columns:
            if column.name in known and known[column.name] != schema.name and (schema.name, column.name) not in exempt:
                assert (column.name, known[column.name]) in schema.references, f"{schema.name}.{column.name}"


def test_sources_are_those_of_the_reports_each_once(tmp_path, mine):
    assert told(mine)["sources"] == [{"title": "https://example.org/a", "path": "https://example.org/a"}]
    assert describe(["b", "a", "b"], mine)["sources"] == [{"title": "b"}, {"title": "a"}]
    assert "sources" not in describe([], mine), "the standard knows no empty list"
    assert "licenses" not in told(mine), "nobody told one"


def test_the_description_goes_before_the_tables_that_it_describes_do(mine, monkeypatch):
    from tongket.tables import files

    def refuse(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(files.os, "replace", refuse)
    with pytest.raises(OSError, match="full"):
        save(small_corpus.corpus(), mine)
    assert not (mine / PACKAGE).exists()


def test_a_folder_with_a_package_is_read_as_before(mine):
    [passed] = collect(mine).passed
    assert "a run" in passed.message or "outputs" in passed.message


def test_the_package_itself_does_not_import_frictionless(top):
    found = [p for p in (top / "lib").rglob("*.py") if "import frictionless" in p.read_text(encoding="utf-8")]
    assert not found
