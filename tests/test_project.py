"""The project holds together: its pins, its rooms, what it may contain and what it may depend on."""

from __future__ import annotations

import ast
import csv
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import tongket

TOP = Path(__file__).resolve().parents[1]
PACKAGE = TOP / "lib" / "tongket"

TOP_LEVEL = {
    ".ci", ".gitattributes", ".gitignore", ".pre-commit-config.yaml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    "Makefile", "README.md", "README.vi.md", "benchmarks", "corpus", "docs", "environment.yml", "expectations", "lib",
    "notebooks", "outputs", "pyproject.toml", "requirements.lock", "tests",
}  # fmt: skip

# A room imports only from those before it. The package itself hands out what `api` has.
ROOMS = (
    "resources", "lexicon", "language", "documents", "extraction", "tables", "validation", "narrative", "charts",
    "publishing", "api", "execution", "cli",
)  # fmt: skip

HEAVY = {"great_expectations", "matplotlib", "numpy", "pandas", "papermill", "pyarrow", "seaborn"}

# What conda-forge calls by another name.
CONDA = {"playwright": "playwright-python"}

# What it does not have, and pip brings.
PIP_ONLY = {"axe-playwright-python"}

# Files that name places on machines because they are about them.
MADE_UP_PLACES = {"tests/execution/test_normal.py"}

