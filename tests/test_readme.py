"""Every command of the README is run as it stands there, in a folder like the one that it speaks of.

`make test` alone is not run (it is what runs this), and servers are started, asked and stopped.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import tongket

TOP = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.vi.md")
# `make` takes what .venv has for ready: the tests run in it, and must not set it up anew under their own feet.
READY = ("make", "-o", ".venv/ready")
REPORT = "hai-duong-2021.txt"

# A fence of the README -> the test that runs it. What is not here, is run as a script by `test_a_script_runs`.
ELSEWHERE = {
    "make report": "test_make_report_makes_what_it_says",
    "make test": "test_make_test_is_what_ci_runs",
    "make lab": "test_make_lab_opens_the_explore_notebook",
}


def fences(readme: str, language: str) -> list[str]:
    text = (TOP / readme).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


SCRIPTS = [script for script in fences("README.md", "sh") if script.strip() not in ELSEWHERE]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a reader of the README has before them: a clone, set up, with a report of their own in it."""
    place = tmp_path_factory.mktemp("clone")
    for name in ("corpus", "notebooks"):
        shutil.copytree(TOP / name, place / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    (place / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    (place / "my_reports").mkdir()
    shutil.copy(TOP / "corpus" / REPORT, place / "my_reports")
    return place


def sh(script: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = ["bash", "-eu", "-c", script]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


# --- the two READMEs ------------------------------------------------------------------------------------------------


def test_every_command_is_covered() -> None:
    every = fences("README.md", "sh")
    assert {script.strip() for script in every} - set(ELSEWHERE) == {script.strip() for script in SCRIPTS}
    assert set(ELSEWHERE) <= {script.strip() for script in every}
    assert all(name in globals() for name in ELSEWHERE.values())
    # A fence of another language would escape: sh, python and csv, which is held below, and no fourth.
    opened = re.findall(r"^```(\w*)$", (TOP / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {language for language in opened if language} == {"sh", "python", "csv"}


@pytest.mark.parametrize("readme", READMES)
def test_the_corrections_that_are_shown_are_applied_to_the_shipped_corpus(readme: str, tmp_path: Path) -> None:
    [shown] = fences(readme, "csv")
    shutil.copy(TOP / "corpus" / REPORT, tmp_path)
    (tmp_path / "corrections.csv").write_text(shown, encoding="utf-8")
    corpus = tongket.read_corpus(tmp_path)
    assert not corpus.problems
    assert list(corpus.corrections["state"]) == ["applied"] * (len(shown.splitlines()) - 1)


def test_both_languages_give_the_same_commands() -> None:
    assert fences("README.md", "sh") == fences("README.vi.md", "sh")
    english, vietnamese = ([re.sub(r"\s*#.*", "", code) for code in fences(readme, "python")] for readme in READMES)
    assert english == vietnamese


@pytest.mark.parametrize("readme", [*READMES, "CONTRIBUTING.md", "outputs/README.md", "docs/index.md"])
def test_links_lead_somewhere(readme: str) -> None:
    path = TOP / readme
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert local
    assert not [target for target in local if not (path.parent / target).exists()]


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_spoken_of(readme: str) -> None:
    from tongket.cli import main

    text = (TOP / readme).read_text(encoding="utf-8")
    assert not [name for name in main.commands if f"tongket {name}" not in text]
    assert not re.search(r"sẽ đo|to be measured", text), "the accuracy table is still to be filled"


# --- what the commands do -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: " ".join(script.split()[-4:]))
def test_a_script_runs(script: str, folder: Path) -> None:
    done = sh(script, folder)
    if "papermill" in script and "Kernel died before replying" in done.stderr:
        done = sh(script, folder)  # plain papermill loses a port to a neighbour now and then (its issue 511)
    assert done.returncode == 0, done.stdout + done.stderr
    for made in re.findall(r"-o (\S+)|--ledger (\S+)|(\S+\.ipynb) -p", script):
        name = next(filter(None, made))
        assert (folder / name).exists(), f"{name} was not made"
    if "tongket run" in script:
        assert re.search(r"^1 reports?, .* my_outputs/index\.html$", done.stdout, re.MULTILINE), "says where to look"
        page = folder / "my_outputs" / "index.html"
        assert "<html" in page.read_text(encoding="utf-8").lower()


def test_make_report_makes_what_it_says(tmp_path: Path) -> None:
    plan = subprocess.run([*READY, "-n", "report"], cwd=TOP, capture_output=True, text=True, check=True).stdout
    assert plan.split() == [".venv/bin/python", "-m", "tongket", "run", "corpus/", "-o", "outputs"]
    (tmp_path / "texts").mkdir()
    shutil.copy(TOP / "corpus" / REPORT, tmp_path / "texts")
    given = [f"REPORTS={tmp_path / 'texts'}", f"OUTPUTS={tmp_path / 'made'}", f"PY={sys.executable}"]
    done = subprocess.run([*READY, "report", *given], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "made" / "index.html").exists()
    assert list((tmp_path / "made" / "notebooks").glob("*hai-duong*2021*.ipynb"))
    for name in ("reports", "figures", "ledger"):
        assert (tmp_path / "made" / "tables" / f"{name}.csv").exists()
        assert (tmp_path / "made" / "tables" / f"{name}.parquet").exists()


def test_make_test_is_what_ci_runs() -> None:
    plan = subprocess.run([*READY, "-n", "test"], cwd=TOP, capture_output=True, text=True, check=True).stdout
    for part in ("ruff check", "mypy", "pytest tests", "pytest notebooks", "--nbval"):
        assert part in plan


# --- servers --------------------------------------------------------------------------------------------------------


@pytest.fixture
def jupyter(tmp_path: Path) -> dict[str, str]:
    """A machine where Jupyter opens no browser, takes any free port, and says in `tmp_path/runtime` which."""
    config = tmp_path / "config"
    config.mkdir()
    settings = {"ServerApp": {"open_browser": False, "port": 0, "allow_root": True, "ip": "127.0.0.1"}}
    for name in ("jupyter_server_config.json", "jupyter_lab_config.json"):
        (config / name).write_text(json.dumps(settings), encoding="utf-8")
    return {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(config),
        "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(tmp_path / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(tmp_path / "workspaces"),
        "HOME": str(tmp_path),
    }


def served(runtime: Path, process: subprocess.Popen[str], seconds: float = 90) -> dict[str, str]:
    """What the server wrote about itself, once it answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert process.poll() is None, process.communicate()[0]
        for file in runtime.glob("jpserver-*.json"):
            about: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
            if ask(about, "api/status"):
                return about
        time.sleep(0.2)
    raise AssertionError("no server answered")


def ask(about: dict[str, str], path: str) -> str:
    request = urllib.request.Request(about["url"] + path, headers={"Authorization": f"token {about['token']}"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            body: bytes = answer.read()
            return body.decode("utf-8")
    except (OSError, ValueError):
        return ""


@pytest.fixture
def lab(jupyter: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [*READY, "lab", f"PY={sys.executable}"],
        cwd=TOP,
        env=jupyter,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
    process.communicate(timeout=30)


def test_make_lab_opens_the_explore_notebook(lab: subprocess.Popen[str], tmp_path: Path) -> None:
    about = served(tmp_path / "runtime", lab)
    listed = Path(about["root_dir"])
    notebook = TOP / "notebooks" / "explore.ipynb"
    assert notebook.is_relative_to(listed)
    content = json.loads(ask(about, f"api/contents/{notebook.relative_to(listed)}?content=0"))
    assert content["type"] == "notebook"
    assert "JupyterLab" in ask(about, "lab")


# --- at a prompt ----------------------------------------------------------------------------------------------------


def test_the_python_of_the_readme_runs(folder: Path) -> None:
    for code in fences("README.md", "python"):
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        assert not done.stdout + done.stderr
