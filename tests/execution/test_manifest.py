"""The manifest: an RO-Crate that says what was made from what, and is read back as it was written."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rocrate.rocrate import ROCrate

from tongket.execution.digests import Input, of_file, of_values
from tongket.execution.manifest import MANIFEST, Made, claims_of, inputs_of, write_manifest
from tongket.execution.state import Claim

VERSIONS = {"pandas": "3.0", "python": "3.11.2", "tongket": "0.1.0"}
COMMON = {"library": "l", "environment": of_values(VERSIONS)}
NAMES = ("tables/figures.csv", "texts/Nghệ An 2023.txt", "notebooks/a-2021.ipynb", "site/pages/a-2021.html", "x.html")


def _claims(folder: Path) -> dict[str, Claim]:
    for name in NAMES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    digests = {name: of_file(folder / name) for name in NAMES}
    tables, executed = (dict(list(digests.items())[at]) for at in (slice(0, 2), slice(2, 3)))
    parameters = {"province": "a", "year": 2021, "language": "vi"}
    parts = {"tables": of_values(tables), "notebook": "n", "parameters": of_values(parameters)}
    claims = [
        Claim("tables", {"reports": "r", "suites": "s", **COMMON}, tables, "", {"read": 1, "unsound": ""}),
        Claim("notebook/a-2021", {**parts, **COMMON}, executed, "cell 3: no",
              {"notebook": "province_year", "parameters": parameters}),
        Claim("page/a-2021", {"executed": of_values(executed), "options": "o", **COMMON},
              {NAMES[3]: digests[NAMES[3]]}),
        Claim("site", {**COMMON}, {NAMES[4]: digests[NAMES[4]]}, "", {"language": "vi"}),
    ]  # fmt: skip
    return {claim.name: claim for claim in claims}


@pytest.fixture
def made() -> Made:
    files = (Input("báo cáo.txt", "d", 5),)
    named = {"library": "l", "suites": "s"}
    return Made(named, VERSIONS, {"province_year": "n"}, files, date(2021, 12, 31))


@pytest.fixture
def graph(tmp_path: Path, made: Made) -> dict[str, dict[str, Any]]:
    path = write_manifest(tmp_path, made, _claims(tmp_path))
    return {one["@id"]: one for one in json.loads(path.read_text(encoding="utf-8"))["@graph"]}


def test_what_is_written_is_read_back(tmp_path: Path, made: Made) -> None:
    claims = _claims(tmp_path)
    text = write_manifest(tmp_path, made, claims).read_text(encoding="utf-8")
    assert {claim.name: claim for claim in claims_of(text)} == claims
    assert inputs_of(text) == list(made.inputs)


def test_another_tool_reads_it_and_finds_every_file(tmp_path: Path, graph: dict[str, Any]) -> None:
    crate = ROCrate(tmp_path)
    assert crate.root_dataset.datePublished.date() == date(2021, 12, 31)
    files = {entity["name"]: entity["sha256"] for entity in crate.data_entities}
    assert files == {name: of_file(tmp_path / name) for name in NAMES}
    action = crate.dereference("#notebook/a-2021")
    assert action.type == "CreateAction" and action["error"] == "cell 3: no"
    assert action["instrument"]["sha256"] == "n"
    assert {value.get("name"): value.get("value") for value in action["object"] if value.type == "PropertyValue"} == {
        "province": "a", "year": 2021, "language": "vi",
    }  # fmt: skip


def test_it_keeps_the_rules_of_ro_crate(graph: dict[str, Any]) -> None:
    """What the specification's chapters on the root, data entities and contextual entities call MUST."""
    descriptor, root = graph[MANIFEST], graph["./"]
    assert descriptor["about"] == {"@id": "./"} and descriptor["conformsTo"]["@id"].startswith(
        "https://w3id.org/ro/crate/"
    )
    assert {"name", "description", "datePublished", "license"} <= set(root)
    parts = {one["@id"] for one in root["hasPart"]}
    assert parts == {name for name, one in graph.items() if one["@type"] == "File"}
    assert all("@type" in one for one in graph.values())
    for one in graph.values():
        for value in one.values():
            for reference in value if isinstance(value, list) else [value]:
                if isinstance(reference, dict):
                    target = reference["@id"]
                    assert list(reference) == ["@id"]
                    assert target in graph or target.startswith(("https://w3id.org/ro/crate/", "http://schema.org/"))
    for name in parts:
        assert name.isascii() and " " not in name, "an id is a URI"
    for one in graph.values():
        if one["@type"] == "CreateAction":
            assert graph[one["instrument"]["@id"]]["@type"] in ("SoftwareApplication", "SoftwareSourceCode")


def test_the_same_gives_the_same_bytes_whatever_the_order(tmp_path: Path, made: Made) -> None:
    claims = _claims(tmp_path)
    first = write_manifest(tmp_path, made, claims).read_bytes()
    assert write_manifest(tmp_path, made, dict(reversed(claims.items()))).read_bytes() == first
    assert str(tmp_path).encode() not in first


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"@graph": 1}', '{"@graph": [{"@id": "#x", "@type": "CreateAction"}]}']
)
def test_what_is_no_manifest_of_ours_claims_nothing(text: str) -> None:
    assert claims_of(text) == []