# Distributions allowed in spite of what their metadata says, each with the reason.
ALLOWED_LICENCES: dict[str, str] = {
    "tld": "one may choose among its licences, and MPL-1.1 binds only changes to its own files; trafilatura needs it",
}


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git tracks; before the first commit, those that it would."""
    for which in (["--cached"], ["--others", "--exclude-standard"]):
        command = ["git", "ls-files", "-z", *which]
        listed = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=True).stdout.split("\0")
        found = tuple(sorted(TOP / name for name in listed if name and (TOP / name).is_file()))
        if found:
            return found
    raise AssertionError("git names no file")


@cache
def project() -> dict[str, object]:
    table: dict[str, object] = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def direct() -> list[Requirement]:
    names = [*runtime(), *project()["optional-dependencies"]["dev"]]  # type: ignore[index]
    return [Requirement(name) for name in names]


@cache
def lock() -> dict[str, list[tuple[Requirement, list[str]]]]:
    """Each distribution of the lock: its lines (one for each marker) and their hashes."""
    text = (TOP / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, list[tuple[Requirement, list[str]]]] = {}
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            head, *hashes = re.split(r"\s+--hash=", line.strip())
            requirement = Requirement(head)
            found.setdefault(canonicalize_name(requirement.name), []).append((requirement, hashes))
    return found


# --- pins -----------------------------------------------------------------------------------------------------------


def test_every_pin_is_exact_and_has_hashes() -> None:
    assert len(lock()) > 100
    for lines in lock().values():
        for requirement, hashes in lines:
            assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
            assert hashes, f"{requirement}: no hash; run `make lock`"
            assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), requirement


def test_the_lock_has_every_direct_dependency_at_a_version_that_pyproject_allows() -> None:
    for requirement in direct():
        lines = lock().get(canonicalize_name(requirement.name))
        assert lines, f"{requirement.name} is not in requirements.lock; run `make lock`"
        for pinned, _ in lines:
            version = str(pinned.specifier).removeprefix("==")
            assert requirement.specifier.contains(version), f"{requirement} but {pinned}; run `make lock`"


def test_environment_yml_names_the_direct_dependencies_at_the_versions_of_the_lock() -> None:
    environment = yaml.safe_load((TOP / "environment.yml").read_text(encoding="utf-8"))
    expected: list[str | dict[str, list[str]]] = [f"python {project()['requires-python']}", "pip"]
    by_pip = []
    for requirement in direct():
        name = canonicalize_name(requirement.name)
        ((pinned, _),) = lock()[name]
        (by_pip if name in PIP_ONLY else expected).append(f"{CONDA.get(name, name)} {pinned.specifier}")
    expected.append({"pip": by_pip})
    assert environment["dependencies"] == expected, "write these lines into environment.yml"
    assert environment["channels"] == ["conda-forge"]


def test_hooks_are_local() -> None:
    config = yaml.safe_load((TOP / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert {repo["repo"] for repo in config["repos"]} == {"local"}


def closure(roots: list[Requirement]) -> Iterator[importlib.metadata.Distribution]:
    """The distributions that these need here, with extras and markers, each once."""
    seen: set[tuple[str, str]] = set()
    given: set[str] = set()
    queue = list(roots)
    while queue:
        requirement = queue.pop()
        name = canonicalize_name(requirement.name)
        wanted = {(name, extra) for extra in ("", *requirement.extras)} - seen
        if not wanted or not any(line.marker is None or line.marker.evaluate() for line, _ in lock()[name]):
            continue
        seen |= wanted
        distribution = importlib.metadata.distribution(name)
        if name not in given:
            given.add(name)
            yield distribution
        for text in distribution.requires or []:
            needed = Requirement(text)
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for _, extra in wanted):
                queue.append(needed)


def licence(distribution: importlib.metadata.Distribution) -> str:
    """What the metadata says, whole licence texts left out: those name other licences in passing."""
    metadata = distribution.metadata
    classifiers = [text for text in metadata.get_all("Classifier") or [] if text.startswith("License ::")]
    stated = [metadata.get("License-Expression") or "", metadata.get("License") or ""]
    return " | ".join([*classifiers, *(text for text in stated if 0 < len(text) < 120)])


def test_no_dependency_is_under_gpl_or_agpl() -> None:
    needed = {canonicalize_name(one.name): licence(one) for one in closure([Requirement(str(d)) for d in runtime()])}
    assert len(needed) > 80
    assert not {name for name, text in needed.items() if not text} - ALLOWED_LICENCES.keys(), "no licence stated"
    forbidden = re.compile(r"\bA?GPL|GNU (Affero |General )", re.IGNORECASE)
    found = {name: text for name, text in needed.items() if forbidden.search(text) and name not in ALLOWED_LICENCES}
    assert not found


def runtime() -> list[str]:
    """What those who use it install, with every extra that is for them."""
    table = project()
    extras = [names for extra, names in table["optional-dependencies"].items() if extra != "dev"]  # type: ignore[attr-defined]
    return [*table["dependencies"], *(name for names in extras for name in names)]  # type: ignore[misc]


# --- rooms ----------------------------------------------------------------------------------------------------------


def room_of(path: Path) -> str:
    name = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return name if name.startswith("__") else placed(name)


def placed(name: str) -> str:
    """The room of a name of the package: private modules and names that it hands out are `api`'s."""
    return "api" if name.startswith("_") or name in tongket.__all__ else name


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and room of each import from within the package, wherever in the file it stands."""
    package = ["tongket", *path.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = base + (node.module.split(".") if node.module else [])
            names = [[*stem, alias.name] for alias in node.names]
        else:
            continue
        for parts in names:
            if parts[0] == "tongket":
                yield node.lineno, placed(parts[1]) if len(parts) > 1 else "api"


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def test_every_module_stands_in_a_room() -> None:
    assert {room_of(path) for path in modules()} <= {*ROOMS, "__init__", "__main__"}


def test_a_room_imports_only_from_rooms_before_it() -> None:
    wrong = []
    for path in modules():
        room = room_of(path)
        if room in ("__init__", "__main__"):
            continue
        for line, name in imported(path):
            if name not in ROOMS or ROOMS.index(name) > ROOMS.index(room):
                wrong.append(f"{path.relative_to(TOP)}:{line} imports {name}, which comes after {room}")
    assert not wrong


def test_files_are_short() -> None:
    lengths = {path.relative_to(TOP): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert not {str(path): length for path, length in lengths.items() if length >= 500}


def test_every_room_is_tested() -> None:
    rooms = {room_of(path) for path in modules()} - {"__init__", "__main__"}
    missing = {
        room
        for room in rooms
        if not (TOP / "tests" / f"test_{room}.py").exists() and not list((TOP / "tests" / room).glob("test_*.py"))
    }
    assert not missing


# --- what a clone contains ------------------------------------------------------------------------------------------


def test_the_top_level_is_as_the_readme_of_the_house_has_it() -> None:
    assert {path.relative_to(TOP).parts[0] for path in tracked()} == TOP_LEVEL
    assert [path.name for path in tracked() if path.relative_to(TOP).parts[0] == "outputs"] == ["README.md"]


def test_no_file_names_a_registry_or_a_place_on_someones_machine() -> None:
    registry = re.compile(rb"(?i)\b(?:pypi|pythonhosted|anaconda|npmjs|crates|deb\.debian)\.(?:org|com|io)\b")
    machine = re.compile(rb"(?<![\w.\-/>)}])/(?:work|root|home|Users|opt|srv|mnt|tmp|var/folders)/[\w.]")
    wrong = []
    for path in tracked():
        content = path.read_bytes()
        if b"\0" in content:
            continue
        name = path.relative_to(TOP).as_posix()
        wrong += [f"{name}: {found[0].decode()}" for found in registry.finditer(content)]
        if name not in MADE_UP_PLACES:
            wrong += [f"{name}: {found[0].decode()}" for found in machine.finditer(content)]
    assert not wrong


def test_every_sample_report_says_where_its_figures_came_from() -> None:
    folder = TOP / "corpus"
    texts = {path.stem for path in folder.glob("*.txt")}
    with (folder / "index.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with (folder / "key.csv").open(encoding="utf-8", newline="") as lines:
        keyed = {row["doc"] for row in csv.DictReader(lines)}
    assert {row["report"] for row in rows} == texts == keyed
    assert all(row["source"].strip() for row in rows)
    assert "not for citation" in (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["Makefile", "requirements.lock", "environment.yml", "pyproject.toml", ".pre-commit-config.yaml", ".ci/run"]
)
def test_what_sets_up_names_no_address(name: str) -> None:
    text = (TOP / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"--(?:extra-)?index-url[ =](?!2>)|--find-links|--default-index|--trusted-host", text)


def test_ci_runs_what_a_person_runs() -> None:
    script = TOP / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.search(r"^make test\b", script.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_changelog_knows_this_version() -> None:
    changes = (TOP / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(str(project()['version']))}\b", changes, re.MULTILINE)
    assert importlib.metadata.version("tongket") == project()["version"]


# --- what starts quickly --------------------------------------------------------------------------------------------

LISTING = """
import sys
from tongket.cli import main
for arguments in [[], *[[name] for name in main.commands]]:
    try:
        main([*arguments, "--help"], prog_name="tongket")
    except SystemExit as stop:
        assert not stop.code, arguments
print("loaded:", *sorted({name.split(".")[0] for name in sys.modules}))
"""


def loaded(script: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].removeprefix("loaded:").split())


def test_help_loads_nothing_heavy() -> None:
    assert not loaded(LISTING) & HEAVY


def test_importing_the_package_loads_no_room() -> None:
    script = "import sys, tongket; print(*[name for name in sys.modules if name.startswith('tongket')])"
    assert loaded(script) == {"tongket"}


def test_the_package_hands_out_what_it_names() -> None:
    assert set(tongket.__all__) <= set(dir(tongket))
    for name in tongket.__all__:
        assert getattr(tongket, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = tongket.no_such_name  # type: ignore[attr-defined]
