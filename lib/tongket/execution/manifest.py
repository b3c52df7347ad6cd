"""What was made from what: ``ro-crate-metadata.json``, an RO-Crate of what a run leaves behind.

It follows RO-Crate 1.1 and the profile Process Run Crate 0.5: any tool that knows them sees the files, and for each
the action that made it, of which files, by which software and with which parameters, all with their digests. There is
no time in it and no name of a machine: same in, same out. Tongket itself reads it back, to know what it need not make
again (:mod:`tongket.execution.state`) and what is as it was left (:mod:`tongket.execution.verify`).
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from tongket.execution.digests import Input, of_values
from tongket.execution.state import Claim, inside

__all__ = ["CLAIMS", "MANIFEST", "Made", "claims_of", "inputs_of", "read_manifest", "write_manifest"]

MANIFEST = "ro-crate-metadata.json"
_CRATE, _PROCESS = "https://w3id.org/ro/crate/1.1", "https://w3id.org/ro/wfrun/process/0.5"
_TERMS = {"sha256": "https://w3id.org/ro/terms/workflow-run#sha256"}
# What each kind of claim says of itself; the name of a claim is its kind, and for a page its stem after a slash.
CLAIMS = {
    "tables": "Reading the reports: figures, checks and expectations as tables",
    "notebook": "Running the notebook",
    "page": "Making the page of the executed notebook",
    "print": "Printing the page",
    "site": "Writing the site's own pages and the tables to download",
}
_TYPES = {
    ".ipynb": "application/x-ipynb+json",
    ".parquet": "application/vnd.apache.parquet",
    ".csv": "text/csv",
    ".webp": "image/webp",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_DONE, _FAILED = "http://schema.org/CompletedActionStatus", "http://schema.org/FailedActionStatus"
Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """What a run hangs on as a whole: digests by name (`library`, `suites`, each notebook), versions, the reports."""

    digests: Mapping[str, str]
    environment: Mapping[str, str]
    notebooks: Mapping[str, str]
    inputs: Sequence[Input] = ()
    day: date | None = None


def write_manifest(folder: Path, made: Made, claims: Mapping[str, Claim]) -> Path:
    """Describe what lies in `folder` and was made as the claims say; the path."""
    from tongket.tables.files import write_text

    path = folder / MANIFEST
    graph = _graph(folder, made, claims)
    told = {"@context": [f"{_CRATE}/context", _TERMS], "@graph": graph}
    write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", path)
    return path


def _graph(folder: Path, made: Made, claims: Mapping[str, Claim]) -> list[Entity]:
    ordered = [claims[name] for name in sorted(claims, key=lambda name: (list(CLAIMS).index(_kind(name)), name))]
    files = {path: digest for claim in ordered for path, digest in claim.files.items()}
    graph = [_descriptor(), _root(made, ordered, files)]
    graph += [_profile(), _licence(), *_software(made), *_given(made)]
    for claim in ordered:
        graph += _action(claim, made)
    graph += [_file(folder, path, digest) for path, digest in sorted(files.items())]
    return graph


def _descriptor() -> Entity:
    return {
        "@id": MANIFEST,
        "@type": "CreativeWork",
        "conformsTo": {"@id": _CRATE},
        "about": {"@id": "./"},
    }


def _root(made: Made, claims: Iterable[Claim], files: Iterable[str]) -> Entity:
    day = (made.day or date(1980, 1, 1)).isoformat()
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": "Figures of Vietnamese provincial reports, read by Tongket",
        "description": "Tables, texts, checks, executed notebooks and pages, made of reports by `tongket run`. "
        "The date is the last day that a report tells of.",
        "datePublished": day,
        "license": {"@id": "#licence"},
        "conformsTo": {"@id": _PROCESS},
        "hasPart": _references(_id(path) for path in sorted(files)),
        "mentions": _references(f"#{claim.name}" for claim in claims),
    }


def _profile() -> Entity:
    return {"@id": _PROCESS, "@type": "CreativeWork", "name": "Process Run Crate", "version": "0.5"}


def _licence() -> Entity:
    said = "The texts and what they state belong to those who published the reports; see the sources in tables/reports."
    return {"@id": "#licence", "@type": "CreativeWork", "name": "As the reports", "description": said}


def _software(made: Made) -> Iterable[Entity]:
    """Tongket, its notebooks and suites by their digests; Python and the distributions by their versions."""
    needed = [name for name in made.environment if name != "tongket"]
    yield {
        "@id": "#tongket",
        "@type": "SoftwareApplication",
        "name": "Tongket",
        "description": "Reads Vietnamese provincial labour and social-affairs reports into validated data",
        "softwareVersion": made.environment.get("tongket", "unknown"),
        "sha256": made.digests["library"],
        "softwareRequirements": _references(f"#software/{name}" for name in needed),
    }
    yield _digested("#suites", "CreativeWork", "Suites of expectations", made.digests["suites"])
    for name, digest in sorted(made.notebooks.items()):
        yield _digested(f"#notebooks/{name}", "SoftwareSourceCode", f"{name}.ipynb", digest)
    for name in needed:
        version = made.environment[name]
        yield {"@id": f"#software/{name}", "@type": "SoftwareApplication", "name": name, "softwareVersion": version}


def _digested(name: str, kind: str, said: str, digest: str) -> Entity:
    return {"@id": name, "@type": kind, "name": said, "sha256": digest}


def _given(made: Made) -> Iterable[Entity]:
    """The files that were read, by their paths below the folder that was given."""
    for one in made.inputs:
        about = _digested(_input_id(one.path), "DigitalDocument", one.path, one.sha256)
        yield about | {"contentSize": str(one.size)}


def _input_id(path: str) -> str:
    return f"#reports/{quote(path)}"


def _action(claim: Claim, made: Made) -> Iterable[Entity]:
    """The action that made the claim's files, and the values that it was given."""
    kind, about = _kind(claim.name), claim.about
    parameters = dict(about.get("parameters", {}))
    values = [_value(claim.name, name, value) for name, value in {**parameters, **_own_parts(claim)}.items()]
    notebook = about.get("notebook", "")
    told: Entity = {
        "@id": f"#{claim.name}",
        "@type": "CreateAction",
        "name": f"{CLAIMS[kind]} {claim.name.partition('/')[2]}".strip(),
        "instrument": {"@id": f"#notebooks/{notebook}" if kind == "notebook" else "#tongket"},
        "object": _references([*_objects(claim, made), *(value["@id"] for value in values)]),
        "result": _references(_id(path) for path in sorted(claim.files)),
        "actionStatus": {"@id": _FAILED if claim.problem else _DONE},
    }
    if claim.problem:
        told["error"] = claim.problem
    yield told
    yield from values


