"""docs/add-an-indicator.md, done as it says, on a copy of the package that stands before the real one."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
PAGE = TOP / "docs" / "add-an-indicator.md"
FENCE = re.compile(r"^```(?P<kind>\w+)(?: (?P<about>\S+))?\n(?P<body>.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Block:
    """One fenced block of the page: its language, the file (or word) behind it, and its lines."""

    kind: str
    about: str
    body: str


def blocks(page: Path) -> list[Block]:
    return [Block(m["kind"], m["about"] or "", m["body"]) for m in FENCE.finditer(page.read_text(encoding="utf-8"))]


BLOCKS = blocks(PAGE)
ADDED = [block for block in BLOCKS if block.about.startswith("lib/")]
TRIED = [block for block in BLOCKS if block.about == "try"]
COMMANDS = [line for block in BLOCKS if block.kind == "console" for line in block.body.splitlines()]
CODE = ADDED[0].body.split(",")[0]
ENTRY = next(block for block in ADDED if f"[{CODE}]" in block.body)

READ_ALL = """
import sys, tomllib
import tongket
from phrases import figure_at, outcome
assert tongket.__file__.startswith(sys.argv[1]), tongket.__file__
entry = tomllib.loads(sys.stdin.read())
for key, expected in (("examples", True), ("nothing", False)):
    for phrase in entry[key]:
        figure = figure_at(phrase)
        if (figure is not None and figure["indicator"] == sys.argv[2]) is not expected:
            print(f"{key}: {phrase}: {outcome(phrase)}")
"""


def append(library: Path, block: Block, body: str | None = None) -> None:
    path = library.parent / block.about
    path.write_text(path.read_text(encoding="utf-8") + (body or block.body), encoding="utf-8")


def run(library: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """A fresh process in the project's folder that finds the copy first."""
    environment = {**os.environ, "PYTHONPATH": f"{library}{os.pathsep}{TOP / 'tests'}", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=TOP, env=environment, input=stdin, capture_output=True, text=True, check=False
    )


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of lib/, without what the page adds."""
    shutil.copytree(TOP / "lib" / "tongket", tmp_path / "lib" / "tongket", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "lib"


def misread(library: Path, entry: str) -> str:
    """What of an entry's phrases is not read as the entry says; empty when all is."""
    done = run(library, "-c", READ_ALL, str(library), CODE, stdin=entry)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_page_in_vietnamese_says_the_same() -> None:
    assert blocks(PAGE.with_suffix(".vi.md")) == BLOCKS


def test_the_page_adds_to_files_that_exist() -> None:
    names = [block.about.rsplit("/", 1)[-1] for block in ADDED]
    assert names == ["catalogue.csv", "merit.toml", "names.toml", "plausible.toml"]
    for block in ADDED:
        assert (TOP / block.about).is_file()
        assert CODE not in (TOP / block.about).read_text(encoding="utf-8"), "the page's example is in the catalogue now"


def test_the_new_indicator_is_read_once_the_page_was_followed(library: Path) -> None:
    body = ENTRY.body.replace(f"[{CODE}]", "")
    examples = tomllib.loads(body)["examples"]
    assert len(misread(library, body).splitlines()) == len(examples), "some example has the code before it exists"
    for block in ADDED:
        append(library, block)
    assert misread(library, body) == ""


def test_the_command_of_the_page_tells_whether_it_is_right(library: Path) -> None:
    command = shlex.split(next(line for line in COMMANDS if "pytest" in line))
    assert command[:3] == [".venv/bin/python", "-m", "pytest"]
    arguments = [*command[1:], "-q", "-p", "no:cacheprovider"]
    for block in ADDED:
        append(library, block)
    right = run(library, *arguments)
    assert right.returncode == 0, right.stdout
    proofs = tomllib.loads(ENTRY.body)[CODE.split(".")[0]][CODE.split(".")[1]]
    passed = re.search(r"(\d+) passed", right.stdout)
    assert passed and int(passed[1]) > len(proofs["examples"]) + len(proofs["nothing"])


def test_a_frame_that_is_not_met_is_told(library: Path) -> None:
    for block in ADDED:
        append(library, block, re.sub(r"frames = \[.*?^\]", 'frames = ["bảo tàng"]', block.body, flags=re.M | re.S))
    wrong = run(library, "-m", "pytest", "tests/lexicon/test_indicators.py", "-k", CODE, "-q", "-p", "no:cacheprovider")
    assert wrong.returncode == 1
    assert "None by" in wrong.stdout


@pytest.mark.parametrize("block", TRIED, ids=lambda block: tomllib.loads(block.body)["frames"][0])
def test_each_sign_does_what_the_page_says(block: Block, library: Path) -> None:
    append(library, ADDED[0])
    append(library, ENTRY, f"\n[{CODE}]\n{block.body}")
    assert misread(library, block.body) == ""


def test_every_sign_is_shown() -> None:
    frames = " ".join(frame for block in TRIED for frame in tomllib.loads(block.body)["frames"])
    assert all(sign in frames for sign in ("|", " + ", "@", "~", " !", " !!", "<", ">"))


@pytest.mark.parametrize(("page", "row"), [(PAGE, "theme"), (PAGE.with_suffix(".vi.md"), "lĩnh vực")], ids=["en", "vi"])
def test_what_the_page_names_exists(page: Path, row: str) -> None:
    text = page.read_text(encoding="utf-8")
    for name in re.findall(r"`(lexicon/[\w.]+\.toml)`", text):
        assert (TOP / "lib/tongket" / name).is_file(), name
    themes = set(re.findall(rf"^\| {row} \|(.*)\|$", text, re.M)[0].replace("`", "").split(": ")[1].strip().split(", "))
    from tongket import lexicon

    assert themes == {indicator.theme for indicator in lexicon.catalogue().values()}


def test_the_page_says_rightly_which_codes_share_a_file() -> None:
    folder = TOP / "lib/tongket/lexicon/indicators"
    held = {
        path.name: set(re.findall(r"^\[(\w+)\.", path.read_text(encoding="utf-8"), re.M))
        for path in folder.glob("*.toml")
    }
    shared = {frozenset(words) for name, words in held.items() if len(words) > 1 and name != "other.toml"}
    assert shared == {frozenset({"labour", "insurance"}), frozenset({"social", "children"})}
    assert "other.toml" in held