def _references(names: Iterable[str]) -> Any:
    """References to entities: one by itself, several as a list."""
    listed = [{"@id": name} for name in names]
    return listed[0] if len(listed) == 1 else listed


def _referenced(entity: Entity, name: str) -> list[str]:
    """The ids that a property of an entity refers to."""
    value = entity.get(name, [])
    return [one["@id"] for one in (value if isinstance(value, list) else [value])]


def _own_parts(claim: Claim) -> dict[str, Any]:
    """What a claim was made of that no other entity says, and what it counted."""
    own = {name: claim.parts[name] for name in ("reports", "options") if name in claim.parts}
    return own | {name: value for name, value in claim.about.items() if name not in ("parameters", "notebook")}


def _objects(claim: Claim, made: Made) -> list[str]:
    """What the action read."""
    kind, _, stem = claim.name.partition("/")
    if kind == "tables":
        return [*(_input_id(one.path) for one in made.inputs), "#suites"]
    return {"notebook": ["#tables"], "page": [f"#notebook/{stem}"], "print": [f"#page/{stem}"]}.get(kind, ["#tables"])


def _value(claim: str, name: str, value: Any) -> Entity:
    return {"@id": f"#{claim}/{name}", "@type": "PropertyValue", "name": name, "value": value}


def _file(folder: Path, path: str, digest: str) -> Entity:
    kind = _TYPES.get(Path(path).suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    size = (folder / path).stat().st_size
    return {
        "@id": _id(path),
        "@type": "File",
        "name": path,
        "encodingFormat": kind,
        "contentSize": str(size),
        "sha256": digest,
    }


def _id(path: str) -> str:
    return quote(path)


def _kind(name: str) -> str:
    return name.partition("/")[0]


def inputs_of(text: str) -> list[Input]:
    """The files that the reports were read from, of a manifest."""
    found = [entity for name, entity in read_manifest(text).items() if name.startswith("#reports/")]
    return [Input(one["name"], one["sha256"], int(one["contentSize"])) for one in found]


def read_manifest(text: str) -> dict[str, Entity]:
    """The entities of a manifest by their ids; empty where it is none."""
    try:
        graph = json.loads(text)["@graph"]
        return {entity["@id"]: entity for entity in graph}
    except (ValueError, KeyError, TypeError):
        return {}


def claims_of(text: str) -> list[Claim]:
    """The claims of a manifest: what was made of what; of one that is not ours, none."""
    entities = read_manifest(text)
    try:
        return [_claim(entities, entity) for entity in entities.values() if entity.get("@type") == "CreateAction"]
    except (KeyError, TypeError, AttributeError):
        return []


def _claim(entities: Mapping[str, Entity], action: Entity) -> Claim:
    name = action["@id"].removeprefix("#")
    results = [unquote(one) for one in _referenced(action, "result")]
    files = {path: str(entities[_id(path)]["sha256"]) for path in results if inside(path)}
    given = [entities[one] for one in _referenced(action, "object") if one.startswith(f"#{name}/")]
    values = {value["name"]: value["value"] for value in given if value.get("@type") == "PropertyValue"}
    parts = {"library": entities["#tongket"]["sha256"], "environment": of_values(_versions(entities))}
    about: dict[str, Any] = {}
    kind, _, stem = name.partition("/")
    if kind == "tables":
        parts |= {"reports": values.pop("reports"), "suites": entities["#suites"]["sha256"]}
        about = values
    elif kind == "notebook":
        about = {"notebook": action["instrument"]["@id"].partition("/")[2], "parameters": values}
        parts["notebook"] = entities[action["instrument"]["@id"]]["sha256"]
        parts |= {"tables": _digest_of_tables(entities), "parameters": of_values(values)}
    elif kind == "page":
        parts["options"] = values.pop("options")
    elif kind == "site":
        about = values
    if kind in ("page", "print"):
        parts["executed"] = of_values(_files(entities, f"#notebook/{stem}"))
    if kind == "print":
        parts["tables"] = _digest_of_tables(entities)
    return Claim(name, parts, files, str(action.get("error", "")), about)


def _files(entities: Mapping[str, Entity], action: str) -> dict[str, str]:
    results = _referenced(entities[action], "result")
    return {unquote(name): str(entities[name]["sha256"]) for name in results}


def _digest_of_tables(entities: Mapping[str, Entity]) -> str:
    return of_values(_files(entities, "#tables"))


def _versions(entities: Mapping[str, Entity]) -> dict[str, str]:
    found = {
        name.removeprefix("#software/"): entity["softwareVersion"]
        for name, entity in entities.items()
        if name.startswith("#software/")
    }
    return found | {"tongket": entities["#tongket"]["softwareVersion"]}
